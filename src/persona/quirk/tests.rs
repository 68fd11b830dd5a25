//! Each quirk is in its files, and its files follow from the seed.

use std::collections::BTreeSet;

use super::*;
use crate::model::Money;
use crate::persona::SEED;
use crate::persona::resave::undone;

fn text(quirk: Quirk, layout: Layout) -> String {
    let case = quirk.apply(layout, SEED).unwrap();
    let (_, bytes) = &case.files[0];
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::GB18030.decode(bytes).0.into_owned(),
    }
}

const D: Layout = Layout::AlipayApp(Revision::D);
const W1: Layout = Layout::WeChatCsv(bill_csv::Edition::W1);
const W2: Layout = Layout::WeChatCsv(bill_csv::Edition::W2);

#[test]
fn names_differ_and_every_quirk_has_a_layout() {
    let all = Quirk::all();
    let names: BTreeSet<String> = all.iter().map(|quirk| quirk.name()).collect();
    assert_eq!(names.len(), all.len());
    for quirk in all {
        assert!(Layout::ALL.iter().any(|layout| quirk.applies(*layout)), "{}", quirk.name());
    }
}

#[test]
fn equal_seeds_give_equal_bytes_and_every_file_has_rows() {
    for layout in Layout::ALL {
        for quirk in Quirk::all() {
            let Some(case) = quirk.apply(layout, SEED) else {
                assert!(!quirk.applies(layout));
                continue;
            };
            let name = quirk.name();
            assert_eq!(case.files, quirk.apply(layout, SEED).unwrap().files, "{layout:?} {name}");
            let read = case.expected.outcome == Outcome::Read;
            assert_eq!(case.expected.truths.len(), if read { case.files.len() } else { 0 }, "{layout:?} {name}");
            let rows = case.expected.truths.iter().all(|truth| truth.records > 20);
            assert!(rows || layout.holds_sums_only(), "{layout:?} {name}");
        }
    }
}

#[test]
fn most_quirks_change_the_file() {
    let native = [
        Quirk::None,
        Quirk::FirstRowKept,
        Quirk::TabAfterQuote,
        Quirk::TrailingTab,
        Quirk::TabOnlyCell,
        Quirk::CashbookForBill,
        Quirk::MergedPreamble,
        Quirk::SerialDates,
        Quirk::ClosedSaleWithIncome,
    ];
    let mut unchanged = Vec::new();
    for layout in Layout::ALL {
        let plain = Quirk::None.apply(layout, SEED).unwrap().files;
        for quirk in Quirk::all().into_iter().filter(|quirk| !native.contains(quirk)) {
            let Some(case) = quirk.apply(layout, SEED) else { continue };
            // The book groups its thousands anyway.
            let book = quirk == Quirk::FullWidthComma && layout == Layout::AlipayCashbook;
            let same_encoding = book || matches!(quirk, Quirk::Resaved(_));
            if !same_encoding && case.files == plain {
                unchanged.push(format!("{layout:?} {}", quirk.name()));
            }
        }
    }
    assert!(unchanged.is_empty(), "{}", unchanged.join("\n"));
}

