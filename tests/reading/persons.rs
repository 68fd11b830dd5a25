//! Every row of every example means what its generator made it to mean, and the persons' files add up together.
//!
//! The generator knows each payment's meaning because it made it; the reader works it out from the words in the file.

use payprint::dossier::Dossier;
use payprint::persona::examples::{ExampleFile, example_files};
use payprint::persona::{Kind, Payment, Persona, SEED, examples};

use crate::dossier;

fn read(files: &[&ExampleFile]) -> Dossier {
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|file| (file.export.name.as_str(), file.export.bytes.as_slice())).collect();
    dossier(&files)
}

#[test]
fn every_row_says_and_means_what_was_made() {
    let mut wrong = Vec::new();
    for file in &example_files() {
        let dossier = read(&[file]);
        assert_eq!(dossier.records.len(), file.export.rows.len(), "{}", file.export.name);
        for (place, payment) in file.export.rows.iter().enumerate() {
            wrong.extend(difference(&dossier, place, payment).map(|what| format!("{}: {what}", file.export.name)));
        }
    }
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

fn difference(dossier: &Dossier, place: usize, payment: &Payment) -> Option<String> {
    let row = dossier.records.get(place);
    let (found, made) = (dossier.ledger.effect[place].code(), payment.meaning.code());
    // The web site has neither a method nor a category: a present is a purchase there.
    let web = dossier.readings[0].importer == "alipay-web-csv";
    let unsaid = web && found == "purchase" && matches!(made, "gift-out" | "paid-by-other");
    let same = row.time() == payment.at && row.amount() == payment.amount && (found == made || unsaid);
    (!same).then(|| format!("{found} instead of {made}, {} instead of {}: {payment:?}", row.amount(), payment.amount))
}

#[test]
fn the_persons_add_up() {
    let files = example_files();
    for (kind, example) in Kind::ALL.into_iter().zip(examples()) {
        let own: Vec<&ExampleFile> = files.iter().filter(|file| file.folder == example.id).collect();
        let (totals, person) = (read(&own).ledger.totals, Persona::new(kind, SEED));
        let sums = person.sums();
        assert_eq!(totals.records, person.payments.len() as u64, "{}", example.name);
        assert_eq!((totals.duplicates, totals.updates), (0, 0), "{}", example.name);
        let found = [totals.spent, totals.refunded, totals.incoming, totals.own_transfers, totals.fees];
        assert_eq!(
            found,
            [sums.spent, sums.refunded, sums.incoming, sums.own_transfers, sums.fees],
            "{}",
            example.name
        );
        assert_eq!(totals.unlinked_refunds, sums.unlinked_refunds, "{}", example.name);
    }
}

#[test]
fn the_later_of_two_exports_stands_in_whatever_order_they_come() {
    let files = example_files();
    let pair: Vec<&ExampleFile> = files.iter().filter(|file| file.folder == "overlap").collect();
    let records = |file: &&ExampleFile| file.export.truth.records;
    let whole: u64 = pair.iter().skip(1).step_by(2).map(records).sum();
    let repeated: u64 = pair.iter().step_by(2).map(records).sum();
    let totals = read(&pair).ledger.totals;
    assert_eq!((totals.transactions, totals.duplicates + totals.updates), (whole, repeated));
    assert!(totals.updates >= 3, "{}", totals.updates);
    let backwards: Vec<&ExampleFile> = pair.into_iter().rev().collect();
    assert_eq!(read(&backwards).ledger.totals, totals);
}
