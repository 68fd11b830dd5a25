//! The languages of the program, and which one a system asks for.

use unic_langid::LanguageIdentifier;

/// A language that all texts are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English
    #[default]
    En,
    /// 简体中文
    ZhHans,
    /// 繁體中文
    ZhHant,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::En, Self::ZhHans, Self::ZhHant];

    /// BCP 47, and the name of its folder in `assets/locales`.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
        }
    }

    /// Its name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::ZhHans => "简体中文",
            Self::ZhHant => "繁體中文",
        }
    }

    /// Its shortest name in itself, for a bar with little room.
    pub fn short_name(self) -> &'static str {
        match self {
            Self::En => "EN",
            Self::ZhHans => "简",
            Self::ZhHant => "繁",
        }
    }

    /// True for both ways of writing Chinese.
    pub fn is_chinese(self) -> bool {
        self != Self::En
    }

    /// The language meant by a tag of BCP 47 or POSIX: `zh-Hant-HK`, `zh_TW.UTF-8`, `en_GB`; None for any other.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.split(['.', '@']).next().unwrap_or(tag).replace('_', "-").to_ascii_lowercase();
        let mut parts = tag.split('-');
        match parts.next()? {
            "en" => Some(Self::En),
            "zh" => {
                let traditional = parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo"));
                Some(if traditional && !tag.contains("hans") { Self::ZhHant } else { Self::ZhHans })
            }
            _ => None,
        }
    }

    /// What a system asks for by its environment: the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set decides, and
    /// `LANGUAGE` (a list) goes before them. Reading the environment is left to the caller.
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let list = variable("LANGUAGE").unwrap_or_default();
        if let Some(found) = list.split(':').find_map(Self::from_tag) {
            return found;
        }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| variable(name).filter(|v| !v.is_empty()));
        locale.as_deref().and_then(Self::from_tag).unwrap_or_default()
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_every_system_are_understood() {
        for (tag, language) in [
            ("en_GB.UTF-8", Some(Language::En)),
            ("zh_CN.UTF-8", Some(Language::ZhHans)),
            ("zh_TW", Some(Language::ZhHant)),
            ("zh-Hant-HK", Some(Language::ZhHant)),
            ("zh-Hans-HK", Some(Language::ZhHans)),
            ("zh_HK@stroke", Some(Language::ZhHant)),
            ("zh", Some(Language::ZhHans)),
            ("C.UTF-8", None),
            ("", None),
        ] {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.code()), Some(language));
        }
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        let environment = |pairs: &'static [(&str, &str)]| {
            Language::from_environment(move |name| {
                pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(environment(&[("LANG", "zh_CN.UTF-8")]), Language::ZhHans);
        assert_eq!(environment(&[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "en_US.UTF-8")]), Language::En);
        assert_eq!(environment(&[("LANG", "C"), ("LANGUAGE", "de:zh_TW")]), Language::ZhHant);
        assert_eq!(environment(&[]), Language::En);
    }
}
