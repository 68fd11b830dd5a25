//! Names of places in a stretch of text, each with what it may stand for there: what follows a name decides much. A road
//! is not the city it is called after, and a market is no city.

use std::ops::Range;

use super::location::Feature;
use super::toponyms::{Candidate, Strength, Toponyms};
use super::words::{Cue, Words};

/// A name in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The bytes, with the rank or 站 that follows.
    pub span: Range<usize>,
    /// What it may stand for; never empty.
    pub candidates: Vec<Candidate>,
    /// True if a word follows that makes the name part of another: 深圳 in 深圳大厦.
    pub lent: bool,
}

impl Mention {
    /// The most that any of its candidates says.
    pub fn strength(&self) -> Strength {
        self.candidates.iter().map(|candidate| candidate.strength).max().unwrap_or(Strength::Weak)
    }
}

/// A text with every name of the tables in it, which are looked for once.
#[derive(Clone, Debug, Default)]
pub struct Named<'t> {
    /// The text.
    pub text: &'t str,
    /// By where they begin, the shortest first.
    hits: Vec<Hit>,
}

/// A name that stands in a text, whatever it may mean there.
#[derive(Clone, Copy, Debug)]
struct Hit {
    start: u32,
    end: u32,
    name: u32,
}

impl<'t> Named<'t> {
    /// Looks for the names.
    pub fn of(toponyms: &Toponyms, text: &'t str) -> Self {
        let mut hits = Vec::new();
        let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        for (start, _) in text.char_indices() {
            let told = |end, name| hits.push(Hit { start: number(start), end: number(end), name });
            toponyms.each(text, start, told);
        }
        Self { text, hits }
    }

    /// True if no name is in it.
    pub fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }

    /// The names that begin in this stretch, from its first on.
    fn from(&self, start: usize) -> &[Hit] {
        let first = self.hits.partition_point(|hit| (hit.start as usize) < start);
        self.hits.get(first..).unwrap_or_default()
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
    words: &Words,
    named: &Named<'_>,
    range: Range<usize>,
    masked: &[Range<usize>],
    wanted: Wanted,
) -> Vec<Mention> {
    let text = named.text;
    let mut found: Vec<Mention> = Vec::new();
    let mut hits = named.from(range.start);
    while let Some(first) = hits.first().filter(|first| (first.start as usize) < range.end) {
        let start = first.start as usize;
        let count = hits.iter().take_while(|hit| hit.start == first.start).count();
        let (here, later) = hits.split_at(count);
        hits = later;
        if masked.iter().any(|mask| mask.contains(&start)) {
            continue;
        }
        let stop = masked.iter().map(|mask| mask.start).filter(|at| *at > start).min().unwrap_or(range.end);
        let stop = stop.min(range.end);
        let fitting = here.iter().rev().filter(|hit| hit.end as usize <= stop);
        let longest = fitting.into_iter().find_map(|hit| meant(toponyms, words, text, *hit, range.end, wanted));
        if let Some(mention) = longest {
            hits = named.from(mention.span.end);
            let from = found.last().map_or(range.start, |before| before.span.end);
            if !is_part(words, &text[from..mention.span.end], &text[mention.span.clone()]) {
                found.push(mention);
            }
        }
    }
    found
}

/// True for what every city has, behind a name of its own that no table knows: 体育中心 in 五环体育中心.
fn is_part(words: &Words, text: &str, name: &str) -> bool {
    let before = text[..text.len() - name.len()].chars().next_back();
    before.is_some_and(char::is_alphabetic) && words.is(name, Cue::Everywhere)
}

/// What a name means before what follows it; None if nothing.
fn meant(toponyms: &Toponyms, words: &Words, text: &str, hit: Hit, zone_end: usize, wanted: Wanted) -> Option<Mention> {
    let (start, end) = (hit.start as usize, hit.end as usize);
    let (name, rest) = (&text[start..end], &text[end..zone_end]);
    let after = After::of(words, rest);
    let mut stretch = 0;
    let candidates: Vec<Candidate> = toponyms
        .of(hit.name)
        .iter()
        .filter(|candidate| !cut_short(name, rest, candidate))
        .filter_map(|candidate| {
            let (meant, longer) = after.apply(candidate, wanted)?;
            stretch = stretch.max(longer);
            Some(meant)
        })
        .collect();
    (!candidates.is_empty()).then(|| Mention { span: start..end + stretch, candidates, lent: after.lends })
}

/// True where the rank belongs to the word that follows: 北京市 in 北京市场, 四川省 in 四川省考.
fn cut_short(name: &str, after: &str, candidate: &Candidate) -> bool {
    let belongs: &[char] = match name.chars().next_back() {
        Some('市') => &['场', '集', '民', '政', '级', '委', '内'],
        Some('省') => &['考', '级', '委', '内', '外', '直', '队'],
        Some('区') => &['间', '域', '块'],
        _ => return false,
    };
    candidate.strength == Strength::Official && after.starts_with(belongs)
}

/// Directions and numbers between a road's name and its word.
const TURNS: [char; 10] = ['东', '西', '南', '北', '中', '一', '二', '三', '四', '五'];

/// What stands behind a name.
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
    fn of(words: &Words, after: &str) -> Self {
        // 北京东路 is a road; 衢州南街 and 沈阳中街 are streets of those cities.
        let turned = after.strip_prefix(TURNS).filter(|turned| !turned.starts_with('街'));
        let road =
            words.begins(after, Cue::Road) > 0 || turned.is_some_and(|turned| words.begins(turned, Cue::Road) > 0);
        Self {
            road,
            rank: words.begins(after, Cue::Rank),
            station: words.begins(after, Cue::Station),
            lends: words.begins(after, Cue::Building) > 0,
        }
    }

    /// What a candidate means before this, and how many bytes more belong to its name.
    fn apply(&self, candidate: &Candidate, wanted: Wanted) -> Option<(Candidate, usize)> {
        let is = |strength| Some(Candidate { strength, ..*candidate });
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
