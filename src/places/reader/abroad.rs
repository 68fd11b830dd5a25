//! Places abroad, and names in Latin letters.

use crate::merchants::{Field, Kind};

use super::super::gazetteer::PlaceId;
use super::super::location::{Basis, Feature, Location, Role};
use super::super::mention::{Mention, Wanted, mentions};
use super::super::settle::{Settled, settle};
use super::super::toponyms::{Area, Strength};
use super::super::words::Cue;
use super::{Reader, Seen};

/// How sure a landmark abroad is without its money.
const LANDMARK: f32 = 0.85;

/// How sure a city abroad in Latin letters is without its money.
const LATIN: f32 = 0.8;

impl Reader {
    /// A place abroad, where its money is paid.
    pub(super) fn abroad(&self, seen: &Seen<'_>) -> Option<Location> {
        let countries = seen
            .money
            .filter(|_| !is_afar(seen))
            .filter(|_| !matches!(seen.merchant.kind, Kind::Platform | Kind::Company))?;
        [seen.name, seen.title].into_iter().find_map(|named| {
            let text = named.text;
            let wanted = Wanted { abroad: true, ..Wanted::default() };
            let shop = self.shop_reader(named);
            let masked = shop.masked(0..text.len());
            let mut found = mentions(&self.toponyms, named, 0..text.len(), &masked, wanted);
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

    /// A till abroad by its city in Latin letters behind its name, beside an item that is no Chinese either: what is sold at
    /// home has a Chinese word for it. A city that brands carry says nothing so.
    pub(super) fn latin_abroad(&self, seen: &Seen<'_>) -> Option<Location> {
        let text = seen.counterparty;
        let latin = |text: &str| text.bytes().any(|byte| byte.is_ascii_alphabetic()) && !text.contains(is_han);
        let till = matches!(seen.merchant.kind, Kind::Unknown | Kind::Chain | Kind::Operator);
        let afar = is_afar(seen) || seen.cues.has(Cue::Net) || seen.cues.has(Cue::Stay) || seen.cues.has(Cue::Inflow);
        if seen.name.hits.places.is_empty() || !till || afar || !latin(text) || !latin(seen.item) || is_on_net(text) {
            return None;
        }
        let wanted = Wanted { abroad: true, ..Wanted::default() };
        let mut found = mentions(&self.toponyms, seen.name, 0..text.len(), &[], wanted);
        found.retain(|mention| mention.span.start > 0 && mention.span.len() > 3);
        for mention in &mut found {
            mention.candidates.retain(|c| matches!(c.area, Area::City(_)) && c.strength >= Strength::Short);
        }
        found.retain(|mention| !mention.candidates.is_empty());
        let Settled::At(place) = settle(&self.toponyms, &found, None) else { return None };
        let firm = text.split(|c: char| !c.is_alphanumeric()).any(is_firm_word);
        let words = &text[place.span.0..place.span.1];
        (!firm).then(|| self.at(&place.candidate, Role::Visit, Basis::Abroad, LATIN, words))
    }

    /// A sight, airport or line of another country, whose name means nothing else, begins whom is paid: 曼谷大皇宫, BTS
    /// SKYTRAIN. With a place at home beside it, it is what a house there is called after.
    pub(super) fn landmark_abroad(&self, seen: &Seen<'_>) -> Option<Location> {
        let text = seen.counterparty;
        let afar = is_afar(seen) || seen.cues.has(Cue::Net) || seen.name.closes(Cue::OnlineShop);
        if seen.name.hits.places.is_empty() || afar || is_on_net(text) {
            return None;
        }
        let wanted = Wanted { abroad: true, ..Wanted::default() };
        let found = mentions(&self.toponyms, seen.name, 0..text.len(), &[], wanted);
        let home = |mention: &Mention| mention.candidates.iter().any(|c| matches!(c.area, Area::Home(_)));
        if found.iter().any(home) {
            return None;
        }
        // A city may stand before its sight: 京都清水寺.
        let begins = found.first()?.span.start == 0;
        let named = found.iter().find(|mention| mention.strength() == Strength::Sure)?;
        // A chain's house there is called after its city and the chain: 新加坡环球影城.
        let own = &seen.merchant.span;
        let whole =
            seen.merchant.field == Field::Counterparty && named.span.start <= own.start && own.end <= named.span.end;
        let local = whole || matches!(seen.merchant.kind, Kind::Unknown | Kind::Operator);
        let candidate = *named.candidates.first().filter(|_| begins && local)?;
        let role = if seen.name_cues.has(Cue::Line) { Role::Transit } else { Role::Visit };
        Some(self.at(&candidate, role, Basis::Abroad, LANDMARK, &text[named.span.clone()]))
    }

    /// A shop that no table knows was paid in a money of one country: it is there, unless it has an address on the net.
    pub(super) fn country(&self, seen: &Seen<'_>) -> Option<Location> {
        let iso = seen.money.filter(|countries| !countries.contains('|'))?;
        let shop = matches!(seen.merchant.kind, Kind::Unknown | Kind::Chain) && !is_afar(seen);
        let name = seen.counterparty;
        // Sellers on the net have Latin names more often than not.
        let local = name.contains(is_han);
        let net = !local || is_on_net(name) || seen.name.closes(Cue::OnlineShop);
        let firm = name.split(|c: char| !c.is_alphanumeric()).any(is_firm_word);
        let area = self.toponyms.country_of(iso).filter(|_| shop && !net && !firm)?;
        Some(self.at(&self.toponyms.whole(area), Role::Visit, Basis::Abroad, 0.7, seen.item))
    }

    /// A city at home in Latin letters behind the shop's name: STARBUCKS BEIJING SANLITUN.
    pub(super) fn latin(&self, seen: &Seen<'_>) -> Option<Location> {
        let text = seen.counterparty;
        if seen.name.hits.places.is_empty()
            || !text.bytes().any(|byte| byte.is_ascii_alphabetic())
            || text.contains(is_han)
        {
            return None;
        }
        let wanted = Wanted { abroad: true, ..Wanted::default() };
        let mut found = mentions(&self.toponyms, seen.name, 0..text.len(), &[], wanted);
        let line = seen.name_cues.has(Cue::Line);
        // A text that begins with a place is a firm's name rather than a shop there.
        let begins = found.first().is_some_and(|first| first.span.start == 0);
        if begins && !line || text.split(|c: char| !c.is_alphanumeric()).any(is_firm_word) {
            return None;
        }
        for mention in &mut found {
            mention.candidates.retain(|c| matches!(c.area, Area::Home(_)));
        }
        found.retain(|mention| !text[mention.span.end..].split_whitespace().next().is_some_and(is_road_word));
        found.retain(|mention| !mention.candidates.is_empty() && (mention.span.start > 0 || line));
        let Settled::At(place) = settle(&self.toponyms, &found, None) else { return None };
        let role = if line { Role::Transit } else { Role::Visit };
        Some(self.at(&place.candidate, role, Basis::Branch, 0.85, &text[place.span.0..place.span.1]))
    }

    pub(super) fn is_in(&self, area: Area, countries: &str) -> bool {
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
}

/// An address on the net, or an account: a point, a star or a slash is in no name of a shop.
fn is_on_net(name: &str) -> bool {
    name.contains(['.', '*', '/'])
}

/// A character of the scripts of China, Japan and Korea, or a sign as wide as these.
pub(super) fn is_han(c: char) -> bool {
    c >= '\u{2e80}'
}

/// What is paid abroad from home: a fee, a card, a bill.
fn is_afar(seen: &Seen<'_>) -> bool {
    [Cue::Elsewhere, Cue::Due, Cue::Office, Cue::TopUp, Cue::Telecom].into_iter().any(|cue| seen.cues.has(cue))
}

/// A word that makes a firm or school of a name in Latin letters, which is where it is registered.
fn is_firm_word(word: &str) -> bool {
    const FIRMS: [&str; 16] = [
        "bank",
        "of",
        "trading",
        "development",
        "co",
        "ltd",
        "limited",
        "company",
        "corp",
        "inc",
        "group",
        "holdings",
        "university",
        "college",
        "technology",
        "insurance",
    ];
    FIRMS.iter().any(|firm| word.eq_ignore_ascii_case(firm))
}

/// A word that makes a road of the name before it.
fn is_road_word(word: &str) -> bool {
    ["road", "rd", "street", "st", "ave", "avenue", "lu", "jie"].iter().any(|road| word.eq_ignore_ascii_case(road))
}
