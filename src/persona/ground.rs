//! The truth of a row: what its words name, whether the payer was there, and what it is about.
//!
//! Known because the generator wrote the row. Lives written by hand leave it empty; how much may be read out of many rows
//! together is left to [`truth`](super::truth).

use super::calendar::Day;

/// How exact a named place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A quarter, a station, a building.
    Point,
    /// A district.
    District,
    /// A city.
    City,
    /// A province.
    Province,
}

/// How plainly the words name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// The city's own name is in the words.
    City,
    /// A place that one city of the atlas alone has: 国贸 is not, 三里屯 is.
    Known,
    /// A name that many cities have: 人民路店. No evidence of anything.
    Shared,
}

/// What the named place has to do with the payer: the contract's *role*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Nothing is named.
    #[default]
    None,
    /// The payer was there.
    Visit,
    /// On a line or road of it.
    Transit,
    /// The home is there.
    Residence,
    /// Brought to the door.
    Delivery,
    /// Where goods come from.
    Origin,
    /// Where a company sits.
    HeadOffice,
    /// A dish, a brand, a bank, a person.
    Name,
}

/// Which corner of the life the payer was in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Near {
    /// Nowhere in particular.
    #[default]
    Anywhere,
    /// Around the home.
    Home,
    /// Around work or school, at work.
    Work,
}

/// A place that words name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// District where there is one, else city or province.
    pub adcode: u32,
    /// How exact.
    pub level: Level,
    /// How plainly.
    pub said: Said,
}

/// The truth of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ground {
    /// What the words name.
    pub place: Option<Named>,
    /// What it has to do with the payer.
    pub role: Role,
    /// Both ends, where the words name two: districts of a metro ride, cities of a ticket.
    pub ends: Option<(u32, u32)>,
    /// The day the words themselves state; a ticket is for that day.
    pub on: Option<Day>,
    /// The contract's category; empty where there is none to give.
    pub category: &'static str,
    /// The contract's sensitive topic, or empty.
    pub topic: &'static str,
    /// What the row keeps: `cat`, `dog`; or empty.
    pub kept: &'static str,
    /// A ride inside a city: `metro bus bike ride-hail`; or empty.
    pub ride: &'static str,
    /// Which of the life's people is on the other side.
    pub who: Option<usize>,
    /// What in the row shows who that is: `words amount bill`, weaker `festival shared birthday aa`, and `card`, which names
    /// nobody; or empty.
    pub sign: &'static str,
    /// Which of the life's standing payments this is one of.
    pub standing: Option<usize>,
    /// Which of the life's other routines this is one of.
    pub routine: Option<usize>,
    /// Which of the life's receipts this is one of.
    pub receipt: Option<usize>,
    /// The city in which the payer was; 0 where that is not told.
    pub here: u32,
    /// The corner of the life.
    pub near: Near,
}

impl Level {
    /// The contract's word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Point => "point",
            Self::District => "district",
            Self::City => "city",
            Self::Province => "province",
        }
    }
}

impl Role {
    /// The contract's word.
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Visit => "visit",
            Self::Transit => "transit",
            Self::Residence => "residence",
            Self::Delivery => "delivery",
            Self::Origin => "origin",
            Self::HeadOffice => "head-office",
            Self::Name => "name",
        }
    }

    /// True where the payer was at the place.
    pub fn is_presence(self) -> bool {
        matches!(self, Self::Visit | Self::Transit | Self::Residence)
    }
}

impl Ground {
    /// Nothing but a category.
    pub fn about(category: &'static str) -> Self {
        Self { category, ..Self::default() }
    }

    /// The same, with a place in it.
    #[must_use]
    pub fn at(mut self, role: Role, place: Option<Named>) -> Self {
        self.place = place;
        self.role = if place.is_some() { role } else { Role::None };
        self
    }

    /// What remains true when the money comes back: the words, but nobody was anywhere.
    #[must_use]
    pub fn given_back(&self) -> Self {
        let role = if self.role.is_presence() { Role::None } else { self.role };
        Self { role, ends: None, on: None, topic: "", near: Near::Anywhere, here: 0, ..self.clone() }
    }

    /// The district that the words put the payer in, as far as a careful reader may say so.
    pub fn districts(&self) -> impl Iterator<Item = u32> {
        let plain = self.place.filter(|place| place.said != Said::Shared && self.role.is_presence());
        let place = plain.filter(|place| place.level <= Level::District).map(|place| place.adcode);
        let ends = self.ends.filter(|_| plain.is_some() && self.role == Role::Transit);
        place.into_iter().chain(ends.into_iter().flat_map(|(from, to)| [from, to]))
    }
}
