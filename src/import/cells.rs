//! One row's cells, asked for by column. Putting torn ones right is left to [`fit`](super::fit).

use std::borrow::Cow;

use super::layout::{Column, Header};
use crate::intake::lines::trim;

/// The cells of one row; kept from row to row so that nothing is allocated in the hot path.
#[derive(Debug, Default)]
pub struct Cells<'a>(pub Vec<Cow<'a, str>>);

impl Cells<'_> {
    /// A cell without padding; empty where the row has none. WeChat and Alipay write `/` for nothing.
    pub fn value(&self, header: &Header, column: Column) -> &str {
        match self.verbatim(header, column) {
            "/" => "",
            cell => cell,
        }
    }

    /// A cell without padding, `/` kept.
    pub fn verbatim(&self, header: &Header, column: Column) -> &str {
        header.position(column).and_then(|at| self.0.get(at)).map_or("", |cell| trim(cell))
    }
}
