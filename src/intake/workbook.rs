//! placeholder
use super::Sheet;
use super::allowance::{Allowance, Refusal};
use super::archive::Archive;
pub(super) fn read(_archive: &mut Archive<'_>, _allowance: &mut Allowance<'_>) -> Result<Vec<(String, Sheet)>, Refusal> {
    Ok(Vec::new())
}
