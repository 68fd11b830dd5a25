//! A text file cut into cells and put together again.
//!
//! Quotes are taken the way a spreadsheet takes them: only where they open a cell, and never over a line's end.

/// The lines of a file, each cut into cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// All lines, those above the table among them.
    pub lines: Vec<Vec<String>>,
}

/// Which cells stand in quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quotes {
    /// Those that hold a separator, a quote or a line's end.
    Needed,
    /// All.
    Always,
}

impl Table {
    /// Cuts a file at commas.
    pub fn of(bytes: &[u8]) -> Self {
        let text = decoded(bytes);
        Self { lines: lines(&text).map(cells).collect() }
    }

    /// Every cell changed.
    #[must_use]
    pub fn map(mut self, change: impl Fn(&str) -> String) -> Self {
        for cell in self.lines.iter_mut().flatten() {
            *cell = change(cell);
        }
        self
    }

    /// Every line as wide as the widest.
    #[must_use]
    pub fn padded(mut self) -> Self {
        let width = self.width();
        self.lines.iter_mut().for_each(|line| line.resize(width, String::new()));
        self
    }

    /// The text of the file with commas, and quotes where they are needed.
    pub fn separated(&self, end: &str) -> String {
        self.text(',', Quotes::Needed, end)
    }

    /// How many cells the widest line has.
    pub fn width(&self) -> usize {
        self.lines.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The text of the file; the last line is ended as well.
    pub fn text(&self, separator: char, quotes: Quotes, end: &str) -> String {
        let mut text = String::new();
        for line in &self.lines {
            for (place, cell) in line.iter().enumerate() {
                if place > 0 {
                    text.push(separator);
                }
                push_cell(&mut text, cell, separator, quotes);
            }
            text.push_str(end);
        }
        text
    }
}

fn push_cell(text: &mut String, cell: &str, separator: char, quotes: Quotes) {
    if quotes == Quotes::Always || cell.contains([separator, '"', '\r', '\n']) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}

/// The text of a file in UTF-8, with a mark or without, or else in GB18030.
pub fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => encoding_rs::GB18030.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// Lines without their ends.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
}

fn cells(line: &str) -> Vec<String> {
    let mut cells = Vec::new();
    let mut rest = line;
    loop {
        let (cell, next) = cell(rest);
        cells.push(cell);
        match next {
            Some(next) => rest = next,
            None => return cells,
        }
    }
}

/// The first cell, and what follows its comma.
fn cell(text: &str) -> (String, Option<&str>) {
    let Some(quoted) = text.strip_prefix('"') else {
        return match text.split_once(',') {
            Some((cell, next)) => (cell.to_owned(), Some(next)),
            None => (text.to_owned(), None),
        };
    };
    let mut cell = String::new();
    let mut rest = quoted;
    while let Some((part, next)) = rest.split_once('"') {
        cell.push_str(part);
        let Some(further) = next.strip_prefix('"') else {
            // What stands between the closing quote and the comma belongs to the cell.
            let (tail, next) = next.split_once(',').map_or((next, None), |(tail, next)| (tail, Some(next)));
            cell.push_str(tail);
            return (cell, next);
        };
        cell.push('"');
        rest = further;
    }
    cell.push_str(rest);
    (cell, None)
}
