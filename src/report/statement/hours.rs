//! The hours of a life in words.

use super::{Statement, Teller};
use crate::i18n::{Marked, numbers};
use crate::profile::inference::{AwayFact, EveningsFact, HabitFact, NightsFact, WorkHoursFact};
use crate::profile::rhythm::{ChangePoint, Clock, HabitKind};

impl Teller<'_> {
    pub(super) fn habit(&self, habit: HabitFact) -> Statement {
        let [red, end] = Marked::marks();
        let id = match habit.kind {
            HabitKind::Up => "inference-up",
            HabitKind::UpOnWorkdays => "inference-up-workdays",
            HabitKind::UpOnFreeDays => "inference-up-free",
            HabitKind::Awake => "inference-awake",
        };
        let [method, against] = match habit.kind {
            HabitKind::Awake => ["inference-awake-method", "inference-awake-against"],
            _ => ["inference-up-method", "inference-up-against"],
        };
        let counted =
            [("n", habit.days.into()), ("median", habit.median.shown().into()), ("clock", habit.clock.shown().into())];
        Statement {
            sentence: Marked::of(&self.texts.format(id, &[("clock", habit.clock.shown().into()), red, end])),
            method: self.texts.format(method, &counted),
            against: self.texts.get(against).into_owned(),
        }
    }

    pub(super) fn nights(&self, nights: NightsFact) -> Statement {
        let counted = [("n", nights.nights.into()), ("before", nights.before_work.into())];
        Statement {
            sentence: Marked::of(&self.texts.format("inference-nights", &Marked::marks())),
            method: self.texts.format("inference-nights-method", &counted),
            against: self.texts.get("inference-nights-against").into_owned(),
        }
    }

    pub(super) fn work_hours(&self, work: WorkHoursFact) -> Statement {
        let [red, end] = Marked::marks();
        let [from, to] = work.hours.map(Clock::shown);
        let ids = if work.at_till {
            ["inference-till", "inference-till-method", "inference-till-against"]
        } else {
            ["inference-work-hours", "inference-work-hours-method", "inference-work-hours-against"]
        };
        let clocks = [("from", from.into()), ("to", to.into()), red, end];
        Statement {
            sentence: Marked::of(&self.texts.format(ids[0], &clocks)),
            method: self.texts.format(ids[1], &[("n", work.days.into())]),
            against: self.texts.get(ids[2]).into_owned(),
        }
    }

    pub(super) fn evenings(&self, evenings: EveningsFact) -> Statement {
        let [red, end] = Marked::marks();
        let weekday = evenings.weekday.and_then(|weekday| WEEKDAYS.get(usize::from(weekday)));
        let id = if weekday.is_some() { "inference-evenings-weekday" } else { "inference-evenings" };
        let weekday = weekday.map(|code| self.texts.code("weekday-many", code)).unwrap_or_default();
        Statement {
            sentence: Marked::of(&self.texts.format(id, &[("weekday", weekday.into()), red, end])),
            method: self.texts.format("inference-evenings-method", &[("n", evenings.evenings.into())]),
            against: self.texts.get("inference-evenings-against").into_owned(),
        }
    }

    pub(super) fn away(&self, away: AwayFact) -> Statement {
        let [red, end] = Marked::marks();
        let [from, to] = away.longest.map(|day| numbers::date(day.date()));
        let longest = [("from", from.into()), ("to", to.into()), ("city", self.names.city(away.city).into())];
        Statement {
            sentence: Marked::of(&self.texts.format("inference-away", &[("n", away.times.into()), red, end])),
            method: self.texts.format("inference-away-method", &longest),
            against: self.texts.get("inference-away-against").into_owned(),
        }
    }

    pub(super) fn change(&self, change: ChangePoint) -> Statement {
        let [red, end] = Marked::marks();
        let [before, after] = change.first_activity;
        let id = if after > before { "inference-change-later" } else { "inference-change-earlier" };
        let date = numbers::date(change.date.date());
        let counted =
            [("date", date.clone().into()), ("before", before.shown().into()), ("after", after.shown().into())];
        let mut method = self.texts.format("inference-change-method", &counted);
        if let Some(cause) = change.cause {
            method = self.two(method, self.texts.code("change-cause", cause.code()));
        }
        Statement {
            sentence: Marked::of(&self.texts.format(id, &[("date", date.into()), red, end])),
            method,
            against: self.texts.get("inference-change-against").into_owned(),
        }
    }
}

/// The codes of the days of the week, Monday first.
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
