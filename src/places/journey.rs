//! Journeys: two ends in one text, «济南西-青岛北», «陆家嘴 → 世纪大道», and the smallest area that holds both.

use std::ops::Range;

use super::location::Feature;
use super::mention::{Mention, Wanted, mentions};
use super::named::{Named, is_letter};
use super::settle::{Found, Settled, settle};
use super::toponyms::{Area, Candidate, Strength, Toponyms};
use super::words::Cue;

/// How somebody travels, as far as it changes what names mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// From railway station to railway station.
    Rail,
    /// By plane, coach or ship from city to city.
    Far,
    /// On toll roads.
    Toll,
    /// On a metro or bus of one city.
    Line,
    /// In a car.
    Ride,
}

/// Two ends, at least one of them known.
#[derive(Clone, Debug, PartialEq)]
pub struct Journey {
    /// Where it began and ended.
    pub ends: [Option<Candidate>; 2],
    /// The bytes of both ends.
    pub span: Range<usize>,
}

/// The signs between two ends.
fn is_link(c: char) -> bool {
    matches!(c, '-' | '—' | '–' | '－' | '→' | '~' | '～' | '至' | '到' | '>' | '⇌' | '↔' | '➔')
}

/// The first two ends of a text that can be read; `near` is the city or province of the operator.
pub fn journey(toponyms: &Toponyms, named: Named<'_>, mode: Mode, near: Option<Area>) -> Option<Journey> {
    if named.hits.places.is_empty() {
        return None;
    }
    let tokens = labelled(named, tokens(named.text));
    let mut half = None;
    for pair in tokens.windows(2) {
        let [(first, _), (second, true)] = pair else { continue };
        let ends = both(toponyms, named, &[first.clone(), second.clone()], mode, near);
        let span = first.start..second.end;
        match ends {
            [Some(_), Some(_)] => return Some(Journey { ends, span }),
            [None, None] => {}
            [one, other]
                if one.or(other).is_some_and(|end| end.strength == Strength::Weak && end.feature == Feature::Town) => {}
            _ => half = half.or(Some(Journey { ends, span })),
        }
    }
    half.filter(|_| matches!(mode, Mode::Rail | Mode::Far | Mode::Ride))
}

/// True if the text is two names of places and a link, and nothing else.
pub fn is_journey(toponyms: &Toponyms, named: Named<'_>) -> bool {
    if named.hits.places.len() < 2 {
        return false;
    }
    let found = tokens(named.text);
    let [(first, _), (second, true)] = found.as_slice() else { return false };
    [first, second].iter().all(|span| {
        let wanted = Wanted { stops: true, abroad: false };
        let inside = mentions(toponyms, named, (*span).clone(), &[], wanted);
        matches!(inside.as_slice(), [only] if only.span == **span)
    })
}

/// The pieces of a text, and whether only a link stands before each.
fn tokens(text: &str) -> Vec<(Range<usize>, bool)> {
    let mut found: Vec<(Range<usize>, bool)> = Vec::new();
    let (mut start, mut linked, mut broken) = (None, false, false);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let link = is_link(c);
        if !link && (is_letter(c) || c.is_numeric() || c == '·') {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            found.push((from..at, linked && !broken));
            (linked, broken) = (false, false);
        }
        linked |= link;
        broken |= !link && !matches!(c, ' ' | ':');
    }
    found
}

/// Takes out the words that say which end follows, and links the two ends that they stand before: 入口:济南西 出口:泰安.
fn labelled(named: Named<'_>, tokens: Vec<(Range<usize>, bool)>) -> Vec<(Range<usize>, bool)> {
    if !named.hits.any.has(Cue::End) {
        return tokens;
    }
    let (mut kept, mut said) = (Vec::new(), 0);
    let mut waits = false;
    for (span, linked) in tokens {
        let label = named.begins(span.clone(), Cue::End);
        let rest = span.start + label..span.end;
        waits |= label > 0;
        if rest.is_empty() {
            continue;
        }
        said += usize::from(waits);
        kept.push((rest, linked || waits && said > 1));
        waits = false;
    }
    kept
}

