//! What is one person and what stays two.

use super::*;

/// The groups of some names, each written `name` or `name|account`, as texts.
fn groups(texts: &[&str]) -> Vec<Vec<String>> {
    let printed: Vec<Printed<'_>> = texts
        .iter()
        .map(|text| text.split_once('|').map_or(Printed::new(text, ""), |(name, account)| Printed::new(name, account)))
        .collect();
    let numbers = together(&printed, &vec![2; printed.len()]);
    let mut groups: Vec<Vec<String>> = Vec::new();
    for root in 0..texts.len() {
        let of = texts.iter().zip(&numbers).filter(|(_, number)| **number == root);
        let group: Vec<String> = of.map(|(text, _)| (*text).to_owned()).collect();
        if !group.is_empty() {
            groups.push(group);
        }
    }
    groups
}

#[track_caller]
fn are(texts: &[&str], expected: &[&[&str]]) {
    assert_eq!(groups(texts), expected, "{texts:?}");
}

#[test]
fn masked_names_are_those_they_fit() {
    are(&["林晓", "*晓", "**晓"], &[&["林晓", "*晓", "**晓"]]);
    are(&["林晓岚", "*晓岚", "林*岚"], &[&["林晓岚", "*晓岚", "林*岚"]]);
    are(&["林晓岚", "*晓", "*岚"], &[&["林晓岚"], &["*晓"], &["*岚"]]);
}

#[test]
fn what_fits_two_belongs_to_neither() {
    are(&["林晓", "陈晓", "*晓"], &[&["林晓"], &["陈晓"], &["*晓"]]);
    are(&["林晓", "*晓|138******17", "*晓|159******20"], &[&["林晓"], &["*晓|138******17"], &["*晓|159******20"]]);
}

#[test]
fn who_is_met_once_is_not_taken_for_a_friend() {
    let printed = [Printed::new("林晓岚", ""), Printed::new("*晓岚", "138******17")];
    assert_eq!(together(&printed, &[9, 1]), [0, 1]);
    assert_eq!(together(&printed, &[9, 2]), [0, 0]);
}

#[test]
fn two_full_names_are_never_one_person() {
    are(
        &["林晓|138******17", "陈晓|138******17", "*晓|138******17"],
        &[&["林晓|138******17", "*晓|138******17"], &["陈晓|138******17"]],
    );
    are(&["王伟 (老板)", "李强 (老板)"], &[&["王伟 (老板)"], &["李强 (老板)"]]);
}

#[test]
fn an_account_tells_whose_a_masked_name_is() {
    are(
        &["*晓|138******17", "*晓|138******17", "林晓|138******17", "陈晓"],
        &[&["*晓|138******17", "*晓|138******17", "林晓|138******17"], &["陈晓"]],
    );
}

#[test]
fn a_name_given_by_the_reader_is_one_person_under_every_nickname() {
    are(
        &["岁月静好", "岁月静好 (妈妈)", "花开富贵 (妈妈)", "妈妈", "发给岁月静好 (妈妈)"],
        &[&["岁月静好", "岁月静好 (妈妈)", "花开富贵 (妈妈)", "妈妈", "发给岁月静好 (妈妈)"]],
    );
    are(&["晴天", "晴天 (林晓)", "晴天 (陈曦)"], &[&["晴天"], &["晴天 (林晓)"], &["晴天 (陈曦)"]]);
    are(&["晴天 (林晓)", "*晓", "林晓"], &[&["晴天 (林晓)", "*晓", "林晓"]]);
}

#[test]
fn a_company_is_nobody() {
    let somebody = |text| is_somebody(Printed::new(text, "").name());
    for text in ["林晓", "*晓", "妈妈", "晴天☀", "L", "房东王姐", "发给林晓"] {
        assert!(somebody(text), "{text}");
    }
    for text in ["", "/", "云帆信息技术有限公司", "招商银行", "北京三快科技有限公司", "微信支付"]
    {
        assert!(!somebody(text), "{text}");
    }
}

#[test]
fn the_family_name_is_the_first_character_or_two() {
    assert_eq!((family("林晓"), family("欧阳晓"), family("")), ("林", "欧阳", ""));
}
