//! Who is paid: chains, platforms, head offices, operators, banks, brands and persons by their names on bills, what is
//! bought there, and how it was paid. All knowledge is data (`assets/merchants`), each rule a line with an example.
//! Where it was is left to `places`; what a row means to the person to `ledger`.

mod category;

mod keeping;
mod merchant;
mod person;
mod reading;
mod reported;
mod signs;
mod tables;
#[cfg(test)]
mod tests;
mod topics;
mod verdict;

use std::sync::LazyLock;

pub use category::Category;
pub use keeping::{Keeping, keeping};
pub use merchant::Channel;
pub use merchant::Field;
pub use merchant::Kind;
pub use merchant::Merchant;
pub use merchant::NameSpan;
pub use merchant::Pattern;
pub use merchant::PlatformUse;
pub use merchant::Role;
pub use merchant::Why;
pub use reading::Payee;
pub use reading::branch;
pub use reading::legal_name;
pub use reported::{Reported, Risk, reported};
pub use signs::{Signs, Weight};
pub use topics::{Topic, topics};

/// All tables, ready to read texts with.
pub struct Merchants {
    names: tables::Names,
    dishes: tables::Dishes,
    words: tables::Words,
    cues: tables::Cues,
    persons: person::Persons,
}

impl Merchants {
    /// The tables, read once a process.
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<Merchants> = LazyLock::new(Merchants::read);
        &SHARED
    }

    /// Every name of a merchant and the number that `recognise_in` knows it by; of two that fold to the same, the first
    /// stands.
    pub fn names(&self) -> impl Iterator<Item = (&'static str, u32)> {
        self.names.keys.iter().copied()
    }

    /// Every name of a dish and the number that `dish_spans` knows it by.
    pub fn dishes(&self) -> impl Iterator<Item = (&'static str, u32)> {
        self.dishes.names.iter().copied().zip(0..)
    }

    fn read() -> Self {
        Self {
            names: tables::Names::read(),
            dishes: tables::Dishes::read(),
            words: tables::Words::read(),
            cues: tables::Cues::read(),
            persons: person::Persons::read(),
        }
    }
}
