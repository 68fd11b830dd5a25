//! Words of payments that show a kind of life: a topic one would rather not tell, an animal, a car. A table of words, where
//! they count, how much they say, and beside which words they do not.
//!
//! Only kinds of merchants and goods speak. How many payments show anything is left to `profile`, and so are traditional
//! characters: texts are in simplified ones.

use super::tables;
use crate::lexicon::Lexicon;

/// How much a payment says of what it is a sign of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Many people have such payments who have nothing to do with it: a visit to a hospital, a bottle of wine.
    Faint,
    /// It names the thing itself.
    Plain,
}

/// Which cell a word counts in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    Item,
    Any,
    /// Anywhere, as the name of a house: not where it only tells where a shop stands.
    Seat,
}

struct Rule<K> {
    kind: K,
    cell: Cell,
    weight: Weight,
    unless: &'static str,
    word: &'static str,
}

/// What follows the name of a house that a shop stands in or beside, or that a road is called after.
const BESIDE: [&str; 16] =
    ["地铁", "公交", "店", "站", "路", "街", "巷", "桥", "旁", "对面", "门口", "门店", "院店", "小区", "东门", "西门"];
/// How a branch ends that stands in brackets behind the name of a shop.
const BRANCHES: [char; 3] = ['店', '站', '铺'];

/// Rules for signs of kinds `K`, ready to read texts with.
pub struct Signs<K> {
    rules: Vec<Rule<K>>,
    words: Lexicon,
}

impl<K: Copy + PartialEq> Signs<K> {
    /// From a table whose rows are a kind, a word, the cell it counts in (`item`, `any`, `seat`), its weight (`plain`,
    /// `faint`), words beside which it does not count, and an example. A row that cannot be read is left out.
    pub(super) fn read(table: &'static str, codes: &[(K, &str)]) -> Self {
        let kind = |code: &str| codes.iter().find(|(_, own)| *own == code).map(|(kind, _)| *kind);
        let (mut rules, mut words) = (Vec::new(), Vec::new());
        for cells in tables::rows(table) {
            let [code, word, cell, weight, unless, _] = cells.as_slice() else { continue };
            let (Some(kind), Some(cell), Some(weight)) = (kind(code), cell_of(cell), weight_of(weight)) else {
                continue;
            };
            words.push((*word, u32::try_from(rules.len()).unwrap_or(u32::MAX)));
            rules.push(Rule { kind, cell, weight, unless, word });
        }
        Self { words: Lexicon::new(words.iter().map(|(word, rule)| (*word, *rule))), rules }
    }

    /// Every row of the table is read, and its rule finds its own example.
    #[cfg(test)]
    pub(super) fn hold_for_examples(&self, table: &'static str, codes: &[(K, &'static str)]) {
        assert_eq!(self.rules.len(), table.lines().count() - 1, "every row is read");
        for cells in tables::rows(table) {
            let (code, example) = (cells[0], cells[5]);
            let found = [self.of(example, ""), self.of("", example)].concat();
            let found: Vec<_> = found.into_iter().map(|(kind, _)| code_of(codes, kind)).collect();
            assert!(found.contains(&code), "{code}: {example} gives {found:?}");
        }
    }

    /// What a payment is a sign of, each kind once and by what says most. Texts are in simplified characters.
    pub fn of(&self, counterparty: &str, item: &str) -> Vec<(K, Weight)> {
        let name = without_branch(counterparty);
        let mut found: Vec<(K, Weight)> = Vec::new();
        for (text, is_item) in [(name, false), (item, true)] {
            for (start, _) in text.char_indices() {
                self.words.each(text, start, |end, rule| {
                    let Some(rule) = self.rules.get(rule as usize) else { return };
                    if (is_item || rule.cell != Cell::Item)
                        && stands(rule, text, start, end)
                        && !excused(rule, name, item)
                    {
                        note(&mut found, rule);
                    }
                });
            }
        }
        found
    }
}

/// The word of a kind in a list of all of them.
pub(super) fn code_of<K: Copy + PartialEq>(codes: &[(K, &'static str)], kind: K) -> &'static str {
    codes.iter().find(|(own, _)| *own == kind).map_or("", |(_, code)| code)
}

fn note<K: Copy + PartialEq>(found: &mut Vec<(K, Weight)>, rule: &Rule<K>) {
    match found.iter_mut().find(|(kind, _)| *kind == rule.kind) {
        Some((_, weight)) => *weight = (*weight).max(rule.weight),
        None => found.push((rule.kind, rule.weight)),
    }
}

/// The name of a shop without the branch in brackets behind it: 示例大药房(人民医院店) is a pharmacy.
fn without_branch(name: &str) -> &str {
    let Some(inner) = name.trim_end().strip_suffix([')', '）']) else { return name };
    match inner.rfind(['(', '（']) {
        Some(at) if at > 0 && inner.ends_with(BRANCHES) => &name[..at],
        _ => name,
    }
}

/// True if the word stands there by itself: letters are whole words, and a house is no mark in a road.
fn stands<K>(rule: &Rule<K>, text: &str, start: usize, end: usize) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let (before, after) = (text[..start].chars().next_back(), text[end..].chars().next());
    let apart = |own: Option<char>, beside| !(letter(own) && letter(beside));
    let whole = apart(rule.word.chars().next(), before) && apart(rule.word.chars().next_back(), after);
    whole && !(rule.cell == Cell::Seat && BESIDE.iter().any(|word| text[end..].starts_with(word)))
}

/// What stands beside the word makes it another thing: 宠物医院.
fn excused<K>(rule: &Rule<K>, counterparty: &str, item: &str) -> bool {
    let words = rule.unless.split('|').filter(|word| !word.is_empty());
    words.into_iter().any(|word| counterparty.contains(word) || item.contains(word))
}

fn cell_of(code: &str) -> Option<Cell> {
    match code {
        "seat" => Some(Cell::Seat),
        "item" => Some(Cell::Item),
        "any" => Some(Cell::Any),
        _ => None,
    }
}

fn weight_of(code: &str) -> Option<Weight> {
    match code {
        "faint" => Some(Weight::Faint),
        "plain" => Some(Weight::Plain),
        _ => None,
    }
}
