//! Files of two people: one dossier, and nothing of the other in it.

use payprint::dossier::{Dossier, Options};
use payprint::intake::{Limits, Passwords, read_bytes};
use payprint::report::json;

use crate::{alipay, wechat};

fn files() -> Vec<(&'static str, String)> {
    let row = |fen: &str, id: &str| {
        format!("2026-03-01 08:00:00,餐饮美食,虚构早餐店,/,包子,支出,{fen},花呗,交易成功,{id}\t,\t,,\n")
    };
    let first = alipay("2026-04-01 00:00:00", &row("6.50", "2026030122001")).replace("虚构人物", "虚构甲");
    let second = alipay("2026-04-01 00:00:00", &(row("7.00", "2026030122002") + &row("8.00", "2026030122003")));
    let second = second.replace("虚构人物", "虚构乙");
    let bill = wechat("2026-03-05 08:00:00,商户消费,示例饭馆,\"/\",支出,¥1.00,零钱,支付成功,4200001\t,26\t,\"/\"\n");
    vec![("a.csv", first), ("b.csv", second), ("w.csv", bill)]
}

fn read(holder: Option<&str>) -> Dossier {
    let take = |(name, text): &(&str, String)| {
        read_bytes(name, None, text.clone().into_bytes(), &Passwords::none(), &Limits::default(), &mut ())
    };
    let taken: Vec<_> = files().iter().map(take).collect();
    let options = Options { holder: holder.map(str::to_owned) };
    Dossier::build(taken.iter().flat_map(|taken| &taken.documents), Vec::new(), &options)
}

#[test]
fn the_fuller_one_is_meant_and_the_others_are_set_aside() {
    let read = read(None);
    let excluded: Vec<bool> = read.readings.iter().map(|reading| reading.excluded).collect();
    assert_eq!(excluded, [true, false, false], "a bill with a nickname only stays");
    let totals = read.ledger.totals;
    assert_eq!((totals.records, totals.transactions, totals.outgoing.fen()), (3, 3, 1600));
    assert_eq!(
        (read.holders.names.clone(), read.holders.others.clone()),
        (vec!["虚构乙".into()], vec!["虚构甲".to_owned()])
    );
    let json = json::audit(&read, payprint::i18n::Language::En, payprint::mask::Mask::default());
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["documents"][0]["excluded"], "other-holder");
    assert_eq!(json["documents"][1]["excluded"], serde_json::Value::Null);
    assert_eq!(json["documents"][0]["lines"]["records"], 1, "it was read all the same");
    assert_eq!(json["subject"]["other_holders"][0], "虚构甲");
}

#[test]
fn another_may_be_asked_for() {
    let read = read(Some("虚构甲"));
    assert_eq!(read.ledger.totals.outgoing.fen(), 750);
    assert_eq!(read.holders.others, ["虚构乙"]);
    let nobody = self::read(Some("虚构丙"));
    assert!(!nobody.holders.found);
}
