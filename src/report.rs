//! A dossier on paper: what scripts, spreadsheets and people without a window read. Computes nothing.

pub mod diff;
pub mod gpx;
pub mod json;
pub mod locate;
pub mod names;
pub mod place;
pub mod places;
pub mod statement;
pub mod structure;
pub mod text;
pub mod transactions;
pub mod whereabouts;
