//! Meshes as egui tessellates them to an image, mixed as its OpenGL painter mixes them: premultiplied, in gamma space.
//!
//! The same input gives the same bytes on every machine: coverage is counted in whole numbers, and the few floats are
//! only added and multiplied. Paint callbacks need a graphics card and are left out.

use std::collections::BTreeMap;

use epaint::textures::{TextureFilter, TexturesDelta};
use epaint::{ClippedPrimitive, Color32, Mesh, Pos2, Primitive, Rect, TextureId, Vertex};

use super::coverage::{Scissor, Triangle};
use super::texture::{Light, Texture, light};

/// An image, row by row from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixmap {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 4]>,
}

impl Pixmap {
    fn filled([width, height]: [usize; 2], ground: Color32) -> Self {
        Self { width, height, pixels: vec![ground.to_array(); width * height] }
    }

    /// Width in pixels.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Height in pixels.
    pub fn height(&self) -> usize {
        self.height
    }

    /// Red, green, blue, alpha of each pixel, premultiplied; on an opaque ground alpha is 255 throughout.
    pub fn rgba(&self) -> &[u8] {
        self.pixels.as_flattened()
    }

    /// One pixel; None outside.
    pub fn pixel(&self, x: usize, y: usize) -> Option<[u8; 4]> {
        if x < self.width { self.pixels.get(y * self.width + x).copied() } else { None }
    }

    fn span(&mut self, row: i64, left: i64, right: i64) -> &mut [[u8; 4]] {
        let place =
            |column: i64| usize::try_from(row).ok()?.checked_mul(self.width)?.checked_add(column.try_into().ok()?);
        let (Some(start), Some(end)) = (place(left), place(right)) else { return &mut [] };
        self.pixels.get_mut(start..end).unwrap_or_default()
    }
}

/// The painter: keeps the textures that the scenes of one egui context refer to.
#[derive(Clone, Debug, Default)]
pub struct Raster {
    textures: BTreeMap<TextureId, Texture>,
    freed: Vec<TextureId>,
}

impl Raster {
    /// Takes over the new textures of a frame and empties `delta`. What it frees stays until the next call, since the
    /// frame itself may still show it.
    pub fn update_textures(&mut self, delta: &mut TexturesDelta) {
        for id in self.freed.drain(..) {
            self.textures.remove(&id);
        }
        let mut changes: Vec<_> = delta.set.drain().collect();
        changes.sort_by_key(|(id, _)| *id);
        for (id, parts) in changes {
            let texture = self.textures.entry(id).or_default();
            parts.iter().for_each(|part| texture.apply(part));
        }
        self.freed.extend(delta.free.drain());
    }

    /// Paints a tessellated scene on an even ground. `size` is in pixels.
    pub fn paint(
        &self,
        scene: &[ClippedPrimitive],
        size: [usize; 2],
        pixels_per_point: f32,
        ground: Color32,
    ) -> Pixmap {
        let mut image = Pixmap::filled(size, ground);
        for part in scene {
            let Primitive::Mesh(mesh) = &part.primitive else { continue };
            let Some(texture) = self.textures.get(&mesh.texture_id) else { continue };
            let scissor = scissor(part.clip_rect, pixels_per_point, size);
            if scissor.left < scissor.right && scissor.top < scissor.bottom {
                paint_mesh(&mut image, mesh, texture, scissor, pixels_per_point);
            }
        }
        image
    }
}

/// Rounded to whole pixels and kept within the image, as the OpenGL painter does.
#[allow(
    clippy::cast_possible_truncation,
    reason = "a float that is too large becomes the largest number, then the side"
)]
fn scissor(clip: Rect, pixels_per_point: f32, [width, height]: [usize; 2]) -> Scissor {
    let bound = |value: f32, side: usize| {
        ((value * pixels_per_point).round() as i64).clamp(0, i64::try_from(side).unwrap_or(i64::MAX))
    };
    Scissor {
        left: bound(clip.min.x, width),
        top: bound(clip.min.y, height),
        right: bound(clip.max.x, width),
        bottom: bound(clip.max.y, height),
    }
}

