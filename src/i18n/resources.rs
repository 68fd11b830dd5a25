//! The Fluent files, compiled in: one an area, the same in every language. A new file is one word in this list.

use super::Language;

macro_rules! resources {
    ($($area:literal),* $(,)?) => {
        const EN: &[&str] = &[$(include_str!(concat!("../../assets/locales/en/", $area, ".ftl"))),*];
        const ZH_HANS: &[&str] = &[$(include_str!(concat!("../../assets/locales/zh-Hans/", $area, ".ftl"))),*];
        const ZH_HANT: &[&str] = &[$(include_str!(concat!("../../assets/locales/zh-Hant/", $area, ".ftl"))),*];
        #[cfg(test)]
        pub(super) const AREAS: &[&str] = &[$($area),*];
    };
}

resources!(
    "app",
    "open",
    "files",
    "compare",
    "records",
    "places",
    "movement",
    "codes",
    "guides",
    "audit",
    "diff",
    "inferences",
    "dossier",
    "spending",
    "people",
    "rhythm",
    "sensitive"
);

/// The sources of one language.
pub(super) fn of(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => EN,
        Language::ZhHans => ZH_HANS,
        Language::ZhHant => ZH_HANT,
    }
}
