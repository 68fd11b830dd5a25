//! A layout as a declaration: which columns there are, under which names, and what the provider's words are.

use std::borrow::Cow;

use crate::intake::lines::{split_plain, split_quoted, trim};
use crate::model::{DateOrder, Direction, Draft, Format};

/// What a column holds, whatever it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// 交易时间
    Time,
    /// 付款时间
    Paid,
    /// 交易创建时间
    Created,
    /// 最近修改时间
    Modified,
    /// 交易类型, 类型
    Kind,
    /// 交易分类
    Category,
    /// 交易对方
    Counterparty,
    /// 对方账号
    Account,
    /// 商品说明, 商品, 商品名称
    Item,
    /// 收/支
    Direction,
    /// 金额
    Amount,
    /// 收/付款方式, 支付方式
    Method,
    /// 交易状态, 当前状态
    Status,
    /// 交易订单号, 交易单号, 交易号
    OrderId,
    /// 商家订单号, 商户单号
    MerchantOrderId,
    /// 备注
    Note,
    /// 交易来源地
    Origin,
    /// 服务费（元）
    Fee,
    /// 成功退款（元）
    Refunded,
    /// 资金状态
    FundState,
    /// 收入金额（+元）
    Income,
    /// 支出金额（-元）
    Outgo,
    /// 账户余额（元）
    Balance,
    /// Known, and kept only in the line as it stands: 订单金额, 账务流水号
    Other,
}

/// How many kinds of column there are.
pub const COLUMNS: usize = Column::Other as usize + 1;

/// Where a column may be, and whether a bill is one without it.
#[derive(Debug)]
pub struct Field {
    /// What it holds.
    pub column: Column,
    /// What it is called, the usual name first.
    pub name: &'static str,
    /// A layout without it is another layout.
    pub required: bool,
}

/// A required column.
pub const fn required(column: Column, name: &'static str) -> Field {
    Field { column, name, required: true }
}

/// A column that some revisions or re-saves lack.
pub const fn optional(column: Column, name: &'static str) -> Field {
    Field { column, name, required: false }
}

/// A column that is known and not taken apart.
pub const fn known(name: &'static str) -> Field {
    optional(Column::Other, name)
}

/// How the header is found.
#[derive(Clone, Copy, Debug)]
pub enum HeaderRule {
    /// By the names of its columns, one of which holds this text.
    Names {
        /// In every header of this layout.
        anchor: &'static str,
    },
    /// By this title somewhere above; then the columns stand where they stand.
    Title {
        /// On top of the file.
        title: &'static str,
        /// Which column is where, from 0.
        columns: &'static [(Column, usize)],
    },
}

/// What a layout may be written in.
#[derive(Clone, Copy, Debug)]
pub struct Bodies {
    /// Text with separators.
    pub text: bool,
    /// A sheet of a workbook.
    pub sheet: bool,
}

/// Lines above the table that tell two layouts with one header apart, whatever file they are in.
#[derive(Clone, Copy, Debug)]
pub struct Edition {
    /// Only this layout has them.
    pub own: &'static [&'static str],
    /// Only its sister has them.
    pub other: &'static [&'static str],
}

/// No sister with the same header.
pub const ONLY_EDITION: Edition = Edition { own: &[], other: &[] };

/// A layout.
pub struct Layout {
    /// Which of the layouts.
    pub format: Format,
    /// What it is written in, where nothing else tells it from its sister.
    pub bodies: Bodies,
    /// What tells it from a layout with the same header.
    pub edition: Edition,
    /// How the header is found.
    pub header: HeaderRule,
    /// The columns.
    pub fields: &'static [Field],
    /// Where the time stands: the first of these that is not empty.
    pub time: &'static [Column],
    /// True where originals quote cells; otherwise quotes are tried only where plain commas do not fit.
    pub quotes: bool,
    /// Text columns into which an unquoted comma may have crept, likeliest first.
    pub joinable: &'static [Column],
    /// Lines above and below the table that say nothing of their own: titles, tips. Without numbers and rules.
    pub familiar: &'static [&'static str],
    /// So many cells at the end of a row are left out by some hands where nothing stands in them.
    pub may_lack: usize,
    /// True where originals give seconds: a coarser time was lost on the way.
    pub to_the_second: bool,
    /// True for a word that an inventory has.
    pub knows: fn(Column, &str) -> bool,
    /// What only this provider writes: refunds and fees inside other cells.
    pub finish: fn(&mut Draft<'_>),
}

/// Where the columns of one document stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// What separates cells; meaningless for a sheet.
    pub separator: u8,
    /// The header itself was quoted: a re-save that quotes everything.
    pub quoted: bool,
    /// Cells of the header row, an empty one after a trailing comma among them.
    pub cells: usize,
    /// One more than the last column with a name.
    pub named: usize,
    /// A row has so many cells at least.
    pub least: usize,
    /// How the dates of this document are written.
    pub dates: DateOrder,
    positions: [Option<usize>; COLUMNS],
}

