//! WeChat Pay HK: the app's own records as an array of JSON objects, and its words (formats.md 8).
//!
//! Hong Kong dollars in cents, every value a string, times as instants. Transfers to a person have not been seen; theirs
//! are made up after the shape of a red packet.

use std::collections::BTreeMap;

use crate::model::Direction;
use crate::model::Money;
use crate::model::WallTime;

use super::super::payment::{Meaning, Payment, Wallet};

/// How the file is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spacing {
    /// Two spaces a level.
    Indented,
    /// No space at all.
    Minified,
}

/// `pay_state` of what was paid.
pub const PAID: &str = "0";
/// `pay_state` of what came back, or never went.
pub const GIVEN_BACK: &str = "7";
/// `pay_state` of a refund.
pub const REFUND: &str = "9";

/// Beijing is so many seconds ahead of the instant.
const BEIJING: i64 = 8 * 3600;

fn new(at: WallTime, meaning: Meaning, amount: Money, card: &str) -> Payment {
    Payment::new(Wallet::WeChatHk, at, meaning, amount).printed(Direction::Out).by(card).stands(PAID)
}

/// Something bought with a card. EXAMPLE of a card: `Mastercard|1234|`
pub fn bought(at: WallTime, merchant: &str, item: &str, amount: Money, card: &str) -> Payment {
    new(at, Meaning::Purchase, amount, card).of_kind("CREDITCARD").with(merchant, item)
}

/// Bought on the mainland: `price` in renminbi, `rate` in thousandths of a cent for a yuan.
pub fn bought_abroad(at: WallTime, merchant: &str, item: &str, price: Money, rate: i64, card: &str) -> Payment {
    let amount = Money::from_fen((price.fen() * rate + 50_000) / 100_000);
    let note = format!("￥{price}|1CNY={}.{:05}HKD", rate / 100_000, rate % 100_000);
    bought(at, merchant, item, amount, card).noted(note)
}

/// A red packet sent.
pub fn red_packet(at: WallTime, amount: Money, account: &str) -> Payment {
    new(at, Meaning::GiftOut, amount, account).of_kind("BANK ACCOUNT").with("WeChat利是", "luckymoney")
}

/// Money to a person.
pub fn sent(at: WallTime, amount: Money, account: &str) -> Payment {
    new(at, Meaning::GiftOut, amount, account).of_kind("BANK ACCOUNT").with("WeChat轉賬", "transfer")
}

/// An order that was never paid: the state of one that came back, without a record of a refund.
pub fn pending(at: WallTime, merchant: &str, item: &str, amount: Money, card: &str) -> Payment {
    let mut payment = bought(at, merchant, item, amount, card).stands(GIVEN_BACK);
    payment.meaning = Meaning::NeverPaid;
    payment
}

/// What comes back of a payment.
pub fn refund(origin: &Payment, amount: Money, at: WallTime) -> Payment {
    let mut refund = Payment::new(Wallet::WeChatHk, at, Meaning::Refund, amount)
        .printed(Direction::In)
        .of_kind(&origin.kind)
        .with(&origin.counterparty, &origin.item)
        .by(&origin.method)
        .stands(REFUND);
    refund.refund_of = Some(origin.order_id.clone());
    refund
}

/// `payrecord_id`: 28 digits for a card, more for money between people and for what comes back.
pub fn record_id(payment: &Payment, date: &str, tail: u64) -> String {
    match (payment.meaning, payment.kind.as_str()) {
        (Meaning::Refund, _) => format!("1020023000000101{date}{tail:011}"),
        (_, "BANK ACCOUNT") => format!("1010013000000101{date}{tail:011}"),
        _ => format!("420000270{date}{tail:011}"),
    }
}

