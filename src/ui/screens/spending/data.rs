//! What the spending screen shows, as plain facts in the reader's language: made once a change.

mod cuts;
mod pay;

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::dossier::Dossier;
use crate::i18n::{Marked, Texts, numbers};
use crate::ledger::Effect;
use crate::map::Certainty;
use crate::model::{Currency, Money};
use crate::profile::inference::Fact;
use crate::profile::trail::Day;
use crate::profile::{IncomeKind, Recurring, RecurringKind};
use crate::ui::command::Screen;
use crate::ui::screens::cards::strip_of;
use crate::ui::screens::evidence::{Choices, sure};
use crate::ui::screens::records::Only;
use crate::ui::widgets::strip::Evidence;

pub use cuts::{Channels, Once, Price, Shared};
pub use pay::{Bridge, PayChart};

/// So many rows a list has at most.
const ROWS: usize = 9;
/// So many months the dots show.
const MONTHS: usize = 24;

/// The screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SpendingView {
    /// The sentence on top.
    pub headline: Marked,
    /// What each of its facts is: the inference's place in the dossier, and how sure it is.
    pub facts: Vec<(usize, Certainty)>,
    /// Below it: what is counted, and what is not.
    pub lead: String,
    /// Each month: what was spent, and the part of it that was rent.
    pub months: Vec<Month>,
    /// What for: name, sum, and the share in hundredths; the largest first.
    pub categories: Vec<(String, Money, u32)>,
    /// Whom: the largest sums first.
    pub merchants: Vec<Merchant>,
    /// How many merchants there are.
    pub merchant_count: String,
    /// What recurs, the surest of the dearest first.
    pub recurring: Vec<Again>,
    /// Paid with: name and sum.
    pub instruments: Vec<(String, Money)>,
    /// From pay day to pay day; None where no pay is told.
    pub pay: Option<PayChart>,
    /// The credit before the next pay day.
    pub bridge: Option<Bridge>,
    /// Online, in shops, to people.
    pub channels: Channels,
    /// What a payment of a kind usually is, the most frequent first.
    pub prices: Vec<Price>,
    /// Purchases far above the usual.
    pub one_offs: Vec<Once>,
    /// «usually up to ¥180»
    pub usual: Option<String>,
    /// For others and by others.
    pub shared: Vec<Shared>,
}

/// A month.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Month {
    /// Its first day.
    pub first: NaiveDate,
    /// What was spent in it.
    pub spent: Money,
    /// The rent in it.
    pub rent: Money,
}

/// A line whose records are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A merchant, by the number of the payee.
    Merchant(usize),
    /// A large purchase, by its record.
    Once(u32),
    /// Money for others or by others, by place in the list.
    Shared(usize),
}

/// A merchant.
#[derive(Clone, Debug, PartialEq)]
pub struct Merchant {
    /// The number of the payee.
    pub payee: usize,
    /// The payments that are counted, oldest first.
    pub rows: Vec<u32>,
    /// As the rows say; all branches of a chain together.
    pub name: String,
    /// How many payments.
    pub count: String,
    /// When they were.
    pub strip: Evidence,
    /// What was spent.
    pub spent: String,
}

/// Something paid again and again.
#[derive(Clone, Debug, PartialEq)]
pub struct Again {
    /// The inference's place in the dossier; None for what is not sure enough to be one.
    pub place: Option<usize>,
    /// Who is paid.
    pub name: String,
    /// What for, and that it was given up.
    pub kind: String,
    /// The middle of the amounts.
    pub amount: String,
    /// A dot for each of the last months: paid or not.
    pub dots: Vec<bool>,
}

impl SpendingView {
    /// The screen of a dossier.
    pub fn new(dossier: &Dossier, choices: &Choices, texts: &Texts) -> Self {
        let (headline, facts) = headline(dossier, choices, texts);
        let spending = &dossier.spending;
        let merchants = spending.merchants.len();
        Self {
            headline,
            facts,
            lead: lead(dossier, texts),
            months: months(dossier),
            categories: categories(dossier, texts),
            merchants: self::merchants(dossier, choices, texts),
            merchant_count: texts.format("spending-merchants", &[("n", merchants.into())]),
            recurring: recurring(dossier, texts),
            instruments: instruments(dossier),
            pay: PayChart::new(dossier, choices, texts),
            bridge: Bridge::new(dossier, choices, texts),
            channels: cuts::channels(dossier, texts),
            prices: cuts::prices(dossier, texts),
            one_offs: cuts::one_offs(dossier, texts),
            usual: cuts::usual(dossier, texts),
            shared: cuts::shared(dossier, texts),
        }
    }

