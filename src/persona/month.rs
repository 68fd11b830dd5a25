//! A fictional month in any layout: which life it is taken from, when that layout was handed out, and to whom.

use crate::model::Holder;
use crate::model::Money;
use crate::model::Statement;
use crate::model::WallTime;

use super::alipay::{app_csv, ledger};
use super::calendar::Day;
use super::export::{self, Export};
use super::jd;
use super::layout::{Layout, file_name};
use super::lives::{fund_month, hk_month, jd_month, ledger_month, meituan_month, sampler};
use super::payment::Payment;
use super::wechat::{bill_csv, bill_xlsx};

/// The card as it was printed until 2021, and since then.
const CARDS: [&str; 2] = ["招商银行(4417)", "招商银行储蓄卡(4417)"];

/// A month and what an export of it states.
#[derive(Clone, Debug)]
pub struct Month {
    /// How it is written.
    pub layout: Layout,
    /// Everything paid, oldest first.
    pub payments: Vec<Payment>,
    /// Whose it is, of which days, and when it was asked for.
    pub statement: Statement,
}

impl Month {
    /// The month in which this layout's example lies.
    pub fn new(layout: Layout, seed: u64) -> Self {
        Self::from(layout, seed, first_day(layout))
    }

    /// The month from this day.
    pub fn from(layout: Layout, seed: u64, first: Day) -> Self {
        let [old, new] = CARDS;
        let card = if first < Day::of(2022, 1, 1) { old } else { new };
        let payments = match layout {
            Layout::Jd(edition) => jd_month::live(seed, first, edition),
            Layout::Meituan => meituan_month::live(seed, first),
            Layout::WeChatHk(_) => hk_month::live(seed, first),
            Layout::AlipayYuebao => fund_month::live(seed, first),
            Layout::AlipayLedger(_) | Layout::AlipayLedgerXlsx | Layout::AlipayLedgerSummary => {
                ledger_month::live(seed, first)
            }
            _ => sampler::live(seed, first, card),
        };
        // The period ends with the moment of the request, as in newer files.
        let made = first.plus(27).second(78_602);
        let mut statement = export::statement(&holder(layout), (first, first.plus(27)), made);
        statement.period = Some((first.second(0), made));
        Self { layout, payments, statement }
    }

    /// The file.
    pub fn export(&self) -> Export {
        export::export(&self.payments, self.layout, &self.statement, &file_name(self.layout, &self.statement))
    }

    /// The bytes of a file with the month in it so many times, each time with order numbers of its own: for measuring.
    pub fn repeated(&self, copies: usize) -> Vec<u8> {
        let mut statement = self.statement.clone();
        let mut rows = self.layout.arranged(self.copies(copies));
        if rows.iter().any(|row| row.balance.is_some()) {
            rows = ledger::balanced(rows, Money::from_fen(1 << 40));
        }
        statement.declared = self.layout.declared(&rows);
        self.layout.write(&rows, &statement)
    }

    fn copies(&self, copies: usize) -> Vec<Payment> {
        let own = |payment: &&Payment| payment.wallet == self.layout.wallet();
        let month: Vec<&Payment> = self.payments.iter().filter(own).collect();
        (0..copies).flat_map(|copy| month.iter().rev().map(move |payment| copied(payment, copy))).collect()
    }

    /// The file as it would have been asked for so many days after the month began.
    pub fn export_after(&self, days: i64) -> Export {
        let mut statement = self.statement.clone();
        if let Some((from, _)) = statement.period {
            let made = Day::of_time(from).plus(days).second(32_400);
            statement.period = Some((from, made));
            statement.exported_at = Some(made);
        }
        export::export(&self.payments, self.layout, &statement, &file_name(self.layout, &statement))
    }
}

/// The same payment some months earlier, with numbers of its own.
fn copied(payment: &Payment, copy: usize) -> Payment {
    let mut payment = payment.clone();
    let months = i64::try_from(copy % 100).unwrap_or(0);
    payment.at = WallTime::from_seconds(payment.at.seconds() - months * 28 * 86_400);
    payment.order_id = numbered(&payment.order_id, copy);
    payment.merchant_order_id = numbered(&payment.merchant_order_id, copy);
    payment.refund_of = payment.refund_of.map(|id| numbered(&id, copy));
    payment
}

