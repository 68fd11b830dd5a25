//! What may use what: the arrows of ARCHITECTURE.md as a table, and the crates that belong to one place.

use crate::source::{Source, is_word};

/// Module → the modules it may name. A module that is not here does not belong to the house yet.
pub const MAY_USE: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("job", &[]),
    ("sandbox", &[]),
    ("console", &[]),
    ("intake", &["model"]),
    ("import", &["intake", "model"]),
    ("ledger", &["model"]),
    ("lexicon", &[]),
    ("merchants", &["model", "lexicon"]),
    ("places", &["model", "lexicon", "merchants"]),
    ("map", &["model", "places"]),
    ("profile", &["model", "merchants", "places", "ledger"]),
    ("audit", &["model"]),
    ("dossier", &["model", "intake", "import", "ledger", "merchants", "places", "profile", "audit"]),
    ("session", &["model", "intake", "import", "dossier"]),
    ("i18n", &["model"]),
    ("mask", &["model", "places", "profile", "dossier"]),
    ("persona", &["model"]),
    ("paint", &["model", "map"]),
    ("report", &["model", "merchants", "places", "profile", "dossier", "ledger", "audit", "i18n", "mask", "map"]),
    (
        "cli",
        &[
            "model",
            "intake",
            "import",
            "ledger",
            "merchants",
            "places",
            "profile",
            "audit",
            "dossier",
            "session",
            "i18n",
            "mask",
            "persona",
            "report",
            "sandbox",
            "job",
            "console",
        ],
    ),
    (
        "ui",
        &[
            "model",
            "intake",
            "ledger",
            "merchants",
            "places",
            "profile",
            "dossier",
            "session",
            "i18n",
            "mask",
            "job",
            "report",
            "persona",
            "paint",
            "sandbox",
            "map",
        ],
    ),
];

/// Crate → the modules that may name it.
pub const CRATES: &[(&str, &[&str])] = &[
    ("egui", &["ui"]),
    ("egui_extras", &["ui"]),
    ("egui_kittest", &["ui"]),
    ("emath", &["ui"]),
    ("ecolor", &["ui"]),
    ("epaint", &["ui", "paint"]),
    ("eframe", &["ui", "main"]),
    ("winit", &["ui"]),
    ("rfd", &["ui"]),
    ("seccompiler", &["sandbox"]),
    ("clap", &["cli", "main"]),
    ("zip", &["intake", "persona"]),
    ("cfb", &["intake", "persona"]),
];

/// Each `crate::name` must be the module itself or stand in its row; the door and the map may name anything.
pub fn broken_arrows(source: &Source) -> Vec<String> {
    let module = source.module();
    let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == module) else { return Vec::new() };
    let lines = source.code.lines().enumerate();
    let named = lines.flat_map(|(index, line)| paths_from_root(line).map(move |name| (index + 1, name)));
    let wrong = named.filter(|(_, name)| *name != module && !allowed.contains(name));
    wrong.map(|(line, name)| format!("{}:{line} names crate::{name}", source.path)).collect()
}

fn paths_from_root(line: &str) -> impl Iterator<Item = &str> {
    let starts = line.match_indices("crate::").filter(|(at, _)| !line[..*at].ends_with(is_word));
    let tails = starts.map(|(at, found)| &line[at + found.len()..]);
    tails.map(|tail| tail.split(|c| !is_word(c)).next().unwrap_or_default())
}

/// Ways around the table: a group after `crate::`, or climbing to the root with `super`.
pub fn hidden_arrows(source: &Source) -> Vec<String> {
    let climb = "super::".repeat(source.depth());
    let hidden = ["crate::{", "crate::*", &climb];
    let at_root = matches!(source.module(), "main" | "lib");
    hidden.into_iter().filter(|_| !at_root).flat_map(|needle| source.places_of(needle)).collect()
}

/// A module that the table does not know.
pub fn unknown_module(source: &Source) -> Vec<String> {
    let known = |name: &str| MAY_USE.iter().any(|(module, _)| *module == name);
    let module = source.module();
    if matches!(module, "main" | "lib") || known(module) { Vec::new() } else { vec![format!("{}:1", source.path)] }
}

/// A crate named outside the modules it belongs to.
pub fn stray_crates(source: &Source) -> Vec<String> {
    let elsewhere = CRATES.iter().filter(|(_, modules)| !modules.contains(&source.module()));
    let found = elsewhere.flat_map(|(name, _)| {
        let paths = [format!("{name}::"), format!("use {name};"), format!("use {name} as")];
        let places = paths.into_iter().flat_map(|path| source.places_of(&path));
        places.map(move |place| format!("{place} names {name}"))
    });
    found.collect()
}
