//! Which records belong together: the same payment in another export, a purchase and what came back of it.
//!
//! The ledger says it from one side; here it can be asked from both, without a walk over all rows.

use crate::ledger::{Ledger, Standing};

/// Links between rows, each list sorted by its first row.
#[derive(Clone, Debug, Default)]
pub struct Links {
    /// A row that stands, and a row of another export that says the same or said it earlier.
    also_in: Vec<(u32, u32)>,
    /// A row, and a refund that gives it back.
    refunds: Vec<(u32, u32)>,
}

impl Links {
    /// Collects the links of a dossier, once.
    pub fn new(ledger: &Ledger) -> Self {
        let others = (0..).zip(&ledger.standing).filter_map(|(row, standing)| match standing {
            Standing::Stands | Standing::SetAside => None,
            Standing::Duplicate(stands) | Standing::Updated(stands) => Some((*stands, row)),
        });
        let mut also_in: Vec<(u32, u32)> = others.collect();
        let refunds = (0..).zip(&ledger.refund_of).filter_map(|(row, origin)| Some(((*origin)?, row)));
        let mut refunds: Vec<(u32, u32)> = refunds.collect();
        also_in.sort_unstable();
        refunds.sort_unstable();
        Self { also_in, refunds }
    }

    /// Rows of other exports that say the same as this one, or said it earlier.
    pub fn also_in(&self, row: u32) -> impl Iterator<Item = u32> {
        linked(&self.also_in, row)
    }

    /// Refunds of this row.
    pub fn refunds(&self, row: u32) -> impl Iterator<Item = u32> {
        linked(&self.refunds, row)
    }
}

fn linked(pairs: &[(u32, u32)], row: u32) -> impl Iterator<Item = u32> {
    let start = pairs.partition_point(|(from, _)| *from < row);
    pairs.get(start..).unwrap_or(&[]).iter().take_while(move |(from, _)| *from == row).map(|(_, to)| *to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_can_be_asked_from_the_row_that_stands() {
        let ledger = Ledger {
            standing: vec![Standing::Stands, Standing::Duplicate(0), Standing::Stands, Standing::Updated(0)],
            refund_of: vec![None, None, Some(0), None],
            ..Ledger::default()
        };
        let links = Links::new(&ledger);
        assert_eq!(links.also_in(0).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(links.also_in(2).count(), 0);
        assert_eq!(links.refunds(0).collect::<Vec<_>>(), [2]);
    }
}