    /// The records behind a line, and the words for them; None where there is no such line.
    pub fn only(&self, asked: Asked) -> Option<Only> {
        let (words, mut rows) = match asked {
            Asked::Merchant(payee) => {
                let merchant = self.merchants.iter().find(|merchant| merchant.payee == payee)?;
                (merchant.name.clone(), merchant.rows.clone())
            }
            Asked::Once(row) => (self.one_offs.iter().find(|one| one.row == row)?.name.clone(), vec![row]),
            Asked::Shared(place) => {
                let shared = self.shared.get(place)?;
                (shared.name.clone(), shared.rows.clone())
            }
        };
        rows.sort_unstable();
        Some(Only { words, rows, from: Screen::Spending })
    }
}

/// What is spent a month, when the salary comes, and what becomes of it.
fn headline(dossier: &Dossier, choices: &Choices, texts: &Texts) -> (Marked, Vec<(usize, Certainty)>) {
    let [red, end] = Marked::marks();
    let Some(typical) = typical_month(dossier) else {
        return (Marked::of(&texts.get("spending-headline-none")), Vec::new());
    };
    let known = || dossier.inferences.iter().enumerate().filter(|(_, inference)| !choices.contests(inference));
    let pay = known().find_map(|(place, inference)| match &inference.fact {
        Fact::Income(income) if income.kind == IncomeKind::Salary => Some((place, inference, income.day_of_month?)),
        _ => None,
    });
    let shown = |day: u32| numbers::day_of_month(texts.language(), day);
    let amount = numbers::money_whole(typical, Currency::Cny);
    let Some((place, inference, day)) = pay else {
        return (Marked::of(&texts.format("spending-headline", &[("amount", amount.into())])), Vec::new());
    };
    let mut facts = vec![(place, sure(inference))];
    let mut words = vec![("amount", amount.into()), ("day", shown(day).into()), red, end];
    let mut id = "spending-headline-salary";
    // Credit says more than the days, where both are known; it comes later in the list.
    for (place, inference) in known() {
        let (told, word) = match &inference.fact {
            Fact::PayGone(gone) => ("spending-headline-gone", ("days", gone.days.into())),
            Fact::PayCredit(credit) => ("spending-headline-credit", ("from", shown(credit.day).into())),
            _ => continue,
        };
        facts.truncate(1);
        facts.push((place, sure(inference)));
        words.push(word);
        id = told;
    }
    (Marked::of(&texts.format(id, &words)), facts)
}

/// The middle of the months; the first and the last are seldom whole.
fn typical_month(dossier: &Dossier) -> Option<Money> {
    let months = &dossier.spending.months;
    let whole = if months.len() > 4 { months.get(1..months.len() - 1)? } else { months };
    let mut sums: Vec<Money> = whole.iter().map(|month| month.spent).collect();
    sums.sort_unstable();
    sums.get(sums.len() / 2).copied()
}

fn lead(dossier: &Dossier, texts: &Texts) -> String {
    let totals = &dossier.ledger.totals;
    let shown = |sum: Money| numbers::money_whole(sum, Currency::Cny).into();
    let words = [
        ("spent", shown(totals.spent)),
        ("given", shown(totals.given)),
        ("refunded", shown(totals.refunded)),
        ("moved", shown(totals.own_transfers)),
    ];
    texts.format("spending-lead", &words)
}

fn months(dossier: &Dossier) -> Vec<Month> {
    let mut rent: FxHashMap<(i32, u32), Money> = FxHashMap::default();
    for one in dossier.recurring.iter().filter(|one| one.kind == RecurringKind::Rent) {
        for row in &one.rows {
            let record = dossier.records.get(*row as usize);
            *rent.entry(month_of(Day::of(record.time()).date())).or_default() += record.amount();
        }
    }
    let month = |month: &crate::profile::Month| {
        let first = NaiveDate::from_ymd_opt(month.month.0, month.month.1, 1).unwrap_or_default();
        let rent = rent.get(&month.month).copied().unwrap_or_default().min(month.spent);
        Month { first, spent: month.spent, rent }
    };
    dossier.spending.months.iter().map(month).collect()
}

fn month_of(date: NaiveDate) -> (i32, u32) {
    use chrono::Datelike as _;
    (date.year(), date.month())
}

