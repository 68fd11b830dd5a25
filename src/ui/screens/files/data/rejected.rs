//! The words of the files that were not read, and of the guides that help with them.

use crate::i18n::{Texts, guides, refusal};
use crate::model::Rejected;
use crate::session;
use crate::ui::screens::arrivals;
use crate::ui::screens::guide::GuideText;

/// A file that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RejectedRow {
    pub name: String,
    pub sentence: String,
    pub remedy: String,
    /// Its guide's place in `FilesData::guides`.
    pub guide: Option<usize>,
}

/// The rows of all files that were not read, locked ones left out: they have a card of their own.
pub fn rows(all: &[Rejected], texts: &Texts) -> (Vec<RejectedRow>, Vec<GuideText>) {
    let mut told: Vec<GuideText> = Vec::new();
    let mut place_of = |guide: &guides::Guide| {
        told.iter().position(|text| text.id == guide.id).unwrap_or_else(|| {
            told.push(GuideText::new(texts, guide));
            told.len() - 1
        })
    };
    let unlocked = all.iter().filter(|rejected| !session::is_locked(rejected));
    let row = |rejected: &Rejected| RejectedRow {
        name: arrivals::shown_name(&rejected.name, rejected.container.as_deref()),
        sentence: refusal::sentence(texts, rejected),
        remedy: refusal::remedy(texts, rejected),
        guide: guides::for_rejected(rejected).map(&mut place_of),
    };
    (unlocked.map(row).collect(), told)
}
