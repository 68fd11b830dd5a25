//! Sensitive topics as claims. Which rows show them is computed in `sensitive`.

use super::{Fact, Inference, TopicFact};
use crate::merchants::Topic;
use crate::profile::reported::Reports;
use crate::profile::sensitive::SensitiveTopic;

/// The contract's code of a topic.
pub(super) fn code(topic: Topic) -> &'static str {
    match topic {
        Topic::Health => "sensitive.health",
        Topic::Reproduction => "sensitive.reproduction",
        Topic::MentalHealth => "sensitive.mental-health",
        Topic::Belief => "sensitive.belief",
        Topic::Politics => "sensitive.politics",
        Topic::SexualityDating => "sensitive.sexuality-dating",
        Topic::Gambling => "sensitive.gambling",
        Topic::Debt => "sensitive.debt",
        Topic::Legal => "sensitive.legal",
        Topic::AlcoholTobacco => "sensitive.alcohol-tobacco",
        Topic::Nightlife => "sensitive.nightlife",
        Topic::MinorsInHousehold => "sensitive.minors-in-household",
        Topic::Disability => "sensitive.disability",
    }
}

/// In the contract's order.
pub(super) fn topics(topics: &[SensitiveTopic], reports: &Reports) -> impl Iterator<Item = Inference> {
    topics.iter().map(|found| {
        let named = reports.named_among(found.topic, &found.rows);
        let named = u32::try_from(named).unwrap_or(u32::MAX);
        Inference {
            fact: Fact::Topic(TopicFact { topic: found.topic, days: found.days, spent: found.spent, named }),
            certainty: found.certainty,
            evidence: found.rows.clone(),
        }
    })
}
