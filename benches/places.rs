//! How fast places are read out of texts: the tables' load, and a million texts on one thread and on all, as ratios to
//! recognising the merchants alone in the same run. `cargo bench --bench places`
//!
//! The texts are those of `tests/places`, over and over, each time with another number behind the item, so that none is
//! known from before.

// Figures of a table are rounded anyway.
#![allow(clippy::cast_precision_loss)]

use std::hint::black_box;
use std::thread;
use std::time::{Duration, Instant};

use payprint::merchants::Merchants;
use payprint::places::{Gazetteer, Reader};

const SETS: [&str; 2] = [include_str!("../tests/places/labelled.tsv"), include_str!("../tests/places/wild.tsv")];
const TEXTS: usize = 1_000_000;
/// Of so many runs the fastest counts: everything else is the machine's other business.
const RUNS: usize = 3;

fn main() {
    let loads = [
        (
            "gazetteer",
            timed(|| {
                black_box(Gazetteer::shared());
            }),
        ),
        (
            "merchants",
            timed(|| {
                black_box(Merchants::shared());
            }),
        ),
        (
            "names of places",
            timed(|| {
                black_box(Reader::shared());
            }),
        ),
    ];
    for (what, took) in loads {
        println!("load of the {what}: {:.1} ms", took.as_secs_f64() * 1e3);
    }
    let texts = texts();
    let merchants = Merchants::shared();
    let reader = Reader::shared();
    let recognise = |text: &(String, String)| {
        black_box(merchants.recognise(&text.0, &text.1));
    };
    let locate = |text: &(String, String)| {
        black_box(reader.locate(&text.0, &text.1));
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let floor = best(|| texts.iter().for_each(recognise));
    let alone = best(|| texts.iter().for_each(locate));
    let together = best(|| {
        thread::scope(|scope| {
            for part in texts.chunks(texts.len().div_ceil(threads)) {
                scope.spawn(move || part.iter().for_each(locate));
            }
        });
    });
    let ratio = |took: Duration| took.as_secs_f64() / floor.as_secs_f64();
    println!("{TEXTS} texts, merchants alone: {:.2} s", floor.as_secs_f64());
    println!("places, one thread: {:.2} s, {:.1} times that", alone.as_secs_f64(), ratio(alone));
    println!("places, {threads} threads: {:.2} s, {:.1} times that", together.as_secs_f64(), ratio(together));
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

fn best(work: impl Fn()) -> Duration {
    (0..RUNS).map(|_| timed(&work)).min().unwrap_or_default()
}

fn timed(work: impl FnOnce()) -> Duration {
    let began = Instant::now();
    work();
    began.elapsed()
}
