//! Trips between cities: from one sighting to the next in another city, with the ticket that fits it.
//!
//! A bill tells when a ticket was paid. The journey is dated by what follows: the first day at its end. A ticket whose
//! end is never seen is told as a weak trip without a date, and only if there was time for it and the money was not
//! given back; where the person was seen elsewhere all along, somebody else travelled, and nothing is told.

use crate::model::WallTime;
use crate::places::Feature;
use crate::places::Place;

use super::calendar::Day;
use super::excursions::AHEAD_DAYS;
use super::sighting::{Mode, Sighting, Use};
use super::tickets::{End, Ticket};
use super::track::{DAY, Run, Track, day_of};

/// A ticket's end so near is the city itself: people take the train in the next one.
const NEAR_KM: f64 = 100.0;
/// Tickets paid within so many seconds are for those who travel together.
const TOGETHER: i64 = 3600;
/// A city passed in so many seconds with nothing but tolls and fares is no end of a trip.
const PASSING: i64 = 3 * 3600;
/// The first day at the end is the day of the journey if the person was last seen so many days before, or bought the
/// ticket then; else it could be one of several days.
const DATED_DAYS: i32 = 1;
/// A station that serves the next city lies so near to it: 潮汕站 is in Chaozhou and takes one to Shantou.
const NEXT_DOOR_KM: f64 = 60.0;
/// Between two sightings that are more days apart there were other journeys: none is told of them.
pub const SILENCE: i32 = 60;
/// A trip with changes takes so many seconds.
const CHANGES: i64 = 36 * 3600;
/// A person was away unseen if they were silent for so many seconds.
const ROOM: i64 = 20 * 3600;
/// A ticket is used so many days after it was paid, if its end is never seen.
const UNSEEN_DAYS: i64 = 30;

/// A journey between two cities.
#[derive(Clone, Debug, PartialEq)]
pub struct Trip {
    /// How.
    pub mode: Mode,
    /// From where: the ticket's station, or the city.
    pub from: Option<Place>,
    /// To where.
    pub to: Option<Place>,
    /// The day; None where it could be one of many.
    pub date: Option<Day>,
    /// When it began, where a ticket tells.
    pub depart: Option<WallTime>,
    /// When it ended, where a payment tells.
    pub arrive: Option<WallTime>,
    /// How sure it is that the person made it, 0 to 0.99.
    pub certainty: f32,
    /// The records that say so.
    pub evidence: Vec<u32>,
    /// When it is known of, on the wall clock: orders trips without a date.
    pub known: WallTime,
}

/// From the last sighting in a city to the first in the next.
struct Leg {
    from: usize,
    to: usize,
    left: i64,
    seen: i64,
    /// Tolls and fares on the way.
    passed: Vec<u32>,
    /// Which tickets fit.
    tickets: Vec<usize>,
    /// The mode of the tolls and fares.
    passed_by: Option<Mode>,
    /// A trip with changes that this leg is a part of has told it already.
    told: bool,
}

impl Leg {
    /// True unless it is told already, or nothing is known of it but that the person was elsewhere long before.
    fn is_known(&self) -> bool {
        !self.told && (!self.tickets.is_empty() || day_of(self.seen).since(day_of(self.left)) <= SILENCE)
    }
}

/// What the trips are made of.
pub struct Ground<'a> {
    /// Where the person was.
    pub track: &'a Track,
    /// What they were built from.
    pub sightings: &'a [Sighting<'a>],
    /// The confidence in each run.
    pub confidence: &'a [f32],
    /// Tickets and rooms.
    pub tickets: &'a [Ticket],
}

