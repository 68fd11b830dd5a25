//! Where was the payer? Texts labelled by hand, and the scorer that every reader of places answers to.
//!
//! The labels of `places/labelled.tsv` were written before any rule, those of `places/wild.tsv` by another hand and without
//! sight of a rule. Rules may be tried on the parts `dev`; `held` is for the figures, and its rows are not to be read while
//! rules are written. `places/fresh.tsv`, by a third hand, is `held` as a whole. `places/broad.tsv` and
//! `places/lures.tsv` came later, by two more hands, `places/kin.tsv` and `places/traps.tsv` after them, by two others,
//! and `places/days.tsv` last, by three.
//!
//! How the labels are meant:
//!
//! - Presence is a visit, a line or road the payer was on, or the bill of a home; a door that something is brought to, a
//!   head office, a dish, a brand, a bank, a person and a phone bill are none, and such rows name no place.
//! - `level` is the smallest area that the text allows; a journey has the smallest that holds both its ends, which for two
//!   provinces is the country, without an adcode.
//! - Where the payer was somewhere and nothing decides where, presence is 1, level is `none`, and `alternatives` has the
//!   codes if they can be counted: no place is the right answer. A chain without a branch names nothing: presence 0.
//!   `kin`, `traps` and `days` have presence 0 there, as the answer has, which tells of no presence without a place.
//! - Merchants' branches and persons are invented; places, stations and chains are real.
//!
//! ```sh
//! cargo test --test places the_table -- --nocapture                     # our own sets
//! PLACES=other.tsv cargo test --test places the_table -- --nocapture    # and another of the same columns
//! PLACES_WRONG=1 cargo test --test places the_table -- --nocapture      # and what is wrong in the parts dev
//! ```
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may stop at the first thing that is wrong")]

#[path = "places/labels.rs"]
mod labels;
#[path = "places/made_up.rs"]
mod made_up;
#[path = "places/score.rs"]
mod score;
#[path = "places/set.rs"]
mod set;
#[path = "places/topics.rs"]
mod topics;

use std::{env, fs};

use labels::Label;
use payprint::places::{Batch, Gazetteer, Reader, Role};
use score::{Answer, Locator, Score, is_wrong};

/// A set of ours.
struct Set {
    name: &'static str,
    table: &'static str,
}

impl Set {
    fn labels(&self) -> Vec<Label> {
        labels::read(self.table).expect("our own sets are well formed")
    }
}

/// Written as the cases to be told apart.
const LABELLED: Set = Set { name: "labelled", table: include_str!("places/labelled.tsv") };

/// Written as bills look, in kinds of its own words.
const WILD: Set = Set { name: "wild", table: include_str!("places/wild.tsv") };

/// Written by a third hand without sight of a rule, and for the figures alone.
const FRESH: Set = Set { name: "fresh", table: include_str!("places/fresh.tsv") };

/// By a fourth hand, in many kinds, after most of the rules.
const BROAD: Set = Set { name: "broad", table: include_str!("places/broad.tsv") };

/// By a fifth hand: four of five name a place where nobody was, and the fifth looks like them.
const LURES: Set = Set { name: "lures", table: include_str!("places/lures.tsv") };

/// By a sixth hand, in the manner of a bill that was read line by line.
const KIN: Set = Set { name: "kin", table: include_str!("places/kin.tsv") };

/// By a seventh hand: lures from all of life, and their counterparts.
const TRAPS: Set = Set { name: "traps", table: include_str!("places/traps.tsv") };

/// By three more hands, in the manner of `kin`: large cities, small ones and far ones, and what ordinary people pay.
const DAYS: Set = Set { name: "days", table: include_str!("places/days.tsv") };

/// All of them, in the order in which they were written.
const SETS: [Set; 8] = [LABELLED, WILD, FRESH, BROAD, LURES, KIN, TRAPS, DAYS];

/// The reader that is judged.
struct Ours;

impl Locator for Ours {
    fn locate(&self, counterparty: &str, item: &str) -> Answer {
        let told = Reader::shared().locate(counterparty, item);
        let presence = told.presence();
        let rule = format!("{:?}", told.basis);
        let certainty = f64::from(told.certainty);
        let Some(place) = told.place else {
            return Answer { presence, level: "none".to_owned(), certainty, rule, ..Answer::default() };
        };
        Answer {
            presence,
            adcode: place.adcode(Gazetteer::shared()),
            country: Some(place.country.to_owned()),
            level: format!("{:?}", place.level).to_lowercase(),
            certainty,
            rule,
        }
    }
}

/// The reader that is judged.
const READER: &dyn Locator = &Ours;

