//! Whose files are these? Where they are of two people, the dossier is made for one of them.
//!
//! A name tells, and so does an account; a nickname proves nothing. Masked ones (`139****4417`, `*晓雨`) are the same as
//! whatever fits them. What cannot be told apart stays together.

use crate::model::{Provider, Reading};

/// The person whom the dossier is about, and whoever else the files are of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holders {
    /// The names of the one whom it is about, as the files write them.
    pub names: Vec<String>,
    /// The others: a name, or an account where there is none.
    pub others: Vec<String>,
    /// Everybody whose files can be told apart, in the order of the files: whom one may ask for.
    pub people: Vec<Person>,
    /// False where somebody was asked for whom no file names.
    pub found: bool,
}

/// One of several people whose files lie together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The fullest name that a file writes, or an account where there is none; unmasked where a file writes it so.
    pub name: String,
    /// The dossier is about this one.
    pub chosen: bool,
}

/// Sets the readings of everybody else aside. `wanted` is a name or an account; without it, the one with the most
/// records is meant.
pub fn choose(readings: &mut [Reading], wanted: Option<&str>) -> Holders {
    let groups = groups(readings);
    let asked = wanted.and_then(|wanted| groups.iter().find(|group| group.is(wanted)));
    let most = || groups.iter().rev().max_by_key(|group| (!group.names.is_empty(), group.records));
    let Some(chosen) = asked.or_else(most) else {
        return Holders { found: wanted.is_none(), ..Holders::default() };
    };
    let mut holders = Holders { found: wanted.is_none() || asked.is_some(), ..Holders::default() };
    for group in &groups {
        let other = group.first != chosen.first && group.is_another_than(chosen);
        if other || group.first == chosen.first {
            holders.people.push(Person { name: group.shown(), chosen: !other });
        }
        let shown = if other { &mut holders.others } else { &mut holders.names };
        let account = group.accounts.first().map(|(_, account)| account).filter(|_| other);
        shown.extend(if group.names.is_empty() { account.cloned().into_iter().collect() } else { group.names.clone() });
        for document in &group.documents {
            if let Some(reading) = readings.get_mut(*document) {
                reading.excluded = other;
            }
        }
    }
    holders
}

/// Files that name the same person or the same account.
#[derive(Debug)]
struct Group {
    /// The first document, by which the group is known.
    first: usize,
    documents: Vec<usize>,
    names: Vec<String>,
    accounts: Vec<(Provider, String)>,
    records: u64,
}

fn groups(readings: &[Reading]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (document, reading) in readings.iter().enumerate() {
        let holder = &reading.statement.holder;
        if holder.name.is_none() && holder.account.is_none() {
            continue;
        }
        let mut new = Group {
            first: document,
            documents: vec![document],
            names: holder.name.iter().cloned().collect(),
            accounts: holder.account.iter().map(|account| (reading.format.provider(), account.clone())).collect(),
            records: u64::from(reading.lines.records),
        };
        // One file may bring two groups together: a name of the one, the account of the other.
        while let Some(place) = groups.iter().position(|group| group.is_the_same_as(&new)) {
            new = groups.remove(place).joined(new);
        }
        groups.push(new);
    }
    groups.sort_by_key(|group| group.first);
    groups
}

impl Group {
    fn is(&self, wanted: &str) -> bool {
        let accounts = self.accounts.iter().map(|(_, account)| account);
        self.names.iter().chain(accounts).any(|known| fits(known, wanted.trim()))
    }

    fn is_the_same_as(&self, other: &Self) -> bool {
        let name = self.names.iter().any(|name| other.names.iter().any(|theirs| fits(name, theirs)));
        let account = self.accounts.iter().any(|(provider, account)| {
            other.accounts.iter().any(|(theirs, number)| provider == theirs && fits(account, number))
        });
        name || account
    }

    /// What to call this person.
    fn shown(&self) -> String {
        let whole = self.names.iter().find(|name| !name.contains('*')).or(self.names.first());
        whole.or(self.accounts.first().map(|(_, account)| account)).cloned().unwrap_or_default()
    }

    /// Two names are two people. Where one of them has no name, two accounts of one kind are; else nobody can tell.
    fn is_another_than(&self, chosen: &Self) -> bool {
        if !self.names.is_empty() && !chosen.names.is_empty() {
            return true;
        }
        self.accounts.iter().any(|(provider, account)| {
            let theirs = chosen.accounts.iter().filter(|(theirs, _)| theirs == provider);
            theirs.map(|(_, theirs)| theirs).any(|theirs| kind(account) == kind(theirs) && !fits(account, theirs))
        })
    }

    fn joined(mut self, other: Self) -> Self {
        self.first = self.first.min(other.first);
        self.documents.extend(other.documents);
        self.records += other.records;
        self.names.extend(other.names);
        self.accounts.extend(other.accounts);
        self.names.sort();
        self.names.dedup();
        self.accounts.dedup();
        self
    }
}

/// What an account is a way to write of: one person's address and telephone number are no two accounts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum AccountKind {
    Address,
    Telephone,
    Number,
    Other,
}

