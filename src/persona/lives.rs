//! Three fictional lives, and months that have a bit of everything a wallet or a shop can print, each written into a
//! [`Diary`](super::diary::Diary).

pub mod chen;
pub mod fund_month;
pub mod he;
pub mod hk_month;
pub mod jd_month;
pub mod ledger_month;
pub mod lin;
pub mod meituan_month;
pub mod sampler;
mod scene;
