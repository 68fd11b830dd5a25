//! Evidence for one of several places, counted, and how sure the count makes the first of them.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use super::calendar::Day;

/// One record that speaks for a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vote<C> {
    /// When.
    pub day: Day,
    /// For what.
    pub candidate: C,
    /// How much; 1 is a clear sign.
    pub weight: f32,
    /// The number of the record.
    pub record: u32,
}

/// What speaks for one candidate.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing<C> {
    /// Who.
    pub candidate: C,
    /// The sum of the weights.
    pub weight: f32,
    /// On how many days.
    pub days: u32,
    /// The first and the last of them.
    pub span: (Day, Day),
}

impl<C: Copy> Standing<C> {
    /// Before the first vote is counted.
    fn new(vote: &Vote<C>) -> Self {
        Self { candidate: vote.candidate, weight: 0.0, days: 0, span: (vote.day, Day(i32::MIN)) }
    }
}

/// The candidates, the one with the most weight first. `votes` are by day.
pub fn standings<C: Copy + Ord + Hash>(votes: &[Vote<C>]) -> Vec<Standing<C>> {
    let mut known: FxHashMap<C, usize> = FxHashMap::default();
    let mut standings: Vec<Standing<C>> = Vec::new();
    let mut index = 0;
    for vote in votes {
        // Mostly the one before.
        if standings.get(index).is_none_or(|standing| standing.candidate != vote.candidate) {
            index = *known.entry(vote.candidate).or_insert_with(|| {
                standings.push(Standing::new(vote));
                standings.len() - 1
            });
        }
        let standing = &mut standings[index];
        standing.weight += vote.weight;
        standing.days += u32::from(standing.span.1 != vote.day);
        standing.span.1 = vote.day;
    }
    standings.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.candidate.cmp(&b.candidate)));
    standings
}

/// The votes of a stretch of days, both ends included. `votes` are by day.
pub fn between<C>(votes: &[Vote<C>], first: Day, last: Day) -> &[Vote<C>] {
    let from = votes.partition_point(|vote| vote.day < first);
    let to = votes.partition_point(|vote| vote.day <= last);
    votes.get(from..to).unwrap_or_default()
}

/// No day may speak for a place more than once: what is above `most` a day and candidate is cut. `votes` are by day,
/// and by candidate within it afterwards.
pub fn cap_days<C: Copy + Ord>(votes: &mut [Vote<C>], most: f32) {
    for day in votes.chunk_by_mut(|a, b| a.day == b.day) {
        day.sort_unstable_by_key(|vote| (vote.candidate, vote.record));
        for same in day.chunk_by_mut(|a, b| a.candidate == b.candidate) {
            let sum: f32 = same.iter().map(|vote| vote.weight).sum();
            if sum > most {
                for vote in same {
                    vote.weight *= most / sum;
                }
            }
        }
    }
}

/// How sure the first candidate is, 0 to 0.99, given the second's weight and the days on which the first was seen.
///
/// The lower end of the share's interval (Wilson, one standard deviation), made a probability by a logistic curve:
/// even shares are a coin's toss, three to one over two months are nine to one. Few days take away from it.
#[allow(clippy::cast_precision_loss, reason = "days of a life fit an f32")]
pub fn certainty(first: f32, second: f32, days: u32) -> f32 {
    let n = days as f32;
    if n < 1.0 || first <= 0.0 {
        return 0.0;
    }
    let share = first / (first + second.max(0.0));
    let spread = (share * (1.0 - share) / n + 0.25 / (n * n)).sqrt();
    let low = (share + 0.5 / n - spread) / (1.0 + 1.0 / n);
    let sure = 1.0 / (1.0 + (-STEEPNESS * (low - 0.5)).exp());
    (sure * (1.0 - 0.8 / (n + 4.0))).clamp(0.0, 0.99)
}

/// Standard deviations by which one share is above another; each is how many, and of how many.
#[allow(clippy::cast_precision_loss, reason = "days of a life fit an f32")]
pub fn above((one, of_one): (i32, i32), (other, of_other): (i32, i32)) -> f32 {
    let [n, m] = [of_one, of_other].map(|all| all.max(1) as f32);
    let both = (one + other) as f32 / (n + m);
    (one as f32 / n - other as f32 / m) / (both * (1.0 - both) * (1.0 / n + 1.0 / m)).max(1e-6).sqrt()
}

/// How fast a larger share makes a claim surer.
const STEEPNESS: f32 = 10.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn even_shares_are_a_toss_and_many_days_make_it_sure() {
        assert!(certainty(10.0, 10.0, 100) < 0.5);
        assert!(certainty(30.0, 10.0, 60) > 0.85);
        assert!(certainty(100.0, 2.0, 100) > 0.97);
        assert!(certainty(3.0, 0.0, 3) < 0.95);
        assert!(certainty(0.0, 0.0, 0) < f32::EPSILON);
    }

    #[test]
    fn more_for_the_second_never_makes_the_first_surer() {
        let curve: Vec<f32> = (0..100_u8).map(|second| certainty(50.0, f32::from(second), 40)).collect();
        assert!(curve.is_sorted_by(|a, b| a >= b));
    }

    #[test]
    fn a_share_is_above_another_by_more_where_more_was_seen() {
        assert!(above((5, 10), (5, 10)).abs() < 1e-6 && above((0, 0), (0, 0)).abs() < 1e-6);
        let few = above((6, 10), (3, 10));
        assert!((1.3..1.4).contains(&few) && above((60, 100), (30, 100)) > 3.0 * few);
        assert!((above((3, 10), (6, 10)) + few).abs() < 1e-6);
    }

    #[test]
    fn a_day_speaks_once() {
        let vote = |day, record| Vote { day: Day(day), candidate: 7, weight: 1.0, record };
        let mut votes = vec![vote(1, 1), vote(1, 2), vote(1, 3), vote(2, 4)];
        cap_days(&mut votes, 1.5);
        let [standing] = &standings(&votes)[..] else { panic!("one candidate") };
        assert!((standing.weight - 2.5).abs() < 1e-6);
        assert_eq!((standing.days, standing.span), (2, (Day(1), Day(2))));
        assert_eq!(between(&votes, Day(2), Day(9)).len(), 1);
    }
}
