//! Money between people: parts of a bill, red packets at the new year, amounts that mean something, cards paid for others.

use crate::model::Money;

use super::super::calendar::Day;
use super::super::goods;
use super::super::ground::{Ground, Role};
use super::super::names;
use super::super::wechat;
use super::super::wording;
use super::Page;

impl Page<'_> {
    /// What goes to and comes from people today.
    pub(super) fn circle(&mut self) {
        self.festival();
        for place in 0..self.life.circle {
            self.anniversary(place);
            self.family_card(place);
        }
        let social = self.life.habits.social;
        if self.chance(social) {
            self.exchange();
        }
    }

    fn person(&self, place: usize) -> (String, &'static str, &'static str) {
        let person = self.life.people.get(place);
        person.map(|person| (person.name.clone(), person.relation, person.detail)).unwrap_or_default()
    }

    /// Red packets on the eve and the three days after it.
    fn festival(&mut self) {
        let Some(new_year) = Day::spring_festival(self.day.parts().0) else { return };
        if !(-1..3).contains(&self.day.since(new_year)) || !self.has_mainland_wechat() {
            return;
        }
        for place in 0..self.life.circle {
            let (name, relation, _) = self.person(place);
            let close = matches!(relation, "family" | "partner");
            if !self.chance(if close { 34 } else { 7 }) || !self.life.knows(place, self.day) {
                continue;
            }
            let amount = if close { self.prng.even(100, 800, 100) } else { self.prng.even(6, 66, 6) };
            let at = self.at(self.wake + 60, self.sleep - 5);
            let method = self.wechat_method();
            let amount = amount.min(Money::from_fen(20_000));
            let sent = self.chance(55);
            let ground = Ground { who: Some(place), sign: "festival", ..Ground::default() };
            let payment = if sent {
                wechat::red_packet_sent(at, &name, amount, &method)
            } else {
                wechat::red_packet_received(at, &name, amount)
            };
            self.add(payment, ground);
        }
    }

    /// A birthday each year; with a partner also the days whose numbers sound like love.
    fn anniversary(&mut self, place: usize) {
        let (_, month, date) = self.day.parts();
        let (name, relation, detail) = self.person(place);
        let mut lot = self.life.prng.fork(600 + u64::try_from(place).unwrap_or(0));
        let birthday = (lot.between(1, 12), lot.between(1, 28)) == (i64::from(month), i64::from(date));
        let love = relation == "partner" && matches!((month, date), (2, 14) | (5, 20));
        let ground = Ground { who: Some(place), sign: if love { "amount" } else { "birthday" }, ..Ground::default() };
        if !self.life.knows(place, self.day) {
            return;
        }
        if love && self.chance(80) {
            let fen = self.prng.pick(&[52_000, 131_400, 5_200, 52_100]);
            let sent = self.chance(60);
            self.between_people(&name, Money::from_fen(fen), "", sent, ground);
        } else if birthday && (relation == "partner" || !detail.is_empty()) && self.chance(80) {
            let amount = self.prng.even(100, 900, 100);
            self.between_people(&name, amount, "生日快乐", true, ground);
        }
    }

    /// A shop where another person was, on a card that this one pays.
    fn family_card(&mut self, place: usize) {
        let Some(person) = self.life.people.get(place).filter(|person| person.has_card) else { return };
        let parental = person.detail == "mother";
        let Some(spot) = (if parental { Some(self.life.hometown) } else { self.life.home(self.day).map(|s| s.spot) })
        else {
            return;
        };
        if !self.chance(6) || !self.has_mainland_wechat() || !self.life.knows(place, self.day) {
            return;
        }
        let usage = self.prng.pick(&["grocery", "convenience", "pharmacy", "lunch"]);
        let ware = goods::draw(goods::chains(), usage, &mut self.prng);
        let mut till = self.life.prng.fork(super::mix(&[ware.name, spot.quarter]));
        let offer = wording::branch(&ware, &spot, &mut till, &mut self.prng);
        // The words name a place all the same; it is nobody's presence but theirs.
        let ground =
            Ground { place: offer.ground.place, role: Role::None, who: Some(place), sign: "card", ..Ground::default() };
        let (at, method) = (self.at(480, 1200), self.wechat_method());
        let shop = super::super::payment::Shop { name: "", item: "", category: "", low: 0, high: 0 };
        let mut payment = wechat::family_card(at, &shop, offer.amount, &method);
        payment.counterparty = offer.name;
        self.add(payment, ground);
    }

    /// A part of a bill, a loan between friends, a colleague's lunch.
    fn exchange(&mut self) {
        let last = i64::try_from(self.life.circle).unwrap_or(1) - 1;
        let place = usize::try_from(self.prng.between(0, last)).unwrap_or(0);
        let (name, relation, _) = self.person(place);
        let sent = self.chance(52);
        let (low, high, message) = match relation {
            _ if !self.life.knows(place, self.day) => return self.stranger(),
            "colleague" if self.day.is_workday() => (14, 48, "午饭"),
            "partner" => (10, 260, self.prng.pick(&["买菜", "晚饭", "", "电影"])),
            "friend" => (8, 150, self.prng.pick(&["", "", "AA", "火锅", "车费"])),
            "family" => (50, 600, self.prng.pick(&["", "代买"])),
            _ => return self.stranger(),
        };
        let amount = self.prng.price(low, high);
        let sign = match relation {
            _ if message.is_empty() => "",
            "colleague" => "words",
            "partner" => "shared",
            _ => "",
        };
        let ground = Ground { who: Some(place), sign, ..Ground::default() };
        if relation == "friend" && self.has_mainland_wechat() && self.chance(25) {
            let (at, method) = (self.at(self.wake + 200, self.sleep - 10), self.wechat_method());
            let payment = if sent {
                wechat::share_paid(at, &name, amount, &method)
            } else {
                wechat::share_received(at, &name, amount)
            };
            self.add(payment, ground);
            return;
        }
        self.between_people(&name, amount, message, sent, ground);
    }

    /// Somebody who is met once.
    fn stranger(&mut self) {
        let (name, amount) = (names::full(&mut self.prng), self.prng.price(5, 180));
        let sent = self.chance(60);
        self.between_people(&name, amount, "", sent, Ground::default());
    }
}
