//! Days here, evenings there: who is by day on workdays in one district of their city, and in the evening in another,
//! works in the first. It needs few records, where noons need many.
//!
//! Rides say nothing here: they are of two places. Days in other cities do not count.

use crate::places::PlaceId;

use super::calendar::Day;
use super::evidence::Evidence;
use super::sighting::Use;
use super::track::Fix;
use super::votes::above;

/// Hours in which one is at work.
const DAY: std::ops::Range<f32> = 7.0..18.0;
/// Hours in which one is not at work any more.
const EVENING: std::ops::Range<f32> = 18.5..24.0;
/// Of the days of work, so many show the district.
const SHARE: f32 = 0.7;
/// Standard deviations by which workdays must show it more often than days off do: who goes to market goes on any day.
const WORKDAYS: f32 = 1.0;

/// Standard deviations by which a district is more of the days than of the evenings of workdays; 0 where it does not hold
/// most of those days, or is hardly more a matter of workdays, and for those who work at night.
#[allow(clippy::cast_precision_loss, reason = "days of a life fit an f32")]
pub fn contrast(evidence: &Evidence<'_>, district: PlaceId, span: (Day, Day)) -> f32 {
    if evidence.works_at_night {
        return 0.0;
    }
    let [daysoff, workdays] = evidence.calendar_days(span);
    let (mut days, mut evenings, mut off) = (Seen::default(), Seen::default(), 0);
    for base in evidence.bases.iter().filter(|base| (span.0..=span.1).contains(&base.day)) {
        let fixes = evidence.fixes(base);
        let by_day = Seen::of(evidence, fixes, district, DAY);
        if evidence.is_workday(base.day) {
            days.add(by_day);
            evenings.add(Seen::of(evidence, fixes, district, EVENING));
        } else {
            off += by_day.there;
        }
    }
    let usual = workdays as f32 / (workdays + daysoff) as f32;
    let there = (days.there + off).max(1) as f32;
    let more = days.there as f32 / there - usual;
    if days.share() < SHARE || more < WORKDAYS * (usual * (1.0 - usual) / there).sqrt() {
        return 0.0;
    }
    if evenings.all == 0 { 0.0 } else { above((days.there, days.all), (evenings.there, evenings.all)) }
}

/// Days, and those of them that show a district.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    there: i32,
    all: i32,
}

impl Seen {
    /// What one day shows of a district in some of its hours, among all districts of the city.
    fn of(evidence: &Evidence<'_>, fixes: &[Fix], district: PlaceId, hours: std::ops::Range<f32>) -> Self {
        let city = evidence.city_of_district(district);
        let told = |fix: &&Fix| {
            let in_time = fix.clock().is_some_and(|clock| hours.contains(&clock));
            in_time && !matches!(fix.what, Use::Ride(_)) && Some(evidence.city(fix)) == city
        };
        let mut districts = fixes.iter().filter(told).filter_map(|fix| fix.district).peekable();
        let all = i32::from(districts.peek().is_some());
        Self { there: i32::from(districts.any(|other| other == district)), all }
    }

    fn add(&mut self, day: Self) {
        self.there += day.there;
        self.all += day.all;
    }

    #[allow(clippy::cast_precision_loss, reason = "days of a life fit an f32")]
    fn share(self) -> f32 {
        self.there as f32 / self.all.max(1) as f32
    }
}