fn both(
    toponyms: &Toponyms,
    named: Named<'_>,
    spans: &[Range<usize>; 2],
    mode: Mode,
    near: Option<Area>,
) -> [Option<Candidate>; 2] {
    let found = spans.each_ref().map(|span| end(toponyms, named, span.clone(), mode));
    let read = |end: usize, near| match settle(toponyms, &found[end], near) {
        Settled::At(Found { candidate, .. }) => Some(candidate),
        _ => None,
    };
    let [first, second] = [read(0, near), read(1, near)];
    if matches!(mode, Mode::Rail | Mode::Far | Mode::Toll) {
        return [first, second];
    }
    // Within a city the one end says where to look for the other.
    let city = |end: &Option<Candidate>| end.and_then(|end| toponyms.city(end.area));
    let first_again = first.or_else(|| read(0, Some(city(&second)?)));
    let second_again = second.or_else(|| read(1, Some(city(&first)?)));
    // A line may leave its city: a railway station or airport at the end says so by itself.
    let far = |end| read(end, None).filter(|end| end.strength >= Strength::Sure);
    [first_again.or_else(|| far(0)), second_again.or_else(|| far(1))]
}

/// The names in a piece of text that begins with one.
fn end(toponyms: &Toponyms, named: Named<'_>, span: Range<usize>, mode: Mode) -> Vec<Mention> {
    let skip = if named.text[span.clone()].starts_with('从') { '从'.len_utf8() } else { 0 };
    let span = span.start + skip..span.end;
    let wanted = Wanted { stops: mode != Mode::Line, abroad: matches!(mode, Mode::Rail | Mode::Far) };
    let mut found = mentions(toponyms, named, span.clone(), &[], wanted);
    if found.first().is_none_or(|first| first.span.start != span.start && mode != Mode::Ride) {
        return Vec::new();
    }
    for mention in &mut found {
        prefer_stops(mention, mode);
    }
    if mode == Mode::Rail {
        found.truncate(1);
    }
    found
}

/// On a line a name is first of all a station of it.
fn prefer_stops(mention: &mut Mention, mode: Mode) {
    let stop = match mode {
        Mode::Rail => Feature::Station,
        Mode::Line => Feature::MetroStation,
        Mode::Far => {
            if mention.candidates.iter().any(|candidate| candidate.feature != Feature::Station) {
                mention.candidates.retain(|candidate| candidate.feature != Feature::Station);
            }
            return;
        }
        Mode::Toll | Mode::Ride => return,
    };
    if mention.candidates.iter().any(|candidate| candidate.feature == stop) {
        mention.candidates.retain(|candidate| candidate.feature == stop);
    }
}

/// The stations of the operator's city that are whole pieces of the text, the first two: one stop, or where somebody went
/// in and out.
pub fn stops(toponyms: &Toponyms, named: Named<'_>, near: Area) -> Vec<(Candidate, Range<usize>)> {
    if named.hits.places.is_empty() {
        return Vec::new();
    }
    let of = |span: Range<usize>| {
        let mut found = mentions(toponyms, named, span.clone(), &[], Wanted::default());
        found.retain(|mention| mention.span.start == span.start);
        for mention in &mut found {
            prefer_stops(mention, Mode::Line);
        }
        let only =
            found.first().filter(|mention| mention.candidates.iter().all(|c| c.feature == Feature::MetroStation))?;
        let rest = only.span.end..span.end;
        let whole = rest.is_empty() || named.is(rest, Cue::Line);
        match settle(toponyms, &found, Some(near)) {
            Settled::At(Found { candidate, .. }) if whole => Some((candidate, span)),
            _ => None,
        }
    };
    tokens(named.text).into_iter().filter_map(|(span, _)| of(span)).take(2).collect()
}
