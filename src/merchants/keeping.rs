//! What somebody keeps, as its upkeep shows: a cat eats, a car burns. Words of merchants and goods alone; how many payments
//! make it a cat of theirs is left to `profile`.

use std::sync::LazyLock;

use super::signs::{Signs, code_of};

/// The rules.
const TABLE: &str = include_str!("../../assets/merchants/keeping.tsv");

/// Something that costs upkeep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the things themselves")]
pub enum Keeping {
    Cat,
    Dog,
    Car,
}

const CODES: [(Keeping, &str); 3] = [(Keeping::Cat, "cat"), (Keeping::Dog, "dog"), (Keeping::Car, "car")];

impl Keeping {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        CODES.into_iter().map(|(kept, _)| kept)
    }

    /// The word for texts.
    pub fn code(self) -> &'static str {
        code_of(&CODES, self)
    }
}

/// The rules of all of them, read once a process and only where somebody asks.
pub fn keeping() -> &'static Signs<Keeping> {
    static SHARED: LazyLock<Signs<Keeping>> = LazyLock::new(|| Signs::read(TABLE, &CODES));
    &SHARED
}

#[cfg(test)]
mod tests {
    use super::super::signs::Weight;
    use super::*;

    #[test]
    fn every_rule_holds_for_its_example() {
        keeping().hold_for_examples(TABLE, &CODES);
    }

    #[test]
    fn a_cat_cafe_keeps_the_cats_and_a_toy_car_burns_nothing() {
        for (counterparty, item) in [
            ("虚构猫咖(春熙路店)", "猫咖套餐"),
            ("天猫超市", "纸巾"),
            ("虚构热狗店", "热狗"),
            ("便利蜂(加油站店)", "早餐"),
            ("中国石化易捷便利店", "矿泉水"),
            ("虚构玩具", "遥控汽车 充电"),
            ("街电科技", "充电宝租借"),
            ("美团", "骑行卡"),
        ] {
            assert_eq!(keeping().of(counterparty, item), [], "{counterparty}, {item}");
        }
        assert_eq!(keeping().of("虚构宠物生活", "皇家猫粮 2kg"), [(Keeping::Cat, Weight::Plain)]);
        assert_eq!(keeping().of("中国石化加油站", "92号汽油"), [(Keeping::Car, Weight::Plain)]);
    }
}