#[test]
fn the_table() {
    for set in SETS {
        print_set(&set);
    }
    if let Some(path) = env::var_os("PLACES") {
        let table = fs::read_to_string(&path).expect("PLACES names a file of text");
        let others = labels::read(&table).expect("PLACES names a table of labelled texts");
        println!("== {}\n{}", path.display(), Score::of(&others, READER));
    }
}

fn print_set(set: &Set) {
    let labels = set.labels();
    for part in ["dev", "held"] {
        let rows: Vec<_> = labels.iter().filter(|label| label.part == part).collect();
        if !rows.is_empty() {
            println!("== {}, {part}\n{}", set.name, Score::of(rows, READER));
        }
    }
    if env::var_os("PLACES_WRONG").is_some() {
        labels.iter().filter(|label| label.part == "dev").for_each(print_if_wrong);
    }
}

fn print_if_wrong(label: &Label) {
    let answer = READER.locate(&label.counterparty, &label.item);
    if is_wrong(label, &answer) {
        let meant = if label.presence { label.adcode.as_deref().or(label.country.as_deref()) } else { None };
        let said = if answer.presence { answer.adcode.as_deref().or(answer.country.as_deref()) } else { None };
        let (meant, said) = (meant.unwrap_or("-"), said.unwrap_or("-"));
        println!(
            "{} | {} | said {said} {} at {:.2}, meant {meant} | {}: {}",
            label.counterparty, label.item, answer.level, answer.certainty, label.kind, label.note
        );
    }
}

/// What no change may lose: on texts that were not tried, the payer is found, and is not put where they were not.
#[test]
fn what_is_held_is_kept() {
    for (set, precision, recall, falsely, city, district) in [
        (LABELLED, 0.98, 0.95, 0.02, 0.97, 0.95),
        (WILD, 0.95, 0.85, 0.06, 0.97, 0.95),
        (FRESH, 0.97, 0.86, 0.03, 0.97, 0.93),
        (BROAD, 0.96, 0.87, 0.04, 0.97, 0.93),
        // Nearly all of it is lures: what is left of presence is few.
        (LURES, 0.60, 0.80, 0.12, 0.97, 0.93),
        (KIN, 0.98, 0.85, 0.02, 0.97, 0.97),
        (TRAPS, 0.75, 0.84, 0.12, 0.97, 0.97),
        (DAYS, 0.96, 0.84, 0.03, 0.98, 0.97),
    ] {
        let labels = set.labels();
        let held = Score::of(labels.iter().filter(|label| label.part == "held"), READER);
        assert!(held.precision.value() >= precision, "{}\n{held}", set.name);
        assert!(held.recall.value() >= recall, "{}\n{held}", set.name);
        assert!(held.false_presence.value() <= falsely, "{}\n{held}", set.name);
        assert!(held.city.value() >= city && held.district.value() >= district, "{}\n{held}", set.name);
        assert!(held.open_placed.yes <= 1, "{}\n{held}", set.name);
    }
}

/// A counterparty that was read before with another item says the same again.
#[test]
fn a_batch_answers_as_its_reader_does() {
    let mut batch = Batch::new(Reader::shared());
    for set in SETS {
        let labels = set.labels();
        for (one, other) in labels.iter().zip(labels.iter().skip(1).chain(labels.first())) {
            for item in [&one.item, &other.item, ""] {
                let known = Reader::shared().locate(&one.counterparty, item);
                assert_eq!(batch.locate(&one.counterparty, item), known, "{}: a row that is read otherwise", set.name);
            }
        }
    }
}

/// The texts that the best address parsers fall for: what is named, and that nobody was there.
#[test]
fn lures_are_names_and_no_visits() {
    for (text, role, code) in [
        ("兰州拉面", Role::Name, "620100"),
        ("沙县小吃", Role::Name, "350405"),
        ("重庆小面", Role::Name, "500000"),
        ("上海拉扎斯信息科技有限公司", Role::HeadOffice, "310000"),
        ("北京三快科技", Role::HeadOffice, "110000"),
        ("青岛啤酒", Role::Name, "370200"),
        ("上海银行", Role::Name, "310000"),
        ("中国银行", Role::None, ""),
    ] {
        let told = Reader::shared().locate(text, "");
        let place = told.place.and_then(|place| place.adcode(Gazetteer::shared())).unwrap_or_default();
        assert!(!told.presence(), "{text}: {told:?}");
        assert_eq!(place, code, "{text}: {told:?}");
        assert!(told.role == role || code.is_empty(), "{text}: {told:?}");
    }
}

