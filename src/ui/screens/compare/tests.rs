//! Two exports compared at once and on a thread of its own, without a pixel.

use std::time::{Duration, Instant};

use super::*;
use crate::model::{Draft, FileType, Format, Money, Origin, Precision, Reading, Records, WallTime};

/// Two exports of so many rows, of which the second lacks the first row of the first.
fn dossier(rows: u32) -> Dossier {
    let mut dossier = Dossier::default();
    for (id, skipped) in [(0, 0), (1, 1)] {
        let numbers: Vec<String> = (0..rows).map(|row| format!("{row:07}")).collect();
        let text = Arc::new(numbers.concat());
        let start = dossier.records.len();
        fill(&mut dossier.records, id, &text, skipped..rows);
        let origin = Origin {
            name: format!("{id}.csv"),
            container: None,
            sheet: None,
            file_type: FileType::Csv,
            bytes: 0,
            sha256: [0; 32],
        };
        let mut reading = Reading::new(DocumentId(id), origin, Format::AlipayApp);
        reading.rows = start..dossier.records.len();
        reading.statement.period = Some((WallTime::from_seconds(0), WallTime::from_seconds(i64::from(rows))));
        reading.statement.exported_at = Some(WallTime::from_seconds(i64::from(rows + id)));
        dossier.readings.push(reading);
    }
    dossier
}

fn fill(records: &mut Records, document: u32, text: &Arc<String>, rows: std::ops::Range<u32>) {
    let mut filling = records.fill(DocumentId(document), text);
    for row in rows {
        let start = row as usize * 7;
        let draft =
            Draft::new(row, WallTime::from_seconds(i64::from(row)), Precision::Second, Money::from_fen(i64::from(row)));
        filling.push(&Draft { order_id: &text[start..start + 7], ..draft });
    }
}

/// Asks, and waits as the window does; true where the answer took a thread.
fn settled(screen: &mut CompareScreen) -> bool {
    let ctx = Context::default();
    let begun = Instant::now();
    screen.logic(&ctx);
    let threaded = screen.job.is_some();
    while screen.is_busy() {
        assert!(begun.elapsed() < Duration::from_secs(30), "it never ends");
        std::thread::sleep(Duration::from_millis(2));
        screen.logic(&ctx);
    }
    threaded
}

#[test]
fn few_rows_are_compared_at_once_and_many_on_a_thread() {
    for (rows, threaded) in [(3, false), (30_000, true)] {
        let mut screen = CompareScreen::new(Arc::new(dossier(rows)));
        assert!(screen.is_possible() && screen.is_busy());
        assert_eq!(settled(&mut screen), threaded, "{rows}");
        assert_eq!(
            (screen.comparison.vanished.as_slice(), screen.comparison.unchanged),
            (&[0][..], u64::from(rows) - 1)
        );
        screen.ask((DocumentId(1), DocumentId(0)));
        settled(&mut screen);
        assert_eq!((screen.comparison.appeared.as_slice(), screen.comparison.vanished.len()), (&[0][..], 0));
    }
}

#[test]
fn a_pair_without_a_common_day_gives_way_to_one_that_has() {
    let mut screen = CompareScreen::new(Arc::new(dossier(3)));
    screen.ask((DocumentId(1), DocumentId(1)));
    assert_eq!(screen.asked, Some((DocumentId(1), DocumentId(0))));
    screen.ask((DocumentId(7), DocumentId(0)));
    assert_eq!(screen.asked, Some((DocumentId(1), DocumentId(0))), "what cannot be compared changes nothing");
    assert!(!CompareScreen::new(Arc::new(Dossier::default())).is_possible());
}
