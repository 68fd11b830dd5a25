//! What the counterparty says by itself, whatever is bought of it: bills name the same ones again and again, each time with
//! another item. What a rule asks for is found when it is first asked for.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use crate::lexicon::Line;
use crate::merchants::{Merchant, Payee as Who, branch, legal_name};

use super::super::named::{Hits, Named};
use super::super::plain::plain;
use super::super::settle::{Found, Settled, settle};
use super::super::shop::Reading;
use super::super::toponyms::{Area, Strength};
use super::super::words::{Cue, Cues};
use super::Reader;
use super::payees::is_office;

/// One counterparty.
pub(super) struct Payee<'t> {
    text: Cow<'t, str>,
    /// So many bytes of it are the name.
    length: usize,
    hits: Hits,
    /// What the words of the name tell.
    pub cues: Cues,
    /// Countries whose money the name names, ISO 3166 with bars between.
    pub money: Option<&'static str>,
    /// Who it is.
    pub who: Who,
    shop: OnceCell<Option<Reading>>,
    piece: OnceCell<Option<Reading>>,
    place: OnceCell<Option<Found>>,
    legal: OnceCell<bool>,
    office: OnceCell<bool>,
    area: OnceCell<Option<Area>>,
    operated: OnceCell<Option<Found>>,
}

impl Payee<'_> {
    /// The name, without the legal form of a small trader in brackets behind it.
    pub fn name(&self) -> Named<'_> {
        Named { text: &self.text[..self.length], hits: &self.hits }
    }

    /// The place of the shop of this name; `merchant` is what it is known as.
    pub fn shop(&self, reader: &Reader, merchant: &Merchant<'_>) -> Option<&Reading> {
        self.shop.get_or_init(|| reader.shop_of(self.name(), Some(merchant))).as_ref()
    }

    /// The place of the shop that a piece of this name is.
    pub fn piece(&self, reader: &Reader) -> Option<&Reading> {
        self.piece.get_or_init(|| reader.branch_in_piece(self.name())).as_ref()
    }

    /// The first place that is named for sure.
    pub fn place(&self, reader: &Reader) -> Option<&Found> {
        let first = || {
            let found = reader.mentions(self.name());
            let strong = found.iter().find(|mention| mention.strength() > Strength::Weak)?;
            match settle(&reader.toponyms, std::slice::from_ref(strong), None) {
                Settled::At(place) => Some(place),
                _ => None,
            }
        };
        self.place.get_or_init(first).as_ref()
    }

    /// True for the name of a firm: a legal name, or one that ends as firms' do.
    pub fn is_firm(&self) -> bool {
        *self.legal.get_or_init(|| legal_name(self.name().text).is_some() || self.name().closes(Cue::Firm))
    }

    /// True for the name of an office.
    pub fn is_office(&self) -> bool {
        *self.office.get_or_init(|| is_office(self.name()))
    }

    /// Where an operator of this name is, by `read`, which asks for nothing but the name.
    pub fn area(&self, read: impl FnOnce() -> Option<Area>) -> Option<Area> {
        *self.area.get_or_init(read)
    }

    /// The place in an operator's name, by `read`, which asks for nothing but the name.
    pub fn operated(&self, read: impl FnOnce() -> Option<Found>) -> Option<Found> {
        self.operated.get_or_init(read).clone()
    }

    /// The room of what was found, for another.
    pub fn into_hits(self) -> Hits {
        self.hits
    }
}

impl Reader {
    /// Reads a counterparty; `line` and what `hits` held are room for it.
    pub(super) fn payee<'t>(&self, counterparty: &'t str, line: &mut Line, mut hits: Hits) -> Payee<'t> {
        let text = plain(self.gazetteer, counterparty);
        self.vocabulary.find(&text, line, &mut hits);
        let mut length = text.len();
        let form = |range: &Range<usize>| Named { text: &text, hits: &hits }.is(range.clone(), Cue::Form);
        if hits.any.has(Cue::Form)
            && let Some(range) = branch(&text).filter(form)
        {
            length = text[..range.start - 1].trim_end().len();
            hits.cut(length);
        }
        let name = Named { text: &text[..length], hits: &hits };
        let ((cues, money), who) = (name.cues(0..length), self.merchants.payee(name.text, &hits.merchants));
        let (shop, piece, place) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        let (legal, office, area, operated) = (OnceCell::new(), OnceCell::new(), OnceCell::new(), OnceCell::new());
        Payee { text, length, hits, cues, money, who, shop, piece, place, legal, office, area, operated }
    }
}

impl Payee<'_> {
    /// The same with a text of its own.
    pub fn into_owned(self) -> Payee<'static> {
        Payee { text: self.text.into_owned().into(), ..self }
    }
}
