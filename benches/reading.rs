//! How fast each layout is read, as one table: the time of a whole reading and its ratio to two floors of the same run,
//! decoding alone and decoding plus cutting into cells; and the memory at its peak. `cargo bench`
//!
//! Each measurement is made in a process of its own, so that none inherits another's memory. `ROWS=10000,100000` chooses
//! the sizes, `LAYOUT=Jd` the layouts whose names hold that.

// A measurement may stop at the first thing that is not as it should be.
#![allow(clippy::unwrap_used)]
// Figures of a table are rounded anyway.
#![allow(clippy::cast_precision_loss)]

use std::env;
use std::hint::black_box;
use std::io::{Cursor, copy, sink};
use std::process::Command;
use std::time::{Duration, Instant};

use cfb::CompoundFile;
use payprint::dossier::{Dossier, Options};
use payprint::import;
use payprint::intake::lines::{Lines, split_plain};
use payprint::intake::{Limits, Passwords, Taken, read_bytes, text};
use payprint::model::{DocumentId, FileType, Records};
use payprint::persona::Layout;
use payprint::persona::month::Month;
use zip::ZipArchive;

const ZIP: &[u8] = b"PK";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];
/// Of so many runs the fastest counts: everything else is the machine's other business.
const RUNS: usize = 3;

fn main() {
    let arguments: Vec<String> = env::args().collect();
    match arguments.iter().position(|argument| argument == "--one") {
        Some(at) => measure(&arguments[at + 1], arguments[at + 2].parse().unwrap()),
        None => table(),
    }
}

fn table() {
    let chosen = env::var("LAYOUT").unwrap_or_default();
    let sizes: Vec<usize> = match env::var("ROWS") {
        Ok(sizes) => sizes.split(',').map(|size| size.parse().unwrap()).collect(),
        Err(_) => SIZES.to_vec(),
    };
    println!(
        "| layout | rows | MB | decoded ms | + cut ms | read ms | ÷ decoded | ÷ cut | dossier ms | rows/s | peak MB |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for layout in Layout::ALL.into_iter().filter(|layout| !layout.holds_sums_only()) {
        let name = format!("{layout:?}");
        for size in sizes.iter().filter(|_| name.contains(&chosen)) {
            let this = env::current_exe().unwrap();
            let output = Command::new(this).args(["--one", &name, &size.to_string()]).output().unwrap();
            print!("{}", String::from_utf8_lossy(&output.stdout));
            eprint!("{}", String::from_utf8_lossy(&output.stderr));
        }
    }
}

/// Measures one file and prints its line of the table.
fn measure(name: &str, rows: usize) {
    let layout = Layout::ALL.into_iter().find(|layout| format!("{layout:?}") == name).unwrap();
    let month = Month::new(layout, 1);
    let bytes = month.repeated(rows.div_ceil(month.export().rows.len()));
    let decoded = fastest(|| decode(&bytes));
    let cut = fastest(|| cut(&bytes));
    let read = fastest(|| import(&take(&bytes)).len());
    forget_peak();
    let dossier = fastest(|| dossier(&bytes));
    let found = import(&take(&bytes)).len();
    let millis = |time: Duration| time.as_secs_f64() * 1000.0;
    println!(
        "| {name} | {found} | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} | {:.1} | {:.0} | {} |",
        bytes.len() as f64 / 1e6,
        millis(decoded),
        millis(cut),
        millis(read),
        millis(read) / millis(decoded),
        millis(read) / millis(cut),
        millis(dossier),
        found as f64 / dossier.as_secs_f64(),
        peak_megabytes(),
    );
}

fn fastest<T>(run: impl Fn() -> T) -> Duration {
    let one = || {
        let began = Instant::now();
        black_box(run());
        began.elapsed()
    };
    (0..RUNS).map(|_| one()).min().unwrap()
}

/// The first floor: the bytes as text; of a workbook, its parts unpacked; of an old one, its streams read.
fn decode(bytes: &[u8]) -> u64 {
    if bytes.starts_with(ZIP) {
        let mut parts = ZipArchive::new(Cursor::new(bytes)).unwrap();
        return (0..parts.len()).map(|at| copy(&mut parts.by_index(at).unwrap(), &mut sink()).unwrap()).sum();
    }
    if bytes.starts_with(COMPOUND) {
        let mut file = CompoundFile::open(Cursor::new(bytes)).unwrap();
        let streams: Vec<_> = file.walk().filter(cfb::Entry::is_stream).map(|entry| entry.path().to_owned()).collect();
        return streams.iter().map(|path| copy(&mut file.open_stream(path).unwrap(), &mut sink()).unwrap()).sum();
    }
    text::decode(bytes).unwrap().len() as u64
}

/// The second floor: cut at every line and comma; of a workbook, every cell as text.
fn cut(bytes: &[u8]) -> usize {
    if is_workbook(bytes) {
        return take(bytes).documents.len();
    }
    let text = text::decode(bytes).unwrap();
    let mut cells = Vec::new();
    let mut count = 0;
    for line in Lines::new(&text) {
        split_plain(line.text, b',', &mut cells);
        count += cells.len();
    }
    count
}

fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND)
}

fn take(bytes: &[u8]) -> Taken {
    let limits = Limits { file_bytes: 1 << 32, unpacked_bytes: 1 << 34, ratio: 100_000, ..Limits::default() };
    read_bytes("bench", None, bytes.to_vec(), &Passwords::none(), &limits, &mut ())
}

fn import(taken: &Taken) -> Records {
    let mut records = Records::default();
    for (place, document) in (0..).zip(&taken.documents) {
        assert!(matches!(document.origin.file_type, FileType::Csv | FileType::Xlsx | FileType::Xls | FileType::Json));
        import::read(document, DocumentId(place), &mut records).unwrap();
    }
    records
}

fn dossier(bytes: &[u8]) -> u64 {
    let taken = take(bytes);
    let dossier = Dossier::build(&taken.documents, taken.rejected, &Options::default());
    dossier.ledger.totals.records
}

/// Linux counts the peak anew after this.
fn forget_peak() {
    std::fs::write("/proc/self/clear_refs", "5").ok();
}

fn peak_megabytes() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.map_or_else(|| "?".to_owned(), |kilobytes| (kilobytes / 1024).to_string())
}
