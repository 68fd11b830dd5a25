//! What reports named that wallets tell, as claims. The rows are gathered in `profile::reported`.

use super::{AbroadFact, Fact, Inference, InsuredFact, TaxRefundFact};
use crate::profile::reported::Reports;

/// One row can be somebody else's; several are a life's.
const EACH: f32 = 0.25;
/// However many there are: a policy can be a parent's, and a payment abroad that of a traveller one sent money along with.
const SUREST: f32 = 0.94;

/// The code of tax that came back.
pub(super) fn tax_code(is_travel: bool) -> &'static str {
    if is_travel { "travel.tax-refund" } else { "income.tax-refund" }
}

/// Insurance, tax, payments abroad.
pub(super) fn reported(reports: &Reports) -> Vec<Inference> {
    let policies = reports.policies.iter().map(|found| {
        let fact = Fact::Insured(InsuredFact { risks: found.risks.clone(), paid: found.paid });
        claim(fact, &found.rows)
    });
    let refunds = reports.tax_refunds.iter().map(|found| {
        let fact = Fact::TaxRefund(TaxRefundFact { is_travel: found.is_travel, received: found.received });
        claim(fact, &found.rows)
    });
    let abroad = reports.abroad.iter().map(|found| {
        claim(Fact::Abroad(AbroadFact { countries: found.countries.clone(), days: found.days }), &found.rows)
    });
    policies.chain(refunds).chain(abroad).collect()
}

fn claim(fact: Fact, rows: &[u32]) -> Inference {
    #[allow(clippy::cast_precision_loss, reason = "rows of a few kinds")]
    let certainty = (1.0 - EACH.powf(rows.len() as f32)).min(SUREST);
    Inference { fact, certainty, evidence: rows.to_vec() }
}
