//! What runs lines, pipes, wires, car parks and houses: whose bill it is says where.

use std::ops::Range;

use crate::merchants::{Category, Field, Kind, Role as OperatorRole, branch};

use super::super::gazetteer::Level;
use super::super::location::{Basis, Feature, Location, Role};
use super::super::mention::{Wanted, mentions};
use super::super::named::{Named, is_letter};
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
        let somewhere = role == Role::Visit && is_by_name(seen) && seen.name.hits.places.is_empty();
        if (role == Role::Transit || somewhere) && tops_up(seen) {
            return Some(self.named(seen, Basis::TopUp, Role::Name, 0.85));
        }
        let near = self.operator_area(seen);
        let found = self.operated(seen, role, near);
        let toll = role == Role::Transit && seen.merchant.category == Some(Category::Car);
        Some(match (found, near) {
            (Some((place, named)), _) => {
                let certainty = if place.strength <= Strength::Weak { 0.8 } else { 0.95 };
                let words = &named.text[place.span.0..place.span.1];
                self.at(&place.candidate, role, Basis::Operator, certainty, words)
            }
            // A toll without its gates tells who issued the card.
            (None, Some(_)) if toll => self.named(seen, Basis::Operator, Role::Name, 0.8),
            (None, Some(area)) => {
                let whole = self.toponyms.whole(area);
                self.at(&whole, role, Basis::Operator, 0.95, seen.merchant.name)
            }
            (None, None) => self.open_operator(seen, role),
        })
    }

    /// The place that an operator's texts name, with the text; `near` is what is known of where it runs things.
    fn operated<'t>(&self, seen: &Seen<'t>, role: Role, near: Option<Area>) -> Option<(Found, Named<'t>)> {
        let by_name = || self.place_in(seen.name, near, &own_name(seen));
        let by_name = if is_by_name(seen) { seen.payee.operated(by_name) } else { by_name() };
        let by_name = self.houses_branch(seen, role).or(by_name).filter(|place| !self.is_houses_name(seen, place));
        let named = by_name.map(|place| (place, seen.name));
        let named = named.or_else(|| Some((self.place_in(seen.title, near, &[])?, seen.title)));
        // A line runs through the districts of its city; a gate or a service area is in one.
        let gate = |place: &Found, named: Named<'_>| named.begins(place.span.1..named.text.len(), Cue::Ground) > 0;
        let told = |(place, named): &(Found, Named<'_>)| {
            let stop = place.candidate.feature == Feature::Airport || gate(place, *named);
            role != Role::Transit || near.is_none() || self.is_city(place.candidate.area) || stop
        };
        let told = named.filter(told);
        let area = told.as_ref().map(|(place, _)| place.candidate.area).or(near);
        let finer = area.filter(|_| role != Role::Transit).and_then(|area| self.finer(seen, area));
        finer.map(|place| (place, seen.title)).or(told)
    }

    /// Houses of a name that no table knows, with their district in brackets.
    fn houses_branch(&self, seen: &Seen<'_>, role: Role) -> Option<Found> {
        let range = branch(seen.counterparty).filter(|_| role == Role::Residence && !is_by_name(seen))?;
        match self.shop_reader(seen.name).branch(range, None)?.settled {
            Settled::At(place) if !place.is_bare() => Some(place),
            _ => None,
        }
    }

    /// 北辰实业, 威尼斯水城: firms that keep houses, and their houses, are called as a district is and stand anywhere. Behind
    /// the name of a known firm, or apart from it, the district is where the house stands: 融创物业肥东项目.
    fn is_houses_name(&self, seen: &Seen<'_>, place: &Found) -> bool {
        let before = seen.counterparty[..place.span.0].chars().next_back();
        let apart = before.is_some_and(|c| is_by_name(seen) || !is_letter(c));
        let houses =
            seen.merchant.role == Some(OperatorRole::Residence) && seen.merchant.category == Some(Category::Housing);
        houses && !apart && place.is_bare() && !self.is_city(place.candidate.area)
    }

    /// The payee names its city, the item the district: 信阳安居物业 | 信阳平桥区丽景花园.
    pub(super) fn finer(&self, seen: &Seen<'_>, area: Area) -> Option<Found> {
        let city = self.toponyms.city(area).filter(|city| *city == area && !seen.title.hits.places.is_empty())?;
        let place = self.place_in(seen.title, Some(city), &[])?;
        let seat = seen.title.begins(place.span.1..seen.item.len(), Cue::Seat) > 0;
        let told = seat || place.strength == Strength::Official || place.depth > 1;
        let within = place.candidate.area != city && self.toponyms.city(place.candidate.area) == Some(city);
        (told && within).then_some(place)
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
        let named = || {
            let place = self.place_in(seen.name, None, &own_name(seen));
            place.filter(|place| !self.is_houses_name(seen, place)).map(|place| place.candidate.area)
        };
        let read = || seen.merchant.adcode.map_or_else(named, |code| self.toponyms.of_code(code));
        match seen.merchant.kind {
            Kind::Operator if is_by_name(seen) => seen.payee.area(read),
            Kind::Operator => read(),
            _ => None,
        }
    }

    /// Rent and bills of a home whose place the item names: 房租 北京昌平回龙观….
    pub(super) fn rent(&self, seen: &Seen<'_>) -> Option<Location> {
        // A short name is a friend's or a parent's, whose rent it may be, unless it says that it is the landlord's.
        let landlord = lets(seen) || seen.counterparty.chars().nth(4).is_some();
        if !seen.item_cues.has(Cue::Rent) || !landlord {
            return None;
        }
        let place = self.place_in(seen.title, None, &[])?;
        let words = &seen.item[place.span.0..place.span.1];
        Some(self.at(&place.candidate, Role::Residence, Basis::Item, 0.9, words))
    }
}

/// True if homes are what the counterparty lets.
pub(super) fn lets(seen: &Seen<'_>) -> bool {
    let known = !matches!(seen.merchant.kind, Kind::Unknown | Kind::Person) && is_by_name(seen);
    seen.name_cues.has(Cue::Landlord) || known && seen.merchant.category == Some(Category::Housing)
}

/// True if the merchant is who the counterparty is by its name: then it is so beside every item.
fn is_by_name(seen: &Seen<'_>) -> bool {
    seen.merchant.field == Field::Counterparty
}

/// The operator's own name, if it runs things everywhere, or its cards are good for the roads of all provinces: 龙湖 in
/// 龙湖物业 is no district, and who pays 北京速通 may be anywhere.
fn own_name(seen: &Seen<'_>) -> Vec<Range<usize>> {
    let tolls = seen.merchant.role == Some(OperatorRole::Transit) && seen.merchant.category == Some(Category::Car);
    if is_by_name(seen) && (tolls || seen.merchant.adcode.is_none()) {
        vec![seen.merchant.span.clone()]
    } else {
        Vec::new()
    }
}
