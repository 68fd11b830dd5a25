//! Two exports of one period, row by row: what vanished, what changed, what appeared.
//!
//! Rows are matched by their order numbers, and by their facts where a number is missing. Only where both exports cover a
//! day has a missing row vanished. Which files are compared and how it is shown is left to the faces.

mod comparable;

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::Dossier;
use crate::ledger::{Effect, Ledger};
use crate::model::{DocumentId, OrderNumber, Precision, Provider, Reading, Records, Transaction, WallTime};

pub use comparable::Comparable;

/// One of the two exports.
#[derive(Clone, Debug)]
pub struct Side<'d> {
    records: &'d Records,
    readings: &'d [Reading],
    ledger: &'d Ledger,
    rows: Vec<u32>,
    documents: Vec<DocumentId>,
}

impl<'d> Side<'d> {
    /// All transactions of a dossier.
    pub fn whole(dossier: &'d Dossier) -> Self {
        let documents = dossier.readings.iter().filter(|reading| !reading.excluded).map(|reading| reading.id).collect();
        Self::new(dossier, dossier.ledger.transactions.clone(), documents)
    }

    /// One document of a dossier, whatever stands of it.
    pub fn document(dossier: &'d Dossier, document: DocumentId) -> Self {
        let rows = dossier.readings.get(document.index()).map_or(0..0, |reading| reading.rows.clone());
        let rows = rows.rev().filter_map(|row| u32::try_from(row).ok()).collect();
        Self::new(dossier, rows, vec![document])
    }

    fn new(dossier: &'d Dossier, rows: Vec<u32>, documents: Vec<DocumentId>) -> Self {
        let Dossier { records, readings, ledger, .. } = dossier;
        Self { records, readings, ledger, rows, documents }
    }

    fn row(&self, row: u32) -> Transaction<'d> {
        self.records.get(row as usize)
    }

    fn reading(&self, row: &Transaction<'_>) -> Option<&'d Reading> {
        self.readings.get(row.document().index())
    }

    fn provider(&self, row: &Transaction<'_>) -> Option<Provider> {
        self.reading(row).map(|reading| reading.format.provider())
    }

    fn own_readings(&self) -> impl Iterator<Item = &'d Reading> {
        self.documents.iter().filter_map(|document| self.readings.get(document.index()))
    }

    /// From the first to the last moment that the exports of a provider cover.
    fn period(&self, provider: Provider) -> Option<(WallTime, WallTime)> {
        let own = self.own_readings().filter(|reading| reading.format.provider() == provider);
        let declared = own.filter_map(|reading| comparable::period(self.records, reading));
        declared.reduce(|(from, to), (first, last)| (from.min(first), to.max(last)))
    }
}

/// What a comparison found. Rows are places in the records of their side, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// What both cover, of each provider.
    pub periods: Vec<(Provider, WallTime, WallTime)>,
    /// In the first export only, within what both cover.
    pub vanished: Vec<u32>,
    /// In both, and not the same.
    pub changed: Vec<Change>,
    /// In the second export only, within what both cover.
    pub appeared: Vec<u32>,
    /// In both, and the same.
    pub unchanged: u64,
    /// Rows of the first and of the second export on days that the other does not cover.
    pub outside: [u64; 2],
}

/// A row that both exports have, and tell differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// In the first export.
    pub before: u32,
    /// In the second.
    pub after: u32,
    /// What differs.
    pub fields: Vec<Field>,
}

/// What of a row differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// 交易时间
    Time,
    /// 金额
    Amount,
    /// 收/支
    Direction,
    /// 交易状态
    Status,
    /// 交易对方
    Counterparty,
    /// 对方账号
    Account,
    /// 商品说明
    Item,
    /// 交易分类
    Category,
    /// 交易类型
    Kind,
    /// 收/付款方式
    Method,
    /// 资金状态
    FundState,
    /// 商家订单号
    MerchantOrderId,
    /// 备注
    Note,
}

impl Field {
    /// The contract's word for the column.
    pub fn code(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Amount => "amount",
            Self::Direction => "direction",
            Self::Status => "status",
            Self::Counterparty => "counterparty",
            Self::Account => "counterparty-account",
            Self::Item => "item",
            Self::Category => "category",
            Self::Kind => "kind",
            Self::Method => "method",
            Self::FundState => "fund-state",
            Self::MerchantOrderId => "merchant-order-id",
            Self::Note => "note",
        }
    }

    /// What a row says in it.
    pub fn text<'r>(self, row: &Transaction<'r>) -> &'r str {
        match self {
            Self::Direction => row.direction_word(),
            Self::Status => row.status(),
            Self::Counterparty => row.counterparty(),
            Self::Account => row.account(),
            Self::Item => row.item(),
            Self::Category => row.category(),
            Self::Kind => row.kind(),
            Self::Method => row.method(),
            Self::FundState => row.fund_state(),
            Self::MerchantOrderId => row.merchant_order_id(),
            Self::Note => row.note(),
            Self::Time | Self::Amount => "",
        }
    }
}

const TEXTS: [Field; 11] = [
    Field::Direction,
    Field::Status,
    Field::Counterparty,
    Field::Account,
    Field::Item,
    Field::Category,
    Field::Kind,
    Field::Method,
    Field::FundState,
    Field::MerchantOrderId,
    Field::Note,
];

/// Compares two exports; None where they have no provider, or no time, in common.
pub fn compare(before: &Side<'_>, after: &Side<'_>) -> Option<Comparison> {
    let common = |provider: Provider| {
        let ((a, b), (c, d)) = before.period(provider).zip(after.period(provider))?;
        (a.max(c) <= b.min(d)).then_some((provider, a.max(c), b.min(d)))
    };
    let periods: Vec<_> = Provider::ALL.into_iter().filter_map(common).collect();
    if periods.is_empty() {
        return None;
    }
    let mut pairs = Pairs::new(before, after);
    pairs.find(Likeness::Whole);
    pairs.find(Likeness::Half);
    Some(pairs.comparison(periods))
}

