//! How fast places are read, the trail is laid and the profile is drawn for a million records, with what the ledger of the same records takes
//! in the same run as the measure. `cargo bench --bench trail`
//!
//! A commuter's ten years, drawn by lot, each payment again and again a minute later: texts repeat as they do in bills.
//! `ROWS=100000` chooses another size.

// A measurement may stop at the first thing that is not as it should be.
#![allow(clippy::unwrap_used)]

use std::env;
use std::hint::black_box;
use std::time::{Duration, Instant};

use payprint::dossier::{Dossier, Options};
use payprint::intake::{Limits, Passwords, Taken, read_bytes};
use payprint::ledger::Ledger;
use payprint::merchants::Merchants;
use payprint::model::WallTime;
use payprint::persona::{Drawn, Kind, Payment};
use payprint::places::{Gazetteer, Reader};
use payprint::profile::people::people;
use payprint::profile::rhythm::Rhythm;
use payprint::profile::sensitive::sensitive;
use payprint::profile::trail::Trail;
use payprint::profile::{Accounts, Spending, Whereabouts, income, kept, livelihood, recurring, sightings};

const ROWS: usize = 1_000_000;
const YEARS: i64 = 10;
/// Of so many runs the fastest counts: everything else is the machine's other business.
const RUNS: usize = 3;

fn main() {
    let rows = env::var("ROWS").map_or(ROWS, |rows| rows.parse().unwrap());
    let Dossier { records, readings, .. } = dossier(rows);
    // Tables are loaded once a process; `cargo bench --bench places` measures that.
    black_box((Gazetteer::shared(), Merchants::shared(), Reader::shared()));
    let floor = fastest(|| {
        black_box(Ledger::build(&records, &readings));
    });
    let ledger = Ledger::build(&records, &readings);
    let reading = fastest(|| {
        black_box(Whereabouts::build(&records, &ledger));
    });
    let whereabouts = Whereabouts::build(&records, &ledger);
    let trail = fastest(|| {
        let seen = sightings(&records, &ledger, &whereabouts);
        black_box(Trail::build_with(&seen, &livelihood(&records, &ledger, &whereabouts)));
    });
    let known = fastest(|| {
        black_box(people(&records, &ledger, &whereabouts, &[]));
    });
    let people = people(&records, &ledger, &whereabouts, &[]);
    let money = fastest(|| {
        black_box(recurring(&records, &readings, &ledger, &whereabouts));
        black_box(income(&records, &ledger, &whereabouts, &people));
    });
    let (recurring, income) =
        (recurring(&records, &readings, &ledger, &whereabouts), income(&records, &ledger, &whereabouts, &people));
    let matters = fastest(|| {
        black_box(sensitive(&records, &readings, &ledger, &income));
        black_box(kept(&records, &ledger));
    });
    let walked = {
        let seen = sightings(&records, &ledger, &whereabouts);
        Trail::build_with(&seen, &livelihood(&records, &ledger, &whereabouts))
    };
    let hours = fastest(|| {
        black_box(Rhythm::of(&records, &ledger, &whereabouts, &walked, &recurring, &income));
    });
    let (records, readings, recurring, income) = (&records, &readings[..], &recurring[..], &income[..]);
    let accounts =
        Accounts { records, readings, ledger: &ledger, whereabouts: &whereabouts, recurring, income, people: &people };
    let spending = fastest(|| {
        black_box(Spending::build(accounts));
    });
    let answers = whereabouts.answers().len();
    println!("{} records, {answers} distinct answers; ledger {:.2} s", records.len(), floor.as_secs_f64());
    let steps = [("places", reading), ("trail", trail), ("both", reading + trail)];
    let profile = [
        ("people", known),
        ("what recurs", money),
        ("spending", spending),
        ("topics and upkeep", matters),
        ("hours", hours),
        ("profile", known + money + spending + matters + hours),
    ];
    for (what, took) in steps.into_iter().chain(profile) {
        println!("{what}: {:.2} s, {:.1} ledgers", took.as_secs_f64(), took.as_secs_f64() / floor.as_secs_f64());
    }
}

/// A life of so many rows, read from its own files.
fn dossier(rows: usize) -> Dossier {
    let mut drawn = Drawn::new(1, Some(Kind::Commuter), YEARS).unwrap();
    let own = std::mem::take(&mut drawn.persona.payments);
    let copies = rows.div_ceil(own.len());
    drawn.persona.payments = (0..copies).flat_map(|copy| own.iter().map(move |payment| later(payment, copy))).collect();
    drawn.persona.payments.sort_by_key(|payment| payment.at);
    let files = drawn.persona.exports().into_iter();
    let take = |file: payprint::persona::Export| {
        read_bytes(&file.name, None, file.bytes, &Passwords::none(), &Limits::default(), &mut ())
    };
    let taken: Vec<Taken> = files.map(take).collect();
    Dossier::build(taken.iter().flat_map(|taken| &taken.documents), Vec::new(), &Options::default())
}

fn later(payment: &Payment, copy: usize) -> Payment {
    let minutes = i64::try_from(copy).unwrap();
    let at = WallTime::from_seconds(payment.at.seconds() + minutes * 60);
    let order_id = format!("{}{copy:04}", payment.order_id);
    Payment { at, order_id, refund_of: None, before: None, ..payment.clone() }
}

fn fastest(run: impl Fn()) -> Duration {
    let one = || {
        let began = Instant::now();
        run();
        began.elapsed()
    };
    (0..RUNS).map(|_| one()).min().unwrap()
}
