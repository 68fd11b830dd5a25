//! Changes to the finished text of a file: its header moved, its columns shuffled, its cells said in another way.

use super::super::prng::Prng;
use super::super::resave::Table;

/// What the first words of a header are, in one layout or another.
const HEADERS: [&str; 7] = ["交易时间", "收/支 ", "交易号 ", "记录时间", "账务流水号", "交易创建时间", "类型,收入笔数"];

/// A tip more and an empty line above the header.
pub fn header_moved(bytes: &[u8]) -> Vec<u8> {
    let text = Text::of(bytes);
    let Some(at) = header(&text.body) else { return bytes.to_vec() };
    let (above, below) = text.body.split_at(at);
    let body = format!("{above}10.本明细由系统自动生成。{end}{end}{below}", end = text.end());
    text.saved(&body)
}

/// The columns of the table in another order; a cell behind the last comma stays where it is.
pub fn columns_shuffled(bytes: &[u8], prng: &mut Prng) -> Vec<u8> {
    let text = Text::of(bytes);
    let mut table = Table::of(bytes);
    let is_header = |line: &Vec<String>| header(&line.join(",")) == Some(0);
    let Some(at) = table.lines.iter().position(is_header) else { return bytes.to_vec() };
    let named = |line: &Vec<String>| line.iter().filter(|cell| !cell.trim().is_empty()).count();
    let columns = table.lines.get(at).map_or(0, named);
    let width = table.lines.get(at).map_or(0, Vec::len);
    let mut order: Vec<usize> = (0..columns).collect();
    for last in (1..columns).rev() {
        let other = prng.between(0, i64::try_from(last).unwrap_or(0));
        order.swap(last, usize::try_from(other).unwrap_or(0));
    }
    for line in table.lines.iter_mut().skip(at).filter(|line| line.len() == width) {
        let moved: Vec<String> = order.iter().filter_map(|from| line.get(*from).cloned()).collect();
        line.splice(..columns, moved);
    }
    text.saved(&table.separated(text.end()))
}

/// Each cell said in another way.
pub fn changed(bytes: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    let text = Text::of(bytes);
    text.saved(&Table::of(bytes).map(change).separated(text.end()))
}

/// Where the header's line begins.
fn header(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if HEADERS.iter().any(|name| line.starts_with(name)) && line.contains(',') {
            return Some(at);
        }
        at += line.len();
    }
    None
}

/// A text, and how it was encoded.
struct Text {
    body: String,
    marked: bool,
    utf8: bool,
}

impl Text {
    fn of(bytes: &[u8]) -> Self {
        if let Ok(text) = std::str::from_utf8(bytes) {
            let marked = text.starts_with('\u{feff}');
            return Self { body: text.trim_start_matches('\u{feff}').to_owned(), marked, utf8: true };
        }
        let body = encoding_rs::GB18030.decode_without_bom_handling(bytes).0.into_owned();
        Self { body, marked: false, utf8: false }
    }

    fn end(&self) -> &'static str {
        if self.body.contains("\r\n") { "\r\n" } else { "\n" }
    }

    fn saved(&self, body: &str) -> Vec<u8> {
        match (self.utf8, self.marked) {
            (false, _) => encoding_rs::GB18030.encode(body).0.into_owned(),
            (true, true) => format!("\u{feff}{body}").into_bytes(),
            (true, false) => body.as_bytes().to_vec(),
        }
    }
}
