//! Which rows can say where the person was at all. The one place that decides it, by what the row means:
//!
//! | the row | says where the person was |
//! |---|---|
//! | purchase | yes, unless all of it came back |
//! | paid with somebody else's card | yes: it was the person who shopped |
//! | given: a transfer, a red packet, a card or a bill that I pay for another | no: the other one shopped |
//! | received, income | no: the other one paid |
//! | refund | no: it comes on a day of its own |
//! | own transfer, repayment, fee | no: nobody goes anywhere for it |
//! | never paid | no |

use rustc_hash::FxHashMap;

use super::{Answers, Ground, Located, NoVisit};
use crate::ledger::{Effect, Ledger};
use crate::model::{Money, Records};
use crate::places::{Location, Role};

/// How sure it is that such a row is no visit: by its meaning, and where all came back, when the person may have been
/// there after all.
const SURE: f32 = 0.95;
const GIVEN_BACK: f32 = 0.5;

/// Why a row is no visit; None where it may be one.
pub fn no_visit(effect: Effect, amount: Money, refunded: Money) -> Option<NoVisit> {
    match effect {
        Effect::Purchase if refunded >= amount => Some(NoVisit::GivenBack),
        Effect::Purchase | Effect::PaidByOther => None,
        Effect::GiftOut
        | Effect::GiftIn
        | Effect::Income
        | Effect::Refund
        | Effect::OwnTransfer
        | Effect::Repayment
        | Effect::Fee
        | Effect::NeverPaid => Some(NoVisit::Effect(effect)),
    }
}

/// Takes the presence from the answers of rows that are no visit; what they name stays named.
pub fn only_visits(records: &Records, ledger: &Ledger, answers: &mut Answers, mut answer: Vec<u32>) -> Vec<u32> {
    let mut known: FxHashMap<(u32, NoVisit), u32> = FxHashMap::default();
    for row in &ledger.transactions {
        let place = *row as usize;
        let (Some(number), Some(effect)) = (answer.get_mut(place), ledger.effect.get(place)) else { continue };
        let refunded = ledger.refunded.get(place).copied().unwrap_or_default();
        if *number == 0 {
            continue;
        }
        let Some(reason) = no_visit(*effect, records.get(place).amount(), refunded) else { continue };
        let replaced = known.entry((*number, reason)).or_insert_with(|| {
            let named = answers.get(*number).filter(|found| found.location.role.is_presence());
            let named = named.map(|found| merely_named(&found.location, reason));
            named.map_or(*number, |named| answers.keep(named))
        });
        *number = *replaced;
    }
    answer
}

fn merely_named(location: &Location, reason: NoVisit) -> Located {
    let role = if location.place.is_some() { Role::Name } else { Role::None };
    let certainty = if reason == NoVisit::GivenBack { GIVEN_BACK } else { SURE };
    let (place, basis, words) = (location.place, location.basis, location.words.clone());
    // A journey that was not made has no ends, and what is no visit needs no settling.
    let location = Location { place, role, certainty, basis, words, ..Location::default() };
    Located { location, ground: Ground::NoVisit(reason) }
}
