//! The day's money between people who are bound to each other, from a stream of its own.

use std::mem;

use crate::model::Money;
use crate::model::WallTime;

use super::super::biography::bonds::{Bond, Manner, monthly};
use super::super::biography::{Due, Shift};
use super::super::calendar::Day;
use super::super::ground::Ground;
use super::super::names;
use super::super::payment::Payment;
use super::super::wechat;
use super::Page;

/// Streams that nothing else draws from.
const STREAM: u64 = 0x626f_6e64_0000_0000;
/// Numbers that sound like love, in fen, the small ones more often.
const LOVE: [i64; 8] = [520, 520, 520, 1_314, 1_314, 5_200, 13_140, 52_000];

/// The evening of 七夕 in the years of these lives.
const QIXI: [(i32, u32, u32); 12] = [
    (2015, 8, 20),
    (2016, 8, 9),
    (2017, 8, 28),
    (2018, 8, 17),
    (2019, 8, 7),
    (2020, 8, 25),
    (2021, 8, 14),
    (2022, 8, 4),
    (2023, 8, 22),
    (2024, 8, 10),
    (2025, 8, 29),
    (2026, 8, 19),
];

impl Page<'_> {
    /// What people do with each other, beside what everybody does with everybody.
    pub(super) fn bonds(&mut self) {
        let own = self.life.prng.fork(STREAM ^ self.day.number());
        let others = mem::replace(&mut self.prng, own);
        let (life, day) = (self.life, self.day);
        for bond in life.bonds.iter().filter(|bond| (bond.from..=bond.to).contains(&day)) {
            self.bond(bond);
        }
        if matches!(life.kind, super::Kind::ShopOwner | super::Kind::TaxiDriver) {
            self.customers();
        }
        self.prng = others;
    }

    fn bond(&mut self, bond: &Bond) {
        match bond.manner {
            Manner::Loving => self.love(bond.who),
            Manner::Keeping if self.chance(12) => {
                let words = ["买菜", "晚饭", "买菜", "超市", "水电", "猫粮", ""];
                self.small(bond.who, &words, (18, 240), "shared");
            }
            Manner::Joking => self.joke(bond.who),
            Manner::Sharing => self.halves(bond, false),
            Manner::Chipping => self.halves(bond, true),
            Manner::Subletting => self.rent_share(bond),
            Manner::Lunching if self.life.shift(self.day) == Shift::Day && self.chance(9) => {
                let at = self.at(700, 840);
                let words = self.prng.pick(&["午饭", "午饭", "午餐", "食堂", "下午茶", ""]);
                self.person_to_person(bond.who, at, (14, 52), words, "words");
            }
            Manner::Feasting if self.chance(4) => {
                self.small(bond.who, &["AA", "火锅", "电影", "饭钱", "", "烧烤"], (22, 260), "aa");
            }
            Manner::Paying(words, yuan) if self.day.day_of_month() == bond.day() => {
                let ground = Ground { who: Some(bond.who), ..Ground::default() };
                self.transfer(bond.who, monthly(yuan), words, true, ground);
            }
            Manner::Feeding if self.day.day_of_month() == bond.day() => self.feed(bond),
            Manner::Visiting => self.visit(bond.who),
            Manner::Trading if self.chance(1) => {
                self.small(bond.who, &["运费", "", "闲置", "团购", "尾款", ""], (10, 400), "");
            }
            _ => {}
        }
    }

    fn name_of(&self, who: usize) -> String {
        self.life.people.get(who).map(|person| person.name.clone()).unwrap_or_default()
    }

    fn transfer(&mut self, who: usize, amount: Money, words: &str, sent: bool, ground: Ground) {
        let name = self.name_of(who);
        self.between_people(&name, amount, words, sent, ground);
    }

    /// Something small, either way.
    fn small(&mut self, who: usize, words: &[&'static str], yuan: (i64, i64), sign: &'static str) {
        let (words, sent) = (self.prng.pick(words), self.chance(52));
        let amount = self.prng.price(yuan.0, yuan.1);
        let sign = if words.is_empty() { "" } else { sign };
        let ground = Ground { who: Some(who), sign, ..Ground::default() };
        self.transfer(who, amount, words, sent, ground);
    }

    fn person_to_person(&mut self, who: usize, at: WallTime, yuan: (i64, i64), words: &str, sign: &'static str) {
        let amount = self.prng.price(yuan.0, yuan.1);
        let sign = if words.is_empty() { "" } else { sign };
        let ground = Ground { who: Some(who), sign, ..Ground::default() };
        let (name, method, sent) = (self.name_of(who), self.wechat_method(), self.chance(50));
        if !self.has_mainland_wechat() {
            return self.transfer(who, amount, words, sent, ground);
        }
        let payment: Payment = if sent {
            wechat::sent(at, &name, amount, &method, words)
        } else {
            wechat::received(at, &name, amount, words)
        };
        self.add(payment, ground);
    }

    /// A number that says it: on 七夕, and on any evening.
    fn love(&mut self, who: usize) {
        let (year, month, date) = self.day.parts();
        let feast = QIXI.contains(&(year, month, date));
        let sends = (feast && self.chance(55)) || self.chance(2);
        if !sends {
            return;
        }
        let fen = if feast { self.prng.pick(&[52_000, 131_400, 20_000, 77_700]) } else { self.prng.pick(&LOVE) };
        let words = self.prng.pick(&["", "", "", "爱你", "老婆辛苦了", "❤", "纪念日快乐"]);
        let sent = self.chance(55);
        let (name, method, at) = (self.name_of(who), self.wechat_method(), self.at(1170, self.sleep - 5));
        let ground = Ground { who: Some(who), sign: "amount", ..Ground::default() };
        let packet = fen <= 20_000 && words.is_empty() && self.has_mainland_wechat() && self.chance(45);
        let amount = Money::from_fen(fen);
        if packet {
            let payment = if sent {
                wechat::red_packet_sent(at, &name, amount, &method)
            } else {
                wechat::red_packet_received(at, &name, amount)
            };
            self.add(payment, ground);
        } else {
            self.transfer(who, amount, words, sent, ground);
        }
    }

    /// A friend's 5.20 on the day for it, and nothing behind it.
    fn joke(&mut self, who: usize) {
        let (_, month, date) = self.day.parts();
        if (month, date) == (5, 20) && self.chance(60) {
            let (fen, sent) = (self.prng.pick(&[520, 520, 1_314, 5_200]), self.chance(50));
            let ground = Ground { who: Some(who), ..Ground::default() };
            self.transfer(who, Money::from_fen(fen), "", sent, ground);
        }
    }

    /// Half of what the home cost: after the reader's own bill, or of one that the other paid.
    fn halves(&mut self, bond: &Bond, theirs: bool) {
        let life = self.life;
        let words = self.prng.pick(&["水电", "电费", "", "网费", "水电"]);
        let sign = if words.is_empty() { "bill" } else { "words" };
        let ground = Ground { who: Some(bond.who), sign, ..Ground::default() };
        if theirs {
            if self.day.day_of_month() == bond.day() && self.chance(85) {
                let amount = self.prng.odd(30, 140);
                let sign = if words.is_empty() { "" } else { "words" };
                self.transfer(bond.who, amount, words, true, Ground { sign, ..ground });
            }
            return;
        }
        let before = self.day.plus(-1);
        let is_bill = |due: Due| matches!(due, Due::Power | Due::Gas | Due::Water);
        let place = life.standing.iter().position(|standing| is_bill(standing.due) && standing.falls_on(before));
        if place.is_some() && self.chance(85) {
            let half = self.diary.paid_on(before, place).map(|bill| Money::from_fen(bill.fen() / 2));
            if let Some(half) = half.filter(|half| half.fen() > 0) {
                self.transfer(bond.who, half, words, false, ground);
            }
        }
    }

    /// The other's part of the rent, before the reader pays it all.
    fn rent_share(&mut self, bond: &Bond) {
        let rent = self.life.standing.iter().find(|standing| standing.due == Due::Rent);
        let Some(rent) = rent.filter(|rent| rent.falls_on(self.day.plus(1))) else { return };
        let part = rent.price_on(self.day).map_or(100_000, |price| price.fen() / 2);
        let ground = Ground { who: Some(bond.who), sign: "words", ..Ground::default() };
        self.transfer(bond.who, Money::from_fen(part), "房租", false, ground);
    }

    /// To the old and to the child at school, from the parents to who is in need.
    fn feed(&mut self, bond: &Bond) {
        let Some(person) = self.life.people.get(bond.who) else { return };
        let (words, yuan) = if person.detail == "child" { ("零花钱", 300) } else { ("家用", 1_000) };
        let words = if self.life.prng.fork(41).step().is_multiple_of(3) { "生活费" } else { words };
        let ground = Ground { who: Some(bond.who), sign: "words", ..Ground::default() };
        self.transfer(bond.who, monthly(yuan), words, true, ground);
    }

    /// The eve and the first days, with the words for it.
    fn visit(&mut self, who: usize) {
        let Some(new_year) = Day::spring_festival(self.day.parts().0) else { return };
        if self.day.since(new_year) != i64::try_from(who % 3).unwrap_or(0) - 1 || !self.chance(75) {
            return;
        }
        let fen = self.prng.pick(&[20_000, 66_600, 88_800, 60_000, 100_000, 120_000]);
        let words = self.prng.pick(&["新年快乐", "压岁钱", "", "过年好"]);
        let sign = if words == "压岁钱" { "words" } else { "festival" };
        let sent = self.chance(55);
        let ground = Ground { who: Some(who), sign, ..Ground::default() };
        self.transfer(who, Money::from_fen(fen), words, sent, ground);
    }

    /// Who pays a shop by transfer is a customer all the same.
    fn customers(&mut self) {
        if !self.chance(30) || self.life.shift(self.day) != Shift::Day {
            return;
        }
        let (at, amount) = (self.at(self.wake + 90, 1230), self.prng.price(8, 90));
        let name =
            if self.chance(50) { names::stranger(&mut self.prng).to_owned() } else { names::full(&mut self.prng) };
        self.add(wechat::received(at, &name, amount, ""), Ground::default());
    }
}
