//! What bytes are, whatever their name says.

use encoding_rs::GB18030;
use payprint::model::RejectionCode;

use super::{BILL, only_bill, read, refused, sha256_head};

#[test]
fn a_text_is_a_document_with_its_size_and_sum() {
    let taken = read("账单.csv", BILL.as_bytes(), &[]);
    let origin = &only_bill(&taken).origin;
    assert_eq!((origin.name.as_str(), origin.container.as_deref(), origin.sheet.as_deref()), ("账单.csv", None, None));
    assert_eq!(origin.bytes, BILL.len() as u64);
    assert_eq!(origin.sha256[..4], sha256_head(BILL.as_bytes()));
}

#[test]
fn what_is_no_text_is_told_apart_by_its_bytes() {
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0";
    let film = b"\0\0\0\x18ftypisom\0\0\0\0";
    let wide = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let compound = |name: &str| [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 600], &wide(name)].concat();
    let mut tar = vec![0; 1024];
    tar[257..262].copy_from_slice(b"ustar");
    let noise: Vec<u8> = (0..1024_u32).flat_map(|i| i.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
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
        (&compound("Workbook\0"), RejectionCode::Damaged, "container"),
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
fn a_text_is_a_text_in_every_encoding() {
    let wide = |unit: fn(u16) -> [u8; 2]| BILL.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    let (little, big) = (wide(u16::to_le_bytes), wide(u16::to_be_bytes));
    for bytes in [
        GB18030.encode(BILL).0.into_owned(),
        [b"\xef\xbb\xbf", BILL.as_bytes()].concat(),
        [b"\xff\xfe".as_slice(), &little].concat(),
        [b"\xfe\xff".as_slice(), &big].concat(),
        little,
        big,
    ] {
        let taken = read("x.bin", &bytes, &[]);
        assert_eq!(only_bill(&taken).origin.bytes, bytes.len() as u64);
    }
}
