//! What the records together say of a person: where each payment was made, whom it went to and what for.
//!
//! Changes no record and knows no screen. One text's meaning is left to `merchants` and `places`; what a row means to
//! `ledger`.

mod aliases;
#[cfg(test)]
mod bills;
mod cadence;
mod hints;
pub mod hours;
mod income;
pub mod inference;
mod keeping;
mod label;
pub mod people;
mod recurring;
pub mod reported;
pub mod rhythm;
pub mod sensitive;
mod sightings;
mod spending;
pub mod trail;
mod visited;
mod whereabouts;

pub use cadence::Cadence;
pub use income::{Income, IncomeKind, income};
pub use keeping::{Kept, kept};
pub use label::{Label, LabelWord, label};
pub use recurring::{PriceChange, Recurring, RecurringKind, recurring};
pub use sightings::{livelihood, sightings};
pub use spending::{
    Accounts, CategorySpent, ChannelSpent, Credit, Gone, MerchantSpent, Month, OneOff, Pay, PayDay, PayPeriod,
    PriceLevel, Spending, Trend, YearPrice,
};
pub use visited::{Visited, visited};
pub use whereabouts::{Ground, Located, NoVisit, Whereabouts};
