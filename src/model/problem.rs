//! What could not be read: a line of a document, or a whole file. Codes only; the sentence is left to `i18n`.

use serde::Serialize;

use super::Source;

/// A line that should have been a record and could not be read as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line.
    pub source: Source,
    /// What is wrong with it.
    pub kind: ProblemKind,
}

/// Why a line is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemKind {
    /// The amount is no number.
    BadAmount,
    /// The time is none the calendar has.
    BadTime,
    /// A cell that every record has is empty.
    MissingCell,
    /// The line has too few or too many cells to be put right: cut off or run together.
    TornRow,
}

impl ProblemKind {
    /// The contract's word.
    pub fn code(self) -> &'static str {
        match self {
            Self::BadAmount => "bad-amount",
            Self::BadTime => "bad-time",
            Self::MissingCell => "missing-cell",
            Self::TornRow => "torn-row",
        }
    }
}

/// A file that was not read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// The file's or entry's name.
    pub name: String,
    /// The zips it lay in, outermost first: `outer.zip/inner.zip`.
    pub container: Option<String>,
    /// Why.
    pub code: RejectionCode,
    /// What there is to say beyond the code, in plain ASCII or the file's own words: a limit, a missing column.
    pub detail: String,
}

impl Rejected {
    /// The first word of the detail: what there are sentences and guides for. EXAMPLE: `ratio` of `ratio 300`
    pub fn detail_word(&self) -> &str {
        self.detail.split([' ', ':']).next().unwrap_or("")
    }
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RejectionCode {
    /// Locked, and no password was given.
    PasswordRequired,
    /// Locked, and none of the given passwords opens it.
    WrongPassword,
    /// No layout we know.
    Unrecognised,
    /// We know what it is, and it is no bill: a photo, a database.
    WrongKind,
    /// Two importers claim it.
    Ambiguous,
    /// Broken: cut off, checksum wrong.
    Damaged,
    /// Over a limit of `intake`.
    TooLarge,
    /// A kind of file or encryption that we cannot open.
    Unsupported,
    /// Nothing in it.
    Empty,
    /// The system would not let us read it, or it is not there.
    Unreadable,
    /// The person stopped the reading.
    Cancelled,
}

impl RejectionCode {
    /// The contract's word.
    pub fn code(self) -> &'static str {
        match self {
            Self::PasswordRequired => "password-required",
            Self::WrongPassword => "wrong-password",
            Self::Unrecognised => "unrecognised",
            Self::WrongKind => "wrong-kind",
            Self::Ambiguous => "ambiguous",
            Self::Damaged => "damaged",
            Self::TooLarge => "too-large",
            Self::Unsupported => "unsupported",
            Self::Empty => "empty",
            Self::Unreadable => "unreadable",
            Self::Cancelled => "cancelled",
        }
    }
}
