//! Bytes to documents: text is decoded, a workbook falls into its sheets, a zip into its entries, the rest is refused
//! with a reason. Where the bytes come from is left to `walk`.

use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread;

use sha2::{Digest as _, Sha256};

use super::allowance::{Allowance, Limits, Passwords, Progress, Refusal};
use super::archive::Archive;
use super::kind::{self, Kind, Package};
use super::{Body, Document, Lettering, Sheet, lettering, old_workbook, text, workbook};
use crate::model::{FileType, Origin, Rejected, RejectionCode};

/// What came of reading: documents in order, and whatever was refused.
#[derive(Clone, Debug, Default)]
pub struct Taken {
    /// Every table or text that was found, archives depth-first by entry name.
    pub documents: Vec<Document>,
    /// Everything else, with the reason. The detail is a short code (`pdf`, `picture`, `office-encrypted`) or a limit
    /// and its figure (`ratio 300`).
    pub rejected: Vec<Rejected>,
}

/// Reads what is already in memory, as a drop or a test has it. `container` names the zips it lay in, if any.
pub fn read_bytes(
    name: &str,
    container: Option<&str>,
    bytes: Vec<u8>,
    passwords: &Passwords,
    limits: &Limits,
    progress: &mut dyn Progress,
) -> Taken {
    let total = bytes.len() as u64;
    let mut taker = Taker::new(Allowance::new(passwords, limits, progress));
    let place = Place { name: name.to_owned(), container: container.map(str::to_owned), depth: 0 };
    if total > limits.file_bytes {
        taker.reject(&place, Refusal::too_large("file-bytes", limits.file_bytes));
    } else {
        taker.take(&place, bytes);
    }
    taker.allowance.progress.bytes(total, total);
    taker.taken
}

/// Where a file lies.
pub(super) struct Place {
    pub name: String,
    pub container: Option<String>,
    /// How many archives it lies in.
    pub depth: u64,
}

impl Place {
    fn inside(&self, name: &str) -> Self {
        let container = match &self.container {
            Some(outer) => format!("{outer}/{}", self.name),
            None => self.name.clone(),
        };
        Self { name: name.to_owned(), container: Some(container), depth: self.depth + 1 }
    }
}

/// Gathers what one call reads.
pub(super) struct Taker<'a> {
    pub allowance: Allowance<'a>,
    pub taken: Taken,
}

impl<'a> Taker<'a> {
    pub fn new(allowance: Allowance<'a>) -> Self {
        Self { allowance, taken: Taken::default() }
    }

    pub fn reject(&mut self, place: &Place, refusal: impl Into<Refusal>) {
        let Refusal { code, detail } = refusal.into();
        let Place { name, container, .. } = place;
        self.taken.rejected.push(Rejected { name: name.clone(), container: container.clone(), code, detail });
    }

    /// Takes one file in, whatever it is.
    pub fn take(&mut self, place: &Place, bytes: Vec<u8>) {
        if self.allowance.progress.cancelled() {
            return self.reject(place, RejectionCode::Cancelled);
        }
        let kind = kind::of(&bytes);
        match kind.refusal() {
            Some((code, detail)) => self.reject(place, Refusal::new(code, detail)),
            None if kind == Kind::Zip => self.take_zip(place, &bytes),
            None if kind == Kind::OldWorkbook => {
                let sheets = old_workbook::read(&bytes, &mut self.allowance);
                self.take_sheets(place, &bytes, FileType::Xls, sheets);
            }
            None => self.take_text(place, bytes),
        }
    }

    fn take_zip(&mut self, place: &Place, bytes: &[u8]) {
        let mut archive = match Archive::open(bytes, &mut self.allowance) {
            Ok(archive) => archive,
            Err(refusal) => return self.reject(place, refusal),
        };
        match kind::package(archive.entries().iter().map(|entry| entry.path.as_str())) {
            Package::Workbook => {
                let sheets = workbook::read(&mut archive, &mut self.allowance);
                self.take_sheets(place, bytes, FileType::Xlsx, sheets);
            }
            Package::Unsupported(suffix) => self.reject(place, Refusal::new(RejectionCode::Unsupported, suffix)),
            Package::Document => self.reject(place, Refusal::new(RejectionCode::WrongKind, "document")),
            Package::None => self.take_entries(place, &mut archive),
        }
    }

