//! What a person did at a known minute, out of all that their records tell.

use rustc_hash::FxHashSet;

use super::{Clock, DAWN};
use crate::ledger::{Effect, Ledger};
use crate::merchants::Channel;
use crate::model::{Precision, Records, Transaction};
use crate::profile::recurring::Recurring;
use crate::profile::trail::{Day, Locality, Trail};
use crate::profile::whereabouts::Whereabouts;

/// Words of what an account pays by itself.
const BY_ITSELF: [&str; 4] = ["自动", "代扣", "定投", "自動"];

/// An act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Act {
    /// The day it belongs to.
    pub date: Day,
    /// When.
    pub clock: Clock,
    /// Its row.
    pub row: u32,
    /// It comes round on its day: mostly taken by itself, at any hour.
    pub on_schedule: bool,
}

/// The acts by time.
pub fn acts(
    records: &Records,
    ledger: &Ledger,
    whereabouts: &Whereabouts,
    trail: &Trail,
    recurring: &[Recurring],
    takings: &FxHashSet<u32>,
) -> Vec<Act> {
    let on_schedule: FxHashSet<u32> = recurring.iter().flat_map(|one| one.rows.iter().copied()).collect();
    let abroad: FxHashSet<Day> =
        trail.days.iter().filter(|day| matches!(day.city, Locality::Abroad(..))).map(|day| day.date).collect();
    let mut found: Vec<Act> = Vec::new();
    for row in ledger.transactions.iter().rev() {
        let record = records.get(*row as usize);
        let effect = ledger.effect.get(record.row()).copied().unwrap_or(Effect::NeverPaid);
        let by_hand = takings.contains(row) || is_act(&record, effect, whereabouts);
        if !by_hand || abroad.contains(&Day::of(record.time())) {
            continue;
        }
        let second = record.time().second_of_day();
        let minute = u16::try_from(second / 60).unwrap_or_default();
        let (date, minute) = match Day::of(record.time()) {
            date if minute < DAWN => (date.plus(-1), minute + 24 * 60),
            date => (date, minute),
        };
        found.push(Act { date, clock: Clock(minute), row: *row, on_schedule: on_schedule.contains(row) });
    }
    found
}

/// Bought by the person, given to somebody by hand, or taken from a friend: they were awake.
fn is_act(record: &Transaction<'_>, effect: Effect, whereabouts: &Whereabouts) -> bool {
    let by_hand = match effect {
        Effect::Purchase | Effect::GiftIn => true,
        // A family card's shop is where somebody else was; wages and interest come by themselves.
        Effect::GiftOut => whereabouts.channel(record.row()) == Channel::Person,
        _ => false,
    };
    let by_itself = |text: &str| BY_ITSELF.iter().any(|word| text.contains(word));
    by_hand
        && record.precision() != Precision::Day
        && !by_itself(record.item())
        && !by_itself(record.kind())
        && !by_itself(record.note())
}
