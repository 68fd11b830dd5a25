//! Words that tell how a place is meant: what follows the name of a road or a building, what a local institution is
//! called, how one travels, how goods are brought, which money is paid. All are data, `assets/toponyms/words.tsv`, each
//! with an example that the tests try.

use rustc_hash::FxHashMap;

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
    /// What is called after a sight and sold anywhere.
    Souvenir,
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
    /// What a sight's own gate sells.
    Gate,
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
    /// A trader who sells by the order more than at a till: 批发部, 贸易行.
    Trader,
    /// What a trader round the corner deals in, whatever it is called: 烟酒商行.
    Daily,
    /// A till that passes the money on: the shop is in the item.
    Passes,
    /// Behind a name it makes a ground of it: 服务区, 风景区.
    Ground,
    /// The order is brought.
    Delivery,
    /// Ordered or paid over the net, or sent: whatever door is named, nobody went through it.
    Net,
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

const CUES: [(&str, Cue); 51] = [
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
    ("souvenir", Cue::Souvenir),
    ("campus", Cue::Campus),
    ("family-card", Cue::FamilyCard),
    ("provincial", Cue::Provincial),
    ("top-up", Cue::TopUp),
    ("inflow", Cue::Inflow),
    ("rent", Cue::Rent),
    ("stay", Cue::Stay),
    ("gate", Cue::Gate),
    ("ordinary", Cue::Ordinary),
    ("passes", Cue::Passes),
    ("ground", Cue::Ground),
    ("end", Cue::End),
    ("firm", Cue::Firm),
    ("trader", Cue::Trader),
    ("daily", Cue::Daily),
    ("parking", Cue::Parking),
    ("office", Cue::Office),
    ("due", Cue::Due),
    ("online-shop", Cue::OnlineShop),
    ("delivery", Cue::Delivery),
    ("net", Cue::Net),
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
    numbers: FxHashMap<&'static str, u32>,
    rows: Vec<Row>,
}

/// All that one word tells.
struct Row {
    word: &'static str,
    cues: Cues,
    countries: &'static str,
}

impl Words {
    /// Reads the table.
    pub fn read() -> Self {
        let mut words = Self { numbers: FxHashMap::default(), rows: Vec::new() };
        for (word, cue, countries) in table() {
            let fresh = u32::try_from(words.rows.len()).unwrap_or(u32::MAX);
            let number = *words.numbers.entry(word).or_insert(fresh);
            if number == fresh {
                words.rows.push(Row { word, cues: Cues::default(), countries: "" });
            }
            if let Some(row) = words.rows.get_mut(number as usize) {
                row.cues.0 |= 1 << cue as u64;
                row.countries = if countries.is_empty() { row.countries } else { countries };
            }
        }
        words
    }

    /// Every word and its number.
    pub fn keys(&self) -> impl Iterator<Item = (&'static str, u32)> {
        self.rows.iter().map(|row| row.word).zip(0..)
    }

    /// What the word of this number tells, and the countries whose money it is.
    pub fn told(&self, number: u32) -> Option<(Cues, &'static str)> {
        self.rows.get(number as usize).map(|row| (row.cues, row.countries))
    }

    /// True if this is a word of this cue, spelled as in the table.
    pub fn is(&self, word: &str, cue: Cue) -> bool {
        self.numbers.get(word).and_then(|number| self.told(*number)).is_some_and(|(cues, _)| cues.has(cue))
    }
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
}
