//! What places are called where people read them: the one way from the gazetteer to a name that is shown, so that what
//! hides names has one place to do it.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::i18n::{Language, Texts};
use crate::places::{Gazetteer, Naming, Place, PlaceId};
use crate::profile::trail::Locality;

/// A quarter that the tables have as a name of its whole city, and whose name comes before the city's own.
const QUARTERS: [&str; 1] = ["Wulingyuan"];
/// Cities of these provinces have quarters with Latin names; only a name that others contain is surely the city's own.
const MANY_QUARTERS: u32 = 71;

/// Names in one language.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    language: Language,
}

/// The names of places by place, looked up once.
static NAMED: LazyLock<Named> = LazyLock::new(Named::read);

struct Named {
    short: FxHashMap<PlaceId, &'static str>,
    latin: FxHashMap<PlaceId, Vec<&'static str>>,
}

impl Named {
    fn read() -> Self {
        let gazetteer = Gazetteer::shared();
        let mut short: FxHashMap<PlaceId, &'static str> = FxHashMap::default();
        for (name, id, naming) in gazetteer.names() {
            let official = gazetteer.division(id).name;
            // One character is a licence plate's name, and what does not begin the official one is another word.
            if naming == Naming::Short && name.chars().nth(1).is_some() && official.starts_with(name) {
                short.insert(id, name);
            }
        }
        let mut latin: FxHashMap<PlaceId, Vec<&'static str>> = FxHashMap::default();
        for (name, id) in gazetteer.latin_names() {
            latin.entry(id).or_default().push(name);
        }
        Self { short, latin }
    }
}

#[allow(clippy::unused_self, reason = "who asks for a name has the names: whatever hides one does it here")]
impl Names {
    /// The names in the language of these texts.
    pub fn new(texts: &Texts) -> Self {
        Self { language: texts.language() }
    }

    /// A city without the word of its rank. EXAMPLES: 北京, 延边, 东京
    pub fn city(&self, city: Locality) -> String {
        match city {
            Locality::City(id) => NAMED.short.get(&id).copied().unwrap_or(city.name()).to_owned(),
            Locality::Abroad(..) => city.name().to_owned(),
        }
    }

    /// The same in Latin letters, for those who do not read Chinese.
    pub fn latin(&self, city: Locality) -> Option<String> {
        if self.language != Language::En {
            return None;
        }
        match city {
            Locality::City(id) => latin_at_home(id).map(str::to_owned),
            Locality::Abroad(iso, Some(name)) => latin_abroad(iso, name),
            Locality::Abroad(_, None) => None,
        }
    }

    /// A place as records call it. EXAMPLES: 国贸, 朝阳区, 北京南站
    pub fn place(&self, place: &Place) -> String {
        place.label().into_owned()
    }

    /// A district. EXAMPLE: 朝阳区
    pub fn district(&self, id: PlaceId) -> String {
        Gazetteer::shared().division(id).name.to_owned()
    }
}

/// The name in Latin letters of a city at home.
fn latin_at_home(id: PlaceId) -> Option<&'static str> {
    let names = NAMED.latin.get(&id)?;
    // Airports and sights carry the city's name with more words.
    let carried = |name: &str| names.iter().filter(|other| **other != name && other.contains(name)).count();
    let most = names.iter().map(|name| carried(name)).max()?;
    if most == 0 && names.len() > 1 && Gazetteer::shared().adcode(id) / 10_000 == MANY_QUARTERS {
        return None;
    }
    let best = names.iter().filter(|name| carried(name) == most && !QUARTERS.contains(name));
    best.min_by_key(|name| (name.contains(' '), **name)).copied()
}

/// The usual Latin name of a city abroad: the first that brands carry, else the first.
fn latin_abroad(iso: &str, name: &str) -> Option<String> {
    let row = Gazetteer::shared().rows("cities").find(|row| {
        let mut cells = row.split('\t');
        cells.next() == Some(name) && cells.nth(1) == Some(iso)
    })?;
    let cells: Vec<&str> = row.split('\t').collect();
    let names = [cells.get(6)?, cells.get(5)?].into_iter().flat_map(|cell| cell.split('|'));
    names.map(str::to_owned).find(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn city(code: &str) -> Locality {
        Locality::City(Gazetteer::shared().by_code(code).unwrap())
    }

    #[test]
    fn cities_are_called_as_people_call_them() {
        let names = Names::new(&Texts::new(Language::En));
        let told = |code| (names.city(city(code)), names.latin(city(code)).unwrap_or_default());
        let pair = |chinese: &str, latin: &str| (chinese.to_owned(), latin.to_owned());
        assert_eq!(told("110000"), pair("北京", "Beijing"));
        assert_eq!(told("610100"), pair("西安", "Xi'an"));
        assert_eq!(told("440300"), pair("深圳", "Shenzhen"));
        assert_eq!(told("810000"), pair("香港", "Hong Kong"));
        assert_eq!(told("820000").1, "Macau");
        assert_eq!(told("430800").1, "Zhangjiajie");
        assert_eq!(told("710100").1, "Taipei");
        assert_eq!(told("710400").1, "", "one of its night markets has the better name");
        assert_eq!(told("222400").0, "延边");
    }

    #[test]
    fn cities_abroad_have_their_usual_latin_name_and_chinese_readers_none() {
        let tokyo = Locality::Abroad("JP", Some("东京"));
        assert_eq!(Names::new(&Texts::new(Language::En)).latin(tokyo).as_deref(), Some("Tokyo"));
        assert_eq!(Names::new(&Texts::new(Language::ZhHans)).latin(tokyo), None);
    }
}
