//! `truth.json`: what is true of a drawn life, and how much of it its files can show.
//!
//! The schema is the types of this module and those below it, field by field, under `payprint/persona-truth/1`. Money is
//! whole fen, times are wall clock, places are adcodes as the contract has them. *Evidence* is counted from the rows that
//! were written, by rules fixed beforehand in [`evidence`] and [`determinable`]; nothing here asks a reader.

pub mod determinable;
pub mod evidence;
pub mod keeping;
pub mod money;
pub mod people;
pub mod places;
pub mod rows;
pub mod trips;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::Money;
use crate::model::WallTime;

use super::biography::Shift;
use super::calendar::{Day, written};
use super::chronicle::is_spending;
use super::drawn::Drawn;
use super::export::Export;
use super::kind::Kind;
use super::payment::{Meaning, Payment, Wallet};

use determinable::{THRESHOLDS, Thresholds};
use evidence::Evidence;
use keeping::KeptTruth;
use money::{Income, Recurring};
use people::PersonTruth;
use places::{DayTruth, Hometown, SpellTruth};
use rows::Rows;
use trips::TripTruth;

/// What is true.
#[derive(Clone, Debug, Serialize)]
pub struct Truth {
    /// `payprint/persona-truth/1`
    pub schema: &'static str,
    /// Who.
    pub subject: Subject,
    /// The files beside this one.
    pub files: Vec<FileLine>,
    /// The numbers behind every `determinable`.
    pub thresholds: Thresholds,
    /// Homes, oldest first; a second home stands beside the first.
    pub homes: Vec<SpellTruth>,
    /// Work or school, oldest first; empty for those who have no fixed place of it.
    pub works: Vec<SpellTruth>,
    /// Where one comes from.
    pub hometown: Hometown,
    /// Every day of the period.
    pub days: Vec<DayTruth>,
    /// Between cities, oldest first.
    pub trips: Vec<TripTruth>,
    /// Rides inside a city, by mode; each is a row.
    pub local: BTreeMap<&'static str, u64>,
    /// Paid again and again.
    pub recurring: Vec<Recurring>,
    /// Received again and again.
    pub income: Vec<Income>,
    /// People with a name in the rows.
    pub people: Vec<PersonTruth>,
    /// What one would rather not tell.
    pub sensitive: Vec<TopicTruth>,
    /// Animals and a car.
    pub kept: Vec<KeptTruth>,
    /// Waking, sleeping, working.
    pub rhythm: Rhythm,
    /// Purchases and fees by the contract's category, gross; rows of no certain category are left out.
    pub categories: Vec<CategoryTruth>,
    /// Every row of the files.
    pub records: Rows,
}

/// Who.
#[derive(Clone, Debug, Serialize)]
pub struct Subject {
    /// The name on the exports; nobody bears it here.
    pub name: String,
    /// Always true.
    pub fictional: bool,
    /// The kind's word.
    pub kind: &'static str,
    /// Age in years at the end.
    pub age: i64,
    /// The number everything follows from.
    pub seed: u64,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
}

/// A file.
#[derive(Clone, Debug, Serialize)]
pub struct FileLine {
    /// Its name.
    pub name: String,
    /// The contract's importer id.
    pub importer: &'static str,
    /// Rows that are payments.
    pub records: u64,
    /// How it was saved again, if it was.
    pub resaved: Option<&'static str>,
}

/// A sensitive topic.
#[derive(Clone, Debug, Serialize)]
pub struct TopicTruth {
    /// The contract's word.
    pub topic: &'static str,
    /// Rows.
    pub count: u64,
    /// Gross.
    pub spent_fen: i64,
    /// First of them.
    pub first: String,
    /// Last of them.
    pub last: String,
    /// Enough of them to speak of it.
    pub determinable: bool,
}

/// A category.
#[derive(Clone, Debug, Serialize)]
pub struct CategoryTruth {
    /// The contract's word.
    pub category: &'static str,
    /// Gross.
    pub spent_fen: i64,
    /// Rows.
    pub count: u64,
}

