//! What somebody keeps in words.

use super::{Statement, Teller};
use crate::i18n::Marked;
use crate::merchants::Keeping;
use crate::profile::inference::KeptFact;

impl Teller<'_> {
    pub(super) fn kept(&self, kept: KeptFact, records: usize) -> Statement {
        let [id, against] = match kept.what {
            Keeping::Cat => ["inference-cat", "inference-pet-against"],
            Keeping::Dog => ["inference-dog", "inference-pet-against"],
            Keeping::Car => ["inference-car", "inference-car-against"],
        };
        let counted = [("n", records.into()), ("months", kept.months.into()), ("every", kept.every.into())];
        Statement {
            sentence: Marked::of(&self.texts.format(id, &Marked::marks())),
            method: self.texts.format("inference-kept-method", &counted),
            against: self.texts.get(against).into_owned(),
        }
    }
}
