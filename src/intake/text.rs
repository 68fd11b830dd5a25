//! Bytes to text: UTF-8 with or without a mark, UTF-16, GB18030 (of which GBK is a part).
//!
//! Nothing is refused for a few torn bytes: they become U+FFFD and cost the line they stand in, no more.

use std::thread;

use encoding_rs::{Encoding, GB18030, UTF_16BE, UTF_16LE};

use crate::model::RejectionCode;

/// Below this size a second thread costs more than it saves.
const PARALLEL_FROM: usize = 4 << 20;
/// How much of a file is looked at to tell torn UTF-8 from GB18030.
const SAMPLE: usize = 256 << 10;

/// The text of a file, whatever its encoding; the byte order mark is not part of it.
///
/// # Errors
/// `Unrecognised` where the bytes are no text at all (zero bytes, and no UTF-16).
pub fn decode(bytes: &[u8]) -> Result<String, RejectionCode> {
    if let Some(marked) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return Ok(String::from_utf8_lossy(marked).into_owned());
    }
    if let Some((encoding, mark)) = utf16(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or(&[]));
        return Ok(text.into_owned());
    }
    if memchr::memchr(0, bytes).is_some() {
        return Err(RejectionCode::Unrecognised);
    }
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) if is_torn_utf8(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        Err(_) => gb18030(bytes),
    })
}

/// UTF-16 by its mark, or by the zero bytes that every line end and digit has in it; with the length of the mark.
fn utf16(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    match bytes {
        [0xff, 0xfe, ..] => return Some((UTF_16LE, 2)),
        [0xfe, 0xff, ..] => return Some((UTF_16BE, 2)),
        _ => {}
    }
    let sample = bytes.get(..bytes.len().min(2048) & !1).unwrap_or(&[]);
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let pairs = sample.len() / 2;
    if odd * 8 > pairs && even == 0 {
        Some((UTF_16LE, 0))
    } else if even * 8 > pairs && odd == 0 {
        Some((UTF_16BE, 0))
    } else {
        None
    }
}

/// True for UTF-8 with a few bytes torn out of it: GB18030 read as UTF-8 is wrong nearly everywhere, not here and there.
fn is_torn_utf8(bytes: &[u8]) -> bool {
    let first = bytes.iter().position(|b| !b.is_ascii()).unwrap_or(0);
    let sample = bytes.get(first..bytes.len().min(first + SAMPLE)).unwrap_or(&[]);
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in sample.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    right > 4 * wrong
}

/// GB18030 in two halves on two threads: a line feed is never part of a longer character, so the cut is safe.
fn gb18030(bytes: &[u8]) -> String {
    let middle = bytes.len() / 2;
    let cut = bytes.get(middle..).and_then(|rest| memchr::memchr(b'\n', rest)).map(|at| middle + at + 1);
    match cut.filter(|_| bytes.len() >= PARALLEL_FROM) {
        None => decode_part(bytes, bytes.len()),
        Some(cut) => {
            let (front, back) = bytes.split_at(cut);
            thread::scope(|scope| {
                let back = scope.spawn(|| decode_part(back, back.len()));
                let mut text = decode_part(front, bytes.len());
                match back.join() {
                    Ok(back) => text.push_str(&back),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
                text
            })
        }
    }
}

/// Decodes `part` into a string with room for `room` bytes of source, so that appending does not move it.
fn decode_part(part: &[u8], room: usize) -> String {
    let mut decoder = GB18030.new_decoder_without_bom_handling();
    // Two bytes become three; four-byte characters and lone 0x80 are rare, and the loop below makes room for them.
    let mut text = String::with_capacity(room / 2 * 3 + 64);
    let mut read = 0;
    loop {
        let (result, n, _) = decoder.decode_to_string(part.get(read..).unwrap_or(&[]), &mut text, true);
        read += n;
        match result {
            encoding_rs::CoderResult::InputEmpty => return text,
            encoding_rs::CoderResult::OutputFull => text.reserve(4096 + part.len() / 8),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE_TEXT: &str = "交易时间,交易对方,金额\n2026-01-01 08:00:00,示例早餐店,6.50\n";

    #[test]
    fn every_encoding_gives_the_same_text() {
        let gbk = GB18030.encode(SAMPLE_TEXT).0.into_owned();
        let utf16 = |big: bool| -> Vec<u8> {
            let unit = |u: u16| if big { u.to_be_bytes() } else { u.to_le_bytes() };
            SAMPLE_TEXT.encode_utf16().flat_map(unit).collect()
        };
        let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
        for bytes in [
            SAMPLE_TEXT.as_bytes().to_vec(),
            marked(b"\xef\xbb\xbf", SAMPLE_TEXT.into()),
            gbk,
            marked(b"\xff\xfe", utf16(false)),
            marked(b"\xfe\xff", utf16(true)),
            utf16(false),
            utf16(true),
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(SAMPLE_TEXT));
        }
    }

    #[test]
    fn gb18030_has_what_gbk_lacks() {
        let text = "㐂寿司,€5,𠮷野家,😀\n";
        assert_eq!(decode(&GB18030.encode(text).0).as_deref(), Ok(text));
    }

    #[test]
    fn a_cut_costs_a_character_not_the_file() {
        let cut = &SAMPLE_TEXT.as_bytes()[..SAMPLE_TEXT.len() - 12];
        let text = decode(&cut[..cut.len() - 1]).unwrap();
        assert!(text.starts_with("交易时间,交易对方,金额\n2026-01-01 08:00:00,示例\u{fffd}"), "{text}");
    }

    #[test]
    fn large_files_are_cut_at_a_line_and_lose_nothing() {
        let text = SAMPLE_TEXT.repeat(80_000);
        assert_eq!(decode(&GB18030.encode(&text).0), Ok(text));
    }

    #[test]
    fn zeros_are_no_text() {
        assert_eq!(decode(b"PK\x03\x04\x00\x00\x00abc"), Err(RejectionCode::Unrecognised));
    }
}
