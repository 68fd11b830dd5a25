//! The hours of lives beside the truth: when they wake and sleep, when their days begin and end, which days they work.

use std::collections::BTreeMap;
use std::fmt;

use payprint::persona::Kind;
use payprint::profile::rhythm::HabitKind;

use super::life::Life;
use super::score::{Share, Told};
use super::tables;

/// A minute is right if it is so near.
const NEAR: i64 = 30;
/// «Up by» and «awake until» are right up to so many minutes.
const ABOUT: i64 = 20;

/// What was counted of some lives.
#[derive(Clone, Debug, Default)]
pub struct Hours {
    /// Middle of the first and of the last acts.
    pub medians: [Share; 2],
    /// Told habits: those that are true, by what they are about.
    pub habits: [Share; 2],
    /// Habits that may be asked for: those that are told.
    pub found: [Share; 2],
    /// Days of the week, where a place of work is told.
    pub workdays: Share,
    /// Lives of shifts, and no others, are told as such.
    pub nights: Share,
    pub claims: Vec<Told>,
    wrong: Vec<String>,
}

impl Hours {
    pub fn of(life: &Life) -> Self {
        let (rhythm, truth) = (&life.dossier.rhythm, &life.truth.rhythm);
        let mut hours = Self::default();
        if !truth.determinable {
            return hours;
        }
        let ends = [&truth.first_activity_median, &truth.last_activity_median];
        for (end, place) in ends.into_iter().zip(0..) {
            let told = rhythm.medians.map(|medians| medians[place].shown());
            let near = end.as_deref().zip(told.as_deref()).is_some_and(|(truth, told)| apart(truth, told) <= NEAR);
            hours.medians[place].count(near);
            if !near {
                hours.wrong.push(format!(
                    "{} {}: median {place} is {end:?}, told {told:?}",
                    life.kind.code(),
                    life.seed
                ));
            }
        }
        let until = |kinds: &[HabitKind]| rhythm.habits.iter().find(|habit| kinds.contains(&habit.kind));
        let up = until(&[HabitKind::UpOnWorkdays, HabitKind::Up]);
        for (habit, hour, place) in [(up, &truth.wake_median, 0), (until(&[HabitKind::Awake]), &truth.sleep_median, 1)]
        {
            // A night shift has no hour of its own.
            hours.found[place].count(habit.is_some() != truth.shift_work);
            let Some(habit) = habit else { continue };
            let late = behind(hour, &habit.clock.shown());
            let late = if place == 0 { late } else { -late };
            let right = !truth.shift_work && late >= -ABOUT;
            hours.habits[place].count(right);
            hours.claims.push((habit.certainty, right));
            if !right {
                let told = (life.kind.code(), life.seed, habit.kind, hour, habit.clock.shown(), habit.median.shown());
                hours.wrong.push(format!("{told:?} {:.2} on {} days", habit.certainty, habit.days));
            }
        }
        hours.nights.count(rhythm.nights.is_some() == truth.shift_work);
        if rhythm.nights.is_some() != truth.shift_work {
            let nights = rhythm.nights.as_ref().map(|nights| (nights.nights, nights.before_work));
            hours.wrong.push(format!("{} {}: nights {nights:?}", life.kind.code(), life.seed));
        }
        let days: Vec<&str> = rhythm.workdays.iter().map(|day| NAMES[usize::from(*day)]).collect();
        if !days.is_empty() {
            hours.workdays.count(days == truth.workdays);
            if days != truth.workdays {
                hours.wrong.push(format!("{} {}: {days:?}, not {:?}", life.kind.code(), life.seed, truth.workdays));
            }
        }
        hours
    }

    fn add(&mut self, other: &Self) {
        for place in 0..2 {
            self.medians[place].add(other.medians[place]);
            self.habits[place].add(other.habits[place]);
            self.found[place].add(other.found[place]);
        }
        self.workdays.add(other.workdays);
        self.nights.add(other.nights);
        self.claims.extend(&other.claims);
        self.wrong.extend(other.wrong.iter().cloned());
    }
}

const NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Minutes between two clocks, the shorter way round.
fn apart(a: &str, b: &str) -> i64 {
    behind(a, b).abs()
}

/// By how many minutes the second clock is behind the first, within half a day.
fn behind(first: &str, second: &str) -> i64 {
    let minutes = |clock: &str| {
        let (hours, minutes) = clock.split_once(':').unwrap();
        hours.parse::<i64>().unwrap() * 60 + minutes.parse::<i64>().unwrap()
    };
    (minutes(second) - minutes(first) + 720).rem_euclid(1440) - 720
}

/// The hours of many lives, by kind.
#[derive(Default)]
pub struct HoursTable {
    kinds: BTreeMap<Kind, Hours>,
}

impl HoursTable {
    pub fn add(&mut self, kind: Kind, hours: &Hours) {
        self.kinds.entry(kind).or_default().add(hours);
    }

    pub fn all(&self) -> Hours {
        let mut all = Hours::default();
        self.kinds.values().for_each(|hours| all.add(hours));
        all
    }
}

impl fmt::Display for HoursTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if std::env::var_os("LIVES_WRONG").is_some() {
            self.all().wrong.iter().try_for_each(|line| writeln!(f, "{line}"))?;
        }
        writeln!(f, "| kind | first act | last act | up told | found | awake told | found | workdays | nights |")?;
        writeln!(f, "|---|--:|--:|--:|--:|--:|--:|--:|--:|")?;
        let line = |f: &mut fmt::Formatter<'_>, name: &str, hours: &Hours| {
            let Hours { medians: [first, last], habits: [up, asleep], found: [woke, slept], workdays, nights, .. } =
                hours;
            writeln!(f, "| {name} | {first} | {last} | {up} | {woke} | {asleep} | {slept} | {workdays} | {nights} |")
        };
        self.kinds.iter().try_for_each(|(kind, hours)| line(f, kind.code(), hours))?;
        let all = self.all();
        line(f, "all", &all)?;
        tables::reliability(f, "hours", &all.claims)
    }
}
