//! What bytes are, judged by the bytes alone: names are translated and renamed by people. What is done with them is
//! left to `take`.

use crate::model::RejectionCode;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// No byte at all.
    Empty,
    /// A zip, perhaps damaged, perhaps a workbook: see [`package`].
    Zip,
    /// Lines of text in some encoding.
    Text,
    /// A page, or a table of one that a web site calls `.xls`.
    Html,
    /// A portable document.
    Pdf,
    /// A workbook of Excel 97 to 2003 (BIFF).
    OldWorkbook,
    /// Another compound document of old Office.
    OldOffice,
    /// Office locked with a password: a compound document around an encrypted package.
    EncryptedOffice,
    /// A photo or drawing.
    Picture,
    /// A film or a sound.
    Video,
    /// `SQLite`
    Database,
    /// An archive that we cannot open, by its usual suffix.
    OtherArchive(&'static str),
    /// Machine code.
    Program,
    /// None of these.
    Binary,
}

/// What the entries of a zip make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Package {
    /// No package: an archive of files.
    None,
    /// An Office Open XML workbook.
    Workbook,
    /// A package we know and cannot read, by its usual suffix.
    Unsupported(&'static str),
    /// A package that is no bill: a letter, slides.
    Document,
}

impl Kind {
    /// Why a file of this kind is not read, and a short code for it; None for what is read.
    pub fn refusal(self) -> Option<(RejectionCode, &'static str)> {
        Some(match self {
            Self::Zip | Self::Text | Self::OldWorkbook => return None,
            Self::Empty => (RejectionCode::Empty, ""),
            Self::Pdf => (RejectionCode::Unsupported, "pdf"),
            Self::Html => (RejectionCode::Unsupported, "html"),
            Self::OldOffice => (RejectionCode::WrongKind, "document"),
            Self::EncryptedOffice => (RejectionCode::Unsupported, "office-encrypted"),
            Self::Picture => (RejectionCode::WrongKind, "picture"),
            Self::Video => (RejectionCode::WrongKind, "video"),
            Self::Database => (RejectionCode::WrongKind, "database"),
            Self::OtherArchive(suffix) => (RejectionCode::Unsupported, suffix),
            Self::Program => (RejectionCode::WrongKind, "program"),
            Self::Binary => (RejectionCode::Unrecognised, "binary"),
        })
    }
}

/// How many bytes of a file [`of_head`] wants to see.
pub const HEAD: usize = 64 << 10;

/// What the whole file is.
pub fn of(bytes: &[u8]) -> Kind {
    if bytes.is_empty() {
        return Kind::Empty;
    }
    if let Some(kind) = of_head(bytes.get(..HEAD).unwrap_or(bytes)) {
        return kind;
    }
    if bytes.starts_with(COMPOUND) {
        return compound(bytes);
    }
    if directory_end(bytes).is_some() {
        Kind::Zip
    } else if is_text(bytes) {
        Kind::Text
    } else {
        Kind::Binary
    }
}

/// What a file is by its first [`HEAD`] bytes, where they tell: a folder of films need not be read to be refused.
pub fn of_head(head: &[u8]) -> Option<Kind> {
    signature(head).or_else(|| if is_text(head) { markup(head) } else { weak_signature(head) })
}

/// Signatures that no text begins with.
const SIGNATURES: &[(usize, &[u8], Kind)] = &[
    (0, b"PK\x03\x04", Kind::Zip),
    (0, b"PK\x05\x06", Kind::Zip),
    (0, b"PK\x07\x08PK", Kind::Zip),
    (0, b"%PDF-", Kind::Pdf),
    (0, b"\xff\xd8\xff", Kind::Picture),
    (0, b"\x89PNG\r\n\x1a\n", Kind::Picture),
    (0, b"GIF87a", Kind::Picture),
    (0, b"GIF89a", Kind::Picture),
    (0, b"II*\0", Kind::Picture),
    (0, b"MM\0*", Kind::Picture),
    (0, b"8BPS\0", Kind::Picture),
    (0, b"SQLite format 3\0", Kind::Database),
    (0, b"Rar!\x1a\x07", Kind::OtherArchive("rar")),
    (0, b"7z\xbc\xaf\x27\x1c", Kind::OtherArchive("7z")),
    (0, b"\x1f\x8b\x08", Kind::OtherArchive("gzip")),
    (0, b"\xfd7zXZ\0", Kind::OtherArchive("xz")),
    (0, b"\x28\xb5\x2f\xfd", Kind::OtherArchive("zstd")),
    (257, b"ustar", Kind::OtherArchive("tar")),
    (0, b"\x1a\x45\xdf\xa3", Kind::Video),
    (0, b"\x00\x00\x01\xba", Kind::Video),
    (0, b"OggS\0", Kind::Video),
    (0, b"\x7fELF", Kind::Program),
    (0, b"\xcf\xfa\xed\xfe", Kind::Program),
    (0, b"\xce\xfa\xed\xfe", Kind::Program),
    (0, b"\xca\xfe\xba\xbe", Kind::Program),
    (0, b"\x09\x08\x10\x00", Kind::OldWorkbook),
    (0, b"\x09\x08\x08\x00", Kind::OldWorkbook),
    (0, b"\x09\x04\x06\x00", Kind::OldWorkbook),
];

/// Signatures of plain letters, which a text might begin with too.
const WEAK_SIGNATURES: &[(&[u8], Kind)] = &[
    (b"MZ", Kind::Program),
    (b"BM", Kind::Picture),
    (b"ID3", Kind::Video),
    (b"fLaC", Kind::Video),
    (b"BZh", Kind::OtherArchive("bzip2")),
];

