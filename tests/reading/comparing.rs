//! Two exports of one period: what vanished, what changed, what appeared, and nothing else.

use payprint::dossier::Dossier;
use payprint::dossier::compare::{Comparison, Field, Side, compare};

use crate::{alipay, dossier, wechat};

const FIRST: &str = "2026-03-05 08:00:00,餐饮美食,虚构早餐店,/,包子,支出,6.50,花呗,交易成功,2026030522001\t,\t,,\n\
    2026-03-04 08:00:00,服饰装扮,虚构衣店,/,外套,支出,120.00,花呗,等待确认收货,2026030422001\t,\t,,\n\
    2026-03-03 08:00:00,餐饮美食,虚构早餐店,/,豆浆,支出,3.00,花呗,交易成功,2026030322001\t,\t,,\n\
    2025-12-31 08:00:00,餐饮美食,虚构早餐店,/,油条,支出,2.00,花呗,交易成功,2025123122001\t,\t,,\n";
const SECOND: &str = "2026-03-06 08:00:00,餐饮美食,虚构早餐店,/,包子,支出,6.50,花呗,交易成功,2026030622001\t,\t,,\n\
    2026-03-05 08:00:00,餐饮美食,虚构早餐店,/,包子,支出,6.50,花呗,交易成功,2026030522001\t,\t,,\n\
    2026-03-04 08:00:00,服饰装扮,虚构衣店,/,外套,支出,120.00,花呗,交易关闭,2026030422001\t,\t,,\n";

fn found(a: &Dossier, b: &Dossier) -> Comparison {
    compare(&Side::whole(a), &Side::whole(b)).unwrap()
}

#[test]
fn each_difference_is_told_once_and_for_what_it_is() {
    let a = dossier(&[("a.csv", alipay("2026-04-01 00:00:00", FIRST).as_bytes())]);
    let b = dossier(&[("b.csv", alipay("2026-05-01 00:00:00", SECOND).as_bytes())]);
    let found = found(&a, &b);
    let items = |dossier: &Dossier, rows: &[u32]| -> Vec<String> {
        rows.iter().map(|row| dossier.records.get(*row as usize).item().to_owned()).collect()
    };
    assert_eq!(items(&a, &found.vanished), ["豆浆"]);
    assert_eq!(items(&b, &found.appeared), ["包子"]);
    let changed: Vec<_> = found.changed.iter().map(|change| change.fields.as_slice()).collect();
    assert_eq!(changed, [[Field::Status]]);
    assert_eq!((found.unchanged, found.outside), (1, [1, 0]), "the last day of 2025 is not covered by both");
}

#[test]
fn an_export_is_the_same_as_itself_and_as_its_re_save() {
    let original = alipay("2026-04-01 00:00:00", FIRST);
    let a = dossier(&[("a.csv", original.as_bytes())]);
    let same = found(&a, &a);
    assert_eq!((same.unchanged, same.vanished.len() + same.changed.len() + same.appeared.len()), (3 + 1, 0));
    // Seconds and order numbers lost: the rows are found by their facts.
    let saved = original.replace(":00,餐饮", ",餐饮").replace(":00,服饰", ",服饰").replace("22001\t", "22E+27");
    let saved =
        saved.replace("20260305", "2.").replace("20260304", "2.").replace("20260303", "2.").replace("20251231", "2.");
    let b = dossier(&[("b.csv", saved.as_bytes())]);
    assert_eq!(b.readings[0].notes, ["resaved-lossy"]);
    let again = found(&a, &b);
    assert_eq!((again.unchanged, again.vanished.len() + again.changed.len() + again.appeared.len()), (4, 0));
}

#[test]
fn nothing_in_common_is_no_comparison() {
    let a = dossier(&[("a.csv", alipay("2026-04-01 00:00:00", FIRST).as_bytes())]);
    let bill = wechat("2026-03-05 08:00:00,商户消费,示例饭馆,\"/\",支出,¥71.95,零钱,支付成功,4200001\t,26\t,\"/\"\n");
    let b = dossier(&[("b.csv", bill.as_bytes())]);
    assert!(compare(&Side::whole(&a), &Side::whole(&b)).is_none());
}