/// The hours of a life: as lived, and as rows show them.
#[derive(Clone, Debug, Serialize)]
pub struct Rhythm {
    /// When one wakes on days of work, `HH:MM`.
    pub wake_median: String,
    /// When one goes to sleep.
    pub sleep_median: String,
    /// First row of a day, over days with rows.
    pub first_activity_median: Option<String>,
    /// Last row of a day; what is paid before four in the morning belongs to the day before.
    pub last_activity_median: Option<String>,
    /// Days of the week on which one works, `mon` to `sun`.
    pub workdays: Vec<&'static str>,
    /// Nights are worked.
    pub shift_work: bool,
    /// Enough days with enough rows.
    pub determinable: bool,
}

impl Truth {
    /// The truth about a life, judged by the rows of these files.
    pub fn of(drawn: &Drawn, exports: &[Export]) -> Self {
        let payments: Vec<&Payment> = exports.iter().flat_map(|export| &export.rows).collect();
        let life = &drawn.life;
        let evidence = Evidence::of(&payments);
        let days = places::days(life, &evidence);
        Self {
            schema: "payprint/persona-truth/1",
            subject: subject(drawn),
            files: files(drawn, exports),
            thresholds: THRESHOLDS,
            homes: places::spells(life, &life.homes, &payments, &evidence),
            works: places::spells(life, &life.works, &payments, &evidence),
            hometown: places::hometown(life, &payments, &evidence),
            trips: trips::all(life, &payments, &evidence),
            local: local(&payments),
            recurring: money::recurring(life, &payments),
            income: money::income(life, &payments),
            people: people::people(life, &payments),
            sensitive: sensitive(life.kind, &payments),
            kept: keeping::kept(life, &payments),
            rhythm: rhythm(drawn, &payments),
            categories: categories(&payments),
            records: Rows::of(exports),
            days,
        }
    }

    /// The file's text, ended by a line.
    pub fn json(&self) -> String {
        // Nothing in it can fail to be written: keys are texts, numbers are whole.
        serde_json::to_string(self).map(|text| text + "\n").unwrap_or_default()
    }
}

/// `2026-03-12`
fn date(day: Day) -> String {
    let (year, month, day) = day.parts();
    format!("{year:04}-{month:02}-{day:02}")
}

fn subject(drawn: &Drawn) -> Subject {
    let life = &drawn.life;
    let name = life.holder.name.clone().unwrap_or_default();
    let (from, to) = (date(life.period.0), date(life.period.1));
    Subject { name, fictional: true, kind: life.kind.code(), age: life.age, seed: drawn.seed, from, to }
}

fn files(drawn: &Drawn, exports: &[Export]) -> Vec<FileLine> {
    let line = |(export, request): (&Export, &super::Request)| FileLine {
        name: export.name.clone(),
        importer: export.truth.importer,
        records: export.truth.records,
        resaved: request.resave.map(super::resave::Resave::code),
    };
    exports.iter().zip(&drawn.persona.requests).map(line).collect()
}

fn local(payments: &[&Payment]) -> BTreeMap<&'static str, u64> {
    let mut counts = BTreeMap::from([("metro", 0), ("bus", 0), ("bike", 0), ("ride-hail", 0)]);
    for payment in payments.iter().filter(|payment| payment.meaning == Meaning::Purchase) {
        if let Some(count) = counts.get_mut(payment.ground.ride) {
            *count += 1;
        }
    }
    counts
}

fn sensitive(kind: Kind, payments: &[&Payment]) -> Vec<TopicTruth> {
    let mut topics: BTreeMap<&'static str, Vec<&Payment>> = BTreeMap::new();
    for payment in payments.iter().filter(|payment| !payment.ground.topic.is_empty()) {
        topics.entry(payment.ground.topic).or_default().push(payment);
    }
    let topic = |(topic, rows): (&'static str, Vec<&Payment>)| {
        let (first, last) = ends(&rows);
        let spent_fen = rows.iter().map(|row| row.amount.fen()).sum();
        let count = rows.len() as u64;
        // Beer is ordered by many: what is bought by the way needs more, and a shop buys to sell.
        let enough = match (topic, kind) {
            ("alcohol-tobacco", Kind::ShopOwner) => u64::MAX,
            ("alcohol-tobacco", _) => THRESHOLDS.topic_by_the_way,
            _ => THRESHOLDS.topic_records,
        };
        TopicTruth { topic, count, spent_fen, first, last, determinable: count >= enough }
    };
    topics.into_iter().map(topic).collect()
}

