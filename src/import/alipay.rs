//! Alipay's own exports. What their words mean is left to [`ledger`](crate::ledger).

mod app_csv;
mod cashbook;
mod ledger;
mod ledger_summary;
mod web_csv;
mod words;
mod yuebao;

pub use app_csv::APP_CSV;
pub use cashbook::CASHBOOK;
pub use ledger::LEDGER;
pub use ledger_summary::LEDGER_SUMMARY;
pub use web_csv::WEB_CSV;
pub use yuebao::YUEBAO;
