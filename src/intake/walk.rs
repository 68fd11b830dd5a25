//! From paths to bytes: folders in the order of their names, each file read once and whole and never mapped into
//! memory. What the bytes are is left to `take`.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::allowance::{Allowance, Limits, Passwords, Progress, Refusal};
use super::archive::is_junk;
use super::kind;
use super::take::{Place, Taken, Taker};
use crate::model::RejectionCode;

/// Reads a file, or everything in a folder. Never fails as a whole: what cannot be read is in `Taken::rejected`.
pub fn read_path(path: &Path, passwords: &Passwords, limits: &Limits, progress: &mut dyn Progress) -> Taken {
    let found = Found::at(path);
    let total = found.files.iter().map(|file| file.bytes).sum();
    let mut taker = Taker::new(Allowance::new(passwords, limits, progress));
    let mut done = 0;
    for file in &found.files {
        if taker.allowance.progress.cancelled() {
            taker.reject(&place(&file.path), RejectionCode::Cancelled);
            break;
        }
        taker.allowance.renew();
        read_file(file, &mut taker, (done, total));
        done += file.bytes;
        taker.allowance.progress.bytes(done, total);
    }
    for (path, error) in &found.unreadable {
        taker.reject(&place(path), unreadable(error.kind()));
    }
    if found.files.is_empty() && found.unreadable.is_empty() {
        taker.reject(&place(path), RejectionCode::Empty);
    }
    taker.taken
}

/// The files to read and those that cannot be.
#[derive(Default)]
struct Found {
    files: Vec<FoundFile>,
    unreadable: Vec<(PathBuf, io::Error)>,
    /// Folders already walked: a link may lead back to one.
    walked: HashSet<PathBuf>,
}

struct FoundFile {
    path: PathBuf,
    bytes: u64,
}

impl Found {
    fn at(path: &Path) -> Self {
        let mut found = Self::default();
        found.walk(path);
        found
    }

    fn walk(&mut self, path: &Path) {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => {
                if let Err(error) = self.walk_folder(path) {
                    self.unreadable.push((path.to_owned(), error));
                }
            }
            // A pipe or a device might never end; it is not even opened.
            Ok(metadata) if !metadata.is_file() => {
                self.unreadable.push((path.to_owned(), io::ErrorKind::InvalidInput.into()));
            }
            Ok(metadata) => self.files.push(FoundFile { path: path.to_owned(), bytes: metadata.len() }),
            Err(error) => self.unreadable.push((path.to_owned(), error)),
        }
    }

    fn walk_folder(&mut self, folder: &Path) -> io::Result<()> {
        if !self.walked.insert(fs::canonicalize(folder)?) {
            return Ok(());
        }
        let mut inside = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let shown = name.to_string_lossy();
            if !shown.starts_with('.') && shown != "__MACOSX" && !is_junk(&shown) {
                inside.push(entry.path());
            }
        }
        inside.sort();
        for path in &inside {
            self.walk(path);
        }
        Ok(())
    }
}

fn place(path: &Path) -> Place {
    let name = path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy());
    Place { name: name.into_owned(), container: None, depth: 0 }
}

fn unreadable(kind: io::ErrorKind) -> Refusal {
    let detail = match kind {
        io::ErrorKind::NotFound => "not-found",
        io::ErrorKind::PermissionDenied => "permission-denied",
        io::ErrorKind::InvalidInput => "no-file",
        _ => "",
    };
    Refusal::new(RejectionCode::Unreadable, detail)
}

fn read_file(file: &FoundFile, taker: &mut Taker<'_>, progress: (u64, u64)) {
    let place = place(&file.path);
    match load(file, taker, progress) {
        Ok(bytes) => taker.take(&place, bytes),
        Err(refusal) => taker.reject(&place, refusal),
    }
}

const CHUNK: u64 = 4 << 20;

/// The whole file. Its head is looked at first: a film of three gigabytes is refused for what it is, not for its size,
/// and without being read.
fn load(file: &FoundFile, taker: &mut Taker<'_>, (before, total): (u64, u64)) -> Result<Vec<u8>, Refusal> {
    let error = |error: io::Error| unreadable(error.kind());
    let mut source = File::open(&file.path).map_err(error)?;
    let mut bytes = Vec::new();
    source.by_ref().take(kind::HEAD as u64).read_to_end(&mut bytes).map_err(error)?;
    if let Some((code, detail)) = kind::of_head(&bytes).and_then(kind::Kind::refusal) {
        return Err(Refusal::new(code, detail));
    }
    let limit = taker.allowance.limits.file_bytes;
    let too_large = || Refusal::too_large("file-bytes", limit);
    if file.bytes > limit {
        return Err(too_large());
    }
    let rest = usize::try_from(file.bytes).unwrap_or(0).saturating_sub(bytes.len());
    bytes.try_reserve_exact(rest + 1).map_err(|_| too_large())?;
    loop {
        let read = source.by_ref().take(CHUNK).read_to_end(&mut bytes).map_err(error)?;
        // A file may grow while it is read.
        if bytes.len() as u64 > limit {
            return Err(too_large());
        }
        if read == 0 {
            return Ok(bytes);
        }
        if taker.allowance.progress.cancelled() {
            return Err(RejectionCode::Cancelled.into());
        }
        taker.allowance.progress.bytes(before + bytes.len() as u64, total);
    }
}
