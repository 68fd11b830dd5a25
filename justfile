# The commands of this house; `just` alone lists them. Each is a plain command, so just is a convenience and no need.

_list:
    @just --list --unsorted

# Opens the window, with files if any are named.
run *files:
    cargo run --release -- {{files}}

# Everything that must pass.
test *filter:
    cargo test {{filter}}

# The quick look while writing: format, lints.
check:
    cargo fmt
    cargo clippy --all-targets -- -D warnings

# All that a change must pass before it is taken.
ci:
    .ci/run

# What is too long for every change: the tests that `cargo test` skips, and the crate gate.
deep: deny
    cargo test -- --include-ignored --nocapture

# The crates that are built in: bans, sources, licences. Installs cargo-deny where it is missing
# and fetches the crates of all three systems.
deny:
    command -v cargo-deny > /dev/null || cargo install --locked cargo-deny
    cargo fetch --locked
    cargo deny --offline check bans sources licenses

# Writes the example exports and what is expected of them anew; look at the difference before you keep it.
examples:
    PAYPRINT_BLESS=1 cargo test --test examples
    PAYPRINT_BLESS=1 cargo test --test reading expected
    git diff --stat -- example-exports

# Builds the embedded fonts and icons anew (Python; see the head of each script).
fonts:
    python3 assets/fonts/build.py
    python3 assets/icons/build.py

# The documentation of the code, private parts too.
docs:
    cargo doc --no-deps --document-private-items --open
