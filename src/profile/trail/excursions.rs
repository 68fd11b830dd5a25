//! Is a city believed that was seen once, between two sightings of another? A text that is read wrongly looks just so.
//!
//! Each run of sightings in one city is weighed: how likely is a journey there at all, given the time around it, the way,
//! the tickets, and whether the person is known there; and how sure are the texts, each payee once. What is left over is
//! the confidence that trips are told with.

use rustc_hash::FxHashSet;

use crate::places::Level;

use super::calendar::Day;
use super::sighting::Use;
use super::tickets::Ticket;
use super::track::{DAY, Fix, Run, Track, seconds};

/// Below this a city is not told.
const BELIEVED: f32 = 0.6;
/// Days and payees that make a city one where the person is known.
const KNOWN_DAYS: usize = 3;
const KNOWN_PAYEES: usize = 3;
/// Days with two payees, or one day of so many: a text that is read wrongly is rarer.
const KNOWN_BORNE_OUT: usize = 2;
const KNOWN_SHARE: usize = 25;
/// A ticket or a room is bought so many days ahead at most.
pub const AHEAD_DAYS: i64 = 60;
/// The odds of a journey for which there was no time.
const TIGHT: f32 = 0.02;
/// The same where the person is known or has a ticket.
const EXPECTED_TIGHT: f32 = 0.1;
/// One of so many sightings makes a city one of the life's own.
const MAIN_SHARE: usize = 4;
/// What lies on the way to another city is passed.
const DETOUR_KM: f64 = 100.0;
/// Certainties above this are not believed of a single text.
const TEXT: f32 = 0.97;
/// A quarter that is no surer than this stands without its city.
const LONE: f32 = 0.9;

/// Leaves out the cities that are not believed; the confidence of each run that is left, in the order of
/// `Track::runs`.
pub fn drop_unlikely(track: &mut Track, tickets: &[Ticket]) -> Vec<f32> {
    let runs = track.runs();
    let priors: Vec<f32> = (0..runs.len()).map(|index| prior(track, &runs, index)).collect();
    let known = known_cities(track, &runs, &priors);
    let confidence = |(run, prior)| confidence(track, run, prior, &known, tickets);
    let confidence: Vec<f32> = runs.iter().zip(priors).map(confidence).collect();
    let keep: Vec<bool> = confidence.iter().map(|confidence| *confidence >= BELIEVED).collect();
    track.retain_runs(&runs, &keep);
    merged(&runs, &confidence, &keep)
}

/// Of runs that meet where others fell, the surer tells.
fn merged(runs: &[Run], confidence: &[f32], keep: &[bool]) -> Vec<f32> {
    let mut left: Vec<(u32, f32)> = Vec::new();
    for ((run, confidence), _) in runs.iter().zip(confidence).zip(keep).filter(|(_, keep)| **keep) {
        match left.last_mut() {
            Some((locality, known)) if *locality == run.locality => *known = known.max(*confidence),
            _ => left.push((run.locality, *confidence)),
        }
    }
    left.into_iter().map(|(_, confidence)| confidence).collect()
}

/// What a city is to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// They were hardly there.
    Strange,
    /// They are there now and then.
    Known,
    /// A good part of their life is there.
    Main,
}

/// What is seen of one city where there was time for it.
#[derive(Clone, Default)]
struct Seen {
    fixes: usize,
    last: Option<Day>,
    days: usize,
    /// Days on which two payees bear each other out.
    borne_out: usize,
    payees: FxHashSet<u32>,
}

impl Seen {
    fn count(&mut self, day: &[Fix]) {
        let Some(first) = day.first() else { return };
        self.days += usize::from(self.last.replace(first.day) != Some(first.day));
        self.borne_out += usize::from(day.iter().any(|fix| fix.payee != first.payee));
        if self.payees.len() < KNOWN_PAYEES {
            self.payees.extend(day.iter().map(|fix| fix.payee).take(KNOWN_PAYEES));
        }
    }

    /// Several days and payees, and either days that bear themselves out or so many that no text could be read wrongly
    /// as often.
    fn standing(&self, days: usize, fixes: usize) -> Standing {
        let bears = self.payees.len() >= KNOWN_PAYEES;
        let often = self.borne_out >= KNOWN_BORNE_OUT || self.days * KNOWN_SHARE >= days;
        match self {
            _ if self.fixes * MAIN_SHARE >= fixes => Standing::Main,
            _ if self.days >= KNOWN_DAYS && bears && often => Standing::Known,
            _ => Standing::Strange,
        }
    }
}

