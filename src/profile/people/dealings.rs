//! The payments between the reader and persons, gathered in one walk over the records: who, when, how much, which way,
//! and what the words say.
//!
//! Who pays at a shop's or a driver's code is a customer, not an acquaintance; a family card and a bill paid for another
//! name the shop and nobody else.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::ledger::{Effect, Ledger};
use crate::merchants::Category;
use crate::model::{Currency, Money, Records, Transaction, WallTime};

use super::names::{Printed, fits, is_somebody};
use super::telling::{Amount, Date};
use super::words::{self, Hint};
use super::{Flow, Whereabouts};

/// A payment between the reader and a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dealing {
    /// Its record.
    pub row: u32,
    /// When.
    pub at: WallTime,
    /// What stayed paid.
    pub amount: Money,
    /// The reader paid.
    pub sent: bool,
    /// How.
    pub way: Way,
    /// What its words say.
    pub hint: Hint,
    /// What its digits say.
    pub amount_says: Option<Amount>,
    /// What its day says.
    pub date_says: Option<Date>,
}

/// How money goes from person to person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// 转账
    Transfer,
    /// 微信红包, Alipay's 红包
    RedPacket,
    /// 群收款, AA收款: a part of a bill that one collects from several
    GroupCollection,
}

/// A bill of the home that the reader paid: who lives with them pays back a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bill {
    /// When.
    pub at: WallTime,
    /// How much.
    pub amount: Money,
}

/// All that the walk finds.
#[derive(Debug, Default)]
pub struct Dealings<'r> {
    /// The names, in the order of their first payment.
    pub printed: Vec<Printed<'r>>,
    /// By name: its payments, oldest first.
    pub of: Vec<Vec<Dealing>>,
    /// Customers' payments at the reader's code.
    pub takings: Flow,
    /// Their names.
    pub customers: FxHashSet<&'r str>,
    /// Red packets to a group, which name nobody.
    pub group_packets: Flow,
    /// Shopped by others on a family card that the reader pays.
    pub cards_given: Vec<u32>,
    /// Shopped by the reader on a family card that somebody else pays.
    pub cards_used: Vec<u32>,
    /// Bills paid for others (代付).
    pub on_behalf: Vec<u32>,
    /// Bills of the home.
    pub bills: Vec<Bill>,
    numbers: FxHashMap<Printed<'r>, Option<usize>>,
    hints: FxHashMap<(&'r str, &'r str), Hint>,
}

impl<'r> Dealings<'r> {
    /// Walks the records. `holder`: the reader's own names, to whom nobody is a stranger.
    pub fn gather(records: &'r Records, ledger: &Ledger, whereabouts: &Whereabouts, holder: &[String]) -> Self {
        let mut dealings = Self::default();
        for row in ledger.transactions.iter().rev() {
            let index = *row as usize;
            let effect = ledger.effect.get(index).copied().unwrap_or(Effect::NeverPaid);
            let record = records.get(index);
            let amount = record.amount() - ledger.refunded.get(index).copied().unwrap_or_default();
            if record.currency() != Currency::Cny || amount <= Money::ZERO {
                continue;
            }
            match effect {
                Effect::GiftOut | Effect::GiftIn => dealings.gift(&record, *row, amount, holder),
                Effect::PaidByOther => dealings.cards_used.push(*row),
                Effect::Income if is_at_code(&record) => {
                    dealings.takings.add(amount);
                    dealings.customers.insert(record.counterparty());
                }
                Effect::Purchase if is_of_home(whereabouts.category(index)) => {
                    dealings.bills.push(Bill { at: record.time(), amount });
                }
                _ => {}
            }
        }
        dealings
    }

    fn gift(&mut self, record: &Transaction<'r>, row: u32, amount: Money, holder: &[String]) {
        if record.kind() == "亲属卡交易" || record.item().starts_with("亲情卡") {
            self.cards_given.push(row);
            return;
        }
        if record.category() == "亲友代付" || record.status() == "代付成功" {
            self.on_behalf.push(row);
            return;
        }
        let way = way(record);
        if way == Way::RedPacket && matches!(record.counterparty(), "" | "/") {
            self.group_packets.add(amount);
            return;
        }
        // A writer's fans are no friends.
        if record.kind() == "赞赏码" {
            return;
        }
        let printed = Printed::new(record.counterparty(), record.account());
        let Some(number) = self.number(printed, holder) else { return };
        let (item, note) = (record.item(), record.note());
        let hint = *self.hints.entry((item, note)).or_insert_with(|| words::of_message(item, note));
        let dealing = Dealing {
            row,
            at: record.time(),
            amount,
            sent: record.direction() != crate::model::Direction::In,
            way,
            hint,
            amount_says: Amount::of(amount),
            date_says: Date::of(record.time()),
        };
        if let Some(of) = self.of.get_mut(number) {
            of.push(dealing);
        }
    }

    fn number(&mut self, printed: Printed<'r>, holder: &[String]) -> Option<usize> {
        let Self { numbers, printed: all, of, .. } = self;
        *numbers.entry(printed).or_insert_with(|| {
            let name = printed.name();
            let own = |own: &String| name.nick == *own || (name.is_masked() && fits(name.nick, own));
            (is_somebody(name) && !holder.iter().any(own)).then(|| {
                all.push(printed);
                of.push(Vec::new());
                all.len() - 1
            })
        })
    }
}

fn way(record: &Transaction<'_>) -> Way {
    let (kind, item) = (record.kind(), record.item());
    if kind.starts_with("微信红包") || item.contains("红包") {
        Way::RedPacket
    } else if kind == "群收款" || item.contains("群收款") || item.contains("AA收款") {
        Way::GroupCollection
    } else {
        Way::Transfer
    }
}

/// Somebody scanned the reader's code.
fn is_at_code(record: &Transaction<'_>) -> bool {
    let item = record.item();
    record.kind() == "二维码收款"
        || ["收钱码", "经营码", "商家收款", "二维码收款"].iter().any(|word| item.contains(word))
}

fn is_of_home(category: Category) -> bool {
    matches!(category, Category::Utilities | Category::Housing)
}
