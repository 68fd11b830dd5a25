//! From pay day to pay day, as the screen shows it: an average day of each, and the credit before the next.

use chrono::{Datelike as _, Days, NaiveDate};

use crate::dossier::Dossier;
use crate::i18n::{Texts, numbers};
use crate::map::Certainty;
use crate::profile::inference::{Fact, PayCreditFact};
use crate::profile::{IncomeKind, PayDay};
use crate::report::place::percent;
use crate::ui::screens::evidence::{Choices, sure};

/// A day that fewer than half of the periods have is not shown.
const HALF: u32 = 2;

/// An average day of each, from the pay day on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PayChart {
    /// The text that is its title: of a salary, or of an allowance.
    pub title: &'static str,
    /// Some of it was on a credit line.
    pub on_credit: bool,
    /// Of each day: spent from own money and cards, and on a credit line, in fen.
    pub days: Vec<[f32; 2]>,
    /// Days below the axis: which, and the words.
    pub ticks: Vec<(usize, String)>,
    /// The credit line that bridges the time to the next pay day, and the day from which on it does.
    pub line: Option<(usize, String)>,
}

/// The credit before the next pay day, as a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Bridge {
    /// The inference's place in the dossier.
    pub place: usize,
    /// «In 22 of 23 months you pay, from about the 26th until pay day, with»
    pub words: String,
    /// 花呗
    pub name: String,
    /// How sure it is.
    pub sure: Certainty,
    /// The same in words.
    pub certainty: String,
    /// «184 records»
    pub records: String,
}

impl PayChart {
    /// None where no pay is told with its day.
    pub fn new(dossier: &Dossier, choices: &Choices, texts: &Texts) -> Option<Self> {
        let pay = &dossier.spending.pay;
        let last = pay.periods.last()?;
        let whole = u32::try_from(pay.periods.len()).unwrap_or(u32::MAX);
        let days: Vec<[f32; 2]> = pay.days.iter().take_while(|day| day.periods * HALF >= whole).map(average).collect();
        let from = last.from.date();
        let credit = credit(dossier, choices).map(|(_, credit)| (since(from, credit.day), credit.name.clone()));
        let word = |since: usize, date: NaiveDate| (since, numbers::day_of_month(texts.language(), date.day()));
        let after = |since: usize| from.checked_add_days(Days::new(since as u64)).unwrap_or(from);
        let cut = credit.as_ref().map(|(at, _)| word(*at, after(*at)));
        let end = word(days.len().checked_sub(1)?, last.to.date());
        Some(Self {
            title: if pay.kind == Some(IncomeKind::Salary) { "spending-pay" } else { "spending-allowance" },
            on_credit: days.iter().any(|[_, line]| *line > 0.0),
            ticks: [Some(word(0, from)), cut, Some(end)].into_iter().flatten().collect(),
            line: credit,
            days,
        })
    }
}

/// In fen.
#[allow(clippy::cast_precision_loss, reason = "a height in points")]
fn average(day: &PayDay) -> [f32; 2] {
    let periods = day.periods.max(1) as f32;
    [day.own + day.on_card, day.on_line].map(|sum| sum.fen().max(0) as f32 / periods)
}

/// Days from a pay day to a day of the month.
fn since(from: NaiveDate, day: u32) -> usize {
    from.iter_days().position(|date| date.day() == day).unwrap_or(0)
}

/// The claim that credit bridges the time, unless the person says that it is wrong.
pub fn credit<'d>(dossier: &'d Dossier, choices: &Choices) -> Option<(usize, &'d PayCreditFact)> {
    dossier.inferences.iter().enumerate().find_map(|(place, inference)| match &inference.fact {
        Fact::PayCredit(credit) if !choices.contests(inference) => Some((place, credit)),
        _ => None,
    })
}

impl Bridge {
    /// None where nothing bridges it.
    pub fn new(dossier: &Dossier, choices: &Choices, texts: &Texts) -> Option<Self> {
        let (place, credit) = credit(dossier, choices)?;
        let inference = dossier.inferences.get(place)?;
        let day = numbers::day_of_month(texts.language(), credit.day);
        let words = [("kept", credit.kept.into()), ("periods", credit.periods.into()), ("day", day.into())];
        let hundredths = numbers::percent(percent(inference.certainty));
        Some(Self {
            place,
            words: texts.format("spending-bridge", &words),
            name: credit.name.clone(),
            sure: sure(inference),
            certainty: texts.format("finding-certainty", &[("certainty", hundredths.into())]),
            records: texts.format("app-records", &[("n", inference.evidence.len().into())]),
        })
    }
}
