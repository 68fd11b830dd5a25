//! How often the next place would have been guessed, by replaying somebody's own records: each guess knows nothing but
//! what came before it.
//!
//! The guess is the place seen most often in this hour of the week; without such a past, in this hour of workdays or of
//! weekends; without that, most often of all. Of equals the one seen last.

use rustc_hash::FxHashMap;

/// Fewer guesses than this say nothing.
const LEAST_GUESSES: u32 = 50;
/// A slot is trusted once it was seen so often.
const TRUSTED: u32 = 2;

/// When a place was seen.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// 0 is Monday.
    pub weekday: u32,
    /// 0 to 23, where the clock is known.
    pub hour: Option<u32>,
    /// The place.
    pub place: u32,
}

/// What was seen in one slot: how often in all, how often each place, and the most frequent.
#[derive(Default)]
struct Slot {
    all: u32,
    best: Option<(u32, u32)>,
}

#[derive(Default)]
struct Past {
    slots: FxHashMap<u32, Slot>,
    counts: FxHashMap<(u32, u32), u32>,
}

impl Past {
    fn guess(&self, slots: [u32; 3]) -> Option<u32> {
        let [hour, day, all] = slots.map(|slot| self.slots.get(&slot));
        let trusted = [hour, day].into_iter().flatten().find(|slot| slot.all >= TRUSTED);
        trusted.or(all)?.best.map(|(place, _)| place)
    }

    fn learn(&mut self, slots: [u32; 3], place: u32) {
        for slot in slots {
            let count = self.counts.entry((slot, place)).or_default();
            *count += 1;
            let known = self.slots.entry(slot).or_default();
            known.all += 1;
            if known.best.is_none_or(|(_, best)| *count >= best) {
                known.best = Some((place, *count));
            }
        }
    }
}

/// The share of guesses that were right; None below fifty guesses. `moments` are by time.
pub fn hit_rate(moments: impl Iterator<Item = Moment>) -> Option<f64> {
    let mut past = Past::default();
    let (mut right, mut guesses) = (0_u32, 0_u32);
    for moment in moments {
        let slots = slots(moment);
        if let Some(guess) = past.guess(slots) {
            guesses += 1;
            right += u32::from(guess == moment.place);
        }
        past.learn(slots, moment.place);
    }
    (guesses >= LEAST_GUESSES).then(|| f64::from(right) / f64::from(guesses))
}

/// The hour of the week, the hour of workdays or weekends, and everything.
fn slots(Moment { weekday, hour, .. }: Moment) -> [u32; 3] {
    let all = 1000;
    hour.map_or([all; 3], |hour| [weekday * 24 + hour, 200 + u32::from(weekday > 4) * 24 + hour, all])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(places: impl Iterator<Item = (u32, u32, u32)>) -> Option<f64> {
        hit_rate(places.map(|(weekday, hour, place)| Moment { weekday, hour: Some(hour), place }))
    }

    #[test]
    fn a_clockwork_is_guessed_and_news_are_not() {
        let clockwork = (0..100).flat_map(|day| [(day % 7, 8, 1), (day % 7, 12, 2), (day % 7, 20, 3)]);
        assert!(rate(clockwork).unwrap() > 0.95);
        let news = (0..100).map(|day| (day % 7, 12, day));
        assert!(rate(news).unwrap().abs() < f64::EPSILON, "each place is new");
    }

    #[test]
    fn few_records_say_nothing_and_the_first_guess_is_of_the_second_record() {
        assert_eq!(rate((0..50).map(|_| (0, 12, 1))), None);
        assert_eq!(rate((0..51).map(|_| (0, 12, 1))), Some(1.0));
    }

    #[test]
    fn a_guess_knows_the_past_only() {
        // Two places in turn, always in the same hour: whoever knew the record itself would be right each time.
        let turns = (0..200).map(|index| (0, 12, index % 2));
        assert!(rate(turns).unwrap() < 0.6);
    }
}
