//! Names of places in a stretch of text, each with what it may stand for there: what follows a name decides much. A road
//! is not the city it is called after, and a market is no city.

use std::ops::Range;

use crate::lexicon::Hit;

use super::few::Few;
use super::location::Feature;
use super::named::{Named, is_letter};
use super::toponyms::{Candidate, Strength, Toponyms};
use super::words::Cue;

/// A name in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The bytes, with the rank or 站 that follows.
    pub span: Range<usize>,
    /// What it may stand for; never empty.
    pub candidates: Few<Candidate>,
    /// True if a word follows that makes the name part of another: 深圳 in 深圳大厦.
    pub lent: bool,
}

impl Mention {
    /// The most that any of its candidates says.
    pub fn strength(&self) -> Strength {
        self.candidates.iter().map(|candidate| candidate.strength).max().unwrap_or(Strength::Weak)
    }

    /// True if this is the name right before it once more.
    pub fn repeats(&self, before: &Self) -> bool {
        before.span.end == self.span.start
            && before.span.len() == self.span.len()
            && self.strength() == Strength::Short
            && before.candidates == self.candidates
    }

    /// True if one of its places lies in one of the other's, or holds it.
    fn agrees(&self, toponyms: &Toponyms, other: &Self) -> bool {
        self.candidates.iter().any(|own| other.candidates.iter().any(|other| toponyms.agree(own.area, other.area)))
    }
}

/// What may be found besides the names that stand by themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Railway stations without 站 and airports by their letters: on a ticket.
    pub stops: bool,
    /// Countries and cities abroad.
    pub abroad: bool,
}

/// Finds the names in `range` of a text that no masked part touches, the longest at each place.
pub fn mentions(
    toponyms: &Toponyms,
    named: Named<'_>,
    range: Range<usize>,
    masked: &[Range<usize>],
    wanted: Wanted,
) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut hits = named.places_from(range.start);
    while let Some(first) = hits.first().filter(|first| first.start < range.end) {
        let start = first.start;
        let count = hits.iter().take_while(|hit| hit.start == first.start).count();
        let (here, later) = hits.split_at(count);
        hits = later;
        if masked.iter().any(|mask| mask.contains(&start)) {
            continue;
        }
        let stop = masked.iter().map(|mask| mask.start).filter(|at| *at > start).min().unwrap_or(range.end);
        let stop = stop.min(range.end);
        let fitting = here.iter().rev().filter(|hit| hit.end <= stop);
        let mut fitting = fitting.filter_map(|hit| meant(toponyms, named, hit, range.end, wanted));
        if let Some(mut mention) = fitting.next() {
            // 沙河店 is a town, and a shop in 沙河 if that is in the city before it.
            if named.text[..mention.span.end].ends_with('店')
                && let Some(city) = found.last().filter(|city| !mention.agrees(toponyms, city))
            {
                mention = fitting.find(|shorter| shorter.agrees(toponyms, city)).unwrap_or(mention);
            }
            hits = named.places_from(mention.span.end);
            let from = found.last().map_or(range.start, |before| before.span.end);
            if !is_part(named, from, &mention.span) {
                found.push(mention);
            }
        }
    }
    found
}

/// True for what every city has, behind a name of its own that no table knows: 体育中心 in 五环体育中心.
fn is_part(named: Named<'_>, from: usize, name: &Range<usize>) -> bool {
    let before = named.text[from..name.start].chars().next_back();
    before.is_some_and(is_letter) && named.is(name.clone(), Cue::Everywhere)
}

/// What a name means before what follows it; None if nothing.
fn meant(toponyms: &Toponyms, named: Named<'_>, hit: &Hit, zone_end: usize, wanted: Wanted) -> Option<Mention> {
    let (start, end) = (hit.start, hit.end);
    let (name, rest) = (&named.text[start..end], &named.text[end..zone_end]);
    let (after, cut) = (After::of(named, end..zone_end), cut_short(name, rest));
    let mut stretch = 0;
    let candidates: Few<Candidate> = toponyms
        .of(hit.number)
        .iter()
        .filter(|candidate| !(cut && candidate.strength == Strength::Official))
        .filter_map(|candidate| {
            let road = after.road && !leads_on(toponyms, named, end..zone_end, candidate);
            let (meant, longer) = After { road, ..after }.apply(candidate, wanted)?;
            stretch = stretch.max(longer);
            Some(meant)
        })
        .collect();
    (!candidates.is_empty()).then(|| Mention { span: start..end + stretch, candidates, lent: after.lends })
}