fn paint_mesh(image: &mut Pixmap, mesh: &Mesh, texture: &Texture, scissor: Scissor, pixels_per_point: f32) {
    for corner in mesh.indices.chunks_exact(3) {
        let vertex = |i: usize| corner.get(i).and_then(|index| mesh.vertices.get(*index as usize)).copied();
        let (Some(a), Some(b), Some(c)) = (vertex(0), vertex(1), vertex(2)) else { continue };
        let vertices = [a, b, c].map(|v| Vertex { pos: (v.pos.to_vec2() * pixels_per_point).to_pos2(), ..v });
        if let Some(triangle) = Triangle::new(vertices.map(|v| v.pos)) {
            let source = Source::new(vertices, texture);
            for (row, left, right) in triangle.spans(scissor) {
                source.paint(image.span(row, left, right), row, left);
            }
        }
    }
}

/// Values that change evenly over a triangle.
#[derive(Clone, Copy)]
struct Slope<const N: usize> {
    origin: Pos2,
    start: [f32; N],
    per_column: [f32; N],
    per_row: [f32; N],
}

impl<const N: usize> Slope<N> {
    fn new(corners: [Pos2; 3], values: [[f32; N]; 3]) -> Self {
        let [origin, second, third] = corners;
        let (to_second, to_third) = (second - origin, third - origin);
        let area = to_second.x * to_third.y - to_second.y * to_third.x;
        let slope = |i: usize, by_second: f32, by_third: f32| {
            let [start, second, third] = values.map(|value| value[i]);
            let slope = ((second - start) * by_second + (third - start) * by_third) / area;
            if slope.is_finite() { slope } else { 0.0 }
        };
        Self {
            origin,
            start: values[0],
            per_column: std::array::from_fn(|i| slope(i, to_third.y, -to_second.y)),
            per_row: std::array::from_fn(|i| slope(i, -to_third.x, to_second.x)),
        }
    }

    /// The values at the centre of a pixel.
    #[allow(clippy::cast_precision_loss, reason = "pixels are counted in thousands")]
    fn at(&self, row: i64, column: i64) -> [f32; N] {
        let (dx, dy) = (column as f32 + 0.5 - self.origin.x, row as f32 + 0.5 - self.origin.y);
        std::array::from_fn(|i| self.start[i] + self.per_column[i] * dx + self.per_row[i] * dy)
    }
}

/// What a texel is multiplied with.
enum Tint {
    Even(Light),
    Sloping(Slope<4>),
}

impl Tint {
    fn at(&self, row: i64, column: i64) -> Light {
        match self {
            Self::Even(light) => *light,
            Self::Sloping(slope) => within(slope.at(row, column)),
        }
    }
}

/// Where the light of a triangle comes from. Most triangles are even, or have one colour, or one texel.
enum Source<'t> {
    Even(Light),
    Coloured { colour: Slope<4>, texel: Light },
    Textured { colour: Tint, place: Slope<2>, texture: &'t Texture, filter: TextureFilter },
}

impl<'t> Source<'t> {
    fn new(vertices: [Vertex; 3], texture: &'t Texture) -> Self {
        let corners = vertices.map(|vertex| vertex.pos);
        let [width, height] = texture.size();
        let places = vertices.map(|vertex| [vertex.uv.x * width, vertex.uv.y * height]);
        let [first, ..] = vertices;
        let even = vertices.iter().all(|vertex| vertex.color == first.color);
        let slope = || Slope::new(corners, vertices.map(|vertex| light(vertex.color)));
        if vertices.iter().any(|vertex| vertex.uv != first.uv) {
            let place = Slope::new(corners, places);
            let steps = place.per_column.into_iter().chain(place.per_row);
            let filter = texture.filter(steps.fold(0.0, |most, step| step.abs().max(most)) - 1e-3);
            let colour = if even { Tint::Even(light(first.color)) } else { Tint::Sloping(slope()) };
            return Self::Textured { colour, place, texture, filter };
        }
        let texel = texture.sample(places[0], texture.filter(0.0));
        if even { Self::Even(product(light(first.color), texel)) } else { Self::Coloured { colour: slope(), texel } }
    }

