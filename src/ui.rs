//! The window: the only place that names egui.

pub mod fonts;
pub mod icons;
