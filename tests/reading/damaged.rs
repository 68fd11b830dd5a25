//! Cut, swapped, mistyped: never a panic, never a line unaccounted for, and only the damaged line is lost.

use payprint::model::ProblemKind;
use payprint::persona::examples::example_files;
use proptest::prelude::*;

use crate::{alipay, dossier, wechat};

#[test]
fn cut_at_each_sixteenth() {
    for file in example_files().iter().filter(|file| file.export.bytes.len() < 60_000) {
        let bytes = &file.export.bytes;
        for part in 1..16 {
            let read = dossier(&[(&file.export.name, &bytes[..bytes.len() * part / 16])]);
            for reading in &read.readings {
                assert!(reading.lines.add_up(), "{} at {part}/16: {:?}", file.export.name, reading.lines);
                assert!(reading.lines.problems <= 1, "{} at {part}/16: one torn line at most", file.export.name);
            }
            assert_eq!(read.readings.len() + read.rejected.len(), 1, "{} at {part}/16", file.export.name);
        }
    }
}

#[test]
fn the_wrong_encoding_is_undone_or_refused() {
    let text = alipay(
        "2026-04-01 00:00:00",
        "2026-03-01 08:00:00,餐饮美食,虚构早餐店,/,包子,支出,6.50,花呗,交易成功,2026030122001\t,\t,,\n",
    );
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let read = dossier(&[("a.csv", &utf16)]);
    assert_eq!(read.records.get(0).counterparty(), "虚构早餐店");
    // Each byte taken for a letter of its own: nothing was lost.
    let mojibake: String = text.bytes().map(char::from).collect();
    let undone = dossier(&[("a.csv", mojibake.as_bytes())]);
    assert_eq!(undone.records.get(0).counterparty(), "虚构早餐店");
    assert_eq!(undone.readings[0].notes, ["mojibake-undone"]);
    // Taken for GB18030, which has no letter for some of the pairs.
    let torn = encoding_rs::GB18030.decode_without_bom_handling(text.as_bytes()).0.into_owned();
    let refused = dossier(&[("a.csv", torn.as_bytes())]);
    let told: Vec<_> = refused.rejected.iter().map(|r| (r.code.code(), r.detail.as_str())).collect();
    assert_eq!((refused.readings.len(), told), (0, vec![("damaged", "mojibake")]));
}

#[test]
fn dates_of_another_country_are_read_where_one_of_them_tells_their_order() {
    let rows = "3/2/2026 8:00,餐饮美食,虚构早餐店,/,包子,支出,6.50,花呗,交易成功,2026030122001\t,\t,,\n\
                2/28/2026 9:32:14 PM,餐饮美食,虚构早餐店,/,包子,支出,6.50,花呗,交易成功,2026022822001\t,\t,,\n";
    let read = dossier(&[("a.csv", alipay("2026-04-01 00:00:00", rows).as_bytes())]);
    let times: Vec<_> = read.records.iter().map(|row| row.time().to_string()).collect();
    assert_eq!(times, ["2026-03-02T08:00:00+08:00", "2026-02-28T21:32:14+08:00"]);
    let nobody_can_tell = rows.replace("2/28", "2/8");
    let read = dossier(&[("a.csv", alipay("2026-04-01 00:00:00", &nobody_can_tell).as_bytes())]);
    assert_eq!((read.records.len(), read.readings[0].problems.len()), (0, 2), "a guess could move a payment by months");
}

#[test]
fn a_cash_book_may_leave_its_last_cell_out() {
    let text = "记录时间,分类,收支类型,金额,备注,账户,来源,标签,\n\
        2026-06-28 11:19:26,转账,支出,5000.00,虚构的感谢,招商银行,账单同步\n\
        2026-06-27 11:19:26,餐饮,支出,11.00,早餐,招商银行,账单同步,\n\
        2026-06-26 11:19:26,餐饮,支出,11.00,早餐,招商银行\n";
    let read = dossier(&[("a.csv", text.as_bytes())]);
    assert_eq!((read.records.len(), read.readings[0].problems.len()), (2, 1));
    assert_eq!(read.ledger.totals.given.fen(), 500_000);
}

#[test]
fn one_bad_line_costs_that_line() {
    let rows = "2026-03-01 08:00:00,餐饮美食,虚构早餐店,/,包子,支出,6.50,花呗,交易成功,2026030122001\t,\t,,\n\
                2026-03-01 25:00:00,餐饮美食,虚构早餐店,/,包子,支出,6.50,花呗,交易成功,2026030122002\t,\t,,\n\
                2026-03-02 08:00:00,餐饮美食,虚构早餐店,/,包子,支出,六块五,花呗,交易成功,2026030122003\t,\t,,\n\
                2026-03-03 08:00:00,餐饮美食,虚构早餐店,/,包子,支出,,花呗,交易成功,2026030122004\t,\t,,\n\
                2026-03-04 08:00:00,餐饮美食,虚构早餐店\n\
                2026-03-05 08:00:00,餐饮美食,虚构早餐店,/,包子,支出,7.00,花呗,交易成功,2026030122006\t,\t,,\n";
    let read = dossier(&[("a.csv", alipay("2026-04-01 00:00:00", rows).as_bytes())]);
    let reading = &read.readings[0];
    let problems: Vec<_> = reading.problems.iter().map(|problem| (problem.source.line, problem.kind)).collect();
    let expected = [
        (7, ProblemKind::BadTime),
        (8, ProblemKind::BadAmount),
        (9, ProblemKind::MissingCell),
        (10, ProblemKind::TornRow),
    ];
    assert_eq!(problems, expected);
    assert_eq!((reading.lines.records, reading.lines.add_up()), (2, true));
    assert_eq!(read.ledger.totals.spent.fen(), 1350);
}

