//! From a scene of shapes and text to pixels, without a window and without a graphics card: for pictures that a person
//! saves, for machines without a driver, and for tests that must see the same on every machine.
//!
//! What stands in the scene is left to those who draw it. Beside `ui` this is the only place that names epaint.

mod coverage;
mod raster;
mod texture;

pub use raster::{Pixmap, Raster};
