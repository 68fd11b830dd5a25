//! The smallest Office Open XML workbook that holds a bill's sheet: seven parts in a zip with a fixed date.
//!
//! Written by hand because the point is to have exactly the cells, references and styles that real files have.

use std::fmt::Write as _;
use std::io::Cursor;
use std::io::Write as _;

use rustc_hash::FxHashMap;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What a cell holds.
pub enum Cell {
    /// A shared string.
    Text(String),
    /// A serial date, as decimal text.
    Date(String),
    /// An amount, as decimal text, shown as `¥#,##0.00`.
    Yuan(String),
}

/// A sheet in the making, row by row from the top.
pub struct Workbook {
    /// Empty rows are written with styled cells and merged, as the first edition has them.
    styled_blanks: bool,
    rows: String,
    line: usize,
    columns: usize,
    merged: Vec<usize>,
    strings: FxHashMap<String, usize>,
    table: String,
    uses: usize,
}

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>"#;
const ROOT: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const BOOK_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="166" formatCode="\¥#,##0.00"/><numFmt numFmtId="167" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="167" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"#;
const SHEET_HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#;

const CORE_TYPE: &str = r#"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#;
const CORE_RELATION: &str = r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"#;
const CORE_HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">"#;
const NOTES_TYPE: &str = r#"<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"#;
const NOTES_RELATION: &str = r#"<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>"#;

impl Workbook {
    /// An empty sheet.
    pub fn new(styled_blanks: bool) -> Self {
        Self {
            styled_blanks,
            rows: String::new(),
            line: 0,
            columns: 0,
            merged: Vec::new(),
            strings: FxHashMap::default(),
            table: String::new(),
            uses: 0,
        }
    }

    /// An empty row: left out of the sheet altogether, or written as so many styled cells.
    pub fn blank_row(&mut self, columns: usize) {
        self.line += 1;
        self.columns = self.columns.max(columns);
        if self.styled_blanks {
            self.open_row();
            self.styled_cells(0, columns);
            self.rows.push_str("</row>");
        }
    }

    /// A line of text in the first column; merged over all columns where blanks are styled.
    pub fn wide_row(&mut self, text: String, columns: usize) {
        self.line += 1;
        self.open_row();
        self.cell(0, Cell::Text(text));
        if self.styled_blanks {
            self.styled_cells(1, columns);
            self.merged.push(self.line);
        }
        self.rows.push_str("</row>");
    }

    /// A row of the table.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.sparse_row(cells.into_iter().enumerate());
    }

    /// A row of the table in which cells are missing: each with its column, counted from nought.
    pub fn sparse_row(&mut self, cells: impl IntoIterator<Item = (usize, Cell)>) {
        self.line += 1;
        self.open_row();
        for (column, cell) in cells {
            self.cell(column, cell);
        }
        self.rows.push_str("</row>");
    }

    /// The bytes of the file. Empty only if memory cannot hold a zip, which the reader will then say.
    pub fn finish(self) -> Vec<u8> {
        let (sheet, strings) = (self.sheet(), self.shared_strings());
        zipped(&[
            ("[Content_Types].xml", TYPES),
            ("_rels/.rels", ROOT),
            ("xl/workbook.xml", BOOK),
            ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS),
            ("xl/styles.xml", STYLES),
            ("xl/sharedStrings.xml", &strings),
            ("xl/worksheets/sheet1.xml", &sheet),
        ])
        .unwrap_or_default()
    }

    /// The same with a sheet of notes in front, whose texts stand in its own cells, and the name of who made it.
    pub fn finish_behind(self, name: &str, notes: &[&str], creator: &str) -> Vec<u8> {
        let (sheet, strings) = (self.sheet(), self.shared_strings());
        let types = before(TYPES, "</Types>", CORE_TYPE).replace("/sheet1.xml\"", "/sheet2.xml\"");
        let types = before(&types, "</Types>", NOTES_TYPE);
        let root = before(ROOT, "</Relationships>", CORE_RELATION);
        let notes_sheet = format!("<sheets><sheet name=\"{}\" sheetId=\"2\" r:id=\"rId4\"/>", escaped(name));
        let book = BOOK.replace("<sheets>", &notes_sheet);
        let relations = BOOK_RELATIONS.replace("worksheets/sheet1.xml", "worksheets/sheet2.xml");
        let relations = before(&relations, "</Relationships>", NOTES_RELATION);
        zipped(&[
            ("[Content_Types].xml", &types),
            ("_rels/.rels", &root),
            ("docProps/core.xml", &core(creator)),
            ("xl/workbook.xml", &book),
            ("xl/_rels/workbook.xml.rels", &relations),
            ("xl/styles.xml", STYLES),
            ("xl/sharedStrings.xml", &strings),
            ("xl/worksheets/sheet1.xml", &notes_xml(notes)),
            ("xl/worksheets/sheet2.xml", &sheet),
        ])
        .unwrap_or_default()
    }

    fn sheet(&self) -> String {
        let last = letter(self.columns.saturating_sub(1));
        let mut sheet = format!("{SHEET_HEAD}<dimension ref=\"A1:{last}{}\"/><sheetData>{}", self.line, self.rows);
        sheet.push_str("</sheetData>");
        if !self.merged.is_empty() {
            let _ = write!(sheet, "<mergeCells count=\"{}\">", self.merged.len());
            for line in &self.merged {
                let _ = write!(sheet, "<mergeCell ref=\"A{line}:{last}{line}\"/>");
            }
            sheet.push_str("</mergeCells>");
        }
        sheet.push_str("</worksheet>");
        sheet
    }

    fn shared_strings(&self) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<sst \
             xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"{}\" \
             uniqueCount=\"{}\">{}</sst>",
            self.uses,
            self.strings.len(),
            self.table
        )
    }

    fn open_row(&mut self) {
        let _ = write!(self.rows, "<row r=\"{}\">", self.line);
    }

    fn styled_cells(&mut self, from: usize, columns: usize) {
        for column in from..columns {
            let _ = write!(self.rows, "<c r=\"{}{}\" s=\"0\"/>", letter(column), self.line);
        }
    }

    fn cell(&mut self, column: usize, cell: Cell) {
        self.columns = self.columns.max(column + 1);
        let (letter, line) = (letter(column), self.line);
        let _ = match cell {
            Cell::Text(text) => {
                let place = self.shared(text);
                write!(self.rows, "<c r=\"{letter}{line}\" t=\"s\"><v>{place}</v></c>")
            }
            Cell::Date(serial) => write!(self.rows, "<c r=\"{letter}{line}\" s=\"2\"><v>{serial}</v></c>"),
            Cell::Yuan(amount) => write!(self.rows, "<c r=\"{letter}{line}\" s=\"1\"><v>{amount}</v></c>"),
        };
    }

    fn shared(&mut self, text: String) -> usize {
        self.uses += 1;
        let next = self.strings.len();
        let table = &mut self.table;
        *self.strings.entry(text).or_insert_with_key(|text| {
            let space = if text.trim() == text { "" } else { " xml:space=\"preserve\"" };
            let _ = write!(table, "<si><t{space}>{}</t></si>", escaped(text));
            next
        })
    }
}

