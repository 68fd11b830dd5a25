//! What is paid and received again and again, and how the pay is spent, in words.

use super::{Statement, Teller};
use crate::i18n::{Marked, numbers};
use crate::model::{Currency, Money};
use crate::profile::IncomeKind;
use crate::profile::inference::{IncomeFact, PayCreditFact, PayGoneFact, RecurringFact};
use crate::profile::trail::Day;

impl Teller<'_> {
    pub(super) fn recurring(&self, recurring: &RecurringFact, records: usize) -> Statement {
        let texts = self.texts;
        let [red, end] = Marked::marks();
        let [first, last] = recurring.days.map(date);
        let words = [
            ("every", texts.code("every", recurring.cadence.code()).into()),
            ("amount", amount(recurring.typical).into()),
            ("kind", texts.code("recurring", recurring.kind.code()).into()),
            ("name", recurring.name.as_str().into()),
            ("last", last.as_str().into()),
            red,
            end,
        ];
        let id = if recurring.next.is_some() { "inference-recurring" } else { "inference-recurring-ended" };
        let counted = [("n", records.into()), ("first", first.into()), ("last", last.as_str().into())];
        let mut method = texts.format("inference-recurring-method", &counted);
        if let Some((day, from, to)) = recurring.silent_rise {
            let rise = [("date", date(day).into()), ("from", amount(from).into()), ("to", amount(to).into())];
            method = self.two(method, texts.format("inference-recurring-rise", &rise));
        } else if let Some(next) = recurring.next {
            method = self.two(method, texts.format("inference-recurring-next", &[("date", date(next).into())]));
        }
        Statement {
            sentence: Marked::of(&texts.format(id, &words)),
            method,
            against: texts.get("inference-recurring-against").into_owned(),
        }
    }

    pub(super) fn income(&self, income: &IncomeFact, records: usize) -> Statement {
        let texts = self.texts;
        let [red, end] = Marked::marks();
        let day = income.day_of_month.map(|day| numbers::day_of_month(texts.language(), day));
        let id = match (income.kind, &income.name, &day) {
            (IncomeKind::Salary, Some(_), Some(_)) => "inference-salary",
            (IncomeKind::Salary, ..) => "inference-salary-some-day",
            (IncomeKind::Takings, ..) => "inference-takings",
            (IncomeKind::Allowance, Some(_), _) => "inference-allowance",
            _ => "inference-income",
        };
        let words = [
            ("name", income.name.clone().unwrap_or_default().into()),
            ("amount", numbers::money_whole(income.typical, Currency::Cny).into()),
            ("day", day.unwrap_or_default().into()),
            ("kind", texts.code("income", income.kind.code()).into()),
            red,
            end,
        ];
        let [first, last] = income.days.map(date);
        let counted = [
            ("n", records.into()),
            ("first", first.into()),
            ("last", last.into()),
            ("amount", numbers::money_whole(income.typical, Currency::Cny).into()),
        ];
        Statement {
            sentence: Marked::of(&texts.format(id, &words)),
            method: texts.format("inference-income-method", &counted),
            against: texts.get("inference-income-against").into_owned(),
        }
    }

    pub(super) fn pay_gone(&self, gone: PayGoneFact) -> Statement {
        let texts = self.texts;
        let [red, end] = Marked::marks();
        let counted = [("kept", gone.kept.into()), ("periods", gone.periods.into())];
        Statement {
            sentence: Marked::of(&texts.format("inference-pay-gone", &[("days", gone.days.into()), red, end])),
            method: texts.format("inference-pay-gone-method", &counted),
            against: texts.get("inference-pay-gone-against").into_owned(),
        }
    }

    pub(super) fn pay_credit(&self, credit: &PayCreditFact) -> Statement {
        let texts = self.texts;
        let [red, end] = Marked::marks();
        let day = numbers::day_of_month(texts.language(), credit.day);
        let words = [("day", day.into()), ("name", credit.name.as_str().into()), red, end];
        let ([before, before_all], [after, after_all]) = (credit.before, credit.after);
        let counted = [
            ("kept", credit.kept.into()),
            ("periods", credit.periods.into()),
            ("before", before.into()),
            ("beforeall", before_all.into()),
            ("after", after.into()),
            ("afterall", after_all.into()),
        ];
        Statement {
            sentence: Marked::of(&texts.format("inference-pay-credit", &words)),
            method: texts.format("inference-pay-credit-method", &counted),
            against: texts.get("inference-pay-credit-against").into_owned(),
        }
    }

    /// Two sentences one after the other.
    pub(super) fn two(&self, one: String, other: String) -> String {
        self.texts.format("inference-two", &[("one", one.into()), ("other", other.into())])
    }
}

fn date(day: Day) -> String {
    numbers::date(day.date())
}

fn amount(money: Money) -> String {
    numbers::money_short(money, Currency::Cny)
}