/// A rule each: what a text says of where somebody was.
#[test]
fn what_decides_where_somebody_was() {
    for (name, item, code) in [
        ("星巴克(国贸店)", "", "110105"),
        ("哈尔滨南通大街水果", "水果", "230100"),
        ("宁夏回族自治区口腔医院", "门诊费", "640100"),
        ("赣通宝", "婺源-景德镇", "360000"),
        ("门源县青石嘴镇面片", "面片", "632221"),
        ("科拓停车", "桐乡吾悦广场停车费", "330483"),
        ("POS2_如皋宏坝路店", "消费", "320682"),
        ("信阳安居物业服务有限公司", "信阳平桥区丽景花园 物业费", "411503"),
        ("自如", "黄岛区唐岛湾租金", "370211"),
        ("兰州大学", "榆中校区 玉兰苑餐厅", "620123"),
    ] {
        let told = Reader::shared().locate(name, item);
        let place = told.place.as_ref().and_then(|place| place.adcode(Gazetteer::shared())).unwrap_or_default();
        assert!(told.presence() && place == code, "{name} | {item}: {told:?}");
    }
}

/// A place that several cities have is no place; that somebody was at one of its branches is kept, for others to decide.
#[test]
fn a_branch_in_one_of_several_cities_is_a_visit_that_is_not_told() {
    for name in ["苏果便利(浦口店)", "中国矿业大学第一食堂", "先锋书店(五台山店)"] {
        let told = Reader::shared().locate(name, "消费");
        assert!(told.role == Role::Visit && told.place.is_none() && !told.open.is_empty(), "{name}: {told:?}");
        assert!(!told.presence() && told.told_role() == Role::None, "{name}: {told:?}");
    }
}

/// What is known abroad by its own name.
#[test]
fn a_landmark_abroad_needs_no_money_beside_it() {
    for (name, country) in [("曼谷大皇宫", "TH"), ("京都清水寺", "JP"), ("BTS SKYTRAIN SIAM", "TH")] {
        let told = Reader::shared().locate(name, "门票");
        assert!(told.presence() && told.place.is_some_and(|place| place.country == country), "{name}: {told:?}");
    }
    let here = Reader::shared().locate("曼谷大皇宫泰餐(杭州西湖店)", "");
    assert!(here.place.is_none_or(|place| place.country == "CN"), "{here:?}");
}

/// A name inside a longer one that no table knows is not that place.
#[test]
fn part_of_an_unknown_name_is_no_place() {
    for name in ["肯德基(新华广场店)", "肯德基(双月湖店)", "全家便利店(大北街店)", "永辉超市(滨湖店)", "麦当劳(台东店)"]
    {
        let told = Reader::shared().locate(name, "");
        assert!(told.role == Role::Visit && told.place.is_none(), "{name}: {told:?}");
    }
}

/// Whoever is paid so was paid from anywhere, or the name tells of something else.
#[test]
fn what_is_paid_from_afar_places_nobody() {
    for (name, item) in [
        ("张北京", ""),
        ("妈妈的亲情卡", "石家庄北国超市"),
        ("扫二维码付款", "付款方留言:长沙的房租谢谢"),
        ("汕头市澄海区乐童玩具厂", "积木"),
        ("天弘基金(天津)", "买入"),
        ("三亚市综合行政执法局", "缴款码4620"),
        ("复旦大学", "在职研究生报考费"),
        ("五台山普寿寺", "随喜功德"),
        ("大连明珠卡", "充100"),
        ("井冈山牌卷烟", "一条"),
        ("大麦", "演唱会-太原站 内场"),
        ("盒马(上海金桥店)", "年费 线上续费"),
        ("手机维修(深圳华强北店)", "寄修 换屏"),
        ("洛阳龙门石窟", "旅游年票 小程序"),
        ("北辰实业", "物业费"),
        ("北京速通科技有限公司", "ETC通行费"),
        ("宁波汤圆", "黑芝麻"),
        ("湖南博物院文创", "帛书笔记本"),
        ("城关区面馆", "面"),
    ] {
        let told = Reader::shared().locate(name, item);
        assert!(!told.presence(), "{name} | {item}: {told:?}");
    }
    let there = Reader::shared().locate("盒马(上海金桥店)", "线上下单 到店自提");
    assert!(there.presence(), "it was fetched: {there:?}");
}

/// What a text leaves open, the cities of the day decide, if one of them has such a place.
#[test]
fn the_day_decides_what_a_text_leaves_open() {
    let (reader, gazetteer) = (Reader::shared(), Gazetteer::shared());
    let told = reader.locate("肯德基(新街口店)", "");
    assert!(told.role == Role::Visit && told.place.is_none() && told.open.len() > 1, "{told:?}");
    let city = |code| gazetteer.by_code(code).expect("a city");
    let there = reader.settle(&told, &[city("320100")]).and_then(|told| told.place).expect("Nanjing has one");
    assert_eq!(there.city(gazetteer), Some(city("320100")));
    assert!(reader.settle(&told, &[city("610100")]).is_none(), "Xi'an has none");
    assert!(reader.settle(&told, &[city("110000"), city("320100")]).is_none(), "both have one");
}
