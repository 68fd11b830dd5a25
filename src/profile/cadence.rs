//! Payments that come round: which of some days lie on one schedule, and how much better that explains them than chance.
//!
//! Knows days only. What is paid, to whom, and whether that is worth a claim is left to `recurring` and `income`.

use std::sync::LazyLock;

use chrono::{Datelike as _, NaiveDate};

use super::trail::{Calendar, Day};

/// How often something falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cadence {
    /// On one day of the week.
    Weekly,
    /// On one day of every second week.
    Fortnightly,
    /// On one day of the month.
    Monthly,
    /// On one day of every second month.
    TwoMonthly,
    /// Four times a year.
    Quarterly,
    /// Twice a year.
    HalfYearly,
    /// Once a year.
    Yearly,
}

impl Cadence {
    /// Those that go by the calendar's months, with how many they take.
    const BY_MONTH: [(Self, i32); 5] =
        [(Self::Monthly, 1), (Self::TwoMonthly, 2), (Self::Quarterly, 3), (Self::HalfYearly, 6), (Self::Yearly, 12)];
    /// Those that go by weeks.
    const BY_WEEK: [(Self, i32); 2] = [(Self::Weekly, 1), (Self::Fortnightly, 2)];

    /// The word for texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Weekly => "weekly",
            Self::Fortnightly => "fortnightly",
            Self::Monthly => "monthly",
            Self::TwoMonthly => "two-monthly",
            Self::Quarterly => "quarterly",
            Self::HalfYearly => "half-yearly",
            Self::Yearly => "yearly",
        }
    }

    /// Days from one time to the next, about.
    pub const fn days(self) -> i32 {
        match self {
            Self::Weekly => 7,
            Self::Fortnightly => 14,
            Self::Monthly => 30,
            Self::TwoMonthly => 61,
            Self::Quarterly => 91,
            Self::HalfYearly => 182,
            Self::Yearly => 365,
        }
    }

    /// Weeks or months it takes.
    const fn step(self) -> i32 {
        match self {
            Self::Weekly | Self::Monthly => 1,
            Self::Fortnightly | Self::TwoMonthly => 2,
            Self::Quarterly => 3,
            Self::HalfYearly => 6,
            Self::Yearly => 12,
        }
    }

    /// True where it goes by weeks.
    pub const fn is_by_week(self) -> bool {
        matches!(self, Self::Weekly | Self::Fortnightly)
    }
}

/// A cadence with the day on which it falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// How often.
    pub cadence: Cadence,
    /// Day of the month, 1 to 31, the last one in shorter months; or of the week, 0 is Monday.
    pub day: u32,
    /// Days by which a payment may be early or late.
    pub slack: i32,
}

impl Schedule {
    /// The day on which it falls due after a payment of this day.
    pub fn after(&self, paid: Day) -> Day {
        let step = self.cadence.step();
        if self.cadence.is_by_week() {
            let weekday = i32::try_from(self.day).unwrap_or(0);
            // The payment stands for the nearest such day.
            let off = (paid.weekday() - weekday + 3).rem_euclid(7) - 3;
            return paid.plus(7 * step - off);
        }
        let month = month_of(paid);
        let near = (-1..=1).map(|away| due(month + away, self.day)).min_by_key(|due| due.since(paid).abs());
        due(month_of(near.unwrap_or(paid)) + step, self.day)
    }

    /// How far a day is from the nearest one on which it may fall, whatever its step.
    pub fn distance(&self, day: Day) -> i32 {
        if self.cadence.is_by_week() {
            let weekday = i32::try_from(self.day).unwrap_or(0);
            return ((day.weekday() - weekday + 3).rem_euclid(7) - 3).abs();
        }
        let month = month_of(day);
        (-1..=1).map(|away| Window::of(month + away, self.day).distance(day)).min().unwrap_or(i32::MAX)
    }
}

/// Months since year 0.
fn month_of(day: Day) -> i32 {
    let date = day.date();
    date.year() * 12 + date.month0().cast_signed()
}

/// The day of a month, the last one where it has no such day.
fn due(month: i32, date: u32) -> Day {
    let (year, month) = (month.div_euclid(12), month.rem_euclid(12).cast_unsigned() + 1);
    let day = (28..=date.max(28)).rev().find_map(|last| NaiveDate::from_ymd_opt(year, month, date.min(last)));
    day.map_or(Day(0), |day| {
        Day(i32::try_from(day.signed_duration_since(NaiveDate::default()).num_days()).unwrap_or_default())
    })
}

