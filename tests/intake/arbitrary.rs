//! Whatever the bytes, nothing panics, and everything is read or refused.

use payprint::intake::{Body, Limits};
use proptest::prelude::*;
use zip::AesMode;

use super::workbooks::{one_sheet, sheet_rows};
use super::{BILL, deflated, read, read_with, stored, zip_of, zip_with};

/// Small limits, so that no case takes long.
fn tight() -> Limits {
    Limits { unpacked_bytes: 4 << 20, entries: 100, depth: 3, ..Limits::default() }
}

/// What a case begins with: a signature leads further into the code than noise does.
const HEADS: &[&[u8]] =
    &[b"", b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"RIFF", b"\0\0\0\x18ftyp"];

/// A cell of a generated sheet: how many columns it leaves out before it, and its content.
fn cell() -> impl Strategy<Value = (usize, u8, String)> {
    (0..3_usize, 0..6_u8, "[ -~一-三\t_]{0,12}")
}

/// The same rows as a plain generator writes them and with prefixes, which only the XML reader understands.
fn rows_xml(rows: &[Vec<(usize, u8, String)>], prefix: &str) -> String {
    let p = prefix;
    let mut xml = String::new();
    for (index, row) in rows.iter().enumerate() {
        xml += &format!("<{p}row r=\"{}\">", index * 2 + 1);
        let mut column = 0;
        for (gap, kind, text) in row {
            column += gap;
            let place = format!("r=\"{}{}\"", char::from(b'A' + u8::try_from(column % 26).unwrap()), index * 2 + 1);
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            xml += &match kind {
                0 => format!("<{p}c {place}/>"),
                1 => format!("<{p}c {place} t=\"s\"><{p}v>{}</{p}v></{p}c>", text.len() % 3),
                2 => format!("<{p}c {place} s=\"1\"><{p}v>{}.5E1</{p}v></{p}c>", text.len()),
                3 => format!("<{p}c t=\"inlineStr\"><{p}is><{p}t>{text}</{p}t></{p}is></{p}c>"),
                4 => format!("<{p}c {place} t=\"b\"><{p}v>1</{p}v></{p}c>"),
                _ => format!("<{p}c {place} t=\"str\"><{p}v>{text}</{p}v></{p}c>"),
            };
            column += 1;
        }
        xml += &format!("</{p}row>");
    }
    xml
}

proptest! {
    #[test]
    fn arbitrary_bytes(head in 0..HEADS.len(), tail in proptest::collection::vec(any::<u8>(), 0..400)) {
        let bytes = [HEADS[head], &tail].concat();
        let taken = read_with("x", &bytes, &["1"], &tight());
        prop_assert!(!taken.documents.is_empty() || !taken.rejected.is_empty());
    }

    #[test]
    fn bytes_changed_in_a_zip_of_everything(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let book = one_sheet("<row><c><v>1</v></c></row>", "<si><t>x</t></si>");
        let locked = zip_with(&[(b"a.csv", BILL.as_bytes())], stored().with_aes_encryption(AesMode::Aes128, "1"));
        let plain = zip_with(&[(b"a.csv", BILL.as_bytes())], deflated());
        let mut zip = zip_with(&[(b"a.xlsx", &book), (b"b.zip", &locked), (b"c.zip", &plain)], stored());
        for (index, byte) in &changes {
            let at = index.index(zip.len());
            zip[at] = *byte;
        }
        let taken = read_with("x", &zip, &["1"], &tight());
        prop_assert!(!taken.documents.is_empty() || !taken.rejected.is_empty());
    }

    #[test]
    fn bytes_changed_in_a_sheet(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let rows = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>1E2</v></c></row><row r="3"/>"#;
        let mut rows = rows.as_bytes().to_vec();
        for (index, byte) in &changes {
            let at = index.index(rows.len());
            rows[at] = *byte & 0x7f;
        }
        let book = one_sheet(&String::from_utf8(rows).unwrap(), "<si><t>x</t></si>");
        for document in read_with("x", &book, &[], &tight()).documents {
            let Body::Sheet(sheet) = document.body else { continue };
            prop_assert!(sheet.rows.iter().all(|row| row.line <= sheet.last_line));
            prop_assert!(sheet.rows.is_sorted_by_key(|row| row.line));
        }
    }

    #[test]
    fn the_short_way_and_the_xml_reader_agree(
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 1..8), 1..5),
    ) {
        let strings = "<si><t>零</t></si><si><t xml:space=\"preserve\"> 一</t></si><si/>";
        let (short, long) = (rows_xml(&rows, ""), rows_xml(&rows, "x:"));
        let filler = r#"<row r="99"><c><v>1</v></c></row>"#;
        let short = read("x", &one_sheet(&(short + filler), strings), &[]);
        let long = read("x", &one_sheet(&(long + filler), strings), &[]);
        prop_assert_eq!(sheet_rows(&short), sheet_rows(&long));
    }
}

#[test]
fn a_zip_of_itself_ends() {
    let mut zip = zip_of(&[("x", b"x")]);
    for _ in 0..30 {
        zip = zip_of(&[("a.zip", &zip), ("b.zip", &zip)]);
        if zip.len() > 100_000 {
            break;
        }
    }
    let taken = read_with("x", &zip, &[], &tight());
    assert!(!taken.rejected.is_empty());
}
