//! One form for what bills write in several: simplified characters, half-width letters, digits, brackets and signs.

use std::borrow::Cow;

use super::gazetteer::Gazetteer;

/// The text in the form that names are looked for in; the text itself if it has no other.
pub fn plain<'t>(gazetteer: &Gazetteer, text: &'t str) -> Cow<'t, str> {
    let text = text.trim();
    // Most characters are Chinese ones, and no sign is among them.
    let is_plain = |c| match c {
        '\0'..='\x7f' => true,
        '\u{4e00}'..='\u{9fff}' => gazetteer.is_simplified(c),
        _ => gazetteer.is_simplified(c) && half(c) == c,
    };
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let simplified = gazetteer.simplified(text);
    if simplified.chars().all(|c| half(c) == c) {
        return simplified;
    }
    Cow::Owned(simplified.chars().map(half).collect())
}

/// Some words of a plain text as they are printed; None if it has no such words. No character becomes two, or none.
pub fn as_printed(words: &str, plain: &str, printed: &str) -> Option<Box<str>> {
    let before = plain[..plain.find(words)?].chars().count();
    Some(printed.trim().chars().skip(before).take(words.chars().count()).collect::<String>().into())
}

/// A full-width sign as a half-width one; others as they are.
fn half(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        '【' => '[',
        '】' => ']',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_as_they_are_printed() {
        let printed = " 一點點（曾厝垵店） ";
        let plain = plain(Gazetteer::shared(), printed);
        assert_eq!(plain, "一点点(曾厝埯店)");
        assert_eq!(as_printed("曾厝埯店", &plain, printed).as_deref(), Some("曾厝垵店"));
        assert_eq!(as_printed("鼓浪屿", &plain, printed), None);
    }
}
