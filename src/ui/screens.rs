//! The pages of the window: each a plain state, data made once per change, and a function that draws them.

pub mod records;
