//! Bytes to text: UTF-8, UTF-16, GB18030. A first version; what a text says is left to `import`.

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::kind::{self, Utf16};
use crate::model::RejectionCode;

/// The text of these bytes, without a byte order mark.
pub fn decode(bytes: &[u8]) -> Result<String, RejectionCode> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or(&[])).0.into_owned());
    }
    let encoding = match kind::utf16(bytes) {
        Some(Utf16::Little) => UTF_16LE,
        Some(Utf16::Big) => UTF_16BE,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => GB18030,
    };
    Ok(encoding.decode_without_bom_handling(bytes).0.into_owned())
}
