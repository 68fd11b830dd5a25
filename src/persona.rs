//! Fictional persons and the exports they would have been given, in every layout of a bill, with the truth beside them.
//!
//! For the examples of the open screen, for workshops and for tests: a reader that finds what the generator put in has
//! read right. Everything follows from a seed; nobody in it lives. Uses [`model`](crate::model) and its own text tables
//! only, never the program's own knowledge of merchants and places, or the two would prove each other right.

pub mod alipay;
pub mod archive;
pub mod calendar;
pub mod diary;
pub mod export;
pub mod lives;
pub mod payment;
pub mod prng;
pub mod texts;
pub mod wechat;
