//! Workbooks, written by hand: each part as a generator that is not Excel writes it.

use std::io::{Cursor, Write as _};

use payprint::intake::{Body, Limits, Taken};
use payprint::model::RejectionCode;
use zip::ZipWriter;
use zip::unstable::write::FileOptionsExt as _;

use super::{deflated, read, read_with, refused, sha256_head, stored, zip_of};

const TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

struct Book<'a> {
    /// Name and content of each worksheet.
    sheets: &'a [(&'a str, &'a str)],
    strings: &'a str,
}

impl Book<'_> {
    fn bytes(&self) -> Vec<u8> {
        let mut names = String::new();
        let mut relations = String::new();
        let mut parts = Vec::new();
        for (index, (name, rows)) in self.sheets.iter().enumerate() {
            names += &format!(r#"<sheet name="{name}" sheetId="{}" r:id="rId{index}"/>"#, index + 7);
            relations += &format!(
                r#"<Relationship Id="rId{index}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{index}.xml"/>"#
            );
            let part = format!(
                "<worksheet><dimension ref=\"A1\"/><sheetData>{rows}</sheetData><mergeCells><mergeCell ref=\"A1:K1\"/></mergeCells></worksheet>"
            );
            parts.push((format!("xl/worksheets/sheet{index}.xml"), part));
        }
        relations += &format!(r#"<Relationship Id="s" Type="{OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>"#);
        let root = format!(
            r#"<Relationships><Relationship Id="x" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
        );
        let book = format!(r#"<workbook xmlns:r="{OFFICE}"><workbookPr/><sheets>{names}</sheets></workbook>"#);
        parts.extend([
            ("[Content_Types].xml".to_owned(), TYPES.to_owned()),
            ("_rels/.rels".to_owned(), root),
            ("xl/workbook.xml".to_owned(), book),
            ("xl/_rels/workbook.xml.rels".to_owned(), format!("<Relationships>{relations}</Relationships>")),
            ("xl/sharedStrings.xml".to_owned(), format!("<sst>{}</sst>", self.strings)),
        ]);
        let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, part)| (name.as_str(), part.as_bytes())).collect();
        zip_of(&parts)
    }
}

pub(crate) fn one_sheet(rows: &str, strings: &str) -> Vec<u8> {
    Book { sheets: &[("Sheet1", rows)], strings }.bytes()
}

#[track_caller]
pub(crate) fn sheet_rows(taken: &Taken) -> Vec<(u32, Vec<&str>)> {
    assert_eq!(taken.rejected, [], "nothing is refused");
    let Body::Sheet(sheet) = &taken.documents[0].body else { panic!("a sheet") };
    for row in &sheet.rows {
        let raw = sheet.text(row.raw);
        let cells: Vec<&str> = sheet.row_cells(row).collect();
        assert_eq!(raw, cells.join("\t"), "the row is its cells, side by side");
    }
    sheet.rows.iter().map(|row| (row.line, sheet.row_cells(row).collect())).collect()
}

#[test]
fn omitted_rows_and_cells_keep_their_places() {
    let book = one_sheet(
        r#"<row r="1" spans="1:11"><c r="A1" t="s"><v>0</v></c><c r="B1" s="3"/><c r="K1" s="3"/></row>
           <row r="17"><c r="B17" t="s"><v>1</v></c><c r="D17" t="s"><v>2</v></c></row>
           <row r="18"/>
           <row><c t="s"><v>1</v></c><c><v>3.5</v></c></row>"#,
        "<si><t>微信支付账单明细</t></si><si><t>交易类型</t></si><si><t xml:space=\"preserve\"> 商品\t</t></si>",
    );
    let taken = read("账单.xlsx", &book, &[]);
    let mut merged = vec![""; 11];
    merged[0] = "微信支付账单明细";
    let expected = [(1, merged), (17, vec!["", "交易类型", "", " 商品\t"]), (19, vec!["交易类型", "3.5"])];
    // The cell with a tab in it makes its row's raw text longer by one tab, which the helper allows for.
    assert_eq!(sheet_rows(&taken), expected);
    let Body::Sheet(sheet) = &taken.documents[0].body else { panic!("a sheet") };
    assert_eq!(sheet.last_line, 19);
    let origin = &taken.documents[0].origin;
    assert_eq!((origin.sheet.as_deref(), origin.bytes), (Some("Sheet1"), book.len() as u64));
    assert_eq!(origin.sha256[..4], sha256_head(&book));
}

