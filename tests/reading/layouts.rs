//! Every layout that the generator writes, read back: each row, each meaning, each sum, whatever the seed.

use payprint::dossier::{Dossier, Verdict};
use payprint::ledger::Totals;
use payprint::model::{BalanceChain, Currency, Declared, Holder, Statement, WallTime};
use payprint::persona::alipay::ledger;
use payprint::persona::calendar::Day;
use payprint::persona::lives::{hk_month, jd_month, ledger_month, meituan_month, sampler};
use payprint::persona::wechat::hk_json::Spacing;
use payprint::persona::{Export, Layout, Payment, export, file_name, jd};

use crate::dossier;

const LAYOUTS: [Layout; 9] = [
    Layout::AlipayCashbook,
    Layout::AlipayLedger(ledger::Edition::Twelve),
    Layout::AlipayLedger(ledger::Edition::Sixteen),
    Layout::AlipayLedgerXlsx,
    Layout::WeChatHk(Spacing::Indented),
    Layout::WeChatHk(Spacing::Minified),
    Layout::Jd(jd::Edition::J1),
    Layout::Jd(jd::Edition::J2),
    Layout::Meituan,
];

fn payments(layout: Layout, seed: u64, first: Day) -> Vec<Payment> {
    match layout {
        Layout::Jd(edition) => jd_month::live(seed, first, edition),
        Layout::Meituan => meituan_month::live(seed, first),
        Layout::WeChatHk(_) => hk_month::live(seed, first),
        Layout::AlipayLedger(_) | Layout::AlipayLedgerXlsx | Layout::AlipayLedgerSummary => {
            ledger_month::live(seed, first)
        }
        _ => sampler::live(seed, first, "招商银行储蓄卡(4417)"),
    }
}

pub fn sample(layout: Layout, seed: u64) -> Export {
    let first = Day::of(2026, 8, 1);
    let made: WallTime = first.plus(31).second(40_000);
    let holder = Holder {
        name: Some("张予安".to_owned()),
        account: Some("2088000000000156".to_owned()),
        nickname: Some("虚构人物".to_owned()),
    };
    let mut statement: Statement = export::statement(&holder, (first, first.plus(30)), made);
    statement.period = Some((first.second(0), first.plus(30).second(86_399)));
    export::export(&payments(layout, seed, first), layout, &statement, &file_name(layout, &statement))
}

#[test]
fn every_layout_is_read_whole() {
    let mut wrong = Vec::new();
    for layout in LAYOUTS {
        for seed in 1..4 {
            let file = sample(layout, seed);
            let read = dossier(&[(&file.name, &file.bytes)]);
            wrong.extend(differences(&read, &file).into_iter().map(|what| format!("{layout:?} seed {seed}: {what}")));
        }
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

fn differences(read: &Dossier, file: &Export) -> Vec<String> {
    let truth = &file.truth;
    let Some(reading) = read.readings.first() else { return vec![format!("not read: {:?}", read.rejected)] };
    let mut wrong = Vec::new();
    let mut same = |what: &str, found: &dyn std::fmt::Debug, made: &dyn std::fmt::Debug| {
        let (found, made) = (format!("{found:?}"), format!("{made:?}"));
        if found != made {
            wrong.push(format!("{what}: {found} instead of {made}"));
        }
    };
    same("importer", &reading.format.code(), &truth.importer);
    same("records", &u64::from(reading.lines.records), &truth.records);
    same("problems", &reading.problems, &[(); 0]);
    same("lines", &reading.lines.add_up(), &true);
    same("new words", &reading.new_words, &[(); 0]);
    same("drift", &reading.drift.is_any(), &false);
    same("declared", &reading.statement.declared, &truth.declared);
    let verdict = if truth.declared == Declared::default() { Verdict::NotDeclared } else { Verdict::Exact };
    same("verdict", &read.reconciliations[0].verdict, &verdict);
    same("balance", &reading.balance.as_ref().is_none_or(BalanceChain::holds), &true);
    let other = |totals: &[(Currency, Totals)]| totals.first().map(|(_, totals)| *totals).unwrap_or_default();
    let totals =
        if truth.currency == Currency::Cny { read.ledger.totals } else { other(&read.ledger.other_currencies) };
    let sums = &truth.sums;
    same("out", &totals.outgoing, &sums.outgoing);
    same("refunded", &totals.refunded, &sums.refunded);
    same("in", &totals.incoming, &sums.incoming);
    same("given", &totals.given, &sums.given);
    same("purchases", &totals.purchases, &sums.purchases);
    same("own transfers", &totals.own_transfers, &sums.own_transfers);
    same("repayments", &totals.repayments, &sums.repayments);
    same("fees", &totals.fees, &sums.fees);
    same("unlinked", &totals.unlinked_refunds, &sums.unlinked_refunds);
    for (row, payment) in read.records.iter().zip(&file.rows) {
        let effect = read.ledger.effect[row.row()].code();
        let found = (row.time(), row.amount(), row.direction(), effect);
        let made = (payment.at, payment.amount, payment.direction, payment.meaning.code());
        if found != made {
            wrong.push(format!("row {}: {found:?} instead of {made:?}: {}", row.line(), row.raw()));
        }
    }
    wrong
}
