//! From a document to records: one importer a layout, found by structure and never by name.
//!
//! Touches no disk, infers nothing, drops no row. What rows mean together is left to [`ledger`](crate::ledger).

mod alipay;
mod amounts;
mod balances;
mod cells;
mod declaration;
mod fit;
mod foreign;
mod jd;
mod layout;
mod meituan;
mod reader;
mod surroundings;
mod wechat;

use crate::intake::{Document, Lettering};
use crate::model::{DocumentId, Format, Reading, Records, Rejected, RejectionCode};

/// A layout we can read.
pub trait Importer: Sync {
    /// The layout it reads.
    fn format(&self) -> Format;

    /// True where the document has this layout; looks at structure only.
    fn identify(&self, document: &Document) -> bool;

    /// Reads every line of the document: into `records`, or into the reading's problems and counts.
    fn extract(&self, document: &Document, id: DocumentId, records: &mut Records) -> Reading;

    /// The required columns that the document's best line lacks, and how many it has; for the refusal's detail.
    fn missing_columns(&self, _document: &Document) -> Option<(usize, Vec<&'static str>)> {
        None
    }
}

/// Every importer; exactly one may claim a document.
pub static IMPORTERS: &[&dyn Importer] = &[
    &alipay::APP_CSV,
    &alipay::WEB_CSV,
    &alipay::CASHBOOK,
    &alipay::LEDGER,
    &alipay::LEDGER_SUMMARY,
    &alipay::YUEBAO,
    &wechat::CSV,
    &wechat::XLSX,
    &wechat::HK,
    &jd::JD,
    &meituan::MEITUAN,
];

/// Reads a document with the one importer that claims it.
///
/// # Errors
/// Where none claims it: `Damaged` where its letters were lost in a wrong code page, `WrongKind` for a layout that people
/// bring by mistake, else `Unrecognised` (the detail names missing columns where it is nearly a bill). `Ambiguous` where
/// two do.
pub fn read(document: &Document, id: DocumentId, records: &mut Records) -> Result<Reading, Rejected> {
    let claims: Vec<_> = IMPORTERS.iter().filter(|importer| importer.identify(document)).collect();
    match claims.as_slice() {
        [importer] => Ok(importer.extract(document, id, records)),
        [] if document.lettering == Lettering::Lost => {
            Err(rejected(document, RejectionCode::Damaged, "mojibake".to_owned()))
        }
        [] => Err(refused(document)),
        several => {
            let names: Vec<_> = several.iter().map(|importer| importer.format().code()).collect();
            Err(rejected(document, RejectionCode::Ambiguous, names.join(" ")))
        }
    }
}

fn refused(document: &Document) -> Rejected {
    match foreign::detail(document) {
        Some(detail) => rejected(document, RejectionCode::WrongKind, detail.to_owned()),
        None => rejected(document, RejectionCode::Unrecognised, near_miss(document)),
    }
}

fn rejected(document: &Document, code: RejectionCode, detail: String) -> Rejected {
    let origin = &document.origin;
    Rejected { name: origin.name.clone(), container: origin.container.clone(), code, detail }
}

/// EXAMPLE: `columns-missing: 金额 收/支`
fn near_miss(document: &Document) -> String {
    let best =
        IMPORTERS.iter().filter_map(|importer| importer.missing_columns(document)).max_by_key(|(found, _)| *found);
    match best {
        Some((found, missing)) if found >= 4 => format!("columns-missing: {}", missing.join(" ")),
        _ => String::new(),
    }
}
