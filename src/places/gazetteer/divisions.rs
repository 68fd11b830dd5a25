//! Provinces, prefectures and counties: codes old and new, names official, short and former, parents and children.

use rustc_hash::FxHashMap;

use super::Wgs84;
use super::named::Named;
use super::packed::{Span, Tables};

/// A division of this gazetteer. Ids follow the order of the codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceId(pub u32);

/// How large a place is, from the smallest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A shop, a station, a building.
    Point,
    /// A district or county.
    District,
    /// A prefecture, or a county that its province governs itself.
    City,
    /// A province; Beijing, Shanghai, Tianjin, Chongqing, Hong Kong and Macao too, which are cities at once.
    Province,
    /// A country.
    Country,
}

/// What kind of name a division is called by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Naming {
    /// As the law writes it: 朝阳区.
    Official,
    /// Without the words of its rank and peoples: 朝阳, 延边.
    Short,
    /// What it, or a part of it, was called: 襄樊市, 崇文区.
    Former,
}

/// A province, prefecture or county as of 2023-12-31.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Division<'g> {
    /// Which one.
    pub id: PlaceId,
    /// GB/T 2260; parts of Hong Kong, Macao and Taiwan have codes of ours, see `Gazetteer::adcode`.
    pub code: u32,
    /// The official name.
    pub name: &'g str,
    /// Its rank.
    pub level: Level,
    /// The seat of its government.
    pub centre: Wgs84,
    /// The division above; None for a province.
    pub parent: Option<PlaceId>,
}

struct Entry {
    code: u32,
    name: Span,
    level: Level,
    centre: Wgs84,
    parent: Option<PlaceId>,
}

/// All divisions, sorted by code.
pub struct Divisions {
    entries: Vec<Entry>,
    /// Every town and quarter asks for one.
    codes: FxHashMap<u32, PlaceId>,
    names: Named<(PlaceId, Naming)>,
    /// Former code → current, sorted.
    former: Vec<(u32, u32)>,
}

impl Divisions {
    /// Reads `divisions.tsv`.
    pub fn read(tables: &Tables) -> Self {
        let text = &tables.text;
        let (mut entries, mut codes) = (Vec::new(), FxHashMap::default());
        let (mut names, mut former) = (Vec::new(), Vec::new());
        for (index, [code, name, short, level, lat, lon, old]) in tables.cells("divisions").enumerate() {
            let id = PlaceId(u32::try_from(index).unwrap_or_default());
            let code = number(code, text);
            let centre = Wgs84 { lat: degrees(lat, text), lon: degrees(lon, text) };
            codes.insert(code, id);
            entries.push(Entry { code, name, level: level_of(level.of(text)), centre, parent: None });
            names.push((name, (id, Naming::Official)));
            names.extend(short.parts(text).map(|word| (word, (id, Naming::Short))));
            for (word, before) in old.parts(text).map(|part| part.split_at(text, '@')) {
                names.extend((!word.of(text).is_empty()).then_some((word, (id, Naming::Former))));
                former.extend((!before.of(text).is_empty()).then(|| (number(before, text), code)));
            }
        }
        former.sort_unstable();
        let names = Named::new(text, names.into_iter());
        Self { entries, codes, names, former }.with_parents()
    }

    fn with_parents(mut self) -> Self {
        let codes = self.entries.iter().map(|entry| entry.code);
        let parents: Vec<_> =
            codes.map(|code| above(code).into_iter().flatten().find_map(|up| self.by_code(up))).collect();
        for (entry, parent) in self.entries.iter_mut().zip(parents) {
            entry.parent = parent;
        }
        self
    }

    fn entry(&self, id: PlaceId) -> Option<&Entry> {
        self.entries.get(id.0 as usize)
    }

