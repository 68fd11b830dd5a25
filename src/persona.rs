//! Fictional persons and the exports they would have been given, in every layout of a bill, with the truth beside them.
//!
//! For the examples of the open screen, for workshops and for tests: a reader that finds what the generator put in has
//! read right. Everything follows from a seed; nobody in it lives. Uses [`model`](crate::model) and its own text tables
//! only, never the program's own knowledge of merchants and places, or the two would prove each other right.

pub mod alipay;
pub mod archive;
pub mod biff;
pub mod calendar;
pub mod diary;
pub mod examples;
pub mod export;
pub mod jd;
pub mod layout;
pub mod lives;
pub mod meituan;
pub mod month;
pub mod payment;
pub mod prng;
pub mod quirk;
pub mod resave;
pub mod texts;
pub mod wechat;
mod workbook;

pub use examples::{Example, examples, write_examples};
pub use export::{Export, FileTruth, Sums};
pub use layout::{Layout, file_name};
pub use payment::{Meaning, Payment, Wallet};

use crate::model::Holder;
use crate::model::Statement;

use alipay::app_csv::Revision;
use calendar::Day;
use wechat::bill_xlsx::Edition;

/// The seed of the persons in `example-exports/`.
pub const SEED: u64 = 20_261_003;

/// Which life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// 林晓雨, 27, Beijing, two years.
    OfficeWorker,
    /// 何建国, 52, Chengdu, one year.
    TaxiDriver,
    /// 陈一诺, 19, Guangzhou, nine months.
    Student,
}

/// A fictional person.
#[derive(Clone, Debug)]
pub struct Persona {
    /// Which life.
    pub kind: Kind,
    /// Whose exports they are.
    pub holder: Holder,
    /// Everything paid in both wallets, oldest first.
    pub payments: Vec<Payment>,
}

impl Kind {
    /// All of them, in the order of the open screen.
    pub const ALL: [Self; 3] = [Self::OfficeWorker, Self::TaxiDriver, Self::Student];

    /// The word of the command line. EXAMPLE: `office-worker`
    pub fn code(self) -> &'static str {
        match self {
            Self::OfficeWorker => "office-worker",
            Self::TaxiDriver => "taxi-driver",
            Self::Student => "student",
        }
    }

    /// First and last day of the life.
    pub fn period(self) -> (Day, Day) {
        match self {
            Self::OfficeWorker => lives::lin::PERIOD,
            Self::TaxiDriver => lives::he::PERIOD,
            Self::Student => lives::chen::PERIOD,
        }
    }

    fn holder(self) -> Holder {
        let (name, account, nickname) = match self {
            Self::OfficeWorker => ("林晓雨", "139****4417", "小雨不打伞🌧"),
            Self::TaxiDriver => ("何建国", "138****7720", "蓉城老何"),
            Self::Student => ("陈一诺", "chen***@163.com", "一诺"),
        };
        Holder { name: Some(name.to_owned()), account: Some(account.to_owned()), nickname: Some(nickname.to_owned()) }
    }
}

impl Persona {
    /// The person of a kind and a seed; equal seeds give equal lives.
    pub fn new(kind: Kind, seed: u64) -> Self {
        let payments = match kind {
            Kind::OfficeWorker => lives::lin::live(seed),
            Kind::TaxiDriver => lives::he::live(seed),
            Kind::Student => lives::chen::live(seed),
        };
        Self { kind, holder: kind.holder(), payments }
    }

    /// What the whole life adds up to.
    pub fn sums(&self) -> Sums {
        Sums::of(&self.payments)
    }

    /// The files both providers would hand out, one a wallet and year, in the layouts of the time they were asked for.
    pub fn exports(&self) -> Vec<Export> {
        let (first, last) = self.kind.period();
        let (made, revision, edition) = match self.kind {
            Kind::OfficeWorker => (Day::of(2026, 10, 3), Revision::D, Edition::W4),
            Kind::TaxiDriver => (Day::of(2025, 9, 6), Revision::B2, Edition::W3),
            Kind::Student => (Day::of(2026, 6, 2), Revision::C, Edition::W4),
        };
        let mut exports = Vec::new();
        for (layout, clock) in [(Layout::AlipayApp(revision), 10 * 3600 + 410), (Layout::WeChatXlsx(edition), 36_930)] {
            for (number, period) in years(first, last).into_iter().enumerate() {
                let at = made.second(clock + i64::try_from(number).unwrap_or(0) * 42);
                let statement = export::statement(&self.holder, period, at);
                exports.push(self.export(layout, &statement));
            }
        }
        exports
    }

    /// One file, named as its provider names it.
    pub fn export(&self, layout: Layout, statement: &Statement) -> Export {
        export::export(&self.payments, layout, statement, &file_name(layout, statement))
    }
}

/// A request covers a year at most.
fn years(first: Day, last: Day) -> Vec<(Day, Day)> {
    let mut years = Vec::new();
    let mut from = first;
    while from <= last {
        let (year, month, day) = from.parts();
        let to = Day::of(i64::from(year) + 1, i64::from(month), i64::from(day)).plus(-1).min(last);
        years.push((from, to));
        from = to.plus(1);
    }
    years
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_seeds_give_equal_lives_and_others_do_not() {
        let once = Persona::new(Kind::Student, 7);
        assert_eq!(once.payments, Persona::new(Kind::Student, 7).payments);
        assert_ne!(once.payments, Persona::new(Kind::Student, 8).payments);
    }

    #[test]
    fn a_request_covers_a_year_at_most() {
        let (first, last) = Kind::OfficeWorker.period();
        let spans: Vec<i64> = years(first, last).iter().map(|(from, to)| to.since(*from)).collect();
        assert_eq!(spans, [364, 364]);
        assert_eq!(years(Day::of(2025, 9, 1), Day::of(2026, 5, 31)).len(), 1);
    }

    #[test]
    fn no_order_number_is_given_twice_and_every_refund_has_its_origin() {
        for kind in Kind::ALL {
            let person = Persona::new(kind, SEED);
            let ids: std::collections::BTreeSet<&str> =
                person.payments.iter().map(|payment| payment.order_id.as_str()).collect();
            assert_eq!(ids.len(), person.payments.len(), "{kind:?}");
            let lost = person.payments.iter().filter_map(|p| p.refund_of.as_deref()).find(|id| !ids.contains(id));
            assert_eq!(lost, None, "{kind:?}");
        }
    }

    #[test]
    fn the_files_hold_the_whole_life_and_declare_it_right() {
        for kind in Kind::ALL {
            let person = Persona::new(kind, SEED);
            let exports = person.exports();
            let held: u64 = exports.iter().map(|file| file.truth.records).sum();
            assert_eq!(held, person.payments.len() as u64, "{kind:?}");
            for file in &exports {
                assert_eq!(file.truth.declared.outgoing, Some(file.truth.outgoing), "{}", file.name);
            }
            let sums = person.sums();
            assert_eq!(sums.spent, sums.purchases + sums.given, "{kind:?}");
        }
    }
}
