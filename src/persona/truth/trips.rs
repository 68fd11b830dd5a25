//! Trips between cities, and whether the rows show them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::biography::{Life, Mode};
use super::super::calendar::Day;
use super::super::ground::Role;
use super::super::payment::{Meaning, Payment};
use super::date;
use super::determinable::THRESHOLDS;
use super::evidence::Evidence;

/// A trip.
#[derive(Clone, Debug, Serialize)]
pub struct TripTruth {
    /// The contract's mode.
    pub mode: &'static str,
    /// The city left.
    pub from: String,
    /// The city reached.
    pub to: String,
    /// The day.
    pub date: String,
    /// `hometown business tour working-week winter commute move`
    pub purpose: &'static str,
    /// Tickets in the rows that name both cities.
    pub tickets: u64,
    /// Of them with the day in their words.
    pub dated_tickets: u64,
    /// A ticket, or a sighting in each city within two days.
    pub determinable: bool,
    /// Its day may be asked for: a dated ticket, or sightings that leave no other day.
    pub date_determinable: bool,
}

/// Tickets by their two cities, oldest first: the day bought and the day stated.
type Tickets = BTreeMap<(u32, u32), Vec<(Day, Option<Day>)>>;

/// Every trip of the period, oldest first.
pub fn all(life: &Life, payments: &[&Payment], evidence: &Evidence) -> Vec<TripTruth> {
    let tickets = tickets(payments);
    let mut trips = Vec::new();
    for day in life.period.0.to(life.period.1) {
        let cities = life.cities(day);
        for (place, pair) in cities.windows(2).enumerate() {
            if let [from, to] = pair {
                trips.push(trip(life, day, place, (*from, *to), &tickets, evidence));
            }
        }
    }
    trips
}

fn tickets(payments: &[&Payment]) -> Tickets {
    let mut tickets = Tickets::new();
    for payment in payments.iter().filter(|row| row.meaning == Meaning::Purchase && row.returned.is_zero()) {
        if let Some(ends) = payment.ground.ends.filter(|_| payment.ground.role == Role::None) {
            tickets.entry(ends).or_default().push((Day::of_time(payment.at), payment.ground.on));
        }
    }
    tickets
}

fn trip(life: &Life, day: Day, place: usize, ends: (u32, u32), tickets: &Tickets, evidence: &Evidence) -> TripTruth {
    let (mode, purpose) = mode_of(life, day, place);
    let fits = |(bought, stated): &&(Day, Option<Day>)| match stated {
        Some(stated) => *stated == day,
        // Tickets for the way back are bought with those for the way out.
        None => *bought <= day && day.since(*bought) <= 45,
    };
    let own: Vec<&(Day, Option<Day>)> = tickets.get(&ends).into_iter().flatten().filter(fits).collect();
    let dated = own.iter().filter(|(_, stated)| stated.is_some()).count() as u64;
    let slack = THRESHOLDS.trip_slack_days;
    let seen = |before: i64, after: i64| {
        evidence.within(ends.0, day.plus(-before), day) && evidence.within(ends.1, day, day.plus(after))
    };
    TripTruth {
        mode,
        from: ends.0.to_string(),
        to: ends.1.to_string(),
        date: date(day),
        purpose,
        tickets: own.len() as u64,
        dated_tickets: dated,
        determinable: !own.is_empty() || seen(slack, slack),
        date_determinable: dated > 0
            || seen(0, 0)
            || (seen(1, 0) && !evidence.within(ends.0, day.plus(1), day.plus(1))),
    }
}

/// How one travelled, and what for.
fn mode_of(life: &Life, day: Day, place: usize) -> (&'static str, &'static str) {
    if let Some(journey) = life.journey(day) {
        let back = day == journey.last && (day != journey.first || place > 0);
        let [out, home] = journey.modes;
        return (if back { home } else { out }.code(), journey.purpose.code());
    }
    if life.moved_from(day).is_some() {
        return ("unknown", "move");
    }
    let mode = match life.habits.commute {
        super::super::biography::Commute::Car => Mode::Car.code(),
        super::super::biography::Commute::Metro => "metro",
        _ => "bus",
    };
    (mode, "commute")
}
