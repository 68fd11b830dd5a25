//! Does a document add up? What the provider declares, compared to the fen with what was read.
//!
//! WeChat counts every row in its printed column. So does Alipay's app, although it warns that sums may differ; where
//! they do, its known ways of leaving rows out are tried, and the one that fits is named. Alipay's website counts by
//! 资金状态, JD takes out what came back, Meituan counts 还款 rows without adding them up.

use crate::model::{Declared, Direction, Format, Money, Reading, Records, Tally, Transaction};

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

/// Where a row is counted and with how much; None where the rule leaves it out.
type Rule = fn(&Transaction<'_>) -> Option<(Bucket, Money)>;

#[derive(Clone, Copy)]
enum Bucket {
    In,
    Out,
    Neutral,
    PendingIn,
    PendingOut,
}

/// A provider's own rule, and what it may have done instead, each by its code.
type Rules = (Rule, &'static [(&'static str, Rule)]);

fn rules(format: Format) -> Rules {
    match format {
        Format::AlipayWeb => (by_fund_state, &[("by-direction", by_direction)]),
        Format::Jd => (net, &[("by-direction", by_direction)]),
        Format::Meituan => (without_repayments, &[("by-direction", by_direction)]),
        _ => (
            by_direction,
            &[
                ("without-closed", without_closed),
                ("without-zero", without_zero),
                ("without-closed-and-zero", without_both),
            ],
        ),
    }
}

/// Compares one document.
pub fn reconcile(records: &Records, reading: &Reading) -> Reconciliation {
    let declared = &reading.statement.declared;
    let (main, others) = rules(reading.format);
    let counted = count(records, reading, main);
    let broken = reading.balance.as_ref().is_some_and(|balance| !balance.holds());
    let verdict = if broken {
        Verdict::Differs
    } else if declared.is_empty() {
        Verdict::NotDeclared
    } else if agrees(declared, &counted) {
        Verdict::Exact
    } else {
        let explains = |(_, rule): &&(&'static str, Rule)| agrees(declared, &count(records, reading, *rule));
        others.iter().find(explains).map_or(Verdict::Differs, |(name, _)| Verdict::Explained(name))
    };
    Reconciliation { verdict, counted }
}

/// Compares a summary, which has no rows of its own, with the entries of the same account and period.
pub fn reconcile_summary(records: &Records, summary: &Reading, readings: &[Reading]) -> Reconciliation {
    let same = |entries: &&Reading| {
        let (mine, theirs) = (&summary.statement, &entries.statement);
        let account = mine.holder.account.is_none() || mine.holder.account == theirs.holder.account;
        let period = mine.period.is_none() || mine.period == theirs.period;
        entries.format == Format::AlipayLedger && account && period
    };
    let Some(entries) = readings.iter().find(same) else {
        return Reconciliation { verdict: Verdict::NotDeclared, counted: Declared::default() };
    };
    let counted = count(records, entries, by_direction);
    let agrees = agrees(&summary.statement.declared, &counted);
    Reconciliation { verdict: if agrees { Verdict::Exact } else { Verdict::Differs }, counted }
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
        let Some((bucket, amount)) = rule(&records.get(row)) else { continue };
        let tally = match bucket {
            Bucket::In => &mut counted.incoming,
            Bucket::Out => &mut counted.outgoing,
            Bucket::Neutral => &mut counted.neutral,
            Bucket::PendingIn => &mut counted.pending_in,
            Bucket::PendingOut => &mut counted.pending_out,
        };
        if let Some(tally) = tally {
            tally.add(amount);
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
fn by_direction(t: &Transaction<'_>) -> Option<(Bucket, Money)> {
    let bucket = match t.direction() {
        Direction::In => Bucket::In,
        Direction::Out => Bucket::Out,
        Direction::Neutral => Bucket::Neutral,
    };
    Some((bucket, t.amount()))
}

#[allow(clippy::unnecessary_wraps)] // As above.
fn by_fund_state(t: &Transaction<'_>) -> Option<(Bucket, Money)> {
    let bucket = match t.fund_state() {
        "已收入" => Bucket::In,
        "已支出" => Bucket::Out,
        "待收入" => Bucket::PendingIn,
        "待支出" => Bucket::PendingOut,
        _ => Bucket::Neutral,
    };
    Some((bucket, t.amount()))
}

fn without_closed(t: &Transaction<'_>) -> Option<(Bucket, Money)> {
    by_direction(t).filter(|_| !t.status().ends_with("关闭"))
}

fn without_zero(t: &Transaction<'_>) -> Option<(Bucket, Money)> {
    by_direction(t).filter(|_| !t.amount().is_zero())
}

fn without_both(t: &Transaction<'_>) -> Option<(Bucket, Money)> {
    without_closed(t).and_then(|_| without_zero(t))
}

/// JD: less what the row says came back; an order on 先享后付 that is not charged yet is a row of nothing.
fn net(t: &Transaction<'_>) -> Option<(Bucket, Money)> {
    let (bucket, amount) = by_direction(t)?;
    let uncharged = t.direction() == Direction::Neutral && t.method() == "先享后付" && t.status() != "退款成功";
    Some((bucket, if uncharged { Money::ZERO } else { amount - t.declared_refund() }))
}

/// Meituan: paying back what 美团月付 lent is a row of nothing, or it would count twice.
fn without_repayments(t: &Transaction<'_>) -> Option<(Bucket, Money)> {
    let (bucket, amount) = by_direction(t)?;
    Some((bucket, if t.kind() == "还款" { Money::ZERO } else { amount }))
}
