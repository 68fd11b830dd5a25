//! One day of a dossier: its records, and the hours that they give away.

use chrono::NaiveDate;

use super::data::{DayRecord, DayView, Days, Span, SpanAt};
use super::evidence::day;
use super::facts::Facts;
use super::words::number;
use crate::i18n::Texts;
use crate::model::{Precision, Provider};
use crate::profile::hours::{Spent, Stretch};
use crate::profile::trail::{Day, Locality};
use crate::report::names::Names;
use crate::ui::screens::records::amount;

/// The days of a dossier in the reader's language.
pub struct DossierDays<'a> {
    /// The facts.
    pub facts: &'a Facts,
    /// The words.
    pub texts: &'a Texts,
}

impl Days for DossierDays<'_> {
    fn day(&self, date: NaiveDate) -> DayView {
        let Some(day) = day(date) else { return DayView::default() };
        let diary = self.facts.diary();
        let names = Names::new(self.texts);
        let records = self.facts.rows_of(date);
        let seen = diary.seen(day);
        let telling = records.iter().filter(|row| seen.iter().any(|seen| seen.record == **row)).count();
        DayView {
            spans: diary.stretches(day).iter().map(|stretch| self.span(stretch, names)).collect(),
            telling: number(telling),
            records: records.into_iter().map(|row| self.record(row)).collect(),
            city: self.city(day),
        }
    }
}

impl DossierDays<'_> {
    fn span(&self, stretch: &Stretch, names: Names) -> Span {
        let at = match stretch.spent {
            Spent::Home => SpanAt::Home,
            Spent::Elsewhere => SpanAt::Elsewhere,
            Spent::Underway => SpanAt::Underway,
        };
        let place = stretch.district.map(|id| names.district(id));
        let place = place.unwrap_or_else(|| self.texts.get("movement-underway").into_owned());
        let records = self.texts.format("movement-records", &[("n", stretch.records.len().into())]);
        let words =
            [("place", place.into()), ("hours", hours(stretch.from, stretch.to).into()), ("records", records.into())];
        Span { from: stretch.from, to: stretch.to, at, words: self.texts.format("movement-span", &words) }
    }

    fn record(&self, row: u32) -> DayRecord {
        let dossier = &self.facts.dossier;
        let record = dossier.records.get(row as usize);
        let reading = dossier.readings.get(record.document().index());
        let time = record.time().second_of_day() / 60;
        let minute = u16::try_from(time).ok().filter(|_| record.precision() != Precision::Day);
        let category = self.texts.code("category", dossier.whereabouts.category(row as usize).code());
        let named = [record.counterparty(), record.item()].into_iter().find(|name| !name.trim().is_empty());
        DayRecord {
            row,
            minute,
            provider: reading.map_or(Provider::Alipay, |reading| reading.format.provider()),
            name: named.map_or_else(|| category.clone(), str::to_owned),
            amount: amount(dossier, &record),
            note: category,
        }
    }

    /// The city where the person was last that day; of a day without evidence, that of the stay around it.
    fn city(&self, day: Day) -> Option<usize> {
        let days = &self.facts.dossier.trail.days;
        let end = days.partition_point(|known| known.date <= day);
        let last = end.checked_sub(1).and_then(|last| days.get(last)).filter(|known| known.date == day);
        let stays = &self.facts.dossier.trail.stays;
        let around = || stays.iter().find(|stay| stay.from <= day && day <= stay.to).map(|stay| stay.city);
        let city: Locality = last.map(|known| known.city).or_else(around)?;
        self.facts.cities.iter().position(|known| known.city == city)
    }
}

/// Two minutes of a day on the clock. EXAMPLE: `09:01 – 12:31`
pub(super) fn hours(from: u16, to: u16) -> String {
    format!("{:02}:{:02} – {:02}:{:02}", from / 60, from % 60, to / 60, to % 60)
}
