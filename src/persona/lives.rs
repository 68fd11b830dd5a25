//! Three fictional lives and a month that has a bit of everything, each written into a [`Diary`](super::diary::Diary).

pub mod chen;
pub mod he;
pub mod lin;
pub mod sampler;
mod scene;
