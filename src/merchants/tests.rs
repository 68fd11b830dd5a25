//! Every row of every table is read, and its example gives what the row says; then what the tables must not say.

use std::sync::LazyLock;
use std::time::Instant;

use super::tables;
use super::*;
use crate::lexicon::Lexicon;

fn shared() -> &'static Merchants {
    Merchants::shared()
}

/// All failures of a table at once, since a row is quicker put right in a list than one by one.
fn check(table: &'static str, cells: usize, mut wrong: impl FnMut(&[&'static str]) -> Option<String>) {
    let mut failures = Vec::new();
    let mut last = "";
    for (line, row) in table.lines().skip(1).zip(tables::rows(table)) {
        if row.len() != cells || line <= last {
            failures.push(format!("shape or order: {line}"));
        } else if let Some(told) = wrong(&row) {
            failures.push(format!("{line} → {told}"));
        }
        last = line;
    }
    assert!(failures.is_empty(), "{} rows\n{}", failures.len(), failures.join("\n"));
}

fn names_it(example: &'static str, kind: &[Kind], name: &str, category: &str) -> Option<String> {
    let merchant = shared().recognise(example, "");
    let right = kind.contains(&merchant.kind)
        && merchant.name == name
        && merchant.category.map_or("none", Category::code) == category;
    (!right).then(|| format!("{:?} {} {:?}", merchant.kind, merchant.name, merchant.category))
}

#[test]
fn chains() {
    check(tables::CHAINS, 5, |row| names_it(row[4], &[Kind::Chain], row[0], row[2]));
}

#[test]
fn platforms() {
    check(tables::PLATFORMS, 6, |row| {
        let merchant = shared().recognise(row[5], "");
        let told = match merchant.platform {
            Some(PlatformUse::Delivery) => "delivery",
            Some(PlatformUse::Ride) => "ride",
            Some(PlatformUse::Bike) => "bike",
            Some(PlatformUse::Ticket) => "ticket",
            None => "none",
        };
        let channel = shared().channel(row[5], "", "", "").code();
        names_it(row[5], &[Kind::Platform], row[0], row[2])
            .or_else(|| (told != row[3] || channel != row[4]).then(|| format!("{told} {channel}")))
    });
}

fn brands_in(text: &str) -> Vec<NameSpan> {
    let mut spans = Vec::new();
    let hits = shared().names.lexicon().hits(text);
    shared().brand_spans(text, &hits, 0..text.len(), |span| spans.push(span));
    spans
}

fn dishes_in(text: &str) -> Vec<NameSpan> {
    static DISHES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(shared().dishes()));
    let mut spans = Vec::new();
    shared().dish_spans(&DISHES.hits(text), 0..text.len(), |span| spans.push(span));
    spans
}

#[test]
fn companies() {
    check(tables::COMPANIES, 4, |row| names_it(row[3], &[Kind::Company], row[1], row[2]));
}

#[test]
fn brands() {
    check(tables::BRANDS, 6, |row| {
        let kind = if row[3] == "bank" { Kind::Bank } else { Kind::Brand };
        let spans = brands_in(row[5]);
        names_it(row[5], &[kind], row[0], row[4])
            .or_else(|| (spans.first().is_none_or(|span| span.place != row[2])).then(|| format!("{spans:?}")))
    });
}

#[test]
fn packages() {
    check(tables::PACKAGES, 5, |row| {
        let kind = if row[2] == "bank" { Kind::Bank } else { Kind::Chain };
        names_it(row[4], &[kind], row[0], row[3])
    });
}

#[test]
fn operators() {
    check(tables::OPERATORS, 6, |row| {
        let merchant = shared().recognise(row[5], "");
        let name = row[0].trim_start_matches('*');
        let right = merchant.kind == Kind::Operator
            && (merchant.name == name || row[0].starts_with('*'))
            && merchant.adcode.unwrap_or_default() == row[2]
            && merchant.role.map_or("none", Role::code) == row[3]
            && merchant.category.map_or("none", Category::code) == row[4];
        (!right).then(|| format!("{merchant:?}"))
    });
}

#[test]
fn dishes() {
    check(tables::DISHES, 3, |row| {
        let spans = dishes_in(row[2]);
        let place = if row[1] == "*" { "" } else { row[1] };
        let named =
            spans.iter().any(|span| span.place == place && row[2][span.range.clone()].len() >= row[0].len() - 1);
        (!named).then(|| format!("{spans:?}"))
    });
}

#[test]
fn persons() {
    check(tables::PERSONS, 3, |row| {
        let person = shared().persons.is_person(row[2]);
        (person == matches!(row[0], "end" | "place")).then(|| format!("person: {person}"))
    });
}

#[test]
fn words() {
    check(tables::WORDS, 5, |row| {
        let texts = if row[1] == "text" { ["", row[4]] } else { ["", ""] };
        let provider = if row[1] == "text" { ["", ""] } else { [row[4], ""] };
        let nobody = shared().recognise("", "");
        let (category, why) = shared().category_of(&nobody, texts, provider);
        let told = if why == Why::Nothing { "none" } else { category.code() };
        let other_provider = row[1] != "text" && row[1] != "alipay";
        (told != row[2] && !(other_provider && row[3] == "weak")).then(|| format!("{category:?} {why:?}"))
    });
}

#[test]
fn cues() {
    check(tables::CUES, 3, |row| match row[0] {
        "tail" => names_it(row[2], &[Kind::Platform, Kind::Chain], shared().recognise(row[2], "").name, {
            shared().recognise(row[2], "").category.map_or("none", Category::code)
        }),
        "person" => (shared().channel("", "", row[2], "") != Channel::Person).then(String::new),
        kind => {
            let nobody = shared().recognise("", "");
            let told = shared().channel_of(&nobody, ["", row[2]], ["", ""]).code();
            (told != kind).then(|| told.to_owned())
        }
    });
}

