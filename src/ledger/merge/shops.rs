//! A shop's own bill (JD, Meituan) tells again what a wallet paid: where the wallet's row is there too, it stands and the
//! shop's row is a duplicate of it.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::standing_rows;
use crate::ledger::{Effect, Standing};
use crate::model::{Format, OrderNumber, Provider, Reading, Records, Transaction};

const WALLETS: [Format; 4] = [Format::AlipayApp, Format::AlipayWeb, Format::WeChatCsv, Format::WeChatXlsx];

/// The clocks of shop and wallet differ by less than this, in seconds.
const APART: i64 = 600;
/// A shorter number may be another shop's too.
const LONG_NUMBER: usize = 12;

/// Makes duplicates of the shops' rows that a wallet has.
pub fn attach(records: &Records, readings: &[Reading], effects: &[Effect], standings: &mut [Standing]) {
    for (shop, format, names) in
        [(Provider::Jd, Format::Jd, ["京东", "JD"]), (Provider::Meituan, Format::Meituan, ["美团", "大众点评"])]
    {
        let rows: Vec<u32> = standing_rows(readings, &[format], standings).collect();
        if rows.is_empty() {
            continue;
        }
        let mut wallet = Wallet::new(records, effects, standing_rows(readings, &WALLETS, standings), names);
        for row in rows {
            if let (Some(origin), Some(standing)) = (wallet.find(row, shop), standings.get_mut(row as usize)) {
                *standing = Standing::Duplicate(origin);
            }
        }
    }
}

/// What the wallets paid.
struct Wallet<'r> {
    records: &'r Records,
    effects: &'r [Effect],
    by_order: FxHashMap<&'r str, Vec<u32>>,
    /// Only rows that name the shop.
    by_sum: FxHashMap<i64, Vec<u32>>,
    taken: BTreeSet<u32>,
}

impl<'r> Wallet<'r> {
    fn new(records: &'r Records, effects: &'r [Effect], rows: impl Iterator<Item = u32>, names: [&str; 2]) -> Self {
        let (by_order, by_sum) = (FxHashMap::default(), FxHashMap::default());
        let mut wallet = Self { records, effects, by_order, by_sum, taken: BTreeSet::new() };
        for row in rows {
            let transaction = records.get(row as usize);
            for id in long_numbers(&transaction) {
                wallet.by_order.entry(id).or_default().push(row);
            }
            let texts = [transaction.counterparty(), transaction.item(), transaction.kind()];
            if names.iter().any(|name| texts.iter().any(|text| text.contains(name))) {
                wallet.by_sum.entry(transaction.amount().fen()).or_default().push(row);
            }
        }
        wallet
    }

    fn find(&mut self, row: u32, shop: Provider) -> Option<u32> {
        let bought = self.records.get(row as usize);
        let numbered = long_numbers(&bought).filter_map(|id| self.by_order.get(id)).flatten();
        let found = numbered.copied().find(|row| self.fits(*row, &bought));
        let found = found.or_else(|| self.nearest(&bought, shop))?;
        self.taken.insert(found);
        Some(found)
    }

    /// By sum and time, where the shop says that a wallet paid.
    fn nearest(&self, bought: &Transaction<'_>, shop: Provider) -> Option<u32> {
        let wallets: &[&str] =
            if shop == Provider::Jd { &["微信-", "微信支付"] } else { &["微信支付", "微信", "支付宝"] };
        if !wallets.iter().any(|name| bought.method().starts_with(name)) {
            return None;
        }
        let apart = |row: u32| {
            let paid = self.records.get(row as usize).time();
            (paid.seconds() - bought.time().seconds()).abs()
        };
        let alike = self.by_sum.get(&bought.amount().fen())?.iter().copied();
        alike.filter(|row| apart(*row) <= APART && self.fits(*row, bought)).min_by_key(|row| (apart(*row), *row))
    }

    fn fits(&self, row: u32, bought: &Transaction<'_>) -> bool {
        let is_refund = |row: usize| self.effects.get(row) == Some(&Effect::Refund);
        let paid = self.records.get(row as usize);
        paid.amount() == bought.amount()
            && is_refund(paid.row()) == is_refund(bought.row())
            && !self.taken.contains(&row)
    }
}

fn long_numbers<'r>(row: &Transaction<'r>) -> impl Iterator<Item = &'r str> + use<'r> {
    let numbers = [row.order_id(), row.merchant_order_id()];
    numbers.into_iter().filter_map(|id| OrderNumber(id).whole()).filter(|id| id.len() >= LONG_NUMBER)
}
