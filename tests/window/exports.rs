//! Small exports of fictional persons, written where a test may write, for a window to open.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::PathBuf;

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
    write(test, "支付宝交易明细(20260901-20260930).csv", &encoding_rs::GB18030.encode(ALIPAY).0)
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
