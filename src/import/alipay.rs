//! Alipay's own exports for persons. What their words mean is left to [`ledger`](crate::ledger).

mod app_csv;
mod web_csv;
mod words;

pub use app_csv::APP_CSV;
pub use web_csv::WEB_CSV;
