//! `payprint export`: the merged records as a table.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::{Failure, Reading, verdict};
use crate::report::transactions;

/// The arguments.
#[derive(Args)]
pub struct Export {
    #[command(flatten)]
    reading: Reading,
    /// Write the records to this CSV file; `-` is standard output
    #[arg(long, value_name = "OUT", required = true)]
    transactions: PathBuf,
}

impl Export {
    pub fn run(&self) -> Result<ExitCode, Failure> {
        let dossier = self.reading.dossier()?;
        let path = self.transactions.as_path();
        let written = open(path).and_then(|mut to| transactions::write(&dossier, self.reading.how.hidden(), &mut to));
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Failure(format!("cannot write: {}: {}", error.kind(), path.display()), 1))
            }
            _ => Ok(verdict(&dossier)),
        }
    }
}

fn open(path: &Path) -> io::Result<Box<dyn Write>> {
    if path.as_os_str() == "-" {
        return Ok(Box::new(BufWriter::new(io::stdout())));
    }
    Ok(Box::new(BufWriter::new(File::create(path)?)))
}
