//! From what a person points at to documents: files, folders, zips within zips, decoded and told apart by content.
//!
//! Reads files once and whole, never maps them (one that shrinks would kill the process) and unpacks nothing to disk.
//! What a document *says* is left to [`import`](crate::import).

mod allowance;
mod archive;
mod kind;
mod lettering;
pub mod lines;
mod old_workbook;
mod plain_cell;
mod shared_strings;
mod sheet;
mod sheet_builder;
mod table;
mod take;
pub mod text;
mod walk;
mod workbook;
mod xml;

pub use allowance::{Limits, Passwords, Progress, RATIO_FROM};
pub use lettering::Lettering;
pub use table::{Sheet, SheetRow, Span};
pub use take::{Taken, read_bytes};
pub use walk::read_path;

use std::sync::Arc;

use crate::model::Origin;

/// A document as it lies on the table: where it came from, and its lines.
#[derive(Clone, Debug)]
pub struct Document {
    /// Where it came from.
    pub origin: Origin,
    /// What is in it.
    pub body: Body,
    /// Whether its letters came through whatever saved it.
    pub lettering: Lettering,
}

/// The content of a document, decoded.
#[derive(Clone, Debug)]
pub enum Body {
    /// Lines of text, with separators.
    Text(Arc<String>),
    /// Numbered rows of a sheet.
    Sheet(Sheet),
}
