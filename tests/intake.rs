//! Files as people have them, and as somebody might build them to hurt: everything is read or refused with a reason,
//! and nothing panics.

use std::io::{Cursor, Write as _};

use encoding_rs::GB18030;
use payprint::intake::{Body, Document, Limits, Passwords, Taken, read_bytes};
use payprint::model::RejectionCode;
use zip::unstable::write::FileOptionsExt as _;
use zip::write::SimpleFileOptions;
use zip::{AesMode, CompressionMethod, ZipWriter};

const BILL: &str = "交易时间,交易对方,金额\n2026-01-01 08:00:00,示例早餐店,6.50\n";

fn stored() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Stored)
}

fn deflated() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)
}

fn zip_with<'k>(entries: &[(&[u8], &[u8])], options: zip::write::FileOptions<'k, 'k, ()>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(String::from_utf8_lossy(name), options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn zip_of(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let entries: Vec<_> = entries.iter().map(|(name, bytes)| (name.as_bytes(), *bytes)).collect();
    zip_with(&entries, deflated())
}

/// Puts other bytes of the same length in the place of a name and clears the flag that says UTF-8.
fn rename_raw(mut zip: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    for at in 0..zip.len() - from.len() {
        if zip[at..].starts_with(from) {
            zip[at..at + to.len()].copy_from_slice(to);
        }
    }
    for (signature, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        for at in 0..zip.len() - 30 {
            if zip[at..].starts_with(signature) {
                zip[at + flags + 1] &= !0x08;
            }
        }
    }
    zip
}

fn read_with(name: &str, bytes: &[u8], passwords: &[&str], limits: &Limits) -> Taken {
    let passwords: Passwords = passwords.iter().copied().collect();
    read_bytes(name, None, bytes.to_vec(), &passwords, limits, &mut ())
}

fn read(name: &str, bytes: &[u8], passwords: &[&str]) -> Taken {
    read_with(name, bytes, passwords, &Limits::default())
}

fn text(document: &Document) -> &str {
    match &document.body {
        Body::Text(text) => text,
        Body::Sheet(_) => panic!("{} is a sheet", document.origin.name),
    }
}

#[track_caller]
fn refused(taken: &Taken) -> (RejectionCode, &str) {
    assert!(taken.documents.is_empty(), "read after all: {:?}", taken.documents[0].origin);
    let [rejected] = &taken.rejected[..] else { panic!("one refusal, not {:?}", taken.rejected) };
    (rejected.code, &rejected.detail)
}

#[track_caller]
fn only_bill(taken: &Taken) -> &Document {
    assert_eq!(taken.rejected, [], "nothing is refused");
    let [document] = &taken.documents[..] else { panic!("one document, not {}", taken.documents.len()) };
    assert_eq!(text(document), BILL);
    document
}

#[test]
fn a_text_is_a_document_with_its_size_and_sum() {
    let taken = read("账单.csv", BILL.as_bytes(), &[]);
    let origin = &only_bill(&taken).origin;
    assert_eq!((origin.name.as_str(), origin.container.as_deref(), origin.sheet.as_deref()), ("账单.csv", None, None));
    assert_eq!(origin.bytes, BILL.len() as u64);
    assert_eq!(origin.sha256[..4], sha256_head(BILL.as_bytes()));
}

fn sha256_head(bytes: &[u8]) -> [u8; 4] {
    use sha2::Digest as _;
    let sum: [u8; 32] = sha2::Sha256::digest(bytes).into();
    [sum[0], sum[1], sum[2], sum[3]]
}

