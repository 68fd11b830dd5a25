//! The files of `example-exports/` are what the seed makes, byte for byte.
//!
//! `PAYPRINT_BLESS=1 cargo test --test examples` writes them anew. The persons are compiled in, so run it twice after a
//! change: once to write, once to compare.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use payprint::persona;
use payprint::persona::examples;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("example-exports")
}

#[test]
fn the_files_are_what_the_seed_makes() {
    if std::env::var_os("PAYPRINT_BLESS").is_some() {
        persona::write_examples(&folder()).expect("example-exports can be written");
    }
    for file in examples::example_files() {
        let path = folder().join(file.folder).join(&file.export.name);
        let kept = fs::read(&path).unwrap_or_else(|error| panic!("{error}: {}", path.display()));
        assert!(kept == file.export.bytes, "differs from the seed: {}", path.display());
    }
}

#[test]
fn nothing_else_lies_in_the_folder() {
    let mut known: BTreeSet<PathBuf> =
        examples::example_files().iter().map(|file| Path::new(file.folder).join(&file.export.name)).collect();
    known.insert(PathBuf::from("README.md"));
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder()).expect("the folder is there").flatten() {
        let name = PathBuf::from(entry.file_name());
        if entry.path().is_dir() {
            let inside = fs::read_dir(entry.path()).expect("a folder can be read").flatten();
            found.extend(inside.map(|file| name.join(file.file_name())));
        } else {
            found.insert(name);
        }
    }
    // `X.expected.json` stands beside each X and belongs to the reader, not to the generator.
    found.retain(|path| !path.to_string_lossy().ends_with(".expected.json"));
    assert_eq!(found, known);
}

#[test]
fn the_persons_are_built_in() {
    for example in examples() {
        for (name, bytes) in example.files {
            let path = folder().join(example.id).join(name);
            assert!(fs::read(&path).is_ok_and(|kept| kept == *bytes), "{}", path.display());
        }
    }
}
