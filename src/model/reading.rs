//! What came of reading one document: where it came from, what it declares, how its lines were accounted for.

use std::ops::Range;

use serde::Serialize;

use super::{DocumentId, Format, Problem, Statement};

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
    /// A sheet of an Excel 97 workbook.
    Xls,
    /// A list of objects in JSON.
    Json,
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
    /// JD Finance
    Jd,
    /// Meituan
    Meituan,
}

impl Provider {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Alipay, Self::WeChat, Self::Jd, Self::Meituan];

    /// The contract's word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Alipay => "alipay",
            Self::WeChat => "wechat",
            Self::Jd => "jd",
            Self::Meituan => "meituan",
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

/// How a document differs from its layout as we know it: structure only, never a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drift {
    /// Every name of the header row in its order, and whether the layout has it.
    pub columns: Vec<(String, bool)>,
    /// Names of the layout that the header lacks.
    pub missing_columns: Vec<&'static str>,
    /// Lines above or below the table that the layout does not know.
    pub unknown_lines: Vec<u32>,
    /// Every line above the table with its values left out. EXAMPLE: `导出时间：[9999-99-99 99:99:99]`
    pub outline: Vec<String>,
}

/// A check of the balance that stands in each row of a ledger.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BalanceChain {
    /// How many pairs of neighbours were compared.
    pub links: u64,
    /// Lines whose balance does not follow from the row before it in time.
    pub breaks: Vec<u32>,
}

/// A document that was read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Its number in the dossier.
    pub id: DocumentId,
    /// Where it came from.
    pub origin: Origin,
    /// The layout, and with it who handed it out.
    pub format: Format,
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
    /// Where the file is not as we know its layout.
    pub drift: Drift,
    /// Where each row says what was left after it: does one follow from the other?
    pub balance: Option<BalanceChain>,
    /// Another person's: read and counted, but no part of the dossier.
    pub excluded: bool,
    /// Its rows in `Records`.
    pub rows: Range<usize>,
}

impl Reading {
    /// A document of which no line has been read yet.
    pub fn new(id: DocumentId, origin: Origin, format: Format) -> Self {
        Self {
            id,
            origin,
            format,
            statement: Statement::default(),
            lines: LineCounts::default(),
            problems: Vec::new(),
            new_words: Vec::new(),
            notes: Vec::new(),
            drift: Drift::default(),
            balance: None,
            excluded: false,
            rows: 0..0,
        }
    }
}

impl Drift {
    /// Columns that the layout does not know.
    pub fn unknown_columns(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().filter(|(_, known)| !known).map(|(name, _)| name.as_str())
    }

    /// True where the layout is not quite as we know it.
    pub fn is_any(&self) -> bool {
        self.unknown_columns().next().is_some() || !self.unknown_lines.is_empty()
    }
}

impl BalanceChain {
    /// True where every balance follows from the one before.
    pub fn holds(&self) -> bool {
        self.breaks.is_empty()
    }
}