fn zipped(parts: &[(&str, &str)]) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        zip.start_file(*name, options)?;
        zip.write_all(part.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn before(text: &str, end: &str, part: &str) -> String {
    text.replace(end, &format!("{part}{end}"))
}

fn core(creator: &str) -> String {
    format!("{CORE_HEAD}<dc:creator>{}</dc:creator></cp:coreProperties>", escaped(creator))
}

fn notes_xml(notes: &[&str]) -> String {
    let row = |(note, line): (&&str, u32)| {
        format!("<row r=\"{line}\"><c r=\"A{line}\" t=\"inlineStr\"><is><t>{}</t></is></c></row>", escaped(note))
    };
    let rows: String = notes.iter().zip(1..).map(row).collect();
    format!("{SHEET_HEAD}<sheetData>{rows}</sheetData></worksheet>")
}

/// `A` to `Z`; no layout has more.
fn letter(column: usize) -> char {
    char::from(b'A' + u8::try_from(column).unwrap_or(0))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn sheet(styled_blanks: bool) -> (String, String) {
        let mut book = Workbook::new(styled_blanks);
        book.wide_row("微信支付账单明细".to_owned(), 11);
        book.blank_row(11);
        book.row((0..11).map(|column| match column {
            0 => Cell::Date("46283.5".to_owned()),
            5 => Cell::Yuan("3.5".to_owned()),
            _ => Cell::Text("a&b\t".to_owned()),
        }));
        let mut zip = zip::ZipArchive::new(Cursor::new(book.finish())).unwrap();
        let mut part = |name: &str| {
            let mut text = String::new();
            zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        (part("xl/worksheets/sheet1.xml"), part("xl/sharedStrings.xml"))
    }

    #[test]
    fn blank_rows_are_left_out_or_styled_and_numbers_go_on() {
        let (left_out, strings) = sheet(false);
        assert!(
            !left_out.contains("r=\"2\"") && left_out.contains("<row r=\"3\"><c r=\"A3\" s=\"2\"><v>46283.5</v></c>")
        );
        assert!(left_out.contains("<c r=\"F3\" s=\"1\"><v>3.5</v></c>"));
        assert!(strings.contains("<si><t xml:space=\"preserve\">a&amp;b\t</t></si>"));
        assert!(strings.contains("count=\"10\" uniqueCount=\"2\""));
        let (styled, _) = sheet(true);
        assert!(styled.contains("<row r=\"2\"><c r=\"A2\" s=\"0\"/>"));
        assert!(styled.contains("<mergeCell ref=\"A1:K1\"/>"));
    }
}
