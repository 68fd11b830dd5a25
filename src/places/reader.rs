//! Where was the payer? One text in, one answer out; what the records around it know is asked for in `settle`.
//!
//! The order of the rules is the order of doubt: what speaks against a visit is asked before what speaks for one.

mod abroad;
mod batch;
mod bills;
mod payee;
mod payees;
#[cfg(test)]
mod tests;
mod travel;
mod visits;

use std::cell::RefCell;
use std::sync::LazyLock;
use std::thread;

use crate::lexicon::Line;
use crate::merchants::{Merchant, Merchants};

use super::gazetteer::{Gazetteer, PlaceId};
use super::location::{Basis, Location, Place, Role};
use super::mention::{Mention, Wanted, mentions};
use super::named::{Hits, Named};
use super::plain::{as_printed, plain};
use super::settle::{Found, Settled, settle};
use super::toponyms::{Area, Candidate, Strength, Toponyms};
use super::vocabulary::Vocabulary;
use super::words::{Cue, Cues};

use payee::Payee;

pub use batch::Batch;

/// Everything needed to read places out of texts.
pub struct Reader {
    gazetteer: &'static Gazetteer,
    toponyms: Toponyms,
    vocabulary: Vocabulary,
    merchants: &'static Merchants,
}

/// Room for what is found in two texts, kept for the next two.
#[derive(Default)]
struct Room {
    line: Line,
    name: Hits,
    title: Hits,
}

thread_local! {
    static ROOM: RefCell<Room> = RefCell::default();
}

/// One record's texts and what is seen at once. A rule that looks at more of an item than its cues and the names in it is
/// told to `batch::only_cues`.
struct Seen<'t> {
    counterparty: &'t str,
    item: &'t str,
    payee: &'t Payee<'t>,
    /// The names in the counterparty.
    name: Named<'t>,
    /// The names in the item.
    title: Named<'t>,
    merchant: Merchant<'t>,
    cues: Cues,
    /// The cues of the counterparty alone.
    name_cues: Cues,
    /// The cues of the item alone.
    item_cues: Cues,
    /// Countries whose money is named, ISO 3166 with bars between.
    money: Option<&'static str>,
}

