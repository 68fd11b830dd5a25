//! Files of two people, of a layout that changed, of a ledger and of another currency, by the names a screen reader hears.

use egui::OutputCommand;
use egui_kittest::kittest::Queryable as _;
use payprint::i18n::{Language, Texts};
use payprint::persona::Layout;
use payprint::persona::alipay::ledger;
use payprint::persona::lives::{hk_month, ledger_month};
use payprint::persona::wechat::hk_json::Spacing;
use payprint::ui::app::App;
use payprint::ui::theme::Theme;

use crate::app::{SIZES, example, open, press, settle, start};
use crate::exports;
use crate::harness::Window;

fn has(window: &Window<'_, App>, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn one_of_two_people_is_chosen_and_the_other_set_aside() {
    let mut window = start(SIZES[0].1, Language::En, Theme::Light);
    open(&mut window, vec![example("lin-xiaoyu"), example("he-jianguo")]);
    window.get_by_label("These files belong to two people: 林晓雨, 何建国");
    assert!(has(&window, "Is this your own data?"));
    let names = |window: &Window<'_, App>| window.state().dossier().unwrap().holders.names.clone();
    let first = names(&window);
    assert_eq!(first, ["林晓雨"]);
    let aside = |window: &Window<'_, App>| window.query_all_by_label_contains("set aside: another person’s").count();
    assert_eq!(aside(&window), 1, "his bill from Alipay");
    assert!(has(&window, "3 files name nobody"), "bills from WeChat Pay have nicknames only");
    let rows = window.state().dossier().unwrap().ledger.transactions.len();
    window.save("holders");
    press(&mut window, "何建国");
    assert_eq!(names(&window), ["何建国"]);
    assert_eq!(aside(&window), 2, "both of hers");
    assert!(has(&window, "This page is made for 何建国."));
    assert_ne!(window.state().dossier().unwrap().ledger.transactions.len(), rows);
    press(&mut window, "Records");
    let shown = window.state().dossier().unwrap().ledger.transactions.len();
    let texts = Texts::new(Language::En);
    window.get_by_label(&texts.format("records-all", &[("all", shown.into())]));
    press(&mut window, "Forget everything");
    open(&mut window, vec![example("lin-xiaoyu"), example("he-jianguo")]);
    assert_eq!(names(&window), ["林晓雨"], "the choice is forgotten too");
}

#[test]
fn the_band_speaks_three_languages() {
    for (suffix, size) in SIZES {
        for language in Language::ALL {
            let mut window = start(size, language, Theme::Dark);
            let another = [("姓名：虚构人物", "姓名：虚构旅人"), ("fictional@", "another@")];
            let another = exports::edited("band", "支付宝交易明细(20260901-20260930) (1).csv", &another);
            open(&mut window, vec![exports::plain("band"), another]);
            let texts = Texts::new(language);
            assert!(has(&window, &texts.get("files-own-data-why")));
            window.save(&format!("holders-{}{suffix}", language.code()));
        }
    }
}

/// Cells that are words of the layout itself.
const WORDS: [&str; 5] = ["", "/", "支出", "收入", "不计收支"];

/// Presses, and returns what was put on the clipboard.
fn copied(window: &mut Window<'_, App>, name: &str) -> String {
    window.get_by_label(name).click();
    for _ in 0..8 {
        window.step();
        let commands = &window.output().platform_output.commands;
        let text = commands.iter().find_map(|command| match command {
            OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
        if let Some(text) = text {
            return text;
        }
    }
    panic!("nothing was copied");
}

#[test]
fn the_note_about_a_changed_layout_has_no_value_of_the_file() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut window = start(SIZES[0].1, language, Theme::Light);
        let path = exports::drifted("drift");
        open(&mut window, vec![path.clone()]);
        assert!(has(&window, &texts.get("files-layout-changed")), "the row says so");
        let names = [("n", 1.into()), ("names", "碳积分".into())];
        window.get_by_label(&texts.format("files-unknown-columns", &names));
        window.save(&format!("drift-{}", language.code()));
        let note = copied(&mut window, &texts.get("files-note-copy"));
        assert!(note.contains("+ 碳积分") && note.contains("unknown lines: 13"), "{note}");
        let file = encoding_rs::GB18030.decode(&std::fs::read(path).unwrap()).0.into_owned();
        let rows = file.lines().skip_while(|line| !line.starts_with("交易时间")).skip(1);
        let cells = rows.flat_map(|row| row.split([',', '\t'])).filter(|cell| !WORDS.contains(cell));
        let values = cells.chain(["虚构人物", "fictional@example.com", "虚构翡翠八级", "46.50", "41.10"]);
        for value in values {
            assert!(!note.contains(value), "{value} is in the note:\n{note}");
        }
        settle(&mut window);
        assert!(has(&window, &texts.get("app-copied")));
    }
}

#[test]
fn a_ledger_says_whether_its_balances_follow() {
    let mut window = start(SIZES[0].1, Language::En, Theme::Light);
    let layout = Layout::AlipayLedger(ledger::Edition::Twelve);
    let path = exports::month("balances", layout, ledger_month::live);
    open(&mut window, vec![path.clone()]);
    window.query_all_by_label_contains("adds up.").next().unwrap().click();
    settle(&mut window);
    window.save("balances");
    assert!(has(&window, "balances follows from the one before"));
    let text = encoding_rs::GB18030.decode(&std::fs::read(&path).unwrap()).0.into_owned();
    let rows: Vec<&str> = text.lines().collect();
    let table = rows.iter().position(|row| row.contains("账户余额")).unwrap();
    let without: Vec<&str> = rows.iter().enumerate().filter(|(at, _)| *at != table + 5).map(|(_, row)| *row).collect();
    std::fs::write(&path, encoding_rs::GB18030.encode(&without.join("\n")).0).unwrap();
    let mut window = start(SIZES[0].1, Language::En, Theme::Light);
    open(&mut window, vec![path]);
    assert!(has(&window, "balances does not follow from the one before: line "));
    window.save("balances-broken");
}

#[test]
fn hong_kong_dollars_are_never_shown_as_yuan() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut window = start(SIZES[0].1, language, Theme::Light);
        open(&mut window, vec![exports::month("hkd", Layout::WeChatHk(Spacing::Indented), hk_month::live)]);
        window.query_all_by_label_contains(".json: ").next().unwrap().click();
        settle(&mut window);
        assert!(has(&window, "HK$") && has(&window, &texts.get("currency-hkd")));
        assert!(!has(&window, "¥"), "{}", language.code());
        window.save(&format!("hkd-{}", language.code()));
    }
}
