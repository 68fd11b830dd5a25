//! Where somebody works or studies: meals at noon, the first way out and the last way back, canteens, campuses.
//!
//! Not everybody has such a place. Something must tell it from the home: a canteen or campus; being a matter of workdays;
//! being seen day after day; or rides in the morning of workdays, which tell that there is one even in the home's own
//! district. Who is at home all day, or everywhere, gets no answer.

use crate::places::PlaceId;

use super::calendar::Day;
use super::campus;
use super::claim::{Claim, Seat, votes_for};
use super::daytime;
use super::evidence::Evidence;
use super::home::{LEAST_DAYS, LEAST_SPAN};
use super::livelihood::Livelihood;
use super::locality::Locality;
use super::noons;
use super::periods::{join_absences, periods};
use super::sighting::Use;
use super::sleeps::Sleep;
use super::track::Fix;
use super::votes::{Standing, Vote, between, cap_days, certainty, standings};

/// One day's most for one place.
const DAY: f32 = 3.0;
/// An absence of so many days is no other job.
const ABSENCE: i32 = 120;
/// The first place must hold such a share of what speaks for any.
const SHARE: f32 = 0.35;
/// A place seen on one of so many days is the day's place, workday or not.
const DAILY_OF: usize = 3;
/// And on one of so many days of the calendar: few records show a market as often as anything.
const CALENDAR_DAYS_OF: i64 = 6;
/// Standard deviations by which workdays must outnumber days off more than they do anyhow.
const DEVIATIONS: f32 = 2.0;
/// The same where it could be the home as well.
const CLEARLY: f32 = 3.0;
/// And for a whole city, in which everything else is done too.
const VERY_CLEARLY: f32 = 5.0;
/// So much of the noons of workdays are in the city of the work; those of visits and holidays are fewer.
const NOONS_IN_CITY: f32 = 0.35;
/// A commuter rides on so many mornings of workdays at least.
const COMMUTES: f32 = 8.0;
/// Who buys fuel and pays tolls on one of so many sightings at work lives on the road.
const ON_THE_ROAD: usize = 6;
/// How sure it is at most that the district of such a home is the campus's.
const ON_CAMPUS: f32 = 0.85;
/// The place of shifts is seen on one of so many days that show anything.
const SHIFTS_OF: usize = 10;
/// How sure it is at most that the one other place in which a life of shifts is seen is that of the shifts.
const IN_SHIFTS: f32 = 0.8;
/// How sure it is at most by days here and evenings there: some have other reasons to be there by day.
const BY_DAY: f32 = 0.8;
/// Who has one place of work is seen there so much of the time at work.
const ONE_PLACE: f32 = 0.78;

/// What speaks for places of work.
struct Signs {
    /// By district, by day; on all days.
    districts: Vec<Vote<PlaceId>>,
    /// Canteens and campuses among them.
    schools: Vec<Vote<PlaceId>>,
    /// By city, by day; on all days, and also where the district is not known.
    cities: Vec<Vote<Locality>>,
}

/// The places of work in the order of time; `homes` are those of the same person.
pub fn works(evidence: &Evidence<'_>, homes: &[Claim], livelihood: &Livelihood) -> Vec<Claim> {
    let signs = signs(evidence);
    let workdays: Vec<Vote<PlaceId>> =
        signs.districts.iter().filter(|vote| counts(evidence, vote.day)).copied().collect();
    let mut stretches = periods(&workdays);
    join_absences(&mut stretches, ABSENCE);
    let mut works: Vec<Claim> = Vec::new();
    for stretch in &stretches {
        let own = between(&workdays, stretch.first, stretch.last);
        works.extend(district_claim(evidence, &signs, own, homes, livelihood));
    }
    if works.is_empty() {
        works.extend(city_claim(evidence, &signs, homes, livelihood));
    }
    works
}

/// The days that tell of work: workdays, and all days of those who work at night.
fn counts(evidence: &Evidence<'_>, day: Day) -> bool {
    evidence.works_at_night || evidence.is_workday(day)
}

