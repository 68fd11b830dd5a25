//! The words people read: English, 简体中文, 繁體中文, from the Fluent files in `assets/locales`, compiled in.
//!
//! Domain types carry codes, never sentences; whoever shows a code asks here for its words. How numbers, money and dates
//! are written is in [`numbers`]; which facts are shown is left to the faces of the program.

pub mod guides;
mod language;
mod marked;
pub mod numbers;
pub mod refusal;
mod resources;

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

pub use fluent_bundle::FluentValue as Value;
pub use language::Language;
pub use marked::Marked;

/// All texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The texts of this language. Costs a parse of some hundred lines: make it once a change of language.
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Isolating marks are invisible characters that would end up in names and in the clipboard.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            Value::Number(number) => Some(numbers::plain(number.value)),
            _ => None,
        }));
        for source in resources::of(language) {
            let resource = FluentResource::try_new((*source).to_owned());
            // A file with an error keeps its other messages; a test holds all files free of errors.
            let resource = resource.unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource(resource).ok();
        }
        Self { language, bundle }
    }

    /// The language these texts are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of an id that takes no arguments.
    pub fn get<'a>(&'a self, id: &'a str) -> Cow<'a, str> {
        self.find(id, None)
    }

    /// The text of an id, with its arguments: `format("app-records", &[("n", 5.into())])`.
    pub fn format(&self, id: &str, arguments: &[(&str, Value<'_>)]) -> String {
        let arguments: FluentArgs<'_> =
            arguments.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        self.find(id, Some(&arguments)).into_owned()
    }

    /// The words of a code: `code("rejected", "damaged")` is the text `rejected-damaged`.
    pub fn code(&self, area: &str, code: &str) -> String {
        self.get(&format!("{area}-{code}")).into_owned()
    }

    /// True where there is such a text: for details that only some codes have.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    fn find<'a>(&'a self, id: &'a str, arguments: Option<&FluentArgs<'_>>) -> Cow<'a, str> {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            debug_assert!(false, "no text has the id {id}");
            return Cow::Borrowed(id);
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors);
        debug_assert!(errors.is_empty(), "text {id}: {errors:?}");
        Cow::Owned(text.into_owned())
    }
}

#[cfg(test)]
mod tests;
