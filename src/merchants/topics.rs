//! What one would rather not tell: topics that a payment belongs to by the kind of merchant or goods it names.
//!
//! Only kinds speak (a hospital, a lottery): a pharmacy is no illness, a ticket to a temple no belief, and a shop beside a
//! hospital is a shop. How many payments make a topic of a life is left to `profile`; so are traditional characters.

use std::sync::LazyLock;

use super::signs::{Signs, code_of};

/// The rules.
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
        code_of(&CODES, self)
    }
}

/// The rules of all topics, read once a process and only where somebody asks.
pub fn topics() -> &'static Signs<Topic> {
    static SHARED: LazyLock<Signs<Topic>> = LazyLock::new(|| Signs::read(TABLE, &CODES));
    &SHARED
}

#[cfg(test)]
mod tests {
    use super::super::signs::Weight;
    use super::*;

    fn topics(counterparty: &str, item: &str) -> Vec<&'static str> {
        super::topics().of(counterparty, item).into_iter().map(|(topic, _)| topic.code()).collect()
    }

    #[test]
    fn every_rule_holds_for_its_example() {
        super::topics().hold_for_examples(TABLE, &CODES);
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
            ("HKTVmall", "订单"),
            ("便利蜂(小学店)", "早餐"),
            ("中山医院站", "地铁"),
            ("Seoul Kitchen", "套餐"),
            ("肯德基人民医院店", "安全套餐"),
        ];
        for (counterparty, item) in none {
            assert_eq!(topics(counterparty, item), [""; 0], "{counterparty}, {item}");
        }
    }

    #[test]
    fn a_payment_may_belong_to_two() {
        assert_eq!(topics("示例市妇幼保健院", "门诊缴费"), ["reproduction", "health"]);
    }

    #[test]
    fn letters_are_words_by_themselves_and_what_says_most_counts() {
        assert_eq!(topics("SOUL", "会员"), ["sexuality-dating"]);
        let topics = super::topics();
        let drug = topics.of("示例大药房", "苯磺酸氨氯地平片");
        assert_eq!(drug, [(Topic::Health, Weight::Plain)]);
        assert_eq!(topics.of("示例市人民医院", "门诊缴费"), [(Topic::Health, Weight::Faint)]);
        assert_eq!(topics.of("示例市人民医院", "住院费"), [(Topic::Health, Weight::Plain)]);
    }
}
