//! Where a shop is, by its name: the branch in brackets or behind the chain's name, the address before it, a sight or a
//! hospital that is there once only. A dish, a brand and a firm that carry a place's name are taken out first.

mod address;
mod branch;
mod lent;

use std::ops::Range;

use crate::merchants::{Kind, Merchant, Merchants, Pattern};

use self::branch::firm_end;
use super::gazetteer::Level;
use super::location::{Basis, Feature};
use super::mention::{Mention, Wanted, mentions};
use super::named::Named;
use super::settle::{Found, Settled, settle};
use super::toponyms::{Area, Strength, Toponyms};
use super::vocabulary::Vocabulary;
use super::words::Cue;

/// What the name of a university ends with.
const SCHOOLS: [&str; 2] = ["大学", "学院"];

/// What a shop's name says of where it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The place.
    pub settled: Settled,
    /// The rule that spoke.
    pub basis: Basis,
    /// The words that it spoke of.
    pub span: Range<usize>,
}

/// A shop's name and what is known to read it with.
pub struct Shop<'a> {
    pub toponyms: &'a Toponyms,
    pub vocabulary: &'a Vocabulary,
    pub merchants: &'static Merchants,
    pub text: &'a str,
    /// The text with its names.
    pub named: Named<'a>,
}

impl Shop<'_> {
    /// The place of the shop of this name, by the first rule that has an answer; `merchant` if it is named in this text.
    pub fn read(&self, merchant: Option<&Merchant<'_>>) -> Option<Reading> {
        let is_chain = merchant.is_some_and(|merchant| merchant.kind == Kind::Chain);
        if let Some(end) = firm_end(self.text) {
            let behind = self.behind_firm(end, merchant.and_then(|merchant| merchant.category));
            if behind.is_some() || !is_chain {
                return behind;
            }
        }
        let chain = merchant.filter(|merchant| merchant.kind == Kind::Chain);
        let (head, branch) = self.parts();
        let inside = branch.clone().and_then(|range| self.branch(range, None));
        if let Some(found) = inside.as_ref().filter(|found| matches!(found.settled, Settled::At(_))) {
            return Some(found.clone());
        }
        let outside = match chain {
            Some(chain) if chain.span.end <= head.end => self.around(head, chain),
            _ => self.head(head),
        };
        match (inside, outside) {
            // What the name is of decides between branches of several cities.
            (Some(open), Some(outside)) => match (&outside.settled, branch) {
                (Settled::At(found), Some(range)) => {
                    let near = self.toponyms.city(found.candidate.area).unwrap_or(found.candidate.area);
                    self.branch(range, Some(near))
                        .filter(|again| matches!(again.settled, Settled::At(_)))
                        .or(Some(outside))
                }
                _ => Some(open),
            },
            (inside, outside) => outside.or(inside),
        }
    }

    /// What stands behind and before the name of a chain. Before it, a city alone may be where the chain comes from.
    fn around(&self, head: Range<usize>, merchant: &Merchant<'_>) -> Option<Reading> {
        if !self.named.has_place(&head) {
            return None;
        }
        let chain = &merchant.span;
        let is_thing = self.named.ends(head.clone(), Cue::Institution);
        let of_many = merchant.pattern != Pattern::Single && !is_thing;
        let before = head.start..chain.start;
        let ahead = settle(self.toponyms, &self.mentions(before.clone(), &[]), None);
        let near = match &ahead {
            Settled::At(place) if place.strength > Strength::Weak => self.toponyms.city(place.candidate.area),
            _ => None,
        };
        let behind = chain.end..head.end;
        let told = |near| self.found(behind.clone(), &[], near, Basis::Branch);
        // 武汉热干面深圳海岸城店: a dish before the mall brings its place along.
        let lent = if self.named.hits.dishes.is_empty() { Vec::new() } else { self.masked(before.clone()) };
        let before = || match self.found(before.clone(), &lent, None, Basis::Address) {
            Some(Reading { settled: Settled::At(place), .. })
                if of_many && place.is_bare() && place.span.1 == chain.start =>
            {
                None
            }
            other => other,
        };
        let all = || self.mentions(head.clone(), &[]);
        let sight = || self.landmark(&all(), head.end).or_else(|| self.sight(&all(), &head));
        // 稻香村苏州: where the brand comes from, or a branch; the name does not say which.
        let is_home = |found: &Reading| match &found.settled {
            Settled::At(place) => of_many && place.is_bare() && self.text[place.span.1..head.end].trim().is_empty(),
            _ => false,
        };
        let behind = || told(None).filter(|found| !is_home(found));
        near.and_then(|near| told(Some(near))).or_else(behind).or_else(before).or_else(sight)
    }

    fn found(&self, range: Range<usize>, masked: &[Range<usize>], near: Option<Area>, basis: Basis) -> Option<Reading> {
        match settle(self.toponyms, &self.mentions(range, masked), near) {
            Settled::At(place) if place.depth > 1 || place.decided || place.strength > Strength::Weak => {
                let span = place.span.0..place.span.1;
                Some(Reading { settled: Settled::At(place), basis, span })
            }
            _ => None,
        }
    }

    /// The name of a shop that no table knows. What is bought on the net is nowhere.
    fn head(&self, head: Range<usize>) -> Option<Reading> {
        if !self.named.has_place(&head) || self.named.ends(head.clone(), Cue::OnlineShop) {
            return None;
        }
        let found = self.mentions(head.clone(), &self.masked(head.clone()));
        let prefix = self.prefix(head.start, &found);
        self.seat(&found, head.end)
            .or_else(|| self.provincial(&found[..prefix], head.end))
            .or_else(|| self.address(&found[..prefix], head.end))
            .or_else(|| self.landmark(&found, head.end))
            .or_else(|| self.institution(&found[..prefix], &head))
            .or_else(|| self.sight(&found, &head))
            .or_else(|| self.tail(&found, &head))
            .or_else(|| self.of_two_cities(&found, &head))
            .or_else(|| self.street(&found[..prefix], &head))
    }

    /// True for the name of a city or country abroad: what follows it is no place at home, 环球影城 behind 新加坡.
    fn is_abroad(&self, range: Range<usize>) -> bool {
        let wanted = Wanted { abroad: true, ..Wanted::default() };
        let found = || mentions(self.toponyms, self.named, range.clone(), &[], wanted);
        !range.is_empty() && matches!(found().as_slice(), [only] if only.span == range)
    }

    /// How many of the mentions stand at the beginning, one after another.
    fn prefix(&self, start: usize, found: &[Mention]) -> usize {
        let mut at = start;
        let follows = |mention: &&Mention| {
            let gap = self.text[at..mention.span.start].trim_matches([' ', '·', '-', '/', '市', '省']);
            at = mention.span.end;
            gap.is_empty()
        };
        found.iter().take_while(follows).count()
    }

    /// 成都市双流区…, 大理下关…: a rank is told, or two places of which one is in the other.
    fn address(&self, found: &[Mention], end: usize) -> Option<Reading> {
        let (first, last) = (found.first()?, found.last()?);
        let settled = settle(self.toponyms, found, None);
        let span = first.span.start..last.span.end;
        let Settled::At(place) = &settled else {
            let official = first.strength() == Strength::Official;
            return (official && settled != Settled::Nowhere).then_some(Reading {
                settled,
                basis: Basis::Address,
                span,
            });
        };
        let basis = match (place.strength, place.depth) {
            (Strength::Official, _) => Basis::Address,
            // A province and its city begin the name of goods too.
            (_, 2..) if self.toponyms.level(place.candidate.area) < Level::City => Basis::Nested,
            _ => return None,
        };
        // A division alone is a name; with a point in it, an address.
        let more = place.span.1 < end || basis == Basis::Nested || place.candidate.feature != Feature::Division;
        more.then_some(Reading { settled, basis, span })
    }

    /// 兰州大学榆中校区: a seat of a school or hospital with its place right before it.
    fn seat(&self, found: &[Mention], end: usize) -> Option<Reading> {
        let at = found.iter().rposition(|mention| self.named.begins(mention.span.end..end, Cue::Seat) > 0)?;
        let alone = std::slice::from_ref(&found[at]);
        let before = found[..at].iter().rev().find_map(|before| {
            match settle(self.toponyms, std::slice::from_ref(before), None) {
                Settled::At(place) => Some(place.candidate.area),
                _ => None,
            }
        });
        // A town or quarter of the seat's name may lie anywhere in the city; next to the school itself it is the seat.
        let close = settle(self.toponyms, alone, before);
        let settled = match (close, settle(self.toponyms, alone, None)) {
            (Settled::At(place), _) if before.is_some() => Settled::At(Found { depth: place.depth + 1, ..place }),
            (_, Settled::At(place)) if place.strength > Strength::Weak => Settled::At(place),
            _ => return None,
        };
        let span = found[at].span.clone();
        matches!(settled, Settled::At(_)).then_some(Reading { settled, basis: Basis::Branch, span })
    }

    /// A sight, a hospital, a quarter that is there once only, wherever it stands.
    fn landmark(&self, found: &[Mention], end: usize) -> Option<Reading> {
        let sure = |mention: &&Mention| {
            mention.candidates.iter().any(|c| c.strength == Strength::Sure && c.feature != Feature::Division)
        };
        // A name ends in what it is: the hospital of a university is named last.
        let goods = |mention: &&Mention| {
            let rest = mention.span.end..end;
            let begins = |cue| self.named.begins(rest.clone(), cue) > 0;
            let souvenir = begins(Cue::Souvenir) && !self.named.ends(rest.clone(), Cue::Branch);
            self.text[rest.clone()].starts_with('牌') || begins(Cue::Firm) || souvenir
        };
        let at = found.iter().rposition(|mention| sure(&mention) && !goods(&mention))?;
        if at == 0 && self.is_abroad(0..found[at].span.start) {
            return None;
        }
        let before = at.checked_sub(1).filter(|before| found[*before].span.end == found[at].span.start);
        // 东莞南城站 is in 东莞, though another place has a station of that name.
        let nested = before.map(|before| settle(self.toponyms, &found[before..=at], None));
        let mut place = match (nested, settle(self.toponyms, &found[at..=at], None)) {
            (Some(Settled::At(place)), _) if place.depth > 1 => place,
            (_, Settled::At(place)) => place,
            _ => return None,
        };
        let span = found[at].span.clone();
        // Another seat of it is in the city, no more is known: 盛京医院滑翔院区, 河北医科大学第三医院.
        let rest = span.end..end;
        if self.text[rest.clone()].starts_with('附') {
            // A university's hospitals are in other cities as well: only who was in its own was there.
            return Some(Reading { settled: Settled::left_open(&place), basis: Basis::Branch, span });
        }
        if self.named.ends(rest.clone(), Cue::Seat) || self.text[rest].starts_with('第') {
            let city = self.toponyms.city(place.candidate.area)?;
            place.candidate = self.toponyms.whole(city);
        }
        Some(Reading { settled: Settled::At(place), basis: Basis::Landmark, span })
    }

    /// 西安儿童医院, 泰安银座商城: a local thing with its place before it. A province is too wide to say so.
    fn institution(&self, prefix: &[Mention], head: &Range<usize>) -> Option<Reading> {
        let places = (1..=prefix.len()).rev().map(|count| &prefix[..count]);
        let is_thing = |rest: Range<usize>| self.named.ends(rest.clone(), Cue::Institution) || self.is_named_shop(rest);
        let found = places.into_iter().find(|found| is_thing(found[found.len() - 1].span.end..head.end))?;
        let settled = settle(self.toponyms, found, None);
        let Settled::At(place) = &settled else { return None };
        let wide = self.toponyms.level(place.candidate.area) > Level::City;
        let span = place.span.0..place.span.1;
        (!wide && place.strength > Strength::Weak).then_some(Reading { settled, basis: Basis::Institution, span })
    }

    /// A name that only one city has, with something local behind it: 莫干山…民宿, 阳澄湖服务区.
    fn sight(&self, found: &[Mention], head: &Range<usize>) -> Option<Reading> {
        let is_sight = |mention: &Mention| mention.candidates.iter().any(|c| c.feature == Feature::Sight);
        let local = |mention: &&Mention| {
            let rest = mention.span.end..head.end;
            let begins = mention.span.start == head.start && is_sight(mention);
            let stop = self.named.begins(rest.clone(), Cue::Ground) > 0;
            stop || begins && (self.named.ends(rest.clone(), Cue::Institution) || self.is_named_shop(rest))
        };
        let one = found.iter().find(local)?;
        let everywhere = self.named.is(one.span.clone(), Cue::Everywhere);
        let settled = settle(self.toponyms, std::slice::from_ref(one), None);
        let at = !everywhere && matches!(settled, Settled::At(_));
        at.then_some(Reading { settled, basis: Basis::Institution, span: one.span.clone() })
    }

    /// 中国矿业大学第一食堂: a university that is in two cities, with something of its own behind its name. Who was in one of
    /// them was there.
    fn of_two_cities(&self, found: &[Mention], head: &Range<usize>) -> Option<Reading> {
        let school = |mention: &&Mention| {
            mention.span.end < head.end && SCHOOLS.iter().any(|end| self.text[mention.span.clone()].ends_with(end))
        };
        let one = found.iter().find(school)?;
        let settled = settle(self.toponyms, std::slice::from_ref(one), None);
        matches!(settled, Settled::Open(_)).then_some(Reading { settled, basis: Basis::Branch, span: one.span.clone() })
    }

    /// A local kind of shop with a name of its own before it: 白鹿宾馆, but not 宾馆.
    fn is_named_shop(&self, rest: Range<usize>) -> bool {
        self.named.closing(rest.clone(), Cue::LocalShop).any(|kind| kind > rest.start)
    }

    /// …南京新街口店: the branch behind the name, without brackets.
    fn tail(&self, found: &[Mention], head: &Range<usize>) -> Option<Reading> {
        let last = found.last()?;
        let rest = last.span.end..head.end;
        let named = last.span.start == head.start;
        if named || !self.named.ends(rest.clone(), Cue::Branch) || self.named.ends(rest, Cue::OnlineShop) {
            return None;
        }
        let first = found.iter().rposition(|mention| mention.span.start == head.start).map_or(0, |at| at + 1);
        let settled = settle(self.toponyms, &found[first..], None);
        let Settled::At(place) = &settled else { return None };
        let rest = place.span.1..head.end;
        let near_end = self.text[rest.clone()].chars().nth(6).is_none();
        let strong = place.depth > 1 || place.strength >= Strength::Sure;
        let city = place.strength == Strength::Short && self.toponyms.is_prefecture(place.candidate.area);
        let span = place.span.0..place.span.1;
        let told = near_end && strong || city && self.is_spot(rest);
        told.then_some(Reading { settled, basis: Basis::Branch, span })
    }

    /// What names a spot of a city: 店, 新建路店, 万达店, not 美发店.
    fn is_spot(&self, rest: Range<usize>) -> bool {
        let ends = |before: Range<usize>, cue| self.named.ends(before, cue);
        self.named.closing(rest.clone(), Cue::Branch).any(|at| {
            let before = rest.start..at;
            before.is_empty() || ends(before.clone(), Cue::Road) || ends(before, Cue::Everywhere)
        })
    }

    fn mentions(&self, range: Range<usize>, masked: &[Range<usize>]) -> Vec<Mention> {
        mentions(self.toponyms, self.named, range, masked, Wanted::default())
    }
}
