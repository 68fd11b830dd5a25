//! Land and the lines between provinces: unpacked once, on two levels of detail, already cut into triangles.
//!
//! `assets/map/SOURCE.md` says where they come from and `assets/map/making/pack.py` how they are packed. There is no border
//! of a country among them.

use std::io::Read as _;
use std::ops::Range;
use std::sync::LazyLock;

use flate2::read::DeflateDecoder;

use super::World;

const PACKED: &[u8] = include_bytes!("../../assets/map/outlines.bin");
const MAGIC: &[u8] = b"PPM1";
/// More than this is not what we packed.
const LARGEST: u64 = 4 << 20;
/// From this width of the world on, in points, the finer level is worth its points: a tenth of a degree is one point.
const FINE_FROM: f64 = 3_600.0;

static SHARED: LazyLock<Outlines> = LazyLock::new(|| Outlines::unpack(PACKED).unwrap_or_default());

/// Everything there is to draw below a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outlines {
    levels: Vec<Level>,
    /// Between two provinces.
    pub lines: Vec<Line>,
}

/// Land at one level of detail.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Level {
    /// All corners of all rings.
    pub points: Vec<World>,
    /// Islands and continents.
    pub rings: Vec<Ring>,
}

/// One piece of land. Its corners go around it with the land on their right, as one sees it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ring {
    /// Its corners in the level's points.
    pub points: Range<usize>,
    /// Triangles, as three corners counted from the ring's first.
    pub triangles: Vec<[u32; 3]>,
    /// North-western and south-eastern end.
    pub bounds: (World, World),
}

/// A line and the ends of the box around it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Its points.
    pub points: Vec<World>,
    /// North-western and south-eastern end.
    pub bounds: (World, World),
}

impl Outlines {
    /// Those that the program carries, unpacked when they are first asked for.
    pub fn shared() -> &'static Self {
        &SHARED
    }

    /// The land as it should be drawn where the world is so many points wide.
    pub fn land(&self, scale: f64) -> Option<&Level> {
        if scale < FINE_FROM { self.levels.first() } else { self.levels.last() }
    }

    /// None where the bytes are damaged; a test holds that ours are whole.
    fn unpack(packed: &[u8]) -> Option<Self> {
        let (size, stream) = packed.strip_prefix(MAGIC)?.split_at_checked(4)?;
        let size = u32::from_le_bytes(size.try_into().ok()?);
        let mut body = Vec::new();
        DeflateDecoder::new(stream).take(LARGEST).read_to_end(&mut body).ok()?;
        if u32::try_from(body.len()) != Ok(size) {
            return None;
        }
        let mut numbers = Numbers { rest: &body };
        let grid = f64::from(1u32.checked_shl(numbers.next()?)?);
        let count = numbers.next()?;
        let levels = (0..count).map(|_| level(&mut numbers, grid)).collect::<Option<_>>()?;
        let lines = lines(&mut numbers, grid)?;
        numbers.rest.is_empty().then_some(Self { levels, lines })
    }
}

fn level(numbers: &mut Numbers<'_>, grid: f64) -> Option<Level> {
    let counts = counts(numbers)?;
    let points = points(numbers, counts.iter().sum(), grid)?;
    let mut rings = Vec::with_capacity(counts.len());
    let mut start = 0;
    for count in counts {
        let range = start..start + count;
        start = range.end;
        let bounds = World::bounds(points.get(range.clone())?);
        rings.push(Ring { points: range, triangles: triangles(numbers, count)?, bounds });
    }
    Some(Level { points, rings })
}

fn lines(numbers: &mut Numbers<'_>, grid: f64) -> Option<Vec<Line>> {
    let counts = counts(numbers)?;
    let mut points = points(numbers, counts.iter().sum(), grid)?.into_iter();
    let line = |count| {
        let points: Vec<_> = points.by_ref().take(count).collect();
        Line { bounds: World::bounds(&points), points }
    };
    Some(counts.into_iter().map(line).collect())
}

fn counts(numbers: &mut Numbers<'_>) -> Option<Vec<usize>> {
    let count = numbers.next()?;
    (0..count).map(|_| usize::try_from(numbers.next()?).ok()).collect()
}

/// All steps to the east, then all steps to the south.
fn points(numbers: &mut Numbers<'_>, count: usize, grid: f64) -> Option<Vec<World>> {
    let mut axis = || {
        let mut at = 0i32;
        let step = |_| {
            at = at.checked_add(numbers.next_signed()?)?;
            Some(f64::from(at) / grid)
        };
        (0..count).map(step).collect::<Option<Vec<f64>>>()
    };
    let (x, y) = (axis()?, axis()?);
    Some(x.into_iter().zip(y).map(|(x, y)| World { x, y }).collect())
}

/// Ears come off a ring in the packed order, until one triangle is left.
fn triangles(numbers: &mut Numbers<'_>, count: usize) -> Option<Vec<[u32; 3]>> {
    let corners = u32::try_from(count).ok().filter(|count| *count >= 3)?;
    let mut before: Vec<u32> = (0..corners).map(|i| (i + corners - 1) % corners).collect();
    let mut after: Vec<u32> = (0..corners).map(|i| (i + 1) % corners).collect();
    let follow = |links: &[u32], at: u32| links.get(at as usize).copied();
    let mut here = 0;
    let mut found = Vec::with_capacity(count - 2);
    for _ in 3..corners {
        for _ in 0..numbers.next()? {
            here = follow(&after, here)?;
        }
        let (a, c) = (follow(&before, here)?, follow(&after, here)?);
        found.push([a, here, c]);
        *after.get_mut(a as usize)? = c;
        *before.get_mut(c as usize)? = a;
        here = follow(&after, c)?;
    }
    found.push([follow(&before, here)?, here, follow(&after, here)?]);
    Some(found)
}

/// LEB128, one number after another.
struct Numbers<'a> {
    rest: &'a [u8],
}

impl Numbers<'_> {
    fn next(&mut self) -> Option<u32> {
        let mut number = 0u32;
        for shift in (0..35).step_by(7) {
            let (byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            number |= u32::from(byte & 127).checked_shl(shift)?;
            if *byte < 128 {
                return Some(number);
            }
        }
        None
    }

    /// Zigzag: 0, -1, 1, -2 …
    fn next_signed(&mut self) -> Option<i32> {
        let number = self.next()?;
        let half = i32::try_from(number / 2).ok()?;
        Some(if number.is_multiple_of(2) { half } else { -half - 1 })
    }
}

#[cfg(test)]
mod tests;
