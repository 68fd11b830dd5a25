//! The lower part of the screen as plain facts: channels, price levels, what was far above the usual, and what was paid for others or
//! by others.

use crate::dossier::Dossier;
use crate::i18n::{Texts, numbers};
use crate::merchants::Channel;
use crate::model::{Currency, Money};
use crate::profile::people::{Flow, Person};
use crate::profile::{PriceLevel, Trend};

/// So many rows a list has at most.
const ROWS: usize = 5;

/// A way to pay, with its share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Channels {
    /// Name, sum, and the share in hundredths.
    pub rows: Vec<(String, Money, u32)>,
    /// The online share of each year.
    pub years: Option<String>,
}

/// What a kind of payment usually is.
#[derive(Clone, Debug, PartialEq)]
pub struct Price {
    /// «Food, in person»
    pub name: String,
    /// «¥18 → ¥19.50»
    pub amounts: String,
    /// «2025 to 2026: up 8 %»
    pub trend: String,
}

/// Something large.
#[derive(Clone, Debug, PartialEq)]
pub struct Once {
    /// Its record.
    pub row: u32,
    /// Who was paid.
    pub name: String,
    /// When.
    pub date: String,
    /// What it cost.
    pub amount: String,
}

/// Money for others, or from others.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// What it is.
    pub name: String,
    /// How often.
    pub count: String,
    /// How much.
    pub amount: String,
    /// Its records, where they are known one by one.
    pub rows: Vec<u32>,
}

pub fn channels(dossier: &Dossier, texts: &Texts) -> Channels {
    let all = &dossier.spending.channels;
    let total: i64 = all.iter().map(|one| one.spent.fen().max(0)).sum();
    let row = |(channel, id): (Channel, &str)| {
        let spent: Money = all.iter().filter(|one| one.channel == channel).map(|one| one.spent).sum();
        let share = numbers::share(spent.fen(), total);
        (spent > Money::ZERO).then(|| (texts.get(id).into_owned(), spent, share))
    };
    let rows = [
        (Channel::Offline, "spending-offline"),
        (Channel::Online, "spending-online"),
        (Channel::Person, "spending-person"),
        (Channel::Unknown, "spending-unknown"),
    ];
    Channels { rows: rows.into_iter().filter_map(row).collect(), years: years(dossier, texts) }
}

/// What was paid online of all that was paid online or in shops: the rest tells neither.
fn years(dossier: &Dossier, texts: &Texts) -> Option<String> {
    let of = |year: i32, channel: Channel| {
        let own = dossier.spending.channels.iter().find(|one| (one.year, one.channel) == (year, channel));
        own.map_or(0, |own| own.spent.fen().max(0))
    };
    let mut years: Vec<i32> = dossier.spending.channels.iter().map(|one| one.year).collect();
    years.dedup();
    let share = |year: &i32| {
        let (online, offline) = (of(*year, Channel::Online), of(*year, Channel::Offline));
        let whole = numbers::share(online, online + offline);
        let words = [("year", year.to_string().into()), ("share", numbers::percent(whole).into())];
        (online + offline > 0).then(|| texts.format("spending-online-year", &words))
    };
    let shares: Vec<String> = years.iter().filter_map(share).collect();
    let latest = shares.get(shares.len().saturating_sub(3)..)?;
    let list = latest.join(&texts.get("compare-comma"));
    (!latest.is_empty()).then(|| texts.format("spending-online-years", &[("years", list.into())]))
}

pub fn prices(dossier: &Dossier, texts: &Texts) -> Vec<Price> {
    dossier.spending.price_levels.iter().take(ROWS).filter_map(|level| price(level, texts)).collect()
}

fn price(level: &PriceLevel, texts: &Texts) -> Option<Price> {
    let (first, last) = (level.years.first()?, level.years.last()?);
    let id = if level.channel == Channel::Online { "spending-price-online" } else { "spending-price-offline" };
    let category = texts.code("category", level.category.code());
    let [before, after] = [first, last].map(|year| numbers::money_short(year.median, Currency::Cny));
    let percent = numbers::percent(u32::try_from(level.change().unsigned_abs()).unwrap_or(u32::MAX));
    let [from, to] = [first, last].map(|year| year.year.to_string());
    let words = [("from", from.into()), ("to", to.into()), ("percent", percent.into())];
    let trend = match level.trend {
        Trend::Dearer => "spending-price-dearer",
        Trend::Cheaper => "spending-price-cheaper",
        Trend::Same => "spending-price-same",
    };
    Some(Price {
        name: texts.format(id, &[("category", category.into())]),
        amounts: format!("{before} → {after}"),
        trend: texts.format(trend, &words),
    })
}

pub fn one_offs(dossier: &Dossier, texts: &Texts) -> Vec<Once> {
    let once = |one: &crate::profile::OneOff| {
        let name = Some(dossier.whereabouts.payee_name(one.payee)).filter(|name| !name.is_empty());
        Once {
            row: one.row,
            name: name.map_or_else(|| texts.get("spending-nameless").into_owned(), str::to_owned),
            date: numbers::date(dossier.records.get(one.row as usize).time().date()),
            amount: numbers::money_whole(one.spent, Currency::Cny),
        }
    };
    dossier.spending.one_offs.iter().take(ROWS).map(once).collect()
}

pub fn usual(dossier: &Dossier, texts: &Texts) -> Option<String> {
    let usual = numbers::money_whole(dossier.spending.one_offs.first()?.usual, Currency::Cny);
    Some(texts.format("spending-once-usual", &[("amount", usual.into())]))
}

/// Family cards, shared bills, and bills paid for others.
pub fn shared(dossier: &Dossier, texts: &Texts) -> Vec<Shared> {
    let people = &dossier.people;
    let of_rows = |id: &str, rows: &[u32]| {
        let flow = rows
            .iter()
            .fold(Flow::default(), |sum, row| Flow { sum: sum.sum + net(dossier, *row), count: sum.count + 1 });
        line(id, flow, rows.to_vec(), texts)
    };
    let collected = |id: &str, way: usize| {
        let flows = people.list.iter().filter_map(|person: &Person| person.group_collections.get(way));
        let flow =
            flows.fold(Flow::default(), |sum, one| Flow { sum: sum.sum + one.sum, count: sum.count + one.count });
        line(id, flow, Vec::new(), texts)
    };
    let all = [
        of_rows("spending-cards-given", &people.cards_given),
        of_rows("spending-cards-used", &people.cards_used),
        of_rows("spending-on-behalf", &people.on_behalf),
        collected("spending-collected-sent", 0),
        collected("spending-collected-received", 1),
    ];
    all.into_iter().flatten().collect()
}

fn net(dossier: &Dossier, row: u32) -> Money {
    let refunded = dossier.ledger.refunded.get(row as usize).copied().unwrap_or_default();
    dossier.records.get(row as usize).amount() - refunded
}

fn line(id: &str, flow: Flow, rows: Vec<u32>, texts: &Texts) -> Option<Shared> {
    (flow.count > 0).then(|| Shared {
        name: texts.get(id).into_owned(),
        count: format!("× {}", numbers::count(flow.count)),
        amount: numbers::money_whole(flow.sum, Currency::Cny),
        rows,
    })
}
