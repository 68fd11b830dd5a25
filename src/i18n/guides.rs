//! How to get the right export, step by step: dated guides by provider, and which of them helps with a refused file.
//!
//! What is known of each guide (when and from where) is in `assets/providers/guides.json`; its words are texts like all
//! others, `guide-ID-title` and `guide-ID-1` onwards. Showing them is left to report and window.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Texts;
use crate::model::{Rejected, RejectionCode};

/// A way to an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Guide {
    /// Its name in texts and answers. EXAMPLE: `alipay-app`
    pub id: &'static str,
    /// The provider's word in the contract; None for a guide about several.
    pub provider: Option<&'static str>,
    /// The month of the newest fact it rests on, `YYYY-MM`.
    pub as_of: &'static str,
    /// What it rests on, for whoever looks after it.
    pub source: &'static str,
    /// How many steps it has.
    pub steps: u8,
    /// How sure it is.
    pub confidence: Confidence,
}

/// What a guide rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Independent public sources agree on it.
    Seen,
    /// One source, an old one, or none: told as such.
    Unverified,
}

static GUIDES: LazyLock<Vec<Guide>> = LazyLock::new(|| {
    // A file that does not parse leaves no guides; a test holds it well-formed.
    serde_json::from_str(include_str!("../../assets/providers/guides.json")).unwrap_or_default()
});

/// A refusal's code, the first word of its detail (empty: any other), and the guide that helps.
const HELPS: &[(RejectionCode, &str, Option<&str>)] = &[
    (RejectionCode::WrongKind, "alipay-business", Some("alipay-personal-vs-business")),
    (RejectionCode::WrongKind, "wechat-merchant", Some("wechat")),
    (RejectionCode::WrongKind, "bank-statement", Some("bank")),
    (RejectionCode::WrongKind, "unionpay", Some("bank")),
    (RejectionCode::WrongKind, "program", None),
    (RejectionCode::WrongKind, "own-output", None),
    (RejectionCode::WrongKind, "", Some("wallets")),
    (RejectionCode::Unrecognised, "", Some("wallets")),
    (RejectionCode::Unsupported, "pdf", Some("wallets")),
    (RejectionCode::Unsupported, "xls", Some("wallets")),
    (RejectionCode::Unsupported, "html", Some("wallets")),
    (RejectionCode::Empty, "", Some("wallets")),
];

/// Every guide, in the order of the file.
pub fn guides() -> &'static [Guide] {
    &GUIDES
}

/// The guide of this id.
pub fn guide(id: &str) -> Option<&'static Guide> {
    guides().iter().find(|guide| guide.id == id)
}

/// The guide that leads from a refused file to one that can be read; None where the file itself is the right one.
pub fn for_rejected(rejected: &Rejected) -> Option<&'static Guide> {
    let word = rejected.detail_word();
    let of_code = || HELPS.iter().filter(|(code, ..)| *code == rejected.code);
    let row = of_code().find(|(_, detail, _)| *detail == word).or_else(|| of_code().find(|(_, d, _)| d.is_empty()));
    row.and_then(|(.., id)| *id).and_then(guide)
}

/// What the guide leads to. EXAMPLE: `Get it from Alipay`
pub fn title(texts: &Texts, guide: &Guide) -> String {
    texts.code("guide", &format!("{}-title", guide.id))
}

/// Its steps in their order.
pub fn steps(texts: &Texts, guide: &Guide) -> Vec<String> {
    (1..=guide.steps).map(|step| texts.code("guide", &format!("{}-{step}", guide.id))).collect()
}

/// How old the guide is, and whether it was checked. EXAMPLE: `as of 2026-10`
pub fn as_of(texts: &Texts, guide: &Guide) -> String {
    let id = match guide.confidence {
        Confidence::Seen => "guide-as-of",
        Confidence::Unverified => "guide-as-of-unverified",
    };
    texts.format(id, &[("month", guide.as_of.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn rejected(code: RejectionCode, detail: &str) -> Rejected {
        Rejected { name: "a.csv".to_owned(), container: None, code, detail: detail.to_owned() }
    }

    fn helps(code: RejectionCode, detail: &str) -> Option<&'static str> {
        for_rejected(&rejected(code, detail)).map(|guide| guide.id)
    }

    #[test]
    fn every_guide_has_all_its_steps_and_no_more_in_every_language() {
        assert_eq!(guides().len(), 9);
        for language in Language::ALL {
            let texts = Texts::new(language);
            for guide in guides() {
                let of = |part: &str| format!("guide-{}-{part}", guide.id);
                assert!(texts.has(&of("title")), "{} {}", language.code(), guide.id);
                assert!(guide.steps > 0, "{} has no step", guide.id);
                assert!((1..=guide.steps).all(|step| texts.has(&of(&step.to_string()))), "{}", guide.id);
                assert!(!texts.has(&of(&(guide.steps + 1).to_string())), "{} has a step too many", guide.id);
                assert!(steps(&texts, guide).iter().all(|step| !step.is_empty() && !step.contains('{')));
                assert!(as_of(&texts, guide).contains(guide.as_of));
            }
        }
    }

    #[test]
    fn every_guide_has_an_id_of_its_own_a_real_month_and_a_source() {
        for (place, guide) in guides().iter().enumerate() {
            assert!(guides().iter().skip(place + 1).all(|other| other.id != guide.id), "{} twice", guide.id);
            let (year, month) = guide.as_of.split_once('-').unwrap();
            assert!(year.len() == 4 && (2018..=2100).contains(&year.parse::<u32>().unwrap()), "{}", guide.as_of);
            assert!(month.len() == 2 && (1..=12).contains(&month.parse::<u32>().unwrap()), "{}", guide.as_of);
            assert!(!guide.source.is_empty());
        }
    }

    #[test]
    fn what_is_not_certain_is_told_as_such() {
        let texts = Texts::new(Language::En);
        let told = |id: &str| as_of(&texts, guide(id).unwrap());
        assert_eq!(told("alipay-app"), "as of 2026-10");
        assert!(told("jd").contains("not checked"), "{}", told("jd"));
    }

    #[test]
    fn each_refusal_leads_to_its_guide() {
        for (.., id) in HELPS {
            assert!(id.is_none_or(|id| guide(id).is_some()), "{id:?} is no guide");
        }
        assert_eq!(helps(RejectionCode::WrongKind, "alipay-business"), Some("alipay-personal-vs-business"));
        assert_eq!(helps(RejectionCode::WrongKind, "wechat-merchant"), Some("wechat"));
        assert_eq!(helps(RejectionCode::WrongKind, "bank-statement"), Some("bank"));
        assert_eq!(helps(RejectionCode::WrongKind, "chat"), Some("wallets"));
        assert_eq!(helps(RejectionCode::WrongKind, "program"), None);
        assert_eq!(helps(RejectionCode::Unrecognised, "columns-missing: 金额"), Some("wallets"));
        assert_eq!(helps(RejectionCode::Unsupported, "pdf"), Some("wallets"));
        assert_eq!(helps(RejectionCode::Unsupported, "rar"), None);
        assert_eq!(helps(RejectionCode::Damaged, "crc"), None);
    }
}
