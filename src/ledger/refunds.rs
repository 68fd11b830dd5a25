//! What came back: refunds linked to the payments they give back, by the rules that held on real corpora.

mod alipay;
mod nearest;
mod shops;
mod wechat;

use super::merge::standing_rows;
use super::{Effect, Standing};
use crate::model::{Direction, Format, Money, Reading, Records};

/// Layouts whose refunds may give back each other's payments.
const FAMILIES: [&[Format]; 5] = [
    &[Format::AlipayApp, Format::AlipayWeb, Format::AlipayLedger, Format::AlipayYuebao, Format::AlipayCashbook],
    &[Format::WeChatCsv, Format::WeChatXlsx],
    &[Format::WeChatHk],
    &[Format::Jd],
    &[Format::Meituan],
];

/// How much of each row came back, and which row each refund gives back.
pub struct Refunds {
    /// By row.
    pub refunded: Vec<Money>,
    /// By row; None where the origin is not visible.
    pub refund_of: Vec<Option<u32>>,
}

/// What the linkers look at: one provider's rows that stand.
struct Side<'r> {
    records: &'r Records,
    /// Rows that stand, of this provider.
    rows: Vec<u32>,
    effects: &'r [Effect],
}

impl Side<'_> {
    fn is_refund(&self, row: u32) -> bool {
        self.effects.get(row as usize) == Some(&Effect::Refund)
    }

    fn refunds(&self) -> impl Iterator<Item = u32> {
        self.rows.iter().copied().filter(|row| self.is_refund(*row))
    }
}

/// Links all refunds of rows that stand.
pub fn link(records: &Records, readings: &[Reading], effects: &[Effect], standings: &[Standing]) -> Refunds {
    let mut refunds = Refunds { refunded: vec![Money::ZERO; records.len()], refund_of: vec![None; records.len()] };
    for formats in FAMILIES {
        let rows = standing_rows(readings, formats, standings).collect();
        let side = Side { records, rows, effects };
        let links = match formats.first() {
            Some(Format::Jd | Format::Meituan) => shops::links(&side),
            Some(Format::WeChatCsv | Format::WeChatHk) => wechat::links(&side),
            _ => alipay::links(&side),
        };
        for (refund, origin) in links {
            refunds.link(records, refund, origin);
        }
        for row in &side.rows {
            refunds.believe_the_row(&side, *row);
        }
    }
    refunds
}

impl Refunds {
    fn link(&mut self, records: &Records, refund: u32, origin: u32) {
        if let Some(place) = self.refund_of.get_mut(refund as usize) {
            *place = Some(origin);
        }
        if let Some(sum) = self.refunded.get_mut(origin as usize) {
            *sum += records.get(refund as usize).amount();
        }
    }

    /// A row says itself what came back (已退款(¥2.00), 成功退款（元）, 交易关闭 after it was paid): true also where the
    /// refund's own row lies outside the export. Never more comes back than was paid.
    fn believe_the_row(&mut self, side: &Side<'_>, row: u32) {
        let transaction = side.records.get(row as usize);
        let paid = matches!(
            side.effects.get(row as usize),
            Some(Effect::Purchase | Effect::GiftOut | Effect::Fee | Effect::PaidByOther)
        );
        let Some(sum) = self.refunded.get_mut(row as usize) else { return };
        if paid && (transaction.direction() == Direction::Out || !transaction.declared_refund().is_zero()) {
            let closed = transaction.status().ends_with("关闭");
            let declared = if closed { transaction.amount() } else { transaction.declared_refund() };
            *sum = (*sum).max(declared);
        }
        *sum = (*sum).min(transaction.amount());
    }
}
