//! Scores a reader of places against labelled texts: presence, city, district, what it says where nothing is said,
//! and whether its certainties mean what they say.

use std::collections::BTreeMap;
use std::fmt;

use super::labels::{Label, city_of, district_of};

/// What a reader of places says about one text.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// Whether the payer was there.
    pub presence: bool,
    /// GB/T 2260; `None` abroad, or where it names no place.
    pub adcode: Option<String>,
    /// ISO 3166 letters; `None` where it names no place.
    pub country: Option<String>,
    /// `point`, `district`, `city`, `province`, `country`, or `none`.
    pub level: String,
    /// From 0 to 0.99.
    pub certainty: f64,
    /// The rule that spoke.
    pub rule: String,
}

impl Answer {
    fn is_somewhere(&self) -> bool {
        self.adcode.is_some() || self.country.is_some()
    }
}

/// Whatever reads places out of a merchant text.
pub trait Locator {
    /// What the text says about where the payer was.
    fn locate(&self, counterparty: &str, item: &str) -> Answer;
}

/// How many of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Those for which it holds.
    pub yes: u32,
    /// All that were asked.
    pub of: u32,
}

impl Share {
    fn count(&mut self, yes: bool) {
        self.yes += u32::from(yes);
        self.of += 1;
    }

    /// From 0 to 1; of nothing, 0.
    pub fn value(self) -> f64 {
        if self.of == 0 { 0.0 } else { f64::from(self.yes) / f64::from(self.of) }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.of == 0 {
            return write!(to, "    -");
        }
        write!(to, "{:5.1} %  {} of {}", self.value() * 100.0, self.yes, self.of)
    }
}

/// How an answer's place stands to the label's, where both say that the payer was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The same city, or the same area where the label has no city.
    Right,
    /// An area that holds the label's place and is wider than its city.
    Coarse,
    /// A presence without any place.
    Silent,
    /// Elsewhere, or nearer than the text allows.
    Wrong,
}

/// How an answer's place stands to the label's.
pub fn fit(label: &Label, answer: &Answer) -> Fit {
    if !answer.is_somewhere() {
        return Fit::Silent;
    }
    if label.is_open() {
        return Fit::Wrong;
    }
    let Some(said) = answer.adcode.as_deref() else { return fit_country(label, answer) };
    let Some(meant) = label.adcode.as_deref() else { return Fit::Wrong };
    let same_province = said.get(..2) == meant.get(..2);
    match (city_of(meant), city_of(said)) {
        (Some(_), Some(city)) if cities(label).any(|meant| meant == city) => Fit::Right,
        (Some(_), None) if same_province => Fit::Coarse,
        (None, None) if same_province => Fit::Right,
        _ => Fit::Wrong,
    }
}

/// The answer names a country and nothing in it.
fn fit_country(label: &Label, answer: &Answer) -> Fit {
    let home = label.adcode.is_some();
    let meant = if home { Some("CN") } else { label.country.as_deref() };
    match (answer.country.as_deref() == meant, home) {
        (true, true) => Fit::Coarse,
        (true, false) => Fit::Right,
        _ => Fit::Wrong,
    }
}

fn cities(label: &Label) -> impl Iterator<Item = String> {
    label.adcode.iter().chain(&label.alternatives).filter_map(|code| city_of(code))
}

/// Whether the districts are the same; `None` unless the label has one and the answer has one.
pub fn same_district(label: &Label, answer: &Answer) -> Option<bool> {
    if !matches!(label.level.as_str(), "point" | "district") {
        return None;
    }
    label.adcode.as_deref().and_then(district_of)?;
    let said = answer.adcode.as_deref().and_then(district_of)?;
    Some(label.adcode.iter().chain(&label.alternatives).any(|code| code == said))
}

/// Lower ends of the bins of certainty.
const BINS: [f64; 8] = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98];

/// The answers of one bin of certainty.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bin {
    /// Those that were right.
    pub right: Share,
    /// Sum of the certainties.
    pub certainty: f64,
}

/// What came out. Texts that leave open where the payer was count in `open` and in the bins, nowhere else.
#[derive(Clone, Debug, Default)]
pub struct Score {
    /// Of the answers with presence, those where the payer was there.
    pub precision: Share,
    /// Of the texts with presence, those found.
    pub recall: Share,
    /// Of the texts without presence, those for which the answer has one.
    pub false_presence: Share,
    /// Of the texts with a city (or a country abroad) and an answer with one, those where it is the same.
    pub city: Share,
    /// Of the texts with a city (or a country abroad), those found, with an answer that has one.
    pub city_given: Share,
    /// Of the texts with a province or country only and an answer with a place, those where it is the same.
    pub wider: Share,
    /// Of the texts with a district or point and an answer with one, those where it is the same.
    pub district: Share,
    /// Of the texts with a district or point, those found, with an answer that has one.
    pub district_given: Share,
    /// Of the texts that leave open where the payer was, those that the answer puts somewhere all the same.
    pub open_placed: Share,
    /// Answers with presence by certainty.
    pub bins: [Bin; 8],
    /// Wrong answers of each kind of text.
    pub kinds: BTreeMap<String, Share>,
    /// Wrong answers of each rule.
    pub rules: BTreeMap<String, Share>,
}

