//! The district of a home: what is seen before and after the nights, in the evening and on days off; the first and the
//! last ride of a day with its home end; the bills that name a district.

use crate::places::Feature;
use crate::places::PlaceId;

use super::claim::{Claim, Seat, votes_for};
use super::daytime;
use super::evidence::Evidence;
use super::home::{LEAST_DAYS, LEAST_SPAN};
use super::periods::{join_absences, periods};
use super::sighting::Use;
use super::sleeps::Sleep;
use super::track::Fix;
use super::votes::{Standing, Vote, between, cap_days, certainty, standings};

/// A bill that names the district.
const BILL: f32 = 5.0;
/// One day's most for one district.
const DAY: f32 = 2.5;
/// The first district must hold such a share of what speaks for any.
const SHARE: f32 = 0.3;
/// An absence of so many days is no move within the city.
const ABSENCE: i32 = 120;
/// Homes of a shorter time are not told apart within a city.
const MOVED_DAYS: i32 = 60;
/// Districts below this are not told: then the city is.
const TOLD: f32 = 0.55;
/// A district that is seen on so many days is no other's.
const FEW_DAYS: u32 = 40;
/// Moments of home without a district may weigh so many times what speaks for the first.
const UNPLACED: f32 = 1.5;
/// Standard deviations by which a district that is more of the days than of the evenings of workdays is no home.
const OF_WORK: f32 = 2.0;

/// What speaks for each district as a home, by day.
pub fn votes(evidence: &Evidence<'_>) -> Vec<Vote<PlaceId>> {
    let mut votes = Vec::new();
    for (fix, sleep) in evidence.track.fixes.iter().zip(&evidence.sleeps) {
        let told = match fix.what {
            Use::Ride(_) => ride(evidence, fix, *sleep),
            _ => fix.district.map(|district| (district, weight(evidence, fix, *sleep))),
        };
        let told = told.filter(|(_, weight)| *weight > 0.0);
        votes.extend(told.map(|(candidate, weight)| Vote { day: fix.day, candidate, weight, record: fix.record }));
    }
    cap_days(&mut votes, DAY);
    for bill in &evidence.bills {
        let vote = |candidate| Vote { day: bill.day, candidate, weight: BILL, record: bill.record };
        votes.extend(bill.district.map(vote));
    }
    votes.sort_by_key(|vote| (vote.day, vote.candidate, vote.record));
    votes
}

/// The home end of the first and the last ride of a day.
fn ride(evidence: &Evidence<'_>, fix: &Fix, sleep: Sleep) -> Option<(PlaceId, f32)> {
    let (end, weight) = match (fix.clock(), sleep) {
        (_, Sleep { before: true, .. }) => (1, 2.0),
        (_, Sleep { after: true, .. }) => (0, 2.0),
        (Some(clock), _) if !evidence.works_at_night && (5.0..9.5).contains(&clock) => (0, 1.0),
        (Some(clock), _) if !evidence.works_at_night && clock >= 17.5 => (1, 0.7),
        _ => return None,
    };
    Some((evidence.end(fix, end)?, weight))
}

fn weight(evidence: &Evidence<'_>, fix: &Fix, sleep: Sleep) -> f32 {
    let Some(clock) = fix.clock() else { return 0.2 };
    let workday = evidence.is_workday(fix.day);
    let night = evidence.works_at_night;
    let hours = match clock {
        _ if night => {
            if (8.0..20.0).contains(&clock) {
                0.3
            } else {
                0.0
            }
        }
        _ if !workday => 0.35,
        0.0..9.0 => 0.5,
        9.0..17.5 => 0.0,
        17.5..19.0 => 0.15,
        _ => 0.5,
    };
    let before = match clock {
        _ if !sleep.before => 0.0,
        _ if night || !workday || !(5.0..18.5).contains(&clock) => 1.0,
        _ => 0.3,
    };
    let after = match clock {
        _ if !sleep.after => 0.0,
        _ if night || !workday || clock < 9.25 => 1.0,
        _ => 0.2,
    };
    let feature = evidence.track.places[fix.place as usize].feature;
    let stop = if matches!(feature, Feature::Station | Feature::Airport) { 0.1 } else { 1.0 };
    (hours + before + after) * homely(fix.what) * stop
}

/// How much of home there is in a moment.
fn homely(what: Use) -> f32 {
    match what {
        Use::Groceries => 1.3,
        Use::Meal | Use::Other => 0.8,
        Use::Shop => 0.7,
        Use::Road | Use::Parking => 0.6,
        Use::Study => 0.5,
        Use::Leisure => 0.3,
        Use::Health | Use::Canteen => 0.1,
        _ => 0.0,
    }
}

/// The homes within one city that the evidence agrees on; none if it names the city only. `city` is how sure the city is.
pub fn claims(evidence: &Evidence<'_>, votes: &[Vote<PlaceId>], city: f32) -> Vec<Claim> {
    let mut stretches = periods(votes);
    join_absences(&mut stretches, ABSENCE);
    let several: Vec<Claim> = stretches
        .iter()
        .filter(|stretch| stretch.days() >= MOVED_DAYS)
        .filter_map(|stretch| claim(evidence, between(votes, stretch.first, stretch.last), city))
        .collect();
    let moved = several.windows(2).all(|pair| pair[0].place != pair[1].place);
    if several.len() > 1 && moved {
        return several;
    }
    claim(evidence, votes, city).into_iter().collect()
}

/// True if the first of the districts, where few days speak for it, may only be the one whose names are known: most
/// moments of home in its city have no district, or it is of the days and the evenings are elsewhere, as they are around
/// a place of work.
fn misleads(evidence: &Evidence<'_>, first: &Standing<PlaceId>) -> bool {
    let Some(city) = evidence.city_of_district(first.candidate) else { return false };
    if first.days >= FEW_DAYS {
        return false;
    }
    let within = |day| (first.span.0..=first.span.1).contains(&day);
    let moments = evidence.track.fixes.iter().zip(&evidence.sleeps);
    let unplaced = moments.filter(|(fix, _)| fix.district.is_none() && within(fix.day) && evidence.city(fix) == city);
    let unplaced: f32 = unplaced.map(|(fix, sleep)| weight(evidence, fix, *sleep)).sum();
    let of_work = || daytime::contrast(evidence, first.candidate, first.span) >= OF_WORK;
    unplaced > UNPLACED * first.weight || of_work()
}

fn claim(evidence: &Evidence<'_>, votes: &[Vote<PlaceId>], city: f32) -> Option<Claim> {
    let standings = standings(votes);
    let first = standings.first()?;
    let second = standings.get(1).map_or(0.0, |second| second.weight);
    let all: f32 = standings.iter().map(|standing| standing.weight).sum();
    let long = first.days >= LEAST_DAYS && first.span.1.since(first.span.0) >= LEAST_SPAN;
    let sure = certainty(first.weight, second, first.days).min(city);
    if !long || first.weight < SHARE * all || sure < TOLD || misleads(evidence, first) {
        return None;
    }
    Claim::new(Seat::Home, evidence.district(first.candidate), sure, votes_for(votes, first.candidate))
}
