//! Lines and cells of a text with separators. The layouts decide what a line means; this only cuts, and copies nothing
//! that it need not.

use std::borrow::Cow;

/// Physical lines with their numbers: LF, CRLF and CR end a line, mixed as they come. The end of the file adds none.
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    text: &'a str,
    at: usize,
    number: u32,
}

/// A physical line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// 1-based.
    pub number: u32,
    /// Without its end.
    pub text: &'a str,
    /// Offset of its first byte.
    pub start: usize,
}

impl<'a> Lines<'a> {
    /// The lines of a text.
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0, number: 0 }
    }

    /// From the start of `line` to the end of the line that was read last: a record over several lines.
    pub fn since(&self, line: &Line<'a>) -> &'a str {
        self.text.get(line.start..self.at).unwrap_or("").trim_end_matches(['\r', '\n'])
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let bytes = rest.as_bytes();
        let end = memchr::memchr2(b'\n', b'\r', bytes);
        let length = end.unwrap_or(bytes.len());
        let terminator = match end {
            None => 0,
            Some(at) if bytes.get(at..at + 2) == Some(b"\r\n") => 2,
            Some(_) => 1,
        };
        let line = Line { number: self.number + 1, text: rest.get(..length).unwrap_or(""), start: self.at };
        self.number += 1;
        self.at += length + terminator;
        Some(line)
    }
}

/// White space as these files have it: also the non-breaking and the ideographic space and a stray byte order mark.
pub fn is_padding(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

/// A cell without the padding around it.
pub fn trim(cell: &str) -> &str {
    // Nearly all cells are clean or padded with ASCII: look at bytes first.
    let bytes = cell.as_bytes();
    match (bytes.first(), bytes.last()) {
        (Some(33..=126), Some(33..=126)) => cell,
        _ => cell.trim_matches(is_padding),
    }
}

/// True for a line without a value: nothing, padding, or separators and empty quotes only.
pub fn is_blank(line: &str) -> bool {
    line.chars().all(|c| is_padding(c) || matches!(c, ',' | '"' | ';'))
}

/// Cuts at every separator, quotes or not: right for originals that never quote. The cells keep their padding.
pub fn split_plain<'a>(line: &'a str, separator: u8, cells: &mut Vec<Cow<'a, str>>) {
    cells.clear();
    let mut from = 0;
    for at in memchr::memchr_iter(separator, line.as_bytes()) {
        cells.push(Cow::Borrowed(line.get(from..at).unwrap_or("")));
        from = at + 1;
    }
    cells.push(Cow::Borrowed(line.get(from..).unwrap_or("")));
}

/// Cuts with quotes honoured, leniently: a quote opens a cell only at its start and closes it only before a separator
/// or the end (padding between is dropped: WeChat once wrote a tab there); any other quote is a letter.
pub fn split_quoted<'a>(line: &'a str, separator: u8, cells: &mut Vec<Cow<'a, str>>) -> Quotes {
    cells.clear();
    let mut rest = line;
    let mut quotes = Quotes::Sound;
    loop {
        let cell = match quoted_cell(rest, separator) {
            Quoted::Closed(cell, after) => {
                if matches!(&cell, Cow::Borrowed(cell) if cell.contains('"')) {
                    quotes = quotes.max(Quotes::Doubtful);
                }
                cells.push(cell);
                after
            }
            open_or_plain => {
                if matches!(open_or_plain, Quoted::Open) {
                    quotes = Quotes::Open;
                }
                let end = memchr::memchr(separator, rest.as_bytes()).unwrap_or(rest.len());
                cells.push(Cow::Borrowed(rest.get(..end).unwrap_or("")));
                rest.get(end..).unwrap_or("")
            }
        };
        match cell.as_bytes().first() {
            None => return quotes,
            Some(_) => rest = cell.get(1..).unwrap_or(""),
        }
    }
}

/// What the quotes of a line were like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quotes {
    /// Each closed where it should.
    Sound,
    /// A quoted cell holds a quote that is not doubled: it may be two cells, the first of them never quoted.
    Doubtful,
    /// One stayed open.
    Open,
}

enum Quoted<'a> {
    /// The cell, and what follows it (beginning with the separator, or empty).
    Closed(Cow<'a, str>, &'a str),
    /// It begins with a quote that never closes.
    Open,
    /// It does not begin with a quote.
    Plain,
}

fn quoted_cell(rest: &str, separator: u8) -> Quoted<'_> {
    let padding_is_separator = separator == b'\t';
    let lead = if padding_is_separator { 0 } else { rest.len() - rest.trim_start_matches(is_padding).len() };
    let Some(inner) = rest.get(lead..).and_then(|rest| rest.strip_prefix('"')) else {
        return Quoted::Plain;
    };
    let mut from = 0;
    let mut doubled = false;
    while let Some(at) = memchr::memchr(b'"', inner.as_bytes().get(from..).unwrap_or(&[])).map(|at| from + at) {
        let after = inner.get(at + 1..).unwrap_or("");
        if after.starts_with('"') {
            doubled = true;
            from = at + 2;
            continue;
        }
        let tail = if padding_is_separator { after } else { after.trim_start_matches(is_padding) };
        if tail.is_empty() || tail.as_bytes().first() == Some(&separator) {
            let value = inner.get(..at).unwrap_or("");
            let value = if doubled { Cow::Owned(value.replace("\"\"", "\"")) } else { Cow::Borrowed(value) };
            return Quoted::Closed(value, tail);
        }
        from = at + 1;
    }
    Quoted::Open
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(line: &str) -> (Vec<String>, Quotes) {
        let mut cells = Vec::new();
        let quotes = split_quoted(line, b',', &mut cells);
        (cells.into_iter().map(Cow::into_owned).collect(), quotes)
    }

    #[test]
    fn lines_end_as_they_like() {
        let lines: Vec<_> = Lines::new("a\r\nb\nc\r\r\nd").map(|line| (line.number, line.text)).collect();
        assert_eq!(lines, [(1, "a"), (2, "b"), (3, "c"), (4, ""), (5, "d")]);
        assert_eq!(Lines::new("a\n").count(), 1);
        assert_eq!(Lines::new("").count(), 0);
    }

    #[test]
    fn quotes_open_and_close_only_at_the_edges_of_a_cell() {
        assert_eq!(quoted(r#"a,"b,c",d"#), (vec!["a".into(), "b,c".into(), "d".into()], Quotes::Sound));
        assert_eq!(quoted("\"4200\"\t,\"/\"").0, ["4200", "/"]);
        assert_eq!(quoted(r#"底部"多多视频",x"#).0, [r#"底部"多多视频""#, "x"]);
        assert_eq!(quoted(r#""say ""hi""",x"#).0, [r#"say "hi""#, "x"]);
        assert_eq!(quoted(r#""a "b" c",x"#).0, [r#"a "b" c"#, "x"]);
        assert_eq!(quoted(r#""open,x"#), (vec!["\"open".into(), "x".into()], Quotes::Open));
        assert_eq!(quoted(r#"A,"b,"c""#), (vec!["A".into(), r#"b,"c"#.into()], Quotes::Doubtful));
        assert_eq!(quoted("").0, [""]);
        assert_eq!(quoted("a,").0, ["a", ""]);
    }

    #[test]
    fn blank_is_whatever_holds_no_value() {
        for line in ["", "  \t", ",,,,,,,,", "\"\"", "\u{feff}"] {
            assert!(is_blank(line), "{line:?}");
        }
        assert!(!is_blank(",,0,,"));
    }
}
