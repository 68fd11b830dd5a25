//! People move: cuts a sequence of votes where the favourite changes for good.
//!
//! An optimal partition of the weeks: each period costs what was voted for anybody but its favourite, and each change
//! costs a fixed sum, so that only what lasts for some weeks makes a period of its own.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use super::calendar::Day;
use super::votes::Vote;

/// A change must be borne out by so many weeks of the usual evidence.
const PATIENCE_WEEKS: f32 = 5.0;

/// A stretch of time with one favourite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period<C> {
    /// The favourite.
    pub candidate: C,
    /// The Monday it begins with, or the first day of all.
    pub first: Day,
    /// The Sunday it ends with, or the last day of all.
    pub last: Day,
}

impl<C> Period<C> {
    /// How many days it lasts.
    pub fn days(&self) -> i32 {
        self.last.since(self.first) + 1
    }
}

/// The votes of one week: each candidate's number and weight.
struct Week {
    first: Day,
    last: Day,
    votes: Vec<(usize, f32)>,
}

/// The periods in the order of time; none if there is no vote. `votes` are by day.
pub fn periods<C: Copy + Ord + Hash>(votes: &[Vote<C>]) -> Vec<Period<C>> {
    let (weeks, candidates) = by_week(votes);
    let total: f32 = votes.iter().map(|vote| vote.weight).sum();
    #[allow(clippy::cast_precision_loss, reason = "a life has few weeks")]
    let usual = total / weeks.len().max(1) as f32;
    let cuts = cuts(&weeks, candidates.len(), usual * PATIENCE_WEEKS);
    let mut periods: Vec<Period<C>> = Vec::new();
    for (from, to, favourite) in cuts {
        let Some(&candidate) = candidates.get(favourite) else { continue };
        let (first, last) = (weeks[from].first, weeks[to - 1].last);
        match periods.last_mut() {
            Some(period) if period.candidate == candidate => period.last = last,
            _ => periods.push(Period { candidate, first, last }),
        }
    }
    periods
}

fn by_week<C: Copy + Ord + Hash>(votes: &[Vote<C>]) -> (Vec<Week>, Vec<C>) {
    let (mut known, mut candidates) = (FxHashMap::default(), Vec::new());
    let mut weeks: Vec<Week> = Vec::new();
    for same in votes.chunk_by(|a, b| a.day.week() == b.day.week()) {
        let mut sums: Vec<(usize, f32)> = Vec::new();
        for vote in same {
            if let Some((_, sum)) =
                sums.last_mut().filter(|(number, _)| candidates.get(*number) == Some(&vote.candidate))
            {
                *sum += vote.weight;
                continue;
            }
            let number = *known.entry(vote.candidate).or_insert_with(|| {
                candidates.push(vote.candidate);
                candidates.len() - 1
            });
            match sums.iter_mut().find(|(known, _)| *known == number) {
                Some((_, sum)) => *sum += vote.weight,
                None => sums.push((number, vote.weight)),
            }
        }
        weeks.push(Week { first: same[0].day, last: same[same.len() - 1].day, votes: sums });
    }
    (weeks, candidates)
}

/// The cheapest partition: first week, week behind the last, favourite.
fn cuts(weeks: &[Week], candidates: usize, change: f32) -> Vec<(usize, usize, usize)> {
    // For each number of weeks: the least cost, where its last period begins and whose it is.
    let mut best: Vec<(f32, usize, usize)> = vec![(0.0, 0, 0)];
    let mut sums = vec![0.0_f32; candidates];
    for to in 1..=weeks.len() {
        sums.fill(0.0);
        let (mut total, mut favourite) = (0.0, 0);
        let mut found = (f32::INFINITY, 0, 0);
        for from in (0..to).rev() {
            for &(candidate, weight) in &weeks[from].votes {
                sums[candidate] += weight;
                total += weight;
                let (here, known) = (sums[candidate], sums[favourite]);
                if here > known || (here >= known && candidate < favourite) {
                    favourite = candidate;
                }
            }
            let cost = best[from].0 + total - sums[favourite] + change;
            if cost < found.0 {
                found = (cost, from, favourite);
            }
        }
        best.push(found);
    }
    let mut cuts = Vec::new();
    let mut to = weeks.len();
    while to > 0 {
        let (_, from, favourite) = best[to];
        cuts.push((from, to, favourite));
        to = from;
    }
    cuts.reverse();
    cuts
}

/// Joins a period to those around it if the favourite came back after at most `days`: an absence, no move. The shortest
/// first. What was an absence once is one too where the records begin or end with it.
pub fn join_absences<C: Copy + Ord + Hash>(periods: &mut Vec<Period<C>>, days: i32) {
    let mut seasonal: Vec<C> = Vec::new();
    loop {
        let inner = (1..periods.len().saturating_sub(1)).filter(|index| {
            let around = periods[index - 1].candidate == periods[index + 1].candidate;
            around && periods[*index].days() <= days
        });
        let Some(index) = inner.min_by_key(|index| (periods[*index].days(), *index)) else { break };
        seasonal.push(periods[index].candidate);
        periods[index - 1].last = periods[index + 1].last;
        periods.drain(index..index + 2);
    }
    let absence = |period: &Period<C>| period.days() <= days && seasonal.contains(&period.candidate);
    if periods.len() > 1 && periods.first().is_some_and(absence) {
        let gone = periods.remove(0);
        periods[0].first = gone.first;
    }
    if periods.len() > 1
        && periods.last().is_some_and(absence)
        && let Some(gone) = periods.pop()
        && let Some(last) = periods.last_mut()
    {
        last.last = gone.last;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One vote a day: each letter a week.
    fn votes(weeks: &str) -> Vec<Vote<char>> {
        let day = |index| Day::parse("2024-01-01").unwrap().plus(index);
        let days = weeks.chars().flat_map(|letter| std::iter::repeat_n(letter, 7)).zip(0..);
        days.map(|(candidate, index)| Vote { day: day(index), candidate, weight: 1.0, record: 0 }).collect()
    }

    fn told(weeks: &str) -> String {
        let periods = periods(&votes(weeks));
        let words: Vec<String> =
            periods.iter().map(|period| format!("{}{}", period.candidate, period.days() / 7)).collect();
        words.join(" ")
    }

    #[test]
    fn what_lasts_is_a_move_and_what_does_not_is_none() {
        assert_eq!(told("aaaaaaaaaabbbbbbbbbb"), "a10 b10");
        assert_eq!(told("aaaaaaaaaabbaaaaaaaa"), "a20");
        assert_eq!(told("aabaabaabaabaabaab"), "a18");
        assert_eq!(told(""), "");
    }

    #[test]
    fn who_comes_back_was_away() {
        let absences = |weeks: &str| {
            let mut periods = periods(&votes(weeks));
            join_absences(&mut periods, 150);
            periods.iter().map(|period| (period.candidate, period.days() / 7)).collect::<Vec<_>>()
        };
        let (summer, winter) = ("a".repeat(30), "b".repeat(20));
        assert_eq!(absences(&[&*summer, &winter, &summer, &winter].concat()), [('a', 100)], "a winter at the end too");
        assert_eq!(absences(&[&*winter, &summer, &winter, &summer].concat()), [('a', 100)]);
        assert_eq!(absences(&[&*summer, &winter].concat()), [('a', 30), ('b', 20)], "nobody knows yet: a move");
        assert_eq!(absences(&[&*summer, &summer.replace('a', "b"), &summer].concat()).len(), 3, "a year is no absence");
    }
}
