//! When a claim about a life may be asked of its files: the numbers, fixed before any reader was tried, and why.
//!
//! A claim below its number is not wrong, it is not to be had: a reader that stays silent there is right. The numbers are
//! what a careful person would want before saying it aloud, not what a program can do.

use serde::Serialize;

/// The numbers.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Thresholds {
    /// Rows that name the district (or city) of a home or of work. Ten: fewer are a friend's quarter.
    pub place_records: u64,
    /// On so many different days. Eight: ten rows of one week are a holiday.
    pub place_dates: u64,
    /// From the first to the last of them, in days. Three weeks: longer than most journeys.
    pub place_span_days: i64,
    /// A bill of the home that names the district needs so many other rows of its city beside it, for the bill of one's
    /// parents is paid too.
    pub beside_a_bill: u64,
    /// Bills of the home that name the place, and nothing else is needed. Three: a parent's bill is paid once or twice.
    pub bills_alone: u64,
    /// Stays at the hometown that show. Two: one may be any journey.
    pub hometown_stays: u64,
    /// Of them at the Spring Festival. One: it is what tells a hometown from a customer.
    pub festival_stays: u64,
    /// Rows that make a stay: a ticket and a shop, or two shops.
    pub stay_records: u64,
    /// Times that something recurs. Three: two are a coincidence.
    pub recurring_times: u64,
    /// Times that something recurs whose rows say nothing but an amount. Six: between two people much comes round by
    /// chance.
    pub wordless_times: u64,
    /// Times that something recurs by the week. Six: fewer are a month's habit.
    pub weekly_times: u64,
    /// Times that a salary was paid.
    pub salary_times: u64,
    /// Times that a scholarship was paid. Two: it comes twice a year, and says what it is.
    pub scholarships: u64,
    /// Days on which customers paid. Eight: fewer are a bicycle sold.
    pub takings: u64,
    /// Rows with a person before anything is said of them.
    pub person_records: u64,
    /// Kinds of signs of a relation. Two that do not follow from each other.
    pub relation_signs: u64,
    /// Rows of one of these kinds that is the relation's own. Two: one is a joke or a slip.
    pub telling_records: u64,
    /// Rows of a sensitive topic.
    pub topic_records: u64,
    /// Rows of one that is bought by the way. Twelve in two years: six in a year are a habit.
    pub topic_by_the_way: u64,
    /// Rows of the upkeep of an animal or a car. Four: a bag of food is a present.
    pub upkeep_rows: u64,
    /// In so many months. Four: a holiday with the cat of a friend is one.
    pub upkeep_months: u64,
    /// Days with two rows and more, for the hours of a life.
    pub rhythm_days: u64,
    /// A trip that only sightings show: days before and after it.
    pub trip_slack_days: i64,
}

/// The numbers of this version.
pub const THRESHOLDS: Thresholds = Thresholds {
    place_records: 10,
    place_dates: 8,
    place_span_days: 21,
    beside_a_bill: 3,
    bills_alone: 3,
    hometown_stays: 2,
    festival_stays: 1,
    stay_records: 2,
    recurring_times: 3,
    wordless_times: 6,
    weekly_times: 6,
    salary_times: 3,
    scholarships: 2,
    takings: 8,
    person_records: 3,
    relation_signs: 2,
    telling_records: 2,
    topic_records: 3,
    topic_by_the_way: 12,
    upkeep_rows: 4,
    upkeep_months: 4,
    rhythm_days: 60,
    trip_slack_days: 2,
};

/// Rows that speak for one place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Weight {
    /// Rows.
    pub records: u64,
    /// Different days.
    pub dates: u64,
    /// Days from the first to the last.
    pub span_days: i64,
    /// Rows that speak for the strongest other place.
    pub rival_records: u64,
    /// Bills of the home at this level.
    pub bills: u64,
}

impl Weight {
    /// Enough rows over enough days, and none with more. More rows never make it less.
    pub fn suffices(&self) -> bool {
        let numbers = THRESHOLDS;
        self.records >= numbers.place_records
            && self.dates >= numbers.place_dates
            && self.span_days >= numbers.place_span_days
            && self.records >= self.rival_records
    }

    /// The same, or a bill with some rows of the city beside it, or bills enough.
    pub fn suffices_for_home(&self, beside: u64) -> bool {
        let billed = self.bills > 0 && beside >= THRESHOLDS.beside_a_bill;
        self.suffices() || billed || self.bills >= THRESHOLDS.bills_alone
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_of_the_same_evidence_never_takes_a_claim_away() {
        for records in 0..40 {
            for dates in 0..=records {
                for span_days in [0, 10, 20, 21, 400] {
                    let weight = Weight { records, dates, span_days, rival_records: 12, bills: 0 };
                    let more = Weight { records: records + 1, dates: dates + 1, span_days: span_days + 1, ..weight };
                    assert!(more.suffices() || !weight.suffices(), "{weight:?}");
                    let billed = Weight { bills: 1, ..weight };
                    assert!(billed.suffices_for_home(3) && (billed.suffices_for_home(0) == weight.suffices()));
                }
            }
        }
        let enough = Weight { records: 10, dates: 8, span_days: 21, rival_records: 10, bills: 0 };
        assert!(enough.suffices() && !Weight { rival_records: 11, ..enough }.suffices());
    }
}
