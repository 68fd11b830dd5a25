//! Lines around the table that are no records: which of them a layout knows, and what a stranger may be shown of them.
//!
//! What they declare is left to [`declaration`].

use super::declaration;
use super::layout::Layout;
use crate::intake::lines::is_padding;

/// A line longer than this is shown cut.
const SHOWN: usize = 60;

impl Layout {
    /// True for a line that says nothing new: a rule, or a title or tip as it always was.
    pub fn is_familiar(&self, line: &str) -> bool {
        words(line).is_empty() || self.known_start(line).is_some()
    }

    fn known_start(&self, line: &str) -> Option<&'static str> {
        let words = words(line);
        self.familiar.iter().find(|known| words.starts_with(**known)).copied()
    }

    /// The line as a stranger may see it: what it declares without the values, the known words a familiar line begins
    /// with, and of any other one only what kind of signs it is made of.
    pub fn outline(&self, line: &str) -> String {
        let known = || self.known_start(line).filter(|known| !known.is_empty()).map(|known| format!("{known}…"));
        let shown = declaration::outline(line).or_else(known);
        shown.unwrap_or_else(|| signs(declaration::bare(line))).chars().take(SHOWN).collect()
    }
}

/// A line without what stands around its words: commas, quotes, hyphens, a number in front.
fn words(line: &str) -> &str {
    let edge = |c: char| is_padding(c) || matches!(c, ',' | '"' | ';' | '#' | '-' | '【' | '】');
    let line = line.trim_matches(edge);
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    match line.get(digits..).and_then(|rest| rest.strip_prefix(['.', '、', '．'])) {
        Some(rest) if digits > 0 => rest.trim_matches(edge),
        _ => line,
    }
}

/// Runs of letters, digits and Chinese characters, each as one sign of its kind; other signs as they stand.
fn signs(line: &str) -> String {
    let mut shown = String::new();
    for c in line.chars() {
        let sign = match c {
            c if c.is_ascii_punctuation() => c,
            '：' | '，' | '。' | '；' | '（' | '）' | '［' | '］' | '【' | '】' | '、' => c,
            c if is_padding(c) => ' ',
            c if c.is_numeric() => '9',
            c if c.is_ascii_alphabetic() => 'x',
            _ => '字',
        };
        if c.is_ascii_punctuation() || !shown.ends_with(sign) {
            shown.push(sign);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::alipay::{APP_CSV, YUEBAO};

    #[test]
    fn a_strange_line_shows_its_signs_and_no_value() {
        assert_eq!(signs("身份证：110101 张三 zs@example.com"), "字：9 字 x@x.x");
        assert_eq!(words("\"8. 本明细仅供个人对账使用。\",,,"), "本明细仅供个人对账使用。");
        assert_eq!(words("----------------------------"), "");
        assert_eq!(words("12 笔"), "12 笔");
        assert_eq!(YUEBAO.outline("虚构人物的余额宝 2026"), "字 9");
        assert_eq!(APP_CSV.outline("9.本明细仅供个人对账使用。虚构人物"), "本明细仅供个人对账使用…");
    }
}
