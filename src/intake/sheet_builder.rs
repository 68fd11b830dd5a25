//! How rows become a [`Sheet`], whatever file they were in: cells side by side, omitted cells empty, everything charged
//! to the allowance as it grows. Reading the rows out of their file is left to `sheet` and `old_workbook`.

use std::sync::Arc;

use super::allowance::{Allowance, Refusal};
use super::table::{Sheet, SheetRow, Span};

/// A sheet that is being filled, row by row and cell by cell.
pub(super) struct SheetBuilder<'p, 'a> {
    /// The text so far; the value of a cell is appended between [`Self::begin_cell`] and [`Self::end_cell`].
    pub text: String,
    cells: Vec<Span>,
    rows: Vec<SheetRow>,
    last_line: u32,
    row: OpenRow,
    /// Bytes of text and cells that were charged so far.
    charged: usize,
    allowance: &'p mut Allowance<'a>,
}

/// The row that is being filled.
#[derive(Default)]
struct OpenRow {
    line: u32,
    first_cell: usize,
    start: usize,
}

const CHARGE_EVERY: usize = 1 << 20;

impl<'p, 'a> SheetBuilder<'p, 'a> {
    pub fn new(allowance: &'p mut Allowance<'a>) -> Self {
        let (text, cells, rows) = (String::new(), Vec::new(), Vec::new());
        Self { text, cells, rows, last_line: 0, row: OpenRow::default(), charged: 0, allowance }
    }

    /// The highest number of a row so far.
    pub fn last_line(&self) -> u32 {
        self.last_line
    }

    /// Opens a row; it counts as a line even if no cell follows.
    pub fn begin_row(&mut self, line: u32) {
        self.last_line = self.last_line.max(line);
        self.row = OpenRow { line, first_cell: self.cells.len(), start: self.text.len() };
    }

    /// The column after the last cell of the open row.
    pub fn next_column(&self) -> usize {
        self.cells.len() - self.row.first_cell
    }

    /// Puts empty cells in the place of those left out, and returns where this cell's text begins.
    pub fn begin_cell(&mut self, column: u32) -> Result<usize, Refusal> {
        while self.next_column() < column as usize {
            self.separate();
            let span = self.span(self.text.len())?;
            self.cells.push(span);
        }
        self.separate();
        Ok(self.text.len())
    }

    fn separate(&mut self) {
        if self.next_column() > 0 {
            self.text.push('\t');
        }
    }

    /// Closes the cell whose text began at `at`.
    pub fn end_cell(&mut self, column: u32, at: usize) -> Result<(), Refusal> {
        let span = self.span(at)?;
        let limit = self.allowance.limits.cell_bytes;
        if u64::from(span.length) > limit {
            return Err(Refusal::too_large("cell-bytes", limit));
        }
        match self.cells.get_mut(self.row.first_cell + column as usize) {
            // Cells out of order: the text stands where the file has it, the cell where its reference says.
            Some(cell) => *cell = span,
            None => self.cells.push(span),
        }
        self.charge(CHARGE_EVERY)
    }

    /// Closes the open row; one without cells leaves nothing but its number.
    pub fn end_row(&mut self) -> Result<(), Refusal> {
        let cells = self.next_column();
        if cells > 0 {
            let raw = self.span(self.row.start)?;
            let OpenRow { line, first_cell, .. } = self.row;
            self.rows.push(SheetRow { line, first_cell: narrow(first_cell)?, cells: narrow(cells)?, raw });
        }
        self.charge(CHARGE_EVERY)
    }

    /// From `start` to the end of the text so far. Spans have 32 bits.
    fn span(&self, start: usize) -> Result<Span, Refusal> {
        Ok(Span { start: narrow(start)?, length: narrow(self.text.len() - start)? })
    }

    /// Charges text and cells once they have grown by `step`: a shared text of a megabyte may be pointed at a million
    /// times, and an omitted cell costs memory too.
    fn charge(&mut self, step: usize) -> Result<(), Refusal> {
        let grown = self.text.len() + self.cells.len() * size_of::<Span>();
        if grown - self.charged >= step {
            self.allowance.unpack((grown - self.charged) as u64)?;
            self.charged = grown;
        }
        Ok(())
    }

    /// The sheet, its rows by rising number.
    pub fn finish(mut self) -> Result<Sheet, Refusal> {
        self.charge(1)?;
        let Self { mut text, mut cells, mut rows, last_line, .. } = self;
        rows.sort_by_key(|row| row.line);
        text.shrink_to_fit();
        cells.shrink_to_fit();
        Ok(Sheet { text: Arc::new(text), cells, rows, last_line })
    }
}

fn narrow(size: usize) -> Result<u32, Refusal> {
    u32::try_from(size).map_err(|_| Refusal::too_large("unpacked-bytes", u64::from(u32::MAX)))
}
