//! One record as the trail sees it: when, where, how sure, and what sort of moment it was.
//!
//! The record itself, its texts and its sums stay with the caller, who finds them again by the record's number.

use crate::model::Precision;
use crate::model::WallTime;
use crate::places::Place;
use crate::places::Role;

/// A place that a record names. The trail takes them in any order.
#[derive(Clone, Copy, Debug)]
pub struct Sighting<'p> {
    /// When it was paid, on Beijing's wall clock.
    pub at: WallTime,
    /// How exactly that is known.
    pub precision: Precision,
    /// The place that is named; None where a journey's ends have nothing in common.
    pub place: Option<&'p Place>,
    /// The two ends of a ride or a ticket, as far as they are known.
    pub ends: [Option<&'p Place>; 2],
    /// What the place is to the person.
    pub role: Role,
    /// How sure it is that the person was there, 0 to 0.99.
    pub certainty: f32,
    /// What sort of moment it was.
    pub what: Use,
    /// The number of the record.
    pub record: u32,
    /// The number of who was paid: two payees bear a place out, one payee twice does not.
    pub payee: u32,
    /// When the journey begins, where a ticket says so, and how exactly.
    pub departs: Option<(WallTime, Precision)>,
    /// All of the money came back: a ticket was not used.
    pub refunded: bool,
}

impl<'p> Sighting<'p> {
    /// A visit, to the second, of which nothing more is known.
    pub fn visit(at: WallTime, place: &'p Place, what: Use, record: u32) -> Self {
        Self {
            at,
            precision: Precision::Second,
            place: Some(place),
            ends: [None, None],
            role: Role::Visit,
            certainty: 0.9,
            what,
            record,
            payee: record,
            departs: None,
            refunded: false,
        }
    }

    /// True if the person was there when they paid: days and stays take these alone.
    pub fn is_presence(&self) -> bool {
        matches!(self.role, Role::Visit | Role::Transit) && !self.what.is_for_another_day()
    }
}

/// What sort of moment a sighting was, as far as a payment tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Use {
    /// A meal or a drink at a shop.
    Meal,
    /// Groceries, a convenience shop, a market.
    Groceries,
    /// Another shop, a hairdresser, a repair.
    Shop,
    /// A cinema, a park, a sight, a gym.
    Leisure,
    /// A canteen of a workplace.
    Canteen,
    /// A campus: its canteen, its shop, its card.
    Study,
    /// A hospital, a clinic, a pharmacy.
    Health,
    /// A room, paid where it is.
    Lodging,
    /// Something is brought to the door.
    Delivery,
    /// A home utility or a property fee.
    Residence,
    /// A ride within reach: metro, bus, bicycle, taxi or ride-hailing.
    Ride(Mode),
    /// A toll, fuel, a charge.
    Road,
    /// A car park: where a car is left by those who have arrived.
    Parking,
    /// A ticket to another city, mostly for another day.
    Ticket(Mode),
    /// A room or an entry ticket bought ahead.
    Booking,
    /// A card for a month or a year: mostly renewed from anywhere.
    Membership,
    /// None of these, or unknown.
    #[default]
    Other,
}

impl Use {
    /// True if the payment says nothing of where the person was when they paid.
    pub const fn is_for_another_day(self) -> bool {
        matches!(self, Self::Ticket(_) | Self::Booking | Self::Membership | Self::Delivery | Self::Residence)
    }
}

/// How somebody travelled: the contract's words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // The names are the words themselves.
pub enum Mode {
    Train,
    Plane,
    Coach,
    Ferry,
    Car,
    Metro,
    Bus,
    Bike,
    RideHail,
    #[default]
    Unknown,
}

impl Mode {
    /// The contract's word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Train => "train",
            Self::Plane => "plane",
            Self::Coach => "coach",
            Self::Ferry => "ferry",
            Self::Car => "car",
            Self::Metro => "metro",
            Self::Bus => "bus",
            Self::Bike => "bike",
            Self::RideHail => "ride-hail",
            Self::Unknown => "unknown",
        }
    }
}
