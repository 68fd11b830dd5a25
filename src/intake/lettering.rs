//! Text that some program read in the wrong code page and saved again: put right where not one byte was lost, and
//! recognised where some were. Choosing the code page of bytes is left to `text`.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, MACINTOSH, UTF_8, WINDOWS_1252};

/// Whether a document's letters are the ones its provider wrote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lettering {
    /// As they came.
    #[default]
    Sound,
    /// They had been read in a wrong code page; not a byte was lost, and they are right again.
    Undone,
    /// Letters were lost when it was saved; nobody can bring them back.
    Lost,
}

impl Lettering {
    /// The code for a reading's notes.
    pub fn note(self) -> Vec<&'static str> {
        match self {
            Self::Sound => Vec::new(),
            Self::Undone => vec!["mojibake-undone"],
            Self::Lost => vec!["letters-lost"],
        }
    }
}

/// How much of a text is looked at before the whole is tried.
const SAMPLE: usize = 16 << 10;

/// The text as its provider wrote it, as far as that can be known.
pub fn restore(text: String) -> (String, Lettering) {
    let sample = sample(&text);
    if sample.is_ascii() {
        return (text, Lettering::Sound);
    }
    for way in &WAYS {
        if way.undo(sample).is_some_and(|sample| is_chinese(&sample))
            && let Some(restored) = way.undo(&text)
        {
            return (restored.trim_start_matches('\u{feff}').to_owned(), Lettering::Undone);
        }
    }
    let lettering = if has_lost_letters(sample) { Lettering::Lost } else { Lettering::Sound };
    (text, lettering)
}

/// Whole lines from the start of a text.
fn sample(text: &str) -> &str {
    let end = text.floor_char_boundary(SAMPLE);
    let start = text.get(..end).unwrap_or(text);
    if end == text.len() { start } else { start.rsplit_once('\n').map_or(start, |(lines, _)| lines) }
}

/// A wrong turn: bytes of one code page taken for another.
struct Way {
    /// What the bytes were taken for.
    taken_for: fn(&str) -> Option<Vec<u8>>,
    /// What they were.
    were: &'static Encoding,
}

static WAYS: [Way; 7] = [
    Way { taken_for: latin_1, were: UTF_8 },
    Way { taken_for: latin_1, were: GB18030 },
    Way { taken_for: windows_1252, were: UTF_8 },
    Way { taken_for: windows_1252, were: GB18030 },
    Way { taken_for: macintosh, were: UTF_8 },
    Way { taken_for: macintosh, were: GB18030 },
    Way { taken_for: gb18030, were: UTF_8 },
];

impl Way {
    /// None where the text did not come this way, or lost something on it.
    fn undo(&self, text: &str) -> Option<String> {
        let bytes = (self.taken_for)(text.trim_start_matches('\u{feff}'))?;
        if bytes.is_ascii() {
            return None;
        }
        self.were.decode_without_bom_handling_and_without_replacement(&bytes).map(Cow::into_owned)
    }
}

/// ISO 8859-1 as most languages' libraries have it: each byte is the character of its number.
fn latin_1(text: &str) -> Option<Vec<u8>> {
    text.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect()
}

fn windows_1252(text: &str) -> Option<Vec<u8>> {
    encoded(WINDOWS_1252, text)
}

fn macintosh(text: &str) -> Option<Vec<u8>> {
    encoded(MACINTOSH, text)
}

fn gb18030(text: &str) -> Option<Vec<u8>> {
    encoded(GB18030, text)
}

fn encoded(encoding: &'static Encoding, text: &str) -> Option<Vec<u8>> {
    let (bytes, _, lost) = encoding.encode(text);
    (!lost).then(|| bytes.into_owned())
}

/// True where most of what is not ASCII is Chinese: a French text decodes to a few stray characters at best.
fn is_chinese(text: &str) -> bool {
    let foreign = || text.chars().filter(|c| !c.is_ascii());
    let chinese =
        foreign().filter(|c| matches!(c, '\u{3000}'..='\u{303f}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}'));
    chinese.count() * 10 >= foreign().count() * 8
}

/// What is left of Chinese that was read in a wrong code page and lost bytes: replacement characters, what GB18030 makes
/// of them (锟斤拷), and what it makes of the commonest words of a bill in UTF-8.
fn has_lost_letters(sample: &str) -> bool {
    const REMAINS: [&str; 4] = ["锟斤拷", "浜ゆ槗鏃堕棿", "浜ゆ槗", "閲戦"];
    let replaced = sample.chars().filter(|c| *c == '\u{fffd}').count();
    let foreign = sample.chars().filter(|c| !c.is_ascii()).count();
    replaced * 8 > foreign || REMAINS.iter().any(|remains| sample.contains(remains))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "交易时间,交易对方,金额\n2026-01-01 08:00:00,示例早餐店,6.50\n";

    fn taken_for_latin_1(bytes: &[u8]) -> String {
        bytes.iter().map(|b| char::from(*b)).collect()
    }

    #[test]
    fn a_wrong_turn_is_undone_where_nothing_was_lost() {
        let gbk = GB18030.encode(TEXT).0;
        let wrong = [
            taken_for_latin_1(TEXT.as_bytes()),
            taken_for_latin_1(&gbk),
            WINDOWS_1252.decode_without_bom_handling(TEXT.as_bytes()).0.into_owned(),
            WINDOWS_1252.decode_without_bom_handling(&gbk).0.into_owned(),
            MACINTOSH.decode_without_bom_handling(TEXT.as_bytes()).0.into_owned(),
            MACINTOSH.decode_without_bom_handling(&gbk).0.into_owned(),
        ];
        for text in wrong {
            assert_eq!(restore(text.clone()), (TEXT.to_owned(), Lettering::Undone), "{text}");
        }
        let even = "交易时间,金额\n2026-01-01,支出\n";
        let text = GB18030.decode_without_bom_handling(even.as_bytes()).0.into_owned();
        assert!(text.starts_with("浜ゆ槗鏃堕棿,"), "{text}");
        assert_eq!(restore(text), (even.to_owned(), Lettering::Undone));
        let marked = taken_for_latin_1(format!("\u{feff}{TEXT}").as_bytes());
        assert_eq!(restore(marked).0, TEXT);
    }

    #[test]
    fn lost_letters_are_told() {
        let replaced = String::from_utf8_lossy(&GB18030.encode(TEXT).0).into_owned();
        assert_eq!(restore(replaced.clone()), (replaced, Lettering::Lost));
        let torn = GB18030.decode_without_bom_handling(TEXT.as_bytes()).0.into_owned();
        assert_eq!(restore(torn).1, Lettering::Lost);
    }

    #[test]
    fn right_text_is_left_alone() {
        for text in [
            TEXT,
            "plain ascii",
            "un café crème, s’il vous plaît",
            "¥28.16,支出",
            "示例\u{fffd}店,支出,交易时间,交易对方",
        ] {
            assert_eq!(restore(text.to_owned()), (text.to_owned(), Lettering::Sound), "{text}");
        }
    }
}
