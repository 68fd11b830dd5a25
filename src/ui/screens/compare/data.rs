//! What the comparison says, made once a change: its sentence, its period, the two menus, and what stands in which row.

use crate::dossier::Dossier;
use crate::dossier::compare::{Comparable, Comparison};
use crate::i18n::{Marked, Texts, numbers};
use crate::model::{DocumentId, Reading};
use crate::ui::screens::compare::Pair;

/// A part of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// In the earlier export only.
    Vanished,
    /// In both, and not the same.
    Changed,
    /// In the later export only.
    Appeared,
}

/// What stands in a row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Air above the title of a further section.
    Gap,
    /// The title of a section.
    Head(Section),
    /// A row of `Records` that one of the two has.
    Row(Section, u32),
    /// A change, by its place in the comparison.
    Change(usize),
}

/// The exports to choose from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Menu {
    /// Which.
    pub documents: Vec<DocumentId>,
    /// Their names.
    pub words: Vec<String>,
    /// The place of the chosen one.
    pub chosen: usize,
    /// When it was exported, how many rows it has, which days it covers.
    pub about: String,
}

/// Everything on the screen but the cells of the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompareData {
    /// «3 records vanished, 2 changed, 118 are the same»
    pub headline: Marked,
    /// The days that both cover.
    pub period: Option<String>,
    /// How many rows lie on other days.
    pub outside: Option<String>,
    /// Said in place of the rows, where there are none.
    pub nothing: Option<String>,
    /// The earlier export.
    pub before: Menu,
    /// The later one.
    pub after: Menu,
    /// The rows of the table.
    pub entries: Vec<Entry>,
    /// Titles of the sections: vanished, changed, appeared.
    pub titles: [String; 3],
}

impl CompareData {
    /// Without a comparison, which is still being made: the menus, and that it is being made.
    pub fn new(
        dossier: &Dossier,
        comparable: &Comparable,
        pair: Pair,
        comparison: Option<&Comparison>,
        texts: &Texts,
    ) -> Self {
        let (before, after) = pair;
        let menus = Self {
            before: menu(dossier, comparable.documents(), before, texts),
            after: menu(dossier, comparable.partners(before), after, texts),
            ..Self::default()
        };
        let Some(found) = comparison else {
            return Self { headline: Marked::of(&texts.get("compare-working")), ..menus };
        };
        let common = comparable.common(before, after);
        let days = common.map(|(from, to)| numbers::period(from.date(), to.date()));
        let entries = entries(found);
        Self {
            headline: headline(found, texts),
            period: days.map(|days| texts.format("compare-period", &[("days", days.into())])),
            outside: outside(found, texts),
            nothing: entries.is_empty().then(|| texts.get("compare-nothing").into_owned()),
            entries,
            titles: titles(found, texts),
            ..menus
        }
    }

    /// The title of a section.
    pub fn title(&self, section: Section) -> &str {
        let [vanished, changed, appeared] = &self.titles;
        match section {
            Section::Vanished => vanished,
            Section::Changed => changed,
            Section::Appeared => appeared,
        }
    }
}

fn headline(found: &Comparison, texts: &Texts) -> Marked {
    let count = |rows: usize| ("n", rows.into());
    let [red, end] = Marked::marks();
    let mut parts = vec![if found.vanished.is_empty() {
        texts.get("compare-none-vanished").into_owned()
    } else {
        texts.format("compare-vanished", &[count(found.vanished.len()), red, end])
    }];
    if !found.changed.is_empty() {
        parts.push(texts.format("compare-changed", &[count(found.changed.len())]));
    }
    if !found.appeared.is_empty() {
        parts.push(texts.format("compare-appeared", &[count(found.appeared.len())]));
    }
    parts.push(texts.format("compare-same", &[("n", found.unchanged.into())]));
    Marked::of(&parts.join(&texts.get("compare-comma")))
}

fn outside(found: &Comparison, texts: &Texts) -> Option<String> {
    let [earlier, later] = found.outside;
    let mut parts = Vec::new();
    if earlier > 0 {
        parts.push(texts.format("compare-outside-earlier", &[("n", earlier.into())]));
    }
    if later > 0 {
        parts.push(texts.format("compare-outside-later", &[("n", later.into())]));
    }
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn titles(found: &Comparison, texts: &Texts) -> [String; 3] {
    let title = |id: &str, rows: usize| texts.format(id, &[("n", rows.into())]);
    [
        title("compare-section-vanished", found.vanished.len()),
        title("compare-section-changed", found.changed.len()),
        title("compare-section-appeared", found.appeared.len()),
    ]
}

/// The sections that have a row, each under its title.
fn entries(found: &Comparison) -> Vec<Entry> {
    let row = |section| move |row: &u32| Entry::Row(section, *row);
    let sections = [
        (Section::Vanished, found.vanished.iter().map(row(Section::Vanished)).collect::<Vec<_>>()),
        (Section::Changed, (0..found.changed.len()).map(Entry::Change).collect()),
        (Section::Appeared, found.appeared.iter().map(row(Section::Appeared)).collect()),
    ];
    let filled = sections.into_iter().filter(|(_, rows)| !rows.is_empty());
    let all = filled.flat_map(|(section, rows)| [Entry::Gap, Entry::Head(section)].into_iter().chain(rows));
    all.skip(1).collect()
}

fn menu(dossier: &Dossier, documents: Vec<DocumentId>, chosen: DocumentId, texts: &Texts) -> Menu {
    let reading = |document: &DocumentId| dossier.readings.get(document.index());
    let name = |document| reading(document).map_or("", |reading| short(&reading.origin.name));
    let names: Vec<&str> = documents.iter().map(name).collect();
    let word = |(document, name): (&DocumentId, &&str)| {
        let twin = names.iter().filter(|other| *other == name).count() > 1;
        let apart = reading(document).filter(|_| twin).and_then(|reading| apart(reading, texts));
        apart.map_or_else(|| (*name).to_owned(), |apart| format!("{name} · {apart}"))
    };
    let words = documents.iter().zip(&names).map(word).collect();
    let place = documents.iter().position(|document| *document == chosen).unwrap_or(0);
    Menu {
        words,
        chosen: place,
        about: reading(&chosen).map(|reading| about(reading, texts)).unwrap_or_default(),
        documents,
    }
}

/// `bill(20241001-20250930)` of `bill(20241001-20250930)_20261003101530.xlsx`: when it was exported is told anyway.
fn short(name: &str) -> &str {
    name.rmatch_indices([')', '\u{ff09}']).next().and_then(|(at, mark)| name.get(..at + mark.len())).unwrap_or(name)
}

/// What tells two files of one name apart.
fn apart(reading: &Reading, texts: &Texts) -> Option<String> {
    let time = reading.statement.exported_at.map(numbers::date_and_clock);
    let exported = time.map(|time| texts.format("files-exported", &[("time", time.into())]));
    exported.or_else(|| reading.origin.container.clone())
}

fn about(reading: &Reading, texts: &Texts) -> String {
    let period = reading.statement.period.map(|(from, to)| numbers::period(from.date(), to.date()));
    let rows = texts.format("app-records", &[("n", u64::from(reading.lines.records).into())]);
    let parts = [apart(reading, texts), Some(rows), period];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests;
