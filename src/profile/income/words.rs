//! What a row that came in says of itself.

use crate::merchants::{Kind, Merchants};
use crate::model::Transaction;

/// What sort of money a row says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// Pay for work.
    Wage,
    /// On top of it.
    Bonus,
    /// To those who no longer work.
    Pension,
    /// For work beside it.
    SideIncome,
    /// What was laid out comes back.
    Reimbursement,
    /// To those who study.
    Scholarship,
    /// Of money.
    Interest,
    /// A customer's code.
    Takings,
    /// To live on, from a person.
    Living,
    /// From somebody who is called mother or father, without a word.
    Parent,
    /// Nothing is said.
    Unsaid,
    /// None that counts: a discount, a present, a share of a bill.
    Nothing,
}

/// The first that stands in a row decides: 差旅报销 of a month of wages is no wage.
const WORDS: [(Sort, &[&str]); 8] = [
    (Sort::Interest, &["收益发放", "结息", "利息", "-收益"]),
    (Sort::Reimbursement, &["报销", "差旅费", "垫付", "备用金"]),
    (Sort::Scholarship, &["奖学金", "助学金", "奖助", "学生资助", "励志奖"]),
    (Sort::Pension, &["社会保险", "社保中心", "养老金", "退休金", "养老保险"]),
    (Sort::Bonus, &["奖金", "年终奖", "十三薪", "13薪", "第十三个月", "绩效奖", "季度奖", "过节费"]),
    (
        Sort::SideIncome,
        &[
            "稿费",
            "稿酬",
            "兼职",
            "劳务",
            "佣金",
            "提成",
            "推广",
            "课酬",
            "课时费",
            "创作",
            "分成",
            "打赏",
            "接单",
            "赏金",
        ],
    ),
    (Sort::Wage, &["工资", "薪资", "薪酬", "薪金", "月薪"]),
    (
        Sort::Nothing,
        &[
            "返现", "红包", "奖励", "立减", "退款", "退货", "赔付", "赔款", "理赔", "返还", "退税", "押金", "抽奖",
            "房租", "租金",
        ],
    ),
];
const CODES: [&str; 5] = ["收钱码", "经营码", "商家收款", "二维码收款", "收款码"];
const LIVING: [&str; 3] = ["生活费", "零花", "零用"];
const PARENTS: [&str; 10] = ["妈妈", "爸爸", "老妈", "老爸", "母亲", "父亲", "妈", "爸", "*妈", "*爸"];
/// How those are called who have people work for them.
const EMPLOYERS: [&str; 16] = [
    "公司",
    "医院",
    "学校",
    "大学",
    "中学",
    "小学",
    "幼儿园",
    "集团",
    "工厂",
    "研究院",
    "研究所",
    "事务所",
    "报社",
    "电视台",
    "出版社",
    "机关",
];

/// The sort of a row that is income.
pub fn income(record: &Transaction<'_>) -> Sort {
    let texts = [record.kind(), record.item(), record.counterparty(), record.note()];
    if texts.iter().take(2).any(|text| CODES.iter().any(|code| text.contains(code))) {
        return Sort::Takings;
    }
    let living = holds(&[record.item(), record.note()], &LIVING);
    if living { Sort::Living } else { said(&texts).unwrap_or(Sort::Unsaid) }
}

/// The sort of a row that is money from a person: only words and kinship count.
pub fn gift(record: &Transaction<'_>) -> Sort {
    let texts = [record.item(), record.note()];
    let packet = record.kind().contains("红包") || record.kind() == "群收款";
    match () {
        () if packet => Sort::Nothing,
        () if holds(&texts, &LIVING) => Sort::Living,
        () => match said(&texts) {
            Some(Sort::Wage) => Sort::Wage,
            None if PARENTS.contains(&record.counterparty()) => Sort::Parent,
            Some(_) | None => Sort::Nothing,
        },
    }
}

/// True if a payer's name is that of somebody who employs, and of no platform that pays out for other reasons.
pub fn is_employer(name: &str) -> bool {
    EMPLOYERS.iter().any(|word| name.contains(word)) && Merchants::shared().recognise(name, "").kind == Kind::Unknown
}

fn said(texts: &[&str]) -> Option<Sort> {
    WORDS.iter().find(|(_, words)| holds(texts, words)).map(|(sort, _)| *sort)
}

fn holds(texts: &[&str], words: &[&str]) -> bool {
    texts.iter().any(|text| words.iter().any(|word| text.contains(word)))
}
