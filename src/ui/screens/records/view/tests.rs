//! The answers to questions about a small dossier of fictional records.

use std::sync::Arc;

use super::*;
use crate::ledger::{Ledger, Standing};
use crate::model::{Draft, FileType, Format, Money, Origin, Precision, Reading, Records, WallTime};
use crate::profile::Whereabouts;

fn reading(id: u32, format: Format) -> Reading {
    let origin = Origin {
        name: format!("{id}.csv"),
        container: None,
        sheet: None,
        file_type: FileType::Csv,
        bytes: 0,
        sha256: [0; 32],
    };
    Reading::new(DocumentId(id), origin, format)
}

/// Six rows: 0 to 3 from Alipay, 4 and 5 from WeChat Pay; row 5 repeats row 4 in a document of its own.
fn dossier() -> Dossier {
    let mut records = Records::default();
    let text = Arc::new(String::new());
    let rows = [
        (0, 1, "张三面馆", "牛肉面", 1800, Direction::Out, "花呗"),
        (0, 2, "Starbucks", "Latte", 3200, Direction::Out, "招商银行(1234)"),
        (0, 3, "安心超市", "日用品", 1800, Direction::Out, "花呗"),
        (0, 4, "Starbucks", "退款-Latte", 3200, Direction::Neutral, "招商银行(1234)"),
        (1, 5, "李四", "转账", 50_000, Direction::In, "零钱"),
        (2, 5, "李四", "转账", 50_000, Direction::In, "零钱"),
    ];
    for (line, (document, day, counterparty, item, fen, direction, method)) in (1..).zip(rows) {
        let time = WallTime::new(2024, 3, day, 12, 0, 0).unwrap();
        let draft = Draft {
            direction,
            method,
            counterparty,
            item,
            ..Draft::new(line, time, Precision::Second, Money::from_fen(fen))
        };
        records.fill(DocumentId(document), &text).push(&draft);
    }
    let mut standing = vec![Standing::Stands; 6];
    standing[5] = Standing::Duplicate(4);
    let effect =
        vec![Effect::Purchase, Effect::Purchase, Effect::Purchase, Effect::Refund, Effect::GiftIn, Effect::GiftIn];
    let refund_of = vec![None, None, None, Some(1), None, None];
    let ledger = Ledger { standing, effect, refund_of, transactions: vec![4, 3, 2, 1, 0], ..Ledger::default() };
    let readings = vec![reading(0, Format::AlipayApp), reading(1, Format::WeChatXlsx), reading(2, Format::WeChatXlsx)];
    Dossier { records, readings, ledger, ..Dossier::default() }
}

#[track_caller]
fn asked(query: &Query, expected: &[u32]) {
    answered(&dossier(), query, expected);
}

#[track_caller]
fn answered(dossier: &Dossier, query: &Query, expected: &[u32]) {
    let links = Links::new(&dossier.ledger);
    let view = RecordsView::build(dossier, &links, query, &|| false).unwrap();
    assert_eq!((view.order.as_slice(), view.all), (expected, dossier.ledger.transactions.len()), "{query:?}");
}

fn filtered(filter: Filter) -> Query {
    Query { filter, ..Query::default() }
}

fn searched(search: &str) -> Query {
    Query { search: search.to_owned(), ..Query::default() }
}

fn sorted(by: SortBy, descending: bool) -> Query {
    Query { sort: Sort { by, descending }, ..Query::default() }
}

#[test]
fn without_a_question_all_stand_newest_first() {
    asked(&Query::default(), &[4, 3, 2, 1, 0]);
}

#[test]
fn filters_are_and_ed() {
    asked(&filtered(Filter { provider: Some(Provider::Alipay), ..Filter::default() }), &[3, 2, 1, 0]);
    asked(&filtered(Filter { direction: Some(Direction::In), ..Filter::default() }), &[4]);
    asked(&filtered(Filter { effect: Some(Effect::Refund), ..Filter::default() }), &[3]);
    let none = Filter { provider: Some(Provider::WeChat), effect: Some(Effect::Purchase), ..Filter::default() };
    asked(&filtered(none), &[]);
}

#[test]
fn a_document_holds_what_it_repeats() {
    asked(&filtered(Filter { document: Some(DocumentId(1)), ..Filter::default() }), &[4]);
    asked(&filtered(Filter { document: Some(DocumentId(2)), ..Filter::default() }), &[4]);
}

