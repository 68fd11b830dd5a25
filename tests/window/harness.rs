//! A headless window around any piece of UI: egui's test harness with Payprint's rasteriser in place of a graphics card.
//!
//! What is asserted is left to the tests. A character that no font of ours has ends a test with a panic.

use std::cell::RefCell;
use std::fs::{self, File};
use std::io::BufWriter;
use std::ops::{Deref, DerefMut};
use std::path::PathBuf;
use std::rc::Rc;

use egui::{Context, TexturesDelta, Ui, UiBuilder, vec2};
use egui_kittest::{Harness, TestRenderer};
use payprint::paint::{Pixmap, Raster};
use payprint::ui::theme::Theme;

#[derive(Clone, Default)]
struct SharedRaster(Rc<RefCell<Raster>>);

impl TestRenderer for SharedRaster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.0.borrow_mut().update_textures(delta);
    }
}

/// A window of a test. Everything egui's harness can do, and a picture of what is shown.
pub struct Window<'a, State> {
    harness: Harness<'a, State>,
    raster: SharedRaster,
}

impl<'a, State> Window<'a, State> {
    /// Opens a window of this size in points. `setup` sees the context before anything is drawn: fonts and theme.
    pub fn open(
        size: [f32; 2],
        theme: Theme,
        setup: impl FnOnce(&Context) + 'static,
        state: State,
        mut ui: impl FnMut(&mut Ui, &mut State) + 'a,
    ) -> Self {
        let raster = SharedRaster::default();
        let harness = Harness::builder()
            .with_size(vec2(size[0], size[1]))
            .with_theme(match theme {
                Theme::Light => egui::Theme::Light,
                Theme::Dark => egui::Theme::Dark,
            })
            .with_step_dt(1.0 / 60.0)
            .with_max_steps(60)
            .with_context_setup(setup)
            .renderer(raster.clone())
            .build_ui_state(move |room, state| ui(&mut whole(room), state), state);
        Self { harness, raster }
    }

    /// What the window shows now.
    pub fn picture(&self) -> Pixmap {
        let output = self.output();
        let scale = output.pixels_per_point;
        let scene = self.ctx.tessellate(output.shapes.clone(), scale);
        let size = self.ctx.content_rect().size() * scale;
        let ground = self.ctx.global_style().visuals.panel_fill;
        self.raster.0.borrow().paint(&scene, [size.x.round() as usize, size.y.round() as usize], scale, ground)
    }

    /// Leaves the picture at `target/window/NAME.png`, for the eyes of a person.
    pub fn save(&self, name: &str) {
        let folder = std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target"), PathBuf::from);
        let folder = folder.join("window");
        fs::create_dir_all(&folder).unwrap();
        let file = BufWriter::new(File::create(folder.join(format!("{name}.png"))).unwrap());
        let picture = self.picture();
        let side = |pixels: usize| u32::try_from(pixels).unwrap();
        let mut encoder = png::Encoder::new(file, side(picture.width()), side(picture.height()));
        encoder.set_color(png::ColorType::Rgba);
        encoder.write_header().unwrap().write_image_data(picture.rgba()).unwrap();
    }
}

/// The whole window: the harness itself leaves a margin.
fn whole(room: &mut Ui) -> Ui {
    let rect = room.ctx().content_rect();
    let mut whole = room.new_child(UiBuilder::new().max_rect(rect));
    whole.set_clip_rect(rect);
    whole
}

impl<'a, State> Deref for Window<'a, State> {
    type Target = Harness<'a, State>;
    fn deref(&self) -> &Self::Target {
        &self.harness
    }
}

impl<State> DerefMut for Window<'_, State> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.harness
    }
}
