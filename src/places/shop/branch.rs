//! What a branch is called after: the last brackets of a name, its last piece, or what stands behind a firm's name.

use std::ops::Range;

use crate::merchants::{Category, branch};

use super::super::location::{Basis, Feature};
use super::super::mention::{Mention, Wanted, mentions};
use super::super::named::is_letter;
use super::super::settle::{Found, Settled, settle};
use super::super::toponyms::{Area, Strength};
use super::super::words::Cue;
use super::{Reading, Shop};

impl Shop<'_> {
    /// The name and its branch: the last brackets, or the last piece if it is called a branch.
    pub(in crate::places) fn parts(&self) -> (Range<usize>, Option<Range<usize>>) {
        if let Some(range) = self.bracket() {
            return (0..range.start - 1, Some(range));
        }
        let text = self.text;
        let piece = text.rfind([' ', '-', '_', '·', '/', '|', ':', '—']).and_then(|at| {
            let start = at + text[at..].chars().next()?.len_utf8();
            let called =
                self.named.ends(start..text.len(), Cue::Branch) && !self.named.ends(start..text.len(), Cue::OnlineShop);
            (at > 0 && called).then_some((at, start..text.len()))
        });
        piece.map_or((0..text.len(), None), |(at, range)| (0..at, Some(range)))
    }

    /// The branch behind a firm's name, which ends at `end`. A firm's name alone says no more than where its office is.
    pub(in crate::places) fn behind_firm(&self, end: usize, category: Option<Category>) -> Option<Reading> {
        let rest = self.text[end..].trim_start_matches([' ', '-', '_', '·']);
        let start = self.text.len() - rest.len();
        let bracket = branch(self.text).filter(|range| range.start > end);
        let range = bracket.unwrap_or(start..self.text.len());
        // A branch office is no shop, unless it runs the petrol stations of its city.
        let office = rest.ends_with("公司") && category != Some(Category::Car);
        let found = if office { None } else { self.branch(range, None) };
        found.filter(|found| matches!(found.settled, Settled::At(_)))
    }

    /// The last brackets, if they end the name, or name a branch, or hold a place and nothing else:
    /// 山东大学(威海)食堂.
    pub(in crate::places) fn bracket(&self) -> Option<Range<usize>> {
        let at = self.text.rfind('(').filter(|at| *at > 0)?;
        let all = self.mentions(0..self.text.len(), &[]);
        // 中国地质大学(武汉) is one name.
        if all.iter().any(|mention| mention.span.start < at && at < mention.span.end) {
            return None;
        }
        branch(self.text).or_else(|| {
            let start = at + 1;
            let range = start..start + self.text[start..].find(')')?;
            let found = self.mentions(range.clone(), &[]);
            let whole = matches!(found.as_slice(), [only] if only.span == range);
            (whole || self.named.ends(range.clone(), Cue::Branch)).then_some(range)
        })
    }

    /// What a branch is called after. An unknown name is a branch somewhere; a number or 总店 is none.
    pub(in crate::places) fn branch(&self, range: Range<usize>, near: Option<Area>) -> Option<Reading> {
        let mut found = self.mentions(range.clone(), &[]);
        self.drop_brands(&mut found, &range);
        let settled = match settle(self.toponyms, &found, near) {
            Settled::Nowhere => self.abroad(&range),
            settled => settled,
        };
        let at = |span| Reading { settled: settled.clone(), basis: Basis::Branch, span };
        match &settled {
            Settled::At(place) if self.is_enough(place, &found, &range) => Some(at(place.span.0..place.span.1)),
            // Nothing but the name of a district that several cities have.
            Settled::Open(_) if is_whole(&found, &range) => Some(at(range)),
            Settled::At(_) | Settled::Open(_) | Settled::Nowhere if self.is_branch(range.clone()) => {
                let settled = match settled {
                    Settled::Open(_) => settled,
                    // A quarter is often called like a town elsewhere: only who was in its city that day was there.
                    Settled::At(place) if is_left_open(&place, &range) => Settled::left_open(&place),
                    _ => Settled::Open(Vec::new()),
                };
                Some(Reading { settled, basis: Basis::Branch, span: range })
            }
            _ => None,
        }
    }

    /// A branch called after a city abroad and nothing else: 新加坡店.
    pub(in crate::places) fn abroad(&self, range: &Range<usize>) -> Settled {
        let wanted = Wanted { abroad: true, ..Wanted::default() };
        let found = mentions(self.toponyms, self.named, range.clone(), &[], wanted);
        let whole = |only: &Mention| only.span.start == range.start && self.closes(only.span.end..range.end);
        match found.as_slice() {
            [only] if whole(only) => settle(self.toponyms, &found, None),
            _ => Settled::Nowhere,
        }
    }

    /// A name that is lent to a building, or a town's that only stands somewhere in the branch's, is not enough.
    pub(in crate::places) fn is_enough(&self, place: &Found, found: &[Mention], range: &Range<usize>) -> bool {
        let only = place.depth == 1 && !place.decided;
        let lent = found.iter().any(|mention| mention.lent && mention.span.start == place.span.0);
        let begins = place.span.0 == range.start;
        if only && self.named.is(place.span.0..place.span.1, Cue::Everywhere) {
            return false;
        }
        match place.strength {
            Strength::Faint => !only,
            Strength::Weak => {
                let closes = self.closes(place.span.1..range.end);
                !only || (begins && !lent && closes && place.candidate.feature != Feature::Town)
            }
            Strength::Sure if only && place.candidate.feature == Feature::Sight => {
                !self.text[place.span.0..place.span.1].ends_with(NATURE)
            }
            Strength::Short => !only || !lent && (begins || self.is_apart(range.start, place.span.0)),
            Strength::Sure | Strength::Official => true,
        }
    }

    /// True unless one unknown character stands before the name, which then is the end of another: 月湖 in 双月湖.
    fn is_apart(&self, start: usize, name: usize) -> bool {
        let before = &self.text[start..name];
        let alone = before.chars().rev().take_while(|c| is_letter(*c)).count() == 1;
        !alone
    }

    /// True if nothing follows but the words for a branch, with what every city has before them: 店, 万达店.
    pub(in crate::places) fn closes(&self, rest: Range<usize>) -> bool {
        let ends = |at: usize| at == rest.end || self.named.is(at..rest.end, Cue::Branch);
        ends(rest.start) || ends(rest.start + self.named.begins(rest.clone(), Cue::Everywhere))
    }

    /// True if this is the name of a branch somewhere, not just 新店 or a number.
    pub(in crate::places) fn is_branch(&self, range: Range<usize>) -> bool {
        if !self.named.ends(range.clone(), Cue::Branch) {
            return false;
        }
        let stem: String = self.text[range].chars().filter(|c| is_letter(*c)).collect();
        let stem = stem.strip_suffix('店').unwrap_or(&stem);
        stem.chars().nth(1).is_some() && self.vocabulary.begins(stem, Cue::NoBranch) < stem.len()
    }
}

/// What ends the name of a mountain or water, after which roads are called in many cities: 五台山店 in Nanjing.
const NATURE: [char; 8] = ['山', '湖', '江', '河', '海', '岭', '峰', '关'];

/// True if the place is named first, and is a town, or needs its city.
fn is_left_open(place: &Found, range: &Range<usize>) -> bool {
    let needs = place.candidate.feature == Feature::Town || place.strength != Strength::Weak;
    needs && place.span.0 == range.start
}

/// True if the text is one name with its rank.
fn is_whole(found: &[Mention], range: &Range<usize>) -> bool {
    matches!(found, [only] if only.span == *range && only.strength() == Strength::Official)
}

/// Where the name of a firm in a text ends: its last 公司 that is no 分公司.
pub(in crate::places) fn firm_end(text: &str) -> Option<usize> {
    let mut ends = text.rmatch_indices('司').map(|(at, last)| at + last.len());
    ends.find(|end| text[..*end].strip_suffix("公司").is_some_and(|before| !before.ends_with('分')))
}
