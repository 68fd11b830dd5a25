//! A claim about where somebody lives, works, studies or comes from: never without its evidence.

use std::hash::Hash;

use crate::places::Place;

use super::calendar::Day;
use super::votes::Vote;

/// Below this nothing is claimed.
pub const CLAIMED: f32 = 0.5;

/// What a place is to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seat {
    /// They live there.
    Home,
    /// They work there.
    Work,
    /// They study, or work at a school, there.
    School,
    /// They go there for the Spring Festival.
    Hometown,
}

/// A place of somebody's life.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// What it is to them.
    pub seat: Seat,
    /// The district if the evidence agrees on one, else the city.
    pub place: Place,
    /// 0.5 to 0.99.
    pub certainty: f32,
    /// The records that speak for it, those that say most first.
    pub evidence: Vec<u32>,
    /// The first day that speaks for it.
    pub from: Day,
    /// The last one.
    pub to: Day,
}

impl Claim {
    /// A claim on these votes; `certainty` is that of the place.
    pub fn new(seat: Seat, place: Place, certainty: f32, mut votes: Vec<(f32, Day, u32)>) -> Option<Self> {
        let from = votes.iter().map(|(_, day, _)| *day).min()?;
        let to = votes.iter().map(|(_, day, _)| *day).max()?;
        // A record that votes twice counts once, with the better vote.
        votes.sort_unstable_by(|a, b| a.2.cmp(&b.2).then_with(|| b.0.total_cmp(&a.0)));
        votes.dedup_by_key(|(_, _, record)| *record);
        votes.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
        let evidence = votes.iter().map(|(_, _, record)| *record).collect();
        let certainty = certainty.min(0.99);
        (certainty >= CLAIMED).then_some(Self { seat, place, certainty, evidence, from, to })
    }
}

/// The votes for one candidate, as a claim takes them.
pub fn votes_for<C: Copy + Eq + Hash>(votes: &[Vote<C>], candidate: C) -> Vec<(f32, Day, u32)> {
    let own = votes.iter().filter(|vote| vote.candidate == candidate);
    own.map(|vote| (vote.weight, vote.day, vote.record)).collect()
}
