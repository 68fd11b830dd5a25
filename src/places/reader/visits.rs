//! Shops: where one is, by its name or by the item.

use std::ops::Range;

use crate::merchants::{Category, Field, Kind, Merchant, Pattern, branch};

use super::super::location::{Basis, Feature, Location, Place, Role};
use super::super::mention::{Wanted, mentions};
use super::super::named::{Named, is_letter};
use super::super::settle::{Found, Settled, settle};
use super::super::shop::{Reading, Shop};
use super::super::toponyms::{Area, Strength};
use super::super::words::Cue;
use super::payees::{is_spot, passes};
use super::travel::tops_up;
use super::{Reader, Seen, somewhere};

/// How sure a sight is by what its gate sells.
const GATE: f32 = 0.9;

/// What is sold on the net has a title of more characters than these.
const TITLE: usize = 8;

impl Reader {
    /// A sight and what its own gate sells: 莫高窟 | A类票. Who is called like one, 衡山, sells no tickets.
    pub(super) fn gate(&self, seen: &Seen<'_>) -> Option<Location> {
        let name = seen.name;
        if name.hits.places.is_empty() || !seen.item_cues.has(Cue::Gate) || is_sent(seen) {
            return None;
        }
        let mut found = self.mentions(name);
        let first =
            found.first_mut().filter(|first| first.span.start == 0 && !name.is(first.span.clone(), Cue::Everywhere))?;
        let sight = first.candidates.iter().any(|candidate| candidate.feature == Feature::Sight);
        let wanted = if sight { Feature::Sight } else { Feature::Division };
        first.candidates.retain(|candidate| candidate.feature == wanted);
        let Settled::At(place) = settle(&self.toponyms, std::slice::from_ref(first), None) else { return None };
        // A firm that is called after the sight keeps its gate.
        let keeps = || sight && place.strength == Strength::Sure && seen.payee.is_firm();
        if place.strength == Strength::Faint || first.span.end < name.text.len() && !keeps() {
            return None;
        }
        // A mountain may lie in the district beside the one that is called after it: 衡山. What else a district is called,
        // somebody or something may be called too: 高明, 商城.
        let mountain = || name.text.ends_with('山') && place.strength >= Strength::Short;
        let city = || self.toponyms.city(place.candidate.area).filter(|_| mountain());
        let candidate = if sight { place.candidate } else { self.toponyms.whole(city()?) };
        Some(self.at(&candidate, Role::Visit, Basis::Landmark, GATE, &name.text[first.span.clone()]))
    }

    pub(super) fn shop(&self, seen: &Seen<'_>) -> Option<Location> {
        let merchant = &seen.merchant;
        let unknown;
        let by_name = if merchant.field == Field::Item {
            unknown = self.shop_of(seen.name, None);
            unknown.as_ref()
        } else {
            seen.payee.shop(self, merchant)
        };
        match by_name.or_else(|| seen.payee.piece(self)) {
            Some(reading) if sells_from_afar(seen, reading) || charges_at_the_pump(seen) => None,
            Some(reading) => {
                let finer = self.seat_in_item(seen, reading);
                Some(finer.unwrap_or_else(|| self.visit(reading, seen.counterparty)))
            }
            None => self.in_item(seen).map(|reading| self.visit(&reading, seen.item)),
        }
    }

    /// The shop's name says its city, the item which of its seats: 兰州大学 | 榆中校区餐厅.
    fn seat_in_item(&self, seen: &Seen<'_>, reading: &Reading) -> Option<Location> {
        let Settled::At(by_name) = &reading.settled else { return None };
        let place = self.finer(seen, by_name.candidate.area)?;
        let words = &seen.item[place.span.0..place.span.1];
        Some(self.at(&place.candidate, Role::Visit, Basis::Item, 0.94, words))
    }

    /// A till writes its codes around the shop's name: `POS2_如皋宏坝路店`.
    pub(super) fn branch_in_piece(&self, named: Named<'_>) -> Option<Reading> {
        let is_branch = |(found, range): &(Reading, Range<usize>)| {
            !named.ends(range.clone(), Cue::Firm) && is_sure(found, named, range, true)
        };
        self.pieces_of(named).find(is_branch).map(|(found, _)| found)
    }

    /// The item names the shop or its address. What is bought from an unknown shop may be called after a place, so that
    /// only an address counts there; who merely passes the money on has the shop in the item.
    pub(super) fn in_item(&self, seen: &Seen<'_>) -> Option<Reading> {
        if seen.title.hits.places.is_empty() || seen.cues.has(Cue::Elsewhere) || tops_up(seen) {
            return None;
        }
        let merchant = &seen.merchant;
        let there = Some(merchant).filter(|merchant| merchant.field == Field::Item && merchant.kind == Kind::Chain);
        let known = matches!(merchant.kind, Kind::Company | Kind::Platform);
        let passes = merchant.through.is_some() || known || passes(seen);
        let named = there.is_some() || passes || seen.payee.is_firm();
        let sure = |(found, range): &(Reading, Range<usize>)| is_sure(found, seen.title, range, named);
        let whole = self.shop_of(seen.title, there).map(|found| (found, 0..seen.item.len()));
        let told = whole.filter(sure).or_else(|| self.pieces_of(seen.title).find(sure)).map(|(found, _)| found);
        let branch = || if named { self.branch_near(seen) } else { None };
        let found = told.or_else(branch).or_else(|| self.own_branch(seen))?;
        Some(Reading { basis: Basis::Item, ..found })
    }

