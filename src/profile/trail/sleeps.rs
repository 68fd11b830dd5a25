//! Nights, also of those who work at night: the longest silences, and what was seen just before and after them.

use super::track::{DAY, Track};

/// Seconds that a silence must last to be a night, and those after which it may have been two.
const SHORTEST: i64 = 9 * 1800;
const LONGEST: i64 = 20 * 3600;
/// Within so many seconds there is one night.
const APART: i64 = 14 * 3600;
/// A person who is seen between these hours on so many days, and so often, works at night.
const SMALL_HOURS: (f32, f32) = (0.5, 5.0);
const NIGHTS_AT_WORK: usize = 12;
const SHARE_AT_WORK: usize = 8;

/// What a fix has to do with a night.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sleep {
    /// It is the last before one.
    pub before: bool,
    /// It is the first after one.
    pub after: bool,
}

/// One entry a fix.
pub fn sleeps(track: &Track) -> Vec<Sleep> {
    let fixes = &track.fixes;
    let mut marks = vec![Sleep::default(); fixes.len()];
    let silent = |index: usize| fixes[index + 1].at - fixes[index].at;
    let long: Vec<usize> = (0..fixes.len().saturating_sub(1))
        .filter(|index| (SHORTEST..=LONGEST).contains(&silent(*index)) && fixes[*index].exact && fixes[index + 1].exact)
        .collect();
    for (place, &index) in long.iter().enumerate() {
        let near = |other: &&usize| (fixes[**other].at - fixes[index].at).abs() < APART;
        let before = long[..place].iter().rev().take_while(near);
        let after = long[place + 1..].iter().take_while(near);
        let longest = before.into_iter().chain(after).all(|other| silent(*other) <= silent(index));
        if longest && fixes[index].locality == fixes[index + 1].locality {
            marks[index].before = true;
            marks[index + 1].after = true;
        }
    }
    marks
}

/// True if the small hours are an ordinary time for the person to be somewhere.
pub fn works_at_night(track: &Track) -> bool {
    let (mut days, mut nights, mut last, mut last_night) = (0, 0, None, None);
    for fix in &track.fixes {
        if last != Some(fix.day) {
            last = Some(fix.day);
            days += 1;
        }
        let small = fix.clock().is_some_and(|clock| (SMALL_HOURS.0..SMALL_HOURS.1).contains(&clock));
        if small && last_night != Some(fix.day) && fix.at.rem_euclid(DAY) > 0 {
            last_night = Some(fix.day);
            nights += 1;
        }
    }
    nights >= NIGHTS_AT_WORK && nights * SHARE_AT_WORK >= days
}
