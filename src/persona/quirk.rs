//! Every quirk of real exports that is known to break a naive reader (formats.md 9), each as files of a fictional month
//! and what must be found in them.
//!
//! How the files are made is left to `apply`; that a reader finds what is expected, to the tests of the reader.

mod apply;
mod cells;
mod expect;
#[cfg(test)]
mod tests;

pub use expect::{Case, Expectation, Outcome};

use super::alipay::app_csv::Revision;
use super::jd;
use super::layout::Layout;
use super::resave::{Mojibake, Resave};
use super::wechat::{bill_csv, bill_xlsx};

/// A quirk; the comment says what it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quirk {
    /// As it was handed out, for comparison.
    None,
    /// The header stands some lines lower, or higher.
    HeaderLineMoves,
    /// A tip is gone, and the newest row stands where the header was.
    FirstRowKept,
    /// The columns stand in another order.
    ColumnsInAnyOrder,
    /// Amounts that a binary float of 32 bits cannot hold.
    MoneyExact,
    /// A counterparty or remark with a comma that nothing guards.
    BareCommaInName,
    /// A counterparty with quotes that nothing guards.
    BareQuoteInName,
    /// A comma in a name or an amount, made full-width by the provider.
    FullWidthComma,
    /// A tab between the closing quote and the comma.
    TabAfterQuote,
    /// A tab at the end of an order number.
    TrailingTab,
    /// An empty order number that is a tab.
    TabOnlyCell,
    /// Opened and saved by Excel, UTF-8.
    ExcelResave,
    /// Opened and saved by a Chinese Excel, GBK.
    ExcelResaveGbk,
    /// `2023/2/12 21:32`, and nothing else of what Excel does.
    SecondsLost,
    /// `"¥1,020.00"`
    ThousandsComma,
    /// `2.02302E+27`
    ScientificOrderNumber,
    /// Quotes around every cell.
    ExtraQuotes,
    /// A workbook saved as CSV keeps the ¥ of its number format.
    XlsxSavedAsCsv,
    /// Read in a wrong code page and saved.
    WrongCodePage(Mojibake),
    /// Saved in another way that loses nothing.
    Resaved(Resave),
    /// A workbook called `.csv`.
    XlsxNamedCsv,
    /// A zip called `.csv`.
    ZipNamedCsv,
    /// The cash book instead of the bill.
    CashbookForBill,
    /// A workbook in which the wanted sheet is not the first.
    SeveralSheets,
    /// A workbook that names who saved it.
    CreatorInProperties,
    /// Empty rows and cells are not in the sheet at all.
    RowsAndCellsOmitted,
    /// The lines above the table are merged cells.
    MergedPreamble,
    /// Times are numbers of days.
    SerialDates,
    /// `99.9000000000001`, and a time that is a hair too early.
    FloatNoise,
    /// A refund's 交易分类 is that of the goods.
    RefundInAnotherCategory,
    /// Second-hand goods that nobody paid: 收入 and 交易关闭.
    ClosedSaleWithIncome,
    /// Characters that GBK does not have.
    RareCharacters,
    /// Rows of 2025-01-01.
    NewYearsDay2025,
    /// Two exports that hold the same rows.
    OverlappingExports,
    /// Two exports, of which the later says some rows otherwise.
    LaterStatus,
    /// Rows in no order.
    AnyOrder,
    /// A PDF instead of a table.
    Pdf,
}

impl Quirk {
    /// All of them, in the order of the table in formats.md.
    pub fn all() -> Vec<Self> {
        let mut all = vec![
            Self::None,
            Self::HeaderLineMoves,
            Self::FirstRowKept,
            Self::ColumnsInAnyOrder,
            Self::MoneyExact,
            Self::BareCommaInName,
            Self::BareQuoteInName,
            Self::FullWidthComma,
            Self::TabAfterQuote,
            Self::TrailingTab,
            Self::TabOnlyCell,
            Self::ExcelResave,
            Self::ExcelResaveGbk,
            Self::SecondsLost,
            Self::ThousandsComma,
            Self::ScientificOrderNumber,
            Self::ExtraQuotes,
            Self::XlsxSavedAsCsv,
            Self::XlsxNamedCsv,
            Self::ZipNamedCsv,
            Self::CashbookForBill,
            Self::SeveralSheets,
            Self::CreatorInProperties,
            Self::RowsAndCellsOmitted,
            Self::MergedPreamble,
            Self::SerialDates,
            Self::FloatNoise,
            Self::RefundInAnotherCategory,
            Self::ClosedSaleWithIncome,
            Self::RareCharacters,
            Self::NewYearsDay2025,
            Self::OverlappingExports,
            Self::LaterStatus,
            Self::AnyOrder,
            Self::Pdf,
        ];
        all.extend(Resave::ALL.into_iter().filter_map(Self::of_resave));
        all
    }

    /// Excel, WPS and the workbook have quirks of their own above.
    fn of_resave(resave: Resave) -> Option<Self> {
        match resave {
            Resave::ExcelUtf8 | Resave::ExcelGbk | Resave::Wps | Resave::Workbook => None,
            Resave::Mojibake(mojibake) => Some(Self::WrongCodePage(mojibake)),
            _ => Some(Self::Resaved(resave)),
        }
    }

