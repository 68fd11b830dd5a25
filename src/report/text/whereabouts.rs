//! The part of the text on where the person was: home, work and hometown with what they rest on, and how much they moved.

use std::fmt::Write as _;

use crate::i18n::numbers;
use crate::places::Place;
use crate::profile::trail::{Claim, Seat, Trail};

use super::Page;
use crate::report::place::{name_and_city, percent};

impl Page<'_> {
    /// Nothing where no record says anything, and nothing where names are hidden: these are places that only follow.
    pub(super) fn whereabouts(&mut self, trail: &Trail) {
        if trail.days.is_empty() || self.mask.name("").is_none() {
            return;
        }
        self.section("audit-where");
        let former = trail.home_history.iter().chain(&trail.work_history).map(|claim| (claim, true));
        let now = [&trail.home, &trail.work, &trail.hometown].into_iter().flatten().map(|claim| (claim, false));
        for (claim, is_former) in now.chain(former) {
            let told = self.claim(claim, is_former);
            self.line(1, &told);
        }
        let metrics = &trail.metrics;
        let moved = self.texts.format(
            "audit-moved",
            &[("cities", metrics.cities.into()), ("days", days(trail).into()), ("trips", trail.trips.len().into())],
        );
        self.line(1, &moved);
    }

    /// «home: 昆山市, 苏州市, certainty 98 %, 2025-07-25 – 2026-06-25 · 229 records»
    fn claim(&self, claim: &Claim, is_former: bool) -> String {
        let part = match (claim.seat, is_former) {
            (Seat::Home, false) => "movement-part-home",
            (Seat::Work, false) => "movement-part-work",
            (Seat::School, false) => "movement-part-school",
            (Seat::Home, true) => "movement-part-former-home",
            (Seat::Work, true) => "movement-part-former-work",
            (Seat::School, true) => "movement-part-former-school",
            (Seat::Hometown, _) => "movement-part-hometown",
        };
        let certainty = percent(claim.certainty);
        let period = format!("{} – {}", numbers::date(claim.from.date()), numbers::date(claim.to.date()));
        let words = [
            ("part", self.texts.get(part).into_owned().into()),
            ("place", place(&claim.place).into()),
            ("certainty", numbers::percent(certainty).into()),
            ("period", period.into()),
        ];
        let mut told = self.texts.format("movement-told", &words);
        let records = self.texts.format("audit-evidence", &[("n", claim.evidence_count.into())]);
        // Writing to a string cannot fail.
        write!(told, " · {records}").ok();
        told
    }
}

/// The place with its city before it: 苏州市昆山市; a city by itself.
fn place(place: &Place) -> String {
    let (label, city) = name_and_city(place);
    format!("{city}{label}")
}

/// The days of which a city is known.
fn days(trail: &Trail) -> usize {
    let mut days: Vec<_> = trail.days.iter().map(|day| day.date).collect();
    days.dedup();
    days.len()
}
