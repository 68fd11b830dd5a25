//! Reads each distinct text once, on all cores. The rows are cut into as many stretches as there are threads; what each
//! found is put together in the order of the rows, so that the answer does not depend on their number.

use std::borrow::Cow;
use std::hash::{Hash, Hasher};
use std::ops::Range;
use std::panic::resume_unwind;
use std::thread;

use rustc_hash::{FxHashMap, FxHasher};

use super::{Answers, Locate, Located, Locates};
use crate::ledger::{Ledger, Standing};
use crate::merchants::{Category, Channel, Merchants, Why};
use crate::model::{Records, Transaction};
use crate::places::Gazetteer;

/// Fewer rows than this are not worth a thread.
const WORTH_A_THREAD: usize = 2_000;

/// What all rows say, each list with one entry a row.
pub struct Told {
    /// The distinct answers.
    pub answers: Answers,
    /// The number of each row's answer.
    pub answer: Vec<u32>,
    /// The distinct names of who was paid.
    pub payees: Vec<Box<str>>,
    /// Who was paid in each row, by number.
    pub payee: Vec<u32>,
    /// What for.
    pub category: Vec<Category>,
    /// How.
    pub channel: Vec<Channel>,
}

/// Reads the texts of all rows that stand.
pub fn read(records: &Records, ledger: &Ledger, locates: Locates<'_>, threads: usize) -> Told {
    let rows = records.len();
    let threads = threads.clamp(1, rows / WORTH_A_THREAD + 1);
    let bounds = |part: usize| rows * part / threads..rows * (part + 1) / threads;
    let stretches: Vec<Stretch<'_>> = if threads == 1 {
        vec![Stretch::read(records, ledger, bounds(0), locates())]
    } else {
        thread::scope(|scope| {
            let start = |part| scope.spawn(move || Stretch::read(records, ledger, bounds(part), locates()));
            let handles: Vec<_> = (0..threads).map(start).collect();
            // A reader that panics must not be lost: whoever runs this job shows it.
            let joined = handles.into_iter().map(|handle| handle.join().unwrap_or_else(|panic| resume_unwind(panic)));
            joined.collect()
        })
    };
    Told::join(rows, stretches)
}

impl Told {
    fn join(rows: usize, stretches: Vec<Stretch<'_>>) -> Self {
        let (mut answers, mut names) = (Answers::new(), Names::default());
        let (mut answer, mut payee) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
        let (mut category, mut channel) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
        for stretch in stretches {
            // First seen, first numbered: as if one thread had read all rows.
            let answers: Vec<u32> = stretch.answers.into_vec().into_iter().map(|one| answers.keep(one)).collect();
            let names: Vec<u32> = stretch.names.all.iter().map(|one| names.keep(one)).collect();
            let number = |numbers: &[u32], of: u32| numbers.get(of as usize).copied().unwrap_or(0);
            answer.extend(stretch.rows.iter().map(|row| number(&answers, row.answer)));
            payee.extend(stretch.rows.iter().map(|row| number(&names, row.payee)));
            category.extend(stretch.rows.iter().map(|row| row.category));
            channel.extend(stretch.rows.iter().map(|row| row.channel));
        }
        let payees = names.all.into_iter().map(Box::from).collect();
        Self { answers, answer, payees, payee, category, channel }
    }
}

/// What one row says; numbers are those of its stretch.
#[derive(Clone, Copy)]
struct Row {
    answer: u32,
    payee: u32,
    category: Category,
    channel: Channel,
}

impl Row {
    const SILENT: Self = Self { answer: 0, payee: 0, category: Category::Other, channel: Channel::Unknown };
}

/// Rows that one thread reads.
struct Stretch<'r> {
    answers: Answers,
    names: Names<'r>,
    rows: Vec<Row>,
}

impl<'r> Stretch<'r> {
    fn read(records: &'r Records, ledger: &Ledger, range: Range<usize>, mut locate: Locate<'_>) -> Self {
        let mut stretch =
            Self { answers: Answers::new(), names: Names::default(), rows: Vec::with_capacity(range.len()) };
        stretch.names.keep("");
        let mut seen: FxHashMap<u64, (usize, Row)> = FxHashMap::default();
        for row in range {
            if ledger.standing.get(row) != Some(&Standing::Stands) {
                stretch.rows.push(Row::SILENT);
                continue;
            }
            let texts = Texts::of(&records.get(row));
            let known = seen.get(&texts.hash()).filter(|(same, _)| Texts::of(&records.get(*same)) == texts);
            if let Some((_, told)) = known {
                stretch.rows.push(*told);
                continue;
            }
            let told = stretch.tell(&texts, &mut locate);
            seen.insert(texts.hash(), (row, told));
            stretch.rows.push(told);
        }
        stretch
    }

    fn tell(&mut self, texts: &Texts<'r>, locate: &mut Locate<'_>) -> Row {
        let [counterparty, item] = texts.cells;
        let (name, category, channel, _) = told(texts.cells, texts.words);
        let location = locate(counterparty, item);
        let answer = self.answers.keep(Located { location, ..Located::default() });
        Row { answer, payee: self.names.keep(name), category, channel }
    }
}

/// Who is paid, what for and how, and the rule that says what for. Words are known in simplified characters; the name is
/// the one printed.
pub fn told<'t>(cells: [&'t str; 2], words: [&'t str; 2]) -> (&'t str, Category, Channel, Why<'t>) {
    let merchants = Merchants::shared();
    let merchant = merchants.recognise(cells[0], cells[1]);
    let plain = cells.map(|text| Gazetteer::shared().simplified(text));
    if let [Cow::Borrowed(_), Cow::Borrowed(_)] = plain {
        let (category, why) = merchants.category_of(&merchant, cells, words);
        return (merchant.name, category, merchants.channel_of(&merchant, cells, words), why);
    }
    let cells = [&*plain[0], &*plain[1]];
    let known = merchants.recognise(cells[0], cells[1]);
    let (category, why) = merchants.category_of(&known, cells, words);
    let why = match why {
        Why::Merchant(_) => Why::Merchant(merchant.name),
        Why::Word(word) => Why::Word(word),
        Why::Provider(_) => words.into_iter().find(|word| !word.is_empty()).map_or(Why::Nothing, Why::Provider),
        Why::Nothing => Why::Nothing,
    };
    (merchant.name, category, merchants.channel_of(&known, cells, words), why)
}

/// What of a row is read.
#[derive(PartialEq, Eq, Hash)]
struct Texts<'r> {
    /// Counterparty and item.
    cells: [&'r str; 2],
    /// The provider's category and type.
    words: [&'r str; 2],
}

impl<'r> Texts<'r> {
    fn of(record: &Transaction<'r>) -> Self {
        Self { cells: [record.counterparty(), record.item()], words: [record.category(), record.kind()] }
    }

    fn hash(&self) -> u64 {
        let mut hasher = FxHasher::default();
        Hash::hash(self, &mut hasher);
        hasher.finish()
    }
}

/// Distinct names by number.
#[derive(Default)]
struct Names<'r> {
    all: Vec<&'r str>,
    numbers: FxHashMap<&'r str, u32>,
}

impl<'r> Names<'r> {
    fn keep(&mut self, name: &'r str) -> u32 {
        *self.numbers.entry(name).or_insert_with(|| {
            self.all.push(name);
            u32::try_from(self.all.len() - 1).unwrap_or(u32::MAX)
        })
    }
}
