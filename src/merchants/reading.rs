//! Which name of the tables stands in a text for what it names, and which parts of a text are names.

use std::ops::Range;

use super::Merchants;
use super::merchant::Channel;
use super::merchant::Field;
use super::merchant::Kind;
use super::merchant::Merchant;
use super::merchant::NameSpan;
use super::merchant::Pattern;
use super::tables::Entry;
use crate::lexicon::Hit;
use crate::lexicon::fold;
use crate::lexicon::longest_hits;

/// A name of the tables in a text.
#[derive(Clone)]
struct Found<'m> {
    entry: &'m Entry,
    span: Range<usize>,
    /// How much it is to be believed, against the others of the text.
    weight: usize,
}

/// Who a counterparty is, by its name alone.
pub struct Payee(Who);

enum Who {
    Known(Found<'static>),
    /// A person or nobody known, by which bytes.
    Unknown(Kind, Range<usize>),
}

impl Merchants {
    /// Who was paid. The counterparty decides; where it is a platform, a company or nobody known, the item may name
    /// the shop, and where it is a means to pay, what runs pipes and wires.
    pub fn recognise<'t>(&'static self, counterparty: &'t str, item: &'t str) -> Merchant<'t> {
        let [names, shops] = [counterparty, item].map(|text| self.names.lexicon().hits(text));
        self.recognise_in(&self.payee(counterparty, &names), counterparty, item, &shops)
    }

    /// Who a counterparty is by its name alone; `names` are the merchants in it.
    pub fn payee(&'static self, counterparty: &str, names: &[Hit]) -> Payee {
        if let Some(found) = self.best(counterparty, names) {
            return Payee(Who::Known(found));
        }
        let kind = if self.persons.is_person(counterparty) { Kind::Person } else { Kind::Unknown };
        Payee(Who::Unknown(kind, own_name(counterparty)))
    }

    /// Who was paid, by who the counterparty is and by the item; `shops` are the merchants in the item.
    pub fn recognise_in<'t>(
        &'static self,
        payee: &Payee,
        counterparty: &'t str,
        item: &str,
        shops: &[Hit],
    ) -> Merchant<'t> {
        match &payee.0 {
            Who::Known(found) if matches!(found.entry.kind, Kind::Platform | Kind::Company) => {
                let pays_bills = found.entry.kind == Kind::Platform && found.entry.platform.is_none();
                let named = |entry: &Entry| match entry.kind {
                    Kind::Chain => true,
                    Kind::Operator => pays_bills && entry.role.is_some(),
                    _ => false,
                };
                let shop = self.best(item, shops).filter(|shop| named(shop.entry));
                let through = Some(found.entry.name);
                match shop {
                    Some(shop) => Merchant { through, platform: found.entry.platform, ..known(&shop, Field::Item) },
                    None => known(found, Field::Counterparty),
                }
            }
            Who::Known(found) => known(found, Field::Counterparty),
            Who::Unknown(kind, name) => {
                let shop = if *kind == Kind::Person { None } else { self.best(item, shops) };
                let shop = shop.filter(|found| found.entry.kind != Kind::Brand);
                shop.map_or_else(|| unknown(*kind, counterparty, name), |found| known(&found, Field::Item))
            }
        }
    }

    /// Parts of a text that name a dish or goods after a place; `hits` are the dishes in it.
    pub fn dish_spans(&self, hits: &[Hit], range: Range<usize>, mut tell: impl FnMut(NameSpan)) {
        longest_hits(hits, range, |hit| {
            let place = self.dishes.places[hit.number as usize];
            tell(NameSpan { range: hit.start..hit.end, place, open: place.is_empty() });
            true
        });
    }

    /// Parts of a stretch of a text that name a brand, bank, company, platform or chain: a place word in them says nothing
    /// of presence. Operators and shops of which there is one are not among them. `hits` are the merchants in the text.
    pub fn brand_spans(&self, text: &str, hits: &[Hit], range: Range<usize>, mut tell: impl FnMut(NameSpan)) {
        self.scan(text, hits, range, |found| {
            let entry = found.entry;
            if entry.kind != Kind::Operator && entry.pattern != Pattern::Single {
                tell(NameSpan { range: found.span, place: entry.place, open: false });
            }
        });
    }

    fn best<'m>(&'m self, text: &str, hits: &[Hit]) -> Option<Found<'m>> {
        let mut best: Option<Found<'m>> = None;
        let mut shop: Option<Found<'m>> = None;
        self.scan(text, hits, 0..text.len(), |found| {
            if found.entry.kind == Kind::Chain {
                shop = Some(found.clone());
            }
            if best.as_ref().is_none_or(|known| found.weight > known.weight) {
                best = Some(found);
            }
        });
        // A chain's shop in an airport is that shop.
        let inside = |best: &Found<'m>, shop: &Found<'m>| {
            best.entry.kind == Kind::Operator && !best.entry.anywhere && shop.span.start >= best.span.end
        };
        match (best, shop) {
            (Some(best), Some(shop)) if inside(&best, &shop) => Some(shop),
            (best, _) => best,
        }
    }

    /// Tells the names that stand in a stretch of a text, as if there were no more of it.
    fn scan<'m>(&'m self, text: &str, hits: &[Hit], range: Range<usize>, mut tell: impl FnMut(Found<'m>)) {
        let (from, text) = (range.start, &text[range.clone()]);
        longest_hits(hits, range, |hit| {
            let found = self.stands(text, hit.start - from..hit.end - from, hit.number);
            let stands = found.is_some();
            if let Some(found) = found {
                tell(Found { span: hit.start..hit.end, ..found });
            }
            stands
        });
    }

    /// The name at `span`, if what stands around it leaves it a name.
    fn stands<'m>(&'m self, text: &str, span: Range<usize>, number: u32) -> Option<Found<'m>> {
        let entry = self.names.entries.get(number as usize)?;
        let name = &text[span.clone()];
        let (before, after) = (text[..span.start].chars().next_back(), text[span.end..].chars().next());
        let letters = name.chars().next().is_some_and(is_letter);
        let ends_in_letter = name.chars().next_back().is_some_and(is_letter);
        if (letters && before.is_some_and(is_letter)) || (ends_in_letter && after.is_some_and(is_letter)) {
            return None;
        }
        let at_edge = before.is_none_or(|c| !is_word(c));
        let length = name.chars().count();
        let ends_well = || self.ends_well(text, span.end);
        let short = length <= 2 && !letters;
        let stands = match entry.kind {
            _ if entry.anywhere => ends_well(),
            Kind::Company => at_edge,
            _ if length <= 2 => at_edge && (!short || ends_well()),
            _ => true,
        };
        if !stands {
            return None;
        }
        // A Chinese name ends in what it is, so that a word outweighs the names before it; in brackets it says only
        // where the branch is.
        let trust = match (entry.anywhere, span.start, at_edge) {
            (true, start, _) if in_brackets(&text[..start]) => 0,
            (true, ..) => 150,
            (false, 0, _) => 100,
            (false, _, true) => 60,
            _ => 20,
        };
        Some(Found { entry, weight: trust + 5 * length, span })
    }

    /// True if a short name may end here: at the end, before what is no word, or before a word that follows names.
    fn ends_well(&self, text: &str, end: usize) -> bool {
        let mut chars = text[end..].char_indices();
        let Some((_, first)) = chars.next() else { return true };
        if !is_word(first) || is_letter(first) {
            return true;
        }
        let ends = chars.map(|(at, _)| at).chain(std::iter::once(text.len() - end)).take(3);
        ends.map(|to| &text[end..end + to]).any(|tail| self.cues.tails.contains(tail))
    }
}

