//! Zips: names, passwords, damage, bombs.

use std::io::{Cursor, Write as _};

use encoding_rs::GB18030;
use payprint::intake::Limits;
use payprint::model::RejectionCode;
use zip::unstable::write::FileOptionsExt as _;
use zip::{AesMode, ZipWriter};

use super::{BILL, deflated, only_bill, read, read_with, refused, stored, zip_of, zip_with};

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
