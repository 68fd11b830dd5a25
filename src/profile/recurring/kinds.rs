//! What a payment that comes round is for, and how plausible it is that such a payee is paid by a schedule at all.

use crate::ledger::{Effect, Ledger};
use crate::merchants::{Category, Channel};
use crate::model::{Records, Transaction};

use super::super::Whereabouts;
use super::RecurringKind;
use super::runs::{Amounts, Bill, Paid};

/// What is made of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Judged {
    /// What it is.
    pub kind: RecurringKind,
    /// The logarithm of the odds that such payments are made by a schedule, before looking at their days.
    pub prior: f32,
    /// A week may be its step: a lesson, pocket money. Everything else that comes each week is a habit.
    pub weekly: bool,
    /// Months alone are its step: a telephone is topped up every other month by whom it lasts so long.
    pub monthly: bool,
}

/// So many rows of a run are read.
const READ: usize = 12;

/// The rows say that it goes on by itself.
const RENEWS: [&str; 11] =
    ["连续包", "自动续", "包月", "月费", "月費", "订阅", "自动扣款", "委托代扣", "免密代扣", "月租费", "年费"];
/// The rows say that somebody belongs to something.
const BELONGS: [&str; 6] = ["会员", "VIP", "vip", "大会员", "iCloud", "Premium"];
/// A ticket for many rides.
const PASSES: [&str; 9] = ["月卡", "季卡", "年卡", "周卡", "月票", "季票", "通勤", "骑行卡", "定期票"];
const RENT: [&str; 4] = ["房租", "租金", "租房", "月租"];
const KEEPER: [&str; 2] = ["物业", "管理费"];
const LIVING: [&str; 7] = ["生活费", "零花", "零用", "赡养", "养老", "孝敬", "家用"];
const OWED: [&str; 6] = ["还款", "还钱", "借款", "月供", "分期", "贷款"];
const SCHOOL: [&str; 9] = ["学费", "学杂费", "住宿费", "保教费", "托费", "托育费", "课时", "课程", "上课"];
/// Names of those who are called by what they are.
const PARENTS: [&str; 10] = ["妈妈", "爸爸", "老妈", "老爸", "母亲", "父亲", "妈", "爸", "娘", "*妈"];
/// Credit that stands for purchases which were counted when made.
const CREDIT: [&str; 5] = ["花呗", "信用卡", "白条", "月付", "先用后付"];
const LOANS: [&str; 10] = ["借呗", "网商贷", "微粒贷", "房贷", "车贷", "贷款", "借款", "月供", "公积金贷", "消费贷"];
const CHANGED: [&str; 8] = ["涨价", "调价", "价格调整", "资费调整", "升级", "套餐变更", "新价", "租金上调"];
/// Given month by month.
const STANDING_GIFT: [&str; 4] = ["月捐", "每月", "定期", "按月"];

/// A repayment of borrowed money, not of purchases.
pub fn is_loan(record: &Transaction<'_>) -> bool {
    let texts = [record.counterparty(), record.item()];
    holds(&texts, &LOANS) && !holds(&texts, &CREDIT)
}

/// True if a row itself tells of another price.
pub fn tells_of_change(record: &Transaction<'_>) -> bool {
    holds(&[record.item(), record.note()], &CHANGED)
}

/// How the payments to one payee are to be looked at; None where they are meals, which are never more than a habit.
pub fn bill(whereabouts: &Whereabouts, paid: &[Paid]) -> Option<Bill> {
    let rows = || paid.iter().map(|one| one.row as usize);
    let most = |holds: &dyn Fn(usize) -> bool| rows().filter(|row| holds(*row)).count() * 2 > paid.len();
    let category = |wanted: &[Category]| most(&|row| wanted.contains(&whereabouts.category(row)));
    let person = most(&|row| whereabouts.channel(row) == Channel::Person);
    if category(&[Category::Food]) {
        return None;
    }
    let amounts = match () {
        () if person => Amounts::Fixed,
        () if category(&[Category::Utilities]) => Amounts::Bills,
        () if category(&[Category::Housing, Category::Telecom, Category::Insurance, Category::Finance]) => {
            Amounts::Either
        }
        () => Amounts::Fixed,
    };
    let slacks: &[i32] = match amounts {
        Amounts::Bills => &[0, 1, 3, 5],
        Amounts::Either => &[0, 1, 3],
        Amounts::Fixed if person => &[0, 1, 3],
        Amounts::Fixed => &[0, 1],
    };
    Some(Bill { amounts, slacks, quiet: !person })
}