/// The first bytes of an old Office file: a small file system of its own.
pub(super) const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

fn signature(head: &[u8]) -> Option<Kind> {
    let at = |from: usize, bytes: &[u8]| head.get(from..).is_some_and(|rest| rest.starts_with(bytes));
    if at(4, b"ftyp") {
        return Some(media_container(head));
    }
    if at(0, b"RIFF") && head.len() > 12 {
        return Some(if at(8, b"WEBP") { Kind::Picture } else { Kind::Video });
    }
    SIGNATURES.iter().find(|(from, bytes, _)| at(*from, bytes)).map(|(_, _, kind)| *kind)
}

fn weak_signature(head: &[u8]) -> Option<Kind> {
    WEAK_SIGNATURES.iter().find(|(bytes, _)| head.starts_with(bytes)).map(|(_, kind)| *kind)
}

/// How far into a page its first tags are looked for.
const MARKUP: usize = 1024;

/// A page, if the text begins with a tag and soon names one that only pages have. Its letters are ASCII in every
/// encoding but UTF-16, where leaving out zero bytes makes them so.
fn markup(head: &[u8]) -> Option<Kind> {
    let head = head.get(..MARKUP).unwrap_or(head).strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let letters: Vec<u8> =
        head.iter().filter(|byte| !matches!(byte, 0 | 0xfe | 0xff)).map(u8::to_ascii_lowercase).collect();
    let tags = [b"<html".as_slice(), b"<!doctype html", b"<table", b"<body", b"<head>"];
    let has = |tag: &&[u8]| memchr::memmem::find(&letters, tag).is_some();
    (letters.trim_ascii_start().starts_with(b"<") && tags.iter().any(has)).then_some(Kind::Html)
}

/// HEIC and AVIF photos share their container with films; the brand tells.
fn media_container(head: &[u8]) -> Kind {
    match head.get(8..12) {
        Some(b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" | b"avif" | b"avis") => {
            Kind::Picture
        }
        _ => Kind::Video,
    }
}

/// Old Office names its streams in UTF-16; the names tell which program wrote it, and whether it is locked.
fn compound(bytes: &[u8]) -> Kind {
    // A directory may lie anywhere; a file larger than this is no bill.
    let searched = bytes.get(..bytes.len().min(64 << 20)).unwrap_or(bytes);
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(searched, &wide).is_some()
    };
    if has("EncryptedPackage") {
        Kind::EncryptedOffice
    } else if ["Workbook\0", "Book\0", "WORKBOOK\0", "BOOK\0"].into_iter().any(has) {
        Kind::OldWorkbook
    } else {
        Kind::OldOffice
    }
}

/// Where a zip's end-of-directory record stands; its comment may be 64 KiB long. Everything else may be cut or buried
/// in junk, and it still is a zip to the person who has it.
pub(super) fn directory_end(bytes: &[u8]) -> Option<usize> {
    directory_ends(bytes).next()
}

/// All places near the end where such a record might stand, the last first.
pub(super) fn directory_ends(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let from = bytes.len().saturating_sub((64 << 10) + 26);
    let last = bytes.len().saturating_sub(22);
    (from..=last).rev().filter(|at| bytes.get(*at..).is_some_and(|rest| rest.starts_with(b"PK\x05\x06")))
}

/// True for text in UTF-8, GB18030 or UTF-16. A few stray control bytes, as a damaged line has them, cost that line
/// and not the file.
fn is_text(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    if is_utf16(head) {
        return true;
    }
    let strange = head.iter().filter(|byte| matches!(byte, 0..=8 | 0x0e..=0x1a | 0x1c..=0x1f | 0x7f)).count();
    strange <= head.len() / 256
}

/// True for UTF-16, by its mark or by where the zero bytes of its digits, commas and line ends stand.
fn is_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return true;
    }
    let (mut first, mut second, mut controls) = (0, 0, 0);
    for unit in bytes.as_chunks::<2>().0 {
        match unit {
            [0, 0] => return false,
            [0, byte] => (first, controls) = (first + 1, controls + usize::from(is_control(*byte))),
            [byte, 0] => (second, controls) = (second + 1, controls + usize::from(is_control(*byte))),
            _ => {}
        }
    }
    let units = bytes.len() / 2;
    let many = |zeros: usize| zeros > 0 && zeros > units / 8;
    controls == 0 && ((many(second) && first == 0) || (many(first) && second == 0))
}

fn is_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')
}

/// What the names of a zip's entries make of it.
pub(super) fn package<'a>(names: impl Iterator<Item = &'a str>) -> Package {
    let names: Vec<String> = names.map(part_name).collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    if has("[content_types].xml") {
        if has("xl/workbook.bin") {
            Package::Unsupported("xlsb")
        } else if names.iter().any(|name| name.ends_with("workbook.xml")) {
            Package::Workbook
        } else if has("_rels/.rels") {
            Package::Document
        } else {
            Package::None
        }
    } else if has("mimetype") && has("content.xml") && has("meta-inf/manifest.xml") {
        Package::Unsupported("ods")
    } else {
        Package::None
    }
}

/// A part's name as it is compared: packages are case-blind, and some writers use backslashes.
pub(super) fn part_name(name: &str) -> String {
    name.trim_start_matches('/').replace('\\', "/").to_ascii_lowercase()
}
