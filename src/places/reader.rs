//! Where was the payer? One text in, one answer out; what the records around it know is asked for in `settle`.
//!
//! The order of the rules is the order of doubt: what speaks against a visit is asked before what speaks for one.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use crate::merchants::{
    Category, Channel, Field, Kind, Merchant, Merchants, Pattern, PlatformUse, Role as OperatorRole, branch, legal_name,
};

use super::gazetteer::{Gazetteer, Level, PlaceId};
use super::journey::{Mode, journey, stops};
use super::location::{Basis, Feature, Location, Place, Role};
use super::mention::{Wanted, mentions};
use super::plain::plain;
use super::settle::{Found, Settled, settle};
use super::shop::{Reading, Shop};
use super::toponyms::{Area, Candidate, Strength, Toponyms};
use super::words::{Cue, Cues, Words};

/// Everything needed to read places out of texts.
pub struct Reader {
    gazetteer: &'static Gazetteer,
    toponyms: Toponyms,
    words: Words,
    merchants: &'static Merchants,
}

/// One record's texts and what is seen at once.
struct Seen<'t> {
    counterparty: &'t str,
    item: &'t str,
    merchant: Merchant<'t>,
    cues: Cues,
    /// The cues of the item alone.
    item_cues: Cues,
    /// Countries whose money is named, ISO 3166 with bars between.
    money: Option<&'static str>,
}

