//! Countries by their Chinese names, and the cities of other countries by their Chinese and their Latin ones.

use super::Wgs84;
use super::divisions::degrees;
use super::named::Named;
use super::packed::{Span, Tables};

/// A country or territory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country<'g> {
    /// ISO 3166, two letters.
    pub iso: &'g str,
    /// The short name: 日本.
    pub name: &'g str,
    /// The full name, where there is another: 日本国.
    pub full: Option<&'g str>,
    /// The name in traditional characters, where it is another word: 紐西蘭.
    pub traditional: Option<&'g str>,
}

/// A city of another country.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct City<'g> {
    /// Its usual name.
    pub name: &'g str,
    /// Its country.
    pub iso: &'g str,
    /// Its centre.
    pub centre: Wgs84,
}

/// What kind of name a city abroad is called by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CityNaming {
    /// In Chinese: 慕尼黑.
    Chinese,
    /// In Latin letters, English or as it calls itself: Munich, München, Muenchen.
    Latin,
    /// In Latin letters, and carried by brands, dishes and persons far from it: Paris, Kobe, Sydney.
    LatinCarried,
    /// What lies in it or belongs to it, in Latin letters: Shinsaibashi, Heathrow.
    LatinPart,
}

/// What lies abroad.
pub struct Abroad {
    /// ISO, name, full name, traditional name, other names; sorted by ISO.
    countries: Vec<[Span; 5]>,
    country_names: Named<u32>,
    /// Name, other names, ISO, degrees; Latin names, those that are carried, parts.
    cities: Vec<[Span; 8]>,
    city_names: Named<(u32, CityNaming)>,
}

impl Abroad {
    /// Reads `countries.tsv` and `cities.tsv`.
    pub fn read(tables: &Tables) -> Self {
        let text = &tables.text;
        let countries: Vec<[Span; 5]> = tables.cells("countries").collect();
        let names = countries.iter().zip(0..).flat_map(|([_, name, full, traditional, others], index)| {
            let single = [*name, *full, *traditional].into_iter().filter(|span| !span.of(text).is_empty());
            single.chain(others.parts(text)).map(move |word| (word, index))
        });
        let country_names = Named::new(text, names);
        let cities: Vec<[Span; 8]> = tables.cells("cities").collect();
        let names = cities.iter().zip(0..).flat_map(|([name, others, _, _, _, latin, carried, parts], index)| {
            let called = |span: &Span, naming| span.parts(text).map(move |word| (word, (index, naming)));
            called(name, CityNaming::Chinese)
                .chain(called(others, CityNaming::Chinese))
                .chain(called(latin, CityNaming::Latin))
                .chain(called(carried, CityNaming::LatinCarried))
                .chain(called(parts, CityNaming::LatinPart))
        });
        let city_names = Named::new(text, names);
        Self { countries, country_names, cities, city_names }
    }

    /// A country by ISO code or name.
    pub fn country<'g>(&self, text: &'g str, name: &str) -> Option<Country<'g>> {
        let by_iso = || self.countries.binary_search_by(|[iso, ..]| iso.of(text).cmp(name)).ok();
        let by_name = self.country_names.get(text, name).next();
        let found = by_name.map(|index| index as usize).or_else(by_iso)?;
        let [iso, name, full, traditional, _] = self.countries.get(found)?.map(|span| span.of(text));
        let given = |word: &'g str| Some(word).filter(|word| !word.is_empty());
        Some(Country { iso, name, full: given(full), traditional: given(traditional) })
    }

    /// Every name of every country with its ISO code, sorted.
    pub fn country_names<'g>(&'g self, text: &'g str) -> impl Iterator<Item = (&'g str, &'g str)> {
        let all = self.country_names.iter(text);
        all.filter_map(move |(name, index)| Some((name, self.countries.get(index as usize)?.first()?.of(text))))
    }

    /// The cities of a name of their own.
    pub fn cities_named<'g>(&'g self, text: &'g str, name: &str) -> impl Iterator<Item = City<'g>> + use<'g> {
        let own = self.city_names.get(text, name).filter(|(_, naming)| *naming != CityNaming::LatinPart);
        own.filter_map(move |(index, _)| self.city(index, text))
    }

    /// Every name of every city, sorted, and what kind of name it is.
    pub fn city_names<'g>(&'g self, text: &'g str) -> impl Iterator<Item = (&'g str, City<'g>, CityNaming)> {
        let all = self.city_names.iter(text);
        all.filter_map(move |(name, (index, naming))| Some((name, self.city(index, text)?, naming)))
    }

    fn city<'g>(&self, index: u32, text: &'g str) -> Option<City<'g>> {
        let [name, _, iso, lat, lon, ..] = *self.cities.get(index as usize)?;
        let centre = Wgs84 { lat: degrees(lat, text), lon: degrees(lon, text) };
        Some(City { name: name.of(text), iso: iso.of(text), centre })
    }
}
