//! Zips, read from memory: entry names, passwords, and limits on what is really inflated. What the entries hold is
//! left to `take`.

use std::io::{self, Cursor, Read as _};

use encoding_rs::GB18030;
use zeroize::Zeroizing;
use zip::read::ZipFile;
use zip::result::ZipError;
use zip::{CompressionMethod, HasZipMetadata as _, ZipArchive};

use super::allowance::{Allowance, Refusal};
use super::kind;
use crate::model::RejectionCode;

/// An opened zip.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    entries: Vec<Entry>,
    keys: Vec<Zeroizing<Vec<u8>>>,
    /// True once the first of `keys` has opened an entry of this archive.
    proven: bool,
}

/// A file in a zip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    index: usize,
    /// Its whole name, folders and all, decoded.
    pub path: String,
}

impl Entry {
    /// The last part of its name.
    pub fn name(&self) -> &str {
        self.path.rsplit(['/', '\\']).next().unwrap_or(&self.path)
    }
}

/// Why one attempt at an entry failed.
enum Failure {
    /// This is not the password.
    Key,
    /// The data are wrong, or wrong with this password; `whole` if they had their full length all the same.
    Data { whole: bool },
    /// No password helps.
    Refused(Refusal),
}

const CHUNK: u64 = 1 << 20;

impl<'a> Archive<'a> {
    /// Opens the directory of a zip and charges its entries.
    pub fn open(bytes: &'a [u8], allowance: &mut Allowance<'_>) -> Result<Self, Refusal> {
        // The claim is looked at first because the directory of a bomb would fill the memory before it is counted.
        if claimed_entries(bytes) > allowance.limits.entries {
            return Err(Refusal::too_large("entries", allowance.limits.entries));
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| directory_refusal(&error))?;
        allowance.enter(zip.len() as u64)?;
        if zip.has_overlapping_files().is_ok_and(|overlap| overlap) {
            return Err(Refusal::damaged("overlapping-entries"));
        }
        let entries = list(&zip);
        Ok(Self { zip, entries, keys: allowance.passwords.keys(), proven: false })
    }

    /// The files worth reading, by name.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// True where two entries have one name, of which only the last can be reached.
    pub fn has_repeated_names(&self) -> bool {
        self.zip.has_duplicate_names()
    }

    /// The content of an entry, unlocked if need be, its checksum verified.
    pub fn read(&mut self, entry: &Entry, allowance: &mut Allowance<'_>) -> Result<Vec<u8>, Refusal> {
        let head = self.zip.by_index_data(entry.index).map_err(|error| directory_refusal(&error))?;
        if head.flags().as_u16() & STRONG_ENCRYPTION != 0 {
            return Err(Refusal::new(RejectionCode::Unsupported, "strong-encryption"));
        }
        if !matches!(head.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
            return Err(Refusal::new(RejectionCode::Unsupported, "compression"));
        }
        if head.encrypted() {
            let traced = head.size() > 0;
            return self.unlock(entry.index, traced, allowance);
        }
        self.inflate(entry.index, None, allowance).map_err(|failure| match failure {
            Failure::Refused(refusal) => refusal,
            Failure::Key | Failure::Data { .. } => Refusal::damaged("entry"),
        })
    }

    /// Tries every password; one counts only when the whole entry reads right with it.
    fn unlock(&mut self, index: usize, traced: bool, allowance: &mut Allowance<'_>) -> Result<Vec<u8>, Refusal> {
        if self.keys.is_empty() {
            return Err(RejectionCode::PasswordRequired.into());
        }
        let mut verdict = Refusal::from(RejectionCode::WrongPassword);
        for place in 0..self.keys.len() {
            let key = self.keys.get(place).cloned().unwrap_or_default();
            match self.inflate(index, Some(&key), allowance) {
                Ok(bytes) => {
                    // An empty entry proves nothing: whatever passes a check of one byte would read it right.
                    if traced {
                        self.keys.swap(0, place);
                        self.proven = true;
                    }
                    return Ok(bytes);
                }
                Err(Failure::Key) => {}
                Err(Failure::Refused(refusal)) => return Err(refusal),
                Err(Failure::Data { whole }) => {
                    if whole || (self.proven && place == 0) {
                        verdict = Refusal::damaged("entry");
                    }
                }
            }
        }
        Err(verdict)
    }

    fn inflate(&mut self, index: usize, key: Option<&[u8]>, allowance: &mut Allowance<'_>) -> Result<Vec<u8>, Failure> {
        let mut file = match key {
            Some(key) => self.zip.by_index_decrypt(index, key),
            None => self.zip.by_index(index),
        }
        .map_err(|error| attempt_failure(&error))?;
        // AES is verified by a code of ten bytes over all of the data and a check of two before it: what passes the
        // second and not the first is damaged. The older encryption checks one byte, which a wrong password may pass.
        let authenticated = file.get_metadata().aes_settings().is_some();
        let mut out = Vec::new();
        let outcome = copy(&mut file, &mut out, allowance);
        let whole = out.len() as u64 == file.size();
        match outcome {
            Ok(()) if whole => Ok(out),
            Err(Stop::Refused(refusal)) => Err(Failure::Refused(refusal)),
            Ok(()) | Err(Stop::Broken) => {
                let telling = whole && deflated(&file) && file.size() >= TELLING;
                Err(Failure::Data { whole: telling || authenticated })
            }
        }
    }
}