/// What separates the cells of a sheet, where they were never one text.
pub const NO_SEPARATOR: u8 = 0;

impl Header {
    fn empty() -> Self {
        Self {
            separator: NO_SEPARATOR,
            quoted: false,
            cells: 0,
            named: 0,
            least: 0,
            dates: DateOrder::YearFirst,
            positions: [None; COLUMNS],
        }
    }

    /// A header without names: these columns stand where they are said to.
    pub fn of_places(columns: &[(Column, usize)], separator: u8) -> Self {
        let mut header = Self { separator, ..Self::empty() };
        for (column, at) in columns {
            if let Some(place) = header.positions.get_mut(*column as usize) {
                *place = Some(*at);
                header.named = header.named.max(at + 1);
            }
        }
        (header.cells, header.least) = (header.named, header.named);
        header
    }

    /// Where a column stands.
    pub fn position(&self, column: Column) -> Option<usize> {
        self.positions.get(column as usize).copied().flatten()
    }
}

/// 收/支 as all providers write it; None for a word that nobody wrote before.
pub fn direction(word: &str) -> Option<Direction> {
    match word {
        "支出" => Some(Direction::Out),
        "收入" => Some(Direction::In),
        "不计收支" | "其他" | "/" | "" | "中性交易" => Some(Direction::Neutral),
        _ => None,
    }
}

pub const SEPARATORS: [u8; 3] = [b',', b'\t', b';'];

impl Layout {
    /// The header, if this line of text is one.
    pub fn header_of_line(&self, line: &str) -> Option<Header> {
        let HeaderRule::Names { anchor } = self.header else { return None };
        if !line.contains(anchor) {
            return None;
        }
        let mut cells = Vec::new();
        SEPARATORS.into_iter().find_map(|separator| {
            split_header(line, separator, &mut cells);
            let header = self.header_of_cells(cells.iter().map(AsRef::as_ref))?;
            Some(Header { separator, quoted: line.trim_start().starts_with('"'), ..header })
        })
    }

    /// The header, if this row of cells is one.
    pub fn header_of_cells<'c>(&self, cells: impl Iterator<Item = &'c str>) -> Option<Header> {
        let (header, missing) = self.match_cells(cells);
        missing.is_empty().then_some(header)
    }

    /// How many required columns this line has and which it lacks.
    pub fn missing(&self, line: &str) -> (usize, Vec<&'static str>) {
        let mut cells = Vec::new();
        split_header(line, b',', &mut cells);
        let (_, missing) = self.match_cells(cells.iter().map(AsRef::as_ref));
        let required = self.fields.iter().filter(|field| field.required).count();
        (required - missing.len(), missing)
    }

    fn match_cells<'c>(&self, cells: impl Iterator<Item = &'c str>) -> (Header, Vec<&'static str>) {
        let mut header = Header::empty();
        for (at, cell) in cells.enumerate() {
            header.cells = at + 1;
            let name = normalised(cell);
            if name.is_empty() {
                continue;
            }
            header.named = at + 1;
            let place = self.field(&name).and_then(|field| header.positions.get_mut(field.column as usize));
            if let Some(place @ None) = place {
                *place = Some(at);
            }
        }
        header.least = header.named.saturating_sub(self.may_lack);
        let lacks = |field: &&Field| field.required && header.position(field.column).is_none();
        let missing = self.fields.iter().filter(lacks).map(|field| field.name).collect();
        (header, missing)
    }

    fn field(&self, normalised_name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| normalised(field.name) == normalised_name)
    }

    /// The names of a header row, each with whether this layout has it.
    pub fn names<'c>(&self, cells: impl Iterator<Item = &'c str>) -> Vec<(String, bool)> {
        let names = cells.map(trim).filter(|name| !name.is_empty());
        names.map(|name| (name.to_owned(), self.field(&normalised(name)).is_some())).collect()
    }

    /// The columns of the layout that a header lacks although other revisions have them.
    pub fn lacking(&self, header: &Header) -> Vec<&'static str> {
        let HeaderRule::Names { .. } = self.header else { return Vec::new() };
        let lacks = |field: &&Field| field.column != Column::Other && header.position(field.column).is_none();
        self.fields.iter().filter(lacks).map(|field| field.name).collect()
    }
}

pub fn split_header<'l>(line: &'l str, separator: u8, cells: &mut Vec<Cow<'l, str>>) {
    if line.contains('"') {
        split_quoted(line, separator, cells);
    } else {
        split_plain(line, separator, cells);
    }
}

/// Names compare without spaces and with one kind of brackets: 金额（元） is 金额(元).
fn normalised(name: &str) -> Cow<'_, str> {
    let name = trim(name);
    if !name.contains(['（', '）', ' ']) {
        return Cow::Borrowed(name);
    }
    let letter = |c| match c {
        '（' => '(',
        '）' => ')',
        c => c,
    };
    Cow::Owned(name.chars().filter(|c| *c != ' ').map(letter).collect())
}
