//! What the names and messages of payments between people say of the two: words that people use for their mother, their
//! landlord, a lunch.
//!
//! A word is a hint, never a proof: what follows from it is decided in `relation`.

use super::{Detail, Relation};

/// What words say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(clippy::struct_excessive_bools, reason = "each is a hint of its own")]
pub struct Hint {
    /// Whom such words are written to or by.
    pub relation: Option<Relation>,
    /// More exactly.
    pub detail: Option<Detail>,
    /// A household in common: groceries, dinner at home, things for the child.
    pub household: bool,
    /// A birthday.
    pub birthday: bool,
    /// New Year's money.
    pub new_year: bool,
    /// Love.
    pub love: bool,
    /// The price of something, a debt, a fare: between strangers as well.
    pub trade: bool,
}

/// Names that say by themselves who somebody is: the whole of the name, or the name given by the reader.
const NAMES: [(&[&str], Relation, Option<Detail>); 9] = [
    (
        &["妈妈", "妈", "老妈", "母亲", "妈咪", "我妈", "亲妈", "娘", "母后", "太后"],
        Relation::Family,
        Some(Detail::Mother),
    ),
    (&["爸爸", "爸", "老爸", "父亲", "爹", "老爹", "我爸", "父皇"], Relation::Family, Some(Detail::Father)),
    (
        &["儿子", "女儿", "闺女", "宝贝女儿", "宝贝儿子", "大儿子", "小女儿", "大女儿", "小儿子"],
        Relation::Family,
        Some(Detail::Child),
    ),
    (
        &[
            "姐", "哥", "姐姐", "哥哥", "弟弟", "妹妹", "我姐", "我哥", "我弟", "我妹", "大姐", "二姐", "大哥", "二哥",
            "老弟", "老妹",
        ],
        Relation::Family,
        Some(Detail::Sibling),
    ),
    (
        &[
            "奶奶",
            "爷爷",
            "外婆",
            "外公",
            "姥姥",
            "姥爷",
            "公公",
            "婆婆",
            "岳父",
            "岳母",
            "丈母娘",
            "舅舅",
            "舅妈",
            "姑姑",
            "姑妈",
            "小姨",
            "大姨",
            "表姐",
            "表哥",
            "堂姐",
            "堂哥",
        ],
        Relation::Family,
        None,
    ),
    (
        &["老婆", "老公", "媳妇", "媳妇儿", "老婆大人", "亲爱的", "爱人", "男朋友", "女朋友", "对象", "先生", "太太"],
        Relation::Partner,
        None,
    ),
    (&["房东"], Relation::Landlord, None),
    (&["室友", "合租", "舍友"], Relation::Household, Some(Detail::Flatmate)),
    (&["同事"], Relation::Colleague, None),
];

/// Such words anywhere in a name given by the reader say it too: 房东王姐, 室友小李.
const PARTS: [&str; 5] = ["房东", "室友", "舍友", "合租", "同事"];

/// Words of messages.
const MESSAGES: [(&[&str], Relation, Option<Detail>); 10] = [
    (&["母亲节", "给妈", "妈妈节日", "孝敬妈"], Relation::Family, Some(Detail::Mother)),
    (&["父亲节", "给爸", "孝敬爸"], Relation::Family, Some(Detail::Father)),
    (&["孝敬", "爸妈", "赡养", "养老"], Relation::Family, Some(Detail::Parent)),
    (&["零花钱", "零用钱"], Relation::Family, Some(Detail::Child)),
    // To parents as well as to a wife.
    (&["生活费", "压岁钱", "家用"], Relation::Family, None),
    (
        &["老婆", "老公", "媳妇", "情人节", "七夕", "纪念日", "男朋友", "女朋友", "爱你", "想你"],
        Relation::Partner,
        None,
    ),
    (&["房租", "租金", "房费", "押金"], Relation::Landlord, None),
    (
        &["电费", "水费", "燃气费", "煤气费", "网费", "宽带", "水电", "物业费"],
        Relation::Household,
        Some(Detail::Flatmate),
    ),
    (&["午饭", "午餐", "食堂", "工作餐", "下午茶", "团建", "加班", "部门", "同事"], Relation::Colleague, None),
    (&["工资", "薪水", "薪资", "劳务费", "稿费", "提成", "奖金", "课时费"], Relation::Employer, None),
];

/// Words of friends' bills: shared by many, so they speak for a friend only beside something else.
const FRIENDS: [&str; 12] = ["AA", "aa", "火锅", "KTV", "ktv", "聚餐", "饭钱", "电影", "烧烤", "份子", "门票", "车费"];
const HOUSEHOLD: [&str; 13] =
    ["买菜", "菜钱", "晚饭", "早餐", "奶粉", "尿不湿", "幼儿园", "孩子", "宝宝", "超市", "房贷", "日用", "猫粮"];
