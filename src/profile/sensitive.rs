//! What one would rather not tell: topics that several payments of one kind show to whoever sees them.
//!
//! Which payment belongs to a topic is said by `merchants`, from the kinds of merchants and goods alone. One payment is
//! never a topic, and what came back says nothing. That it stays sealed until it is opened is left to the faces.

use rustc_hash::FxHashMap;

use crate::ledger::{Effect, Ledger};
use crate::merchants::{Topic, Topics};
use crate::model::{Currency, Money, Reading, Records};

use super::trail::Day;

/// So many payments make a topic, on so many different days.
const LEAST: usize = 3;
const LEAST_DAYS: usize = 2;
/// What is bought as a present too, or by the way, needs more.
const LEAST_BY_THE_WAY: usize = 5;

/// A topic with the rows that show it.
#[derive(Clone, Debug, PartialEq)]
pub struct SensitiveTopic {
    /// Which.
    pub topic: Topic,
    /// Its rows, by time.
    pub rows: Vec<u32>,
    /// On how many days.
    pub days: u32,
    /// Net of what came back; CNY.
    pub spent: Money,
    /// 0.5 to 0.99: more days make it surer.
    pub certainty: f32,
}

/// The topics that the records show, in the contract's order.
pub fn sensitive(records: &Records, readings: &[Reading], ledger: &Ledger) -> Vec<SensitiveTopic> {
    let mut rows: FxHashMap<Topic, Vec<u32>> = FxHashMap::default();
    let mut known: FxHashMap<(&str, &str), Vec<Topic>> = FxHashMap::default();
    for row in ledger.transactions.iter().rev() {
        let record = records.get(*row as usize);
        let effect = ledger.effect.get(*row as usize).copied().unwrap_or(Effect::NeverPaid);
        let texts = (record.counterparty(), record.item());
        let topics = known.entry(texts).or_insert_with(|| Topics::shared().of(texts.0, texts.1));
        for topic in topics.iter().filter(|topic| speaks(effect, **topic)) {
            if ledger.refunded.get(*row as usize).is_none_or(|refunded| *refunded < record.amount()) {
                rows.entry(*topic).or_default().push(*row);
            }
        }
    }
    let topics = Topic::all().filter_map(|topic| Some((topic, rows.remove(&topic)?)));
    topics.filter_map(|(topic, rows)| judged(records, readings, ledger, topic, rows)).collect()
}

/// A debt is also seen when it comes and when it is paid back; everything else when it is paid.
fn speaks(effect: Effect, topic: Topic) -> bool {
    match effect {
        Effect::Purchase | Effect::Fee => true,
        Effect::GiftOut => topic == Topic::Belief || topic == Topic::Debt,
        Effect::Repayment | Effect::OwnTransfer | Effect::Income | Effect::GiftIn => topic == Topic::Debt,
        Effect::PaidByOther | Effect::Refund | Effect::NeverPaid => false,
    }
}

fn judged(
    records: &Records,
    readings: &[Reading],
    ledger: &Ledger,
    topic: Topic,
    rows: Vec<u32>,
) -> Option<SensitiveTopic> {
    let mut days: Vec<Day> = rows.iter().map(|row| Day::of(records.get(*row as usize).time())).collect();
    days.sort_unstable();
    days.dedup();
    let by_the_way = matches!(topic, Topic::AlcoholTobacco | Topic::Nightlife | Topic::MinorsInHousehold);
    let least = if by_the_way { LEAST_BY_THE_WAY } else { LEAST };
    let own = rows.iter().map(|row| records.get(*row as usize)).filter(|record| record.currency() == Currency::Cny);
    let spent = own.map(|record| ledger.spent(&record, readings).net()).sum();
    (rows.len() >= least && days.len() >= LEAST_DAYS).then(|| SensitiveTopic {
        topic,
        days: u32::try_from(days.len()).unwrap_or(u32::MAX),
        spent,
        certainty: certainty(days.len(), by_the_way),
        rows,
    })
}

/// How sure it is that the topic is one of this person's life, and not somebody else's errand.
fn certainty(days: usize, by_the_way: bool) -> f32 {
    let days = i32::try_from(days).unwrap_or(i32::MAX).min(40);
    let base: f32 = if by_the_way { 0.55 } else { 0.65 };
    (1.0 - (1.0 - base) * 0.8_f32.powi(days - 2)).clamp(0.5, 0.95)
}
