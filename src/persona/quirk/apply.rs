//! How the files of each quirk are made: from rows that say something odd, from an export asked for twice, or from the
//! finished file.

use crate::model::Declared;
use crate::model::Money;
use crate::model::Precision;

use super::super::alipay::ledger;
use super::super::archive;
use super::super::calendar::Day;
use super::super::export::{self, Export};
use super::super::layout::{Layout, file_name};
use super::super::month::Month;
use super::super::payment::{Meaning, Payment};
use super::super::prng::Prng;
use super::super::resave::{self, Resave};
use super::super::wechat::bill_xlsx;
use super::Quirk;
use super::cells;
use super::expect::{Case, Expectation, Outcome};

/// Told where a spreadsheet has dropped digits or seconds.
const RESAVED_LOSSY: &[&str] = &["resaved-lossy"];
/// Told where a wrong code page was undone.
const MOJIBAKE: &[&str] = &["mojibake-undone"];
/// Told where the cash book was brought, with the way to the bill.
const CASHBOOK: &[&str] = &["cashbook"];

/// Amounts that no binary float holds, some of them too long for 32 bits, one of them with two groups of thousands.
const HARD_AMOUNTS: [i64; 6] = [85_320, 29, 16_777_217, 123_456_789, 110, 102_000];

impl Quirk {
    /// The files of a seed and what must be found in them; equal seeds give equal bytes. None where the quirk cannot be
    /// in this layout.
    pub fn apply(self, layout: Layout, seed: u64) -> Option<Case> {
        if !self.applies(layout) {
            return None;
        }
        let month = self.month(layout, seed);
        let (files, expected) = match self {
            Self::OverlappingExports | Self::LaterStatus => asked_twice(&month),
            Self::Pdf => (vec![pdf()], Expectation::refused(layout, "unsupported")),
            _ => self.one_file(&month, seed),
        };
        Some(Case { quirk: self, layout, files, expected })
    }

    fn month(self, layout: Layout, seed: u64) -> Month {
        let mut month = match self {
            Self::NewYearsDay2025 => Month::from(layout, seed, Day::of(2024, 12, 20)),
            _ => Month::new(layout, seed),
        };
        if matches!(self, Self::MoneyExact | Self::ThousandsComma) {
            let plain = month.payments.iter_mut().filter(|payment| is_plain(payment, layout));
            plain.zip(HARD_AMOUNTS).for_each(|(payment, fen)| charge(payment, Money::from_fen(fen)));
            month.payments = rebalanced(month.payments);
        }
        if self == Self::OverlappingExports {
            month.payments.iter_mut().for_each(|payment| payment.before = None);
        }
        let mut place = 0;
        for payment in &mut month.payments {
            self.reword(payment, layout, &mut place);
        }
        month
    }

    /// Names and remarks of a few purchases, categories of refunds.
    fn reword(self, payment: &mut Payment, layout: Layout, place: &mut usize) {
        if self == Self::RefundInAnotherCategory && payment.meaning == Meaning::Refund {
            "餐饮美食".clone_into(&mut payment.category);
        }
        if !is_plain(payment, layout) {
            return;
        }
        let names: &[&str] = match self {
            Self::BareCommaInName if layout == Layout::AlipayCashbook => {
                "备注里,带逗号,的".clone_into(&mut payment.note);
                return;
            }
            Self::BareCommaInName => &["EXAMPLE HONG KONG CO.,LIMITED", "示例茶馆,二楼,靠窗", ",示例"],
            Self::BareQuoteInName => &["小\"胖\"餐馆", "打开示例，点击底部\"视频\"", "\"胖\"记"],
            Self::FullWidthComma => &["示例茶,馆", "Example, Inc."],
            Self::RareCharacters => &["𠮷野杂货€铺😀", "㐂寿司", "龘龘火锅🍲"],
            _ => return,
        };
        if let Some(name) = names.get(*place) {
            // Some layouts print the title alone.
            (*name).clone_into(&mut payment.counterparty);
            if self == Self::RareCharacters {
                (*name).clone_into(&mut payment.item);
            }
            *place += 1;
        }
    }

    fn one_file(self, month: &Month, seed: u64) -> (Vec<(String, Vec<u8>)>, Expectation) {
        let layout = month.layout;
        let mut rows = export::rows_of(&month.payments, layout, &month.statement);
        if self == Self::AnyOrder {
            reorder(&mut rows, layout, seed);
        }
        let name = file_name(layout, &month.statement);
        let export = export::export_rows(&rows, layout, &month.statement, &name);
        let (name, bytes) = self.reworked(&export, month, seed);
        let mut truth = export.truth;
        truth.name.clone_from(&name);
        (vec![(name, bytes)], self.expectation(layout, truth))
    }

    /// The finished file as somebody's program or hand has left it.
    fn reworked(self, export: &Export, month: &Month, seed: u64) -> (String, Vec<u8>) {
        let (name, bytes) = (export.name.clone(), export.bytes.as_slice());
        let saved = |resave: Resave| (resave.name(&name), resave.save(bytes));
        let noisy = || bill_xlsx::write_noisy(&export.rows, &declaring(month, export.truth.declared));
        let called = |suffix: &str| name.rsplit_once('.').map_or(name.clone(), |(stem, _)| format!("{stem}.{suffix}"));
        match self {
            Self::HeaderLineMoves => (name, cells::header_moved(bytes)),
            Self::ColumnsInAnyOrder => (name, cells::columns_shuffled(bytes, &mut Prng::new(seed))),
            Self::SecondsLost => (name, cells::changed(bytes, resave::minutes)),
            Self::ThousandsComma => (name, cells::changed(bytes, resave::thousands)),
            Self::ScientificOrderNumber => (name, cells::changed(bytes, resave::rounded_number)),
            Self::ExcelResave => saved(Resave::ExcelUtf8),
            Self::ExcelResaveGbk => saved(Resave::ExcelGbk),
            Self::ExtraQuotes => saved(Resave::Wps),
            Self::SeveralSheets | Self::CreatorInProperties => saved(Resave::Workbook),
            Self::WrongCodePage(mojibake) => saved(Resave::Mojibake(mojibake)),
            Self::Resaved(resave) => saved(resave),
            Self::XlsxSavedAsCsv => (called("csv"), saved_as_csv(export, month)),
            Self::XlsxNamedCsv => (called("csv"), bytes.to_vec()),
            Self::ZipNamedCsv => (called("csv"), archive::stored(&[(&name, bytes)])),
            Self::RowsAndCellsOmitted | Self::FloatNoise => (name.clone(), noisy()),
            _ => (name, bytes.to_vec()),
        }
    }

