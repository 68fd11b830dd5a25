//! From what a person points at to documents: files, folders, zips within zips, decoded and told apart by content.
//!
//! Reads files once and whole, never maps them (one that shrinks would kill the process) and unpacks nothing to disk.
//! What a document *says* is left to [`import`](crate::import).

pub mod lines;
mod table;
pub mod text;

pub use table::{Sheet, SheetRow, Span};

use std::sync::Arc;

use crate::model::Origin;

/// A document as it lies on the table: where it came from, and its lines.
#[derive(Clone, Debug)]
pub struct Document {
    /// Where it came from.
    pub origin: Origin,
    /// What is in it.
    pub body: Body,
}

/// The content of a document, decoded.
#[derive(Clone, Debug)]
pub enum Body {
    /// Lines of text, with separators.
    Text(Arc<String>),
    /// Numbered rows of a sheet.
    Sheet(Sheet),
}
