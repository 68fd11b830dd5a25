//! The kinds of lives that leave records, ten of each: what must be told of them, and what must not. Those that leave few
//! are in `scarce`.

use super::life::{Life, is_spring_festival, is_workday, spot, station};
use crate::places::Gazetteer;
use crate::places::Place;
use crate::profile::trail::{Claim, Day, Mode, Seat, Trail, Use};

const SEEDS: std::ops::RangeInclusive<u64> = 1..=10;
const YEARS_3: i32 = 1095;

fn code(claim: Option<&Claim>) -> String {
    let adcode = |claim: &Claim| claim.place.adcode(Gazetteer::shared()).unwrap_or_default();
    claim.map_or_else(|| "-".into(), adcode)
}

/// The codes of home, work and hometown of one life, and how well its days were told: false and missed days of all.
struct Told {
    trail: Trail,
    claims: [String; 3],
    days: [usize; 3],
}

fn told(life: &mut Life) -> Told {
    life.misread();
    let trail = Trail::build(&life.sightings);
    let days: std::collections::BTreeSet<_> = trail.days.iter().map(|day| (day.date, day.city)).collect();
    let wrong = days.difference(&life.truth).count();
    let missed = life.truth.difference(&days).count();
    let claims = [&trail.home, &trail.work, &trail.hometown].map(|claim| code(claim.as_ref()));
    Told { days: [wrong, missed, life.truth.len()], claims, trail }
}

/// Lives of one kind: all of them must be told so; `-` is no answer, `?` is any.
#[track_caller]
pub(super) fn all(kind: &str, expected: [&str; 3], make: impl Fn(&mut Life)) -> Vec<Trail> {
    let (mut days, mut wrong) = ([0; 3], Vec::new());
    let mut trails = Vec::new();
    for seed in SEEDS {
        let mut life = Life::new(seed);
        make(&mut life);
        let told = told(&mut life);
        days = [0, 1, 2].map(|index| days[index] + told.days[index]);
        let fits = expected.iter().zip(&told.claims).all(|(want, have)| *want == "?" || want == have);
        if !fits {
            let sure = [&told.trail.home, &told.trail.work, &told.trail.hometown];
            let sure = sure.map(|claim| claim.as_ref().map_or(0.0, |claim| claim.certainty));
            wrong.push(format!("{seed}: {:?} {sure:?}", told.claims));
        }
        trails.push(told.trail);
    }
    let [false_days, missed, all] = days;
    println!("{kind:24} days {all:6}  false {false_days:4}  missed {missed:4}  other answers {}", wrong.len());
    assert!(wrong.is_empty(), "{kind}: {expected:?} expected\n  {}", wrong.join("\n  "));
    assert!(false_days * 50 <= all, "{kind}: {false_days} false days of {all}");
    assert!(missed * 10 <= all, "{kind}: {missed} missed days of {all}");
    trails
}

/// Who is at home on two festivals is said to come from there, but never surely.
fn is_hardly_sure(trails: &[Trail]) -> bool {
    trails.iter().filter_map(|trail| trail.hometown.as_ref()).all(|hometown| hometown.certainty < 0.7)
}

/// A workday of somebody who takes the metro to an office.
fn office_day(life: &mut Life, day: Day, home: &'static Place, work: &'static Place) {
    if life.chance(80) {
        life.metro(day, 7.8, home, work);
    }
    if life.chance(60) {
        life.meal(day, 12.0, work);
    }
    if life.chance(80) {
        life.metro(day, 18.6, work, home);
    }
    if life.chance(40) {
        life.shop(day, 20.0, home);
    }
}

/// A day off at home.
fn day_off(life: &mut Life, day: Day, home: &'static Place, others: &[&'static Place]) {
    if life.chance(50) {
        life.shop(day, 10.0, home);
    }
    if life.chance(60) {
        let out = life.one_of(others);
        life.pay(day, 14.0, Use::Leisure, out);
        life.meal(day, 17.5, out);
    }
    if life.chance(40) {
        life.meal(day, 19.5, home);
    }
}

fn home_for_the_festival(life: &mut Life, day: Day, hometown: &'static Place) {
    if life.chance(60) {
        life.shop(day, 11.0, hometown);
    }
    if life.chance(40) {
        life.meal(day, 18.0, hometown);
    }
}

const OUT: [&str; 4] = ["110101", "110102", "110108", "110105"];

