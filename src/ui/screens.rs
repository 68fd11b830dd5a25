//! The screens: each a plain data struct made once a change, and a function that draws it.

pub mod arrivals;
pub mod compare;
pub mod files;
pub mod guide;
mod headline;
pub mod movement;
pub mod open;
pub mod records;
pub mod shell;
