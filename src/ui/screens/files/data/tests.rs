//! The words of the Files screen, without a pixel.

use super::*;
use crate::dossier::{Holders, Person};
use crate::i18n::Language;
use crate::intake::{Body, Document};
use crate::ledger::Totals;
use crate::model::{
    Currency, DocumentId, Draft, FileType, Format, Holder, LineCounts, Money, NewWord, Origin, Precision,
};
use crate::model::{Problem, ProblemKind, Records, Source, Statement, Tally, WallTime};
use crate::session::Target;

fn reading(records: u32, declared: Declared) -> Reading {
    let origin = Origin {
        name: "bill.csv".to_owned(),
        container: Some("mail.zip".to_owned()),
        sheet: None,
        file_type: FileType::Csv,
        bytes: 10,
        sha256: [0xab; 32],
    };
    Reading {
        statement: Statement {
            holder: Holder { name: Some("fictional person".to_owned()), ..Holder::default() },
            period: Some((WallTime::from_seconds(0), WallTime::from_seconds(86_400 * 364))),
            exported_at: Some(WallTime::from_seconds(86_400 * 365)),
            filter: None,
            declared,
        },
        lines: LineCounts { total: records, records, ..LineCounts::default() },
        notes: vec!["resaved-lossy"],
        ..Reading::new(DocumentId(0), origin, Format::AlipayApp)
    }
}

fn tally(count: u64, fen: i64) -> Tally {
    Tally { count, sum: Money::from_fen(fen) }
}

fn dossier(readings: Vec<Reading>, verdict: Verdict, counted: Declared) -> Dossier {
    let reconciliations = readings.iter().map(|_| Reconciliation { verdict, counted }).collect();
    Dossier { readings, reconciliations, ..Dossier::default() }
}

#[test]
fn the_seal_says_rows_and_sums() {
    let declared = Declared { records: Some(7412), outgoing: Some(tally(7412, 100)), ..Declared::default() };
    let texts = Texts::new(Language::En);
    let data = FilesData::new(&dossier(vec![reading(7412, declared)], Verdict::Exact, declared), &[], &texts);
    assert_eq!(data.seal, "7,412 of 7,412 rows · sums equal to the fen");
    assert!(data.seal_holds);
    assert_eq!(data.headline.pieces, [("The file adds up".to_owned(), false)]);
    let file = data.files.first().unwrap();
    assert_eq!(file.about, "fictional person · 1970-01-01 – 1970-12-31 · exported 1971-01-01 00:00 · in mail.zip");
    assert_eq!((file.verdict.as_str(), file.weight), ("adds up", Weight::AddsUp));
    assert!(file.checksum.ends_with(&"ab".repeat(32)));
}

#[test]
fn a_file_that_declares_nothing_does_not_add_up_with_the_others() {
    let declared = Declared { records: Some(1), ..Declared::default() };
    let silent = reading(3, Declared::default());
    let mut three = dossier(vec![reading(1, declared), silent.clone(), silent], Verdict::NotDeclared, declared);
    three.reconciliations[0].verdict = Verdict::Exact;
    let data = FilesData::new(&three, &[], &Texts::new(Language::En));
    assert_eq!(data.headline.plain(), "One file adds up, 2 declare nothing");
    assert_eq!((data.seal.as_str(), data.seal_holds), ("7 rows read", false));
}

#[test]
fn what_is_missing_is_told_in_rows_and_money() {
    let declared = Declared { records: Some(1500), outgoing: Some(tally(1500, 8_351_790)), ..Declared::default() };
    let counted = Declared { outgoing: Some(tally(1497, 8_343_150)), ..Declared::default() };
    let texts = Texts::new(Language::En);
    let data = FilesData::new(&dossier(vec![reading(1497, declared)], Verdict::Differs, counted), &[], &texts);
    let file = data.files.first().unwrap();
    assert_eq!(file.verdict, "3 rows, ¥86.40 missing");
    assert!(file.differs() && file.needs_a_look && !data.seal_holds);
    let words = |text: &str, red| (text.to_owned(), red);
    assert_eq!(data.headline.pieces, [words("One file ", false), words("does not add up", true)]);
    assert_eq!(file.buckets.first().map(|(.., equal)| *equal), Some(false));
}

#[test]
fn a_line_that_was_lost_is_shown_as_it_stands() {
    let mut lost = reading(1, Declared::default());
    lost.lines.problems = 1;
    lost.problems = vec![Problem { source: Source { document: DocumentId(0), line: 2 }, kind: ProblemKind::BadAmount }];
    let document = Document {
        origin: lost.origin.clone(),
        body: Body::Text(std::sync::Arc::new("head\nx,y,z\r\n".to_owned())),
        lettering: crate::intake::Lettering::Sound,
    };
    let mut input = Input::new(Target::Bytes("mail.zip", b""));
    input.taken = Some(crate::intake::Taken { documents: vec![document], rejected: Vec::new() });
    let texts = Texts::new(Language::En);
    let data = FilesData::new(&dossier(vec![lost], Verdict::NotDeclared, Declared::default()), &[input], &texts);
    let file = data.files.first().unwrap();
    assert_eq!(file.problems, [("line 2: the amount is no number".to_owned(), "x,y,z".to_owned())]);
    assert_eq!(data.headline.pieces.last(), Some(&("could not be read".to_owned(), true)));
    assert_eq!(data.seal, "1 rows read");
}

