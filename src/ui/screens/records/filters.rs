//! The line of questions above the table: what to search, and which providers, directions, meanings and files.
//!
//! Offers only what the files have. The answer is left to [`view`](super::view).

use std::collections::BTreeSet;

use egui::{Id, Ui, vec2};

use super::view::{Filter, Query};
use crate::dossier::Dossier;
use crate::i18n::{Language, Texts};
use crate::ledger::Effect;
use crate::merchants::Category;
use crate::model::{Direction, DocumentId, Provider};
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{button, dropdown, field};

/// Narrowest and widest search field: it gives way, so that a panel beside the table does not push the table down.
const SEARCH: (f32, f32) = (172.0, 260.0);
const GAP: f32 = 8.0;
const NARROW: f32 = 180.0;
const WIDE: f32 = 260.0;

/// What there is to choose from, found once for a dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    providers: Vec<Provider>,
    directions: Vec<Direction>,
    effects: Vec<Effect>,
    categories: Vec<Category>,
    documents: Vec<DocumentId>,
}

impl Facets {
    /// Looks through the rows that stand.
    pub fn new(dossier: &Dossier) -> Self {
        let rows = || dossier.ledger.transactions.iter().map(|row| *row as usize);
        // Another person's files have no row here.
        let own = || dossier.readings.iter().filter(|reading| !reading.excluded);
        let providers: BTreeSet<_> = own().map(|reading| reading.format.provider()).collect();
        let directions: BTreeSet<_> = rows().map(|row| dossier.records.get(row).direction()).collect();
        let effects: BTreeSet<_> = rows().filter_map(|row| dossier.ledger.effect.get(row).copied()).collect();
        let categories: BTreeSet<_> = rows().map(|row| dossier.whereabouts.category(row)).collect();
        Self {
            providers: providers.into_iter().collect(),
            directions: directions.into_iter().collect(),
            effects: effects.into_iter().collect(),
            categories: categories.into_iter().collect(),
            documents: own().map(|reading| reading.id).collect(),
        }
    }

    /// The place of the choice in its menu; 0 is «all».
    fn chosen(&self, subject: Subject, filter: &Filter) -> usize {
        match subject {
            Subject::Provider => place(&self.providers, filter.provider),
            Subject::Direction => place(&self.directions, filter.direction),
            Subject::Effect => place(&self.effects, filter.effect),
            Subject::Category => place(&self.categories, filter.category),
            Subject::Document => place(&self.documents, filter.document),
        }
    }

    fn choose(&self, subject: Subject, place: usize, filter: &mut Filter) {
        match subject {
            Subject::Provider => filter.provider = at(&self.providers, place),
            Subject::Direction => filter.direction = at(&self.directions, place),
            Subject::Effect => filter.effect = at(&self.effects, place),
            Subject::Category => filter.category = at(&self.categories, place),
            Subject::Document => filter.document = at(&self.documents, place),
        }
    }
}

fn place<T: PartialEq + Copy>(options: &[T], chosen: Option<T>) -> usize {
    options.iter().position(|option| Some(*option) == chosen).map_or(0, |place| place + 1)
}

fn at<T: Copy>(options: &[T], place: usize) -> Option<T> {
    options.get(place.checked_sub(1)?).copied()
}

/// What a menu asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    Provider,
    Direction,
    Effect,
    Category,
    Document,
}

/// The words of the menus in one language, made once.
#[derive(Debug)]
pub struct Menus {
    language: Language,
    menus: Vec<Menu>,
}

#[derive(Debug)]
struct Menu {
    subject: Subject,
    /// «All», then each option.
    words: Vec<String>,
    widest: f32,
}

