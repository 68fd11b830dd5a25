//! Whom to pay says nothing of where: persons, firms, banks, offices, apps, and what is brought.

use std::ops::Range;

use crate::merchants::{Category, Channel, Field, Kind, PlatformUse, Role as OperatorRole, branch};

use super::super::location::{Basis, Location, Role};
use super::super::named::Named;
use super::super::settle::{Found, Settled};
use super::super::shop::Reading;
use super::super::toponyms::Strength;
use super::super::words::Cue;
use super::bills::lets;
use super::{Reader, Seen};

impl Reader {
    /// What comes back or in was paid by somebody else, or somewhere else and before.
    pub(super) fn inflow(&self, seen: &Seen<'_>) -> Option<Location> {
        let comes = seen.item_cues.has(Cue::Inflow) || seen.name.begins(0..seen.counterparty.len(), Cue::Inflow) > 0;
        comes.then(|| self.named(seen, Basis::Inflow, Role::Name, 0.9))
    }

    pub(super) fn person(&self, seen: &Seen<'_>) -> Option<Location> {
        let card = seen.cues.has(Cue::FamilyCard);
        let person = card || seen.merchant.kind == Kind::Person || seen.item_cues.has(Cue::Person);
        // A name of two to four characters names nobody's town: 张北京 has nothing of 张北.
        let by_name = seen.merchant.kind == Kind::Person && seen.counterparty.chars().nth(4).is_none();
        let told = Location { basis: Basis::Person, certainty: 0.95, ..Location::default() };
        person.then(|| if by_name { told } else { self.named(seen, Basis::Person, Role::Name, 0.95) })
    }

    pub(super) fn telecom(&self, seen: &Seen<'_>) -> Option<Location> {
        let bill = seen.cues.has(Cue::Telecom) || seen.merchant.category == Some(Category::Telecom);
        let shop = || branch(seen.counterparty).is_some() || seen.name.closes(Cue::Branch);
        let rent = seen.item_cues.has(Cue::Rent) && lets(seen);
        // 停车月租 is no telephone's.
        let parks = seen.item_cues.has(Cue::Parking) && seen.merchant.category != Some(Category::Telecom);
        (bill && !rent && !parks && !shop()).then(|| self.named(seen, Basis::Telecom, Role::Name, 0.95))
    }

    /// What is brought, and what is bought over the network.
    pub(super) fn delivery(&self, seen: &Seen<'_>) -> Option<Location> {
        let in_shop = seen.item_cues.has(Cue::InShop);
        let by_platform = seen.merchant.platform == Some(PlatformUse::Delivery);
        if in_shop || passes(seen) || !(by_platform || seen.cues.has(Cue::Delivery)) {
            return None;
        }
        let text = if seen.merchant.field == Field::Item { seen.title } else { seen.name };
        let place = self.shop_of(text, Some(&seen.merchant)).and_then(|reading| self.place_of(&reading.settled));
        if place.is_none() && seen.merchant.kind == Kind::Company {
            return Some(self.named(seen, Basis::Company, Role::HeadOffice, 0.95));
        }
        let basis = if seen.cues.has(Cue::Delivery) { Basis::Delivery } else { Basis::Online };
        let role = if place.is_some() { Role::Delivery } else { Role::None };
        Some(Location { place, role, basis, certainty: 0.95, ..Location::default() })
    }

    /// A card that is charged, a pass or goods that are ordered over the net in the name of a shop, or what the shop sends.
    /// A bill of the home is paid from anywhere, and a counter that takes parcels is gone to.
    pub(super) fn net(&self, seen: &Seen<'_>) -> Option<Location> {
        let bill = seen.merchant.role == Some(OperatorRole::Residence) || seen.item_cues.has(Cue::Rent);
        let there =
            seen.item_cues.has(Cue::InShop) || seen.name_cues.has(Cue::Net) || seen.name_cues.has(Cue::Elsewhere);
        let net = seen.item_cues.has(Cue::Net) && !bill && !there;
        net.then(|| self.named(seen, Basis::Online, Role::Name, 0.9))
    }

