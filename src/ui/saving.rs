//! The records of a finding on their way to a file: the dialog, then the writing on a thread of its own.
//!
//! Which records they are is left to `App`; the columns are those of `report::transactions`.

use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::dialog::{Answer, Dialog};
use crate::dossier::Dossier;
use crate::job::{Job, Outcome, Wake};
use crate::mask::Mask;
use crate::report::transactions;

/// Where a saving is.
pub enum Saving {
    /// The dialog is open, for the finding at this place of the dossier.
    Asking(usize, Dialog),
    /// The file is being written.
    Writing(Job<(), Written>),
}

/// How a saving ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// So many records are in the file of this name.
    Done(usize, String),
    /// The system refused.
    Failed(io::ErrorKind),
}

/// What is to be done next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The finding at this place goes to this file.
    Chosen(usize, PathBuf),
    /// The person closed the dialog.
    Cancelled,
    /// The system has no dialog.
    NoDialog,
    /// It is written, or could not be.
    Ended(Written),
}

impl Saving {
    /// Asks where to.
    pub fn ask(place: usize, title: &str, name: &str, wake: &Wake) -> Self {
        Self::Asking(place, Dialog::save(title, name, wake))
    }

    /// Writes these rows. A file that the system's dialog gave no ending gets one.
    pub fn write(dossier: Arc<Dossier>, rows: Vec<u32>, mask: Mask, path: PathBuf, wake: &Wake) -> Self {
        let path = if path.extension().is_none() { path.with_extension("csv") } else { path };
        Self::Writing(Job::spawn(wake, move |_| {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            match write(&dossier, &rows, mask, &path) {
                Ok(()) => Written::Done(rows.len(), name),
                Err(error) => Written::Failed(error.kind()),
            }
        }))
    }

    /// What is next, once.
    pub fn poll(&mut self) -> Option<Step> {
        match self {
            Self::Asking(place, dialog) => Some(match dialog.poll()? {
                Answer::Chosen(paths) => {
                    paths.into_iter().next().map_or(Step::Cancelled, |path| Step::Chosen(*place, path))
                }
                Answer::Cancelled => Step::Cancelled,
                Answer::NoDialog => Step::NoDialog,
            }),
            Self::Writing(job) => Some(Step::Ended(match job.poll()? {
                Outcome::Done(written) => written,
                Outcome::Panicked => Written::Failed(io::ErrorKind::Other),
            })),
        }
    }

    /// True while the file is being written.
    pub fn is_writing(&self) -> bool {
        matches!(self, Self::Writing(_))
    }
}

fn write(dossier: &Dossier, rows: &[u32], mask: Mask, path: &Path) -> io::Result<()> {
    let mut to = BufWriter::new(File::create(path)?);
    transactions::write_rows(dossier, rows, mask, &mut to)?;
    to.flush()
}