#[test]
fn a_search_looks_everywhere_and_wants_every_term() {
    asked(&searched("latte"), &[3, 1]);
    asked(&searched("starbucks 退款"), &[3]);
    asked(&searched("花呗"), &[2, 0]);
    asked(&searched("32"), &[3, 1]);
    asked(&searched("77"), &[]);
    asked(&searched("¥32.00"), &[3, 1]);
    asked(&searched("2024-03-05"), &[4]);
    asked(&searched("  "), &[4, 3, 2, 1, 0]);
}

#[test]
fn sorts_are_stable_and_turn_round() {
    asked(&sorted(SortBy::Time, false), &[0, 1, 2, 3, 4]);
    asked(&sorted(SortBy::Amount, true), &[4, 3, 1, 2, 0]);
    asked(&sorted(SortBy::Amount, false), &[2, 0, 3, 1, 4]);
    asked(&sorted(SortBy::Counterparty, false), &[3, 1, 2, 4, 0]);
    asked(&sorted(SortBy::Counterparty, true), &[0, 4, 2, 3, 1]);
}

/// In Beijing, in Chengdu, a refund from Beijing, nowhere, on the way between two cities: rows 0 to 4, one a day.
fn travels() -> Dossier {
    let mut records = Records::default();
    let text = Arc::new(String::new());
    let texts = [
        ("麦当劳(天通苑北店)", "咖啡"),
        ("成都地铁", "春熙路站"),
        ("麦当劳(天通苑北店)", "退款"),
        ("示例米线", "牛肉面"),
        ("铁路12306", "北京南-上海虹桥"),
    ];
    for (day, (counterparty, item)) in (1..).zip(texts) {
        let time = WallTime::new(2024, 3, day, 12, 0, 0).unwrap();
        let draft = Draft { counterparty, item, ..Draft::new(day, time, Precision::Second, Money::from_fen(100)) };
        records.fill(DocumentId(0), &text).push(&draft);
    }
    let mut effect = vec![Effect::Purchase; 5];
    effect[2] = Effect::Refund;
    let standing = vec![Standing::Stands; 5];
    let ledger = Ledger { standing, effect, transactions: vec![4, 3, 2, 1, 0], ..Ledger::default() };
    let whereabouts = Whereabouts::build(&records, &ledger);
    Dossier { records, ledger, whereabouts, readings: vec![reading(0, Format::AlipayApp)], ..Dossier::default() }
}

#[test]
fn places_are_found_by_their_names_and_those_around_them() {
    let dossier = travels();
    answered(&dossier, &searched("天通苑"), &[2, 0]);
    answered(&dossier, &searched("昌平区"), &[0]);
    answered(&dossier, &searched("北京市"), &[4, 0]);
    answered(&dossier, &searched("四川"), &[1]);
    answered(&dossier, &searched("上海虹桥站"), &[4]);
}

#[test]
fn rows_without_a_place_come_last_whichever_way() {
    let dossier = travels();
    answered(&dossier, &sorted(SortBy::Place, false), &[4, 0, 1, 3, 2]);
    answered(&dossier, &sorted(SortBy::Place, true), &[1, 0, 4, 3, 2]);
}

#[test]
fn categories_filter_and_sort() {
    let dossier = travels();
    let food = filtered(Filter { category: Some(Category::Food), ..Filter::default() });
    answered(&dossier, &food, &[3, 2, 0]);
    answered(&dossier, &sorted(SortBy::Category, false), &[3, 2, 0, 1, 4]);
}

#[test]
fn a_head_clicked_twice_turns_round() {
    let by_time = Sort::default();
    assert_eq!(by_time.clicked(SortBy::Time), Sort { by: SortBy::Time, descending: false });
    let by_name = by_time.clicked(SortBy::Counterparty);
    assert_eq!(by_name, Sort { by: SortBy::Counterparty, descending: false });
    assert_eq!(by_name.clicked(SortBy::Amount), Sort { by: SortBy::Amount, descending: true });
}

#[test]
fn a_question_nobody_waits_for_is_given_up() {
    let dossier = dossier();
    assert_eq!(RecordsView::build(&dossier, &Links::default(), &Query::default(), &|| true), None);
}
