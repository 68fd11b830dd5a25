//! The packed file: its parts, each a directory and a stream, and rows and cells as ranges of the inflated text.
//!
//! The layout is told in `assets/gazetteer/making/pack.py`, which writes it.

use std::io::Read;
use std::ops::Range;

use flate2::read::DeflateDecoder;

const MAGIC: &[u8] = b"PPG2";
/// More than this is not what we packed.
const LARGEST: u64 = 64 << 20;

/// A range of the text: where a name is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Span {
    start: u32,
    len: u16,
}

impl Span {
    /// The words that stand there.
    pub fn of(self, text: &str) -> &str {
        let start = self.start as usize;
        text.get(start..start + usize::from(self.len)).unwrap_or_default()
    }

    fn new(range: &Range<usize>) -> Self {
        // Both hold for every table that fits `LARGEST`; a longer cell would only lose its name.
        let start = u32::try_from(range.start).unwrap_or_default();
        Self { start, len: u16::try_from(range.len()).unwrap_or_default() }
    }

    /// Its parts between bars; none for an empty cell.
    pub fn parts(self, text: &str) -> impl Iterator<Item = Self> {
        let mut at = self.start as usize;
        let pieces = self.of(text).as_bytes().split(|byte| *byte == b'|').map(move |piece| {
            let range = at..at + piece.len();
            at = range.end + 1;
            Self::new(&range)
        });
        pieces.filter(|piece| piece.len > 0)
    }

    /// The parts before and after the first `sign`; all of it and nothing if there is none.
    pub fn split_at(self, text: &str, sign: char) -> (Self, Self) {
        let words = self.of(text);
        let start = self.start as usize;
        let at = words.find(sign).unwrap_or(words.len());
        let after = (at + sign.len_utf8()).min(words.len());
        (Self::new(&(start..start + at)), Self::new(&(start + after..start + words.len())))
    }
}

/// The tables of one part, one after another in one text.
#[derive(Default)]
pub struct Tables {
    /// All rows of all tables.
    pub text: String,
    directory: Vec<(String, Range<usize>)>,
}

/// A part of the packed file.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// All tables but those of the others.
    Main,
    /// The towns, half of the rest.
    Towns,
    /// What few texts ask for: the communities.
    Apart,
}

/// One part as it is packed.
struct Stream<'p> {
    size: usize,
    directory: Vec<(String, Range<usize>)>,
    deflated: &'p [u8],
}

impl<'p> Stream<'p> {
    /// The parts of the file, in the order of `Part`.
    fn all(packed: &'p [u8]) -> Option<[Self; 3]> {
        let mut rest = packed.strip_prefix(MAGIC)?;
        let parts = [Self::take(&mut rest)?, Self::take(&mut rest)?, Self::take(&mut rest)?];
        rest.is_empty().then_some(parts)
    }

    /// Reads the head of the part that `rest` begins with, and leaves what follows it.
    fn take(rest: &mut &'p [u8]) -> Option<Self> {
        let (size, length) = (take_u32(rest)?, take_u32(rest)?);
        let count = take(rest, 1)?.first().copied()?;
        let mut directory = Vec::new();
        let mut at = 0;
        for _ in 0..count {
            let len = take(rest, 1)?.first().copied()?;
            let name = String::from_utf8(take(rest, usize::from(len))?.to_vec()).ok()?;
            let end = at + take_u32(rest)?;
            directory.push((name, at..end));
            at = end;
        }
        let deflated = take(rest, length)?;
        (at == size).then_some(Self { size, directory, deflated })
    }

    fn inflate(self) -> Option<Tables> {
        let mut text = Vec::with_capacity(self.size);
        DeflateDecoder::new(self.deflated).take(LARGEST).read_to_end(&mut text).ok()?;
        let text = String::from_utf8(text).ok()?;
        (text.len() == self.size).then_some(Tables { text, directory: self.directory })
    }
}

impl Tables {
    /// Inflates a part; nothing at all if the file is damaged.
    pub fn unpack(packed: &[u8], part: Part) -> Self {
        let parts = Stream::all(packed);
        parts.and_then(|parts| parts.into_iter().nth(part as usize)?.inflate()).unwrap_or_default()
    }

    /// Where a table is in the text; an empty range if there is none of that name.
    fn range(&self, table: &str) -> Range<usize> {
        let found = self.directory.iter().find(|(name, _)| name == table);
        found.map(|(_, range)| range.clone()).unwrap_or_default()
    }

    /// The rows of a table.
    pub fn rows(&self, table: &str) -> impl Iterator<Item = &str> {
        self.text.get(self.range(table)).unwrap_or_default().lines()
    }

    /// The first N cells of each row of a table; a cell that is not there is empty.
    pub fn cells<const N: usize>(&self, table: &str) -> impl Iterator<Item = [Span; N]> {
        let mut at = self.range(table).start;
        self.rows(table).map(move |row| {
            let mut cells = [Span::default(); N];
            let mut start = at;
            for (slot, cell) in cells.iter_mut().zip(row.as_bytes().split(|byte| *byte == b'\t')) {
                *slot = Span::new(&(start..start + cell.len()));
                start += cell.len() + 1;
            }
            at += row.len() + 1;
            cells
        })
    }
}

fn take<'b>(rest: &mut &'b [u8], count: usize) -> Option<&'b [u8]> {
    let (head, tail) = rest.split_at_checked(count)?;
    *rest = tail;
    Some(head)
}

fn take_u32(rest: &mut &[u8]) -> Option<usize> {
    let bytes: [u8; 4] = take(rest, 4)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(bytes)).ok()
}
