//! Which place is meant: of several that a name may stand for, the one that fits the other names of the text. Where
//! nothing decides there is no answer; how many people live somewhere decides nothing.

use std::borrow::Cow;

use super::gazetteer::{Level, PlaceId};
use super::location::Feature;
use super::mention::Mention;
use super::toponyms::{Area, Candidate, Strength, Toponyms};

/// More places than this are too many to list.
const MOST_OPEN: usize = 16;
/// A name that as many other cities give to a town is no district's by itself.
const TOWNS_ELSEWHERE: usize = 3;

/// What some mentions mean together.
#[derive(Clone, Debug, PartialEq)]
pub enum Settled {
    /// One place.
    At(Found),
    /// Several fit: their divisions, none if they are too many.
    Open(Vec<PlaceId>),
    /// None is named.
    Nowhere,
}

/// The place that some mentions mean together.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What it is.
    pub candidate: Candidate,
    /// How many mentions lead to it, each within the one before.
    pub depth: usize,
    /// True if something outside the mentions decided between several.
    pub decided: bool,
    /// The first and last byte of what was used.
    pub span: (usize, usize),
    /// The most that one of the mentions says.
    pub strength: Strength,
}

impl Found {
    /// Nothing but the short name of a division leads here.
    pub fn is_bare(&self) -> bool {
        self.depth == 1 && self.strength == Strength::Short
    }
}

impl Settled {
    /// The place as one that only fits: what else the person did has to decide.
    pub fn left_open(place: &Found) -> Self {
        Self::Open(divisions(&[place.candidate]))
    }
}

/// What is left after some mentions.
struct Left<'m> {
    candidates: Cow<'m, [Candidate]>,
    depth: usize,
    span: (usize, usize),
    strength: Strength,
    decided: bool,
    /// A city was named before whatever narrowed it; known once something follows.
    city: bool,
}

impl Left<'_> {
    /// Before something else is read.
    fn note_city(&mut self, toponyms: &Toponyms) {
        let short = self.depth == 1 && self.strength == Strength::Short;
        self.city |= short && self.candidates.iter().any(|c| toponyms.is_prefecture(c.area));
    }
}

/// Reads mentions from the left, each narrowing what was before; `near` is where else the text says it is.
pub fn settle(toponyms: &Toponyms, mentions: &[Mention], near: Option<Area>) -> Settled {
    let mut left: Option<Left<'_>> = None;
    let mut last: Option<&Mention> = None;
    for mention in mentions {
        let again = last.replace(mention).is_some_and(|last| mention.repeats(last));
        if let Some(left) = left.as_mut() {
            left.note_city(toponyms);
            if again {
                keep_city(toponyms, left);
                continue;
            }
        }
        let (candidates, decided) = fitting(toponyms, mention, near);
        if candidates.is_empty() {
            continue;
        }
        let span = (mention.span.start, mention.span.end);
        let fresh = Left { candidates, depth: 1, span, strength: mention.strength(), decided, city: false };
        left = Some(match left {
            None => fresh,
            Some(before) => narrowed(toponyms, before, fresh),
        });
    }
    left.map_or(Settled::Nowhere, |left| choose(toponyms, left))
}

/// The candidates of a mention that agree with what is known; all, if only what is known is against a strong name.
fn fitting<'m>(toponyms: &Toponyms, mention: &'m Mention, near: Option<Area>) -> (Cow<'m, [Candidate]>, bool) {
    let agrees = |candidate: &Candidate| near.is_none_or(|near| toponyms.agree(candidate.area, near));
    if mention.candidates.iter().all(agrees) {
        return (Cow::Borrowed(&mention.candidates), false);
    }
    let fitting: Vec<Candidate> = mention.candidates.iter().filter(|candidate| agrees(candidate)).copied().collect();
    (Cow::Owned(fitting), true)
}

/// What both leave: places of one within the other's. Where none is, the stronger stands, and the one before of equals.
fn narrowed<'m>(toponyms: &Toponyms, before: Left<'m>, fresh: Left<'m>) -> Left<'m> {
    // Who writes the name of a province that a city has too before a mall means the city: 吉林欧亚商都.
    let wide = |outer: &Candidate| before.city && toponyms.capital(outer.area).is_some();
    let deeper = |inner: &[Candidate], outer: &[Candidate]| -> Vec<Candidate> {
        let fits = |inner: &&Candidate| {
            let exact = || inner.feature == Feature::Division || toponyms.names_its_city(inner);
            let holds = |outer: &&Candidate| !wide(outer) || exact();
            outer.iter().filter(holds).any(|outer| is_nested(toponyms, inner, outer))
        };
        inner.iter().filter(fits).copied().collect()
    };
    let mut both = deeper(&fresh.candidates, &before.candidates);
    if both.is_empty() {
        both = deeper(&before.candidates, &fresh.candidates);
    }
    if both.is_empty() {
        // A city that stands before a mall's or quarter's name says which of that name is meant: 长春凯旋王府井.
        let replaced = fresh.strength > before.strength && !(before.city && fresh.strength < Strength::Official);
        return if replaced { fresh } else { before };
    }
    let strength = before.strength.max(fresh.strength);
    let span = (before.span.0, fresh.span.1);
    Left {
        candidates: Cow::Owned(both),
        depth: before.depth + 1,
        span,
        strength,
        decided: before.decided || fresh.decided,
        city: before.city,
    }
}

