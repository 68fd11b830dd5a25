//! Files as people have them, and as somebody might build them to hurt: everything is read or refused with a reason,
//! and nothing panics.

#![allow(clippy::unwrap_used, reason = "a test may panic, and so may what builds its files")]
#![allow(clippy::format_push_string, reason = "small texts, and easier to read")]

#[path = "intake/arbitrary.rs"]
mod arbitrary;
#[path = "intake/folders.rs"]
mod folders;
#[path = "intake/kinds.rs"]
mod kinds;
#[path = "intake/old_workbooks.rs"]
mod old_workbooks;
#[path = "intake/workbooks.rs"]
mod workbooks;
#[path = "intake/zips.rs"]
mod zips;

use std::io::{Cursor, Write as _};

use payprint::intake::{Body, Document, Limits, Passwords, Taken, read_bytes};
use payprint::model::RejectionCode;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub(crate) const BILL: &str = "交易时间,交易对方,金额\n2026-01-01 08:00:00,示例早餐店,6.50\n";

pub(crate) fn stored() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Stored)
}

pub(crate) fn deflated() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)
}

pub(crate) fn zip_with<'k>(entries: &[(&[u8], &[u8])], options: zip::write::FileOptions<'k, 'k, ()>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(String::from_utf8_lossy(name), options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

pub(crate) fn zip_of(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let entries: Vec<_> = entries.iter().map(|(name, bytes)| (name.as_bytes(), *bytes)).collect();
    zip_with(&entries, deflated())
}

pub(crate) fn read_with(name: &str, bytes: &[u8], passwords: &[&str], limits: &Limits) -> Taken {
    let passwords: Passwords = passwords.iter().copied().collect();
    read_bytes(name, None, bytes.to_vec(), &passwords, limits, &mut ())
}

pub(crate) fn read(name: &str, bytes: &[u8], passwords: &[&str]) -> Taken {
    read_with(name, bytes, passwords, &Limits::default())
}

pub(crate) fn text(document: &Document) -> &str {
    match &document.body {
        Body::Text(text) => text,
        Body::Sheet(_) => panic!("{} is a sheet", document.origin.name),
    }
}

#[track_caller]
pub(crate) fn refused(taken: &Taken) -> (RejectionCode, &str) {
    assert!(taken.documents.is_empty(), "read after all: {:?}", taken.documents[0].origin);
    let [rejected] = &taken.rejected[..] else { panic!("one refusal, not {:?}", taken.rejected) };
    (rejected.code, &rejected.detail)
}

#[track_caller]
pub(crate) fn only_bill(taken: &Taken) -> &Document {
    assert_eq!(taken.rejected, [], "nothing is refused");
    let [document] = &taken.documents[..] else { panic!("one document, not {}", taken.documents.len()) };
    assert_eq!(text(document), BILL);
    document
}

pub(crate) fn sha256_head(bytes: &[u8]) -> [u8; 4] {
    use sha2::Digest as _;
    let sum: [u8; 32] = sha2::Sha256::digest(bytes).into();
    [sum[0], sum[1], sum[2], sum[3]]
}
