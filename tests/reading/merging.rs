//! Exports that overlap: nothing counts twice, nothing is lost, and the order of the files does not matter.

use payprint::dossier::Dossier;
use payprint::ledger::{Effect, Standing};
use payprint::persona::examples::example_files;
use proptest::prelude::*;

use crate::{alipay, dossier, wechat};

const PAID: &str = "2026-03-01 08:00:00,餐饮美食,虚构店,/,包子,支出,6.50,花呗,交易成功,2026030122001\t,\t,,\n";
const WAITING: &str = "2026-03-02 09:00:00,服饰装扮,虚构**店,a***@example.com,表带,支出,39.00,余额,等待确认收货,2026030222001\t,T200P1\t,,\n";
const CONFIRMED: &str =
    "2026-03-02 09:00:00,服饰装扮,虚构**店,a***@example.com,表带,支出,39.00,余额,交易成功,2026030222001\t,T200P1\t,,\n";
const REFUND: &str = "2026-03-04 10:00:00,退款,虚构**店,a***@example.com,退款-表带,不计收支,9.00,余额,退款成功,2026030222001\t,T200P1\t,,\n";

fn counts(read: &Dossier) -> [u64; 4] {
    let totals = &read.ledger.totals;
    [totals.records, totals.transactions, totals.duplicates, totals.updates]
}

#[test]
fn a_later_status_is_an_update_and_the_same_row_a_duplicate() {
    let early = alipay("2026-03-03 00:00:00", &format!("{WAITING}{PAID}"));
    let late = alipay("2026-03-05 00:00:00", &format!("{REFUND}{CONFIRMED}{PAID}"));
    for files in [
        [("e.csv", early.as_bytes()), ("l.csv", late.as_bytes())],
        [("l.csv", late.as_bytes()), ("e.csv", early.as_bytes())],
    ] {
        let read = dossier(&files);
        assert_eq!(counts(&read), [5, 3, 1, 1]);
        let standing: Vec<_> =
            read.ledger.transactions.iter().map(|row| read.records.get(*row as usize).status()).collect();
        assert_eq!(standing, ["退款成功", "交易成功", "交易成功"]);
        assert_eq!((read.ledger.totals.outgoing.fen(), read.ledger.totals.refunded.fen()), (4550, 900));
    }
}

#[test]
fn equal_rows_in_one_file_are_that_many_payments() {
    let twice = alipay("2026-03-05 00:00:00", &PAID.repeat(2));
    let once = alipay("2026-03-05 00:00:00", PAID);
    assert_eq!(counts(&dossier(&[("a.csv", twice.as_bytes())])), [2, 2, 0, 0]);
    assert_eq!(counts(&dossier(&[("a.csv", twice.as_bytes()), ("b.csv", once.as_bytes())])), [3, 2, 1, 0]);
}

#[test]
fn rows_without_an_order_number_are_known_by_their_facts() {
    let row = "2026-03-01 08:00:00,转账,虚构人物,转账备注:微信转账,收入,¥5.00,/,已存入零钱,/,/,\"/\"\n";
    let bill = wechat(row);
    let read = dossier(&[("a.csv", bill.as_bytes()), ("b.csv", bill.as_bytes())]);
    assert_eq!(counts(&read), [2, 1, 1, 0]);
}

#[test]
fn a_file_merged_with_itself_changes_nothing() {
    for file in example_files().iter().filter(|file| file.export.bytes.len() < 60_000) {
        let one = (file.export.name.as_str(), file.export.bytes.as_slice());
        let (single, double) = (dossier(&[one]), dossier(&[one, one]));
        let records = single.ledger.totals.records;
        assert_eq!(counts(&double), [2 * records, records, records, 0], "{}", one.0);
        assert_eq!(double.ledger.totals.spent, single.ledger.totals.spent, "{}", one.0);
        let second = double.readings[single.readings.len()..].iter().flat_map(|reading| reading.rows.clone());
        let duplicates = second.filter(|row| matches!(double.ledger.standing[*row], Standing::Duplicate(_)));
        assert_eq!(duplicates.count() as u64, records, "all rows of the second are duplicates: {}", one.0);
    }
}

#[test]
fn refunds_of_both_wallets_find_their_payment() {
    let bill = wechat(
        "2026-03-09 12:00:00,虚构商户-退款,虚构商户,/,收入,¥2.00,零钱,已退款¥2.00,5030001\t,/\t,\"/\"\n\
         2026-03-08 12:00:00,转账-退款,虚构人物,/,收入,¥50.00,零钱,已全额退款,5030002\t,/\t,\"/\"\n\
         2026-03-07 12:00:00,转账,虚构人物,\"/\",支出,¥50.00,零钱,对方已退还,1000001\t,/\t,\"/\"\n\
         2026-03-06 12:00:00,商户消费,虚构商户,\"茶\",支出,¥45.00,零钱,已退款(¥2.00),4200001\t,1\t,\"/\"\n\
         2026-03-05 12:00:00,微信红包-退款,/,\"/\",收入,¥8.00,/,已全额退款,5010001\t,1000009\t,\"/\"\n\
         2026-03-04 12:00:00,微信红包（单发）,发给虚构人物,\"/\",支出,¥8.00,零钱,已全额退款,1000009\t,/\t,\"/\"\n",
    );
    let read = dossier(&[("w.csv", bill.as_bytes())]);
    assert_eq!(read.ledger.refund_of[..3], [Some(3), Some(2), None]);
    assert_eq!(read.ledger.refund_of[4], Some(5));
    let totals = &read.ledger.totals;
    assert_eq!(
        [totals.outgoing.fen(), totals.refunded.fen(), totals.given.fen(), totals.unlinked_refunds.fen()],
        [10_300, 6_000, 0, 0]
    );
}

#[test]
fn a_withdrawal_is_no_spending_but_its_fee_is() {
    let bill = wechat(
        "2021-07-15 16:29:37,零钱提现,虚构银行(),\"/\",/,¥100.10,工商银行,提现已到账,2072001\t,/\t,\"服务费¥0.10\"\n",
    );
    let read = dossier(&[("w.csv", bill.as_bytes())]);
    assert_eq!(read.ledger.effect, [Effect::OwnTransfer]);
    let totals = &read.ledger.totals;
    assert_eq!([totals.own_transfers.fen(), totals.fees.fen(), totals.spent.fen()], [10_000, 10, 10]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Three exports that share rows, in any order: the same sums.
    #[test]
    fn the_order_of_files_does_not_matter(shared in prop::collection::vec((0..3_usize, 1..9000_i64, 0..40_u32), 1..12), swap in 0..6_usize) {
        let files: Vec<String> = (0..3).map(|file| {
            let mine = shared.iter().enumerate().filter(|(_, (skip, _, _))| *skip != file);
            let row = |(n, (_, fen, minute)): (usize, &(usize, i64, u32))| {
                let status = if file == 2 && fen % 3 == 0 { "交易成功" } else { "等待确认收货" };
                format!("2026-03-01 08:{minute:02}:00,餐饮美食,虚构店,/,包子,支出,{}.{:02},花呗,{status},20260301{n:04}\t,\t,,\n", fen / 100, fen % 100)
            };
            alipay(&format!("2026-04-0{} 00:00:00", file + 1), &mine.map(row).collect::<String>())
        }).collect();
        let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        let read = |order: [usize; 3]| dossier(&order.map(|file| ("x.csv", files[file].as_bytes())));
        let (first, other) = (read(orders[0]), read(orders[swap]));
        prop_assert_eq!(first.ledger.totals, other.ledger.totals);
        prop_assert_eq!(first.ledger.transactions.len(), shared.len());
    }
}
