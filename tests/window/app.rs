//! The whole program, driven by the names a screen reader hears: open, password, files, records, language and theme.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui::{Context, Key, Role};
use egui_kittest::kittest::Queryable as _;
use payprint::i18n::{Language, Texts, guides};
use payprint::ui::app::{App, Options};
use payprint::ui::command::{Command, Screen};
use payprint::ui::fonts;
use payprint::ui::theme::{self, Theme};

use crate::exports;
use crate::harness::Window;

/// The size of the mock-ups, and the smallest window.
pub const SIZES: [(&str, [f32; 2]); 2] = [("", [1440.0, 900.0]), ("-small", [1120.0, 720.0])];

pub fn start(size: [f32; 2], language: Language, theme: Theme) -> Window<'static, App> {
    let setup = move |ctx: &Context| {
        ctx.set_fonts(fonts::definitions(language == Language::En));
        theme::apply(ctx, theme);
    };
    let app = App::new(Options { language, theme, ..Options::default() });
    let mut window = Window::open(size, theme, setup, app, |ui, app| {
        app.logic(&ui.ctx().clone());
        app.ui(ui);
    });
    settle(&mut window);
    window
}

/// Runs until nothing is being read or counted.
pub fn settle(window: &mut Window<'_, App>) {
    window.step();
    let begun = Instant::now();
    while window.state().working() {
        assert!(begun.elapsed() < Duration::from_mins(1), "it never ends");
        std::thread::sleep(Duration::from_millis(5));
        window.step();
    }
    // A toast asks for another frame as long as it is shown.
    window.run_steps(4);
}

pub fn open(window: &mut Window<'_, App>, files: Vec<PathBuf>) {
    window.state_mut().ask(Command::Open(files));
    settle(window);
}

/// A file or folder of the examples.
pub fn example(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("example-exports").join(name)
}

pub fn press(window: &mut Window<'_, App>, name: &str) {
    window.get_by_label(name).click();
    settle(window);
}

#[test]
fn the_first_screen_speaks_three_languages_and_wears_two_themes() {
    for (suffix, size) in SIZES {
        let mut window = start(size, Language::En, Theme::Light);
        for language in Language::ALL {
            window.get_by_label(language.own_name()).click();
            settle(&mut window);
            let texts = Texts::new(language);
            for id in ["open-drop", "open-choose", "open-people", "open-lead"] {
                let words = texts.get(id);
                assert!(window.query_all_by_label(&words).next().is_some(), "{}: {words}", language.code());
            }
            window.save(&format!("open-{}{suffix}", language.code()));
        }
    }
    let mut window = start(SIZES[0].1, Language::En, Theme::Light);
    let ground = |window: &Window<'_, App>| window.picture().pixel(700, 300).unwrap();
    let light = ground(&window);
    press(&mut window, "Dark");
    window.get_by_label("Light");
    let dark = ground(&window);
    assert!(light[0] > 200 && dark[0] < 60, "{light:?}, then {dark:?}");
    window.save("open-en-dark");
}

#[test]
fn an_export_shows_its_seal_in_three_languages() {
    for (language, rows) in [(Language::En, "4 of 4 rows"), (Language::ZhHans, "4"), (Language::ZhHant, "4")] {
        let mut window = start(SIZES[0].1, language, Theme::Light);
        open(&mut window, vec![exports::plain("seal"), exports::photo("seal")]);
        assert_eq!(window.state().screen(), Screen::Files);
        let texts = Texts::new(language);
        let sums = texts.get("files-sums-equal").into_owned();
        let line = window.get_by_label_contains(&sums);
        assert!(format!("{line:?}").contains(rows), "{}: {line:?}", language.code());
        assert!(window.query_all_by_label_contains("holiday.png").next().is_some(), "what was not read is told");
        window.save(&format!("files-{}", language.code()));
    }
}

#[test]
fn a_file_of_the_wrong_kind_shows_the_way_to_the_right_one() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut window = start(SIZES[0].1, language, Theme::Light);
        open(&mut window, vec![exports::plain("guide"), exports::bank("guide")]);
        assert_eq!(window.state().screen(), Screen::Files);
        let sentence = texts.get("rejected-wrong-kind-bank-statement");
        assert!(window.query_all_by_label_contains(&sentence).next().is_some(), "what it is");
        let steps = steps_of("bank", &texts);
        assert!(steps.iter().all(|step| window.query_by_label(step).is_none()), "folded at first");
        press(&mut window, &texts.get("files-show-how"));
        for words in &steps {
            window.get_by_label(words);
        }
        window.save(&format!("files-{}-guide", language.code()));
        press(&mut window, &texts.get("files-hide-how"));
        assert!(window.query_by_label(&steps[0]).is_none(), "folded again");
    }
}

/// Title, date and steps of a guide.
fn steps_of(id: &str, texts: &Texts) -> Vec<String> {
    let guide = guides::guide(id).unwrap();
    let mut words = vec![guides::title(texts, guide), guides::as_of(texts, guide)];
    words.extend(guides::steps(texts, guide));
    words
}

