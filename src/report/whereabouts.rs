//! Why a record is said to be where it is, in one line: the rule that spoke, the words it spoke of, and the place.

use std::collections::BTreeMap;

use crate::i18n::Texts;
use crate::places::{Basis, Location};
use crate::profile::{Ground, Located, NoVisit};

use super::place::area;

/// Stand for words and place while a sentence is learnt; no text for people has them.
const WORDS: char = '\u{1}';
const PLACE: char = '\u{2}';

/// The sentences of one language. A sentence that is put together anew costs more than reading the text it is about, so
/// each is made once and then filled in.
pub struct Sentences<'t> {
    texts: &'t Texts,
    of_text: BTreeMap<Basis, Sentence>,
}

/// What is said with words and a place, with words alone, with a place alone, with neither.
struct Sentence([String; 4]);

impl<'t> Sentences<'t> {
    /// Learns them.
    pub fn new(texts: &'t Texts) -> Self {
        Self { texts, of_text: BASES.iter().map(|basis| (*basis, Sentence::new(texts, code(*basis)))).collect() }
    }

    /// Why a text is said to name its place.
    pub fn of_text(&self, location: &Location) -> String {
        match self.of_text.get(&location.basis) {
            Some(sentence) => sentence.fill(location),
            None => Sentence::new(self.texts, code(location.basis)).fill(location),
        }
    }

    /// Why a record is said to be where it is.
    pub fn of_record(&self, located: &Located) -> String {
        let location = &located.location;
        match located.ground {
            Ground::Text => self.of_text(location),
            Ground::SameDay => Sentence::new(self.texts, "same-day").fill(location),
            Ground::Usual => Sentence::new(self.texts, "usual").fill(location),
            Ground::OtherBills => Sentence::new(self.texts, "other-bills").fill(location),
            Ground::NoVisit(reason) => self.no_visit(location, reason),
        }
    }

    fn no_visit(&self, location: &Location, reason: NoVisit) -> String {
        let (why, reason) = (self.of_text(location), self.texts.code("no-visit", reason.code()));
        self.texts.format("places-why-no-visit", &[("why", why.into()), ("reason", reason.into())])
    }
}

impl Sentence {
    fn new(texts: &Texts, code: &str) -> Self {
        let basis = texts.code("basis", code);
        let (basis_of, words, place) = (
            ("basis", basis.as_str().into()),
            ("words", WORDS.to_string().into()),
            ("place", PLACE.to_string().into()),
        );
        Self([
            texts.format(
                if code == "journey" { "places-why-journey" } else { "places-why" },
                &[basis_of.clone(), words.clone(), place.clone()],
            ),
            texts.format("places-why-without-place", &[basis_of.clone(), words]),
            texts.format("places-why-without-words", &[basis_of, place]),
            basis,
        ])
    }

    fn fill(&self, location: &Location) -> String {
        let place = location.place.map_or(String::new(), |place| area(&place));
        let Self([whole, without_place, without_words, bare]) = self;
        let sentence = match (location.words.is_empty(), place.is_empty()) {
            (false, false) => whole,
            (false, true) => without_place,
            (true, false) => without_words,
            (true, true) => bare,
        };
        let mut filled = String::with_capacity(sentence.len() + location.words.len() + place.len());
        for part in sentence.split_inclusive([WORDS, PLACE]) {
            filled.push_str(part.trim_end_matches([WORDS, PLACE]));
            match part.chars().next_back() {
                Some(WORDS) => filled.push_str(&location.words),
                Some(PLACE) => filled.push_str(&place),
                _ => {}
            }
        }
        filled
    }
}

/// All rules.
const BASES: [Basis; 27] = [
    Basis::Branch,
    Basis::Address,
    Basis::Landmark,
    Basis::Institution,
    Basis::Nested,
    Basis::Item,
    Basis::Operator,
    Basis::Journey,
    Basis::Stop,
    Basis::Abroad,
    Basis::Context,
    Basis::Open,
    Basis::Branches,
    Basis::Nowhere,
    Basis::Dish,
    Basis::Brand,
    Basis::Bank,
    Basis::Person,
    Basis::Company,
    Basis::Office,
    Basis::Inflow,
    Basis::TopUp,
    Basis::Telecom,
    Basis::Delivery,
    Basis::Online,
    Basis::Lure,
    Basis::Nothing,
];

