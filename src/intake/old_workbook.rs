//! Workbooks of Excel 97 to 2003 (BIFF8), and of Excel 5 and 95 as far as they differ in their texts only: the stream in
//! its container, the workbook's own records, its sheets. The cells of a sheet are left to `cells`.
//! Source: [MS-XLS], [MS-CFB].

mod cells;
mod numbers;
mod records;
mod strings;

use std::io::{Cursor, Read as _};

use self::records::{Fields, Record, Records, damaged, kind};
use self::strings::Lettering;
use super::allowance::{Allowance, Refusal};
use super::kind::COMPOUND;
use super::shared_strings::SharedStrings;
use super::table::Sheet;
use crate::model::RejectionCode;

/// All worksheets in their order, hidden ones too, each with its name.
pub(super) fn read(bytes: &[u8], allowance: &mut Allowance<'_>) -> Result<Vec<(String, Sheet)>, Refusal> {
    if !bytes.starts_with(COMPOUND) {
        return read_stream(bytes, allowance);
    }
    let stream = contained_stream(bytes, allowance)?;
    read_stream(&stream, allowance)
}

/// The streams a workbook may lie in. A file that both Excel 95 and 97 can open has both; the later one is complete.
const STREAMS: [&str; 2] = ["Workbook", "Book"];

fn contained_stream(bytes: &[u8], allowance: &mut Allowance<'_>) -> Result<Vec<u8>, Refusal> {
    let broken = |_| Refusal::damaged("container");
    let mut container = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(broken)?;
    let name = STREAMS.into_iter().find(|name| container.is_stream(name));
    let stream = container.open_stream(name.ok_or_else(|| Refusal::damaged("container"))?).map_err(broken)?;
    let length = stream.len();
    // No stream is longer than the file it lies in.
    if length > bytes.len() as u64 {
        return Err(Refusal::damaged("container"));
    }
    allowance.unpack(length)?;
    let mut content = Vec::new();
    stream.take(length).read_to_end(&mut content).map_err(broken)?;
    if content.len() as u64 == length { Ok(content) } else { Err(Refusal::damaged("container")) }
}

fn read_stream(stream: &[u8], allowance: &mut Allowance<'_>) -> Result<Vec<(String, Sheet)>, Refusal> {
    let book = Book::read(stream, allowance)?;
    allowance.enter(book.places.len() as u64)?;
    let mut sheets = Vec::new();
    for place in &book.places {
        let mut records = Records::at(stream, place.offset)?;
        sheets.push((place.name.clone(), cells::read(&mut records, &book, allowance)?));
    }
    Ok(sheets)
}

/// What all sheets share.
struct Book {
    lettering: Lettering,
    strings: SharedStrings,
    places: Vec<Place>,
}

/// Where a worksheet begins in the stream.
struct Place {
    name: String,
    offset: usize,
}

/// The BOF record's word for a worksheet.
const WORKSHEET: u16 = 0x0010;

impl Book {
    /// Reads the stream's first part. It is the workbook's own; or, from scripts that write nothing else, the one sheet
    /// there is.
    fn read(stream: &[u8], allowance: &mut Allowance<'_>) -> Result<Self, Refusal> {
        let mut records = Records::at(stream, 0)?;
        let (lettering, part) = begin(&records.next()?)?;
        let mut book = Self { lettering, strings: SharedStrings::default(), places: Vec::new() };
        let mut depth = 1_usize;
        while depth > 0 {
            let record = records.next()?;
            match record.kind {
                kind::BOF => depth += 1,
                kind::EOF => depth -= 1,
                _ if depth == 1 => book.take(&record, allowance)?,
                _ => {}
            }
        }
        if part == WORKSHEET {
            book.places = vec![Place { name: "Sheet1".to_owned(), offset: 0 }];
        }
        Ok(book)
    }

    fn take(&mut self, record: &Record<'_>, allowance: &mut Allowance<'_>) -> Result<(), Refusal> {
        let fields = &mut record.fields();
        match record.kind {
            kind::FILE_PASS => return Err(Refusal::new(RejectionCode::Unsupported, "office-encrypted")),
            // Its day 0 is four years later. No original has it, and a date read wrong is worse than one not read.
            kind::DATE_MODE if fields.u16()? != 0 => {
                return Err(Refusal::new(RejectionCode::Unsupported, "date-1904"));
            }
            kind::CODE_PAGE => {
                if let Lettering::Bytes(encoding) = &mut self.lettering {
                    *encoding = strings::code_page(fields.u16()?);
                }
            }
            kind::BOUND_SHEET => self.take_place(fields)?,
            kind::SST => self.strings = strings::shared(fields, allowance)?,
            _ => {}
        }
        Ok(())
    }

    /// A chart, a dialog or a macro has a sheet of its own and no cells.
    fn take_place(&mut self, fields: &mut Fields<'_>) -> Result<(), Refusal> {
        let offset = fields.u32()? as usize;
        let [_visibility, sheet_type] = fields.bytes()?;
        if sheet_type == 0 {
            let mut name = String::new();
            self.lettering.push_short(fields, &mut name)?;
            self.places.push(Place { name, offset });
        }
        Ok(())
    }
}

/// What a BOF record says: how texts are written, and of what the part is. Version 0 is that of scripts which imitate
/// Excel 5.
fn begin(record: &Record<'_>) -> Result<(Lettering, u16), Refusal> {
    let fields = &mut record.fields();
    let lettering = match (record.kind, fields.u16()?) {
        (kind::BOF, 0x0600) => Lettering::Unicode,
        (kind::BOF, 0x0500 | 0) => Lettering::Bytes(None),
        (kind::BOF | 0x0009 | 0x0209 | 0x0409, _) => return Err(Refusal::new(RejectionCode::Unsupported, "xls")),
        _ => return Err(damaged()),
    };
    Ok((lettering, fields.u16()?))
}
