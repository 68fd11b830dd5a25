//! All records of a dossier, column by column: ten million rows must fit, so a row costs some 130 bytes and no
//! allocation. A [`Transaction`] is a borrowed view of one row.

use std::sync::Arc;

use super::texts::Base;
use super::{Currency, Direction, DocumentId, Money, Precision, Source, Text, TextStore, WallTime, Word, WordStore};

/// A record on its way in, borrowed from the document it is read from. The Chinese names are the providers' columns.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// 1-based physical line.
    pub line: u32,
    /// The whole line as it stands in the document.
    pub raw: &'a str,
    /// 交易时间
    pub time: WallTime,
    /// How exactly the time was given.
    pub precision: Precision,
    /// 金额, 金额(元), 金额（元）
    pub amount: Money,
    /// The currency of `amount`.
    pub currency: Currency,
    /// 收/支, understood
    pub direction: Direction,
    /// 收/支, verbatim
    pub direction_word: &'a str,
    /// 交易类型 (WeChat), 类型 (Alipay web)
    pub kind: &'a str,
    /// 交易分类
    pub category: &'a str,
    /// 收/付款方式, 支付方式
    pub method: &'a str,
    /// 交易状态, 当前状态
    pub status: &'a str,
    /// 资金状态 (Alipay web)
    pub fund_state: &'a str,
    /// 交易来源地 (Alipay web)
    pub origin: &'a str,
    /// 交易对方
    pub counterparty: &'a str,
    /// 对方账号
    pub account: &'a str,
    /// 商品说明, 商品, 商品名称
    pub item: &'a str,
    /// 交易订单号, 交易单号, 交易号
    pub order_id: &'a str,
    /// 商家订单号, 商户单号
    pub merchant_order_id: &'a str,
    /// 备注
    pub note: &'a str,
    /// The part of `amount` that is a fee: WeChat's 服务费¥0.10. Alipay web's 服务费（元） is kept
    /// as printed; whether `amount` holds it is not known.
    pub fee: Money,
    /// What the row itself says was given back: 已退款(¥2.00), 成功退款（元）
    pub declared_refund: Money,
}

impl Draft<'_> {
    /// A record with nothing but a line, a time and an amount.
    pub fn new(line: u32, time: WallTime, precision: Precision, amount: Money) -> Self {
        Self {
            line,
            raw: "",
            time,
            precision,
            amount,
            currency: Currency::Cny,
            direction: Direction::Neutral,
            direction_word: "",
            kind: "",
            category: "",
            method: "",
            status: "",
            fund_state: "",
            origin: "",
            counterparty: "",
            account: "",
            item: "",
            order_id: "",
            merchant_order_id: "",
            note: "",
            fee: Money::ZERO,
            declared_refund: Money::ZERO,
        }
    }
}

/// All records, in the order they were read.
#[derive(Clone, Debug, Default)]
pub struct Records {
    texts: TextStore,
    words: WordStore,
    document: Vec<DocumentId>,
    line: Vec<u32>,
    raw: Vec<Text>,
    time: Vec<WallTime>,
    precision: Vec<Precision>,
    amount: Vec<Money>,
    currency: Vec<Currency>,
    direction: Vec<Direction>,
    direction_word: Vec<Word>,
    kind: Vec<Word>,
    category: Vec<Word>,
    method: Vec<Word>,
    status: Vec<Word>,
    fund_state: Vec<Word>,
    origin: Vec<Word>,
    counterparty: Vec<Text>,
    account: Vec<Text>,
    item: Vec<Text>,
    order_id: Vec<Text>,
    merchant_order_id: Vec<Text>,
    note: Vec<Text>,
    fee: Vec<Money>,
    declared_refund: Vec<Money>,
}

/// A document that is being read into [`Records`].
#[derive(Debug)]
pub struct Filling<'r> {
    records: &'r mut Records,
    document: DocumentId,
    base: Base,
}

