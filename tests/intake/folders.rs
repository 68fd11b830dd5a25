//! Folders and files on disk, progress and cancelling.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};

use payprint::intake::{Limits, Passwords, Progress, Taken, read_path};
use payprint::model::RejectionCode;

use super::{BILL, read, zip_of};

/// A folder that is gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("payprint-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn put(&self, path: &str, bytes: &[u8]) -> &Self {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// Counts what it is told, and gives up after so many questions.
struct Watcher {
    told: Vec<(u64, u64)>,
    patience: Cell<u32>,
}

impl Watcher {
    fn with_patience(questions: u32) -> Self {
        Self { told: Vec::new(), patience: Cell::new(questions) }
    }
}

impl Progress for Watcher {
    fn bytes(&mut self, done: u64, total: u64) {
        self.told.push((done, total));
    }

    fn cancelled(&self) -> bool {
        let left = self.patience.get();
        self.patience.set(left.saturating_sub(1));
        left == 0
    }
}

fn walk(path: &Path) -> Taken {
    read_path(path, &Passwords::none(), &Limits::default(), &mut ())
}

fn names(taken: &Taken) -> Vec<&str> {
    taken.documents.iter().map(|document| document.origin.name.as_str()).collect()
}

fn refusals(taken: &Taken) -> Vec<(&str, RejectionCode, &str)> {
    taken.rejected.iter().map(|r| (r.name.as_str(), r.code, r.detail.as_str())).collect()
}

#[test]
fn a_folder_is_read_by_name_and_its_junk_passed_over() {
    let folder = Folder::new("walk");
    let zip = zip_of(&[("账单.csv", BILL.as_bytes())]);
    folder.put("c.csv", b"c\n").put("a/z.csv", b"z\n").put("a/b/y.csv", b"y\n").put("b.zip", &zip);
    folder.put(".DS_Store", b"x").put(".git/x.csv", b"x\n").put("__MACOSX/x.csv", b"x\n").put("thumbs.DB", b"x");
    folder.put("~$c.xlsx", b"x").put("photo.jpg", b"\xff\xd8\xff").put("empty.csv", b"");
    let taken = walk(&folder.0);
    assert_eq!(names(&taken), ["y.csv", "z.csv", "账单.csv", "c.csv"]);
    let containers: Vec<_> = taken.documents.iter().map(|document| document.origin.container.as_deref()).collect();
    assert_eq!(containers, [None, None, Some("b.zip"), None]);
    let expected = [("empty.csv", RejectionCode::Empty, ""), ("photo.jpg", RejectionCode::WrongKind, "picture")];
    assert_eq!(refusals(&taken), expected);
}

#[test]
fn a_file_on_disk_is_read_like_one_in_memory() {
    let folder = Folder::new("same");
    let large = BILL.repeat(100_000);
    folder.put("x.csv", large.as_bytes());
    let (disk, memory) = (walk(&folder.0.join("x.csv")), read("x.csv", large.as_bytes(), &[]));
    assert_eq!(disk.documents[0].origin, memory.documents[0].origin);
}

#[test]
fn what_cannot_be_read_is_told() {
    let folder = Folder::new("told");
    assert_eq!(refusals(&walk(&folder.0))[0].1, RejectionCode::Empty);
    let missing = folder.0.join("missing.csv");
    assert_eq!(refusals(&walk(&missing)), [("missing.csv", RejectionCode::Unreadable, "not-found")]);

    folder.put("x.csv", &[b'x'; 100]).put("film.mp4", &[b"\0\0\0\x18ftypisom".as_slice(), &[0; 100]].concat());
    let limits = Limits { file_bytes: 99, ..Limits::default() };
    let taken = read_path(&folder.0, &Passwords::none(), &limits, &mut ());
    let expected =
        [("film.mp4", RejectionCode::WrongKind, "video"), ("x.csv", RejectionCode::TooLarge, "file-bytes 99")];
    assert_eq!(refusals(&taken), expected);
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_end() {
    let folder = Folder::new("circle");
    folder.put("a/x.csv", b"x\n");
    std::os::unix::fs::symlink(&folder.0, folder.0.join("a/again")).unwrap();
    std::os::unix::fs::symlink(folder.0.join("nothing"), folder.0.join("lost")).unwrap();
    let taken = walk(&folder.0);
    assert_eq!(names(&taken), ["x.csv"]);
    assert_eq!(refusals(&taken), [("lost", RejectionCode::Unreadable, "not-found")]);
}

#[test]
fn each_file_has_the_whole_allowance() {
    let folder = Folder::new("allowance");
    let zip = zip_of(&[("a.csv", &[b'a'; 60])]);
    folder.put("a.zip", &zip).put("b.zip", &zip).put("c.zip", &zip);
    let limits = Limits { unpacked_bytes: 100, entries: 1, ..Limits::default() };
    let taken = read_path(&folder.0, &Passwords::none(), &limits, &mut ());
    assert_eq!((taken.documents.len(), taken.rejected.len()), (3, 0));
}

#[test]
fn progress_rises_to_the_whole() {
    let folder = Folder::new("progress");
    folder.put("a.csv", &b"a,b\n".repeat(3 << 20)).put("b.csv", b"b\n").put("c.jpg", b"\xff\xd8\xff");
    let mut watcher = Watcher::with_patience(u32::MAX);
    let taken = read_path(&folder.0, &Passwords::none(), &Limits::default(), &mut watcher);
    assert_eq!(taken.documents.len(), 2);
    let total = (12 << 20) + 2 + 3;
    assert!(watcher.told.len() > 4, "{:?}", watcher.told);
    assert!(watcher.told.is_sorted() && watcher.told.iter().all(|told| told.1 == total), "{:?}", watcher.told);
    assert_eq!(watcher.told.last(), Some(&(total, total)));
}

#[test]
fn cancelling_stops_at_any_moment_and_is_told() {
    let folder = Folder::new("cancel");
    let zip = zip_of(&[("a.csv", BILL.as_bytes()), ("b.csv", BILL.as_bytes())]);
    folder.put("a.zip", &zip).put("b.csv", &b"a,b\n".repeat(3 << 20));
    let mut most = 0;
    for patience in 0..40 {
        let mut watcher = Watcher::with_patience(patience);
        let taken = read_path(&folder.0, &Passwords::none(), &Limits::default(), &mut watcher);
        if taken.documents.len() < 3 {
            assert_eq!(taken.rejected.last().map(|r| r.code), Some(RejectionCode::Cancelled), "after {patience}");
        }
        most = most.max(taken.documents.len());
    }
    assert_eq!(most, 3, "with enough patience all is read");
}
