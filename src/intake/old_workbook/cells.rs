//! The cells of one sheet's records, laid out in rows. Where the sheet begins is left to `old_workbook`. Source:
//! [MS-XLS] 2.4, the records named in `kind`.

use super::super::allowance::{Allowance, Refusal};
use super::super::sheet_builder::SheetBuilder;
use super::super::table::Sheet;
use super::Book;
use super::numbers::{push_number, push_packed};
use super::records::{Fields, Record, Records, damaged, kind};

/// Reads the sheet whose records these are, to its EOF record. Charts embedded in it are passed over.
pub fn read(records: &mut Records<'_>, book: &Book, allowance: &mut Allowance<'_>) -> Result<Sheet, Refusal> {
    let before = records.left();
    let mut gathering =
        Gathering { book, allowance, text: String::new(), cells: Vec::new(), awaited: None, charged: 0 };
    let mut depth = 0_usize;
    loop {
        let record = records.next()?;
        match record.kind {
            kind::BOF => depth += 1,
            _ if depth == 0 => return Err(damaged()),
            kind::EOF => depth -= 1,
            _ if depth == 1 => gathering.take(&record)?,
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    // Sheets may be said to begin anywhere, and all of them in one place: walking is charged as unpacking is.
    gathering.allowance.unpack((before - records.left()) as u64)?;
    gathering.lay_out()
}

/// One cell, before it has its place.
struct Cell {
    row: u16,
    column: u16,
    value: Value,
}

#[derive(Clone, Copy)]
enum Value {
    Nothing,
    /// A text of the shared table, by its number.
    Shared(u32),
    /// From here to there in `Gathering::text`.
    Own(usize, usize),
}

/// The last column of a sheet of Excel 97, counted from 0.
const LAST_COLUMN: u16 = 255;

const CHARGE_EVERY: usize = 1 << 20;

struct Gathering<'g, 'a> {
    book: &'g Book,
    allowance: &'g mut Allowance<'a>,
    text: String,
    cells: Vec<Cell>,
    /// The cell of a formula whose text is in a record that follows.
    awaited: Option<usize>,
    charged: usize,
}

impl Gathering<'_, '_> {
    fn take(&mut self, record: &Record<'_>) -> Result<(), Refusal> {
        let fields = &mut record.fields();
        match record.kind {
            kind::LABEL_SST => self.take_shared(fields),
            kind::LABEL | kind::RICH_STRING => {
                self.cell(fields, |book, fields, text| book.lettering.push_long(fields, text))
            }
            kind::NUMBER => self.cell(fields, |_, fields, text| {
                push_number(f64::from_le_bytes(fields.bytes()?), text);
                Ok(())
            }),
            kind::RK => self.cell(fields, |_, fields, text| {
                push_packed(fields.u32()?, text);
                Ok(())
            }),
            kind::BLANK => self.cell(fields, |_, _, _| Ok(())),
            kind::BOOL_ERR => self.cell(fields, |_, fields, text| {
                let [value, is_error] = fields.bytes()?;
                text.push_str(if is_error == 0 { truth(value) } else { error(value) });
                Ok(())
            }),
            kind::FORMULA => self.take_formula(fields),
            kind::STRING => self.take_awaited(fields),
            kind::MUL_RK => self.take_many(record.content, 6, |entry, text| {
                // Two bytes of formatting stand before the number.
                if let Some((_, [a, b, c, d])) = entry.split_last_chunk() {
                    push_packed(u32::from_le_bytes([*a, *b, *c, *d]), text);
                }
            }),
            kind::MUL_BLANK => self.take_many(record.content, 2, |_, _| ()),
            _ => Ok(()),
        }
    }

    /// A record of one cell: its place, its formatting, its value as `push` reads it.
    fn cell(
        &mut self,
        fields: &mut Fields<'_>,
        push: impl FnOnce(&Book, &mut Fields<'_>, &mut String) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let [row, column, _] = [fields.u16()?, fields.u16()?, fields.u16()?];
        let start = self.text.len();
        push(self.book, fields, &mut self.text)?;
        self.add_own(row, column, start)
    }

    fn take_shared(&mut self, fields: &mut Fields<'_>) -> Result<(), Refusal> {
        let [row, column, _] = [fields.u16()?, fields.u16()?, fields.u16()?];
        self.add(row, column, Value::Shared(fields.u32()?))
    }

    /// A formula's last result: a number, or a mark that it is none and what it is.
    fn take_formula(&mut self, fields: &mut Fields<'_>) -> Result<(), Refusal> {
        let [row, column, _] = [fields.u16()?, fields.u16()?, fields.u16()?];
        let result: [u8; 8] = fields.bytes()?;
        let start = self.text.len();
        match result {
            [0, .., 0xff, 0xff] => self.awaited = Some(self.cells.len()),
            [1, _, value, .., 0xff, 0xff] => self.text.push_str(truth(value)),
            [2, _, value, .., 0xff, 0xff] => self.text.push_str(error(value)),
            [3, .., 0xff, 0xff] => {}
            number => push_number(f64::from_le_bytes(number), &mut self.text),
        }
        self.add_own(row, column, start)
    }

    fn take_awaited(&mut self, fields: &mut Fields<'_>) -> Result<(), Refusal> {
        let start = self.text.len();
        self.book.lettering.push_long(fields, &mut self.text)?;
        if let Some(cell) = self.awaited.take().and_then(|at| self.cells.get_mut(at)) {
            cell.value = Value::Own(start, self.text.len());
        }
        self.charge(CHARGE_EVERY)
    }

    /// A record of neighbours: row, first column, entries of `width` bytes, last column.
    fn take_many(&mut self, content: &[u8], width: usize, push: impl Fn(&[u8], &mut String)) -> Result<(), Refusal> {
        let (head, rest) = content.split_first_chunk::<4>().ok_or_else(damaged)?;
        let (entries, last) = rest.split_last_chunk::<2>().ok_or_else(damaged)?;
        let row = u16::from_le_bytes([head[0], head[1]]);
        let first = u16::from_le_bytes([head[2], head[3]]);
        let columns = first..=u16::from_le_bytes(*last);
        if entries.len() != columns.len() * width {
            return Err(damaged());
        }
        for (column, entry) in columns.zip(entries.chunks_exact(width)) {
            let start = self.text.len();
            push(entry, &mut self.text);
            self.add_own(row, column, start)?;
        }
        Ok(())
    }

    fn add_own(&mut self, row: u16, column: u16, start: usize) -> Result<(), Refusal> {
        let end = self.text.len();
        self.add(row, column, if start == end { Value::Nothing } else { Value::Own(start, end) })
    }

    fn add(&mut self, row: u16, column: u16, value: Value) -> Result<(), Refusal> {
        if column > LAST_COLUMN {
            return Err(damaged());
        }
        self.cells.push(Cell { row, column, value });
        self.charge(CHARGE_EVERY)
    }

    fn charge(&mut self, step: usize) -> Result<(), Refusal> {
        let grown = self.text.len() + self.cells.len() * size_of::<Cell>();
        if grown - self.charged >= step {
            self.allowance.unpack((grown - self.charged) as u64)?;
            self.charged = grown;
        }
        Ok(())
    }

    /// Puts the cells in order. Of two in one place the later one stands, as in the programs that show them.
    fn lay_out(mut self) -> Result<Sheet, Refusal> {
        self.charge(1)?;
        self.cells.sort_by_key(|cell| (cell.row, cell.column));
        let mut sheet = SheetBuilder::new(self.allowance);
        for row in self.cells.chunk_by(|one, next| one.row == next.row) {
            let Some(first) = row.first() else { continue };
            sheet.begin_row(u32::from(first.row) + 1);
            for place in row.chunk_by(|one, next| one.column == next.column) {
                let Some(cell) = place.last() else { continue };
                let at = sheet.begin_cell(cell.column.into())?;
                sheet.text.push_str(value_of(cell.value, self.book, &self.text)?);
                sheet.end_cell(cell.column.into(), at)?;
            }
            sheet.end_row()?;
        }
        sheet.finish()
    }
}

fn value_of<'t>(value: Value, book: &'t Book, own: &'t str) -> Result<&'t str, Refusal> {
    match value {
        Value::Nothing => Some(""),
        Value::Own(start, end) => own.get(start..end),
        Value::Shared(number) => book.strings.get(number as usize),
    }
    .ok_or_else(damaged)
}

fn truth(value: u8) -> &'static str {
    if value == 0 { "FALSE" } else { "TRUE" }
}

fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}
