//! What holds for any seed, any damage, any two re-saves: nothing panics, no line is lost, and what is missing is told.

use payprint::dossier::Verdict;
use payprint::dossier::compare::{Side, compare};
use payprint::persona::Layout;
use payprint::persona::month::Month;
use payprint::persona::resave::Resave;
use proptest::prelude::*;
use proptest::sample::select;

use crate::dossier;

fn layouts() -> impl Strategy<Value = Layout> {
    select(Layout::ALL.to_vec())
}

/// Layouts of text whose rows are payments.
fn tables() -> impl Strategy<Value = Layout> {
    layouts().prop_filter("a table", |layout| layout.is_csv() && !layout.holds_sums_only())
}

/// Layouts that declare how many rows there are.
fn declaring() -> impl Strategy<Value = Layout> {
    tables().prop_filter("declares its rows", |layout| {
        let ledger = matches!(layout, Layout::AlipayLedger(_));
        *layout != Layout::AlipayCashbook && !ledger
    })
}

fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(40) }
}

/// The lines of a file, each with its end.
fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n').collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_seed_is_read_whole(layout in layouts(), seed in any::<u64>()) {
        let file = Month::new(layout, seed).export();
        let read = dossier(&[(&file.name, &file.bytes)]);
        prop_assert_eq!(&read.rejected, &[]);
        let reading = &read.readings[0];
        prop_assert_eq!(u64::from(reading.lines.records), file.truth.records);
        prop_assert!(reading.lines.add_up() && reading.problems.is_empty());
        prop_assert!(!matches!(read.reconciliations[0].verdict, Verdict::Differs));
        if !layout.holds_sums_only() {
            prop_assert_eq!(reading.statement.declared, file.truth.declared);
        }
    }

    #[test]
    fn any_damage_costs_lines_and_nothing_else(
        layout in layouts(),
        seed in 0_u64..50,
        at in any::<prop::sample::Index>(),
        cut in any::<bool>(),
        byte in any::<u8>(),
    ) {
        let file = Month::new(layout, seed).export();
        let mut bytes = file.bytes.clone();
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        let read = dossier(&[(&file.name, &bytes)]);
        for reading in &read.readings {
            prop_assert!(reading.lines.add_up(), "{:?}", reading.lines);
            let problems = u32::try_from(reading.problems.len()).unwrap();
            prop_assert_eq!(reading.lines.problems, problems);
            prop_assert_eq!(reading.rows.len(), reading.lines.records as usize);
        }
        prop_assert!(read.readings.len() + read.rejected.len() <= 1);
    }

    #[test]
    fn two_re_saves_lose_no_row(
        layout in tables(),
        seed in 0_u64..50,
        one in select(vec![
            Resave::ExcelUtf8,
            Resave::ExcelGbk,
            Resave::Wps,
            Resave::Utf8,
            Resave::Utf8Mark,
            Resave::Gb18030,
        ]),
        two in select(Resave::ALL.to_vec()),
    ) {
        // Letters that are lost are another test's.
        prop_assume!(!matches!(two, Resave::Mojibake(_)));
        let file = Month::new(layout, seed).export();
        let bytes = two.save(&one.save(&file.bytes));
        let read = dossier(&[(&two.name(&one.name(&file.name)), &bytes)]);
        prop_assert!(read.rejected.is_empty(), "{:?} then {:?}: {:?}", one, two, read.rejected);
        let reading = &read.readings[0];
        prop_assert_eq!(u64::from(reading.lines.records), file.truth.records, "{:?} then {:?}: {:?}", one, two, reading.problems);
        prop_assert!(!matches!(read.reconciliations[0].verdict, Verdict::Differs), "{:?} then {:?}", one, two);
    }

    #[test]
    fn a_row_taken_out_is_missed_and_found(layout in declaring(), seed in 0_u64..50, which in any::<prop::sample::Index>()) {
        let file = Month::new(layout, seed).export();
        let whole = dossier(&[(&file.name, &file.bytes)]);
        let all = lines(&file.bytes);
        let gone = whole.records.get(which.index(whole.records.len())).line() as usize - 1;
        let left: Vec<u8> = all.iter().enumerate().filter(|(at, _)| *at != gone).flat_map(|(_, line)| line.to_vec()).collect();
        let short = dossier(&[(&file.name, &left)]);
        prop_assert_eq!(short.records.len() + 1, whole.records.len());
        prop_assert_eq!(short.reconciliations[0].verdict, Verdict::Differs);
        let found = compare(&Side::whole(&whole), &Side::whole(&short)).unwrap();
        prop_assert_eq!((found.vanished.len(), found.changed.len(), found.appeared.len()), (1, 0, 0));
        let raw = whole.records.get(found.vanished[0] as usize).line() as usize;
        prop_assert_eq!(raw, gone + 1);
    }
}
