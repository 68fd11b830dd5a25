//! Where somebody comes from: the city in which they spend the Spring Festival, year after year.
//!
//! Mostly that is another city than the home's. Who was seen at home on the eve or the first day of two festivals and
//! more, and on none elsewhere, comes from there more likely than not, and no surer than that: those on duty look the
//! same. A winter in the south (a stay too long for a visit) or a journey with hotels makes no hometown.

use super::calendar::{Day, Festival};
use super::claim::{Claim, Seat};
use super::evidence::Evidence;
use super::locality::Locality;
use super::sighting::Use;
use super::stays::{Base, Stay};
use super::tickets::Ticket;
use super::track::day_of;

/// The eve of the new year to its seventh day.
const FESTIVAL: (i32, i32) = (-1, 6);
/// A visit is no longer than this, that of a student, and that of the year in which nobody could travel back.
const VISIT: i32 = 25;
const STUDENT_VISIT: i32 = 70;
const LOCKED_VISIT: (i32, i32) = (2020, 120);
/// Who is seen at home so many days after the first of the year was there before.
const SOON: i32 = 2;
/// A ticket for the festival is bought so many days before.
const TICKET_DAYS: i32 = 40;
/// So much speaks for a city if the festival was seen there, once or on several days, or only a ticket to it.
const SEEN: f32 = 1.0;
const SEEN_ONCE: f32 = 0.7;
const TICKET: f32 = 0.4;

/// What speaks for one city.
struct Signs {
    city: Locality,
    weight: f32,
    /// Festivals at home, if it is the home.
    stayed: u32,
    records: Vec<(f32, Day, u32)>,
}

/// The hometown, if it is another city than the homes.
pub fn hometown(evidence: &Evidence<'_>, homes: &[Claim], stays: &[Stay], tickets: &[Ticket]) -> Option<Claim> {
    let (first, last) = (evidence.bases.first()?.day, evidence.bases.last()?.day);
    let mut signs: Vec<Signs> = Vec::new();
    for new_year in evidence.calendar.lunar_years(first, last.plus(FESTIVAL.0.abs())) {
        festival(evidence, homes, tickets, *new_year, &mut signs);
    }
    let stayed = signs.iter().position(|sign| sign.stayed > 0).map(|index| signs.swap_remove(index));
    for sign in &mut signs {
        sign.weight += other_holidays(evidence, sign, stays);
    }
    signs.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.city.cmp(&b.city)));
    let second = signs.get(1).map_or(0.0, |second| second.weight);
    let Some(first) = signs.into_iter().next() else {
        // Who has moved since may have left where they come from, or have come there.
        let only = |city| homes.iter().all(|home| Locality::of(&home.place, evidence.gazetteer) == Some(city));
        let stayed = stayed.filter(|sign| sign.stayed >= 2 && !homes.is_empty() && only(sign.city))?;
        return Claim::new(Seat::Hometown, stayed.city.place(), native(stayed.stayed), stayed.records);
    };
    let share = first.weight / (first.weight + second);
    let sure = sure(first.weight) * if share < 0.65 { 0.7 } else { 1.0 };
    Claim::new(Seat::Hometown, first.city.place(), sure, first.records)
}

/// How sure so many festivals at home make it that the home is the hometown.
fn native(festivals: u32) -> f32 {
    match festivals {
        0..=2 => 0.66,
        3 => 0.72,
        4 => 0.77,
        _ => 0.8,
    }
}

/// One festival is a hint, two are a habit.
fn sure(weight: f32) -> f32 {
    let points = [(0.0, 0.0), (0.9, 0.45), (1.0, 0.6), (1.4, 0.72), (2.0, 0.88), (3.0, 0.94), (5.0, 0.98)];
    let after = points.partition_point(|(at, _)| *at < weight).clamp(1, points.len() - 1);
    let ((x, y), (to, sure)) = (points[after - 1], points[after]);
    (y + (sure - y) * (weight - x) / (to - x)).min(0.98)
}

/// Where the person was from the eve to the seventh day.
fn festival(evidence: &Evidence<'_>, homes: &[Claim], tickets: &[Ticket], new_year: Day, signs: &mut Vec<Signs>) {
    let (eve, end) = (new_year.plus(FESTIVAL.0), new_year.plus(FESTIVAL.1));
    let Some(home) = home_at(evidence, homes, new_year) else { return };
    let bases = evidence.bases.iter().filter(|base| (eve..=end).contains(&base.day));
    let mut away: Vec<(Locality, u32)> = Vec::new();
    let (mut stayed, mut at_home, mut seen) = (false, 0, None);
    for base in bases {
        let city = evidence.city_of(base);
        seen = seen.or(Some(base.day));
        // Home on the eve and the first day is home for the festival.
        stayed |= city == home && base.day <= new_year;
        match away.iter_mut().find(|(known, _)| *known == city) {
            _ if city == home => at_home += 1,
            Some((_, days)) => *days += 1,
            None => away.push((city, 1)),
        }
    }
    let ticket = || ticket_away(tickets, new_year, home);
    // Shops close: who is seen at home soon after, on several days, and nowhere else, mostly never left.
    let soon = seen.is_some_and(|day| day <= new_year.plus(SOON)) && at_home >= 2 && away.is_empty();
    if stayed || soon && ticket().is_none() {
        let sign = speak(signs, home, 0.0, seen_in(evidence, home, eve, end));
        sign.stayed += 1;
        return;
    }
    away.sort_by_key(|(city, days)| (std::cmp::Reverse(*days), *city));
    if let Some((city, days)) = away.first() {
        // One day elsewhere among days at home is an outing.
        if *days >= at_home && (*days > 1 || at_home == 0) && is_visit(evidence, *city, (eve, end)) {
            let weight = if *days > 1 { SEEN } else { SEEN_ONCE };
            speak(signs, *city, weight, seen_in(evidence, *city, eve, end));
        }
        return;
    }
    if let Some((ticket, to)) = ticket().and_then(|ticket| Some((ticket, ticket.to?))) {
        speak(signs, to.city, TICKET, vec![(TICKET, day_of(ticket.bought), ticket.record)]);
    }
}

