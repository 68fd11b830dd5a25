//! The door: chooses between window and command line, and does nothing else.

use std::process::ExitCode;

#[cfg(feature = "gui")]
fn main() -> ExitCode {
    use payprint::{i18n::Language, sandbox, ui};

    // First of all: no thread may exist that could still open a socket.
    let network = sandbox::close_network();
    let options = ui::app::Options {
        language: Language::from_environment(|name| std::env::var(name).ok()),
        network,
        files: std::env::args_os().skip(1).map(Into::into).collect(),
        ..ui::app::Options::default()
    };
    match ui::window::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(feature = "gui"))]
fn main() -> ExitCode {
    ExitCode::SUCCESS
}
