//! JD and Meituan: a refund bears its origin's order number where it can (JD's children of one order share it), or its
//! title. Among several, the one that itself says so much came back; then the title; then the latest before it.

use rustc_hash::FxHashMap;

use super::Side;
use super::nearest::Nearest;
use crate::model::{Direction, Money, OrderNumber, Transaction};

/// Pairs of refund and origin.
pub fn links(side: &Side<'_>) -> Vec<(u32, u32)> {
    let mut refunds: Vec<u32> = side.refunds().collect();
    if refunds.is_empty() {
        return Vec::new();
    }
    refunds.sort_by_key(|row| side.records.get(*row as usize).time());
    let mut origins = Origins::of(side);
    refunds.into_iter().filter_map(|refund| Some((refund, origins.take(refund)?))).collect()
}

struct Origins<'r> {
    side: &'r Side<'r>,
    /// What may still come back of each row.
    left: FxHashMap<u32, Money>,
    by_order: Nearest<&'r str>,
    by_title: Nearest<&'r str>,
}

impl<'r> Origins<'r> {
    fn of(side: &'r Side<'r>) -> Self {
        let mut origins = Self { side, left: FxHashMap::default(), by_order: Nearest::new(), by_title: Nearest::new() };
        for row in side.rows.iter().copied().filter(|row| side.may_come_back(*row)) {
            let origin = side.records.get(row as usize);
            let time = origin.time().seconds();
            origins.left.insert(row, origin.amount());
            for id in order_numbers(&origin) {
                origins.by_order.add(id, time, row);
            }
            origins.by_title.add(title(&origin), time, row);
        }
        origins
    }

    fn take(&mut self, row: u32) -> Option<u32> {
        let refund = self.side.records.get(row as usize);
        // The older JD bill is not strictly sorted, and its clocks differ by seconds.
        let before = (i64::MIN, refund.time().seconds() + 60);
        let numbered = order_numbers(&refund).flat_map(|id| self.by_order.look(id, before));
        let found = self.best(numbered, &refund);
        let found = found.or_else(|| self.best(self.by_title.look(title(&refund), before), &refund))?;
        self.use_up(found, refund.amount());
        Some(found)
    }

    fn best(&self, rows: impl Iterator<Item = u32>, refund: &Transaction<'r>) -> Option<u32> {
        rows.filter_map(|origin| Some((self.score(origin, refund)?, origin))).max().map(|(_, origin)| origin)
    }

    fn use_up(&mut self, row: u32, amount: Money) {
        let Some(left) = self.left.get_mut(&row) else { return };
        *left -= amount;
        if left.is_zero() {
            let origin = self.side.records.get(row as usize);
            let time = origin.time().seconds();
            order_numbers(&origin).for_each(|id| self.by_order.remove(id, time, row));
            self.by_title.remove(title(&origin), time, row);
        }
    }

    /// None where so much cannot have come back of this row.
    fn score(&self, origin: u32, refund: &Transaction<'r>) -> Option<(bool, bool, i64)> {
        let left = *self.left.get(&origin)?;
        let candidate = self.side.records.get(origin as usize);
        let wait = refund.time().seconds() - candidate.time().seconds();
        if left < refund.amount() {
            return None;
        }
        let says_so = candidate.declared_refund() == refund.amount();
        Some((says_so, title(&candidate) == title(refund), -wait))
    }
}

fn order_numbers<'r>(row: &Transaction<'r>) -> impl Iterator<Item = &'r str> + use<'r> {
    [row.order_id(), row.merchant_order_id()].into_iter().filter_map(|id| OrderNumber(id).whole())
}

/// What was bought, without what the refund puts before it and the order behind it.
fn title<'r>(row: &Transaction<'r>) -> &'r str {
    let title = row.item();
    let title = title.strip_prefix("退款-").unwrap_or(title);
    title.strip_suffix("等多件").unwrap_or(title).trim_end()
}

impl Side<'_> {
    /// Something went, or was wholly given back and is neutral for it.
    fn may_come_back(&self, row: u32) -> bool {
        let origin = self.records.get(row as usize);
        let went = origin.direction() == Direction::Out || !origin.declared_refund().is_zero();
        went && !self.is_refund(row) && !origin.amount().is_zero()
    }
}
