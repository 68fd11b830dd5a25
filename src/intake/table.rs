//! Numbered lines and rows, whatever the file was: the one shape that importers read.

use std::sync::Arc;

/// A range of bytes in a sheet's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// Bytes.
    pub length: u32,
}

/// A sheet of a workbook: every row that has a cell, each cell as text, numbers as the decimal text in the file.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// All cells, a row's cells side by side with a tab between them.
    pub text: Arc<String>,
    /// Cells of all rows, by column: an omitted cell is an empty span.
    pub cells: Vec<Span>,
    /// The rows, by rising number.
    pub rows: Vec<SheetRow>,
    /// The number of the last row; rows without an element count as empty lines.
    pub last_line: u32,
}

/// A row of a [`Sheet`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// Its number, from its reference and never from its place in the file.
    pub line: u32,
    /// Its first cell in `Sheet::cells`.
    pub first_cell: u32,
    /// How many cells it has, up to the last one that is written.
    pub cells: u32,
    /// The whole row in `Sheet::text`.
    pub raw: Span,
}

impl Sheet {
    /// The text of a span.
    pub fn text(&self, span: Span) -> &str {
        let start = span.start as usize;
        self.text.get(start..start + span.length as usize).unwrap_or("")
    }

    /// The cells of a row.
    pub fn row_cells(&self, row: &SheetRow) -> impl Iterator<Item = &str> {
        let first = row.first_cell as usize;
        self.cells.get(first..first + row.cells as usize).unwrap_or(&[]).iter().map(|span| self.text(*span))
    }
}