const BIRTHDAYS: [&str; 3] = ["生日", "生快", "破蛋日"];
const NEW_YEARS: [&str; 7] = ["新年", "过年", "压岁", "春节", "除夕", "拜年", "恭喜发财"];
const LOVES: [&str; 9] = ["❤", "💕", "💗", "💖", "😘", "爱你", "么么", "520", "1314"];
const TRADES: [&str; 16] = [
    "团购", "代购", "定金", "尾款", "货款", "运费", "快递", "闲置", "二手", "保洁", "课", "家教", "维修", "还钱",
    "还款", "借",
];

/// What a name says: `given` is the reader's own word for the other, or empty.
pub fn of_name(nick: &str, given: &str) -> Hint {
    let whole = |names: &[&str], text: &str| names.contains(&text);
    let found = NAMES.iter().find(|(names, ..)| whole(names, given) || (given.is_empty() && whole(names, nick)));
    if let Some((_, relation, detail)) = found {
        return Hint { relation: Some(*relation), detail: *detail, ..Hint::default() };
    }
    let called = if given.is_empty() { nick } else { given };
    let part = PARTS.iter().find(|part| called.contains(*part));
    let of = part.and_then(|part| NAMES.iter().find(|(names, ..)| names.contains(part)));
    of.map_or_else(Hint::default, |(_, relation, detail)| Hint {
        relation: Some(*relation),
        detail: *detail,
        ..Hint::default()
    })
}

/// What a message says: 商品 or 商品说明, and 备注.
pub fn of_message(item: &str, note: &str) -> Hint {
    let mut hint = Hint::default();
    for text in [message(item), note] {
        read(text, &mut hint);
    }
    hint
}

/// The words that a person wrote, without the wallet's own.
fn message(item: &str) -> &str {
    const BEFORE: [&str; 4] = ["转账备注:", "付款方留言:", "收款方备注:", "转账-"];
    let text = BEFORE.iter().find_map(|start| item.strip_prefix(start)).unwrap_or(item);
    if matches!(text, "微信转账" | "转账" | "收款" | "红包" | "二维码收款" | "/") { "" } else { text }
}

fn read(text: &str, hint: &mut Hint) {
    if matches!(text, "" | "/") {
        return;
    }
    let holds = |words: &[&str]| words.iter().any(|word| text.contains(word));
    hint.household |= holds(&HOUSEHOLD);
    hint.birthday |= holds(&BIRTHDAYS);
    hint.new_year |= holds(&NEW_YEARS);
    hint.love |= holds(&LOVES);
    hint.trade |= holds(&TRADES);
    if hint.relation.is_some() {
        return;
    }
    let found = MESSAGES.iter().find(|(words, ..)| holds(words));
    if let Some((_, relation, detail)) = found {
        (hint.relation, hint.detail) = (Some(*relation), *detail);
    } else if holds(&FRIENDS) {
        hint.relation = Some(Relation::Friend);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn message_is(item: &str, relation: Option<Relation>) -> Hint {
        let hint = of_message(item, "/");
        assert_eq!(hint.relation, relation, "{item}");
        hint
    }

    #[test]
    fn names_say_who_somebody_is_where_they_are_nothing_else() {
        assert_eq!(of_name("妈妈", "").detail, Some(Detail::Mother));
        assert_eq!(of_name("岁月静好", "妈妈").detail, Some(Detail::Mother));
        assert_eq!(of_name("果果妈妈", "").relation, None, "another child's mother");
        assert_eq!(of_name("妈妈", "果果妈妈").relation, None, "the reader's own word stands");
        assert_eq!(of_name("房东王姐", "").relation, Some(Relation::Landlord));
        assert_eq!(of_name("刘姐", "").relation, None);
        assert_eq!(of_name("林晓", "").relation, None);
    }

    #[test]
    fn messages_hint_at_a_relation() {
        assert_eq!(message_is("转账备注:母亲节快乐", Some(Relation::Family)).detail, Some(Detail::Mother));
        assert!(message_is("转账备注:买菜", None).household);
        assert!(message_is("转账备注:生日快乐", None).birthday);
        assert!(message_is("转账备注:❤", None).love);
        assert_eq!(message_is("转账备注:家用", Some(Relation::Family)).detail, None, "a wife is no parent");
        message_is("转账备注:微信转账", None);
        message_is("午饭", Some(Relation::Colleague));
        message_is("AA", Some(Relation::Friend));
        assert!(message_is("转账备注:周末家教课", None).trade);
    }
}
