//! What each row means to the person. The providers' words decide; the title only where the words leave it open.

mod alipay;
mod balance;
mod jd;
mod meituan;
mod wechat;
mod wechat_hk;

use super::Effect;
use crate::model::{Format, Reading, Records, WordStore};

/// The effect of every row, in the order of `records`.
pub fn effects(records: &Records, readings: &[Reading]) -> Vec<Effect> {
    let alipay = alipay::Rules::new(records.words());
    let balance = balance::Rules::new(records.words());
    let wechat = wechat::Rules::new(records.words());
    let jd = jd::Rules::new(records.words());
    let meituan = meituan::Rules::new(records.words());
    let mut effects = vec![Effect::NeverPaid; records.len()];
    for reading in readings {
        for row in reading.rows.clone() {
            let transaction = records.get(row);
            if let Some(effect) = effects.get_mut(row) {
                *effect = match reading.format {
                    _ if transaction.amount().is_zero() => Effect::NeverPaid,
                    Format::AlipayApp | Format::AlipayWeb => alipay.effect(&transaction),
                    Format::AlipayCashbook => alipay.cashbook(&transaction),
                    Format::AlipayLedger | Format::AlipayLedgerSummary | Format::AlipayYuebao => {
                        balance.effect(&transaction)
                    }
                    Format::WeChatCsv | Format::WeChatXlsx => wechat.effect(&transaction),
                    Format::WeChatHk => wechat_hk::effect(&transaction),
                    Format::Jd => jd.effect(&transaction),
                    Format::Meituan => meituan.effect(&transaction),
                };
            }
        }
    }
    effects
}

/// A judgement on every word of a store, made once a word and not once a row.
struct Judged<T>(Vec<T>);

impl<T: Copy + Default> Judged<T> {
    fn new(words: &WordStore, judge: impl Fn(&str) -> T) -> Self {
        Self(words.iter().map(judge).collect())
    }

    fn of(&self, word: crate::model::Word) -> T {
        self.0.get(word.index()).copied().unwrap_or_default()
    }
}
