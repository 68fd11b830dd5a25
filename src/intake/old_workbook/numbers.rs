//! Numbers of cells as decimal text: the shortest that reads back the same. Where they stand is left to `cells`.

use std::fmt::Write as _;

/// From this size on a float no longer holds every digit: an order number of 28 digits has lost the last dozen, and
/// writing it out would make them up.
const INEXACT_FROM: f64 = 1e15;

/// Appends a number. EXAMPLE: `28.16`, `2000`, `46283.79487268518`, `4.2000000002019E+27`.
pub fn push_number(number: f64, out: &mut String) {
    // Writing into a string does not fail.
    let _ = match number {
        _ if !number.is_finite() => write!(out, "#NUM!"),
        0.0 => write!(out, "0"),
        _ if number.abs() >= INEXACT_FROM => write!(out, "{}", format!("{number:E}").replace('E', "E+")),
        _ if number.abs() < INEXACT_FROM.recip() => write!(out, "{number:E}"),
        _ => write!(out, "{number}"),
    };
}

/// Appends a packed number: 30 bits of an integer or of a float, perhaps of a hundredfold.
pub fn push_packed(packed: u32, out: &mut String) {
    let hundredfold = packed & 1 != 0;
    if packed & 2 != 0 {
        let whole = packed.cast_signed() >> 2;
        return if hundredfold { push_cents(whole, out) } else { push_number(f64::from(whole), out) };
    }
    let number = f64::from_bits(u64::from(packed & !3) << 32);
    push_number(if hundredfold { number / 100.0 } else { number }, out);
}

/// Cents are divided as integers, so that each of them is exact.
fn push_cents(cents: i32, out: &mut String) {
    let sign = if cents < 0 { "-" } else { "" };
    let cents = cents.unsigned_abs();
    let text = format!("{sign}{}.{:02}", cents / 100, cents % 100);
    out.push_str(text.trim_end_matches('0').trim_end_matches('.'));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(value: f64) -> String {
        let mut text = String::new();
        push_number(value, &mut text);
        text
    }

    fn packed(value: u32) -> String {
        let mut text = String::new();
        push_packed(value, &mut text);
        text
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be_and_read_back_the_same() {
        let cases = [
            (28.16, "28.16"),
            (2000.0, "2000"),
            (-0.0, "0"),
            (-12.5, "-12.5"),
            (46_283.794_872_685_18, "46283.79487268518"),
            (1e-7, "0.0000001"),
            (999_999_999_999_999.0, "999999999999999"),
            (4.200_000_000_201_9e27, "4.2000000002019E+27"),
            (-1e15, "-1E+15"),
            (5e-324, "5E-324"),
            (f64::NAN, "#NUM!"),
            (f64::NEG_INFINITY, "#NUM!"),
        ];
        for (value, text) in cases {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn packed_numbers_keep_every_cent() {
        for cents in (-200_000..200_000).chain([-(1 << 29), (1 << 29) - 1]) {
            let text = packed(((cents << 2) | 3_i32).cast_unsigned());
            assert_eq!(text, number(f64::from(cents) / 100.0), "{cents}");
        }
        assert_eq!(packed((7 << 2) | 2), "7");
        assert_eq!(packed(0x3ff0_0000), "1");
        assert_eq!(packed(0x3ff0_0001), "0.01");
        assert_eq!(packed(0xc059_0000 | 1), "-1");
    }
}
