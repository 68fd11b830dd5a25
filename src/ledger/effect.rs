//! What each row means to the person. The providers' words decide; the title only where the words leave it open.

mod alipay;
mod wechat;

use super::Effect;
use crate::model::{Provider, Reading, Records, WordStore};

/// The effect of every row, in the order of `records`.
pub fn effects(records: &Records, readings: &[Reading]) -> Vec<Effect> {
    let alipay = alipay::Rules::new(records.words());
    let wechat = wechat::Rules::new(records.words());
    let mut effects = vec![Effect::NeverPaid; records.len()];
    for reading in readings {
        for row in reading.rows.clone() {
            let transaction = records.get(row);
            if let Some(effect) = effects.get_mut(row) {
                *effect = match reading.provider {
                    _ if transaction.amount().is_zero() => Effect::NeverPaid,
                    Provider::Alipay => alipay.effect(&transaction),
                    Provider::WeChat => wechat.effect(&transaction),
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