impl Menus {
    /// The menus that have something to choose from.
    pub fn new(texts: &Texts, dossier: &Dossier, facets: &Facets) -> Self {
        let file = |document: &DocumentId| {
            dossier.readings.get(document.index()).map_or(String::new(), |reading| reading.origin.name.clone())
        };
        let direction = |direction: &Direction| texts.code("records-direction", direction.code());
        let effect = |effect: &Effect| texts.code("effect", effect.code());
        let category = |category: &Category| texts.code("category", category.code());
        let provider = |provider: &Provider| texts.code("app-provider", provider.code());
        let lists = [
            (Subject::Provider, words(texts.get("records-any-provider"), &facets.providers, provider)),
            (Subject::Direction, words(texts.get("records-any-direction"), &facets.directions, direction)),
            (Subject::Effect, words(texts.get("records-any-effect"), &facets.effects, effect)),
            (Subject::Category, words(texts.get("records-any-category"), &facets.categories, category)),
            (Subject::Document, words(texts.get("records-any-document"), &facets.documents, file)),
        ];
        let menu = |(subject, words)| {
            let widest = if subject == Subject::Document { WIDE } else { NARROW };
            Menu { subject, words, widest }
        };
        let menus = lists.into_iter().filter(|(_, words)| words.len() > 2).map(menu).collect();
        Self { language: texts.language(), menus }
    }

    /// The language of the words.
    pub fn language(&self) -> Language {
        self.language
    }
}

fn words<T>(all: std::borrow::Cow<'_, str>, options: &[T], word: impl Fn(&T) -> String) -> Vec<String> {
    std::iter::once(all.into_owned()).chain(options.iter().map(word)).collect()
}

/// Shows the questions, in as many lines as they need.
pub fn show(ui: &mut Ui, tokens: &Tokens, texts: &Texts, facets: &Facets, menus: &Menus, query: &mut Query) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        ui.horizontal_wrapped(|ui| {
            let menus = fitting(ui, facets, menus, &query.filter);
            let width = search_width(ui, facets, &menus, &query.filter);
            let name = texts.get("records-search");
            field::show(ui, tokens, Id::unique("records/search"), width, &name, &mut query.search);
            for menu in menus {
                let chosen = facets.chosen(menu.subject, &query.filter);
                let name = menu.words.first().map_or("", String::as_str);
                let look = (chosen > 0, menu.widest);
                if let Some(place) = dropdown::show(ui, tokens, name, &menu.words, chosen, look) {
                    facets.choose(menu.subject, place, &mut query.filter);
                }
            }
            if query.filter != Filter::default() || !query.search.is_empty() || query.only.is_some() {
                ui.add_space(GAP);
                if button::link(ui, tokens, Role::Body, &texts.get("records-clear")).clicked() {
                    query.filter = Filter::default();
                    query.search.clear();
                    query.only = None;
                }
            }
        });
    });
}

/// The menus there is room for on one line: whether money came or went, the meanings say too, so that one gives way
/// unless it is in use.
fn fitting<'m>(ui: &Ui, facets: &Facets, menus: &'m Menus, filter: &Filter) -> Vec<&'m Menu> {
    let mut fitting: Vec<&Menu> = menus.menus.iter().collect();
    if ui.available_width() - taken(ui, facets, &fitting, filter) < SEARCH.0 && filter.direction.is_none() {
        fitting.retain(|menu| menu.subject != Subject::Direction);
    }
    fitting
}

fn search_width(ui: &Ui, facets: &Facets, menus: &[&Menu], filter: &Filter) -> f32 {
    let room = ui.available_width();
    (room - taken(ui, facets, menus, filter)).clamp(SEARCH.0, SEARCH.1).min(room)
}

/// What the menus take, each with the gap before it.
fn taken(ui: &Ui, facets: &Facets, menus: &[&Menu], filter: &Filter) -> f32 {
    let width = |menu: &&Menu| {
        let word = menu.words.get(facets.chosen(menu.subject, filter)).map_or("", String::as_str);
        dropdown::width(ui, word, menu.widest) + GAP
    };
    menus.iter().map(width).sum()
}
