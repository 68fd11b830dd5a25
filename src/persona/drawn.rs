//! A person drawn by lot: the life, its files, and the truth beside them, written into a folder.

#[cfg(test)]
mod tests;

use std::fs;
use std::io;
use std::path::Path;

use super::Persona;
use super::biography::Life;
use super::chronicle::{self, Hours};
use super::export::Export;
use super::kind::Kind;
use super::prng::Prng;
use super::request;
use super::truth::Truth;

/// A person drawn by lot.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// The number everything follows from.
    pub seed: u64,
    /// The life.
    pub life: Life,
    /// The hours of its days.
    pub hours: Vec<Hours>,
    /// Its payments and files.
    pub persona: Persona,
}

/// The kind that a seed chooses.
fn kind_of(seed: u64) -> Option<Kind> {
    Prng::new(seed).fork(13).pick(&Kind::ALL.map(Some))
}

impl Drawn {
    /// The person of a seed; `years` from 1 to 10. Equal arguments give equal lives. Without a kind the seed chooses one.
    /// Nothing only where the tables of the atlas are broken.
    pub fn new(seed: u64, kind: Option<Kind>, years: i64) -> Option<Self> {
        let kind = kind.or_else(|| kind_of(seed))?;
        let life = Life::draw(kind, seed, years)?;
        let (payments, hours) = chronicle::write(&life);
        let requests = request::draw(&life);
        let persona = Persona { holder: life.holder.clone(), period: life.period, payments, requests };
        Some(Self { seed, life, hours, persona })
    }

    /// What is true of the life, and what its files can show.
    pub fn truth(&self, exports: &[Export]) -> Truth {
        Truth::of(self, exports)
    }

    /// Writes the files and `truth.json`; the folder is made.
    pub fn write(&self, folder: &Path) -> io::Result<Vec<String>> {
        fs::create_dir_all(folder)?;
        let exports = self.persona.exports();
        for export in &exports {
            fs::write(folder.join(&export.name), &export.bytes)?;
        }
        fs::write(folder.join("truth.json"), self.truth(&exports).json())?;
        Ok(exports.into_iter().map(|export| export.name).collect())
    }
}
