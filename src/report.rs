//! A dossier on paper: what scripts, spreadsheets and people without a window read. Computes nothing.

pub mod diff;
pub mod json;
pub mod structure;
pub mod text;
pub mod transactions;
