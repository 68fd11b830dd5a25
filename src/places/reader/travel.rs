//! Journeys, rides and lines: the payer was on the way.

use crate::merchants::{Kind, PlatformUse, Role as OperatorRole, legal_name};

use super::super::journey::{Mode, is_journey, journey, stops};
use super::super::location::{Basis, Location, Place, Role};
use super::super::toponyms::{Area, Candidate, Strength};
use super::super::words::Cue;
use super::{Reader, Seen};

impl Reader {
    /// Journeys, rides and lines.
    pub(super) fn travel(&self, seen: &Seen<'_>) -> Option<Location> {
        let mode = mode(seen).or_else(|| self.bare_journey(seen))?;
        let runs = mode == Mode::Line && seen.name_cues.has(Cue::Line);
        let by_name = || if runs { self.strong_place(seen.name, None).map(|at| at.candidate.area) } else { None };
        let near = self.operator_area(seen).or_else(by_name);
        let joined = [seen.title, seen.name];
        let found = joined.into_iter().find_map(|named| {
            let found = journey(&self.toponyms, named, mode, near)?;
            Some((found.ends, &named.text[found.span]))
        });
        if let Some((ends, words)) = found {
            return Some(self.between(ends, words));
        }
        let city = near.filter(|_| mode == Mode::Line).and_then(|near| self.toponyms.city(near));
        let stops = city.map(|city| stops(&self.toponyms, seen.title, city)).unwrap_or_default();
        match stops.as_slice() {
            [(from, first), (to, second)] => {
                Some(self.between([Some(*from), Some(*to)], &seen.item[first.start..second.end]))
            }
            [(at, span)] => Some(self.at(at, Role::Transit, Basis::Stop, 0.95, &seen.item[span.clone()])),
            _ => self.ride(seen, mode).or_else(|| self.line(seen)),
        }
    }

    /// The item is two places with a link between and nothing else: whoever is paid, it is for the way.
    fn bare_journey(&self, seen: &Seen<'_>) -> Option<Mode> {
        let unknown = matches!(seen.merchant.kind, Kind::Unknown | Kind::Operator) && !seen.cues.has(Cue::Elsewhere);
        (unknown && !tops_up(seen) && is_journey(&self.toponyms, seen.title)).then_some(Mode::Far)
    }

    /// The city of a ride that names it without its ends: 快车行程 重庆市.
    pub(super) fn ride(&self, seen: &Seen<'_>, mode: Mode) -> Option<Location> {
        let unknown_line = mode == Mode::Line && seen.merchant.kind == Kind::Unknown;
        if mode != Mode::Ride && !unknown_line && seen.merchant.platform != Some(PlatformUse::Bike) {
            return None;
        }
        let is_cab = seen.name_cues.has(Cue::Cab);
        let in_item = (seen.title, seen.item_cues, Basis::Item);
        let texts = [Some(in_item), is_cab.then_some((seen.name, seen.name_cues, Basis::Operator))];
        texts.into_iter().flatten().find_map(|(named, cues, basis)| {
            let (place, text) = (self.strong_place(named, None)?, named.text);
            let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
            let inside =
                letter(text[..place.span.0].chars().next_back()) || letter(text[place.span.1..].chars().next());
            if inside && place.strength < Strength::Official && !cues.has(Cue::Ride) && !cues.has(Cue::Line) {
                return None;
            }
            Some(self.at(&place.candidate, Role::Transit, basis, 0.9, &text[place.span.0..place.span.1]))
        })
    }

    /// A line that no table knows, by its city: 台北捷运公司.
    pub(super) fn line(&self, seen: &Seen<'_>) -> Option<Location> {
        let cues = seen.name_cues;
        let firm = cues.has(Cue::Firm) && legal_name(seen.counterparty).is_none();
        let runs = seen.merchant.kind == Kind::Unknown && cues.has(Cue::Line) && !firm;
        let place = runs.then(|| self.place_in(seen.name, None, &[])).flatten()?;
        let words = &seen.counterparty[place.span.0..place.span.1];
        Some(self.at(&place.candidate, Role::Transit, Basis::Operator, 0.9, words))
    }

    /// The smallest area that holds both ends; a single known end's city.
    pub(super) fn between(&self, ends: [Option<Candidate>; 2], words: &str) -> Location {
        let place = match ends.map(|end| end.map(|end| end.area)) {
            [Some(a), Some(b)] => match (self.toponyms.common(a, b), a, b) {
                (Some(area), ..) => Some(self.toponyms.place_of(area)),
                (None, Area::Home(_), Area::Home(_)) => Some(Place::china()),
                _ => None,
            },
            [one, other] => {
                one.or(other).and_then(|area| self.toponyms.city(area)).map(|city| self.toponyms.place_of(city))
            }
        };
        let certainty = if ends.iter().all(Option::is_some) { 0.95 } else { 0.8 };
        let ends = ends.map(|end| end.map(|end| self.toponyms.place(&end)));
        let told = Location { place, role: Role::Transit, basis: Basis::Journey, ..Location::default() };
        Location { certainty, words: words.into(), ends, ..told }
    }
}

/// A card that is charged or bought is no ride yet.
pub(super) fn tops_up(seen: &Seen<'_>) -> bool {
    let rides = seen.item_cues.has(Cue::Line) || seen.item_cues.has(Cue::Ride);
    is_charge(seen.counterparty, seen.item) || seen.item_cues.has(Cue::TopUp) && !rides
}

/// 充100, and a card that is paid for nothing else.
pub(super) fn is_charge(counterparty: &str, item: &str) -> bool {
    let charged = item.strip_prefix('充').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    charged || item.is_empty() && counterparty.ends_with('卡')
}

/// How the payer travelled, if they did.
fn mode(seen: &Seen<'_>) -> Option<Mode> {
    let cues = seen.cues;
    if cues.has(Cue::Elsewhere) || tops_up(seen) {
        return None;
    }
    match seen.merchant.platform {
        Some(PlatformUse::Ride | PlatformUse::Bike) => return Some(Mode::Ride),
        Some(PlatformUse::Ticket) => return Some(if cues.has(Cue::Rail) { Mode::Rail } else { Mode::Far }),
        _ => {}
    }
    let transit = seen.merchant.role == Some(OperatorRole::Transit);
    let operator = transit || matches!(seen.merchant.kind, Kind::Unknown | Kind::Platform | Kind::Operator);
    if !operator {
        return None;
    }
    if cues.has(Cue::Toll) {
        return Some(Mode::Toll);
    }
    if cues.has(Cue::Rail) {
        return Some(Mode::Rail);
    }
    if cues.has(Cue::Air) || cues.has(Cue::Coach) {
        return Some(Mode::Far);
    }
    if cues.has(Cue::Line) {
        return Some(Mode::Line);
    }
    if cues.has(Cue::Ride) {
        return Some(Mode::Ride);
    }
    transit.then_some(Mode::Line)
}
