//! The words of the Files screen, without a pixel.

use super::*;
use crate::i18n::Language;
use crate::model::{DocumentId, FileType, Format, Holder, Origin, Problem, ProblemKind, Source, WallTime};
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
        rows: 0..records as usize,
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
    assert_eq!((file.verdict.as_str(), file.differs, file.adds_up), ("adds up", false, true));
    assert!(file.checksum.ends_with(&"ab".repeat(32)));
}

#[test]
fn what_is_missing_is_told_in_rows_and_money() {
    let declared = Declared { records: Some(1500), outgoing: Some(tally(1500, 8_351_790)), ..Declared::default() };
    let counted = Declared { outgoing: Some(tally(1497, 8_343_150)), ..Declared::default() };
    let texts = Texts::new(Language::En);
    let data = FilesData::new(&dossier(vec![reading(1497, declared)], Verdict::Differs, counted), &[], &texts);
    let file = data.files.first().unwrap();
    assert_eq!(file.verdict, "3 rows, ¥86.40 missing");
    assert!(file.differs && file.needs_a_look && !data.seal_holds);
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
