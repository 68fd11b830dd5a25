//! How the people of a life are bound to it: who loves whom and until when, who shares the home, who only looks as if.
//!
//! Drawn from streams of its own and added to the circle that is drawn without it, so that what else a life holds does not
//! depend on it.

use crate::model::Money;

use super::super::calendar::Day;
use super::super::kind::Kind;
use super::super::names;
use super::super::prng::Prng;
use super::{Due, Life, Person};

/// The stream that nothing else draws from.
const STREAM: u64 = 0x626f_6e64;

/// What one does with somebody, beside what everybody does with everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Numbers that sound like love, on the days for it and on others.
    Loving,
    /// Groceries, dinner, the child's things.
    Keeping,
    /// Such a number once a year, among friends.
    Joking,
    /// The home's bills, half each: the reader pays them and half comes back.
    Sharing,
    /// The same, and the other pays them.
    Chipping,
    /// The other's part of the rent comes to the reader.
    Subletting,
    /// Lunches on workdays, at noon.
    Lunching,
    /// Meals and tickets with friends.
    Feasting,
    /// Each month the same sum, with what it is for or without.
    Paying(&'static str, i64),
    /// The parents' money for the child, the child's for the old.
    Feeding,
    /// The new year, and nothing else.
    Visiting,
    /// Something bought or sold now and then.
    Trading,
}

/// A bond.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bond {
    /// Which of the life's people.
    pub who: usize,
    /// What one does.
    pub manner: Manner,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

/// Names that people give each other, by detail or relation, of which the first is the most usual.
const PET_NAMES: [(&str, [&str; 2]); 4] = [
    ("mother", ["妈妈", "老妈"]),
    ("father", ["爸爸", "老爸"]),
    ("child", ["女儿", "儿子"]),
    ("partner", ["老婆", "老公"]),
];

/// Nicknames of those who call themselves something else than their name.
const NICKNAMES: [&str; 16] = [
    "岁月静好",
    "云淡风轻",
    "一只鹿",
    "Mia",
    "阿May",
    "小太阳☀",
    "山外青山",
    "半糖去冰",
    "momo",
    "夏天的风",
    "静水流深",
    "Leo🦁",
    "花开富贵",
    "老地方",
    "不加班",
    "果果妈妈",
];

/// Binds the people of a life, and adds those who are nobody's family.
pub fn plan(life: &mut Life) {
    let mut lot = life.prng.fork(STREAM);
    life.circle = life.people.len();
    rename(life, &mut lot);
    part(life, &mut lot);
    for who in 0..life.circle {
        bind(life, who, &mut lot);
    }
    if life.kind == Kind::Sparse {
        return;
    }
    flatmate(life, &mut lot);
    relatives(life, &mut lot);
    strangers(life, &mut lot);
}

/// WeChat prints a nickname where the other chose one, and what the reader calls them; Alipay the name of the papers.
fn rename(life: &mut Life, lot: &mut Prng) {
    let mut used: Vec<&str> = Vec::new();
    for person in &mut life.people {
        let key = if person.relation == "partner" { "partner" } else { person.detail };
        let pet = PET_NAMES.iter().find(|(of, _)| *of == key).map(|(_, names)| lot.pick(names));
        let percent = if person.detail == "mother" { 0 } else { 22 };
        let nickname = lot.pick(&NICKNAMES);
        let is_pet = lot.chance(percent);
        if PET_NAMES.iter().any(|(_, names)| names.contains(&person.name.as_str())) {
            person.legal = names::full(lot);
            person.says_itself = true;
        } else if let Some(pet) = pet.filter(|pet| is_pet && !used.contains(pet)) {
            pet.clone_into(&mut person.name);
            person.says_itself = true;
            used.push(pet);
        } else if lot.chance(24) && !used.contains(&nickname) && person.relation != "landlord" {
            nickname.clone_into(&mut person.name);
            used.push(nickname);
        }
    }
}

/// Some couples part, and some of those who did meet somebody else.
fn part(life: &mut Life, lot: &mut Prng) {
    let has_child = life.people.iter().any(|person| person.detail == "child");
    let Some(who) = life.people.iter().position(|person| person.relation == "partner") else { return };
    let (from, to) = life.period;
    let days = to.since(from);
    if has_child || life.kind == Kind::WinteringRetiree || !lot.chance(28) {
        return;
    }
    let moved = life.homes.iter().map(|home| home.from).find(|day| *day > from);
    let last =
        moved.filter(|_| life.kind == Kind::Moved).unwrap_or_else(|| from.plus(days * lot.between(40, 75) / 100));
    if let Some(person) = life.people.get_mut(who) {
        person.span = Some((from, last));
    }
    if lot.chance(45) {
        let mut next = Person::new(names::full(lot), "partner", "");
        next.span = Some((last.plus(lot.between(30, 120)), to));
        life.people.push(next);
        let bond = Bond { who: life.people.len() - 1, manner: Manner::Loving, from: last.plus(30), to };
        life.bonds.push(bond);
    }
}