/// The code of a rule; its sentence is `basis-CODE`.
fn code(basis: Basis) -> &'static str {
    match basis {
        Basis::Branch => "branch",
        Basis::Address => "address",
        Basis::Landmark => "landmark",
        Basis::Institution => "institution",
        Basis::Nested => "nested",
        Basis::Item => "item",
        Basis::Operator => "operator",
        Basis::Journey => "journey",
        Basis::Stop => "stop",
        Basis::Abroad => "abroad",
        Basis::Context => "context",
        Basis::Open => "open",
        Basis::Branches => "branches",
        Basis::Nowhere => "nowhere",
        Basis::Dish => "dish",
        Basis::Brand => "brand",
        Basis::Bank => "bank",
        Basis::Person => "person",
        Basis::Company => "company",
        Basis::Office => "office",
        Basis::Inflow => "inflow",
        Basis::TopUp => "top-up",
        Basis::Telecom => "telecom",
        Basis::Delivery => "delivery",
        Basis::Online => "online",
        Basis::Lure => "lure",
        Basis::Nothing => "nothing",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::ledger::Effect;
    use crate::places::{Gazetteer, Place, Role};

    fn location(words: &str, code: Option<&str>, basis: Basis) -> Location {
        let gazetteer = Gazetteer::shared();
        let place = code.and_then(|code| gazetteer.by_code(code)).map(|id| Place::of_division(gazetteer, id));
        Location { words: words.into(), place, basis, role: Role::Visit, ..Location::default() }
    }

    #[test]
    fn every_rule_has_its_own_sentence_in_every_language() {
        assert!(BASES.is_sorted());
        assert_eq!(BASES.len(), Basis::Nothing as usize + 1, "Nothing is the last rule, and none is left out");
        for language in Language::ALL {
            let texts = Texts::new(language);
            let sentences = Sentences::new(&texts);
            let mut told: Vec<_> = BASES.iter().map(|basis| sentences.of_text(&location("", None, *basis))).collect();
            told.sort();
            told.dedup();
            assert_eq!(told.len(), BASES.len(), "{told:?}");
        }
    }

    #[test]
    fn a_sentence_says_what_is_known() {
        let texts = Texts::new(Language::En);
        let sentences = Sentences::new(&texts);
        let told = |words, code, basis| sentences.of_text(&location(words, code, basis));
        assert_eq!(told("国贸", Some("110105"), Basis::Branch), "name of the branch: 国贸 → 北京市朝阳区");
        assert_eq!(told("", Some("540000"), Basis::Operator), "operator of one place → 西藏自治区");
        assert_eq!(
            told("国贸 → 天通苑北", Some("110000"), Basis::Journey),
            "ends of a journey: 国贸 → 天通苑北 (北京市)"
        );
        assert_eq!(told("人民路", None, Basis::Open), "several places fit, and nothing decides: 人民路");
        assert_eq!(told("", None, Basis::Nothing), "no place named");
        assert_eq!(told("\u{2}", Some("110105"), Basis::Branch), "name of the branch: \u{2} → 北京市朝阳区");
    }

    #[test]
    fn what_else_a_record_rests_on_is_said() {
        let texts = Texts::new(Language::ZhHans);
        let sentences = Sentences::new(&texts);
        let told = |ground| {
            sentences.of_record(&Located { location: location("国贸", Some("110105"), Basis::Branch), ground })
        };
        assert_eq!(told(Ground::SameDay), "多处同名，其中一处在你当天所在的城市：国贸 → 北京市朝阳区");
        assert_eq!(
            told(Ground::NoVisit(NoVisit::Effect(Effect::Refund))),
            "分店名：国贸 → 北京市朝阳区；退款不说明你去过"
        );
        assert_ne!(told(Ground::Usual), told(Ground::SameDay));
        assert!(told(Ground::NoVisit(NoVisit::GivenBack)).ends_with("你可能没去过"));
    }
}
