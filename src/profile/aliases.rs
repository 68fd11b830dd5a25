//! One wallet prints 林晓, the other *晓: names that may be of one person.
//!
//! Only where a single full name fits. Whether the two are one person is left to those who ask, who have payments of one
//! amount on one schedule, or the same words, to go by.

use rustc_hash::FxHashMap;

use super::Whereabouts;

/// From the number of a masked name to that of the full one.
#[derive(Debug, Default)]
pub struct Aliases {
    full: FxHashMap<u32, u32>,
}

impl Aliases {
    /// The pairs among some payees.
    pub fn of(payees: impl Iterator<Item = u32>, whereabouts: &Whereabouts) -> Self {
        let name = |payee: &u32| whereabouts.payee_name(*payee as usize);
        let mut all: Vec<u32> = payees.collect();
        all.sort_unstable();
        all.dedup();
        let (masked, open): (Vec<u32>, Vec<u32>) = all.into_iter().partition(|payee| name(payee).contains('*'));
        let full = masked.iter().filter_map(|mask| {
            let mut fitting = open.iter().filter(|open| unmasks(name(mask), name(open)));
            fitting.next().filter(|_| fitting.next().is_none()).map(|open| (*mask, *open))
        });
        Self { full: full.collect() }
    }

    /// The number of the full name, or the same.
    pub fn name(&self, payee: u32) -> u32 {
        self.full.get(&payee).copied().unwrap_or(payee)
    }
}

/// True if a name can be what a mask hides: the open characters end it, and one or two are hidden.
fn unmasks(mask: &str, name: &str) -> bool {
    let open = mask.trim_start_matches('*');
    let stars = mask.chars().count() - open.chars().count();
    let hidden = name.chars().count().saturating_sub(open.chars().count());
    !open.is_empty() && !open.contains('*') && name.ends_with(open) && hidden > 0 && hidden <= stars.max(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_hides_the_beginning_of_a_name() {
        assert!(unmasks("*晓雨", "林晓雨") && unmasks("**雨", "林晓雨") && unmasks("*妈", "妈妈"));
        assert!(unmasks("*晓雨", "欧阳晓雨"), "a double surname behind one star");
        assert!(!unmasks("*晓雨", "晓雨") && !unmasks("*晓雨", "林晓雪") && !unmasks("**", "林晓"));
        assert!(!unmasks("*", "林") && !unmasks("138****17", "林晓17"));
    }
}