fn signs(evidence: &Evidence<'_>) -> Signs {
    let mut signs = Signs { districts: Vec::new(), schools: Vec::new(), cities: Vec::new() };
    for (fix, sleep) in evidence.track.fixes.iter().zip(&evidence.sleeps) {
        let (day, record) = (fix.day, fix.record);
        let (district, weight) = sign(evidence, fix, *sleep);
        let ride = if matches!(fix.what, Use::Ride(_)) { 0.5 } else { 0.0 };
        let vote = Vote { day, candidate: evidence.city(fix), weight: weight.max(ride), record };
        signs.cities.extend((vote.weight > 0.0).then_some(vote));
        let Some(candidate) = district.filter(|_| weight > 0.0) else { continue };
        let vote = Vote { day, candidate, weight, record };
        signs.districts.push(vote);
        signs.schools.extend((fix.what == Use::Study || fix.what == Use::Canteen).then_some(vote));
    }
    cap_days(&mut signs.districts, DAY);
    cap_days(&mut signs.cities, DAY);
    signs
}

/// The district that a fix speaks for, and how much.
fn sign(evidence: &Evidence<'_>, fix: &Fix, sleep: Sleep) -> (Option<PlaceId>, f32) {
    match fix.what {
        Use::Ride(_) => ride(evidence, fix, sleep),
        _ => (fix.district, weight(evidence, fix)),
    }
}

/// The far end of the first way out and of the last way back.
fn ride(evidence: &Evidence<'_>, fix: &Fix, sleep: Sleep) -> (Option<PlaceId>, f32) {
    let out = |clock: f32| (6.5..10.5).contains(&clock);
    match fix.clock() {
        Some(clock) if sleep.after && (out(clock) || evidence.works_at_night) => (evidence.end(fix, 1), 2.0),
        Some(clock) if out(clock) => (evidence.end(fix, 1), 1.0),
        Some(_) if sleep.before => (evidence.end(fix, 0), 1.0),
        Some(clock) if (17.0..21.0).contains(&clock) => (evidence.end(fix, 0), 0.8),
        _ => (None, 0.0),
    }
}

fn weight(evidence: &Evidence<'_>, fix: &Fix) -> f32 {
    let Some(clock) = fix.clock() else { return 0.0 };
    let hours = match clock {
        10.5..14.5 => 1.0,
        14.5..18.0 => 0.5,
        8.5..10.5 => 0.4,
        _ if evidence.works_at_night && !(5.0..22.0).contains(&clock) => 1.5,
        _ => 0.0,
    };
    let place = match fix.what {
        Use::Canteen | Use::Study => return if hours > 0.0 { 2.0 * hours } else { 0.7 },
        Use::Meal | Use::Other => 1.0,
        Use::Groceries => 0.7,
        Use::Shop | Use::Health => 0.5,
        Use::Road | Use::Parking => 0.3,
        Use::Leisure => 0.2,
        _ => 0.0,
    };
    hours * place
}

