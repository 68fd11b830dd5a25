//! From the facts of a dossier to what the screen shows in one language.

use chrono::NaiveDate;

use super::data::{Asked, City, Inset, Journey, MovementView, Part, PartKind, Stop};
use super::facts::{ClaimFacts, Facts, HomeCity, Pair};
use crate::i18n::{Marked, Texts, numbers};
use crate::map::Certainty;
use crate::places::{Gazetteer, Level};
use crate::profile::trail::{Locality, Seat, Stay};
use crate::report::names::Names;
use crate::report::place::percent;

/// From here on a claim's line is solid, and from here on dashed: the steps of the design.
const STEPS: (f32, f32) = (0.9, 0.75);

impl Facts {
    /// The facts in the reader's language.
    pub fn view(&self, texts: &Texts) -> MovementView {
        let names = Names::new(texts);
        let (headline, red) = self.headline(names, texts);
        MovementView {
            headline: Marked::of(&headline),
            red,
            first: self.first,
            last: self.last,
            cities: self.cities(names),
            journeys: self.pairs.iter().map(|pair| self.journey(pair)).collect(),
            trips: number(self.dossier.trail.trips.len()),
            days_away: self.away,
            inset: self.home.as_ref().map(|home| self.inset(home, names, texts)),
        }
    }

    fn cities(&self, names: Names) -> Vec<City> {
        let cities = self.cities.iter().map(|city| City {
            name: names.city(city.city),
            latin: names.latin(city.city),
            at: city.city.centre(),
            days: city.days,
            records: number(city.rows.len()),
            parts: self.parts(city.city),
            stays: city.stays.iter().map(|stay: &Stay| (stay.from.date(), stay.to.date())).collect(),
        });
        cities.collect()
    }

    /// What a city is to the person. What holds now says enough of what held before in the same city, and where somebody
    /// works in the city where they live is shown on that city's own map.
    fn parts(&self, city: Locality) -> Vec<Part> {
        let here = || self.claims.iter().filter(move |known| known.city == Some(city));
        let lives = here().any(|known| known.claim.seat == Seat::Home && !known.is_former);
        let is_work = |known: &ClaimFacts| matches!(known.claim.seat, Seat::Work | Seat::School);
        let mut parts: Vec<Part> = Vec::new();
        for known in here().filter(|known| !(lives && is_work(known) && self.home.is_some())) {
            let part = part(known);
            let holds_now = |kind| parts.iter().any(|part: &Part| part.kind == kind);
            let is_told = match part.kind {
                PartKind::FormerHome => holds_now(PartKind::Home) || holds_now(PartKind::FormerHome),
                PartKind::FormerWork => holds_now(PartKind::Work) || holds_now(PartKind::FormerWork),
                PartKind::FormerSchool => holds_now(PartKind::School) || holds_now(PartKind::FormerSchool),
                _ => false,
            };
            if !is_told {
                parts.push(part);
            }
        }
        parts
    }

    fn journey(&self, pair: &Pair) -> Journey {
        let sure: Vec<f32> = self.trips_of(pair).map(|trip| trip.certainty).collect();
        Journey { from: pair.from, to: pair.to, trips: number(pair.members.len()), certainty: certainty(mean(&sure)) }
    }

    fn inset(&self, home: &HomeCity, names: Names, texts: &Texts) -> Inset {
        let gazetteer = Gazetteer::shared();
        let city = names.city(Locality::City(home.city));
        let rides = number(home.rides);
        let days =
            self.cities.iter().find(|known| known.city == Locality::City(home.city)).map_or(0, |known| known.days);
        let (id, n) = if rides > 0 { ("movement-rides-in", rides) } else { ("movement-days-in", days) };
        let stops = home.spots.iter().map(|spot| Stop {
            name: names.place(&spot.place),
            at: spot.at,
            days: spot.days,
            records: number(spot.rows.len()),
            parts: self.parts_at(home, &spot.place),
        });
        let rides = |pair: &Pair| Journey {
            from: pair.from,
            to: pair.to,
            trips: number(pair.members.len()),
            certainty: Certainty::High,
        };
        let district = |id: &_| (names.district(*id), gazetteer.division(*id).centre);
        Inset {
            caption: texts.format(id, &[("n", n.into()), ("city", city.as_str().into())]),
            city,
            stops: stops.collect(),
            rides: home.pairs.iter().map(rides).collect(),
            lines: home.lines.clone(),
            districts: home.districts.iter().map(district).collect(),
            claims: self.told(names, texts),
        }
    }

