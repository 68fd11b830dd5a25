//! WeChat Pay's bill, and the records of its Hong Kong sister. What its words mean is left to [`ledger`](crate::ledger).

mod bill;
mod hk_json;
mod words;

pub use bill::{CSV, XLSX};
pub use hk_json::HK;
