//! The cuts add up to the totals, whatever the rows.

mod one_offs;
mod pay;
mod prices;

use std::sync::Arc;

use super::super::bills::{Bills, Row as Bill, bills};
use super::super::{income::income, people::people, recurring::recurring};
use super::*;
use crate::model::{Direction, DocumentId, Draft, FileType, Format, Origin, Precision};

/// Month of 2026, type, counterparty, item, direction, fen, fee in fen, what the row says came back.
type Row = (u32, &'static str, &'static str, &'static str, Direction, i64, i64, &'static str);

const OUT: Direction = Direction::Out;

/// A bill of WeChat Pay.
fn cut(rows: &[Row]) -> (Spending, Ledger, Whereabouts) {
    let mut records = Records::default();
    let text = Arc::new(String::new());
    let mut filling = records.fill(DocumentId(0), &text);
    for (line, (month, kind, counterparty, item, direction, fen, fee, status)) in (1..).zip(rows.iter().copied()) {
        let time = WallTime::new(2026, month, 3, 12, 0, line).unwrap();
        let declared_refund = status
            .strip_prefix("已退款(￥")
            .map_or(Money::ZERO, |rest| Money::parse(rest.trim_end_matches(')')).unwrap());
        let order = format!("{line:028}");
        let draft = Draft {
            kind,
            counterparty,
            item,
            direction,
            status,
            declared_refund,
            order_id: &order,
            ..base(line, time, fen)
        };
        filling.push(&Draft { fee: Money::from_fen(fee), ..draft });
    }
    let origin = Origin {
        name: String::new(),
        container: None,
        sheet: None,
        file_type: FileType::Csv,
        bytes: 0,
        sha256: [0; 32],
    };
    let mut reading = Reading::new(DocumentId(0), origin, Format::WeChatCsv);
    reading.rows = 0..rows.len();
    let readings = [reading];
    let ledger = Ledger::build(&records, &readings);
    let whereabouts = Whereabouts::build(&records, &ledger);
    let accounts = Accounts {
        records: &records,
        readings: &readings,
        ledger: &ledger,
        whereabouts: &whereabouts,
        recurring: &[],
        income: &[],
        people: &People::default(),
    };
    (Spending::build(accounts), ledger, whereabouts)
}

/// The spending of two wallets, with all that it is told from.
fn spending(rows: &[Bill]) -> (Spending, Bills) {
    let bills = bills(rows);
    let Bills { records, readings, ledger, whereabouts } = &bills;
    let recurring = recurring(records, readings, ledger, whereabouts);
    let people = people(records, ledger, whereabouts, &[]);
    let income = income(records, ledger, whereabouts, &people);
    let accounts =
        Accounts { records, readings, ledger, whereabouts, recurring: &recurring, income: &income, people: &people };
    (Spending::build(accounts), bills)
}

fn base(line: u32, time: WallTime, fen: i64) -> Draft<'static> {
    Draft::new(line, time, Precision::Second, Money::from_fen(fen))
}

const ROWS: [Row; 9] = [
    (1, "商户消费", "肯德基(虚构一店)", "套餐", OUT, 3_000, 0, "支付成功"),
    (2, "商户消费", "肯德基(虚构二店)", "套餐", OUT, 2_000, 0, "支付成功"),
    (2, "商户消费", "虚构书店", "书", OUT, 5_000, 0, "已退款(￥20.00)"),
    (3, "退款", "虚构书店", "书", Direction::In, 2_000, 0, "已退款(￥20.00)"),
    (3, "转账", "虚构人物 周屿", "转账", OUT, 10_000, 0, "朋友已收钱"),
    (3, "转账", "虚构人物 周屿", "转账", Direction::In, 700, 0, "已存入零钱"),
    (4, "零钱提现", "虚构银行", "提现", Direction::Neutral, 100_100, 100, "提现已到账"),
    (4, "商户消费", "虚构小铺", "零食", OUT, 900, 0, "支付失败"),
    (4, "商户消费", "", "零食", OUT, 500, 0, "支付成功"),
];

#[test]
fn every_cut_adds_up_to_the_totals() {
    let (spending, ledger, _) = cut(&ROWS);
    let totals = ledger.totals;
    let sum = |sums: &mut dyn Iterator<Item = Money>| sums.fold(Money::ZERO, |all, one| all + one);
    assert_eq!(sum(&mut spending.categories.iter().map(|category| category.spent)), totals.spent);
    assert_eq!(sum(&mut spending.merchants.iter().map(|merchant| merchant.spent)), totals.purchases);
    assert_eq!(sum(&mut spending.channels.iter().map(|channel| channel.spent)), totals.spent);
    assert_eq!(sum(&mut spending.months.iter().map(|month| month.spent)), totals.spent);
    assert_eq!(sum(&mut spending.months.iter().map(|month| month.outgoing)), totals.outgoing);
    assert_eq!(sum(&mut spending.months.iter().map(|month| month.incoming)), totals.incoming);
    assert_eq!(spending.months.iter().map(|month| month.count).sum::<u64>(), totals.transactions);
    assert_eq!(totals.spent, Money::from_fen(3_000 + 2_000 + 3_000 + 10_000 + 100 + 500));
}

#[test]
fn branches_of_a_chain_are_one_merchant() {
    let (spending, _, whereabouts) = cut(&ROWS);
    let chain = spending.merchants.iter().find(|merchant| merchant.count == 2).unwrap();
    assert_eq!((chain.spent, chain.category), (Money::from_fen(5_000), Category::Food));
    assert!(whereabouts.payee_name(chain.payee).starts_with("肯德基") && chain.first < chain.last);
}

#[test]
fn a_refund_counts_where_its_purchase_does() {
    let (spending, _, _) = cut(&ROWS);
    let spent = |month: u32| spending.months.iter().find(|known| known.month == (2026, month)).unwrap().spent;
    assert_eq!(spent(2), Money::from_fen(2_000 + 3_000));
    assert_eq!(spent(3), Money::from_fen(10_000));
    assert_eq!(spent(4), Money::from_fen(100 + 500), "the fee of a withdrawal, not the withdrawal");
}

#[test]
fn a_gift_has_a_category_and_no_merchant() {
    let (spending, _, whereabouts) = cut(&ROWS);
    let social = spending.categories.iter().find(|category| category.category == Category::Social).unwrap();
    assert_eq!(social.spent, Money::from_fen(10_000));
    let named = |merchant: &MerchantSpent| whereabouts.payee_name(merchant.payee).contains("周屿");
    assert!(!spending.merchants.iter().any(named));
}

#[test]
fn of_nothing_there_is_no_cut() {
    assert_eq!(cut(&[]).0, Spending::default());
}

#[test]
fn money_to_a_person_and_a_fee_are_neither_online_nor_in_a_shop() {
    let (spending, ..) = cut(&ROWS);
    let of =
        |channel: Channel| spending.channels.iter().filter(|one| one.channel == channel).map(|one| one.spent).sum();
    let (person, fee): (Money, Money) = (of(Channel::Person), Money::from_fen(100));
    assert_eq!(person, Money::from_fen(10_000));
    let unknown: Money = of(Channel::Unknown);
    assert!(unknown >= fee, "{unknown:?}");
}
