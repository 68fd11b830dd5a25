//! What the records around a text say of it, with texts that stand for any: what one text means is not asked here.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;
use crate::ledger::Standing;
use crate::model::{DocumentId, Draft, Money, Precision, Records, WallTime};
use crate::places::{Basis, Place, Role};

/// A day of 2026, who was paid, and what it means.
type Payment = (u32, &'static str, Effect);

fn records(payments: &[Payment]) -> (Records, Ledger) {
    let mut records = Records::default();
    let mut ledger = Ledger::default();
    let text = Arc::new(String::new());
    let mut filling = records.fill(DocumentId(0), &text);
    for (line, (day, counterparty, effect)) in (1..).zip(payments) {
        let time = WallTime::new(2026, 1 + (day - 1) / 28, 1 + (day - 1) % 28, 12, 0, 0).unwrap();
        let counterparty = *counterparty;
        filling.push(&Draft { counterparty, ..Draft::new(line, time, Precision::Second, Money::from_fen(1_000)) });
        ledger.effect.push(*effect);
        ledger.standing.push(Standing::Stands);
        ledger.refunded.push(Money::ZERO);
    }
    ledger.transactions = (0..u32::try_from(payments.len()).unwrap()).collect();
    sort(&records, &mut ledger);
    (records, ledger)
}

fn sort(records: &Records, ledger: &mut Ledger) {
    ledger.transactions.sort_by_key(|row| std::cmp::Reverse(records.get(*row as usize).time()));
}

/// `visit 110105`, `transit …`, `residence …`, `head-office …` as surely as asked (`maybe visit …`), `open CODE CODE …`, of
/// a street `street open …`.
fn locate(text: &str, _item: &str) -> Location {
    let (text, words) = text.strip_prefix("street ").map_or((text, ""), |text| (text, "解放路店"));
    Location { words: words.into(), ..located(text) }
}

fn located(text: &str) -> Location {
    let (text, certainty) = text.strip_prefix("maybe ").map_or((text, 0.9), |text| (text, 0.7));
    let mut words = text.split(' ');
    let role = words.next().unwrap_or("");
    let codes: Vec<PlaceId> = words.map_while(|code| Gazetteer::shared().by_code(code)).collect();
    if role == "open" {
        let open = codes.into_boxed_slice();
        return Location { role: Role::Visit, certainty: 0.6, basis: Basis::Branches, open, ..Location::default() };
    }
    let place = codes.first().map(|id| Place::of_division(Gazetteer::shared(), *id));
    let Some(role) = Role::ALL.into_iter().find(|known| known.code() == role) else { return Location::default() };
    let ends = [place, None];
    Location { place, role, certainty, basis: Basis::Branch, ends, ..Location::default() }
}

fn read(payments: &[Payment]) -> Whereabouts {
    let (records, ledger) = records(payments);
    Whereabouts::read(&records, &ledger, &|| Box::new(locate), 1)
}

/// The code of the city or district, whether the person was there or somewhere that nobody can tell, and what it rests on.
fn told(whereabouts: &Whereabouts, row: usize) -> (String, bool, Ground) {
    let Located { location, ground } = whereabouts.located(row);
    let code = location.place.and_then(|place| place.adcode(Gazetteer::shared()));
    (code.unwrap_or_default(), location.role.is_presence(), *ground)
}

fn at(code: &str, presence: bool, ground: Ground) -> (String, bool, Ground) {
    (code.to_owned(), presence, ground)
}

const PAID: Effect = Effect::Purchase;

#[test]
fn a_purchase_is_where_its_text_says() {
    let found = read(&[(1, "visit 110105", PAID), (1, "head-office 310115", PAID), (1, "shop", PAID)]);
    assert_eq!(told(&found, 0), at("110105", true, Ground::Text));
    assert_eq!(told(&found, 1), at("310115", false, Ground::Text));
    assert_eq!(found.located(2), &Located::default());
    assert_eq!(found.located(99), &Located::default(), "a row that there is not");
}

#[test]
fn what_is_no_visit_is_named_and_no_more() {
    let text = "visit 110105";
    for effect in [
        Effect::GiftOut,
        Effect::GiftIn,
        Effect::Income,
        Effect::Refund,
        Effect::OwnTransfer,
        Effect::Repayment,
        Effect::Fee,
        Effect::NeverPaid,
    ] {
        let found = read(&[(1, text, effect)]);
        assert_eq!(told(&found, 0), at("110105", false, Ground::NoVisit(NoVisit::Effect(effect))), "{effect:?}");
        let location = &found.located(0).location;
        assert_eq!((location.role, location.ends), (Role::Name, [None, None]), "{effect:?}");
    }
    for effect in [Effect::Purchase, Effect::PaidByOther] {
        assert_eq!(told(&read(&[(1, text, effect)]), 0), at("110105", true, Ground::Text), "{effect:?}");
    }
}

#[test]
fn what_came_back_in_full_is_no_visit_and_in_part_is_one() {
    let (records, mut ledger) = records(&[(1, "transit 110000", PAID), (2, "transit 110000", PAID)]);
    ledger.refunded = vec![Money::from_fen(1_000), Money::from_fen(999)];
    let found = Whereabouts::read(&records, &ledger, &|| Box::new(locate), 1);
    assert_eq!(told(&found, 0), at("110000", false, Ground::NoVisit(NoVisit::GivenBack)));
    assert_eq!(told(&found, 1), at("110000", true, Ground::Text));
}

#[test]
fn what_does_not_stand_says_nothing() {
    let (records, mut ledger) = records(&[(1, "visit 110105", PAID), (1, "visit 110105", PAID), (1, "x", PAID)]);
    ledger.standing = vec![Standing::Stands, Standing::Duplicate(0), Standing::SetAside];
    ledger.transactions = vec![0];
    let found = Whereabouts::read(&records, &ledger, &|| Box::new(locate), 1);
    assert!(told(&found, 0).1);
    assert_eq!(found.located(1), &Located::default());
    assert_eq!((found.category(1), found.channel(1)), (Category::Other, Channel::Unknown));
}

/// 朝阳区 of Beijing and of Changchun.
const OPEN: &str = "open 110105 220104";

#[test]
fn the_same_day_decides() {
    let found = read(&[(1, OPEN, PAID), (1, "visit 110108", PAID), (2, OPEN, PAID), (2, "visit 220102", PAID)]);
    assert_eq!(told(&found, 0), at("110105", true, Ground::SameDay));
    assert_eq!(told(&found, 2), at("220104", true, Ground::SameDay));
    assert_eq!(found.located(0).location.basis, Basis::Context);
}

#[test]
fn nothing_decides_where_two_fit_or_none() {
    let both = read(&[(1, OPEN, PAID), (1, "visit 110108", PAID), (1, "visit 220102", PAID)]);
    assert_eq!(told(&both, 0), at("", true, Ground::Text));
    let neither = read(&[(1, OPEN, PAID), (1, "visit 310115", PAID), (2, "visit 110108", PAID)]);
    assert_eq!(told(&neither, 0), at("", true, Ground::Text));
}

#[test]
fn only_who_was_surely_there_decides() {
    for text in ["maybe visit 110108", "residence 110108", "delivery 110108", "head-office 110108"] {
        assert_eq!(told(&read(&[(1, OPEN, PAID), (1, text, PAID)]), 0), at("", true, Ground::Text), "{text}");
    }
    let refund = read(&[(1, OPEN, PAID), (1, "visit 110108", Effect::Refund)]);
    assert_eq!(told(&refund, 0), at("", true, Ground::Text));
    let settled = read(&[(1, OPEN, PAID), (1, "open 110108", PAID), (1, OPEN, Effect::GiftOut)]);
    assert_eq!(told(&settled, 0), at("", true, Ground::Text), "what needed help does not help");
    assert_eq!(told(&settled, 2), at("", false, Ground::NoVisit(NoVisit::Effect(Effect::GiftOut))));
}

#[test]
fn usual_cities_decide_last_and_less_surely() {
    let usual = |days| (1..=days).map(|day| (day, "visit 110108", PAID));
    let mut payments: Vec<Payment> = usual(5).collect();
    payments.push((40, OPEN, PAID));
    let found = read(&payments);
    assert_eq!(told(&found, 5), at("110105", true, Ground::Usual));
    assert!(found.located(5).location.certainty < 0.75);
    // Four days are not enough, and neither are five in thirty.
    let mut few: Vec<Payment> = usual(4).collect();
    few.push((40, OPEN, PAID));
    assert_eq!(told(&read(&few), 4), at("", true, Ground::Text));
    payments.extend((6..=30).map(|day| (day, "visit 310115", PAID)));
    assert_eq!(told(&read(&payments), 5), at("", true, Ground::Text));
    // The same day comes first.
    payments.push((40, "visit 220102", PAID));
    assert_eq!(told(&read(&payments), 5), at("220104", true, Ground::SameDay));
}

#[test]
fn each_text_is_read_once_and_any_number_of_threads_says_the_same() {
    let texts = ["visit 110105", "shop", OPEN, "visit 310115", "residence 110000", "甲店(一店)", "甲店(二店)"];
    let payments: Vec<Payment> = (0..20_000)
        .map(|n| {
            (1 + n % 300, texts[n as usize * 7 % 11 % texts.len()], if n % 9 == 0 { Effect::Refund } else { PAID })
        })
        .collect();
    let (records, ledger) = records(&payments);
    let reads = AtomicUsize::new(0);
    let counted = |text: &str, item: &str| {
        reads.fetch_add(1, Ordering::Relaxed);
        locate(text, item)
    };
    let one = Whereabouts::read(&records, &ledger, &|| Box::new(counted), 1);
    assert_eq!(reads.load(Ordering::Relaxed), texts.len());
    for threads in [2, 3, 8, 1_000] {
        assert_eq!(Whereabouts::read(&records, &ledger, &|| Box::new(locate), threads), one, "{threads} threads");
    }
    assert!(one.answers().len() < 20, "{} answers", one.answers().len());
}

#[test]
fn branches_are_one_payee() {
    let found = read(&[(1, "甲店(一店)", PAID), (1, "甲店(二店)", PAID), (1, "", PAID)]);
    assert_eq!(found.payee(0), found.payee(1));
    assert_eq!(found.payee_name(found.payee(0)), "甲店");
    assert_eq!(found.payee_name(found.payee(2)), "");
}

/// The same with the reader of this program.
fn read_truly(payments: &[Payment]) -> Whereabouts {
    let (records, ledger) = records(payments);
    Whereabouts::build(&records, &ledger)
}

#[test]
fn one_bill_says_in_which_city_the_branch_of_another_is() {
    let (alone, named) = ("钱大妈(大北街店)", "红旗连锁(大同大北街店)");
    let without = told(&read_truly(&[(1, alone, PAID)]), 0);
    assert!(!without.0.starts_with("1402"), "a street of this name is known elsewhere only: {without:?}");
    let found = read_truly(&[(1, alone, PAID), (1, named, PAID)]);
    assert_eq!(told(&found, 0), at("140200", true, Ground::SameDay));
    assert_eq!(told(&found, 1), at("140200", true, Ground::OtherBills));
}

#[test]
fn one_bill_says_in_which_district_the_branch_of_another_is() {
    let payments = [(1, "巴比馒头(嘉兴月桂街店)", PAID), (2, "长沙米粉(嘉兴秀洲区月桂街店)", PAID)];
    assert_eq!(told(&read_truly(&payments[..1]), 0), at("330400", true, Ground::Text));
    assert_eq!(told(&read_truly(&payments), 0), at("330411", true, Ground::OtherBills));
}

#[test]
fn a_car_park_says_in_which_district_the_shops_around_it_are() {
    let payments = [
        (1, "巴比馒头(嘉兴月桂街店)", PAID),
        (2, "钱大妈(月桂街店)", PAID),
        (2, "嘉兴市秀洲区月桂街停车场", PAID),
        (2, "嘉兴市南湖区月桂街停车场", PAID),
    ];
    let found = read_truly(&payments[..3]);
    assert_eq!(told(&found, 0), at("330411", true, Ground::OtherBills));
    assert_eq!(told(&found, 1), at("330411", true, Ground::SameDay));
    let crossing = read_truly(&payments);
    assert_eq!(told(&crossing, 0).0, "330400", "a long road crosses districts");
    let nowhere = read_truly(&[(1, "钱大妈(解放路店)", PAID), (2, "嘉兴市秀洲区月桂街停车场", PAID)]);
    assert_eq!(told(&nowhere, 0).0, "", "it is another street");
}

#[test]
fn a_district_written_out_is_surer_than_one_in_the_name() {
    let payments = [(1, "巴比馒头宝鸡陈仓园店", PAID), (2, "7-Eleven(宝鸡金台区陈仓园店)", PAID)];
    assert_eq!(told(&read_truly(&payments), 0), at("610303", true, Ground::OtherBills));
}

/// Ten days in Shenyang.
fn in_shenyang() -> Vec<Payment> {
    (1..=10).map(|day| (day, "visit 210102", Effect::Purchase)).collect()
}

#[test]
fn a_name_that_needs_its_city_says_nothing_to_who_was_elsewhere() {
    let mut payments = in_shenyang();
    payments.push((3, "maybe visit 210202", Effect::Purchase));
    assert_eq!(told(&read(&payments), 10).0, "", "a square of Shenyang has the name too");
    payments.pop();
    payments.push((12, "maybe visit 210202", Effect::Purchase));
    assert_eq!(told(&read(&payments), 10).0, "210202", "nothing is known of that day");
    payments.extend((20..=25).map(|day| (day, "visit 210203", Effect::Purchase)));
    payments.push((3, "maybe visit 210202", Effect::Purchase));
    assert_eq!(told(&read(&payments), payments.len() - 1).0, "210202", "who goes there may have been there");
}

#[test]
fn a_street_that_every_city_has_does_not_choose_between_two() {
    let mut payments = in_shenyang();
    payments.push((11, "street open 210202", Effect::Purchase));
    assert_eq!(told(&read(&payments), 10).0, "", "they are never in Dalian");
    payments.extend((11..=20).map(|day| (day, "visit 210203", Effect::Purchase)));
    payments[10].0 = 12;
    assert_eq!(told(&read(&payments), 10).0, "210202", "they were in Dalian that day, and nowhere else");
    payments[10].0 = 21;
    assert_eq!(told(&read(&payments), 10).0, "", "they are in both cities");
    payments[10].1 = "open 210202";
    assert_eq!(told(&read(&payments), 10).0, "210202", "what only one of them has is there");
}
