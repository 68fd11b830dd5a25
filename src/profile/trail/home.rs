//! Where somebody sleeps: the city from nights, weekends, deliveries and bills; the district from what is seen before and
//! after the nights. People move, so each period has its own answer, and short or lopsided evidence has none.

use crate::places::PlaceId;

use super::calendar::Day;
use super::claim::{Claim, Seat, votes_for};
use super::evidence::{Evidence, Post};
use super::locality::Locality;
use super::neighbourhood;
use super::periods::{Period, join_absences, periods};
use super::sighting::Use;
use super::votes::{Vote, between, certainty, standings};

/// An absence of so many days is no move, if the person came back.
const ABSENCE: i32 = 210;
/// At the beginning and the end of the records nobody knows who comes back: shorter periods are no homes.
const EDGE: i32 = 90;
/// Fewer days of evidence, or a shorter time, are not enough to say.
pub const LEAST_DAYS: u32 = 8;
/// See [`LEAST_DAYS`].
pub const LEAST_SPAN: i32 = 21;
/// A bill of the home is worth so many nights.
const BILL: f32 = 6.0;
/// The share of weeks in which a weekend is spent in another city than the week.
const WEEKEND_SHARE: f32 = 0.4;
const WEEKENDS: u32 = 6;

/// The homes in the order of time.
pub fn homes(evidence: &Evidence<'_>) -> Vec<Claim> {
    let votes = city_votes(evidence);
    let mut stretches = periods(&votes);
    join_absences(&mut stretches, ABSENCE);
    trim_edges(evidence, &mut stretches);
    let near = neighbourhood::votes(evidence);
    let mut homes = Vec::new();
    for stretch in stretches {
        let own = between(&votes, stretch.first, stretch.last);
        let Some((city, sure)) = city_claim(evidence, own, &stretch) else { continue };
        let districts: Vec<Vote<PlaceId>> = between(&near, stretch.first, stretch.last)
            .iter()
            .filter(|vote| evidence.city_of_district(vote.candidate) == Some(city))
            .copied()
            .collect();
        let found = neighbourhood::claims(evidence, &districts, sure);
        if found.is_empty() {
            homes.extend(Claim::new(Seat::Home, city.place(), sure, votes_for(own, city)));
        }
        homes.extend(found);
    }
    homes
}

/// Nights, deliveries and bills by city, by day.
fn city_votes(evidence: &Evidence<'_>) -> Vec<Vote<Locality>> {
    let mut votes: Vec<Vote<Locality>> = Vec::new();
    for base in &evidence.bases {
        let fixes = evidence.fixes(base);
        let here = fixes.iter().rev().find(|fix| fix.locality == base.city);
        let Some(last) = here.or_else(|| fixes.last()) else { continue };
        let lodged = fixes.iter().any(|fix| fix.locality == base.city && fix.what == Use::Lodging);
        let weight = match base.day {
            day if evidence.is_long_holiday(day) => 0.3,
            day if evidence.is_workday(day) => 1.0,
            _ => 1.7,
        };
        let weight = if lodged { weight * 0.2 } else { weight };
        votes.push(Vote { day: base.day, candidate: evidence.city_of(base), weight, record: last.record });
    }
    let night = |post: &Post| post.clock.is_some_and(|clock| !(5.0..18.0).contains(&clock));
    let mut known = (None, None);
    for post in &evidence.deliveries {
        let twice = std::mem::replace(&mut known, (Some(post.day), Some(post.city))) == known;
        let weight = if twice {
            0.1
        } else if night(post) {
            0.7
        } else {
            0.3
        };
        votes.push(Vote { day: post.day, candidate: post.city, weight, record: post.record });
    }
    let mut last: Vec<(Locality, Day)> = Vec::new();
    for bill in &evidence.bills {
        let before = last.iter_mut().find(|(city, _)| *city == bill.city);
        let again = before.as_ref().is_some_and(|(_, day)| bill.day.since(*day) < 20);
        match before {
            _ if again => {}
            Some((_, day)) => *day = bill.day,
            None => last.push((bill.city, bill.day)),
        }
        let weight = if again { 0.5 } else { BILL };
        votes.push(Vote { day: bill.day, candidate: bill.city, weight, record: bill.record });
    }
    votes.sort_by_key(|vote| (vote.day, vote.candidate, vote.record));
    votes
}