    /// The name its test goes by.
    pub fn name(self) -> String {
        let name = match self {
            Self::WrongCodePage(mojibake) => return format!("wrong-code-page-{}", mojibake.code()),
            Self::Resaved(resave) => return format!("resaved-{}", resave.code()),
            Self::None => "as-handed-out",
            Self::HeaderLineMoves => "header-line-moves",
            Self::FirstRowKept => "first-row-kept",
            Self::ColumnsInAnyOrder => "columns-in-any-order",
            Self::MoneyExact => "money-exact",
            Self::BareCommaInName => "bare-comma-in-name",
            Self::BareQuoteInName => "bare-quote-in-name",
            Self::FullWidthComma => "full-width-comma",
            Self::TabAfterQuote => "tab-after-quote",
            Self::TrailingTab => "trailing-tab",
            Self::TabOnlyCell => "tab-only-cell",
            Self::ExcelResave => "excel-resave",
            Self::ExcelResaveGbk => "excel-resave-gbk",
            Self::SecondsLost => "seconds-lost",
            Self::ThousandsComma => "thousands-comma",
            Self::ScientificOrderNumber => "scientific-order-number",
            Self::ExtraQuotes => "extra-quotes",
            Self::XlsxSavedAsCsv => "xlsx-saved-as-csv",
            Self::XlsxNamedCsv => "xlsx-named-csv",
            Self::ZipNamedCsv => "zip-named-csv",
            Self::CashbookForBill => "cashbook-for-bill",
            Self::SeveralSheets => "several-sheets",
            Self::CreatorInProperties => "creator-in-properties",
            Self::RowsAndCellsOmitted => "rows-and-cells-omitted",
            Self::MergedPreamble => "merged-preamble",
            Self::SerialDates => "serial-dates",
            Self::FloatNoise => "float-noise",
            Self::RefundInAnotherCategory => "refund-in-another-category",
            Self::ClosedSaleWithIncome => "closed-sale-with-income",
            Self::RareCharacters => "rare-characters",
            Self::NewYearsDay2025 => "new-years-day-2025",
            Self::OverlappingExports => "overlapping-exports",
            Self::LaterStatus => "later-status",
            Self::AnyOrder => "any-order",
            Self::Pdf => "pdf",
        };
        name.to_owned()
    }

    /// True where files of this layout can have it.
    pub fn applies(self, layout: Layout) -> bool {
        if layout.holds_sums_only() {
            return matches!(self, Self::None | Self::ExtraQuotes | Self::Resaved(_) | Self::ZipNamedCsv);
        }
        self.applies_to_text(layout) || self.applies_to_workbook(layout) || self.applies_to_content(layout)
    }

    /// What happens to a file of cells and commas.
    fn applies_to_text(self, layout: Layout) -> bool {
        match self {
            Self::HeaderLineMoves
            | Self::ExcelResave
            | Self::ExcelResaveGbk
            | Self::SecondsLost
            | Self::ThousandsComma
            | Self::ExtraQuotes
            | Self::SeveralSheets
            | Self::CreatorInProperties
            | Self::WrongCodePage(_)
            | Self::Resaved(_) => layout.is_csv(),
            // A comma that nothing guards cannot be told from one that parts columns once these have moved.
            Self::ColumnsInAnyOrder => {
                layout.is_csv() && !matches!(layout, Layout::WeChatCsv(_) | Layout::AlipayCashbook)
            }
            Self::ScientificOrderNumber => layout.is_csv() && layout != Layout::AlipayCashbook,
            _ => false,
        }
    }

    fn applies_to_workbook(self, layout: Layout) -> bool {
        let first = layout == Layout::WeChatXlsx(bill_xlsx::Edition::W3);
        let second = layout == Layout::WeChatXlsx(bill_xlsx::Edition::W4);
        match self {
            Self::XlsxSavedAsCsv => first || second,
            Self::XlsxNamedCsv => first || second || matches!(layout, Layout::AlipayLedgerXlsx | Layout::AlipayYuebao),
            Self::MergedPreamble => first,
            Self::RowsAndCellsOmitted | Self::SerialDates | Self::FloatNoise => second,
            _ => false,
        }
    }

    /// What the rows say, and which files come together.
    fn applies_to_content(self, layout: Layout) -> bool {
        let app = matches!(layout, Layout::AlipayApp(_));
        let bare = layout == Layout::WeChatCsv(bill_csv::Edition::W1);
        match self {
            Self::None | Self::MoneyExact | Self::NewYearsDay2025 | Self::AnyOrder | Self::ZipNamedCsv => true,
            // The fund prints no name.
            Self::RareCharacters => layout != Layout::AlipayYuebao,
            Self::FirstRowKept => layout == Layout::AlipayApp(Revision::D),
            Self::BareCommaInName => bare || layout == Layout::AlipayCashbook,
            Self::BareQuoteInName => bare || app,
            Self::FullWidthComma => app || layout == Layout::AlipayWeb || layout == Layout::AlipayCashbook,
            Self::TabAfterQuote => layout == Layout::WeChatCsv(bill_csv::Edition::W2),
            Self::TrailingTab => layout.is_csv() && layout != Layout::AlipayCashbook,
            Self::TabOnlyCell => app || layout == Layout::AlipayWeb,
            Self::CashbookForBill => layout == Layout::AlipayCashbook,
            Self::RefundInAnotherCategory | Self::ClosedSaleWithIncome => app,
            // Without order numbers a row of two exports may as well be two payments.
            // Hong Kong's records name their refunds, so that an earlier export always says otherwise.
            Self::OverlappingExports => {
                !matches!(layout, Layout::AlipayCashbook | Layout::AlipayYuebao | Layout::WeChatHk(_))
            }
            Self::LaterStatus => {
                app || matches!(layout, Layout::AlipayWeb | Layout::WeChatCsv(_) | Layout::WeChatXlsx(_))
                    || matches!(layout, Layout::WeChatHk(_) | Layout::Jd(jd::Edition::J2))
            }
            Self::Pdf => app || matches!(layout, Layout::WeChatXlsx(_)),
            _ => false,
        }
    }
}
