//! The fictional people of the open screen: their exports are part of the program, their numbers are counted, not told.

use super::widgets::strip::Activity;
use crate::dossier::{Dossier, Options};
use crate::i18n::Texts;
use crate::intake::Limits;
use crate::job::{Job, Wake};
use crate::persona::{Example, Portrait, examples};
use crate::session::{self, Input, Target};

/// What a card says of a person beyond words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Numbers {
    /// Rows of all files.
    pub records: u64,
    /// Days from the first record to the last.
    pub days: u32,
    /// How busy each stretch was.
    pub activity: Activity,
}

/// Counting under way; ends with one entry a person.
pub type Counting = Job<(), Vec<Numbers>>;

/// The last part of the ids of a person's texts. EXAMPLE: `lin`
pub fn text_id(portrait: Portrait) -> &'static str {
    match portrait {
        Portrait::OfficeWorker => "lin",
        Portrait::TaxiDriver => "he",
        Portrait::Student => "chen",
    }
}

/// The inputs that a person's files are.
pub fn targets(example: &Example) -> impl Iterator<Item = Target> {
    example.files.iter().map(|(name, bytes)| Target::Bytes(name, bytes))
}

/// The name of the fictional person whose files these are; None where they are somebody's own.
pub fn fictional(inputs: &[Input], texts: &Texts) -> Option<String> {
    let target = inputs.iter().map(|input| &input.target).find(|target| matches!(target, Target::Bytes(..)))?;
    let example = examples().iter().find(|example| targets(example).any(|file| file == *target))?;
    Some(texts.code("open-person", text_id(example.portrait)))
}

/// Reads all examples on a thread of its own.
pub fn count(wake: &Wake) -> Counting {
    Job::spawn(wake, |reporter| {
        let mut found = Vec::new();
        for example in examples() {
            if reporter.is_cancelled() {
                break;
            }
            found.push(numbers(&session::read_all(
                targets(example).map(Input::new).collect(),
                &Limits::default(),
                &Options::default(),
                &mut (),
            )));
        }
        found
    })
}

fn numbers(dossier: &Dossier) -> Numbers {
    let records = &dossier.records;
    let days = || records.iter().map(|record| record.time().day_number());
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return Numbers::default() };
    let span = usize::try_from(last - first + 1).unwrap_or(0);
    let mut counts = vec![0_u32; span];
    for day in days() {
        if let Some(count) = usize::try_from(day - first).ok().and_then(|place| counts.get_mut(place)) {
            *count += 1;
        }
    }
    Numbers {
        records: records.len() as u64,
        days: u32::try_from(span).unwrap_or(u32::MAX),
        activity: Activity::new(counts),
    }
}