#[test]
fn every_way_to_write_a_cell() {
    let book = one_sheet(
        r#"<row r="1">
             <c r="A1"><v>46283.79487268518</v></c>
             <c r="B1" t="n"><v>1E+3</v></c>
             <c r="C1" t="inlineStr"><is><r><t>甲</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 乙</t></r></is></c>
             <c r="D1" t="str"><f>A1&amp;"x"</f><v>丙 &lt;&amp;&#x4E01;&gt;</v></c>
             <c r="E1" t="b"><v>1</v></c>
             <c r="F1" t="e"><v>#N/A</v></c>
             <c r="G1" t="s"><v>0</v></c>
             <c r="H1" t="s"><v>1</v></c>
             <c r="I1" t="d"><v>2026-09-18T19:04:37</v></c>
             <c r="J1" t="inlineStr"><is><t>a_x000D_
b</t></is></c>
             <c r="K1" t="inlineStr"><is><t><![CDATA[<x>]]></t></is></c>
             <c r="L1"><v>4.2000000002019E+27</v></c>
           </row>"#,
        "<si><r><t>富</t></r><r><t>文本</t></r><rPh sb=\"0\" eb=\"1\"><t>ふ</t></rPh></si><si/>",
    );
    let taken = read("x", &book, &[]);
    let rows = sheet_rows(&taken);
    let expected = [
        "46283.79487268518",
        "1000",
        "甲 乙",
        "丙 <&丁>",
        "TRUE",
        "#N/A",
        "富文本",
        "",
        "2026-09-18T19:04:37",
        "a\r\nb",
        "<x>",
        "4.2000000002019E+27",
    ];
    assert_eq!(rows, [(1, expected.to_vec())]);
}

#[test]
fn prefixes_and_the_strict_standard_are_understood() {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    let root = format!(
        r#"<p:Relationships xmlns:p="x"><p:Relationship Id="x" Type="{strict}/officeDocument" Target="/book/workbook.xml"/></p:Relationships>"#
    );
    let relations = format!(
        r#"<p:Relationships xmlns:p="x"><p:Relationship Id="a" Type="{strict}/worksheet" Target="one.xml"/></p:Relationships>"#
    );
    let book = zip_of(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", root.as_bytes()),
        ("book\\workbook.xml", br#"<x:workbook xmlns:q="y"><x:sheets><x:sheet name="&#x8868;" q:id="a" state="hidden"/></x:sheets></x:workbook>"#),
        ("book/_rels/workbook.xml.rels", relations.as_bytes()),
        ("book/one.xml", "\u{feff}<x:worksheet><x:sheetData><x:row><x:c t=\"inlineStr\"><x:is><x:t>一</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>".as_bytes()),
    ]);
    let taken = read("x", &book, &[]);
    assert_eq!(sheet_rows(&taken), [(1, vec!["一"])]);
    assert_eq!(taken.documents[0].origin.sheet.as_deref(), Some("表"));
}

#[test]
fn every_sheet_with_something_in_it_is_a_document() {
    let row = r#"<row r="2"><c r="A2"><v>1</v></c></row>"#;
    let blank = r#"<row r="1"><c r="A1" s="1"/></row>"#;
    let book = Book { sheets: &[("Notes", ""), ("Sheet1", row), ("空", blank), ("第二", row)], strings: "" }.bytes();
    let taken = read("x", &book, &[]);
    let names: Vec<_> = taken.documents.iter().filter_map(|document| document.origin.sheet.as_deref()).collect();
    assert_eq!(names, ["Sheet1", "第二"]);
    assert_eq!(taken.rejected, []);

    let empty = Book { sheets: &[("Sheet1", blank), ("Sheet2", "")], strings: "" }.bytes();
    assert_eq!(refused(&read("x", &empty, &[])).0, RejectionCode::Empty);
}

