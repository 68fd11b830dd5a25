//! A workbook of Excel 97 with one sheet: just enough records for a spreadsheet program to open it. Which cell says
//! what is left to `alipay`. Source: [MS-XLS].

use std::collections::HashMap;
use std::io::{self, Cursor, Write as _};

use crate::model::{Money, WallTime};

/// The value of a cell.
pub enum Cell {
    /// A text of the shared table; a cell holds 32,767 letters, and one over that is left empty.
    Text(String),
    /// A serial date with its time, shown as one.
    Time(WallTime),
    /// A number with two decimals.
    Yuan(Money),
}

/// A workbook that is being written, row by row.
#[derive(Default)]
pub struct OldWorkbook {
    rows: Vec<u8>,
    next_row: u32,
    texts: Texts,
}

/// Rows that a sheet of Excel 97 has.
const ROWS: u32 = 1 << 16;

/// Formats of cells, by their place among the XF records written below.
const PLAIN: u16 = 15;
const AS_TIME: u16 = 16;
const AS_YUAN: u16 = 17;

const CONTINUE: u16 = 0x003c;

/// The most letters that a cell holds.
const LETTERS: usize = 32_767;

/// The flag of letters in two bytes.
const WIDE: u8 = 1;

/// The most bytes that a record holds.
const RECORD: usize = 8224;

/// The stream's first record, of its two parts: the workbook's and the sheet's.
const OF_BOOK: u16 = 0x0005;
const OF_SHEET: u16 = 0x0010;

impl OldWorkbook {
    /// A row from column A on. A sheet of this kind ends after 65,536 rows; those beyond are left out.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        let Some(row) = u16::try_from(self.next_row).ok() else { return };
        self.next_row = (self.next_row + 1).min(ROWS);
        for (column, cell) in (0_u16..256).zip(cells) {
            self.cell(row, column, cell);
        }
    }

    fn cell(&mut self, row: u16, column: u16, cell: Cell) {
        let (kind, format, value) = match cell {
            Cell::Text(text) => (0x00fd, PLAIN, self.texts.number_of(text).to_le_bytes().to_vec()),
            Cell::Time(time) => (0x0203, AS_TIME, serial(time).to_le_bytes().to_vec()),
            Cell::Yuan(amount) => match packed(amount) {
                Some(packed) => (0x027e, AS_YUAN, packed.to_le_bytes().to_vec()),
                None => (0x0203, AS_YUAN, yuan(amount).to_le_bytes().to_vec()),
            },
        };
        let place = words(&[row, column, format]);
        push(&mut self.rows, kind, &[place, value].concat());
    }

    /// The bytes of the file. Empty only if memory cannot hold it, which the reader will then say.
    pub fn finish(self) -> Vec<u8> {
        contained(&self.stream()).unwrap_or_default()
    }

    fn stream(self) -> Vec<u8> {
        let mut sheet = Vec::new();
        push(&mut sheet, 0x0809, &begin(OF_SHEET));
        let size = [0_u32.to_le_bytes(), self.next_row.to_le_bytes()].concat();
        push(&mut sheet, 0x0200, &[size, words(&[0, 256, 0])].concat());
        sheet.extend(&self.rows);
        push(&mut sheet, 0x023e, &words(&[0x06b6, 0, 0, 64, 0, 0, 0, 0, 0]));
        push(&mut sheet, 0x000a, &[]);

        let mut stream = Vec::new();
        push(&mut stream, 0x0809, &begin(OF_BOOK));
        push(&mut stream, 0x0042, &words(&[1200]));
        push(&mut stream, 0x003d, &words(&[0, 0, 0x4000, 0x2000, 0x0038, 0, 0, 1, 600]));
        formats(&mut stream);
        let mut texts = Vec::new();
        self.texts.write(&mut texts);
        let name = [&[6, 0][..], b"Sheet1"].concat();
        // The record itself, the texts and the end lie before the sheet.
        let offset = stream.len() + 4 + 6 + name.len() + texts.len() + 4;
        let offset = u32::try_from(offset).unwrap_or(u32::MAX).to_le_bytes().to_vec();
        push(&mut stream, 0x0085, &[offset, words(&[0]), name].concat());
        stream.extend(texts);
        push(&mut stream, 0x000a, &[]);
        stream.extend(sheet);
        stream
    }
}

/// Fonts, formats of numbers, and the formats of cells: fifteen of styles that every workbook has, then ours.
fn formats(stream: &mut Vec<u8>) {
    let arial = [&[5, 0][..], b"Arial"].concat();
    for _ in 0..4 {
        push(stream, 0x0031, &[words(&[200, 0, 0x7fff, 400, 0, 0, 0]), arial.clone()].concat());
    }
    let time = b"yyyy-mm-dd hh:mm:ss";
    push(stream, 0x041e, &[words(&[164, 19]), vec![0], time.to_vec()].concat());
    let mut format = |number: u16, is_style: bool| {
        let kind = if is_style { 0xfff5 } else { 1 };
        push(stream, 0x00e0, &words(&[0, number, kind, 0x0020, 0xf800, 0, 0, 0, 0, 0x20c0]));
    };
    for _ in 0..PLAIN {
        format(0, true);
    }
    for number in [0, 164, 2] {
        format(number, false);
    }
    push(stream, 0x0293, &[words(&[0x8000]), vec![0, 0xff]].concat());
}

