//! The screens: each a plain data struct made once a change, and a function that draws it.

pub mod arrivals;
mod axis;
pub mod cards;
pub mod compare;
pub mod dossier;
pub mod evidence;
pub mod files;
pub mod guide;
mod headline;
pub mod movement;
pub mod open;
mod page;
pub mod people;
pub mod records;
pub mod rhythm;
pub mod sensitive;
pub mod shell;
pub mod spending;
