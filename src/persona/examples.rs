//! The files of `example-exports/`: what is in the folder, how it is made, and the three persons built into the program.
//!
//! What each file is there to show is said in `example-exports/README.md`.

use std::fs;
use std::io;
use std::path::Path;

use crate::model::Holder;
use crate::model::Precision;
use crate::model::Statement;
use crate::model::WallTime;

use super::alipay::app_csv::Revision;
use super::alipay::ledger;
use super::calendar::Day;
use super::export::{self, Export, Layout};
use super::lives::sampler;
use super::month::Month;
use super::payment::Payment;
use super::resave::{Loss, Mojibake, Resave};
use super::wechat::{bill_csv, bill_xlsx, hk_json};
use super::{Persona, Portrait, SEED, archive, file_name, jd};

/// The passwords of `example-exports/locked/`: Alipay's, `WeChat`'s.
pub const PASSWORDS: [&str; 2] = ["482913", "305718"];

/// A fictional person whose exports are built into the program.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Which life.
    pub portrait: Portrait,
    /// The folder in `example-exports/`.
    pub id: &'static str,
    /// The name on the exports.
    pub name: &'static str,
    /// Age in years.
    pub age: u8,
    /// The files: name and bytes.
    pub files: &'static [(&'static str, &'static [u8])],
}

/// A file of `example-exports/`.
#[derive(Clone, Debug)]
pub struct ExampleFile {
    /// Its folder.
    pub folder: &'static str,
    /// The file and its truth; a locked zip has the truth of what is in it.
    pub export: Export,
}

macro_rules! built_in {
    ($folder:literal: $($name:literal),+) => {
        &[$(($name, include_bytes!(concat!("../../example-exports/", $folder, "/", $name)))),+]
    };
}

const EXAMPLES: [Example; 3] = [
    Example {
        portrait: Portrait::OfficeWorker,
        id: "lin-xiaoyu",
        name: "林晓雨",
        age: 27,
        files: built_in!("lin-xiaoyu":
            "支付宝交易明细(20241001-20250930).csv",
            "支付宝交易明细(20251001-20260930).csv",
            "微信支付账单流水文件(20241001-20250930)_20261003101530.xlsx",
            "微信支付账单流水文件(20251001-20260930)_20261003101612.xlsx"),
    },
    Example {
        portrait: Portrait::TaxiDriver,
        id: "he-jianguo",
        name: "何建国",
        age: 52,
        files: built_in!("he-jianguo":
            "支付宝交易明细(20240901-20250831).csv",
            "微信支付账单流水文件(20240901-20250831)_20250906101530.xlsx"),
    },
    Example {
        portrait: Portrait::Student,
        id: "chen-yinuo",
        name: "陈一诺",
        age: 19,
        files: built_in!("chen-yinuo":
            "支付宝交易明细(20250901-20260531).csv",
            "微信支付账单流水文件(20250901-20260531)_20260602101530.xlsx"),
    },
];

/// The three persons of the open screen, in its order.
pub fn examples() -> &'static [Example] {
    &EXAMPLES
}

/// Writes the whole folder anew, all but its README.
pub fn write_examples(dir: &Path) -> io::Result<()> {
    for file in example_files() {
        let folder = dir.join(file.folder);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(&file.export.name), &file.export.bytes)?;
    }
    Ok(())
}

/// Every file of the folder, made from the seed.
pub fn example_files() -> Vec<ExampleFile> {
    let mut files = Vec::new();
    for example in EXAMPLES {
        let exports = Persona::portrait(example.portrait, SEED).exports();
        files.extend(exports.into_iter().map(|export| ExampleFile { folder: example.id, export }));
    }
    files.extend(layouts());
    files.extend(others());
    files.extend(ledger_zip());
    files.extend(resaved());
    files.extend(overlap());
    files.extend(short());
    files.extend(locked());
    files
}

