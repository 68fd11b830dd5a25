//! Whole lives.
