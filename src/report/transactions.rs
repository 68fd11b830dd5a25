//! `export --transactions`: the merged records as a table that a spreadsheet opens right (UTF-8 with its mark) and does
//! not run (a cell that would be a formula gets an apostrophe).

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use crate::dossier::Dossier;
use crate::ledger::{Effect, Standing};
use crate::mask::{Mask, StandIns, range};
use crate::model::{Money, Provider, Transaction};
use crate::places::{Location, Role};

use super::place::PlaceAnswer;

const COLUMNS: [&str; 31] = [
    "provider",
    "document",
    "line",
    "also_in",
    "time",
    "time_precision",
    "direction",
    "effect",
    "amount_fen",
    "refunded_fen",
    "net_fen",
    "currency",
    "counterparty",
    "counterparty_account",
    "item",
    "provider_category",
    "category",
    "method",
    "status",
    "order_id",
    "merchant_order_id",
    "note",
    "channel",
    "place",
    "level",
    "adcode",
    "lat",
    "lon",
    "presence",
    "role",
    "place_certainty",
];
/// Only under a mask: what stands for the amount.
const RANGE_COLUMN: &str = "fen_range";

/// Writes all transactions, newest first.
///
/// # Errors
/// Those of the writer.
pub fn write(dossier: &Dossier, mask: Mask, to: &mut dyn Write) -> io::Result<()> {
    write_rows(dossier, &dossier.ledger.transactions, mask, to)
}

/// Writes some of the transactions in this order, in the same columns: the records of a finding.
///
/// # Errors
/// Those of the writer.
pub fn write_rows(dossier: &Dossier, rows: &[u32], mask: Mask, to: &mut dyn Write) -> io::Result<()> {
    to.write_all("\u{feff}".as_bytes())?;
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(to);
    let header = COLUMNS.iter().chain(mask.names.then_some(&RANGE_COLUMN));
    table.write_record(header)?;
    let also_in = AlsoIn::new(dossier);
    let mut names = StandIns::of_dossier(dossier);
    for row in rows {
        let transaction = dossier.records.get(*row as usize);
        write_row(dossier, mask, &transaction, &also_in, &mut names, &mut table)?;
    }
    table.flush()
}

fn write_row(
    dossier: &Dossier,
    mask: Mask,
    transaction: &Transaction<'_>,
    also_in: &AlsoIn,
    names: &mut StandIns,
    table: &mut csv::Writer<&mut dyn Write>,
) -> io::Result<()> {
    let row = transaction.row();
    let effect = dossier.ledger.effect.get(row).copied().unwrap_or(Effect::NeverPaid);
    let refunded = dossier.ledger.refunded.get(row).copied().unwrap_or_default();
    let net = if effect == Effect::NeverPaid { Money::ZERO } else { transaction.amount() - refunded };
    let (time, precision) = mask.time(transaction.time(), transaction.precision());
    let provider =
        dossier.readings.get(transaction.document().index()).map_or("", |reading| reading.format.provider().code());
    let category = if provider == Provider::WeChat.code() { transaction.kind() } else { transaction.category() };
    // 美团平台商户-退款 names the merchant.
    let category = if mask.names { category.rsplit_once('-').map_or(category, |(_, kind)| kind) } else { category };
    let fen = |amount| mask.amount(amount).map_or(String::new(), |amount| amount.fen().to_string());
    let text = |text| safe(mask.name(text).unwrap_or(""));
    let counterparty = match mask.name(transaction.counterparty()) {
        Some(name) => safe(name),
        None if transaction.counterparty().is_empty() => Cow::Borrowed(""),
        None => Cow::Owned(names.of(kind_of(effect), transaction.counterparty()).to_owned()),
    };
    let source = transaction.source();
    for cell in [
        Cow::Borrowed(provider),
        source.document.0.to_string().into(),
        source.line.to_string().into(),
        also_in.of(row).into(),
        time.to_string().into(),
        precision.code().into(),
        transaction.direction().code().into(),
        effect.code().into(),
        fen(transaction.amount()).into(),
        fen(refunded).into(),
        fen(net).into(),
        transaction.currency().code().into(),
        counterparty,
        text(transaction.account()),
        text(transaction.item()),
        safe(category),
        dossier.whereabouts.category(row).code().into(),
        text(transaction.method()),
        safe(transaction.status()),
        text(transaction.order_id()),
        text(transaction.merchant_order_id()),
        text(transaction.note()),
        dossier.whereabouts.channel(row).code().into(),
    ] {
        table.write_field(cell.as_bytes())?;
    }
    for cell in place(&dossier.whereabouts.located(row).location, mask) {
        table.write_field(cell.as_bytes())?;
    }
    if mask.names {
        table.write_field(range(transaction.amount()))?;
    }
    table.write_record(None::<&[u8]>)?;
    Ok(())
}

/// place, level, adcode, lat, lon, presence, role, `place_certainty`: the first five and the last are empty where no
/// place is named and the person was nowhere.
fn place(location: &Location, mask: Mask) -> [String; 8] {
    let shown = location.place.map(|place| PlaceAnswer::new(&mask.place(&place)));
    let [name, level, adcode, lat, lon] = shown.map_or_else(Default::default, PlaceAnswer::cells);
    let name = safe(&name).into_owned();
    let presence = if location.presence() { "1" } else { "0" };
    let certainty = match location.told_role() {
        Role::None => String::new(),
        _ => format!("{:.2}", location.certainty),
    };
    [name, level, adcode, lat, lon, presence.to_owned(), location.told_role().code().to_owned(), certainty]
}

/// Under a mask a person is a person and everything else is paid for something.
fn kind_of(effect: Effect) -> &'static str {
    match effect {
        Effect::GiftIn | Effect::GiftOut => "person",
        _ => "other",
    }
}

/// A cell that begins like a formula is written so that no spreadsheet runs it.
fn safe(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// Where else a transaction stands: rows that were merged into it, as `DOCUMENT:LINE`, by rising place.
struct AlsoIn {
    /// (the row that stands, the other), sorted.
    pairs: Vec<(u32, String)>,
}

impl AlsoIn {
    fn new(dossier: &Dossier) -> Self {
        let mut pairs = Vec::new();
        for (row, standing) in dossier.ledger.standing.iter().enumerate() {
            if let Standing::Duplicate(stands) | Standing::Updated(stands) = standing {
                let source = dossier.records.get(row).source();
                pairs.push((*stands, format!("{}:{}", source.document.0, source.line)));
            }
        }
        pairs.sort_by_key(|(stands, _)| *stands);
        Self { pairs }
    }

    fn of(&self, row: usize) -> String {
        let from = self.pairs.partition_point(|(stands, _)| (*stands as usize) < row);
        let mine = self.pairs.iter().skip(from).take_while(|(stands, _)| *stands as usize == row);
        mine.fold(String::new(), |mut text, (_, place)| {
            let space = if text.is_empty() { "" } else { " " };
            // Writing to a string cannot fail.
            write!(text, "{space}{place}").ok();
            text
        })
    }
}
