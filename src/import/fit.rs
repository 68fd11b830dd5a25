//! A row fitted to the header: unquoted commas put back where they belong, torn rows told from whole ones, and the first
//! record of a table that has no names above it.

use std::borrow::Cow;

use super::amounts;
use super::cells::Cells;
use super::layout::{Column, Header, HeaderRule, Layout, NO_SEPARATOR, SEPARATORS, direction, split_header};
use crate::intake::lines::{Quotes, split_plain, split_quoted, trim};
use crate::model::WallTime;

/// More cells too many than this are no commas in names.
const MOST_EXCESS: usize = 40;
/// Further guesses in a padded row.
const PADDED: usize = 3;

/// What came of fitting a line to the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Every cell has its column.
    Fits,
    /// A quote stayed open: the record may go on in the next line.
    Open,
    /// Too few or too many cells, and no repair fits.
    Torn,
}

impl<'a> Cells<'a> {
    /// Cuts a line and fits it to the header.
    pub fn fit(&mut self, layout: &Layout, header: &Header, line: &'a str) -> Fit {
        let separator = header.separator;
        let has_quotes = memchr::memchr(b'"', line.as_bytes()).is_some();
        if !has_quotes {
            split_plain(line, separator, &mut self.0);
            return if self.suits(header) || self.repair(layout, header, line) { Fit::Fits } else { Fit::Torn };
        }
        if !layout.quotes && !header.quoted && !line.starts_with('"') {
            split_plain(line, separator, &mut self.0);
            // A comma inside quotes shifts the cells behind it, and empty ones at the end hide that.
            if (self.suits(header) && self.is_sound(layout, header)) || self.repair(layout, header, line) {
                return Fit::Fits;
            }
        }
        self.fit_quoted(layout, header, line)
    }

    /// Fits the cells of a sheet's row: where a comma in a name once cut it, a spreadsheet has kept it in two cells.
    pub fn fit_row(&mut self, layout: &Layout, header: &Header) {
        if !self.suits(header) && !self.is_sound(layout, header) {
            self.repair(layout, header, "");
        }
    }

    fn fit_quoted(&mut self, layout: &Layout, header: &Header, line: &'a str) -> Fit {
        let quotes = split_quoted(line, header.separator, &mut self.0);
        if quotes == Quotes::Sound && (self.suits(header) || self.repair(layout, header, line)) {
            return Fit::Fits;
        }
        let by_quotes = std::mem::take(&mut self.0);
        // A bare quote begins a name or stands in it: then plain commas and a repair give the whole row.
        split_plain(line, header.separator, &mut self.0);
        if (self.suits(header) && self.is_sound(layout, header)) || self.repair(layout, header, line) {
            self.0.iter_mut().for_each(unquote);
            return Fit::Fits;
        }
        self.0 = by_quotes;
        if quotes == Quotes::Doubtful && (self.suits(header) || self.repair(layout, header, line)) {
            return Fit::Fits;
        }
        if quotes == Quotes::Open { Fit::Open } else { Fit::Torn }
    }

    /// Right in number: every named column is there, and nothing stands beyond them.
    fn suits(&self, header: &Header) -> bool {
        let beyond = self.0.get(header.named..).unwrap_or(&[]);
        self.0.len() >= header.least && beyond.iter().all(|cell| trim(cell).is_empty())
    }

    /// True where time, direction and amount are what they should be: the row is in its columns.
    pub fn is_sound(&self, layout: &Layout, header: &Header) -> bool {
        let time =
            layout.time.iter().any(|column| WallTime::parse_in(self.value(header, *column), header.dates).is_some());
        let has_direction = header.position(Column::Direction).is_some();
        let directed = !has_direction || direction(self.verbatim(header, Column::Direction)).is_some();
        time && directed && amounts::read(self, header).is_ok()
    }

    /// Joins cells that an unquoted comma cut in two: the direction word, or in a ledger the sums, show how many cells
    /// too many stand to their left and to their right.
    fn repair(&mut self, layout: &Layout, header: &Header, line: &'a str) -> bool {
        let pivot = header.position(Column::Direction);
        let Some(at) = pivot.or_else(|| header.position(Column::Income)) else { return false };
        // Two passes: a source (来源) that nobody wrote before is taken only where nothing else fits.
        [true, false].into_iter().any(|strict| {
            self.excesses(header).into_iter().any(|excess| self.repair_by(layout, header, line, (at, excess), strict))
        })
    }

    /// How many cells too many there may be: by the width of the row, and, where a spreadsheet has padded all rows to
    /// one width, by its last cell with something in it.
    fn excesses(&self, header: &Header) -> Vec<usize> {
        let filled = self.0.iter().rposition(|cell| !trim(cell).is_empty()).map_or(0, |last| last + 1);
        let wanted = if filled < self.0.len() { header.cells } else { header.named };
        let by_width = self.0.len().checked_sub(wanted);
        let least = filled.saturating_sub(header.named).max(1);
        let most = self.0.len().saturating_sub(header.named).min(least + PADDED);
        let mut excesses: Vec<usize> = by_width.into_iter().chain(least..=most).collect();
        excesses.retain(|excess| (1..=MOST_EXCESS).contains(excess));
        excesses
    }

