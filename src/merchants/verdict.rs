//! The category of a payment and how it was made, each with the rule that said so.

use super::Merchants;
use super::category::Category;
use super::merchant::Channel;
use super::merchant::Kind;
use super::merchant::Merchant;
use super::merchant::Pattern;
use super::merchant::PlatformUse;
use super::merchant::Role;
use super::merchant::Why;
use super::reading::branch;

/// Goods that are bought to be sold again: what they are says nothing of what somebody lives on.
const TRADE: [&str; 4] = ["货款", "进货", "拿货", "订货款"];

impl Merchants {
    /// What the money went for. The provider's own category where it is a sure one, then the merchant, then words,
    /// then what the provider says less surely.
    ///
    /// `provider_category` is Alipay's 交易分类 or JD's, `kind_word` WeChat's 交易类型; empty where there is none.
    pub fn category<'t>(
        &'static self,
        counterparty: &'t str,
        item: &'t str,
        provider_category: &'t str,
        kind_word: &'t str,
    ) -> (Category, Why<'t>) {
        let merchant = self.recognise(counterparty, item);
        self.category_of(&merchant, [counterparty, item], [provider_category, kind_word])
    }

    /// The same, of a merchant that is recognised already: `texts` are counterparty and item, `provider` the
    /// provider's category and type.
    pub fn category_of<'t>(
        &'static self,
        merchant: &Merchant<'t>,
        texts: [&'t str; 2],
        provider: [&'t str; 2],
    ) -> (Category, Why<'t>) {
        let [counterparty, item] = texts;
        if let Some(word) = TRADE.into_iter().find(|word| item.contains(word)) {
            return (Category::Other, Why::Word(word));
        }
        let said = provider.map(|word| self.provider(word));
        let sure = said.iter().flatten().find(|(_, _, sure)| *sure);
        if let Some(&(category, word, _)) = sure {
            let rent = self.word(item).filter(|(_, said)| category == Category::Social && *said == Category::Housing);
            return rent.map_or((category, Why::Provider(word)), |(word, said)| (said, Why::Word(word)));
        }
        let weak = || said.iter().flatten().map(|&(category, word, _)| (category, Why::Provider(word))).next();
        let of_merchant = || merchant.category.map(|category| (category, Why::Merchant(merchant.name)));
        let of_word = |text| self.word(text).map(|(word, category)| (category, Why::Word(word)));
        let found = if sells_all(merchant) {
            of_word(item).or_else(of_merchant)
        } else if merchant.kind == Kind::Person {
            of_word(item)
        } else {
            let named = of_merchant().or_else(|| of_word(counterparty));
            // 旗舰店 says that things are sold, not which.
            let of_item = || of_word(item).filter(|(category, _)| *category != Category::Shopping);
            let is_shop = named.as_ref().is_some_and(|(category, _)| *category == Category::Shopping);
            if is_shop { of_item().or(named) } else { named.or_else(|| of_word(item)) }
        };
        found.or_else(weak).unwrap_or((Category::Other, Why::Nothing))
    }

    /// How it was paid.
    pub fn channel(&'static self, counterparty: &str, item: &str, provider_category: &str, kind_word: &str) -> Channel {
        self.channel_of(&self.recognise(counterparty, item), [counterparty, item], [provider_category, kind_word])
    }

    /// The same, of a merchant that is recognised already.
    pub fn channel_of(&self, merchant: &Merchant<'_>, texts: [&str; 2], provider: [&str; 2]) -> Channel {
        let [counterparty, item] = texts;
        if provider.iter().any(|word| self.cues.persons.contains(head(word))) {
            return Channel::Person;
        }
        let [_, kind] = provider;
        let told = [kind, item, counterparty].into_iter().find_map(|text| self.cue(text));
        let by_kind = of_kind(merchant, branch(counterparty).is_some());
        match (told, by_kind) {
            // A platform stays one, whatever its goods are called.
            (_, Channel::Online) if matches!(merchant.kind, Kind::Platform | Kind::Company) => Channel::Online,
            (Some(told), _) => told,
            (None, by_kind) => by_kind,
        }
    }

    /// The longest word of a text that tells a category, the last of equals: Chinese names end in what they are.
    fn word(&self, text: &str) -> Option<(&'static str, Category)> {
        let (mut start, mut longest, mut found) = (0, 0, None);
        while let Some(c) = text[start..].chars().next() {
            let mut next = start + c.len_utf8();
            if let Some((end, number)) =
                self.words.lexicon.longest(text, start).filter(|(end, _)| is_whole(text, start, *end))
            {
                if end - start >= longest {
                    longest = end - start;
                    found = self.words.text.get(number as usize).copied();
                }
                next = end;
            }
            start = next;
        }
        found
    }

    fn provider<'t>(&self, word: &'t str) -> Option<(Category, &'t str, bool)> {
        let (category, sure) = self.words.providers.get(word).or_else(|| self.words.providers.get(head(word)))?;
        category.map(|category| (category, word, *sure))
    }

    fn cue(&self, text: &str) -> Option<Channel> {
        let mut places = text.char_indices().map(|(at, _)| at);
        places.find_map(|at| self.cues.lexicon.longest(text, at)).map(|(_, number)| self.cues.channels[number as usize])
    }
}

/// True unless the word is letters out of a longer word of letters: `HKTVmall` is no KTV.
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let word = &text[start..end];
    let before = letter(text[..start].chars().next_back()) && letter(word.chars().next());
    let behind = letter(text[end..].chars().next()) && letter(word.chars().next_back());
    !(before || behind)
}

/// A type before what it names: 转入零钱通 of 转入零钱通-来自零钱.
fn head(word: &str) -> &str {
    word.split('-').next().unwrap_or(word)
}

/// A platform or its company through which anything may be bought, or a brand that is put on many things, so that the item
/// knows better.
fn sells_all(merchant: &Merchant<'_>) -> bool {
    let general = matches!(merchant.category, Some(Category::Shopping | Category::Food | Category::Finance));
    match merchant.kind {
        Kind::Brand => true,
        Kind::Platform => general && matches!(merchant.platform, Some(PlatformUse::Delivery) | None),
        Kind::Company => general,
        _ => false,
    }
}

fn of_kind(merchant: &Merchant<'_>, has_branch: bool) -> Channel {
    match merchant.kind {
        Kind::Platform | Kind::Company => merchant.channel,
        _ if merchant.through.is_some() => Channel::Online,
        Kind::Chain if merchant.pattern == Pattern::Online => Channel::Online,
        Kind::Chain | Kind::Unknown | Kind::Brand if has_branch => Channel::Offline,
        Kind::Operator => match merchant.role {
            Some(Role::Visit | Role::Transit) => Channel::Offline,
            _ => Channel::Online,
        },
        _ => Channel::Unknown,
    }
}
