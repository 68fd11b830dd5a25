//! The layouts we can read, by the names of the contract, and who hands each of them out.

use super::Provider;

/// A layout, whatever file it comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Alipay's app: 开具交易流水证明 → 用于个人对账
    AlipayApp,
    /// Alipay's website: 交易记录明细查询
    AlipayWeb,
    /// Alipay's 记账本: what the person's own cash book says
    AlipayCashbook,
    /// Alipay's 账务明细: each movement of a balance
    AlipayLedger,
    /// Alipay's 账务汇总: its sums by kind of business
    AlipayLedgerSummary,
    /// 余额宝收支明细
    AlipayYuebao,
    /// WeChat Pay's bill as CSV, until the summer of 2025
    WeChatCsv,
    /// WeChat Pay's bill as a workbook, since then
    WeChatXlsx,
    /// WeChat Pay HK: the app's own records
    WeChatHk,
    /// JD Finance
    Jd,
    /// Meituan
    Meituan,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::AlipayApp,
        Self::AlipayWeb,
        Self::AlipayCashbook,
        Self::AlipayLedger,
        Self::AlipayLedgerSummary,
        Self::AlipayYuebao,
        Self::WeChatCsv,
        Self::WeChatXlsx,
        Self::WeChatHk,
        Self::Jd,
        Self::Meituan,
    ];

    /// The contract's importer id.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AlipayApp => "alipay-app-csv",
            Self::AlipayWeb => "alipay-web-csv",
            Self::AlipayCashbook => "alipay-cashbook-csv",
            Self::AlipayLedger => "alipay-ledger-csv",
            Self::AlipayLedgerSummary => "alipay-ledger-summary",
            Self::AlipayYuebao => "alipay-yuebao-xls",
            Self::WeChatCsv => "wechat-csv",
            Self::WeChatXlsx => "wechat-xlsx",
            Self::WeChatHk => "wechat-hk-json",
            Self::Jd => "jd-csv",
            Self::Meituan => "meituan-csv",
        }
    }

    /// Who hands it out.
    pub const fn provider(self) -> Provider {
        match self {
            Self::AlipayApp
            | Self::AlipayWeb
            | Self::AlipayCashbook
            | Self::AlipayLedger
            | Self::AlipayLedgerSummary
            | Self::AlipayYuebao => Provider::Alipay,
            Self::WeChatCsv | Self::WeChatXlsx | Self::WeChatHk => Provider::WeChat,
            Self::Jd => Provider::Jd,
            Self::Meituan => Provider::Meituan,
        }
    }
}
