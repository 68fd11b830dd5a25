//! Holds the names in Latin letters to what must be true of them: the well-known are there, the shared ones tell all their
//! places, and no word or brand is a name.

use super::{CityNaming, Gazetteer};

fn shared() -> &'static Gazetteer {
    Gazetteer::shared()
}

fn codes(name: &str) -> Vec<u32> {
    let found = shared().latin_names().filter(|(word, _)| *word == name);
    found.map(|(_, id)| shared().division(id).code).collect()
}

/// What the cities of a name are called in Chinese, and which kind of name it is.
fn cities(name: &str) -> Vec<(&'static str, &'static str, CityNaming)> {
    let found = shared().city_names().filter(|(word, ..)| *word == name);
    found.map(|(_, city, naming)| (city.name, city.iso, naming)).collect()
}

#[test]
fn places_at_home_have_their_latin_names() {
    let known = [
        ("Beijing", 110_000),
        ("Shaanxi", 610_000),
        ("Shanxi", 140_000),
        ("Inner Mongolia", 150_000),
        ("Xi'an", 610_100),
        ("Xian", 610_100),
        ("Jinan", 370_100),
        ("Harbin", 230_100),
        ("Hohhot", 150_100),
        ("Urumqi", 650_100),
        ("Ürümqi", 650_100),
        ("Lhasa", 540_100),
        ("Kashgar", 653_100),
        ("Chengdu", 510_100),
        ("Xiamen", 350_200),
        ("Kunshan", 320_583),
        ("Pudong", 310_115),
        ("Guomao", 110_105),
        ("Hong Kong", 810_000),
        ("Hongkong", 810_000),
        ("Mong Kok", 810_005),
        ("Mongkok", 810_005),
        ("TST", 810_005),
        ("Causeway Bay", 810_002),
        ("Macau", 820_000),
        ("Macao", 820_000),
        ("Taipa", 820_006),
        ("Cotai", 820_007),
        ("Taipei", 710_100),
        ("Kaohsiung", 710_200),
        ("Hualien", 711_900),
    ];
    for (name, expected) in known {
        assert_eq!(codes(name), [expected], "{name}");
    }
}

#[test]
fn a_latin_name_tells_all_places_that_have_it() {
    assert_eq!(codes("Suzhou"), [320_500, 341_300, 620_902]);
    assert_eq!(codes("Fuzhou"), [350_100, 361_000]);
    assert_eq!(codes("Taizhou"), [321_200, 331_000]);
    assert_eq!(codes("Yichun"), [230_700, 360_900]);
    assert_eq!(codes("Jilin"), [220_000, 220_200]);
    assert_eq!(codes("Chaoyang"), [110_105, 211_300, 220_104, 440_513]);
    assert!(shared().latin_names().map(|(name, _)| name).is_sorted());
}

#[test]
fn every_prefecture_and_province_has_a_latin_name() {
    let named: Vec<u32> = shared().latin_names().map(|(_, id)| shared().division(id).code).collect();
    // 海南州, whose name is the province's, and 普洱, which is a tea.
    let without = [530_800, 632_500];
    // The one that a brand or a dish has taken.
    let taken = [532_900, 650_500];
    for division in shared().divisions().filter(|division| division.code % 100 == 0 && division.code / 10_000 != 71) {
        let expected = !without.contains(&division.code) && !taken.contains(&division.code);
        assert_eq!(named.contains(&division.code), expected, "{} {}", division.code, division.name);
    }
}

#[test]
fn cities_abroad_are_called_as_bills_call_them() {
    use CityNaming::{Latin, LatinCarried, LatinPart};
    let known = [
        ("München", "慕尼黑", "DE", Latin),
        ("Muenchen", "慕尼黑", "DE", Latin),
        ("Munich", "慕尼黑", "DE", Latin),
        ("Praha", "布拉格", "CZ", Latin),
        ("Chiang Mai", "清迈", "TH", Latin),
        ("Chiangmai", "清迈", "TH", Latin),
        ("Phu Quoc", "富国岛", "VN", Latin),
        ("Reykjavik", "雷克雅未克", "IS", Latin),
        ("Sendai", "仙台", "JP", Latin),
        ("Roma", "罗马", "IT", LatinCarried),
        ("Firenze", "佛罗伦萨", "IT", LatinCarried),
        ("Paris", "巴黎", "FR", LatinCarried),
        ("Kobe", "神户", "JP", LatinCarried),
        ("Shinsaibashi", "大阪", "JP", LatinPart),
        ("Heathrow", "伦敦", "GB", LatinPart),
        ("Changi", "新加坡", "SG", LatinPart),
    ];
    for (name, chinese, iso, naming) in known {
        assert_eq!(cities(name), [(chinese, iso, naming)], "{name}");
    }
    let newcastle = cities("Newcastle").into_iter().map(|(_, iso, _)| iso).collect::<Vec<_>>();
    assert_eq!(newcastle, ["GB", "AU"], "two cities of one name are both told");
    assert!(shared().city_abroad("Munich").any(|city| city.iso == "DE"));
    assert_eq!(shared().city_abroad("Heathrow").count(), 0, "a part is no name of the city");
}

#[test]
fn words_brands_and_names_that_another_city_has_are_no_names() {
    let words = "Nice Bath Reading Mobile Orange Split Cork Hull Como Tours Essen Male Batman Phoenix Toyota Matsumoto";
    let shared_names = "Portland Columbus Springfield Pasadena Gwangju Dali Hami Jian Luan Central";
    for word in words.split(' ').chain(shared_names.split(' ')) {
        assert!(cities(word).is_empty() && codes(word).is_empty(), "{word}");
    }
    let letters = |name: &str| name.chars().filter(|c| c.is_alphabetic()).count();
    for (name, _, naming) in shared().city_names() {
        assert!(naming == CityNaming::Chinese || (letters(name) > 3 && !has_han(name)), "{name}");
    }
    for (name, _) in shared().latin_names() {
        assert!((letters(name) > 3 || name == "TST") && !has_han(name), "{name}");
    }
}

fn has_han(name: &str) -> bool {
    name.chars().any(|c| ('\u{3400}'..'\u{a000}').contains(&c))
}