#[test]
fn an_unknown_word_loses_nothing() {
    let row = "2026-03-01 08:00:00,星际旅行,虚构店,/,船票,支出,6.50,量子钱包,已传送,2026030122001\t,\t,,\n";
    let read = dossier(&[("a.csv", alipay("2026-04-01 00:00:00", row).as_bytes())]);
    let words: Vec<_> = read.readings[0].new_words.iter().map(|new| (new.column.as_str(), new.word.as_str())).collect();
    assert_eq!(words, [("交易分类", "星际旅行"), ("收/付款方式", "量子钱包"), ("交易状态", "已传送")]);
    assert_eq!(read.records.get(0).status(), "已传送");
    assert_eq!(read.ledger.totals.spent.fen(), 650);
}

#[test]
fn bare_commas_and_quotes_in_a_name_are_put_back() {
    let rows = "2023-08-29 18:45:06,商户消费,EXAMPLE HONG KONG CO.,LIMITED,\"商品\",支出,¥348.00,招商银行信用卡(1234),支付成功,4200001\t,1\t,\"/\"\n\
                2023-08-30 18:45:06,商户消费,打开拼多多，点击底部\"多多视频\",\"/\",收入,¥0.30,/,已存入零钱,1000002\t,/\t,\"/\"\n\
                2023-08-31 18:45:06,商户消费,\"A\",\"B\",C,\"x,y\",支出,¥1.00,零钱,支付成功,4200003\t,/\t,\"a,b\"\n";
    let read = dossier(&[("w.csv", wechat(rows).as_bytes())]);
    assert!(read.readings[0].problems.is_empty(), "{:?}", read.readings[0].problems);
    let names: Vec<_> = read.records.iter().map(|t| t.counterparty().to_owned()).collect();
    assert_eq!(names[..2], ["EXAMPLE HONG KONG CO.,LIMITED".to_owned(), "打开拼多多，点击底部\"多多视频\"".to_owned()]);
    assert_eq!(read.records.get(2).amount().fen(), 100);
    assert_eq!(read.records.get(2).note(), "a,b");
}

#[test]
fn a_record_may_run_over_lines_when_it_is_quoted() {
    let rows = "2023-08-29 18:45:06,商户消费,虚构店,\"第一行\n第二行\",支出,¥3.00,零钱,支付成功,4200001\t,1\t,\"/\"\n\
                2023-08-30 18:45:06,商户消费,虚构店,\"/\",支出,¥4.00,零钱,支付成功,4200002\t,1\t,\"/\"\n";
    let read = dossier(&[("w.csv", wechat(rows).as_bytes())]);
    let lines = read.readings[0].lines;
    assert_eq!((lines.records, lines.continuation, lines.problems, lines.add_up()), (2, 1, 0, true));
    assert_eq!(read.records.get(0).item(), "第一行\n第二行");
    assert_eq!(read.records.get(1).line(), 6);
}

#[test]
fn columns_are_found_by_name_in_any_order() {
    let text = "金额,收/支,交易时间,交易状态,商品说明,交易对方,交易分类\n6.50,支出,2026/3/1 8:05,交易成功,包子,虚构早餐店,餐饮美食\n";
    let read = dossier(&[("a.csv", text.as_bytes())]);
    assert_eq!(read.readings[0].format.code(), "alipay-app-csv");
    assert_eq!(read.readings[0].notes, ["resaved-lossy"], "the seconds are gone");
    assert_eq!((read.records.get(0).amount().fen(), read.records.get(0).counterparty()), (650, "虚构早餐店"));
}

#[test]
fn a_missing_column_is_named() {
    let text = "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,收/付款方式,交易状态\n";
    let read = dossier(&[("a.csv", text.as_bytes())]);
    assert_eq!(read.rejected[0].detail, "columns-missing: 金额");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Any bytes below a header, in any encoding or none.
    #[test]
    fn any_rows_are_accounted_for(rows in prop::collection::vec("[0-9A-Za-z,\"\t\r ¥.:/-]{0,60}|[一-龟支出收入/,\"\n]{0,30}", 0..12)) {
        for text in [alipay("2026-04-01 00:00:00", &rows.join("\n")), wechat(&rows.join("\n"))] {
            let read = dossier(&[("x.csv", text.as_bytes())]);
            let lines = read.readings[0].lines;
            prop_assert!(lines.add_up(), "{lines:?}");
            prop_assert_eq!(lines.records as usize, read.records.len());
            prop_assert_eq!(lines.problems as usize, read.readings[0].problems.len());
        }
    }

    /// A name with commas and quotes comes out as it went in, whatever it is.
    #[test]
    fn a_name_survives_the_repair(name in "[A-Za-z一-龟][A-Za-z一-龟, \"]{0,20}[A-Za-z一-龟]".prop_filter("a doubled quote is CSV's own way to write one", |name| !name.contains("\"\""))) {
        let row = format!("2023-08-29 18:45:06,商户消费,{name},\"商品\",支出,¥348.00,零钱,支付成功,4200001\t,1\t,\"/\"\n");
        let read = dossier(&[("w.csv", wechat(&row).as_bytes())]);
        prop_assert_eq!(read.records.len(), 1);
        prop_assert_eq!(read.records.get(0).counterparty(), name.as_str());
    }
}
