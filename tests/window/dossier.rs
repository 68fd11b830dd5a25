//! The first page of a dossier and the drawer behind its findings, with a fictional person's records.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use payprint::i18n::{Language, Texts};
use payprint::ui::app::App;
use payprint::ui::command::{Command, Screen};
use payprint::ui::theme::Theme;

use crate::app::{SIZES, press, settle, start};
use crate::harness::Window;

/// Lin Xiaoyu's dossier, on its first page.
fn lin(size: [f32; 2], language: Language, theme: Theme) -> Window<'static, App> {
    let mut window = start(size, language, theme);
    window.state_mut().ask(Command::OpenExample(0));
    settle(&mut window);
    assert_eq!(window.state().screen(), Screen::Dossier);
    window
}

#[test]
fn a_person_is_told_in_one_sentence_in_three_languages() {
    for (suffix, size) in SIZES {
        for language in Language::ALL {
            let window = lin(size, language, Theme::Light);
            let home = if language == Language::En {
                "You live in 北京昌平区, work in 北京朝阳区"
            } else {
                "北京昌平区"
            };
            assert!(window.query_all_by_label_contains(home).next().is_some(), "{}", language.code());
            window.save(&format!("dossier-{}{suffix}", language.code()));
        }
    }
    lin(SIZES[0].1, Language::En, Theme::Dark).save("dossier-dark");
}

#[test]
fn a_finding_leads_to_its_records_and_back() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut window = lin(SIZES[0].1, language, Theme::Light);
        let dossier = window.state().dossier().unwrap().clone();
        let all = dossier.inferences[0].evidence.len();
        window.state_mut().ask(Command::OpenFinding(0));
        settle(&mut window);
        window.save(&format!("finding-{}", language.code()));
        let records = texts.format("finding-all", &[("n", all.into())]);
        press(&mut window, &records);
        assert_eq!(window.state().screen(), Screen::Records);
        let whole = dossier.ledger.transactions.len();
        window.get_by_label(&texts.format("records-some", &[("shown", all.into()), ("all", whole.into())]));
        press(&mut window, &texts.get("records-back"));
        assert_eq!(window.state().screen(), Screen::Dossier);
    }
}

#[test]
fn a_fact_of_the_headline_opens_its_evidence_and_keys_turn_the_pages() {
    let mut window = lin(SIZES[0].1, Language::En, Theme::Light);
    let all = window.state().dossier().unwrap().inferences.len();
    let finding = |place: usize| format!("Movement, finding {place} of {all}");
    press(&mut window, "北京朝阳区");
    window.get_by_label(&finding(2));
    window.key_press(Key::ArrowRight);
    settle(&mut window);
    window.get_by_label(&finding(3));
    window.key_press(Key::ArrowLeft);
    settle(&mut window);
    window.get_by_label(&finding(2));
    window.key_press(Key::Escape);
    settle(&mut window);
    assert!(window.query_by_label(&finding(2)).is_none());
}

#[test]
fn what_a_person_calls_wrong_stays_wrong_until_they_take_it_back() {
    let mut window = lin(SIZES[0].1, Language::En, Theme::Light);
    window.state_mut().ask(Command::OpenFinding(1));
    settle(&mut window);
    press(&mut window, "This is wrong");
    window.save("finding-contested");
    window.key_press(Key::Escape);
    settle(&mut window);
    let work = "You live in 北京昌平区, work in";
    assert!(window.query_all_by_label_contains(work).next().is_none(), "the headline no longer says so");
    window.save("dossier-contested");
    // Computed anew, as after adding a file, it is still wrong.
    window.state_mut().ask(Command::ChooseHolder("林晓雨".to_owned()));
    settle(&mut window);
    assert!(window.query_all_by_label_contains(work).next().is_none());
    press(&mut window, "Undo");
    assert!(window.query_all_by_label_contains(work).next().is_some());
}

#[test]
fn every_page_of_findings_is_told_in_three_languages() {
    for (suffix, size) in SIZES {
        for language in Language::ALL {
            let mut window = lin(size, language, Theme::Light);
            let texts = Texts::new(language);
            for (screen, name, section) in [
                (Screen::Spending, "spending", "spending-months"),
                (Screen::People, "people", "people-flows"),
                (Screen::Rhythm, "rhythm", "rhythm-week"),
                (Screen::Sensitive, "sensitive", "sensitive-open"),
            ] {
                window.state_mut().ask(Command::Show(screen));
                settle(&mut window);
                let words = texts.get(section);
                assert!(window.query_all_by_label(&words).next().is_some(), "{name} in {}", language.code());
                window.save(&format!("{name}-{}{suffix}", language.code()));
            }
        }
    }
}

#[test]
fn what_is_sealed_stays_off_every_page_until_it_is_opened() {
    let mut window = lin(SIZES[0].1, Language::En, Theme::Light);
    let dossier = window.state().dossier().unwrap().clone();
    let sealed = dossier.inferences.iter().position(|one| one.fact.code() == "sensitive.mental-health").unwrap();
    let told = |window: &Window<'_, App>| window.query_all_by_label_contains("help for your mind").count();
    assert_eq!(told(&window), 0);
    // Not even by asking for it.
    window.state_mut().ask(Command::OpenFinding(sealed));
    settle(&mut window);
    assert_eq!(told(&window), 0);
    window.state_mut().ask(Command::Show(Screen::Sensitive));
    settle(&mut window);
    assert_eq!(told(&window), 0);
    assert!(window.query_all_by_label_contains("Mental health, 11 records").next().is_some());
    window.state_mut().ask(Command::Unseal(sealed));
    settle(&mut window);
    assert!(told(&window) > 0);
    window.save("sensitive-opened");
    window.state_mut().ask(Command::Show(Screen::Dossier));
    settle(&mut window);
    window.state_mut().ask(Command::OpenFinding(sealed));
    settle(&mut window);
    assert!(told(&window) > 0, "what was opened has its evidence");
    window.state_mut().ask(Command::CloseDialog);
    window.state_mut().ask(Command::Show(Screen::Spending));
    settle(&mut window);
    let counsellor = |window: &Window<'_, App>| window.query_all_by_label_contains("明心").count();
    assert!(counsellor(&window) > 0, "and its merchant stands among the others");
    window.state_mut().ask(Command::Unseal(sealed));
    settle(&mut window);
    assert_eq!(told(&window) + counsellor(&window), 0, "and all of it is sealed again");
}