    /// Home, work and hometown as they are now, each in one line.
    fn told(&self, names: Names, texts: &Texts) -> Vec<(String, usize)> {
        let month = |date: NaiveDate| date.format("%Y-%m").to_string();
        let now = self.claims.iter().enumerate().filter(|(_, known)| !known.is_former);
        let told = now.map(|(place, known)| {
            let part = part(known);
            let at = match known.city {
                Some(city) if known.claim.place.level >= Level::City => names.city(city),
                _ => names.place(&known.claim.place),
            };
            let period = format!("{} – {}", month(part.from), month(part.to));
            let words = [
                ("part", part.word(texts).into()),
                ("place", at.into()),
                ("certainty", numbers::percent(part.certainty).into()),
                ("period", period.into()),
            ];
            (texts.format("movement-told", &words), place)
        });
        told.collect()
    }

    /// What a place of the home city is to the person; the city as a whole is shown on the other map.
    fn parts_at(&self, home: &HomeCity, place: &crate::places::Place) -> Vec<Part> {
        let own = |known: &&ClaimFacts| known.city == Some(Locality::City(home.city));
        let here = self.claims.iter().filter(own).filter(|known| {
            let claimed = &known.claim.place;
            claimed.feature == place.feature && claimed.name == place.name && claimed.division == place.division
        });
        here.filter(|known| known.claim.seat != Seat::Hometown).map(part).collect()
    }

    /// The one thing most worth saying, and what its red parts lead to.
    fn headline(&self, names: Names, texts: &Texts) -> (String, Vec<(Asked, Certainty)>) {
        let [red, end] = Marked::marks();
        let find = |seats: &[Seat]| {
            let now =
                self.claims.iter().enumerate().find(|(_, known)| !known.is_former && seats.contains(&known.claim.seat));
            now.and_then(|(place, known)| Some((place, known, known.city?)))
        };
        let sure =
            |(place, known, _): (usize, &ClaimFacts, Locality)| (Asked::Claim(place), certainty(known.claim.certainty));
        let home = find(&[Seat::Home]);
        // Who stays for the festival goes nowhere.
        let elsewhere = |known: &(usize, &ClaimFacts, Locality)| home.is_none_or(|home| home.2 != known.2);
        let hometown = find(&[Seat::Hometown]).filter(elsewhere);
        let work = find(&[Seat::Work, Seat::School]).filter(|work| home.is_some_and(|home| home.2 != work.2));
        let tell = |id: &str, city: Locality, other: Option<Locality>| {
            let other = other.map(|other| names.city(other)).unwrap_or_default();
            let city = names.city(city);
            texts.format(id, &[("city", city.into()), ("other", other.into()), red.clone(), end.clone()])
        };
        if let (Some(home), Some(work)) = (home, work) {
            let id =
                if work.1.claim.seat == Seat::School { "movement-headline-study" } else { "movement-headline-work" };
            return (tell(id, home.2, Some(work.2)), vec![sure(home), sure(work)]);
        }
        if let Some(hometown) = hometown {
            return (tell("movement-headline-hometown", hometown.2, None), vec![sure(hometown)]);
        }
        if let Some(home) = home {
            return (tell("movement-headline-home", home.2, None), vec![sure(home)]);
        }
        let seen = self.cities.iter().filter(|city| city.days > 0).count();
        let whole = vec![(Asked::Whole, Certainty::High)];
        match (seen, self.cities.first()) {
            (0, _) | (_, None) => (texts.get("movement-headline-none").into_owned(), Vec::new()),
            (1, Some(city)) => (tell("movement-headline-city", city.city, None), whole),
            _ => {
                let n = [("n", seen.into()), red.clone(), end.clone()];
                (texts.format("movement-headline-cities", &n), whole)
            }
        }
    }
}

/// A claim as a part that a place plays.
pub(super) fn part(known: &ClaimFacts) -> Part {
    let kind = match (known.claim.seat, known.is_former) {
        (Seat::Home, false) => PartKind::Home,
        (Seat::Work, false) => PartKind::Work,
        (Seat::School, false) => PartKind::School,
        (Seat::Hometown, _) => PartKind::Hometown,
        (Seat::Home, true) => PartKind::FormerHome,
        (Seat::Work, true) => PartKind::FormerWork,
        (Seat::School, true) => PartKind::FormerSchool,
    };
    let claim = &known.claim;
    Part { kind, certainty: percent(claim.certainty), from: claim.from.date(), to: claim.to.date() }
}

fn certainty(value: f32) -> Certainty {
    match value {
        value if value >= STEPS.0 => Certainty::High,
        value if value >= STEPS.1 => Certainty::Likely,
        _ => Certainty::Possible,
    }
}

#[allow(clippy::cast_precision_loss, reason = "trips are few")]
fn mean(values: &[f32]) -> f32 {
    values.iter().sum::<f32>() / values.len().max(1) as f32
}

pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