impl Score {
    /// The score of a reader on these texts.
    pub fn of<'a>(labels: impl IntoIterator<Item = &'a Label>, reader: &dyn Locator) -> Self {
        let mut score = Self::default();
        for label in labels {
            score.add(label, &reader.locate(&label.counterparty, &label.item));
        }
        score
    }

    /// Harmonic mean of precision and recall.
    pub fn f1(&self) -> f64 {
        let (precision, recall) = (self.precision.value(), self.recall.value());
        if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
    }

    fn add(&mut self, label: &Label, answer: &Answer) {
        if label.is_open() {
            self.open_placed.count(answer.presence && answer.is_somewhere());
        } else if label.presence {
            self.recall.count(answer.presence);
            self.add_place(label, answer);
        } else {
            self.false_presence.count(answer.presence);
        }
        if answer.presence && !label.is_open() {
            self.precision.count(label.presence);
        }
        if answer.presence {
            self.add_to_bin(answer.certainty, !is_wrong(label, answer));
        }
        let wrong = is_wrong(label, answer);
        self.kinds.entry(label.kind.clone()).or_default().count(wrong);
        let presence = if answer.presence { "there" } else { "not there" };
        self.rules.entry(format!("{} ({presence})", answer.rule)).or_default().count(wrong);
    }

    fn add_place(&mut self, label: &Label, answer: &Answer) {
        let fit = if answer.presence { fit(label, answer) } else { Fit::Silent };
        let placed = matches!(fit, Fit::Right | Fit::Wrong);
        let given = if label.is_abroad() || cities(label).next().is_some() {
            self.city_given.count(placed);
            &mut self.city
        } else {
            &mut self.wider
        };
        if placed {
            given.count(fit == Fit::Right);
        }
        if same_district(label, &Answer { adcode: label.adcode.clone(), ..Answer::default() }).is_some() {
            let same = same_district(label, answer).filter(|_| answer.presence);
            self.district_given.count(same.is_some());
            if let Some(same) = same {
                self.district.count(same);
            }
        }
    }

    fn add_to_bin(&mut self, certainty: f64, right: bool) {
        let at = BINS.iter().rposition(|&low| certainty >= low).unwrap_or_default();
        if let Some(bin) = self.bins.get_mut(at) {
            bin.right.count(right);
            bin.certainty += certainty;
        }
    }
}

/// The answer misses a presence, invents one, or puts the payer elsewhere; too wide a place is not wrong.
pub fn is_wrong(label: &Label, answer: &Answer) -> bool {
    let elsewhere = answer.presence && fit(label, answer) == Fit::Wrong;
    let other_district = answer.presence && same_district(label, answer) == Some(false);
    if label.is_open() {
        elsewhere
    } else {
        label.presence != answer.presence || label.presence && (elsewhere || other_district)
    }
}

impl fmt::Display for Score {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(to, "presence precision   {}", self.precision)?;
        writeln!(to, "presence recall      {}", self.recall)?;
        writeln!(to, "presence f1          {:5.1} %", self.f1() * 100.0)?;
        writeln!(to, "false presence       {}", self.false_presence)?;
        writeln!(to, "city right           {}", self.city)?;
        writeln!(to, "city given           {}", self.city_given)?;
        writeln!(to, "wider area right     {}", self.wider)?;
        writeln!(to, "district right       {}", self.district)?;
        writeln!(to, "district given       {}", self.district_given)?;
        writeln!(to, "open, yet placed     {}", self.open_placed)?;
        writeln!(to, "certainty from   mean   right")?;
        for (low, bin) in BINS.iter().zip(&self.bins).filter(|(_, bin)| bin.right.of > 0) {
            let mean = bin.certainty / f64::from(bin.right.of);
            writeln!(to, "          {low:.2}   {mean:.2}   {}", bin.right)?;
        }
        writeln!(to, "wrong by kind: {}", wrong_of(&self.kinds))?;
        writeln!(to, "wrong by rule: {}", wrong_of(&self.rules))
    }
}

fn wrong_of(groups: &BTreeMap<String, Share>) -> String {
    let wrong = groups.iter().filter(|(_, wrong)| wrong.yes > 0);
    let wrong: Vec<_> = wrong.map(|(name, wrong)| format!("{name} {}/{}", wrong.yes, wrong.of)).collect();
    if wrong.is_empty() { "none".to_owned() } else { wrong.join(", ") }
}
