//! The command line: one file a subcommand, and here what they share.
//!
//! Exit codes: 0 every document was read, 1 at least one was not, 2 wrong usage. Written is only what is asked for.

mod audit;
mod diff;
mod export;
mod locate;
mod persona;

use std::ffi::OsString;
use std::io::{self, BufRead as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use zeroize::Zeroizing;

use crate::dossier::{Dossier, Options};
use crate::i18n::{Language, Texts, refusal};
use crate::intake::{Limits, Passwords};
use crate::mask::Mask;
use crate::session::{self, Input, Target};

/// What was asked for.
#[derive(Parser)]
#[command(name = "payprint", version, about = ABOUT, disable_help_subcommand = true, args_conflicts_with_subcommands = true)]
struct Line {
    #[command(subcommand)]
    command: Option<Command>,
    /// Files, folders and zips to open in the window
    files: Vec<PathBuf>,
}

const ABOUT: &str = "See the person your wallet sees: reads Alipay and WeChat Pay exports, offline";

#[derive(Subcommand)]
enum Command {
    /// Read files, folders and zips, and print what they say
    Audit(audit::Audit),
    /// Write the merged records as a table
    Export(export::Export),
    /// Find place names in merchant texts: a line of JSON for each text
    Locate(locate::Locate),
    /// Compare two exports of one period: what vanished, what changed, what appeared
    Diff(diff::Diff),
    /// Write the exports of a fictional person, and what is true of them
    Persona(persona::Persona),
}

/// What every command that reads files takes, and the files.
#[derive(Args)]
struct Reading {
    /// Files, folders and zips
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    how: How,
}

/// How files are to be read and shown.
#[derive(Args)]
struct How {
    /// A password to try on every locked file; may be given several times
    #[arg(long, value_name = "PW")]
    password: Vec<String>,
    /// A file with one password a line; `-` is standard input
    #[arg(long, value_name = "FILE")]
    password_file: Vec<PathBuf>,
    /// Whose dossier it is to be, where the files are of several people: a name or an account
    #[arg(long, value_name = "NAME")]
    holder: Option<String>,
    /// en, zh-Hans or zh-Hant
    #[arg(long, value_parser = language)]
    language: Option<Language>,
    /// Hide names, numbers, accounts, and the amounts and times of single records
    #[arg(long)]
    mask: bool,
    /// Hide sums as well
    #[arg(long)]
    mask_amounts: bool,
}

fn language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag).ok_or_else(|| "en, zh-Hans or zh-Hant".to_owned())
}

/// What the arguments ask for.
pub enum Asked {
    /// The window, with these files.
    Window(Vec<PathBuf>),
    /// Nothing more: this is how it ended.
    Ended(ExitCode),
}

/// Carries out a subcommand; the window is left to the caller.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Asked {
    let line = match Line::try_parse_from(arguments) {
        Ok(line) => line,
        Err(error) => {
            // Help goes to standard output with 0, wrong usage to standard error with 2.
            error.print().ok();
            return Asked::Ended(ExitCode::from(if error.use_stderr() { 2 } else { 0 }));
        }
    };
    let ended = match line.command {
        None => return Asked::Window(line.files),
        Some(Command::Audit(audit)) => audit.run(),
        Some(Command::Export(export)) => export.run(),
        Some(Command::Locate(locate)) => locate.run(),
        Some(Command::Diff(diff)) => diff.run(),
        Some(Command::Persona(persona)) => persona.run(),
    };
    Asked::Ended(ended.unwrap_or_else(|failure| {
        complain(&failure.0);
        ExitCode::from(failure.1)
    }))
}

/// One line for standard error, and the exit code.
struct Failure(String, u8);

impl Reading {
    /// Reads everything, and says on standard error what was not read, a line each.
    fn dossier(&self) -> Result<Dossier, Failure> {
        self.how.dossier(&self.files)
    }
}

impl How {
    fn language(&self) -> Language {
        self.language.unwrap_or_else(|| Language::from_environment(|name| std::env::var(name).ok()))
    }

    fn hidden(&self) -> Mask {
        Mask { names: self.mask, amounts: self.mask_amounts, opened: false }
    }

    fn passwords(&self) -> Result<Passwords, Failure> {
        let mut passwords = Passwords::none();
        for password in &self.password {
            passwords.add(password.clone());
        }
        for path in &self.password_file {
            let text = read_passwords(path).map_err(|error| {
                Failure(format!("cannot read the passwords: {}: {}", error.kind(), path.display()), 2)
            })?;
            for password in text.lines().map(str::trim_end).filter(|password| !password.is_empty()) {
                passwords.add(password.to_owned());
            }
        }
        Ok(passwords)
    }

    /// Reads these files, and says on standard error what was not read, a line each.
    fn dossier(&self, files: &[PathBuf]) -> Result<Dossier, Failure> {
        let passwords = self.passwords()?;
        let input = |path: &PathBuf| Input { passwords: passwords.clone(), ..Input::new(Target::Path(path.clone())) };
        let options = Options { holder: self.holder.clone() };
        let inputs = files.iter().map(input).collect();
        let dossier = session::read_all(inputs, &Limits::default(), &options, &mut ());
        if !dossier.holders.found && !dossier.readings.is_empty() {
            let known = [dossier.holders.names.as_slice(), &dossier.holders.others].concat().join(", ");
            let known = if self.mask || known.is_empty() { "nobody".to_owned() } else { known };
            return Err(Failure(format!("--holder: no file is of this person; the files name {known}"), 2));
        }
        let texts = Texts::new(self.language());
        for rejected in &dossier.rejected {
            let name = self.hidden().name(&rejected.name).unwrap_or("…");
            complain(&format!("{}: {}: {name}", rejected.code.code(), refusal::sentence(&texts, rejected)));
        }
        Ok(dossier)
    }
}

fn read_passwords(path: &PathBuf) -> io::Result<Zeroizing<String>> {
    if path.as_os_str() == "-" {
        let mut text = Zeroizing::new(String::new());
        for line in io::stdin().lock().lines() {
            text.push_str(&line?);
            text.push('\n');
        }
        return Ok(text);
    }
    std::fs::read_to_string(path).map(Zeroizing::new)
}

/// 0 where every document was read.
fn verdict(dossier: &Dossier) -> ExitCode {
    ExitCode::from(u8::from(!dossier.rejected.is_empty()))
}

/// Prints to standard output; a closed pipe is no failure of ours.
fn print(text: &str) {
    io::stdout().lock().write_all(text.as_bytes()).ok();
}

fn complain(line: &str) {
    writeln!(io::stderr().lock(), "{line}").ok();
}