/// A ticket that leads away from home for the festival.
fn ticket_away(tickets: &[Ticket], new_year: Day, home: Locality) -> Option<&Ticket> {
    let before = |ticket: &&Ticket| (0..TICKET_DAYS).contains(&new_year.since(day_of(ticket.bought)));
    tickets.iter().filter(before).find(|ticket| ticket.mode.is_some() && leads_away(ticket, home))
}

fn leads_away(ticket: &Ticket, home: Locality) -> bool {
    ticket.to.is_some_and(|end| end.city != home) && ticket.from.is_none_or(|end| end.city == home)
}

fn speak(signs: &mut Vec<Signs>, city: Locality, weight: f32, records: Vec<(f32, Day, u32)>) -> &mut Signs {
    let index = signs.iter().position(|sign| sign.city == city).unwrap_or_else(|| {
        signs.push(Signs { city, weight: 0.0, stayed: 0, records: Vec::new() });
        signs.len() - 1
    });
    let sign = &mut signs[index];
    sign.weight += weight;
    sign.records.extend(records);
    sign
}

/// The home's city at a time, or the last one known; without one, the city of most nights.
fn home_at(evidence: &Evidence<'_>, homes: &[Claim], day: Day) -> Option<Locality> {
    let then = homes.iter().rev().find(|home| home.from <= day);
    if let Some(home) = then.or_else(|| homes.first()) {
        return Locality::of(&home.place, evidence.gazetteer);
    }
    let mut nights: Vec<(Locality, u32)> = Vec::new();
    for base in evidence.bases.iter().filter(|base| evidence.calendar.holiday(base.day).is_none()) {
        let city = evidence.city_of(base);
        match nights.iter_mut().find(|(known, _)| *known == city) {
            Some((_, count)) => *count += 1,
            None => nights.push((city, 1)),
        }
    }
    let all: u32 = nights.iter().map(|(_, count)| count).sum();
    let most = nights.into_iter().max_by_key(|(city, count)| (*count, std::cmp::Reverse(*city)));
    most.filter(|(_, count)| *count >= 5 && count * 2 > all).map(|(city, _)| city)
}

/// Seen there for the length of a visit, not in hotels.
fn is_visit(evidence: &Evidence<'_>, city: Locality, festival: (Day, Day)) -> bool {
    let student = evidence.track.fixes.iter().filter(|fix| fix.what == Use::Study).take(10).count() >= 10;
    let longest = match festival.1.year() {
        year if year == LOCKED_VISIT.0 => LOCKED_VISIT.1,
        _ if student => STUDENT_VISIT,
        _ => VISIT,
    };
    let short = season(evidence, city, festival) <= longest;
    let (mut lodged, mut seen) = (0, 0);
    for fix in fixes_in(evidence, city, festival.0.plus(-7), festival.1.plus(7)) {
        lodged += u32::from(fix.what == Use::Lodging);
        seen += 1;
    }
    short && (lodged == 0 || lodged * 8 < seen)
}

/// The days from the first to the last night in a city around a festival, with no night elsewhere between.
fn season(evidence: &Evidence<'_>, city: Locality, festival: (Day, Day)) -> i32 {
    let bases = &evidence.bases;
    let inside = |base: &&Base| evidence.city_of(base) == city;
    let from = bases.partition_point(|base| base.day < festival.0);
    let until = bases.partition_point(|base| base.day <= festival.1);
    let first = bases[..from].iter().rev().take_while(inside).last();
    let last = bases[until..].iter().take_while(inside).last();
    last.map_or(festival.1, |base| base.day).since(first.map_or(festival.0, |base| base.day))
}

fn fixes_in<'a>(
    evidence: &'a Evidence<'_>,
    city: Locality,
    first: Day,
    last: Day,
) -> impl Iterator<Item = &'a super::track::Fix> {
    let fixes = &evidence.track.fixes;
    let from = fixes.partition_point(|fix| fix.day < first);
    let within = fixes[from..].iter().take_while(move |fix| fix.day <= last);
    within.filter(move |fix| evidence.city(fix) == city)
}

fn seen_in(evidence: &Evidence<'_>, city: Locality, first: Day, last: Day) -> Vec<(f32, Day, u32)> {
    fixes_in(evidence, city, first, last).map(|fix| (SEEN, fix.day, fix.record)).collect()
}

/// Other holidays spent there: the tombs, the moon, the long week of October.
fn other_holidays(evidence: &Evidence<'_>, sign: &Signs, stays: &[Stay]) -> f32 {
    let own = stays.iter().filter(|stay| stay.city == sign.city && stay.to.since(stay.from) <= VISIT);
    let mut weight = 0.0;
    for stay in own {
        let holidays = evidence.calendar.holidays(stay.from.plus(-3), stay.to);
        let lodged = fixes_in(evidence, sign.city, stay.from, stay.to).any(|fix| fix.what == Use::Lodging);
        let festive =
            holidays.iter().filter(|holiday| holiday.festival != Festival::Spring && holiday.last >= stay.from);
        let best = festive.map(|holiday| match holiday.festival {
            Festival::National | Festival::TombSweeping => 0.25,
            Festival::MidAutumn | Festival::Labour => 0.15,
            _ => 0.1,
        });
        weight += if lodged { 0.0 } else { best.fold(0.0, f32::max) };
    }
    weight.min(0.5)
}
