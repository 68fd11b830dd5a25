//! Every layout × every quirk of real exports that breaks naive readers, each quirk by its name.
//!
//! The whole table: `cargo test --test reading the_table -- --nocapture`.

use std::fmt::Write as _;

use payprint::dossier::Dossier;
use payprint::ledger::Totals;
use payprint::model::Currency;
use payprint::persona::Layout;
use payprint::persona::export::FileTruth;
use payprint::persona::quirk::{Case, Outcome, Quirk};

use crate::dossier;

const SEEDS: [u64; 2] = [1, 2];

/// What is not as expected, of all seeds; None where the layout cannot have the quirk.
fn judge(quirk: Quirk, layout: Layout) -> Option<Vec<String>> {
    let cases: Vec<Case> = SEEDS.into_iter().filter_map(|seed| quirk.apply(layout, seed)).collect();
    (!cases.is_empty()).then(|| cases.iter().flat_map(wrong).collect())
}

fn wrong(case: &Case) -> Vec<String> {
    let files: Vec<(&str, &[u8])> = case.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let read = dossier(&files);
    match case.expected.outcome {
        Outcome::Refused(code) => {
            let codes: Vec<_> = read.rejected.iter().map(|rejected| rejected.code.code()).collect();
            if codes.iter().all(|found| *found == code) && codes.len() == files.len() {
                Vec::new()
            } else {
                vec![format!("{codes:?} instead of refused with {code}")]
            }
        }
        Outcome::Read => not_as_written(case, &read),
    }
}

fn not_as_written(case: &Case, read: &Dossier) -> Vec<String> {
    let expected = &case.expected;
    let mut wrong = Vec::new();
    if !read.rejected.is_empty() || read.readings.len() != expected.truths.len() {
        wrong.push(format!("{} read, rejected {:?}", read.readings.len(), read.rejected));
    }
    for (place, truth) in expected.truths.iter().enumerate() {
        let Some(reading) = read.readings.get(place) else { continue };
        let (found, lines) = (&read.reconciliations[place], reading.lines);
        let mut same = |what: &str, found: &str, made: &str| {
            if found != made {
                wrong.push(format!("{what}: {found} instead of {made}"));
            }
        };
        same("importer", reading.format.code(), truth.importer);
        same("records", &lines.records.to_string(), &truth.records.to_string());
        same("problems", &format!("{:?}", reading.problems), "[]");
        same("lines", &lines.add_up().to_string(), "true");
        // A summary is compared with entries that are not there.
        let verdict = if case.layout.holds_sums_only() { "not-declared" } else { expected.verdict };
        same("verdict", found.verdict.code(), verdict);
        same("sums", &format!("{:?}", counted(read, place)), &format!("{:?}", by_direction(truth)));
        for note in expected.notes {
            same(&format!("note {note}"), &reading.notes.contains(note).to_string(), "true");
        }
        let coarser = reading.rows.clone().any(|row| read.records.get(row).precision() > expected.precision);
        same("coarser than expected", &coarser.to_string(), "false");
    }
    wrong.extend(merged(case, read));
    wrong
}

/// Counts and sums of rows by printed direction.
fn counted(read: &Dossier, place: usize) -> [(u64, i64); 3] {
    let mut sums = [(0, 0); 3];
    for row in read.readings[place].rows.clone() {
        let row = read.records.get(row);
        let sum = &mut sums[row.direction() as usize];
        sum.0 += 1;
        sum.1 += row.amount().fen();
    }
    sums
}

fn by_direction(truth: &FileTruth) -> [(u64, i64); 3] {
    [truth.incoming, truth.outgoing, truth.neutral].map(|tally| (tally.count, tally.sum.fen()))
}

/// What the files come to together.
fn merged(case: &Case, read: &Dossier) -> Vec<String> {
    let expected = &case.expected;
    let mut wrong = Vec::new();
    let totals = read.ledger.totals;
    if totals.transactions != expected.transactions || totals.updates != expected.updates {
        wrong.push(format!(
            "{} transactions and {} updates instead of {} and {}",
            totals.transactions, totals.updates, expected.transactions, expected.updates
        ));
    }
    let (Some(truth), true) = (expected.truths.last(), expected.linked) else { return wrong };
    let totals = match truth.currency {
        Currency::Cny => totals,
        Currency::Hkd => other_totals(read, truth.currency),
    };
    let found = [totals.outgoing, totals.refunded, totals.incoming, totals.unlinked_refunds];
    let made = [truth.sums.outgoing, truth.sums.refunded, truth.sums.incoming, truth.sums.unlinked_refunds];
    // The website says neither method nor category: a present on somebody else's card looks like a purchase there.
    if found != made && case.layout != Layout::AlipayWeb {
        wrong.push(format!("out, refunded, in, unlinked: {found:?} instead of {made:?}"));
    }
    wrong
}

