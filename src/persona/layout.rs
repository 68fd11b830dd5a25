//! Which layouts are written here, whose payments each holds and what it is called.
//!
//! What stands in a file is left to the writers; which of a life's payments go into it, to [`export`].

use crate::model::Currency;
use crate::model::Declared;
use crate::model::Format;
use crate::model::Statement;
use crate::model::WallTime;

use super::alipay::app_csv::Revision;
use super::alipay::{app_csv, cashbook_csv, ledger, ledger_csv, ledger_summary, web_csv, yuebao_xls};
use super::calendar::Day;
use super::export;
use super::jd;
use super::lives::fund_month;
use super::meituan;
use super::payment::{Payment, Wallet};
use super::wechat::{bill_csv, bill_xlsx, hk_json};

/// The layouts of formats.md that are written here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layout {
    /// Alipay's app.
    AlipayApp(Revision),
    /// Alipay's web site, `.csv` or `.txt`.
    AlipayWeb,
    /// Alipay's cash book.
    AlipayCashbook,
    /// Alipay's ledger of a balance, each movement.
    AlipayLedger(ledger::Edition),
    /// The same, saved as a workbook.
    AlipayLedgerXlsx,
    /// The ledger's sums by kind of business.
    AlipayLedgerSummary,
    /// 余额宝, the money fund's own record.
    AlipayYuebao,
    /// WeChat, before July 2025.
    WeChatCsv(bill_csv::Edition),
    /// WeChat, since then.
    WeChatXlsx(bill_xlsx::Edition),
    /// WeChat Pay HK.
    WeChatHk(hk_json::Spacing),
    /// JD Finance.
    Jd(jd::Edition),
    /// Meituan.
    Meituan,
}

impl Layout {
    /// All of them.
    pub const ALL: [Self; 21] = [
        Self::AlipayApp(Revision::A),
        Self::AlipayApp(Revision::B1),
        Self::AlipayApp(Revision::B2),
        Self::AlipayApp(Revision::C),
        Self::AlipayApp(Revision::D),
        Self::AlipayWeb,
        Self::AlipayCashbook,
        Self::AlipayLedger(ledger::Edition::Twelve),
        Self::AlipayLedger(ledger::Edition::Sixteen),
        Self::AlipayLedgerXlsx,
        Self::AlipayLedgerSummary,
        Self::AlipayYuebao,
        Self::WeChatCsv(bill_csv::Edition::W1),
        Self::WeChatCsv(bill_csv::Edition::W2),
        Self::WeChatXlsx(bill_xlsx::Edition::W3),
        Self::WeChatXlsx(bill_xlsx::Edition::W4),
        Self::WeChatHk(hk_json::Spacing::Indented),
        Self::WeChatHk(hk_json::Spacing::Minified),
        Self::Jd(jd::Edition::J1),
        Self::Jd(jd::Edition::J2),
        Self::Meituan,
    ];

    /// True where it is text cut into cells by commas.
    pub fn is_csv(self) -> bool {
        !matches!(self, Self::AlipayLedgerXlsx | Self::AlipayYuebao | Self::WeChatXlsx(_) | Self::WeChatHk(_))
    }

    /// Whose payments it holds.
    pub fn wallet(self) -> Wallet {
        match self {
            Self::AlipayApp(_) | Self::AlipayWeb | Self::AlipayCashbook => Wallet::Alipay,
            Self::AlipayLedger(_) | Self::AlipayLedgerXlsx | Self::AlipayLedgerSummary => Wallet::AlipayLedger,
            Self::AlipayYuebao => Wallet::AlipayFund,
            Self::WeChatCsv(_) | Self::WeChatXlsx(_) => Wallet::WeChat,
            Self::WeChatHk(_) => Wallet::WeChatHk,
            Self::Jd(_) => Wallet::Jd,
            Self::Meituan => Wallet::Meituan,
        }
    }

    /// The layout's name in the contract.
    pub fn format(self) -> Format {
        match self {
            Self::AlipayApp(_) => Format::AlipayApp,
            Self::AlipayWeb => Format::AlipayWeb,
            Self::AlipayCashbook => Format::AlipayCashbook,
            Self::AlipayLedger(_) | Self::AlipayLedgerXlsx => Format::AlipayLedger,
            Self::AlipayLedgerSummary => Format::AlipayLedgerSummary,
            Self::AlipayYuebao => Format::AlipayYuebao,
            Self::WeChatCsv(_) => Format::WeChatCsv,
            Self::WeChatXlsx(_) => Format::WeChatXlsx,
            Self::WeChatHk(_) => Format::WeChatHk,
            Self::Jd(_) => Format::Jd,
            Self::Meituan => Format::Meituan,
        }
    }