/// First and last moment of some rows.
fn ends(rows: &[&Payment]) -> (String, String) {
    let times = || rows.iter().map(|row| row.at);
    let text = |time: Option<WallTime>| time.map(written).unwrap_or_default();
    (text(times().min()), text(times().max()))
}

fn categories(payments: &[&Payment]) -> Vec<CategoryTruth> {
    let mut sums: BTreeMap<&'static str, (i64, u64)> = BTreeMap::new();
    for payment in payments.iter().filter(|payment| is_spending(payment) && !payment.ground.category.is_empty()) {
        let sum = sums.entry(payment.ground.category).or_default();
        sum.0 += payment.amount.fen();
        sum.1 += 1;
    }
    let line = |(category, (spent_fen, count))| CategoryTruth { category, spent_fen, count };
    sums.into_iter().map(line).collect()
}

fn rhythm(drawn: &Drawn, payments: &[&Payment]) -> Rhythm {
    let life = &drawn.life;
    let working = |day: Day| matches!(life.shift(day), Shift::Day) && life.journey(day).is_none();
    let mut usual: Vec<_> = drawn.hours.iter().filter(|hours| working(hours.day)).collect();
    if usual.is_empty() {
        usual = drawn.hours.iter().collect();
    }
    let mut days: BTreeMap<Day, Vec<i64>> = BTreeMap::new();
    for payment in payments.iter().filter(|payment| payment.wallet != Wallet::WeChatHk || !payment.amount.is_zero()) {
        let clock = payment.at.seconds() / 60 - 240;
        days.entry(Day::of_time(WallTime::from_seconds(clock * 60))).or_default().push(clock.rem_euclid(1440) + 240);
    }
    let busy = days.values().filter(|minutes| minutes.len() > 1).count() as u64;
    let first = median(days.values().filter_map(|minutes| minutes.iter().min().copied()).collect());
    let last = median(days.values().filter_map(|minutes| minutes.iter().max().copied()).collect());
    Rhythm {
        wake_median: median(usual.iter().map(|hours| hours.wake).collect()).unwrap_or_default(),
        sleep_median: median(usual.iter().map(|hours| hours.sleep).collect()).unwrap_or_default(),
        first_activity_median: first,
        last_activity_median: last,
        workdays: workdays(drawn),
        shift_work: life.kind == Kind::NightShiftNurse,
        determinable: busy >= THRESHOLDS.rhythm_days,
    }
}

fn workdays(drawn: &Drawn) -> Vec<&'static str> {
    const NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let life = &drawn.life;
    let worked = |weekday: i64| {
        let days = || drawn.hours.iter().map(|hours| hours.day).filter(|day| day.weekday() == weekday);
        let at_work = days().filter(|day| matches!(life.shift(*day), Shift::Day | Shift::Night)).count();
        at_work * 2 > days().count()
    };
    (0..).zip(NAMES).filter(|(weekday, _)| worked(*weekday)).map(|(_, name)| name).collect()
}

/// The middle of minutes, as a clock says it.
fn median(mut minutes: Vec<i64>) -> Option<String> {
    minutes.sort_unstable();
    let middle = minutes.get(minutes.len() / 2)?;
    Some(format!("{:02}:{:02}", middle / 60 % 24, middle % 60))
}

/// The middle of amounts.
fn middle(mut amounts: Vec<Money>) -> i64 {
    amounts.sort_unstable();
    amounts.get(amounts.len() / 2).map_or(0, |amount| amount.fen())
}
