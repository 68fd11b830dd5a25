//! Many texts one after another: bills name the same counterparties again and again, and most of what is bought names
//! nothing that a rule looks at. Every answer is the reader's own; what is remembered is only whom it was asked about.

use rustc_hash::FxHashMap;

use crate::lexicon::Line;

use super::super::location::Location;
use super::super::named::{Hits, Named};
use super::super::plain::plain;
use super::super::words::{Cue, Cues};
use super::Reader;
use super::abroad::is_han;
use super::payee::Payee;
use super::travel::is_charge;

/// More counterparties than this are not remembered: somebody pays a few thousand in a life.
const MOST: usize = 20_000;
/// So many answers are remembered of one counterparty.
const MOST_ANSWERS: usize = 16;

/// Reads many texts and remembers their counterparties.
pub struct Batch {
    reader: &'static Reader,
    numbers: FxHashMap<Box<str>, usize>,
    known: Vec<Known>,
    line: Line,
    hits: Hits,
}

/// A counterparty that was read before.
struct Known {
    payee: Payee<'static>,
    /// What was said beside items that have these cues and say nothing else.
    answers: Vec<(Cues, Location)>,
}

impl Batch {
    /// None is known yet.
    pub fn new(reader: &'static Reader) -> Self {
        let (line, hits) = (Line::default(), Hits::default());
        Self { reader, numbers: FxHashMap::default(), known: Vec::new(), line, hits }
    }

    /// As [`Reader::locate`].
    pub fn locate(&mut self, counterparty: &str, item: &str) -> Location {
        let number = match self.numbers.get(counterparty) {
            Some(number) => *number,
            None => self.remember(counterparty),
        };
        let Self { reader, known, line, hits, .. } = self;
        let Known { payee, answers } = &mut known[number];
        let (plain, printed) = (plain(reader.gazetteer, item), [counterparty, item]);
        let title = reader.title(&plain, line, hits);
        let Some(cues) = only_cues(payee, title) else { return reader.answer(payee, title, printed) };
        if let Some((_, location)) = answers.iter().find(|(said, _)| *said == cues) {
            return location.clone();
        }
        let location = reader.answer(payee, title, printed);
        if answers.len() < MOST_ANSWERS {
            answers.push((cues, location.clone()));
        }
        location
    }

    fn remember(&mut self, counterparty: &str) -> usize {
        if self.known.len() == MOST {
            self.numbers.clear();
            self.known.clear();
        }
        let payee = self.reader.payee(counterparty, &mut self.line, Hits::default()).into_owned();
        self.numbers.insert(counterparty.into(), self.known.len());
        self.known.push(Known { payee, answers: Vec::new() });
        self.known.len() - 1
    }
}

/// The cues of an item of which the rules look at nothing else, so that any other with these cues is answered alike beside
/// this counterparty: it names no place, merchant or money, no goods, whose title may be long or short, and no charge;
/// and its script says nothing, as it does beside a name in Latin letters.
fn only_cues(payee: &Payee<'_>, title: Named<'_>) -> Option<Cues> {
    if !title.hits.places.is_empty() || !title.hits.merchants.is_empty() || payee.money.is_some() {
        return None;
    }
    let (cues, money) = title.cues(0..title.text.len());
    let name = payee.name().text;
    let more = money.is_some() || cues.has(Cue::Goods) || is_charge(name, title.text) || !name.contains(is_han);
    (!more).then_some(cues)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLES: [&str; 4] = [
        include_str!("../../../tests/places/labelled.tsv"),
        include_str!("../../../tests/places/wild.tsv"),
        include_str!("../../../tests/places/broad.tsv"),
        include_str!("../../../tests/places/lures.tsv"),
    ];
    /// Each counterparty is asked about with its own item and so many others, from far and near.
    const ITEMS: [usize; 6] = [0, 1, 2, 97, 389, 997];

    #[test]
    fn every_answer_is_the_readers_own() {
        let reader = Reader::shared();
        let cells = |line: &'static str| {
            let mut cells = line.split('\t');
            Some((cells.next()?, cells.next()?))
        };
        let rows: Vec<_> = TABLES.iter().flat_map(|table| table.lines().skip(1)).filter_map(cells).collect();
        let mut batch = Batch::new(reader);
        for (at, (counterparty, _)) in rows.iter().enumerate() {
            for step in ITEMS {
                let (_, item) = rows[(at + step) % rows.len()];
                assert_eq!(
                    batch.locate(counterparty, item),
                    reader.locate(counterparty, item),
                    "{counterparty}, {item}"
                );
            }
        }
    }

    #[test]
    fn an_item_that_says_more_than_its_cues_is_read_by_itself() {
        let reader = Reader::shared();
        let mut batch = Batch::new(reader);
        let both =
            [("武汉通一卡通", "充值"), ("武汉通一卡通", "充100"), ("市民卡", ""), ("市民卡", "乘车"), ("市民卡", "餐")];
        for (counterparty, item) in both.into_iter().chain([("示例小店", "JPY 1200"), ("示例小店", "JPY 900")])
        {
            assert_eq!(batch.locate(counterparty, item), reader.locate(counterparty, item), "{counterparty}, {item}");
        }
    }
}