/// What each city is to the person. A shop whose name is read wrongly is seen again and again, but always between two
/// sightings at home: that makes no city known.
fn known_cities(track: &Track, runs: &[Run], priors: &[f32]) -> Vec<Standing> {
    let mut cities: Vec<Seen> = vec![Seen::default(); track.localities.len()];
    for (run, prior) in runs.iter().zip(priors) {
        let seen = &mut cities[run.locality as usize];
        let fixes = &track.fixes[run.fixes.clone()];
        seen.fixes += fixes.len();
        if !is_tight(*prior) {
            fixes.chunk_by(|a, b| a.day == b.day).for_each(|day| seen.count(day));
        }
    }
    let days = track.fixes.chunk_by(|a, b| a.day == b.day).count();
    cities.iter().map(|seen| seen.standing(days, track.fixes.len())).collect()
}

fn confidence(track: &Track, run: &Run, prior: f32, known: &[Standing], tickets: &[Ticket]) -> f32 {
    let tight = is_tight(prior);
    // A ticket for a day that the person spent elsewhere was somebody else's.
    let dated = track.fixes[run.fixes.clone()].iter().all(|fix| !fix.exact);
    let prior = match known[run.locality as usize] {
        Standing::Main if !tight => 1.5,
        // Between two sightings in one city there is no time for the other, however much of a life is there.
        Standing::Main => EXPECTED_TIGHT,
        _ if tight && dated => TIGHT,
        Standing::Strange if !is_expected(track, run, tickets) => prior,
        _ if tight => EXPECTED_TIGHT,
        _ => 1.5,
    };
    let odds = prior * text_odds(track, run);
    (odds / (1.0 + odds)).min(0.99)
}

/// The odds that the texts of a run are right: each payee once, a card of a hotel like two. Those that name nothing but
/// one quarter are right or wrong together.
fn text_odds(track: &Track, run: &Run) -> f32 {
    let (mut payees, mut quarters): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
    let mut odds = 1.0;
    for fix in &track.fixes[run.fixes.clone()] {
        if odds > 1e4 {
            break;
        }
        let lone = fix.certainty <= LONE && track.places[fix.place as usize].level == Level::Point;
        let known = payees.contains(&fix.payee) || lone && quarters.contains(&fix.place);
        quarters.extend(lone.then_some(fix.place));
        if !known {
            payees.push(fix.payee);
            let certainty = fix.certainty.min(TEXT);
            odds *= certainty / (1.0 - certainty) * if fix.what == Use::Lodging { 3.0 } else { 1.0 };
        }
    }
    odds
}

/// The odds of a journey nobody spoke of, by the time between the sightings around it and the way.
pub fn prior(track: &Track, runs: &[Run], index: usize) -> f32 {
    let run = &runs[index];
    let neighbours = [index.checked_sub(1), Some(index + 1)].map(|near| near.and_then(|near| runs.get(near)));
    let [Some(before), Some(after)] = neighbours else { return edge_prior(track, run, neighbours) };
    let silence = track.fixes[after.fixes.start].at - track.fixes[before.fixes.end - 1].at;
    let ways = [before, after].map(|near| track.between(near.locality, run.locality));
    let way = ways.into_iter().flatten().fold(0.0, f64::max);
    let usual = 2.0 * usual_hours(way);
    if let [Some(from), Some(to), Some(whole)] = [ways[0], ways[1], track.between(before.locality, after.locality)]
        && before.locality != after.locality
        && from + to - whole < DETOUR_KM
    {
        return 0.7;
    }
    let odds = match silence {
        short if short < seconds(usual) => TIGHT,
        short if short < seconds(usual) + DAY => 0.12,
        short if short < 3 * DAY => 0.3,
        _ => 0.7,
    };
    // In the next city one is back before the next payment.
    let near = if way < 60.0 { 4.0 } else { 1.0 };
    f32::min(odds * near, 0.7)
}

/// The same for the first and the last run of all: the way is made once.
fn edge_prior(track: &Track, run: &Run, neighbours: [Option<&Run>; 2]) -> f32 {
    let (silence, near) = match neighbours {
        [Some(before), _] => (track.fixes[run.fixes.start].at - track.fixes[before.fixes.end - 1].at, before),
        [_, Some(after)] => (track.fixes[after.fixes.start].at - track.fixes[run.fixes.end - 1].at, after),
        _ => return 0.7,
    };
    let usual = usual_hours(track.between(near.locality, run.locality).unwrap_or_default());
    if silence < seconds(usual) { 0.1 } else { 0.7 }
}

