//! The table of texts that the cells of a workbook point into: one long string and where each text ends in it.

use quick_xml::events::Event;

use super::allowance::{Allowance, Refusal};
use super::plain_cell::plain_string;
use super::xml::{self, Events};

/// All shared texts, by their number.
#[derive(Default)]
pub(super) struct SharedStrings {
    text: String,
    ends: Vec<usize>,
}

impl SharedStrings {
    /// Reads the part: runs of rich text are joined, readings (furigana) left out.
    pub fn read(part: &[u8], allowance: &mut Allowance<'_>) -> Result<Self, Refusal> {
        let part = xml::utf8(part);
        let mut events = Events::new(&part);
        let mut strings = Self::default();
        loop {
            while let Some((text, length)) = events.rest().and_then(plain_string) {
                strings.push(text);
                events.skip(length);
            }
            let Some(event) = events.next()? else { break };
            match event {
                Event::Start(element) if element.local_name().as_ref() == "si" => {
                    let start = strings.text.len();
                    push_runs(&mut events, &mut strings.text)?;
                    xml::resolve_escapes(&mut strings.text, start);
                    strings.ends.push(strings.text.len());
                }
                Event::Empty(element) if element.local_name().as_ref() == "si" => {
                    strings.ends.push(strings.text.len());
                }
                _ => {}
            }
        }
        allowance.unpack(strings.text.len() as u64)?;
        Ok(strings)
    }

    /// Appends a text with the escapes of XML parts (`_x000D_`) resolved.
    fn push(&mut self, text: &str) {
        let start = self.text.len();
        self.text.push_str(text);
        xml::resolve_escapes(&mut self.text, start);
        self.ends.push(self.text.len());
    }

    /// Appends a text as it is.
    pub fn push_verbatim(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len());
    }

    /// Bytes that all texts take.
    pub fn size(&self) -> usize {
        self.text.len() + self.ends.len() * size_of::<usize>()
    }

    /// The text with this number.
    pub fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)?;
        let start = number.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text.get(start..end)
    }
}

/// Appends the text of an element that was just opened (`si`, `is`) and reads to its end: the content of each `t`,
/// those in a reading (`rPh`) left out.
pub(super) fn push_runs(events: &mut Events<'_>, out: &mut String) -> Result<(), Refusal> {
    let (mut depth, mut text_at, mut reading_at) = (1_u32, None, None);
    while let Some(event) = events.next()? {
        match &event {
            Event::Start(element) => {
                depth += 1;
                match element.local_name().as_ref() {
                    "t" => text_at = text_at.or(Some(depth)),
                    "rPh" => reading_at = reading_at.or(Some(depth)),
                    _ => {}
                }
            }
            Event::End(_) => {
                text_at = text_at.filter(|at| *at != depth);
                reading_at = reading_at.filter(|at| *at != depth);
                depth -= 1;
                if depth == 0 {
                    return Ok(());
                }
            }
            _ if text_at.is_some() && reading_at.is_none() => xml::push_text(&event, out)?,
            _ => {}
        }
    }
    Err(xml::damaged())
}