#[test]
fn a_wrong_kind_alone_is_helped_on_the_first_screen() {
    for (suffix, size) in SIZES {
        let mut window = start(size, Language::En, Theme::Light);
        let texts = Texts::new(Language::En);
        // The first screen shows the beginning of both wallets' guides at any time.
        for step in ["guide-alipay-app-1", "guide-alipay-app-3", "guide-wechat-1", "guide-wechat-3"] {
            window.get_by_label(&texts.get(step));
        }
        open(&mut window, vec![exports::bank("alone")]);
        assert_eq!(window.state().screen(), Screen::Open);
        window.save(&format!("refused{suffix}"));
        press(&mut window, "Show me how");
        window.get_by_label(&texts.get("guide-bank-1"));
        window.save(&format!("refused-guide{suffix}"));
    }
}

#[test]
fn a_locked_zip_asks_until_the_password_fits() {
    let mut window = start(SIZES[0].1, Language::En, Theme::Light);
    open(&mut window, vec![exports::locked("locked")]);
    assert_eq!(window.state().screen(), Screen::Open);
    let field = "Password of 支付宝交易明细(20260901-20260930).csv";
    window.get_by_label(field);
    window.save("locked");
    type_into(&mut window, field, "654321");
    press(&mut window, "Unlock");
    assert!(window.query_all_by_label_contains("That password does not open it").next().is_some());
    window.save("locked-wrong");
    type_into(&mut window, field, "123456");
    press(&mut window, "Unlock");
    assert_eq!(window.state().screen(), Screen::Files);
    assert!(window.query_all_by_label_contains("sums equal to the fen").next().is_some());
}

fn type_into(window: &mut Window<'_, App>, field: &str, words: &str) {
    window.get_by_label(field).focus();
    window.run_steps(2);
    window.get_by_label(field).type_text(words);
    window.run_steps(2);
}

#[test]
fn a_folder_with_two_locked_zips_takes_two_passwords() {
    let mut window = start(SIZES[0].1, Language::ZhHans, Theme::Light);
    open(&mut window, vec![example("locked")]);
    window.save("locked-two");
    // Both passwords are tried on both zips, so their order does not matter.
    for (left, password) in [(2, "482913"), (1, "305718")] {
        let fields = |window: &Window<'_, App>| window.query_all_by_role(Role::PasswordInput).count();
        assert_eq!(fields(&window), left);
        let field = window.query_all_by_role(Role::PasswordInput).next().unwrap();
        field.focus();
        window.run_steps(2);
        window.query_all_by_role(Role::PasswordInput).next().unwrap().type_text(password);
        window.key_press(Key::Enter);
        settle(&mut window);
    }
    assert_eq!(window.state().screen(), Screen::Files);
    assert_eq!(window.state().dossier().map(|dossier| dossier.readings.len()), Some(2));
    window.save("locked-two-opened");
}

#[test]
fn a_file_that_is_three_rows_short_is_told() {
    let mut window = start(SIZES[0].1, Language::En, Theme::Light);
    open(&mut window, vec![example("three-rows-short")]);
    assert!(window.query_all_by_label_contains("does not add up").next().is_some());
    window.save("files-short");
}

#[test]
fn a_fictional_person_opens_from_the_first_screen() {
    let mut window = start(SIZES[0].1, Language::En, Theme::Light);
    window.save("open-en-people");
    window.get_by_label_contains("林晓雨").click();
    settle(&mut window);
    assert_eq!(window.state().screen(), Screen::Dossier);
    press(&mut window, "Files");
    assert!(window.query_all_by_label_contains("sums equal to the fen").next().is_some());
    window.save("lin-files");
    press(&mut window, "Records");
    window.save("lin-records");
    type_into(&mut window, "Search name, place, number", "天通苑 2026-03");
    settle(&mut window);
    window.save("lin-records-search");
    let rows = window.state().dossier().map_or(0, |dossier| dossier.ledger.transactions.len());
    assert!(rows > 4_000, "{rows} records");
}

#[test]
fn records_lead_to_the_line_they_were_read_from() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut window = start(SIZES[0].1, language, Theme::Light);
        open(&mut window, vec![exports::plain("records")]);
        window.get_by_label(&texts.get("app-rail-records")).click();
        settle(&mut window);
        window.get_by_label(&texts.format("records-all", &[("all", 4.into())]));
        window.save(&format!("app-records-{}", language.code()));
        type_into(&mut window, &texts.get("records-search"), "latte");
        settle(&mut window);
        window.get_by_label(&texts.format("records-some", &[("shown", 1.into()), ("all", 4.into())]));
        press(&mut window, "2026-09-17 08:12 Fictional Coffee 13.00");
        let place = [("file", "支付宝交易明细(20260901-20260930).csv".into()), ("line", "17".into())];
        window.get_by_label(&texts.format("records-place", &place));
        window.get_by_label_contains("2026-09-17 08:12:05,餐饮美食,Fictional Coffee,/,Latte 😀,支出,13.00");
        window.save(&format!("app-records-{}-line", language.code()));
    }
}

#[test]
fn forgetting_leads_back_to_the_first_screen() {
    let mut window = start(SIZES[0].1, Language::En, Theme::Light);
    open(&mut window, vec![exports::plain("forget")]);
    press(&mut window, "Forget everything");
    assert_eq!(window.state().screen(), Screen::Open);
    assert!(window.state().dossier().is_none());
    window.get_by_label("Choose files");
}
