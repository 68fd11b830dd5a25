//! What the provider itself declares about an export, above or below its table: the best evidence an audit has.

use super::{Money, WallTime};

/// The provider's declaration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// Whose export it is.
    pub holder: Holder,
    /// 起始时间, 终止时间
    pub period: Option<(WallTime, WallTime)>,
    /// 导出时间
    pub exported_at: Option<WallTime>,
    /// 导出交易类型, 导出类型. EXAMPLE: 全部
    pub filter: Option<String>,
    /// Counts and sums.
    pub declared: Declared,
}

/// Whose export it is, as far as the file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    /// 姓名, 用户
    pub name: Option<String>,
    /// 支付宝账户, 账号
    pub account: Option<String>,
    /// 微信昵称: proves nothing about a person.
    pub nickname: Option<String>,
}

/// How many records, and how much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// 笔
    pub count: u64,
    /// 元, kept in fen.
    pub sum: Money,
}

impl Tally {
    /// Counts one more record.
    pub fn add(&mut self, amount: Money) {
        self.count += 1;
        self.sum += amount;
    }
}

/// What the export says it holds; any part may be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Declared {
    /// 共N笔记录
    pub records: Option<u64>,
    /// 收入, 已收入
    pub incoming: Option<Tally>,
    /// 支出, 已支出
    pub outgoing: Option<Tally>,
    /// 不计收支, 其他, 中性交易
    pub neutral: Option<Tally>,
    /// 待收入 (web export)
    pub pending_in: Option<Tally>,
    /// 待支出 (web export)
    pub pending_out: Option<Tally>,
}

impl Declared {
    /// True where the export declares nothing at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
