//! Order numbers name a payment, as long as no spreadsheet has cut them down.

/// An order number as it stands in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrderNumber<'a>(pub &'a str);

/// Digits that a spreadsheet keeps of a number.
const KEPT: usize = 15;

impl<'a> OrderNumber<'a> {
    /// True for what a spreadsheet makes of a long number: `2.02302E+27`, `20230212220011000000000000000000`.
    pub fn is_cut(self) -> bool {
        let Self(id) = self;
        is_scientific(id) || has_only_zeros_behind(id)
    }

    /// The number where it names one payment: not empty and not cut.
    pub fn whole(self) -> Option<&'a str> {
        Some(self.0).filter(|id| !id.is_empty() && !self.is_cut())
    }
}

fn is_scientific(id: &str) -> bool {
    let Some((mantissa, exponent)) = id.split_once(['E', 'e']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    whole.len() == 1 && digits(whole) && digits(fraction) && digits(exponent.strip_prefix('+').unwrap_or(exponent))
}

/// Many zeros and nothing else behind the digits that were kept: no provider numbers so.
fn has_only_zeros_behind(id: &str) -> bool {
    let behind = id.get(KEPT..).unwrap_or("");
    behind.len() >= 9 && id.bytes().all(|b| b.is_ascii_digit()) && behind.bytes().all(|b| b == b'0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cut_numbers_are_told_from_whole_ones() {
        for cut in ["2.02302E+27", "1E+11", "4.2e+27", "20230212220011000000000000000000"] {
            assert!(OrderNumber(cut).is_cut(), "{cut}");
        }
        for whole in [
            "2023021222001100110000000001",
            "T200P5120000000000000001",
            "",
            "20230000",
            "1KUMYE4",
            "4981008E7",
            "D12000014",
        ] {
            assert!(!OrderNumber(whole).is_cut(), "{whole}");
        }
        assert_eq!(OrderNumber("").whole(), None);
        assert_eq!(OrderNumber("42").whole(), Some("42"));
    }
}