/// What a run is, by what most of its rows say.
pub fn judge(records: &Records, ledger: &Ledger, whereabouts: &Whereabouts, rows: &[u32]) -> Judged {
    let read: Vec<u32> = rows.iter().rev().take(READ).copied().collect();
    let most = |holds: &dyn Fn(u32) -> bool| read.iter().filter(|row| holds(**row)).count() * 2 > read.len();
    let says = |words: &[&str]| {
        most(&|row| {
            let record = records.get(row as usize);
            holds(&[record.counterparty(), record.item(), record.note()], words)
        })
    };
    let effect = |wanted: Effect| most(&|row| ledger.effect.get(row as usize) == Some(&wanted));
    if effect(Effect::Repayment) {
        return judged(RecurringKind::Loan, 0.5, true);
    }
    let person = effect(Effect::GiftOut) || most(&|row| whereabouts.channel(row as usize) == Channel::Person);
    if person {
        let named = |row: u32| PARENTS.contains(&records.get(row as usize).counterparty());
        return to_person(&says, most(&named));
    }
    let category = |wanted: Category| most(&|row| whereabouts.category(row as usize) == wanted);
    let found = Category::all().find(|wanted| category(*wanted)).unwrap_or(Category::Other);
    to_merchant(&says, found)
}

fn judged(kind: RecurringKind, prior: f32, weekly: bool) -> Judged {
    Judged { kind, prior, weekly, monthly: false }
}

fn to_person(says: &dyn Fn(&[&str]) -> bool, parent: bool) -> Judged {
    match () {
        () if says(&RENT) => judged(RecurringKind::Rent, 1.0, false),
        () if says(&KEEPER) => judged(RecurringKind::Other, 0.5, false),
        () if says(&LIVING) => judged(RecurringKind::Allowance, 1.0, true),
        () if says(&SCHOOL) => judged(RecurringKind::Tuition, 0.0, true),
        () if says(&OWED) => judged(RecurringKind::Loan, 0.0, true),
        () if parent => judged(RecurringKind::Allowance, -2.0, true),
        // What two people have between them may come round by chance.
        () => judged(RecurringKind::Other, -5.0, true),
    }
}

fn to_merchant(says: &dyn Fn(&[&str]) -> bool, category: Category) -> Judged {
    use RecurringKind::{Donation, Insurance, Loan, Membership, Other, Rent, Subscription};
    let ride = matches!(category, Category::Transport | Category::Car | Category::Travel);
    let food = matches!(category, Category::Food | Category::Groceries | Category::Shopping | Category::Clothing);
    match category {
        Category::Utilities => judged(RecurringKind::Utility, 1.0, false),
        Category::Telecom if says(&RENEWS) => judged(RecurringKind::Telecom, 1.0, false),
        // Topped up at whim as often as not.
        Category::Telecom => Judged { monthly: true, ..judged(RecurringKind::Telecom, -2.0, false) },
        Category::Insurance => judged(Insurance, 1.0, false),
        Category::Charity if says(&STANDING_GIFT) => judged(Donation, 2.0, false),
        Category::Charity => judged(Donation, -3.0, false),
        _ if says(&RENT) && category == Category::Housing => judged(Rent, 1.0, false),
        _ if says(&KEEPER) => judged(Other, 1.0, false),
        Category::Finance if says(&LOANS) || says(&OWED) => judged(Loan, 0.0, false),
        _ if ride && says(&PASSES) => judged(RecurringKind::TransportPass, -1.5, false),
        Category::Sport if says(&RENEWS) && !says(&PASSES) => judged(Subscription, 1.5, false),
        Category::Sport if says(&PASSES) || says(&BELONGS) => judged(Membership, 0.0, false),
        _ if says(&RENEWS) => judged(Subscription, 1.5, false),
        _ if !food && says(&SCHOOL) => judged(RecurringKind::Tuition, 0.0, true),
        Category::Other if says(&LIVING) => judged(RecurringKind::Allowance, 0.0, true),
        Category::Entertainment | Category::Services | Category::Electronics if says(&BELONGS) => {
            judged(Subscription, 0.0, false)
        }
        _ if says(&BELONGS) => judged(Membership, -1.0, false),
        Category::Entertainment | Category::Services => judged(Other, -5.0, false),
        Category::Education | Category::Children | Category::Sport | Category::Home | Category::Housing => {
            judged(Other, -4.0, true)
        }
        _ if food || ride => judged(Other, -12.0, false),
        _ => judged(Other, -7.0, false),
    }
}

fn holds(texts: &[&str], words: &[&str]) -> bool {
    texts.iter().any(|text| words.iter().any(|word| text.contains(word)))
}
