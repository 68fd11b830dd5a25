//! How fast places are read out of texts: the tables' load, and a million texts on one thread and on all, as ratios to
//! recognising the merchants alone in the same run. `cargo bench --bench places`
//!
//! The texts are those of `tests/places/labelled.tsv` and `wild.tsv`, over and over, each time with another number behind
//! the item, so that no text is known from before and the counterparties come back as they do in bills. They are read
//! twice: each by itself, and as a batch that remembers counterparties, and its answers beside items that name nothing.

// Figures of a table are rounded anyway.
#![allow(clippy::cast_precision_loss)]

use std::collections::BTreeSet;
use std::hint::black_box;
use std::thread;
use std::time::{Duration, Instant};

use payprint::merchants::Merchants;
use payprint::places::{Batch, Reader};

const SETS: [&str; 2] = [include_str!("../tests/places/labelled.tsv"), include_str!("../tests/places/wild.tsv")];
const TEXTS: usize = 1_000_000;
/// Of so many runs the fastest counts: everything else is the machine's other business.
const RUNS: usize = 3;

fn main() {
    let load = timed(|| {
        black_box(Reader::shared());
    });
    println!("load of all tables: {:.1} ms", load.as_secs_f64() * 1e3);
    let texts = texts();
    let merchants = Merchants::shared();
    let floor = best(&texts, 1, &|texts| {
        for (counterparty, item) in texts {
            black_box(merchants.recognise(counterparty, item));
        }
    });
    let distinct = |of: fn(&(String, String)) -> &str| texts.iter().map(of).collect::<BTreeSet<_>>().len();
    let (names, items) = (distinct(|text| &text.0), distinct(|text| &text.1));
    println!("{TEXTS} texts of {names} counterparties, each with another item ({items})");
    println!("merchants alone, one thread: {:.2} s", floor.as_secs_f64());
    let threads = thread::available_parallelism().map_or(1, usize::from);
    for (how, work) in [("each by itself", &singly as &Work), ("as a batch", &batched)] {
        for threads in [1, threads] {
            let took = best(&texts, threads, work).as_secs_f64();
            println!("places {how}, threads: {threads}: {took:.2} s, {:.1} times that", took / floor.as_secs_f64());
        }
    }
}

/// What is done with the texts of one thread.
type Work = dyn Fn(&[(String, String)]) + Sync;

fn singly(texts: &[(String, String)]) {
    let reader = Reader::shared();
    for (counterparty, item) in texts {
        black_box(reader.locate(counterparty, item));
    }
}

fn batched(texts: &[(String, String)]) {
    let mut batch = Batch::new(Reader::shared());
    for (counterparty, item) in texts {
        black_box(batch.locate(counterparty, item));
    }
}

fn texts() -> Vec<(String, String)> {
    let rows: Vec<(&str, &str)> = SETS.iter().flat_map(|set| set.lines().skip(1)).filter_map(cells).collect();
    (0..TEXTS)
        .map(|number| {
            let (counterparty, item) = rows[number % rows.len()];
            (counterparty.to_owned(), format!("{item} {number}"))
        })
        .collect()
}

fn cells(line: &str) -> Option<(&str, &str)> {
    let mut cells = line.split('\t');
    Some((cells.next()?, cells.next()?))
}

fn best(texts: &[(String, String)], threads: usize, work: &Work) -> Duration {
    let run = || {
        thread::scope(|scope| {
            for part in texts.chunks(texts.len().div_ceil(threads)) {
                scope.spawn(move || work(part));
            }
        });
    };
    (0..RUNS).map(|_| timed(run)).min().unwrap_or_default()
}

fn timed(work: impl FnOnce()) -> Duration {
    let began = Instant::now();
    work();
    began.elapsed()
}
