//! The door: chooses between window and command line, and does nothing else.

fn main() {}
