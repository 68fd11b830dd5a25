//! Guangzhou as a student pays for it: canteens of the university town, milk tea, games, and the way home to Zhanjiang.

use super::super::payment::{Shop, shop};

const FOOD: &str = "餐饮美食";
const FUN: &str = "文化休闲";
const RIDE: &str = "交通出行";

/// Breakfast on the campus.
pub const BREAKFAST: &[Shop] = &[
    shop("华南理工大学大学城校区", "一食堂早餐", FOOD, 4, 9),
    shop("华南理工大学大学城校区", "一食堂早餐", FOOD, 4, 9),
    shop("美宜佳(广州大学城店)", "便利店", FOOD, 5, 12),
];

/// Lunch and dinner on the campus.
pub const CANTEEN: &[Shop] = &[
    shop("华南理工大学大学城校区", "一食堂消费", FOOD, 9, 18),
    shop("华南理工大学大学城校区", "二食堂消费", FOOD, 9, 18),
    shop("华南理工大学大学城校区", "二食堂消费", FOOD, 9, 18),
    shop("大学城北亭村隆江猪脚饭", "", FOOD, 14, 22),
    shop("萨莉亚(广州大学城店)", "", FOOD, 22, 45),
];

/// Nights.
pub const NIGHT: &[Shop] = &[
    shop("美宜佳(广州大学城店)", "便利店", FOOD, 5, 25),
    shop("蜜雪冰城(广州大学城店)", "柠檬水", FOOD, 4, 12),
    shop("大学城北亭村烧烤档", "", FOOD, 20, 55),
    shop("华莱士(广州北亭店)", "汉堡套餐", FOOD, 15, 32),
    shop("7-ELEVEn(大学城南店)", "便利店", FOOD, 6, 22),
];

/// Between lectures.
pub const BREAK: &[Shop] = &[
    shop("友宝自动售货机(华工大学城)", "饮料", FOOD, 3, 6),
    shop("古茗(广州大学城店)", "古茗饮品", FOOD, 8, 17),
    shop("瑞幸咖啡(华工大学城店)", "瑞幸咖啡订单", FOOD, 9, 16),
    shop("华南理工大学大学城校区", "水果档", FOOD, 6, 15),
];

/// Weekends in town.
pub const TOWN: &[Shop] = &[
    shop("点都德(北京路店)", "点都德消费", FOOD, 60, 150),
    shop("正佳广场飞扬影城", "电影票", FUN, 35, 60),
    shop("喜茶(广州塔店)", "", FOOD, 15, 28),
    shop("广州天河城优衣库", "", "服饰装扮", 59, 199),
    shop("太二酸菜鱼(天河城店)", "", FOOD, 60, 130),
    shop("广州图书馆", "复印费", FUN, 1, 6),
    shop("购书中心(天河店)", "图书", FUN, 25, 90),
];

/// Student matters.
pub const CAMPUS: &[Shop] = &[
    shop("华南理工大学", "校园网费", "充值缴费", 30, 30),
    shop("华南理工大学", "宿舍电费", "充值缴费", 30, 60),
    shop("菜鸟驿站(大学城北亭店)", "取件费", "生活服务", 1, 3),
    shop("大学城快印", "打印", "文化休闲", 1, 9),
    shop("海乐生活", "洗衣机", "生活服务", 3, 5),
];

/// The dearest thing a game sells.
pub const DEAREST_GAME: Shop = shop("米哈游", "创世结晶x6480", FUN, 648, 648);

/// Games and what goes with them.
pub const GAMES: &[Shop] = &[
    shop("米哈游", "空月祝福", FUN, 30, 30),
    shop("腾讯游戏", "点券充值", FUN, 30, 128),
    shop("Steam", "Steam 钱包充值", FUN, 50, 198),
    shop("哔哩哔哩", "大会员连续包月", FUN, 15, 15),
];

/// At home for the winter.
pub const ZHANJIANG: &[Shop] = &[
    shop("湛江市霞山区老街糖水", "", FOOD, 8, 20),
    shop("美宜佳(湛江霞山店)", "便利店", FOOD, 5, 25),
    shop("湛江金沙湾海滨浴场", "停车费", FUN, 5, 10),
    shop("万达影城(湛江开发区店)", "电影票", FUN, 35, 80),
    shop("湛江市赤坎区生蚝大排档", "", FOOD, 60, 160),
];

/// Rides on the metro of Guangzhou, as Alipay says them.
pub const METRO: &[Shop] = &[
    shop("广州地铁", "大学城北-体育西路", RIDE, 5, 6),
    shop("广州地铁", "大学城南-公园前", RIDE, 5, 6),
    shop("广州地铁", "体育西路-大学城北", RIDE, 5, 6),
    shop("广州地铁", "大学城北-珠江新城", RIDE, 4, 5),
];

/// Where he begins to work for money.
pub const EMPLOYER: &str = "广州番禺区喜乐茶饮店";
