//! What tells the same payments in other words: a wallet's own ledgers and cash book, a shop's bill. Counted once.

use payprint::dossier::Dossier;
use payprint::persona::Layout;

use crate::layouts::sample;
use crate::{alipay, dossier, wechat};

const APP: &str = "2026-06-26 13:55:13,餐饮美食,虚构早餐店,/,示例早餐,支出,11.00,招商银行储蓄卡(1234),交易成功,20260626220011001\t,\t,,\n\
    2026-06-26 13:55:13,餐饮美食,虚构早餐店,/,示例早餐,支出,11.00,招商银行储蓄卡(1234),交易成功,20260626220011002\t,\t,,\n\
    2026-06-25 09:56:49,投资理财,余额宝,/,余额宝-单次转入,不计收支,2000.00,余额宝,交易成功,20260625220011003\t,\t,,\n\
    2026-06-24 08:00:00,餐饮美食,虚构早餐店,/,包子,支出,11.00,,交易关闭,20260624220011004\t,\t,,\n";

fn counts(read: &Dossier) -> (u64, u64, u64) {
    let totals = read.ledger.totals;
    (totals.records, totals.transactions, totals.duplicates)
}

#[test]
fn a_cash_book_repeats_the_bill() {
    let book = "记录时间,分类,收支类型,金额,备注,账户,来源,标签,\n\
        2026-06-26 13:55:13,餐饮,支出,11.00,示例早餐,招商银行,账单同步,,\n\
        2026-06-25 09:56:49,投资理财,不计收支,2，000.00,余额宝-单次转入,余额宝,账单同步,,\n\
        2026-06-24 08:00:00,餐饮,支出,11.00,现金,现金,手动记账,,\n";
    let app = alipay("2026-07-01 00:00:00", APP);
    let alone = dossier(&[("a.csv", app.as_bytes())]);
    let both = dossier(&[("a.csv", app.as_bytes()), ("b.csv", book.as_bytes())]);
    assert_eq!(counts(&both), (7, 5, 2), "the entry made by hand is no payment of the bill");
    assert_eq!(both.ledger.totals.outgoing.fen(), alone.ledger.totals.outgoing.fen() + 1100);
    assert_eq!(both.readings[1].notes, ["cashbook"]);
}

#[test]
fn a_ledger_entry_is_the_payment_of_its_number_and_a_fee_beside_it_is_not() {
    let ledger = "#支付宝账务明细查询\n#账号：[2088000000000000156]\n\
        账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注\n\
        1\t,20260626220011001\t,\t,示例早餐\t,2026-06-26 13:55:14,虚构人物 (x@example.com)\t,0.00,11.00,89.00,支付宝,在线支付,\n\
        2\t,20260626220011001\t,\t,\t,2026-06-26 13:55:14,\t,0.00,0.10,88.90,支付宝,收费,\n";
    let app = alipay("2026-07-01 00:00:00", APP);
    let both = dossier(&[("l.csv", ledger.as_bytes()), ("a.csv", app.as_bytes())]);
    assert_eq!(counts(&both), (6, 5, 1));
    assert_eq!(both.ledger.totals.fees.fen(), 10);
    assert_eq!(both.readings[0].balance.as_ref().map(|chain| (chain.links, chain.holds())), Some((1, true)));
}

#[test]
fn a_shop_repeats_what_the_wallet_paid() {
    let bill = wechat(
        "2026-08-12 19:34:21,商户消费,美团,\"示例饭馆-美团App-26081211200701\",支出,¥71.95,零钱,支付成功,4200001\t,26081211200701670070\t,\"/\"\n\
         2026-08-13 12:00:05,商户消费,美团平台商户,\"/\",支出,¥20.00,零钱,支付成功,4200002\t,98\t,\"/\"\n",
    );
    let shop = "\u{feff}美团交易账单明细\r\n共：3笔记录\r\n支出：3笔 171.95元\r\n收入：0笔 0.00元\r\n不计收支：0笔 0.00元\r\n\
        交易创建时间,交易成功时间,交易类型,订单标题,收/支,支付方式,订单金额,实付金额,交易单号,商家单号,备注\r\n\
        2026-08-12 19:34:12,2026-08-12 19:34:20,支付,示例饭馆,支出,微信支付,¥72.00,¥71.95,\"26081211200701670070\t\",\"1M\t\",/\r\n\
        2026-08-13 11:59:55,2026-08-13 12:00:01,支付,示例茶铺,支出,微信支付,¥20.00,¥20.00,\"26081311200701670071\t\",\"1N\t\",/\r\n\
        2026-08-14 12:00:00,2026-08-14 12:00:01,支付,示例面馆,支出,美团月付,¥80.00,¥80.00,\"26081411200701670072\t\",\"1P\t\",/\r\n";
    let both = dossier(&[("m.csv", shop.as_bytes()), ("w.csv", bill.as_bytes())]);
    assert_eq!(counts(&both), (5, 3, 2));
    assert_eq!(both.ledger.totals.outgoing.fen(), 7195 + 2000 + 8000);
}

#[test]
fn a_summary_is_compared_with_its_entries_and_holds_no_records() {
    let entries = sample(Layout::AlipayLedger(payprint::persona::alipay::ledger::Edition::Twelve), 5);
    let sums = sample(Layout::AlipayLedgerSummary, 5);
    let both = dossier(&[(&sums.name, &sums.bytes), (&entries.name, &entries.bytes)]);
    assert_eq!(both.readings[0].format.code(), "alipay-ledger-summary");
    assert_eq!((both.readings[0].lines.records, both.readings[0].lines.add_up()), (0, true));
    let verdicts: Vec<_> = both.reconciliations.iter().map(|found| found.verdict.code()).collect();
    assert_eq!(verdicts, ["exact", "exact"]);
    let other = sample(Layout::AlipayLedger(payprint::persona::alipay::ledger::Edition::Twelve), 6);
    let wrong = dossier(&[(&sums.name, &sums.bytes), (&other.name, &other.bytes)]);
    assert_eq!(wrong.reconciliations[0].verdict.code(), "differs");
    let alone = dossier(&[(&sums.name, &sums.bytes)]);
    assert_eq!(alone.reconciliations[0].verdict.code(), "not-declared");
}

#[test]
fn hong_kong_dollars_never_meet_yuan() {
    let hk = sample(Layout::WeChatHk(payprint::persona::wechat::hk_json::Spacing::Indented), 2);
    let bill = wechat("2026-08-12 19:34:21,商户消费,示例饭馆,\"/\",支出,¥71.95,零钱,支付成功,4200001\t,26\t,\"/\"\n");
    let both = dossier(&[(&hk.name, &hk.bytes), ("w.csv", bill.as_bytes())]);
    assert_eq!(both.ledger.totals.outgoing.fen(), 7195);
    let [(currency, totals)] = both.ledger.other_currencies.as_slice() else { panic!("one other currency") };
    assert_eq!((currency.code(), totals.outgoing), ("HKD", hk.truth.sums.outgoing));
    assert_eq!(both.ledger.totals.records, hk.truth.records + 1);
}
