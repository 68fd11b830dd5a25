//! What must be found in the files of a quirk.

use crate::model::Precision;

use super::super::export::FileTruth;
use super::super::layout::Layout;
use super::Quirk;

/// Files with a quirk, and what must be found in them.
#[derive(Clone, Debug)]
pub struct Case {
    /// The quirk.
    pub quirk: Quirk,
    /// The layout it is in.
    pub layout: Layout,
    /// Names and bytes, in the order in which they are brought.
    pub files: Vec<(String, Vec<u8>)>,
    /// What must be found.
    pub expected: Expectation,
}

/// What must be found in files with a quirk.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// What becomes of the files.
    pub outcome: Outcome,
    /// One for each file that is read: rows, sums by direction, what is declared.
    pub truths: Vec<FileTruth>,
    /// The contract's word for how what was counted agrees with what is declared, for each file that is read.
    pub verdict: &'static str,
    /// Codes of what must be told beside it.
    pub notes: &'static [&'static str],
    /// How exact times still are.
    pub precision: Precision,
    /// True where order numbers are whole, so that refunds find their payments.
    pub linked: bool,
    /// Rows of all files without those that stand in two.
    pub transactions: u64,
    /// Rows that an earlier export says otherwise.
    pub updates: u64,
}

/// What becomes of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Each is read whole.
    Read,
    /// None is; the contract's code says why.
    Refused(&'static str),
}

impl Expectation {
    /// Everything is read as it was written.
    pub(super) fn read(layout: Layout, truths: Vec<FileTruth>) -> Self {
        Self {
            outcome: Outcome::Read,
            verdict: verdict(layout),
            notes: &[],
            precision: Precision::Second,
            linked: layout != Layout::AlipayCashbook,
            transactions: truths.iter().map(|truth| truth.records).sum(),
            updates: 0,
            truths,
        }
    }

    /// Nothing is read.
    pub(super) fn refused(layout: Layout, code: &'static str) -> Self {
        Self { outcome: Outcome::Refused(code), ..Self::read(layout, Vec::new()) }
    }
}

/// Where the rule of a layout's sums is known and kept, what is declared is exact.
fn verdict(layout: Layout) -> &'static str {
    match layout {
        Layout::AlipayCashbook | Layout::WeChatHk(_) => "not-declared",
        _ => "exact",
    }
}
