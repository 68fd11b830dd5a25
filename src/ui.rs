//! The window: the only place that names egui.
//!
//! [`app`] draws a dossier and sends commands; it computes nothing, reads no file on its own thread and infers nothing.

pub mod app;
pub mod arrivals;
pub mod command;
pub mod context;
pub mod dialog;
pub mod fonts;
pub mod icons;
pub mod people;
pub mod reader;
pub mod saving;
pub mod screens;
pub mod theme;
pub mod widgets;
pub mod window;