fn district_claim(
    evidence: &Evidence<'_>,
    signs: &Signs,
    votes: &[Vote<PlaceId>],
    homes: &[Claim],
    livelihood: &Livelihood,
) -> Option<Claim> {
    let standings = standings(votes);
    let is_home = |district: PlaceId| homes.iter().any(|home| home.place.division == Some(district));
    let first = standings.first().map(|first| first.candidate)?;
    let away = standings.iter().find(|standing| !is_home(standing.candidate)).map(|standing| standing.candidate);
    let span = (votes.first()?.day, votes.last()?.day);
    let nightly = livelihood.nightly(evidence, span).filter(|nightly| !is_home(nightly.district));
    // Who works next to their home has it first, who is at home at noon too has it second.
    let mut candidates: Vec<PlaceId> =
        nightly.map(|nightly| nightly.district).into_iter().chain([first]).chain(away).collect();
    // Who earns something and is seen nowhere else works where they live.
    candidates.extend(is_home(first).then_some(first));
    let rival = away.is_some_and(|district| district_noons(evidence, district, span) >= DEVIATIONS);
    candidates.iter().enumerate().find_map(|(place, district)| {
        let last = place > 0 && place + 1 == candidates.len();
        let home = is_home(*district);
        let at_night = nightly.filter(|nightly| nightly.district == *district);
        let at = Candidate { district: *district, home, last, rival };
        let standing = standings.iter().find(|standing| standing.candidate == *district)?;
        // Days elsewhere tell of journeys, not of other places of work.
        let city = evidence.city_of_district(*district);
        let beside = |other: &&Standing<PlaceId>| evidence.city_of_district(other.candidate) == city;
        let rivals = standings.iter().filter(beside).filter(|other| at.home || !is_home(other.candidate));
        let (all, second) = rivals.fold((0.0, 0.0_f32), |(all, second), other| {
            (all + other.weight, if other.candidate == *district { second } else { second.max(other.weight) })
        });
        let share = standing.weight / all;
        let long = standing.days >= LEAST_DAYS && standing.span.1.since(standing.span.0) >= LEAST_SPAN;
        let speaks = (standing.weight, standing.span);
        let school = campus::is_school(evidence, &signs.schools, *district, speaks);
        // Holidays elsewhere make no work, however well their districts are known.
        let most = city.is_some_and(|city| noons::share(evidence, city, standing.span) >= NOONS_IN_CITY);
        // Where the nights are spent at which the person is awake, they work.
        let works = || work(evidence, signs, at, (share, standing.span), homes, livelihood);
        if !long || !most || share < SHARE {
            return None;
        }
        let most = if school || at_night.is_some() { 1.0 } else { works()? };
        let seat = if school && campus::studies(evidence, standing.span) { Seat::School } else { Seat::Work };
        let most = match () {
            () if school => 1.0,
            () if !home && at_night.is_none() && livelihood.shifts(standing.span) => IN_SHIFTS,
            () if last => livelihood.at_home(evidence, *district, standing.span).min(most),
            () => most,
        };
        // By day, a home whose district is not known may be seen as often as the work.
        let by_night = at_night.map_or(0.0, |nightly| nightly.certainty);
        let sure = certainty(standing.weight, second, standing.days).max(by_night).min(most);
        Claim::new(seat, evidence.district(*district), sure, votes_for(votes, *district))
    })
}

/// A district that may be the place of work.
#[derive(Clone, Copy)]
struct Candidate {
    district: PlaceId,
    /// The home is there too.
    home: bool,
    /// No other is left.
    last: bool,
    /// A district without the home has the noons of workdays.
    rival: bool,
}

/// What tells a place of work, with its share of what is seen at work in its city, from a home and from the places of
/// those who work everywhere: how sure it can make one at most, if anything does.
fn work(
    evidence: &Evidence<'_>,
    signs: &Signs,
    at: Candidate,
    (share, span): (f32, (Day, Day)),
    homes: &[Claim],
    livelihood: &Livelihood,
) -> Option<f32> {
    let sure = |works: bool| works.then_some(1.0);
    let for_workdays = |deviations| is_for_workdays(evidence, &signs.districts, at.district, span, deviations);
    if livelihood.rides(evidence, span) {
        // Also those who come by metro: they eat wherever orders take them.
        return None;
    }
    if commutes(evidence, span) && !at.last {
        // Those who ride to work have their noons at the other end of the way.
        return sure(!(at.home && at.rival));
    }
    if livelihood.drives(evidence, span) {
        return None;
    }
    if district_noons(evidence, at.district, span) >= CLEARLY {
        return sure(true);
    }
    if share < ONE_PLACE || is_on_the_road(evidence, span) {
        return None;
    }
    if at.home {
        let works = for_workdays(CLEARLY) || (at.last && livelihood.at_home(evidence, at.district, span) > 0.0);
        return sure(works);
    }
    let city = evidence.city_of_district(at.district);
    let near = |home: &Claim| {
        home.place.district(evidence.gazetteer).is_some() && Locality::of(&home.place, evidence.gazetteer) == city
    };
    // Only where the home is known can a place that is seen every day be told from it.
    let near = homes.iter().any(near);
    let everyday = || livelihood.trades(span) || is_of_shifts(evidence, signs, at.district, span, livelihood);
    let daily = || near && (everyday() || is_daily(evidence, &signs.districts, at.district, span));
    // The evenings elsewhere stand for a home of which no district is known.
    let by_day = || daytime::contrast(evidence, at.district, span) >= DEVIATIONS;
    sure(for_workdays(DEVIATIONS) || daily()).or_else(|| by_day().then_some(BY_DAY))
}