    fn expectation(self, layout: Layout, truth: export::FileTruth) -> Expectation {
        if let Self::WrongCodePage(mojibake) = self
            && !mojibake.is_lossless()
        {
            return Expectation::refused(layout, "damaged");
        }
        let read = Expectation::read(layout, vec![truth]);
        let linked = read.linked;
        match self {
            Self::ExcelResave | Self::ExcelResaveGbk => {
                Expectation { notes: RESAVED_LOSSY, precision: Precision::Minute, linked: false, ..read }
            }
            Self::SecondsLost => Expectation { notes: RESAVED_LOSSY, precision: Precision::Minute, ..read },
            Self::ScientificOrderNumber => Expectation { notes: RESAVED_LOSSY, linked: false, ..read },
            Self::WrongCodePage(_) => Expectation { notes: MOJIBAKE, linked, ..read },
            _ if layout == Layout::AlipayCashbook => Expectation { notes: CASHBOOK, ..read },
            _ => read,
        }
    }
}

/// A purchase of which nothing came back, so that nothing else depends on what it says.
fn is_plain(payment: &Payment, layout: Layout) -> bool {
    let bought =
        payment.wallet == layout.wallet() && payment.meaning == Meaning::Purchase && payment.returned.is_zero();
    bought && payment.before.is_none() && !payment.note.contains('|')
}

fn charge(payment: &mut Payment, amount: Money) {
    payment.amount = amount;
    payment.list_price = None;
}

/// The balances of a ledger after some amounts were changed.
fn rebalanced(payments: Vec<Payment>) -> Vec<Payment> {
    if payments.iter().all(|payment| payment.balance.is_none()) {
        return payments;
    }
    ledger::balanced(payments, Money::from_fen(200_000_000))
}

/// A ledger is only turned round: its balances follow from one another.
fn reorder(rows: &mut [Payment], layout: Layout, seed: u64) {
    if matches!(layout, Layout::AlipayLedger(_) | Layout::AlipayLedgerXlsx | Layout::AlipayYuebao) {
        rows.reverse();
        return;
    }
    let mut prng = Prng::new(seed);
    for last in (1..rows.len()).rev() {
        let other = prng.between(0, i64::try_from(last).unwrap_or(0));
        rows.swap(last, usize::try_from(other).unwrap_or(0));
    }
}

fn declaring(month: &Month, declared: Declared) -> crate::model::Statement {
    crate::model::Statement { declared, ..month.statement.clone() }
}

fn saved_as_csv(export: &Export, month: &Month) -> Vec<u8> {
    let Layout::WeChatXlsx(edition) = month.layout else { return Vec::new() };
    let lines = bill_xlsx::shown(&export.rows, &declaring(month, export.truth.declared), edition);
    resave::saved_as_csv(lines)
}

fn pdf() -> (String, Vec<u8>) {
    let bytes =
        b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";
    ("微信支付交易明细证明(20260801-20260831).pdf".to_owned(), bytes.to_vec())
}

/// The first fortnight, then the whole month.
fn asked_twice(month: &Month) -> (Vec<(String, Vec<u8>)>, Expectation) {
    let layout = month.layout;
    let exports = [month.export_after(14), month.export()];
    let [early, late] = &exports;
    let later = |row: &Payment| late.rows.iter().find(|other| same(row, other));
    // WeChat Pay HK lists in a payment's record what came back of it by then.
    let listed = |export: &Export, row: &Payment| {
        let given_back = export.rows.iter().filter(|other| other.refund_of.as_ref() == Some(&row.order_id));
        if matches!(layout, Layout::WeChatHk(_)) { given_back.count() } else { 0 }
    };
    let anew = |row: &&Payment| {
        later(row).is_some_and(|other| says_otherwise(layout, row, other) || listed(early, row) != listed(late, other))
    };
    let updates = early.rows.iter().filter(anew);
    let updates = updates.count() as u64;
    let transactions = late.truth.records;
    let truths = exports.iter().map(|export| export.truth.clone()).collect();
    let expected = Expectation { transactions, updates, outcome: Outcome::Read, ..Expectation::read(layout, truths) };
    (exports.into_iter().map(|export| (export.name, export.bytes)).collect(), expected)
}

fn same(row: &Payment, other: &Payment) -> bool {
    let key = |row: &Payment| (row.order_id.clone(), row.merchant_order_id.clone(), row.at, row.amount);
    key(row) == key(other)
}

/// True where the two differ in print; how much came back is printed in few layouts.
fn says_otherwise(layout: Layout, row: &Payment, other: &Payment) -> bool {
    let returned = matches!(layout, Layout::AlipayWeb | Layout::Jd(_)) && row.returned != other.returned;
    returned || row.status != other.status || row.direction != other.direction
}