#[test]
fn commuter() {
    let (home, work) = (station("110114", "天通苑北"), station("110105", "国贸"));
    let (city, hometown, out) = (spot("110000"), spot("510703"), OUT.map(spot));
    let trails = all("commuter", ["110114", "110105", "510700"], |life| {
        for day in Life::days(YEARS_3) {
            match day {
                day if is_spring_festival(day) => home_for_the_festival(life, day, hometown),
                day if is_workday(day) => office_day(life, day, home, work),
                day => day_off(life, day, home, &out),
            }
            if is_spring_festival(day.plus(20)) && !is_spring_festival(day.plus(19)) {
                life.ticket(day, 8.0, Mode::Train, city, hometown);
                life.ticket(day, 9.0, Mode::Train, hometown, city);
            }
            if life.chance(10) {
                life.brought(day, 20.0, city);
            }
        }
    });
    for trail in trails {
        let by_train = trail.trips.iter().filter(|trip| trip.mode == Mode::Train);
        assert!(by_train.clone().count() >= 6, "there and back, three times: {:?}", trail.trips);
        assert!(by_train.filter(|trip| trip.date.is_some()).count() >= 2, "a day where it could be no other");
        assert!(trail.home_history.is_empty() && trail.stays.len() <= 13, "{:?}", trail.stays);
    }
}

#[test]
fn night_shift_nurse() {
    let (home, work) = (spot("510108"), spot("510107"));
    let (from, to) = (station("510108", "双桥路"), station("510107", "华西坝"));
    all("night-shift nurse", ["510108", "510107", "510100"], |life| {
        for day in Life::days(730) {
            match day.0 % 5 {
                // The night shift begins in the evening and ends on the next morning.
                0 | 1 => {
                    life.metro(day, 18.6, from, to);
                    life.pay(day, 23.0, Use::Canteen, work);
                }
                _ => {}
            }
            if matches!(day.0 % 5, 1 | 2) {
                life.pay(day, 3.0, Use::Canteen, work);
                life.metro(day, 8.2, to, from);
                if life.chance(60) {
                    life.shop(day, 17.0, home);
                }
            }
            if matches!(day.0 % 5, 3 | 4) && life.chance(70) {
                life.meal(day, 11.0, home);
                life.shop(day, 19.0, home);
            }
        }
    });
}

#[test]
fn delivery_rider() {
    let all_over = ["440103", "440104", "440105", "440106", "440111", "440112", "440113"].map(spot);
    let home = spot("440111");
    all("delivery rider", ["440111", "-", "-"], |life| {
        for day in Life::days(400) {
            if day.0 % 7 == 3 {
                continue;
            }
            life.meal(day, 8.3, home);
            let (noon, evening) = (life.one_of(&all_over), life.one_of(&all_over));
            life.meal(day, 14.0, noon);
            life.pay(day, 16.0, Use::Road, evening);
            let late = life.one_of(&all_over);
            life.meal(day, 20.5, late);
            if life.chance(60) {
                life.shop(day, 22.6, home);
            }
        }
    });
}

#[test]
fn taxi_driver() {
    let all_over = ["610102", "610103", "610104", "610111", "610112", "610113", "610114"].map(spot);
    let home = spot("610113");
    all("taxi driver", ["610113", "-", "610100"], |life| {
        for day in Life::days(500) {
            let [a, b, c] = [0; 3].map(|_: i32| life.one_of(&all_over));
            life.pay(day, 10.0, Use::Road, a);
            life.meal(day, 13.0, b);
            life.pay(day, 16.0, Use::Road, c);
            if life.chance(70) {
                life.shop(day, 20.5, home);
            }
            if life.chance(50) {
                life.meal(day, 7.0, home);
            }
        }
    });
}

#[test]
fn two_city_worker() {
    let (family, office, flat) = (spot("330106"), spot("310115"), spot("310104"));
    let (shanghai, hangzhou) = (spot("310000"), spot("330100"));
    let trails = all("two-city worker", ["330106", "310115", "330100"], |life| {
        for day in Life::days(600) {
            match day.weekday() {
                0..=3 => {
                    life.meal(day, 12.0, office);
                    life.shop(day, 19.5, flat);
                }
                4 => {
                    life.meal(day, 12.0, office);
                    life.ticket(day, 13.0, Mode::Train, shanghai, hangzhou);
                    life.shop(day, 20.0, family);
                }
                5 => life.meal(day, 12.0, family),
                _ => {
                    life.meal(day, 11.0, family);
                    life.ticket(day, 14.0, Mode::Train, hangzhou, shanghai);
                    life.shop(day, 20.8, flat);
                }
            }
            if day.0 % 30 == 0 {
                life.bill(day, hangzhou);
            }
        }
    });
    for trail in trails {
        let by_train = trail.trips.iter().filter(|trip| trip.mode == Mode::Train && trip.date.is_some()).count();
        assert!(by_train * 10 >= trail.trips.len() * 9, "{by_train} of {} trips", trail.trips.len());
        assert!(trail.trips.len() > 150);
    }
}

