//! `payprint persona`: a fictional person's exports, and what is true of them.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::{Failure, print};
use crate::persona::{Drawn, Kind};

/// The arguments.
#[derive(Args)]
pub struct Persona {
    /// The number everything follows from: equal seeds give equal files
    #[arg(long)]
    seed: u64,
    /// Which kind of life; the seed chooses if none is given
    #[arg(long, value_parser = kind)]
    kind: Option<Kind>,
    /// How many years, 1 to 10
    #[arg(long, value_parser = clap::value_parser!(i64).range(1..=10))]
    years: i64,
    /// Where the files and truth.json are written
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

fn kind(code: &str) -> Result<Kind, String> {
    Kind::from_code(code).ok_or_else(|| format!("one of {}", Kind::ALL.map(Kind::code).join(", ")))
}

impl Persona {
    pub fn run(&self) -> Result<ExitCode, Failure> {
        let drawn = Drawn::new(self.seed, self.kind, self.years);
        let drawn = drawn.ok_or_else(|| Failure("the tables of towns lack what this life needs".to_owned(), 1))?;
        let names = drawn
            .write(&self.out)
            .map_err(|error| Failure(format!("cannot write: {}: {}", error.kind(), self.out.display()), 1))?;
        print(&(names.join("\n") + "\n"));
        Ok(ExitCode::SUCCESS)
    }
}
