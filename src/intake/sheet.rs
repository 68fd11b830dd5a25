//! The rows of one worksheet, streamed: places come from references (`A18`) and never from counting, because originals
//! leave out empty rows and cells. Numbers stay the decimal text that the file has.

use quick_xml::events::{BytesStart, Event};

use super::allowance::{Allowance, Refusal};
use super::plain_cell::{PlainCell, PlainValue, plain_cell};
use super::shared_strings::{SharedStrings, push_runs};
use super::sheet_builder::SheetBuilder;
use super::table::Sheet;
use super::xml::{self, Events};

/// Reads a worksheet's part.
pub(super) fn read(part: &[u8], strings: &SharedStrings, allowance: &mut Allowance<'_>) -> Result<Sheet, Refusal> {
    let part = xml::utf8(part);
    let mut events = Events::new(&part);
    let mut filling = Filling { sheet: SheetBuilder::new(allowance), strings };
    while let Some(event) = events.next()? {
        match event {
            Event::Start(element) if element.local_name().as_ref() == "row" => {
                filling.begin_row(&element)?;
                filling.fill_row(&mut events)?;
            }
            Event::Empty(element) if element.local_name().as_ref() == "row" => filling.begin_row(&element)?,
            _ => {}
        }
    }
    filling.sheet.finish()
}

/// The last row and column that a spreadsheet program has; beyond them a reference is a mistake or an attack.
const LAST_ROW: u32 = 1 << 20;
const LAST_COLUMN: u32 = 1 << 14;

struct Filling<'s, 'p, 'a> {
    sheet: SheetBuilder<'p, 'a>,
    strings: &'s SharedStrings,
}

/// What a cell's value is a way to write of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CellType {
    Number,
    Shared,
    Boolean,
    /// Written out: inline text, a formula's text, an error, a date in ISO 8601.
    Text,
}

impl CellType {
    fn named(name: &str) -> Self {
        match name {
            "n" => Self::Number,
            "s" => Self::Shared,
            "b" => Self::Boolean,
            _ => Self::Text,
        }
    }
}

impl Filling<'_, '_, '_> {
    /// Opens a row under its number: its reference, or the one after the last.
    fn begin_row(&mut self, element: &BytesStart<'_>) -> Result<(), Refusal> {
        let line = match xml::attribute(element, "r")? {
            Some(reference) => reference.trim().parse().map_err(|_| xml::damaged())?,
            None => self.sheet.last_line() + 1,
        };
        if line == 0 || line > LAST_ROW {
            return Err(xml::damaged());
        }
        self.sheet.begin_row(line);
        Ok(())
    }

    fn fill_row(&mut self, events: &mut Events<'_>) -> Result<(), Refusal> {
        loop {
            while let Some(cell) = events.rest().and_then(plain_cell) {
                self.fill_plain(&cell)?;
                events.skip(cell.length);
            }
            match events.next()?.ok_or_else(xml::damaged)? {
                Event::Start(element) if element.local_name().as_ref() == "c" => {
                    let (column, kind) = self.cell_head(&element)?;
                    let at = self.sheet.begin_cell(column)?;
                    self.fill_cell(events, kind)?;
                    self.sheet.end_cell(column, at)?;
                }
                Event::Empty(element) if element.local_name().as_ref() == "c" => {
                    let (column, _) = self.cell_head(&element)?;
                    let at = self.sheet.begin_cell(column)?;
                    self.sheet.end_cell(column, at)?;
                }
                Event::End(element) if element.local_name().as_ref() == "row" => break,
                _ => {}
            }
        }
        self.sheet.end_row()
    }

    /// Column and type of a cell.
    fn cell_head(&self, element: &BytesStart<'_>) -> Result<(u32, CellType), Refusal> {
        let reference = xml::attribute(element, "r")?;
        let kind = xml::attribute(element, "t")?;
        let column = self.column(reference.as_deref())?;
        Ok((column, kind.as_deref().map_or(CellType::Number, CellType::named)))
    }

    /// The column that a reference names; without one a cell follows the one before it.
    fn column(&self, reference: Option<&str>) -> Result<u32, Refusal> {
        let column = match reference {
            Some(reference) => column_of(reference).ok_or_else(xml::damaged)?,
            None => u32::try_from(self.sheet.next_column()).map_err(|_| xml::damaged())?,
        };
        if column < LAST_COLUMN { Ok(column) } else { Err(xml::damaged()) }
    }

    fn fill_cell(&mut self, events: &mut Events<'_>, kind: CellType) -> Result<(), Refusal> {
        loop {
            match events.next()?.ok_or_else(xml::damaged)? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "v" => self.push_value(events, kind)?,
                    "is" => {
                        let at = self.sheet.text.len();
                        push_runs(events, &mut self.sheet.text)?;
                        xml::resolve_escapes(&mut self.sheet.text, at);
                    }
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == "c" => return Ok(()),
                _ => {}
            }
        }
    }

    /// Appends the value of a cell and reads to the end of its `v`.
    fn push_value(&mut self, events: &mut Events<'_>, kind: CellType) -> Result<(), Refusal> {
        let at = self.sheet.text.len();
        let text = &mut self.sheet.text;
        loop {
            match events.next()?.ok_or_else(xml::damaged)? {
                Event::End(_) => break,
                Event::Start(_) => return Err(xml::damaged()),
                event => xml::push_text(&event, text)?,
            }
        }
        // A value in this form is rare enough for the copy.
        let written = text.get(at..).unwrap_or("").to_owned();
        text.truncate(at);
        self.push_meaning(&written, kind)
    }

    /// Appends what the content of a `v` stands for.
    fn push_meaning(&mut self, written: &str, kind: CellType) -> Result<(), Refusal> {
        let text = &mut self.sheet.text;
        match kind {
            CellType::Text => {
                let at = text.len();
                text.push_str(written);
                xml::resolve_escapes(text, at);
            }
            CellType::Number => match plain_decimal(written) {
                Some(plain) => text.push_str(&plain),
                None => text.push_str(written),
            },
            CellType::Boolean => text.push_str(if written.trim() == "0" { "FALSE" } else { "TRUE" }),
            CellType::Shared => {
                let number = written.trim().parse().map_err(|_| xml::damaged())?;
                text.push_str(self.strings.get(number).ok_or_else(xml::damaged)?);
            }
        }
        Ok(())
    }

    fn fill_plain(&mut self, cell: &PlainCell<'_>) -> Result<(), Refusal> {
        let column = self.column(cell.reference)?;
        let at = self.sheet.begin_cell(column)?;
        match cell.value {
            PlainValue::Nothing => {}
            PlainValue::Written(written) => {
                self.push_meaning(written, cell.kind.map_or(CellType::Number, CellType::named))?;
            }
            PlainValue::Inline(text) => self.push_meaning(text, CellType::Text)?,
        }
        self.sheet.end_cell(column, at)
    }
}