impl Reader {
    /// The one of this process, made when it is first asked for.
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<Reader> = LazyLock::new(Reader::load);
        &SHARED
    }

    fn load() -> Self {
        let gazetteer = Gazetteer::shared();
        let words = Words::read();
        let toponyms = Toponyms::load(gazetteer, &words);
        Self { gazetteer, toponyms, words, merchants: Merchants::shared() }
    }

    /// Where the payer was, as far as this one text tells: `counterparty` is 交易对方, `item` 商品说明.
    pub fn locate(&self, counterparty: &str, item: &str) -> Location {
        let (counterparty, item): (Cow<'_, str>, Cow<'_, str>) =
            (plain(self.gazetteer, counterparty), plain(self.gazetteer, item));
        let counterparty = self.without_form(&counterparty);
        let merchant = self.merchants.recognise(counterparty, &item);
        let (of_counterparty, money) = self.words.cues(counterparty);
        let (item_cues, item_money) = self.words.cues(&item);
        let seen = Seen {
            counterparty,
            item: &item,
            merchant,
            cues: of_counterparty.and(item_cues),
            item_cues,
            money: item_money.or(money),
        };
        self.person(&seen)
            .or_else(|| self.inflow(&seen))
            .or_else(|| self.telecom(&seen))
            .or_else(|| self.delivery(&seen))
            .or_else(|| self.abroad(&seen))
            .or_else(|| self.latin(&seen))
            .or_else(|| self.travel(&seen))
            .or_else(|| self.operator(&seen))
            .or_else(|| self.rent(&seen))
            .or_else(|| self.firm(&seen))
            .or_else(|| self.office(&seen))
            .or_else(|| self.shop(&seen))
            .unwrap_or_else(|| self.lure(&seen))
    }

    /// The name without the legal form of a small trader in brackets behind it.
    fn without_form<'t>(&self, text: &'t str) -> &'t str {
        let bracket = branch(text).filter(|range| self.words.is(&text[range.clone()], Cue::Form));
        bracket.map_or(text, |range| text[..range.start - 1].trim_end())
    }

    /// What a text means that left several places open, for somebody who was in these cities: the one place that lies
    /// in one of them. None if none or several do.
    pub fn settle(&self, location: &Location, cities: &[PlaceId]) -> Option<Location> {
        let near = |id: &&PlaceId| self.gazetteer.city_of(**id).is_some_and(|city| cities.contains(&city));
        let mut fitting = location.open.iter().filter(near);
        let (Some(only), None) = (fitting.next(), fitting.next()) else { return None };
        let place = Place::of_division(self.gazetteer, *only);
        let words = location.words.clone();
        let told = Location { place: Some(place), role: location.role, words, ..Location::default() };
        Some(Location { basis: Basis::Context, certainty: location.certainty.min(0.85), ..told })
    }

    /// What comes back or in was paid by somebody else, or somewhere else and before.
    fn inflow(&self, seen: &Seen<'_>) -> Option<Location> {
        let comes = seen.item_cues.has(Cue::Inflow) || self.words.begins(seen.counterparty, Cue::Inflow) > 0;
        comes.then(|| self.named(seen.counterparty, Basis::Inflow, Role::Name, 0.9))
    }

    fn person(&self, seen: &Seen<'_>) -> Option<Location> {
        let person = seen.merchant.kind == Kind::Person || seen.item_cues.has(Cue::Person);
        person.then(|| self.named(seen.counterparty, Basis::Person, Role::Name, 0.95))
    }

    fn telecom(&self, seen: &Seen<'_>) -> Option<Location> {
        let bill = seen.cues.has(Cue::Telecom) || seen.merchant.category == Some(Category::Telecom);
        let shop = branch(seen.counterparty).is_some() || self.words.ends(seen.counterparty, Cue::Branch);
        (bill && !shop).then(|| self.named(seen.counterparty, Basis::Telecom, Role::Name, 0.95))
    }

    /// What is brought, and what is bought over the network.
    fn delivery(&self, seen: &Seen<'_>) -> Option<Location> {
        let in_shop = seen.item_cues.has(Cue::InShop);
        let by_platform = seen.merchant.platform == Some(PlatformUse::Delivery);
        if in_shop || self.passes(seen) || !(by_platform || seen.cues.has(Cue::Delivery)) {
            return None;
        }
        let text = if seen.merchant.field == Field::Item { seen.item } else { seen.counterparty };
        let place = self.shop_of(text, Some(&seen.merchant)).and_then(|reading| self.place_of(&reading.settled));
        let basis = if seen.cues.has(Cue::Delivery) { Basis::Delivery } else { Basis::Online };
        let role = if place.is_some() { Role::Delivery } else { Role::None };
        Some(Location { place, role, basis, certainty: 0.95, ..Location::default() })
    }

    /// A place abroad, where its money is paid.
    fn abroad(&self, seen: &Seen<'_>) -> Option<Location> {
        let countries = seen.money.filter(|_| !matches!(seen.merchant.kind, Kind::Platform | Kind::Company))?;
        [seen.counterparty, seen.item].into_iter().find_map(|text| {
            let wanted = Wanted { abroad: true, ..Wanted::default() };
            let shop = self.shop_reader(text);
            let masked = shop.masked(0..text.len());
            let mut found = mentions(&self.toponyms, &self.words, text, 0..text.len(), &masked, wanted);
            for mention in &mut found {
                mention.candidates.retain(|c| c.feature != Feature::Country && self.is_in(c.area, countries));
            }
            found.retain(|mention| !mention.candidates.is_empty() && mention.span.len() > 3);
            match settle(&self.toponyms, &found, None) {
                Settled::At(place) => {
                    let words = &text[place.span.0..place.span.1];
                    Some(self.at(&place.candidate, Role::Visit, Basis::Abroad, 0.9, words))
                }
                // Several of one region fit, which is known by its money.
                Settled::Open(_) => {
                    let first = found.first()?.candidates.first()?.area;
                    let Area::Home(id) = first else { return None };
                    let region = self.toponyms.whole(Area::Home(self.gazetteer.province_of(id)));
                    Some(self.at(&region, Role::Visit, Basis::Abroad, 0.85, text))
                }
                Settled::Nowhere => None,
            }
        })
    }

    /// A city at home in Latin letters behind the shop's name: STARBUCKS BEIJING SANLITUN.
    fn latin(&self, seen: &Seen<'_>) -> Option<Location> {
        let text = seen.counterparty;
        if !text.bytes().any(|byte| byte.is_ascii_alphabetic()) || text.contains(|c: char| c >= '\u{2e80}') {
            return None;
        }
        let wanted = Wanted { abroad: true, ..Wanted::default() };
        let mut found = mentions(&self.toponyms, &self.words, text, 0..text.len(), &[], wanted);
        for mention in &mut found {
            mention.candidates.retain(|c| matches!(c.area, Area::Home(_)));
        }
        let line = self.words.cues(text).0.has(Cue::Line);
        found.retain(|mention| !mention.candidates.is_empty() && (mention.span.start > 0 || line));
        let Settled::At(place) = settle(&self.toponyms, &found, None) else { return None };
        let role = if line { Role::Transit } else { Role::Visit };
        Some(self.at(&place.candidate, role, Basis::Branch, 0.85, &text[place.span.0..place.span.1]))
    }

    fn is_in(&self, area: Area, countries: &str) -> bool {
        let code = |id: PlaceId| match self.gazetteer.adcode(id) / 10_000 {
            81 => "HK",
            82 => "MO",
            71 => "TW",
            _ => "CN",
        };
        let iso = match area {
            Area::Home(id) => code(id),
            _ => self.toponyms.country(area),
        };
        countries.split('|').any(|country| country == iso)
    }

    /// Journeys, rides and lines.
    fn travel(&self, seen: &Seen<'_>) -> Option<Location> {
        let mode = self.mode(seen)?;
        let runs = mode == Mode::Line && self.words.cues(seen.counterparty).0.has(Cue::Line);
        let by_name = || self.strong_place(seen.counterparty, None).filter(|_| runs).map(|at| at.candidate.area);
        let near = self.operator_area(seen).or_else(by_name);
        let joined = [seen.item, seen.counterparty];
        let found = joined.into_iter().find_map(|text| {
            let found = journey(&self.toponyms, &self.words, text, mode, near)?;
            Some((found.ends, &text[found.span]))
        });
        if let Some((ends, words)) = found {
            return Some(self.between(ends, words));
        }
        let city = near.filter(|_| mode == Mode::Line).and_then(|near| self.toponyms.city(near));
        let stops = city.map(|city| stops(&self.toponyms, &self.words, seen.item, city)).unwrap_or_default();
        match stops.as_slice() {
            [(from, first), (to, second)] => {
                Some(self.between([Some(*from), Some(*to)], &seen.item[first.start..second.end]))
            }
            [(at, span)] => Some(self.at(at, Role::Transit, Basis::Stop, 0.95, &seen.item[span.clone()])),
            _ => self.ride(seen, mode).or_else(|| self.line(seen)),
        }
    }

    /// The city of a ride that names it without its ends: 快车行程 重庆市.
    fn ride(&self, seen: &Seen<'_>, mode: Mode) -> Option<Location> {
        if mode != Mode::Ride && seen.merchant.platform != Some(PlatformUse::Bike) {
            return None;
        }
        let is_cab = self.words.cues(seen.counterparty).0.has(Cue::Cab);
        let in_item = (seen.item, Basis::Item);
        let texts = [Some(in_item), is_cab.then_some((seen.counterparty, Basis::Operator))];
        texts.into_iter().flatten().find_map(|(text, basis)| {
            let place = self.strong_place(text, None)?;
            let cues = self.words.cues(text).0;
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
    fn line(&self, seen: &Seen<'_>) -> Option<Location> {
        let text = seen.counterparty;
        let cues = self.words.cues(text).0;
        let firm = cues.has(Cue::Firm) && legal_name(text).is_none();
        let runs = seen.merchant.kind == Kind::Unknown && cues.has(Cue::Line) && !firm;
        let (place, words) = runs.then(|| self.place_in(text, None)).flatten()?;
        Some(self.at(&place.candidate, Role::Transit, Basis::Operator, 0.9, &words))
    }

    /// The place of a text by the names in it that are more than a town's or quarter's.
    fn strong_place(&self, text: &str, near: Option<Area>) -> Option<Found> {
        let mut found = mentions(&self.toponyms, &self.words, text, 0..text.len(), &[], Wanted::default());
        found.retain(|mention| mention.strength() > Strength::Weak);
        match settle(&self.toponyms, &found, near) {
            Settled::At(place) => Some(place),
            _ => None,
        }
    }

    fn mode(&self, seen: &Seen<'_>) -> Option<Mode> {
        let cues = seen.cues;
        if cues.has(Cue::Elsewhere) || self.tops_up(seen) {
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

    /// A card that is charged or bought is no ride yet.
    fn tops_up(&self, seen: &Seen<'_>) -> bool {
        seen.item_cues.has(Cue::TopUp) && !seen.item_cues.has(Cue::Line) && !seen.item_cues.has(Cue::Ride)
    }

    /// What runs lines, pipes, wires, car parks and houses.
    fn operator(&self, seen: &Seen<'_>) -> Option<Location> {
        if seen.merchant.kind != Kind::Operator {
            return None;
        }
        let role = match seen.merchant.role {
            Some(OperatorRole::Visit) => Role::Visit,
            Some(OperatorRole::Transit) => Role::Transit,
            Some(OperatorRole::Residence) => Role::Residence,
            None => return Some(self.named(seen.counterparty, Basis::Brand, Role::Name, 0.9)),
        };
        if role == Role::Transit && self.tops_up(seen) {
            return Some(self.named(seen.counterparty, Basis::TopUp, Role::Name, 0.85));
        }
        let near = self.operator_area(seen);
        let texts = [seen.counterparty, seen.item];
        let named = texts.into_iter().find_map(|text| self.place_in(text, near));
        let nearer =
            named.filter(|(place, _)| role != Role::Transit || near.is_none() || self.is_city(place.candidate.area));
        match (nearer, near) {
            (Some((place, words)), _) => {
                let certainty = if place.strength == Strength::Weak { 0.8 } else { 0.95 };
                Some(self.at(&place.candidate, role, Basis::Operator, certainty, &words))
            }
            (None, Some(area)) => {
                let whole = self.toponyms.whole(area);
                Some(self.at(&whole, role, Basis::Operator, 0.95, seen.merchant.name))
            }
            (None, None) => self.open_operator(seen, role),
        }
    }

    fn is_city(&self, area: Area) -> bool {
        self.toponyms.level(area) >= Level::City
    }

    /// Several places fit the operator's name, or none is named in it.
    fn open_operator(&self, seen: &Seen<'_>, role: Role) -> Option<Location> {
        let found = mentions(
            &self.toponyms,
            &self.words,
            seen.counterparty,
            0..seen.counterparty.len(),
            &[],
            Wanted::default(),
        );
        let official: Vec<_> = found.into_iter().filter(|mention| mention.strength() == Strength::Official).collect();
        match settle(&self.toponyms, &official, None) {
            Settled::Open(open) => Some(self.open(open, role, seen.counterparty)),
            _ => Some(Location { basis: Basis::Nothing, certainty: 0.7, ..Location::default() }),
        }
    }

    /// The place in an operator's text, within what is known of it. The name of a town alone is too weak; what is well
    /// known in the operator's city is not.
    fn place_in(&self, text: &str, near: Option<Area>) -> Option<(Found, String)> {
        let mut found = mentions(&self.toponyms, &self.words, text, 0..text.len(), &[], Wanted::default());
        for mention in &mut found {
            mention.candidates.retain(|c| c.feature != Feature::Town || c.strength > Strength::Weak);
        }
        found.retain(|mention| !mention.candidates.is_empty());
        let Settled::At(place) = settle(&self.toponyms, &found, near) else { return None };
        let enough = place.strength > Strength::Weak || place.depth > 1;
        let words = text[place.span.0..place.span.1].to_owned();
        enough.then_some((place, words))
    }

    fn operator_area(&self, seen: &Seen<'_>) -> Option<Area> {
        if let Some(code) = seen.merchant.adcode {
            return self.toponyms.of_code(code);
        }
        (seen.merchant.kind == Kind::Operator)
            .then(|| self.place_in(seen.counterparty, None))
            .flatten()
            .map(|(place, _)| place.candidate.area)
    }

    /// Rent and bills of a home whose place the item names: 房租 北京昌平回龙观….
    fn rent(&self, seen: &Seen<'_>) -> Option<Location> {
        if !seen.item_cues.has(Cue::Rent) {
            return None;
        }
        let (place, words) = self.place_in(seen.item, None)?;
        Some(self.at(&place.candidate, Role::Residence, Basis::Item, 0.9, &words))
    }

    /// A legal name says where an office is, a bank's and a platform's less than that. The item may name the shop.
    fn firm(&self, seen: &Seen<'_>) -> Option<Location> {
        let text = seen.counterparty;
        let merchant = &seen.merchant;
        let petrol = merchant.category == Some(Category::Car) && seen.cues.has(Cue::Parking);
        let (basis, role) = match merchant.kind {
            Kind::Company | Kind::Chain if petrol && self.words.ends(text, Cue::Branch) => return None,
            Kind::Company => (Basis::Company, Role::HeadOffice),
            Kind::Platform => (Basis::Online, Role::Name),
            Kind::Bank if self.is_elsewhere(text) => return None,
            Kind::Bank => (Basis::Bank, Role::Name),
            _ if merchant.through.is_some() => (Basis::Online, Role::Name),
            _ if legal_name(text).is_some() || self.is_firm(text) => (Basis::Company, Role::HeadOffice),
            _ => return None,
        };
        let pays = merchant.platform.is_none() && merchant.category == Some(Category::Finance);
        let known = matches!(merchant.kind, Kind::Platform | Kind::Company);
        let booked = merchant.platform == Some(PlatformUse::Ticket) && seen.item_cues.has(Cue::Stay);
        let till = booked || pays || self.passes(seen) || seen.item_cues.has(Cue::InShop);
        let online = merchant.channel == Channel::Online && known && !till;
        let shop = if online { None } else { self.in_item(seen) };
        Some(shop.map_or_else(|| self.named(text, basis, role, 0.95), |reading| self.visit(&reading, seen.item)))
    }

    /// An office that is paid from afar.
    fn office(&self, seen: &Seen<'_>) -> Option<Location> {
        let name = seen.counterparty;
        let shop = [Cue::Branch, Cue::Institution, Cue::LocalShop].into_iter().any(|cue| self.words.ends(name, cue));
        let at_counter = branch(name).is_some() || seen.merchant.kind == Kind::Chain;
        let office = self.words.cues(name).0.has(Cue::Office);
        let branch_name = self.words.ends(name, Cue::Branch);
        let afar =
            self.words.ends(name, Cue::Office) || office && !branch_name || !shop && seen.item_cues.has(Cue::Due);
        (afar && !at_counter).then(|| self.named(seen.counterparty, Basis::Office, Role::HeadOffice, 0.9))
    }

    /// A till or app that passes the money on to the shop in the item.
    fn passes(&self, seen: &Seen<'_>) -> bool {
        self.words.cues(seen.counterparty).0.has(Cue::Passes)
    }

    /// A bank's name with an address in brackets is the address of something beside it.
    fn is_elsewhere(&self, text: &str) -> bool {
        let address = branch(text).and_then(|range| self.shop_reader(text).branch(range, None));
        address.is_some_and(
            |found| matches!(&found.settled, Settled::At(at) if at.depth > 1 || at.strength == Strength::Official),
        )
    }

    fn shop(&self, seen: &Seen<'_>) -> Option<Location> {
        let merchant = &seen.merchant;
        let here = Some(merchant).filter(|merchant| merchant.field == Field::Counterparty);
        let by_name = self.shop_of(seen.counterparty, here);
        let (reading, text) = match by_name {
            Some(reading) => (reading, seen.counterparty),
            None => (self.in_item(seen)?, seen.item),
        };
        Some(self.visit(&reading, text))
    }

    /// The item names the shop or its address. What is bought from an unknown shop may be called after a place, so that
    /// only an address counts there; who merely passes the money on has the shop in the item.
    fn in_item(&self, seen: &Seen<'_>) -> Option<Reading> {
        if seen.item_cues.has(Cue::Elsewhere) {
            return None;
        }
        let merchant = &seen.merchant;
        let there = Some(merchant).filter(|merchant| merchant.field == Field::Item && merchant.kind == Kind::Chain);
        let known = matches!(merchant.kind, Kind::Company | Kind::Platform);
        let passes = merchant.through.is_some() || known || self.passes(seen);
        let firm = legal_name(seen.counterparty).is_some() || self.is_firm(seen.counterparty);
        let named = there.is_some() || passes || firm;
        let sure = |(found, range): &(Reading, Range<usize>)| self.is_sure(found, &seen.item[range.clone()], named);
        let whole = self.shop_of(seen.item, there).map(|found| (found, 0..seen.item.len()));
        let told = whole.filter(sure).or_else(|| self.pieces_of(seen.item).find(sure)).map(|(found, _)| found);
        let branch = || if named { self.branch_near(seen) } else { None };
        let found = told.or_else(branch).or_else(|| self.own_branch(seen))?;
        Some(Reading { basis: Basis::Item, ..found })
    }

    /// Each piece of a text that is the name of a shop with its place.
    fn pieces_of(&self, text: &str) -> impl Iterator<Item = (Reading, Range<usize>)> {
        pieces(text).into_iter().filter_map(move |range| {
            let piece = &text[range.clone()];
            let spot = self.words.ends(piece, Cue::Branch) || self.words.ends(piece, Cue::Building);
            let called = spot && !self.words.ends(piece, Cue::OnlineShop);
            let branch = || self.shop_reader(piece).branch(0..piece.len(), None).filter(|_| called);
            let found = self.shop_of(piece, None).or_else(branch)?;
            let span = found.span.start + range.start..found.span.end + range.start;
            Some((Reading { span, ..found }, range))
        })
    }

    /// A city and the beginning of the counterparty's own name: 爱尔眼科医院 | 黄石爱尔 门诊.
    fn own_branch(&self, seen: &Seen<'_>) -> Option<Reading> {
        let chain = seen.merchant.kind == Kind::Chain && seen.merchant.pattern == Pattern::Branch;
        let (text, name) = (seen.item, seen.merchant.name);
        let found = mentions(&self.toponyms, &self.words, text, 0..text.len(), &[], Wanted::default());
        let first = found.first().filter(|first| first.span.start == 0)?;
        let rest: String = text[first.span.end..].chars().take_while(|c| c.is_alphabetic()).collect();
        let own = rest.chars().nth(1).is_some() && name.starts_with(&rest);
        let Settled::At(place) = settle(&self.toponyms, std::slice::from_ref(first), None) else { return None };
        let span = first.span.clone();
        (chain && own).then_some(Reading { settled: Settled::At(place), basis: Basis::Item, span })
    }

    /// A branch in the item that only the firm's city places: 百胜餐饮(武汉)有限公司 | 肯德基江汉路餐厅.
    fn branch_near(&self, seen: &Seen<'_>) -> Option<Reading> {
        let near = self.toponyms.city(self.strong_place(seen.counterparty, None)?.candidate.area)?;
        let text = seen.item;
        let start = if seen.merchant.field == Field::Item { seen.merchant.span.end } else { 0 };
        let end = text[start..].find([' ', '|', ',']).map_or(text.len(), |at| start + at);
        let range = branch(text).unwrap_or(start..end);
        if !self.words.ends(&text[range.clone()], Cue::Branch) {
            return None;
        }
        let found = mentions(&self.toponyms, &self.words, text, range, &[], Wanted::default());
        let Settled::At(place) = settle(&self.toponyms, &found, Some(near)) else { return None };
        let span = place.span.0..place.span.1;
        Some(Reading { settled: Settled::At(place), basis: Basis::Item, span })
    }

    /// Whether a place in an item is the shop's: always if the item is the shop's name, else by an address or a branch.
    fn is_sure(&self, found: &Reading, text: &str, named: bool) -> bool {
        let Settled::At(place) = &found.settled else { return false };
        let cues = self.words.cues(text).0;
        let spot = self.words.ends(text, Cue::Branch) || self.words.ends(text, Cue::Institution);
        let parked = cues.has(Cue::Parking) || cues.has(Cue::InShop);
        match place.strength {
            Strength::Official => true,
            Strength::Sure => named || spot || parked || place.candidate.feature == Feature::Station,
            Strength::Short if place.depth > 1 => named || spot || parked,
            Strength::Short => named && found.basis != Basis::Nested,
            Strength::Weak => place.depth > 1 && named,
        }
    }

    /// A firm's name without its legal form, one that is paid for others.
    fn is_firm(&self, text: &str) -> bool {
        self.words.ends(text, Cue::Firm)
    }

    fn shop_reader<'a>(&'a self, text: &'a str) -> Shop<'a> {
        Shop { toponyms: &self.toponyms, words: &self.words, merchants: self.merchants, text }
    }

    fn shop_of(&self, text: &str, merchant: Option<&Merchant<'_>>) -> Option<Reading> {
        self.shop_reader(text).read(merchant)
    }

    fn place_of(&self, settled: &Settled) -> Option<Place> {
        match settled {
            Settled::At(place) => Some(self.toponyms.place(&place.candidate)),
            _ => None,
        }
    }

    fn visit(&self, reading: &Reading, text: &str) -> Location {
        let words = &text[reading.span.clone()];
        match &reading.settled {
            Settled::At(place) => {
                self.at(&place.candidate, Role::Visit, reading.basis, certainty(reading.basis, place), words)
            }
            Settled::Open(open) => self.open(open.clone(), Role::Visit, words),
            Settled::Nowhere => self.open(Vec::new(), Role::Visit, words),
        }
    }

    /// Nothing says that the payer was anywhere; a place may be named all the same.
    fn lure(&self, seen: &Seen<'_>) -> Location {
        let dish = self.merchants.dish_spans(seen.counterparty).into_iter().next().is_some();
        let basis = match seen.merchant.kind {
            Kind::Brand => Basis::Brand,
            _ if dish => Basis::Dish,
            _ => Basis::Lure,
        };
        self.named(seen.counterparty, basis, Role::Name, 0.85)
    }

    /// The place that is merely named, if it is one.
    fn named(&self, text: &str, basis: Basis, role: Role, certainty: f32) -> Location {
        let found = mentions(&self.toponyms, &self.words, text, 0..text.len(), &[], Wanted::default());
        let strong: Vec<_> = found.into_iter().filter(|mention| mention.strength() > Strength::Weak).collect();
        match settle(&self.toponyms, &strong[..strong.len().min(1)], None) {
            Settled::At(place) => {
                let words = &text[place.span.0..place.span.1];
                self.at(&place.candidate, role, basis, certainty, words)
            }
            _ => {
                let basis = if basis == Basis::Lure { Basis::Nothing } else { basis };
                Location { basis, certainty, ..Location::default() }
            }
        }
    }

    fn at(&self, candidate: &Candidate, role: Role, basis: Basis, certainty: f32, words: &str) -> Location {
        let place = Some(self.toponyms.place(candidate));
        Location { place, role, basis, certainty, words: words.into(), ..Location::default() }
    }

    fn open(&self, open: Vec<PlaceId>, role: Role, words: &str) -> Location {
        let basis = if open.is_empty() { Basis::Nowhere } else { Basis::Open };
        Location { role, basis, certainty: 0.9, words: words.into(), open: open.into(), ..Location::default() }
    }

    /// The smallest area that holds both ends; a single known end's city.
    fn between(&self, ends: [Option<Candidate>; 2], words: &str) -> Location {
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

/// The pieces of a text between signs; none if it is in one piece.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut start) = (Vec::new(), 0);
    for (at, c) in text.char_indices() {
        if matches!(c, ' ' | ':' | '|' | '/' | ',' | '[' | ']' | ';' | '-' | '_') {
            found.push(start..at);
            start = at + c.len_utf8();
        }
    }
    found.push(start..text.len());
    found.retain(|range| !range.is_empty());
    if found.len() > 1 { found } else { Vec::new() }
}

/// How sure a visit is, by the rule and by how much its names say.
fn certainty(basis: Basis, place: &Found) -> f32 {
    let nested = place.depth > 1;
    match (basis, place.strength) {
        (Basis::Address, Strength::Official) => 0.97,
        (Basis::Branch, _) if nested => 0.96,
        (Basis::Branch, Strength::Sure | Strength::Official) => 0.95,
        (Basis::Landmark, _) => 0.95,
        (Basis::Nested, _) => 0.94,
        (Basis::Branch, Strength::Short) => 0.92,
        (Basis::Institution, _) => 0.9,
        (_, Strength::Weak) => 0.8,
        _ => 0.88,
    }
}
