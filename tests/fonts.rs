//! Whatever a bill, a text of ours or a nickname holds must have a glyph in the fonts inside the program.
//!
//! Asked of egui itself, through the same chains that the window uses. How the glyphs look is for eyes, not for this.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first thing that is wrong")]

use std::fs;
use std::path::Path;

use egui::epaint::text::{Fonts, TextOptions};
use egui::{FontFamily, FontId};
use payprint::ui::fonts::{definitions, icons, semibold};
use payprint::ui::icons::Icon;

const SIZE: f32 = 15.0;

fn loaded(english: bool) -> Fonts {
    Fonts::new(TextOptions::default(), definitions(english))
}

/// Those of `text` that no font of the family has.
fn missing(fonts: &mut Fonts, family: &FontFamily, text: &str) -> String {
    let font = FontId::new(SIZE, family.clone());
    let mut lacking: Vec<char> = text.chars().filter(|c| !c.is_control() && !fonts.has_glyph(&font, *c)).collect();
    lacking.sort_unstable();
    lacking.dedup();
    lacking.into_iter().collect()
}

fn text_families() -> [FontFamily; 3] {
    [FontFamily::Proportional, FontFamily::Monospace, semibold()]
}

fn assert_complete(text: &str) {
    for english in [false, true] {
        let mut fonts = loaded(english);
        for family in text_families() {
            assert_eq!(missing(&mut fonts, &family, text), "", "missing from {family:?}, english: {english}");
        }
    }
}

/// All characters of the two-byte codes of GBK, without the ones that have no meaning of their own (private use).
fn gbk() -> String {
    let mut all = String::new();
    for lead in 0x81..=0xFE_u8 {
        for trail in 0x40..=0xFE_u8 {
            let bytes = [lead, trail];
            let (text, _, bad) = encoding_rs::GBK.decode(&bytes);
            let private = text.chars().any(|c| ('\u{E000}'..='\u{F8FF}').contains(&c));
            if !bad && !private {
                all.push_str(&text);
            }
        }
    }
    all
}

#[test]
fn every_character_of_gbk_has_a_glyph() {
    let all = gbk();
    assert!(all.chars().count() > 21_800, "{} characters of GBK", all.chars().count());
    assert_complete(&all);
}

#[test]
fn every_character_of_our_texts_has_a_glyph() {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales");
    let mut all = String::new();
    read_texts(&locales, &mut all);
    assert!(all.chars().any(|c| c == '付'), "no Chinese text found in {}", locales.display());
    assert_complete(&all);
}

#[test]
fn a_character_that_no_font_has_is_told() {
    for family in text_families() {
        assert_eq!(missing(&mut loaded(true), &family, "a한ก"), "ก한", "{family:?}");
    }
}

/// Appends all Fluent files below a folder; a folder that is not there holds none.
fn read_texts(folder: &Path, all: &mut String) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            read_texts(&path, all);
        } else if path.extension().is_some_and(|extension| extension == "ftl") {
            all.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn rare_names_signs_and_emoji_have_glyphs() {
    let names = "𠮷㐂䶮㛃喆堃犇骉焱燚璟昪珺";
    let traditional = "見貝車釆長門韋頁風飛馬鬥魚鹵麥黽齊齒龍龜艸繁體中文臺灣著裏裡";
    let hong_kong = "㗎嘅咗啲嚟嗰冇喺哋";
    let signs = "€¥￥§©®™°±×÷·•…—–‘’“”«»‹›①⑩⑳㈠㊣№℃✓✗★☆♥♡●■▲▼→←↑↓↔";
    let latin = "ÀÉÎõüñçßŁžāēīōūǎěǐǒǔǖǘǚǜḿ";
    let emoji = "😀😂🙏👍❤🎉🌹🧧💰🐱🍜🚇✈🏠🇨🇳👨‍👩‍👧🤣🥰☕⚡";
    assert_complete(&[names, traditional, hong_kong, signs, latin, emoji].concat());
}

#[test]
fn every_icon_is_drawn_by_its_own_font() {
    let mut fonts = loaded(false);
    let family = icons();
    let have = fonts.with_pixels_per_point(1.0).characters(&family).clone();
    for icon in Icon::ALL {
        let faces = have.get(&icon.char()).map(|names| names.join(" "));
        assert_eq!(faces.as_deref(), Some("icons"), "{icon:?}");
    }
}

#[test]
fn english_quotes_are_narrow_and_chinese_ones_are_wide() {
    let font = FontId::new(SIZE, FontFamily::Proportional);
    let width = |english: bool, c| loaded(english).with_pixels_per_point(1.0).glyph_width(&font, c);
    for c in "‘’“”…—·".chars() {
        let (narrow, wide) = (width(true, c), width(false, c));
        assert!(narrow < wide, "{c}: {narrow} in English, {wide} in Chinese");
    }
}

#[test]
fn a_row_is_as_high_as_the_design_says_and_the_same_in_every_family() {
    let rows = [(13.0, 19.0), (15.0, 22.0), (18.0, 26.0), (24.0, 35.0)];
    let mut fonts = loaded(true);
    let mut view = fonts.with_pixels_per_point(1.0);
    for (size, expected) in rows {
        for family in text_families() {
            let height = view.row_height(&FontId::new(size, family.clone())).round();
            assert!((height - expected).abs() < 0.1, "{family:?} {size}: {height} instead of {expected}");
        }
    }
}

#[test]
fn no_face_bears_a_reserved_name() {
    for (key, data) in &definitions(true).font_data {
        let names = family_names(data.as_ref().as_ref());
        assert!(names.iter().any(|name| name.starts_with("Payprint")), "{key}: {names:?}");
        let reserved = ["Plex", "Source", "Noto", "Phosphor"];
        assert!(!names.iter().any(|name| reserved.iter().any(|word| name.contains(word))), "{key}: {names:?}");
    }
}

/// The strings of a font's `name` table that name it (family, unique, full, PostScript, typographic family).
fn family_names(font: &[u8]) -> Vec<String> {
    let tables = (0..number(font, 4)).map(|i| 12 + 16 * i);
    let name = tables.filter(|at| font[*at..].starts_with(b"name")).map(|at| offset(font, at + 8)).sum::<usize>();
    let strings = name + number(font, name + 4);
    (0..number(font, name + 2))
        .map(|i| name + 6 + 12 * i)
        .filter(|record| [1, 3, 4, 6, 16].contains(&number(font, record + 6)))
        .map(|record| ascii(&font[strings + number(font, record + 10)..][..number(font, record + 8)]))
        .collect()
}

fn number(font: &[u8], at: usize) -> usize {
    usize::from(u16::from_be_bytes([font[at], font[at + 1]]))
}

fn offset(font: &[u8], at: usize) -> usize {
    (number(font, at) << 16) + number(font, at + 2)
}

/// The Latin letters of a string in UTF-16 or in one byte each.
fn ascii(string: &[u8]) -> String {
    string.iter().filter(|byte| byte.is_ascii() && **byte != 0).copied().map(char::from).collect()
}