/// The column of a reference, counted from 0. EXAMPLE: `A18` → 0, `AB3` → 27.
fn column_of(reference: &str) -> Option<u32> {
    let letters = reference.trim_start().bytes().take_while(u8::is_ascii_alphabetic);
    let column = letters.fold(0_u32, |column, letter| {
        column.saturating_mul(26).saturating_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    });
    column.checked_sub(1)
}

/// Writes out a number with an exponent where that is exact: `1E+3` → `1000`, `4.5E-2` → `0.045`. None for a number
/// that stands well as it is, and for one that lost digits: of `4.2E+27`, once an order number, nobody knows the rest.
fn plain_decimal(number: &str) -> Option<String> {
    let at = number.bytes().position(|byte| matches!(byte, b'E' | b'e'))?;
    let (mantissa, exponent) = (number.get(..at)?.trim(), number.get(at + 1..)?.trim());
    let exponent: i32 = exponent.parse().ok()?;
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("-", rest));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let point = i32::try_from(whole.len()).ok()?.checked_add(exponent)?;
    if !(-EXACT_DIGITS..=EXACT_DIGITS).contains(&point) {
        return None;
    }
    Some(format!("{sign}{}", with_point(&digits, point)))
}

/// How many digits a spreadsheet keeps of a number.
const EXACT_DIGITS: i32 = 15;

/// Digits with the decimal point before the digit `point`, without zeros that say nothing.
fn with_point(digits: &str, point: i32) -> String {
    let before = usize::try_from(-point).unwrap_or(0);
    let point = usize::try_from(point).unwrap_or(0);
    let padded = format!("{}{digits}{}", "0".repeat(before), "0".repeat(point.saturating_sub(digits.len())));
    let (whole, fraction) = padded.split_at_checked(point).unwrap_or((&padded, ""));
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        whole => whole,
    };
    match fraction.trim_end_matches('0') {
        "" => whole.to_owned(),
        fraction => format!("{whole}.{fraction}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_as_spreadsheets_do() {
        let cases = [("A1", Some(0)), ("K18", Some(10)), ("Z9", Some(25)), ("AA1", Some(26)), ("XFD1", Some(16_383))];
        for (reference, column) in cases {
            assert_eq!(column_of(reference), column, "{reference}");
        }
        assert_eq!(column_of("18"), None);
        assert_eq!(column_of(""), None);
    }

    #[test]
    fn exponents_are_written_out_where_that_is_exact() {
        let cases = [
            ("1E+3", Some("1000")),
            ("1e3", Some("1000")),
            ("4.5E-2", Some("0.045")),
            ("-1.25E1", Some("-12.5")),
            ("1.234567E2", Some("123.4567")),
            ("0E0", Some("0")),
            ("9.9999999999999995E-3", Some("0.0099999999999999995")),
            ("1.5E+14", Some("150000000000000")),
            ("4.2000000002019E+27", None),
            ("1E-400", None),
            ("28.16", None),
            ("46283.79487268518", None),
            ("E5", None),
            ("1E", None),
            ("1E99999999999", None),
            ("#N/A", None),
            ("1.2.3E4", None),
        ];
        for (number, plain) in cases {
            assert_eq!(plain_decimal(number).as_deref(), plain, "{number}");
        }
    }
}
