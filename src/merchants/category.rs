//! What money was spent on, in the contract's words.

/// A category of spending; [`Category::code`] is the contract's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // The names are the words themselves.
pub enum Category {
    Food,
    Groceries,
    Transport,
    Travel,
    Housing,
    Utilities,
    Telecom,
    Shopping,
    Clothing,
    Beauty,
    Electronics,
    Home,
    Health,
    Sport,
    Education,
    Entertainment,
    Children,
    Pets,
    Car,
    Charity,
    Insurance,
    Finance,
    Social,
    Services,
    Government,
    Other,
}

const CODES: [(Category, &str); 26] = [
    (Category::Food, "food"),
    (Category::Groceries, "groceries"),
    (Category::Transport, "transport"),
    (Category::Travel, "travel"),
    (Category::Housing, "housing"),
    (Category::Utilities, "utilities"),
    (Category::Telecom, "telecom"),
    (Category::Shopping, "shopping"),
    (Category::Clothing, "clothing"),
    (Category::Beauty, "beauty"),
    (Category::Electronics, "electronics"),
    (Category::Home, "home"),
    (Category::Health, "health"),
    (Category::Sport, "sport"),
    (Category::Education, "education"),
    (Category::Entertainment, "entertainment"),
    (Category::Children, "children"),
    (Category::Pets, "pets"),
    (Category::Car, "car"),
    (Category::Charity, "charity"),
    (Category::Insurance, "insurance"),
    (Category::Finance, "finance"),
    (Category::Social, "social"),
    (Category::Services, "services"),
    (Category::Government, "government"),
    (Category::Other, "other"),
];

impl Category {
    /// All of them, in the contract's order.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        CODES.iter().map(|(category, _)| *category)
    }

    /// The contract's word.
    pub fn code(self) -> &'static str {
        CODES[self as usize].1
    }

    /// The category of a contract's word; `None` for any other word, `none` among them.
    pub fn from_code(code: &str) -> Option<Self> {
        CODES.iter().find(|(_, word)| *word == code).map(|(category, _)| *category)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_stand_in_the_order_of_the_variants() {
        for category in Category::all() {
            assert_eq!(Category::from_code(category.code()), Some(category));
        }
        assert_eq!(Category::from_code("none"), None);
    }
}
