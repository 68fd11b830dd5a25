//! Reading on a thread of its own: what the window asks for, how far it is, and what comes back.

use std::path::PathBuf;

use crate::model::Rejected;
