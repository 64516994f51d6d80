//! How cells and heads of a grid look: ground by step, the step with its sign, corners for what its mirror says.
//!
//! It only paints.

use egui::{Align2, Color32, Painter, Rect, Shape, Stroke, StrokeKind, TextStyle, Ui, pos2, vec2};

use super::{Cell, Head, Mirror};
use crate::ui::theme::{self, token};
use crate::ui::widgets::text;
use crate::words::numbers;

/// Side of the triangle in a corner.
const CORNER: f32 = 7.0;

/// The ground below heads that stay in view.
pub fn ground(ui: &Ui, rect: Rect) {
    ui.painter().rect_filled(rect, 0.0, token::PAPER);
}

/// A cell, as far as it lies in what is seen.
pub fn cell(ui: &Ui, (rect, seen): (Rect, Rect), look: &Cell, (chosen, focused, hovered): (bool, bool, bool)) {
    if !rect.intersects(seen) {
        return;
    }
    let painter = ui.painter().with_clip_rect(ui.clip_rect().intersect(seen.expand(1.0)));
    let inner = rect.shrink(1.0);
    step(&painter, ui, inner, look.step);
    if hovered && !chosen {
        painter.rect_stroke(inner, 2.0, Stroke::new(1.0, token::OUTLINE), StrokeKind::Inside);
    }
    if chosen {
        let width = if focused { 2.5 } else { 1.5 };
        painter.rect_stroke(inner, 2.0, Stroke::new(width + 1.5, token::SHEET), StrokeKind::Inside);
        let pen = Stroke::new(width, if focused { token::ACCENT } else { token::INK });
        painter.rect_stroke(inner.expand(0.5), 2.0, pen, StrokeKind::Inside);
    }
    // Over the ring of the chosen cell too.
    let ink = look.step.map_or(token::INK_SOFT, |step| theme::step(step).1);
    let place = if chosen { inner.shrink(4.0) } else { inner };
    mirror_sign(&painter, place, look.mirror, ink);
}

/// A step on its ground; what is not known is a question mark on paper.
pub fn step(painter: &Painter, ui: &Ui, rect: Rect, step: Option<i8>) {
    let (ground, ink) = step.map_or((token::SHEET, token::INK_SOFT), theme::step);
    painter.rect_filled(rect, 2.0, ground);
    if step.is_none() {
        painter.rect_stroke(rect, 2.0, Stroke::new(1.0, token::HAIRLINE), StrokeKind::Inside);
    }
    let said = step.map_or_else(|| "?".to_owned(), numbers::step);
    let font = text::semibold(ui, TextStyle::Body);
    painter.text(rect.center(), Align2::CENTER_CENTER, said, font, ink);
}

/// One corner where the other direction differs, two where it has the opposite sign.
fn mirror_sign(painter: &Painter, rect: Rect, mirror: Mirror, ink: Color32) {
    let corner = |at: egui::Pos2, x: f32, y: f32| {
        Shape::convex_polygon(vec![at, at + vec2(x * CORNER, 0.0), at + vec2(0.0, y * CORNER)], ink, Stroke::NONE)
    };
    if mirror != Mirror::Same {
        painter.add(corner(rect.right_top(), -1.0, 1.0));
    }
    if mirror == Mirror::Burden {
        painter.add(corner(rect.left_bottom(), 1.0, -1.0));
    }
}

/// The head of a column.
pub fn column_head(ui: &Ui, (rect, visible): (Rect, Rect), head: &Head, chosen: bool, marked: bool) {
    let painter = ui.painter().with_clip_rect(ui.clip_rect().intersect(visible));
    let (font, ink) = style(ui, head, rect.width() - 4.0, chosen, marked);
    painter.text(rect.center(), Align2::CENTER_CENTER, &head.code, font, ink);
    if chosen {
        painter.hline(rect.x_range().shrink(2.0), rect.bottom() - 2.0, Stroke::new(2.0, token::ACCENT));
    }
}

/// The head of a row: code, name, note.
pub fn row_head(ui: &Ui, (rect, visible): (Rect, Rect), head: &Head, chosen: bool, marked: bool) {
    let painter = ui.painter().with_clip_rect(ui.clip_rect().intersect(visible));
    painter.rect_filled(rect, 0.0, token::PAPER);
    let code_width = 46.0;
    let (font, ink) = style(ui, head, code_width, chosen, marked);
    painter.text(rect.left_center(), Align2::LEFT_CENTER, &head.code, font, ink);
    let small = TextStyle::Small.resolve(ui.style());
    let note = painter.text(
        pos2(rect.right() - 8.0, rect.center().y),
        Align2::RIGHT_CENTER,
        &head.note,
        small,
        token::INK_SOFT,
    );
    let left = rect.left() + code_width.max(ui_width(ui, head)) + 6.0;
    let ink = if chosen || marked { token::INK } else { token::INK_SOFT };
    let job = text::job(&head.name, TextStyle::Body.resolve(ui.style()), ink, note.left() - 6.0 - left, 1);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    painter.galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, ink);
    if chosen {
        painter.vline(rect.right() - 2.0, rect.y_range().shrink(3.0), Stroke::new(2.0, token::ACCENT));
    }
}

/// Font and ink of a code; a long one is smaller.
fn style(ui: &Ui, head: &Head, width: f32, chosen: bool, marked: bool) -> (egui::FontId, Color32) {
    let body = text::semibold(ui, TextStyle::Body);
    let fits = width_of(ui, head, body.clone()) <= width;
    let font = if fits { body } else { text::semibold(ui, TextStyle::Small) };
    (font, if chosen || marked { token::ACCENT } else { token::INK })
}

fn ui_width(ui: &Ui, head: &Head) -> f32 {
    width_of(ui, head, text::semibold(ui, TextStyle::Small))
}

fn width_of(ui: &Ui, head: &Head, font: egui::FontId) -> f32 {
    ui.fonts_mut(|fonts| fonts.layout_no_wrap(head.code.clone(), font, token::INK).size().x)
}
