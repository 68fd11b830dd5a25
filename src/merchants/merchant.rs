//! What is said of who was paid: the words of the answer, none of the rules.

use std::ops::Range;

use super::category::Category;

/// What sort of payee it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One of many shops of one name.
    Chain,
    /// An online platform or app.
    Platform,
    /// A legal entity of a platform or chain: a place in its name is its head office.
    Company,
    /// Who runs lines, roads, pipes, wires, car parks or houses.
    Operator,
    /// A bank.
    Bank,
    /// Another brand whose name may hold a place.
    Brand,
    /// A person, as far as the name tells.
    Person,
    /// None of the tables knows it.
    Unknown,
}

/// How a chain's name is written on bills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// The branch stands in brackets after the name.
    Branch,
    /// The name is itself a place: a mall, a park, the only one of its name.
    Single,
    /// It has no shops to visit.
    Online,
}

/// What a payment to a platform says of where the payer was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlatformUse {
    /// Something is brought: the shop named is where it comes from.
    Delivery,
    /// A ride in somebody's car.
    Ride,
    /// A shared bicycle.
    Bike,
    /// A ticket or a room, for another day.
    Ticket,
}

/// What an operator's place means for the payer: the contract's roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// They were there: a car park.
    Visit,
    /// They were on the line or road.
    Transit,
    /// Their home is there.
    Residence,
}

/// Where the payment was made: the contract's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    /// Over the network.
    Online,
    /// At a till.
    Offline,
    /// To or from a person.
    Person,
    /// Nothing tells.
    Unknown,
}

/// In which cell the name was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// 交易对方
    Counterparty,
    /// 商品说明
    Item,
}

/// Who was paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merchant<'t> {
    /// What sort of payee it is.
    pub kind: Kind,
    /// The name the tables give it, or the counterparty without its branch.
    pub name: &'t str,
    /// What the tables say is bought there.
    pub category: Option<Category>,
    /// In which cell the name stands.
    pub field: Field,
    /// Which bytes of that cell are the name.
    pub span: Range<usize>,
    /// How the chain is written.
    pub pattern: Pattern,
    /// What a platform's payments say of presence.
    pub platform: Option<PlatformUse>,
    /// How a platform is paid.
    pub channel: Channel,
    /// An operator's city or province, GB/T 2260.
    pub adcode: Option<&'static str>,
    /// What an operator's place means.
    pub role: Option<Role>,
    /// The platform or company that stands as counterparty where the shop is named in the item.
    pub through: Option<&'static str>,
}

/// Part of a text in which a place word says nothing of presence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameSpan {
    /// The bytes.
    pub range: Range<usize>,
    /// The place word in it; empty if there is none.
    pub place: &'static str,
    /// The place word stands right before the range, whichever it is: 拉面 in 甲州拉面.
    pub open: bool,
}

/// Which rule gave a category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why<'t> {
    /// The provider's own category or type.
    Provider(&'t str),
    /// A merchant of the tables.
    Merchant(&'t str),
    /// A word of the counterparty or item.
    Word(&'static str),
    /// Nothing told; the category is [`Category::Other`].
    Nothing,
}

impl Pattern {
    pub(super) fn from_code(code: &str) -> Self {
        match code {
            "single" => Self::Single,
            "online" => Self::Online,
            _ => Self::Branch,
        }
    }
}

impl PlatformUse {
    pub(super) fn from_code(code: &str) -> Option<Self> {
        match code {
            "delivery" => Some(Self::Delivery),
            "ride" => Some(Self::Ride),
            "bike" => Some(Self::Bike),
            "ticket" => Some(Self::Ticket),
            _ => None,
        }
    }
}

impl Role {
    /// The contract's word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Visit => "visit",
            Self::Transit => "transit",
            Self::Residence => "residence",
        }
    }

    pub(super) fn from_code(code: &str) -> Option<Self> {
        [Self::Visit, Self::Transit, Self::Residence].into_iter().find(|role| role.code() == code)
    }
}

impl Channel {
    /// The contract's word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Offline => "offline",
            Self::Person => "person",
            Self::Unknown => "unknown",
        }
    }

    pub(super) fn from_code(code: &str) -> Self {
        let all = [Self::Online, Self::Offline, Self::Person];
        all.into_iter().find(|channel| channel.code() == code).unwrap_or(Self::Unknown)
    }
}
