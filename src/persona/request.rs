//! Which files a person asked the providers for: layouts of the time, a year or three months each, some saved again by a
//! program on the way.
//!
//! When each layout was handed out is formats.md 0; how bytes are made of it is left to [`export`](super::export).

use crate::model::Holder;
use crate::model::WallTime;

use super::alipay::app_csv::Revision;
use super::biography::Life;
use super::calendar::Day;
use super::jd;
use super::kind::Kind;
use super::layout::Layout;
use super::prng::Prng;
use super::resave::Resave;
use super::wechat::{bill_csv, bill_xlsx, hk_json};

/// A file that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// How it is written.
    pub layout: Layout,
    /// First and last day in it.
    pub period: (Day, Day),
    /// The moment it was made.
    pub made: WallTime,
    /// Saved again before it was brought here.
    pub resave: Option<Resave>,
}

/// Saved again in ways that lose nothing, and once in a while by Excel.
const RESAVES: [Resave; 10] = [
    Resave::Wps,
    Resave::Numbers,
    Resave::Utf8,
    Resave::Utf8Mark,
    Resave::Gb18030,
    Resave::Utf16Little,
    Resave::Tabs,
    Resave::MixedLines,
    Resave::Workbook,
    Resave::ExcelUtf8,
];

/// Pieces of so many months at most.
fn pieces(first: Day, last: Day, months: i64) -> Vec<(Day, Day)> {
    let mut pieces = Vec::new();
    let mut from = first;
    while from <= last {
        let (year, month, day) = from.parts();
        let number = i64::from(year) * 12 + i64::from(month) - 1 + months;
        let to = Day::of(number / 12, number % 12 + 1, i64::from(day.min(28))).plus(-1).min(last);
        pieces.push((from, to));
        from = to.plus(1);
    }
    pieces
}

/// A request covers a year at most.
pub fn years(first: Day, last: Day) -> Vec<(Day, Day)> {
    pieces(first, last, 12)
}

/// What the person of a life asked for.
pub fn draw(life: &Life) -> Vec<Request> {
    let mut lot = life.prng.fork(41);
    let (first, last) = life.period;
    // Some ask each year, as the providers advise; most ask for everything at once.
    let yearly = lot.chance(30);
    let end = last.plus(lot.between(1, 24));
    let web = lot.chance(8);
    let mut requests = Vec::new();
    for period in years(first, last) {
        let made = if yearly { period.1.plus(lot.between(1, 24)) } else { end };
        requests.push((alipay(made, web), period, made));
        if life.kind != Kind::HongKongResident {
            let layout = wechat(made);
            // Until 2025 a WeChat bill held three months.
            let short = matches!(layout, Layout::WeChatCsv(_));
            let parts = if short { pieces(period.0, period.1, 3) } else { vec![period] };
            requests.extend(parts.into_iter().map(|part| (layout, part, made)));
        }
    }
    if life.kind == Kind::HongKongResident {
        let spacing = lot.chance(50);
        let spacing = if spacing { hk_json::Spacing::Indented } else { hk_json::Spacing::Minified };
        requests.push((Layout::WeChatHk(spacing), life.period, end));
    }
    let (at_jd, at_meituan) = life.habits.shops;
    if at_jd {
        let edition = if end < Day::of(2024, 12, 1) { jd::Edition::J1 } else { jd::Edition::J2 };
        requests.extend(years(first, last).into_iter().map(|period| (Layout::Jd(edition), period, end)));
    }
    if at_meituan {
        requests.extend(years(first, last).into_iter().map(|period| (Layout::Meituan, period, end)));
    }
    timed(requests, &mut lot)
}

/// Two minutes between one request and the next, and the fate of each file.
fn timed(requests: Vec<(Layout, (Day, Day), Day)>, lot: &mut Prng) -> Vec<Request> {
    let careless = lot.chance(25);
    let timed = |(number, (layout, period, made)): (i64, (Layout, (Day, Day), Day))| {
        let touched = careless && layout.is_csv() && lot.chance(50);
        let resave = touched.then(|| lot.pick(&RESAVES.map(Some))).flatten();
        Request { layout, period, made: made.second(36_000 + number * 127), resave }
    };
    (0..).zip(requests).map(timed).collect()
}

fn alipay(made: Day, web: bool) -> Layout {
    if web || made < Day::of(2021, 6, 1) {
        return Layout::AlipayWeb;
    }
    let revisions = [
        (Day::of(2023, 2, 1), Revision::A),
        (Day::of(2023, 6, 15), Revision::B1),
        (Day::of(2025, 10, 1), Revision::B2),
        (Day::of(2026, 6, 1), Revision::C),
    ];
    let revision = revisions.into_iter().find(|(until, _)| made < *until).map_or(Revision::D, |(_, revision)| revision);
    Layout::AlipayApp(revision)
}

fn wechat(made: Day) -> Layout {
    if made < Day::of(2025, 3, 15) {
        Layout::WeChatCsv(bill_csv::Edition::W1)
    } else if made < Day::of(2025, 7, 1) {
        Layout::WeChatCsv(bill_csv::Edition::W2)
    } else if made < Day::of(2026, 3, 15) {
        Layout::WeChatXlsx(bill_xlsx::Edition::W3)
    } else {
        Layout::WeChatXlsx(bill_xlsx::Edition::W4)
    }
}

/// Shops know a person by accounts of their own.
pub fn holder_at(layout: Layout, holder: &Holder) -> Holder {
    let digits: String =
        holder.account.iter().flat_map(|account| account.chars()).filter(char::is_ascii_digit).collect();
    match layout {
        Layout::Jd(_) => Holder { name: None, account: Some(format!("jd_{digits:0>12}")), nickname: None },
        Layout::Meituan => Holder { name: None, account: None, nickname: Some(format!("SJT{digits:0>9}")) },
        _ => holder.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_covers_a_year_at_most() {
        let spans: Vec<i64> =
            years(Day::of(2024, 10, 1), Day::of(2026, 9, 30)).iter().map(|(from, to)| to.since(*from)).collect();
        assert_eq!(spans, [364, 364]);
        assert_eq!(years(Day::of(2025, 9, 1), Day::of(2026, 5, 31)).len(), 1);
        assert_eq!(pieces(Day::of(2019, 11, 30), Day::of(2020, 11, 29), 3).len(), 5);
    }

    #[test]
    fn layouts_are_those_of_their_years() {
        assert_eq!(alipay(Day::of(2020, 5, 1), false), Layout::AlipayWeb);
        assert_eq!(alipay(Day::of(2026, 9, 1), false), Layout::AlipayApp(Revision::D));
        assert_eq!(wechat(Day::of(2025, 8, 1)), Layout::WeChatXlsx(bill_xlsx::Edition::W3));
    }
}