/// The rules in the order of doubt: the first that has an answer is believed.
const RULES: [fn(&Reader, &Seen<'_>) -> Option<Location>; 17] = [
    Reader::gate,
    Reader::person,
    Reader::inflow,
    Reader::telecom,
    Reader::delivery,
    Reader::net,
    Reader::abroad,
    Reader::landmark_abroad,
    Reader::latin_abroad,
    Reader::latin,
    Reader::travel,
    Reader::operator,
    Reader::rent,
    Reader::firm,
    Reader::office,
    Reader::shop,
    Reader::country,
];

impl Reader {
    /// The one of this process, made when it is first asked for.
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<Reader> = LazyLock::new(Reader::load);
        &SHARED
    }

    fn load() -> Self {
        thread::scope(|scope| {
            let merchants = scope.spawn(Merchants::shared);
            let gazetteer = Gazetteer::shared();
            // What a thread could not read, this one can say why.
            let merchants = || merchants.join().unwrap_or_else(|_| Merchants::shared());
            let (vocabulary, toponyms) = Vocabulary::load(gazetteer, merchants);
            Self { gazetteer, toponyms, vocabulary, merchants: Merchants::shared() }
        })
    }

    /// Where the payer was, as far as this one text tells: `counterparty` is 交易对方, `item` 商品说明.
    pub fn locate(&self, counterparty: &str, item: &str) -> Location {
        ROOM.with_borrow_mut(|room| {
            let payee = self.payee(counterparty, &mut room.line, std::mem::take(&mut room.name));
            let plain = plain(self.gazetteer, item);
            let title = self.title(&plain, &mut room.line, &mut room.title);
            let location = self.answer(&payee, title, [counterparty, item]);
            room.name = payee.into_hits();
            location
        })
    }

    /// What these texts say, which are read already; `printed` are both as they came.
    fn answer(&self, payee: &Payee<'_>, title: Named<'_>, printed: [&str; 2]) -> Location {
        let mut location = self.told(&self.see(payee, title));
        let mut texts = [payee.name().text, title.text].into_iter().zip(printed);
        if let Some((text, printed)) = texts.find(|(text, _)| text.contains(&*location.words))
            && text != printed
        {
            location.words = as_printed(&location.words, text, printed).unwrap_or_default();
        }
        location
    }

    /// An item, in its plain form, with what stands in it; what the payer wrote beside it is no name of the shop's.
    fn title<'t>(&self, item: &'t str, line: &mut Line, hits: &'t mut Hits) -> Named<'t> {
        self.vocabulary.find(item, line, hits);
        let remark = Named { text: item, hits }.first(Cue::Remark);
        let text = remark.map_or(item, |at| item[..at].trim_end());
        if remark.is_some() {
            hits.cut(text.len());
        }
        Named { text, hits }
    }

    fn told(&self, seen: &Seen<'_>) -> Location {
        RULES.iter().find_map(|rule| rule(self, seen)).unwrap_or_else(|| self.lure(seen))
    }

    fn see<'t>(&self, payee: &'t Payee<'t>, title: Named<'t>) -> Seen<'t> {
        let name = payee.name();
        let (item_cues, item_money) = title.cues(0..title.text.len());
        Seen {
            counterparty: name.text,
            item: title.text,
            merchant: self.merchants.recognise_in(&payee.who, name.text, title.text, &title.hits.merchants),
            payee,
            name,
            title,
            cues: payee.cues.and(item_cues),
            name_cues: payee.cues,
            item_cues,
            money: item_money.or(payee.money),
        }
    }

    /// What a text means that left several places open, for somebody who was in these cities: the one place that lies
    /// in one of them. None if none or several do.
    pub fn settle(&self, location: &Location, cities: &[PlaceId]) -> Option<Location> {
        let in_one_of_them = |id: &&PlaceId| self.gazetteer.city_of(**id).is_some_and(|city| cities.contains(&city));
        let fitting: Vec<PlaceId> = location.open.iter().filter(in_one_of_them).copied().collect();
        let first = *fitting.first()?;
        let city = self.gazetteer.city_of(first)?;
        if fitting.iter().any(|id| self.gazetteer.city_of(*id) != Some(city)) {
            return None;
        }
        // Several districts of one city leave the city.
        let place = Place::of_division(self.gazetteer, if fitting.len() == 1 { first } else { city });
        let words = location.words.clone();
        let told = Location { place: Some(place), role: location.role, words, ..Location::default() };
        Some(Location { basis: Basis::Context, certainty: location.certainty.min(0.85), ..told })
    }

    /// The place of a text by the names in it that are more than a town's or quarter's.
    fn strong_place(&self, named: Named<'_>, near: Option<Area>) -> Option<Found> {
        let mut found = self.mentions(named);
        found.retain(|mention| mention.strength() > Strength::Weak);
        match settle(&self.toponyms, &found, near) {
            Settled::At(place) => Some(place),
            _ => None,
        }
    }

    fn place_of(&self, settled: &Settled) -> Option<Place> {
        match settled {
            Settled::At(place) => Some(self.toponyms.place(&place.candidate)),
            _ => None,
        }
    }

    /// The names that stand by themselves in a text.
    fn mentions(&self, named: Named<'_>) -> Vec<Mention> {
        mentions(&self.toponyms, named, 0..named.text.len(), &[], Wanted::default())
    }

    /// The place that is merely named, if it is one.
    fn named(&self, seen: &Seen<'_>, basis: Basis, role: Role, certainty: f32) -> Location {
        if let Some(place) = seen.payee.place(self) {
            let words = &seen.counterparty[place.span.0..place.span.1];
            return self.at(&place.candidate, role, basis, certainty, words);
        }
        let basis = if basis == Basis::Lure { Basis::Nothing } else { basis };
        Location { certainty, basis, ..Location::default() }
    }

    fn at(&self, candidate: &Candidate, role: Role, basis: Basis, certainty: f32, words: &str) -> Location {
        let place = Some(self.toponyms.place(candidate));
        Location { place, role, basis, certainty, words: words.into(), ..Location::default() }
    }
}

/// Somewhere: several places fit, or none that we know. `several` is what speaks where several do.
fn somewhere(open: Vec<PlaceId>, role: Role, several: Basis, words: &str) -> Location {
    let basis = if open.is_empty() { Basis::Nowhere } else { several };
    Location { role, basis, certainty: 0.9, words: words.into(), open: open.into(), ..Location::default() }
}
