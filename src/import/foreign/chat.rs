//! A conversation as plain text: lines that say who and when, each with what was said under it.
//!
//! Told from a log and from a table by that: a log has no lines between, and a table no lines of two kinds.

use crate::intake::lines::{Lines, is_padding};
use crate::model::WallTime;

/// Lines that are looked at.
const WITHIN: usize = 200;
/// A longer line names no speaker.
const STAMP_BYTES: usize = 120;
/// So many speakers' lines make a conversation.
const LEAST: usize = 3;

/// True for a text of at least three messages, each under a line with a name and a time.
pub fn is_chat(text: &str) -> bool {
    let (mut stamps, mut said, mut unsaid, mut after_stamp) = (0_usize, 0_usize, 0_usize, false);
    for line in Lines::new(text).take(WITHIN).map(|line| line.text.trim_matches(is_padding)) {
        if line.is_empty() {
            continue;
        }
        let stamp = is_stamp(line);
        match (stamp, after_stamp) {
            (true, true) => unsaid += 1,
            (false, true) => said += 1,
            _ => {}
        }
        stamps += usize::from(stamp);
        after_stamp = stamp;
    }
    stamps >= LEAST && said >= LEAST - 1 && unsaid * 4 <= stamps
}

/// `2026-10-05 21:40:12 虚构人物`, `虚构人物 2026/10/05 21:40`, `虚构人物 21:40`
fn is_stamp(line: &str) -> bool {
    if line.len() > STAMP_BYTES || line.contains([',', '\t', ';', '|']) {
        return false;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    match words.as_slice() {
        [day, clock, name, rest @ ..] if is_time(day, clock) => is_name(name) && rest.len() <= 2,
        [name, rest @ .., day, clock] if is_time(day, clock) => is_name(name) && rest.len() <= 2,
        [name, clock] => is_clock(clock) && is_name(name),
        [name, more, clock] => is_clock(clock) && is_name(name) && is_name(more),
        _ => false,
    }
}

fn is_time(day: &str, clock: &str) -> bool {
    is_clock(clock) && WallTime::parse(&format!("{day} {clock}")).is_some()
}

/// `9:05`, `21:40:12`
fn is_clock(word: &str) -> bool {
    let parts: Vec<&str> = word.split(':').collect();
    let two = |part: &&str| matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(parts.len(), 2 | 3) && parts.iter().all(two)
}

/// Somebody's name, no number and no level of a log.
fn is_name(word: &str) -> bool {
    let level = |word: &str| word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b':');
    let numeric = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '/' | ':' | '¥' | '￥' | '+');
    !word.chars().all(numeric) && !level(word.trim_matches(['[', ']']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conversation_is_one_in_each_of_its_shapes() {
        for text in [
            "2026-10-05 21:40:12 周屿\n到家了吗\n\n2026-10-05 21:41:00 虚构人物\n到了\n\n2026-10-05 21:42:09 周屿\n好\n",
            "周屿 2026/10/05 21:40\n到家了吗\n虚构 人物 2026/10/05 21:41\n到了\n周屿 2026/10/05 21:42\n好\n",
            "—————  2026-10-05  —————\n\n周屿  21:40\n\n到家了吗\n\n虚构人物  21:41\n\n到了\n\n周屿  21:42\n\n好\n",
        ] {
            assert!(is_chat(text), "{text}");
        }
    }

    #[test]
    fn logs_tables_and_letters_are_none() {
        for text in [
            "2026-10-05 21:40:12 INFO started\n at main\n2026-10-05 21:40:13 ERROR failed\n at main\n2026-10-05 21:40:14 WARNING odd\n at x\n",
            "2026-10-05 21:40:12 server up\n2026-10-05 21:40:13 server down\n2026-10-05 21:40:14 server up\n2026-10-05 21:40:15 server up\n",
            "2026-10-05 21:40:12,周屿,1.00\n2026-10-05 21:41:12,周屿,2.00\nx\n2026-10-05 21:42:12,周屿,2.00\n",
            "2026-10-05 21:40:12 周屿\n到家了吗\n",
            "Dear reader\nthis is a letter\n",
            "",
        ] {
            assert!(!is_chat(text), "{text}");
        }
    }
}
