//! Whether a counterparty is a person's name: a surname and one or two characters, a nickname or a masked name. Doubt
//! speaks for a person only where the whole text could be one: what it costs is a place that is not claimed.

use rustc_hash::FxHashSet;

use super::tables::PERSONS;
use super::tables::rows;

/// The rules of `persons.tsv`.
#[derive(Default)]
pub struct Persons {
    surnames: FxHashSet<&'static str>,
    nicks: FxHashSet<&'static str>,
    ends: FxHashSet<char>,
    places: FxHashSet<&'static str>,
    masks: Vec<&'static str>,
}

impl Persons {
    /// Reads the table.
    pub fn read() -> Self {
        let mut persons = Self::default();
        for row in rows(PERSONS) {
            let &[kind, text, _] = row.as_slice() else { continue };
            match kind {
                "surname" => {
                    persons.surnames.insert(text);
                }
                "nick" => {
                    persons.nicks.insert(text);
                }
                "end" => persons.ends.extend(text.chars()),
                "place" => {
                    persons.places.insert(text);
                }
                _ => persons.masks.push(text),
            }
        }
        persons
    }

    /// True if the whole text can be a person's name and nothing speaks against it.
    pub fn is_person(&self, text: &str) -> bool {
        let text = text.trim();
        // The longest masked account; no name is longer.
        if text.is_empty() || text.len() > 48 {
            return false;
        }
        if text.contains('*') {
            return self.masks.iter().any(|mask| fits(mask, text));
        }
        self.is_name(text)
    }

    fn is_name(&self, text: &str) -> bool {
        let mut ends = text.char_indices().skip(1).map(|(at, _)| at).chain(std::iter::once(text.len()));
        let Some(first) = ends.next() else { return false };
        let length = 1 + ends.clone().count();
        let last = text.chars().next_back();
        let other = last.is_none_or(|c| !is_han(c) || self.ends.contains(&c)) || self.places.contains(text);
        if other || !(2..=4).contains(&length) || !text.chars().all(is_han) {
            return false;
        }
        let second = ends.next().unwrap_or(text.len());
        let one = self.surnames.contains(&text[..first]);
        match length {
            2 => one || (self.nicks.contains(&text[..first]) && self.surnames.contains(&text[first..])),
            3 => (one && &text[first..second] != "家") || self.surnames.contains(&text[..second]),
            _ => self.surnames.contains(&text[..second]),
        }
    }
}

/// Whether a text has the shape of a mask: `H` a Han character, `A` a letter or digit, `N` a digit, `+` once or more,
/// any other character itself.
fn fits(mask: &str, text: &str) -> bool {
    let mut chars = text.chars().peekable();
    let mut shapes = mask.chars().peekable();
    while let Some(shape) = shapes.next() {
        let mut many = shapes.next_if_eq(&'+').is_some();
        if !chars.next().is_some_and(|c| is_shape(shape, c)) {
            return false;
        }
        while many {
            many = chars.next_if(|c| is_shape(shape, *c)).is_some();
        }
    }
    chars.next().is_none()
}

fn is_shape(shape: char, c: char) -> bool {
    match shape {
        'H' => is_han(c),
        'A' => c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'),
        'N' => c.is_ascii_digit(),
        other => c == other,
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3134f}' | '·')
}
