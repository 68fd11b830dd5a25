//! From what a person points at to a dossier: the one path that window, command line and tests share.
//!
//! Keeps what was opened, so that a further file or a password does not read the others again. Threads, progress on
//! screen and questions are left to the faces.

use std::path::PathBuf;

use crate::dossier::{Dossier, Options};
use crate::intake::{self, Limits, Passwords, Progress, Taken};
use crate::model::{Rejected, RejectionCode};

/// Something a person pointed at.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// A file or a folder.
    Path(PathBuf),
    /// Bytes that are part of the program: a fictional person's export.
    Bytes(&'static str, &'static [u8]),
}

impl Target {
    /// Its last name, for a progress line.
    pub fn name(&self) -> String {
        match self {
            Self::Path(path) => {
                path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy()).into_owned()
            }
            Self::Bytes(name, _) => (*name).to_owned(),
        }
    }
}

/// A target, the passwords typed for it so far, and what came of it.
#[derive(Clone, Debug)]
pub struct Input {
    /// What was pointed at.
    pub target: Target,
    /// Kept only while something of it is still locked.
    pub passwords: Passwords,
    /// What came of it; None before it is read, and to have it read again.
    pub taken: Option<Taken>,
}

impl Input {
    /// To be read.
    pub fn new(target: Target) -> Self {
        Self { target, passwords: Passwords::none(), taken: None }
    }

    /// What of it is locked.
    pub fn locked(&self) -> impl Iterator<Item = &Rejected> {
        self.taken.iter().flat_map(|taken| &taken.rejected).filter(|rejected| is_locked(rejected))
    }

    /// Opens it, and forgets its passwords once nothing of it is locked any more.
    pub fn read(&mut self, limits: &Limits, progress: &mut dyn Progress) {
        let taken = match &self.target {
            Target::Path(path) => intake::read_path(path, &self.passwords, limits, progress),
            Target::Bytes(name, bytes) => {
                intake::read_bytes(name, None, bytes.to_vec(), &self.passwords, limits, progress)
            }
        };
        self.taken = Some(taken);
        if self.locked().next().is_none() {
            self.passwords = Passwords::none();
        }
    }
}

/// True where a password would help.
pub fn is_locked(rejected: &Rejected) -> bool {
    matches!(rejected.code, RejectionCode::PasswordRequired | RejectionCode::WrongPassword)
}

/// What inputs that were read make together, in their order.
pub fn dossier(inputs: &[Input], options: &Options) -> Dossier {
    let taken = || inputs.iter().filter_map(|input| input.taken.as_ref());
    let rejected = taken().flat_map(|taken| taken.rejected.iter().cloned()).collect();
    Dossier::build(taken().flat_map(|taken| &taken.documents), rejected, options)
}

/// Reads inputs on the calling thread and computes the whole.
pub fn read_all(mut inputs: Vec<Input>, limits: &Limits, options: &Options, progress: &mut dyn Progress) -> Dossier {
    for input in &mut inputs {
        input.read(limits, progress);
    }
    dossier(&inputs, options)
}