/// The number with that of the copy in its middle: what begins with another number still does.
fn numbered(id: &str, copy: usize) -> String {
    match (id.get(..10), id.get(16..)) {
        (Some(head), Some(tail)) if copy > 0 && id.is_ascii() => format!("{head}{copy:06}{tail}"),
        _ => id.to_owned(),
    }
}

/// A day of the years in which the layout was handed out.
pub fn first_day(layout: Layout) -> Day {
    use app_csv::Revision;
    match layout {
        Layout::AlipayApp(Revision::A) => Day::of(2021, 5, 19),
        Layout::AlipayApp(Revision::B1) => Day::of(2023, 1, 13),
        Layout::AlipayApp(Revision::B2) | Layout::WeChatHk(_) => Day::of(2025, 5, 1),
        Layout::AlipayApp(Revision::C) => Day::of(2025, 11, 1),
        Layout::AlipayApp(Revision::D) => Day::of(2026, 8, 1),
        Layout::AlipayWeb => Day::of(2019, 8, 1),
        Layout::AlipayCashbook | Layout::AlipayYuebao => Day::of(2026, 6, 1),
        Layout::AlipayLedger(ledger::Edition::Twelve) => Day::of(2012, 12, 1),
        Layout::AlipayLedger(_) | Layout::AlipayLedgerXlsx | Layout::AlipayLedgerSummary => Day::of(2026, 5, 1),
        Layout::WeChatCsv(bill_csv::Edition::W1) => Day::of(2023, 8, 1),
        Layout::WeChatCsv(_) => Day::of(2025, 4, 1),
        Layout::WeChatXlsx(bill_xlsx::Edition::W3) => Day::of(2025, 9, 1),
        Layout::WeChatXlsx(_) => Day::of(2026, 8, 18),
        Layout::Jd(jd::Edition::J1) => Day::of(2021, 11, 20),
        Layout::Jd(_) => Day::of(2024, 12, 1),
        Layout::Meituan => Day::of(2025, 2, 1),
    }
}

/// A fictional person, as far as the layout says who it is.
fn holder(layout: Layout) -> Holder {
    let (name, account, nickname) = match layout {
        Layout::Jd(_) => (None, Some("jd_000000004417"), None),
        Layout::Meituan => (None, None, Some("SJT000004417")),
        Layout::AlipayLedger(_) | Layout::AlipayLedgerXlsx | Layout::AlipayLedgerSummary => {
            (None, Some("2088000000000000156"), None)
        }
        _ => (Some("张予安"), Some("zhang***@example.com"), Some("予安")),
    };
    Holder { name: name.map(str::to_owned), account: account.map(str::to_owned), nickname: nickname.map(str::to_owned) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Format;
    use crate::persona::SEED;

    #[test]
    fn every_layout_has_a_month_with_refunds_and_every_format_a_layout() {
        for layout in Layout::ALL {
            let file = Month::new(layout, SEED).export();
            let truth = &file.truth;
            assert_eq!(truth.records, file.rows.len() as u64, "{layout:?}");
            if layout.holds_sums_only() {
                assert!(truth.declared.incoming.is_some(), "{layout:?}");
                continue;
            }
            assert!((25..=90).contains(&truth.records), "{layout:?}: {}", truth.records);
            let expected = !matches!(layout, Layout::AlipayCashbook | Layout::AlipayYuebao);
            assert_eq!(truth.refunds > 1, expected, "{layout:?}");
            assert_eq!(file.bytes, Month::new(layout, SEED).export().bytes, "equal seeds, equal bytes: {layout:?}");
        }
        let missing = Format::ALL.iter().filter(|format| !Layout::ALL.iter().any(|layout| layout.format() == **format));
        assert_eq!(missing.copied().collect::<Vec<_>>(), []);
    }

    #[test]
    fn a_ledger_of_part_of_the_month_goes_on_where_it_stood() {
        let month = Month::new(Layout::AlipayLedger(ledger::Edition::Sixteen), SEED);
        let (part, whole) = (month.export_after(14), month.export());
        let balances = |file: &Export| file.rows.iter().map(|row| row.balance).collect::<Vec<_>>();
        assert!(balances(&whole).starts_with(&balances(&part)) && part.rows.len() < whole.rows.len());
    }
}
