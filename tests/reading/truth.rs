//! What the reader finds in the examples is what their generator knows it put there.

use payprint::dossier::{Dossier, Verdict};
use payprint::ledger::Effect;
use payprint::model::{Declared, RejectionCode};
use payprint::persona::examples::example_files;
use payprint::persona::export::FileTruth;

use crate::dossier;

#[test]
fn every_file_is_read_whole_and_adds_up() {
    for file in example_files() {
        let (name, truth) = (&file.export.name, &file.export.truth);
        let read = dossier(&[(name, &file.export.bytes)]);
        assert!(read.rejected.is_empty(), "{name}: {:?}", read.rejected);
        let [reading] = read.readings.as_slice() else { panic!("{name}: one document") };
        assert_eq!(reading.importer, truth.importer, "{name}");
        assert!(reading.lines.add_up(), "{name}: {:?}", reading.lines);
        assert_eq!(u64::from(reading.lines.records), truth.records, "{name}");
        assert!(reading.problems.is_empty(), "{name}: {:?}", reading.problems);
        assert!(reading.new_words.is_empty(), "{name}: {:?}", reading.new_words);
        assert!(reading.notes.is_empty(), "{name}: {:?}", reading.notes);
        assert_eq!(reading.statement.declared, truth.declared, "{name}");
        let verdict = if file.folder == "three-rows-short" { Verdict::Differs } else { Verdict::Exact };
        assert_eq!(read.reconciliations[0].verdict, verdict, "{name}: {:?}", read.reconciliations[0].counted);
        directions(&read, truth);
        sums(&read, truth);
    }
}

fn directions(read: &Dossier, truth: &FileTruth) {
    use payprint::model::Direction;
    let mut counted = Declared { records: None, ..Declared::default() };
    for transaction in read.records.iter() {
        let place = match transaction.direction() {
            Direction::In => &mut counted.incoming,
            Direction::Out => &mut counted.outgoing,
            Direction::Neutral => &mut counted.neutral,
        };
        place.get_or_insert_default().add(transaction.amount());
    }
    let found = [counted.incoming, counted.outgoing, counted.neutral].map(Option::unwrap_or_default);
    assert_eq!(found, [truth.incoming, truth.outgoing, truth.neutral], "{}", truth.name);
}

fn sums(read: &Dossier, truth: &FileTruth) {
    let (totals, sums) = (&read.ledger.totals, &truth.sums);
    let never_paid = read.ledger.effect.iter().filter(|effect| **effect == Effect::NeverPaid).count() as u64;
    assert_eq!(never_paid, truth.never_paid, "{}: never paid", truth.name);
    let found = [
        ("received", totals.incoming, sums.incoming),
        ("own transfers", totals.own_transfers, sums.own_transfers),
        ("repayments", totals.repayments, sums.repayments),
        ("fees", totals.fees, sums.fees),
        ("out", totals.outgoing, sums.outgoing),
        ("refunded", totals.refunded, sums.refunded),
        ("given", totals.given, sums.given),
        ("purchases", totals.purchases, sums.purchases),
        ("unlinked", totals.unlinked_refunds, sums.unlinked_refunds),
    ];
    for (what, ours, theirs) in found {
        assert_eq!(ours, theirs, "{}: {what}", truth.name);
    }
}

#[test]
fn a_locked_zip_says_so() {
    use payprint::intake::{Limits, Passwords, read_bytes};
    for file in example_files().iter().filter(|file| file.folder == "locked") {
        let read = |passwords: Passwords| {
            read_bytes(&file.export.name, None, file.export.bytes.clone(), &passwords, &Limits::default(), &mut ())
        };
        let codes = |passwords| read(passwords).rejected.iter().map(|rejected| rejected.code).collect::<Vec<_>>();
        assert_eq!(codes(Passwords::none()), [RejectionCode::PasswordRequired]);
        assert_eq!(codes(["000000"].into_iter().collect()), [RejectionCode::WrongPassword]);
    }
}
