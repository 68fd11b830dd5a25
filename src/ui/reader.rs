//! Reading on a thread of its own: what the window asks for, how far it is, and what comes back.
//!
//! Opening, importing and computing are left to the core; here is only which inputs are read anew and which are kept.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::dossier::Dossier;
use crate::intake::{self, Document, Limits, Passwords, Progress, Taken};
use crate::job::{Job, Reporter, Wake};
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
}

/// True where a password would help.
pub fn is_locked(rejected: &Rejected) -> bool {
    matches!(rejected.code, RejectionCode::PasswordRequired | RejectionCode::WrongPassword)
}

/// How far the reading is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// What is being read.
    pub name: String,
    /// 0 to 1, of all inputs.
    pub share: f32,
}

/// All inputs, and what they make together.
pub struct Read {
    /// The inputs, each with what came of it.
    pub inputs: Vec<Input>,
    /// The whole.
    pub dossier: Arc<Dossier>,
}

/// A reading under way.
pub type Reading = Job<Step, Option<Read>>;

/// Reads whatever of these inputs is not read yet, and computes the whole. Ends with None when it was cancelled.
pub fn start(wake: &Wake, inputs: Vec<Input>) -> Reading {
    Job::spawn(wake, move |reporter| read(inputs, reporter))
}

fn read(mut inputs: Vec<Input>, reporter: &Reporter<Step, Option<Read>>) -> Option<Read> {
    let unread = inputs.iter().filter(|input| input.taken.is_none()).count();
    let mut place = 0;
    for input in inputs.iter_mut().filter(|input| input.taken.is_none()) {
        let mut watch = Watch { reporter, name: input.target.name(), place, of: unread };
        watch.bytes(0, 1);
        input.taken = Some(take(&input.target, &input.passwords, &mut watch));
        place += 1;
        if reporter.is_cancelled() {
            return None;
        }
        if input.locked().next().is_none() {
            input.passwords = Passwords::none();
        }
    }
    let dossier = Arc::new(dossier(&inputs));
    Some(Read { inputs, dossier })
}

/// Reads inputs on the calling thread, without a word about progress.
pub fn whole(mut inputs: Vec<Input>) -> Dossier {
    for input in &mut inputs {
        input.taken = Some(take(&input.target, &input.passwords, &mut ()));
    }
    dossier(&inputs)
}

fn take(target: &Target, passwords: &Passwords, progress: &mut dyn Progress) -> Taken {
    let limits = Limits::default();
    match target {
        Target::Path(path) => intake::read_path(Path::new(path), passwords, &limits, progress),
        Target::Bytes(name, bytes) => intake::read_bytes(name, None, bytes.to_vec(), passwords, &limits, progress),
    }
}

fn dossier(inputs: &[Input]) -> Dossier {
    let taken = || inputs.iter().filter_map(|input| input.taken.as_ref());
    let documents: Vec<Document> = taken().flat_map(|taken| taken.documents.iter().cloned()).collect();
    let rejected: Vec<Rejected> = taken().flat_map(|taken| taken.rejected.iter().cloned()).collect();
    super::stub::build(&documents, rejected)
}

struct Watch<'a> {
    reporter: &'a Reporter<Step, Option<Read>>,
    name: String,
    place: usize,
    of: usize,
}

impl Progress for Watch<'_> {
    #[allow(clippy::cast_precision_loss)]
    fn bytes(&mut self, done: u64, total: u64) {
        let part = done as f32 / total.max(1) as f32;
        let share = (self.place as f32 + part) / self.of.max(1) as f32;
        self.reporter.progress(Step { name: self.name.clone(), share });
    }

    fn cancelled(&self) -> bool {
        self.reporter.is_cancelled()
    }
}
