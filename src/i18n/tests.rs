//! All languages have the same texts with the same variables; every text that is asked for exists, and none is idle.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

use super::resources::AREAS;
use super::*;

/// Texts found by a code at run time: `texts.code("rejected", code)`. The codes themselves are tested beside their types.
fn areas_of_codes(sources: &[(PathBuf, String)]) -> BTreeSet<String> {
    let mut areas = BTreeSet::new();
    for (_, source) in sources {
        for call in source.split(".code(\"").skip(1) {
            areas.extend(call.split('"').next().map(str::to_owned));
        }
    }
    areas
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Id → its variables, of all files of one language.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for area in AREAS {
        let path = root().join(format!("assets/locales/{}/{area}.ftl", language.code()));
        let source = fs::read_to_string(&path).unwrap();
        FluentResource::try_new(source.clone()).unwrap_or_else(|(_, e)| panic!("{}: {e:?}", path.display()));
        let mut current: Option<String> = None;
        for line in source.lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let id = line.split(" =").next().unwrap().to_owned();
                assert!(
                    found.insert(id.clone(), BTreeSet::new()).is_none(),
                    "{id} is there twice in {}",
                    language.code()
                );
                current = Some(id);
            }
            if line.starts_with('#') {
                continue;
            }
            if let Some(variables) = current.as_ref().and_then(|id| found.get_mut(id)) {
                let names = line.split('$').skip(1);
                variables
                    .extend(names.map(|rest| rest.chars().take_while(char::is_ascii_alphabetic).collect::<String>()));
            }
        }
    }
    found
}

fn rust_sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("i18n/tests.rs") {
            found.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
}

fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    rust_sources(&root().join("src"), &mut found);
    found
}

#[test]
fn every_language_has_the_same_texts_with_the_same_variables() {
    let english = messages(Language::En);
    for language in [Language::ZhHans, Language::ZhHant] {
        let other = messages(language);
        let missing: Vec<_> = english.keys().filter(|id| !other.contains_key(*id)).collect();
        let extra: Vec<_> = other.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{}: missing {missing:?}, extra {extra:?}", language.code());
        for (id, variables) in &english {
            assert_eq!(Some(variables), other.get(id), "variables of {id} in {}", language.code());
        }
    }
}

#[test]
fn every_locale_file_is_compiled_in() {
    for language in Language::ALL {
        let folder = root().join("assets/locales").join(language.code());
        for entry in fs::read_dir(folder).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let area = name.strip_suffix(".ftl").unwrap_or_else(|| panic!("{name} is no Fluent file"));
            assert!(AREAS.contains(&area), "{name} is not in i18n/resources.rs");
        }
    }
}

#[test]
fn every_text_asked_for_exists_and_none_is_idle() {
    let known = messages(Language::En);
    let sources = sources();
    let areas = areas_of_codes(&sources);
    let mut used = BTreeSet::new();
    for (path, source) in &sources {
        for getter in ["texts.get(\"", "texts.format(\"", ".text(\"", ".texts.get(\"", "t.get(\"", "t.format(\""] {
            for call in source.split(getter).skip(1) {
                let id = call.split('"').next().unwrap();
                assert!(known.contains_key(id), "{} asks for {id}, which no file has", path.display());
            }
        }
        used.extend(source.split('"').filter(|literal| known.contains_key(*literal)).map(str::to_owned));
    }
    let of_code =
        |id: &str| areas.iter().any(|area| id.strip_prefix(area.as_str()).is_some_and(|r| r.starts_with('-')));
    let idle: Vec<_> = known.keys().filter(|id| !used.contains(*id) && !of_code(id)).collect();
    assert!(idle.is_empty(), "nobody asks for {idle:?}");
}

#[test]
fn numbers_in_texts_have_commas_and_plurals() {
    let texts = Texts::new(Language::En);
    assert_eq!(texts.format("app-records", &[("n", 1.into())]), "1 record");
    assert_eq!(texts.format("app-records", &[("n", 4812.into())]), "4,812 records");
}
