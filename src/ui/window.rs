//! The real window: eframe around [`App`]. All that knows eframe is here.

use eframe::egui;

use super::app::{App, Options};

/// Why no window could be opened: one line, for the standard error stream.
#[derive(Debug, thiserror::Error)]
#[error("no window could be opened: {0}")]
pub struct NoWindow(String);

struct Shell(App);

impl eframe::App for Shell {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.0.logic(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.0.ui(ui);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    /// Nothing is remembered between runs.
    fn persist_egui_memory(&self) -> bool {
        false
    }
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// Where the system has no display or no OpenGL.
pub fn run(options: Options) -> Result<(), NoWindow> {
    let app = App::new(options);
    let title = app.title();
    let viewport = egui::ViewportBuilder::default()
        .with_title(&title)
        .with_app_id("payprint")
        .with_icon(icon())
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size([1120.0, 720.0]);
    let native = eframe::NativeOptions { viewport, centered: true, ..eframe::NativeOptions::default() };
    eframe::run_native("payprint", native, Box::new(|_| Ok(Box::new(Shell(app)))))
        .map_err(|error| NoWindow(error.to_string()))
}

/// A red seal without its characters: what is left of it at the size of a task bar.
fn icon() -> egui::IconData {
    const SIDE: u32 = 64;
    let mut rgba = Vec::with_capacity((SIDE * SIDE * 4) as usize);
    for y in 0..SIDE {
        for x in 0..SIDE {
            rgba.extend(pixel(x, y));
        }
    }
    egui::IconData { rgba, width: SIDE, height: SIDE }
}

/// A block 40 wide and 64 high with a light frame inside.
fn pixel(x: u32, y: u32) -> [u8; 4] {
    let seal = super::theme::Tokens::of(super::theme::Theme::Light);
    let inside = |margin: u32| (12 + margin..52 - margin).contains(&x) && (margin..64 - margin).contains(&y);
    let ink = if inside(4) && !inside(6) { seal.onseal } else { seal.seal };
    if inside(0) { ink.to_array() } else { [0; 4] }
}
