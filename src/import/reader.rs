//! The one way through a table: preamble, header, records, footer; every physical line is accounted for.

use std::borrow::Cow;

use super::Importer;
use super::balances::Balances;
use super::cells::Cells;
use super::fit::Fit;
use super::layout::{Column, Edition, Header, HeaderRule, Layout, NO_SEPARATOR, direction};
use super::{amounts, declaration};
use crate::intake::lines::{Line, Lines, is_blank, is_padding, split_quoted, trim};
use crate::intake::{Body, Document, Sheet, SheetRow};
use crate::model::{
    Direction, DocumentId, Draft, Drift, Filling, Format, LineCounts, Money, NewWord, OrderNumber, Precision, Problem,
    ProblemKind, Reading, Records, Source, Statement, Transaction, WallTime, Word,
};

/// A header further down is none we look for.
const HEADER_WITHIN: usize = 200;
/// A record over more lines than this is a quote that nobody closed.
const RECORD_LINES: usize = 12;

/// The note for a file that lost seconds or order numbers on its way through a spreadsheet.
const RESAVED_LOSSY: &str = "resaved-lossy";
/// The note for a cash book, which many take for the bill.
const CASHBOOK: &str = "cashbook";
/// The note for a ledger whose balances do not follow from each other.
const BALANCE_BROKEN: &str = "balance-broken";

impl Importer for Layout {
    fn format(&self) -> Format {
        self.format
    }

    fn identify(&self, document: &Document) -> bool {
        match &document.body {
            Body::Text(text) => {
                let lines = || Lines::new(text).take(HEADER_WITHIN).map(|line| line.text);
                let found = lines().position(|line| self.claims_line(line));
                found.is_some_and(|at| self.is_edition_of(lines().take(at), self.bodies.text))
            }
            Body::Sheet(sheet) => {
                let rows = || sheet.rows.iter().take(HEADER_WITHIN);
                let found = rows().position(|row| self.claims_row(sheet, row));
                found.is_some_and(|at| {
                    self.is_edition_of(rows().take(at).map(|row| sheet.text(row.raw)), self.bodies.sheet)
                })
            }
        }
    }

    fn extract(&self, document: &Document, id: DocumentId, records: &mut Records) -> Reading {
        let first = records.len();
        let text = match &document.body {
            Body::Text(text) => text,
            Body::Sheet(sheet) => &sheet.text,
        };
        let mut reader = Reader::new(self, id, records.fill(id, text));
        match &document.body {
            Body::Text(text) => reader.read_text(text),
            Body::Sheet(sheet) => reader.read_sheet(sheet),
        }
        let Reader { statement, lines, problems, drift, balances, lossy, .. } = reader;
        let rows = first..records.len();
        let mut notes = document.lettering.note();
        notes.extend(lossy.then_some(RESAVED_LOSSY));
        notes.extend((self.format == Format::AlipayCashbook).then_some(CASHBOOK));
        let balance = balances.map(|balances| balances.chain());
        notes.extend(balance.as_ref().is_some_and(|chain| !chain.holds()).then_some(BALANCE_BROKEN));
        Reading {
            statement,
            lines,
            problems,
            new_words: self.new_words(records, rows.clone()),
            notes,
            drift,
            balance,
            rows,
            ..Reading::new(id, document.origin.clone(), self.format)
        }
    }

    fn missing_columns(&self, document: &Document) -> Option<(usize, Vec<&'static str>)> {
        let (Body::Text(text), HeaderRule::Names { .. }) = (&document.body, self.header) else { return None };
        Lines::new(text).take(HEADER_WITHIN).map(|line| self.missing(line.text)).max_by_key(|(found, _)| *found)
    }
}

