//! A small map of where a file lies: its features in few strokes, over the project's area.
//!
//! It is only looked at.

use egui::{Pos2, Rect, Sense, Stroke, Ui, Vec2};

use crate::app::AppState;
use crate::geometry::{Bounds, Point};
use crate::io::import::lies_outside;
use crate::io::import::preview::Preview;
use crate::ui::theme::{size, token};

/// Shows it.
pub(super) fn show(ui: &mut Ui, state: &AppState, preview: &Preview, room: Vec2) {
    let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
    let painter = ui.painter().with_clip_rect(rect);
    painter.rect_filled(rect, f32::from(size::CORNER), token::TABLE);
    let words = state.words();
    let area = state.project.area().map(|area| area.boundary.clone());
    let Some(file) = preview.bounds else {
        let font = egui::TextStyle::Small.resolve(ui.style());
        let nowhere = words.text("import-nowhere");
        painter.text(rect.center(), egui::Align2::CENTER_CENTER, nowhere, font, token::INK_SOFT);
        return;
    };
    let whole = area.as_ref().map_or(file, |area| file.union(area.bounds()));
    let fit = Fit::new(whole, rect.shrink(10.0));
    if let Some(area) = &area {
        for polygon in &area.areas().0 {
            let ring: Vec<Pos2> = polygon.exterior().0.iter().map(|p| fit.screen(*p)).collect();
            painter.add(egui::Shape::closed_line(ring, Stroke::new(1.5, token::INK)));
        }
    }
    let stroke = Stroke::new(1.0, token::ACCENT);
    for line in &preview.lines {
        match line.as_slice() {
            [point] => {
                painter.circle_filled(fit.screen(*point), 2.0, token::ACCENT);
            }
            line => {
                painter.add(egui::Shape::line(line.iter().map(|p| fit.screen(*p)).collect(), stroke));
            }
        }
    }
    painter.rect_stroke(rect, f32::from(size::CORNER), Stroke::new(1.0, token::HAIRLINE), egui::StrokeKind::Inside);
    let outside = lies_outside(&file, &state.project);
    let about = if outside { "import-map-outside" } else { "import-map-about" };
    if outside {
        let font = egui::TextStyle::Small.resolve(ui.style());
        let at = rect.center_bottom() - egui::vec2(0.0, 6.0);
        let sign = format!("! {}", words.text("import-map-outside-short"));
        let line = painter.layout_no_wrap(sign, font, token::ALERT);
        let place = egui::Align2::CENTER_BOTTOM.anchor_size(at, line.size());
        // On a ground of its own: what it is about is drawn there too.
        painter.rect_filled(place.expand2(egui::vec2(5.0, 2.0)), f32::from(size::CORNER), token::SHEET);
        painter.galley(place.min, line, token::ALERT);
    }
    response.on_hover_text(words.text(about));
}

/// From the plane to the box of the map.
struct Fit {
    middle: Point,
    center: Pos2,
    px_per_m: f64,
}

impl Fit {
    fn new(whole: Bounds, room: Rect) -> Self {
        let (width, height) = ((whole.max.x - whole.min.x).max(1.0), (whole.max.y - whole.min.y).max(1.0));
        let px_per_m = (f64::from(room.width()) / width).min(f64::from(room.height()) / height);
        Self { middle: whole.center(), center: room.center(), px_per_m }
    }

    fn screen(&self, p: Point) -> Pos2 {
        let x = (p.x - self.middle.x) * self.px_per_m;
        let y = (self.middle.y - p.y) * self.px_per_m;
        self.center + egui::vec2(x as f32, y as f32)
    }
}
