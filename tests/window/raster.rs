//! The rasteriser on a scene that egui itself tessellated: feathered edges, rounded corners, circles.

use egui::{Color32, Rect, Sense, Ui, pos2, vec2};

use egui_kittest::kittest::Queryable as _;
use payprint::ui::theme::Theme;

use crate::harness::Window;

fn toy(ui: &mut Ui, clicks: &mut u32) {
    let place = Rect::from_min_size(pos2(20.0, 20.0), vec2(100.0, 40.0));
    let response = ui.interact(place, ui.scope_id().with("toy"), Sense::CLICK);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, "toy"));
    if response.clicked() {
        *clicks += 1;
    }
    ui.painter().rect_filled(place, 8.0, Color32::BLACK);
    ui.painter().circle_filled(pos2(200.0, 40.0), 20.0, Color32::RED);
}

#[test]
fn shapes_have_the_area_they_should() {
    let window = Window::open([240.0, 80.0], Theme::Light, |_| {}, 0, toy);
    let picture = window.picture();
    assert_eq!((picture.width(), picture.height()), (240, 80));
    let red = |x| picture.pixel(x, 40).unwrap()[1] == 0;
    assert!(red(185) && red(214) && !red(178) && !red(222), "the circle is where it was put");
    let corner = picture.pixel(20, 20).unwrap();
    assert_eq!(Some(corner), picture.pixel(1, 1), "the corner is round");
    assert_eq!(picture.pixel(70, 40), Some([0, 0, 0, 255]));
    window.save("toy");
}

#[test]
fn a_click_by_accessible_name_arrives() {
    let mut window = Window::open([240.0, 80.0], Theme::Light, |_| {}, 0, toy);
    window.get_by_label("toy").click();
    window.run();
    assert_eq!(*window.state(), 1);
}
