//! Texts read in a wrong encoding and saved as UTF-8: mostly every byte has become some letter, and can be had back.

use super::table::decoded;

/// Which encoding was taken for which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mojibake {
    /// `½»Ò×Ê±¼ä`
    GbkAsLatin1,
    /// The same on Windows, where some bytes have other letters.
    GbkAsWindows1252,
    /// `äº¤æ˜“æ—¶é—´`, with control characters between.
    Utf8AsLatin1,
    /// `äº¤æ˜“æ—¶é—´`
    Utf8AsWindows1252,
    /// `‰∫§ÊòìÊó∂Èó¥`
    Utf8AsMacRoman,
    /// `浜ゆ槗鏃堕棿`, and a replacement sign where a pair of bytes is no letter.
    Utf8AsGbk,
    /// `ת��-�˿�`
    GbkAsUtf8,
}

impl Mojibake {
    /// A short name.
    pub fn code(self) -> &'static str {
        match self {
            Self::GbkAsLatin1 => "gbk-as-latin-1",
            Self::GbkAsWindows1252 => "gbk-as-windows-1252",
            Self::Utf8AsLatin1 => "utf-8-as-latin-1",
            Self::Utf8AsWindows1252 => "utf-8-as-windows-1252",
            Self::Utf8AsMacRoman => "utf-8-as-mac-roman",
            Self::Utf8AsGbk => "utf-8-as-gbk",
            Self::GbkAsUtf8 => "gbk-as-utf-8",
        }
    }

    /// True where every byte has a letter of its own.
    pub fn is_lossless(self) -> bool {
        !matches!(self, Self::Utf8AsGbk | Self::GbkAsUtf8)
    }

    /// Reads the file wrongly, whatever it was in before, and saves what it sees as UTF-8.
    pub fn save(self, bytes: &[u8]) -> Vec<u8> {
        let text = decoded(bytes);
        let gbk = || encoding_rs::GB18030.encode(&text).0.into_owned();
        let seen: String = match self {
            Self::GbkAsLatin1 => gbk().into_iter().map(char::from).collect(),
            Self::GbkAsWindows1252 => windows_1252(&gbk()),
            Self::Utf8AsLatin1 => text.bytes().map(char::from).collect(),
            Self::Utf8AsWindows1252 => windows_1252(text.as_bytes()),
            Self::Utf8AsMacRoman => encoding_rs::MACINTOSH.decode_without_bom_handling(text.as_bytes()).0.into_owned(),
            Self::GbkAsUtf8 => String::from_utf8_lossy(&gbk()).into_owned(),
            Self::Utf8AsGbk => encoding_rs::GBK.decode_without_bom_handling(text.as_bytes()).0.into_owned(),
        };
        seen.into_bytes()
    }
}

fn windows_1252(bytes: &[u8]) -> String {
    encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
}

/// The text as it was, where every byte had a letter: the proof that a reader could do the same.
pub fn undone(mojibake: Mojibake, bytes: &[u8]) -> Option<String> {
    let seen = std::str::from_utf8(bytes).ok()?;
    let latin_1 = || seen.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect::<Option<Vec<u8>>>();
    let raw = match mojibake {
        Mojibake::GbkAsLatin1 | Mojibake::Utf8AsLatin1 => latin_1()?,
        Mojibake::GbkAsWindows1252 | Mojibake::Utf8AsWindows1252 => sound(encoding_rs::WINDOWS_1252.encode(seen))?,
        Mojibake::Utf8AsMacRoman => sound(encoding_rs::MACINTOSH.encode(seen))?,
        Mojibake::Utf8AsGbk | Mojibake::GbkAsUtf8 => return None,
    };
    Some(decoded(&raw))
}

type Encoded<'a> = (std::borrow::Cow<'a, [u8]>, &'static encoding_rs::Encoding, bool);

fn sound((bytes, _, unknown): Encoded<'_>) -> Option<Vec<u8>> {
    (!unknown).then(|| bytes.into_owned())
}
