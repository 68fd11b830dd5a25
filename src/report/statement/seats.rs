//! Home, work, school and hometown in words.

use super::{Statement, Teller};
use crate::i18n::{Marked, numbers};
use crate::places::{Gazetteer, Level, Place};
use crate::profile::inference::{Elsewhere, SeatFact};
use crate::profile::trail::{Locality, Seat};

impl Teller<'_> {
    pub(super) fn seat(&self, seat: &SeatFact, records: usize) -> Statement {
        let [red, end] = Marked::marks();
        let place = [("place", self.whole_name(&seat.place).into()), red, end];
        let id = match (seat.seat, seat.is_former) {
            (Seat::Home, false) => "inference-home",
            (Seat::Home, true) => "inference-home-former",
            (Seat::Work, false) => "inference-work",
            (Seat::Work, true) => "inference-work-former",
            (Seat::School, false) => "inference-school",
            (Seat::School, true) => "inference-school-former",
            (Seat::Hometown, _) => "inference-hometown",
        };
        let method = match seat.seat {
            Seat::Home => "inference-home-method",
            Seat::Work => "inference-work-method",
            Seat::School => "inference-school-method",
            Seat::Hometown => "inference-hometown-method",
        };
        let [from, to] = [seat.from, seat.to].map(|day| numbers::date(day.date()));
        let method = self.texts.format(method, &[("n", records.into()), ("from", from.into()), ("to", to.into())]);
        Statement { sentence: Marked::of(&self.texts.format(id, &place)), method, against: self.against(seat) }
    }

    /// As a part of the headline; what is over makes none.
    pub(super) fn seat_clause(&self, seat: &SeatFact) -> Option<String> {
        let [red, end] = Marked::marks();
        let id = match seat.seat {
            _ if seat.is_former => return None,
            Seat::Home => "clause-home",
            Seat::Work => "clause-work",
            Seat::School => "clause-school",
            Seat::Hometown => "clause-hometown",
        };
        Some(self.texts.format(id, &[("place", self.whole_name(&seat.place).into()), red, end]))
    }

    /// How often the person was elsewhere, and what else would look the same.
    fn against(&self, seat: &SeatFact) -> String {
        let (counted, never, caveat) = match seat.seat {
            Seat::Home => ("inference-home-elsewhere", "inference-home-always", "inference-home-caveat"),
            Seat::Work => ("inference-work-elsewhere", "inference-work-always", "inference-work-caveat"),
            Seat::School => ("inference-work-elsewhere", "inference-work-always", "inference-school-caveat"),
            Seat::Hometown => ("", "", "inference-hometown-caveat"),
        };
        let caveat = self.texts.get(caveat);
        let counts = seat.elsewhere.map(|Elsewhere { days, elsewhere, most }| {
            let most = most.map(|place| self.whole_name(&place)).unwrap_or_default();
            let id = if elsewhere == 0 { never } else { counted };
            self.texts.format(id, &[("n", elsewhere.into()), ("days", days.into()), ("most", most.into())])
        });
        match counts {
            Some(counts) => {
                self.texts.format("inference-and", &[("one", counts.into()), ("other", caveat.as_ref().into())])
            }
            None => caveat.into_owned(),
        }
    }

    /// A place with the city it lies in. EXAMPLES: 北京朝阳区, 苏州昆山市, 绵阳, 东京
    pub(super) fn whole_name(&self, place: &Place) -> String {
        match Locality::of(place, Gazetteer::shared()) {
            Some(city) if place.level >= Level::City => self.names.city(city),
            Some(city) => format!("{}{}", self.names.city(city), self.names.place(place)),
            None => self.names.place(place),
        }
    }
}