#[test]
fn what_is_no_text_is_told_apart_by_its_bytes() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0";
    let film = b"\0\0\0\x18ftypisom\0\0\0\0";
    let wide = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let compound = |name: &str| [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 600], &wide(name)].concat();
    let mut tar = vec![0; 1024];
    tar[257..262].copy_from_slice(b"ustar");
    let noise: Vec<u8> = (0..4096_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let cases: &[(&[u8], RejectionCode, &str)] = &[
        (b"", RejectionCode::Empty, ""),
        (b" \r\n\t \n", RejectionCode::Empty, ""),
        (b"\xef\xbb\xbf\r\n", RejectionCode::Empty, ""),
        (b"%PDF-1.7\n1 0 obj", RejectionCode::Unsupported, "pdf"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", RejectionCode::WrongKind, "picture"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", RejectionCode::WrongKind, "picture"),
        (b"GIF89a\x01\0", RejectionCode::WrongKind, "picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", RejectionCode::WrongKind, "picture"),
        (heic, RejectionCode::WrongKind, "picture"),
        (b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0", RejectionCode::WrongKind, "picture"),
        (b"II*\0\x08\0\0\0", RejectionCode::WrongKind, "picture"),
        (b"SQLite format 3\0\x10\0", RejectionCode::WrongKind, "database"),
        (film, RejectionCode::WrongKind, "video"),
        (b"Rar!\x1a\x07\x01\0", RejectionCode::Unsupported, "rar"),
        (b"7z\xbc\xaf\x27\x1c\0\x04", RejectionCode::Unsupported, "7z"),
        (b"\x1f\x8b\x08\0\0\0\0\0", RejectionCode::Unsupported, "gzip"),
        (&tar, RejectionCode::Unsupported, "tar"),
        (b"MZ\x90\0\x03\0\0\0", RejectionCode::WrongKind, "program"),
        (b"\x7fELF\x02\x01\x01\0", RejectionCode::WrongKind, "program"),
        (&compound("EncryptedPackage"), RejectionCode::Unsupported, "office-encrypted"),
        (&compound("Workbook\0"), RejectionCode::Unsupported, "xls"),
        (&compound("WordDocument"), RejectionCode::WrongKind, "document"),
        (&noise, RejectionCode::Unrecognised, "binary"),
    ];
    for (bytes, code, detail) in cases {
        // The name lies each time.
        assert_eq!(refused(&read("账单.csv", bytes, &[])), (*code, *detail), "{:?}", &bytes[..bytes.len().min(12)]);
    }
}

#[test]
fn texts_that_begin_like_a_program_are_texts() {
    for text in ["BM,金额\n1,2\n", "MZ\n", "ID3,1\n", "BZh\n", "PK,1\n"] {
        assert_eq!(read("x", text.as_bytes(), &[]).documents.len(), 1, "{text}");
    }
}

#[test]
fn a_zip_is_read_in_the_order_of_its_names() {
    let inner = zip_of(&[("z.csv", b"z,1\n"), ("a.csv", b"a,1\n")]);
    let zip = zip_of(&[
        ("c.csv", b"c,1\n"),
        ("b.zip", &inner),
        ("folder/a.csv", b"f,1\n"),
        ("folder/", b""),
        ("__MACOSX/._c.csv", b"\0\x05\x16\x07"),
        (".DS_Store", b"\0\0\0\x01Bud1"),
        ("folder/Thumbs.db", b"x"),
        ("Desktop.ini", b"x"),
        ("photo.jpg", b"\xff\xd8\xff\xe0"),
    ]);
    let taken = read("outer.zip", &zip, &[]);
    let found: Vec<_> = taken
        .documents
        .iter()
        .map(|document| (document.origin.name.as_str(), document.origin.container.as_deref().unwrap_or("")))
        .collect();
    let expected =
        [("a.csv", "outer.zip/b.zip"), ("z.csv", "outer.zip/b.zip"), ("c.csv", "outer.zip"), ("a.csv", "outer.zip")];
    assert_eq!(found, expected);
    let refusals: Vec<_> =
        taken.rejected.iter().map(|r| (r.name.as_str(), r.container.as_deref(), r.code.code())).collect();
    assert_eq!(refusals, [("photo.jpg", Some("outer.zip"), "wrong-kind")]);
}

#[test]
fn every_encryption_opens_with_the_right_password_among_several() {
    let tried = ["000000", "密码🔑", "135790"];
    for options in [stored(), deflated()] {
        for mode in [AesMode::Aes128, AesMode::Aes192, AesMode::Aes256] {
            let zip = zip_with(&[(b"bill.csv", BILL.as_bytes())], options.with_aes_encryption(mode, "135790"));
            only_bill(&read("x.zip", &zip, &tried));
        }
        let old = options.with_deprecated_encryption(b"135790").unwrap();
        only_bill(&read("x.zip", &zip_with(&[(b"bill.csv", BILL.as_bytes())], old), &tried));
    }
}

#[test]
fn the_old_encryptions_one_byte_check_is_not_believed() {
    // Of 600 wrong passwords some two or three pass that check; the right one comes last.
    let mut tried: Vec<String> = (0..600).map(|n| format!("{n:06}")).collect();
    for options in [stored(), deflated()] {
        let zip =
            zip_with(&[(b"bill.csv", BILL.as_bytes())], options.with_deprecated_encryption(b"right one").unwrap());
        let wrong: Vec<&str> = tried.iter().map(String::as_str).collect();
        assert_eq!(refused(&read("x.zip", &zip, &wrong)).0, RejectionCode::WrongPassword);
        tried.push("right one".to_owned());
        let all: Vec<&str> = tried.iter().map(String::as_str).collect();
        only_bill(&read("x.zip", &zip, &all));
        tried.pop();
    }
}

#[test]
fn passwords_beyond_ascii_open_in_either_encoding() {
    let gbk = GB18030.encode("密码").0.into_owned();
    for key in ["密码".as_bytes(), &gbk] {
        let aes = deflated().with_aes_encryption_bytes(AesMode::Aes256, key);
        only_bill(&read("x.zip", &zip_with(&[(b"bill.csv", BILL.as_bytes())], aes), &["密码"]));
        let old = deflated().with_deprecated_encryption(key).unwrap();
        only_bill(&read("x.zip", &zip_with(&[(b"bill.csv", BILL.as_bytes())], old), &["密码"]));
    }
}

#[test]
fn a_locked_entry_asks_and_a_wrong_password_is_told() {
    let zip = zip_with(&[(b"bill.csv", BILL.as_bytes())], deflated().with_aes_encryption(AesMode::Aes256, "135790"));
    assert_eq!(refused(&read("x.zip", &zip, &[])).0, RejectionCode::PasswordRequired);
    assert_eq!(refused(&read("x.zip", &zip, &["000000", "111111"])).0, RejectionCode::WrongPassword);
    assert_eq!(refused(&read("x.zip", &zip, &[""])).0, RejectionCode::PasswordRequired);
}

#[test]
fn entries_locked_with_different_passwords_are_all_opened() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, password) in [("a.csv", "1"), ("b.csv", "2"), ("c.csv", "1")] {
        writer.start_file(name, deflated().with_aes_encryption(AesMode::Aes256, password)).unwrap();
        writer.write_all(BILL.as_bytes()).unwrap();
    }
    let zip = writer.finish().unwrap().into_inner();
    let taken = read("x.zip", &zip, &["2", "1"]);
    assert_eq!((taken.documents.len(), taken.rejected.len()), (3, 0));
    let taken = read("x.zip", &zip, &["1"]);
    let refused: Vec<_> = taken.rejected.iter().map(|r| (r.name.as_str(), r.code)).collect();
    assert_eq!((taken.documents.len(), &refused[..]), (2, &[("b.csv", RejectionCode::WrongPassword)][..]));
}