    /// A legal name says where an office is, a bank's and a platform's less than that. The item may name the shop.
    pub(super) fn firm(&self, seen: &Seen<'_>) -> Option<Location> {
        let merchant = &seen.merchant;
        let petrol = merchant.category == Some(Category::Car) && seen.cues.has(Cue::Parking);
        let (basis, role) = match merchant.kind {
            Kind::Company | Kind::Chain if petrol && seen.name.closes(Cue::Branch) => return None,
            Kind::Company => (Basis::Company, Role::HeadOffice),
            Kind::Platform if seen.payee.is_office() => return None,
            Kind::Platform => (Basis::Online, Role::Name),
            Kind::Bank if self.is_elsewhere(seen.name) => return None,
            Kind::Bank => (Basis::Bank, Role::Name),
            _ if merchant.through.is_some() => (Basis::Online, Role::Name),
            _ if seen.payee.is_firm() => (Basis::Company, Role::HeadOffice),
            _ => return None,
        };
        let pays = merchant.platform.is_none() && merchant.category == Some(Category::Finance);
        if merchant.kind == Kind::Platform
            && let Some(house) = self.house_of(seen)
        {
            return Some(house);
        }
        let known = matches!(merchant.kind, Kind::Platform | Kind::Company);
        let booked = merchant.platform == Some(PlatformUse::Ticket) && seen.item_cues.has(Cue::Stay);
        let till = booked || pays || passes(seen) || seen.item_cues.has(Cue::InShop);
        let online = merchant.channel == Channel::Online && known && !till;
        let shop = if online { None } else { self.in_item(seen) };
        Some(shop.map_or_else(|| self.named(seen, basis, role, 0.95), |reading| self.visit(&reading, seen.item)))
    }

    /// A house that is called after whom it is of: 阿里巴巴西溪园区, 红十字会医院.
    fn house_of(&self, seen: &Seen<'_>) -> Option<Location> {
        let own = &seen.merchant.span;
        let longer = |place: &&Found| place.span.0 <= own.start && own.end < place.span.1;
        let house = seen.payee.place(self).filter(|_| seen.merchant.field == Field::Counterparty).filter(longer)?;
        let (settled, span) = (Settled::At(house.clone()), house.span.0..house.span.1);
        Some(self.visit(&Reading { settled, basis: Basis::Landmark, span }, seen.counterparty))
    }

    /// An office, a fee or a gift, which is paid from anywhere.
    pub(super) fn office(&self, seen: &Seen<'_>) -> Option<Location> {
        let name = seen.name;
        let office = seen.name_cues.has(Cue::Office) && !name.closes(Cue::Hall);
        // A fee or gift says nothing of where whoever takes it sits.
        let branch_name = || name.closes(Cue::Branch) && !seen.counterparty.ends_with("中心");
        let seat = seen.payee.is_office() || office && !branch_name();
        let due = || seen.item_cues.has(Cue::Due) && (seen.name_cues.has(Cue::Campus) || !is_spot(name));
        if !(seat || seen.item_cues.has(Cue::Offering) || due()) {
            return None;
        }
        let bracket = || branch(seen.counterparty).is_some_and(|range| !is_seat_of_firm(name, range));
        let at_counter = seen.merchant.kind == Kind::Chain && !office || bracket();
        let role = if seat { Role::HeadOffice } else { Role::Name };
        (!at_counter).then(|| self.named(seen, Basis::Office, role, 0.9))
    }

    /// A bank's name with an address in brackets is the address of something beside it.
    pub(super) fn is_elsewhere(&self, named: Named<'_>) -> bool {
        let address = branch(named.text).and_then(|range| self.shop_reader(named).branch(range, None));
        address.is_some_and(
            |found| matches!(&found.settled, Settled::At(at) if at.depth > 1 || at.strength == Strength::Official),
        )
    }

    /// Nothing says that the payer was anywhere; a place may be named all the same.
    pub(super) fn lure(&self, seen: &Seen<'_>) -> Location {
        let basis = match seen.merchant.kind {
            Kind::Brand => Basis::Brand,
            _ if !seen.name.hits.dishes.is_empty() => Basis::Dish,
            _ => Basis::Lure,
        };
        self.named(seen, basis, Role::Name, 0.85)
    }
}

/// 财政厅, 执法局, but not 餐厅 and 书局.
pub(super) fn is_office(name: Named<'_>) -> bool {
    let bureau = || name.closes(Cue::Bureau) && name.text.chars().nth(4).is_some();
    name.closes(Cue::Office) || bureau() && !is_spot(name) && !name.closes(Cue::Hall)
}

/// A name that ends like a branch, an institution or a local shop.
pub(super) fn is_spot(name: Named<'_>) -> bool {
    [Cue::Branch, Cue::Institution, Cue::LocalShop].into_iter().any(|cue| name.closes(cue))
}

/// 天弘基金(天津): the brackets hold a firm's city and no branch.
fn is_seat_of_firm(name: Named<'_>, bracket: Range<usize>) -> bool {
    let head = name.text[..bracket.start].trim_end_matches(['(', ' ']);
    let house = [Cue::Firm, Cue::Office].into_iter().any(|cue| name.ends(0..head.len(), cue));
    house && !name.ends(bracket, Cue::Branch)
}

/// A till or app that passes the money on to the shop in the item.
pub(super) fn passes(seen: &Seen<'_>) -> bool {
    seen.name_cues.has(Cue::Passes)
}
