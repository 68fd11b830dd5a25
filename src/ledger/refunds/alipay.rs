//! Alipay: a refund's number is its origin's, or begins with it and goes on with `_` or `*`. Where that finds nothing,
//! the merchant's order number does, if it names one payment only. A title of 退款- proves nothing.

use rustc_hash::FxHashMap;

use super::Side;

/// Pairs of refund and origin.
pub fn links(side: &Side<'_>) -> Vec<(u32, u32)> {
    let mut by_order: FxHashMap<&str, Option<u32>> = FxHashMap::default();
    let mut by_merchant: FxHashMap<&str, Option<u32>> = FxHashMap::default();
    for refund in side.refunds() {
        let refund = side.records.get(refund as usize);
        by_order.extend(possible_origins(refund.order_id()).map(|id| (id, None)));
        if !refund.merchant_order_id().is_empty() {
            by_merchant.insert(refund.merchant_order_id(), None);
        }
    }
    if by_order.is_empty() {
        return Vec::new();
    }
    let mut ambiguous = Vec::new();
    for row in side.rows.iter().copied().filter(|row| !side.is_refund(*row)) {
        let origin = side.records.get(row as usize);
        if let Some(place) = by_order.get_mut(origin.order_id()) {
            place.get_or_insert(row);
        }
        match by_merchant.get_mut(origin.merchant_order_id()) {
            Some(place @ None) => *place = Some(row),
            Some(Some(_)) => ambiguous.push(origin.merchant_order_id()),
            None => {}
        }
    }
    for id in ambiguous {
        by_merchant.remove(id);
    }
    let origin = |refund: u32| {
        let refund = side.records.get(refund as usize);
        let by_number = possible_origins(refund.order_id()).find_map(|id| by_order.get(id).copied().flatten());
        let fits = |row: &u32| side.records.get(*row as usize).amount() >= refund.amount();
        by_number.or_else(|| by_merchant.get(refund.merchant_order_id()).copied().flatten().filter(fits))
    };
    side.refunds().filter_map(|refund| Some((refund, origin(refund)?))).collect()
}

/// The number itself and what stands before each of its `_` and `*`, longest first: ids may have several parts.
fn possible_origins(id: &str) -> impl Iterator<Item = &str> {
    let cuts = id.rmatch_indices(['_', '*']).filter_map(|(at, _)| id.get(..at));
    std::iter::once(id).chain(cuts).filter(|id| !id.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_several_parts_may_begin_with_any_of_them() {
        let origins: Vec<_> = possible_origins("2024_mer_advance*9").collect();
        assert_eq!(origins, ["2024_mer_advance*9", "2024_mer_advance", "2024_mer", "2024"]);
    }
}
