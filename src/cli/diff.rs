//! `payprint diff`: two exports of one period, as text or as JSON.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::{Failure, How, print, verdict};
use crate::dossier::compare::{Side, compare};
use crate::i18n::Texts;
use crate::report::diff;

/// The arguments.
#[derive(Args)]
pub struct Diff {
    /// The earlier export: a file, a folder or a zip
    before: PathBuf,
    /// The later one
    after: PathBuf,
    #[command(flatten)]
    how: How,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Diff {
    pub fn run(&self) -> Result<ExitCode, Failure> {
        let before = self.how.dossier(std::slice::from_ref(&self.before))?;
        let after = self.how.dossier(std::slice::from_ref(&self.after))?;
        let (language, mask) = (self.how.language(), self.how.hidden());
        let texts = Texts::new(language);
        let Some(found) = compare(&Side::whole(&before), &Side::whole(&after)) else {
            // Where a file was not read, that was said already and is the reason.
            let unread = !before.rejected.is_empty() || !after.rejected.is_empty();
            let code = if unread { 1 } else { 2 };
            return Err(Failure(texts.get("diff-nothing-common").into_owned(), code));
        };
        let report = diff::Report { before: &before, after: &after, found: &found, mask };
        if self.json {
            print(&diff::json(&report, language));
        } else {
            print(&diff::text(&report, &texts));
        }
        let worst = [&before, &after].into_iter().find(|dossier| !dossier.rejected.is_empty());
        Ok(verdict(worst.unwrap_or(&before)))
    }
}