#[test]
fn a_name_is_not_found_in_another_word() {
    for text in ["全家福照相", "小美团子铺", "OCEAN", "阿亮手工面", ""] {
        assert_eq!(shared().recognise(text, "").kind, Kind::Unknown, "{text}");
    }
}

#[test]
fn the_shop_in_the_item_of_a_platform_is_who_sold() {
    let merchant = shared().recognise("美团", "肯德基(中心广场店)-外卖订单");
    assert_eq!((merchant.kind, merchant.name, merchant.field), (Kind::Chain, "肯德基", Field::Item));
    assert_eq!((merchant.through, merchant.platform), (Some("美团"), Some(PlatformUse::Delivery)));
    assert_eq!(shared().channel("美团", "肯德基(中心广场店)", "", ""), Channel::Online);
}

#[test]
fn the_surest_voice_gives_the_category() {
    let category = |counterparty, item, provider, kind| shared().category(counterparty, item, provider, kind);
    assert_eq!(category("阿亮面馆", "", "餐饮美食", ""), (Category::Food, Why::Provider("餐饮美食")));
    assert_eq!(category("中国移动", "", "充值缴费", ""), (Category::Telecom, Why::Merchant("中国移动")));
    assert_eq!(category("阿亮水果店", "收款", "日用百货", ""), (Category::Groceries, Why::Word("水果店")));
    assert_eq!(category("阿亮", "", "日用百货", ""), (Category::Shopping, Why::Provider("日用百货")));
    assert_eq!(category("美团", "电影票2张", "", "商户消费"), (Category::Entertainment, Why::Word("电影票")));
    assert_eq!(category("张明", "转账备注:3月房租", "", "转账").0, Category::Housing);
    assert_eq!(category("张明", "转账备注:微信转账", "", "转账").0, Category::Social);
    assert_eq!(category("甲乙丙", "", "", ""), (Category::Other, Why::Nothing));
}

#[test]
fn the_channel_follows_the_till() {
    let channel = |counterparty, item, kind| shared().channel(counterparty, item, "", kind);
    assert_eq!(channel("星巴克(中心广场店)", "", "商户消费"), Channel::Offline);
    assert_eq!(channel("阿亮面馆", "", "扫二维码付款"), Channel::Offline);
    assert_eq!(channel("阿亮", "", "转账"), Channel::Person);
    assert_eq!(channel("某某官方旗舰店", "", "商户消费"), Channel::Online);
    assert_eq!(channel("阿亮面馆", "", "商户消费"), Channel::Unknown);
    assert_eq!(channel("上海拉扎斯信息科技有限公司", "", "商户消费"), Channel::Online);
    assert_eq!(shared().recognise("上海拉扎斯信息科技有限公司", "").platform, Some(PlatformUse::Delivery));
}

#[test]
fn a_place_in_a_name_lies_in_its_span() {
    let spans = dishes_in("老王兰州拉面(人民路店)");
    assert_eq!((spans.len(), spans[0].place, spans[0].open), (1, "兰州", false));
    let spans = dishes_in("甲州米粉");
    assert_eq!((&"甲州米粉"[spans[0].range.clone()], spans[0].open), ("米粉", true));
    let spans = brands_in("上海银行(中心支行)");
    assert_eq!((spans[0].range.clone(), spans[0].place), (0.."上海银行".len(), "上海"));
    assert!(brands_in("北京地铁").is_empty());
    assert_eq!(legal_name("甲州某某餐饮管理有限公司"), Some(0.."甲州某某餐饮管理有限公司".len()));
    assert_eq!(legal_name("甲州公司路面馆"), None);
}

#[test]
#[ignore = "a measure: cargo test --release --lib merchants -- --ignored --nocapture"]
fn a_million_texts() {
    let start = Instant::now();
    let merchants = Merchants::read();
    println!("load {:?}, {} names", start.elapsed(), merchants.names.entries.len());
    let texts: Vec<&str> = tables::rows(tables::CHAINS).map(|row| row[4]).collect();
    let start = Instant::now();
    let mut known = 0;
    for index in 0..1_000_000 {
        let merchant = shared().recognise(texts[index % texts.len()], "阿亮的订单 两份套餐");
        known += usize::from(merchant.kind != Kind::Unknown);
    }
    println!("recognise {:?}, {known} known", start.elapsed());
    let start = Instant::now();
    for index in 0..1_000_000 {
        let text = texts[index % texts.len()];
        known += shared().category(text, "阿亮的订单 两份套餐", "", "商户消费").0 as usize;
        known += dishes_in(text).len();
    }
    println!("category and dishes {:?} {known}", start.elapsed());
}

#[test]
fn a_word_at_the_end_outweighs_a_name_before_it() {
    let merchant = |text| shared().recognise(text, "");
    let role = |text| merchant(text).role;
    assert_eq!(role("华润万家停车场"), Some(Role::Visit));
    assert_eq!(role("万达广场物业服务有限公司"), Some(Role::Residence));
    assert_eq!(merchant("肯德基(地铁店)").name, "肯德基");
    assert_eq!(merchant("地铁口煎饼").kind, Kind::Unknown);
    assert_eq!(merchant("**晓").kind, Kind::Person);
    assert_eq!(merchant("李上海").kind, Kind::Person);
    assert_eq!(merchant("石景山").kind, Kind::Unknown);
}
