//! The fonts inside the program: everything a bill may contain must be readable on a machine without a Chinese font.
//!
//! This file unpacks them once and says which is asked first. It leaves sizes and line heights to the theme, and the
//! making of the files to `assets/fonts/build.py`; where each glyph comes from is in `assets/fonts/SOURCE.md`.

use std::collections::BTreeMap;
use std::io::{Error, ErrorKind, Read as _};
use std::sync::{Arc, LazyLock};

use egui::{FontData, FontDefinitions, FontFamily, FontTweak};
use flate2::read::ZlibDecoder;

/// A face as it lies in the program.
struct Packed {
    /// Its key in [`FontDefinitions::font_data`].
    name: &'static str,
    /// A TrueType font as one zlib stream.
    bytes: &'static [u8],
}

const SANS: Packed = packed("sans", include_bytes!("../../assets/fonts/payprint-sans.ttf.z"));
const SEMIBOLD: Packed = packed("sans-semibold", include_bytes!("../../assets/fonts/payprint-sans-semibold.ttf.z"));
const PUNCT: Packed = packed("punct", include_bytes!("../../assets/fonts/payprint-punct.ttf.z"));
const PUNCT_SEMIBOLD: Packed =
    packed("punct-semibold", include_bytes!("../../assets/fonts/payprint-punct-semibold.ttf.z"));
const MONO: Packed = packed("mono", include_bytes!("../../assets/fonts/payprint-mono.ttf.z"));
const FALLBACK: Packed = packed("fallback", include_bytes!("../../assets/fonts/payprint-fallback.ttf.z"));
const EMOJI: Packed = packed("emoji", include_bytes!("../../assets/fonts/payprint-emoji.ttf.z"));

const PACKED: [Packed; 7] = [SANS, SEMIBOLD, PUNCT, PUNCT_SEMIBOLD, MONO, FALLBACK, EMOJI];

/// Small enough to lie there as it is.
const ICONS: &str = "icons";
const ICONS_FONT: &[u8] = include_bytes!("../../assets/icons/payprint-icons.ttf");

/// What every chain of text ends with.
const LAST: [&str; 3] = [SANS.name, FALLBACK.name, EMOJI.name];

const fn packed(name: &'static str, bytes: &'static [u8]) -> Packed {
    Packed { name, bytes }
}

/// Unpacked at the first use and shared from then on: changing the language copies no font.
static FACES: LazyLock<BTreeMap<String, Arc<FontData>>> = LazyLock::new(|| {
    let mut faces: BTreeMap<_, _> = PACKED.iter().filter_map(unpacked).collect();
    faces.insert(ICONS.to_owned(), face(FontData::from_static(ICONS_FONT)));
    faces
});

static SEMIBOLD_FAMILY: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name("semibold".into()));
static ICONS_FAMILY: LazyLock<FontFamily> = LazyLock::new(|| FontFamily::Name(ICONS.into()));

/// The family of titles and of names that stand out (weight 600). Cheap: clones a pointer.
pub fn semibold() -> FontFamily {
    SEMIBOLD_FAMILY.clone()
}

/// The family of [`super::icons::Icon`]. Cheap: clones a pointer.
pub fn icons() -> FontFamily {
    ICONS_FAMILY.clone()
}

/// All fonts of the program, and none of egui's own: families `Proportional`, `Monospace`, `"semibold"`, `"mono"`
/// (the same as `Monospace`) and `"icons"`.
///
/// In English (`english`), quotation marks, dashes and the middle dot have Latin widths; otherwise they are as wide as
/// a Chinese character. The first call unpacks the fonts; a later one only copies pointers.
pub fn definitions(english: bool) -> FontDefinitions {
    let mono = chain(&[MONO.name], &[PUNCT.name]);
    let families = [
        (FontFamily::Proportional, text_chain(english, PUNCT.name, &[SANS.name])),
        (FontFamily::Monospace, mono.clone()),
        (FontFamily::Name("mono".into()), mono),
        (semibold(), text_chain(english, PUNCT_SEMIBOLD.name, &[SEMIBOLD.name])),
        (icons(), chain(&[ICONS], &[])),
    ];
    FontDefinitions { font_data: FACES.clone(), families: families.into_iter().collect() }
}

fn text_chain(english: bool, punctuation: &'static str, faces: &[&'static str]) -> Vec<String> {
    if english { chain(&[punctuation], faces) } else { chain(faces, &[]) }
}

/// The names in the order in which they are asked. A face that could not be unpacked is left out: egui would stop the
/// program at a name without a font.
fn chain(first: &[&'static str], second: &[&'static str]) -> Vec<String> {
    let mut names: Vec<&str> = first.iter().chain(second).copied().collect();
    names.extend(LAST.iter().filter(|name| !first.contains(name) && !second.contains(name)));
    names.into_iter().filter(|name| FACES.contains_key(*name)).map(str::to_owned).collect()
}

fn unpacked(packed: &Packed) -> Option<(String, Arc<FontData>)> {
    let font = inflate(packed.bytes).ok()?;
    Some((packed.name.to_owned(), face(FontData::from_owned(font))))
}

/// The files carry no hinting, and egui's automatic one thickens Chinese strokes unevenly.
fn face(data: FontData) -> Arc<FontData> {
    Arc::new(data.tweak(FontTweak { hinting: Some(false), ..FontTweak::default() }))
}

/// Unpacks one zlib stream; an empty one is an error.
fn inflate(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let mut font = Vec::with_capacity(bytes.len() * 2);
    ZlibDecoder::new(bytes).read_to_end(&mut font)?;
    if font.is_empty() { Err(Error::from(ErrorKind::UnexpectedEof)) } else { Ok(font) }
}
