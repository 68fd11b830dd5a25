//! Holds the house together: the arrows between modules, and the house rules that no lint of the compiler knows.
//!
//! Each rule is a function from one file to the places where it breaks the rule, tried on a wrong line below, and a test
//! that asks it of the whole tree. What clippy can hold is in `clippy.toml`.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test may stop at the first thing that is wrong")]

#[path = "architecture/arrows.rs"]
mod arrows;
#[path = "architecture/source.rs"]
mod source;

use source::{Source, tree};

/// Lines of a file; a longer one wants a folder.
const FILE_LINES: usize = 400;
/// Lines between a function's braces: nine of ten have no more than the first, none has more than the second.
const FUNCTION_LINES: (usize, usize) = (30, 70);

/// Asks a rule of every file.
fn hold(rule: &str, broken_in: impl Fn(&Source) -> Vec<String>) {
    let sources = tree();
    assert!(sources.iter().any(|source| source.path == "src/lib.rs"), "the tree was not found");
    let broken: Vec<String> = sources.iter().flat_map(broken_in).collect();
    assert!(broken.is_empty(), "{rule}\n  {}\n", broken.join("\n  "));
}

#[test]
fn modules_use_only_what_their_row_allows() {
    hold("a module may name only those in its row of tests/architecture/arrows.rs", arrows::broken_arrows);
}

#[test]
fn arrows_are_written_so_that_they_can_be_read() {
    hold(
        "write one `crate::module::…` a `use`; no group after `crate::`, no `super` up to the root",
        arrows::hidden_arrows,
    );
}

#[test]
fn every_module_is_in_the_table() {
    hold("give the new module a row in tests/architecture/arrows.rs and ARCHITECTURE.md", arrows::unknown_module);
}

#[test]
fn the_screen_and_other_crates_are_named_in_their_place_only() {
    hold("these crates belong to the modules that CRATES in tests/architecture/arrows.rs names", arrows::stray_crates);
}

#[test]
fn the_generator_reads_tables_of_its_own() {
    hold("persona may read assets/persona only, or the program's tables would prove themselves", borrowed_tables);
}

#[test]
fn every_file_says_why_it_exists() {
    hold("the file must begin with `//!`: why it exists and what it leaves to others", undescribed);
}

#[test]
fn files_are_short() {
    hold("the file is too long: split it into a folder beside it", too_long);
}

#[test]
fn no_function_is_long() {
    hold("the function is too long: give its parts names", |source| functions_above(source, FUNCTION_LINES.1));
}

#[test]
fn nine_functions_of_ten_are_short() {
    let sources = tree();
    let count: usize = sources.iter().map(|source| source.functions().len()).sum();
    let long: Vec<_> = sources.iter().flat_map(|source| functions_above(source, FUNCTION_LINES.0)).collect();
    assert!(long.len() * 10 <= count, "{} of {count} functions are long:\n  {}\n", long.len(), long.join("\n  "));
}

#[test]
fn nothing_panics_on_purpose() {
    hold("bad input must never stop the program: return an error, or use `get` and `let … else`", panicking);
}

#[test]
fn nothing_is_left_unfinished() {
    hold("finish it, or say what is missing in an issue", unfinished);
}

#[test]
fn unsafe_code_stays_in_its_place() {
    hold("only sandbox and console may name `unsafe`", unsafe_code);
}

#[test]
fn the_network_is_not_named() {
    hold("Payprint has no network", networking);
}

#[test]
fn words_for_people_live_in_the_fluent_files() {
    hold("move the text to assets/locales, in all three languages", texts_in_code);
}

#[test]
fn names_say_the_thing() {
    hold("no mod.rs (use foo.rs beside foo/), no utils or common (name the noun)", vague_names);
}

fn undescribed(source: &Source) -> Vec<String> {
    if source.text.starts_with("//! ") { Vec::new() } else { vec![format!("{}:1", source.path)] }
}

fn borrowed_tables(source: &Source) -> Vec<String> {
    let foreign = |text: &str| text.contains("assets/") && !text.contains("assets/persona/");
    let literals = source.literals.iter().filter(|literal| source.module() == "persona" && foreign(&literal.text));
    literals.map(|literal| format!("{}:{} {:?}", source.path, literal.line, literal.text)).collect()
}

fn too_long(source: &Source) -> Vec<String> {
    let lines = source.text.lines().count();
    if lines <= FILE_LINES { Vec::new() } else { vec![format!("{}:{lines}", source.path)] }
}

fn functions_above(source: &Source, limit: usize) -> Vec<String> {
    let long = source.functions().into_iter().filter(|(_, _, length)| *length > limit);
    long.map(|(name, line, length)| format!("{}:{line} {name} has {length} lines", source.path)).collect()
}

fn panicking(source: &Source) -> Vec<String> {
    let needles = [".unwrap()", ".expect(", ".unwrap_err()", ".expect_err(", "panic!(", "unimplemented!("];
    needles.iter().flat_map(|needle| source.places_of(needle)).collect()
}

fn unfinished(source: &Source) -> Vec<String> {
    let mut places: Vec<_> = ["todo!", "dbg!"].iter().flat_map(|needle| source.places_of(needle)).collect();
    let notes = source.text.lines().enumerate().filter(|(_, line)| line.contains("FIXME"));
    places.extend(notes.map(|(index, _)| format!("{}:{}", source.path, index + 1)));
    places
}

