//! The tables of `assets/merchants`, read into entries and names. A row that cannot be read is left out here, and the
//! tests count that none is.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;

use super::category::Category;
use super::merchant::Channel;
use super::merchant::Kind;
use super::merchant::Pattern;
use super::merchant::PlatformUse;
use super::merchant::Role;
use crate::lexicon::Lexicon;

pub const CHAINS: &str = include_str!("../../assets/merchants/chains.tsv");
pub const PLATFORMS: &str = include_str!("../../assets/merchants/platforms.tsv");
pub const COMPANIES: &str = include_str!("../../assets/merchants/companies.tsv");
pub const DISHES: &str = include_str!("../../assets/merchants/dishes.tsv");
pub const BRANDS: &str = include_str!("../../assets/merchants/brands.tsv");
pub const OPERATORS: &str = include_str!("../../assets/merchants/operators.tsv");
pub const PERSONS: &str = include_str!("../../assets/merchants/persons.tsv");
pub const WORDS: &str = include_str!("../../assets/merchants/category_words.tsv");
pub const CUES: &str = include_str!("../../assets/merchants/cues.tsv");
pub const PACKAGES: &str = include_str!("../../assets/merchants/packages.tsv");

/// One row of the tables of names.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub kind: Kind,
    pub name: &'static str,
    pub category: Option<Category>,
    pub pattern: Pattern,
    pub platform: Option<PlatformUse>,
    pub channel: Channel,
    pub adcode: Option<&'static str>,
    pub role: Option<Role>,
    /// The place word in the name, empty if there is none.
    pub place: &'static str,
    /// A word rather than a name: it counts wherever it stands.
    pub anywhere: bool,
}

impl Entry {
    fn new(kind: Kind, name: &'static str, category: &str) -> Self {
        Self {
            kind,
            name,
            category: Category::from_code(category),
            pattern: Pattern::Branch,
            platform: None,
            channel: Channel::Unknown,
            adcode: None,
            role: None,
            place: "",
            anywhere: false,
        }
    }
}

/// The rows of a table, split into cells.
pub fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().skip(1).map(|line| line.split('\t').collect())
}

/// The name of a row and its aliases.
pub fn names(name: &'static str, aliases: &'static str) -> impl Iterator<Item = &'static str> {
    std::iter::once(name).chain(aliases.split('|').filter(|alias| !alias.is_empty()))
}

/// All names of merchants.
#[derive(Default)]
pub struct Names {
    pub entries: Vec<Entry>,
    lexicon: OnceLock<Lexicon>,
    /// Every name and alias with the number of its entry.
    pub keys: Vec<(&'static str, u32)>,
}

impl Names {
    pub fn read() -> Self {
        let mut names = Self::default();
        names.operators();
        names.platforms();
        names.companies();
        names.chains();
        names.brands();
        names.packages();
        names
    }

    /// The names to be found in a text that was not searched for all tables, made when it is first asked for.
    pub fn lexicon(&self) -> &Lexicon {
        self.lexicon.get_or_init(|| Lexicon::new(self.keys.iter().copied()))
    }

    fn add(&mut self, entry: Entry, keys: impl Iterator<Item = &'static str>) {
        let number = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        self.entries.push(entry);
        self.keys.extend(keys.map(|key| (key, number)));
    }

    fn operators(&mut self) {
        for row in rows(OPERATORS) {
            let &[name, aliases, adcode, role, category, _] = row.as_slice() else { continue };
            let bare = name.strip_prefix('*').unwrap_or(name);
            let entry = Entry {
                adcode: Some(adcode).filter(|code| !code.is_empty()),
                role: Role::from_code(role),
                anywhere: name.len() != bare.len(),
                ..Entry::new(Kind::Operator, bare, category)
            };
            self.add(entry, names(bare, aliases));
        }
    }

    fn platforms(&mut self) {
        for row in rows(PLATFORMS) {
            let &[name, aliases, category, presence, channel, _] = row.as_slice() else { continue };
            let entry = Entry {
                platform: PlatformUse::from_code(presence),
                channel: Channel::from_code(channel),
                pattern: Pattern::Online,
                ..Entry::new(Kind::Platform, name, category)
            };
            self.add(entry, names(name, aliases));
        }
    }

