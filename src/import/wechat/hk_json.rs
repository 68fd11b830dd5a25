//! WeChat Pay HK: no official file, but a list of the app's own records as JSON, in Hong Kong dollars. Each record keeps
//! the very bytes it was read from; the first broken one ends the list and is told.
//!
//! A line is a line of the file; where records share lines (no line breaks between them), it is the record's number.
//!
//! EXAMPLE: `{"amount_in_cent":"2718","currency_code":"HK$","datetime":"1747025354","merchant":"…","pay_state":"0",…}`

use std::borrow::Cow;
use std::ops::Range;

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::import::Importer;
use crate::intake::lines::is_blank;
use crate::intake::{Body, Document};
use crate::model::{
    Currency, Direction, DocumentId, Draft, Filling, Format, Money, Precision, Problem, ProblemKind, Reading, Records,
    Source, WallTime,
};

/// The layout.
pub static HK: HkJson = HkJson;

/// A list of the app's records.
pub struct HkJson;

/// Beijing is ahead of the instants in the file by this, in seconds.
const AHEAD: i64 = 8 * 3600;

/// A value as it is written: a text in the records seen; a number is taken as well, and nothing where there is none.
type Value<'r> = Option<&'r RawValue>;

/// What of a record is read.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Record<'r> {
    #[serde(borrow)]
    amount_in_cent: Value<'r>,
    #[serde(borrow)]
    currency_code: Value<'r>,
    #[serde(borrow)]
    datetime: Value<'r>,
    #[serde(borrow)]
    payrecord_id: Value<'r>,
    #[serde(borrow)]
    pay_state: Value<'r>,
    #[serde(borrow)]
    list_type: Value<'r>,
    #[serde(borrow, rename = "type")]
    kind: Value<'r>,
    #[serde(borrow)]
    merchant: Value<'r>,
    #[serde(borrow)]
    description: Value<'r>,
    #[serde(borrow)]
    product_desc: Value<'r>,
    #[serde(borrow)]
    out_trade_no: Value<'r>,
    #[serde(borrow)]
    instrument: Value<'r>,
    #[serde(borrow)]
    bank_name: Value<'r>,
    #[serde(borrow)]
    card_tail: Value<'r>,
    #[serde(borrow)]
    foreign_price: Value<'r>,
    #[serde(borrow, rename = "refund_record")]
    given_back: Value<'r>,
}

/// What of a payment came back.
#[derive(Deserialize, Default)]
#[serde(default)]
struct GivenBack<'r> {
    #[serde(borrow)]
    refund_amount: Value<'r>,
    #[serde(borrow)]
    refund_state: Value<'r>,
}

fn text(value: Value<'_>) -> Cow<'_, str> {
    let raw = value.map_or("", RawValue::get);
    match raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(plain) if !plain.contains('\\') => Cow::Borrowed(plain.trim()),
        Some(_) => Cow::Owned(serde_json::from_str::<String>(raw).unwrap_or_default().trim().to_owned()),
        None => Cow::Borrowed(raw),
    }
}

/// Cents.
fn money(value: Value<'_>) -> Option<Money> {
    text(value).parse().ok().map(Money::from_fen)
}

impl Importer for HkJson {
    fn format(&self) -> Format {
        Format::WeChatHk
    }

    fn identify(&self, document: &Document) -> bool {
        let Body::Text(text) = &document.body else { return false };
        text.trim_start().starts_with('[')
            && elements(text).next().and_then(Result::ok).is_some_and(|place| {
                let raw = text.get(place).unwrap_or("");
                ["\"currency_code\"", "\"payrecord_id\"", "\"amount_in_cent\""].iter().all(|key| raw.contains(key))
            })
    }