fn bind(life: &mut Life, who: usize, lot: &mut Prng) {
    let Some(person) = life.people.get(who) else { return };
    let (from, to) = person.span.unwrap_or(life.period);
    let student = life.kind == Kind::Student;
    let manners: &[(Manner, i64)] = match (person.relation, person.detail) {
        ("partner", _) => &[(Manner::Loving, 62), (Manner::Keeping, if student { 20 } else { 70 })],
        ("family", "mother" | "father") => &[(Manner::Visiting, 55), (Manner::Feeding, 12)],
        ("family", "child") => &[(Manner::Feeding, 40), (Manner::Visiting, 60)],
        ("friend", "flatmate") => &[(Manner::Chipping, 55), (Manner::Feasting, 60)],
        ("friend", _) => &[(Manner::Feasting, 60), (Manner::Joking, 10)],
        ("colleague", _) => &[(Manner::Lunching, 66), (Manner::Joking, 4), (Manner::Feasting, 12)],
        _ => &[],
    };
    for (manner, percent) in manners {
        if lot.chance(*percent) {
            life.bonds.push(Bond { who, manner: *manner, from, to });
        }
    }
}

/// Who rents may share the home: with halves of its bills, or the other's part of the rent.
fn flatmate(life: &mut Life, lot: &mut Prng) {
    let rents = life.standing.iter().any(|standing| standing.due == Due::Rent);
    let alone = life.people.iter().all(|person| person.relation != "partner" && person.detail != "child");
    if !rents || !alone || !lot.chance(55) {
        return;
    }
    let mut person = Person::new(names::full(lot), "household", "flatmate");
    let (from, to) = life.period;
    let leaves = if lot.chance(30) { from.plus(to.since(from) * 6 / 10) } else { to };
    person.span = Some((from, leaves));
    life.people.push(person);
    let who = life.people.len() - 1;
    let first = if lot.chance(60) { Manner::Sharing } else { Manner::Chipping };
    for manner in
        [Some(first), lot.chance(40).then_some(Manner::Subletting), lot.chance(50).then_some(Manner::Feasting)]
    {
        life.bonds.extend(manner.map(|manner| Bond { who, manner, from, to: leaves }));
    }
}

/// Aunts, cousins, a sister: seen at the new year.
fn relatives(life: &mut Life, lot: &mut Prng) {
    let (from, to) = life.period;
    let family: String = life.holder.name.iter().filter_map(|name| name.chars().next()).collect();
    for _ in 0..lot.between(0, 3) {
        let name = if lot.chance(55) { names::of_family(&family, lot) } else { names::full(lot) };
        life.people.push(Person::new(name, "family", ""));
        life.bonds.push(Bond { who: life.people.len() - 1, manner: Manner::Visiting, from, to });
    }
}

/// Those who are paid like somebody close, and are not.
fn strangers(life: &mut Life, lot: &mut Prng) {
    const PAID: [(&str, i64, i64); 6] = [
        ("保洁", 120, 400),
        ("钢琴课", 300, 900),
        ("还钱", 500, 2_000),
        ("", 200, 3_000),
        ("团购", 60, 200),
        ("车位", 200, 500),
    ];
    let (from, to) = life.period;
    for _ in 0..lot.between(0, 2) {
        let (words, low, high) = lot.pick(&PAID);
        let yuan = lot.between(low / 10, high / 10) * 10;
        life.people.push(Person::new(names::full(lot), "unknown", ""));
        let who = life.people.len() - 1;
        let from = from.plus(lot.between(0, to.since(from) / 2));
        life.bonds.push(Bond { who, manner: Manner::Paying(words, yuan), from, to });
    }
    for _ in 0..lot.between(1, 4) {
        life.people.push(Person::new(names::full(lot), "unknown", ""));
        life.bonds.push(Bond { who: life.people.len() - 1, manner: Manner::Trading, from, to });
    }
}

impl Bond {
    /// The day of the month on which it falls due.
    pub fn day(&self) -> u32 {
        u32::try_from(self.who * 7 % 27).unwrap_or(0) + 1
    }
}

impl Life {
    /// True on the days on which somebody belongs to this life.
    pub fn knows(&self, who: usize, day: Day) -> bool {
        let span = self.people.get(who).and_then(|person| person.span);
        span.is_none_or(|(from, to)| (from..=to).contains(&day))
    }
}

/// The sum of a monthly bond.
pub fn monthly(yuan: i64) -> Money {
    Money::from_fen(yuan * 100)
}
