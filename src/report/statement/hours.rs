//! The hours of a life in words.

use super::{Statement, Teller};
use crate::i18n::{Marked, numbers};
use crate::profile::inference::{HabitFact, NightsFact};
use crate::profile::rhythm::{ChangePoint, HabitKind};

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

    pub(super) fn change(&self, change: ChangePoint) -> Statement {
        let [red, end] = Marked::marks();
        let [before, after] = change.first_activity;
        let id = if after > before { "inference-change-later" } else { "inference-change-earlier" };
        let date = numbers::date(change.date.date());
        let counted =
            [("date", date.clone().into()), ("before", before.shown().into()), ("after", after.shown().into())];
        Statement {
            sentence: Marked::of(&self.texts.format(id, &[("date", date.into()), red, end])),
            method: self.texts.format("inference-change-method", &counted),
            against: self.texts.get("inference-change-against").into_owned(),
        }
    }
}
