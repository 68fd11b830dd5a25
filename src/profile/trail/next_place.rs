//! How often the next place would have been guessed, by replaying somebody's own records: each guess knows nothing but
//! what came before it.
//!
//! The guess is the place seen most often in this hour of the week; without such a past, in this hour of workdays or of
//! weekends; without that, most often of all. Of equals the one seen last.

/// Fewer guesses than this say nothing.
const LEAST_GUESSES: u32 = 50;
/// A slot is trusted once it was seen so often.
const TRUSTED: u32 = 2;

/// When a place was seen.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// 0 is Monday.
    pub weekday: usize,
    /// 0 to 23, where the clock is known.
    pub hour: Option<usize>,
    /// The place.
    pub place: u32,
}

/// Slots: the hours of the week, the hours of workdays and of weekends, and all.
const SLOTS: usize = 168 + 48 + 1;
const ALL: usize = SLOTS - 1;

/// What was seen in one slot: how often in all, and the most frequent place with its count.
#[derive(Clone, Copy, Default)]
struct Slot {
    all: u32,
    best: Option<(u32, u32)>,
}

struct Past {
    slots: Vec<Slot>,
    /// How often each place, slot by slot.
    counts: Vec<u32>,
    places: usize,
}

impl Past {
    fn guess(&self, slots: [usize; 3]) -> Option<u32> {
        let [hour, day, all] = slots.map(|slot| self.slots[slot]);
        let trusted = [hour, day].into_iter().find(|slot| slot.all >= TRUSTED);
        trusted.unwrap_or(all).best.map(|(place, _)| place)
    }

    fn learn(&mut self, slots: [usize; 3], place: u32) {
        for (index, slot) in slots.into_iter().enumerate() {
            // Without a clock all three are one slot: it learns once.
            if index > 0 && slots[index - 1] == slot {
                continue;
            }
            let count = &mut self.counts[slot * self.places + place as usize];
            *count += 1;
            let known = &mut self.slots[slot];
            known.all += 1;
            if known.best.is_none_or(|(_, best)| *count >= best) {
                known.best = Some((place, *count));
            }
        }
    }
}

/// The share of guesses that were right; None below fifty guesses. `moments` are by time, their places below `places`.
pub fn hit_rate(moments: impl Iterator<Item = Moment>, places: usize) -> Option<f64> {
    let mut past = Past { slots: vec![Slot::default(); SLOTS], counts: vec![0; SLOTS * places], places };
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
fn slots(Moment { weekday, hour, .. }: Moment) -> [usize; 3] {
    let of_hour = |hour: usize| [weekday % 7 * 24 + hour % 24, 168 + usize::from(weekday > 4) * 24 + hour % 24, ALL];
    hour.map_or([ALL; 3], of_hour)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(places: impl Iterator<Item = (usize, usize, u32)>) -> Option<f64> {
        hit_rate(places.map(|(weekday, hour, place)| Moment { weekday, hour: Some(hour), place }), 200)
    }

    #[test]
    fn a_clockwork_is_guessed_and_news_are_not() {
        let clockwork = (0..100).flat_map(|day| [(day % 7, 8, 1), (day % 7, 12, 2), (day % 7, 20, 3)]);
        assert!(rate(clockwork).unwrap() > 0.95);
        let news = (0..100).map(|day| (day as usize % 7, 12, day));
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
