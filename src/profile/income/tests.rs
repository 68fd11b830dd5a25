//! Who pays, when and how much; and what must not be taken for it.

use super::super::bills::{Bills, Row, alipay, bills, wechat};
use super::*;

fn told(rows: &[Row]) -> Vec<Income> {
    let Bills { records, ledger, whereabouts, .. } = bills(rows);
    let people = crate::profile::people::people(&records, &ledger, &whereabouts, &[]);
    income(&records, &ledger, &whereabouts, &people)
}

fn monthly(day: u32, row: impl Fn(&str) -> Row) -> Vec<Row> {
    (1..=9).map(|month| row(&format!("+2024-{month:02}-{day:02}"))).collect()
}

fn paid(date: &str, item: &'static str, fen: i64) -> Row {
    alipay(date, "收入", "虚构云帆信息技术有限公司", item, fen)
}

fn kinds(rows: &[Row]) -> Vec<(IncomeKind, usize)> {
    told(rows).iter().map(|one| (one.kind, one.rows.len())).collect()
}

#[test]
fn a_bonus_and_a_thirteenth_month_are_no_second_salary() {
    // Due on the 15th; in June the workday before it.
    let days = ["01-15", "02-15", "03-15", "04-15", "05-15", "06-14", "07-15", "08-15", "09-14"];
    let mut rows: Vec<Row> = days.iter().map(|date| paid(&format!("+2024-{date}"), "2024年工资", 1_200_000)).collect();
    rows.push(paid("+2024-02-02", "年终奖", 2_600_000));
    rows.push(paid("+2024-12-20", "2024年工资", 2_400_000));
    rows.push(paid("+2024-04-08", "差旅报销", 120_000));
    let told = told(&rows);
    let [salary] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!((salary.kind, salary.day_of_month, salary.typical.fen()), (IncomeKind::Salary, Some(15), 1_200_000));
    assert_eq!((salary.rows.len(), salary.extras.len()), (9, 2));
}

#[test]
fn what_an_employer_pays_without_a_word_is_a_salary_only_if_it_keeps_a_day() {
    assert_eq!(kinds(&monthly(10, |date| paid(date, "批量付款", 810_000))), [(IncomeKind::Salary, 9)]);
    let days = ["01-03", "01-29", "03-11", "03-30", "05-22", "06-07", "08-19"];
    let payouts: Vec<Row> = days.iter().map(|date| paid(&format!("+2024-{date}"), "批量付款", 810_000)).collect();
    assert_eq!(kinds(&payouts), []);
    let small = monthly(10, |date| paid(date, "批量付款", 3_000));
    assert_eq!(kinds(&small), [], "a discount that comes each month");
}

#[test]
fn money_from_people_is_an_allowance_only_by_its_words() {
    let from =
        |name: &'static str, item: &'static str| monthly(1, move |date| wechat(date, "转账", name, item, 180_000));
    assert_eq!(kinds(&from("虚构人物林岚", "转账备注:生活费")), [(IncomeKind::Allowance, 9)]);
    assert_eq!(kinds(&from("妈妈", "转账备注:微信转账")), [(IncomeKind::Allowance, 9)]);
    assert_eq!(kinds(&from("虚构人物周屿", "转账备注:房租")), [], "a flatmate's part of the rent");
    assert_eq!(kinds(&from("虚构人物周屿", "转账备注:微信转账")), [], "a friend pays back");
    let packets = monthly(1, |date| wechat(date, "微信红包", "妈妈", "/", 20_000));
    assert_eq!(kinds(&packets), []);
    let boss = from("虚构人物陈老板", "转账备注:工资");
    assert_eq!(kinds(&boss), [(IncomeKind::Salary, 9)]);
}

#[test]
fn takings_are_many_and_a_round_of_drinks_is_none() {
    let customer = |day: u32, number: u32| {
        let date = format!("+2024-03-{day:02}");
        wechat(&date, "二维码收款", &format!("顾客{day}-{number}"), "/", 1_500 + i64::from(number))
    };
    let shop: Vec<Row> = (1..=20).flat_map(|day| (0..4).map(move |number| customer(day, number))).collect();
    let told = told(&shop);
    assert_eq!(
        told.iter().map(|one| (one.kind, one.payee, one.rows.len())).collect::<Vec<_>>(),
        [(IncomeKind::Takings, None, 80)]
    );
    let drinks: Vec<Row> = (0..14).map(|number| customer(8, number)).collect();
    assert_eq!(kinds(&drinks), []);
}

#[test]
fn pensions_interest_scholarships_and_side_income_keep_their_names() {
    let pension = monthly(8, |date| alipay(date, "收入", "虚构市社会保险事业管理中心", "2024年01月养老金", 320_000));
    let interest = monthly(21, |date| alipay(date, "投资理财", "虚构网商银行", "活期存款结息", 1_234));
    let writing = monthly(25, |date| alipay(date, "收入", "虚构小说网", "稿费结算", 40_000));
    let grants = ["+2024-03-20", "+2024-09-20"].map(|date| alipay(date, "收入", "虚构大学", "学业奖学金", 80_000));
    let mut found = kinds(&[pension, interest, writing, grants.to_vec()].concat());
    found.sort_unstable();
    let expected =
        [(IncomeKind::SideIncome, 9), (IncomeKind::Scholarship, 2), (IncomeKind::Interest, 9), (IncomeKind::Other, 9)];
    assert_eq!(found, expected);
}

#[test]
fn refunds_and_own_money_are_none() {
    let refund = monthly(8, |date| Row {
        status: "退款成功", ..alipay(date, "退款", "虚构服饰", "退款-外套", 9_900)
    });
    let own = monthly(9, |date| alipay(date, "投资理财", "虚构基金", "余额宝-单次转入", 500_000));
    let cashback = monthly(10, |date| alipay(date, "收入", "虚构商城", "返现红包", 500));
    assert_eq!(kinds(&[refund, own, cashback].concat()), []);
}

#[test]
fn a_mother_under_two_names_is_one_sender() {
    let mut rows = monthly(1, |date| wechat(date, "转账", "岁月静好", "转账备注:生活费", 180_000));
    for row in rows.iter_mut().step_by(2) {
        row.name = "岁月静好 (妈妈)".to_owned();
    }
    let told = told(&rows);
    assert_eq!(told.iter().map(|one| (one.kind, one.rows.len())).collect::<Vec<_>>(), [(IncomeKind::Allowance, 9)]);
}