/// How alike two rows of one number must be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Likeness {
    /// In time and amount.
    Whole,
    /// In one of them: the other was changed.
    Half,
}

type Facts<'d> = (i64, i64, &'d str, &'d str);

struct Pairs<'s, 'd> {
    before: &'s Side<'d>,
    after: &'s Side<'d>,
    by_order: FxHashMap<&'d str, Vec<u32>>,
    by_facts: FxHashMap<Facts<'d>, Vec<u32>>,
    found: Vec<(u32, u32)>,
    left: Vec<u32>,
    taken: BTreeSet<u32>,
}

impl<'s, 'd> Pairs<'s, 'd> {
    fn new(before: &'s Side<'d>, after: &'s Side<'d>) -> Self {
        let mut by_order: FxHashMap<&str, Vec<u32>> = FxHashMap::default();
        let mut by_facts: FxHashMap<Facts<'_>, Vec<u32>> = FxHashMap::default();
        for row in &after.rows {
            let transaction = after.row(*row);
            if let Some(id) = OrderNumber(transaction.order_id()).whole() {
                by_order.entry(id).or_default().push(*row);
            }
            by_facts.entry(facts(&transaction)).or_default().push(*row);
        }
        let left = before.rows.clone();
        Self { before, after, by_order, by_facts, found: Vec::new(), left, taken: BTreeSet::new() }
    }

    fn find(&mut self, likeness: Likeness) {
        for row in std::mem::take(&mut self.left) {
            match self.partner(row, likeness) {
                Some(partner) => {
                    self.taken.insert(partner);
                    self.found.push((row, partner));
                }
                None => self.left.push(row),
            }
        }
    }

    fn partner(&self, row: u32, likeness: Likeness) -> Option<u32> {
        let old = self.before.row(row);
        let number = OrderNumber(old.order_id()).whole();
        let free = |partner: &&u32| !self.taken.contains(partner) && self.are_alike(&old, **partner, likeness);
        let named = number.and_then(|id| self.by_order.get(id)?.iter().find(free));
        let unnamed = || {
            let lacks = |partner: &&u32| {
                number.is_none() || OrderNumber(self.after.row(**partner).order_id()).whole().is_none()
            };
            self.by_facts.get(&facts(&old))?.iter().filter(lacks).find(free)
        };
        named.or_else(unnamed).copied()
    }

    fn are_alike(&self, old: &Transaction<'_>, partner: u32, likeness: Likeness) -> bool {
        let new = self.after.row(partner);
        let is_refund =
            |side: &Side<'_>, row: &Transaction<'_>| side.ledger.effect.get(row.row()) == Some(&Effect::Refund);
        let (in_time, in_amount) = (old.is_at_the_time_of(&new), old.amount() == new.amount());
        self.before.provider(old) == self.after.provider(&new)
            && is_refund(self.before, old) == is_refund(self.after, &new)
            && if likeness == Likeness::Whole { in_time && in_amount } else { in_time || in_amount }
    }

    fn comparison(mut self, periods: Vec<(Provider, WallTime, WallTime)>) -> Comparison {
        let covered = |side: &Side<'_>, row: &u32| {
            let transaction = side.row(*row);
            let provider = side.provider(&transaction);
            periods.iter().any(|(p, from, to)| Some(*p) == provider && (*from..=*to).contains(&transaction.time()))
        };
        let (vanished, gone): (Vec<u32>, Vec<u32>) = self.left.iter().partition(|row| covered(self.before, row));
        let new = self.after.rows.iter().filter(|row| !self.taken.contains(row)).copied();
        let (appeared, later): (Vec<u32>, Vec<u32>) = new.partition(|row| covered(self.after, row));
        self.found.sort_by_key(|(row, _)| std::cmp::Reverse(self.before.row(*row).time()));
        let both = self.found.iter().map(|(before, after)| Change {
            before: *before,
            after: *after,
            fields: self.fields(*before, *after),
        });
        let (changed, same): (Vec<_>, Vec<_>) = both.partition(|change| !change.fields.is_empty());
        let outside = [gone.len() as u64, later.len() as u64];
        Comparison { periods, vanished, changed, appeared, unchanged: same.len() as u64, outside }
    }

    /// What differs. Two layouts share few columns: there an empty cell says nothing.
    fn fields(&self, before: u32, after: u32) -> Vec<Field> {
        let (old, new) = (self.before.row(before), self.after.row(after));
        let format = |side: &Side<'_>, row| side.reading(row).map(|reading| reading.format);
        let same_layout = format(self.before, &old) == format(self.after, &new);
        let said = |field: &Field| {
            let (old, new) = (field.text(&old), field.text(&new));
            let comparable = same_layout || (!old.is_empty() && !new.is_empty() && *field != Field::Direction);
            old != new && comparable && !is_cut(*field, old, new)
        };
        let time = (!old.is_at_the_time_of(&new)).then_some(Field::Time);
        let amount = (old.amount() != new.amount()).then_some(Field::Amount);
        time.into_iter().chain(amount).chain(TEXTS.into_iter().filter(said)).collect()
    }
}

/// A number that a spreadsheet cut is no other number.
fn is_cut(field: Field, old: &str, new: &str) -> bool {
    field == Field::MerchantOrderId && (OrderNumber(old).is_cut() || OrderNumber(new).is_cut())
}

fn facts<'d>(row: &Transaction<'d>) -> Facts<'d> {
    let minute = row.time().floor(Precision::Minute).seconds();
    (minute, row.amount().fen(), row.counterparty(), row.item())
}
