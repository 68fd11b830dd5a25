//! Which of a dossier's exports can be compared: two that tell the same payments of the same days.
//!
//! A wallet's bill and its ledger do not: what one leaves out has not vanished. Another person's files take no part, and
//! where a nickname is all that a file says of its holder, another nickname may be another person.

use crate::dossier::Dossier;
use crate::ledger::tell_alike;
use crate::model::{DocumentId, Format, Holder, Reading, Records, WallTime};

/// The exports that another one can be compared with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparable {
    exports: Vec<Export>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Export {
    document: DocumentId,
    format: Format,
    period: (WallTime, WallTime),
    exported_at: Option<WallTime>,
    /// Only where the file has neither name nor account.
    nickname: Option<String>,
}

impl Export {
    fn of(records: &Records, reading: &Reading) -> Option<Self> {
        let period = period(records, reading)?;
        let Reading { id: document, format, .. } = *reading;
        let Holder { name, account, nickname } = &reading.statement.holder;
        let nickname = nickname.clone().filter(|_| name.is_none() && account.is_none());
        Some(Self { document, format, period, exported_at: reading.statement.exported_at, nickname })
    }

    fn common(&self, other: &Self) -> Option<(WallTime, WallTime)> {
        let (from, to) = (self.period.0.max(other.period.0), self.period.1.min(other.period.1));
        let alike = self.document != other.document && tell_alike(self.format, other.format);
        let strangers = self.nickname.as_ref().zip(other.nickname.as_ref()).is_some_and(|(one, two)| one != two);
        (alike && !strangers && from <= to).then_some((from, to))
    }
}

/// What an export says that it covers, or else its first and last record.
pub(super) fn period(records: &Records, reading: &Reading) -> Option<(WallTime, WallTime)> {
    let times = || reading.rows.clone().map(|row| records.get(row).time());
    reading.statement.period.or_else(|| times().min().zip(times().max()))
}

impl Comparable {
    /// Looks through the exports of a dossier.
    pub fn new(dossier: &Dossier) -> Self {
        let own = dossier.readings.iter().filter(|reading| !reading.excluded);
        let all: Vec<Export> = own.filter_map(|reading| Export::of(&dossier.records, reading)).collect();
        let paired = |export: &&Export| all.iter().any(|other| export.common(other).is_some());
        Self { exports: all.iter().filter(paired).cloned().collect() }
    }

    /// True where there are two that can be compared.
    pub fn any(&self) -> bool {
        !self.exports.is_empty()
    }

    /// All of them, in the order they were read.
    pub fn documents(&self) -> Vec<DocumentId> {
        self.exports.iter().map(|export| export.document).collect()
    }

    /// Those that one can be compared with.
    pub fn partners(&self, document: DocumentId) -> Vec<DocumentId> {
        let fits = |other: &&Export| self.common(document, other.document).is_some();
        self.exports.iter().filter(fits).map(|export| export.document).collect()
    }

    /// What both cover, first and last moment.
    pub fn common(&self, one: DocumentId, other: DocumentId) -> Option<(WallTime, WallTime)> {
        self.export(one)?.common(self.export(other)?)
    }

    /// The partner with which one shares most time.
    pub fn best_partner(&self, document: DocumentId) -> Option<DocumentId> {
        let one = self.export(document)?;
        let shared = self.exports.iter().filter_map(|other| Some((length(one.common(other)?), other.document)));
        // Of several, the first.
        shared.rev().max_by_key(|(length, _)| *length).map(|(_, document)| document)
    }

    /// The two that share most time, the one that was exported earlier first.
    pub fn usual(&self) -> Option<(DocumentId, DocumentId)> {
        let pairs = self.exports.iter().filter_map(|one| {
            let other = self.export(self.best_partner(one.document)?)?;
            Some((length(one.common(other)?), one, other))
        });
        let (_, one, other) = pairs.rev().max_by_key(|(length, ..)| *length)?;
        let made = |export: &Export| (export.exported_at, export.document);
        let (before, after) = if made(one) <= made(other) { (one, other) } else { (other, one) };
        Some((before.document, after.document))
    }

    fn export(&self, document: DocumentId) -> Option<&Export> {
        self.exports.iter().find(|export| export.document == document)
    }
}

fn length((from, to): (WallTime, WallTime)) -> i64 {
    to.seconds() - from.seconds()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FileType, Origin};

    const DAY: i64 = 86_400;

    fn reading(id: u32, format: Format, days: [i64; 2], exported: i64) -> Reading {
        let origin = Origin {
            name: format!("{id}.csv"),
            container: None,
            sheet: None,
            file_type: FileType::Csv,
            bytes: 0,
            sha256: [0; 32],
        };
        let mut reading = Reading::new(DocumentId(id), origin, format);
        let at = |day: i64| WallTime::from_seconds(day * DAY);
        reading.statement.period = Some((at(days[0]), at(days[1])));
        reading.statement.exported_at = Some(at(exported));
        reading
    }

    fn comparable(readings: Vec<Reading>) -> Comparable {
        Comparable::new(&Dossier { readings, ..Dossier::default() })
    }

    #[test]
    fn the_longest_common_time_comes_first_and_the_earlier_export_before_the_later() {
        let found = comparable(vec![
            reading(0, Format::AlipayApp, [0, 30], 90),
            reading(1, Format::AlipayWeb, [20, 60], 70),
            reading(2, Format::AlipayApp, [25, 60], 60),
            reading(3, Format::WeChatXlsx, [0, 90], 90),
        ]);
        assert_eq!(found.documents(), [0, 1, 2].map(DocumentId));
        assert_eq!(found.usual(), Some((DocumentId(2), DocumentId(1))));
        assert_eq!(found.best_partner(DocumentId(0)), Some(DocumentId(1)));
        assert_eq!(found.partners(DocumentId(1)), [0, 2].map(DocumentId));
    }

    #[test]
    fn what_tells_other_things_or_is_another_persons_is_not_compared() {
        assert!(
            !comparable(vec![
                reading(0, Format::AlipayApp, [0, 30], 31),
                reading(1, Format::AlipayLedger, [0, 30], 31),
                reading(2, Format::AlipayCashbook, [0, 30], 31),
                reading(3, Format::AlipayApp, [31, 60], 61),
            ])
            .any()
        );
        let theirs = Reading { excluded: true, ..reading(1, Format::AlipayApp, [0, 30], 32) };
        assert!(!comparable(vec![reading(0, Format::AlipayApp, [0, 30], 31), theirs]).any());
    }

    #[test]
    fn another_nickname_may_be_another_person() {
        let called = |id, nickname: &str| {
            let mut reading = reading(id, Format::WeChatXlsx, [0, 30], 31);
            reading.statement.holder.nickname = Some(nickname.to_owned());
            reading
        };
        assert!(!comparable(vec![called(0, "a"), called(1, "b")]).any());
        assert!(comparable(vec![called(0, "a"), called(1, "a")]).any());
        assert!(comparable(vec![called(0, "a"), reading(1, Format::WeChatCsv, [0, 30], 31)]).any());
    }
}
