//! What is said of one text: the place it names, whether the payer was there, how sure that is and why. The words of the
//! answer only; the rules are `reader`'s.

use std::borrow::Cow;

use super::gazetteer::{Gazetteer, Level, PlaceId};
use super::point::Wgs84;

/// What sort of thing a place is, and with it how its name is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feature {
    /// A province, city or district.
    Division,
    /// A town or street (乡镇街道).
    Town,
    /// A well-known quarter, mall, hospital or university.
    Quarter,
    /// A sight, a park, a mountain.
    Sight,
    /// A station of a metro.
    MetroStation,
    /// A railway station; its name is kept without 站.
    Station,
    /// An airport.
    Airport,
    /// A country.
    Country,
    /// A city of another country.
    CityAbroad,
}

/// A place on earth, as far as a text names it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// What sort of thing it is.
    pub feature: Feature,
    /// Its name in the tables.
    pub name: &'static str,
    /// How large it is.
    pub level: Level,
    /// The smallest division that holds it; None abroad and for China as a whole.
    pub division: Option<PlaceId>,
    /// ISO 3166, two letters.
    pub country: &'static str,
    /// The city abroad, where it is known.
    pub city_abroad: Option<&'static str>,
    /// Where it is, if anything tells.
    pub at: Option<Wgs84>,
    /// True if the centre of the area around it stands for it.
    pub approximate: bool,
}

impl Place {
    /// The place that a division is.
    pub fn of_division(gazetteer: &'static Gazetteer, id: PlaceId) -> Self {
        let division = gazetteer.division(id);
        Self {
            feature: Feature::Division,
            name: division.name,
            level: if gazetteer.city_of(id) == Some(id) { Level::City } else { division.level },
            division: Some(id),
            country: "CN",
            city_abroad: None,
            at: Some(division.centre),
            approximate: true,
        }
    }

    /// China as a whole: where the ends of a journey lie in two provinces.
    pub fn china() -> Self {
        Self {
            feature: Feature::Country,
            name: "中国",
            level: Level::Country,
            division: None,
            country: "CN",
            city_abroad: None,
            at: None,
            approximate: true,
        }
    }

    /// The name as people write it: a railway station with 站.
    pub fn label(&self) -> Cow<'static, str> {
        match self.feature {
            Feature::Station => Cow::Owned(format!("{}站", self.name)),
            _ => Cow::Borrowed(self.name),
        }
    }

    /// The city it lies in; None abroad, and for a province or country as a whole.
    pub fn city(&self, gazetteer: &Gazetteer) -> Option<PlaceId> {
        gazetteer.city_of(self.division?)
    }

    /// The district it lies in; None where only something wider is known.
    pub fn district(&self, gazetteer: &Gazetteer) -> Option<PlaceId> {
        self.division.filter(|id| gazetteer.division(*id).level == Level::District)
    }

    /// GB/T 2260 of the smallest division that holds it, six digits; None abroad and for China as a whole.
    pub fn adcode(&self, gazetteer: &Gazetteer) -> Option<String> {
        self.division.map(|id| format!("{:06}", gazetteer.adcode(id)))
    }
}

/// What a named place is to the payer: the contract's words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The payer was there.
    Visit,
    /// A line or road they were on.
    Transit,
    /// Their home is there.
    Residence,
    /// Something is brought to or from there.
    Delivery,
    /// Goods or a parcel come from there.
    Origin,
    /// A company has its seat there.
    HeadOffice,
    /// A dish, a brand, a bank or a person is called so.
    Name,
    /// No place is named.
    #[default]
    None,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Visit,
        Self::Transit,
        Self::Residence,
        Self::Delivery,
        Self::Origin,
        Self::HeadOffice,
        Self::Name,
        Self::None,
    ];

    /// The contract's word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Visit => "visit",
            Self::Transit => "transit",
            Self::Residence => "residence",
            Self::Delivery => "delivery",
            Self::Origin => "origin",
            Self::HeadOffice => "head-office",
            Self::Name => "name",
            Self::None => "none",
        }
    }

    /// True if it says where the payer was.
    pub const fn is_presence(self) -> bool {
        matches!(self, Self::Visit | Self::Transit | Self::Residence)
    }
}

/// Which rule spoke; each has one sentence in every language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// The branch of a shop, in brackets or behind its name.
    Branch,
    /// An address begins the name: 成都市双流区…
    Address,
    /// A place that is there once only: a sight, a university, a hospital.
    Landmark,
    /// A local institution with the place before it: 西安市儿童医院.
    Institution,
    /// Two places of the text, one within the other.
    Nested,
    /// The item names it.
    Item,
    /// An operator of lines, pipes, wires or houses, by its name.
    Operator,
    /// The two ends of a journey.
    Journey,
    /// One station or stop of a line.
    Stop,
    /// A place abroad, with its currency.
    Abroad,
    /// Several fit, and the other places of the text or of the day decide.
    Context,
    /// Several places fit and nothing decides: it may be the name of something else as well.
    Open,
    /// The branch of a shop, in a place that several cities have: the payer was in one of them.
    Branches,
    /// Somewhere, but no place of it is known to us.
    Nowhere,
    /// A dish or goods named after a place.
    Dish,
    /// A brand.
    Brand,
    /// A bank.
    Bank,
    /// A person.
    Person,
    /// The legal name of a company: where its office is.
    Company,
    /// An authority, a newspaper, a school on the net: paid from afar.
    Office,
    /// Money that came back or in.
    Inflow,
    /// A card was charged or bought; no ride was taken.
    TopUp,
    /// A telephone bill.
    Telecom,
    /// An order that was brought.
    Delivery,
    /// An order over the network.
    Online,
    /// A place word that says nothing of where the payer was.
    Lure,
    /// No place is named.
    #[default]
    Nothing,
}

/// What is said of one text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Location {
    /// The place that is named; None if none is, or if several fit and nothing decides.
    pub place: Option<Place>,
    /// What it is to the payer; also where several places fit, so that other records can decide.
    pub role: Role,
    /// How sure it is that the payer was at the place, or that they were not, 0 to 0.99.
    pub certainty: f32,
    /// The rule that spoke.
    pub basis: Basis,
    /// The words of the text that it spoke of, as they are printed.
    pub words: Box<str>,
    /// The two ends of a journey, as far as they are known.
    pub ends: [Option<Place>; 2],
    /// The divisions that fit where several do, by code: another sighting may decide.
    pub open: Box<[PlaceId]>,
}

impl Location {
    /// True if the payer was at a place that is told. Where several fit, or none is known, there is none to have been at:
    /// then `role` alone says that they were somewhere, so that other records can decide.
    pub fn presence(&self) -> bool {
        let told = self.place.is_some() || self.ends.iter().any(Option::is_some);
        self.role.is_presence() && told
    }

    /// What the named place is to the payer, as it is told: nothing where no place is.
    pub fn told_role(&self) -> Role {
        if self.role.is_presence() && !self.presence() { Role::None } else { self.role }
    }
}
