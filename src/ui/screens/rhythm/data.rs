//! What the rhythm screen shows, as plain facts in the reader's language: made once a change.

use chrono::{Datelike as _, NaiveDate};
use rustc_hash::FxHashMap;

use crate::dossier::Dossier;
use crate::i18n::{Marked, Texts};
use crate::map::Certainty;
use crate::places::Gazetteer;
use crate::profile::inference::{Area, Fact, Inference};
use crate::profile::rhythm::{Clock, HabitKind};
use crate::profile::trail::{Calendar, Day, Festival, Holiday, Locality};
use crate::report::names::Names;
use crate::ui::screens::cards::{self, Card};
use crate::ui::screens::evidence::{Choices, sure};

/// The screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RhythmView {
    /// The sentence on top.
    pub headline: Marked,
    /// What each of its facts is: the inference's place in the dossier, and how sure it is.
    pub facts: Vec<(usize, Certainty)>,
    /// Below it.
    pub lead: String,
    /// Acts by day of the week and hour.
    pub hours: [[u32; 24]; 7],
    /// First and last day of the records.
    pub first: NaiveDate,
    /// See `first`.
    pub last: NaiveDate,
    /// The first and last act of each active day, as minutes after the midnight before it.
    pub ends: Vec<(NaiveDate, [u16; 2])>,
    /// By when they are up and until when awake, with how sure it is: red lines.
    pub lines: Vec<(Clock, Certainty)>,
    /// Records of each day from the first to the last, and whether the person was away from home.
    pub days: Vec<(u32, bool)>,
    /// «away from 北京, 86 days», «no record, 32 days»
    pub legend: [Option<String>; 2],
    /// Holidays with records elsewhere: which, where, how many days.
    pub holidays: Vec<[String; 3]>,
    /// What follows from the hours.
    pub cards: Vec<Card>,
}

impl RhythmView {
    /// The screen of a dossier.
    pub fn new(dossier: &Dossier, choices: &Choices, texts: &Texts) -> Self {
        let Some((first, last)) = dossier.ledger.period(&dossier.records) else { return Self::default() };
        let (first, last) = (Day::of(first), Day::of(last));
        let (headline, facts) = headline(dossier, choices, texts);
        let home = dossier.trail.home.as_ref().and_then(|home| Locality::of(&home.place, Gazetteer::shared()));
        let days = days(dossier, first, last, home);
        let away = days.iter().filter(|(_, away)| *away).count();
        let silent = days.iter().filter(|(records, _)| *records == 0).count();
        let names = Names::new(texts);
        let legend = |id: &str, n: usize| {
            let city = home.map(|home| names.city(home)).unwrap_or_default();
            (n > 0).then(|| texts.format(id, &[("n", n.into()), ("city", city.into())]))
        };
        let active = dossier.rhythm.active_days;
        Self {
            headline,
            facts,
            lead: texts.format("rhythm-lead", &[("n", active.into())]),
            hours: dossier.rhythm.hour_of_week,
            first: first.date(),
            last: last.date(),
            ends: dossier.rhythm.days.iter().map(|day| (day.date.date(), [day.first.0.0, day.last.0.0])).collect(),
            lines: lines(dossier, choices),
            legend: [legend("rhythm-away", away), legend("rhythm-silent", silent)],
            days,
            holidays: holidays(dossier, home, names, texts),
            cards: cards::of(dossier, Some(Area::Rhythm), choices, texts),
        }
    }

    /// Weeks from the first day's to the last day's, of one row of the calendar each year.
    pub fn years(&self) -> usize {
        let days = (self.last - self.first).num_days().max(0) + 1;
        usize::try_from((days + 365) / 366).unwrap_or(1).max(1)
    }
}

fn habits<'d>(dossier: &'d Dossier, choices: &Choices) -> Vec<(usize, &'d Inference, HabitKind, Clock)> {
    let told = dossier.inferences.iter().enumerate().filter(|(_, inference)| !choices.contests(inference));
    let habit = |(place, inference): (usize, &'d Inference)| match inference.fact {
        Fact::Habit(habit) => Some((place, inference, habit.kind, habit.clock)),
        _ => None,
    };
    told.filter_map(habit).collect()
}

