//! The day's payments of what `biography::keeping` plans, from a stream of their own.

use std::mem;

use super::super::alipay;
use super::super::goods;
use super::super::ground::{Ground, Role};
use super::super::names;
use super::Page;
use crate::model::Money;

/// Streams that nothing else draws from.
const STREAM: u64 = 0x6b65_6570_0000_0000;

impl Page<'_> {
    /// Food for the animal, and what is bought for that of a friend.
    pub(super) fn keeping(&mut self) {
        let own = self.life.prng.fork(STREAM ^ self.day.number());
        let others = mem::replace(&mut self.prng, own);
        for keep in &self.life.keeping {
            let within = (keep.span.0..=keep.span.1).contains(&self.day);
            // By lot, so that no two gaps are alike.
            let due = self.prng.between(0, keep.every - 1) == 0;
            if within && due {
                self.keep(keep.usage);
            }
        }
        self.prng = others;
    }

    fn keep(&mut self, usage: &'static str) {
        let ware = goods::draw(goods::keeping(), usage, &mut self.prng);
        let home = self.life.home(self.day).map(|spell| spell.spot);
        let city = home.map_or("", |home| home.city.name);
        let name = ware.name.replace("{C}", city).replace("{S}", names::family(&mut self.prng));
        let (at, method) = (self.at(620, 1260), self.alipay_method());
        let amount = Money::from_fen(self.prng.between(ware.low, ware.high) * 100);
        let mut ground = Ground { kept: if usage == "present" { "" } else { usage }, ..Ground::about(ware.category) };
        if let (true, Some(home)) = (ware.name.starts_with("{C}"), home) {
            ground = ground.at(Role::Visit, Some(home.city.named()));
        }
        self.add(alipay::paid(at, &name, ware.item, ware.class, amount, &method), ground);
    }
}
