//! Texts in records: UTF-16 with flags since Excel 97, bytes of a code page before. Which record holds a text is left to
//! `cells` and `old_workbook`. Source: [MS-XLS] 2.5.293 and 2.5.294.

use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS, WINDOWS_1252};

use super::super::allowance::{Allowance, Refusal};
use super::super::shared_strings::SharedStrings;
use super::records::{Fields, WIDE};

/// How a workbook writes its texts.
#[derive(Clone, Copy)]
pub enum Lettering {
    /// BIFF8: characters, in one byte each where all of them fit.
    Unicode,
    /// BIFF5 and BIFF7: bytes of this code page; None where the workbook does not say which.
    Bytes(Option<&'static Encoding>),
}

/// The encoding of a CODEPAGE record. Unknown numbers are left open.
pub fn code_page(number: u16) -> Option<&'static Encoding> {
    match number {
        936 => Some(GB18030),
        950 => Some(BIG5),
        932 => Some(SHIFT_JIS),
        949 => Some(EUC_KR),
        1252 | 0x8001 => Some(WINDOWS_1252),
        _ => None,
    }
}

impl Lettering {
    /// Appends a text whose length is a byte: the name of a sheet.
    pub fn push_short(self, fields: &mut Fields<'_>, out: &mut String) -> Result<(), Refusal> {
        let count = usize::from(fields.byte()?);
        self.push(fields, count, out)
    }

    /// Appends a text whose length is two bytes: the value of a cell.
    pub fn push_long(self, fields: &mut Fields<'_>, out: &mut String) -> Result<(), Refusal> {
        let count = usize::from(fields.u16()?);
        self.push(fields, count, out)
    }

    fn push(self, fields: &mut Fields<'_>, count: usize, out: &mut String) -> Result<(), Refusal> {
        match self {
            Self::Unicode => push_unicode(fields, count, out),
            Self::Bytes(encoding) => {
                let mut bytes = Vec::with_capacity(count);
                fields.copy(count, &mut bytes)?;
                push_bytes(&bytes, encoding, out);
                Ok(())
            }
        }
    }
}

/// Without a code page the bytes are whatever a script on a web server had: UTF-8 where they can be, else Chinese.
fn push_bytes(bytes: &[u8], encoding: Option<&'static Encoding>, out: &mut String) {
    match (encoding, std::str::from_utf8(bytes)) {
        (None, Ok(text)) => out.push_str(text),
        _ => out.push_str(&encoding.unwrap_or(GB18030).decode_without_bom_handling(bytes).0),
    }
}

/// Formatting runs follow the characters.
const RICH: u8 = 8;
/// Readings (furigana) follow them.
const PHONETIC: u8 = 4;
/// Bytes of one formatting run.
const RUN: usize = 4;

fn push_unicode(fields: &mut Fields<'_>, count: usize, out: &mut String) -> Result<(), Refusal> {
    let flags = fields.byte()?;
    let runs = if flags & RICH == 0 { 0 } else { usize::from(fields.u16()?) * RUN };
    let phonetic = if flags & PHONETIC == 0 { 0 } else { fields.u32()? as usize };
    let mut units = Vec::with_capacity(count);
    fields.copy_units(count, flags & WIDE != 0, &mut units)?;
    let letters = char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    out.extend(letters);
    fields.skip(runs)?;
    fields.skip(phonetic)
}

const CHARGE_EVERY: usize = 1 << 20;

/// The table of shared texts. It holds as many as there are: what the record claims is only an upper bound, since
/// writers are known to count wrong.
pub fn shared(fields: &mut Fields<'_>, allowance: &mut Allowance<'_>) -> Result<SharedStrings, Refusal> {
    let (_uses, claimed) = (fields.u32()?, fields.u32()?);
    let mut strings = SharedStrings::default();
    let mut text = String::new();
    let mut charged = 0;
    for _ in 0..claimed {
        if fields.is_at_end() {
            break;
        }
        text.clear();
        Lettering::Unicode.push_long(fields, &mut text)?;
        strings.push_verbatim(&text);
        if strings.size() - charged > CHARGE_EVERY {
            allowance.unpack((strings.size() - charged) as u64)?;
            charged = strings.size();
        }
    }
    allowance.unpack((strings.size() - charged) as u64)?;
    Ok(strings)
}
