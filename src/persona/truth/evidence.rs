//! What rows show of cities, day by day.
//!
//! The rule, fixed beforehand: a row is evidence of a city on its day where it was paid for and its words name the city, or
//! a branch, station or line that one city of the atlas alone has. A ticket is evidence of its two cities on the day that
//! its words state, and on no other. Bills of the home, deliveries and other people's cards are evidence of no day.

use std::collections::BTreeMap;

use super::super::atlas::city_of;
use super::super::calendar::Day;
use super::super::ground::{Level, Role, Said};
use super::super::payment::{Meaning, Payment};

/// Rows of one city on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// All of them.
    pub records: u64,
    /// Those in whose words the city's own name stands.
    pub explicit: u64,
}

/// Rows by day and city.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    days: BTreeMap<(Day, u32), Shown>,
}

/// The city in which a row puts the payer, and how plainly; nothing where it does not.
pub fn city_shown(payment: &Payment) -> Option<(u32, Said)> {
    let ground = &payment.ground;
    let paid = matches!(payment.meaning, Meaning::Purchase | Meaning::PaidByOther);
    let place = ground.place.filter(|place| place.said != Said::Shared && place.level < Level::Province)?;
    (paid && matches!(ground.role, Role::Visit | Role::Transit)).then(|| (city_of(place.adcode), place.said))
}

impl Evidence {
    /// Counts rows.
    pub fn of(payments: &[&Payment]) -> Self {
        let mut evidence = Self::default();
        for payment in payments {
            if let Some((city, said)) = city_shown(payment) {
                evidence.count(Day::of_time(payment.at), city, said == Said::City);
            }
            let ticket = payment.ground.ends.zip(payment.ground.on).filter(|_| payment.meaning == Meaning::Purchase);
            // What was given back was not travelled.
            if let Some(((from, to), day)) = ticket.filter(|_| payment.returned.is_zero()) {
                evidence.count(day, from, true);
                evidence.count(day, to, true);
            }
        }
        evidence
    }

    fn count(&mut self, day: Day, city: u32, explicit: bool) {
        let shown = self.days.entry((day, city)).or_default();
        shown.records += 1;
        shown.explicit += u64::from(explicit);
    }

    /// What is shown of a city on a day.
    pub fn on(&self, day: Day, city: u32) -> Shown {
        self.days.get(&(day, city)).copied().unwrap_or_default()
    }

    /// Every city shown on a day.
    pub fn cities(&self, day: Day) -> impl Iterator<Item = (u32, Shown)> {
        self.days.range((day, 0)..=(day, u32::MAX)).map(|((_, city), shown)| (*city, *shown))
    }

    /// True where a city is shown on one of these days.
    pub fn within(&self, city: u32, from: Day, to: Day) -> bool {
        from.to(to).any(|day| self.on(day, city).records > 0)
    }
}