fn kind(account: &str) -> AccountKind {
    if account.contains('@') {
        AccountKind::Address
    } else if account.starts_with("2088") {
        AccountKind::Number
    } else if account.chars().all(|c| c.is_ascii_digit() || matches!(c, '*' | '+' | '-' | ' ')) {
        AccountKind::Telephone
    } else {
        AccountKind::Other
    }
}

/// True where two texts are the same as far as they are not masked.
fn fits(one: &str, other: &str) -> bool {
    match (one.contains('*'), other.contains('*')) {
        (false, false) => one == other,
        (true, false) => fits_mask(one, other),
        (false, true) => fits_mask(other, one),
        (true, true) => edges(one) == edges(other),
    }
}

fn fits_mask(masked: &str, whole: &str) -> bool {
    let (head, tail) = edges(masked);
    let long_enough = whole.chars().count() > head.chars().count() + tail.chars().count();
    (!head.is_empty() || !tail.is_empty()) && long_enough && whole.starts_with(head) && whole.ends_with(tail)
}

/// What stands before the first and behind the last star.
fn edges(masked: &str) -> (&str, &str) {
    let head = masked.split('*').next().unwrap_or("");
    let tail = masked.rsplit('*').next().unwrap_or("");
    (head, tail)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DocumentId, FileType, Format, Holder, Origin};

    fn reading(id: u32, format: Format, name: &str, account: &str, records: u32) -> Reading {
        let origin = Origin {
            name: format!("{id}.csv"),
            container: None,
            sheet: None,
            file_type: FileType::Csv,
            bytes: 0,
            sha256: [0; 32],
        };
        let mut reading = Reading::new(DocumentId(id), origin, format);
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        reading.statement.holder =
            Holder { name: some(name), account: some(account), nickname: Some(format!("nick {id}")) };
        reading.lines.records = records;
        reading
    }

    #[track_caller]
    fn case(files: &[(Format, &str, &str, u32)], wanted: Option<&str>, excluded: &[bool], others: &[&str]) {
        let mut readings: Vec<_> =
            (0..).zip(files).map(|(id, (format, name, account, n))| reading(id, *format, name, account, *n)).collect();
        let holders = choose(&mut readings, wanted);
        assert_eq!(readings.iter().map(|reading| reading.excluded).collect::<Vec<_>>(), excluded);
        assert_eq!(holders.others, others);
    }

    use Format::{AlipayApp, AlipayLedger, AlipayWeb, Jd, WeChatXlsx};

    #[test]
    fn two_names_are_two_people_and_the_fuller_one_is_meant() {
        let files = [
            (AlipayApp, "林晓雨", "139****4417", 10),
            (AlipayApp, "何建国", "138****7720", 40),
            (WeChatXlsx, "", "", 99),
        ];
        case(&files, None, &[true, false, false], &["林晓雨"]);
        case(&files, Some("林晓雨"), &[false, true, false], &["何建国"]);
        case(&files, Some("13912344417"), &[false, true, false], &["何建国"]);
    }

    #[test]
    fn everybody_can_be_asked_for_by_the_name_that_is_offered() {
        let files =
            [(AlipayApp, "*晓雨", "139****4417", 10), (AlipayApp, "林晓雨", "", 1), (AlipayApp, "何建国", "", 40)];
        let made = || -> Vec<Reading> {
            let files = (0..).zip(&files);
            files.map(|(id, (format, name, account, n))| reading(id, *format, name, account, *n)).collect()
        };
        let people = choose(&mut made(), None).people;
        let offered: Vec<_> = people.iter().map(|person| (person.name.as_str(), person.chosen)).collect();
        assert_eq!(offered, [("林晓雨", false), ("何建国", true)]);
        for person in &people {
            let again = choose(&mut made(), Some(&person.name));
            assert!(again.found && again.people.iter().all(|p| p.chosen == (p.name == person.name)), "{again:?}");
        }
    }

    #[test]
    fn one_person_may_be_written_in_many_ways() {
        let files = [
            (AlipayApp, "林晓雨", "139****4417", 10),
            (AlipayWeb, "*晓雨", "lin@example.com", 10),
            (AlipayApp, "", "13912344417", 10),
            (AlipayLedger, "", "2088000000000000", 3),
            (Jd, "", "jd_1", 3),
        ];
        case(&files, None, &[false; 5], &[]);
    }

    #[test]
    fn accounts_tell_where_names_do_not() {
        case(
            &[(AlipayApp, "", "139****4417", 5), (AlipayApp, "", "138****7720", 4)],
            None,
            &[false, true],
            &["138****7720"],
        );
        case(
            &[(AlipayApp, "林晓雨", "139****4417", 5), (Jd, "", "jd_1", 9), (Jd, "", "jd_2", 4)],
            None,
            &[false; 3],
            &[],
        );
        case(&[(Jd, "", "jd_1", 2), (Jd, "", "jd_2", 4)], None, &[true, false], &["jd_1"]);
    }

    #[test]
    fn who_is_asked_for_and_not_there_is_told() {
        let mut readings = vec![reading(0, AlipayApp, "林晓雨", "", 1)];
        assert!(!choose(&mut readings, Some("何建国")).found);
        assert!(choose(&mut readings, None).found);
        assert!(!choose(&mut [], Some("何建国")).found);
    }
}
