//! What follows from the records, told in every language: no claim without certainty, method, objection and rows.

use std::collections::BTreeSet;

use payprint::dossier::Dossier;
use payprint::i18n::{Language, Texts};
use payprint::mask::Mask;
use payprint::persona::examples;
use payprint::profile::inference::{Fact, Inference};
use payprint::profile::trail::Seat;
use payprint::report::statement::Teller;
use payprint::report::{json, text};
use serde_json::Value;

use crate::dossier;

/// The three fictional persons whose exports come with the program.
fn persons() -> Vec<Dossier> {
    examples().iter().map(|example| dossier(example.files)).collect()
}

#[test]
fn every_claim_has_its_rows_and_words() {
    let persons = persons();
    assert!(persons.iter().all(|dossier| !dossier.inferences.is_empty()));
    for language in Language::ALL {
        let texts = Texts::new(language);
        let teller = Teller::new(&texts);
        for dossier in &persons {
            let standing: BTreeSet<u32> = dossier.ledger.transactions.iter().copied().collect();
            for inference in &dossier.inferences {
                let code = inference.fact.code();
                let told = teller.statement(inference);
                let facts = told.sentence.pieces.iter().filter(|(_, is_fact)| *is_fact).count();
                assert_eq!(facts, 1, "{code} in {}: {:?}", language.code(), told.sentence);
                let stop = if language.is_chinese() { '。' } else { '.' };
                assert!(told.method.ends_with(stop) && told.against.ends_with(stop), "{code}: {told:?}");
                assert!((0.5..=0.99).contains(&inference.certainty), "{code} {}", inference.certainty);
                let rows: BTreeSet<u32> = inference.evidence.iter().copied().collect();
                assert!(!rows.is_empty() && rows.is_subset(&standing), "{code}: rows that do not stand");
                assert_eq!(rows.len(), inference.evidence.len(), "{code} names a row twice");
            }
            let keys: BTreeSet<String> = dossier.inferences.iter().map(Inference::key).collect();
            assert_eq!(keys.len(), dossier.inferences.len(), "two claims have one key: {keys:?}");
        }
    }
}

#[test]
fn what_speaks_against_a_home_is_counted() {
    let lin = &persons()[0];
    let seat = |seat| {
        let found = lin.inferences.iter().find_map(|inference| match &inference.fact {
            Fact::Seat(fact) if fact.seat == seat => Some(fact),
            _ => None,
        });
        found.expect("she has one").clone()
    };
    let home = seat(Seat::Home).elsewhere.expect("she pays in the evening");
    assert!(home.elsewhere > 0 && home.elsewhere < home.days, "{home:?}");
    assert_eq!(home.most.map(|place| place.name), Some("朝阳区"), "she works and dines there");
    let work = seat(Seat::Work).elsewhere.expect("she lunches");
    assert!(work.elsewhere * 10 < work.days, "{work:?}");
    assert_eq!(seat(Seat::Hometown).elsewhere, None);
}

#[test]
fn a_mask_leaves_a_claim_its_code_and_count() {
    let lin = &persons()[0];
    let hidden = Mask { names: true, ..Mask::NONE };
    let value: Value = serde_json::from_str(&json::audit(lin, Language::En, hidden)).unwrap();
    let claims = value["inferences"].as_array().unwrap();
    let home = claims.iter().find(|claim| claim["code"] == "home.district").unwrap();
    assert_eq!((&home["statement"], &home["against"]), (&Value::Null, &Value::Null));
    assert_eq!(home["claim"].as_object().map(serde_json::Map::len), Some(0));
    assert!(home["evidence_count"].as_u64() > Some(100) && home["evidence"].as_array().map(Vec::len) == Some(50));
    let told = text::audit(lin, &Texts::new(Language::ZhHans), hidden);
    assert!(!told.contains("昌平") && !told.contains("绵阳"), "{told}");
    let open: Value = serde_json::from_str(&json::audit(lin, Language::ZhHans, Mask::NONE)).unwrap();
    let open = open["inferences"].as_array().unwrap();
    assert_eq!(open[0]["statement"], "你住在北京昌平区");
    assert_eq!(open[0]["claim"]["place"]["adcode"], "110114");
}
