//! Addresses that say a city or province and something in it: a street, or what a province has one of.

use std::ops::Range;

use super::super::gazetteer::Level;
use super::super::location::Basis;
use super::super::mention::Mention;
use super::super::named::is_letter;
use super::super::settle::{Found, Settled, settle};
use super::super::toponyms::Strength;
use super::super::words::Cue;
use super::{Reading, Shop};

/// So many characters has the name of a street before its word at most.
const STREET: usize = 5;

impl Shop<'_> {
    /// 哈尔滨南通大街水果: a city, a street of it, and a shop. Of dishes that are called after a street nothing is said.
    pub(in crate::places) fn street(&self, prefix: &[Mention], head: &Range<usize>) -> Option<Reading> {
        let last = prefix.last()?;
        let behind = self.street_end(last.span.end, head.end)?;
        let shop = &self.text[behind..head.end];
        let mut dish = false;
        self.merchants.dish_spans(&self.named.hits.dishes, head.clone(), |span| dish |= span.range.end > behind);
        if shop.is_empty() || dish || self.named.ends(behind..head.end, Cue::OnlineShop) {
            return None;
        }
        let settled = settle(self.toponyms, prefix, None);
        let Settled::At(place) = &settled else { return None };
        let told = place.strength >= Strength::Short && self.toponyms.level(place.candidate.area) <= Level::City;
        let span = place.span.0..place.span.1;
        told.then_some(Reading { settled, basis: Basis::Institution, span })
    }

    /// Where the name of a street ends that begins here: two to five characters and the word for it.
    fn street_end(&self, start: usize, end: usize) -> Option<usize> {
        let text = &self.text[start..end];
        let ends = text.char_indices().skip(2).take(STREET - 1).map(|(at, _)| at);
        ends.into_iter().find_map(|at| {
            let word = self.named.begins(start + at..end, Cue::Road);
            (word > 0 && text[..at].chars().all(is_letter)).then_some(start + at + word)
        })
    }

    /// 内蒙古自治区人民医院, 四川省博物馆: what a province has one of is in its capital.
    pub(in crate::places) fn provincial(&self, prefix: &[Mention], end: usize) -> Option<Reading> {
        // 人民医院 by itself may be a station of some city.
        let only = prefix.first()?;
        let Settled::At(place) = settle(self.toponyms, &prefix[..1], None) else { return None };
        let named = only.strength() == Strength::Official || self.text[only.span.end..end].starts_with('省');
        let rest = self.text[only.span.end..end].trim_start_matches('省');
        if !named || self.named.begins(end - rest.len()..end, Cue::Provincial) == 0 {
            return None;
        }
        let capital = self.toponyms.capital(place.candidate.area)?;
        let place = Found { candidate: self.toponyms.whole(capital), ..place };
        Some(Reading { settled: Settled::At(place), basis: Basis::Institution, span: only.span.clone() })
    }
}
