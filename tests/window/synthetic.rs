//! A dossier of any size, made of fictional records: shops, streets and persons that do not exist.
//!
//! It has what the table must show: two providers, refunds, a row that a second export repeats, rows never paid, letters
//! that few fonts have. The amounts follow from the row's number, so that a test knows them.

use std::fmt::Write as _;
use std::sync::Arc;

use payprint::dossier::Dossier;
use payprint::ledger::{Effect, Ledger, Standing};
use payprint::model::{
    Direction, DocumentId, Draft, FileType, Format, Money, Origin, Precision, Reading, Records, WallTime,
};
use payprint::profile::Whereabouts;

/// Noon of the first record's day, 2024-10-01.
const START: i64 = 1_727_784_000;

/// Counterparty, item, the provider's category.
const SHOPS: [(&str, &str, &str); 10] = [
    ("便利蜂 天通苑北店", "购物", "日用百货"),
    ("美团外卖", "黄焖鸡米饭(微辣)等", "餐饮美食"),
    ("示例米线(传奇广场店)", "总共消费:28.16", "餐饮美食"),
    ("虚构咖啡 Fictional Coffee", "Latte 大杯", "餐饮美食"),
    ("地铁 国贸 → 天通苑北", "乘车", "交通出行"),
    ("虚构人物 周屿", "转账", "转账红包"),
    ("物美超市 天通苑", "商品一批 😀", ""),
    ("绝味鸭脖", "卤味", ""),
    ("囍临门 虚构店", "牛肉饭", "餐饮美食"),
    ("多点 物美天通苑", "生鲜", "日用百货"),
];

fn reading(id: u32, name: &str, format: Format) -> Reading {
    let origin = Origin {
        name: name.to_owned(),
        container: (id == 1).then(|| "fictional.zip".to_owned()),
        sheet: None,
        file_type: FileType::Csv,
        bytes: 1,
        sha256: [0; 32],
    };
    Reading::new(DocumentId(id), origin, format)
}

/// What row `i` is; every part follows from `i`.
fn draft(i: usize, raw: &str) -> Draft<'_> {
    let (counterparty, item, category) = SHOPS[i % SHOPS.len()];
    let seconds = START + i64::try_from(i).unwrap() * 4_537;
    let fen = i64::try_from(960 + i % 977 * 13).unwrap();
    let direction = if i % 10 == 5 { Direction::In } else { Direction::Out };
    Draft {
        raw,
        direction,
        direction_word: if direction == Direction::In { "收入" } else { "支出" },
        kind: "商户消费",
        category,
        method: if i.is_multiple_of(3) { "零钱" } else { "虚构银行(1234)" },
        status: "支付成功",
        counterparty,
        item,
        order_id: raw.split(',').next().unwrap_or_default(),
        ..Draft::new(
            u32::try_from(i + 18).unwrap(),
            WallTime::from_seconds(seconds),
            Precision::Second,
            Money::from_fen(fen),
        )
    }
}

fn effect(i: usize) -> Effect {
    match i % 40 {
        5 | 15 | 25 | 35 => Effect::GiftIn,
        7 => Effect::Refund,
        9 => Effect::NeverPaid,
        _ => Effect::Purchase,
    }
}

/// A dossier of `count` rows in three documents; the last document repeats the row before its first.
pub fn dossier(count: usize) -> Dossier {
    let documents = [
        ("微信支付账单(20241001-20250930).csv", Format::WeChatXlsx),
        ("支付宝交易明细(20241001-20250930).csv", Format::AlipayApp),
        ("cashbook_20250930.csv", Format::AlipayApp),
    ];
    let mut records = Records::default();
    let mut readings = Vec::new();
    let mut ledger = Ledger::default();
    for (id, (name, format)) in (0..).zip(documents) {
        let rows = count * id as usize / 3..count * (id as usize + 1) / 3;
        let mut text = String::new();
        let lines: Vec<_> = rows.clone().map(|i| line(&mut text, i)).collect();
        let text = Arc::new(text);
        let mut filling = records.fill(DocumentId(id), &text);
        for (i, place) in rows.clone().zip(lines) {
            filling.push(&draft(i, &text[place]));
        }
        readings.push(Reading { rows, ..reading(id, name, format) });
    }
    for i in 0..count {
        ledger.standing.push(Standing::Stands);
        ledger.effect.push(effect(i));
        ledger.refunded.push(if i % 40 == 3 { draft(i, "").amount } else { Money::ZERO });
        ledger.refund_of.push((i % 40 == 7).then(|| u32::try_from(i - 4).unwrap()));
    }
    let repeated = count * 2 / 3;
    ledger.standing[repeated] = Standing::Duplicate(u32::try_from(repeated - 1).unwrap());
    ledger.transactions = (0..u32::try_from(count).unwrap()).rev().filter(|row| *row as usize != repeated).collect();
    let whereabouts = Whereabouts::build(&records, &ledger);
    Dossier { records, readings, ledger, whereabouts, ..Dossier::default() }
}

fn line(text: &mut String, i: usize) -> std::ops::Range<usize> {
    let start = text.len();
    let (counterparty, item, _) = SHOPS[i % SHOPS.len()];
    write!(text, "42000{i:023},{counterparty},{item},¥{},支付成功,/", draft(i, "").amount).unwrap();
    let end = text.len();
    text.push('\n');
    start..end
}