impl Layout {
    /// Told by the lines above the header; where none tells, by what the file is.
    fn is_edition_of<'t>(&self, above: impl Iterator<Item = &'t str>, by_body: bool) -> bool {
        let Edition { own, other } = self.edition;
        if own.is_empty() {
            return by_body;
        }
        let mut told = None;
        for line in above {
            let holds = |marks: &[&str]| marks.iter().any(|mark| line.contains(mark));
            told = told.or_else(|| if holds(own) { Some(true) } else { holds(other).then_some(false) });
        }
        told.unwrap_or(by_body)
    }

    fn claims_line(&self, line: &str) -> bool {
        match self.header {
            HeaderRule::Names { .. } => self.header_of_line(line).is_some(),
            HeaderRule::Title { title, .. } => declaration::bare(line).starts_with(title),
        }
    }

    fn claims_row(&self, sheet: &Sheet, row: &SheetRow) -> bool {
        match self.header {
            HeaderRule::Names { .. } => self.header_of_cells(sheet.row_cells(row)).is_some(),
            HeaderRule::Title { title, .. } => sheet.row_cells(row).any(|cell| trim(cell).starts_with(title)),
        }
    }

    fn new_words(&self, records: &Records, rows: std::ops::Range<usize>) -> Vec<NewWord> {
        type Id = fn(&Transaction<'_>) -> Word;
        const OPEN_SETS: [(Column, Id); 6] = [
            (Column::Direction, |t| t.direction_word_id()),
            (Column::Kind, |t| t.kind_id()),
            (Column::Category, |t| t.category_id()),
            (Column::Method, |t| t.method_id()),
            (Column::Status, |t| t.status_id()),
            (Column::FundState, |t| t.fund_state_id()),
        ];
        let mut found = Vec::new();
        for (column, id) in OPEN_SETS {
            let Some(field) = self.fields.iter().find(|field| field.column == column) else { continue };
            let mut counts = vec![0_u64; records.words().len()];
            for row in rows.clone() {
                if let Some(count) = counts.get_mut(id(&records.get(row)).index()) {
                    *count += 1;
                }
            }
            let unknown =
                records.words().iter().zip(counts).filter(|(word, n)| *n > 0 && !self.knows_word(column, word));
            let first = found.len();
            found.extend(unknown.map(|(word, count)| NewWord { column: field.name.into(), word: word.into(), count }));
            if let Some(new) = found.get_mut(first..) {
                new.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.word.cmp(&b.word)));
            }
        }
        found
    }

    fn knows_word(&self, column: Column, word: &str) -> bool {
        word.is_empty() || (column == Column::Direction && direction(word).is_some()) || (self.knows)(column, word)
    }
}

struct Reader<'l, 'r> {
    layout: &'l Layout,
    document: DocumentId,
    filling: Filling<'r>,
    statement: Statement,
    lines: LineCounts,
    problems: Vec<Problem>,
    drift: Drift,
    /// Only of layouts that print a balance.
    balances: Option<Balances>,
    header: Option<Header>,
    in_footer: bool,
    lossy: bool,
}

impl<'l, 'r> Reader<'l, 'r> {
    fn new(layout: &'l Layout, document: DocumentId, filling: Filling<'r>) -> Self {
        Self {
            layout,
            document,
            filling,
            statement: Statement::default(),
            lines: LineCounts::default(),
            problems: Vec::new(),
            drift: Drift::default(),
            balances: layout.fields.iter().any(|field| field.column == Column::Balance).then(Balances::default),
            header: None,
            in_footer: false,
            lossy: false,
        }
    }

    fn read_text(&mut self, text: &str) {
        let mut lines = Lines::new(text);
        let mut cells = Cells::default();
        while let Some(line) = lines.next() {
            self.lines.total += 1;
            if is_blank(line.text) {
                self.lines.blank += 1;
                continue;
            }
            let found = self.header.take().or_else(|| self.layout.header_of_first_record(line.text));
            let Some(header) = found else {
                self.preamble_line(line);
                continue;
            };
            let read = self.text_row(&header, line, &mut lines, &mut cells);
            self.header = Some(header);
            if let Err(kind) = read {
                let again = self.layout.header_of_line(line.text);
                self.no_record(line.number, line.text, again, kind);
            }
        }
    }