/// True if somebody who works in shifts is seen in a district again and again, and nothing tells where their nights are.
fn is_of_shifts(
    evidence: &Evidence<'_>,
    signs: &Signs,
    district: PlaceId,
    span: (Day, Day),
    livelihood: &Livelihood,
) -> bool {
    let days = between(&signs.districts, span.0, span.1).chunk_by(|a, b| a.day == b.day);
    let days = days.filter(|day| day.iter().any(|vote| vote.candidate == district)).count();
    let often = days * SHIFTS_OF >= evidence.days_seen(span);
    often && livelihood.shifts(span) && livelihood.nightly(evidence, span).is_none()
}

/// How much a district is a matter of the noons of workdays.
fn district_noons(evidence: &Evidence<'_>, district: PlaceId, span: (Day, Day)) -> f32 {
    let there = |fix: &Fix| fix.district == Some(district);
    evidence.city_of_district(district).map_or(0.0, |city| noons::contrast(evidence, city, span, &there))
}

/// True if the person rides on the mornings of workdays and not on those of other days.
fn commutes(evidence: &Evidence<'_>, span: (Day, Day)) -> bool {
    let (mut rides, mut days) = ([0.0_f32; 2], [0.0_f32; 2]);
    for base in evidence.bases.iter().filter(|base| (span.0..=span.1).contains(&base.day)) {
        let morning = |fix: &Fix| fix.clock().is_some_and(|clock| (6.0..9.75).contains(&clock));
        let ride = evidence.fixes(base).iter().any(|fix| matches!(fix.what, Use::Ride(_)) && morning(fix));
        let workday = usize::from(evidence.is_workday(base.day));
        days[workday] += 1.0;
        rides[workday] += f32::from(u8::from(ride));
    }
    let [off, on] = [0, 1].map(|workday| (rides[workday] + 0.5) / (days[workday] + 5.0));
    rides[1] >= COMMUTES && on >= 3.0 * off
}

