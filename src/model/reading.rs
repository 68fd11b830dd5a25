//! What came of reading one document: where it came from, what it declares, how its lines were accounted for.

use std::ops::Range;

use serde::Serialize;

use super::{DocumentId, Problem, Statement};

/// Where a document came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// File or entry name, decoded.
    pub name: String,
    /// The zips it lay in, outermost first: `outer.zip/inner.zip`.
    pub container: Option<String>,
    /// The sheet, in a workbook.
    pub sheet: Option<String>,
    /// What the bytes are, whatever the name says.
    pub file_type: FileType,
    /// Size in bytes.
    pub bytes: u64,
    /// Checksum of the bytes.
    pub sha256: [u8; 32],
}

/// What the bytes of a document are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileType {
    /// Text with separators, also when it is called `.txt`.
    Csv,
    /// A sheet of an Office Open XML workbook.
    Xlsx,
}

/// Who handed an export out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Provider {
    /// Alipay
    Alipay,
    /// WeChat Pay (`wechat` for short in the contract)
    #[serde(rename = "wechat")]
    WeChat,
}

impl Provider {
    /// The contract's word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Alipay => "alipay",
            Self::WeChat => "wechat",
        }
    }
}

/// How the physical lines of a document were accounted for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LineCounts {
    /// All physical lines.
    pub total: u32,
    /// Lines above the first record, the header row among them.
    pub preamble: u32,
    /// Lines with nothing in them, wherever they stand.
    pub blank: u32,
    /// Records.
    pub records: u32,
    /// Lines after the table.
    pub footer: u32,
    /// Lines that should have been records.
    pub problems: u32,
    /// Further lines of records that run over several.
    pub continuation: u32,
}

impl LineCounts {
    /// True where every line is accounted for: the first principle of the program.
    pub fn add_up(&self) -> bool {
        self.total == self.preamble + self.blank + self.records + self.footer + self.problems + self.continuation
    }
}

/// A word that no inventory of ours has: kept verbatim, told, and nothing is lost by it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct NewWord {
    /// The column's own name. EXAMPLE: 交易状态
    pub column: String,
    /// The word.
    pub word: String,
    /// How many records have it.
    pub count: u64,
}

/// A document that was read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Its number in the dossier.
    pub id: DocumentId,
    /// Where it came from.
    pub origin: Origin,
    /// The layout. EXAMPLE: `alipay-app-csv`
    pub importer: &'static str,
    /// Who handed it out.
    pub provider: Provider,
    /// What the provider declares.
    pub statement: Statement,
    /// How its lines were accounted for.
    pub lines: LineCounts,
    /// Lines that should have been records.
    pub problems: Vec<Problem>,
    /// Words we did not know, by column, most frequent first.
    pub new_words: Vec<NewWord>,
    /// Codes of what else is to be told. EXAMPLE: `resaved-lossy`
    pub notes: Vec<&'static str>,
    /// Its rows in `Records`.
    pub rows: Range<usize>,
}
