//! The names under which people stand in bills, and which of them are one person's.
//!
//! Alipay masks a name (`*晓`), WeChat prints a nickname, since 2026 with the name that the reader gave it
//! (`岁月静好 (妈妈)`), a red packet puts 发给 before it. Two different full names are never one person, and what fits
//! two people belongs to neither.

use rustc_hash::FxHashMap;

use crate::merchants::{Kind, Merchants};

/// A way in which a bill names somebody: the text, and Alipay's account beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Printed<'r> {
    /// 交易对方
    pub text: &'r str,
    /// 对方账号; empty where none is told.
    pub account: &'r str,
}

/// What a printed name consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name<'r> {
    /// The nickname, the full name or the masked one.
    pub nick: &'r str,
    /// The name that the reader gave the other; empty where there is none.
    pub remark: &'r str,
}

/// Family names of two characters that are common enough to matter.
const COMPOUND: [&str; 8] = ["欧阳", "司马", "诸葛", "上官", "慕容", "皇甫", "司徒", "尉迟"];

impl<'r> Printed<'r> {
    /// The name and account of a row.
    pub fn new(text: &'r str, account: &'r str) -> Self {
        let account = account.trim();
        Self { text: text.trim(), account: if account == "/" { "" } else { account } }
    }

    /// Its parts.
    pub fn name(&self) -> Name<'r> {
        let text = self.text.strip_prefix("发给").unwrap_or(self.text);
        let (nick, remark) = bracketed(text).unwrap_or((text, ""));
        Name { nick, remark }
    }
}

/// `岁月静好 (妈妈)` into its two; None where nothing stands in brackets at the end.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let inner = text.strip_suffix([')', '）'])?;
    let (nick, remark) = inner.rsplit_once(['(', '（'])?;
    let (nick, remark) = (nick.trim(), remark.trim());
    (!nick.is_empty() && !remark.is_empty()).then_some((nick, remark))
}

impl<'r> Name<'r> {
    /// What a person would call them: the name given by the reader, else the one printed.
    pub fn shown(&self) -> &'r str {
        if self.remark.is_empty() { self.nick } else { self.remark }
    }

    /// Part of it is hidden.
    pub fn is_masked(&self) -> bool {
        self.remark.is_empty() && self.nick.contains('*')
    }

    /// The full name in it, if there is one.
    pub fn full(&self) -> Option<&'r str> {
        [self.remark, self.nick].into_iter().find(|text| is_full(text))
    }
}

/// Somebody can be called so: not a company, a shop or a service, and not nobody.
pub fn is_somebody(name: Name<'_>) -> bool {
    const NOBODY: [&str; 14] = [
        "公司",
        "商户",
        "平台",
        "银行",
        "支付宝",
        "微信",
        "财付通",
        "旗舰店",
        "专营店",
        "超市",
        "客服",
        "集团",
        "中心",
        "基金",
    ];
    let text = name.nick;
    if text.is_empty() || text == "/" || NOBODY.iter().any(|word| text.contains(word)) {
        return false;
    }
    !matches!(
        Merchants::shared().recognise(text, "").kind,
        Kind::Company | Kind::Bank | Kind::Platform | Kind::Operator
    )
}

/// Two to four Chinese characters that begin with a family name.
pub fn is_full(text: &str) -> bool {
    let begins_as_nick = text.starts_with(['小', '老', '阿']);
    !text.contains('*') && !begins_as_nick && Merchants::shared().recognise(text, "").kind == Kind::Person
}

/// The family name of a full one.
pub fn family(full: &str) -> &str {
    let compound = COMPOUND.iter().find(|name| full.starts_with(*name)).map(|name| name.len());
    let first = full.chars().next().map_or(0, char::len_utf8);
    full.get(..compound.unwrap_or(first)).unwrap_or_default()
}

/// True where a masked name can be this full one: what is not hidden stands at its place. `**晓` is 林晓 as well as a
/// longer name, for wallets have not always written a star a character.
pub fn fits(mask: &str, full: &str) -> bool {
    let stars = mask.chars().filter(|c| *c == '*').count();
    let shown = mask.chars().count() - stars;
    let [before, after] = [mask.split('*').next(), mask.rsplit('*').next()].map(Option::unwrap_or_default);
    let length = full.chars().count();
    let fitting = length > shown && length <= shown + stars.max(1);
    fitting && shown > 0 && full.starts_with(before) && full.ends_with(after)
}

/// Which printed names are one person's: a number for each, the lowest of those that are one. `payments`: how many stand
/// under each name.
pub fn together(printed: &[Printed<'_>], payments: &[usize]) -> Vec<usize> {
    let mut groups = Groups::new(printed);
    groups.by_text(printed);
    groups.by_account(printed);
    groups.by_remark(printed);
    groups.by_mask(payments);
    (0..printed.len()).map(|place| groups.root(place)).collect()
}

/// Printed names joined so far.
struct Groups<'r> {
    parent: Vec<usize>,
    /// By root: the full name of the person.
    full: Vec<Option<&'r str>>,
    names: Vec<Name<'r>>,
}