fn other_totals(read: &Dossier, currency: Currency) -> Totals {
    let found = read.ledger.other_currencies.iter().find(|(other, _)| *other == currency);
    found.map(|(_, totals)| *totals).unwrap_or_default()
}

fn check(name: &str) {
    let quirk = Quirk::all().into_iter().find(|quirk| quirk.name() == name).unwrap();
    let mut wrong = Vec::new();
    let mut layouts = 0;
    for layout in Layout::ALL {
        let Some(found) = judge(quirk, layout) else { continue };
        layouts += 1;
        wrong.extend(found.into_iter().map(|what| format!("{layout:?}: {what}")));
    }
    assert!(layouts > 0, "no layout has {name}");
    assert!(wrong.is_empty(), "{name}:\n{}", wrong.join("\n"));
}

macro_rules! by_name {
    ($($test:ident $name:literal,)*) => {
        $(#[test] fn $test() { check($name); })*
        const NAMES: &[&str] = &[$($name),*];
    };
}

by_name! {
    as_handed_out "as-handed-out",
    header_line_moves "header-line-moves",
    first_row_kept "first-row-kept",
    columns_in_any_order "columns-in-any-order",
    money_exact "money-exact",
    bare_comma_in_name "bare-comma-in-name",
    bare_quote_in_name "bare-quote-in-name",
    full_width_comma "full-width-comma",
    tab_after_quote "tab-after-quote",
    trailing_tab "trailing-tab",
    tab_only_cell "tab-only-cell",
    excel_resave "excel-resave",
    excel_resave_gbk "excel-resave-gbk",
    seconds_lost "seconds-lost",
    thousands_comma "thousands-comma",
    scientific_order_number "scientific-order-number",
    extra_quotes "extra-quotes",
    xlsx_saved_as_csv "xlsx-saved-as-csv",
    xlsx_named_csv "xlsx-named-csv",
    zip_named_csv "zip-named-csv",
    cashbook_for_bill "cashbook-for-bill",
    several_sheets "several-sheets",
    creator_in_properties "creator-in-properties",
    rows_and_cells_omitted "rows-and-cells-omitted",
    merged_preamble "merged-preamble",
    serial_dates "serial-dates",
    float_noise "float-noise",
    refund_in_another_category "refund-in-another-category",
    closed_sale_with_income "closed-sale-with-income",
    rare_characters "rare-characters",
    new_years_day_2025 "new-years-day-2025",
    overlapping_exports "overlapping-exports",
    later_status "later-status",
    any_order "any-order",
    pdf "pdf",
    resaved_numbers "resaved-numbers",
    resaved_utf_8 "resaved-utf-8",
    resaved_utf_8_mark "resaved-utf-8-mark",
    resaved_gb18030 "resaved-gb18030",
    resaved_utf_16_le "resaved-utf-16-le",
    resaved_utf_16_be "resaved-utf-16-be",
    resaved_tabs "resaved-tabs",
    resaved_cr "resaved-cr",
    resaved_mixed_lines "resaved-mixed-lines",
    wrong_code_page_gbk_as_latin_1 "wrong-code-page-gbk-as-latin-1",
    wrong_code_page_gbk_as_windows_1252 "wrong-code-page-gbk-as-windows-1252",
    wrong_code_page_utf_8_as_latin_1 "wrong-code-page-utf-8-as-latin-1",
    wrong_code_page_utf_8_as_windows_1252 "wrong-code-page-utf-8-as-windows-1252",
    wrong_code_page_utf_8_as_mac_roman "wrong-code-page-utf-8-as-mac-roman",
    wrong_code_page_utf_8_as_gbk "wrong-code-page-utf-8-as-gbk",
    wrong_code_page_gbk_as_utf_8 "wrong-code-page-gbk-as-utf-8",
}

#[test]
fn every_quirk_has_a_test_by_its_name() {
    let missing: Vec<String> =
        Quirk::all().iter().map(|quirk| quirk.name()).filter(|name| !NAMES.contains(&name.as_str())).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn the_table() {
    let mut table = String::new();
    let mut wrong = 0;
    for layout in Layout::ALL {
        writeln!(table, "{layout:?}").unwrap();
        for quirk in Quirk::all() {
            let Some(found) = judge(quirk, layout) else { continue };
            wrong += found.len();
            let result = if found.is_empty() { "read as written".to_owned() } else { found.join("; ") };
            writeln!(table, "    {:<34} {result}", quirk.name()).unwrap();
        }
    }
    println!("{table}");
    assert_eq!(wrong, 0, "see the table");
}
