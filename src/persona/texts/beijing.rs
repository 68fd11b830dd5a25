//! Beijing as an office worker pays for it: around Tiantongyuan North, Guomao, and at weekends elsewhere.

use super::super::payment::{Shop, shop};

const FOOD: &str = "餐饮美食";
const DAILY: &str = "日用百货";
const FUN: &str = "文化休闲";

/// The convenience store below the flat, mornings and nights.
pub const CORNER: Shop = shop("便利蜂(天通苑北店)", "便利店商品", FOOD, 6, 24);

/// Open late around the flat.
pub const HOME_EVENING: &[Shop] = &[
    CORNER,
    CORNER,
    CORNER,
    shop("绝味鸭脖(天通苑店)", "鸭脖", FOOD, 18, 42),
    shop("物美超市(天通苑店)", "超市购物", DAILY, 22, 96),
    shop("多点-物美天通苑店", "多点订单", DAILY, 25, 88),
    shop("百果园(天通苑北店)", "水果", FOOD, 16, 58),
    shop("庆丰包子铺(天通苑店)", "", FOOD, 12, 28),
    shop("同仁堂(天通苑店)", "药品", "医疗健康", 18, 66),
];

/// In the office tower.
pub const COFFEE_BELOW: Shop = shop("瑞幸咖啡(国贸三期店)", "瑞幸咖啡订单", FOOD, 9, 20);

/// Coffee before work.
pub const COFFEE: &[Shop] =
    &[COFFEE_BELOW, COFFEE_BELOW, COFFEE_BELOW, shop("Manner Coffee(国贸商城店)", "拿铁", FOOD, 15, 25)];

/// Lunch around the office, for one.
pub const LUNCH: [Shop; 8] = [
    shop("和府捞面(国贸商城店)", "堂食订单", FOOD, 28, 48),
    shop("麦当劳(国贸店)", "麦当劳订单", FOOD, 18, 39),
    shop("西少爷肉夹馍(国贸店)", "", FOOD, 16, 34),
    shop("永和大王(建外SOHO店)", "堂食", FOOD, 22, 38),
    shop("吉野家(永安里店)", "", FOOD, 24, 39),
    shop("味千拉面(国贸店)", "消费", FOOD, 32, 52),
    shop("便利蜂(建外SOHO店)", "便利店商品", FOOD, 12, 26),
    shop("赛百味(国贸店)", "三明治", FOOD, 22, 36),
];

/// Lunch for a table of four.
pub const LUNCH_TABLE: [Shop; 4] = [
    shop("眉州东坡(国贸店)", "堂食", FOOD, 150, 240),
    shop("呷哺呷哺(国贸店)", "堂食订单", FOOD, 160, 260),
    shop("云海肴(国贸商城店)", "堂食", FOOD, 180, 290),
    shop("南京大牌档(国贸店)", "堂食", FOOD, 190, 300),
];

/// Traders with a printed code near the office; WeChat prints their nicknames as they are.
pub const TRADERS: &[&str] =
    &["建外小份菜, 阿红", "煎饼果子（国贸桥东）", "老张\"正宗\"凉皮", "🌸小鹿鲜花", "王姐水果,量大从优"];

/// A weekend outside.
pub const WEEKEND: [Shop; 13] = [
    shop("京味斋(团结湖店)", "堂食", FOOD, 56, 140),
    shop("海底捞(望京店)", "火锅", FOOD, 110, 220),
    shop("枣糕王(五道口店)", "", FOOD, 15, 32),
    shop("万达影城(五道口店)", "电影票", FUN, 39, 90),
    shop("优衣库(三里屯店)", "", "服饰装扮", 79, 299),
    shop("吴裕泰(雍和宫店)", "茉莉花茶冰淇淋", FOOD, 8, 25),
    shop("北京坊书局(前门店)", "图书", FUN, 28, 120),
    shop("国家图书馆", "复印费", FUN, 3, 12),
    shop("宜家家居(西红门店)", "家居用品", "家居家装", 39, 190),
    shop("名创优品(朝阳大悦城店)", "", DAILY, 15, 79),
    shop("朝阳公园", "门票", FUN, 5, 8),
    shop("丝芙兰(朝阳大悦城店)", "护肤品", "美容美发", 90, 320),
    shop("星巴克(朝阳大悦城店)", "星巴克订单", FOOD, 30, 68),
];

/// Groceries near the partner's flat, paid in Alipay.
pub const FRESH: Shop = shop("盒马鲜生(十里堡店)", "盒马订单", DAILY, 38, 128);

/// Bars of Sanlitun; none of them exists.
pub const BARS: &[Shop] = &[
    shop("回声酒馆(三里屯店)", "酒水", FOOD, 98, 260),
    shop("夜航船Bar(三里屯太古里店)", "酒水", FOOD, 120, 280),
    shop("半月精酿(三里屯店)", "精酿啤酒", FOOD, 88, 210),
    shop("Moonlight Taproom(工体店)", "BAR", FOOD, 110, 260),
];

/// Evenings spent near the partner's flat.
pub const PARTNER_QUARTER: &[Shop] = &[
    shop("便利蜂(青年路店)", "便利店商品", FOOD, 9, 30),
    shop("很久以前羊肉串(青年路店)", "堂食", FOOD, 120, 260),
    shop("大悦城影城(青年路店)", "电影票", FUN, 49, 110),
];

/// Where the family card is used at home in Mianyang, by her mother and never by her.
pub const FAMILY_CARD: &[Shop] = &[
    shop("沃尔玛(绵阳临园店)", "超市购物", DAILY, 35, 160),
    shop("红旗连锁(绵阳跃进路店)", "便利店", DAILY, 12, 60),
    shop("绵阳市涪城区便民大药房", "药品", "医疗健康", 25, 120),
    shop("开元米粉(绵阳涪城店)", "米粉", FOOD, 12, 26),
];

/// The hospital of one autumn.
pub const HOSPITAL: &[Shop] = &[
    shop("中日友好医院", "门诊缴费", "医疗健康", 60, 420),
    shop("中日友好医院", "挂号费", "医疗健康", 50, 50),
    shop("金象大药房(天通苑店)", "处方药", "医疗健康", 46, 158),
];

/// Eleven Thursdays.
pub const COUNSELLOR: Shop = shop("明心心理咨询", "心理咨询 50分钟", "医疗健康", 500, 500);

/// Incense.
pub const TEMPLE: &[Shop] = &[shop("雍和宫", "请香", FUN, 20, 60), shop("雍和宫法物流通处", "手串", FUN, 99, 198)];