    fn take_entries(&mut self, place: &Place, archive: &mut Archive<'_>) {
        let depth = self.allowance.limits.depth;
        if place.depth >= depth {
            return self.reject(place, Refusal::too_large("depth", depth));
        }
        if archive.entries().is_empty() {
            return self.reject(place, RejectionCode::Empty);
        }
        if archive.has_repeated_names() {
            self.reject(place, Refusal::damaged("repeated-names"));
        }
        for entry in archive.entries().to_vec() {
            let inner = place.inside(entry.name());
            match archive.read(&entry, &mut self.allowance) {
                Ok(bytes) => self.take(&inner, bytes),
                Err(refusal) => self.reject(&inner, refusal),
            }
            if self.allowance.progress.cancelled() {
                break;
            }
        }
    }

    /// Makes a document of every sheet with something in it.
    fn take_sheets(
        &mut self,
        place: &Place,
        bytes: &[u8],
        file_type: FileType,
        sheets: Result<Vec<(String, Sheet)>, Refusal>,
    ) {
        let sheets = match sheets {
            Ok(sheets) => sheets,
            Err(refusal) => return self.reject(place, refusal),
        };
        let filled: Vec<(String, Sheet)> = sheets.into_iter().filter(|(_, sheet)| !is_blank(&sheet.text)).collect();
        if filled.is_empty() {
            return self.reject(place, RejectionCode::Empty);
        }
        let workbook = origin(place, None, file_type, bytes);
        for (name, sheet) in filled {
            let origin = Origin { sheet: Some(name), ..workbook.clone() };
            self.taken.documents.push(Document { origin, body: Body::Sheet(sheet), lettering: Lettering::Sound });
        }
    }

    fn take_text(&mut self, place: &Place, bytes: Vec<u8>) {
        // Checksum and decoding of a large file go side by side.
        let (origin, text) = thread::scope(|scope| {
            let text = scope.spawn(|| text::decode(&bytes));
            let origin = origin(place, None, FileType::Csv, &bytes);
            (origin, text.join().unwrap_or_else(|panic| resume_unwind(panic)))
        });
        drop(bytes);
        let text = match text {
            Ok(text) => text,
            Err(code) => return self.reject(place, code),
        };
        if is_blank(&text) {
            return self.reject(place, RejectionCode::Empty);
        }
        let limit = self.allowance.limits.cell_bytes;
        if has_endless_cell(&text, limit) {
            return self.reject(place, Refusal::too_large("cell-bytes", limit));
        }
        let (text, lettering) = lettering::restore(text);
        let file_type = if is_json(&text) { FileType::Json } else { FileType::Csv };
        let origin = Origin { file_type, ..origin };
        self.taken.documents.push(Document { origin, body: Body::Text(Arc::new(text)), lettering });
    }
}

fn origin(place: &Place, sheet: Option<String>, file_type: FileType, bytes: &[u8]) -> Origin {
    let Place { name, container, .. } = place;
    let sha256 = Sha256::digest(bytes).into();
    let bytes = bytes.len() as u64;
    Origin { name: name.clone(), container: container.clone(), sheet, file_type, bytes, sha256 }
}

fn is_blank(text: &str) -> bool {
    text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\0')).is_empty()
}

/// True for a text that begins as a list or an object does.
fn is_json(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| !c.is_whitespace());
    match (signs.next(), signs.next()) {
        (Some('['), Some(next)) => matches!(next, '{' | '[' | '"' | ']'),
        (Some('{'), Some(next)) => matches!(next, '"' | '}'),
        _ => false,
    }
}

/// True where no separator stands for more than `limit` bytes. Looks only at the last bytes before each limit, so a
/// good file of any size is judged by a few of its bytes.
fn has_endless_cell(text: &str, limit: u64) -> bool {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX).max(1);
    let mut rest = text.as_bytes();
    while rest.len() > limit {
        let window = rest.get(..=limit).unwrap_or(rest);
        let Some(at) = window.iter().rposition(|byte| matches!(byte, b',' | b'\t' | b'\n' | b'\r' | b';' | b'|'))
        else {
            return true;
        };
        rest = rest.get(at + 1..).unwrap_or(&[]);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_endless_from_one_byte_over_the_limit() {
        assert!(!has_endless_cell("", 4));
        assert!(!has_endless_cell("abcd", 4));
        assert!(has_endless_cell("abcde", 4));
        assert!(!has_endless_cell("abcd,abcd\nabcd", 4));
        assert!(has_endless_cell("abcd,abcde,a", 4));
        assert!(has_endless_cell("a,b,abcdefg", 4));
    }

    #[test]
    fn blanks_are_nothing() {
        assert!(is_blank(" \r\n\t\u{feff}\u{3000}"));
        assert!(!is_blank(" \r\n\tx"));
    }
}
