//! `payprint audit`: what the files say, as text or as JSON.

use std::process::ExitCode;

use clap::Args;

use super::{Failure, Reading, print, verdict};
use crate::i18n::Texts;
use crate::report::{json, text};

/// The arguments.
#[derive(Args)]
pub struct Audit {
    #[command(flatten)]
    reading: Reading,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Audit {
    pub fn run(&self) -> Result<ExitCode, Failure> {
        let dossier = self.reading.dossier()?;
        let (language, mask) = (self.reading.how.language(), self.reading.how.hidden());
        if self.json {
            print(&json::audit(&dossier, language, mask));
        } else {
            print(&text::audit(&dossier, &Texts::new(language), mask));
        }
        Ok(verdict(&dossier))
    }
}
