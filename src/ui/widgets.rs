//! What the screens are made of, drawn as in the component sheet of the design system.
//!
//! A widget gets its words from the caller and its colours from [`Tokens`](crate::ui::theme::Tokens), names itself to
//! assistive technology, and knows nothing of a dossier.

pub mod bars;
pub mod button;
pub mod card;
pub mod choice;
pub mod drop_zone;
pub mod dropdown;
pub mod field;
pub mod focus;
pub mod map;
pub mod marks;
pub mod numbered;
pub mod rail;
pub mod sentence;
pub mod strip;
pub mod table;
pub mod text;
pub mod toast;