    /// Each piece of a text that is the name of a shop with its place.
    pub(super) fn pieces_of(&self, whole: Named<'_>) -> impl Iterator<Item = (Reading, Range<usize>)> {
        let pieces = if whole.hits.places.is_empty() { Vec::new() } else { pieces(whole.text) };
        pieces.into_iter().filter(move |range| whole.has_place(range)).filter_map(move |range| {
            let ends = |cue| whole.ends(range.clone(), cue);
            let called = (ends(Cue::Branch) || ends(Cue::Building)) && !ends(Cue::OnlineShop);
            let piece = &whole.text[range.clone()];
            let hits = whole.hits.piece(&range);
            let named = Named { text: piece, hits: &hits };
            let branch = || self.shop_reader(named).branch(0..piece.len(), None).filter(|_| called);
            let found = self.shop_of(named, None).or_else(branch)?;
            let span = found.span.start + range.start..found.span.end + range.start;
            Some((Reading { span, ..found }, range))
        })
    }

    /// A city and the beginning of the counterparty's own name: 爱尔眼科医院 | 黄石爱尔 门诊.
    pub(super) fn own_branch(&self, seen: &Seen<'_>) -> Option<Reading> {
        let chain = seen.merchant.kind == Kind::Chain && seen.merchant.pattern == Pattern::Branch;
        let (text, name) = (seen.item, seen.merchant.name);
        let found = self.mentions(seen.title);
        let first = found.first().filter(|first| first.span.start == 0)?;
        let rest: String = text[first.span.end..].chars().take_while(|c| is_letter(*c)).collect();
        let own = rest.chars().nth(1).is_some() && name.starts_with(&rest);
        let Settled::At(place) = settle(&self.toponyms, std::slice::from_ref(first), None) else { return None };
        let span = first.span.clone();
        (chain && own).then_some(Reading { settled: Settled::At(place), basis: Basis::Item, span })
    }

    /// A branch in the item that only the firm's city places: 百胜餐饮(武汉)有限公司 | 肯德基江汉路餐厅.
    pub(super) fn branch_near(&self, seen: &Seen<'_>) -> Option<Reading> {
        let near = self.toponyms.city(self.strong_place(seen.name, None)?.candidate.area)?;
        let text = seen.item;
        let start = if seen.merchant.field == Field::Item { seen.merchant.span.end } else { 0 };
        let end = text[start..].find([' ', '|', ',']).map_or(text.len(), |at| start + at);
        let range = branch(text).unwrap_or(start..end);
        if !seen.title.ends(range.clone(), Cue::Branch) {
            return None;
        }
        let found = mentions(&self.toponyms, seen.title, range, &[], Wanted::default());
        let Settled::At(place) = settle(&self.toponyms, &found, Some(near)) else { return None };
        let span = place.span.0..place.span.1;
        Some(Reading { settled: Settled::At(place), basis: Basis::Item, span })
    }

    pub(super) fn shop_reader<'a>(&'a self, named: Named<'a>) -> Shop<'a> {
        let text = named.text;
        Shop { toponyms: &self.toponyms, vocabulary: &self.vocabulary, merchants: self.merchants, text, named }
    }

    pub(super) fn shop_of(&self, named: Named<'_>, merchant: Option<&Merchant<'_>>) -> Option<Reading> {
        self.shop_reader(named).read(merchant)
    }

    /// 湛江东堤店: a city, and a community that one of its districts has. What every city has tells none.
    fn in_community(&self, reading: &Reading, text: &str) -> Option<Location> {
        let Settled::At(Found { candidate, .. }) = &reading.settled else { return None };
        let Area::Home(city) = candidate.area else { return None };
        if candidate.feature != Feature::Division || self.gazetteer.city_of(city) != Some(city) {
            return None;
        }
        let rest = &text[reading.span.end..];
        let rest = &rest[..rest.find(|c| !is_letter(c)).unwrap_or(rest.len())];
        let name = ENDS.iter().find_map(|end| rest.strip_suffix(end))?;
        let everywhere = || self.vocabulary.begins(name, Cue::Everywhere) == name.len();
        let district = self.gazetteer.community(city, name).filter(|_| !everywhere())?;
        let place = Some(Place::of_division(self.gazetteer, district));
        let words = &text[reading.span.start..reading.span.end + name.len()];
        let told = Location { place, role: Role::Visit, basis: reading.basis, ..Location::default() };
        Some(Location { certainty: COMMUNITY, words: words.into(), ..told })
    }

