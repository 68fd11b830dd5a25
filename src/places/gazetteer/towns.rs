//! Towns and streets: what branch names carry. Each is known by its name and its district; it has no point of its own.

use super::divisions::{Divisions, PlaceId, number};
use super::packed::{Span, Tables};

/// The rank that the statistics office gives a town.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TownRank {
    /// 街道
    Street,
    /// 镇
    Town,
    /// 乡
    Township,
    /// 苏木
    Sumu,
    /// 地区, in Beijing and the north-west
    Area,
}

/// A town or street of a district.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Town<'g> {
    /// Its name without rank, unless that leaves one character only.
    pub name: &'g str,
    /// Its rank.
    pub rank: TownRank,
    /// The district, or the city that has none.
    pub district: PlaceId,
}

impl Town<'_> {
    /// True for the few whose name keeps its rank, since one character is left without: 乌镇, but not 桐乡, a 街道.
    pub fn says_rank(&self) -> bool {
        SUFFIXES.iter().any(|(suffix, rank)| *rank == self.rank && self.name.ends_with(suffix))
    }
}

/// All names, sorted: name, ranks, codes.
pub struct Towns {
    tables: Tables,
    rows: Vec<[Span; 3]>,
}

/// How a rank is written behind a name.
const SUFFIXES: [(&str, TownRank); 5] = [
    ("街道", TownRank::Street),
    ("镇", TownRank::Town),
    ("乡", TownRank::Township),
    ("苏木", TownRank::Sumu),
    ("地区", TownRank::Area),
];

impl Towns {
    /// Reads `towns.tsv`, which is sorted.
    pub fn read(tables: Tables) -> Self {
        Self { rows: tables.cells("towns").collect(), tables }
    }

    /// Every town, sorted by name.
    pub fn all<'g>(&'g self, divisions: &'g Divisions) -> impl Iterator<Item = Town<'g>> {
        self.rows.iter().flat_map(move |row| towns(row, &self.tables.text, divisions))
    }

    /// The towns of a name; with a rank behind it, only those that have it.
    pub fn named<'g>(&'g self, divisions: &Divisions, name: &str) -> impl Iterator<Item = Town<'g>> + use<'g> {
        let whole = self.row(name).map(|row| (row, None));
        let ranked = SUFFIXES.iter().filter_map(|(suffix, rank)| {
            let stem = name.strip_suffix(suffix)?;
            Some((self.row(stem)?, Some(*rank)))
        });
        let mut found = Vec::new();
        for (row, wanted) in whole.into_iter().chain(ranked) {
            found.extend(
                towns(&row, &self.tables.text, divisions)
                    .filter(|town| wanted.is_none_or(|wanted| wanted == town.rank)),
            );
        }
        found.into_iter()
    }

    fn row(&self, name: &str) -> Option<[Span; 3]> {
        let text = &self.tables.text;
        let found = self.rows.binary_search_by(|[span, ..]| span.of(text).cmp(name)).ok()?;
        self.rows.get(found).copied()
    }
}

/// The towns of one name.
fn towns<'g, 'd>(
    [name, ranks, codes]: &[Span; 3],
    text: &'g str,
    divisions: &'d Divisions,
) -> impl Iterator<Item = Town<'g>> + use<'g, 'd> {
    let name = name.of(text);
    let pairs = ranks.of(text).chars().zip(codes.parts(text));
    pairs.filter_map(move |(letter, code)| {
        let district = divisions.by_code(number(code, text))?;
        Some(Town { name, rank: rank_of(letter, name), district })
    })
}

/// The rank of a letter; one that kept its rank in its name says it there.
fn rank_of(letter: char, name: &str) -> TownRank {
    match letter {
        '街' => TownRank::Street,
        '镇' => TownRank::Town,
        '苏' => TownRank::Sumu,
        '地' => TownRank::Area,
        '全' => SUFFIXES.iter().find(|(suffix, _)| name.ends_with(suffix)).map_or(TownRank::Town, |(_, rank)| *rank),
        _ => TownRank::Township,
    }
}
