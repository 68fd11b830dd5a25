//! Where a shop is, by its name: the branch in brackets or behind the chain's name, the address before it, a sight or a
//! hospital that is there once only. A dish, a brand and a firm that carry a place's name are taken out first.

use std::ops::Range;

use crate::merchants::{Category, Kind, Merchant, Merchants, Pattern, branch};

use super::gazetteer::Level;
use super::location::{Basis, Feature};
use super::mention::{Mention, Wanted, mentions};
use super::settle::{Found, Settled, settle};
use super::toponyms::{Area, Candidate, Strength, Toponyms};
use super::words::{Cue, Words};

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
    pub words: &'a Words,
    pub merchants: &'static Merchants,
    pub text: &'a str,
}

impl Shop<'_> {
    /// The place of the shop of this name, by the first rule that has an answer; `merchant` if it is named in this text.
    pub fn read(&self, merchant: Option<&Merchant<'_>>) -> Option<Reading> {
        let is_chain = merchant.is_some_and(|merchant| merchant.kind == Kind::Chain);
        let firm = self.behind_firm(merchant.and_then(|merchant| merchant.category));
        if let Some(seat) = firm.filter(|seat| seat.is_some() || !is_chain) {
            return seat;
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

    /// The name and its branch: the last brackets, or the last piece if it is called a branch.
    fn parts(&self) -> (Range<usize>, Option<Range<usize>>) {
        if let Some(range) = self.bracket() {
            return (0..range.start - 1, Some(range));
        }
        let text = self.text;
        let piece = text.rfind([' ', '-', '_', '·', '/', '|', ':', '—']).and_then(|at| {
            let start = at + text[at..].chars().next()?.len_utf8();
            let called =
                self.words.ends(&text[start..], Cue::Branch) && !self.words.ends(&text[start..], Cue::OnlineShop);
            (at > 0 && called).then_some((at, start..text.len()))
        });
        piece.map_or((0..text.len(), None), |(at, range)| (0..at, Some(range)))
    }

    /// A firm's name and what stands behind it: a branch, or nothing that says more than where the office is.
    fn behind_firm(&self, category: Option<Category>) -> Option<Option<Reading>> {
        let firms = self.text.match_indices("公司").filter(|(at, _)| !self.text[..*at].ends_with('分'));
        let end = firms.last()?.0 + "公司".len();
        let rest = self.text[end..].trim_start_matches([' ', '-', '_', '·']);
        let start = self.text.len() - rest.len();
        let bracket = branch(self.text).filter(|range| range.start > end);
        let range = bracket.unwrap_or(start..self.text.len());
        // A branch office is no shop, unless it runs the petrol stations of its city.
        let office = rest.ends_with("公司") && category != Some(Category::Car);
        let found = if office { None } else { self.branch(range, None) };
        Some(found.filter(|found| matches!(found.settled, Settled::At(_))))
    }

    /// The last brackets, if they end the name, or name a branch, or hold a place and nothing else:
    /// 山东大学(威海)食堂.
    fn bracket(&self) -> Option<Range<usize>> {
        let at = self.text.rfind('(').filter(|at| *at > 0)?;
        let all = self.mentions(0..self.text.len(), Vec::new());
        // 中国地质大学(武汉) is one name.
        if all.iter().any(|mention| mention.span.start < at && at < mention.span.end) {
            return None;
        }
        branch(self.text).or_else(|| {
            let start = at + 1;
            let range = start..start + self.text[start..].find(')')?;
            let found = self.mentions(range.clone(), Vec::new());
            let whole = matches!(found.as_slice(), [only] if only.span == range);
            (whole || self.words.ends(&self.text[range.clone()], Cue::Branch)).then_some(range)
        })
    }

    /// What a branch is called after. An unknown name is a branch somewhere; a number or 总店 is none.
    pub fn branch(&self, range: Range<usize>, near: Option<Area>) -> Option<Reading> {
        let mut found = self.mentions(range.clone(), Vec::new());
        self.drop_brands(&mut found, &range);
        let settled = match settle(self.toponyms, &found, near) {
            Settled::Nowhere => self.abroad(&range),
            settled => settled,
        };
        let at = |span| Reading { settled: settled.clone(), basis: Basis::Branch, span };
        match &settled {
            Settled::At(place) if self.is_enough(place, &found, &range) => Some(at(place.span.0..place.span.1)),
            Settled::At(_) | Settled::Open(_) | Settled::Nowhere if self.is_branch(range.clone()) => {
                let settled = if let Settled::Open(_) = settled { settled } else { Settled::Open(Vec::new()) };
                Some(Reading { settled, basis: Basis::Branch, span: range })
            }
            _ => None,
        }
    }

    /// A short name that begins the name of a chain is that chain: 蒙自 in 蒙自源.
    fn drop_brands(&self, found: &mut Vec<Mention>, range: &Range<usize>) {
        let short = |mention: &Mention| mention.strength() <= Strength::Short;
        if !found.iter().any(short) {
            return;
        }
        let brands = self.merchants.brand_spans(&self.text[range.clone()]);
        let swallowed = |mention: &Mention| {
            let (start, end) = (mention.span.start - range.start, mention.span.end - range.start);
            brands.iter().any(|brand| brand.range.start <= start && brand.range.end > end)
        };
        found.retain(|mention| !short(mention) || !swallowed(mention));
    }

    /// A branch called after a city abroad and nothing else: 新加坡店.
    fn abroad(&self, range: &Range<usize>) -> Settled {
        let wanted = Wanted { abroad: true, ..Wanted::default() };
        let found = mentions(self.toponyms, self.words, self.text, range.clone(), &[], wanted);
        let whole =
            |only: &Mention| only.span.start == range.start && self.closes(&self.text[only.span.end..range.end]);
        match found.as_slice() {
            [only] if whole(only) => settle(self.toponyms, &found, None),
            _ => Settled::Nowhere,
        }
    }

    /// A name that is lent to a building, or a town's that only stands somewhere in the branch's, is not enough.
    fn is_enough(&self, place: &Found, found: &[Mention], range: &Range<usize>) -> bool {
        let only = place.depth == 1 && !place.decided;
        let lent = found.iter().any(|mention| mention.lent && mention.span.start == place.span.0);
        let begins = place.span.0 == range.start;
        if only && self.words.is(&self.text[place.span.0..place.span.1], Cue::Everywhere) {
            return false;
        }
        match place.strength {
            Strength::Weak => !only || (begins && !lent && self.closes(&self.text[place.span.1..range.end])),
            Strength::Short => !only || !lent,
            Strength::Sure | Strength::Official => true,
        }
    }

    /// True if nothing follows but the words for a branch, with what every city has before them: 店, 万达店.
    fn closes(&self, rest: &str) -> bool {
        let ends = |at: usize| rest[at..].is_empty() || self.words.is(&rest[at..], Cue::Branch);
        ends(0) || ends(self.words.begins(rest, Cue::Everywhere))
    }

    /// True if this is the name of a branch somewhere, not just 新店 or a number.
    fn is_branch(&self, range: Range<usize>) -> bool {
        let text = &self.text[range];
        let stem: String = text.chars().filter(|c| c.is_alphabetic()).collect();
        let stem = stem.strip_suffix('店').unwrap_or(&stem);
        text.ends_with('店') && stem.chars().nth(1).is_some() && self.words.begins(stem, Cue::NoBranch) < stem.len()
    }

    /// What stands behind and before the name of a chain. Before it, a city alone may be where the chain comes from.
    fn around(&self, head: Range<usize>, merchant: &Merchant<'_>) -> Option<Reading> {
        let chain = &merchant.span;
        let is_thing = self.words.ends(&self.text[head.clone()], Cue::Institution);
        let of_many = merchant.pattern != Pattern::Single && !is_thing;
        let before = head.start..chain.start;
        let ahead = settle(self.toponyms, &self.mentions(before.clone(), Vec::new()), None);
        let near = match &ahead {
            Settled::At(place) if place.strength > Strength::Weak => self.toponyms.city(place.candidate.area),
            _ => None,
        };
        let behind = chain.end..head.end;
        let told = |near| self.found(behind.clone(), near, Basis::Branch);
        let before = || match self.found(before.clone(), None, Basis::Address) {
            Some(Reading { settled: Settled::At(place), .. })
                if of_many && place.is_bare() && place.span.1 == chain.start =>
            {
                None
            }
            other => other,
        };
        let all = || self.mentions(head.clone(), Vec::new());
        let sight = || self.landmark(&all(), head.end).or_else(|| self.sight(&all(), &head));
        near.and_then(|near| told(Some(near))).or_else(|| told(None)).or_else(before).or_else(sight)
    }

    fn found(&self, range: Range<usize>, near: Option<Area>, basis: Basis) -> Option<Reading> {
        match settle(self.toponyms, &self.mentions(range, Vec::new()), near) {
            Settled::At(place) if place.depth > 1 || place.decided || place.strength > Strength::Weak => {
                let span = place.span.0..place.span.1;
                Some(Reading { settled: Settled::At(place), basis, span })
            }
            _ => None,
        }
    }

    /// The name of a shop that no table knows. What is bought on the net is nowhere.
    fn head(&self, head: Range<usize>) -> Option<Reading> {
        if self.words.ends(&self.text[head.clone()], Cue::OnlineShop) {
            return None;
        }
        let found = self.mentions(head.clone(), self.masked(head.clone()));
        let prefix = self.prefix(head.start, &found);
        self.seat(&found, head.end)
            .or_else(|| self.address(&found[..prefix], head.end))
            .or_else(|| self.landmark(&found, head.end))
            .or_else(|| self.institution(&found[..prefix], &head))
            .or_else(|| self.sight(&found, &head))
            .or_else(|| self.tail(&found, &head))
    }

    /// How many of the mentions stand at the beginning, one after another.
    fn prefix(&self, start: usize, found: &[Mention]) -> usize {
        let mut at = start;
        let follows = |mention: &&Mention| {
            let gap = self.text[at..mention.span.start].trim_matches([' ', '·', '-', '市', '省']);
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
        let at =
            found.iter().rposition(|mention| self.words.begins(&self.text[mention.span.end..end], Cue::Seat) > 0)?;
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
        let at = found.iter().rposition(|mention| sure(&mention))?;
        let Settled::At(mut place) = settle(self.toponyms, &found[at..=at], None) else { return None };
        let span = found[at].span.clone();
        // Another seat of it is in the city, no more is known: 盛京医院滑翔院区, 河北医科大学第三医院.
        let rest = &self.text[span.end..end];
        if self.words.ends(rest, Cue::Seat) || rest.starts_with(['第', '附']) {
            let city = self.toponyms.city(place.candidate.area)?;
            place.candidate = self.toponyms.whole(city);
        }
        Some(Reading { settled: Settled::At(place), basis: Basis::Landmark, span })
    }

    /// 西安儿童医院, 泰安银座商城: a local thing with its place before it. A province is too wide to say so.
    fn institution(&self, prefix: &[Mention], head: &Range<usize>) -> Option<Reading> {
        let places = (1..=prefix.len()).rev().map(|count| &prefix[..count]);
        let is_thing = |rest: &str| self.words.ends(rest, Cue::Institution) || self.is_named_shop(rest);
        let found = places.into_iter().find(|found| is_thing(&self.text[found[found.len() - 1].span.end..head.end]))?;
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
            let rest = &self.text[mention.span.end..head.end];
            let begins = mention.span.start == head.start && is_sight(mention);
            let stop = self.words.begins(rest, Cue::Ground) > 0;
            stop || begins && (self.words.ends(rest, Cue::Institution) || self.is_named_shop(rest))
        };
        let one = found.iter().find(local)?;
        let everywhere = self.words.is(&self.text[one.span.clone()], Cue::Everywhere);
        let settled = settle(self.toponyms, std::slice::from_ref(one), None);
        let at = !everywhere && matches!(settled, Settled::At(_));
        at.then_some(Reading { settled, basis: Basis::Institution, span: one.span.clone() })
    }

    /// A local kind of shop with a name of its own before it: 白鹿宾馆, but not 宾馆.
    fn is_named_shop(&self, rest: &str) -> bool {
        let kinds = rest.char_indices().skip(1).filter(|(at, _)| self.words.is(&rest[*at..], Cue::LocalShop));
        kinds.into_iter().next().is_some()
    }

    /// …南京新街口店: the branch behind the name, without brackets.
    fn tail(&self, found: &[Mention], head: &Range<usize>) -> Option<Reading> {
        let last = found.last()?;
        let rest = &self.text[last.span.end..head.end];
        let online = self.words.ends(rest, Cue::OnlineShop);
        if last.span.start == head.start || online || !self.words.ends(rest, Cue::Branch) {
            return None;
        }
        let first = found.iter().rposition(|mention| mention.span.start == head.start).map_or(0, |at| at + 1);
        let settled = settle(self.toponyms, &found[first..], None);
        let Settled::At(place) = &settled else { return None };
        let rest = &self.text[place.span.1..head.end];
        let near_end = rest.chars().count() <= 6;
        let strong = place.depth > 1 || place.strength >= Strength::Sure;
        let city = place.strength == Strength::Short && self.toponyms.is_prefecture(place.candidate.area);
        let span = place.span.0..place.span.1;
        let told = near_end && strong || city && self.is_spot(rest);
        told.then_some(Reading { settled, basis: Basis::Branch, span })
    }

    /// What names a spot of a city: 店, 新建路店, 万达店, not 美发店.
    fn is_spot(&self, rest: &str) -> bool {
        let ends = |at: usize| self.words.is(&rest[at..], Cue::Branch);
        let spot = |at: usize| {
            let before = &rest[..at];
            before.is_empty() || self.words.ends(before, Cue::Road) || self.words.ends(before, Cue::Everywhere)
        };
        rest.char_indices().any(|(at, _)| ends(at) && spot(at))
    }

    fn mentions(&self, range: Range<usize>, masked: Vec<Range<usize>>) -> Vec<Mention> {
        mentions(self.toponyms, self.words, self.text, range, &masked, Wanted::default())
    }

    /// Dishes and brands, with the place word that belongs to them.
    pub fn masked(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let text = &self.text[range.clone()];
        let shifted = |span: Range<usize>| span.start + range.start..span.end + range.start;
        let brands = self.merchants.brand_spans(text).into_iter().map(|span| shifted(span.range));
        let mut masked: Vec<Range<usize>> = brands.collect();
        for dish in self.merchants.dish_spans(text) {
            let span = shifted(dish.range);
            let start = if dish.open { self.place_before(range.start, span.start) } else { span.start };
            masked.push(if self.is_address(range.start, start, span.start) { span } else { start..span.end });
        }
        masked
    }

    /// True if the place from `start` to `end` is a district of the city right before it: 淄博张店烧烤 is in Zhangdian, 淄博烧烤
    /// is a dish.
    fn is_address(&self, from: usize, start: usize, end: usize) -> bool {
        let before = self.place_before(from, start);
        if before == start || start == end {
            return false;
        }
        let found = self.mentions(before..end, Vec::new());
        match settle(self.toponyms, &found, None) {
            Settled::At(place) => place.depth > 1 && self.toponyms.level(place.candidate.area) < Level::City,
            _ => false,
        }
    }

    /// Where the place word begins that ends at `end`; `end` itself if none does.
    fn place_before(&self, start: usize, end: usize) -> usize {
        let wanted = Wanted { abroad: true, ..Wanted::default() };
        let before = self.text[start..end].char_indices().rev().take(5).map(|(at, _)| start + at);
        let named = |at: &usize| {
            let found = mentions(self.toponyms, self.words, &self.text[..end], *at..end, &[], wanted);
            matches!(found.as_slice(), [only] if only.span == (*at..end) && is_lendable(only))
        };
        before.filter(named).last().unwrap_or(end)
    }
}

/// A division's short name, a mountain or water, or what lies abroad: what a dish and goods are called after.
fn is_lendable(mention: &Mention) -> bool {
    let lends = |candidate: &Candidate| match candidate.feature {
        Feature::Division | Feature::Country | Feature::CityAbroad => true,
        Feature::Sight => candidate.name.ends_with(['山', '湖', '江', '河', '海', '岭', '岛']),
        _ => false,
    };
    mention.strength() != Strength::Official && mention.candidates.iter().any(lends)
}
