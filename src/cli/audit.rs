//! `payprint audit`: what the files say, as text or as JSON.

use std::process::ExitCode;

use clap::Args;

use super::{Failure, Reading, print, verdict};
use crate::i18n::Texts;
use crate::mask::Mask;
use crate::report::{json, text};

/// The arguments.
#[derive(Args)]
pub struct Audit {
    #[command(flatten)]
    reading: Reading,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Tell sensitive topics in full; else only which, and how many records
    #[arg(long)]
    open_sensitive: bool,
}

impl Audit {
    pub fn run(&self) -> Result<ExitCode, Failure> {
        let dossier = self.reading.dossier()?;
        let (language, hidden) = (self.reading.how.language(), self.reading.how.hidden());
        let mask = Mask { opened: self.open_sensitive, ..hidden };
        if self.json {
            print(&json::audit(&dossier, language, mask));
        } else {
            print(&text::audit(&dossier, &Texts::new(language), mask));
        }
        Ok(verdict(&dossier))
    }
}
