//! The word that an annual report would print about somebody, as far as its rule is known.
//!
//! Alipay's report of 2017 was the first with such a word. Which word followed from what is known of two of them from press
//! reports: 颜值正义 from clothes and cosmetics, 温暖 from household goods; the rule itself was never published. Where
//! neither stands out, nothing is said.

use chrono::Datelike as _;

use crate::ledger::{Effect, Ledger};
use crate::merchants::Category;
use crate::model::{Currency, Money, Reading, Records};

use super::Whereabouts;

/// A word must have so large a part of the year's purchases, in hundredths, and so much more than the other.
const SHARE: i64 = 8;
const AHEAD: i64 = 120;
/// Fewer records of a year say nothing.
const LEAST: usize = 100;

/// A word of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LabelWord {
    /// 颜值正义: looks are justice.
    Looks,
    /// 温暖: warm.
    Warm,
}

impl LabelWord {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Looks, Self::Warm];

    /// As it was printed.
    pub const fn printed(self) -> &'static str {
        match self {
            Self::Looks => "颜值正义",
            Self::Warm => "温暖",
        }
    }

    /// The word for texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Looks => "looks",
            Self::Warm => "warm",
        }
    }

    fn of(category: Category) -> Option<Self> {
        match category {
            Category::Clothing | Category::Beauty => Some(Self::Looks),
            Category::Home | Category::Groceries => Some(Self::Warm),
            _ => None,
        }
    }
}

/// What the report of a year would print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The word.
    pub word: LabelWord,
    /// The year.
    pub year: i32,
    /// What was spent on each word's goods in it, in the order of [`LabelWord::ALL`]; CNY, net of what came back.
    pub spent: [Money; 2],
    /// The payments for the word's goods, oldest first.
    pub rows: Vec<u32>,
}

/// The word for the last year that has enough records; None where no word stands out.
pub fn label(records: &Records, readings: &[Reading], ledger: &Ledger, whereabouts: &Whereabouts) -> Option<Label> {
    let year_of = |row: &u32| records.get(*row as usize).time().date().year();
    // Newest first: a chunk is a year.
    let years = ledger.transactions.chunk_by(|a, b| year_of(a) == year_of(b));
    let rows = years.filter(|rows| rows.len() >= LEAST).max_by_key(|rows| rows.first().map(year_of))?;
    let mut sums = [Money::ZERO; 2];
    let mut own: [Vec<u32>; 2] = [Vec::new(), Vec::new()];
    let mut all = Money::ZERO;
    for row in rows.iter().rev() {
        let record = records.get(*row as usize);
        if ledger.effect.get(record.row()) != Some(&Effect::Purchase) || record.currency() != Currency::Cny {
            continue;
        }
        let spent = ledger.spent(&record, readings).net();
        all += spent;
        let word = LabelWord::of(whereabouts.category(record.row()));
        let Some(place) = word.and_then(|word| LabelWord::ALL.iter().position(|own| *own == word)) else { continue };
        sums[place] += spent;
        if spent.fen() > 0 {
            own[place].push(*row);
        }
    }
    let place = usize::from(sums[1] > sums[0]);
    let (first, second) = (sums[place].fen(), sums[1 - place].fen());
    let stands_out = first * 100 >= all.fen() * SHARE && first * 100 >= second * AHEAD && first > 0;
    let [looks, warm] = own;
    let rows = if place == 0 { looks } else { warm };
    let year = rows.first().map(year_of)?;
    stands_out.then(|| Label { word: LabelWord::ALL[place], year, spent: sums, rows })
}
