//! What somebody keeps as claims. The payments for it are gathered in `profile::keeping`.

use super::{Fact, Inference, KeptFact};
use crate::merchants::Keeping;
use crate::profile::keeping::Kept;

/// The code of what is kept.
pub(super) fn code(what: Keeping) -> &'static str {
    match what {
        Keeping::Cat | Keeping::Dog => "household.pet",
        Keeping::Car => "household.car",
    }
}

pub(super) fn keeping(kept: &[Kept]) -> impl Iterator<Item = Inference> {
    kept.iter().map(|one| Inference {
        fact: Fact::Kept(KeptFact { what: one.what, months: one.months, every: one.every }),
        certainty: one.certainty,
        evidence: one.rows.clone(),
    })
}
