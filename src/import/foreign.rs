//! Layouts that people bring by mistake: recognised by their header words and title lines, so that the refusal can say
//! what the file is. Nothing of them is read.
//!
//! Asked only where no importer claims a document, and silent wherever a line says that it is a wallet's: a bill that
//! has lost a column is a damaged bill, no foreign one. Which export to ask for instead is left to `i18n`.

mod chat;
mod shapes;

use std::borrow::Cow;

use crate::intake::lines::{Lines, is_padding, split_plain, split_quoted};
use crate::intake::{Body, Document};

use shapes::{SHAPES, Shape, WALLETS};

/// A header or title further down is none we look for.
const WITHIN: usize = 60;
/// A longer line is no header.
const HEADER_BYTES: usize = 4096;
const SEPARATORS: [u8; 4] = [b',', b'\t', b';', b'|'];

/// What the document is, as the detail of a refusal (`bank-statement`); None for one that we do not know.
pub fn detail(document: &Document) -> Option<&'static str> {
    if matches!(&document.body, Body::Text(text) if is_our_own(text)) {
        return Some("own-output");
    }
    let head = head(document);
    let is_wallets = |row: &Row| WALLETS.iter().any(|title| row.title.starts_with(title));
    if head.iter().any(is_wallets) {
        return None;
    }
    let found = SHAPES.iter().find(|shape| shape.fits(&head));
    found.map(|shape| shape.detail).or_else(|| match &document.body {
        Body::Text(text) => chat::is_chat(text).then_some("chat"),
        Body::Sheet(_) => None,
    })
}

/// What Payprint itself wrote: an answer in JSON, or the table of records.
fn is_our_own(text: &str) -> bool {
    let start = text.trim_start_matches(|c| is_padding(c) || c == '{');
    start.starts_with("\"schema\": \"payprint/") || start.starts_with("provider,document,line,also_in,")
}

/// A line or row near the top.
struct Row {
    /// Its first words, without the signs that surround a title.
    title: String,
    /// Its cells as names of columns.
    names: Vec<String>,
}

fn head(document: &Document) -> Vec<Row> {
    match &document.body {
        Body::Text(text) => Lines::new(text).take(WITHIN).map(|line| row_of_line(line.text)).collect(),
        Body::Sheet(sheet) => sheet.rows.iter().take(WITHIN).map(|row| row_of_cells(sheet.row_cells(row))).collect(),
    }
}

fn row_of_line(line: &str) -> Row {
    if line.len() > HEADER_BYTES {
        return Row { title: String::new(), names: Vec::new() };
    }
    let mut best: Vec<Cow<'_, str>> = Vec::new();
    let mut cells = Vec::new();
    for separator in SEPARATORS {
        if line.contains('"') {
            split_quoted(line, separator, &mut cells);
        } else {
            split_plain(line, separator, &mut cells);
        }
        if cells.len() > best.len() {
            std::mem::swap(&mut best, &mut cells);
        }
    }
    row_of_cells(best.iter().map(AsRef::as_ref))
}

fn row_of_cells<'c>(cells: impl Iterator<Item = &'c str>) -> Row {
    let names: Vec<String> = cells.take(200).map(name).collect();
    let title = names.iter().find(|name| !name.is_empty()).cloned().unwrap_or_default();
    Row { title: title.trim_matches(['#', '-', '*', '=', '【']).to_owned(), names }
}

/// A column's name as it is compared: without padding, marks of the writer, spaces and a unit in brackets.
/// EXAMPLE: 收入 （元） is 收入.
fn name(cell: &str) -> String {
    let sign = |c: char| is_padding(c) || matches!(c, '"' | '\'' | '`');
    let bare = cell.trim_matches(sign);
    let unit = bare.rfind(['(', '（']).filter(|at| *at > 0 && bare.ends_with([')', '）']));
    let bare = unit.and_then(|at| bare.get(..at)).unwrap_or(bare);
    bare.chars().filter(|c| !is_padding(*c)).collect()
}

impl Shape {
    fn fits(&self, head: &[Row]) -> bool {
        let titled = |row: &Row| self.titles.iter().any(|title| row.title.starts_with(title));
        let title = self.titles.is_empty() || head.iter().any(titled);
        title && (self.has_no_columns() || head.iter().any(|row| self.is_header(row)))
    }

    fn has_no_columns(&self) -> bool {
        self.all.is_empty() && self.some.1.is_empty()
    }

    fn is_header(&self, row: &Row) -> bool {
        let has = |names: &&[&str]| row.names.iter().any(|name| names.contains(&name.as_str()));
        let (least, some) = self.some;
        !has(&self.never) && self.all.iter().all(has) && some.iter().filter(|names| has(names)).count() >= least
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_compare_without_marks_and_units() {
        for cell in ["收入", "\u{feff}收入 ", "`收入", "\"收入（元）\"", "收入(元)", " 收 入\t"] {
            assert_eq!(name(cell), "收入", "{cell:?}");
        }
        assert_eq!(name("(元)"), "(元)");
    }

    fn nothing_foreign(name: &str, bytes: Vec<u8>) {
        use crate::intake::{Limits, Passwords, read_bytes};
        use crate::persona::examples::PASSWORDS;
        let passwords: Passwords = PASSWORDS.into_iter().collect();
        let taken = read_bytes(name, None, bytes, &passwords, &Limits::default(), &mut ());
        assert!(!taken.documents.is_empty(), "{name}");
        for document in &taken.documents {
            assert_eq!(detail(document), None, "{name}");
        }
    }

    /// Importers are asked first; this holds even without them.
    #[test]
    fn no_export_that_we_can_make_is_foreign() {
        use crate::persona::alipay::ledger;
        use crate::persona::{Layout, jd};
        for file in crate::persona::examples::example_files() {
            nothing_foreign(&file.export.name, file.export.bytes.clone());
        }
        for layout in [
            Layout::AlipayCashbook,
            Layout::AlipayLedger(ledger::Edition::Twelve),
            Layout::AlipayLedger(ledger::Edition::Sixteen),
            Layout::AlipayLedgerXlsx,
            Layout::AlipayLedgerSummary,
            Layout::Jd(jd::Edition::J1),
            Layout::Jd(jd::Edition::J2),
            Layout::Meituan,
        ] {
            let (name, statement) = (format!("{layout:?}"), crate::model::Statement::default());
            nothing_foreign(&name, layout.write(&[], &statement));
        }
    }

    #[test]
    fn the_separator_that_makes_most_cells_is_the_separator() {
        assert_eq!(row_of_line("a;b;c").names, ["a", "b", "c"]);
        assert_eq!(row_of_line("a\tb,c\td").names, ["a", "b,c", "d"]);
        assert_eq!(row_of_line("#-----支付宝业务明细查询,,").title, "支付宝业务明细查询");
    }
}