impl Filling<'_> {
    /// Takes one record in.
    pub fn push(&mut self, draft: &Draft<'_>) {
        let Self { records, document, base } = self;
        let Records { texts, words, .. } = records;
        let raw = texts.keep(base, draft.raw);
        let counterparty = texts.keep(base, draft.counterparty);
        let account = texts.keep(base, draft.account);
        let item = texts.keep(base, draft.item);
        let order_id = texts.keep(base, draft.order_id);
        let merchant_order_id = texts.keep(base, draft.merchant_order_id);
        let note = texts.keep(base, draft.note);
        records.direction_word.push(words.intern(draft.direction_word));
        records.kind.push(words.intern(draft.kind));
        records.category.push(words.intern(draft.category));
        records.method.push(words.intern(draft.method));
        records.status.push(words.intern(draft.status));
        records.fund_state.push(words.intern(draft.fund_state));
        records.origin.push(words.intern(draft.origin));
        records.document.push(*document);
        records.line.push(draft.line);
        records.raw.push(raw);
        records.time.push(draft.time);
        records.precision.push(draft.precision);
        records.amount.push(draft.amount);
        records.currency.push(draft.currency);
        records.direction.push(draft.direction);
        records.counterparty.push(counterparty);
        records.account.push(account);
        records.item.push(item);
        records.order_id.push(order_id);
        records.merchant_order_id.push(merchant_order_id);
        records.note.push(note);
        records.fee.push(draft.fee);
        records.declared_refund.push(draft.declared_refund);
    }

    /// How many records there are by now, of all documents.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// True before the first record of the first document.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}

impl Records {
    /// Begins a document; its cells will be ranges into `text`.
    pub fn fill(&mut self, document: DocumentId, text: &Arc<String>) -> Filling<'_> {
        let base = self.texts.add(text);
        Filling { records: self, document, base }
    }

    /// How many records.
    pub fn len(&self) -> usize {
        self.line.len()
    }

    /// True without a record.
    pub fn is_empty(&self) -> bool {
        self.line.is_empty()
    }

    /// The view of one row.
    ///
    /// # Panics
    /// Where `row` is not below `len()`, at the first field asked for.
    pub fn get(&self, row: usize) -> Transaction<'_> {
        Transaction { records: self, row }
    }

    /// All rows in the order they were read.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Transaction<'_>> {
        (0..self.len()).map(|row| self.get(row))
    }

    /// The words that the word columns name.
    pub fn words(&self) -> &WordStore {
        &self.words
    }
}

/// One row, borrowed. Cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Transaction<'a> {
    records: &'a Records,
    row: usize,
}

macro_rules! values {
    ($($(#[$doc:meta])* $name:ident: $type:ty,)*) => {
        impl Transaction<'_> {
            $($(#[$doc])* pub fn $name(&self) -> $type { self.records.$name[self.row] })*
        }
    };
}

values! {
    /// 1-based physical line.
    line: u32,
    /// 交易时间
    time: WallTime,
    /// How exactly the time was given.
    precision: Precision,
    /// 金额
    amount: Money,
    /// The currency of `amount`.
    currency: Currency,
    /// 收/支, understood
    direction: Direction,
    /// The part that is a fee.
    fee: Money,
    /// What the row itself says was given back.
    declared_refund: Money,
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $word:ident,)*) => {
        impl<'a> Transaction<'a> {
            $(
                $(#[$doc])* pub fn $name(&self) -> &'a str { self.records.words.get(self.records.$name[self.row]) }
                #[doc = concat!("The number of `", stringify!($name), "` in the word store.")]
                pub fn $word(&self) -> Word { self.records.$name[self.row] }
            )*
        }
    };
}

words! {
    /// 收/支, verbatim
    direction_word direction_word_id,
    /// 交易类型 (WeChat), 类型 (Alipay web)
    kind kind_id,
    /// 交易分类
    category category_id,
    /// 收/付款方式, 支付方式
    method method_id,
    /// 交易状态, 当前状态
    status status_id,
    /// 资金状态
    fund_state fund_state_id,
    /// 交易来源地
    origin origin_id,
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        impl<'a> Transaction<'a> {
            $($(#[$doc])* pub fn $name(&self) -> &'a str { self.records.texts.get(self.records.$name[self.row]) })*
        }
    };
}

texts! {
    /// The whole line as it stands in the document.
    raw,
    /// 交易对方
    counterparty,
    /// 对方账号
    account,
    /// 商品说明, 商品, 商品名称
    item,
    /// 交易订单号, 交易单号, 交易号
    order_id,
    /// 商家订单号, 商户单号
    merchant_order_id,
    /// 备注
    note,
}

impl Transaction<'_> {
    /// Its place in `Records`.
    pub fn row(&self) -> usize {
        self.row
    }

    /// The line it was read from.
    pub fn source(&self) -> Source {
        Source { document: self.records.document[self.row], line: self.line() }
    }

    /// True where two rows were at one time, as exactly as the coarser of them gives it.
    pub fn is_at_the_time_of(&self, other: &Transaction<'_>) -> bool {
        let coarser = self.precision().max(other.precision());
        self.time().floor(coarser) == other.time().floor(coarser)
    }

    /// The document it was read from.
    pub fn document(&self) -> DocumentId {
        self.records.document[self.row]
    }
}
