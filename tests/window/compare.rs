//! Two exports of one period: what vanished, changed and appeared, and the way to the record.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use payprint::i18n::{Language, Texts};
use payprint::ui::app::App;
use payprint::ui::command::{Command, Screen};
use payprint::ui::theme::Theme;

use crate::app::{SIZES, example, open, press, settle, start};
use crate::exports;
use crate::harness::Window;

const EARLIER: &str = "支付宝交易明细(20260901-20260930).csv";

/// Both exports opened, and compared.
fn compared(test: &str, size: [f32; 2], language: Language, theme: Theme) -> Window<'static, App> {
    // Tests run side by side, and each writes its own files.
    let test = format!("compare-{test}");
    let mut window = start(size, language, theme);
    open(&mut window, vec![exports::later(&test), exports::plain(&test)]);
    press(&mut window, &Texts::new(language).get("compare-open"));
    assert_eq!(window.state().screen(), Screen::Compare);
    window
}

#[test]
fn a_row_that_vanished_is_shown_and_opens_its_record() {
    let mut window = compared("vanished", SIZES[0].1, Language::En, Theme::Light);
    window.get_by_label("1 record vanished, 1 changed, 1 appeared, 2 are the same");
    window.get_by_label("Both cover 2026-09-01 – 2026-09-30");
    window.get_by_label("One row of the later export lies outside these days and was not compared");
    window.get_by_label("2026-09-14 10:00 虚构茶馆 15.10");
    window.get_by_label("Vanished: 1 record stands in the earlier export only");
    press(&mut window, "2026-09-18 19:04 虚构米线(传奇广场店) 28.10");
    assert_eq!(window.state().screen(), Screen::Records);
    window.get_by_label(&format!("{EARLIER}, line 16"));
    press(&mut window, "Files");
    press(&mut window, "Compare two exports");
    press(&mut window, "2026-09-17 08:12 Fictional Coffee 13.00, status: 交易成功 → 交易关闭");
    window.get_by_label("支付宝交易明细(20260901-20261031).csv, line 18");
    window.get_by_label("Also in");
}

#[test]
fn turned_round_what_vanished_has_appeared() {
    let mut window = compared("turned", SIZES[0].1, Language::En, Theme::Light);
    press(&mut window, "Swap");
    window.get_by_label("Vanished: 1 record stands in the earlier export only");
    window.get_by_label("2026-09-17 08:12 Fictional Coffee 13.00, status: 交易关闭 → 交易成功");
    press(&mut window, "2026-09-14 10:00 虚构茶馆 15.10");
    window.get_by_label("支付宝交易明细(20260901-20261031).csv, line 17");
}

#[test]
fn it_is_read_in_three_languages_and_two_themes() {
    for (suffix, size) in SIZES {
        for language in Language::ALL {
            for theme in [Theme::Light, Theme::Dark] {
                let mut window = compared("languages", size, language, theme);
                let texts = Texts::new(language);
                window.get_by_label(&texts.format("compare-section-appeared", &[("n", 1.into())]));
                let dark = if theme == Theme::Dark { "-dark" } else { "" };
                window.save(&format!("compare-{}{dark}{suffix}", language.code()));
                // The way back, beside the entry of the rail with the same word.
                let back = texts.get("compare-back");
                window.query_all_by_label(&back).nth(1).unwrap().click();
                settle(&mut window);
                assert_eq!(window.state().screen(), Screen::Files);
            }
        }
    }
}

#[test]
fn a_row_is_reached_by_keys_alone() {
    let mut window = compared("keys", SIZES[0].1, Language::En, Theme::Light);
    window.get_by_label("What differs").focus();
    window.run_steps(2);
    window.key_press(Key::ArrowDown);
    window.run_steps(2);
    assert_eq!(window.state().screen(), Screen::Compare, "an arrow only passes by");
    window.key_press(Key::Enter);
    settle(&mut window);
    assert_eq!(window.state().screen(), Screen::Records);
    window.get_by_label(&format!("{EARLIER}, line 16"));
}

#[test]
fn two_exports_of_one_wallet_are_offered_and_one_alone_is_not() {
    let mut window = start(SIZES[0].1, Language::En, Theme::Light);
    open(&mut window, vec![exports::plain("compare-alone")]);
    assert!(window.query_by_label("Compare two exports").is_none());
    window.state_mut().ask(Command::Show(Screen::Compare));
    settle(&mut window);
    assert_eq!(window.state().screen(), Screen::Files);
    open(&mut window, vec![example("overlap")]);
    press(&mut window, "Compare two exports");
    assert!(window.query_all_by_label_contains("Nothing vanished").next().is_some());
    window.save("compare-overlap");
}
