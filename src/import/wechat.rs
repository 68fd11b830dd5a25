//! WeChat Pay's bill. What its words mean is left to [`ledger`](crate::ledger).

mod bill;
mod words;

pub use bill::{CSV, XLSX};
