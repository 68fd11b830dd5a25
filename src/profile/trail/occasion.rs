//! What sort of moment a payment was, from what is known of its payee and its place.
//!
//! The words here are those of payees and items in general; names of single merchants are left to `merchants`.

use crate::merchants::Category;
use crate::merchants::Channel;
use crate::merchants::PlatformUse;
use crate::places::Feature;
use crate::places::Location;
use crate::places::Role;

use super::sighting::{Mode, Use};

/// What is known of one payment.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'t> {
    /// Who was paid, and what for where that is known.
    pub texts: [&'t str; 2],
    /// What the money went for.
    pub category: Category,
    /// How it was paid.
    pub channel: Channel,
    /// What a platform's payments say of presence.
    pub platform: Option<PlatformUse>,
    /// What the texts say of the place.
    pub location: &'t Location,
}

const TRAINS: &[&str] = &["12306", "铁路", "火车", "高铁", "动车", "鐵路", "高鐵"];
const PLANES: &[&str] = &["机票", "航空", "航班", "機票"];
const COACHES: &[&str] = &["客运", "汽车票", "大巴", "长途汽车", "巴士站"];
const FERRIES: &[&str] = &["船票", "轮渡", "客轮", "航运", "船舶", "渡轮", "渡輪", "喷射飞航", "噴射飛航"];
const METROS: &[&str] = &["地铁", "轨道交通", "轻轨", "港铁", "港鐵", "捷运", "捷運", "地鐵"];
const BUSES: &[&str] = &["公交", "公共交通", "巴士", "电车", "電車"];
const BIKES: &[&str] = &["单车", "自行车", "骑行", "電單車", "助力车"];
const RIDES: &[&str] = &["打车", "出行", "出租", "网约车", "专车", "快车", "顺风车", "的士"];
const ROADS: &[&str] = &["高速", "收费站", "ETC", "通行费", "加油", "加气", "充电", "石油", "石化"];
const CAR_PARKS: &[&str] = &["停车", "泊车", "停車"];
const ROOMS: &[&str] = &["酒店", "宾馆", "旅馆", "旅店", "客栈", "民宿", "公寓式酒店", "賓館", "旅舍"];
const CANTEENS: &[&str] = &["食堂", "饭堂", "职工餐厅", "员工餐厅", "飯堂"];
const CAMPUSES: &[&str] = &["大学", "学院", "校园", "学校", "中学", "一卡通充值", "大學", "學院", "校園"];
/// What makes a street, a quarter, a stop or a shop beside it of a campus: 大学路, 学院东街, 大学城, 师范学院店.
const NEAR_CAMPUS: &[char] = &['路', '街', '道', '巷', '城', '站', '店'];
/// Between the two: 大学西路.
const SIDES: &[char] = &['东', '西', '南', '北', '中'];
const MEMBERSHIPS: &[&str] = &["月卡", "季卡", "年卡", "会员续费", "自动续费", "連續包月", "连续包月", "月費", "月费"];
const HOSPITALS: &[&str] = &["医院", "卫生院", "诊所", "门诊", "药房", "药店", "醫院", "診所"];

impl Use {
    /// What sort of moment it was.
    pub fn of(occasion: &Occasion<'_>) -> Self {
        match occasion.location.role {
            Role::Residence => return Self::Residence,
            Role::Delivery => return Self::Delivery,
            _ => {}
        }
        match occasion.platform {
            Some(PlatformUse::Delivery) => return Self::Delivery,
            Some(PlatformUse::Ride) => return Self::Ride(Mode::RideHail),
            Some(PlatformUse::Bike) => return Self::Ride(Mode::Bike),
            _ => {}
        }
        if occasion.is_membership() {
            return Self::Membership;
        }
        occasion.journey().or_else(|| occasion.stop()).unwrap_or_else(|| occasion.by_category())
    }
}

