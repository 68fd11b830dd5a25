//! WeChat Pay: numbers differ, but the origin's own status says how much came back (已全额退款, 已退款(¥x)), and the
//! refund's row says whose it is (`X-退款`). A red packet's refund names its origin's number.

use rustc_hash::FxHashMap;

use super::Side;
use super::nearest::Nearest;
use crate::model::{Direction, Money, Transaction};

/// A refund later than this is not taken for one of this payment, in seconds.
const WINDOW: i64 = 400 * 86_400;

struct Origin {
    row: u32,
    left: Money,
}

/// Pairs of refund and origin.
pub fn links(side: &Side<'_>) -> Vec<(u32, u32)> {
    let mut refunds: Vec<u32> = side.refunds().collect();
    if refunds.is_empty() {
        return Vec::new();
    }
    refunds.sort_by_key(|row| side.records.get(*row as usize).time());
    let mut finder = Finder::new(side);
    refunds.into_iter().filter_map(|refund| Some((refund, finder.origin(refund)?))).collect()
}

struct Finder<'r> {
    side: &'r Side<'r>,
    origins: Vec<Origin>,
    by_number: FxHashMap<&'r str, u32>,
    by_amount: Nearest<Money>,
    by_name: Nearest<&'r str>,
}

impl<'r> Finder<'r> {
    fn new(side: &'r Side<'r>) -> Self {
        let mut finder = Self {
            side,
            origins: Vec::new(),
            by_number: FxHashMap::default(),
            by_amount: Nearest::new(),
            by_name: Nearest::new(),
        };
        for row in &side.rows {
            let origin = side.records.get(*row as usize);
            if origin.direction() == Direction::Out && !origin.declared_refund().is_zero() {
                finder.add(*row, &origin);
            }
        }
        finder
    }

    fn add(&mut self, row: u32, origin: &Transaction<'r>) {
        let place = u32::try_from(self.origins.len()).unwrap_or(u32::MAX);
        self.origins.push(Origin { row, left: origin.declared_refund() });
        if !origin.order_id().is_empty() {
            self.by_number.insert(origin.order_id(), place);
        }
        let time = origin.time().seconds();
        self.by_amount.add(origin.declared_refund(), time, place);
        self.by_name.add(origin.counterparty(), time, place);
        self.by_name.add(origin.kind(), time, place);
    }

    fn origin(&mut self, row: u32) -> Option<u32> {
        let refund = self.side.records.get(row as usize);
        let named =
            [refund.merchant_order_id(), refund.order_id()].into_iter().find_map(|id| self.by_number.get(id).copied());
        let fits = |place: &u32| self.origins.get(*place as usize).is_some_and(|origin| origin.left >= refund.amount());
        let place = named.filter(fits).or_else(|| self.best(&refund))?;
        let origin = self.origins.get_mut(place as usize)?;
        origin.left -= refund.amount();
        let (row, used_up) = (origin.row, origin.left.is_zero());
        if used_up {
            self.remove(row, place);
        }
        Some(row)
    }

    /// Nothing more comes back of it.
    fn remove(&mut self, row: u32, place: u32) {
        let origin = self.side.records.get(row as usize);
        let time = origin.time().seconds();
        self.by_amount.remove(origin.declared_refund(), time, place);
        self.by_name.remove(origin.counterparty(), time, place);
        self.by_name.remove(origin.kind(), time, place);
    }

    /// The likeliest origin among those of this amount and of this name: the name first, then a sum that fits to the
    /// fen, then the same method, then the shortest wait. Amount alone must be whole and paid the same way.
    fn best(&self, refund: &Transaction<'r>) -> Option<u32> {
        let source = refund.kind().strip_suffix("-退款").unwrap_or("");
        let now = refund.time().seconds();
        let window = (now - WINDOW, now);
        let by_name = |name: &'r str| {
            let places = (!name.is_empty()).then(|| self.by_name.look(name, window));
            places.into_iter().flatten()
        };
        let by_amount = self.by_amount.look(refund.amount(), window);
        let candidates = by_amount.chain(by_name(source)).chain(by_name(refund.counterparty()));
        candidates.filter_map(|place| Some((self.score(place, refund, source)?, place))).max().map(|(_, place)| place)
    }

    fn score(&self, place: u32, refund: &Transaction<'r>, source: &str) -> Option<(bool, bool, bool, i64)> {
        let candidate = self.origins.get(place as usize)?;
        let origin = self.side.records.get(candidate.row as usize);
        let wait = refund.time().seconds() - origin.time().seconds();
        if candidate.left < refund.amount() {
            return None;
        }
        let names = [origin.counterparty(), origin.kind()];
        let known = names.iter().any(|name| !name.is_empty() && (*name == source || *name == refund.counterparty()));
        let exact = candidate.left == refund.amount();
        let paid_alike = origin.method() == refund.method();
        (known || (exact && paid_alike)).then_some((known, exact, paid_alike, -wait))
    }
}