/// At its ends a short period may be a holiday or a job elsewhere: only bills make it a home.
fn trim_edges(evidence: &Evidence<'_>, stretches: &mut Vec<Period<Locality>>) {
    let passing = |stretch: &Period<Locality>| stretch.days() < EDGE && bills(evidence, stretch.candidate, stretch) < 2;
    while stretches.len() > 1 && stretches.last().is_some_and(passing) {
        stretches.pop();
    }
    while stretches.len() > 1 && stretches.first().is_some_and(passing) {
        stretches.remove(0);
    }
}

/// The city of a period and how sure it is, if there is enough to say.
fn city_claim(
    evidence: &Evidence<'_>,
    votes: &[Vote<Locality>],
    stretch: &Period<Locality>,
) -> Option<(Locality, f32)> {
    let standings = standings(votes);
    let first = standings.first()?;
    let second = standings.get(1).map_or(0.0, |second| second.weight);
    let enough = |days: u32, span: (Day, Day)| days >= LEAST_DAYS && span.1.since(span.0) >= LEAST_SPAN;
    if let Some((city, sure)) = weekend_home(evidence, stretch) {
        let known = standings.iter().find(|standing| standing.candidate == city)?;
        return enough(known.days, known.span).then_some((city, sure));
    }
    let billed = bills(evidence, first.candidate, stretch) >= 2;
    let lived = billed || is_lived_in(evidence, first.candidate, stretch);
    let days = if billed { first.days.max(LEAST_DAYS) } else { first.days };
    let sure = certainty(first.weight, second, days);
    (enough(days, first.span) && lived).then_some((first.candidate, sure))
}

fn bills(evidence: &Evidence<'_>, city: Locality, stretch: &Period<Locality>) -> usize {
    let own = evidence.bills.iter().filter(|bill| bill.city == city);
    own.filter(|bill| (stretch.first..=stretch.last).contains(&bill.day)).count()
}

/// Weekends alone make no home: nights between workdays, evenings at the door, or days all through the week do.
fn is_lived_in(evidence: &Evidence<'_>, city: Locality, stretch: &Period<Locality>) -> bool {
    let within = |day: Day| (stretch.first..=stretch.last).contains(&day);
    let bases = evidence.bases.iter().filter(|base| within(base.day) && evidence.city_of(base) == city);
    let (mut nights, mut weekdays, mut workdays) = (0, [0_u32; 7], 0);
    for base in bases {
        let workday = evidence.is_workday(base.day);
        nights += u32::from(base.slept && workday && evidence.is_workday(base.day.plus(1)));
        workdays += u32::from(workday);
        weekdays[usize::try_from(base.day.weekday()).unwrap_or_default()] += 1;
    }
    let brought = evidence.deliveries.iter().filter(|post| within(post.day) && post.city == city).count();
    let spread = weekdays.iter().filter(|days| **days > 0).count();
    nights >= 3 || brought >= 5 || (spread >= 4 && workdays >= 4 && workdays * 2 >= weekdays.iter().sum::<u32>())
}

/// Where the weekends are spent, if that is another city than the week's, week after week: the family's home. Bills tell
/// surer which of the two it is.
fn weekend_home(evidence: &Evidence<'_>, stretch: &Period<Locality>) -> Option<(Locality, f32)> {
    let within = evidence.bases.iter().filter(|base| (stretch.first..=stretch.last).contains(&base.day));
    let within = within.filter(|base| !evidence.is_long_holiday(base.day));
    let (mut weekends, mut weeks): (Vec<Vote<Locality>>, Vec<Vote<Locality>>) = (Vec::new(), Vec::new());
    for base in within {
        let vote = Vote { day: base.day, candidate: evidence.city_of(base), weight: 1.0, record: 0 };
        match base.day.weekday() {
            5 if base.slept => weekends.push(vote),
            1..=3 => weeks.push(vote),
            _ => {}
        }
    }
    let (weekend, week) = (standings(&weekends).into_iter().next()?, standings(&weeks).into_iter().next()?);
    #[allow(clippy::cast_precision_loss, reason = "a life has few weeks")]
    let share = weekend.days as f32 / (stretch.days().max(7) as f32 / 7.0);
    let often = weekend.days >= WEEKENDS && share >= WEEKEND_SHARE && week.days >= 2 * WEEKENDS;
    if weekend.candidate == week.candidate || !often {
        return None;
    }
    let billed = [weekend.candidate, week.candidate].map(|city| bills(evidence, city, stretch) >= 2);
    Some(match billed {
        [true, false] => (weekend.candidate, 0.9),
        [false, true] => (week.candidate, 0.75),
        _ => (weekend.candidate, 0.65),
    })
}
