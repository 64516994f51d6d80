//! The samples of the legend: hatches of the values, fill and outline of task types, line styles of their kinds.
//!
//! Angles, dashes and paints are those of the drawing room, so that the legend is the map.

use egui::{Color32, Rect, Sense, Shape, Stroke, Ui, Vec2, pos2, vec2};

use crate::model::{TaskKind, Worth};
use crate::render::hatch;
use crate::render::style::{self, Paint, TypeTint};
use crate::ui::theme::{self, size, token};

/// A box for a sample.
pub fn space(ui: &mut Ui, size: Vec2) -> Rect {
    ui.allocate_exact_size(size, Sense::hover()).0
}

/// Paints the hatch of a value with an intensity (0–3) in a box.
pub fn hatch(ui: &Ui, rect: Rect, worth: Worth, intensity: u8) {
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 2.0, token::SHEET);
    let color = theme::worth(worth);
    if let Some(spacing) = hatch::spacing_px(intensity) {
        // Screen y points down, the angle of a hatch is counted from the east towards the north.
        let angle = -(hatch::angle_deg(worth).to_radians() as f32);
        let (along, across) = (Vec2::angled(angle), Vec2::angled(angle).rot90());
        let scale = theme::text_scale(ui.style());
        let (reach, spacing) = (rect.size().length(), spacing as f32 * size::lines(scale));
        let pen = Stroke::new(size::line(1.5, scale), color);
        let count = (reach / spacing).ceil() as i32;
        for i in -count..=count {
            let middle = rect.center() + across * (i as f32 * spacing);
            painter.line_segment([middle - along * reach, middle + along * reach], pen);
        }
    }
    ui.painter().rect_stroke(rect, 2.0, Stroke::new(1.0, token::OUTLINE), egui::StrokeKind::Inside);
}

/// Paints a box in one colour of the maps.
pub fn flat(ui: &Ui, rect: Rect, paint: Paint) {
    let line = Stroke::new(1.0, token::OUTLINE);
    ui.painter().rect(rect, 2.0, theme::paint(paint), line, egui::StrokeKind::Inside);
}

/// Paints the cross-hatch of a mask in a box.
pub fn mask(ui: &Ui, rect: Rect) {
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 2.0, theme::paint(Paint::MaskFill));
    let pen = Stroke::new(1.0, theme::paint(Paint::MaskLine));
    for angle_deg in [-22.5_f32, -112.5] {
        let (along, across) = (Vec2::angled(angle_deg.to_radians()), Vec2::angled(angle_deg.to_radians()).rot90());
        for i in -4..=4 {
            let middle = rect.center() + across * (i as f32 * 6.0);
            painter.line_segment([middle - along * 40.0, middle + along * 40.0], pen);
        }
    }
    ui.painter().rect_stroke(rect, 2.0, Stroke::new(1.0, token::OUTLINE), egui::StrokeKind::Inside);
}

/// Paints the fill and outline of a task type in a box.
pub fn task_type(ui: &Ui, rect: Rect, tint: TypeTint) {
    let stroke = Stroke::new(size::line(2.0, theme::text_scale(ui.style())), theme::tint_line(tint));
    ui.painter().rect(rect, 2.0, theme::tint_fill(tint), stroke, egui::StrokeKind::Inside);
}

/// Paints the outline of a kind of task as a line across a box.
pub fn task_kind(ui: &Ui, rect: Rect, kind: Option<TaskKind>) {
    let (from, to) = (pos2(rect.left(), rect.center().y), pos2(rect.right(), rect.center().y));
    for stroke in style::task_strokes(kind, TypeTint::None) {
        let paint = match stroke.paint {
            Paint::Gap => token::PAPER,
            _ => token::INK,
        };
        line(ui, from, to, &stroke, paint);
    }
}

/// Paints a stroke of the drawing room as a line across a box.
pub fn stroke(ui: &Ui, rect: Rect, stroke: &style::Stroke) {
    let (from, to) = (pos2(rect.left(), rect.center().y), pos2(rect.right(), rect.center().y));
    line(ui, from, to, stroke, theme::paint(stroke.paint));
}

fn line(ui: &Ui, from: egui::Pos2, to: egui::Pos2, stroke: &style::Stroke, color: Color32) {
    let scale = theme::text_scale(ui.style());
    let pen = Stroke::new(theme::pen_width(stroke, scale), color);
    if !stroke.is_dashed() {
        ui.painter().line_segment([from, to], pen);
        return;
    }
    let mut at = from.x;
    'line: loop {
        for (i, length) in theme::dashes(stroke, scale).into_iter().enumerate() {
            let end = (at + length).min(to.x);
            if i % 2 == 0 {
                ui.painter().line_segment([pos2(at, from.y), pos2(end, from.y)], pen);
            }
            at = end;
            if at >= to.x {
                break 'line;
            }
        }
    }
}

/// Paints the letter of a value in its hue.
pub fn letter(ui: &mut Ui, worth: Worth) -> egui::Response {
    let side = ui.text_style_height(&egui::TextStyle::Body) + 4.0;
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    ui.painter().rect_filled(rect, 2.0, theme::worth(worth));
    let font = super::text::semibold(ui, egui::TextStyle::Small);
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, worth.letter(), font, token::ON_ACCENT);
    response
}

/// A badge as it stands on the maps: an octagon for a conflict, dark when it is strong.
pub fn map_badge(ui: &Ui, rect: Rect, code: &str, conflict: bool, strong: bool) {
    let dark = if conflict { token::ALERT } else { token::INK };
    let (ground, ink) = if strong { (dark, token::ON_ACCENT) } else { (token::SHEET, dark) };
    let width = size::line(1.6, theme::text_scale(ui.style()));
    let pen = Stroke::new(width, dark);
    let box_ = rect.shrink(width / 2.0);
    if conflict {
        let (cut, min, max) = (box_.height() * 0.3, box_.min, box_.max);
        let corners = vec![
            pos2(min.x + cut, min.y),
            pos2(max.x - cut, min.y),
            pos2(max.x, min.y + cut),
            pos2(max.x, max.y - cut),
            pos2(max.x - cut, max.y),
            pos2(min.x + cut, max.y),
            pos2(min.x, max.y - cut),
            pos2(min.x, min.y + cut),
        ];
        ui.painter().add(Shape::convex_polygon(corners, ground, pen));
    } else {
        ui.painter().rect(box_, box_.height() / 2.0, ground, pen, egui::StrokeKind::Middle);
    }
    let font = match theme::text_scale(ui.style()) {
        scale if scale > 1.0 => super::text::semibold(ui, egui::TextStyle::Small),
        _ => egui::FontId::new(10.0, egui::FontFamily::Name(theme::SEMIBOLD.into())),
    };
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, code, font, ink);
}

/// A circle with the code of a koppelkans, for the legend.
pub fn badge(ui: &Ui, rect: Rect, code: &str) {
    let (ground, ink) = theme::badge(false);
    let size = vec2(rect.width(), rect.height().min(16.0));
    let pill = Rect::from_center_size(rect.center(), size);
    ui.painter().add(Shape::rect_filled(pill, size.y / 2.0, ground));
    let font = egui::FontId::new(10.0, egui::FontFamily::Name(theme::SEMIBOLD.into()));
    ui.painter().text(pill.center(), egui::Align2::CENTER_CENTER, code, font, ink);
}