fn categories(dossier: &Dossier, texts: &Texts) -> Vec<(String, Money, u32)> {
    let all = dossier.spending.categories.iter();
    let sum: i64 = all.clone().map(|spent| spent.spent.fen().max(0)).sum();
    let share = |money: Money| numbers::share(money.fen(), sum);
    let named = |spent: &crate::profile::CategorySpent| {
        (texts.code("category", spent.category.code()), spent.spent, share(spent.spent))
    };
    let mut shown: Vec<_> = all.clone().take(ROWS).map(named).collect();
    let rest: Money = all.skip(ROWS).map(|spent| spent.spent).sum();
    if rest.fen() > 0 {
        shown.push((texts.get("spending-rest").into_owned(), rest, share(rest)));
    }
    shown
}

/// True if a row is one of those that a merchant's sum is made of.
fn is_counted(dossier: &Dossier, row: u32) -> bool {
    let record = dossier.records.get(row as usize);
    let is_gift = dossier.ledger.effect.get(row as usize) == Some(&Effect::GiftOut);
    let spent = dossier.ledger.spent(&record, &dossier.readings);
    !is_gift && record.currency() == Currency::Cny && !spent.gross.is_zero()
}

/// Those whose payments show something sealed are left out until it is opened.
fn merchants(dossier: &Dossier, choices: &Choices, texts: &Texts) -> Vec<Merchant> {
    let sealed = dossier.inferences.iter().filter(|inference| !choices.shows(inference));
    let sealed = sealed.flat_map(|inference| &inference.evidence).map(|row| dossier.whereabouts.payee(*row as usize));
    let sealed: FxHashSet<usize> = sealed.collect();
    let open = dossier.spending.merchants.iter().filter(|merchant| !sealed.contains(&merchant.payee));
    let largest = || open.clone().take(ROWS);
    let mut rows: FxHashMap<usize, Vec<u32>> = largest().map(|merchant| (merchant.payee, Vec::new())).collect();
    for row in dossier.ledger.transactions.iter().rev() {
        let own = rows.get_mut(&dossier.whereabouts.payee(*row as usize));
        if let Some(own) = own.filter(|_| is_counted(dossier, *row)) {
            own.push(*row);
        }
    }
    let mut merchant = |merchant: &crate::profile::MerchantSpent| {
        let rows = rows.remove(&merchant.payee).unwrap_or_default();
        let name = Some(dossier.whereabouts.payee_name(merchant.payee)).filter(|name| !name.is_empty());
        Merchant {
            name: name.map_or_else(|| texts.get("spending-nameless").into_owned(), str::to_owned),
            count: numbers::count(merchant.count),
            strip: strip_of(dossier, &rows),
            payee: merchant.payee,
            rows,
            spent: numbers::money_whole(merchant.spent, Currency::Cny),
        }
    };
    largest().map(&mut merchant).collect()
}

fn recurring(dossier: &Dossier, texts: &Texts) -> Vec<Again> {
    let mut all: Vec<&Recurring> = dossier.recurring.iter().collect();
    let yearly = |one: &Recurring| one.typical.fen() * 365 / i64::from(one.cadence.days());
    all.sort_by_key(|one| std::cmp::Reverse((one.active, yearly(one))));
    all.truncate(ROWS);
    let months: Vec<(i32, u32)> = dossier.spending.months.iter().map(|month| month.month).collect();
    let months = months.get(months.len().saturating_sub(MONTHS)..).unwrap_or_default();
    let again = |one: &Recurring| {
        let paid: Vec<(i32, u32)> =
            one.rows.iter().map(|row| month_of(Day::of(dossier.records.get(*row as usize).time()).date())).collect();
        let kind = texts.code("recurring", one.kind.code());
        let given_up = || texts.format("spending-given-up", &[("kind", kind.as_str().into())]);
        let place = dossier
            .inferences
            .iter()
            .position(|inference| matches!(inference.fact, Fact::Recurring(_)) && inference.evidence == one.rows);
        Again {
            place,
            name: dossier.people.called(dossier.whereabouts.payee_name(one.payee)).to_owned(),
            kind: if one.active { kind } else { given_up() },
            amount: numbers::money_short(one.typical, Currency::Cny),
            dots: months.iter().map(|month| paid.contains(month)).collect(),
        }
    };
    all.into_iter().map(again).collect()
}

fn instruments(dossier: &Dossier) -> Vec<(String, Money)> {
    let used = dossier.ledger.instruments.iter().filter(|used| used.paid.sum.fen() > 0);
    used.take(7).map(|used| (used.instrument.name.clone(), used.paid.sum)).collect()
}
