//! The sums of a ledger (账务汇总): one row a kind of business, in the zip beside the entries. Holds no records; what it
//! declares is compared with the entries in [`ledger`](crate::ledger).
//!
//! EXAMPLE: `在线支付,3,128.00,5,-66.10,61.90`

use std::borrow::Cow;

use crate::import::Importer;
use crate::import::declaration;
use crate::intake::lines::{Lines, is_blank, split_plain, split_quoted, trim};
use crate::intake::{Body, Document};
use crate::model::{DocumentId, Format, Money, Reading, Records, Tally};

/// The layout.
pub static LEDGER_SUMMARY: LedgerSummary = LedgerSummary;

/// 账务汇总查询
pub struct LedgerSummary;

/// Further down no title is looked for.
const HEAD: usize = 40;

impl Importer for LedgerSummary {
    fn format(&self) -> Format {
        Format::AlipayLedgerSummary
    }

    fn identify(&self, document: &Document) -> bool {
        let (mut titled, mut entries) = (false, false);
        for (_, line, cells) in rows(document).take(HEAD) {
            if Columns::of(&cells).is_some() {
                return true;
            }
            titled |= declaration::bare(&line).starts_with("支付宝账务汇总查询");
            // Some entries go under this title too.
            entries |= cells.iter().any(|cell| trim(cell) == "发生时间");
        }
        titled && !entries
    }

    fn extract(&self, document: &Document, id: DocumentId, records: &mut Records) -> Reading {
        let mut reading = Reading::new(id, document.origin.clone(), Format::AlipayLedgerSummary);
        reading.notes = document.lettering.note();
        reading.rows = records.len()..records.len();
        let mut columns: Option<Columns> = None;
        let mut sums = [Tally::default(); 2];
        for (number, line, cells) in rows(document) {
            reading.lines.total = number;
            if is_blank(&line) {
                continue;
            }
            reading.lines.preamble += 1;
            if let Some(found) = Columns::of(&cells) {
                columns = Some(found);
            } else if !declaration::read(&line, &mut reading.statement)
                && let Some(columns) = &columns
            {
                columns.add(&cells, &mut sums);
            }
        }
        reading.lines.blank = reading.lines.total - reading.lines.preamble;
        if columns.is_some() {
            let [incoming, outgoing] = sums;
            reading.statement.declared.incoming.get_or_insert(incoming);
            reading.statement.declared.outgoing.get_or_insert(outgoing);
        }
        reading
    }
}

/// Where 收入笔数, 收入金额（+元）, 支出笔数, 支出金额（-元） stand.
struct Columns([usize; 4]);

impl Columns {
    fn of(cells: &[Cow<'_, str>]) -> Option<Self> {
        let at = |start: &str| cells.iter().position(|cell| trim(cell).starts_with(start));
        Some(Self([at("收入笔数")?, at("收入金额")?, at("支出笔数")?, at("支出金额")?]))
    }

    /// Adds one kind of business; the row of totals below them is no kind.
    fn add(&self, cells: &[Cow<'_, str>], sums: &mut [Tally; 2]) {
        let first = cells.first().map_or("", |cell| trim(cell));
        if first.contains("合计") || first.contains("总计") {
            return;
        }
        let cell = |at: usize| cells.get(at).map_or("", |cell| trim(cell));
        let Self([in_count, in_sum, out_count, out_sum]) = *self;
        for (tally, (count, sum)) in sums.iter_mut().zip([(in_count, in_sum), (out_count, out_sum)]) {
            let count = cell(count).replace([',', '，'], "").parse::<u64>();
            if let (Ok(count), Some(sum)) = (count, Money::parse(cell(sum))) {
                tally.count += count;
                tally.sum += if sum < Money::ZERO { -sum } else { sum };
            }
        }
    }
}

type Row<'d> = (u32, Cow<'d, str>, Vec<Cow<'d, str>>);

/// The rows of any document: number, whole line, cells.
fn rows(document: &Document) -> Box<dyn Iterator<Item = Row<'_>> + '_> {
    match &document.body {
        Body::Text(text) => Box::new(Lines::new(text).map(|line| {
            let mut cells = Vec::new();
            let separator = if line.text.contains('\t') && !line.text.contains(',') { b'\t' } else { b',' };
            if line.text.contains('"') {
                split_quoted(line.text, separator, &mut cells);
            } else {
                split_plain(line.text, separator, &mut cells);
            }
            (line.number, Cow::Borrowed(line.text), cells)
        })),
        Body::Sheet(sheet) => Box::new(sheet.rows.iter().map(|row| {
            let cells = sheet.row_cells(row).map(Cow::Borrowed).collect();
            (row.line, Cow::Borrowed(sheet.text(row.raw)), cells)
        })),
    }
}
