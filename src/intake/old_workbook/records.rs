//! A BIFF stream as records (kind, length, content), and the fields within one, which may go on in the CONTINUE records
//! behind it. What the kinds mean is left to the other files here. Source: [MS-XLS] 2.1.4 and 2.5.

use super::super::allowance::Refusal;

/// Kinds of records that are looked at; all others are passed over.
pub mod kind {
    pub const FORMULA: u16 = 0x0006;
    pub const EOF: u16 = 0x000a;
    pub const DATE_MODE: u16 = 0x0022;
    pub const FILE_PASS: u16 = 0x002f;
    pub const CONTINUE: u16 = 0x003c;
    pub const CODE_PAGE: u16 = 0x0042;
    pub const BOUND_SHEET: u16 = 0x0085;
    pub const MUL_RK: u16 = 0x00bd;
    pub const MUL_BLANK: u16 = 0x00be;
    pub const RICH_STRING: u16 = 0x00d6;
    pub const SST: u16 = 0x00fc;
    pub const LABEL_SST: u16 = 0x00fd;
    pub const BLANK: u16 = 0x0201;
    pub const NUMBER: u16 = 0x0203;
    pub const LABEL: u16 = 0x0204;
    pub const BOOL_ERR: u16 = 0x0205;
    /// The text that the formula before it came to.
    pub const STRING: u16 = 0x0207;
    pub const RK: u16 = 0x027e;
    pub const BOF: u16 = 0x0809;
}

/// What a stream that does not follow its own rules is refused as.
pub fn damaged() -> Refusal {
    Refusal::damaged("records")
}

/// The records of a stream, from one place on.
pub struct Records<'b> {
    rest: &'b [u8],
}

/// One record.
pub struct Record<'b> {
    /// See [`kind`].
    pub kind: u16,
    /// Its content, without what CONTINUE records add.
    pub content: &'b [u8],
    behind: &'b [u8],
}

impl<'b> Records<'b> {
    /// From `offset` bytes into the stream.
    pub fn at(stream: &'b [u8], offset: usize) -> Result<Self, Refusal> {
        Ok(Self { rest: stream.get(offset..).ok_or_else(damaged)? })
    }

    /// The next record. The end of the stream is damage: every reader stops at the EOF record before it.
    pub fn next(&mut self) -> Result<Record<'b>, Refusal> {
        let (kind, content, behind) = split(self.rest).ok_or_else(damaged)?;
        self.rest = behind;
        Ok(Record { kind, content, behind })
    }

    /// Bytes that are left.
    pub fn left(&self) -> usize {
        self.rest.len()
    }
}

fn split(stream: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let (head, rest) = stream.split_first_chunk::<4>()?;
    let [kind, length] = [u16::from_le_bytes([head[0], head[1]]), u16::from_le_bytes([head[2], head[3]])];
    let (content, behind) = rest.split_at_checked(usize::from(length))?;
    Some((kind, content, behind))
}

impl<'b> Record<'b> {
    /// Its fields, from the first.
    pub fn fields(&self) -> Fields<'b> {
        Fields { piece: self.content, behind: self.behind }
    }
}

/// What is left of a record's content, CONTINUE records included.
pub struct Fields<'b> {
    piece: &'b [u8],
    behind: &'b [u8],
}

impl Fields<'_> {
    /// True where nothing is left, in the record and in all that continue it.
    pub fn is_at_end(&mut self) -> bool {
        !self.reach_content()
    }

    /// Goes on to the next piece with a byte in it, if this one is used up.
    fn reach_content(&mut self) -> bool {
        while self.piece.is_empty() {
            match split(self.behind) {
                Some((kind::CONTINUE, content, behind)) => (self.piece, self.behind) = (content, behind),
                _ => return false,
            }
        }
        true
    }

    /// One byte.
    pub fn byte(&mut self) -> Result<u8, Refusal> {
        self.reach_content();
        let (first, rest) = self.piece.split_first().ok_or_else(damaged)?;
        self.piece = rest;
        Ok(*first)
    }

    /// The next bytes, however they lie in pieces.
    pub fn bytes<const N: usize>(&mut self) -> Result<[u8; N], Refusal> {
        let mut bytes = [0; N];
        for byte in &mut bytes {
            *byte = self.byte()?;
        }
        Ok(bytes)
    }

    /// Two bytes as a number.
    pub fn u16(&mut self) -> Result<u16, Refusal> {
        Ok(u16::from_le_bytes(self.bytes()?))
    }

    /// Four bytes as a number.
    pub fn u32(&mut self) -> Result<u32, Refusal> {
        Ok(u32::from_le_bytes(self.bytes()?))
    }

    /// Passes over some bytes.
    pub fn skip(&mut self, mut count: usize) -> Result<(), Refusal> {
        while count > 0 {
            if !self.reach_content() {
                return Err(damaged());
            }
            let step = count.min(self.piece.len());
            self.piece = self.piece.get(step..).unwrap_or(&[]);
            count -= step;
        }
        Ok(())
    }

    /// Appends so many bytes to `out`.
    pub fn copy(&mut self, count: usize, out: &mut Vec<u8>) -> Result<(), Refusal> {
        for _ in 0..count {
            out.push(self.byte()?);
        }
        Ok(())
    }

    /// Appends `count` characters as UTF-16. Where characters go on in a CONTINUE record, it begins with a byte that
    /// says anew whether they are wide.
    pub fn copy_units(&mut self, count: usize, mut wide: bool, out: &mut Vec<u16>) -> Result<(), Refusal> {
        let mut left = count;
        while left > 0 {
            if self.piece.is_empty() {
                wide = self.byte()? & WIDE != 0;
            }
            let taken = self.units_of_piece(left, wide, out);
            if taken == 0 && !self.piece.is_empty() {
                return Err(damaged());
            }
            left -= taken;
        }
        Ok(())
    }

    fn units_of_piece(&mut self, most: usize, wide: bool, out: &mut Vec<u16>) -> usize {
        let width = if wide { 2 } else { 1 };
        let taken = most.min(self.piece.len() / width);
        let (bytes, rest) = self.piece.split_at_checked(taken * width).unwrap_or((self.piece, &[]));
        if wide {
            out.extend(bytes.as_chunks().0.iter().copied().map(u16::from_le_bytes));
        } else {
            out.extend(bytes.iter().copied().map(u16::from));
        }
        self.piece = rest;
        taken
    }
}

/// The flag of characters of two bytes; those of one byte leave out the high byte, which is zero.
pub const WIDE: u8 = 1;
