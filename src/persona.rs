//! Fictional persons and the exports they would have been given, in every layout of a bill, with the truth beside them.
//!
//! For the examples of the open screen, for workshops and for tests: a reader that finds what the generator put in has
//! read right. Everything follows from a seed; nobody in it lives. Uses [`model`](crate::model) and its own text tables
//! only, never the program's own knowledge of merchants and places, or the two would prove each other right.

pub mod alipay;
pub mod archive;
pub mod atlas;
pub mod biff;
pub mod biography;
pub mod calendar;
pub mod chronicle;
pub mod diary;
pub mod drawn;
pub mod examples;
pub mod export;
pub mod goods;
pub mod ground;
pub mod jd;
pub mod kind;
pub mod layout;
pub mod lives;
pub mod meituan;
pub mod month;
pub mod names;
pub mod payment;
pub mod portrait;
pub mod prng;
pub mod quirk;
pub mod request;
pub mod resave;
pub mod texts;
pub mod truth;
pub mod wechat;
pub mod wording;
mod workbook;

pub use drawn::Drawn;
pub use examples::{Example, examples, write_examples};
pub use export::{Export, FileTruth, Sums};
pub use kind::Kind;
pub use layout::{Layout, file_name};
pub use payment::{Meaning, Payment, Wallet};
pub use portrait::Portrait;
pub use request::Request;

use crate::model::Holder;
use crate::model::Precision;

use calendar::Day;
use resave::Loss;

/// The seed of the persons in `example-exports/`.
pub const SEED: u64 = 20_261_003;

/// A fictional person.
#[derive(Clone, Debug)]
pub struct Persona {
    /// Whose exports they are.
    pub holder: Holder,
    /// First and last day of the life.
    pub period: (Day, Day),
    /// Everything paid in all wallets, oldest first.
    pub payments: Vec<Payment>,
    /// The files that were asked for.
    pub requests: Vec<Request>,
}

impl Persona {
    /// One of those written by hand; equal seeds give equal lives.
    pub fn portrait(portrait: Portrait, seed: u64) -> Self {
        Self {
            holder: portrait.holder(),
            period: portrait.period(),
            payments: portrait.live(seed),
            requests: portrait.requests(),
        }
    }

    /// What the whole life adds up to.
    pub fn sums(&self) -> Sums {
        Sums::of(&self.payments)
    }

    /// The files as they were brought here.
    pub fn exports(&self) -> Vec<Export> {
        self.requests.iter().map(|request| self.export(request)).collect()
    }

    /// One file, named as its provider names it, and saved again if it was.
    pub fn export(&self, request: &Request) -> Export {
        let holder = request::holder_at(request.layout, &self.holder);
        let statement = export::statement(&holder, request.period, request.made);
        let name = file_name(request.layout, &statement);
        let mut file = export::export(&self.payments, request.layout, &statement, &name);
        if let Some(resave) = request.resave {
            file.bytes = resave.save(&file.bytes);
            file.name = resave.name(&file.name);
            file.truth.name.clone_from(&file.name);
            if resave.losses().contains(&Loss::Seconds) {
                file.rows.iter_mut().for_each(|row| row.at = row.at.floor(Precision::Minute));
            }
        }
        file
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_seeds_give_equal_lives_and_others_do_not() {
        let once = Persona::portrait(Portrait::Student, 7);
        assert_eq!(once.payments, Persona::portrait(Portrait::Student, 7).payments);
        assert_ne!(once.payments, Persona::portrait(Portrait::Student, 8).payments);
    }

    #[test]
    fn no_order_number_is_given_twice_and_every_refund_has_its_origin() {
        for kind in Portrait::ALL {
            let person = Persona::portrait(kind, SEED);
            let ids: std::collections::BTreeSet<&str> =
                person.payments.iter().map(|payment| payment.order_id.as_str()).collect();
            assert_eq!(ids.len(), person.payments.len(), "{kind:?}");
            let lost = person.payments.iter().filter_map(|p| p.refund_of.as_deref()).find(|id| !ids.contains(id));
            assert_eq!(lost, None, "{kind:?}");
        }
    }

    #[test]
    fn the_files_hold_the_whole_life_and_declare_it_right() {
        for kind in Portrait::ALL {
            let person = Persona::portrait(kind, SEED);
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