/// A due day, and the workdays around it where it is none: banks debit on the next, employers pay on the one before.
#[derive(Clone, Copy, Debug)]
struct Window {
    due: Day,
    first: Day,
    last: Day,
}

/// Months of the table of windows, since year 0.
const TABLE: std::ops::Range<i32> = 2_004 * 12..2_036 * 12;

impl Window {
    /// That of a day of a month, the last one where it has no such day. The same few are asked for again and again.
    fn of(month: i32, date: u32) -> Self {
        static WINDOWS: LazyLock<Vec<Window>> = LazyLock::new(|| {
            TABLE.flat_map(|month| (1..=31).map(move |date| Window::around(due(month, date)))).collect()
        });
        let place = usize::try_from(month - TABLE.start).ok().zip(usize::try_from(date).ok());
        let known = place.and_then(|(month, date)| WINDOWS.get(month * 31 + date.checked_sub(1)?));
        known.copied().unwrap_or_else(|| Self::around(due(month, date)))
    }

    fn around(due: Day) -> Self {
        let calendar = Calendar::shared();
        if calendar.is_workday(due) {
            return Self { due, first: due, last: due };
        }
        let next = |step: i32| (1..12).map(|away| due.plus(away * step)).find(|day| calendar.is_workday(*day));
        Self { due, first: next(-1).unwrap_or(due), last: next(1).unwrap_or(due) }
    }

    fn distance(&self, day: Day) -> i32 {
        // Inside, only the due day and the workdays at both ends are its own.
        let ends = [self.due, self.first, self.last].map(|own| day.since(own).abs());
        ends.into_iter().min().unwrap_or(i32::MAX)
    }
}

/// Days that lie on one schedule.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The schedule.
    pub schedule: Schedule,
    /// Places in the list of days, ascending.
    pub kept: Vec<usize>,
    /// Times it fell due between the first and the last without a payment.
    pub missed: u32,
    /// The logarithm of how much likelier the days are on this schedule than by chance.
    pub gain: f32,
}

/// What is looked for.
#[derive(Clone, Copy, Debug)]
pub struct Search<'s> {
    /// Days of slack to try, ascending.
    pub slacks: &'s [i32],
    /// Weeks as well as months.
    pub by_week: bool,
    /// Fewest payments.
    pub least: usize,
}

/// Of those that fall due so many are paid: wallets run dry, people forget, a month is paid with cash.
const KEPT: f32 = 0.93;
/// A schedule that is missed more often than this is none.
const FILLED: f32 = 0.7;
/// Missed so often in a row, it was given up and taken up again.
const BREAK: i32 = 3;
/// The workdays around a free day make a window that much wider, on the average.
const WEEKENDS: f32 = 0.8;
/// Chance is never held for smaller: bills come at the same hour for reasons that are no schedule.
const LEAST_CHANCE: f32 = 0.03;
/// What it costs to have tried more than months.
const OTHER_STEP: f32 = 1.0;

