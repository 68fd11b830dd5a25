//! Where the person was, in the contract's keys: home and work, days, stays, trips, rides and the figures.
//!
//! Under a mask the city of a record stays and nothing below it; home, work and hometown are hidden at every level.

use serde::Serialize;

use super::reference::{Reference, best, references};
use crate::dossier::Dossier;
use crate::mask::Mask;
use crate::model::{Precision, Records, WallTime};
use crate::places::Place;
use crate::profile::trail::{Claim, Day, Metrics, Ride, Seat, Stay, Trip};
use crate::report::place::{PlaceAnswer, certainty};

#[derive(Serialize)]
pub struct MovementAnswer {
    home: Option<ClaimAnswer>,
    work: Option<ClaimAnswer>,
    hometown: Option<ClaimAnswer>,
    home_history: Vec<ClaimAnswer>,
    work_history: Vec<ClaimAnswer>,
    days: Vec<DayAnswer>,
    stays: Vec<StayAnswer>,
    trips: Vec<TripAnswer>,
    local_trips: Vec<TripAnswer>,
    metrics: MetricsAnswer,
}

#[derive(Serialize)]
struct ClaimAnswer {
    kind: &'static str,
    place: Option<PlaceAnswer>,
    certainty: f64,
    evidence_count: usize,
    from: String,
    to: String,
    evidence: Vec<Reference>,
}

#[derive(Serialize)]
struct DayAnswer {
    date: String,
    adcode: Option<String>,
    city: &'static str,
    country: &'static str,
    sightings: u32,
}

#[derive(Serialize)]
struct StayAnswer {
    adcode: Option<String>,
    city: &'static str,
    country: &'static str,
    from: String,
    to: String,
    sightings: u32,
}

#[derive(Serialize)]
struct TripAnswer {
    mode: &'static str,
    from: Option<PlaceAnswer>,
    to: Option<PlaceAnswer>,
    date: Option<String>,
    depart: Option<String>,
    arrive: Option<String>,
    certainty: f64,
    evidence: Vec<Reference>,
    /// The smallest area that a ride within a city is known to lie in.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<PlaceAnswer>,
}

#[derive(Serialize)]
struct MetricsAnswer {
    places: u32,
    cities: u32,
    sightings: u32,
    radius_of_gyration_km: Option<f64>,
    entropy_bits: Option<f64>,
    entropy_rate_bits: Option<f64>,
    predictability_bound: Option<f64>,
    next_place_hit_rate: Option<f64>,
}

/// The answer for a dossier.
pub fn answer(dossier: &Dossier, mask: Mask) -> MovementAnswer {
    let (trail, shown) = (&dossier.trail, Shown { records: &dossier.records, mask });
    let claims = |claims: &[Claim]| claims.iter().map(|claim| shown.claim(claim)).collect();
    MovementAnswer {
        home: trail.home.as_ref().map(|claim| shown.claim(claim)),
        work: trail.work.as_ref().map(|claim| shown.claim(claim)),
        hometown: trail.hometown.as_ref().map(|claim| shown.claim(claim)),
        home_history: claims(&trail.home_history),
        work_history: claims(&trail.work_history),
        days: trail
            .days
            .iter()
            .map(|day| DayAnswer {
                date: date(day.date),
                adcode: day.city.adcode(),
                city: day.city.name(),
                country: day.city.country(),
                sightings: day.sightings,
            })
            .collect(),
        stays: trail.stays.iter().map(stay).collect(),
        trips: trail.trips.iter().map(|trip| shown.trip(trip)).collect(),
        local_trips: trail.local_trips.iter().map(|ride| shown.ride(ride)).collect(),
        metrics: metrics(&trail.metrics),
    }
}

/// What is told of places and records under a mask.
struct Shown<'d> {
    records: &'d Records,
    mask: Mask,
}

impl Shown<'_> {
    fn claim(&self, claim: &Claim) -> ClaimAnswer {
        ClaimAnswer {
            kind: match claim.seat {
                Seat::Home => "home",
                Seat::Work => "work",
                Seat::School => "school",
                Seat::Hometown => "hometown",
            },
            place: (!self.mask.names).then(|| PlaceAnswer::new(&claim.place)),
            certainty: certainty(claim.certainty),
            evidence_count: claim.evidence.len(),
            from: date(claim.from),
            to: date(claim.to),
            evidence: best(self.records, &claim.evidence),
        }
    }

    fn trip(&self, trip: &Trip) -> TripAnswer {
        TripAnswer {
            mode: trip.mode.code(),
            from: trip.from.as_ref().map(|place| self.place(place)),
            to: trip.to.as_ref().map(|place| self.place(place)),
            date: trip.date.map(date),
            depart: trip.depart.map(|at| self.time(at)),
            arrive: trip.arrive.map(|at| self.time(at)),
            certainty: certainty(trip.certainty),
            evidence: references(self.records, &trip.evidence),
            place: None,
        }
    }

    fn ride(&self, ride: &Ride) -> TripAnswer {
        TripAnswer {
            mode: ride.mode.code(),
            from: ride.from.as_ref().map(|place| self.place(place)),
            to: ride.to.as_ref().map(|place| self.place(place)),
            date: Some(date(Day::of(ride.paid))),
            depart: None,
            arrive: None,
            certainty: certainty(ride.certainty),
            evidence: references(self.records, &[ride.record]),
            place: Some(self.place(&ride.place)),
        }
    }

    fn place(&self, place: &Place) -> PlaceAnswer {
        PlaceAnswer::new(&self.mask.place(place))
    }

    fn time(&self, at: WallTime) -> String {
        self.mask.time(at, Precision::Minute).0.to_string()
    }
}

fn stay(stay: &Stay) -> StayAnswer {
    StayAnswer {
        adcode: stay.city.adcode(),
        city: stay.city.name(),
        country: stay.city.country(),
        from: date(stay.from),
        to: date(stay.to),
        sightings: stay.sightings,
    }
}

fn metrics(metrics: &Metrics) -> MetricsAnswer {
    // Four decimals: more than the evidence bears, enough to check a formula.
    let figure = |value: Option<f64>| value.map(|value| (value * 1e4).round() / 1e4);
    MetricsAnswer {
        places: metrics.places,
        cities: metrics.cities,
        sightings: metrics.sightings,
        radius_of_gyration_km: figure(metrics.radius_of_gyration_km),
        entropy_bits: figure(metrics.entropy_bits),
        entropy_rate_bits: figure(metrics.entropy_rate_bits),
        predictability_bound: figure(metrics.predictability_bound),
        next_place_hit_rate: figure(metrics.next_place_hit_rate),
    }
}

fn date(day: Day) -> String {
    day.date().to_string()
}
