//! Chengdu as a taxi driver pays for it: gas, noodles, tea on Sundays.

use super::super::payment::{Shop, shop};

const FOOD: &str = "餐饮美食";
const CAR: &str = "爱车养车";

/// Gas stations on his rounds.
pub const GAS: &[Shop] = &[
    shop("成都燃气CNG加气站(二仙桥)", "车用天然气", CAR, 48, 88),
    shop("成都燃气CNG加气站(二仙桥)", "车用天然气", CAR, 48, 88),
    shop("中国石油成都双桥子加油站", "车用天然气", CAR, 52, 92),
    shop("中国石化成都武侯大道加油站", "92号车用汽油", CAR, 100, 220),
];

/// Before the first fare, near his flat.
pub const BREAKFAST: &[Shop] = &[
    shop("双桥子张记肥肠粉", "", FOOD, 10, 18),
    shop("成都市成华区二仙桥老灶面馆", "二两杂酱面", FOOD, 9, 15),
    shop("成都市成华区二仙桥老灶面馆", "二两杂酱面", FOOD, 9, 15),
    shop("杨氏包子(二仙桥店)", "", FOOD, 6, 12),
];

/// Where he eats on the road.
pub const MEALS: &[Shop] = &[
    shop("盘飧市(华兴街店)", "", FOOD, 18, 32),
    shop("春熙路龙抄手", "抄手", FOOD, 16, 28),
    shop("成都东站便民餐厅", "快餐", FOOD, 18, 26),
    shop("成都市武侯区玉林串串", "", FOOD, 22, 45),
    shop("红旗连锁(成都牛王庙店)", "便利店", FOOD, 6, 25),
    shop("红旗连锁(成都火车北站店)", "便利店", FOOD, 6, 25),
    shop("成都市双流区机场路豆花饭", "豆花饭", FOOD, 15, 24),
];

/// Small traders.
pub const TRADERS: &[&str] = &["冷啖杯,老板娘", "刘烧饼", "王三娘\"军屯锅魁\"", "水果摊 廖姐", "洗车小陈"];

/// Every Sunday, at the same table.
pub const TEA: &[Shop] = &[shop("观澜茶铺(望江楼公园店)", "盖碗茶", FOOD, 15, 38)];

/// Beside the tea house.
pub const TEA_QUARTER: [Shop; 2] =
    [shop("望江楼公园", "停车费", CAR, 5, 12), shop("成都市武侯区望江楼豆花", "", FOOD, 18, 36)];

/// What a car needs.
pub const CAR_CARE: &[Shop] = &[
    shop("成都市成华区顺通汽修", "保养", CAR, 180, 620),
    shop("途虎养车(成都双桥子店)", "轮胎", CAR, 260, 680),
    shop("成都洗车驿站(二仙桥店)", "洗车", CAR, 15, 30),
];

/// Parking between fares.
pub const PARKING: &[Shop] =
    &[shop("成都东站停车场", "停车费", CAR, 5, 15), shop("成都双流国际机场停车场", "停车费", CAR, 5, 20)];

/// Home and family.
pub const HOUSEHOLD: &[Shop] = &[
    shop("伊藤洋华堂(成都双桥子店)", "超市购物", "日用百货", 45, 220),
    shop("成都市成华区二仙桥农贸市场", "", "日用百货", 20, 80),
    shop("百信药业(双桥子店)", "苯磺酸氨氯地平片", "医疗健康", 28, 66),
    shop("成都市第二人民医院", "门诊缴费", "医疗健康", 35, 260),
    shop("成华区二仙桥烟酒行", "香烟", "日用百货", 18, 46),
    shop("成华区二仙桥烟酒行", "香烟", "日用百货", 18, 46),
];
