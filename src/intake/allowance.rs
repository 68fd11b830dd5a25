//! What a reading may use: passwords, limits, and the person's patience. Every byte that is unpacked is charged here,
//! so that no archive, however it is built, can take more than it was given; what is unpacked is left to `archive`.

use std::fmt;

use encoding_rs::GB18030;
use zeroize::Zeroizing;

use crate::model::RejectionCode;

/// Passwords to try on whatever is locked, in this order. None is ever guessed; all are wiped when dropped.
#[derive(Clone, Default)]
pub struct Passwords(Vec<Zeroizing<String>>);

impl Passwords {
    /// None at all: whatever is locked is refused as `password-required`.
    pub fn none() -> Self {
        Self::default()
    }

    /// Takes one more password; an empty one and one that is already there change nothing.
    pub fn add(&mut self, password: impl Into<Zeroizing<String>>) {
        let password = password.into();
        if !password.is_empty() && !self.0.contains(&password) {
            self.0.push(password);
        }
    }

    /// True where there is none to try.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The bytes to try: a password beyond ASCII is typed in UTF-8 on one system and in GBK on another.
    pub(super) fn keys(&self) -> Vec<Zeroizing<Vec<u8>>> {
        let mut keys = Vec::new();
        for password in &self.0 {
            keys.push(Zeroizing::new(password.as_bytes().to_vec()));
            if !password.is_ascii() {
                let (gbk, _, _) = GB18030.encode(password);
                keys.push(Zeroizing::new(gbk.into_owned()));
            }
        }
        keys
    }
}

impl fmt::Debug for Passwords {
    /// How many, never which.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Passwords({})", self.0.len())
    }
}

impl<T: Into<String>> FromIterator<T> for Passwords {
    fn from_iter<I: IntoIterator<Item = T>>(passwords: I) -> Self {
        let mut all = Self::none();
        for password in passwords {
            all.add(password.into());
        }
        all
    }
}

/// Hard limits, held against what is really there and never against what a header claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes that one file may unpack to, all archives within it together.
    pub unpacked_bytes: u64,
    /// How many times its packed size an entry may grow to; judged above [`RATIO_FROM`] only.
    pub ratio: u64,
    /// Entries of one file, all archives within it together.
    pub entries: u64,
    /// Archives within archives: 1 reads none inside another.
    pub depth: u64,
    /// Size of one file on disk.
    pub file_bytes: u64,
    /// Size of one cell.
    pub cell_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            unpacked_bytes: 2 << 30,
            ratio: 300,
            entries: 10_000,
            depth: 4,
            file_bytes: 3 << 29,
            cell_bytes: 1 << 20,
        }
    }
}

/// Below this many unpacked bytes no ratio is judged: a short text of blanks may well shrink a thousandfold.
pub const RATIO_FROM: u64 = 8 << 20;

/// How a reading tells how far it is, and learns that nobody waits for it any more.
pub trait Progress {
    /// So many of so many bytes are read.
    fn bytes(&mut self, done: u64, total: u64);
    /// True once the person has stopped the reading; asked between files and every few megabytes.
    fn cancelled(&self) -> bool;
}

/// Nobody watches: tests and scripts.
impl Progress for () {
    fn bytes(&mut self, _done: u64, _total: u64) {}

    fn cancelled(&self) -> bool {
        false
    }
}

/// Why something is not read, before it has a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub code: RejectionCode,
    pub detail: String,
}

impl Refusal {
    pub fn new(code: RejectionCode, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into() }
    }

    pub fn damaged(detail: &str) -> Self {
        Self::new(RejectionCode::Damaged, detail)
    }

    /// EXAMPLE of the detail: `ratio 300`.
    pub fn too_large(limit: &str, figure: u64) -> Self {
        Self::new(RejectionCode::TooLarge, format!("{limit} {figure}"))
    }
}

impl From<RejectionCode> for Refusal {
    fn from(code: RejectionCode) -> Self {
        Self::new(code, "")
    }
}

/// What is left to one file and everything inside it.
pub(super) struct Allowance<'a> {
    pub passwords: &'a Passwords,
    pub limits: &'a Limits,
    pub progress: &'a mut dyn Progress,
    unpacked: u64,
    entries: u64,
}

impl<'a> Allowance<'a> {
    pub fn new(passwords: &'a Passwords, limits: &'a Limits, progress: &'a mut dyn Progress) -> Self {
        Self { passwords, limits, progress, unpacked: 0, entries: 0 }
    }

    /// A new file begins: its archives start from nothing.
    pub fn renew(&mut self) {
        self.unpacked = 0;
        self.entries = 0;
    }

    /// Bytes that may still be unpacked.
    pub fn unpacked_left(&self) -> u64 {
        self.limits.unpacked_bytes.saturating_sub(self.unpacked)
    }

    /// Charges bytes that were unpacked; called every few of them.
    pub fn unpack(&mut self, bytes: u64) -> Result<(), Refusal> {
        if self.progress.cancelled() {
            return Err(RejectionCode::Cancelled.into());
        }
        self.unpacked = self.unpacked.saturating_add(bytes);
        if self.unpacked > self.limits.unpacked_bytes {
            return Err(Refusal::too_large("unpacked-bytes", self.limits.unpacked_bytes));
        }
        Ok(())
    }

    /// Charges the entries of an archive that is about to be opened.
    pub fn enter(&mut self, entries: u64) -> Result<(), Refusal> {
        self.entries = self.entries.saturating_add(entries);
        if self.entries > self.limits.entries {
            return Err(Refusal::too_large("entries", self.limits.entries));
        }
        Ok(())
    }

    /// Holds one entry's growth against the ratio.
    pub fn judge_ratio(&self, packed: u64, unpacked: u64) -> Result<(), Refusal> {
        if unpacked > RATIO_FROM && unpacked > packed.saturating_mul(self.limits.ratio) {
            return Err(Refusal::too_large("ratio", self.limits.ratio));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_beyond_ascii_is_tried_in_both_encodings() {
        let passwords: Passwords = ["123456", "密码", "123456", ""].into_iter().collect();
        let keys = passwords.keys();
        let keys: Vec<&[u8]> = keys.iter().map(|key| key.as_slice()).collect();
        assert_eq!(keys, [b"123456".as_slice(), "密码".as_bytes(), b"\xc3\xdc\xc2\xeb"]);
    }

    #[test]
    fn passwords_do_not_show_themselves() {
        let passwords: Passwords = ["secret"].into_iter().collect();
        assert_eq!(format!("{passwords:?}"), "Passwords(1)");
    }

    #[test]
    fn the_ratio_is_judged_from_eight_mebibytes_on() {
        let (passwords, limits) = (Passwords::none(), Limits::default());
        let mut nobody = ();
        let allowance = Allowance::new(&passwords, &limits, &mut nobody);
        assert_eq!(allowance.judge_ratio(1, RATIO_FROM), Ok(()));
        assert_eq!(allowance.judge_ratio(1, RATIO_FROM + 1), Err(Refusal::too_large("ratio", 300)));
        assert_eq!(allowance.judge_ratio(RATIO_FROM, RATIO_FROM * 300), Ok(()));
    }
}