#[test]
fn entry_names_are_read_whatever_the_flag_says() {
    let chinese = "支付宝交易明细.csv";
    let gbk = GB18030.encode(chinese).0.into_owned();
    let placeholder = "x".repeat(gbk.len());
    let zip = zip_of(&[(&placeholder, BILL.as_bytes())]);
    let zip = rename_raw(zip, placeholder.as_bytes(), &gbk);
    assert_eq!(only_bill(&read("x.zip", &zip, &[])).origin.name, chinese);

    let flagged = zip_of(&[(chinese, BILL.as_bytes())]);
    assert_eq!(only_bill(&read("x.zip", &flagged, &[])).origin.name, chinese);
    let unflagged = rename_raw(flagged, chinese.as_bytes(), chinese.as_bytes());
    assert_eq!(only_bill(&read("x.zip", &unflagged, &[])).origin.name, chinese);
}

#[test]
fn zips_in_zips_are_read_to_the_limit() {
    let mut zip = zip_of(&[("bill.csv", BILL.as_bytes())]);
    for depth in 2..=6 {
        zip = zip_of(&[(&format!("{depth}.zip"), &zip)]);
        let taken = read("outer.zip", &zip, &[]);
        if depth <= 4 {
            let container = only_bill(&taken).origin.container.clone().unwrap();
            assert_eq!(container.matches('/').count(), depth - 1, "{container}");
        } else {
            assert_eq!(refused(&taken), (RejectionCode::TooLarge, "depth 4"));
        }
    }
}

#[test]
fn a_zip_cut_anywhere_is_refused_and_never_panics() {
    let inner = zip_of(&[("bill.csv", BILL.repeat(50).as_bytes())]);
    for zip in [
        zip_of(&[("a.csv", BILL.repeat(90).as_bytes()), ("b.zip", &inner)]),
        zip_with(&[(b"a.csv", BILL.as_bytes())], deflated().with_aes_encryption(AesMode::Aes256, "1")),
    ] {
        for part in 1..16 {
            let cut = zip.len() * part / 16;
            assert!(!read("x.zip", &zip[..cut], &["1"]).rejected.is_empty(), "cut at {part}/16");
            assert!(!read("x.zip", &zip[cut..], &["1"]).rejected.is_empty(), "begun at {part}/16");
        }
    }
}

#[test]
fn a_flipped_byte_is_damage_and_the_rest_is_read() {
    let body = BILL.repeat(40);
    let zip = zip_with(&[(b"a.csv", body.as_bytes()), (b"b.csv", BILL.as_bytes())], stored());
    let mut broken = zip.clone();
    broken[200] ^= 1;
    let taken = read("x.zip", &broken, &[]);
    assert_eq!(taken.documents.len(), 1);
    assert_eq!((taken.rejected[0].name.as_str(), taken.rejected[0].code), ("a.csv", RejectionCode::Damaged));

    let locked = zip_with(&[(b"a.csv", body.as_bytes())], stored().with_aes_encryption(AesMode::Aes256, "1"));
    let mut broken = locked.clone();
    broken[200] ^= 1;
    assert_eq!(refused(&read("x.zip", &broken, &["1", "2"])).0, RejectionCode::Damaged);
}

