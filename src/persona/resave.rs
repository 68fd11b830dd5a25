//! What people's programs do to an export before they bring it: opened and saved again, in another encoding, as another
//! kind of file. Each says what it loses, so that a test can judge what a reader may still find.
//!
//! How a file is cut into cells is left to `table`, what a spreadsheet makes of a cell to `spreadsheet`, wrong encodings
//! to `mojibake`.

mod mojibake;
mod spreadsheet;
mod table;
#[cfg(test)]
mod tests;

pub use mojibake::{Mojibake, undone};
pub use spreadsheet::{minutes, rounded_number, saved_as_csv, thousands, workbook};
pub use table::Table;

use table::Quotes;

/// A way to save an export again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Resave {
    /// Excel, «CSV UTF-8»: with a mark, and everything that looks like a number made one.
    ExcelUtf8,
    /// Excel, «CSV» on a Chinese system.
    ExcelGbk,
    /// WPS: quotes around every cell.
    Wps,
    /// Numbers: semicolons.
    Numbers,
    /// A text editor: UTF-8.
    Utf8,
    /// A text editor: UTF-8 with a mark.
    Utf8Mark,
    /// A text editor: GB18030.
    Gb18030,
    /// «Unicode text»: UTF-16, little end first, with a mark.
    Utf16Little,
    /// UTF-16, big end first, with a mark.
    Utf16Big,
    /// Tabs for commas.
    Tabs,
    /// Lines ended by CR, as on a Mac of the last century.
    CarriageReturns,
    /// Lines ended now this way, now that.
    MixedLines,
    /// A workbook of text cells, in which another sheet stands first.
    Workbook,
    /// Read in a wrong encoding and saved as UTF-8.
    Mojibake(Mojibake),
}

/// What a re-save can take away for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loss {
    /// Times end with the minute.
    Seconds,
    /// Long order numbers keep their first digits only.
    OrderNumbers,
    /// Characters outside GBK become `?`.
    RareCharacters,
    /// Chinese cannot be read any more.
    Text,
}

impl Resave {
    /// All of them.
    pub const ALL: [Self; 20] = [
        Self::ExcelUtf8,
        Self::ExcelGbk,
        Self::Wps,
        Self::Numbers,
        Self::Utf8,
        Self::Utf8Mark,
        Self::Gb18030,
        Self::Utf16Little,
        Self::Utf16Big,
        Self::Tabs,
        Self::CarriageReturns,
        Self::MixedLines,
        Self::Workbook,
        Self::Mojibake(Mojibake::GbkAsLatin1),
        Self::Mojibake(Mojibake::GbkAsWindows1252),
        Self::Mojibake(Mojibake::Utf8AsLatin1),
        Self::Mojibake(Mojibake::Utf8AsWindows1252),
        Self::Mojibake(Mojibake::Utf8AsMacRoman),
        Self::Mojibake(Mojibake::Utf8AsGbk),
        Self::Mojibake(Mojibake::GbkAsUtf8),
    ];

    /// A short name for tables of results.
    pub fn code(self) -> &'static str {
        match self {
            Self::ExcelUtf8 => "excel-utf-8",
            Self::ExcelGbk => "excel-gbk",
            Self::Wps => "wps",
            Self::Numbers => "numbers",
            Self::Utf8 => "utf-8",
            Self::Utf8Mark => "utf-8-mark",
            Self::Gb18030 => "gb18030",
            Self::Utf16Little => "utf-16-le",
            Self::Utf16Big => "utf-16-be",
            Self::Tabs => "tabs",
            Self::CarriageReturns => "cr",
            Self::MixedLines => "mixed-lines",
            Self::Workbook => "workbook",
            Self::Mojibake(mojibake) => mojibake.code(),
        }
    }

    /// What is gone.
    pub fn losses(self) -> &'static [Loss] {
        match self {
            Self::ExcelUtf8 => &[Loss::Seconds, Loss::OrderNumbers],
            Self::ExcelGbk => &[Loss::Seconds, Loss::OrderNumbers, Loss::RareCharacters],
            Self::Mojibake(mojibake) if !mojibake.is_lossless() => &[Loss::Text],
            _ => &[],
        }
    }

    /// The name of the saved file.
    pub fn name(self, name: &str) -> String {
        match self {
            Self::Workbook => name.replace(".csv", ".xlsx").replace(".txt", ".xlsx"),
            Self::Tabs => name.replace(".csv", ".txt"),
            _ => name.to_owned(),
        }
    }

    /// Saves a file of text again.
    pub fn save(self, bytes: &[u8]) -> Vec<u8> {
        let table = || Table::of(bytes);
        match self {
            Self::ExcelUtf8 => marked(&table().map(spreadsheet::shown).padded().text(',', Quotes::Needed, "\r\n")),
            Self::ExcelGbk => gbk(&table().map(spreadsheet::shown).padded().text(',', Quotes::Needed, "\r\n")),
            Self::Wps => marked(&table().map(untabbed).text(',', Quotes::Always, "\r\n")),
            Self::Numbers => table().padded().text(';', Quotes::Needed, "\n").into_bytes(),
            Self::Tabs => table().map(untabbed).text('\t', Quotes::Needed, "\n").into_bytes(),
            Self::Workbook => workbook(&table().map(untabbed)),
            Self::Mojibake(mojibake) => mojibake.save(bytes),
            _ => self.encoded(&table::decoded(bytes)),
        }
    }

    fn encoded(self, text: &str) -> Vec<u8> {
        match self {
            Self::Utf8Mark => marked(text),
            Self::Gb18030 => encoding_rs::GB18030.encode(text).0.into_owned(),
            Self::Utf16Little => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Self::Utf16Big => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect(),
            Self::CarriageReturns => table::lines(text).collect::<Vec<_>>().join("\r").into_bytes(),
            Self::MixedLines => {
                let ends = ["\n", "\r\n", "\r\n", "\n", "\r"].into_iter().cycle();
                table::lines(text).zip(ends).flat_map(|(line, end)| [line, end]).collect::<String>().into_bytes()
            }
            _ => text.as_bytes().to_vec(),
        }
    }
}

fn marked(text: &str) -> Vec<u8> {
    format!("\u{feff}{text}").into_bytes()
}

/// Windows' code page 936: the yen sign becomes its wide sister, what has no letter at all a question mark.
fn gbk(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for c in text.chars().map(|c| if c == '¥' { '￥' } else { c }) {
        let mut room = [0; 4];
        let (encoded, _, unknown) = encoding_rs::GBK.encode(c.encode_utf8(&mut room));
        if unknown { bytes.push(b'?') } else { bytes.extend(encoded.as_ref()) }
    }
    bytes
}

fn untabbed(cell: &str) -> String {
    cell.trim_matches('\t').replace('\t', " ")
}
