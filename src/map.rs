//! The geometry of a map, without a screen: outlines, projection, what is in view, arcs, groups, where labels fit.
//!
//! Which places and trips there are is the caller's; colours, words and painting are left to whoever shows the [`Scene`].
//! Points on the screen are [`Spot`]s, counted in points from the upper left corner of the map.

mod arcs;
mod groups;
mod labels;
mod metro;
mod outlines;
mod projection;
mod scene;
mod screen;
mod viewport;

pub use crate::places::Wgs84;
pub use arcs::{Course, courses, distance_to};
pub use groups::{Group, groups};
pub use labels::{Placed, Side, Wanted, place};
pub use metro::metro;
pub use outlines::{Level, Line, Outlines, Ring};
pub use projection::World;
pub use scene::{Arc, Caption, Certainty, Circle, Label, MarkId, Path, Scene, Tone, arc_width, radius};
pub use screen::{Area, Spot};
pub use viewport::{Fit, Padding, Viewport};