/// Only the city is known: told where it is another than the home's, or where the person commutes.
fn city_claim(evidence: &Evidence<'_>, signs: &Signs, homes: &[Claim], livelihood: &Livelihood) -> Option<Claim> {
    let cities = &signs.cities;
    let workdays: Vec<Vote<Locality>> = cities.iter().filter(|vote| counts(evidence, vote.day)).copied().collect();
    let standings = standings(&workdays);
    let first = standings.first()?;
    let second = standings.get(1).map_or(0.0, |second| second.weight);
    let (city, span) = (first.candidate, first.span);
    let home = homes.is_empty() || homes.iter().any(|home| Locality::of(&home.place, evidence.gazetteer) == Some(city));
    let long = first.days >= 2 * LEAST_DAYS && span.1.since(span.0) >= LEAST_SPAN;
    let elsewhere = || !home && is_for_workdays(evidence, cities, city, span, DEVIATIONS);
    let contrast = || noons::contrast(evidence, city, span, &|fix| evidence.city(fix) == city);
    // Where the home's district is known, the noons were asked of the districts.
    let known = homes.iter().any(|home| home.place.district(evidence.gazetteer).is_some());
    // A city without districts is no larger than one: nothing finer could have been asked.
    let whole = home && matches!(city, Locality::City(id) if evidence.gazetteer.children(id).next().is_none());
    let clearly = if whole { CLEARLY } else { VERY_CLEARLY };
    let noons = || !known && contrast() >= clearly;
    let nights = || whole && livelihood.is_nightly_city(evidence, city, span);
    let school = campus::is_student(evidence, city);
    let by_day = || elsewhere() || commutes(evidence, span) || noons();
    let works = || !livelihood.drives(evidence, span) && (by_day() || nights());
    if !long || !(school || works()) {
        return None;
    }
    let sure = certainty(first.weight, second, first.days);
    let seat = if school { Seat::School } else { Seat::Work };
    let on_campus = homes.last().filter(|_| school && campus::lives_on_campus(evidence, city, span));
    let district = on_campus.and_then(|home| home.place.district(evidence.gazetteer).zip(Some(home.certainty)));
    if let Some((district, home)) = district.filter(|(district, _)| evidence.city_of_district(*district) == Some(city))
    {
        let sure = sure.min(home).min(ON_CAMPUS);
        return Claim::new(seat, evidence.district(district), sure, votes_for(&workdays, city));
    }
    Claim::new(seat, city.place(), sure, votes_for(&workdays, city))
}

/// True if a place is seen on workdays more often than the person is anyhow.
fn is_for_workdays<C: Copy + Ord>(
    evidence: &Evidence<'_>,
    votes: &[Vote<C>],
    candidate: C,
    span: (Day, Day),
    deviations: f32,
) -> bool {
    let (mut own, mut others) = ([0.0_f32; 2], [0.0_f32; 2]);
    for day in between(votes, span.0, span.1).chunk_by(|a, b| a.day == b.day) {
        let workday = usize::from(evidence.is_workday(day[0].day));
        let side = if day.iter().any(|vote| vote.candidate == candidate) { &mut own } else { &mut others };
        side[workday] += 1.0;
    }
    let days = own[0] + own[1];
    // Days on which nothing was paid count as the calendar has them: two of seven are off.
    let usual = (own[1] + others[1] + 5.0) / (days + others[0] + others[1] + 7.0);
    let usual = usual.clamp(0.4, 0.9);
    own[1] / days >= usual + deviations * (usual * (1.0 - usual) / days).sqrt()
}

/// True if a place is seen on most days on which anything is, all through the week.
fn is_daily(evidence: &Evidence<'_>, votes: &[Vote<PlaceId>], district: PlaceId, span: (Day, Day)) -> bool {
    let days = between(votes, span.0, span.1).chunk_by(|a, b| a.day == b.day);
    let mut weekdays = [0_u32; 7];
    for day in days.filter(|day| day.iter().any(|vote| vote.candidate == district)) {
        weekdays[usize::try_from(day[0].day.weekday()).unwrap_or_default()] += 1;
    }
    let seen: u32 = weekdays.iter().sum();
    let all = evidence.bases.iter().filter(|base| (span.0..=span.1).contains(&base.day)).count();
    let often = i64::from(seen) * CALENDAR_DAYS_OF >= i64::from(span.1.since(span.0));
    often && seen as usize * DAILY_OF >= all && weekdays[..5].iter().all(|days| days * 10 >= seen)
}

/// True if fuel and tolls are a good part of the day. Car parks are not counted: who commutes by car leaves it there.
fn is_on_the_road(evidence: &Evidence<'_>, span: (Day, Day)) -> bool {
    let within = evidence.track.fixes.iter().filter(|fix| (span.0..=span.1).contains(&fix.day));
    let (mut road, mut all) = (0, 0);
    for fix in within.filter(|fix| fix.clock().is_some_and(|clock| (9.0..18.0).contains(&clock))) {
        all += 1;
        road += usize::from(fix.what == Use::Road);
    }
    road * ON_THE_ROAD >= all
}