/// A month of the sampler in each layout, in the years when it was handed out.
fn layouts() -> Vec<ExampleFile> {
    const OLD: &str = "招商银行(4417)";
    const NEW: &str = "招商银行储蓄卡(4417)";
    let samples = [
        (Layout::AlipayApp(Revision::A), Day::of(2021, 5, 19), OLD),
        (Layout::AlipayApp(Revision::B1), Day::of(2023, 1, 13), NEW),
        (Layout::AlipayApp(Revision::B2), Day::of(2025, 5, 1), NEW),
        (Layout::AlipayApp(Revision::C), Day::of(2025, 11, 1), NEW),
        (Layout::AlipayApp(Revision::D), Day::of(2026, 8, 1), NEW),
        (Layout::AlipayWeb, Day::of(2019, 8, 1), OLD),
        (Layout::AlipayWeb, Day::of(2024, 4, 1), NEW),
        (Layout::WeChatCsv(bill_csv::Edition::W1), Day::of(2023, 8, 1), NEW),
        (Layout::WeChatCsv(bill_csv::Edition::W2), Day::of(2025, 4, 1), NEW),
        (Layout::WeChatXlsx(bill_xlsx::Edition::W3), Day::of(2025, 9, 1), NEW),
        (Layout::WeChatXlsx(bill_xlsx::Edition::W4), Day::of(2026, 8, 18), NEW),
    ];
    let mut files: Vec<ExampleFile> = Vec::new();
    for (layout, first, card) in samples {
        let mut file = sample(layout, first, card);
        if layout == Layout::AlipayWeb && first > Day::of(2024, 1, 1) {
            file.export.name = file.export.name.replace("_1.csv", ".txt");
            file.export.truth.name.clone_from(&file.export.name);
        }
        files.push(file);
    }
    files
}

fn sample(layout: Layout, first: Day, card: &'static str) -> ExampleFile {
    // The period ends with the moment of the request, as in newer files.
    let made = first.plus(27).second(78_602);
    let export = month(&sampler::live(SEED, first, card), layout, (first.second(0), made), made);
    ExampleFile { folder: "layouts", export }
}

fn month(payments: &[Payment], layout: Layout, period: (WallTime, WallTime), made: WallTime) -> Export {
    let statement = sampler_statement(period, made);
    export::export(payments, layout, &statement, &file_name(layout, &statement))
}

fn sampler_statement(period: (WallTime, WallTime), made: WallTime) -> Statement {
    let holder = Holder {
        name: Some("张予安".to_owned()),
        account: Some("zhang***@example.com".to_owned()),
        nickname: Some("予安".to_owned()),
    };
    let mut statement = export::statement(&holder, (Day::of_time(period.0), Day::of_time(period.1)), made);
    statement.period = Some(period);
    statement
}

/// A month in each layout that is no wallet's bill.
fn others() -> Vec<ExampleFile> {
    let layouts = [
        ("cashbook", Layout::AlipayCashbook),
        ("ledger", Layout::AlipayLedger(ledger::Edition::Twelve)),
        ("ledger", Layout::AlipayLedger(ledger::Edition::Sixteen)),
        ("ledger", Layout::AlipayLedgerXlsx),
        ("yuebao", Layout::AlipayYuebao),
        ("wechat-hk", Layout::WeChatHk(hk_json::Spacing::Indented)),
        ("jd", Layout::Jd(jd::Edition::J1)),
        ("jd", Layout::Jd(jd::Edition::J2)),
        ("meituan", Layout::Meituan),
    ];
    let file = |(folder, layout)| ExampleFile { folder, export: Month::new(layout, SEED).export() };
    layouts.into_iter().map(file).collect()
}

/// The ledger as it is handed out: the sums first, the detail behind them, in one zip. Its truth is the detail's.
fn ledger_zip() -> Vec<ExampleFile> {
    let first = Day::of(2026, 7, 1);
    let file = |layout| Month::from(layout, SEED, first).export();
    let summary = file(Layout::AlipayLedgerSummary);
    let mut detail = file(Layout::AlipayLedger(ledger::Edition::Sixteen));
    detail.bytes = archive::stored(&[(&summary.name, &summary.bytes), (&detail.name, &detail.bytes)]);
    detail.name = detail.name.replace("_账务明细.csv", ".zip");
    vec![ExampleFile { folder: "ledger-zip", export: detail }]
}

