//! Reads names in Latin letters through the reader: as words of their own, and only where their country's money is paid.

use super::super::{Gazetteer, Location, Reader};

fn locate(counterparty: &str, item: &str) -> Location {
    Reader::shared().locate(counterparty, item)
}

/// The country and the city abroad, or the code at home.
fn place(counterparty: &str, item: &str) -> Option<(String, String)> {
    let place = locate(counterparty, item).place?;
    let at = place.city_abroad.map(str::to_owned).or_else(|| place.adcode(Gazetteer::shared()));
    Some((place.country.to_owned(), at?))
}

#[test]
fn names_in_latin_letters_are_read_in_any_case_where_their_money_is_paid() {
    let known = [
        ("Hofladen München Marienplatz", "EUR 31.80", "DE", "慕尼黑"),
        ("HOFLADEN MÜNCHEN", "EUR 31.80", "DE", "慕尼黑"),
        ("PASTICCERIA TORINO", "EUR 4.20", "IT", "都灵"),
        ("Noodle Stall Chiang Mai", "THB 85.00", "TH", "清迈"),
        ("DRUGSTORE SHINSAIBASHI", "JPY 3200", "JP", "大阪"),
        ("NEWCASTLE NEWSAGENT", "AUD 12.00", "AU", "纽卡素"),
        ("NEWCASTLE NEWSAGENT", "GBP 12.00", "GB", "纽卡斯尔"),
        ("NOODLES MONG KOK", "HKD 48.00", "CN", "810000"),
        ("NOODLES TAIPEI XIMENDING", "TWD 150", "CN", "710000"),
    ];
    for (counterparty, item, country, at) in known {
        let expected = Some((country.to_owned(), at.to_owned()));
        assert_eq!(place(counterparty, item), expected, "{counterparty} {item}");
        assert!(locate(counterparty, item).role.is_presence(), "{counterparty} {item}");
    }
}

#[test]
fn a_part_of_a_word_is_no_place_and_without_its_money_neither() {
    let nothing = [
        ("ROMEOS GRILL", "EUR 12.00"),
        ("DUBLINERS PUB", "EUR 9.00"),
        ("NICE DAY CAFE", "EUR 9.00"),
        ("TAIPEI TRADING", "THB 85.00"),
        ("MUNICH BREW HOUSE", "THB 85.00"),
        ("MUNICH BREW HOUSE", "消费"),
        ("SHANGHAI PUDONG DEVELOPMENT", "消费"),
        ("HONG KONG KOWLOON TRADING", "消费"),
    ];
    for (counterparty, item) in nothing {
        let told = locate(counterparty, item);
        assert!(!told.role.is_presence() || place(counterparty, item).is_none(), "{counterparty} {item}");
    }
}

#[test]
fn a_name_that_brands_carry_yields_to_one_that_they_do_not() {
    let both = place("ROMA PIZZERIA TORINO", "EUR 14.00");
    assert_eq!(both, Some(("IT".to_owned(), "都灵".to_owned())));
}
