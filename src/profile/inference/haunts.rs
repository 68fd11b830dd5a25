//! Cities that somebody goes to again and again without living, working or having their family there.

use rustc_hash::FxHashMap;

use super::{Fact, Grounds, HauntFact, Inference};
use crate::places::Gazetteer;
use crate::profile::trail::{Claim, Locality};

/// So many separate stays are «again and again».
const STAYS: u32 = 3;
/// So many cities are told at most, those with most days.
const TOLD: usize = 3;
/// Days in a city are right in 99 of 100 (tests/lives.rs); three stays are each on evidence of their own.
const CERTAINTY: f32 = 0.96;

/// Those with the most days first.
pub(super) fn haunts(grounds: Grounds<'_>) -> Vec<Inference> {
    let own = own_cities(grounds);
    if own.is_empty() {
        // Without a home nobody is known to be away.
        return Vec::new();
    }
    let mut stays: FxHashMap<Locality, u32> = FxHashMap::default();
    for stay in &grounds.trail.stays {
        *stays.entry(stay.city).or_default() += 1;
    }
    let mut days: FxHashMap<Locality, u32> = FxHashMap::default();
    for day in &grounds.trail.days {
        *days.entry(day.city).or_default() += 1;
    }
    let often = stays.into_iter().filter(|(city, stays)| *stays >= STAYS && !own.contains(city));
    let mut often: Vec<HauntFact> = often
        .map(|(city, stays)| HauntFact { city, stays, days: days.get(&city).copied().unwrap_or_default() })
        .collect();
    often.sort_by_key(|haunt| (std::cmp::Reverse(haunt.days), haunt.city));
    often.truncate(TOLD);
    often.into_iter().map(|haunt| inference(grounds, haunt)).collect()
}

/// The cities of all claims, also of earlier ones.
fn own_cities(grounds: Grounds<'_>) -> Vec<Locality> {
    let trail = grounds.trail;
    let history = trail.home_history.iter().chain(&trail.work_history);
    let now = [&trail.home, &trail.work, &trail.hometown].into_iter().flatten();
    let city = |claim: &Claim| Locality::of(&claim.place, Gazetteer::shared());
    if trail.home.is_none() { Vec::new() } else { history.chain(now).filter_map(city).collect() }
}

fn inference(grounds: Grounds<'_>, haunt: HauntFact) -> Inference {
    let trail = grounds.trail;
    let here = trail.seen.iter().filter(|seen| trail.cities.get(seen.city as usize) == Some(&haunt.city));
    let mut evidence: Vec<u32> = here.map(|seen| seen.record).collect();
    evidence.sort_unstable();
    evidence.dedup();
    Inference { fact: Fact::Haunt(haunt), certainty: CERTAINTY, evidence }
}