/// Exports that people's programs have saved again: what was lost is told by the name.
fn resaved() -> Vec<ExampleFile> {
    let saved = |layout, resave: Resave| {
        let mut export = Month::new(layout, SEED).export();
        export.bytes = resave.save(&export.bytes);
        export.name = format!("{}-{}", resave.code(), resave.name(&export.name));
        export.truth.name.clone_from(&export.name);
        if resave.losses().contains(&Loss::Seconds) {
            export.rows.iter_mut().for_each(|row| row.at = row.at.floor(Precision::Minute));
        }
        ExampleFile { folder: "resaved", export }
    };
    let app = Layout::AlipayApp(Revision::B2);
    vec![
        saved(app, Resave::ExcelUtf8),
        saved(app, Resave::Workbook),
        saved(app, Resave::Mojibake(Mojibake::GbkAsLatin1)),
        saved(Layout::WeChatCsv(bill_csv::Edition::W2), Resave::ExcelGbk),
        saved(Layout::Meituan, Resave::Numbers),
    ]
}

/// The same month asked for twice: in the second export some rows say otherwise, and there are more of them.
fn overlap() -> Vec<ExampleFile> {
    let first = Day::of(2026, 6, 1);
    let payments = sampler::live(SEED, first, "招商银行储蓄卡(4417)");
    let mut files = Vec::new();
    for layout in [Layout::AlipayApp(Revision::D), Layout::WeChatXlsx(bill_xlsx::Edition::W4)] {
        for days in [14, 28] {
            let made = first.plus(days).second(32_400);
            let export = month(&payments, layout, (first.second(0), made), made);
            files.push(ExampleFile { folder: "overlap", export });
        }
    }
    files
}

/// A file that declares three rows more than it has.
fn short() -> Vec<ExampleFile> {
    let first = Day::of(2025, 12, 1);
    let payments = sampler::live(SEED, first, "招商银行储蓄卡(4417)");
    let layout = Layout::WeChatXlsx(bill_xlsx::Edition::W3);
    let statement = sampler_statement((first.second(0), first.plus(27).second(86_399)), first.plus(30).second(40_000));
    let export = export::export_short(&payments, layout, &statement, &file_name(layout, &statement), 3);
    vec![ExampleFile { folder: "three-rows-short", export }]
}

/// Both providers' locked zips.
fn locked() -> Vec<ExampleFile> {
    let card = "招商银行储蓄卡(4417)";
    let [alipay_password, wechat_password] = PASSWORDS;
    let mut alipay = sample(Layout::AlipayApp(Revision::D), Day::of(2026, 7, 1), card).export;
    alipay.bytes = archive::aes256(&alipay.name, &alipay.bytes, alipay_password);
    alipay.name = alipay.name.replace(".csv", ".zip");

    let mut wechat = sample(Layout::WeChatXlsx(bill_xlsx::Edition::W4), Day::of(2026, 7, 1), card).export;
    let period = wechat.name.split('_').next().unwrap_or("").to_owned();
    let folder = format!("{period}——【解压密码可在微信支付公众号查看】");
    wechat.bytes = archive::zip_crypto(&folder, &format!("{folder}.xlsx"), &wechat.bytes, wechat_password);
    wechat.name = format!("{folder}.zip");
    wechat.truth.name = format!("{folder}.xlsx");
    [alipay, wechat].into_iter().map(|export| ExampleFile { folder: "locked", export }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_layout_has_thirty_to_eighty_rows_with_refunds_and_rows_that_moved_nothing() {
        for file in layouts() {
            let truth = &file.export.truth;
            assert!((30..=80).contains(&truth.records), "{}: {}", truth.name, truth.records);
            assert!(truth.refunds > 0 && truth.zero > 0 && truth.never_paid > truth.zero, "{}", truth.name);
        }
    }

    #[test]
    fn the_later_of_two_exports_says_some_rows_otherwise() {
        let payments = sampler::live(SEED, Day::of(2026, 6, 1), "x");
        let made = Day::of(2026, 6, 15).second(32_400);
        let changed = payments.iter().filter(|p| p.at < made && p.as_of(made).status != p.status).count();
        assert!(changed >= 3, "{changed}");
    }
}
