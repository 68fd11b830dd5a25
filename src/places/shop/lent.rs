//! Names that are lent: a place word in a dish, a brand or goods says nothing of where they are sold.

use std::ops::Range;

use super::super::gazetteer::Level;
use super::super::location::Feature;
use super::super::mention::{Mention, Wanted, mentions};
use super::super::settle::{Settled, settle};
use super::super::toponyms::{Candidate, Strength, Toponyms};
use super::Shop;

impl Shop<'_> {
    /// A short name that begins the name of a chain is that chain: 蒙自 in 蒙自源.
    pub(in crate::places) fn drop_brands(&self, found: &mut Vec<Mention>, range: &Range<usize>) {
        let short = |mention: &Mention| mention.strength() <= Strength::Short;
        if !found.iter().any(short) {
            return;
        }
        self.merchants.brand_spans(self.text, &self.named.hits.merchants, range.clone(), |brand| {
            let swallows = |span: &Range<usize>| brand.range.start <= span.start && brand.range.end > span.end;
            found.retain(|mention| !short(mention) || !swallows(&mention.span));
        });
    }

    /// Dishes and brands, with the place word that belongs to them.
    pub(in crate::places) fn masked(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let mut masked = Vec::new();
        let (merchants, named) = (self.merchants, self.named);
        merchants.brand_spans(self.text, &named.hits.merchants, range.clone(), |brand| masked.push(brand.range));
        merchants.dish_spans(&named.hits.dishes, range.clone(), |dish| {
            let span = dish.range;
            let start = if dish.open { self.place_before(range.start, span.start) } else { span.start };
            masked.push(if self.is_address(range.start, start, span.start) { span } else { start..span.end });
        });
        masked
    }

    /// True if the place from `start` to `end` is a district of the city right before it: 淄博张店烧烤 is in Zhangdian, 淄博烧烤
    /// is a dish.
    pub(in crate::places) fn is_address(&self, from: usize, start: usize, end: usize) -> bool {
        let before = self.place_before(from, start);
        if before == start || start == end {
            return false;
        }
        let found = self.mentions(before..end, &[]);
        match settle(self.toponyms, &found, None) {
            Settled::At(place) => place.depth > 1 && self.toponyms.level(place.candidate.area) < Level::City,
            _ => false,
        }
    }

    /// Where the place word begins that ends at `end`; `end` itself if none does.
    pub(in crate::places) fn place_before(&self, start: usize, end: usize) -> usize {
        let wanted = Wanted { abroad: true, ..Wanted::default() };
        let before = self.text[start..end].char_indices().rev().take(5).map(|(at, _)| start + at);
        let named = |at: &usize| {
            let found = mentions(self.toponyms, self.named, *at..end, &[], wanted);
            matches!(found.as_slice(), [only] if only.span == (*at..end) && is_lendable(self.toponyms, only))
        };
        before.filter(named).last().unwrap_or(end)
    }
}

/// A division's short name, a mountain or water, or what lies abroad: what a dish and goods are called after.
fn is_lendable(toponyms: &Toponyms, mention: &Mention) -> bool {
    let lends = |candidate: &Candidate| match candidate.feature {
        Feature::Division | Feature::Country | Feature::CityAbroad => true,
        Feature::Sight => toponyms.name(candidate).ends_with(['山', '湖', '江', '河', '海', '岭', '岛']),
        _ => false,
    };
    mention.strength() != Strength::Official && mention.candidates.iter().any(lends)
}