/// The hours in one sentence, as far as they are known.
fn headline(dossier: &Dossier, choices: &Choices, texts: &Texts) -> (Marked, Vec<(usize, Certainty)>) {
    let known = habits(dossier, choices);
    let up = known.iter().find(|(.., kind, _)| matches!(kind, HabitKind::Up | HabitKind::UpOnWorkdays));
    let awake = known.iter().find(|(.., kind, _)| *kind == HabitKind::Awake);
    let [red, end] = Marked::marks();
    let clock = |habit: Option<&(usize, &Inference, HabitKind, Clock)>| {
        habit.map(|(.., clock)| clock.shown()).unwrap_or_default()
    };
    let words = [("up", clock(up).into()), ("awake", clock(awake).into()), red.clone(), end.clone()];
    let on_workdays = up.is_some_and(|(.., kind, _)| *kind == HabitKind::UpOnWorkdays);
    let id = match (up.is_some(), awake.is_some()) {
        (true, true) if on_workdays => "rhythm-headline-workdays",
        (true, true) => "rhythm-headline-both",
        (true, false) => "rhythm-headline-up",
        (false, true) => "rhythm-headline-awake",
        (false, false) => {
            let nights = dossier.inferences.iter().enumerate();
            let nights = nights.filter(|(_, inference)| !choices.contests(inference));
            let mut nights = nights.filter(|(_, inference)| matches!(inference.fact, Fact::Nights(_)));
            return match nights.next() {
                Some((place, inference)) => {
                    let sentence = texts.format("inference-nights", &[red, end]);
                    (Marked::of(&sentence), vec![(place, sure(inference))])
                }
                None => (Marked::of(&texts.get("rhythm-headline-none")), Vec::new()),
            };
        }
    };
    let facts = [up, awake].into_iter().flatten().map(|(place, inference, ..)| (*place, sure(inference)));
    (Marked::of(&texts.format(id, &words)), facts.collect())
}

/// The red lines of the nights: up on workdays, and awake.
fn lines(dossier: &Dossier, choices: &Choices) -> Vec<(Clock, Certainty)> {
    let known = habits(dossier, choices).into_iter();
    let shown = known.filter(|(.., kind, _)| *kind != HabitKind::UpOnFreeDays);
    shown.map(|(_, inference, _, clock)| (clock, sure(inference))).collect()
}

/// Records of each day, and whether the person was only elsewhere on it.
fn days(dossier: &Dossier, first: Day, last: Day, home: Option<Locality>) -> Vec<(u32, bool)> {
    let count = usize::try_from(last.since(first) + 1).unwrap_or(0);
    let mut days = vec![(0, false); count];
    let place = |day: Day| usize::try_from(day.since(first)).ok();
    for row in &dossier.ledger.transactions {
        let day = Day::of(dossier.records.get(*row as usize).time());
        if let Some(found) = place(day).and_then(|place| days.get_mut(place)) {
            found.0 += 1;
        }
    }
    let Some(home) = home else { return days };
    for same in dossier.trail.days.chunk_by(|a, b| a.date == b.date) {
        let away = same.iter().all(|day| day.city != home);
        let found = same.first().and_then(|day| place(day.date)).and_then(|place| days.get_mut(place));
        if let Some(found) = found.filter(|_| away) {
            found.1 = true;
        }
    }
    days
}

/// The holidays on which the person was elsewhere, by time.
fn holidays(dossier: &Dossier, home: Option<Locality>, names: Names, texts: &Texts) -> Vec<[String; 3]> {
    let (Some(first), Some(last)) = (dossier.trail.days.first(), dossier.trail.days.last()) else {
        return Vec::new();
    };
    let mut by_day: FxHashMap<Day, Vec<Locality>> = FxHashMap::default();
    for day in dossier.trail.days.iter().filter(|day| Some(day.city) != home) {
        by_day.entry(day.date).or_default().push(day.city);
    }
    let elsewhere = |holiday: &Holiday| {
        let mut cities: Vec<Locality> = Vec::new();
        let mut days = 0_usize;
        for day in (holiday.first.0..=holiday.last.0).map(Day) {
            let Some(seen) = by_day.get(&day) else { continue };
            days += 1;
            for city in seen {
                if !cities.contains(city) {
                    cities.push(*city);
                }
            }
        }
        let cities: Vec<String> = cities.into_iter().map(|city| names.city(city)).collect();
        let name = texts.code("festival", festival(holiday.festival));
        let name = texts.format(
            "rhythm-holiday",
            &[("name", name.into()), ("year", holiday.first.date().year().to_string().into())],
        );
        let days = texts.format("rhythm-days", &[("n", days.into())]);
        (!cities.is_empty()).then(|| [name, cities.join(&texts.get("compare-comma")), days])
    };
    Calendar::shared().holidays(first.date, last.date).iter().filter_map(elsewhere).collect()
}

/// The word of a holiday.
fn festival(festival: Festival) -> &'static str {
    match festival {
        Festival::NewYear => "new-year",
        Festival::Spring => "spring",
        Festival::TombSweeping => "tomb-sweeping",
        Festival::Labour => "labour",
        Festival::DragonBoat => "dragon-boat",
        Festival::MidAutumn => "mid-autumn",
        Festival::National => "national",
        Festival::Victory => "victory",
    }
}
