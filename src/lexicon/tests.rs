//! Names that begin at a place of a text, the longest and all of them.

use super::*;

#[test]
fn the_longest_name_wins_in_any_width() {
    let table = [("盒马", 1), ("盒马鲜生", 2), ("KFC", 3), ("kfc", 4)];
    let names = Lexicon::new(table.into_iter());
    assert_eq!(names.longest("盒马鲜生店", 0), Some(("盒马鲜生".len(), 2)));
    assert_eq!(names.longest("盒马NB", 0), Some(("盒马".len(), 1)));
    assert_eq!(names.longest("ＫＦＣ", 0), Some(("ＫＦＣ".len(), 3)));
    assert_eq!(names.longest("老盒", 0), None);
    assert_eq!(names.longest("老盒马", "老".len()), Some(("老盒马".len(), 1)));
    assert_eq!(Lexicon::default().longest("盒马", 0), None);
    let cities = Lexicon::new([("Zürich", 1), ("Đà Nẵng", 2), ("izmir", 3)].into_iter());
    assert_eq!(cities.longest("ZÜRICH", 0), Some(("ZÜRICH".len(), 1)));
    assert_eq!(cities.longest("ĐÀ NẴNG", 0), Some(("ĐÀ NẴNG".len(), 2)));
    assert_eq!(cities.longest("İZMİR", 0), Some(("İZMİR".len(), 3)));
}
