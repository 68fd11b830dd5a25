//! What somebody is to the person, in words.

use super::{Statement, Teller};
use crate::i18n::{Marked, numbers};
use crate::model::{Currency, Money};
use crate::profile::inference::RelationFact;

impl Teller<'_> {
    pub(super) fn relation(&self, relation: &RelationFact, records: usize) -> Statement {
        let texts = self.texts;
        let [red, end] = Marked::marks();
        let word = texts.code("relation", relation.word());
        let words = [("relation", word.into()), ("name", relation.name.as_str().into()), red, end];
        let signs = relation.signs.iter().map(|(sign, n)| self.counted(texts.code("sign", sign.code()), *n));
        let against =
            relation.against.iter().map(|(against, n)| self.counted(texts.code("against", against.code()), *n));
        let (signs, against): (Vec<String>, Vec<String>) = (signs.collect(), against.collect());
        let comma = texts.get("compare-comma");
        let [sent, received] = relation.sums.map(|sum: Money| numbers::money_whole(sum, Currency::Cny));
        let method = texts.format(
            "inference-relation-method",
            &[
                ("n", records.into()),
                ("sent", sent.into()),
                ("received", received.into()),
                ("signs", signs.join(&comma).into()),
            ],
        );
        let against = if against.is_empty() {
            texts.get("inference-relation-caveat").into_owned()
        } else {
            texts.format("inference-relation-against", &[("against", against.join(&comma).into())])
        };
        Statement { sentence: Marked::of(&texts.format("inference-relation", &words)), method, against }
    }

    /// «amounts that sound like love (14)»
    fn counted(&self, words: String, n: u32) -> String {
        self.texts.format("inference-counted", &[("words", words.into()), ("n", n.into())])
    }
}