/// A name that stands twice is meant once: 九江九江学院. Where a province has it too, it is the city's: 吉林吉林.
fn keep_city(toponyms: &Toponyms, left: &mut Left<'_>) {
    if left.city && left.candidates.iter().any(|c| toponyms.capital(c.area).is_some()) {
        let cities = left.candidates.iter().filter(|c| toponyms.capital(c.area).is_none());
        left.candidates = Cow::Owned(cities.copied().collect());
    }
}

/// True if one lies in the other. Two towns of one district lie side by side, and what is called like both of them is
/// neither: 新华广场.
fn is_nested(toponyms: &Toponyms, inner: &Candidate, outer: &Candidate) -> bool {
    let weak = |c: &Candidate| c.feature != Feature::Division && c.strength <= Strength::Weak;
    let side_by_side = weak(inner) && weak(outer) && [inner, outer].iter().any(|c| c.feature == Feature::Town);
    !side_by_side && toponyms.within(inner.area, outer.area)
}

fn choose(toponyms: &Toponyms, left: Left<'_>) -> Settled {
    let Left { mut candidates, depth, span, strength, decided, .. } = left;
    let found = |candidate| Settled::At(Found { candidate, depth, decided, span, strength });
    if let [candidate] = *candidates {
        return found(candidate);
    }
    if depth == 1 && !decided {
        let most = candidates.iter().map(|candidate| candidate.strength).max().unwrap_or(Strength::Weak);
        let rivals = candidates.iter().filter(|c| most < Strength::Sure || c.strength == most);
        candidates = Cow::Owned(by_rank(toponyms, rivals.copied().collect()));
    }
    match one_place(toponyms, &candidates) {
        Some(candidate) => found(candidate),
        None => Settled::Open(divisions(&candidates)),
    }
}

/// A city or province is what its name means rather than a county or town of the same name, unless that county is part of
/// a large city; a county rather than a town, unless many towns are called so.
fn by_rank(toponyms: &Toponyms, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    // What is called like a county of Taiwan too is meant where a wallet of the mainland pays: 台东 of Qingdao.
    if candidates.iter().any(|c| !toponyms.is_beyond_the_strait(c.area)) {
        candidates.retain(|c| !toponyms.is_beyond_the_strait(c.area));
    }
    let is_division = |candidate: &Candidate| candidate.feature == Feature::Division;
    let wide = |candidate: &Candidate| is_division(candidate) && toponyms.level(candidate.area) >= Level::City;
    let large = |candidate: &Candidate| is_division(candidate) && toponyms.is_in_large_city(candidate.area);
    let holders: Vec<Candidate> = candidates.iter().filter(|c| wide(c)).copied().collect();
    if !holders.is_empty() {
        let outside = |c: &Candidate| !holders.iter().any(|holder| toponyms.within(c.area, holder.area));
        let rivals = candidates.iter().filter(|c| large(c) && outside(c)).copied();
        return rivals.chain(holders.iter().copied()).collect();
    }
    if !candidates.iter().any(is_division) {
        return candidates;
    }
    let inside = |city| candidates.iter().filter(|c| is_division(c)).any(|c| toponyms.city(c.area) == city);
    let mut elsewhere: Vec<_> =
        candidates.iter().map(|c| toponyms.city(c.area)).filter(|city| !inside(*city)).collect();
    elsewhere.sort_unstable();
    elsewhere.dedup();
    if elsewhere.len() < TOWNS_ELSEWHERE {
        candidates.retain(is_division);
    }
    candidates
}

/// The one place that all these are: the best known of one district, the city of several districts, the province of
/// several cities if the province itself is among them.
fn one_place(toponyms: &Toponyms, candidates: &[Candidate]) -> Option<Candidate> {
    let first = candidates.first()?;
    let best = |of: &mut dyn Iterator<Item = &Candidate>| of.min_by_key(|candidate| rank(candidate.feature)).copied();
    if candidates.iter().all(|candidate| candidate.area == first.area) {
        return best(&mut candidates.iter());
    }
    let widest = |outer: &&Candidate| candidates.iter().all(|inner| toponyms.within(inner.area, outer.area));
    if let Some(holder) = candidates.iter().find(widest) {
        return Some(*holder);
    }
    let city = toponyms.city(first.area)?;
    if candidates.iter().any(|candidate| toponyms.city(candidate.area) != Some(city)) {
        return None;
    }
    let one = best(&mut candidates.iter())?;
    let same = |other: &&Candidate| rank(other.feature) == rank(one.feature);
    let known = candidates.iter().filter(same).all(|other| other.area == one.area);
    Some(if known { one } else { toponyms.whole(city) })
}

/// Which of several features in one city is meant: what people wrote down as well known before what has the name too.
fn rank(feature: Feature) -> u8 {
    match feature {
        Feature::Quarter | Feature::Sight => 0,
        Feature::Airport => 1,
        Feature::Station => 2,
        Feature::Division => 3,
        Feature::MetroStation => 4,
        Feature::Town => 5,
        Feature::Country | Feature::CityAbroad => 6,
    }
}

/// The divisions of these, by code; none if they are too many or abroad.
fn divisions(candidates: &[Candidate]) -> Vec<PlaceId> {
    let home = |candidate: &Candidate| match candidate.area {
        Area::Home(id) => Some(id),
        _ => None,
    };
    let mut ids: Vec<PlaceId> = candidates.iter().filter_map(home).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.len() > MOST_OPEN { Vec::new() } else { ids }
}