/// True if there was no time for the way.
pub fn is_tight(prior: f32) -> bool {
    prior <= TIGHT
}

/// Hours from door to door, as people travel.
fn usual_hours(km: f64) -> f64 {
    if km < 300.0 { 0.5 + km / 80.0 } else { (1.5 + km / 200.0).min(4.0 + km / 600.0) }
}

/// True if a ticket to or from the city, or a room there, was bought not long before.
pub fn is_expected(track: &Track, run: &Run, tickets: &[Ticket]) -> bool {
    let (first, last) = (track.fixes[run.fixes.start].at, track.fixes[run.fixes.end - 1].at);
    let locality = track.localities[run.locality as usize];
    let from = tickets.partition_point(|ticket| ticket.bought < first - AHEAD_DAYS * DAY);
    let near = tickets[from..].iter().take_while(|ticket| ticket.bought <= last + DAY);
    near.into_iter().any(|ticket| ticket.names(locality))
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{at, days_of, kept, place, ticket, visit};
    use super::*;
    use crate::places::Place;
    use crate::profile::trail::Sighting;

    #[test]
    fn one_far_payment_between_two_at_home_is_not_believed() {
        let (beijing, lanzhou) = (place("110105"), place("620102"));
        let mut life = days_of("2024-03-01", 30, &beijing, 100);
        life.push(visit(at("2024-03-12", "15:00"), &lanzhou, 1));
        assert!(!kept(&life).contains(&1));
    }

    fn early(sighting: &Sighting<'_>) -> bool {
        sighting.at.second_of_day() < 10 * 3600
    }

    #[test]
    fn with_a_ticket_it_is() {
        let (beijing, lanzhou) = (place("110105"), place("620102"));
        let mut life = days_of("2024-03-01", 30, &beijing, 100);
        life.retain(|sighting| !sighting.at.to_string().starts_with("2024-03-12") || early(sighting));
        life.push(visit(at("2024-03-12", "15:00"), &lanzhou, 1));
        assert!(!kept(&life).contains(&1), "without one");
        life.push(ticket(at("2024-03-08", "10:00"), &beijing, &lanzhou, 2));
        assert!(kept(&life).contains(&1));
    }

    #[test]
    fn two_payees_of_one_quarter_are_wrong_together() {
        let (haikou, beijing) = (place("460106"), place("110105"));
        let quarter = Place { name: "国贸", level: Level::Point, ..beijing };
        let mut life = days_of("2024-03-01", 30, &haikou, 100);
        life.retain(|sighting| !sighting.at.to_string().starts_with("2024-03-12") || early(sighting));
        let payee = |payee, clock, place, record| Sighting { payee, ..visit(at("2024-03-12", clock), place, record) };
        life.push(payee(1, "15:00", &quarter, 1));
        life.push(payee(2, "19:00", &quarter, 2));
        assert!(!kept(&life).contains(&1), "Haikou has one too");
        life.push(payee(3, "19:30", &beijing, 3));
        assert!(kept(&life).contains(&1));
    }

    #[test]
    fn two_payees_bear_each_other_out_and_one_payee_twice_does_not() {
        let (beijing, lanzhou) = (place("110105"), place("620102"));
        let day = |second: u32| {
            let mut life = days_of("2024-03-01", 30, &beijing, 100);
            life.retain(|sighting| !sighting.at.to_string().starts_with("2024-03-12") || early(sighting));
            life.push(visit(at("2024-03-12", "14:00"), &lanzhou, 1));
            life.push(Sighting { payee: second, ..visit(at("2024-03-12", "15:00"), &lanzhou, 2) });
            kept(&life).contains(&1)
        };
        assert!(day(2));
        assert!(!day(1));
    }

    #[test]
    fn who_is_seen_rarely_is_believed() {
        let (beijing, lanzhou) = (place("110105"), place("620102"));
        let life = [
            visit(at("2024-03-01", "12:00"), &beijing, 1),
            visit(at("2024-04-12", "15:00"), &lanzhou, 2),
            visit(at("2024-06-12", "15:00"), &beijing, 3),
        ];
        assert_eq!(kept(&life), [1, 2, 3]);
    }

    #[test]
    fn ways_take_longer_than_they_must() {
        assert!(usual_hours(1000.0) > 5.0 && usual_hours(40.0) < 1.1);
    }
}
