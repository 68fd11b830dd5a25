//! Files on their way in: the dialog, the reading, what is locked, what was refused. State only; `screens::arrivals`
//! draws it, `App` acts on it.

use zeroize::Zeroizing;

use super::dialog::Dialog;
use super::reader::{Read, Reading, Step};
use super::widgets::field::Secret;
use crate::dossier::Options;
use crate::model::Rejected;
use crate::session::{Input, Target, is_locked};

/// A locked file, and what is typed for it.
#[derive(Debug)]
pub struct Locked {
    /// The file's or entry's name.
    pub name: String,
    /// The zips it lies in.
    pub container: Option<String>,
    /// What is typed.
    pub secret: Secret,
    /// The last password did not open it.
    pub wrong: bool,
    /// Its input, by place in `Arrivals::inputs`.
    pub input: usize,
}

/// Everything about files that are not part of the dossier yet.
#[derive(Default)]
pub struct Arrivals {
    /// The system's dialog, while it is open.
    pub dialog: Option<Dialog>,
    /// What is typed as a path, where the system has no dialog.
    pub path: Option<String>,
    /// The typed path names nothing.
    pub path_missing: bool,
    /// A reading under way.
    pub reading: Option<Reading>,
    /// Locked files that wait for a password.
    pub locked: Vec<Locked>,
    /// Locked files that a password was typed for, by input and name: only these are told that it was wrong.
    tried: Vec<(usize, String)>,
    /// What was refused, shown while nothing at all could be read.
    pub refused: Vec<Rejected>,
    /// The guides that help with them are unfolded.
    pub guided: bool,
    /// A file is held over the window.
    pub over: bool,
    /// All that is read or being read, to be read together.
    pub inputs: Vec<Input>,
    /// Whose dossier it is to be.
    pub options: Options,
}

impl Arrivals {
    /// True while something else than the drop zone's invitation is to be shown.
    pub fn busy(&self) -> bool {
        self.reading.is_some() || !self.locked.is_empty() || !self.refused.is_empty()
    }

    /// How far the reading is.
    pub fn step(&self) -> Option<Step> {
        self.reading.as_ref().map(|reading| reading.progress().cloned().unwrap_or_default())
    }

    /// Takes new targets in, beside those that are there; one that is there already is read anew.
    pub fn add(&mut self, targets: impl IntoIterator<Item = Target>) {
        for target in targets {
            self.inputs.retain(|input| input.target != target);
            self.inputs.push(Input::new(target));
        }
    }

    /// Has all locked inputs read again with what was typed for one of them: people use one password for several.
    /// False where nothing was typed.
    pub fn try_password(&mut self, place: usize) -> bool {
        let Some(locked) = self.locked.get_mut(place).filter(|locked| !locked.secret.is_empty()) else { return false };
        for input in self.inputs.iter_mut().filter(|input| input.locked().next().is_some()) {
            input.passwords.add(Zeroizing::new(locked.secret.reveal().to_owned()));
            input.taken = None;
        }
        locked.secret.clear();
        self.tried.push((locked.input, locked.name.clone()));
        true
    }

    /// What was typed is forgotten, the locked files stay unread.
    pub fn leave_locked(&mut self) {
        self.locked.clear();
        self.tried.clear();
        for input in &mut self.inputs {
            input.passwords = crate::intake::Passwords::none();
        }
    }

    /// Takes over what a reading brought: the inputs, the list of locked files, and whatever was refused.
    pub fn settle(&mut self, read: &Read) {
        self.inputs.clone_from(&read.inputs);
        self.locked = locked(&self.inputs, &self.tried);
        if self.locked.is_empty() {
            self.tried.clear();
        }
        let nothing = read.dossier.readings.is_empty();
        let refused = read.dossier.rejected.iter().filter(|rejected| !is_locked(rejected));
        self.guided = false;
        self.refused = if nothing { refused.cloned().collect() } else { Vec::new() };
    }
}

fn locked(inputs: &[Input], tried: &[(usize, String)]) -> Vec<Locked> {
    let mut found = Vec::new();
    for (place, input) in inputs.iter().enumerate() {
        for rejected in input.locked() {
            found.push(Locked {
                name: rejected.name.clone(),
                container: rejected.container.clone(),
                secret: Secret::new(),
                wrong: tried.contains(&(place, rejected.name.clone())),
                input: place,
            });
        }
    }
    found
}
