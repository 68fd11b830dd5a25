//! The line of questions above the table: what to search, and which providers, directions, meanings and files.
//!
//! Offers only what the files have. The answer is left to [`view`](super::view).

use std::collections::BTreeSet;

use egui::{Id, Ui, vec2};

use super::view::{Filter, Query};
use crate::dossier::Dossier;
use crate::i18n::Texts;
use crate::ledger::Effect;
use crate::model::{Direction, DocumentId, Provider};
use crate::ui::theme::{Role, Tokens};
use crate::ui::widgets::{button, dropdown, field};

const SEARCH: f32 = 260.0;
const NARROW: f32 = 180.0;
const WIDE: f32 = 260.0;

/// What there is to choose from, found once for a dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    providers: Vec<Provider>,
    directions: Vec<Direction>,
    effects: Vec<Effect>,
    documents: Vec<DocumentId>,
}

impl Facets {
    /// Looks through the rows that stand.
    pub fn new(dossier: &Dossier) -> Self {
        let rows = || dossier.ledger.transactions.iter().map(|row| *row as usize);
        let providers: BTreeSet<_> = dossier.readings.iter().map(|reading| reading.provider).collect();
        let directions: BTreeSet<_> = rows().map(|row| dossier.records.get(row).direction()).collect();
        let effects: BTreeSet<_> = rows().filter_map(|row| dossier.ledger.effect.get(row).copied()).collect();
        Self {
            providers: providers.into_iter().collect(),
            directions: directions.into_iter().collect(),
            effects: effects.into_iter().collect(),
            documents: dossier.readings.iter().map(|reading| reading.id).collect(),
        }
    }
}

/// Shows the questions, in as many lines as they need. True where one was changed.
pub fn show(
    ui: &mut Ui,
    tokens: &Tokens,
    texts: &Texts,
    dossier: &Dossier,
    facets: &Facets,
    query: &mut Query,
) -> bool {
    let before = query.clone();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        ui.horizontal_wrapped(|ui| {
            let width = SEARCH.min(ui.available_width());
            let name = texts.get("records-search");
            field::show(ui, tokens, Id::unique("records/search"), width, &name, &mut query.search);
            menus(ui, tokens, texts, dossier, facets, &mut query.filter);
            if query.filter != Filter::default() || !query.search.is_empty() {
                ui.add_space(8.0);
                if button::link(ui, tokens, Role::Body, &texts.get("records-clear")).clicked() {
                    *query = Query { sort: query.sort, ..Query::default() };
                }
            }
        });
    });
    *query != before
}

fn menus(ui: &mut Ui, tokens: &Tokens, texts: &Texts, dossier: &Dossier, facets: &Facets, filter: &mut Filter) {
    let provider = |provider: &Provider| texts.code("app-provider", provider.code());
    let any = texts.get("records-any-provider");
    menu(ui, tokens, &any, NARROW, &facets.providers, provider, &mut filter.provider);
    let direction = |direction: &Direction| texts.code("records-direction", direction.code());
    let any = texts.get("records-any-direction");
    menu(ui, tokens, &any, NARROW, &facets.directions, direction, &mut filter.direction);
    let effect = |effect: &Effect| texts.code("effect", effect.code());
    let any = texts.get("records-any-effect");
    menu(ui, tokens, &any, NARROW, &facets.effects, effect, &mut filter.effect);
    let document = |document: &DocumentId| {
        dossier.readings.get(document.index()).map_or(String::new(), |reading| reading.origin.name.clone())
    };
    let any = texts.get("records-any-document");
    menu(ui, tokens, &any, WIDE, &facets.documents, document, &mut filter.document);
}

/// A menu of «all» and each option; nothing is asked where there is no choice.
fn menu<T: Copy + PartialEq>(
    ui: &mut Ui,
    tokens: &Tokens,
    any: &str,
    widest: f32,
    options: &[T],
    word: impl Fn(&T) -> String,
    chosen: &mut Option<T>,
) {
    if options.len() < 2 {
        return;
    }
    let mut words = vec![any.to_owned()];
    words.extend(options.iter().map(word));
    let place = options.iter().position(|option| Some(*option) == *chosen).map_or(0, |place| place + 1);
    if let Some(place) = dropdown::show(ui, tokens, any, &words, place, (place > 0, widest)) {
        *chosen = place.checked_sub(1).and_then(|place| options.get(place)).copied();
    }
}