fn known<'t>(found: &Found<'static>, field: Field) -> Merchant<'t> {
    let entry = found.entry;
    Merchant {
        kind: entry.kind,
        name: entry.name,
        category: entry.category,
        field,
        span: found.span.clone(),
        pattern: entry.pattern,
        platform: entry.platform,
        channel: entry.channel,
        adcode: entry.adcode,
        role: entry.role,
        through: None,
    }
}

/// Which bytes of a counterparty that no table knows are its name: all without the branch.
fn own_name(counterparty: &str) -> Range<usize> {
    let name = branch(counterparty).map_or(counterparty, |inner| &counterparty[..inner.start]);
    let name = name.trim_end_matches(['(', '（']).trim();
    let at = if name.is_empty() { 0 } else { counterparty.len() - counterparty.trim_start().len() };
    at..at + name.len()
}

fn unknown<'t>(kind: Kind, counterparty: &'t str, name: &Range<usize>) -> Merchant<'t> {
    Merchant {
        kind,
        name: &counterparty[name.clone()],
        category: None,
        field: Field::Counterparty,
        span: name.clone(),
        pattern: Pattern::Branch,
        platform: None,
        channel: Channel::Unknown,
        adcode: None,
        role: None,
        through: None,
    }
}

/// What stands in the last brackets of a name, where they end it: 人民路店 in `阿亮面馆(人民路店)`.
pub fn branch(text: &str) -> Option<Range<usize>> {
    let end = text.trim_end().strip_suffix([')', '）'])?.len();
    let (open, bracket) = text[..end].char_indices().rev().find(|(_, c)| matches!(c, '(' | '（'))?;
    let start = open + bracket.len_utf8();
    (start < end && open > 0).then_some(start..end)
}

/// The part of a text that is the name of a legal entity, the sort that says where a head office is: all up to its
/// last 公司, if nothing but brackets follows.
pub fn legal_name(text: &str) -> Option<Range<usize>> {
    let end = text.rmatch_indices('司').map(|(at, last)| at + last.len()).find(|end| text[..*end].ends_with("公司"))?;
    let rest = text[end..].trim();
    (rest.is_empty() || rest.starts_with(['(', '（', '-'])).then_some(0..end)
}

/// True if the text ends inside brackets.
fn in_brackets(text: &str) -> bool {
    let last = text.rfind(['(', '（', ')', '）']);
    last.is_some_and(|at| text[at..].starts_with(['(', '（']))
}

/// A Latin letter or a digit, in any width.
fn is_letter(c: char) -> bool {
    fold(c).is_ascii_alphanumeric()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric()
}
