//! Places that are read otherwise than they were meant: by text, the truth and the answer, with how often.

use std::collections::BTreeMap;

use payprint::persona::Payment;
use payprint::persona::ground::{Role, Said};
use payprint::places::Gazetteer;

use super::life::Life;

/// A line for each text.
pub fn lines(life: &Life) -> Vec<String> {
    let rows = life.exports.iter().flat_map(|export| &export.rows);
    let meant: BTreeMap<_, &Payment> = rows.map(|row| ((row.at, row.counterparty.as_str(), row.amount), row)).collect();
    let mut found: BTreeMap<String, u32> = BTreeMap::new();
    for record in &life.dossier.ledger.transactions {
        let row = life.dossier.records.get(*record as usize);
        let Some(payment) = meant.get(&(row.time(), row.counterparty(), row.amount())) else { continue };
        let location = &life.dossier.whereabouts.located(*record as usize).location;
        let read = location.place.filter(|_| location.presence()).and_then(|place| place.adcode(Gazetteer::shared()));
        let ground = &payment.ground;
        let there = matches!(ground.role, Role::Visit | Role::Transit | Role::Residence);
        let place = ground.place.filter(|place| there && place.said != Said::Shared);
        let same = match (&place, &read) {
            (Some(place), Some(read)) => place.adcode.to_string() == *read,
            (None, None) => true,
            _ => false,
        };
        if !same && ground.ends.is_none() {
            let told = location.place.map_or("", |place| place.name);
            let (meant, read) = (place.map(|place| place.adcode), read.unwrap_or_default());
            let date = row.time().to_string();
            let cities = life.truth.days.iter().find(|day| date.starts_with(&day.date)).map(|day| day.cities.join("+"));
            let text = format!(
                "{}|{}|meant {meant:?} {:?} in {}|read {read} {told} {:?}",
                row.counterparty(),
                row.item(),
                ground.role,
                cities.unwrap_or_default(),
                location.role
            );
            *found.entry(text).or_default() += 1;
        }
    }
    found
        .into_iter()
        .map(|(text, times)| format!("misread {} {} {times}×|{text}", life.kind.code(), life.seed))
        .collect()
}