    fn extract(&self, document: &Document, id: DocumentId, records: &mut Records) -> Reading {
        let mut reading = Reading::new(id, document.origin.clone(), Format::WeChatHk);
        reading.notes = document.lettering.note();
        let Body::Text(text) = &document.body else { return reading };
        let first = records.len();
        let places: Vec<_> = elements(text).collect();
        let mut filling = records.fill(id, text);
        let mut lines = Numbering::new(text, &places);
        for place in &places {
            let (start, end) = place.as_ref().map_or_else(|at| (*at, text.len()), |place| (place.start, place.end));
            let line = lines.number(start, end);
            let raw = text.get(start..end).unwrap_or("");
            let kind = if place.is_ok() { take(raw, line, &mut filling).err() } else { Some(ProblemKind::TornRow) };
            match kind {
                None => reading.lines.records += 1,
                Some(kind) => {
                    reading.lines.problems += 1;
                    reading.problems.push(Problem { source: Source { document: id, line }, kind });
                }
            }
        }
        lines.account(&mut reading);
        reading.rows = first..records.len();
        reading
    }
}

/// Where each element of the list stands; the place of the first broken one as an error, and nothing after it.
fn elements(text: &str) -> impl Iterator<Item = Result<Range<usize>, usize>> {
    let mut at = text.find('[').map_or(text.len(), |at| at + 1);
    let mut ended = false;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n', ',']).len();
        let rest = text.get(start..)?;
        if ended || rest.starts_with(']') {
            return None;
        }
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<&RawValue>();
        ended = !matches!(values.next(), Some(Ok(_)));
        at = start + values.byte_offset();
        // A list that was cut behind a comma has lost what followed, but nothing that began.
        match (ended, rest.is_empty()) {
            (true, true) => Some(Err(text.len())),
            (true, false) => Some(Err(start)),
            (false, _) => Some(Ok(start..at)),
        }
    })
}

/// Reads one record of the list into the table.
fn take(raw: &str, line: u32, filling: &mut Filling<'_>) -> Result<(), ProblemKind> {
    let record: Record<'_> = serde_json::from_str(raw).map_err(|_| ProblemKind::TornRow)?;
    if record.datetime.is_none() || record.amount_in_cent.is_none() {
        return Err(ProblemKind::MissingCell);
    }
    let instant: i64 = text(record.datetime).parse().map_err(|_| ProblemKind::BadTime)?;
    // Some dumps count milliseconds.
    let seconds = if instant > 100_000_000_000 { instant / 1000 } else { instant };
    let time = WallTime::from_seconds(seconds.checked_add(AHEAD).ok_or(ProblemKind::BadTime)?);
    let amount = money(record.amount_in_cent).ok_or(ProblemKind::BadAmount)?;
    let currency = match &*text(record.currency_code) {
        "HK$" | "HKD" => Currency::Hkd,
        "CNY" | "¥" | "￥" | "RMB" => Currency::Cny,
        // An amount without its currency is no amount.
        _ => return Err(ProblemKind::BadAmount),
    };
    let title = [record.description, record.product_desc].map(text);
    filling.push(&Draft {
        raw,
        currency,
        direction: record.direction(),
        kind: &text(record.kind),
        method: &record.method(),
        status: &text(record.pay_state),
        counterparty: &text(record.merchant),
        item: title.iter().find(|title| !title.is_empty()).map_or("", |title| title),
        order_id: &text(record.payrecord_id),
        merchant_order_id: &text(record.out_trade_no),
        note: &text(record.foreign_price),
        declared_refund: record.sum_given_back(),
        ..Draft::new(line, time, Precision::Second, amount)
    });
    Ok(())
}

