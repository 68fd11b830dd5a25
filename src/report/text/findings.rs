//! The part of the text on what follows from the records: each claim in a sentence, how sure it is, how it is known, what
//! speaks against it.

use crate::dossier::Dossier;
use crate::i18n::numbers;
use crate::profile::inference::{Fact, Inference, Rung};
use crate::profile::trail::Trail;

use super::Page;
use crate::report::place::percent;
use crate::report::statement::{self, Teller};

impl Page<'_> {
    /// Nothing where nothing follows.
    pub(super) fn findings(&mut self, dossier: &Dossier) {
        if dossier.inferences.is_empty() && dossier.trail.days.is_empty() {
            return;
        }
        self.section("audit-follows");
        let teller = Teller::new(self.texts);
        for inference in &dossier.inferences {
            self.finding(inference, &teller);
        }
        self.moved(&dossier.trail);
    }

    /// The sentence, and under it certainty, method and what speaks against it. Under a mask only that there is one.
    fn finding(&mut self, inference: &Inference, teller: &Teller<'_>) {
        if let (Fact::Topic(topic), true) = (&inference.fact, statement::is_sealed(inference, self.mask)) {
            let topic = self.texts.code("topic", topic.topic.code());
            let records = self.texts.format("app-records", &[("n", inference.evidence.len().into())]);
            self.line(1, &self.texts.format("audit-sealed", &[("topic", topic.into()), ("records", records.into())]));
            return;
        }
        let sure = numbers::percent(percent(inference.certainty));
        let rung = self.texts.code("rung", Rung::of(inference.certainty).code());
        let records = self.texts.format("app-records", &[("n", inference.evidence.len().into())]);
        let words = [("certainty", sure.into()), ("rung", rung.into()), ("records", records.into())];
        let weight = self.texts.format("audit-weight", &words);
        if statement::is_hidden(inference, self.mask) {
            let hidden = self.texts.get("audit-hidden").into_owned();
            self.line(1, &hidden);
            self.line(2, &weight);
            return;
        }
        let told = teller.statement(inference);
        self.line(1, &told.sentence.plain());
        self.line(2, &weight);
        self.line(2, &told.method);
        self.line(2, &self.texts.format("audit-against", &[("against", told.against.into())]));
        if let Some(report) = teller.report(&inference.fact) {
            self.line(2, &report);
        }
    }

    fn moved(&mut self, trail: &Trail) {
        if trail.days.is_empty() {
            return;
        }
        let metrics = &trail.metrics;
        let moved = self.texts.format(
            "audit-moved",
            &[("cities", metrics.cities.into()), ("days", days(trail).into()), ("trips", trail.trips.len().into())],
        );
        self.line(1, &moved);
    }
}

/// The days of which a city is known.
fn days(trail: &Trail) -> usize {
    let mut days: Vec<_> = trail.days.iter().map(|day| day.date).collect();
    days.dedup();
    days.len()
}
