//! Where journeys lead: what is bought in each town, and how one gets there.

use super::super::calendar::Day;
use super::super::payment::{Shop, shop};

const FOOD: &str = "餐饮美食";
const FUN: &str = "文化休闲";
const RIDE: &str = "交通出行";

/// A town as a visitor pays for it.
#[derive(Clone, Copy, Debug)]
pub struct Town {
    /// Shops, sights and buses.
    pub shops: &'static [Shop],
    /// Where one sleeps; none at one's parents'.
    pub hotel: Option<Shop>,
}

/// A leg of a journey.
#[derive(Clone, Copy, Debug)]
pub struct Journey {
    /// First day there.
    pub first: Day,
    /// Last day there.
    pub last: Day,
    /// The town.
    pub town: &'static Town,
    /// The ticket there; empty where one went on from the last town. EXAMPLE: `北京南-上海虹桥 G15次 二等座`
    pub there: &'static str,
    /// The ticket back.
    pub back: &'static str,
    /// Its price, yuan.
    pub fare: i64,
}

const MIANYANG: Town = Town {
    shops: &[
        shop("开元米粉(绵阳涪城店)", "米粉", FOOD, 10, 24),
        shop("沃尔玛(绵阳临园店)", "超市购物", "日用百货", 45, 260),
        shop("红旗连锁(绵阳跃进路店)", "便利店", FOOD, 8, 48),
        shop("绵阳凯德广场停车场", "停车费", "爱车养车", 4, 12),
        shop("越王楼景区", "门票", FUN, 30, 60),
        shop("绵阳市公交集团", "公交乘车", RIDE, 1, 2),
        shop("蜀大侠火锅(绵阳凯德店)", "堂食", FOOD, 160, 380),
        shop("绵阳市涪城区老城凉粉", "", FOOD, 8, 22),
        shop("太平洋影城(绵阳涪城店)", "电影票", FUN, 35, 120),
    ],
    hotel: None,
};

const CHENGDU: Town = Town {
    shops: &[
        shop("蜀大侠火锅(春熙路店)", "堂食", FOOD, 120, 300),
        shop("成都地铁运营有限公司", "天府通乘车码", RIDE, 2, 6),
        shop("成都地铁运营有限公司", "天府通乘车码", RIDE, 2, 6),
        shop("茶百道(成都太古里店)", "奶茶", FOOD, 12, 24),
        shop("宽窄巷子景区", "盖碗茶", FOOD, 28, 60),
        shop("成都大熊猫繁育研究基地", "门票", FUN, 55, 55),
        shop("红旗连锁(成都春熙路店)", "便利店", FOOD, 8, 32),
        shop("陈麻婆豆腐(青华路店)", "", FOOD, 60, 140),
    ],
    hotel: Some(shop("全季酒店(成都春熙路店)", "房费", "酒店旅游", 289, 420)),
};

const SHANGHAI: Town = Town {
    shops: &[
        shop("上海申通地铁", "地铁乘车", RIDE, 3, 7),
        shop("上海申通地铁", "地铁乘车", RIDE, 3, 7),
        shop("全家便利店(静安寺店)", "便利店", FOOD, 9, 34),
        shop("鼎泰丰(上海新天地店)", "堂食", FOOD, 120, 280),
        shop("M Stand(愚园路店)", "燕麦曲奇拿铁", FOOD, 32, 46),
        shop("小杨生煎(南京东路店)", "", FOOD, 18, 42),
        shop("上海博物馆", "特展门票", FUN, 60, 100),
    ],
    hotel: Some(shop("亚朵酒店(上海静安寺店)", "房费", "酒店旅游", 420, 580)),
};

const TIANJIN: Town = Town {
    shops: &[
        shop("天津轨道交通集团", "地铁乘车", RIDE, 2, 5),
        shop("狗不理包子(天津山东路店)", "", FOOD, 48, 120),
        shop("天津之眼摩天轮", "门票", FUN, 70, 70),
        shop("桂发祥(天津滨江道店)", "麻花", FOOD, 30, 88),
        shop("物美超市(天津和平店)", "超市购物", "日用百货", 15, 60),
    ],
    hotel: Some(shop("汉庭酒店(天津滨江道店)", "房费", "酒店旅游", 219, 310)),
};

const HANGZHOU: Town = Town {
    shops: &[
        shop("杭州地铁", "地铁乘车", RIDE, 2, 6),
        shop("外婆家(西湖湖滨店)", "外婆家", FOOD, 88, 190),
        shop("绿茶餐厅(龙井路店)", "", FOOD, 90, 210),
        shop("杭州西湖游船", "船票", FUN, 55, 70),
        shop("罗森便利店(杭州龙翔桥店)", "便利店", FOOD, 8, 36),
        shop("知味观(杭州湖滨店)", "点心", FOOD, 22, 68),
    ],
    hotel: Some(shop("桔子酒店(杭州西湖店)", "房费", "酒店旅游", 330, 480)),
};

const QINHUANGDAO: Town = Town {
    shops: &[
        shop("秦皇岛市海港区海鲜大排档", "海鲜", FOOD, 120, 280),
        shop("老虎石海上公园(北戴河)", "门票", FUN, 8, 16),
        shop("北戴河区便民超市", "饮料", FOOD, 8, 36),
        shop("山海关景区", "门票", FUN, 50, 80),
    ],
    hotel: Some(shop("如家酒店(秦皇岛北戴河店)", "房费", "酒店旅游", 239, 390)),
};

