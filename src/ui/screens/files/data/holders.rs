//! Files of several people: whose dossier this is, whose files are set aside, and whom one may ask for instead.

use crate::dossier::Holders;
use crate::i18n::Texts;

/// What the band on top says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HoldersText {
    /// «These files belong to two people: 林晓雨, 何建国»
    pub title: String,
    /// For whom the page is made, and what became of the other files.
    pub made_for: String,
    /// Whom one may choose, in the order of the files.
    pub people: Vec<String>,
    /// The place of the one whom it is about.
    pub chosen: usize,
}

impl HoldersText {
    /// None where all files may be one person's.
    pub fn new(holders: &Holders, texts: &Texts) -> Option<Self> {
        if holders.others.is_empty() {
            return None;
        }
        let people: Vec<String> = holders.people.iter().map(|person| person.name.clone()).collect();
        let chosen = holders.people.iter().position(|person| person.chosen)?;
        let name = people.get(chosen)?;
        let names = people.join(&texts.get("files-name-comma"));
        let title = texts.format("files-people", &[("n", people.len().into()), ("names", names.into())]);
        let others = ("others", (people.len() - 1).into());
        let made_for = texts.format("files-made-for", &[("name", name.as_str().into()), others]);
        Some(Self { title, made_for, people, chosen })
    }
}
