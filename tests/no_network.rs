//! No crate that can speak over a network is built into Payprint: asked of the lock file and of cargo's own tree.
//!
//! `deny.toml` says the same to cargo-deny, system by system; this needs nothing but cargo and runs with every test.
#![allow(clippy::expect_used, reason = "a test may stop at the first thing that is wrong")]

use std::fs;
use std::process::Command;

/// Crates that speak TCP, TLS, HTTP or DNS, open a browser, or let somebody look in from outside.
const BANNED: &[&str] = &[
    "reqwest",
    "hyper",
    "ureq",
    "curl",
    "curl-sys",
    "attohttpc",
    "isahc",
    "surf",
    "tokio",
    "mio",
    "socket2",
    "rustls",
    "native-tls",
    "openssl-sys",
    "quinn",
    "h2",
    "ehttp",
    "tungstenite",
    "async-net",
    "hickory-resolver",
    "webbrowser",
    "smoltcp",
    "egui_inspection",
];

/// In the lock file, and only there: these ask for it on `wasm32`, which Payprint is not built for.
const LOCKED_FOR_THE_WEB: (&str, &[&str]) = ("tokio", &["wasm-bindgen-futures"]);

/// A package of the lock file and what it asks for, on whatever system.
struct Locked<'a> {
    name: &'a str,
    asks_for: Vec<&'a str>,
}

fn locked(text: &str) -> Vec<Locked<'_>> {
    text.split("[[package]]").filter_map(package).collect()
}

fn package(block: &str) -> Option<Locked<'_>> {
    let name = quoted(block.lines().find(|line| line.starts_with("name = "))?)?;
    let list = block.split_once("dependencies = [").map_or("", |(_, list)| list);
    let asks_for = list.lines().filter_map(quoted).filter_map(|entry| entry.split(' ').next()).collect();
    Some(Locked { name, asks_for })
}

fn quoted(line: &str) -> Option<&str> {
    line.split('"').nth(1)
}

fn lock_file() -> String {
    fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock")).expect("Cargo.lock is in the tree")
}

/// Holds for every system at once, since the lock file knows none.
#[test]
fn the_lock_file_holds_no_network_crate() {
    let text = lock_file();
    let packages = locked(&text);
    assert!(
        packages.iter().any(|package| package.name == "zip" && package.asks_for.contains(&"crc32fast")),
        "not read"
    );
    let (excused, askers) = LOCKED_FOR_THE_WEB;
    let found: Vec<_> = packages.iter().map(|package| package.name).filter(|name| BANNED.contains(name)).collect();
    assert!(found.iter().all(|name| *name == excused), "{found:?}");
    let asking = packages.iter().filter(|package| package.asks_for.contains(&excused)).map(|package| package.name);
    let asking: Vec<_> = asking.filter(|name| !askers.contains(name)).collect();
    assert!(asking.is_empty(), "{excused} is wanted by {asking:?}, not for the web alone");
}

/// What is really built here, and by what: `--invert` would say who brought it.
#[test]
fn what_is_built_holds_no_network_crate() {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--locked", "--edges", "normal,build", "--prefix", "none", "--format", "{p}"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let tree = String::from_utf8(output.stdout).expect("cargo writes text");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let built: Vec<_> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(built.contains(&"zip") && built.contains(&"payprint"), "{tree}");
    let found: Vec<_> = BANNED.iter().filter(|name| built.contains(name)).collect();
    assert!(found.is_empty(), "{found:?}; ask `cargo tree --invert NAME` who brought it");
}

#[test]
fn both_gates_ban_the_same_crates() {
    let deny = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/deny.toml")).expect("deny.toml is in the tree");
    for name in BANNED {
        assert!(deny.contains(&format!("\"{name}\"")), "deny.toml does not ban {name}");
    }
}

#[test]
fn the_lock_file_is_read_right() {
    let text = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1\"\ndependencies = [\n \"b\",\n \"c 2.0\",\n]\n\n[[package]]\nname = \"b\"\n";
    let read: Vec<_> = locked(text).into_iter().map(|package| (package.name, package.asks_for)).collect();
    assert_eq!(read, [("a", vec!["b", "c"]), ("b", vec![])]);
}
