//! Words that tell how a place is meant: what follows the name of a road or a building, what a local institution is
//! called, how one travels, how goods are brought, which money is paid. All are data, `assets/toponyms/words.tsv`, each
//! with an example that the tests try.

use rustc_hash::FxHashMap;

use crate::lexicon::{Lexicon, fold};

const TABLE: &str = include_str!("../../assets/toponyms/words.tsv");

/// What a word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cue {
    /// Behind a name it makes a road of it.
    Road,
    /// The rank of a town.
    Rank,
    /// Behind a name it makes a station of it.
    Station,
    /// Behind a name it makes a building or firm of it.
    Building,
    /// It ends the name of a branch.
    Branch,
    /// A branch that says nothing of where it is: 总店.
    NoBranch,
    /// A local institution, which is where its name says.
    Institution,
    /// A local shop, which is where its name says if it has a name of its own besides.
    LocalShop,
    /// What every city has: it never says which.
    Everywhere,
    /// The legal form of a small trader, in brackets.
    Form,
    /// A seat of a school or hospital, right behind its place.
    Seat,
    /// A cab firm.
    Cab,
    /// What the payer writes beside a payment follows.
    Remark,
    /// The one who is paid rent.
    Landlord,
    /// What an office ends in.
    Bureau,
    /// What ends like an office and is none: 餐厅, 书局.
    Hall,
    /// A gift to a temple, as often sent as left there.
    Offering,
    /// Behind what is sold on the net: a weight, a size, a promise.
    Goods,
    /// A university, wherever it is: much of what it is paid is paid from afar.
    Campus,
    /// Somebody else pays with the card, or is paid for.
    FamilyCard,
    /// What a province has one of, in its capital.
    Provincial,
    /// A card is charged or bought: no ride was taken yet.
    TopUp,
    /// Money that comes back or in: it says nothing of where.
    Inflow,
    /// Rent or another bill of a home.
    Rent,
    /// A room or seat that is booked.
    Stay,
    /// A name of a county that is an everyday word: 商城, 东方.
    Ordinary,
    /// What a shop on the net is called.
    OnlineShop,
    /// An office or newspaper that is paid from afar: where it is says nothing.
    Office,
    /// What is paid to an office from afar.
    Due,
    /// It says that one end of a journey follows: 入口.
    End,
    /// It ends the name of a firm that is paid for others.
    Firm,
    /// A car that stands or is charged.
    Parking,
    /// A till that passes the money on: the shop is in the item.
    Passes,
    /// Behind a name it makes a ground of it: 服务区, 风景区.
    Ground,
    /// The order is brought.
    Delivery,
    /// The payer is in the shop all the same.
    InShop,
    /// Bought for another day, or not at all a thing of places.
    Elsewhere,
    /// A railway ticket.
    Rail,
    /// A flight.
    Air,
    /// A coach or a ferry.
    Coach,
    /// A toll road.
    Toll,
    /// A ride in a car.
    Ride,
    /// A metro, bus or hired bicycle.
    Line,
    /// A telephone bill.
    Telecom,
    /// Money between people.
    Person,
    /// A money that is paid abroad; its value are the countries.
    Currency,
}

