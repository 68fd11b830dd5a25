//! Pictures that a scene refers to (the glyphs above all), and the colour found at a place in them.

use epaint::textures::{TextureFilter, TextureOptions, TextureWrapMode};
use epaint::{Color32, ColorImage, ImageData, ImageDelta};

/// Red, green, blue, alpha, 0 to 255, premultiplied, in gamma space as egui's own painters mix them.
pub(super) type Light = [f32; 4];

/// The channels of a colour as numbers.
pub(super) fn light(colour: Color32) -> Light {
    colour.to_array().map(f32::from)
}

/// A picture in memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Texture {
    image: ColorImage,
    options: TextureOptions,
}

impl Texture {
    /// Takes over a change: a whole picture, or a part of one.
    pub(super) fn apply(&mut self, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        self.options = delta.options;
        match delta.pos {
            None => self.image = ColorImage::clone(image),
            Some(at) => self.patch(image, at),
        }
    }

    fn patch(&mut self, part: &ColorImage, [left, top]: [usize; 2]) {
        let width = self.image.size[0];
        if part.size[0] == 0 || left + part.size[0] > width {
            return;
        }
        for (row, pixels) in part.pixels.chunks_exact(part.size[0]).enumerate() {
            let start = (top + row) * width + left;
            if let Some(place) = self.image.pixels.get_mut(start..start + pixels.len()) {
                place.copy_from_slice(pixels);
            }
        }
    }

    /// Width and height in texels.
    #[allow(clippy::cast_precision_loss, reason = "a texture is some thousand texels wide")]
    pub(super) fn size(&self) -> [f32; 2] {
        self.image.size.map(|side| side as f32)
    }

    /// How to look things up where a step of a pixel is a step of so many texels.
    pub(super) fn filter(&self, texels_per_pixel: f32) -> TextureFilter {
        if texels_per_pixel > 1.0 { self.options.minification } else { self.options.magnification }
    }

    /// The colour at a place given in texels.
    #[allow(clippy::cast_possible_truncation, reason = "the cast saturates, and a place is wrapped into the texture")]
    pub(super) fn sample(&self, [x, y]: [f32; 2], filter: TextureFilter) -> Light {
        match filter {
            TextureFilter::Nearest => light(self.texel(self.column(x.floor() as i64), self.row(y.floor() as i64))),
            TextureFilter::Linear => self.blend(x - 0.5, y - 0.5),
        }
    }

    #[allow(clippy::cast_possible_truncation, reason = "the cast saturates, and a place is wrapped into the texture")]
    fn blend(&self, x: f32, y: f32) -> Light {
        let (left, top) = (x.floor(), y.floor());
        let (right_share, lower_share) = (x - left, y - top);
        let columns = [left as i64, (left as i64).saturating_add(1)].map(|at| self.column(at));
        let rows = [top as i64, (top as i64).saturating_add(1)].map(|at| self.row(at));
        let [upper, lower] = rows.map(|row| columns.map(|column| self.texel(column, row)));
        if upper == lower && upper[0] == upper[1] {
            return light(upper[0]);
        }
        let row = |[from, to]: [Color32; 2]| between(light(from), light(to), right_share);
        between(row(upper), row(lower), lower_share)
    }

    fn texel(&self, column: usize, row: usize) -> Color32 {
        self.image.pixels.get(row * self.image.size[0] + column).copied().unwrap_or_default()
    }

    fn column(&self, at: i64) -> usize {
        self.wrap(at, self.image.size[0])
    }

    fn row(&self, at: i64) -> usize {
        self.wrap(at, self.image.size[1])
    }

    #[allow(clippy::cast_possible_wrap, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn wrap(&self, at: i64, side: usize) -> usize {
        let side = (side as i64).max(1);
        let inside = match self.options.wrap_mode {
            TextureWrapMode::ClampToEdge => at.clamp(0, side - 1),
            TextureWrapMode::Repeat => at.rem_euclid(side),
            TextureWrapMode::MirroredRepeat => {
                let twice = at.rem_euclid(side * 2);
                twice.min(side * 2 - 1 - twice)
            }
        };
        inside as usize
    }
}

fn between(from: Light, to: Light, share: f32) -> Light {
    std::array::from_fn(|i| from[i] + (to[i] - from[i]) * share)
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test of colours needs colours")]
mod tests {
    use super::*;

    fn two_by_two(options: TextureOptions) -> Texture {
        let grey = |level| Color32::from_gray(level);
        let image = ColorImage::new([2, 2], vec![grey(0), grey(100), grey(200), grey(40)]);
        let mut texture = Texture::default();
        texture.apply(&ImageDelta::full(image, options));
        texture
    }

    #[track_caller]
    fn red(texture: &Texture, at: [f32; 2], filter: TextureFilter, expected: f32) {
        let found = texture.sample(at, filter)[0];
        assert!((found - expected).abs() < 0.01, "{at:?}: {found}, not {expected}");
    }

    #[test]
    fn linear_is_exact_at_centres_and_halfway_between() {
        let texture = two_by_two(TextureOptions::LINEAR);
        red(&texture, [1.5, 0.5], TextureFilter::Linear, 100.0);
        red(&texture, [1.0, 0.5], TextureFilter::Linear, 50.0);
        red(&texture, [1.0, 1.0], TextureFilter::Linear, 85.0);
        red(&texture, [-3.0, 0.2], TextureFilter::Linear, 0.0);
    }

    #[test]
    fn nearest_and_the_three_ways_beyond_the_edge() {
        red(&two_by_two(TextureOptions::NEAREST), [5.9, 1.0], TextureFilter::Nearest, 40.0);
        red(&two_by_two(TextureOptions::NEAREST_REPEAT), [2.1, 1.9], TextureFilter::Nearest, 200.0);
        red(&two_by_two(TextureOptions::NEAREST_MIRRORED_REPEAT), [2.1, -0.5], TextureFilter::Nearest, 100.0);
    }

    #[test]
    fn a_part_is_put_in_its_place_and_one_too_wide_is_refused() {
        let mut texture = two_by_two(TextureOptions::NEAREST);
        let dot = ColorImage::filled([1, 1], Color32::from_gray(7));
        texture.apply(&ImageDelta::partial([1, 1], dot, TextureOptions::NEAREST));
        red(&texture, [1.5, 1.5], TextureFilter::Nearest, 7.0);
        let wide = ColorImage::filled([3, 1], Color32::from_gray(9));
        texture.apply(&ImageDelta::partial([0, 0], wide, TextureOptions::NEAREST));
        red(&texture, [0.5, 0.5], TextureFilter::Nearest, 0.0);
    }
}