    fn repair_by(
        &mut self,
        layout: &Layout,
        header: &Header,
        line: &'a str,
        (at, excess): (usize, usize),
        strict: bool,
    ) -> bool {
        let has_direction = header.position(Column::Direction).is_some();
        let columns = |left: bool| {
            let side = move |column: &&Column| header.position(**column).is_some_and(|place| (place < at) == left);
            layout.joinable.iter().filter(side).copied()
        };
        for left in (0..=excess).rev() {
            let word = self.0.get(at + left).map_or("", |cell| trim(cell));
            if has_direction && (word.is_empty() || direction(word).is_none()) {
                continue;
            }
            let lefts: Vec<Option<Column>> = if left == 0 { vec![None] } else { columns(true).map(Some).collect() };
            let right = excess - left;
            let rights: Vec<Option<Column>> = if right == 0 { vec![None] } else { columns(false).map(Some).collect() };
            for (first, second) in lefts.iter().flat_map(|first| rights.iter().map(move |second| (*first, *second))) {
                let joined = self.joined(header, line, &[(first, left), (second, right)]);
                let known = !strict || (layout.knows)(Column::Origin, joined.value(header, Column::Origin));
                if known && joined.is_sound(layout, header) && joined.is_plausible(header) {
                    *self = joined;
                    return true;
                }
            }
        }
        false
    }

    /// These cells with the given numbers of further cells joined to the given columns.
    fn joined(&self, header: &Header, line: &'a str, joins: &[(Option<Column>, usize)]) -> Self {
        let mut cells = Vec::with_capacity(self.0.len());
        let mut from = 0;
        while from < self.0.len() {
            let more = joins
                .iter()
                .filter(|(column, _)| column.and_then(|column| header.position(column)) == Some(cells.len()))
                .map(|(_, more)| more)
                .sum::<usize>();
            let run = self.0.get(from..=from + more).unwrap_or(&[]);
            cells.push(if header.separator == NO_SEPARATOR { join_apart(run) } else { join(line, run) });
            from += more + 1;
        }
        Self(cells)
    }

    /// 对方账号 is masked, an address, a number or nothing: a shop's name there means that the wrong cells were joined.
    /// So does a quote at one edge of a cell only.
    fn is_plausible(&self, header: &Header) -> bool {
        let account = self.value(header, Column::Account);
        let whole = |cell: &Cow<'_, str>| {
            let cell = trim(cell);
            !cell.ends_with('"') || cell.starts_with('"') || cell.matches('"').count().is_multiple_of(2)
        };
        (account.is_empty() || account.contains(['*', '@']) || account.is_ascii()) && self.0.iter().all(whole)
    }
}

/// A cell that was cut at plain commas, without the quotes around it.
fn unquote(cell: &mut Cow<'_, str>) {
    if let Cow::Borrowed(text) = cell {
        let inner = trim(text).strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        *text = inner.unwrap_or(text);
    }
}

/// Cells of a sheet that were one text: the comma that cut it is put back.
fn join_apart<'a>(run: &[Cow<'a, str>]) -> Cow<'a, str> {
    match run {
        [] => Cow::Borrowed(""),
        [cell] => cell.clone(),
        cells => Cow::Owned(cells.join(",")),
    }
}

/// The cells and the commas between them, as they stand in the line where that is possible.
fn join<'a>(line: &'a str, run: &[Cow<'a, str>]) -> Cow<'a, str> {
    match run {
        [] => Cow::Borrowed(""),
        [cell] => cell.clone(),
        [Cow::Borrowed(first), .., Cow::Borrowed(last)] => {
            let offset = |cell: &str| (cell.as_ptr() as usize).checked_sub(line.as_ptr() as usize);
            let range = offset(first).zip(offset(last).map(|at| at + last.len()));
            Cow::Borrowed(range.and_then(|(from, to)| line.get(from..to)).unwrap_or(first))
        }
        cells => Cow::Owned(cells.join(",")),
    }
}

impl Layout {
    /// Under a title: the columns, if this line is the first record.
    pub fn header_of_first_record(&self, line: &str) -> Option<Header> {
        let HeaderRule::Title { .. } = self.header else { return None };
        let mut cells = Vec::new();
        SEPARATORS.into_iter().find_map(|separator| {
            split_header(line, separator, &mut cells);
            self.header_of_record(cells.iter().map(AsRef::as_ref), separator)
        })
    }

    /// Under a title: the columns, if these cells are the first record.
    pub fn header_of_record<'c>(&self, cells: impl Iterator<Item = &'c str>, separator: u8) -> Option<Header> {
        let HeaderRule::Title { columns, .. } = self.header else { return None };
        let header = Header::of_places(columns, separator);
        let record = Cells(cells.map(Cow::Borrowed).collect());
        record.is_sound(self, &header).then_some(header)
    }
}