enum Value {
    Text(String),
    List(Vec<Vec<(&'static str, String)>>),
}

/// Refunds by the number of what they give back, oldest first.
type GivenBack<'p> = BTreeMap<&'p str, Vec<&'p Payment>>;

/// Writes rows, newest first.
pub fn write(rows: &[Payment], spacing: Spacing) -> Vec<u8> {
    let mut given_back: GivenBack<'_> = BTreeMap::new();
    for refund in rows.iter().rev() {
        if let Some(origin) = &refund.refund_of {
            given_back.entry(origin).or_default().push(refund);
        }
    }
    let records: Vec<String> = rows.iter().map(|row| object(&record(row, &given_back), spacing)).collect();
    let text = match spacing {
        Spacing::Minified => format!("[{}]", records.join(",")),
        Spacing::Indented => format!("[\n{}\n]\n", records.join(",\n")),
    };
    text.into_bytes()
}

fn record(row: &Payment, given_back: &GivenBack<'_>) -> Vec<(&'static str, Value)> {
    let cents = row.amount.fen().to_string();
    let listed = row.list_price.unwrap_or(row.amount).fen().to_string();
    let tail = row.method.split('|').nth(1).unwrap_or("").to_owned();
    let is_refund = row.meaning == Meaning::Refund;
    let text = |text: &str| Value::Text(text.to_owned());
    let mut record = vec![
        ("retcode", text("0")),
        ("retmsg", text("OK")),
        ("amount_in_cent", text(&cents)),
        ("bank_name", text(&row.method)),
        ("business_desc", text(if row.kind == "CREDITCARD" { "100" } else { "7" })),
        ("card_amount", text(&cents)),
        ("card_tail", Value::Text(tail)),
        ("charge", text("0")),
        ("currency_code", text("HK$")),
        ("datetime", Value::Text(instant(row.at))),
        ("description", text(&row.item)),
        ("en_mer_name", text("")),
    ];
    if let Some((price, rate)) = row.note.split_once('|') {
        record.extend([("foreign_price", text(price)), ("foreign_rate", text(rate))]);
    }
    record.extend([
        ("instrument", text(&row.kind)),
        ("is_combined_payment", text("0")),
        ("list_type", text(if is_refund { "125" } else { "101" })),
        ("merchant", text(&row.counterparty)),
        ("out_trade_no", text(&row.merchant_order_id)),
        ("p2pfee", text("0")),
        ("pay_state", text(&row.status)),
        ("payrecord_id", text(&row.order_id)),
        ("product_desc", text(&row.item)),
        ("raw_amount", Value::Text(listed)),
        ("refund_channel", text("0")),
    ]);
    if !is_refund {
        record.push(("type", text("Payment")));
    }
    record.extend(lists(row, given_back));
    record
}

fn lists(row: &Payment, given_back: &GivenBack<'_>) -> Vec<(&'static str, Value)> {
    let mut lists = Vec::new();
    if let Some(listed) = row.list_price.filter(|listed| *listed > row.amount) {
        let amount = (listed - row.amount).fen().to_string();
        let guide = "示例電子禮券".to_owned();
        lists.push(("discount", Value::List(vec![vec![("discount_amount", amount), ("discount_guide", guide)]])));
    }
    let refunds = given_back.get(row.order_id.as_str()).into_iter().flatten();
    let records: Vec<_> = refunds.map(|refund| refund_record(refund)).collect();
    if row.status == GIVEN_BACK && !records.is_empty() {
        lists.push(("refund_record", Value::List(records)));
    }
    lists
}

fn refund_record(refund: &Payment) -> Vec<(&'static str, String)> {
    vec![
        ("draw_id", refund.order_id.clone()),
        ("refund_amount", refund.amount.fen().to_string()),
        ("refund_state", REFUND.to_owned()),
        ("refund_time", instant(refund.at)),
    ]
}

fn instant(at: WallTime) -> String {
    (at.seconds() - BEIJING).to_string()
}

fn object(record: &[(&'static str, Value)], spacing: Spacing) -> String {
    let members: Vec<(&str, String)> = record
        .iter()
        .map(|(key, value)| match value {
            Value::Text(text) => (*key, quoted(text)),
            Value::List(items) => (*key, list(items, spacing)),
        })
        .collect();
    braced(&members, 1, spacing)
}

fn list(items: &[Vec<(&'static str, String)>], spacing: Spacing) -> String {
    let strings = |item: &Vec<(&'static str, String)>| -> Vec<(&str, String)> {
        item.iter().map(|(key, text)| (*key, quoted(text))).collect()
    };
    let items: Vec<String> = items.iter().map(|item| braced(&strings(item), 3, spacing)).collect();
    match spacing {
        Spacing::Minified => format!("[{}]", items.join(",")),
        Spacing::Indented => format!("[\n{}\n    ]", items.join(",\n")),
    }
}

/// An object at a depth of two spaces each.
fn braced(members: &[(&str, String)], depth: usize, spacing: Spacing) -> String {
    let indent = "  ".repeat(depth);
    match spacing {
        Spacing::Minified => {
            let members: Vec<String> = members.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
            format!("{{{}}}", members.join(","))
        }
        Spacing::Indented => {
            let members: Vec<String> =
                members.iter().map(|(key, value)| format!("{indent}  \"{key}\": {value}")).collect();
            format!("{indent}{{\n{}\n{indent}}}", members.join(",\n"))
        }
    }
}

/// A JSON string. Serialising a text does not fail.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Currency;
    use crate::persona::calendar::Day;
    use crate::persona::diary::Diary;
    use crate::persona::export;
    use crate::persona::layout::Layout;
    use crate::persona::prng::Prng;

    fn file(spacing: Spacing) -> export::Export {
        let day = Day::of(2025, 5, 12);
        let mut diary = Diary::new(Prng::new(1), day);
        let (at, fen) = (|second| day.second(second), Money::from_fen);
        diary.add(bought_abroad(at(46_554), "示例\"Coffee\"", "点餐-示例店", fen(2_500), 108_719, "Mastercard|1234|"));
        let packet = diary.add(red_packet(at(50_000), fen(9_900), "4551|4193|"));
        diary.refund(packet, fen(9_900), at(80_000));
        diary.add(pending(at(60_000), "示例商店", "x", fen(100), "Mastercard|1234|"));
        let statement = export::statement(&crate::model::Holder::default(), (day, day), day.plus(1).second(0));
        export::export(&diary.close(), Layout::WeChatHk(spacing), &statement, "x.json")
    }

    #[test]
    fn both_spacings_are_the_same_records() {
        let parse = |spacing| serde_json::from_slice::<serde_json::Value>(&file(spacing).bytes).unwrap();
        let records = parse(Spacing::Indented);
        assert_eq!(records, parse(Spacing::Minified));
        let coffee = &records[3];
        assert_eq!(coffee["amount_in_cent"], "2718");
        assert_eq!(coffee["datetime"], "1747025754");
        assert_eq!((&coffee["foreign_price"], &coffee["foreign_rate"]), (&"￥25.00".into(), &"1CNY=1.08719HKD".into()));
        assert_eq!((&coffee["card_tail"], &coffee["merchant"]), (&"1234".into(), &"示例\"Coffee\"".into()));
    }

    #[test]
    fn an_original_that_came_back_names_its_refund_and_a_pending_one_does_not() {
        let file = file(Spacing::Indented);
        let records: serde_json::Value = serde_json::from_slice(&file.bytes).unwrap();
        assert_eq!((&records[0]["list_type"], &records[0]["pay_state"]), (&"125".into(), &"9".into()));
        assert_eq!(records[2]["pay_state"], "7");
        assert_eq!(records[2]["refund_record"][0]["draw_id"], records[0]["payrecord_id"]);
        assert!(records[1]["refund_record"].is_null() && records[1]["pay_state"] == "7");
        assert_eq!((file.truth.records, file.truth.never_paid, file.truth.currency), (4, 1, Currency::Hkd));
        let text = String::from_utf8(file.bytes).unwrap();
        assert!(text.starts_with("[\n  {\n    \"retcode\": \"0\",\n") && text.ends_with("\"\n  }\n]\n"));
        assert!(text.contains("    \"refund_record\": [\n      {\n        \"draw_id\": \""));
    }
}
