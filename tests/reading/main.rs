//! Files in, dossier out: the examples against their expected answers and their generator's truth, damaged inputs,
//! overlapping exports, and what must hold for any input.

// A test may stop at the first thing that is not as it should be.
#![allow(clippy::unwrap_used)]

mod comparing;
mod damaged;
mod drawn;
mod drift;
mod expected;
mod findings;
mod foreign;
mod layouts;
mod merging;
mod overlapping_kinds;
mod properties;
mod quirks;
mod truth;
mod two_people;
mod whereabouts;

use payprint::dossier::{Dossier, Options};
use payprint::intake::{Limits, Passwords, Taken, read_bytes};
use payprint::persona::examples::PASSWORDS;

/// A dossier of files given as name and bytes, in this order; the examples' passwords are known.
pub fn dossier(files: &[(&str, &[u8])]) -> Dossier {
    let passwords: Passwords = PASSWORDS.into_iter().collect();
    let take =
        |(name, bytes): &(&str, &[u8])| read_bytes(name, None, bytes.to_vec(), &passwords, &Limits::default(), &mut ());
    let taken: Vec<Taken> = files.iter().map(take).collect();
    let rejected = taken.iter().flat_map(|taken| taken.rejected.clone()).collect();
    Dossier::build(taken.iter().flat_map(|taken| &taken.documents), rejected, &Options::default())
}

/// A small export of Alipay's app with these rows below its header.
pub fn alipay(exported_at: &str, rows: &str) -> String {
    format!(
        "导出信息：\n姓名：虚构人物\n起始时间：[2026-01-01 00:00:00]    终止时间：[2026-12-31 23:59:59]\n导出时间：[{exported_at}]\n\
         交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\n{rows}"
    )
}

/// A small WeChat bill as CSV with these rows below its header.
pub fn wechat(rows: &str) -> String {
    format!(
        "微信支付账单明细,,,,,,,,\n微信昵称：[虚构人物],,,,,,,,\n\
         交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n{rows}"
    )
}
