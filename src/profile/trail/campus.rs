//! Canteens and campuses: where they are enough to say that somebody works or studies there, and who lives on one.

use crate::places::PlaceId;

use super::calendar::Day;
use super::evidence::Evidence;
use super::home::LEAST_DAYS;
use super::locality::Locality;
use super::sighting::Use;
use super::track::Fix;
use super::votes::{Vote, between};

/// A term is longer than the summer holidays, in days.
const TERM: i32 = 75;
/// A school is seen on one of so many days that show anything.
const ATTENDED_OF: usize = 10;
/// One of so many payments on a campus is outside the hours of lessons where the person lives on it.
const OFF_HOURS: usize = 3;

/// True if most of what speaks for a district are canteens and campuses, by day in `schools`; `all` is what speaks for it.
pub fn is_school(
    evidence: &Evidence<'_>,
    schools: &[Vote<PlaceId>],
    district: PlaceId,
    (all, span): (f32, (Day, Day)),
) -> bool {
    weight(schools, district, span) >= 0.5 * all && is_attended(evidence, schools, district, span)
}

/// How much canteens and campuses speak for a district.
fn weight(schools: &[Vote<PlaceId>], district: PlaceId, span: (Day, Day)) -> f32 {
    let own = between(schools, span.0, span.1).iter().filter(|vote| vote.candidate == district);
    own.map(|vote| vote.weight).sum()
}

/// True if canteens and campuses of a district are seen for longer than the holidays last and day after day: others are a
/// parent or a guest there.
fn is_attended(evidence: &Evidence<'_>, schools: &[Vote<PlaceId>], district: PlaceId, span: (Day, Day)) -> bool {
    let own = between(schools, span.0, span.1).chunk_by(|a, b| a.day == b.day);
    let days = own.filter(|day| day.iter().any(|vote| vote.candidate == district)).count();
    let seen = evidence.days_seen(span);
    span.1.since(span.0) >= TERM && days * ATTENDED_OF >= seen
}

/// True if campuses, not canteens of firms, are what is seen.
pub fn studies(evidence: &Evidence<'_>, span: (Day, Day)) -> bool {
    let within = evidence.track.fixes.iter().filter(|fix| (span.0..=span.1).contains(&fix.day));
    let (mut campus, mut canteen) = (0, 0);
    for fix in within {
        campus += u32::from(fix.what == Use::Study);
        canteen += u32::from(fix.what == Use::Canteen);
    }
    campus > canteen
}

/// True if campuses of a city are seen on so many days that the person belongs there.
pub fn is_student(evidence: &Evidence<'_>, city: Locality) -> bool {
    let campus = evidence.bases.iter().filter(|base| {
        let own = |fix: &Fix| fix.what == Use::Study && evidence.city(fix) == city;
        evidence.fixes(base).iter().any(own)
    });
    campus.count() >= 5 * LEAST_DAYS as usize
}

/// True if the campus is where breakfasts, evenings and days off are spent: who eats there then lives there, so that the
/// campus lies in the home's district even where no text tells in which.
pub fn lives_on_campus(evidence: &Evidence<'_>, city: Locality, span: (Day, Day)) -> bool {
    let (mut off, mut all) = (0, 0);
    for base in evidence.bases.iter().filter(|base| (span.0..=span.1).contains(&base.day)) {
        let workday = evidence.is_workday(base.day);
        let own = |fix: &&Fix| fix.what == Use::Study && evidence.city(fix) == city;
        for clock in evidence.fixes(base).iter().filter(own).filter_map(Fix::clock) {
            all += 1;
            off += usize::from(!workday || !(9.0..17.5).contains(&clock));
        }
    }
    off >= 5 * LEAST_DAYS as usize && off * OFF_HOURS >= all
}
