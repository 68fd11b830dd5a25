//! `payprint export`: the merged records as a table, and the places as a map.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::{Failure, Reading, verdict};
use crate::dossier::Dossier;
use crate::mask::Mask;
use crate::report::{gpx, places, transactions};

/// The arguments.
#[derive(Args)]
pub struct Export {
    #[command(flatten)]
    reading: Reading,
    #[command(flatten)]
    outputs: Outputs,
}

/// What to write; one of them at least.
#[derive(Args)]
#[group(required = true, multiple = true)]
struct Outputs {
    /// Write the records to this CSV file; `-` is standard output
    #[arg(long, value_name = "OUT")]
    transactions: Option<PathBuf>,
    /// Write the places you were at to this `GeoJSON` file; `-` is standard output
    #[arg(long, value_name = "OUT")]
    places: Option<PathBuf>,
    /// Write your journeys to this GPX file; `-` is standard output
    #[arg(long, value_name = "OUT")]
    trips: Option<PathBuf>,
}

/// Writes one kind of file.
type Writer = fn(&Dossier, Mask, &mut dyn Write) -> io::Result<()>;

impl Outputs {
    fn wanted(&self) -> Vec<(&Path, Writer)> {
        let all: [(&Option<PathBuf>, Writer); 3] =
            [(&self.transactions, transactions::write), (&self.places, places::write), (&self.trips, gpx::write)];
        all.into_iter().filter_map(|(path, write)| Some((path.as_deref()?, write))).collect()
    }
}

impl Export {
    pub fn run(&self) -> Result<ExitCode, Failure> {
        let wanted = self.outputs.wanted();
        let to_output = wanted.iter().filter(|(path, _)| is_output(path)).count();
        if to_output > 1 {
            return Err(Failure("only one file can go to standard output".to_owned(), 2));
        }
        let dossier = self.reading.dossier()?;
        for (path, write) in wanted {
            let written = open(path).and_then(|mut to| write(&dossier, self.reading.how.hidden(), &mut to));
            match written {
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                    return Err(Failure(format!("cannot write: {}: {}", error.kind(), path.display()), 1));
                }
                _ => {}
            }
        }
        Ok(verdict(&dossier))
    }
}

fn is_output(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn open(path: &Path) -> io::Result<Box<dyn Write>> {
    if is_output(path) {
        return Ok(Box::new(BufWriter::new(io::stdout())));
    }
    Ok(Box::new(BufWriter::new(File::create(path)?)))
}
