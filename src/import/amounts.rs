//! What a row says in money: one column, or one for what came and one for what went, perhaps with what was given back in
//! the same cell. What a missing or odd amount means for the row is left to the reader.

use super::cells::Cells;
use super::layout::{Column, Header};
use crate::model::{Direction, Money, ProblemKind};

/// The money of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amounts {
    /// Never below zero where a direction says which way it went.
    pub amount: Money,
    /// What the cell itself says was given back: `131.77(已退款89.84)`.
    pub refunded: Money,
    /// Which way it went, where the columns tell it.
    pub direction: Option<Direction>,
}

/// Reads the money of a row.
///
/// # Errors
/// `MissingCell` where no cell holds an amount, `BadAmount` where one holds something else.
pub fn read(cells: &Cells<'_>, header: &Header) -> Result<Amounts, ProblemKind> {
    if header.position(Column::Income).is_some() {
        return came_and_went(cells.value(header, Column::Income), cells.value(header, Column::Outgo));
    }
    match cells.value(header, Column::Amount) {
        "" => Err(ProblemKind::MissingCell),
        cell => one(cell).ok_or(ProblemKind::BadAmount),
    }
}

/// `28.16`, `131.77(已退款89.84)`, `468.32(已全额退款)`
fn one(cell: &str) -> Option<Amounts> {
    if let Some(amount) = Money::parse(cell) {
        return Some(Amounts { amount, refunded: Money::ZERO, direction: None });
    }
    let (amount, rest) = cell.split_once(['(', '（'])?;
    let amount = Money::parse(amount)?;
    let refunded = match rest.strip_suffix([')', '）'])? {
        "已全额退款" => amount,
        part => Money::parse(part.strip_prefix("已退款")?)?,
    };
    Some(Amounts { amount, refunded, direction: None })
}

/// 收入金额（+元） and 支出金额（-元）; the second is printed with or without its sign, and either may be empty for nothing.
fn came_and_went(income: &str, outgo: &str) -> Result<Amounts, ProblemKind> {
    let money = |cell: &str| if cell.is_empty() { Some(Money::ZERO) } else { Money::parse(cell) };
    if income.is_empty() && outgo.is_empty() {
        return Err(ProblemKind::MissingCell);
    }
    let (income, outgo) = money(income).zip(money(outgo)).ok_or(ProblemKind::BadAmount)?;
    let outgo = if outgo < Money::ZERO { -outgo } else { outgo };
    let balance = income - outgo;
    let (amount, direction) = match balance.fen() {
        0 => (Money::ZERO, Direction::Neutral),
        1.. => (balance, Direction::In),
        _ => (-balance, Direction::Out),
    };
    Ok(Amounts { amount, refunded: Money::ZERO, direction: Some(direction) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_may_say_what_was_given_back() {
        let fen = |cell| one(cell).map(|found| (found.amount.fen(), found.refunded.fen()));
        assert_eq!(fen("131.77(已退款89.84)"), Some((13177, 8984)));
        assert_eq!(fen("1,468.32（已全额退款）"), Some((146_832, 146_832)));
        assert_eq!(fen("¥28.16"), Some((2816, 0)));
        assert_eq!(fen("28.16(待付款)"), None);
        assert_eq!(fen("(已退款1.00)"), None);
    }

    #[test]
    fn two_columns_tell_the_direction() {
        let told = |income, outgo| came_and_went(income, outgo).map(|found| (found.amount.fen(), found.direction));
        assert_eq!(told("2274.00", "0.00"), Ok((227_400, Some(Direction::In))));
        assert_eq!(told("", "-23.45"), Ok((2345, Some(Direction::Out))));
        assert_eq!(told("0.00", "23.45"), Ok((2345, Some(Direction::Out))));
        assert_eq!(told("0.00", "0.00"), Ok((0, Some(Direction::Neutral))));
        assert_eq!(told("", ""), Err(ProblemKind::MissingCell));
        assert_eq!(told("x", "1.00"), Err(ProblemKind::BadAmount));
    }
}