/// BIFF8, as Excel 97 wrote it.
fn begin(part: u16) -> Vec<u8> {
    words(&[0x0600, part, 0x0dbb, 0x07cc, 0x00c1, 0, 0x0006, 0])
}

fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

fn push(stream: &mut Vec<u8>, kind: u16, content: &[u8]) {
    stream.extend(kind.to_le_bytes());
    stream.extend(u16::try_from(content.len()).unwrap_or(u16::MAX).to_le_bytes());
    stream.extend(content);
}

/// A serial date (1900 system) as the nearest float.
fn serial(time: WallTime) -> f64 {
    let part = |number: i64| f64::from(i32::try_from(number).unwrap_or(0));
    part(time.day_number() + 25_569) + part(time.second_of_day()) / 86_400.0
}

/// The short form of a number: 29 bits of fen and a sign, marked as a hundredfold and an integer.
fn packed(amount: Money) -> Option<i32> {
    let fen = i32::try_from(amount.fen()).ok()?;
    ((fen << 2) >> 2 == fen).then_some((fen << 2) | 3)
}

fn yuan(amount: Money) -> f64 {
    amount.to_string().parse().unwrap_or(0.0)
}

/// The table of shared texts: each text once, in the order of their first use.
#[derive(Default)]
struct Texts {
    numbers: HashMap<String, u32>,
    pieces: Vec<Vec<u8>>,
    uses: u32,
}

impl Texts {
    fn number_of(&mut self, text: String) -> u32 {
        self.uses += 1;
        let text = if text.encode_utf16().count() > LETTERS { String::new() } else { text };
        if let Some(number) = self.numbers.get(&text) {
            return *number;
        }
        let number = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.append(&text);
        self.numbers.insert(text, number);
        number
    }

    /// A text's length and flags stay in one piece; its letters may go on in the next, after their flags once more.
    /// Two halves of one letter are kept together, since not every reader puts them together again.
    fn append(&mut self, text: &str) {
        let units = text.encode_utf16().count();
        let [low, high] = u16::try_from(units).unwrap_or(u16::MAX).to_le_bytes();
        if self.pieces.is_empty() || self.room() < 5 {
            self.pieces.push(Vec::new());
        }
        self.extend(&[low, high, WIDE]);
        for letter in text.chars() {
            let units = words(letter.encode_utf16(&mut [0; 2]));
            if self.room() < units.len() {
                self.pieces.push(vec![WIDE]);
            }
            self.extend(&units);
        }
    }

    /// Bytes that still fit into the last piece. The first begins with two counts, which are written at the end.
    fn room(&self) -> usize {
        let counts = if self.pieces.len() > 1 { 0 } else { 8 };
        RECORD.saturating_sub(counts + self.pieces.last().map_or(0, Vec::len))
    }

    fn extend(&mut self, bytes: &[u8]) {
        if let Some(piece) = self.pieces.last_mut() {
            piece.extend(bytes);
        }
    }

    fn write(&self, stream: &mut Vec<u8>) {
        let distinct = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        let counts = [self.uses.to_le_bytes(), distinct.to_le_bytes()].concat();
        let first = self.pieces.first().map_or(&[][..], Vec::as_slice);
        push(stream, 0x00fc, &[&counts, first].concat());
        for piece in self.pieces.iter().skip(1) {
            push(stream, CONTINUE, piece);
        }
    }
}

/// The stream in its container. Excel of that time looked for no stream shorter than 4096 bytes.
fn contained(stream: &[u8]) -> io::Result<Vec<u8>> {
    let mut container = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
    let mut file = container.create_stream("Workbook")?;
    file.write_all(stream)?;
    file.write_all(&vec![0; 4096_usize.saturating_sub(stream.len())])?;
    file.flush()?;
    drop(file);
    container.flush()?;
    Ok(container.into_inner().into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_packed_where_thirty_bits_hold_its_fen() {
        let packed = |fen| packed(Money::from_fen(fen));
        assert_eq!(packed(2816), Some(2816 * 4 + 3));
        assert_eq!(packed(-1), Some(-1));
        assert_eq!(packed((1 << 29) - 1), Some(i32::MAX));
        assert_eq!(packed(-(1 << 29)), Some(i32::MIN + 3));
        assert_eq!((packed(1 << 29), packed(-(1 << 29) - 1), packed(i64::MAX)), (None, None, None));
    }

    #[test]
    fn a_text_is_kept_once_and_cut_between_letters_only() {
        let mut texts = Texts::default();
        assert_eq!(texts.number_of("a".to_owned()), 0);
        // 8 bytes of counts, 5 of the first text, 3 of head: 8208 are left, and each letter takes 4.
        let long = "𠮷".repeat(2053);
        assert_eq!((texts.number_of(long.clone()), texts.number_of("a".to_owned()), texts.number_of(long)), (1, 0, 1));
        let lengths: Vec<usize> = texts.pieces.iter().map(Vec::len).collect();
        assert_eq!(lengths, [RECORD - 8, 5]);
        assert_eq!((texts.uses, texts.pieces[1][0]), (4, WIDE));
    }
}
