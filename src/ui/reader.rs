//! Reading on a thread of its own: what the window asks for, how far it is, and what comes back.
//!
//! Opening, importing and computing are left to the core; here is only which inputs are read anew and which are kept.

use std::sync::Arc;

use crate::dossier::{Dossier, Options};
use crate::intake::{Limits, Progress};
use crate::job::{Job, Reporter, Wake};
use crate::session::{self, Input};
use crate::ui::screens::movement::Facts;

/// How far the reading is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// What is being read.
    pub name: String,
    /// 0 to 1, of all inputs.
    pub share: f32,
    /// All is read, and is being added up.
    pub computing: bool,
}

/// Reading takes about so much of the time, adding up the rest.
const READING: f32 = 0.4;

/// All inputs, and what they make together.
pub struct Read {
    /// The inputs, each with what came of it.
    pub inputs: Vec<Input>,
    /// The whole.
    pub dossier: Arc<Dossier>,
    /// What the movement screen has of it.
    pub movement: Arc<Facts>,
}

/// A reading under way.
pub type Reading = Job<Step, Option<Read>>;

/// Reads whatever of these inputs is not read yet, and computes the whole. Ends with None when it was cancelled.
pub fn start(wake: &Wake, inputs: Vec<Input>, options: Options) -> Reading {
    Job::spawn(wake, move |reporter| read(inputs, &options, reporter))
}

fn read(mut inputs: Vec<Input>, options: &Options, reporter: &Reporter<Step, Option<Read>>) -> Option<Read> {
    let unread = inputs.iter().filter(|input| input.taken.is_none()).count();
    for (place, input) in inputs.iter_mut().filter(|input| input.taken.is_none()).enumerate() {
        let mut watch = Watch { reporter, name: input.target.name(), place, of: unread };
        watch.bytes(0, 1);
        input.read(&Limits::default(), &mut watch);
        if reporter.is_cancelled() {
            return None;
        }
    }
    let name = inputs.last().map(|input| input.target.name()).unwrap_or_default();
    reporter.progress(Step { name, share: READING, computing: true });
    let dossier = Arc::new(session::dossier(&inputs, options));
    let movement = Arc::new(Facts::new(Arc::clone(&dossier)));
    Some(Read { inputs, dossier, movement })
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
        let share = READING * (self.place as f32 + part) / self.of.max(1) as f32;
        self.reporter.progress(Step { name: self.name.clone(), share, computing: false });
    }

    fn cancelled(&self) -> bool {
        self.reporter.is_cancelled()
    }
}
