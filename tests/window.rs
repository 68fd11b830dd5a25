//! The window without a window: every test drives the real screens by the names that a screen reader hears, on our own
//! rasteriser, so it needs no display and no graphics card and sees the same pixels everywhere.
//!
//! Each test may leave a picture in `target/window/` for a person to look at; none is compared with an older one.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]
#![allow(clippy::disallowed_methods, reason = "a test of colours needs colours")]
#![allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels are small numbers")]

#[path = "window/app.rs"]
mod app;
#[path = "window/compare.rs"]
mod compare;
#[path = "window/dossier.rs"]
mod dossier;
#[path = "window/exports.rs"]
mod exports;
#[path = "window/files.rs"]
mod files;
#[path = "window/frames.rs"]
mod frames;
#[path = "window/harness.rs"]
mod harness;
#[path = "window/marks.rs"]
mod marks;
#[path = "window/movement.rs"]
mod movement;
#[path = "window/raster.rs"]
mod raster;
#[path = "window/records.rs"]
mod records;
#[path = "window/spending.rs"]
mod spending;
#[path = "window/synthetic.rs"]
mod synthetic;
#[path = "window/trail.rs"]
mod trail;
