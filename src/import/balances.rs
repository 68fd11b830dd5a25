//! The balance that a ledger prints in every row: does each follow from its neighbour? A row taken out or changed shows.

use crate::model::{BalanceChain, Direction, Draft, Money};

/// The balances of a document, in its order.
#[derive(Debug, Default)]
pub struct Balances {
    rows: Vec<Row>,
    interrupted: bool,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    line: u32,
    /// What the row did to the balance.
    moved: Money,
    after: Money,
    /// A line between this row and the one above could not be read.
    interrupted: bool,
}

impl Balances {
    /// Takes a row in; one without a balance interrupts the chain.
    pub fn follow(&mut self, draft: &Draft<'_>, after: Option<Money>) {
        let Some(after) = after else { return self.interrupt() };
        let moved = match draft.direction {
            Direction::In => draft.amount,
            Direction::Out => -draft.amount,
            Direction::Neutral => Money::ZERO,
        };
        let interrupted = std::mem::take(&mut self.interrupted);
        self.rows.push(Row { line: draft.line, moved, after, interrupted });
    }

    /// A line that could not be read: what it moved is unknown.
    pub fn interrupt(&mut self) {
        self.interrupted = true;
    }

    /// The verdict. Ledgers come oldest or newest first; whichever order fits better is the file's.
    pub fn chain(&self) -> BalanceChain {
        let oldest_first = self.breaks(|above, below| above.after + below.moved == below.after);
        let newest_first = self.breaks(|above, below| below.after + above.moved == above.after);
        let links = self.pairs().count() as u64;
        let breaks = if newest_first.len() < oldest_first.len() { newest_first } else { oldest_first };
        BalanceChain { links, breaks }
    }

    fn pairs(&self) -> impl Iterator<Item = (&Row, &Row)> {
        self.rows.iter().zip(self.rows.iter().skip(1)).filter(|(_, below)| !below.interrupted)
    }

    fn breaks(&self, follows: impl Fn(&Row, &Row) -> bool) -> Vec<u32> {
        self.pairs().filter(|(above, below)| !follows(above, below)).map(|(_, below)| below.line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Precision, WallTime};

    fn chain(rows: &[(i64, i64)]) -> BalanceChain {
        let mut balances = Balances::default();
        for (line, (moved, after)) in (1..).zip(rows) {
            let direction = if *moved < 0 { Direction::Out } else { Direction::In };
            let amount = Money::from_fen(moved.abs());
            let draft = Draft { direction, ..Draft::new(line, WallTime::from_seconds(0), Precision::Second, amount) };
            balances.follow(&draft, Some(Money::from_fen(*after)));
        }
        balances.chain()
    }

    #[test]
    fn both_orders_are_followed_and_a_row_taken_out_shows() {
        let rows = [(500, 500), (-120, 380), (20, 400), (-400, 0)];
        assert_eq!(chain(&rows), BalanceChain { links: 3, breaks: Vec::new() });
        let newest_first: Vec<_> = rows.into_iter().rev().collect();
        assert!(chain(&newest_first).holds());
        assert_eq!(chain(&[rows[0], rows[1], rows[3]]).breaks, [3]);
    }

    #[test]
    fn nothing_is_said_across_a_line_that_could_not_be_read() {
        let mut balances = Balances::default();
        let draft = Draft::new(1, WallTime::from_seconds(0), Precision::Second, Money::from_fen(1));
        balances.follow(&draft, Some(Money::from_fen(1)));
        balances.interrupt();
        balances.follow(&draft, Some(Money::from_fen(99)));
        assert_eq!(balances.chain(), BalanceChain::default());
    }
}
