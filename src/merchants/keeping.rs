//! What somebody keeps, as its upkeep shows: a cat eats, a car burns. Words of merchants and goods alone; how many payments
//! make it a cat of theirs is left to `profile`.

use std::sync::LazyLock;

use super::signs::Signs;

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
        CODES.iter().find(|(kept, _)| *kept == self).map_or("", |(_, code)| code)
    }

    fn from_code(code: &str) -> Option<Self> {
        CODES.iter().find(|(_, own)| *own == code).map(|(kept, _)| *kept)
    }
}

/// The rules of all of them, read once a process and only where somebody asks.
pub fn keeping() -> &'static Signs<Keeping> {
    static SHARED: LazyLock<Signs<Keeping>> = LazyLock::new(|| Signs::read(TABLE, Keeping::from_code));
    &SHARED
}

#[cfg(test)]
mod tests {
    use super::super::signs::Weight;
    use super::super::tables;
    use super::*;

    #[test]
    fn every_rule_holds_for_its_example() {
        assert_eq!(keeping().count(), TABLE.lines().count() - 1, "every row is read");
        for cells in tables::rows(TABLE) {
            let (code, example) = (cells[0], cells[5]);
            let found = [keeping().of(example, ""), keeping().of("", example)].concat();
            assert!(found.iter().any(|(kept, _)| kept.code() == code), "{code}: {example} gives {found:?}");
        }
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
