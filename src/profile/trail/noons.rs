//! Noons: where somebody is at midday on workdays far more often than on days off, they work.
//!
//! It tells work from home even where both lie in one district; who is about every day alike shows nothing.

use super::calendar::Day;
use super::evidence::Evidence;
use super::locality::Locality;
use super::sighting::Use;
use super::track::Fix;
use super::votes::above;

/// Hours of midday.
const NOON: std::ops::Range<f32> = 11.25..13.75;
/// A place of work is seen at noon on such a share of workdays, in a life that is seen at all.
const LEAST: f32 = 0.08;
/// And so many times as often as on days off.
const RATIO: f32 = 1.5;

/// Standard deviations by which noons in a place are more frequent on workdays than on days off; 0 where they are not
/// clearly more frequent. Days that were spent in another city do not count.
#[allow(clippy::cast_precision_loss, reason = "days of a life fit an f32")]
pub fn contrast(evidence: &Evidence<'_>, city: Locality, span: (Day, Day), is_there: &dyn Fn(&Fix) -> bool) -> f32 {
    // By workday: days, and those of them with a noon there.
    let (mut days, mut noons) = (evidence.calendar_days(span), [0_i32; 2]);
    for base in evidence.bases.iter().filter(|base| (span.0..=span.1).contains(&base.day)) {
        let workday = usize::from(evidence.is_workday(base.day));
        let fixes = evidence.fixes(base);
        if fixes.iter().all(|fix| evidence.city(fix) != city) {
            days[workday] -= 1;
            continue;
        }
        noons[workday] += i32::from(fixes.iter().any(|fix| is_noon(fix) && is_there(fix)));
    }
    let [off, on] = [0, 1].map(|workday| noons[workday] as f32 / days[workday].max(1) as f32);
    if on < LEAST || on < RATIO * off {
        return 0.0;
    }
    above((noons[1], days[1]), (noons[0], days[0]))
}

/// The share of a city among the workdays of a stretch of days that have a noon at all.
#[allow(clippy::cast_precision_loss, reason = "days of a life fit an f32")]
pub fn share(evidence: &Evidence<'_>, city: Locality, span: (Day, Day)) -> f32 {
    let (mut own, mut all) = (0, 0);
    for base in evidence.bases.iter().filter(|base| (span.0..=span.1).contains(&base.day)) {
        let noon = |fix: &&Fix| is_noon(fix) && evidence.is_workday(base.day);
        let mut noons = evidence.fixes(base).iter().filter(noon).peekable();
        all += u32::from(noons.peek().is_some());
        own += u32::from(noons.any(|fix| evidence.city(fix) == city));
    }
    own as f32 / (all as f32).max(1.0)
}

/// A payment at midday of the sort that is made on a day at work.
fn is_noon(fix: &Fix) -> bool {
    fix.clock().is_some_and(|clock| NOON.contains(&clock)) && is_of_work(fix.what)
}

/// What is paid at noon of a day at work.
fn is_of_work(what: Use) -> bool {
    matches!(what, Use::Meal | Use::Other | Use::Groceries | Use::Canteen | Use::Study)
}
