//! The three lives written by hand that are built into the program: whose they are, when, and how they were asked for.

use crate::model::Holder;

use super::alipay::app_csv::Revision;
use super::calendar::Day;
use super::layout::Layout;
use super::lives;
use super::payment::Payment;
use super::request::Request;
use super::wechat::bill_xlsx::Edition;

/// Which life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Portrait {
    /// 林晓雨, 27, Beijing, two years.
    OfficeWorker,
    /// 何建国, 52, Chengdu, one year.
    TaxiDriver,
    /// 陈一诺, 19, Guangzhou, nine months.
    Student,
}

impl Portrait {
    /// All of them, in the order of the open screen.
    pub const ALL: [Self; 3] = [Self::OfficeWorker, Self::TaxiDriver, Self::Student];

    /// First and last day of the life.
    pub fn period(self) -> (Day, Day) {
        match self {
            Self::OfficeWorker => lives::lin::PERIOD,
            Self::TaxiDriver => lives::he::PERIOD,
            Self::Student => lives::chen::PERIOD,
        }
    }

    /// Everything paid, oldest first.
    pub fn live(self, seed: u64) -> Vec<Payment> {
        match self {
            Self::OfficeWorker => lives::lin::live(seed),
            Self::TaxiDriver => lives::he::live(seed),
            Self::Student => lives::chen::live(seed),
        }
    }

    /// Whose exports they are.
    pub fn holder(self) -> Holder {
        let (name, account, nickname) = match self {
            Self::OfficeWorker => ("林晓雨", "139****4417", "小雨不打伞🌧"),
            Self::TaxiDriver => ("何建国", "138****7720", "蓉城老何"),
            Self::Student => ("陈一诺", "chen***@163.com", "一诺"),
        };
        Holder { name: Some(name.to_owned()), account: Some(account.to_owned()), nickname: Some(nickname.to_owned()) }
    }

    /// One file a wallet and year, in the layouts of the time they were asked for.
    pub fn requests(self) -> Vec<Request> {
        let (first, last) = self.period();
        let (made, revision, edition) = match self {
            Self::OfficeWorker => (Day::of(2026, 10, 3), Revision::D, Edition::W4),
            Self::TaxiDriver => (Day::of(2025, 9, 6), Revision::B2, Edition::W3),
            Self::Student => (Day::of(2026, 6, 2), Revision::C, Edition::W4),
        };
        let mut requests = Vec::new();
        for (layout, clock) in [(Layout::AlipayApp(revision), 10 * 3600 + 410), (Layout::WeChatXlsx(edition), 36_930)] {
            for (number, period) in super::request::years(first, last).into_iter().enumerate() {
                let made = made.second(clock + i64::try_from(number).unwrap_or(0) * 42);
                requests.push(Request { layout, period, made, resave: None });
            }
        }
        requests
    }
}