const XIAN: Town = Town {
    shops: &[
        shop("魏家凉皮(小寨店)", "凉皮", FOOD, 18, 36),
        shop("西安城墙景区(永宁门)", "门票", FUN, 54, 54),
        shop("西安地铁", "地铁乘车", RIDE, 2, 5),
        shop("回民街老孙家泡馍", "", FOOD, 28, 66),
        shop("陕西历史博物馆", "讲解费", FUN, 30, 60),
        shop("西安大唐不夜城文创", "纪念品", FUN, 25, 90),
    ],
    hotel: Some(shop("全季酒店(西安钟楼店)", "房费", "酒店旅游", 310, 460)),
};

const QINGDAO: Town = Town {
    shops: &[
        shop("青岛地铁集团有限公司", "地铁乘车", RIDE, 2, 5),
        shop("青岛啤酒博物馆", "门票", FUN, 60, 60),
        shop("船歌鱼水饺(青岛五四广场店)", "", FOOD, 80, 190),
        shop("崂山风景区", "门票", FUN, 90, 120),
        shop("友客便利店(青岛香港中路店)", "", FOOD, 9, 30),
    ],
    hotel: Some(shop("亚朵酒店(青岛五四广场店)", "房费", "酒店旅游", 398, 560)),
};

const fn journey(
    first: Day,
    last: Day,
    town: &'static Town,
    there: &'static str,
    back: &'static str,
    fare: i64,
) -> Journey {
    Journey { first, last, town, there, back, fare }
}

/// The journeys of the office worker, by day.
pub const JOURNEYS: &[Journey] = &[
    journey(
        Day::of(2024, 10, 2),
        Day::of(2024, 10, 4),
        &QINHUANGDAO,
        "北京-北戴河 D21次 二等座",
        "北戴河-北京 D26次 二等座",
        96,
    ),
    journey(Day::of(2024, 11, 15), Day::of(2024, 11, 18), &SHANGHAI, "", "", 553),
    journey(Day::of(2024, 12, 7), Day::of(2024, 12, 8), &TIANJIN, "", "天津-北京南 C2080次 二等座", 55),
    journey(Day::of(2025, 1, 25), Day::of(2025, 2, 3), &MIANYANG, "北京西-绵阳 G89次 二等座", "", 730),
    journey(
        Day::of(2025, 2, 4),
        Day::of(2025, 2, 5),
        &CHENGDU,
        "绵阳-成都东 C6331次 二等座",
        "机票 成都天府-北京大兴 CA4102",
        690,
    ),
    journey(Day::of(2025, 3, 21), Day::of(2025, 3, 23), &SHANGHAI, "北京南-上海虹桥 G15次 二等座", "", 553),
    journey(
        Day::of(2025, 4, 4),
        Day::of(2025, 4, 6),
        &XIAN,
        "北京西-西安北 G25次 二等座",
        "西安北-北京西 G88次 二等座",
        515,
    ),
    journey(
        Day::of(2025, 5, 1),
        Day::of(2025, 5, 4),
        &CHENGDU,
        "机票 北京大兴-成都天府 3U8896",
        "机票 成都双流-北京首都 CA4117",
        860,
    ),
    journey(Day::of(2025, 6, 14), Day::of(2025, 6, 15), &TIANJIN, "北京南-天津 C2021次 二等座", "", 55),
    journey(Day::of(2025, 8, 2), Day::of(2025, 8, 4), &QINHUANGDAO, "", "北戴河-北京 G1242次 二等座", 96),
    journey(
        Day::of(2025, 9, 11),
        Day::of(2025, 9, 14),
        &HANGZHOU,
        "北京南-杭州东 G41次 二等座",
        "杭州东-北京南 G42次 二等座",
        626,
    ),
    journey(Day::of(2025, 10, 1), Day::of(2025, 10, 5), &MIANYANG, "北京西-绵阳 G89次 二等座", "", 730),
    journey(
        Day::of(2025, 10, 6),
        Day::of(2025, 10, 7),
        &CHENGDU,
        "绵阳-成都东 C6305次 二等座",
        "机票 成都天府-北京大兴 CA4194",
        880,
    ),
    journey(Day::of(2025, 11, 20), Day::of(2025, 11, 23), &SHANGHAI, "", "上海虹桥-北京南 G22次 二等座", 553),
    journey(Day::of(2025, 12, 27), Day::of(2025, 12, 28), &TIANJIN, "", "", 55),
    journey(Day::of(2026, 2, 9), Day::of(2026, 2, 12), &CHENGDU, "机票 北京首都-成都天府 CA4188", "", 980),
    journey(
        Day::of(2026, 2, 13),
        Day::of(2026, 2, 23),
        &MIANYANG,
        "成都东-绵阳 C6328次 二等座",
        "绵阳-北京西 G350次 二等座",
        730,
    ),
    journey(Day::of(2026, 4, 4), Day::of(2026, 4, 6), &XIAN, "北京西-西安北 G57次 二等座", "", 515),
    journey(
        Day::of(2026, 5, 1),
        Day::of(2026, 5, 4),
        &QINGDAO,
        "北京南-青岛 G205次 二等座",
        "青岛-北京南 G206次 二等座",
        314,
    ),
    journey(
        Day::of(2026, 6, 19),
        Day::of(2026, 6, 21),
        &SHANGHAI,
        "北京南-上海虹桥 G7次 二等座",
        "上海虹桥-北京南 G4次 二等座",
        598,
    ),
    journey(Day::of(2026, 7, 11), Day::of(2026, 7, 12), &TIANJIN, "北京南-天津 C2009次 二等座", "", 55),
    journey(Day::of(2026, 8, 20), Day::of(2026, 8, 23), &HANGZHOU, "", "杭州东-北京南 G36次 二等座", 626),
    journey(
        Day::of(2026, 9, 25),
        Day::of(2026, 9, 28),
        &CHENGDU,
        "机票 北京大兴-成都天府 CA4110",
        "机票 成都天府-北京大兴 CA4102",
        760,
    ),
];