impl Occasion<'_> {
    fn names(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.texts.iter().any(|text| text.contains(word)))
    }

    /// A campus itself, not a street or a shop that is called after one.
    fn is_on_campus(&self) -> bool {
        let of_its_own = |rest: &str| !rest.trim_start_matches(SIDES).starts_with(NEAR_CAMPUS);
        let named = |text: &&str| {
            CAMPUSES.iter().any(|word| text.match_indices(word).any(|(at, _)| of_its_own(&text[at + word.len()..])))
        };
        self.texts.iter().any(named)
    }

    fn features(&self, feature: Feature) -> bool {
        self.location.ends.iter().flatten().any(|place| place.feature == feature)
    }

    /// Of a gym, a club, a car park; those of buses and bicycles are bought where one rides.
    fn is_membership(&self) -> bool {
        self.names(MEMBERSHIPS) && !matches!(self.category, Category::Transport | Category::Travel)
    }

    /// A ride or a ticket.
    fn journey(&self) -> Option<Use> {
        let ticket = self.platform == Some(PlatformUse::Ticket);
        let ends = self.location.ends.iter().any(Option::is_some);
        if !ticket && !ends && self.category != Category::Transport && self.category != Category::Travel {
            return None;
        }
        let mode = self.mode(ends);
        match mode {
            Some(near @ (Mode::Metro | Mode::Bus | Mode::Bike | Mode::RideHail)) => Some(Use::Ride(near)),
            Some(far) => Some(Use::Ticket(far)),
            None if ticket && ends => Some(Use::Ticket(Mode::Unknown)),
            None if ticket => Some(Use::Booking),
            None if ends => Some(Use::Ride(Mode::Unknown)),
            None => None,
        }
    }

    fn mode(&self, ends: bool) -> Option<Mode> {
        let by_words = [
            (METROS, Mode::Metro),
            (BIKES, Mode::Bike),
            (PLANES, Mode::Plane),
            (TRAINS, Mode::Train),
            (FERRIES, Mode::Ferry),
            (COACHES, Mode::Coach),
            (BUSES, Mode::Bus),
            (RIDES, Mode::RideHail),
        ];
        let by_ends =
            [(Feature::MetroStation, Mode::Metro), (Feature::Airport, Mode::Plane), (Feature::Station, Mode::Train)];
        let told = by_words.into_iter().find(|(words, _)| self.names(words)).map(|(_, mode)| mode);
        told.or_else(|| by_ends.into_iter().find(|(end, _)| ends && self.features(*end)).map(|(_, mode)| mode))
    }

    /// A room, a road, a canteen, a campus, a hospital: the words of the payee know better than its category.
    fn stop(&self) -> Option<Use> {
        let here = self.channel != Channel::Online && self.platform.is_none();
        if self.names(CANTEENS) {
            return Some(if self.is_on_campus() { Use::Study } else { Use::Canteen });
        }
        if self.names(ROOMS) {
            return Some(if here { Use::Lodging } else { Use::Booking });
        }
        if self.names(HOSPITALS) {
            return Some(Use::Health);
        }
        if self.names(CAR_PARKS) {
            return Some(Use::Parking);
        }
        if self.names(ROADS) || self.category == Category::Car {
            return Some(Use::Road);
        }
        self.is_on_campus().then_some(Use::Study)
    }

    fn by_category(&self) -> Use {
        match self.category {
            Category::Food => Use::Meal,
            Category::Groceries => Use::Groceries,
            Category::Education => Use::Study,
            Category::Health => Use::Health,
            Category::Entertainment | Category::Sport | Category::Travel => Use::Leisure,
            Category::Shopping
            | Category::Clothing
            | Category::Beauty
            | Category::Electronics
            | Category::Home
            | Category::Children
            | Category::Pets
            | Category::Services => Use::Shop,
            _ => Use::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(texts: [&str; 2], category: Category, channel: Channel, platform: Option<PlatformUse>, expected: Use) {
        let location = Location { role: Role::Visit, ..Location::default() };
        let occasion = Occasion { texts, category, channel, platform, location: &location };
        assert_eq!(Use::of(&occasion), expected, "{texts:?}");
    }

    #[test]
    fn each_sort_of_moment_is_told_from_the_next() {
        use Category::{Car, Education, Food, Groceries, Health, Transport, Travel};
        use Channel::{Offline, Online};
        case(["好粥铺(望京店)", ""], Food, Offline, None, Use::Meal);
        case(["便利蜂(天通苑北店)", ""], Groceries, Offline, None, Use::Groceries);
        case(["某某大学第二食堂", ""], Food, Offline, None, Use::Study);
        case(["星河科技职工餐厅", ""], Food, Offline, None, Use::Canteen);
        case(["某某大学", "学费"], Education, Online, None, Use::Study);
        case(["市第一医院", "挂号"], Health, Offline, None, Use::Health);
        case(["云上酒店(春熙路店)", ""], Travel, Offline, None, Use::Lodging);
        case(["携程", "云上酒店 1间1晚"], Travel, Online, Some(PlatformUse::Ticket), Use::Booking);
        case(["中铁网络", "火车票"], Travel, Online, Some(PlatformUse::Ticket), Use::Ticket(Mode::Train));
        case(["携程", "机票 北京-成都"], Travel, Online, Some(PlatformUse::Ticket), Use::Ticket(Mode::Plane));
        case(["北京地铁", "天通苑北-国贸"], Transport, Offline, None, Use::Ride(Mode::Metro));
        case(["甲州公交集团", ""], Transport, Offline, None, Use::Ride(Mode::Bus));
        case(["滴滴出行", ""], Transport, Online, Some(PlatformUse::Ride), Use::Ride(Mode::RideHail));
        case(["京港澳高速保定收费站", ""], Car, Offline, None, Use::Road);
        case(["甲州市高新区停车场", ""], Car, Offline, None, Use::Parking);
        case(["好粥铺(大学路店)", ""], Food, Offline, None, Use::Meal);
        case(["便利蜂(松江大学城店)", ""], Groceries, Offline, None, Use::Groceries);
        case(["好粥铺(学院东街店)", ""], Food, Offline, None, Use::Meal);
        case(["某某大学东门超市", ""], Groceries, Offline, None, Use::Study);
        case(["动力健身(望京店)", "会员月卡"], Category::Sport, Online, None, Use::Membership);
        case(["动力健身(望京店)", "单次票"], Category::Sport, Offline, None, Use::Leisure);
        case(["海洋公园", ""], Travel, Offline, None, Use::Leisure);
    }

    #[test]
    fn a_delivery_stays_one_whatever_is_brought() {
        let location = Location { role: Role::Delivery, ..Location::default() };
        let texts = ["市第一医院食堂外卖", ""];
        let (category, channel) = (Category::Food, Channel::Offline);
        assert_eq!(Use::of(&Occasion { texts, category, channel, platform: None, location: &location }), Use::Delivery);
    }
}
