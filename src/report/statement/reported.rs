//! What reports named, in words: insurance, tax that came back, payments abroad; and the report itself, with its year.

use super::{Statement, Teller};
use crate::i18n::{Marked, Value};
use crate::merchants::{Reported, Risk, Topic};
use crate::profile::inference::{AbroadFact, Fact, InsuredFact, TaxRefundFact, TopicFact};

impl Teller<'_> {
    pub(super) fn insured(&self, insured: &InsuredFact, records: usize) -> Statement {
        let [red, end] = Marked::marks();
        let sentence = if insured.risks == [Risk::Unnamed] {
            self.texts.format("inference-insured-some", &[red, end])
        } else {
            let risks = insured.risks.iter().map(|risk| self.texts.code("risk", Reported::Policy(*risk).code()));
            let risks: Vec<String> = risks.collect();
            let risks = risks.join(&self.texts.get("compare-comma"));
            self.texts.format("inference-insured", &[("risks", risks.into()), red, end])
        };
        self.told(&sentence, ["inference-insured-method", "inference-insured-against"], &[("n", records.into())])
    }

    pub(super) fn tax_refund(&self, refund: TaxRefundFact, records: usize) -> Statement {
        let id = if refund.is_travel { "inference-tax-travel" } else { "inference-tax-income" };
        let sentence = self.texts.format(id, &Marked::marks());
        self.told(&sentence, ["inference-tax-method", "inference-tax-against"], &[("n", records.into())])
    }

    pub(super) fn abroad(&self, abroad: &AbroadFact, records: usize) -> Statement {
        let [red, end] = Marked::marks();
        let countries: Vec<String> = abroad.countries.iter().map(|country| self.names.city(*country)).collect();
        let countries = countries.join(&self.texts.get("compare-comma"));
        let sentence = self.texts.format("inference-abroad", &[("countries", countries.into()), red, end]);
        let counted = [("n", records.into()), ("days", abroad.days.into())];
        self.told(&sentence, ["inference-abroad-method", "inference-abroad-against"], &counted)
    }

    fn told(&self, sentence: &str, [method, against]: [&str; 2], counted: &[(&str, Value<'_>)]) -> Statement {
        Statement {
            sentence: Marked::of(sentence),
            method: self.texts.format(method, counted),
            against: self.texts.get(against).into_owned(),
        }
    }

    /// Who wrote, and when, that wallets hold what the fact is about; None where nobody is known to have.
    pub fn report(&self, fact: &Fact) -> Option<String> {
        let what = match fact {
            Fact::Insured(_) => "insurance",
            Fact::TaxRefund(TaxRefundFact { is_travel: true, .. }) => "tax-refunds",
            Fact::Abroad(_) => "purchases-abroad",
            Fact::Topic(TopicFact { topic: Topic::Health, named: 1.., .. }) => "hospital-bills",
            Fact::Topic(TopicFact { topic: Topic::Debt, named: 1.., .. }) => "student-loans",
            _ => return None,
        };
        let what = self.texts.code("reported", what);
        let report = self.texts.format("inference-report", &[("what", what.as_str().into())]);
        let Fact::Topic(TopicFact { named, .. }) = fact else { return Some(report) };
        let named = self.texts.format("inference-report-named", &[("n", (*named).into()), ("what", what.into())]);
        Some(self.texts.format("inference-two", &[("one", named.into()), ("other", report.into())]))
    }
}