    /// A platform's company is used as the platform is.
    fn companies(&mut self) {
        let of_platform = self.entries.iter().filter(|entry| entry.kind == Kind::Platform);
        let platforms: FxHashMap<_, _> =
            of_platform.map(|entry| (entry.name, (entry.platform, entry.channel))).collect();
        for row in rows(COMPANIES) {
            let &[start, who, category, _] = row.as_slice() else { continue };
            let platform = platforms.get(who).copied().unwrap_or((None, Channel::Unknown));
            let entry = Entry {
                platform: platform.0,
                channel: platform.1,
                pattern: Pattern::Online,
                ..Entry::new(Kind::Company, who, category)
            };
            self.add(entry, std::iter::once(start));
        }
    }

    fn chains(&mut self) {
        for row in rows(CHAINS) {
            let &[name, aliases, category, pattern, _] = row.as_slice() else { continue };
            let entry = Entry { pattern: Pattern::from_code(pattern), ..Entry::new(Kind::Chain, name, category) };
            self.add(entry, names(name, aliases));
        }
    }

    fn brands(&mut self) {
        for row in rows(BRANDS) {
            let &[name, aliases, place, kind, category, _] = row.as_slice() else { continue };
            let kind = if kind == "bank" { Kind::Bank } else { Kind::Brand };
            self.add(Entry { place, ..Entry::new(kind, name, category) }, names(name, aliases));
        }
    }

    fn packages(&mut self) {
        for row in rows(PACKAGES) {
            let &[name, aliases, kind, category, _] = row.as_slice() else { continue };
            let kind = if kind == "bank" { Kind::Bank } else { Kind::Chain };
            self.add(Entry::new(kind, name, category), names(name, aliases));
        }
    }
}

/// Dishes and goods named after places, and the words that make such a name of any place.
#[derive(Default)]
pub struct Dishes {
    /// The names, by number.
    pub names: Vec<&'static str>,
    /// The place word; empty: the one right before the word.
    pub places: Vec<&'static str>,
}

impl Dishes {
    pub fn read() -> Self {
        let (mut places, mut names) = (Vec::new(), Vec::new());
        for row in rows(DISHES) {
            let &[name, place, _] = row.as_slice() else { continue };
            places.push(if place == "*" { "" } else { place });
            names.push(name.trim_start_matches('*'));
        }
        Self { names, places }
    }
}

/// Words that tell a category.
#[derive(Default)]
pub struct Words {
    /// Word and category, by the lexicon's number.
    pub text: Vec<(&'static str, Category)>,
    pub lexicon: Lexicon,
    /// A provider's own category or type: what it says, and whether nothing else knows better.
    pub providers: FxHashMap<&'static str, (Option<Category>, bool)>,
}

impl Words {
    pub fn read() -> Self {
        let mut words = Self::default();
        for row in rows(WORDS) {
            let &[word, place, category, strength, _] = row.as_slice() else { continue };
            let category = Category::from_code(category);
            match (place, category) {
                ("text", Some(category)) => {
                    words.text.push((word, category));
                }
                _ => {
                    words.providers.entry(word).or_insert((category, strength == "sure"));
                }
            }
        }
        words.lexicon = Lexicon::new(words.text.iter().map(|(word, _)| *word).zip(0..));
        words
    }
}

/// Words that tell how it was paid, and what may follow a short name.
#[derive(Default)]
pub struct Cues {
    pub tails: FxHashSet<&'static str>,
    pub persons: FxHashSet<&'static str>,
    pub channels: Vec<Channel>,
    pub lexicon: Lexicon,
}

impl Cues {
    pub fn read() -> Self {
        let mut cues = Self::default();
        let mut words = Vec::new();
        for row in rows(CUES) {
            let &[kind, word, _] = row.as_slice() else { continue };
            match kind {
                "tail" => {
                    cues.tails.insert(word);
                }
                "person" => {
                    cues.persons.insert(word);
                }
                _ => {
                    cues.channels.push(Channel::from_code(kind));
                    words.push(word);
                }
            }
        }
        cues.lexicon = Lexicon::new(words.into_iter().zip(0..));
        cues
    }
}
