//! From what the texts say to what the trail is built of: a sighting for each record that names a place.
//!
//! Which rows are no visit at all is decided by `whereabouts`; what becomes of a sighting by `trail`.

use rustc_hash::FxHashMap;

use crate::ledger::{Effect, Ledger};
use crate::merchants::Category;
use crate::merchants::Channel;
use crate::merchants::Kind;
use crate::merchants::Merchants;
use crate::model::Precision;
use crate::model::Records;
use crate::model::Transaction;
use crate::places::Role;

use super::trail::{CUSTOMERS, Day, Livelihood, Occasion, Sighting, Use, departure};
use super::whereabouts::{Ground, Whereabouts};

/// The sightings of the records that stand, newest first.
pub fn sightings<'w>(records: &Records, ledger: &Ledger, whereabouts: &'w Whereabouts) -> Vec<Sighting<'w>> {
    let mut known: FxHashMap<(usize, u32, Category, Channel), Use> = FxHashMap::default();
    let mut sightings = Vec::new();
    for row in &ledger.transactions {
        let index = *row as usize;
        let located = whereabouts.located(index);
        let location = &located.location;
        let names = matches!(location.role, Role::Visit | Role::Transit | Role::Residence | Role::Delivery);
        let somewhere = location.place.is_some() || location.ends.iter().any(Option::is_some);
        if !somewhere || (!names && location.ends == [None, None]) || matches!(located.ground, Ground::NoVisit(_)) {
            continue;
        }
        let record = records.get(index);
        let payee = u32::try_from(whereabouts.payee(index)).unwrap_or(u32::MAX);
        let (category, channel) = (whereabouts.category(index), whereabouts.channel(index));
        let key = (whereabouts.answer_of(index), payee, category, channel);
        let what = *known.entry(key).or_insert_with(|| occasion(&record, whereabouts, index));
        let departs =
            matches!(what, Use::Ticket(_)).then(|| departure(record.item(), Day::of(record.time()))).flatten();
        let [from, to] = &location.ends;
        sightings.push(Sighting {
            at: record.time(),
            precision: record.precision(),
            place: location.place.as_ref(),
            ends: [from.as_ref(), to.as_ref()],
            role: location.role,
            certainty: location.certainty,
            what,
            record: *row,
            payee,
            departs,
            refunded: false,
        });
    }
    sightings
}

/// What sort of moment a record was.
fn occasion(record: &Transaction<'_>, whereabouts: &Whereabouts, index: usize) -> Use {
    let texts = [record.counterparty(), record.item()];
    Use::of(&Occasion {
        texts,
        category: whereabouts.category(index),
        channel: whereabouts.channel(index),
        platform: Merchants::shared().recognise(texts[0], texts[1]).platform,
        location: &whereabouts.located(index).location,
    })
}

/// Hours of the night at which few are about.
const SMALL_HOURS: std::ops::Range<i64> = 3600..5 * 3600;
/// Wages by their words, and what is paid to those who no longer work.
const WAGES: [&str; 3] = ["工资", "薪资", "薪酬"];
const PENSIONS: [&str; 3] = ["社会保险", "养老", "退休"];

/// A car that stands, and roads: who commutes pays for them day by day.
const STANDS: [&str; 7] = ["停车", "停車", "泊车", "收费站", "通行", "ETC", "高速"];
/// A full battery for an empty one.
const SWAPS: [&str; 2] = ["换电", "換電"];

/// What tells of work besides places.
pub fn livelihood(records: &Records, ledger: &Ledger, whereabouts: &Whereabouts) -> Livelihood {
    let mut livelihood = Livelihood::default();
    let mut customers: Vec<(Day, u32)> = Vec::new();
    // Oldest first.
    for row in ledger.transactions.iter().rev() {
        let (index, record) = (*row as usize, records.get(*row as usize));
        let (at, texts) = (record.time(), [record.counterparty(), record.item()]);
        let holds = |words: &[&str]| words.iter().any(|word| texts.iter().any(|text| text.contains(word)));
        match ledger.effect.get(index) {
            Some(Effect::Purchase | Effect::PaidByOther) => {
                let clock = record.precision() != Precision::Day && SMALL_HOURS.contains(&at.second_of_day());
                let till = clock && whereabouts.channel(index) == Channel::Offline;
                livelihood.nights.extend(till.then_some(at.seconds()));
                let goes = whereabouts.category(index) == Category::Car && !holds(&STANDS);
                if goes && livelihood.driven.last() != Some(&Day::of(at)) {
                    livelihood.driven.push(Day::of(at));
                }
                if holds(&SWAPS) && livelihood.swapped.last() != Some(&Day::of(at)) {
                    livelihood.swapped.push(Day::of(at));
                }
            }
            Some(Effect::Income) if holds(&WAGES) => {
                let pays = !holds(&PENSIONS) && Merchants::shared().recognise(texts[0], "").kind != Kind::Platform;
                livelihood.paydays.extend(pays.then_some(Day::of(at)));
            }
            Some(Effect::Income) => {
                customers.push((Day::of(at), u32::try_from(whereabouts.payee(index)).unwrap_or(u32::MAX)));
            }
            _ => {}
        }
    }
    for day in customers.chunk_by_mut(|a, b| a.0 == b.0) {
        day.sort_unstable();
        let several = day.chunk_by(|a, b| a.1 == b.1).count() >= CUSTOMERS;
        livelihood.takings.extend(several.then_some(day[0].0));
    }
    livelihood
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::ledger::Standing;
    use crate::model::{DocumentId, Draft, Money, WallTime};

    /// One purchase a day.
    fn days(payments: &[(&str, &str)]) -> Livelihood {
        let (mut records, mut ledger) = (Records::default(), Ledger::default());
        let text = Arc::new(String::new());
        let mut filling = records.fill(DocumentId(0), &text);
        for (line, (counterparty, item)) in (1..).zip(payments) {
            let time = WallTime::new(2026, 1, line, 12, 0, 0).unwrap();
            let draft = Draft::new(line, time, Precision::Second, Money::from_fen(1_000));
            filling.push(&Draft { counterparty, item, ..draft });
            ledger.effect.push(Effect::Purchase);
            ledger.standing.push(Standing::Stands);
            ledger.refunded.push(Money::ZERO);
        }
        ledger.transactions = (0..u32::try_from(payments.len()).unwrap()).rev().collect();
        livelihood(&records, &ledger, &Whereabouts::build(&records, &ledger))
    }

    #[test]
    fn fuel_drives_a_battery_is_swapped_and_a_car_park_does_neither() {
        let told = |payment| {
            let livelihood = days(&[payment]);
            (livelihood.driven.len(), livelihood.swapped.len())
        };
        assert_eq!(told(("中国石油北京望京加油站", "92号车用汽油")), (1, 0));
        assert_eq!(told(("铁塔换电", "换电套餐")), (1, 1));
        assert_eq!(told(("北京国贸停车场", "停车费")), (0, 0));
        assert_eq!(told(("绍兴东收费站", "高速通行费")), (0, 0));
    }
}