#[test]
fn a_locked_zip_with_a_folder_and_a_workbook_as_wechat_sends_it() {
    let book = one_sheet(r#"<row r="1"><c r="A1"><v>28.16</v></c></row>"#, "");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let locked = deflated().with_deprecated_encryption(b"123456").unwrap();
    writer.add_directory("微信支付账单/", stored()).unwrap();
    writer.start_file("微信支付账单/微信支付账单.xlsx", locked).unwrap();
    writer.write_all(&book).unwrap();
    let zip = writer.finish().unwrap().into_inner();
    let taken = read("x.zip", &zip, &["123456"]);
    assert_eq!(sheet_rows(&taken), [(1, vec!["28.16"])]);
    let origin = &taken.documents[0].origin;
    assert_eq!((origin.name.as_str(), origin.container.as_deref()), ("微信支付账单.xlsx", Some("x.zip")));
}

#[test]
fn a_broken_workbook_is_damaged_as_a_whole() {
    let rows = [
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></row>"#,
        r#"<row r="1"><c r="A1" t="s"><v>7</v></c></row>"#,
        r#"<row r="1"><c r="A1" t="s"><v>-1</v></c></row>"#,
        r#"<row r="0"><c r="A1"><v>1</v></c></row>"#,
        r#"<row r="1048577"><c r="A1048577"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="XFE1"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="A1"><v>&other;</v></c></row>"#,
        r#"<row r="1"><c r="A1"#,
    ];
    for rows in rows {
        assert_eq!(refused(&read("x", &one_sheet(rows, ""), &[])), (RejectionCode::Damaged, "xml"), "{rows}");
    }
    let whole = one_sheet(&"<row><c><v>1</v></c></row>".repeat(300), "<si><t>x</t></si>");
    for part in 1..16 {
        let cut = &whole[..whole.len() * part / 16];
        assert_eq!(refused(&read("x", cut, &[])).0, RejectionCode::Damaged, "cut at {part}/16");
    }
}

#[test]
fn a_workbook_cannot_grow_beyond_its_limits() {
    let long = "长".repeat(300);
    let book = one_sheet(&r#"<row><c t="s"><v>0</v></c></row>"#.repeat(20_000), &format!("<si><t>{long}</t></si>"));
    let limits = Limits { unpacked_bytes: 8 << 20, ..Limits::default() };
    let refusal = (RejectionCode::TooLarge, "unpacked-bytes 8388608");
    assert_eq!(refused(&read_with("x", &book, &[], &limits)), refusal);
    assert_eq!(read("x", &book, &[]).documents.len(), 1);

    let wide = one_sheet(&r#"<row><c r="XFD1"><v>1</v></c></row>"#.repeat(500), "");
    assert_eq!(refused(&read_with("x", &wide, &[], &limits)), refusal);

    let limits = Limits { cell_bytes: 899, ..Limits::default() };
    assert_eq!(refused(&read_with("x", &book, &[], &limits)), (RejectionCode::TooLarge, "cell-bytes 899"));
}

#[test]
fn dates_of_the_other_calendar_are_not_guessed() {
    let mut book = one_sheet("<row><c><v>1</v></c></row>", "");
    assert_eq!(read("x", &book, &[]).documents.len(), 1);
    let parts: [(&str, &[u8]); 5] = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        (
            "xl/workbook.xml",
            br#"<workbook><workbookPr date1904="1"/><sheets><sheet name="a" id="a"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<Relationships><Relationship Id="a" Type="x/worksheet" Target="a.xml"/></Relationships>"#,
        ),
        ("xl/a.xml", b"<worksheet/>"),
        ("docProps/app.xml", b"<x/>"),
    ];
    book = zip_of(&parts);
    assert_eq!(refused(&read("x", &book, &[])), (RejectionCode::Unsupported, "date-1904"));
}
