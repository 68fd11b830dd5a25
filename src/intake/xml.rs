//! The little of XML that a workbook needs: parts as bytes, attributes by local name, character data with its
//! references resolved. Nothing is ever expanded from a document type, so no entity can grow.

use std::borrow::Cow;

use encoding_rs::Encoding;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::allowance::Refusal;

/// Any fault of the markup.
pub(super) fn damaged() -> Refusal {
    Refusal::damaged("xml")
}

/// A part in UTF-8, whatever it is stored in.
pub(super) fn utf8(part: &[u8]) -> Cow<'_, [u8]> {
    match Encoding::for_bom(part) {
        Some((encoding, mark)) => {
            let rest = part.get(mark..).unwrap_or(&[]);
            match encoding.decode_without_bom_handling(rest).0 {
                Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
                Cow::Owned(text) => Cow::Owned(text.into_bytes()),
            }
        }
        None => Cow::Borrowed(part),
    }
}

/// Calls `visit` for every element's start, empty ones included; refuses markup that is torn.
pub(super) fn each_element(
    part: &[u8],
    mut visit: impl FnMut(&BytesStart<'_>) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let part = utf8(part);
    let mut events = Events::new(&part);
    while let Some(event) = events.next()? {
        if let Event::Start(element) | Event::Empty(element) = event {
            visit(&element)?;
        }
    }
    Ok(())
}

/// The events of a part; its end is an error while an element is open.
pub(super) struct Events<'a> {
    reader: Reader<&'a [u8]>,
    open: u32,
    begun: bool,
    /// True right after a start or an end, where the reader stands between two elements or texts.
    between: bool,
}

impl<'a> Events<'a> {
    pub fn new(part: &'a [u8]) -> Self {
        Self { reader: Reader::from_reader(part), open: 0, begun: false, between: false }
    }

    pub fn next(&mut self) -> Result<Option<Event<'a>>, Refusal> {
        let event = self.reader.read_event().map_err(|_| damaged())?;
        self.between = matches!(event, Event::Start(_) | Event::End(_) | Event::Empty(_));
        match &event {
            Event::Start(_) => (self.open, self.begun) = (self.open + 1, true),
            Event::Empty(_) => self.begun = true,
            // The reader refuses an end without a start.
            Event::End(_) => self.open = self.open.saturating_sub(1),
            Event::Eof => return if self.open == 0 && self.begun { Ok(None) } else { Err(damaged()) },
            _ => {}
        }
        Ok(Some(event))
    }

    /// What follows, where it may be looked at: right after a start or an end.
    pub fn rest(&self) -> Option<&'a [u8]> {
        self.between.then(|| *self.reader.get_ref())
    }

    /// Passes over whole elements that were read from [`rest`](Self::rest).
    pub fn skip(&mut self, bytes: usize) {
        let rest = self.reader.get_mut();
        *rest = rest.get(bytes..).unwrap_or(&[]);
    }
}

/// The value of an attribute, by its name without a prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Refusal> {
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| damaged())?;
        if attribute.key.local_name().as_ref() == name {
            let mut value = String::new();
            push_references(&attribute.value, &mut value)?;
            return Ok(Some(value));
        }
    }
    Ok(None)
}

fn push_references(raw: &str, out: &mut String) -> Result<(), Refusal> {
    out.push_str(&quick_xml::escape::unescape(raw).map_err(|_| damaged())?);
    Ok(())
}

/// Appends the character data of an event, if it is some.
pub(super) fn push_text(event: &Event<'_>, out: &mut String) -> Result<(), Refusal> {
    match event {
        Event::Text(text) if text.contains('\r') => out.push_str(&text.xml10_content()),
        Event::Text(text) => out.push_str(text),
        Event::CData(text) => out.push_str(&text.xml10_content()),
        Event::GeneralRef(reference) => match reference.resolve_char_ref().map_err(|_| damaged())? {
            Some(c) => out.push(c),
            None => out.push_str(named_reference(reference)?),
        },
        _ => {}
    }
    Ok(())
}

/// The five that XML has; a document of ours has no business to declare more.
fn named_reference(name: &str) -> Result<&'static str, Refusal> {
    Ok(match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return Err(damaged()),
    })
}

/// Resolves `_x000D_`, as Office writes what XML cannot hold, in everything from `start` on. Of `_x005F_x000D_` an
/// underscore and the rest remain.
pub(super) fn resolve_escapes(text: &mut String, start: usize) {
    let tail = text.get(start..).unwrap_or("");
    // Most cells have no underscore at all, and a search for two letters costs more than one for one.
    if memchr::memchr(b'_', tail.as_bytes()).is_none() || !tail.contains("_x") {
        return;
    }
    let resolved = escapes_resolved(tail);
    text.truncate(start);
    text.push_str(&resolved);
}

fn escapes_resolved(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(rest.get(..at).unwrap_or(""));
        rest = rest.get(at..).unwrap_or("");
        let mut units = Vec::new();
        while let Some(unit) = escaped_unit(rest) {
            units.push(unit);
            rest = rest.get(ESCAPE..).unwrap_or("");
        }
        if units.is_empty() {
            out.push_str("_x");
            rest = rest.get(2..).unwrap_or("");
        }
        out.extend(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
    }
    out + rest
}

/// Length of `_x000D_`.
const ESCAPE: usize = 7;

fn escaped_unit(text: &str) -> Option<u16> {
    let digits = text.get(..ESCAPE)?.strip_prefix("_x")?.strip_suffix('_')?;
    if digits.bytes().all(|digit| digit.is_ascii_hexdigit()) { u16::from_str_radix(digits, 16).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn escape_case(text: &str, resolved: &str) {
        let mut out = "_x000D_".to_owned();
        out.push_str(text);
        resolve_escapes(&mut out, 7);
        assert_eq!(out, format!("_x000D_{resolved}"), "{text}");
    }

    #[test]
    fn office_escapes() {
        escape_case("a_x000D__x000a_b", "a\r\nb");
        escape_case("_x005F_x000D_", "_x000D_");
        escape_case("_xD83D__xDE00_", "😀");
        escape_case("_xD83D_", "\u{fffd}");
        escape_case("_x_x12_x12345_一_x", "_x_x12_x12345_一_x");
        escape_case("plain", "plain");
        escape_case("_x+0D0_", "_x+0D0_");
    }

    #[test]
    fn torn_markup_is_refused() {
        for torn in ["", "<a>", "<a><b></a>", "<a/", "<a>&unknown;</a>", "</a>", "text"] {
            let mut events = Events::new(torn.as_bytes());
            let mut out = String::new();
            let outcome = loop {
                match events.next() {
                    Ok(None) => break Ok(()),
                    Ok(Some(event)) => {
                        if let Err(refusal) = push_text(&event, &mut out) {
                            break Err(refusal);
                        }
                    }
                    Err(refusal) => break Err(refusal),
                }
            };
            assert_eq!(outcome, Err(damaged()), "{torn}");
        }
    }
}
