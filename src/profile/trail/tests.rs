//! Whole lives: each of the thirteen kinds keeps its own shape, and what holds of every trail.

mod campus;
mod kinds;
mod life;
mod properties;
mod scarce;
