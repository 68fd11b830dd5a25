//! The animals of a life: a cat or a dog that eats all year, and things bought for somebody else's.
//!
//! Drawn from a stream of its own, so that what else a life holds does not depend on it.

use super::super::calendar::Day;
use super::super::kind::Kind;
use super::super::prng::Prng;
use super::Life;

const STREAM: u64 = 0x6b65_6570;

/// Something that costs upkeep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keep {
    /// `cat`, `dog`; `present` for what is nobody's upkeep.
    pub usage: &'static str,
    /// First and last day.
    pub span: (Day, Day),
    /// Days from one payment to the next, a few more or less.
    pub every: i64,
}

/// Fills in what the life keeps.
pub fn plan(life: &mut Life) {
    if life.kind == Kind::Sparse {
        return;
    }
    let mut lot = life.prng.fork(STREAM);
    let (from, to) = life.period;
    let at = |lot: &mut Prng, low, high| from.plus(to.since(from) * lot.between(low, high) / 100);
    if lot.chance(22) {
        let usage = if lot.chance(70) { "cat" } else { "dog" };
        // One in three comes into the life later, some leave it.
        let start = if lot.chance(33) { at(&mut lot, 10, 60) } else { from };
        let end = if lot.chance(12) { at(&mut lot, 70, 95) } else { to };
        life.keeping.push(Keep { usage, span: (start, end), every: lot.between(18, 42) });
    } else if lot.chance(30) {
        let every = lot.between(90, 300);
        life.keeping.push(Keep { usage: "present", span: (from, to), every });
    }
}
