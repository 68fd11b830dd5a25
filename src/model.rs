//! What a record is: the types every other module speaks in.
//!
//! Nothing here knows a provider's column, a screen or a translated sentence; reading, merging and showing are left to
//! the modules above.

mod format;
mod money;
mod order_number;
mod problem;
mod reading;
mod records;
mod source;
mod statement;
mod texts;
mod time;
mod words;

pub use format::Format;
pub use money::{Currency, Money};
pub use order_number::OrderNumber;
pub use problem::{Problem, ProblemKind, Rejected, RejectionCode};
pub use reading::{BalanceChain, Drift, FileType, LineCounts, NewWord, Origin, Provider, Reading};
pub use records::{Draft, Filling, Records, Transaction};
pub use source::{DocumentId, Source};
pub use statement::{Declared, Holder, Statement, Tally};
pub use texts::{Base, Text, TextStore};
pub use time::{DateOrder, Precision, WallTime};
pub use words::{Direction, Word, WordStore};