#[test]
fn what_is_said_of_a_quirk_stands_in_its_file() {
    let mut missing = Vec::new();
    let mut has = |quirk, layout, needle: &str| {
        if !text(quirk, layout).contains(needle) {
            missing.push(format!("{quirk:?} {layout:?} {needle}"));
        }
    };
    has(Quirk::HeaderLineMoves, D, "10.本明细由系统自动生成。\n\n交易时间,");
    has(Quirk::MoneyExact, D, ",167772.17,");
    has(Quirk::BareCommaInName, W1, ",EXAMPLE HONG KONG CO.,LIMITED,");
    has(Quirk::BareQuoteInName, W1, ",小\"胖\"餐馆,");
    has(Quirk::FullWidthComma, D, ",示例茶，馆,");
    has(Quirk::FullWidthComma, Layout::AlipayCashbook, ",9，123.45,");
    has(Quirk::TabAfterQuote, W2, "\"\t,\"");
    has(Quirk::TabOnlyCell, D, ",\t,");
    has(Quirk::SecondsLost, D, "\n2026/8/");
    has(Quirk::ThousandsComma, W2, ",\"¥1,234,567.89\",");
    has(Quirk::ThousandsComma, Layout::Meituan, ",\"¥1,234,567.89\",");
    has(Quirk::ScientificOrderNumber, D, "E+27,");
    has(Quirk::ExtraQuotes, D, "\"交易时间\",\"交易分类\"");
    has(Quirk::XlsxSavedAsCsv, Layout::WeChatXlsx(bill_xlsx::Edition::W4), ",\"¥2,000.00\",");
    has(Quirk::ClosedSaleWithIncome, D, ",收入,30.00,,交易关闭,");
    has(Quirk::RareCharacters, D, "𠮷野杂货€铺😀");
    has(Quirk::NewYearsDay2025, D, "\n2025-01-01 ");
    for layout in Layout::ALL.into_iter().filter(|layout| layout.is_csv()) {
        if Quirk::NewYearsDay2025.applies(layout) && layout != Layout::Meituan {
            has(Quirk::NewYearsDay2025, layout, "2025-01-01 ");
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn columns_move_with_their_names() {
    let text = text(Quirk::ColumnsInAnyOrder, D);
    let mut lines = text.lines().skip_while(|line| !line.contains("交易订单号,") && !line.ends_with("交易订单号,"));
    let (header, row) = (lines.next().unwrap(), lines.next().unwrap());
    assert!(!header.starts_with("交易时间,交易分类,交易对方,"), "{header}");
    let place = header.split(',').position(|name| name == "交易时间").unwrap();
    assert!(row.split(',').nth(place).unwrap().starts_with("2026-08-"), "{header}\n{row}");
}

#[test]
fn a_lossless_mojibake_gives_the_file_back() {
    for resave in Resave::ALL {
        let Resave::Mojibake(mojibake) = resave else { continue };
        if !mojibake.is_lossless() {
            continue;
        }
        let case = Quirk::WrongCodePage(mojibake).apply(D, SEED).unwrap();
        assert_eq!(undone(mojibake, &case.files[0].1).unwrap(), text(Quirk::None, D));
        assert_eq!(case.expected.outcome, Outcome::Read);
    }
    let lossy = Quirk::WrongCodePage(Mojibake::Utf8AsGbk).apply(D, SEED).unwrap();
    assert_eq!(lossy.expected.outcome, Outcome::Refused("damaged"));
}

#[test]
fn two_exports_overlap_and_the_later_says_some_rows_otherwise() {
    for layout in Layout::ALL {
        if let Some(case) = Quirk::OverlappingExports.apply(layout, SEED) {
            assert_eq!((case.files.len(), case.expected.updates), (2, 0), "{layout:?}");
            assert_eq!(case.expected.transactions, case.expected.truths[1].records);
        }
        if let Some(case) = Quirk::LaterStatus.apply(layout, SEED) {
            assert!(case.expected.updates > 0, "{layout:?}: {:?}", case.expected.transactions);
        }
    }
}

#[test]
fn noise_is_far_below_a_fen_and_a_second() {
    let case = Quirk::FloatNoise.apply(Layout::WeChatXlsx(bill_xlsx::Edition::W4), SEED).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(case.files[0].1.clone())).unwrap();
    let mut sheet = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("xl/worksheets/sheet1.xml").unwrap(), &mut sheet).unwrap();
    let amounts: Vec<Money> = sheet
        .split("s=\"1\"><v>")
        .skip(1)
        .filter_map(|cell| Money::parse(cell.split('<').next().unwrap_or("")))
        .collect();
    let truth = &case.expected.truths[0];
    assert_eq!(amounts.len() as u64, truth.records);
    assert_eq!(amounts.into_iter().sum::<Money>(), truth.incoming.sum + truth.outgoing.sum + truth.neutral.sum);
    assert!(sheet.contains("99999999998</v>") && sheet.contains("00000000001</v>"));
}