    pub(super) fn visit(&self, reading: &Reading, text: &str) -> Location {
        let words = &text[reading.span.clone()];
        if let Some(found) = self.in_community(reading, text) {
            return found;
        }
        match &reading.settled {
            Settled::At(place) => {
                self.at(&place.candidate, Role::Visit, reading.basis, certainty(reading.basis, place), words)
            }
            Settled::Open(open) => {
                let several = if reading.basis == Basis::Branch { Basis::Branches } else { Basis::Open };
                somewhere(open.clone(), Role::Visit, several, words)
            }
            Settled::Nowhere => somewhere(Vec::new(), Role::Visit, Basis::Open, words),
        }
    }
}

/// What the item says was bought ahead, sent or paid back: no gate was gone through.
fn is_sent(seen: &Seen<'_>) -> bool {
    const SENT: [Cue; 7] =
        [Cue::Elsewhere, Cue::Net, Cue::Delivery, Cue::Inflow, Cue::TopUp, Cue::Goods, Cue::Souvenir];
    SENT.into_iter().any(|cue| seen.item_cues.has(cue))
}

/// What the name of a branch ends with, as it follows the name of a community.
const ENDS: [&str; 7] = ["旗舰店", "分店", "门店", "店", "加油站", "停车场", "超市"];

/// A name that begins with a place, as sellers on the net have it, and goods with their weight or size for an item, or
/// nothing that tells where its door is.
fn sells_from_afar(seen: &Seen<'_>, reading: &Reading) -> bool {
    let by_prefix = matches!(reading.basis, Basis::Address | Basis::Nested | Basis::Landmark);
    let title = || seen.item_cues.has(Cue::Goods) && seen.item.chars().nth(TITLE).is_some() && !is_spot(seen.name);
    by_prefix && !seen.item_cues.has(Cue::InShop) && (title() || trades(seen, reading))
}

/// A card that pays for petrol is charged from anywhere, whichever firm of which province it is of.
fn charges_at_the_pump(seen: &Seen<'_>) -> bool {
    seen.merchant.category == Some(Category::Car) && tops_up(seen)
}

/// A trader by the name of a town: that is where it is registered, and it sends the goods: 霞浦县紫菜批发. One that names its
/// street, or deals in what is fetched round the corner, has a door.
fn trades(seen: &Seen<'_>, reading: &Reading) -> bool {
    let (place, rest) = (&seen.counterparty[reading.span.clone()], &seen.counterparty[reading.span.end..]);
    let door = place.ends_with(DOORS) || rest.starts_with(DOORS);
    seen.name.closes(Cue::Trader) && !seen.name_cues.has(Cue::Daily) && !door
}

/// What the name of a quarter, street or market ends with.
const DOORS: [char; 12] = ['区', '镇', '乡', '村', '街', '道', '路', '巷', '里', '场', '城', '园'];

/// Whether a place in a stretch of an item is the shop's: always if the item is the shop's name, else by an address or a
/// branch.
fn is_sure(found: &Reading, text: Named<'_>, range: &Range<usize>, named: bool) -> bool {
    let Settled::At(place) = &found.settled else { return false };
    let spot = || {
        let ends = |cue| text.ends(range.clone(), cue);
        let cues = || text.cues(range.clone()).0;
        ends(Cue::Branch) || ends(Cue::Institution) || cues().has(Cue::Parking) || cues().has(Cue::InShop)
    };
    let sold = || text.cues(0..text.text.len()).0.has(Cue::Souvenir);
    match place.strength {
        Strength::Official => true,
        Strength::Sure => named || place.candidate.feature == Feature::Station && !sold() || spot(),
        Strength::Short if place.depth > 1 => named || spot(),
        Strength::Short => named && found.basis != Basis::Nested,
        Strength::Weak | Strength::Faint => place.depth > 1 && named,
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

/// How sure a place is by nothing but a well-known name without its city.
const LONE: f32 = 0.9;

/// How sure the district is by a community's name: its road may be longer than the community.
const COMMUNITY: f32 = 0.88;

/// How sure a visit is, by the rule and by how much its names say.
fn certainty(basis: Basis, place: &Found) -> f32 {
    let nested = place.depth > 1;
    match (basis, place.strength) {
        (Basis::Address, Strength::Official) => 0.96,
        (Basis::Branch, _) if nested => 0.96,
        (Basis::Branch, Strength::Official) => 0.95,
        // Other cities may have one too, less well known: 国贸 in Haikou, 临江门 in Jilin.
        (Basis::Branch, Strength::Sure) | (Basis::Landmark, _) => LONE,
        (Basis::Nested, _) => 0.94,
        (Basis::Branch, Strength::Short) => 0.92,
        (Basis::Institution, _) => 0.9,
        (_, Strength::Weak | Strength::Faint) => 0.75,
        _ => 0.88,
    }
}