fn unsafe_code(source: &Source) -> Vec<String> {
    if matches!(source.module(), "sandbox" | "console") {
        return Vec::new();
    }
    ["unsafe", "unsafe_code"].iter().flat_map(|needle| source.places_of(needle)).collect()
}

fn networking(source: &Source) -> Vec<String> {
    let needles = ["std::net", "TcpStream", "TcpListener", "UdpSocket", "ToSocketAddrs"];
    needles.iter().flat_map(|needle| source.places_of(needle)).collect()
}

/// Chinese in any literal of a face of the program, and English that is handed straight to a label.
fn texts_in_code(source: &Source) -> Vec<String> {
    if !matches!(source.module(), "ui" | "cli") {
        return Vec::new();
    }
    let shown = |before: &str| SHOWS_TEXT.iter().any(|call| before.ends_with(call));
    let english = |text: &str| text.chars().filter(char::is_ascii_alphabetic).count() > 1;
    let words = source
        .literals
        .iter()
        .filter(|literal| literal.text.chars().any(is_chinese) || (shown(&literal.before) && english(&literal.text)));
    words.map(|literal| format!("{}:{} {:?}", source.path, literal.line, literal.text)).collect()
}

/// Calls whose first argument is read by a person.
const SHOWS_TEXT: &[&str] = &[
    ".label(",
    ".button(",
    ".heading(",
    ".small(",
    ".strong(",
    ".weak(",
    ".monospace(",
    ".link(",
    ".colored_label(",
    ".on_hover_text(",
    ".hint_text(",
    "RichText::new(",
    "Label::new(",
    "Button::new(",
    "Window::new(",
    "println!(",
];

/// Han characters, and the punctuation and wide forms that come with them.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

fn vague_names(source: &Source) -> Vec<String> {
    let vague = ["mod", "util", "utils", "common", "helpers", "misc"];
    let parts = source.path.split(['/', '.']).filter(|part| vague.contains(part));
    parts.map(|part| format!("{}:1 {part}", source.path)).collect()
}

/// A rule that cannot fail holds nothing: each finds the wrong line, and leaves the right one beside it alone.
#[test]
fn each_rule_finds_what_it_forbids() {
    type Rule = fn(&Source) -> Vec<String>;
    let cases: [(Rule, &str, &str, &str); 17] = [
        (
            arrows::broken_arrows,
            "src/audit.rs",
            "use crate::model::Money;\nuse crate::ui::App;",
            "src/audit.rs:2 names crate::ui",
        ),
        (arrows::hidden_arrows, "src/audit.rs", "use crate::model::{A, B};\nuse crate::{model, ui};", "src/audit.rs:2"),
        (arrows::hidden_arrows, "src/audit/gap.rs", "use super::Check;\nuse super::super::ui;", "src/audit/gap.rs:2"),
        (arrows::unknown_module, "src/helper.rs", "", "src/helper.rs:1"),
        (arrows::stray_crates, "src/audit.rs", "// egui::Ui\nuse egui::Ui;", "src/audit.rs:2 names egui"),
        (
            borrowed_tables,
            "src/persona/a.rs",
            "include_str!(\"../assets/persona/a\")\ninclude_str!(\"../assets/merchants/a\")",
            "src/persona/a.rs:2 \"../assets/merchants/a\"",
        ),
        (undescribed, "src/a.rs", "// why\n", "src/a.rs:1"),
        (panicking, "src/a.rs", "a.unwrap_or(b);\na.unwrap();", "src/a.rs:2"),
        (panicking, "src/a.rs", "#[expect(x)]\na.expect(\"b\");", "src/a.rs:2"),
        (unfinished, "src/a.rs", "a()\n// FIXME later", "src/a.rs:2"),
        (unsafe_code, "src/a.rs", "not_unsafe()\nunsafe { a() }", "src/a.rs:2"),
        (networking, "src/a.rs", "// std::net\nuse std::net::TcpStream;", "src/a.rs:2"),
        (texts_in_code, "src/ui/a.rs", "t(\"open\")\nt(\"打开\")", "src/ui/a.rs:2 \"打开\""),
        (texts_in_code, "src/ui/a.rs", "ui.label(\"·\")\nui.label(\"Open files\")", "src/ui/a.rs:2 \"Open files\""),
        (vague_names, "src/ui/utils.rs", "", "src/ui/utils.rs:1 utils"),
        (vague_names, "src/ui/mod.rs", "", "src/ui/mod.rs:1 mod"),
        (
            |source| functions_above(source, 1),
            "src/a.rs",
            "fn a() {\n1\n}\nfn b() {\n1;\n2\n}",
            "src/a.rs:4 b has 2 lines",
        ),
    ];
    for (rule, path, text, expected) in cases {
        let broken = rule(&Source::new(path, text));
        assert!(!broken.is_empty() && broken.iter().all(|place| place == expected), "{expected}: {broken:?}");
    }
    let long = Source::new("src/a.rs", &"\n".repeat(FILE_LINES + 1));
    assert_eq!(too_long(&long), ["src/a.rs:401"]);
}
