//! What runs lines, pipes, wires, car parks and houses: whose bill it is says where.

use std::ops::Range;

use crate::merchants::{Field, Kind, Role as OperatorRole};

use super::super::gazetteer::Level;
use super::super::location::{Basis, Feature, Location, Role};
use super::super::mention::{Wanted, mentions};
use super::super::named::Named;
use super::super::settle::{Found, Settled, settle};
use super::super::toponyms::{Area, Strength};
use super::super::words::Cue;
use super::travel::tops_up;
use super::{Reader, Seen};

impl Reader {
    /// What runs lines, pipes, wires, car parks and houses.
    pub(super) fn operator(&self, seen: &Seen<'_>) -> Option<Location> {
        if seen.merchant.kind != Kind::Operator {
            return None;
        }
        if seen.cues.has(Cue::Elsewhere) {
            return Some(self.named(seen, Basis::Delivery, Role::Name, 0.85));
        }
        let role = match seen.merchant.role {
            Some(OperatorRole::Visit) => Role::Visit,
            Some(OperatorRole::Transit) => Role::Transit,
            Some(OperatorRole::Residence) => Role::Residence,
            None => return Some(self.named(seen, Basis::Brand, Role::Name, 0.9)),
        };
        if role == Role::Transit && tops_up(seen) {
            return Some(self.named(seen, Basis::TopUp, Role::Name, 0.85));
        }
        let near = self.operator_area(seen);
        let by_name = || self.place_in(seen.name, near, &own_name(seen));
        let by_name = if is_by_name(seen) { seen.payee.operated(by_name) } else { by_name() };
        let named = by_name.filter(|place| !self.is_houses_name(seen, role, place));
        let named = named.map(|place| (place, seen.counterparty));
        let named = named.or_else(|| Some((self.place_in(seen.title, near, &[])?, seen.item)));
        let nearer =
            named.filter(|(place, _)| role != Role::Transit || near.is_none() || self.is_city(place.candidate.area));
        match (nearer, near) {
            (Some((place, text)), _) => {
                let (place, text) = self.finer(seen, role, place.candidate.area).unwrap_or((place, text));
                let certainty = if place.strength == Strength::Weak { 0.8 } else { 0.95 };
                let words = &text[place.span.0..place.span.1];
                Some(self.at(&place.candidate, role, Basis::Operator, certainty, words))
            }
            (None, Some(area)) => {
                if let Some((place, text)) = self.finer(seen, role, area) {
                    let words = &text[place.span.0..place.span.1];
                    return Some(self.at(&place.candidate, role, Basis::Operator, 0.95, words));
                }
                let whole = self.toponyms.whole(area);
                Some(self.at(&whole, role, Basis::Operator, 0.95, seen.merchant.name))
            }
            (None, None) => Some(self.open_operator(seen, role)),
        }
    }

    /// 北辰实业, 水城物业: houses of a firm that no table knows are called as a district is, and stand anywhere.
    fn is_houses_name(&self, seen: &Seen<'_>, role: Role, place: &Found) -> bool {
        let unknown = role == Role::Residence && !is_by_name(seen);
        unknown && place.is_bare() && !self.is_city(place.candidate.area)
    }

    /// The operator names its city, the item the district: 信阳安居物业 | 信阳平桥区丽景花园.
    fn finer<'t>(&self, seen: &Seen<'t>, role: Role, area: Area) -> Option<(Found, &'t str)> {
        let city = self.toponyms.city(area).filter(|city| *city == area && role != Role::Transit)?;
        let place = self.place_in(seen.title, Some(city), &[])?;
        let told = place.strength == Strength::Official || place.depth > 1;
        let within = place.candidate.area != city && self.toponyms.city(place.candidate.area) == Some(city);
        (told && within).then_some((place, seen.title.text))
    }

    pub(super) fn is_city(&self, area: Area) -> bool {
        self.toponyms.level(area) >= Level::City
    }

    /// Several places fit the operator's name, or none is named in it.
    pub(super) fn open_operator(&self, seen: &Seen<'_>, role: Role) -> Location {
        let found = self.mentions(seen.name);
        let official: Vec<_> = found.into_iter().filter(|mention| mention.strength() == Strength::Official).collect();
        match settle(&self.toponyms, &official, None) {
            Settled::Open(open) => super::somewhere(open, role, Basis::Open, seen.counterparty),
            _ => Location { certainty: 0.7, ..Location::default() },
        }
    }

    /// The place in an operator's text, within what is known of it. The name of a town alone is too weak; what is well
    /// known in the operator's city is not.
    pub(super) fn place_in(&self, named: Named<'_>, near: Option<Area>, own: &[Range<usize>]) -> Option<Found> {
        let text = named.text;
        let mut found = mentions(&self.toponyms, named, 0..text.len(), own, Wanted::default());
        for mention in &mut found {
            mention.candidates.retain(|c| c.feature != Feature::Town || c.strength > Strength::Weak);
        }
        found.retain(|mention| !mention.candidates.is_empty());
        let Settled::At(place) = settle(&self.toponyms, &found, near) else { return None };
        let enough = place.strength > Strength::Weak || place.depth > 1;
        enough.then_some(place)
    }

    pub(super) fn operator_area(&self, seen: &Seen<'_>) -> Option<Area> {
        let read = || match seen.merchant.adcode {
            Some(code) => self.toponyms.of_code(code),
            None => self.place_in(seen.name, None, &own_name(seen)).map(|place| place.candidate.area),
        };
        match seen.merchant.kind {
            Kind::Operator if is_by_name(seen) => seen.payee.area(read),
            Kind::Operator => read(),
            _ => None,
        }
    }

    /// Rent and bills of a home whose place the item names: 房租 北京昌平回龙观….
    pub(super) fn rent(&self, seen: &Seen<'_>) -> Option<Location> {
        // A short name is a friend's or a parent's, whose rent it may be, unless it says that it is the landlord's.
        let known = !matches!(seen.merchant.kind, Kind::Unknown | Kind::Person) && is_by_name(seen);
        let landlord = known || seen.name_cues.has(Cue::Landlord) || seen.counterparty.chars().nth(4).is_some();
        if !seen.item_cues.has(Cue::Rent) || !landlord {
            return None;
        }
        let place = self.place_in(seen.title, None, &[])?;
        let words = &seen.item[place.span.0..place.span.1];
        Some(self.at(&place.candidate, Role::Residence, Basis::Item, 0.9, words))
    }
}

/// True if the merchant is who the counterparty is by its name: then it is so beside every item.
fn is_by_name(seen: &Seen<'_>) -> bool {
    seen.merchant.field == Field::Counterparty
}

/// The operator's own name, if it runs things everywhere: 龙湖 in 龙湖物业 is no district.
fn own_name(seen: &Seen<'_>) -> Vec<Range<usize>> {
    let everywhere = seen.merchant.adcode.is_none() && is_by_name(seen);
    if everywhere { vec![seen.merchant.span.clone()] } else { Vec::new() }
}
