//! Why a file was not read and what to do about it, in words: the same for window and command line.

use super::Texts;
use crate::model::Rejected;

/// What is the matter with a file that was not read, the detail taken into account where there are words for it.
pub fn sentence(texts: &Texts, rejected: &Rejected) -> String {
    by_detail(texts, "rejected", rejected).unwrap_or_else(|| texts.code("rejected", rejected.code.code()))
}

/// What to do about it; empty where nothing helps.
pub fn remedy(texts: &Texts, rejected: &Rejected) -> String {
    by_detail(texts, "remedy", rejected).unwrap_or_else(|| texts.code("remedy", rejected.code.code()))
}

fn by_detail(texts: &Texts, area: &str, rejected: &Rejected) -> Option<String> {
    // A detail may carry figures or names after its first word: `ratio 300`, `columns-missing: …`.
    let word = Some(rejected.detail_word()).filter(|word| !word.is_empty())?;
    let rest = rejected.detail.get(word.len()..).unwrap_or("").trim_start_matches([':', ' ']);
    let id = format!("{area}-{}-{word}", rejected.code.code());
    texts.has(&id).then(|| texts.format(&id, &[("rest", rest.into())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::RejectionCode;

    const CODES: [RejectionCode; 11] = [
        RejectionCode::PasswordRequired,
        RejectionCode::WrongPassword,
        RejectionCode::Unrecognised,
        RejectionCode::WrongKind,
        RejectionCode::Ambiguous,
        RejectionCode::Damaged,
        RejectionCode::TooLarge,
        RejectionCode::Unsupported,
        RejectionCode::Empty,
        RejectionCode::Unreadable,
        RejectionCode::Cancelled,
    ];

    #[test]
    fn every_rejection_has_a_sentence_and_a_remedy_in_every_language() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            for code in CODES {
                let rejected = Rejected { name: String::new(), container: None, code, detail: "unheard-of".to_owned() };
                assert!(!sentence(&texts, &rejected).is_empty());
                assert!(!remedy(&texts, &rejected).is_empty());
            }
        }
    }

    #[test]
    fn a_detail_with_words_of_its_own_is_told() {
        let texts = Texts::new(Language::En);
        let of = |detail: &str| Rejected {
            name: "a.pdf".to_owned(),
            container: None,
            code: RejectionCode::Unsupported,
            detail: detail.to_owned(),
        };
        assert_eq!(sentence(&texts, &of("pdf")), "A PDF. Its rows cannot be read yet");
        assert_eq!(sentence(&texts, &of("")), "A kind of file that cannot be opened here");
        assert_eq!(remedy(&texts, &of("rar")), "Unpack it first, then drop the files");
        let near = Rejected { code: RejectionCode::Unrecognised, ..of("columns-missing: 金额 收/支") };
        assert_eq!(sentence(&texts, &near), "Nearly a bill, but it lacks the columns 金额 收/支. Nothing was read");
    }
}