impl Record<'_> {
    /// The file prints none: what is given back (state 9, list 125) came, a payment (list 101) went.
    fn direction(&self) -> Direction {
        match (&*text(self.pay_state), &*text(self.list_type)) {
            ("9", _) | (_, "125") => Direction::In,
            (_, "101") => Direction::Out,
            _ if text(self.kind) == "Payment" => Direction::Out,
            _ => Direction::Neutral,
        }
    }

    /// `Mastercard(1234)`; a bank's number tells nobody anything.
    fn method(&self) -> String {
        let (bank, instrument) = (text(self.bank_name), text(self.instrument));
        let brand = bank.split('|').next().unwrap_or("");
        match (brand.bytes().all(|b| b.is_ascii_digit()), &*text(self.card_tail)) {
            (_, "") => instrument.into_owned(),
            (true, tail) => format!("{instrument}({tail})"),
            (false, tail) => format!("{brand}({tail})"),
        }
    }

    fn sum_given_back(&self) -> Money {
        let parts: Vec<GivenBack<'_>> =
            self.given_back.and_then(|list| serde_json::from_str(list.get()).ok()).unwrap_or_default();
        let done = parts.iter().filter(|part| text(part.refund_state) == "9");
        done.filter_map(|part| money(part.refund_amount)).sum()
    }
}

/// Lines of the file, or numbers of records where records share lines.
struct Numbering<'t> {
    text: &'t str,
    /// True where each record begins on a line of its own.
    by_line: bool,
    seen: usize,
    line: u32,
    continuation: u32,
    numbered: u32,
}

impl<'t> Numbering<'t> {
    fn new(text: &'t str, places: &[Result<Range<usize>, usize>]) -> Self {
        let starts = places.iter().map(|place| place.as_ref().map_or_else(|at| *at, |place| place.start));
        let mut last = None;
        let mut by_line = true;
        for start in starts {
            let breaks = last.and_then(|last| text.get(last..start)).is_none_or(|between| between.contains('\n'));
            by_line &= breaks;
            last = Some(start);
        }
        // The bracket's own line may hold the first record.
        let before_first = places.first().and_then(|place| place.as_ref().ok()).and_then(|p| text.get(..p.start));
        by_line &= before_first.is_none_or(|before| before.contains('\n')) || places.len() == 1;
        Self { text, by_line, seen: 0, line: 1, continuation: 0, numbered: 0 }
    }

    fn number(&mut self, start: usize, end: usize) -> u32 {
        self.numbered += 1;
        if !self.by_line {
            return self.numbered;
        }
        let breaks = |from: usize, to: usize| {
            let part = self.text.get(from..to).unwrap_or("");
            u32::try_from(part.bytes().filter(|b| *b == b'\n').count()).unwrap_or(u32::MAX)
        };
        let first = self.line + breaks(self.seen, start);
        let further = breaks(start, end);
        (self.seen, self.line) = (end, first + further);
        self.continuation += further;
        first
    }

    /// Every line is a record's, one further of a record, empty, or a bracket around them.
    fn account(&self, reading: &mut Reading) {
        let lines = &mut reading.lines;
        let of_records = lines.records + lines.problems;
        if !self.by_line {
            lines.total = of_records;
            return;
        }
        lines.total = u32::try_from(self.text.lines().count()).unwrap_or(u32::MAX);
        lines.continuation = self.continuation.min(lines.total.saturating_sub(of_records));
        let around = lines.total.saturating_sub(of_records + lines.continuation);
        let blank = self.text.lines().filter(|line| is_blank(line)).count();
        lines.blank = u32::try_from(blank).unwrap_or(0).min(around);
        lines.preamble = u32::from(around > lines.blank);
        lines.footer = around - lines.blank - lines.preamble;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> Vec<Result<Range<usize>, usize>> {
        elements(text).collect()
    }

    #[test]
    fn elements_are_cut_out_with_their_places() {
        assert_eq!(places("[ {\"a\":1}, {} ]"), [Ok(2..9), Ok(11..13)]);
        assert_eq!(places("[]"), []);
        assert_eq!(places("[{\"a\":1},{\"b\":"), [Ok(1..8), Err(9)]);
        assert_eq!(places("[{},"), [Ok(1..3), Err(4)]);
    }
}
