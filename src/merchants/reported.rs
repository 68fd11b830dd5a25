//! What researchers wrote that a wallet adds to its trail of purchases, by the words of its rows: bills of hospitals,
//! student loans, policies of insurance, tax that is paid back.
//!
//! Who wrote it and when is left to the texts; how many rows are told of, to `profile`.

use std::sync::LazyLock;

use super::signs::{Signs, code_of};

/// The rules.
const TABLE: &str = include_str!("../../assets/merchants/reported.tsv");

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reported {
    /// A bill of a hospital, paid.
    HospitalBill,
    /// A student's loan, given out or paid back.
    StudentLoan,
    /// An insurance, paid.
    Policy(Risk),
    /// Income tax that came back.
    IncomeTaxRefund,
    /// A traveller's tax that came back.
    TravelTaxRefund,
}

/// What somebody is insured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Risk {
    /// Illness.
    Health,
    /// Death, or a pension of one's own making.
    Life,
    /// A car.
    Car,
    /// An accident.
    Accident,
    /// A journey.
    Travel,
    /// A house and what is in it.
    Home,
    /// The rows do not say.
    Unnamed,
}

const CODES: [(Reported, &str); 11] = [
    (Reported::HospitalBill, "hospital-bill"),
    (Reported::StudentLoan, "student-loan"),
    (Reported::Policy(Risk::Health), "health"),
    (Reported::Policy(Risk::Life), "life"),
    (Reported::Policy(Risk::Car), "car"),
    (Reported::Policy(Risk::Accident), "accident"),
    (Reported::Policy(Risk::Travel), "travel"),
    (Reported::Policy(Risk::Home), "home"),
    (Reported::Policy(Risk::Unnamed), "unnamed"),
    (Reported::IncomeTaxRefund, "income-tax-refund"),
    (Reported::TravelTaxRefund, "travel-tax-refund"),
];

impl Reported {
    /// The word for texts and JSON; of a policy its risk.
    pub fn code(self) -> &'static str {
        code_of(&CODES, self)
    }
}

/// The rules of all of them, read once a process and only where somebody asks.
pub fn reported() -> &'static Signs<Reported> {
    static SHARED: LazyLock<Signs<Reported>> = LazyLock::new(|| Signs::read(TABLE, &CODES));
    &SHARED
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(counterparty: &str, item: &str) -> Vec<&'static str> {
        reported().of(counterparty, item).into_iter().map(|(reported, _)| reported.code()).collect()
    }

    #[test]
    fn every_rule_holds_for_its_example() {
        reported().hold_for_examples(TABLE, &CODES);
    }

    #[test]
    fn a_parcel_that_is_insured_and_the_states_insurance_are_no_policies() {
        for (counterparty, item) in [
            ("虚构旗舰店", "退货运费险"),
            ("虚构五金", "保险丝 10A"),
            ("虚构办公", "保险箱 家用"),
            ("虚构汽配", "前保险杠"),
            ("国家税务总局虚构市税务局", "城乡居民医疗保险"),
            ("虚构市社会保险事业管理局", "养老保险费"),
            ("虚构保险柜专营店", "密码锁"),
            ("饿了么", "准时达保险"),
            ("虚构旗舰店", "手机 碎屏险"),
            ("虚构人民医院旁超市", "矿泉水"),
            ("虚构宠物医院", "住院费"),
        ] {
            assert_eq!(of(counterparty, item), Vec::<&str>::new(), "{counterparty}, {item}");
        }
    }

    #[test]
    fn a_policy_says_what_it_is_for() {
        assert_eq!(of("虚构财产保险股份有限公司", "机动车交强险"), ["unnamed", "car"]);
        assert_eq!(of("众安在线财产保险股份有限公司", "百万医疗险"), ["unnamed", "health"]);
        assert_eq!(of("虚构市第一人民医院", "门诊缴费"), ["hospital-bill"]);
        assert_eq!(of("国家开发银行", "生源地助学贷款还款"), ["student-loan"]);
        assert_eq!(of("环球蓝联", "境外购物退税"), ["travel-tax-refund"]);
    }
}