const CUES: [(&str, Cue); 46] = [
    ("road", Cue::Road),
    ("rank", Cue::Rank),
    ("station", Cue::Station),
    ("building", Cue::Building),
    ("branch", Cue::Branch),
    ("no-branch", Cue::NoBranch),
    ("institution", Cue::Institution),
    ("local-shop", Cue::LocalShop),
    ("everywhere", Cue::Everywhere),
    ("form", Cue::Form),
    ("seat", Cue::Seat),
    ("cab", Cue::Cab),
    ("remark", Cue::Remark),
    ("landlord", Cue::Landlord),
    ("bureau", Cue::Bureau),
    ("hall", Cue::Hall),
    ("offering", Cue::Offering),
    ("goods", Cue::Goods),
    ("campus", Cue::Campus),
    ("family-card", Cue::FamilyCard),
    ("provincial", Cue::Provincial),
    ("top-up", Cue::TopUp),
    ("inflow", Cue::Inflow),
    ("rent", Cue::Rent),
    ("stay", Cue::Stay),
    ("ordinary", Cue::Ordinary),
    ("passes", Cue::Passes),
    ("ground", Cue::Ground),
    ("end", Cue::End),
    ("firm", Cue::Firm),
    ("parking", Cue::Parking),
    ("office", Cue::Office),
    ("due", Cue::Due),
    ("online-shop", Cue::OnlineShop),
    ("delivery", Cue::Delivery),
    ("in-shop", Cue::InShop),
    ("elsewhere", Cue::Elsewhere),
    ("rail", Cue::Rail),
    ("air", Cue::Air),
    ("coach", Cue::Coach),
    ("toll", Cue::Toll),
    ("ride", Cue::Ride),
    ("line", Cue::Line),
    ("telecom", Cue::Telecom),
    ("person", Cue::Person),
    ("currency", Cue::Currency),
];

/// The cues that a text has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cues(u64);

impl Cues {
    /// True if the text has this one.
    pub fn has(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u64) != 0
    }

    /// The cues of both.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The words of the table.
pub struct Words {
    lexicon: Lexicon,
    rows: Vec<Row>,
    /// The cues of the words that begin, and of those that end, with a character: what most places of a text have none of.
    begin: Edges,
    end: Edges,
}

/// The cues that a character may open or close, by the last bits of its number: those that share them are tried in vain.
struct Edges(Vec<u64>);

/// So many kinds of characters are told apart.
const EDGES: usize = 4096;

impl Edges {
    fn of<'w>(words: impl Iterator<Item = (&'w str, Cue)>, edge: impl Fn(&'w str) -> Option<char>) -> Self {
        let mut edges = Self(vec![0; EDGES]);
        for (word, cue) in words {
            if let Some(c) = edge(word) {
                edges.0[fold(c) as usize % EDGES] |= 1 << cue as u64;
            }
        }
        edges
    }

    fn cues(&self, c: Option<char>) -> Cues {
        Cues(c.map_or(0, |c| self.0[fold(c) as usize % EDGES]))
    }
}

/// All that one word tells.
#[derive(Clone, Copy)]
struct Row {
    cues: Cues,
    countries: &'static str,
}

impl Words {
    /// Reads the table.
    pub fn read() -> Self {
        let (mut names, mut rows): (Vec<(&str, u32)>, Vec<Row>) = (Vec::new(), Vec::new());
        let mut known: FxHashMap<&str, usize> = FxHashMap::default();
        for (word, cue, countries) in table() {
            let at = *known.entry(word).or_insert_with(|| {
                names.push((word, u32::try_from(rows.len()).unwrap_or(u32::MAX)));
                rows.push(Row { cues: Cues::default(), countries: "" });
                rows.len() - 1
            });
            if let Some(row) = rows.get_mut(at) {
                row.cues.0 |= 1 << cue as u64;
                row.countries = if countries.is_empty() { row.countries } else { countries };
            }
        }
        let words = || table().map(|(word, cue, _)| (word, cue));
        let begin = Edges::of(words(), |word| word.chars().next());
        let end = Edges::of(words(), |word| word.chars().next_back());
        Self { lexicon: Lexicon::new(names.into_iter()), rows, begin, end }
    }

    /// The bytes of the longest word of this cue that the text begins with; 0 if it begins with none.
    pub fn begins(&self, text: &str, cue: Cue) -> usize {
        let mut longest = 0;
        if !self.begin.cues(text.chars().next()).has(cue) {
            return longest;
        }
        self.lexicon.each(text, 0, |end, number| {
            if self.has(number, cue) {
                longest = end;
            }
        });
        longest
    }