    fn paint(&self, pixels: &mut [[u8; 4]], row: i64, left: i64) {
        let columns = left..;
        match self {
            Self::Even(source) if source[3] >= 255.0 => pixels.fill(source.map(to_byte)),
            Self::Even(source) => pixels.iter_mut().for_each(|pixel| mix(pixel, *source)),
            Self::Coloured { colour, texel } => {
                for (pixel, column) in pixels.iter_mut().zip(columns) {
                    mix(pixel, product(within(colour.at(row, column)), *texel));
                }
            }
            Self::Textured { colour, place, texture, filter } => {
                for (pixel, column) in pixels.iter_mut().zip(columns) {
                    let texel = texture.sample(place.at(row, column), *filter);
                    if texel.iter().any(|channel| *channel > 0.0) {
                        mix(pixel, product(colour.at(row, column), texel));
                    }
                }
            }
        }
    }
}

fn product(colour: Light, texel: Light) -> Light {
    std::array::from_fn(|i| colour[i] * texel[i] / 255.0)
}

/// Rounding may carry a value a hair over the corner it should reach.
fn within(colour: Light) -> Light {
    colour.map(|channel| channel.clamp(0.0, 255.0))
}

fn mix(pixel: &mut [u8; 4], source: Light) {
    let kept = 1.0 - source[3] / 255.0;
    for (below, above) in pixel.iter_mut().zip(source) {
        *below = to_byte(above + f32::from(*below) * kept);
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates at 0 and 255")]
fn to_byte(channel: f32) -> u8 {
    (channel + 0.5) as u8
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test of colours needs colours")]
mod tests {
    use super::*;
    use epaint::textures::TextureOptions;
    use epaint::{ColorImage, ImageDelta, WHITE_UV, pos2, vec2};

    const GLYPHS: TextureId = TextureId::Managed(0);

    /// White at the corner as in egui's own atlas, beside it a glyph of one half covered texel in a transparent border.
    fn raster() -> Raster {
        let mut atlas = ColorImage::filled([8, 4], Color32::TRANSPARENT);
        atlas.pixels[0] = Color32::WHITE;
        atlas.pixels[8 + 5] = Color32::from_rgba_premultiplied(128, 128, 128, 128);
        let mut delta = TexturesDelta::default();
        delta.push(GLYPHS, ImageDelta::full(atlas, TextureOptions::LINEAR));
        let mut raster = Raster::default();
        raster.update_textures(&mut delta);
        raster
    }

    fn scene(mesh: Mesh, clip: Rect) -> Vec<ClippedPrimitive> {
        vec![ClippedPrimitive { clip_rect: clip, primitive: Primitive::Mesh(mesh) }]
    }

    fn rect(left: f32, top: f32, right: f32, bottom: f32) -> Rect {
        Rect::from_min_max(pos2(left, top), pos2(right, bottom))
    }

    fn grey(image: &Pixmap, x: usize, y: usize) -> u8 {
        let [red, rest @ ..] = image.pixel(x, y).unwrap();
        assert_eq!(rest, [red, red, 255], "grey and opaque at {x}, {y}");
        red
    }

    #[test]
    fn a_rect_fills_its_pixels_and_no_others() {
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(rect(2.0, 1.0, 5.0, 3.0), Color32::WHITE);
        let image = raster().paint(&scene(mesh, Rect::EVERYTHING), [8, 6], 1.0, Color32::BLACK);
        let lit = (0..48).filter(|i| grey(&image, i % 8, i / 8) == 255).count();
        assert_eq!((lit, grey(&image, 2, 1), grey(&image, 4, 2), grey(&image, 5, 2)), (6, 255, 255, 0));
    }

    #[test]
    fn half_a_colour_is_mixed_premultiplied_in_gamma_space() {
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(rect(0.0, 0.0, 4.0, 4.0), Color32::from_black_alpha(128));
        let image = raster().paint(&scene(mesh, Rect::EVERYTHING), [4, 4], 1.0, Color32::WHITE);
        assert_eq!(grey(&image, 3, 3), 127, "255 * (1 - 128/255)");
    }

    #[test]
    fn a_gradient_runs_evenly_from_corner_to_corner() {
        let mut mesh = Mesh::default();
        for (x, y) in [(0.0, 0.0), (255.0, 0.0), (0.0, 2.0), (255.0, 2.0)] {
            let color = if x > 0.0 { Color32::WHITE } else { Color32::BLACK };
            mesh.vertices.push(Vertex { pos: pos2(x, y), uv: WHITE_UV, color });
        }
        mesh.indices.extend([0, 1, 2, 2, 1, 3]);
        let image = raster().paint(&scene(mesh, Rect::EVERYTHING), [255, 2], 1.0, Color32::BLACK);
        for x in 0..254 {
            let (here, next) = (grey(&image, x, 0), grey(&image, x + 1, 0));
            assert!(next - here <= 1 && usize::from(here).abs_diff(x) <= 1, "column {x}: {here}, then {next}");
            assert!(grey(&image, x, 1).abs_diff(here) <= 1, "both triangles agree in column {x}");
        }
    }

    #[test]
    fn nothing_is_painted_outside_the_clip_and_points_are_scaled() {
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(rect(-50.0, -50.0, 50.0, 50.0), Color32::WHITE);
        let image = raster().paint(&scene(mesh, rect(1.0, 1.0, 3.0, 2.0)), [8, 6], 2.0, Color32::BLACK);
        let lit = (0..48).filter(|i| grey(&image, i % 8, i / 8) == 255).count();
        assert_eq!((lit, grey(&image, 2, 2), grey(&image, 5, 3), grey(&image, 6, 3)), (8, 255, 255, 0));
    }

    #[test]
    fn a_glyph_takes_the_colour_of_its_text_by_its_coverage() {
        let uv = Rect::from_min_size(pos2(4.0 / 8.0, 0.0), vec2(3.0 / 8.0, 3.0 / 4.0));
        let mut mesh = Mesh::with_texture(GLYPHS);
        mesh.add_rect_with_uv(rect(2.0, 2.0, 5.0, 5.0), uv, Color32::from_gray(40));
        let image = raster().paint(&scene(mesh, Rect::EVERYTHING), [8, 8], 1.0, Color32::WHITE);
        assert_eq!(grey(&image, 3, 3), 147, "40 * 128/255 + 255 * 127/255");
        assert_eq!((grey(&image, 2, 3), grey(&image, 4, 4), grey(&image, 3, 2)), (255, 255, 255));
    }

    #[test]
    fn a_freed_texture_lasts_for_the_frame_that_frees_it() {
        let mut raster = raster();
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(rect(0.0, 0.0, 1.0, 1.0), Color32::WHITE);
        let scene = scene(mesh, Rect::EVERYTHING);
        let mut delta = TexturesDelta::default();
        delta.free(GLYPHS);
        raster.update_textures(&mut delta);
        assert_eq!(grey(&raster.paint(&scene, [1, 1], 1.0, Color32::BLACK), 0, 0), 255);
        raster.update_textures(&mut delta);
        assert_eq!(grey(&raster.paint(&scene, [1, 1], 1.0, Color32::BLACK), 0, 0), 0);
    }
}