#[test]
fn another_persons_file_is_shown_and_counts_nowhere() {
    let declared = Declared { records: Some(40), outgoing: Some(tally(40, 100)), ..Declared::default() };
    let own = reading(40, declared);
    let theirs = Reading {
        excluded: true,
        lines: LineCounts { total: 10, records: 9, problems: 1, ..LineCounts::default() },
        new_words: vec![NewWord { column: "c".to_owned(), word: "w".to_owned(), count: 1 }],
        ..reading(9, Declared { records: Some(12), ..Declared::default() })
    };
    let mut both = dossier(vec![theirs, own], Verdict::Exact, declared);
    both.reconciliations[0].verdict = Verdict::Differs;
    let person = |name: &str, chosen| Person { name: name.to_owned(), chosen };
    both.holders = Holders {
        names: vec!["A".to_owned()],
        others: vec!["B".to_owned()],
        people: vec![person("B", false), person("A", true)],
        found: true,
    };
    let data = FilesData::new(&both, &[], &Texts::new(Language::En));
    assert_eq!(data.headline.plain(), "The file adds up");
    assert_eq!(data.seal, "40 of 40 rows · sums equal to the fen");
    let file = &data.files[0];
    assert_eq!((file.verdict.as_str(), file.weight, file.needs_a_look), ("set aside", Weight::SetAside, false));
    let holders = data.holders.unwrap();
    assert_eq!(holders.title, "These files belong to two people: B, A");
    assert!(holders.made_for.starts_with("This page is made for A."), "{}", holders.made_for);
    assert_eq!((holders.chosen, data.files[1].needs_a_look), (1, false));
}

#[test]
fn a_changed_layout_is_told_without_a_tick_lost() {
    let declared = Declared { records: Some(1), ..Declared::default() };
    let mut odd = reading(1, declared);
    odd.drift.columns = vec![("known".to_owned(), true), ("new".to_owned(), false)];
    odd.drift.unknown_lines = vec![4, 9];
    let mut missing = reading(1, declared);
    missing.drift.missing_columns = vec!["gone"];
    let texts = Texts::new(Language::En);
    let data = FilesData::new(&dossier(vec![odd, missing], Verdict::Exact, declared), &[], &texts);
    let file = &data.files[0];
    assert_eq!(file.under_verdict, Some(("layout has changed".to_owned(), false)));
    assert!(file.needs_a_look && data.seal_holds);
    let layout = file.layout.as_ref().unwrap();
    let said = ["One column is new to us: new", "2 lines around the table are new to us: lines 4, 9"];
    assert_eq!(layout.lines, said);
    assert!(layout.note.contains("+ new"), "{}", layout.note);
    assert!(data.files[1].layout.is_none() && !data.files[1].needs_a_look, "a missing column alone is no drift");
}

#[test]
fn balances_that_do_not_follow_take_the_tick_away() {
    let declared = Declared { records: Some(9), ..Declared::default() };
    let chain = |breaks: &[u32]| Some(BalanceChain { links: 8, breaks: breaks.to_vec() });
    let holds = Reading { balance: chain(&[]), ..reading(9, declared) };
    let breaks = Reading { balance: chain(&[7, 9]), notes: vec!["balance-broken"], ..reading(9, declared) };
    let texts = Texts::new(Language::En);
    let data = FilesData::new(&dossier(vec![holds, breaks], Verdict::Exact, declared), &[], &texts);
    assert!(!data.seal_holds);
    let [good, bad] = [0, 1].map(|place| &data.files[place]);
    assert_eq!(good.balance.as_ref().unwrap().words, "Each of 8 balances follows from the one before");
    let words = "2 of 8 balances do not follow from the one before: lines 7, 9";
    assert_eq!(bad.balance.as_ref().unwrap().words, words);
    assert_eq!(bad.under_verdict, Some(("balances do not follow".to_owned(), true)));
    assert!(bad.notes.is_empty() && bad.needs_a_look && !good.needs_a_look);
}

/// A file of one row a currency.
fn paid_in(currencies: &[Currency]) -> FilesData {
    let mut records = Records::default();
    let text = std::sync::Arc::new(String::new());
    let mut filling = records.fill(DocumentId(0), &text);
    for currency in currencies {
        let draft = Draft::new(1, WallTime::from_seconds(0), Precision::Second, Money::from_fen(4_800));
        filling.push(&Draft { currency: *currency, ..draft });
    }
    drop(filling);
    let count = u32::try_from(currencies.len()).unwrap();
    let rows = 0..currencies.len();
    let file = Reading { format: Format::WeChatHk, rows, ..reading(count, Declared::default()) };
    let counted = Declared { outgoing: Some(tally(1, 4_800)), ..Declared::default() };
    let mut dossier = dossier(vec![file], Verdict::NotDeclared, counted);
    dossier.records = records;
    let totals = Totals { spent: Money::from_fen(123_450), ..Totals::default() };
    dossier.ledger.other_currencies = vec![(Currency::Hkd, totals)];
    FilesData::new(&dossier, &[], &Texts::new(Language::En))
}

#[test]
fn hong_kong_dollars_are_never_yuan() {
    let data = paid_in(&[Currency::Hkd]);
    let file = &data.files[0];
    assert_eq!(file.spent, ["–", "HK$48.00"]);
    assert_eq!(file.buckets[0].2, "1 row, HK$48.00");
    assert_eq!(data.asides, ["and HK$1,234.50 spent in Hong Kong dollars, kept apart"]);
    assert_eq!(paid_in(&[]).files[0].spent[1], "HK$48.00", "a file without a row has its usual currency");
    assert_eq!(paid_in(&[Currency::Hkd, Currency::Cny]).files[0].spent[1], "–", "nothing is converted or mixed");
}
