//! Does a document add up? What the provider declares, compared to the fen with what was read.
//!
//! WeChat counts every row in its printed column. So does Alipay's app, although it warns that sums may differ; where
//! they do, its known ways of leaving rows out are tried, and the one that fits is named. Alipay's website counts by
//! 资金状态 instead.

use crate::model::{Declared, Direction, Format, Reading, Records, Tally, Transaction};

/// How the provider's declaration compares with what was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reconciliation {
    /// The verdict.
    pub verdict: Verdict,
    /// What we counted, in the provider's own buckets.
    pub counted: Declared,
}

/// The verdict of a reconciliation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Counts and sums are equal to the fen.
    Exact,
    /// Equal once a known rule of the provider is applied. EXAMPLE: `without-closed`
    Explained(&'static str),
    /// They differ, and no rule we know explains it.
    Differs,
    /// The file declares nothing.
    NotDeclared,
}

impl Verdict {
    /// The contract's word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Explained(_) => "explained",
            Self::Differs => "differs",
            Self::NotDeclared => "not-declared",
        }
    }

    /// The rule that explains a difference.
    pub fn explained_by(self) -> Option<&'static str> {
        match self {
            Self::Explained(rule) => Some(rule),
            _ => None,
        }
    }
}

/// Where a row is counted; None where the rule leaves it out.
type Rule = fn(&Transaction<'_>) -> Option<Bucket>;

#[derive(Clone, Copy)]
enum Bucket {
    In,
    Out,
    Neutral,
    PendingIn,
    PendingOut,
}

/// Compares one document.
pub fn reconcile(records: &Records, reading: &Reading) -> Reconciliation {
    let declared = &reading.statement.declared;
    let (main, others): (Rule, &[(&str, Rule)]) = if reading.format == Format::AlipayWeb {
        (by_fund_state, &[("by-direction", by_direction)])
    } else {
        (
            by_direction,
            &[
                ("without-closed", without_closed),
                ("without-zero", without_zero),
                ("without-closed-and-zero", without_both),
            ],
        )
    };
    let counted = count(records, reading, main);
    let verdict = if declared.is_empty() {
        Verdict::NotDeclared
    } else if agrees(declared, &counted) {
        Verdict::Exact
    } else {
        let explains = |(_, rule): &&(&'static str, Rule)| agrees(declared, &count(records, reading, *rule));
        others.iter().find(explains).map_or(Verdict::Differs, |(name, _)| Verdict::Explained(name))
    };
    Reconciliation { verdict, counted }
}

fn count(records: &Records, reading: &Reading, rule: Rule) -> Declared {
    let zero = Some(Tally::default());
    let web = reading.format == Format::AlipayWeb;
    let mut counted = Declared {
        records: Some(u64::from(reading.lines.records)),
        incoming: zero,
        outgoing: zero,
        neutral: zero,
        pending_in: zero.filter(|_| web),
        pending_out: zero.filter(|_| web),
    };
    for row in reading.rows.clone() {
        let transaction = records.get(row);
        let tally = match rule(&transaction) {
            None => None,
            Some(Bucket::In) => counted.incoming.as_mut(),
            Some(Bucket::Out) => counted.outgoing.as_mut(),
            Some(Bucket::Neutral) => counted.neutral.as_mut(),
            Some(Bucket::PendingIn) => counted.pending_in.as_mut(),
            Some(Bucket::PendingOut) => counted.pending_out.as_mut(),
        };
        if let Some(tally) = tally {
            tally.add(transaction.amount());
        }
    }
    counted
}

/// Every part that is declared is counted the same; what is not declared is not asked for.
fn agrees(declared: &Declared, counted: &Declared) -> bool {
    fn part<T: PartialEq + Copy>(declared: Option<T>, counted: Option<T>) -> bool {
        declared.is_none() || declared == counted
    }
    part(declared.records, counted.records)
        && part(declared.incoming, counted.incoming)
        && part(declared.outgoing, counted.outgoing)
        && part(declared.neutral, counted.neutral)
        && part(declared.pending_in, counted.pending_in)
        && part(declared.pending_out, counted.pending_out)
}

#[allow(clippy::unnecessary_wraps)] // One shape for all rules; others leave rows out.
fn by_direction(t: &Transaction<'_>) -> Option<Bucket> {
    Some(match t.direction() {
        Direction::In => Bucket::In,
        Direction::Out => Bucket::Out,
        Direction::Neutral => Bucket::Neutral,
    })
}

#[allow(clippy::unnecessary_wraps)] // As above.
fn by_fund_state(t: &Transaction<'_>) -> Option<Bucket> {
    Some(match t.fund_state() {
        "已收入" => Bucket::In,
        "已支出" => Bucket::Out,
        "待收入" => Bucket::PendingIn,
        "待支出" => Bucket::PendingOut,
        _ => Bucket::Neutral,
    })
}

fn without_closed(t: &Transaction<'_>) -> Option<Bucket> {
    by_direction(t).filter(|_| !t.status().ends_with("关闭"))
}

fn without_zero(t: &Transaction<'_>) -> Option<Bucket> {
    by_direction(t).filter(|_| !t.amount().is_zero())
}

fn without_both(t: &Transaction<'_>) -> Option<Bucket> {
    without_closed(t).and_then(|_| without_zero(t))
}
