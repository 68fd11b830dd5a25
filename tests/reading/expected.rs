//! `X.expected.json` beside each example X. `PAYPRINT_BLESS=1 cargo test --test reading expected` writes them anew:
//! read the difference as carefully as code.

use std::fs;
use std::path::{Path, PathBuf};

use payprint::i18n::Language;
use payprint::mask::Mask;
use payprint::report::json;

use crate::dossier;

fn examples(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        let kind = path.extension().and_then(|e| e.to_str()).unwrap_or("").to_owned();
        match kind.as_str() {
            _ if path.is_dir() => examples(&path, found),
            "csv" | "txt" | "xlsx" | "zip" => found.push(path),
            _ => {}
        }
    }
}

#[test]
fn every_example_gives_its_expected_answer() {
    let mut files = Vec::new();
    examples(&Path::new(env!("CARGO_MANIFEST_DIR")).join("example-exports"), &mut files);
    assert!(files.len() > 20, "the examples are there");
    let bless = std::env::var_os("PAYPRINT_BLESS").is_some();
    let mut wrong = Vec::new();
    for path in files {
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        let bytes = fs::read(&path).expect("a file");
        let answer = json::audit(&dossier(&[(&name, &bytes)]), Language::En, Mask::NONE);
        let expected = path.with_file_name(format!("{name}.expected.json"));
        if bless {
            fs::write(&expected, &answer).expect("written");
        }
        if fs::read_to_string(&expected).ok().as_deref() != Some(answer.as_str()) {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "differ from their expected.json: {wrong:#?}");
}

#[test]
fn an_answer_has_every_key_of_the_contract() {
    let answer = json::audit(&dossier(&[]), Language::ZhHant, Mask::NONE);
    let value: serde_json::Value = serde_json::from_str(&answer).expect("it is JSON");
    for path in [
        "/schema",
        "/language",
        "/subject/names",
        "/subject/other_holders",
        "/documents",
        "/rejected",
        "/problems",
        "/totals/records",
        "/totals/transactions",
        "/totals/duplicates",
        "/totals/updates",
        "/totals/in_fen",
        "/totals/out_fen",
        "/totals/refunded_fen",
        "/totals/spent_fen",
        "/totals/purchases_fen",
        "/totals/given_fen",
        "/totals/own_transfers_fen",
        "/totals/repayments_fen",
        "/totals/fees_fen",
        "/totals/unlinked_refunds_fen",
        "/totals/other_currencies",
        "/totals/from",
        "/totals/to",
        "/totals/days_with_records",
        "/spending/months",
        "/spending/categories",
        "/spending/merchants",
        "/spending/pay_periods",
        "/spending/pay_days",
        "/spending/channels",
        "/spending/price_levels",
        "/spending/one_offs",
        "/spending/instruments",
        "/spending/recurring",
        "/spending/income",
        "/movement/home",
        "/movement/work",
        "/movement/hometown",
        "/movement/home_history",
        "/movement/work_history",
        "/movement/days",
        "/movement/stays",
        "/movement/trips",
        "/movement/local_trips",
        "/movement/metrics/places",
        "/movement/metrics/next_place_hit_rate",
        "/people",
        "/rhythm/first_activity_median",
        "/rhythm/hour_of_week",
        "/rhythm/change_points",
        "/sensitive",
        "/label",
        "/inferences",
        "/annual_reports",
        "/findings",
        "/held_not_given",
        "/without",
        "/supporting/documents",
        "/supporting/records",
    ] {
        assert!(value.pointer(path).is_some(), "{path}");
    }
    assert_eq!(value.pointer("/language").and_then(|l| l.as_str()), Some("zh-Hant"));
}
