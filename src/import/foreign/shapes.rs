//! The declarations: which names stand in the header of which foreign layout. Public knowledge of headers only.

/// A layout we know and do not read.
pub struct Shape {
    /// The detail of its refusal.
    pub detail: &'static str,
    /// A line near the top begins with one of these; nothing here: no title is asked for.
    pub titles: &'static [&'static str],
    /// One name of each of these stands in the header.
    pub all: &'static [&'static [&'static str]],
    /// And one name of so many of these.
    pub some: (usize, &'static [&'static [&'static str]]),
    /// None of these stands there.
    pub never: &'static [&'static str],
}

/// How wallets' and shops' own files begin. What begins so is never foreign, even where its layout is not read.
pub const WALLETS: &[&str] = &[
    "支付宝账务",
    "支付宝交易记录明细",
    "支付宝（中国）网络技术有限公司",
    "支付宝支付科技有限公司",
    "余额宝收支明细",
    "微信支付账单明细",
    "导出信息",
    "京东账号名",
    "美团交易账单明细",
];

/// Names that only a wallet's or a shop's own bill has.
const WALLET_COLUMNS: &[&str] = &[
    "收/付款方式",
    "商品说明",
    "当前状态",
    "交易订单号",
    "交易单号",
    "资金状态",
    "账务流水号",
    "业务流水号",
    "记录时间",
    "交易创建时间",
];

const NOTHING: (usize, &[&[&str]]) = (0, &[]);

/// A bank's words for the day.
const DAY: &[&str] = &[
    "记账日期",
    "交易日期",
    "账务日期",
    "入账日期",
    "交易日",
    "记账日",
    "入账日",
    "账单日期",
    "起息日",
    "交易日期时间",
];
/// Anybody's.
const PLAIN_DAY: &[&str] = &["日期", "时间", "交易时间", "记账时间", "发生时间"];
const FLOW: &[&str] = &[
    "收入",
    "支出",
    "借方",
    "贷方",
    "收入金额",
    "支出金额",
    "借方金额",
    "贷方金额",
    "借方发生额",
    "贷方发生额",
    "存入金额",
    "转入金额",
    "转出金额",
    "支出/收入",
    "收入/支出金额",
    "借贷标志",
    "借贷",
    "借/贷",
    "交易金额",
    "发生额",
    "人民币金额",
    "记账金额",
];
const BALANCE: &[&str] =
    &["余额", "账户余额", "联机余额", "本次余额", "交易后余额", "可用余额", "账面余额", "当前余额", "卡内余额"];
const OTHER_SIDE: &[&str] = &[
    "对方户名",
    "对方账号",
    "对方帐号",
    "对方账户",
    "对方名称",
    "对方姓名",
    "对手信息",
    "对方信息",
    "对方行名",
    "对方开户行",
    "对方单位名称",
    "对方账户名称",
    "对方账户名",
    "交易对手",
];
const SUMMARY: &[&str] = &["摘要", "交易摘要", "业务摘要", "交易描述", "附言", "用途", "摘要描述"];
const CARD: &[&str] = &["卡号后四位", "卡号末四位", "卡末四位", "卡号"];
const OF_A_BANK: &[&[&str]] = &[FLOW, BALANCE, OTHER_SIDE, SUMMARY, CARD];

/// Every shape, the most telling first.
pub const SHAPES: &[Shape] = &[
    ALIPAY_BUSINESS_TITLE,
    ALIPAY_BUSINESS,
    WECHAT_MERCHANT,
    WECHAT_MERCHANT_FUNDS,
    CHAT_TABLE,
    CHAT_SHEET,
    CHAT_TITLE,
    UNIONPAY,
    UNIONPAY_COLUMNS,
    ORDER_LIST,
    BOOKKEEPING_APP,
    BANK_STATEMENT,
    BANK_STATEMENT_PLAIN,
];

/// #支付宝业务明细查询, #支付宝业务汇总查询
const ALIPAY_BUSINESS_TITLE: Shape = Shape {
    detail: "alipay-business",
    titles: &["支付宝业务明细", "支付宝业务汇总"],
    all: &[],
    some: NOTHING,
    never: &[],
};

/// 支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,…
const ALIPAY_BUSINESS: Shape = Shape {
    detail: "alipay-business",
    titles: &[],
    all: &[&["支付宝交易号"], &["商户订单号"], &["业务类型"], &["创建时间", "完成时间"]],
    some: NOTHING,
    never: &[],
};

/// 交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,…
const WECHAT_MERCHANT: Shape = Shape {
    detail: "wechat-merchant",
    titles: &[],
    all: &[&["商户号"], &["微信订单号"], &["商户订单号"]],
    some: NOTHING,
    never: &[],
};

/// 记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),…
const WECHAT_MERCHANT_FUNDS: Shape = Shape {
    detail: "wechat-merchant",
    titles: &[],
    all: &[&["微信支付业务单号"], &["资金流水单号"]],
    some: NOTHING,
    never: &[],
};

/// localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender
const CHAT_TABLE: Shape = Shape {
    detail: "chat",
    titles: &[],
    all: &[&["StrContent"], &["StrTime", "CreateTime"], &["TalkerId", "StrTalker", "IsSender"]],
    some: NOTHING,
    never: &[],
};

/// 消息ID,类型,发送人,时间,内容
const CHAT_SHEET: Shape = Shape {
    detail: "chat",
    titles: &[],
    all: &[
        &["发送人", "发送者", "发送方", "发送者昵称"],
        &["内容", "消息内容", "聊天内容"],
        &["时间", "发送时间", "消息时间"],
    ],
    some: NOTHING,
    never: &["金额"],
};

/// Titles of exported conversations.
const CHAT_TITLE: Shape = Shape {
    detail: "chat",
    titles: &["微信聊天记录", "聊天记录", "消息记录（此消息记录为文本格式"],
    all: &[],
    some: NOTHING,
    never: &[],
};

/// A table under a title that names 云闪付.
const UNIONPAY: Shape = Shape {
    detail: "unionpay",
    titles: &["云闪付", "中国银联", "银联云闪付"],
    all: &[DAY],
    some: NOTHING,
    never: WALLET_COLUMNS,
};

/// 交易日期,交易时间,交易类型,交易金额,账户余额,交易对方,交易备注: not confirmed by any original.
const UNIONPAY_COLUMNS: Shape = Shape {
    detail: "unionpay",
    titles: &[],
    all: &[&["交易日期"], &["交易时间"], &["交易金额"], &["账户余额"], &["交易对方"], &["交易备注"]],
    some: NOTHING,
    never: WALLET_COLUMNS,
};

/// 订单号,下单日期,商品明细,…,实付款,状态: what scripts and shops write of orders.
const ORDER_LIST: Shape = Shape {
    detail: "order-list",
    titles: &[],
    all: &[
        &["订单编号", "订单号", "主订单编号"],
        &["下单日期", "下单时间", "订单创建时间", "订单提交时间", "订单付款时间", "创建时间"],
    ],
    some: (
        2,
        &[
            &["店铺名称", "店铺", "卖家", "卖家昵称"],
            &["商品明细", "商品名称", "商品标题", "宝贝标题", "宝贝名称", "商品信息"],
            &["实付款", "订单实付款", "实付金额", "买家实际支付金额", "买家实付款", "总金额"],
            &["订单状态", "交易状态", "订单交易状态", "状态"],
        ],
    ),
    never: &["收/付款方式", "收/支", "交易单号", "交易订单号", "支付宝交易号"],
};

/// 时间,分类,二级分类,类型,金额,账户1,账户2,备注,… · 日期,收支类型,类别,金额,备注 · 交易类型,日期,分类,子分类,账户1,…
const BOOKKEEPING_APP: Shape = Shape {
    detail: "bookkeeping-app",
    titles: &[],
    all: &[
        &["时间", "日期", "记账日期", "记账时间", "消费日期", "交易日期"],
        &["类型", "收支类型", "交易类型", "收支", "账目类型"],
        &["分类", "类别", "一级分类", "收支分类", "大类", "账目分类"],
        &["金额"],
    ],
    some: (
        1,
        &[
            &["二级分类", "子分类", "二级类别", "小类"],
            &["账户", "账户1", "账户2", "支付账户", "收支账户", "支出账户", "收入账户"],
            &["账本", "所属账本", "成员", "项目", "标签", "账单标记"],
            &["备注", "账单备注"],
        ],
    ),
    never: WALLET_COLUMNS,
};

/// 交易日期,收入,支出,余额,对方户名,对方账号,摘要 · 记账日期,货币,交易金额,联机余额,交易摘要,对手信息
const BANK_STATEMENT: Shape =
    Shape { detail: "bank-statement", titles: &[], all: &[DAY], some: (2, OF_A_BANK), never: WALLET_COLUMNS };

/// 交易时间,交易金额,账户余额,交易类型,对方账户,对方户名,用途: where the day is anybody's word, more must fit.
const BANK_STATEMENT_PLAIN: Shape =
    Shape { detail: "bank-statement", titles: &[], all: &[PLAIN_DAY], some: (3, OF_A_BANK), never: WALLET_COLUMNS };