    /// What is known of one; nameless if there is none of that id.
    pub fn get<'g>(&self, text: &'g str, id: PlaceId) -> Division<'g> {
        let Some(entry) = self.entry(id) else {
            return Division { id, code: 0, name: "", level: Level::Country, centre: Wgs84::default(), parent: None };
        };
        let Entry { code, level, centre, parent, .. } = *entry;
        Division { id, code, name: entry.name.of(text), level, centre, parent }
    }

    /// Every id, by code.
    pub fn ids(&self) -> impl Iterator<Item = PlaceId> + use<> {
        (0..u32::try_from(self.entries.len()).unwrap_or_default()).map(PlaceId)
    }

    /// The code of one, 0 if there is none.
    pub fn code(&self, id: PlaceId) -> u32 {
        self.entry(id).map_or(0, |entry| entry.code)
    }

    /// The division with exactly this code.
    pub fn by_code(&self, code: u32) -> Option<PlaceId> {
        self.codes.get(&code).copied()
    }

    /// The current code for a text of six digits or more.
    pub fn canonical(&self, code: &str) -> Option<u32> {
        if !code.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let code: u32 = code.get(..6)?.parse().ok()?;
        if self.by_code(code).is_some() {
            return Some(code);
        }
        if let Ok(found) = self.former.binary_search_by_key(&code, |(before, _)| *before) {
            return self.former.get(found).map(|(_, now)| *now);
        }
        above(code)?.into_iter().find(|up| self.by_code(*up).is_some())
    }

    /// The divisions directly below: their codes follow, the province's all.
    pub fn children(&self, id: PlaceId) -> impl Iterator<Item = PlaceId> {
        let province = self.code(id) / 10_000;
        let start = self.entries.partition_point(|entry| entry.code / 10_000 < province);
        let same = self.entries.iter().enumerate().skip(start).take_while(move |(_, e)| e.code / 10_000 == province);
        let below = same.filter(move |(_, entry)| entry.parent == Some(id));
        below.filter_map(|(index, _)| u32::try_from(index).ok().map(PlaceId))
    }

    /// The city of a division; None for a province that is none.
    pub fn city_of(&self, id: PlaceId) -> Option<PlaceId> {
        let entry = self.entry(id)?;
        match entry.level {
            Level::Province => matches!(entry.code / 10_000, 11 | 12 | 31 | 50 | 81 | 82).then_some(id),
            Level::City => Some(id),
            _ => self.city_of(entry.parent?),
        }
    }

    /// The province of a division.
    pub fn province_of(&self, id: PlaceId) -> PlaceId {
        self.entry(id).and_then(|entry| entry.parent).map_or(id, |parent| self.province_of(parent))
    }

    /// The divisions that a name may mean.
    pub fn spelled(&self, text: &str, name: &str) -> impl Iterator<Item = (PlaceId, Naming)> + use<'_> {
        self.names.get(text, name)
    }

    /// Every name, sorted.
    pub fn names<'g>(&'g self, text: &'g str) -> impl Iterator<Item = (&'g str, PlaceId, Naming)> {
        self.names.iter(text).map(|(name, (id, naming))| (name, id, naming))
    }
}

/// The codes that may stand above a code, the nearest first; None for a province.
fn above(code: u32) -> Option<[u32; 2]> {
    let (city, province) = (code / 100 * 100, code / 10_000 * 10_000);
    (code != province).then_some([if city == code { province } else { city }, province])
}

/// What others are shown: Hong Kong, Macao and Taiwan have one code each.
pub fn shown(code: u32) -> u32 {
    if matches!(code / 10_000, 71 | 81 | 82) { code / 10_000 * 10_000 } else { code }
}

fn level_of(word: &str) -> Level {
    match word {
        "province" => Level::Province,
        "city" => Level::City,
        _ => Level::District,
    }
}

/// A whole number of a cell; 0 if it is none.
pub fn number(cell: Span, text: &str) -> u32 {
    cell.of(text).parse().unwrap_or_default()
}

/// Degrees of a cell; 0 if they are none.
pub fn degrees(cell: Span, text: &str) -> f64 {
    cell.of(text).parse().unwrap_or_default()
}