    /// True if the text is a word of this cue.
    pub fn is(&self, text: &str, cue: Cue) -> bool {
        !text.is_empty() && self.begins(text, cue) == text.len()
    }

    fn has(&self, number: u32, cue: Cue) -> bool {
        self.rows.get(number as usize).is_some_and(|row| row.cues.has(cue))
    }

    /// The cues of a text, and the countries of a money that it names.
    pub fn cues(&self, text: &str) -> (Cues, Option<&'static str>) {
        let (mut cues, mut countries) = (Cues::default(), None);
        let mut start = 0;
        while let Some(c) = text[start..].chars().next() {
            if self.begin.cues(Some(c)) == Cues::default() {
                start += c.len_utf8();
                continue;
            }
            let found = self.lexicon.longest(text, start).filter(|(end, _)| stands(text, start, *end));
            let row = found.and_then(|(end, number)| Some((end, self.rows.get(number as usize)?)));
            if let Some((_, row)) = row {
                cues = cues.and(row.cues);
                countries = countries.or(Some(row.countries).filter(|countries| !countries.is_empty()));
            }
            start = row.map_or(start + c.len_utf8(), |(end, _)| end);
        }
        (cues, countries)
    }

    /// True if the text ends in a word of this cue, or such a word is followed by no more than a number or sign.
    pub fn ends(&self, text: &str, cue: Cue) -> bool {
        let text = text.trim_end_matches(|c: char| !c.is_alphabetic());
        if !self.end.cues(text.chars().next_back()).has(cue) {
            return false;
        }
        let places = text.char_indices().rev().take(6);
        places.into_iter().any(|(at, _)| {
            let mut whole = false;
            self.lexicon.each(text, at, |end, number| {
                whole |= end == text.len() && self.has(number, cue);
            });
            whole
        })
    }
}

/// A Latin word stands only between what is no letter: THB, not the end of another word.
fn stands(text: &str, start: usize, end: usize) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let inner = text[start..end].chars().next();
    !letter(inner) || !(letter(text[..start].chars().next_back()) || letter(text[end..].chars().next()))
}

/// The rows: word, cue, value.
fn table() -> impl Iterator<Item = (&'static str, Cue, &'static str)> {
    TABLE.lines().skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        let (kind, word, value) = (cells.next()?, cells.next()?, cells.next()?);
        let cue = CUES.iter().find(|(name, _)| *name == kind)?.1;
        Some((word, cue, value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_sorted_and_has_its_word_in_its_example() {
        let lines: Vec<&str> = TABLE.lines().skip(1).collect();
        assert_eq!(table().count(), lines.len());
        assert!(lines.is_sorted());
        for line in lines {
            let cells: Vec<&str> = line.split('\t').collect();
            assert!(cells.len() == 4 && cells[3].contains(cells[1]), "{line}");
            assert!(cells[0] != "currency" || !cells[2].is_empty(), "{line}");
        }
    }

    #[test]
    fn every_cue_has_words_and_its_own_bit() {
        let mut all = Cues::default();
        for (name, cue) in CUES {
            assert!(!all.has(cue), "{name} twice");
            all = all.and(Cues(1 << cue as u64));
            assert!(table().any(|(_, told, _)| told == cue), "no word for {name}");
        }
    }

    #[test]
    fn words_are_found_where_they_stand() {
        let words = Words::read();
        assert_eq!(words.begins("街道办事处", Cue::Rank), "街道办".len());
        assert!(words.is("火车站", Cue::Station) && !words.is("火车站前", Cue::Station));
        assert!(words.ends("国贸店(2)", Cue::Branch) && !words.ends("国贸", Cue::Branch));
        let (cues, countries) = words.cues("JPY 1,200");
        assert!(cues.has(Cue::Currency));
        assert_eq!(countries, Some("JP"));
        // A Latin word is whole.
        assert_eq!(words.cues("THBX").1, None);
    }
}
