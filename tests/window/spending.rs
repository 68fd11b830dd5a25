//! The spending screen and the table that the drawer saves: each line leads to exactly its records, the chart of the days
//! after pay day is there only where a pay is told.

use std::path::Path;

use egui_kittest::kittest::Queryable as _;
use payprint::i18n::{Language, Texts};
use payprint::ui::app::App;
use payprint::ui::command::{Command, Screen};
use payprint::ui::theme::Theme;

use crate::app::{SIZES, press, settle, start};
use crate::harness::Window;

/// High enough for the whole page.
const TALL: [(&str, [f32; 2]); 2] = [("", [1440.0, 1400.0]), ("-small", [1120.0, 1640.0])];

/// The spending screen of an example.
fn spending(example: usize, size: [f32; 2], language: Language, theme: Theme) -> Window<'static, App> {
    let mut window = start(size, language, theme);
    window.state_mut().ask(Command::OpenExample(example));
    settle(&mut window);
    window.state_mut().ask(Command::Show(Screen::Spending));
    settle(&mut window);
    window
}

fn shows(window: &Window<'_, App>, words: &str) -> bool {
    window.query_all_by_label(words).next().is_some()
}

#[test]
fn the_whole_page_in_three_languages() {
    for (suffix, size) in TALL {
        for language in Language::ALL {
            let window = spending(0, size, language, Theme::Light);
            let texts = Texts::new(language);
            for id in ["spending-pay", "spending-channels", "spending-prices", "spending-shared"] {
                assert!(shows(&window, &texts.get(id)), "{id} in {}", language.code());
            }
            window.save(&format!("spending-whole-{}{suffix}", language.code()));
        }
    }
    spending(0, SIZES[0].1, Language::En, Theme::Dark).save("spending-dark");
}

#[test]
fn without_a_salary_the_page_closes_up() {
    let texts = Texts::new(Language::En);
    let window = spending(1, TALL[0].1, Language::En, Theme::Light);
    assert!(!shows(&window, &texts.get("spending-pay")) && shows(&window, &texts.get("spending-channels")));
    window.save("spending-whole-driver");
    let texts = Texts::new(Language::ZhHans);
    let student = spending(2, TALL[0].1, Language::ZhHans, Theme::Light);
    assert!(shows(&student, &texts.get("spending-allowance")) && !shows(&student, &texts.get("spending-pay")));
    student.save("spending-whole-student");
}

#[test]
fn a_merchant_leads_to_its_payments_and_back() {
    let mut window = spending(0, SIZES[0].1, Language::En, Theme::Light);
    let dossier = window.state().dossier().unwrap().clone();
    let merchant = dossier.spending.merchants[0].clone();
    let name = dossier.whereabouts.payee_name(merchant.payee).to_owned();
    window.query_all_by_label_contains(&format!("{name}, ")).next().unwrap().click();
    settle(&mut window);
    assert_eq!(window.state().screen(), Screen::Records);
    let (shown, all) = (merchant.count, dossier.ledger.transactions.len());
    let texts = Texts::new(Language::En);
    window.get_by_label(&texts.format("records-some", &[("shown", shown.into()), ("all", all.into())]));
    window.save("spending-merchant");
    press(&mut window, &texts.get("records-back"));
    assert_eq!(window.state().screen(), Screen::Spending);
}

#[test]
fn credit_before_pay_day_is_told_until_it_is_called_wrong() {
    let mut window = spending(0, SIZES[0].1, Language::En, Theme::Light);
    let dossier = window.state().dossier().unwrap().clone();
    let told = |window: &Window<'_, App>| window.query_all_by_label_contains("and pay on credit from about").count();
    assert_eq!(told(&window), 1);
    let place = dossier.inferences.iter().position(|one| one.fact.code() == "spending.pay-credit").unwrap();
    window.state_mut().ask(Command::OpenFinding(place));
    settle(&mut window);
    window.save("spending-credit-finding");
    window.state_mut().ask(Command::Contest(place));
    settle(&mut window);
    window.save("spending-credit-contested");
    window.state_mut().ask(Command::CloseDialog);
    settle(&mut window);
    assert_eq!(told(&window), 0);
    window.save("spending-contested");
}

#[test]
fn the_records_of_a_finding_are_saved_as_a_table() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut window = spending(0, SIZES[0].1, language, Theme::Light);
        let dossier = window.state().dossier().unwrap().clone();
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("saved-{}", language.code()));
        std::fs::create_dir_all(&folder).unwrap();
        window.state_mut().ask(Command::OpenFinding(0));
        settle(&mut window);
        assert!(shows(&window, &texts.get("finding-csv")));
        // What the system's dialog would answer; it gives no ending.
        window.state_mut().ask(Command::SaveFindingTo(0, folder.join("records")));
        settle(&mut window);
        let n = dossier.inferences[0].evidence.len();
        let said = texts.format("finding-saved", &[("n", n.into()), ("name", "records.csv".into())]);
        assert!(shows(&window, &said), "{said}");
        window.save(&format!("finding-saved-{}", language.code()));
        let table = std::fs::read_to_string(folder.join("records.csv")).unwrap();
        assert!(table.starts_with("\u{feff}provider,document,line,also_in,time,"));
        let mut rows = csv::Reader::from_reader(table.as_bytes());
        let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), n);
        let mut lines: Vec<(u32, u32)> = dossier.inferences[0]
            .evidence
            .iter()
            .map(|row| dossier.records.get(*row as usize).source())
            .map(|source| (source.document.0, source.line))
            .collect();
        let mut saved: Vec<(u32, u32)> =
            rows.iter().map(|row| (row[1].parse().unwrap(), row[2].parse().unwrap())).collect();
        assert!(rows.is_sorted_by(|a, b| a[4] >= b[4]), "newest first");
        lines.sort_unstable();
        saved.sort_unstable();
        assert_eq!(lines, saved, "exactly these records");
        // Where it cannot be written, that is said.
        window.state_mut().ask(Command::SaveFindingTo(0, folder.join("no/such/folder.csv")));
        settle(&mut window);
        assert!(shows(&window, &texts.get("finding-not-saved")));
    }
}