#[test]
fn junk_around_a_zip_does_not_hide_it() {
    let zip = zip_of(&[("bill.csv", BILL.as_bytes())]);
    only_bill(&read("x", &[b"\0\x01\x02 some junk".as_slice(), &zip].concat(), &[]));
    only_bill(&read("x", &[zip.as_slice(), b"some junk"].concat(), &[]));
}

#[test]
fn bombs_are_refused_by_what_they_really_unpack_to() {
    let zeros = vec![b' '; 24 << 20];
    let zip = zip_of(&[("zeros.csv", &zeros)]);
    assert_eq!(refused(&read("x.zip", &zip, &[])), (RejectionCode::TooLarge, "ratio 300"));

    let limits = Limits { unpacked_bytes: 100, ..Limits::default() };
    let zip = zip_of(&[("a.csv", &[b'a'; 60]), ("b.csv", &[b'b'; 60]), ("c.csv", b"c")]);
    let taken = read_with("x.zip", &zip, &[], &limits);
    assert_eq!(taken.documents.len(), 1, "what was within the limit is read");
    let refusals: Vec<_> = taken.rejected.iter().map(|r| (r.name.as_str(), r.detail.as_str())).collect();
    assert_eq!(refusals, [("b.csv", "unpacked-bytes 100"), ("c.csv", "unpacked-bytes 100")]);

    let limits = Limits { entries: 2, ..Limits::default() };
    assert_eq!(refused(&read_with("x.zip", &zip, &[], &limits)), (RejectionCode::TooLarge, "entries 2"));

    let limits = Limits { file_bytes: 5, ..Limits::default() };
    assert_eq!(refused(&read_with("x.zip", &zip, &[], &limits)), (RejectionCode::TooLarge, "file-bytes 5"));

    let limits = Limits { cell_bytes: 70, ..Limits::default() };
    let text = format!("a,b\n{}\n", "c".repeat(71));
    assert_eq!(refused(&read_with("x", text.as_bytes(), &[], &limits)), (RejectionCode::TooLarge, "cell-bytes 70"));
}

#[test]
fn a_header_that_lies_about_its_size_is_not_believed() {
    let mut zip = zip_of(&[("bill.csv", BILL.as_bytes())]);
    let directory = zip.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    for claim in [0_u32, 1, u32::MAX - 1] {
        zip[directory + 24..directory + 28].copy_from_slice(&claim.to_le_bytes());
        assert_eq!(refused(&read("x.zip", &zip, &[])).0, RejectionCode::Damaged, "{claim}");
    }
}

#[test]
fn entries_that_share_their_bytes_are_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("a.csv", deflated()).unwrap();
    writer.write_all(BILL.as_bytes()).unwrap();
    writer.shallow_copy_file("a.csv", "b.csv").unwrap();
    let zip = writer.finish().unwrap().into_inner();
    assert_eq!(refused(&read("x.zip", &zip, &[])), (RejectionCode::Damaged, "overlapping-entries"));
}

#[test]
fn a_compression_we_lack_is_named() {
    let mut zip = zip_of(&[("bill.csv", BILL.as_bytes())]);
    for (signature, method) in [(b"PK\x03\x04", 8), (b"PK\x01\x02", 10)] {
        let at = zip.windows(4).position(|four| four == signature).unwrap();
        zip[at + method] = 14;
    }
    assert_eq!(refused(&read("x.zip", &zip, &[])), (RejectionCode::Unsupported, "compression"));
}

#[test]
fn empty_zips_and_other_packages_are_told() {
    assert_eq!(refused(&read("x.zip", &zip_of(&[]), &[])).0, RejectionCode::Empty);
    let letter = zip_of(&[("[Content_Types].xml", b"<Types/>"), ("_rels/.rels", b"<x/>"), ("word/document.xml", b"")]);
    assert_eq!(refused(&read("x.docx", &letter, &[])), (RejectionCode::WrongKind, "document"));
    let binary = zip_of(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.bin", b"x")]);
    assert_eq!(refused(&read("x.xlsb", &binary, &[])), (RejectionCode::Unsupported, "xlsb"));
}

// Workbooks, written by hand: each part as a generator that is not Excel writes it.

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

fn one_sheet(rows: &str, strings: &str) -> Vec<u8> {
    Book { sheets: &[("Sheet1", rows)], strings }.bytes()
}

#[track_caller]
fn sheet_rows(taken: &Taken) -> Vec<(u32, Vec<&str>)> {
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
    let whole = one_sheet(&r#"<row><c><v>1</v></c></row>"#.repeat(300), "<si><t>x</t></si>");
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
    let mut book = one_sheet(r#"<row><c><v>1</v></c></row>"#, "");
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
