//! Schedules of all sorts, and days that keep none.

use super::*;

const SEARCH: Search<'_> = Search { slacks: &[0, 1, 3], by_week: true, least: 3 };

fn days(texts: &[&str]) -> Vec<Day> {
    texts.iter().map(|text| Day::parse(text).unwrap()).collect()
}

#[track_caller]
fn found(texts: &[&str]) -> (Cadence, u32, i32) {
    let fit = SEARCH.best(&days(texts)).unwrap();
    (fit.schedule.cadence, fit.schedule.day, fit.schedule.slack)
}

#[test]
fn a_month_ends_where_it_ends() {
    let ends = ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31"];
    assert_eq!(found(&ends), (Cadence::Monthly, 31, 0));
    let fit = SEARCH.best(&days(&ends)).unwrap();
    assert_eq!(fit.schedule.after(Day::parse("2024-05-31").unwrap()), Day::parse("2024-06-30").unwrap());
}

#[test]
fn what_falls_on_a_free_day_is_paid_on_the_workday_beside_it() {
    // 2024-06-15 and 2024-09-15 are free: paid on the workday before.
    let wages = ["2024-05-15", "2024-06-14", "2024-07-15", "2024-08-15", "2024-09-14", "2024-10-15"];
    assert_eq!(found(&wages), (Cadence::Monthly, 15, 0));
}

#[test]
fn weeks_quarters_and_years_are_told_apart() {
    assert_eq!(found(&["2024-03-04", "2024-03-11", "2024-03-18", "2024-03-25"]).0, Cadence::Weekly);
    assert_eq!(found(&["2024-03-04", "2024-03-18", "2024-04-01", "2024-04-15"]).0, Cadence::Fortnightly);
    assert_eq!(found(&["2024-01-10", "2024-04-10", "2024-07-10", "2024-10-10"]).0, Cadence::Quarterly);
    assert_eq!(found(&["2021-05-20", "2022-05-20", "2023-05-22"]).0, Cadence::Yearly);
}

#[test]
fn days_at_whim_gain_less_than_a_schedule() {
    let whim = ["2024-01-03", "2024-01-29", "2024-03-11", "2024-03-30", "2024-05-22", "2024-06-07"];
    assert!(SEARCH.best(&days(&whim)).is_none_or(|fit| fit.gain < 3.0), "{:?}", SEARCH.best(&days(&whim)));
    let due = ["2024-01-03", "2024-02-03", "2024-03-03", "2024-04-03", "2024-05-03", "2024-06-03"];
    assert!(SEARCH.best(&days(&due)).is_some_and(|fit| fit.gain > 10.0));
}

#[test]
fn a_forgotten_month_is_missed_and_a_long_silence_ends_it() {
    let paid = ["2024-01-05", "2024-02-05", "2024-04-05", "2024-05-05", "2024-06-05"];
    assert_eq!(SEARCH.best(&days(&paid)).unwrap().missed, 1);
    let again = ["2023-01-05", "2023-02-05", "2023-03-05", "2023-11-05", "2023-12-05"];
    assert_eq!(SEARCH.best(&days(&again)).unwrap().kept, [0, 1, 2]);
}

#[test]
fn other_payments_between_do_not_hide_a_schedule() {
    let mixed = [
        "2024-01-05",
        "2024-01-17",
        "2024-02-05",
        "2024-03-05",
        "2024-03-22",
        "2024-04-05",
        "2024-05-05",
        "2024-06-05",
        "2024-06-30",
        "2024-07-05",
    ];
    let fit = SEARCH.best(&days(&mixed)).unwrap();
    assert_eq!((fit.schedule.day, fit.kept.len()), (5, 7));
}
