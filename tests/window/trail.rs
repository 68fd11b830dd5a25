//! An invented trail of a fictional person (虚构人物): two years in Beijing with a home town in Sichuan, as in the design's
//! pictures; and one of any size for what takes time.

use chrono::{Days as Count, NaiveDate};
use payprint::i18n::numbers;
use payprint::i18n::{Language, Marked, Texts};
use payprint::map::{Certainty, Wgs84};
use payprint::model::{Money, Provider};
use payprint::ui::screens::movement::{
    Asked, City, DayRecord, DayView, Days, Inset, Journey, MovementView, Part, PartKind, Span, SpanAt, Stop,
};

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The first of 730 days.
pub fn first() -> NaiveDate {
    date(2024, 10, 1)
}

fn after(days: u64) -> NaiveDate {
    first().checked_add_days(Count::new(days)).unwrap()
}

/// Name, Latin, latitude, longitude, days, and the stays: days since the first, how many.
type Told = (&'static str, &'static str, f64, f64, u32, &'static [(u64, u64)]);

const CITIES: [Told; 9] = [
    ("北京", "Beijing", 39.90, 116.40, 612, &[]),
    ("绵阳", "Mianyang", 31.47, 104.68, 27, &[(116, 10), (366, 5), (499, 12)]),
    ("成都", "Chengdu", 30.67, 104.07, 14, &[(125, 2), (212, 3), (371, 2), (497, 2), (723, 3)]),
    ("上海", "Shanghai", 31.23, 121.47, 12, &[(44, 2), (170, 2), (415, 3), (625, 2)]),
    ("天津", "Tianjin", 39.13, 117.20, 9, &[(67, 2), (255, 2), (452, 2), (648, 2)]),
    ("杭州", "Hangzhou", 30.28, 120.15, 8, &[(345, 2), (688, 4)]),
    ("秦皇岛", "Qinhuangdao", 39.94, 119.60, 6, &[(1, 3), (305, 3)]),
    ("西安", "Xi'an", 34.34, 108.94, 6, &[(185, 2), (550, 3)]),
    ("青岛", "Qingdao", 36.07, 120.38, 4, &[(577, 3)]),
];

/// The traditional names of the same.
const TRADITIONAL: [&str; 9] = ["北京", "綿陽", "成都", "上海", "天津", "杭州", "秦皇島", "西安", "青島"];

pub fn movement(language: Language) -> MovementView {
    let away: Vec<(u64, u64)> = CITIES.iter().flat_map(|city| city.5).copied().collect();
    let parts = |place| [PartKind::Home, PartKind::Hometown].get(place).map(|kind| part(*kind)).into_iter().collect();
    let stays = |list: &[(u64, u64)]| list.iter().map(|(from, days)| (after(*from), after(from + days - 1))).collect();
    let city = |(place, told): (usize, &Told)| City {
        name: if language == Language::ZhHant { TRADITIONAL[place] } else { told.0 }.to_owned(),
        latin: (language == Language::En).then(|| told.1.to_owned()),
        at: Some(Wgs84 { lat: told.2, lon: told.3 }),
        days: told.4,
        records: told.4 * 2,
        parts: parts(place),
        stays: if place == 0 { stays(&between(&away)) } else { stays(told.5) },
    };
    let trips = [3, 4, 4, 4, 2, 2, 2, 1];
    let journey = |(to, trips): (usize, u32)| Journey { from: 0, to, trips, certainty: Certainty::High };
    MovementView {
        headline: headline(language),
        first: first(),
        last: date(2026, 9, 30),
        cities: CITIES.iter().enumerate().map(city).collect(),
        journeys: (1..).zip(trips).map(journey).collect(),
        trips: trips.iter().sum(),
        days_away: Some(86),
        red: vec![(Asked::Claim(2), Certainty::High)],
        inset: Some(inset(language)),
    }
}

fn part(kind: PartKind) -> Part {
    Part { kind, certainty: 94, from: first(), to: date(2026, 9, 30) }
}

/// What is left of two years between stays elsewhere.
fn between(away: &[(u64, u64)]) -> Vec<(u64, u64)> {
    let mut away = away.to_vec();
    away.sort_unstable();
    let mut start = 0;
    let mut found = Vec::new();
    for (from, days) in away.into_iter().chain([(730, 0)]) {
        // Weeks without a record are gaps in the row.
        let mut at = start;
        while at < from {
            let length = (7 + at * 13 % 29).min(from - at);
            found.push((at, length.saturating_sub(1).max(1)));
            at += length;
        }
        start = start.max(from + days);
    }
    found
}

fn headline(language: Language) -> Marked {
    let red = |words: &str| (words.to_owned(), true);
    let ink = |words: &str| (words.to_owned(), false);
    Marked {
        pieces: match language {
            Language::En => vec![ink("Every Spring Festival you go home to "), red("绵阳"), ink(".")],
            Language::ZhHans => vec![ink("每个春节，你都回"), red("绵阳"), ink("。")],
            Language::ZhHant => vec![ink("每個春節，你都回"), red("綿陽"), ink("。")],
        },
    }
}

/// Stations of five lines, by hand and by eye.
const LINES: [&[(f64, f64)]; 5] = [
    &[
        (40.075, 116.413),
        (40.053, 116.412),
        (40.012, 116.418),
        (39.985, 116.417),
        (39.949, 116.417),
        (39.935, 116.416),
        (39.908, 116.418),
        (39.85, 116.42),
    ],
    &[
        (39.907, 116.20),
        (39.907, 116.32),
        (39.907, 116.375),
        (39.908, 116.418),
        (39.908, 116.461),
        (39.908, 116.51),
        (39.905, 116.60),
    ],
    &[
        (39.976, 116.30),
        (39.977, 116.35),
        (39.977, 116.417),
        (39.971, 116.44),
        (39.960, 116.456),
        (39.933, 116.461),
        (39.908, 116.461),
        (39.87, 116.46),
    ],
    &[
        (39.941, 116.355),
        (39.949, 116.417),
        (39.941, 116.434),
        (39.908, 116.436),
        (39.90, 116.42),
        (39.90, 116.375),
        (39.907, 116.356),
        (39.941, 116.355),
    ],
    &[
        (39.992, 116.338),
        (40.03, 116.31),
        (40.07, 116.33),
        (40.053, 116.412),
        (40.0, 116.45),
        (39.96, 116.44),
        (39.941, 116.434),
    ],
];

fn inset(language: Language) -> Inset {
    let stop = |name: &str, lat, lon, days, kind: Option<PartKind>| Stop {
        name: name.to_owned(),
        at: Wgs84 { lat, lon },
        days,
        records: days * 2,
        parts: kind.map(part).into_iter().collect(),
    };
    let point = |(lat, lon): &(f64, f64)| Wgs84 { lat: *lat, lon: *lon };
    let district = |name: &str, lat, lon| (name.to_owned(), Wgs84 { lat, lon });
    Inset {
        city: "北京".to_owned(),
        caption: match language {
            Language::En => "58 minutes each way, 812 rides".to_owned(),
            Language::ZhHans | Language::ZhHant => "单程 58 分钟，812 次".to_owned(),
        },
        stops: vec![
            stop("天通苑北", 40.075, 116.413, 312, Some(PartKind::Home)),
            stop("国贸", 39.908, 116.461, 439, Some(PartKind::Work)),
            stop("团结湖", 39.933, 116.461, 120, None),
            stop("望京", 39.998, 116.469, 60, None),
            stop("雍和宫", 39.949, 116.417, 44, None),
            stop("五道口", 39.992, 116.338, 30, None),
            stop("青年路", 39.923, 116.517, 80, None),
        ],
        lines: LINES.iter().map(|line| line.iter().map(point).collect()).collect(),
        rides: vec![Journey { from: 0, to: 1, trips: 812, certainty: Certainty::High }],
        claims: vec![("home: 昌平区, certainty 94 %, Oct 2024 – Sep 2026".to_owned(), 0)],
        districts: vec![
            district("昌平", 40.10, 116.36),
            district("海淀", 40.02, 116.33),
            district("朝阳", 39.95, 116.52),
            district("西城", 39.92, 116.36),
        ],
    }
}

/// The same day, whichever is asked for; none of the first.
pub struct OneDay;

impl Days for OneDay {
    fn day(&self, date: NaiveDate) -> DayView {
        if date == first() {
            return DayView::default();
        }
        let span = |from: (u16, u16), to: (u16, u16), at| {
            let words = format!("虚构区, {:02}:{:02}", from.0, from.1);
            Span { from: from.0 * 60 + from.1, to: to.0 * 60 + to.1, at, words }
        };
        DayView {
            spans: vec![
                span((7, 0), (8, 3), SpanAt::Home),
                span((8, 6), (9, 4), SpanAt::Underway),
                span((9, 11), (18, 20), SpanAt::Elsewhere),
                span((18, 47), (19, 38), SpanAt::Elsewhere),
                span((20, 58), (21, 48), SpanAt::Underway),
                span((21, 50), (24, 0), SpanAt::Home),
            ],
            records: (0..).zip(RECORDS).map(record).collect(),
            telling: 11,
            city: Some(0),
        }
    }
}

/// Hour, minute, which wallet, name, fen, a word.
type Paid = (u16, u16, Provider, &'static str, i64, &'static str);

const RECORDS: [Paid; 11] = [
    (7, 52, Provider::WeChat, "便利蜂 天通苑北店", 1_180, "breakfast"),
    (8, 6, Provider::Alipay, "地铁 天通苑北 → 国贸", 600, "out again 09:04"),
    (9, 11, Provider::WeChat, "瑞幸咖啡 国贸三期店", 1_390, "coffee"),
    (12, 31, Provider::WeChat, "眉州东坡 国贸店", 18_600, "lunch for four"),
    (12, 44, Provider::WeChat, "虚构人物 赵敏", -4_650, "pays her share"),
    (15, 40, Provider::Alipay, "美团外卖", 1_900, "milk tea"),
    (18, 47, Provider::WeChat, "虚构心理咨询", 50_000, "seventh Thursday"),
    (20, 12, Provider::Alipay, "盒马鲜生 十里堡店", 6_430, "dinner at home"),
    (20, 58, Provider::Alipay, "地铁 青年路 → 天通苑北", 600, "out again 21:48"),
    (22, 6, Provider::WeChat, "虚构人物 周屿", -1_314, "telling amount"),
    (23, 48, Provider::Alipay, "淘宝 虚构小店", 18_900, "cat food"),
];

fn record((row, paid): (u32, Paid)) -> DayRecord {
    let (hour, minute, provider, name, fen, note) = paid;
    let amount =
        if fen < 0 { numbers::amount_in(Money::from_fen(-fen)) } else { numbers::amount(Money::from_fen(fen)) };
    DayRecord { row, minute: Some(hour * 60 + minute), provider, name: name.to_owned(), amount, note: note.to_owned() }
}

/// Ten years: so many places all over the mainland and beyond, and so many pairs with trips between them.
pub fn long_trail(places: usize, journeys: usize) -> MovementView {
    // A fixed sequence that looks like none: the same places in every run.
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut whole =
        |from: f64, to: f64| from + (to - from) * f64::from(u16::try_from(next(10_000)).unwrap()) / 10_000.0;
    let cities: Vec<City> = (0..places)
        .map(|place| City {
            name: format!("虚构地{place}"),
            at: Some(if place % 20 == 19 {
                Wgs84 { lat: whole(-35.0, 60.0), lon: whole(-120.0, 175.0) }
            } else {
                Wgs84 { lat: whole(22.0, 45.0), lon: whole(98.0, 124.0) }
            }),
            days: u32::try_from(1 + 2_000 / (1 + place)).unwrap(),
            parts: (place == 0).then(|| part(PartKind::Home)).into_iter().collect(),
            stays: (0..12).map(|stay| (after(stay * 300), after(stay * 300 + 4))).collect(),
            ..City::default()
        })
        .collect();
    let pairs = (0..journeys).map(|_| (next(places), next(places)));
    let journeys = pairs.map(|(from, to)| Journey { from, to, trips: 1, certainty: Certainty::High }).collect();
    let last = after(3_651);
    MovementView {
        first: first(),
        last,
        cities,
        journeys,
        trips: 3_000,
        days_away: Some(900),
        ..movement(Language::En)
    }
}

/// The words of a language, for what a test looks up.
pub fn texts(language: Language) -> Texts {
    Texts::new(language)
}
