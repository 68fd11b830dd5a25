//! From a mark of the screen to the records behind it, and the words for them on the screen that shows them.

use super::data::Asked;
use super::facts::{Facts, Pair, sorted};
use super::words;
use crate::i18n::{Texts, numbers};
use crate::profile::hours::Diary;
use crate::profile::trail::{Day, Locality};
use crate::report::names::Names;
use crate::ui::command::Screen;
use crate::ui::screens::records::Only;

impl Facts {
    /// The records behind a mark; None where there is no such mark.
    pub fn evidence(&self, asked: Asked, texts: &Texts) -> Option<Only> {
        let names = Names::new(texts);
        let (words, rows) = match asked {
            Asked::City(place) => self.cities.get(place).map(|city| (names.city(city.city), self.rows_of_city(place))),
            Asked::Stay(city, stay) => self.stay(city, stay, names, texts),
            Asked::Journey(place) => self.pairs.get(place).map(|pair| self.journey_rows(pair, names)),
            Asked::Stop(place) => {
                let spot = self.home.as_ref()?.spots.get(place)?;
                Some((names.place(&spot.place), self.rows_of_spot(place)))
            }
            Asked::Rides(place) => self.rides(place, names),
            Asked::Claim(place) => self.claim(place, names, texts),
            Asked::Whole => Some((
                texts.get("movement-whole-evidence").into_owned(),
                self.dossier.trail.seen.iter().map(|seen| seen.record).collect(),
            )),
            Asked::Trips => Some(self.trips(texts)),
            Asked::Day(date) | Asked::Record(date, _) => Some((numbers::date(date), self.rows_of(date))),
            Asked::Span(date, place) => self.span(date, place, names),
        }?;
        Some(Only { words, rows: sorted(rows), from: Screen::Movement })
    }

    /// What puts the person into a city, or the tickets that alone name it.
    fn rows_of_city(&self, place: usize) -> Vec<u32> {
        let Some(city) = self.cities.get(place) else { return Vec::new() };
        if city.days > 0 {
            return city.rows.clone();
        }
        let pairs = self.pairs.iter().filter(|pair| pair.from == place || pair.to == place);
        pairs.flat_map(|pair| self.trips_of(pair)).flat_map(|trip| trip.evidence.iter().copied()).collect()
    }

    /// What puts the person to a place of their city; where only a claim names it, what the claim rests on.
    fn rows_of_spot(&self, place: usize) -> Vec<u32> {
        let Some(spot) = self.home.as_ref().and_then(|home| home.spots.get(place)) else { return Vec::new() };
        if !spot.rows.is_empty() {
            return spot.rows.clone();
        }
        let claims = self.claims.iter().filter(|known| known.claim.place.division == spot.place.division);
        claims.flat_map(|known| known.claim.evidence.iter().copied()).collect()
    }

    fn stay(&self, city: usize, stay: usize, names: Names, texts: &Texts) -> Option<(String, Vec<u32>)> {
        let city = self.cities.get(city)?;
        let stay = city.stays.get(stay)?;
        let period = numbers::period(stay.from.date(), stay.to.date());
        let words = [("city", names.city(city.city).into()), ("period", period.into())];
        Some((texts.format("movement-stay", &words), self.rows_in(city.city, stay.from, stay.to)))
    }

    fn journey_rows(&self, pair: &Pair, names: Names) -> (String, Vec<u32>) {
        let name = |place: usize| self.cities.get(place).map(|city| names.city(city.city)).unwrap_or_default();
        let rows = self.trips_of(pair).flat_map(|trip| trip.evidence.iter().copied()).collect();
        (between(&name(pair.from), &name(pair.to)), rows)
    }

    fn rides(&self, place: usize, names: Names) -> Option<(String, Vec<u32>)> {
        let home = self.home.as_ref()?;
        let pair = home.pairs.get(place)?;
        let name = |place: usize| home.spots.get(place).map(|spot| names.place(&spot.place)).unwrap_or_default();
        let rides = &self.dossier.trail.local_trips;
        let rows = pair.members.iter().filter_map(|ride| Some(rides.get(*ride)?.record)).collect();
        Some((between(&name(pair.from), &name(pair.to)), rows))
    }

    fn claim(&self, place: usize, names: Names, texts: &Texts) -> Option<(String, Vec<u32>)> {
        let known = self.claims.get(place)?;
        let at = match known.city {
            Some(city) if Locality::place(city).name == known.claim.place.name => names.city(city),
            Some(city) => format!("{} {}", names.city(city), names.place(&known.claim.place)),
            None => names.place(&known.claim.place),
        };
        let part = words::part(known).spoken(texts);
        let words = texts.format("movement-circle", &[("place", at.into()), ("days", part.into())]);
        Some((words, known.claim.evidence.clone()))
    }

    fn trips(&self, texts: &Texts) -> (String, Vec<u32>) {
        let trips = &self.dossier.trail.trips;
        let words = texts.format("movement-trips", &[("n", trips.len().into())]);
        (words, trips.iter().flat_map(|trip| trip.evidence.iter().copied()).collect())
    }

    fn span(&self, date: chrono::NaiveDate, place: usize, names: Names) -> Option<(String, Vec<u32>)> {
        let stretch = self.diary().stretches(day(date)?).into_iter().nth(place)?;
        let at = stretch.district.map(|id| names.district(id));
        let hours = super::diary::hours(stretch.from, stretch.to);
        let parts = [Some(numbers::date(date)), Some(hours), at];
        Some((parts.into_iter().flatten().collect::<Vec<_>>().join(" "), stretch.records))
    }

    /// What the hours of a day are read from.
    pub(super) fn diary(&self) -> Diary<'_> {
        let dossier = &self.dossier;
        Diary { records: &dossier.records, whereabouts: &dossier.whereabouts, trail: &dossier.trail }
    }
}

/// The day of a date.
pub(super) fn day(date: chrono::NaiveDate) -> Option<Day> {
    let days = date.signed_duration_since(chrono::NaiveDate::default()).num_days();
    i32::try_from(days).ok().map(Day)
}

fn between(from: &str, to: &str) -> String {
    format!("{from} – {to}")
}
