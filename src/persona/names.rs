//! Names of fictional people, made of a family name and a given name by lot, and the nicknames that wallets print.
//!
//! No table here is of real persons; a test keeps out names that belong to one everybody knows.

use super::chronicle::mix;
use super::prng::Prng;

const FAMILY: [&str; 40] = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马",
    "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾",
    "彭", "吕",
];

/// Some are names of towns, as people's are.
const GIVEN: [&str; 48] = [
    "晓岚", "文博", "雨桐", "海宁", "志远", "佳怡", "建平", "秀珍", "浩宇", "思涵", "庆元", "丽华", "俊锋", "梦洁",
    "长安", "春燕", "子墨", "欣妍", "立新", "桂兰", "天佑", "若溪", "北辰", "玉梅", "泽宇", "静雯", "东阳", "素芬",
    "一帆", "可欣", "安康", "彩霞", "晨曦", "诗涵", "德胜", "金凤", "皓轩", "语嫣", "南平", "翠萍", "铭泽", "婉清",
    "兴华", "淑芳", "书恒", "念慈", "广平", "惠民",
];

/// Traders whose printed code is scanned; commas, quotes and towns in them as people have them.
const TRADERS: [&str; 16] = [
    "老张\"正宗\"凉皮",
    "水果摊 廖姐",
    "A东北水饺,大娘",
    "煎饼果子",
    "小王烤冷面",
    "阿芳鲜花🌸",
    "早餐 刘姐",
    "兰州小马",
    "重庆老灶 阿强",
    "修鞋配钥匙",
    "诚信蔬菜批发",
    "云南米线 小杨",
    "平安是福",
    "卤味 阿坤",
    "豆腐西施",
    "糖炒栗子,山东",
];

/// Strangers who pay by scanning.
const STRANGERS: [&str; 24] = [
    "风继续吹",
    "晴天☀",
    "L",
    "小确幸",
    "一叶知秋",
    "。",
    "Cici",
    "往事随风",
    "😊",
    "天道酬勤",
    "Jason,Chen",
    "果果妈妈",
    "阿伟",
    "不吃香菜",
    "木子",
    "Vivian🌸",
    "星星",
    "可乐加冰",
    "北漂小李",
    "苹果",
    "知足常乐",
    "橙子🍊",
    "刘姐",
    "海阔天空",
];

/// A full name. EXAMPLE: `周若溪`
pub fn full(prng: &mut Prng) -> String {
    format!("{}{}", prng.pick(&FAMILY), prng.pick(&GIVEN))
}

/// A name of this family. EXAMPLE: `周` and something
pub fn of_family(family: &str, prng: &mut Prng) -> String {
    format!("{family}{}", prng.pick(&GIVEN))
}

/// A family name.
pub fn family(prng: &mut Prng) -> &'static str {
    prng.pick(&FAMILY)
}

/// A trader's nickname.
pub fn trader(prng: &mut Prng) -> &'static str {
    prng.pick(&TRADERS)
}

/// A stranger's nickname.
pub fn stranger(prng: &mut Prng) -> &'static str {
    prng.pick(&STRANGERS)
}

/// The name as Alipay masks it. EXAMPLE: `*若溪`
pub fn masked(name: &str) -> String {
    let rest: String = name.chars().skip(1).collect();
    format!("*{rest}")
}

/// The account beside such a name: a telephone number, masked. EXAMPLE: `138******17`
pub fn account(name: &str) -> String {
    let number = mix(&[name]);
    format!("1{}******{:02}", 30 + number % 60, number / 60 % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Persons everybody knows, some with a name that the tables could make.
    const KNOWN: [&str; 27] = [
        "王健林",
        "李嘉诚",
        "马云",
        "马化腾",
        "刘强东",
        "张一鸣",
        "王兴",
        "雷军",
        "任正非",
        "李彦宏",
        "王俊凯",
        "刘诗诗",
        "赵丽颖",
        "李宇春",
        "周杰伦",
        "王心凌",
        "林俊杰",
        "周永康",
        "李国庆",
        "徐峥",
        "黄晓明",
        "何炅",
        "杨超越",
        "张艺兴",
        "易烊千玺",
        "罗永浩",
        "董明珠",
    ];

    #[test]
    fn no_name_is_that_of_a_person_everybody_knows() {
        let made: Vec<String> =
            FAMILY.iter().flat_map(|family| GIVEN.iter().map(move |given| format!("{family}{given}"))).collect();
        let known: Vec<&&str> = KNOWN.iter().filter(|known| made.iter().any(|name| name == *known)).collect();
        assert!(known.is_empty(), "{known:?}");
    }

    #[test]
    fn a_masked_name_hides_the_family() {
        assert_eq!(masked("周若溪"), "*若溪");
    }
}
