//! Where something was read: the pair that makes every claim answerable.

/// A document of the dossier: its place in `Dossier::readings`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(pub u32);

impl DocumentId {
    /// The place of this document in a list of all documents.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A physical line of a document. EXAMPLE: document 3, line 18.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Source {
    /// The document.
    pub document: DocumentId,
    /// 1-based physical line; the row number of a sheet.
    pub line: u32,
}
