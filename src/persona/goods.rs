//! What fictional persons buy, from the tables of `assets/persona`: chains, platforms, standing payments, and what one
//! would rather not tell.
//!
//! Names of chains and platforms are real, everything else is made up; how a branch is written is left to
//! [`wording`](super::wording).

use std::sync::OnceLock;

use super::prng::Prng;

const CHAINS: &str = include_str!("../../assets/persona/chains.tsv");
const ONLINE: &str = include_str!("../../assets/persona/online.tsv");
const STANDING: &str = include_str!("../../assets/persona/standing.tsv");
const TOPICS: &str = include_str!("../../assets/persona/topics.tsv");
const KEEPING: &str = include_str!("../../assets/persona/keeping.tsv");

/// Something on sale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ware {
    /// What it is for: `lunch`, `ride`, `subscription`; the topic in the last table.
    pub usage: &'static str,
    /// Who sells it.
    pub name: &'static str,
    /// What the row says of it; may be empty.
    pub item: &'static str,
    /// Alipay's 交易分类.
    pub class: &'static str,
    /// The contract's category.
    pub category: &'static str,
    /// Cheapest, yuan.
    pub low: i64,
    /// Dearest, yuan.
    pub high: i64,
    /// The last column: `B` branches always written, `b` sometimes, `n` never, `f` a filling station; days or times; a topic that it
    /// shows by the way.
    pub more: &'static str,
}

impl Ware {
    /// The sensitive topic that it shows by the way, or nothing.
    pub fn shows(&self) -> &'static str {
        let is_word = self.more.len() > 2 && self.more.chars().all(|c| c.is_ascii_lowercase() || c == '-');
        if is_word { self.more } else { "" }
    }
}

fn wares(table: &'static str) -> Vec<Ware> {
    let ware = |line: &'static str| {
        let mut cells = line.split('\t');
        let [usage, name, item, class, category, low, high, more] = [(); 8].map(|()| cells.next().unwrap_or(""));
        let (low, high) = (low.parse().unwrap_or(1), high.parse().unwrap_or(1));
        Ware { usage, name, item, class, category, low, high, more }
    };
    table.lines().skip(1).map(ware).collect()
}

/// Shops one goes to.
pub fn chains() -> &'static [Ware] {
    static WARES: OnceLock<Vec<Ware>> = OnceLock::new();
    WARES.get_or_init(|| wares(CHAINS))
}

/// Sellers one goes nowhere for, and those that tell no place.
pub fn online() -> &'static [Ware] {
    static WARES: OnceLock<Vec<Ware>> = OnceLock::new();
    WARES.get_or_init(|| wares(ONLINE))
}

/// What is paid again and again.
pub fn standing() -> &'static [Ware] {
    static WARES: OnceLock<Vec<Ware>> = OnceLock::new();
    WARES.get_or_init(|| wares(STANDING))
}

/// Sensitive topics.
pub fn topics() -> &'static [Ware] {
    static WARES: OnceLock<Vec<Ware>> = OnceLock::new();
    WARES.get_or_init(|| wares(TOPICS))
}

/// What animals cost, and what is bought for somebody else's.
pub fn keeping() -> &'static [Ware] {
    static WARES: OnceLock<Vec<Ware>> = OnceLock::new();
    WARES.get_or_init(|| wares(KEEPING))
}

/// One of those for a use, drawn by lot.
pub fn draw(table: &[Ware], usage: &str, prng: &mut Prng) -> Ware {
    let fit: Vec<Ware> = table.iter().filter(|ware| ware.usage == usage).copied().collect();
    prng.pick(&fit)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The contract's categories.
    const CATEGORIES: &str = "food groceries transport travel housing utilities telecom shopping clothing beauty \
        electronics home health sport education entertainment children pets car charity insurance finance social \
        services government other";

    #[test]
    fn every_ware_is_whole_and_of_a_category_of_the_contract() {
        for ware in [chains(), online(), standing(), topics(), keeping()].concat() {
            assert!(CATEGORIES.split_whitespace().any(|category| category == ware.category), "{ware:?}");
            assert!(0 < ware.low && ware.low <= ware.high && !ware.class.is_empty(), "{ware:?}");
            assert!(!ware.name.is_empty() || ware.usage == "meituan", "{ware:?}");
        }
        assert!(chains().len() > 100 && topics().len() > 20);
    }
}
