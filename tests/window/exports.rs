//! Small exports of fictional persons, written where a test may write, for a window to open.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::PathBuf;

use payprint::model::{Holder, WallTime};
use payprint::persona::calendar::Day;
use payprint::persona::{Layout, Payment, export, file_name};
use zip::unstable::write::FileOptionsExt as _;
use zip::write::SimpleFileOptions;

/// Alipay's app export of four rows that adds up: one refund, one row never paid.
const ALIPAY: &str = "\
------------------------------------------------------------------------------------
导出信息：
姓名：虚构人物
支付宝账户：fictional@example.com
起始时间：[2026-09-01 00:00:00]    终止时间：[2026-09-30 23:59:59]
导出交易类型：[全部]
导出时间：[2026-10-01 10:00:00]
共4笔记录
收入：1笔 46.50元
支出：2笔 41.10元
不计收支：1笔 9.00元

特别提示：
------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------
交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,
2026-09-18 19:04:37,餐饮美食,虚构米线(传奇广场店),/,晚餐,支出,28.10,花呗,交易成功,2026091822001400000000000001\t,1001\t,,
2026-09-17 08:12:05,餐饮美食,Fictional Coffee,/,Latte 😀,支出,13.00,虚构银行储蓄卡(1234),交易成功,2026091722001400000000000002\t,1002\t,,
2026-09-16 21:30:00,转账红包,虚构人物 周屿,zhou***@example.com,AA,收入,46.50,余额,交易成功,2026091622001400000000000003\t,\t,,
2026-09-15 12:00:00,日用百货,虚构超市,/,取消的订单,不计收支,9.00,,交易关闭,2026091522001400000000000004\t,1004\t,,
";

fn write(test: &str, name: &str, bytes: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("window").join(test);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// The export as it is, in GBK as Alipay writes it.
pub fn plain(test: &str) -> PathBuf {
    edited(test, "支付宝交易明细(20260901-20260930).csv", &[])
}

/// The export under another name, with words replaced.
pub fn edited(test: &str, name: &str, edits: &[(&str, &str)]) -> PathBuf {
    let bill = edits.iter().fold(ALIPAY.to_owned(), |bill, (old, new)| {
        assert!(bill.contains(old), "{old}");
        bill.replace(old, new)
    });
    write(test, name, &encoding_rs::GB18030.encode(&bill).0)
}

/// The same month, exported a month later: the noodles are gone, the coffee was closed, a tea is new, October has begun.
pub fn later(test: &str) -> PathBuf {
    let noodles = "2026-09-18 19:04:37,餐饮美食,虚构米线(传奇广场店),/,晚餐,支出,28.10,花呗,交易成功,2026091822001400000000000001\t,1001\t,,\n";
    let tea = "2026-10-02 10:00:00,餐饮美食,虚构茶馆,/,普洱,支出,20.00,花呗,交易成功,2026100222001400000000000006\t,1006\t,,\n\
               2026-09-14 10:00:00,餐饮美食,虚构茶馆,/,龙井,支出,15.10,花呗,交易成功,2026091422001400000000000005\t,1005\t,,\n";
    let edits = [
        ("[2026-09-30 23:59:59]", "[2026-10-31 23:59:59]"),
        ("[2026-10-01 10:00:00]", "[2026-11-01 10:00:00]"),
        (noodles, tea),
        ("虚构银行储蓄卡(1234),交易成功", "虚构银行储蓄卡(1234),交易关闭"),
        ("共4笔", "共5笔"),
        ("2笔 41.10元", "3笔 48.10元"),
    ];
    edited(test, "支付宝交易明细(20260901-20261031).csv", &edits)
}

/// The export in a layout that does not exist yet: another column and another line above the table, both with a value.
pub fn drifted(test: &str) -> PathBuf {
    let edits = [
        ("商家订单号,备注,", "商家订单号,备注,碳积分,"),
        ("\t,,\n", "\t,,77123,\n"),
        ("特别提示：", "绿色等级：虚构翡翠八级"),
    ];
    edited(test, "支付宝交易明细(20260901-20260930).csv", &edits)
}

/// A month of a fictional person in a layout of the generator.
pub fn month(test: &str, layout: Layout, live: impl FnOnce(u64, Day) -> Vec<Payment>) -> PathBuf {
    let first = Day::of(2026, 8, 1);
    let made: WallTime = first.plus(31).second(40_000);
    let holder =
        Holder { name: Some("张予安".to_owned()), account: Some("2088000000000156".to_owned()), nickname: None };
    let mut statement = export::statement(&holder, (first, first.plus(30)), made);
    statement.period = Some((first.second(0), first.plus(30).second(86_399)));
    let file = export::export(&live(1, first), layout, &statement, &file_name(layout, &statement));
    write(test, &file.name, &file.bytes)
}

/// The export in a zip that `123456` opens.
pub fn locked(test: &str) -> PathBuf {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().with_deprecated_encryption(b"123456").unwrap();
    writer.start_file("支付宝交易明细(20260901-20260930).csv", options).unwrap();
    writer.write_all(&encoding_rs::GB18030.encode(ALIPAY).0).unwrap();
    write(test, "locked.zip", &writer.finish().unwrap().into_inner())
}

/// Something that is no bill.
pub fn photo(test: &str) -> PathBuf {
    write(test, "holiday.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01")
}

/// A bank's statement of a fictional person: a wrong kind.
pub fn bank(test: &str) -> PathBuf {
    let lines = "交易日期,收入,支出,余额,对方户名,摘要\n2026-09-18,,12.00,100.00,财付通,消费\n";
    write(test, "statement.csv", lines.as_bytes())
}
