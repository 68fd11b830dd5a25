//! A file that is not quite as its layout is known is read all the same, told, and described without a value of it.

use payprint::model::Reading;
use payprint::persona::Layout;
use payprint::persona::month::Month;
use payprint::report::structure;

use crate::dossier;

const CHANGED: &str = "导出信息：\n姓名：虚构人物\n支付宝账户：fictional@example.com\n\
    起始时间：[2026-01-01 00:00:00]    终止时间：[2026-12-31 23:59:59]\n导出时间：[2026-12-31 10:11:12]\n\
    身份证号：110101199001011234\n10.本明细由虚构人物于2026年申请；\n\
    交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,碳积分,\n\
    2026-03-01 08:00:00,餐饮美食,虚构早餐店,/,包子,支出,6.50,花呗,交易飘走,20260301220012345\t,\t,,42,\n\
    2026-03-02 08:00:00,餐饮美食,虚构早餐店,/,豆浆,支出,3.50,花呗,交易成功,20260302220012346\t,\t,,41,\n";

fn read(text: &str) -> Reading {
    dossier(&[("a.csv", text.as_bytes())]).readings.remove(0)
}

#[test]
fn what_changed_is_told_and_nothing_is_lost() {
    let reading = read(CHANGED);
    assert_eq!((reading.lines.records, reading.problems.len()), (2, 0));
    assert_eq!(reading.drift.unknown_columns().collect::<Vec<_>>(), ["碳积分"]);
    assert_eq!(reading.drift.unknown_lines, [6, 7]);
    let words: Vec<_> = reading.new_words.iter().map(|new| (new.column.as_str(), new.word.as_str())).collect();
    assert_eq!(words, [("交易状态", "交易飘走")]);
}

#[test]
fn the_note_holds_structure_only() {
    let note = structure::note(&read(CHANGED)).unwrap();
    for told in
        ["alipay-app-csv", "+ 碳积分", "  交易时间", "姓名：[…]", "unknown lines: 6 7", "new words in 交易状态: 1"]
    {
        assert!(note.contains(told), "{told} is missing:\n{note}");
    }
    let values = [
        "虚构",
        "fictional",
        "example",
        "110101",
        "2026",
        "10:11",
        "早餐",
        "包子",
        "6.50",
        "花呗",
        "飘走",
        "1234",
        "42",
    ];
    for value in values {
        assert!(!note.contains(value), "{value} is in the note:\n{note}");
    }
}

#[test]
fn what_is_as_it_always_was_needs_no_note() {
    for layout in Layout::ALL {
        let file = Month::new(layout, 3).export();
        let read = dossier(&[(&file.name, &file.bytes)]);
        assert_eq!(structure::note(&read.readings[0]), None, "{layout:?}");
    }
}

#[test]
fn no_cell_of_any_layout_is_in_its_note() {
    for layout in Layout::ALL.into_iter().filter(|layout| layout.is_csv() && !layout.holds_sums_only()) {
        let file = Month::new(layout, 4).export();
        let text = payprint::intake::text::decode(&file.bytes).unwrap();
        let strange = format!("本行从未见过：{}\n{text}", "虚构人物");
        let read = dossier(&[(&file.name, strange.as_bytes())]);
        let reading = &read.readings[0];
        let note = structure::note(reading).unwrap_or_else(|| panic!("{layout:?}: a strange line needs a note"));
        let rows = reading.rows.clone().map(|row| read.records.get(row));
        for row in rows {
            let amount = row.amount().to_string();
            for cell in [row.counterparty(), row.item(), row.order_id(), row.account(), amount.as_str()] {
                let long = cell.chars().count() > 3;
                assert!(!long || !note.contains(cell), "{layout:?}: {cell} is in the note:\n{note}");
            }
        }
        assert!(!note.contains("虚构"), "{layout:?}:\n{note}");
    }
}
