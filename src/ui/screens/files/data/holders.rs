//! Files of several people: whose dossier this is, whose files are set aside, and whom one may ask for instead.

use crate::dossier::Dossier;
use crate::i18n::Texts;
use crate::model::Reading;

/// What the band on top says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HoldersText {
    /// «These files belong to two people: 林晓雨, 何建国»
    pub title: String,
    /// For whom the page is made, and what became of the other files.
    pub made_for: String,
    /// How many files may be anybody's.
    pub nameless: Option<String>,
    /// Whom one may choose, in the order of the files.
    pub people: Vec<String>,
    /// The place of the one whom it is about.
    pub chosen: usize,
}

impl HoldersText {
    /// None where all files may be one person's.
    pub fn new(dossier: &Dossier, texts: &Texts) -> Option<Self> {
        let holders = &dossier.holders;
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
        let nameless = dossier.readings.iter().filter(|reading| names_nobody(reading)).count();
        let nameless = (nameless > 0).then(|| texts.format("files-nameless", &[("n", nameless.into())]));
        Some(Self { title, made_for, nameless, people, chosen })
    }
}

/// A bill from WeChat Pay has a nickname alone.
pub fn names_nobody(reading: &Reading) -> bool {
    reading.statement.holder.name.is_none() && reading.statement.holder.account.is_none()
}