/// True where the rank at the end of a name belongs to the word that follows: 北京市 in 北京市场, 四川省 in 四川省考, 新县 in
/// 新县城.
fn cut_short(name: &str, after: &str) -> bool {
    let belongs: &[char] = match name.chars().next_back() {
        Some('市') => &['场', '集', '民', '政', '级', '委', '内'],
        Some('省') => &['考', '级', '委', '内', '外', '直', '队'],
        Some('区') => &['间', '域', '块'],
        Some('县') => return after.starts_with('城') && !after.starts_with("城关"),
        _ => return false,
    };
    after.starts_with(belongs)
}

/// Directions and numbers between a road's name and its word.
const TURNS: [char; 10] = ['东', '西', '南', '北', '中', '一', '二', '三', '四', '五'];

/// True for a direction and a road's word: 北京东路 is a road; 衢州南街 and 沈阳中街 are streets of those cities.
fn turns_into_road(named: Named<'_>, range: Range<usize>) -> bool {
    let Some(turned) = named.text[range.clone()].strip_prefix(TURNS) else { return false };
    !turned.starts_with('街') && named.begins(range.end - turned.len()..range.end, Cue::Road) > 0
}

/// True where what looks like the word of a road begins the name of something in the place: 台州路北 is 路北 in Taizhou.
fn leads_on(toponyms: &Toponyms, named: Named<'_>, rest: Range<usize>, place: &Candidate) -> bool {
    let inside = |inner: &Candidate| inner.area != place.area && toponyms.within(inner.area, place.area);
    let here = named.places_from(rest.start).iter().take_while(|hit| hit.start == rest.start);
    here.filter(|hit| hit.end <= rest.end).any(|hit| toponyms.of(hit.number).iter().any(inside))
}

/// What stands behind a name.
#[derive(Clone, Copy, Default)]
struct After {
    /// A road's word, with or without a direction before it.
    road: bool,
    /// The bytes of a town's rank.
    rank: usize,
    /// The bytes of 站 and its like.
    station: usize,
    /// A building's word, right behind it.
    lends: bool,
}

impl After {
    fn of(named: Named<'_>, range: Range<usize>) -> Self {
        let mut after = Self::default();
        for word in named.words_at(range.start).filter(|word| word.end <= range.end) {
            let length = |cue, known| if word.cues.has(cue) { word.end - range.start } else { known };
            after.rank = length(Cue::Rank, after.rank);
            after.station = length(Cue::Station, after.station);
            after.road |= word.cues.has(Cue::Road);
            after.lends |= word.cues.has(Cue::Building);
        }
        after.road = after.road || turns_into_road(named, range);
        after
    }

    /// What a candidate means before this, and how many bytes more belong to its name.
    fn apply(&self, candidate: &Candidate, wanted: Wanted) -> Option<(Candidate, usize)> {
        let is = |strength| Some(candidate.saying(strength));
        let strong = candidate.strength >= Strength::Sure;
        match candidate.feature {
            Feature::Country | Feature::CityAbroad if !wanted.abroad || self.road => None,
            Feature::Country | Feature::CityAbroad => Some((*candidate, 0)),
            Feature::Station if self.station > 0 => is(Strength::Sure).map(|meant| (meant, self.station)),
            Feature::Station | Feature::Airport if !strong => wanted.stops.then_some((*candidate, 0)),
            Feature::Town if self.rank > 0 => is(Strength::Official).map(|meant| (meant, self.rank)),
            Feature::MetroStation if self.station > 0 => Some((*candidate, self.station)),
            _ if self.road && !strong => None,
            _ => Some((*candidate, 0)),
        }
    }
}