impl<'r> Groups<'r> {
    fn new(printed: &[Printed<'r>]) -> Self {
        let names: Vec<Name<'r>> = printed.iter().map(Printed::name).collect();
        let full = names.iter().map(Name::full).collect();
        Self { parent: (0..names.len()).collect(), full, names }
    }

    fn root(&self, mut place: usize) -> usize {
        while let Some(parent) = self.parent.get(place).copied().filter(|parent| *parent != place) {
            place = parent;
        }
        place
    }

    fn full_of(&self, place: usize) -> Option<&'r str> {
        self.full.get(self.root(place)).copied().flatten()
    }

    /// Joins two, unless their full names differ.
    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        let (low, high) = (one.min(other), one.max(other));
        let names = (self.full_of(low), self.full_of(high));
        if low == high || matches!(names, (Some(one), Some(other)) if one != other) {
            return;
        }
        if let Some(parent) = self.parent.get_mut(high) {
            *parent = low;
        }
        if let Some(full) = self.full.get_mut(low) {
            *full = names.0.or(names.1);
        }
    }

    /// The same words are the same person; a masked name is many people's, and only its account tells whose.
    fn by_text(&mut self, printed: &[Printed<'r>]) {
        let mut seen: FxHashMap<(&str, &str, &str), usize> = FxHashMap::default();
        for (place, one) in printed.iter().enumerate() {
            let Some(name) = self.names.get(place).copied() else { continue };
            let account = if name.is_masked() { one.account } else { "" };
            let first = *seen.entry((name.nick, name.remark, account)).or_insert(place);
            self.join(first, place);
        }
    }

    /// The same account is the same person where the names allow it.
    fn by_account(&mut self, printed: &[Printed<'r>]) {
        let mut seen: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for (place, one) in printed.iter().enumerate().filter(|(_, one)| !one.account.is_empty()) {
            let others = seen.entry(one.account).or_default();
            let same = others.iter().copied().find(|other| self.may_be(place, *other));
            if let Some(same) = same {
                self.join(same, place);
            }
            others.push(place);
        }
    }

    /// One name hides what the other shows.
    fn may_be(&self, one: usize, other: usize) -> bool {
        let [Some(one), Some(other)] = [one, other].map(|place| self.names.get(place)) else { return false };
        let masked = |mask: &Name<'_>, name: &Name<'_>| {
            mask.is_masked() && name.full().is_some_and(|full| fits(mask.nick, full))
        };
        one.nick == other.nick || masked(one, other) || masked(other, one)
    }

    /// The name that the reader gave is one person's, whatever they call themselves; and a nickname that is known with
    /// one such name only is theirs where it stands alone.
    fn by_remark(&mut self, printed: &[Printed<'r>]) {
        let mut remarks: FxHashMap<&str, usize> = FxHashMap::default();
        let mut nicks: FxHashMap<&str, Option<usize>> = FxHashMap::default();
        for place in 0..printed.len() {
            let Some(name) = self.names.get(place).copied().filter(|name| !name.remark.is_empty()) else { continue };
            let first = *remarks.entry(name.remark).or_insert(place);
            self.join(first, place);
            let known = nicks.entry(name.nick).or_insert(Some(first));
            if *known != Some(first) {
                *known = None;
            }
        }
        for place in 0..printed.len() {
            let Some(name) = self.names.get(place).copied().filter(|name| name.remark.is_empty()) else { continue };
            let called = remarks.get(name.nick).copied();
            if let Some(known) = called.or_else(|| nicks.get(name.nick).copied().flatten()) {
                self.join(known, place);
            }
        }
    }

    /// A masked name is that of the one person whose full name fits it, if no other account has the same mask, and if it
    /// is met twice: who is met once is a stranger with the same given name as likely as not.
    fn by_mask(&mut self, payments: &[usize]) {
        let roots = (0..payments.len()).filter(|place| self.root(*place) == *place);
        let full: Vec<(usize, &str)> = roots.filter_map(|place| Some((place, self.full_of(place)?))).collect();
        let mut masks: FxHashMap<&str, Vec<(usize, usize)>> = FxHashMap::default();
        for (place, (name, count)) in self.names.iter().zip(payments).enumerate() {
            if !name.is_masked() {
                continue;
            }
            let (root, accounts) = (self.root(place), masks.entry(name.nick).or_default());
            match accounts.iter_mut().find(|(known, _)| *known == root) {
                Some((_, all)) => *all += count,
                None => accounts.push((root, *count)),
            }
        }
        let alone = masks.iter().filter_map(|(mask, accounts)| match accounts.as_slice() {
            [(root, count)] if *count > 1 => Some((*root, *mask)),
            _ => None,
        });
        let mut alone: Vec<(usize, &str)> = alone.collect();
        alone.retain(|(root, _)| self.full_of(*root).is_none());
        alone.sort_unstable();
        for (root, mask) in alone {
            let mut fitting = full.iter().filter(|(_, name)| fits(mask, name));
            if let (Some((place, _)), None) = (fitting.next(), fitting.next()) {
                self.join(*place, root);
            }
        }
    }
}

#[cfg(test)]
mod tests;
