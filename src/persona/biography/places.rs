//! Where a life is lived: homes, work or school, hometown, by kind and by lot.

use super::super::atlas::{City, Spot, atlas};
use super::super::calendar::Day;
use super::super::kind::Kind;
use super::super::prng::Prng;
use super::journeys::{Journey, Mode, Purpose};

/// What a spell at a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The home.
    Main,
    /// A second home: a room near work, a flat in the south.
    Second,
    /// Work or school.
    Work,
}

/// So many days at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spell {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Where.
    pub spot: Spot,
    /// What it is.
    pub part: Part,
}

/// The places of a life.
#[derive(Clone, Debug)]
pub struct Places {
    /// Homes.
    pub homes: Vec<Spell>,
    /// Work or school.
    pub works: Vec<Spell>,
    /// Where one comes from.
    pub hometown: Spot,
    /// Journeys that follow from where one lives.
    pub crossings: Vec<Journey>,
}

impl Spell {
    /// True on these days.
    pub fn covers(&self, day: Day) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// Cities with offices enough to move to.
const LARGE: [u32; 24] = [
    110_000, 310_000, 440_100, 440_300, 510_100, 500_000, 330_100, 420_100, 320_100, 610_100, 320_500, 120_000,
    410_100, 430_100, 370_200, 210_100, 210_200, 330_200, 340_100, 530_100, 350_200, 370_100, 350_100, 110_000,
];

/// Home and work on two sides of a border that is crossed daily.
const DAILY: [((u32, u32), u32); 6] = [
    ((320_500, 320_583), 310_000),
    ((440_600, 440_605), 440_100),
    ((441_900, 441_900), 440_300),
    ((441_300, 441_303), 440_300),
    ((330_600, 330_603), 330_100),
    ((430_200, 430_211), 430_100),
];

/// Home in one city, a room in another from Monday to Friday.
const WEEKLY: [(u32, u32); 7] = [
    (120_000, 110_000),
    (320_200, 310_000),
    (370_100, 370_200),
    (510_700, 510_100),
    (410_300, 410_100),
    (330_400, 330_100),
    (130_600, 110_000),
];

const NORTH: [u32; 10] = [230_100, 220_100, 210_100, 110_000, 120_000, 140_100, 150_100, 130_100, 230_200, 220_200];
const HAINAN: [u32; 4] = [460_100, 460_200, 469_002, 469_006];
const HONG_KONG: u32 = 810_000;

fn city(adcode: u32) -> Option<&'static City> {
    atlas().city(adcode)
}

fn spot(adcode: u32, usage: char, lot: &mut Prng) -> Option<Spot> {
    Spot::draw(city(adcode)?, usage, lot)
}

/// Any mainland city.
fn anywhere(lot: &mut Prng) -> u32 {
    let codes: Vec<u32> = atlas().cities().map(|city| city.adcode).filter(|code| *code != HONG_KONG).collect();
    lot.pick(&codes)
}

/// Draws the places of a life; nothing where the atlas lacks a city that the kind is lived in.
pub fn draw(kind: Kind, period: (Day, Day), lot: &mut Prng) -> Option<Places> {
    let whole = |spot: Spot, part: Part| Spell { from: period.0, to: period.1, spot, part };
    let home_city = home_city(kind, lot);
    let home = spot(home_city, if kind == Kind::Student { 'u' } else { 'h' }, lot)?;
    let native = match kind {
        Kind::WinteringRetiree | Kind::HongKongResident | Kind::ShopOwner => lot.chance(80),
        _ => lot.chance(22),
    };
    let hometown = if native { home } else { spot(anywhere(lot), 'h', lot).unwrap_or(home) };
    let mut places =
        Places { homes: vec![whole(home, Part::Main)], works: Vec::new(), hometown, crossings: Vec::new() };
    match kind {
        Kind::TwoCityWorker => two_cities(&mut places, period, lot),
        Kind::WinteringRetiree => winters(&mut places, period, lot),
        Kind::Moved => moves(&mut places, period, lot),
        // One lives where one studies.
        Kind::Student => places.works.push(whole(home, Part::Work)),
        Kind::ShopOwner => places.works.push(whole(near(&home, lot), Part::Work)),
        Kind::DeliveryRider | Kind::TaxiDriver | Kind::OnlineOnly => {}
        _ => places.works.push(whole(Spot::draw(home.city, 'w', lot).unwrap_or(home), Part::Work)),
    }
    Some(places)
}

