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
    let expected = [
        ("a.csv", "outer.zip/b.zip"),
        ("z.csv", "outer.zip/b.zip"),
        ("c.csv", "outer.zip"),
        ("a.csv", "outer.zip"),
    ];
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
        let zip = zip_with(
            &[(b"bill.csv", BILL.as_bytes())],
            options.with_deprecated_encryption(b"right one").unwrap(),
        );
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