impl Ground<'_> {
    /// The trips, by time.
    pub fn trips(&self) -> Vec<Trip> {
        let runs = self.track.runs();
        let mut legs = self.legs(&runs);
        let unused = self.hand_out(&mut legs, &runs);
        let mut trips: Vec<Trip> = legs.iter().filter(|leg| leg.is_known()).map(|leg| self.trip(leg, &runs)).collect();
        trips.extend(unused.iter().filter_map(|ticket| self.unseen(*ticket, &unused)));
        trips.sort_by_key(|trip| (trip.known, trip.evidence.first().copied()));
        trips
    }

    fn legs(&self, runs: &[Run]) -> Vec<Leg> {
        let fixes = &self.track.fixes;
        let mut legs: Vec<Leg> = Vec::new();
        let (mut from, mut passed) = (0, Vec::new());
        for to in 1..runs.len() {
            let next = runs.get(to + 1);
            let left = fixes[runs[from].fixes.end - 1].at;
            if next.is_some_and(|next| {
                let through = next.locality != runs[from].locality;
                let passing = || self.is_passing(&runs[to]) && fixes[next.fixes.start].at - left < DAY;
                through && (passing() || self.is_station(&runs[to], [&runs[from], next]))
            }) {
                passed.extend(runs[to].fixes.clone());
                continue;
            }
            let passed_by = passed.iter().find_map(|fix: &usize| fixes[*fix].what.mode());
            let records = passed.drain(..).map(|fix| fixes[fix].record).collect();
            let seen = fixes[runs[to].fixes.start].at;
            legs.push(Leg { from, to, left, seen, passed: records, tickets: Vec::new(), passed_by, told: false });
            from = to;
        }
        legs
    }

    /// Nothing but tolls and fares, and not for long.
    fn is_passing(&self, run: &Run) -> bool {
        let fixes = &self.track.fixes[run.fixes.clone()];
        let short = fixes.first().zip(fixes.last()).is_some_and(|(first, last)| last.at - first.at < PASSING);
        short && fixes.iter().all(|fix| matches!(fix.what, Use::Road | Use::Parking | Use::Ride(_)))
    }

    /// Nothing but the end of a ticket, beside a city where the person is seen before or after: the station of that city.
    fn is_station(&self, run: &Run, beside: [&Run; 2]) -> bool {
        let ticket = self.track.fixes[run.fixes.clone()].iter().all(|fix| matches!(fix.what, Use::Ticket(_)));
        let near = |other: &Run| self.track.between(run.locality, other.locality).is_some_and(|km| km <= NEXT_DOOR_KM);
        ticket && beside.into_iter().any(near)
    }

    /// Gives each ticket to the first leg that it fits; the tickets that fit none.
    fn hand_out(&self, legs: &mut [Leg], runs: &[Run]) -> Vec<usize> {
        let mut unused = Vec::new();
        for (index, ticket) in self.tickets.iter().enumerate().filter(|(_, ticket)| ticket.mode.is_some()) {
            let start = legs.partition_point(|leg| leg.seen < ticket.bought);
            // One that states its day may be bought for the end of a winter.
            let from = ticket.departs.map_or(ticket.bought, |(departs, _)| departs.seconds().max(ticket.bought));
            let within = legs[start..].iter().take_while(|leg| leg.seen <= from + AHEAD_DAYS * DAY).count();
            let ahead = &mut legs[start..start + within];
            let free = |leg: &Leg| {
                let first = leg.tickets.first().map(|first| &self.tickets[*first]);
                !leg.told && first.is_none_or(|first| together(first, ticket))
            };
            let exact = ahead.iter().position(|leg| free(leg) && self.fits(ticket, leg, runs, true));
            let fitting =
                exact.or_else(|| ahead.iter().position(|leg| free(leg) && self.fits(ticket, leg, runs, false)));
            if let Some(leg) = fitting {
                ahead[leg].tickets.push(index);
            } else if !self.with_changes(index, ahead, runs) {
                unused.push(index);
            }
        }
        unused
    }

    fn fits(&self, ticket: &Ticket, leg: &Leg, runs: &[Run], exactly: bool) -> bool {
        let dated = |day: Day| day_of(leg.left) <= day.plus(1) && day <= day_of(leg.seen).plus(1);
        if ticket.day().is_some_and(|day| !dated(day)) {
            return false;
        }
        let city = |run: usize| self.track.localities[runs[run].locality as usize];
        let exact = [(ticket.from, leg.from), (ticket.to, leg.to)]
            .map(|(end, run)| end.is_none_or(|end| end.city == city(run)));
        if exactly || exact[0] && exact[1] {
            return exact[0] && exact[1];
        }
        let (Some(from), Some(to)) = (ticket.from, ticket.to) else { return false };
        let apart = |a: super::Locality, b: super::Locality| {
            a.centre().zip(b.centre()).map_or(f64::INFINITY, |(a, b)| a.distance_km(b))
        };
        (exact[0] || exact[1])
            && apart(from.city, to.city) > 2.0 * NEAR_KM
            && apart(from.city, city(leg.from)) <= NEAR_KM
            && apart(to.city, city(leg.to)) <= NEAR_KM
    }

    /// Joins the legs between the two ends of a ticket where the person was seen changing.
    fn with_changes(&self, index: usize, legs: &mut [Leg], runs: &[Run]) -> bool {
        let ticket = &self.tickets[index];
        let (Some(from), Some(to)) = (ticket.from, ticket.to) else { return false };
        let city = |run: usize| self.track.localities[runs[run].locality as usize];
        for first in 0..legs.len() {
            if city(legs[first].from) != from.city || legs[first].told {
                continue;
            }
            let until = legs.iter().enumerate().skip(first + 1).take(2);
            let ends = |leg: &Leg| city(leg.to) == to.city && leg.seen - legs[first].left <= CHANGES;
            let Some(last) = until.into_iter().find(|(_, leg)| ends(leg)).map(|(last, _)| last) else { continue };
            if legs[first..=last].iter().any(|leg| leg.told || !leg.tickets.is_empty()) {
                continue;
            }
            (legs[first].to, legs[first].seen) = (legs[last].to, legs[last].seen);
            legs[first].tickets.push(index);
            legs[first + 1..=last].iter_mut().for_each(|leg| leg.told = true);
            return true;
        }
        false
    }

    fn trip(&self, leg: &Leg, runs: &[Run]) -> Trip {
        let (left, seen) = (runs[leg.from].fixes.end - 1, runs[leg.to].fixes.start);
        let [left, seen] = [left, seen].map(|fix| &self.track.fixes[fix]);
        let ticket = leg.tickets.first().map(|index| &self.tickets[*index]);
        let ride = (left.sighting == seen.sighting).then(|| &self.sightings[left.sighting as usize]);
        let city = |run: usize| self.track.localities[runs[run].locality as usize].place();
        let [from, to] = [0, 1].map(|end| {
            let run = [leg.from, leg.to][end];
            // Where the station lies in the next city, the journey ends where the person is.
            let own = |end: &End| end.city == self.track.localities[runs[run].locality as usize];
            let told = ticket.and_then(|ticket| [ticket.from, ticket.to][end]).filter(own).map(|end| end.place);
            let ridden = ride.and_then(|ride| ride.ends[end].copied());
            told.or(ridden).unwrap_or_else(|| city(run))
        });
        let mut evidence: Vec<u32> = leg.tickets.iter().map(|index| self.tickets[*index].record).collect();
        for record in [left.record].into_iter().chain(leg.passed.iter().copied()).chain([seen.record]) {
            if !evidence.contains(&record) {
                evidence.push(record);
            }
        }
        let sure = self.confidence[leg.from] * self.confidence[leg.to];
        Trip {
            mode: self.mode(leg, ticket, [left.place, seen.place], [left.what, seen.what]),
            from: Some(from),
            to: Some(to),
            date: date(leg, ticket),
            depart: ticket.and_then(Ticket::clock),
            arrive: ride.filter(|ride| seen.exact && matches!(ride.what, Use::Ride(_))).map(|ride| ride.at),
            certainty: if ticket.is_some() { sure.max(0.95) } else { sure }.min(0.99),
            evidence,
            known: WallTime::from_seconds(leg.seen),
        }
    }

    fn mode(&self, leg: &Leg, ticket: Option<&Ticket>, places: [u32; 2], moments: [Use; 2]) -> Mode {
        if let Some(mode) = ticket.and_then(|ticket| ticket.mode).filter(|mode| *mode != Mode::Unknown) {
            return mode;
        }
        if leg.seen - leg.left > DAY {
            return Mode::Unknown;
        }
        let stands = |feature| places.iter().any(|place| self.track.places[*place as usize].feature == feature);
        let fare = |mode| moments == [Use::Ride(mode); 2];
        match leg.passed_by {
            Some(mode) => mode,
            None if stands(Feature::Airport) => Mode::Plane,
            None if stands(Feature::Station) => Mode::Train,
            None if fare(Mode::Metro) => Mode::Metro,
            None if fare(Mode::Bus) => Mode::Bus,
            None if fare(Mode::RideHail) => Mode::RideHail,
            None if moments.iter().any(|what| matches!(what, Use::Road | Use::Parking)) => Mode::Car,
            None => Mode::Unknown,
        }
    }

    /// A ticket whose end was never seen.
    fn unseen(&self, index: usize, unused: &[usize]) -> Option<Trip> {
        let ticket = &self.tickets[index];
        let (from, to) = (ticket.from?, ticket.to?);
        if !self.has_room(ticket) {
            return None;
        }
        let others = unused.iter().map(|other| &self.tickets[*other]);
        let pair = others.filter(|other| (other.bought - ticket.bought).abs() <= UNSEEN_DAYS * DAY);
        let back = pair.into_iter().any(|other| other.returns(ticket) || ticket.returns(other));
        Some(Trip {
            mode: ticket.mode.unwrap_or_default(),
            from: Some(from.place),
            to: Some(to.place),
            date: ticket.day(),
            depart: ticket.clock(),
            arrive: None,
            certainty: if back { 0.7 } else { 0.55 } * ticket.certainty.max(0.8),
            evidence: vec![ticket.record],
            known: ticket.departs.map_or(WallTime::from_seconds(ticket.bought), |(at, _)| at),
        })
    }

    /// True if the person was silent long enough for the journey after they bought the ticket.
    fn has_room(&self, ticket: &Ticket) -> bool {
        let (first, last) = match ticket.departs {
            Some((departs, _)) => (departs.seconds() - DAY / 2, departs.seconds() + DAY),
            None => (ticket.bought, ticket.bought + UNSEEN_DAYS * DAY),
        };
        let fixes = &self.track.fixes;
        // After the last sighting everybody is silent.
        let Some(end) = fixes.last().map(|fix| fix.at) else { return false };
        let last = last.min(end);
        let start = fixes.partition_point(|fix| fix.at < first);
        let times = fixes[start..].iter().map(|fix| fix.at).take_while(|at| *at <= last).chain([last]);
        let mut before = first;
        for at in times {
            if at - before >= ROOM {
                return true;
            }
            before = at;
        }
        false
    }
}

/// Paid together, for the same way: companions.
fn together(first: &Ticket, ticket: &Ticket) -> bool {
    let city = |ticket: &Ticket| [ticket.from, ticket.to].map(|end| end.map(|end| end.city));
    ticket.bought - first.bought <= TOGETHER && city(first) == city(ticket) && first.departs == ticket.departs
}

/// The day of the journey, if it can be told.
fn date(leg: &Leg, ticket: Option<&Ticket>) -> Option<Day> {
    if let Some(day) = ticket.and_then(Ticket::day) {
        return Some(day);
    }
    let (left, seen) = (day_of(leg.left), day_of(leg.seen));
    let after = ticket.map_or(left, |ticket| left.max(day_of(ticket.bought)));
    (seen.since(after) <= DATED_DAYS).then_some(seen)
}

#[cfg(test)]
mod tests;
