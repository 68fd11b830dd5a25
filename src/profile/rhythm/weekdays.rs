//! On which days of the week somebody works: those on which their place of work sees them, or their customers pay.

use rustc_hash::FxHashSet;

use crate::model::Records;
use crate::profile::trail::{Calendar, Claim, Day, Trail};

/// A weekday is worked if it has so large a share of the busiest one's.
const SHARE: f32 = 0.4;
/// Fewer days at work prove nothing.
const LEAST: usize = 15;
/// Days on which several customers paid, from which on somebody lives by it.
const TILL: usize = 60;
const CUSTOMERS: usize = 3;

/// Monday is 0. Public holidays and the weekend days that stand in for them are left out.
pub fn workdays(records: &Records, trail: &Trail, takings: &FxHashSet<u32>) -> Vec<u8> {
    let taken = days_of_takings(records, takings);
    let (seen, from, to) = match (&trail.work, taken.iter().min(), taken.iter().max()) {
        // A place of work is watched at the noons of workdays alone; a till on all days.
        (_, Some(from), Some(to)) if taken.len() >= TILL => (taken.clone(), *from, *to),
        (Some(work), ..) => (days_of(records, work), work.from, work.to),
        _ => return Vec::new(),
    };
    if seen.len() < LEAST {
        return Vec::new();
    }
    let calendar = Calendar::shared();
    let plain = |day: Day| calendar.holiday(day).is_none() && calendar.is_workday(day) == (day.weekday() < 5);
    let (mut at_work, mut all) = ([0_u32; 7], [0_u32; 7]);
    for day in (from.0..=to.0).map(Day).filter(|day| plain(*day)) {
        let Ok(weekday) = usize::try_from(day.weekday()) else { continue };
        all[weekday] += 1;
        at_work[weekday] += u32::from(seen.contains(&day));
    }
    #[allow(clippy::cast_precision_loss, reason = "weeks of a life")]
    let share = |weekday: usize| at_work[weekday] as f32 / all[weekday].max(1) as f32;
    let most = (0..7).map(share).fold(0.0, f32::max);
    (0..7).filter(|weekday| share(usize::from(*weekday)) >= most * SHARE && most > 0.0).collect()
}

fn days_of(records: &Records, work: &Claim) -> FxHashSet<Day> {
    work.evidence.iter().map(|row| Day::of(records.get(*row as usize).time())).collect()
}

/// Days on which several customers paid.
fn days_of_takings(records: &Records, takings: &FxHashSet<u32>) -> FxHashSet<Day> {
    let mut days: Vec<Day> = takings.iter().map(|row| Day::of(records.get(*row as usize).time())).collect();
    days.sort_unstable();
    days.chunk_by(|a, b| a == b).filter(|same| same.len() >= CUSTOMERS).map(|same| same[0]).collect()
}
