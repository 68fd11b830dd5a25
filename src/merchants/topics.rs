//! What one would rather not tell: topics that a payment belongs to by the kind of merchant or goods it names.
//!
//! Only kinds speak (a hospital, a lottery): a pharmacy is no illness, a ticket to a temple no belief. How many payments
//! make a topic of a life is left to `profile`.

use std::sync::LazyLock;

use super::tables;
use crate::lexicon::Lexicon;

/// The rules: topic, word, the cell it counts in, words beside which it does not count, an example.
const TABLE: &str = include_str!("../../assets/merchants/topics.tsv");

/// A topic, in the contract's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the contract's words")]
pub enum Topic {
    Health,
    Reproduction,
    MentalHealth,
    Belief,
    Politics,
    SexualityDating,
    Gambling,
    Debt,
    Legal,
    AlcoholTobacco,
    Nightlife,
    MinorsInHousehold,
    Disability,
}

const CODES: [(Topic, &str); 13] = [
    (Topic::Health, "health"),
    (Topic::Reproduction, "reproduction"),
    (Topic::MentalHealth, "mental-health"),
    (Topic::Belief, "belief"),
    (Topic::Politics, "politics"),
    (Topic::SexualityDating, "sexuality-dating"),
    (Topic::Gambling, "gambling"),
    (Topic::Debt, "debt"),
    (Topic::Legal, "legal"),
    (Topic::AlcoholTobacco, "alcohol-tobacco"),
    (Topic::Nightlife, "nightlife"),
    (Topic::MinorsInHousehold, "minors-in-household"),
    (Topic::Disability, "disability"),
];

impl Topic {
    /// All of them, in the contract's order.
    pub fn all() -> impl Iterator<Item = Self> {
        CODES.into_iter().map(|(topic, _)| topic)
    }

    /// The contract's word.
    pub fn code(self) -> &'static str {
        CODES.iter().find(|(topic, _)| *topic == self).map_or("", |(_, code)| code)
    }

    fn from_code(code: &str) -> Option<Self> {
        CODES.iter().find(|(_, own)| *own == code).map(|(topic, _)| *topic)
    }
}

/// Which cell a word counts in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    Name,
    Item,
    Any,
}

struct Rule {
    topic: Topic,
    cell: Cell,
    unless: &'static str,
}

/// The rules, ready to read texts with.
pub struct Topics {
    rules: Vec<Rule>,
    words: Lexicon,
}

impl Topics {
    /// The rules, read once a process and only where somebody asks.
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<Topics> = LazyLock::new(Topics::read);
        &SHARED
    }

    fn read() -> Self {
        let (mut rules, mut words) = (Vec::new(), Vec::new());
        for cells in tables::rows(TABLE) {
            let [topic, word, cell, unless, _] = cells.as_slice() else { continue };
            let (Some(topic), Some(cell)) = (Topic::from_code(topic), cell_of(cell)) else { continue };
            words.push((*word, u32::try_from(rules.len()).unwrap_or(u32::MAX)));
            rules.push(Rule { topic, cell, unless });
        }
        Self { words: Lexicon::new(words.iter().map(|(word, rule)| (*word, *rule))), rules }
    }

    /// The topics of a payment, each once.
    pub fn of(&self, counterparty: &str, item: &str) -> Vec<Topic> {
        let mut found = Vec::new();
        for (text, own) in [(counterparty, Cell::Name), (item, Cell::Item)] {
            for (start, _) in text.char_indices() {
                self.words.each(text, start, |_, rule| {
                    let Some(rule) = self.rules.get(rule as usize) else { return };
                    let counts = rule.cell == Cell::Any || rule.cell == own;
                    if counts && !found.contains(&rule.topic) && !excused(rule, counterparty, item) {
                        found.push(rule.topic);
                    }
                });
            }
        }
        found
    }
}

/// What stands beside the word makes it another thing: 宠物医院.
fn excused(rule: &Rule, counterparty: &str, item: &str) -> bool {
    let words = rule.unless.split('|').filter(|word| !word.is_empty());
    words.into_iter().any(|word| counterparty.contains(word) || item.contains(word))
}

fn cell_of(code: &str) -> Option<Cell> {
    match code {
        "name" => Some(Cell::Name),
        "item" => Some(Cell::Item),
        "any" => Some(Cell::Any),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topics(counterparty: &str, item: &str) -> Vec<&'static str> {
        Topics::read().of(counterparty, item).into_iter().map(Topic::code).collect()
    }

    #[test]
    fn every_rule_holds_for_its_example() {
        let topics = Topics::read();
        assert_eq!(topics.rules.len(), TABLE.lines().count() - 1, "every row is read");
        for cells in tables::rows(TABLE) {
            let (topic, example) = (cells[0], cells[4]);
            let found = [topics.of(example, ""), topics.of("", example)].concat();
            assert!(found.iter().any(|found| found.code() == topic), "{topic}: {example} gives {found:?}");
        }
    }

    #[test]
    fn what_only_looks_like_a_topic_is_none() {
        let none = [
            ("示例宠物医院", "疫苗"),
            ("示例大药房(人民医院店)", "感冒药"),
            ("便利蜂(协和医院店)", "便当"),
            ("示例花店", "鲜花"),
            ("灵隐寺景区", "门票"),
            ("示例书店", "心理学与生活"),
            ("示例出版社", "抑郁自救手册"),
            ("茅台机场", "停车费"),
            ("瑞幸咖啡", "茅台冰淇淋 蛋糕"),
            ("示例银行", "房贷还款"),
            ("示例超市", "全脂奶粉"),
            ("示例酒店", "情趣酒店 大床房"),
            ("圣心教堂广场店", "咖啡"),
            ("示例火锅(小学路店)", "火锅"),
            ("花呗", "自动还款"),
        ];
        for (counterparty, item) in none {
            assert_eq!(topics(counterparty, item), [""; 0], "{counterparty}, {item}");
        }
    }

    #[test]
    fn a_payment_may_belong_to_two() {
        assert_eq!(topics("示例市妇幼保健院", "门诊缴费"), ["reproduction", "health"]);
    }
}
