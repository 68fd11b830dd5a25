//! The window: the only place that names egui.
//!
//! [`app`] draws a dossier and sends commands; it computes nothing, reads no file on its own thread and infers nothing.

pub mod fonts;
pub mod icons;
pub mod screens;
pub mod theme;
pub mod widgets;