    fn text_row<'a>(
        &mut self,
        header: &Header,
        line: Line<'a>,
        lines: &mut Lines<'a>,
        cells: &mut Cells<'a>,
    ) -> Result<(), ProblemKind> {
        match cells.fit(self.layout, header, line.text) {
            Fit::Fits => self.record(header, cells, line.number, line.text),
            Fit::Open => self.record_over_lines(header, line, lines, cells),
            Fit::Torn => Err(ProblemKind::TornRow),
        }
    }

    /// A cell with a line break in it: goes on until the quote closes and the row fits, or costs the first line only.
    fn record_over_lines<'a>(
        &mut self,
        header: &Header,
        line: Line<'a>,
        lines: &mut Lines<'a>,
        cells: &mut Cells<'a>,
    ) -> Result<(), ProblemKind> {
        let mut ahead = lines.clone();
        for further in 1..=RECORD_LINES {
            if ahead.next().is_none() {
                break;
            }
            let whole = ahead.since(&line);
            if cells.fit(self.layout, header, whole) == Fit::Fits
                && self.record(header, cells, line.number, whole).is_ok()
            {
                let further = u32::try_from(further).unwrap_or(0);
                self.lines.total += further;
                self.lines.continuation += further;
                *lines = ahead;
                return Ok(());
            }
        }
        Err(ProblemKind::TornRow)
    }

    fn read_sheet(&mut self, sheet: &Sheet) {
        self.lines.total = sheet.last_line;
        let mut cells = Cells::default();
        let mut filled = 0;
        for row in &sheet.rows {
            let raw = sheet.text(row.raw);
            if is_blank(raw) {
                continue;
            }
            filled += 1;
            let cells_of_row = || sheet.row_cells(row);
            let found = self.header.take().or_else(|| self.layout.header_of_record(cells_of_row(), NO_SEPARATOR));
            let Some(header) = found else {
                let header = self.layout.header_of_cells(cells_of_row());
                self.preamble(row.line, raw, header.map(|header| (header, self.layout.names(cells_of_row()))));
                continue;
            };
            cells.0.clear();
            cells.0.extend(cells_of_row().map(Cow::Borrowed));
            cells.fit_row(self.layout, &header);
            let read = self.record(&header, &cells, row.line, raw);
            self.header = Some(header);
            if let Err(kind) = read {
                self.no_record(row.line, raw, self.layout.header_of_cells(cells_of_row()), kind);
            }
        }
        self.lines.blank = sheet.last_line.saturating_sub(filled);
    }

    fn preamble_line(&mut self, line: Line<'_>) {
        let header = self.layout.header_of_line(line.text).map(|header| {
            let mut cells = Vec::new();
            split_quoted(line.text, header.separator, &mut cells);
            (header, self.layout.names(cells.iter().map(AsRef::as_ref)))
        });
        self.preamble(line.number, line.text, header);
    }

    fn preamble(&mut self, number: u32, line: &str, header: Option<(Header, Vec<(String, bool)>)>) {
        self.lines.preamble += 1;
        if let Some((header, names)) = header {
            self.drift.missing_columns = self.layout.lacking(&header);
            self.drift.columns = names;
            self.header = Some(header);
            return;
        }
        self.drift.outline.push(self.layout.outline(line));
        if !declaration::read(line, &mut self.statement) && !self.layout.is_familiar(line) {
            self.drift.unknown_lines.push(number);
        }
    }

    fn record(&mut self, header: &Header, cells: &Cells<'_>, line: u32, raw: &str) -> Result<(), ProblemKind> {
        let draft = self.layout.draft(header, cells, line, raw)?;
        self.lossy |=
            (self.layout.to_the_second && draft.precision != Precision::Second) || OrderNumber(draft.order_id).is_cut();
        if let Some(balances) = &mut self.balances {
            balances.follow(&draft, Money::parse(cells.value(header, Column::Balance)));
        }
        self.filling.push(&draft);
        self.lines.records += 1;
        Ok(())
    }

    /// A line below the header that is no record: the header once more, the provider's footer, or a problem.
    fn no_record(&mut self, number: u32, line: &str, again: Option<Header>, kind: ProblemKind) {
        if again.is_some() {
            self.lines.preamble += 1;
            self.header = again;
            return;
        }
        let declares = declaration::read(line, &mut self.statement);
        self.in_footer |= declares || is_rule(line);
        if self.in_footer && (declares || !looks_like_record(line)) {
            self.lines.footer += 1;
            if !declares && !self.layout.is_familiar(line) {
                self.drift.unknown_lines.push(number);
            }
        } else {
            if let Some(balances) = &mut self.balances {
                balances.interrupt();
            }
            self.lines.problems += 1;
            let source = Source { document: self.document, line: number };
            self.problems.push(Problem { source, kind });
        }
    }
}

impl Layout {
    fn draft<'c>(
        &self,
        header: &Header,
        cells: &'c Cells<'_>,
        line: u32,
        raw: &'c str,
    ) -> Result<Draft<'c>, ProblemKind> {
        let value = |column| cells.value(header, column);
        let money = |column| Money::parse(value(column)).unwrap_or_default();
        let written = self.time.iter().map(|column| value(*column)).find(|time| !time.is_empty());
        let (time, precision) =
            WallTime::parse(written.ok_or(ProblemKind::MissingCell)?).ok_or(ProblemKind::BadTime)?;
        let told = amounts::read(cells, header)?;
        let direction_word = cells.verbatim(header, Column::Direction);
        let mut draft = Draft {
            raw,
            direction: told.direction.or_else(|| direction(direction_word)).unwrap_or(Direction::Neutral),
            direction_word,
            kind: value(Column::Kind),
            category: value(Column::Category),
            method: value(Column::Method),
            status: value(Column::Status),
            fund_state: value(Column::FundState),
            origin: value(Column::Origin),
            counterparty: value(Column::Counterparty),
            account: value(Column::Account),
            item: value(Column::Item),
            order_id: value(Column::OrderId),
            merchant_order_id: value(Column::MerchantOrderId),
            note: value(Column::Note),
            fee: money(Column::Fee),
            declared_refund: money(Column::Refunded) + told.refunded,
            ..Draft::new(line, time, precision, told.amount)
        };
        (self.finish)(&mut draft);
        Ok(draft)
    }
}

/// A rule drawn with hyphens, or a comment mark: the end of a table.
fn is_rule(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| is_padding(c) || c == '"');
    line.starts_with("----") || line.starts_with('#')
}

/// Begins with a time or holds as many cells as a row would: below a footer such a line is a torn record all the same.
fn looks_like_record(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| is_padding(c) || c == '"');
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    digits >= 4 && line.matches([',', '\t']).count() >= 4
}
