//! The door: gives up the network, then chooses between window and command line, and does nothing else.

use std::path::PathBuf;
use std::process::ExitCode;

use payprint::cli::{self, Asked};
use payprint::sandbox;

fn main() -> ExitCode {
    // First of all: no thread may exist that could still open a socket.
    let network = sandbox::close_network();
    match cli::run(std::env::args_os()) {
        Asked::Window(files) => window(files, network),
        Asked::Ended(code) => code,
    }
}

#[cfg(feature = "gui")]
fn window(files: Vec<PathBuf>, network: sandbox::Closed) -> ExitCode {
    use payprint::{i18n::Language, ui};

    if sandbox::display_over_tcp() {
        eprintln!(
            "the display is reached over TCP, and this process has given up the network; payprint audit FILE… works without one"
        );
        return ExitCode::FAILURE;
    }
    let language = Language::from_environment(|name| std::env::var(name).ok());
    let options = ui::app::Options { language, network, files, ..ui::app::Options::default() };
    if ui::window::run(options).is_err() {
        // The window system's own words name files of the machine that built the program, and help nobody.
        eprintln!("no window can be opened here; payprint audit FILE… works without one");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

#[cfg(not(feature = "gui"))]
fn window(_files: Vec<PathBuf>, _network: sandbox::Closed) -> ExitCode {
    eprintln!("built without a window; payprint audit FILE… works without one");
    ExitCode::FAILURE
}