#[test]
fn student() {
    let (campus, hometown, out) = (spot("420111"), spot("411402"), ["420106", "420102"].map(spot));
    let trails = all("student", ["420111", "420111", "411400"], |life| {
        for day in Life::days(YEARS_3) {
            let date = day.date().format("%m-%d").to_string();
            let holidays = ("01-14"..="02-22").contains(&&*date) || ("07-05"..="08-30").contains(&&*date);
            if holidays {
                home_for_the_festival(life, day, hometown);
                continue;
            }
            for hour in [7.5, 12.0, 18.0] {
                if life.chance(60) {
                    life.pay(day, hour, Use::Study, campus);
                }
            }
            if !is_workday(day) && life.chance(50) {
                let out = life.one_of(&out);
                life.pay(day, 15.0, Use::Leisure, out);
            }
        }
    });
    assert!(trails.iter().all(|trail| trail.work.as_ref().is_some_and(|work| work.seat == Seat::School)));
}

#[test]
fn retiree_who_winters_in_hainan() {
    let (home, winter) = (spot("230103"), spot("460203"));
    let trails = all("retiree", ["230103", "-", "-"], |life| {
        for day in Life::days(YEARS_3) {
            let month = day.date().format("%m").to_string();
            let place = if matches!(&*month, "11" | "12" | "01" | "02" | "03") { winter } else { home };
            if life.chance(60) {
                life.shop(day, 8.5, place);
            }
            if life.chance(40) {
                life.meal(day, 11.5, place);
            }
        }
    });
    assert!(trails.iter().all(|trail| trail.home_history.is_empty()), "a winter is no move");
}

#[test]
fn business_traveller() {
    let (home, work) = (station("440305", "后海"), station("440304", "会展中心"));
    let cities = ["310115", "110105", "420106", "510107", "330106", "320102"].map(spot);
    let (city, out) = (spot("440300"), ["440303", "440306"].map(spot));
    all("business traveller", ["440305", "440304", "?"], |life| {
        let mut away = None;
        for day in Life::days(730) {
            if !is_workday(day) {
                away = None;
            } else if day.weekday() == 1 && life.chance(60) {
                away = Some(life.one_of(&cities));
                if let Some(to) = away {
                    life.ticket(day.plus(-2), 21.0, Mode::Plane, city, to);
                }
            } else if day.weekday() == 4 {
                away = None;
            }
            match away {
                Some(city) => {
                    life.meal(day, 12.5, city);
                    life.pay(day, 21.0, Use::Lodging, city);
                }
                None if is_workday(day) => office_day(life, day, home, work),
                None => day_off(life, day, home, &out),
            }
        }
    });
}

#[test]
fn shop_owner() {
    let (home, shop) = (spot("330106"), spot("330102"));
    let trails = all("shop owner", ["330106", "330102", "330100"], |life| {
        for day in Life::days(500) {
            if life.chance(30) {
                life.meal(day, 7.2, home);
            }
            if life.chance(70) {
                life.meal(day, 12.2, shop);
            }
            if life.chance(50) {
                life.shop(day, 15.5, shop);
            }
            if life.chance(60) {
                life.shop(day, 20.6, home);
            }
        }
    });
    assert!(is_hardly_sure(&trails));
}

#[test]
fn hong_kong_resident() {
    let (shenzhen, hong_kong) = (spot("440304"), spot("810000"));
    all("Hong Kong, in Shenzhen", ["-", "-", "-"], |life| {
        for day in Life::days(600).filter(|day| day.weekday() >= 5) {
            if life.chance(60) {
                life.meal(day, 13.0, shenzhen);
                life.pay(day, 16.0, Use::Shop, shenzhen);
            }
        }
    });
    all("Hong Kong, both", ["810000", "-", "?"], |life| {
        for day in Life::days(600) {
            if day.weekday() == 5 && life.chance(60) {
                life.meal(day, 13.0, shenzhen);
            } else if life.chance(70) {
                life.meal(day, 12.5, hong_kong);
                life.shop(day, 20.0, hong_kong);
            }
        }
    });
}

#[test]
fn someone_who_moved() {
    let (before, after) = (station("110114", "回龙观"), station("510107", "火车南站"));
    let (old, new) = (station("110108", "中关村"), station("510104", "天府广场"));
    let trails = all("someone who moved", ["510107", "510104", "-"], |life| {
        for day in Life::days(730) {
            let (home, work) = if day < Day::parse("2024-02-26").unwrap() { (before, old) } else { (after, new) };
            if is_workday(day) {
                office_day(life, day, home, work);
            } else {
                day_off(life, day, home, &[home]);
            }
        }
    });
    for trail in trails {
        let [home] = &trail.home_history[..] else { panic!("{:?}", trail.home_history) };
        assert_eq!(code(Some(home)), "110114");
        let [moved, settled] = [home.to, trail.home.as_ref().unwrap().from];
        assert!((0..14).contains(&settled.since(moved)), "{moved:?} {settled:?}");
        assert_eq!(trail.work_history.iter().map(|work| code(Some(work))).collect::<Vec<_>>(), ["110108"]);
    }
}
