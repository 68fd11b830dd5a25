//! Sensitive topics in words: what somebody who sees the rows may conclude, and never that it is so.

use super::{Statement, Teller};
use crate::i18n::Marked;
use crate::merchants::Topic;
use crate::profile::inference::TopicFact;

impl Teller<'_> {
    pub(super) fn topic(&self, topic: TopicFact, records: usize) -> Statement {
        let claim = self.texts.format(claim(topic.topic), &Marked::marks());
        let counted = [("n", records.into()), ("days", topic.days.into())];
        Statement {
            sentence: Marked::of(&self.texts.format("inference-topic", &[("claim", claim.into())])),
            method: self.texts.format("inference-topic-method", &counted),
            against: self.texts.get("inference-topic-against").into_owned(),
        }
    }
}

fn claim(topic: Topic) -> &'static str {
    match topic {
        Topic::Health => "topic-claim-health",
        Topic::Reproduction => "topic-claim-reproduction",
        Topic::MentalHealth => "topic-claim-mental-health",
        Topic::Belief => "topic-claim-belief",
        Topic::Politics => "topic-claim-politics",
        Topic::SexualityDating => "topic-claim-sexuality-dating",
        Topic::Gambling => "topic-claim-gambling",
        Topic::Debt => "topic-claim-debt",
        Topic::Legal => "topic-claim-legal",
        Topic::AlcoholTobacco => "topic-claim-alcohol-tobacco",
        Topic::Nightlife => "topic-claim-nightlife",
        Topic::MinorsInHousehold => "topic-claim-minors",
        Topic::Disability => "topic-claim-disability",
    }
}
