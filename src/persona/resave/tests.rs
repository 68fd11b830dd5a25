//! Each way to save a file again does what it says, and loses what it says.

use super::*;
use crate::persona::SEED;
use crate::persona::alipay::app_csv::Revision;
use crate::persona::layout::Layout;
use crate::persona::month::Month;
use crate::persona::wechat::bill_csv;

fn alipay() -> Vec<u8> {
    Month::new(Layout::AlipayApp(Revision::B1), SEED).export().bytes
}

fn wechat() -> Vec<u8> {
    Month::new(Layout::WeChatCsv(bill_csv::Edition::W2), SEED).export().bytes
}

#[test]
fn excel_drops_seconds_digits_and_tabs_and_pads_the_preamble() {
    let cases = [
        ("2023-02-12 21:32:14 ", "2023/2/12 21:32"),
        ("20230212220011001100000000000001\t", "2.02302E+31"),
        ("¥1020.00", "¥1,020.00"),
        ("1020.00", "1020"),
        ("49.70 ", "49.7"),
        ("0.00", "0"),
        ("D3202123\t", "D3202123"),
        ("/", "/"),
        ("服务费¥0.10", "服务费¥0.10"),
    ];
    for (cell, shown) in cases {
        assert_eq!(spreadsheet::shown(cell), shown, "{cell}");
    }
    let text = String::from_utf8(Resave::ExcelUtf8.save(&wechat())).unwrap();
    assert!(text.starts_with("\u{feff}微信支付账单明细,,,,,,,,,,\r\n"), "{}", text.lines().next().unwrap());
    assert!(text.contains(",\"¥2,000.00\",") && text.contains("E+2") && !text.contains('\t'));
    assert!(text.contains("\r\n2025/4/"));
}

#[test]
fn what_loses_nothing_can_be_read_back_as_it_was() {
    for bytes in [alipay(), wechat()] {
        let original = Table::of(&bytes).map(untabbed);
        for resave in [Resave::Utf8, Resave::Utf8Mark, Resave::Gb18030, Resave::Wps, Resave::MixedLines] {
            let saved = resave.save(&bytes);
            let text = table::decoded(&saved).replace("\r\n", "\n").replace('\r', "\n");
            assert_eq!(Table::of(text.as_bytes()).map(untabbed), original, "{}", resave.code());
            assert_eq!(resave.losses(), []);
        }
    }
}

#[test]
fn wide_encodings_and_other_separators_are_what_they_say() {
    let bytes = wechat();
    assert_eq!(Resave::Utf16Little.save(&bytes).get(..4), Some(&[0xFF, 0xFE, 0xAE, 0x5F][..]));
    assert_eq!(Resave::Utf16Big.save(&bytes).get(..4), Some(&[0xFE, 0xFF, 0x5F, 0xAE][..]));
    let header = |resave: Resave, separator: char| {
        let text = String::from_utf8(resave.save(&bytes)).unwrap();
        text.lines().any(|line| line.starts_with(&format!("交易时间{separator}交易类型{separator}交易对方{separator}")))
    };
    assert!(header(Resave::Tabs, '\t') && header(Resave::Numbers, ';'));
    let old = String::from_utf8(Resave::CarriageReturns.save(&bytes)).unwrap();
    assert!(old.contains('\r') && !old.contains('\n'));
}

#[test]
fn wrong_encodings_can_be_undone_but_one() {
    for bytes in [alipay(), wechat()] {
        for resave in Resave::ALL {
            let Resave::Mojibake(mojibake) = resave else { continue };
            let saved = resave.save(&bytes);
            let found = undone(mojibake, &saved);
            if mojibake.is_lossless() {
                assert_eq!(found.as_deref(), Some(&*table::decoded(&bytes)), "{}", resave.code());
            } else {
                assert!(String::from_utf8(saved).unwrap().contains('\u{fffd}'));
                assert_eq!(found, None);
            }
        }
    }
}

#[test]
fn a_chinese_excel_has_no_letter_for_rare_characters() {
    let saved = gbk("店😀€𠮷吉¥1");
    assert_eq!(encoding_rs::GBK.decode(&saved).0, "店?€?吉￥1");
}

#[test]
fn names_tell_the_kind_and_codes_are_all_different() {
    assert_eq!(Resave::Workbook.name("a.csv"), "a.xlsx");
    let codes: std::collections::BTreeSet<&str> = Resave::ALL.iter().map(|resave| resave.code()).collect();
    assert_eq!(codes.len(), Resave::ALL.len());
}
