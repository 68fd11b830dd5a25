//! What is bought without going anywhere: deliveries, Taobao, subscriptions.

use super::super::payment::{Shop, shop};

const FOOD: &str = "餐饮美食";
const WEAR: &str = "服饰装扮";
const HOME: &str = "家居家装";
const DAILY: &str = "日用百货";
const BEAUTY: &str = "美容美发";

/// Meals brought to the door.
pub const DELIVERY: [Shop; 5] = [
    shop("美团外卖", "美团外卖订单-张亮麻辣烫", FOOD, 22, 42),
    shop("美团外卖", "美团外卖订单-黄焖鸡米饭", FOOD, 19, 33),
    shop("美团外卖", "美团外卖订单-兰州拉面", FOOD, 18, 30),
    shop("美团外卖", "美团外卖订单-沙县小吃", FOOD, 15, 28),
    shop("饿了么", "饿了么订单-重庆小面", FOOD, 18, 31),
];

/// Afternoon drinks brought to the office.
pub const DRINKS: [Shop; 3] = [
    shop("美团外卖", "美团外卖订单-喜茶", FOOD, 17, 29),
    shop("美团外卖", "美团外卖订单-蜜雪冰城", FOOD, 9, 18),
    shop("饿了么", "饿了么订单-一点点", FOOD, 14, 24),
];

/// Sellers on Taobao.
pub const TAOBAO: [Shop; 13] = [
    shop("棉**服饰", "纯棉短袖T恤 2件装", WEAR, 59, 129),
    shop("木木家居生活馆", "收纳箱 三件套", HOME, 39, 119),
    shop("某某数码专营店", "Type-C数据线", "数码电器", 15, 49),
    shop("小森日杂", "香薰蜡烛", HOME, 29, 89),
    shop("初见鞋靴", "小白鞋女款", WEAR, 129, 269),
    shop("阿柚零食铺", "坚果礼包 500g", FOOD, 25, 68),
    shop("理然旗舰店", "洗发水 500ml", BEAUTY, 39, 88),
    shop("珂润官方旗舰店", "保湿面霜", BEAUTY, 98, 198),
    shop("纸间书屋", "笔记本 A5", DAILY, 12, 36),
    shop("网易严选", "四件套 1.5m床", HOME, 159, 329),
    shop("优衣库官方旗舰店", "轻型羽绒服", WEAR, 199, 499),
    shop("公牛官方旗舰店", "插线板 3米", DAILY, 39, 69),
    shop("小米官方旗舰店", "空气净化器滤芯", "数码电器", 99, 169),
];

/// Cat food every five weeks.
pub const CAT_FOOD: Shop = shop("诚实一口旗舰店", "诚实一口 全价成猫粮 1.5kg", "宠物", 189, 189);

/// What else a cat needs.
pub const CAT: &[Shop] = &[
    shop("许翠花旗舰店", "豆腐猫砂 2.5kg*6", "宠物", 69, 119),
    shop("瑞鹏宠物医院(天通苑店)", "疫苗", "宠物", 120, 320),
    shop("喵星铺子", "逗猫棒", "宠物", 12, 29),
];

/// Pinduoduo, whose texts carry quotes and commas of their own.
pub const PINDUODUO: &[Shop] = &[
    shop("拼多多平台商户", "商户单号XP240000", DAILY, 9, 49),
    shop("拼多多平台商户", "商户单号XP250000", DAILY, 12, 66),
    shop("京东商城平台商户", "京东-订单编号2500000000", DAILY, 29, 199),
];

/// Merchants whose names break a naive reader of WeChat's CSV.
pub const AWKWARD: [Shop; 4] = [
    shop("EXAMPLE HONG KONG CO.,LIMITED", "商品", DAILY, 88, 348),
    shop("打开拼多多，点击底部\"多多视频\"", "", DAILY, 1, 3),
    shop("𠮷野杂货€铺😀", "杂货", DAILY, 9, 36),
    shop("Café, \"Le Coin\", 2F", "拿铁", FOOD, 28, 42),
];

/// A month of Apple's storage.
pub const ICLOUD: Shop = shop("Apple", "iCloud+ 200GB", "文化休闲", 21, 21);

/// A month of music.
pub const MUSIC: Shop = shop("网易云音乐", "网易云音乐黑胶VIP连续包月", "文化休闲", 15, 15);
