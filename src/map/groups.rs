//! Circles that would hide each other: the smaller goes into the larger, which then stands for both.

use std::collections::HashMap;

use super::{Circle, Spot, Tone, Viewport};

/// Side of a cell of the index, in points: the largest circle reaches into its neighbours only.
const CELL: f32 = 64.0;

/// A circle that is drawn, and those it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The drawn one, by its place in the scene.
    pub main: usize,
    /// The others, largest first.
    pub others: Vec<usize>,
    /// Where it is.
    pub at: Spot,
}

/// The circles in groups, largest first. What is inferred is never hidden in another.
pub fn groups(view: &Viewport, circles: &[Circle]) -> Vec<Group> {
    let mut order: Vec<usize> = (0..circles.len()).collect();
    let of = |place: &usize| circles.get(*place).map_or((false, 0.0), |c| (c.tone == Tone::Inference, c.radius));
    order.sort_by(|a, b| of(b).1.total_cmp(&of(a).1).then(of(b).0.cmp(&of(a).0)).then(a.cmp(b)));
    let mut found: Vec<Group> = Vec::new();
    let mut index: HashMap<(i32, i32), Vec<usize>> = HashMap::new();
    for place in order {
        let Some(circle) = circles.get(place) else { continue };
        let at = view.spot_of(circle.at);
        let host = if circle.tone == Tone::Inference {
            None
        } else {
            let near = around(at).filter_map(|cell| index.get(&cell)).flatten();
            near.copied().filter(|group| hides(&found, *group, circles, at, circle.radius)).min()
        };
        if let Some(group) = host.and_then(|group| found.get_mut(group)) {
            group.others.push(place);
        } else {
            index.entry(cell(at)).or_default().push(found.len());
            found.push(Group { main: place, others: Vec::new(), at });
        }
    }
    found
}

/// Whether a smaller one lies well inside a group's circle, or both would be one blot.
fn hides(found: &[Group], group: usize, circles: &[Circle], at: Spot, radius: f32) -> bool {
    let Some(group) = found.get(group) else { return false };
    let Some(larger) = circles.get(group.main) else { return false };
    let distance = group.at.distance(at);
    distance < larger.radius - radius * 1.5 || distance < radius + 2.0
}

#[allow(clippy::cast_possible_truncation, reason = "what is far outside may share a cell")]
fn cell(at: Spot) -> (i32, i32) {
    ((at.x / CELL).floor() as i32, (at.y / CELL).floor() as i32)
}

fn around(at: Spot) -> impl Iterator<Item = (i32, i32)> {
    let (x, y) = cell(at);
    (-1..=1).flat_map(move |right| (-1..=1).map(move |down| (x.saturating_add(right), y.saturating_add(down))))
}

#[cfg(test)]
mod tests {
    use super::super::{MarkId, Wgs84};
    use super::*;

    fn circle(lon: f64, radius: f32, tone: Tone) -> Circle {
        let at = Wgs84 { lat: 35.0, lon };
        Circle { id: MarkId(0), at, radius, tone, label: None, spoken: String::new() }
    }

    /// One degree is ten points.
    fn view() -> Viewport {
        Viewport::new(Wgs84 { lat: 35.0, lon: 110.0 }, 3_600.0, 800.0, 500.0)
    }

    #[test]
    fn what_is_covered_is_counted_and_what_stands_at_the_rim_is_drawn() {
        let circles = [
            circle(110.0, 4.0, Tone::Ink),
            circle(112.0, 30.0, Tone::Ink),
            circle(114.95, 4.0, Tone::Ink),
            circle(111.5, 5.0, Tone::Ink),
        ];
        let found = groups(&view(), &circles);
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].main, &found[0].others[..]), (1, &[3, 0][..]));
        assert_eq!((found[1].main, found[1].others.len()), (2, 0));
    }

    #[test]
    fn closer_by_they_come_apart() {
        let circles = [circle(110.0, 4.0, Tone::Ink), circle(110.4, 4.0, Tone::Ink)];
        assert_eq!(groups(&view(), &circles).len(), 1);
        let closer = view().zoomed(Spot::new(400.0, 250.0), 4.0);
        assert_eq!(groups(&closer, &circles).len(), 2);
    }

    #[test]
    fn what_is_inferred_is_never_hidden_and_hides_as_others_do() {
        let circles =
            [circle(110.0, 30.0, Tone::Ink), circle(110.1, 5.0, Tone::Inference), circle(110.1, 4.0, Tone::Ink)];
        let found = groups(&view(), &circles);
        let mains: Vec<_> = found.iter().map(|group| group.main).collect();
        assert_eq!(mains, [0, 1]);
        assert_eq!(found[0].others, [2]);
    }

    #[test]
    fn none_is_lost_and_none_is_there_twice() {
        let circles: Vec<_> =
            (0..400u16).map(|i| circle(100.0 + f64::from(i % 37), 4.0 + f32::from(i % 9), Tone::Ink)).collect();
        let mut all: Vec<_> =
            groups(&view(), &circles).into_iter().flat_map(|g| [vec![g.main], g.others].concat()).collect();
        all.sort_unstable();
        assert_eq!(all, (0..400).collect::<Vec<_>>());
    }
}