    /// The contract's importer id.
    pub fn importer(self) -> &'static str {
        self.format().code()
    }

    /// What its amounts are in.
    pub fn currency(self) -> Currency {
        match self {
            Self::WeChatHk(_) => Currency::Hkd,
            _ => Currency::Cny,
        }
    }

    /// What the provider declares about these rows, by its own rules.
    pub fn declared(self, rows: &[Payment]) -> Declared {
        match self {
            Self::AlipayWeb => web_csv::declared(rows),
            Self::AlipayCashbook | Self::WeChatHk(_) => Declared::default(),
            Self::AlipayLedger(_) | Self::AlipayLedgerXlsx | Self::AlipayLedgerSummary | Self::AlipayYuebao => {
                ledger::declared(rows)
            }
            Self::Jd(edition) => jd::declared(rows, edition),
            Self::Meituan => meituan::declared(rows),
            _ => export::declared(rows),
        }
    }

    /// Rows, newest first, as this layout says and orders them.
    pub fn arranged(self, rows: Vec<Payment>) -> Vec<Payment> {
        match self {
            Self::AlipayCashbook => cashbook_csv::arranged(rows),
            Self::AlipayLedger(edition) => ledger::arranged(rows, edition),
            Self::AlipayLedgerXlsx => ledger::arranged(rows, ledger::Edition::Sixteen),
            Self::Jd(edition) => jd::arranged(rows, edition),
            _ => rows,
        }
    }

    /// True where no row is a payment: each is a sum of many.
    pub fn holds_sums_only(self) -> bool {
        self == Self::AlipayLedgerSummary
    }

    /// The bytes of the file.
    pub fn write(self, rows: &[Payment], statement: &Statement) -> Vec<u8> {
        match self {
            Self::AlipayApp(revision) => app_csv::write(rows, statement, revision),
            Self::AlipayWeb => web_csv::write(rows, statement),
            Self::AlipayCashbook => cashbook_csv::write(rows),
            Self::AlipayLedger(edition) => ledger_csv::write(rows, statement, edition),
            Self::AlipayLedgerXlsx => ledger_csv::workbook(rows, statement),
            Self::AlipayLedgerSummary => ledger_summary::write(rows, statement),
            Self::AlipayYuebao => yuebao_xls::write(&fund_month::entries(rows), statement),
            Self::WeChatCsv(edition) => bill_csv::write(rows, statement, edition),
            Self::WeChatXlsx(edition) => bill_xlsx::write(rows, statement, edition),
            Self::WeChatHk(spacing) => hk_json::write(rows, spacing),
            Self::Jd(edition) => jd::write(rows, statement, edition),
            Self::Meituan => meituan::write(rows, statement),
        }
    }
}

/// The provider's own name for a file.
pub fn file_name(layout: Layout, statement: &Statement) -> String {
    let made = statement.exported_at.unwrap_or(WallTime::from_seconds(0));
    let (from, to) = statement.period.unwrap_or((made, made));
    let period = format!("{}-{}", Day::of_time(from).compact(), Day::of_time(to).compact());
    let stamp = |pattern: &str| made.naive().format(pattern).to_string();
    match layout {
        // The Chinese name was first seen in April 2025.
        Layout::AlipayApp(_) if made >= Day::of(2025, 4, 1).second(0) => format!("支付宝交易明细({period}).csv"),
        Layout::AlipayApp(_) => format!("alipay_record_{}.csv", stamp("%Y%m%d_%H%M%S")),
        Layout::AlipayWeb => format!("alipay_record_{}_1.csv", stamp("%Y%m%d_%H%M")),
        Layout::AlipayCashbook => format!("支付宝记账本_{}.csv", stamp("%Y%m%d_%H%M%S")),
        Layout::AlipayLedger(_) => format!("{}_{period}_账务明细.csv", account(statement)),
        Layout::AlipayLedgerXlsx => format!("{}_{period}_账务明细.xlsx", account(statement)),
        Layout::AlipayLedgerSummary => format!("{}_{period}_账务汇总.csv", account(statement)),
        Layout::AlipayYuebao => format!("余额宝收支明细_{period}.xls"),
        Layout::WeChatCsv(bill_csv::Edition::W1) => format!("微信支付账单({period}).csv"),
        Layout::WeChatCsv(bill_csv::Edition::W2) => {
            format!("微信支付账单({period})——【解压密码可在微信支付公众号查看】.csv")
        }
        Layout::WeChatXlsx(_) => format!("微信支付账单流水文件({period})_{}.xlsx", stamp("%Y%m%d%H%M%S")),
        Layout::WeChatHk(_) => format!("wechathk_{period}.json"),
        Layout::Jd(jd::Edition::J1) => format!("bill_{}011_712.csv", stamp("%Y%m%d%H%M%S")),
        Layout::Jd(jd::Edition::J2) => {
            format!("京东交易流水(申请时间{})_138.csv", stamp("%Y年%m月%d日%H时%M分%S秒"))
        }
        Layout::Meituan => format!("美团账单({period}).csv"),
    }
}

fn account(statement: &Statement) -> &str {
    statement.holder.account.as_deref().unwrap_or("")
}