fn home_city(kind: Kind, lot: &mut Prng) -> u32 {
    match kind {
        Kind::HongKongResident => HONG_KONG,
        Kind::WinteringRetiree => lot.pick(&NORTH),
        Kind::TwoCityWorker if lot.chance(50) => lot.pick(&DAILY.map(|(home, _)| home.0)),
        Kind::TwoCityWorker => lot.pick(&WEEKLY.map(|(home, _)| home)),
        Kind::Student => {
            let study: Vec<u32> = atlas()
                .districts()
                .iter()
                .filter(|d| d.landmarks.iter().any(|l| l.starts_with('U')))
                .map(|d| d.city)
                .collect();
            lot.pick(&study)
        }
        Kind::ShopOwner | Kind::TaxiDriver | Kind::NightShiftNurse | Kind::Sparse => anywhere(lot),
        _ if lot.chance(80) => lot.pick(&LARGE),
        _ => anywhere(lot),
    }
}

/// A shop is often in one's own quarter.
fn near(home: &Spot, lot: &mut Prng) -> Spot {
    if lot.chance(60) { Spot::within(home.city, home.district, lot) } else { home.elsewhere(lot) }
}

fn two_cities(places: &mut Places, period: (Day, Day), lot: &mut Prng) {
    let Some(home) = places.homes.first().copied() else { return };
    let code = home.spot.city.adcode;
    if let Some(((_, district), work)) = DAILY.into_iter().find(|((city, _), _)| *city == code) {
        let district = atlas().district(district).unwrap_or(home.spot.district);
        let lives = Spot::within(home.spot.city, district, lot);
        if let Some(first) = places.homes.first_mut() {
            first.spot = lives;
        }
        if let Some(spot) = spot(work, 'w', lot) {
            places.works.push(Spell { spot, part: Part::Work, ..home });
        }
        return;
    }
    let work = WEEKLY.into_iter().find(|(city, _)| *city == code).map_or(310_000, |(_, work)| work);
    let (Some(office), Some(room)) = (spot(work, 'w', lot), spot(work, 'h', lot)) else { return };
    places.works.push(Spell { spot: office, part: Part::Work, ..home });
    places.homes.push(Spell { spot: room, part: Part::Second, ..home });
    let mut monday = period.0.plus((7 - period.0.weekday()) % 7);
    while monday.plus(4) <= period.1 {
        if (0..5).all(|day| monday.plus(day).is_workday()) {
            let mode = Mode::between(home.spot.city, office.city, lot);
            let purpose = Purpose::Week;
            places.crossings.push(Journey { first: monday, last: monday.plus(4), to: room, purpose, modes: [mode; 2] });
        }
        monday = monday.plus(7);
    }
}

fn winters(places: &mut Places, period: (Day, Day), lot: &mut Prng) {
    let Some(home) = places.homes.first().copied() else { return };
    let Some(south) = spot(lot.pick(&HAINAN), 'h', lot) else { return };
    for year in period.0.parts().0 - 1..=period.1.parts().0 {
        let first = Day::of(i64::from(year), 10, 20).plus(lot.between(0, 30)).max(period.0);
        let last = Day::of(i64::from(year) + 1, 3, 10).plus(lot.between(0, 30)).min(period.1);
        if last.since(first) < 20 {
            continue;
        }
        places.homes.push(Spell { from: first, to: last, spot: south, part: Part::Second });
        let mode = Mode::between(home.spot.city, south.city, lot);
        places.crossings.push(Journey { first, last, to: south, purpose: Purpose::Winter, modes: [mode; 2] });
    }
}

/// Another home from the middle on; two times in three in another city, with other work.
fn moves(places: &mut Places, period: (Day, Day), lot: &mut Prng) {
    let Some(home) = places.homes.first_mut() else { return };
    let days = period.1.since(period.0);
    let day = period.0.plus(days * lot.between(38, 62) / 100);
    let code = if lot.chance(66) { lot.pick(&LARGE) } else { home.spot.city.adcode };
    let old_work = Spot::draw(home.spot.city, 'w', lot).unwrap_or(home.spot);
    let (Some(new_home), Some(new_work)) = (other_home(code, &home.spot, lot), spot(code, 'w', lot)) else { return };
    let old = Spell { to: day.plus(-1), ..*home };
    let new = Spell { from: day, spot: new_home, ..*home };
    places.works.push(Spell { spot: old_work, part: Part::Work, ..old });
    places.works.push(Spell { spot: new_work, part: Part::Work, ..new });
    places.homes = vec![old, new];
}

/// A home in another district than the last.
fn other_home(code: u32, old: &Spot, lot: &mut Prng) -> Option<Spot> {
    let other = |spot: &Spot| spot.district.adcode != old.district.adcode;
    (0..20).find_map(|_| spot(code, 'h', lot).filter(other))
}
