//! The tables: by kind, by certainty, and what went wrong.

use std::fmt;

use super::money;
use super::score::{Score, Told};

/// A bin of certainties has so many claims, if there are as many.
const BIN: usize = 200;

/// The scores of many lives.
pub struct Tables {
    kinds: Vec<Score>,
}

impl Tables {
    /// `scores` are by kind.
    pub fn of(scores: Vec<Score>) -> Self {
        let mut kinds: Vec<Score> = Vec::new();
        for score in scores {
            if kinds.last().is_none_or(|kind| kind.kind != score.kind) {
                kinds.push(Score::nothing(score.kind));
            }
            if let Some(kind) = kinds.last_mut() {
                kind.add(&score);
            }
        }
        Self { kinds }
    }

    /// All kinds as one.
    pub fn all(&self) -> Score {
        let mut all = Score::nothing(payprint::persona::Kind::Commuter);
        self.kinds.iter().for_each(|kind| all.add(kind));
        all
    }

    /// Of homes, work and hometowns.
    pub fn brier(&self) -> f64 {
        brier(&self.all().claims)
    }
}

#[allow(clippy::cast_precision_loss, reason = "figures of a table are rounded anyway")]
pub fn brier(claims: &[Told]) -> f64 {
    let error = |(sure, right): &Told| (f64::from(*sure) - f64::from(u8::from(*right))).powi(2);
    claims.iter().map(error).sum::<f64>() / claims.len().max(1) as f64
}

impl fmt::Display for Tables {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let wrong = self.kinds.iter().flat_map(|kind| kind.wrong.iter().chain(&kind.money.wrong));
        wrong.into_iter().try_for_each(|line| writeln!(f, "{line}"))?;
        writeln!(
            f,
            "| kind | lives | days told | found | home district | city | told | work district | city | told | hometown \
             | told | trips told | found | mode |"
        )?;
        writeln!(f, "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")?;
        self.kinds.iter().try_for_each(|kind| line(f, kind.kind.code(), kind))?;
        let all = self.all();
        line(f, "all", &all)?;
        writeln!(f, "\n{}", money::HEAD)?;
        self.kinds.iter().try_for_each(|kind| writeln!(f, "{}", money::line(Some(kind.kind), &kind.money)))?;
        writeln!(f, "{}", money::line(None, &all.money))?;
        let claims = [
            ("homes, work, hometowns", &all.claims),
            ("trips", &all.trip_claims),
            ("recurring", &all.money.recurring_claims),
            ("income", &all.money.income_claims),
        ];
        for (what, claims) in claims {
            reliability(f, what, claims)?;
        }
        Ok(())
    }
}

fn line(f: &mut fmt::Formatter<'_>, name: &str, score: &Score) -> fmt::Result {
    let Score { lives, days_right, days_found, home_district, home_city, homes, .. } = score;
    let Score { work_district, work_city, works, hometown, hometowns, trips, trips_found, modes, .. } = score;
    write!(f, "| {name} | {lives} | {days_right} | {days_found} | {home_district} | {home_city} | {homes} ")?;
    write!(f, "| {work_district} | {work_city} | {works} | {hometown} | {hometowns} ")?;
    writeln!(f, "| {trips} | {trips_found} | {modes} |")
}

/// By certainty, in bins of two hundred claims: what was promised and what was kept.
#[allow(clippy::cast_precision_loss, reason = "figures of a table are rounded anyway")]
pub fn reliability(f: &mut fmt::Formatter<'_>, what: &str, claims: &[Told]) -> fmt::Result {
    let mut claims = claims.to_vec();
    claims.sort_by(|a, b| a.0.total_cmp(&b.0));
    writeln!(f, "\n| {what}: certainty | claims | mean | right |\n|---|--:|--:|--:|")?;
    let bins = (claims.len() / BIN).clamp(1, 10);
    for bin in claims.chunks(claims.len().div_ceil(bins).max(1)) {
        let (first, last) = (bin[0].0, bin[bin.len() - 1].0);
        let mean = bin.iter().map(|(sure, _)| f64::from(*sure)).sum::<f64>() / bin.len() as f64;
        let right = bin.iter().filter(|(_, right)| *right).count() as f64 / bin.len() as f64;
        writeln!(f, "| {first:.2}–{last:.2} | {} | {mean:.3} | {right:.3} |", bin.len())?;
    }
    writeln!(f, "Brier {:.4}", brier(&claims))
}
