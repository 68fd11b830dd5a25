//! The day's payments of what `biography::money` plans, from a stream of their own.

use std::mem;

use crate::model::Money;

use super::super::alipay;
use super::super::biography::money::{Receipt, Routine, Way};
use super::super::ground::Ground;
use super::super::names;
use super::super::wechat;
use super::Page;

/// Streams that nothing else draws from.
const STREAM: u64 = 0x6d6f_6e65_7900_0000;

impl Page<'_> {
    /// Passes, loans, lessons, wages of a second job, and what is paid at whim.
    pub(super) fn money(&mut self) {
        let own = self.life.prng.fork(STREAM ^ self.day.number());
        let others = mem::replace(&mut self.prng, own);
        let life = self.life;
        for (place, routine) in life.routines.iter().enumerate() {
            let within = (routine.span.0..=routine.span.1).contains(&self.day);
            // Of a hundred, two are forgotten.
            if within && routine.every.falls_on(self.day) && !self.chance(2) {
                self.routine(routine, place);
            }
        }
        for (place, receipt) in life.receipts.iter().enumerate() {
            self.receipt(receipt, place);
        }
        for whim in &life.whims {
            let at_home = life.journey(self.day).is_none();
            let today = whim.weekday.is_none_or(|weekday| weekday == self.day.weekday());
            let works = whim.name != "机关食堂" || self.day.is_workday();
            if at_home && today && works && self.chance(whim.percent) {
                let at = self.at(700, 1200);
                let amount = Money::from_fen(self.prng.pick(whim.fen));
                let method = self.alipay_method();
                let ground = Ground::about(whim.category);
                self.add(alipay::paid(at, whim.name, whim.item, whim.class, amount, &method), ground);
            }
        }
        self.prng = others;
    }

    fn routine(&mut self, routine: &Routine, place: usize) {
        let clock = 480 + i64::try_from(place).unwrap_or(0) * 23;
        let (at, card) = (self.at(clock, clock + 3), self.card());
        let price = routine.price_on(self.day);
        let topic = if routine.way == Way::Loan { "debt" } else { "" };
        let ground = Ground { routine: Some(place), topic, ..Ground::about(routine.category) };
        let payment = match routine.way {
            Way::Merchant(from) if self.day >= from || !self.has_mainland_wechat() => {
                alipay::paid(at, &routine.name, routine.item, routine.class, price, &card)
            }
            Way::Merchant(_) => wechat::paid(at, &routine.name, routine.item, price, &card),
            Way::Loan => {
                let mut payment = alipay::loan_repaid(at, price, &card);
                payment.counterparty.clone_from(&routine.name);
                routine.item.clone_into(&mut payment.item);
                payment
            }
            Way::Person if self.has_mainland_wechat() => wechat::sent(at, &routine.name, price, &card, routine.item),
            Way::Person => alipay::sent(at, &names::masked(&routine.name), price, &card, routine.item),
        };
        self.add(payment, ground);
    }

    fn receipt(&mut self, receipt: &Receipt, place: usize) {
        let within = (receipt.span.0..=receipt.span.1).contains(&self.day);
        let laid_out = receipt.kind == "reimbursement";
        // What falls on a free day is paid on the workday before; what was laid out comes when somebody signs.
        let due = (0..9).map(|days| self.day.plus(days)).find(|day| receipt.every.falls_on(*day));
        let today =
            self.day.is_workday() && due.is_some_and(|due| self.day.to(due).skip(1).all(|day| !day.is_workday()));
        let today = if laid_out { self.day.is_workday() && self.chance(5) } else { today };
        if !within || !today {
            return;
        }
        let at = self.at(560, 700);
        let (low, high) = receipt.yuan;
        let (least, most) = if receipt.kind == "scholarship" { (low * 100, low * 100) } else { (low, high) };
        let amount = if least == most { Money::from_fen(least * 100) } else { self.prng.odd(least, most) };
        let ground = Ground { receipt: Some(place), ..Ground::default() };
        let payment = match (receipt.person, self.has_mainland_wechat()) {
            (true, true) => wechat::received(at, &receipt.payer, amount, receipt.item),
            (true, false) => alipay::received(at, &names::masked(&receipt.payer), amount, receipt.item),
            (false, _) => alipay::income(at, &receipt.payer, receipt.item, amount),
        };
        self.add(payment, ground);
    }
}