impl Search<'_> {
    /// The schedule that explains most of some days, which ascend without repeating; None where nothing comes round.
    pub fn best(&self, days: &[Day]) -> Option<Fit> {
        let (first, last) = (*days.first()?, *days.last()?);
        if days.len() < self.least {
            return None;
        }
        let mut best: Option<Fit> = None;
        let mut consider = |fit: Option<Fit>| {
            if let Some(fit) = fit.filter(|fit| best.as_ref().is_none_or(|best| fit.gain > best.gain)) {
                best = Some(fit);
            }
        };
        let months = month_of(first) - 1..=month_of(last) + 1;
        for date in dates(days) {
            let windows: Vec<Window> = months.clone().map(|month| Window::of(month, date)).collect();
            let slots = slots(&windows, days, self.slacks.last().copied().unwrap_or(0));
            if slots.iter().flatten().count() < self.least {
                continue;
            }
            for &slack in self.slacks {
                let width = (f32_of(2 * slack + 1) + WEEKENDS) / 30.4;
                for (cadence, step) in Cadence::BY_MONTH {
                    consider(self.fit(days, &slots, Schedule { cadence, day: date, slack }, (step, width)));
                }
            }
        }
        if self.by_week {
            for weekday in 0..7 {
                let start = first.plus(-6);
                let monday = start.plus((weekday - start.weekday()).rem_euclid(7));
                let windows: Vec<Window> = (0..=last.since(monday).max(0) / 7)
                    .map(|week| monday.plus(week * 7))
                    .map(|due| Window { due, first: due, last: due })
                    .collect();
                let slots = slots(&windows, days, 0);
                for (cadence, step) in Cadence::BY_WEEK {
                    let schedule = Schedule { cadence, day: weekday.cast_unsigned(), slack: 0 };
                    consider(self.fit(days, &slots, schedule, (step, 1.0 / 7.0)));
                }
            }
        }
        best
    }

    /// The longest stretch without a break of the slots that a schedule has, of its best phase.
    fn fit(&self, days: &[Day], slots: &[Option<Slot>], schedule: Schedule, (step, width): (i32, f32)) -> Option<Fit> {
        let filled = |slot: &Option<Slot>| slot.filter(|slot| slot.distance <= schedule.slack);
        let taken: Vec<(i32, Slot)> =
            (0..).zip(slots).filter_map(|(number, slot)| Some((number, filled(slot)?))).collect();
        let of_phase = |phase: i32| taken.iter().filter(move |(number, _)| number.rem_euclid(step) == phase);
        let phase = (0..step).max_by_key(|phase| of_phase(*phase).count())?;
        let own: Vec<(i32, Slot)> = of_phase(phase).copied().collect();
        let stretches = own.chunk_by(|a, b| b.0 - a.0 <= step * BREAK.min((12 / step).max(1)));
        let stretch = stretches.max_by_key(|stretch| stretch.len())?;
        if stretch.len() < self.least {
            return None;
        }
        let (from, to) = (stretch.first()?, stretch.last()?);
        let all = (to.0 - from.0) / step + 1;
        let paid = i32::try_from(stretch.len()).unwrap_or(i32::MAX);
        if f32_of(paid) < FILLED * f32_of(all) {
            return None;
        }
        // By chance, as many payments as there are fall into the windows.
        let (begin, end) = (from.1.index, to.1.index);
        let between = days.get(begin..=end).map_or(0, <[Day]>::len);
        let rate = f32_of(i32::try_from(between).unwrap_or(i32::MAX)) / f32_of(all);
        let chance = (1.0 - (-rate * width / f32_of(step)).exp()).clamp(LEAST_CHANCE, 0.97);
        // The first payment sets the day.
        let hits = f32_of(paid - 1) * (KEPT / chance).ln();
        let misses = f32_of(all - paid) * ((1.0 - KEPT) / (1.0 - chance)).ln();
        let other = if step == 1 { 0.0 } else { OTHER_STEP };
        let gain = hits + misses - other - ways(days.len(), stretch.len());
        let kept = stretch.iter().map(|(_, slot)| slot.index).collect();
        Some(Fit { schedule, kept, missed: (all - paid).cast_unsigned(), gain })
    }
}

/// The logarithm of the ways in which so many of all can be chosen: of many payments at whim some always lie well.
fn ways(all: usize, chosen: usize) -> f32 {
    let few = chosen.min(all - chosen.min(all));
    let steps = (0..few).zip(1..).map(|(less, step)| (float(all - less) / float(step)).ln());
    steps.sum()
}

#[allow(clippy::cast_precision_loss, reason = "counts of payments")]
const fn float(number: usize) -> f32 {
    number as f32
}

/// A payment that stands for a time something fell due.
#[derive(Clone, Copy, Debug)]
struct Slot {
    /// Its place in the list of days.
    index: usize,
    /// Days off.
    distance: i32,
}

/// The payment nearest to each window; none stands for two.
fn slots(windows: &[Window], days: &[Day], slack: i32) -> Vec<Option<Slot>> {
    let mut from = 0;
    let mut slots = Vec::with_capacity(windows.len());
    for window in windows {
        from += days[from..].partition_point(|day| *day < window.first.plus(-slack));
        let near = days[from..].iter().take_while(|day| **day <= window.last.plus(slack));
        let nearest = (from..)
            .zip(near)
            .map(|(index, day)| (window.distance(*day), day.since(window.due).abs(), index))
            .filter(|(distance, ..)| *distance <= slack)
            .min();
        slots.push(nearest.map(|(distance, _, index)| Slot { index, distance }));
        from = nearest.map_or(from, |(.., index)| index + 1);
    }
    slots
}

/// Days of the month worth trying: those on which something was paid, the ones that short months lack, and those of the
/// due day where it was paid on a workday beside it.
fn dates(days: &[Day]) -> Vec<u32> {
    let mut dates: Vec<u32> = days.iter().map(|day| day.date().day()).collect();
    if dates.iter().any(|date| *date >= 28) {
        dates.extend([29, 30, 31]);
    }
    dates.sort_unstable();
    dates.dedup();
    dates
}

#[allow(clippy::cast_precision_loss, reason = "counts of days and payments")]
const fn f32_of(number: i32) -> f32 {
    number as f32
}

#[cfg(test)]
mod tests;