/// From this size on a wrong key's rubbish, inflated, does not end at the entry's exact length by chance.
const TELLING: u64 = 4096;

/// Bit 6 of an entry's flags: `PKWARE`'s own encryption, which nothing but their programs opens.
const STRONG_ENCRYPTION: u16 = 1 << 6;

/// Why copying stopped.
enum Stop {
    Broken,
    Refused(Refusal),
}

impl From<io::Error> for Stop {
    fn from(_: io::Error) -> Self {
        Self::Broken
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Inflates an entry chunk by chunk, so that limits and patience are asked on the way.
fn copy(file: &mut ZipFile<'_, Cursor<&[u8]>>, out: &mut Vec<u8>, allowance: &mut Allowance<'_>) -> Result<(), Stop> {
    let packed = file.compressed_size();
    // Deflate cannot grow data more than some 1,032 times, whatever the header claims.
    let room = file.size().min(allowance.unpacked_left()).min(packed.saturating_mul(1_032));
    out.try_reserve(usize::try_from(room).unwrap_or(0)).map_err(|_| Stop::Broken)?;
    loop {
        let read = io::Read::by_ref(file).take(CHUNK).read_to_end(out)? as u64;
        if read == 0 {
            return Ok(());
        }
        allowance.unpack(read)?;
        allowance.judge_ratio(packed, out.len() as u64)?;
    }
}

fn deflated(file: &ZipFile<'_, Cursor<&[u8]>>) -> bool {
    file.compression() == CompressionMethod::Deflated
}

fn list(zip: &ZipArchive<Cursor<&[u8]>>) -> Vec<Entry> {
    let mut entries = Vec::new();
    for index in 0..zip.len() {
        let Ok(entry) = zip.by_index_data(index) else { continue };
        let path = decode_name(entry.name_raw());
        if !path.ends_with(['/', '\\']) && !entry.is_symlink() && !is_junk(&path) {
            entries.push(Entry { index, path });
        }
    }
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    entries
}

/// An entry's name: UTF-8 where it is valid UTF-8, GB18030 otherwise. The flag that should tell is wrong often enough
/// in both directions, and no GBK name of some length is valid UTF-8.
fn decode_name(raw: &[u8]) -> String {
    match std::str::from_utf8(raw) {
        Ok(name) => name.to_owned(),
        Err(_) => GB18030.decode_without_bom_handling(raw).0.into_owned(),
    }
}

/// What operating systems leave lying about in folders and zips.
pub(super) fn is_junk(path: &str) -> bool {
    let mut parts = path.split(['/', '\\']).rev();
    let name = parts.next().unwrap_or("");
    let left = |junk: &str| name.eq_ignore_ascii_case(junk);
    left(".DS_Store")
        || left("Thumbs.db")
        || left("desktop.ini")
        || name.starts_with("._")
        || name.starts_with("~$")
        || parts.any(|folder| folder == "__MACOSX")
}

/// The largest number of entries that a credible end-of-directory record claims.
fn claimed_entries(bytes: &[u8]) -> u64 {
    kind::directory_ends(bytes).map(|at| claimed_at(bytes, at)).max().unwrap_or(0)
}

fn claimed_at(bytes: &[u8], at: usize) -> u64 {
    let short = |from: usize| bytes.get(from..from + 2).and_then(|two| two.try_into().ok()).map(u16::from_le_bytes);
    let long = |from: usize| bytes.get(from..from + 8).and_then(|eight| eight.try_into().ok()).map(u64::from_le_bytes);
    let claimed = u64::from(short(at + 10).unwrap_or(0));
    let Some(locator) = at.checked_sub(20).filter(|from| bytes.get(*from..*from + 4) == Some(b"PK\x06\x07")) else {
        return claimed;
    };
    // The larger record of a zip of over 65,535 entries stands just before its locator.
    let larger = locator.checked_sub(56).and_then(|from| long(from + 32)).unwrap_or(0);
    // Every entry has at least 46 bytes in the directory: more entries than fit are no claim to heed.
    if larger > bytes.len() as u64 / 46 { claimed } else { claimed.max(larger) }
}

fn directory_refusal(error: &ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(_) => Refusal::new(RejectionCode::Unsupported, "split-zip"),
        _ => Refusal::damaged("directory"),
    }
}

fn attempt_failure(error: &ZipError) -> Failure {
    match error {
        ZipError::InvalidPassword => Failure::Key,
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            Failure::Refused(Refusal::new(RejectionCode::Unsupported, "compression"))
        }
        _ => Failure::Data { whole: true },
    }
}
