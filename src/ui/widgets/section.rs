//! Headings of panels, some of which fold.
//!
//! What is folded is remembered by egui for as long as the program runs.

use egui::{Align2, Id, Rect, Response, Sense, TextStyle, Ui, WidgetInfo, pos2, vec2};

use super::{signs, text};
use crate::ui::theme::{size, token};

/// A heading that folds what is below it; returns whether it is open.
pub fn folding(ui: &mut Ui, salt: &str, title: &str, count: Option<usize>, open_at_first: bool) -> bool {
    let id = Id::unique(("section", salt));
    let mut open = ui.data_mut(|data| *data.get_temp_mut_or(id, open_at_first));
    let response = heading(ui, title, count, Some(open));
    if response.clicked() {
        open = !open;
        ui.data_mut(|data| data.insert_temp(id, open));
    }
    open
}

/// Whether a folding heading is open.
pub fn is_open(ui: &Ui, salt: &str, open_at_first: bool) -> bool {
    ui.data(|data| data.get_temp(Id::unique(("section", salt)))).unwrap_or(open_at_first)
}

/// A heading without folding.
pub fn title(ui: &mut Ui, title: &str, count: Option<usize>) {
    heading(ui, title, count, None);
}

fn heading(ui: &mut Ui, title: &str, count: Option<usize>, open: Option<bool>) -> Response {
    let height = size::ROW.max(ui.text_style_height(&TextStyle::Body) + 8.0);
    let sense = if open.is_some() { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), sense);
    if open.is_some() {
        response
            .widget_info(|| WidgetInfo::selected(egui::Role::Button, ui.is_enabled(), open.unwrap_or_default(), title));
    }
    let ink = if response.hovered() && open.is_some() { token::ACCENT } else { token::INK };
    let left = match open {
        Some(open) => {
            signs::fold_sign(ui.painter(), pos2(rect.left() + 5.0, rect.center().y), open, token::INK_SOFT);
            rect.left() + 16.0
        }
        None => rect.left(),
    };
    let font = text::semibold(ui, TextStyle::Body);
    ui.painter().text(pos2(left, rect.center().y), Align2::LEFT_CENTER, title, font, ink);
    if let Some(count) = count {
        let font = TextStyle::Body.resolve(ui.style());
        let at = pos2(rect.right(), rect.center().y);
        ui.painter().text(at, Align2::RIGHT_CENTER, count.to_string(), font, token::INK_SOFT);
    }
    focus_ring(ui, rect, &response);
    response
}

/// Draws the ring around what has the keyboard.
pub fn focus_ring(ui: &Ui, rect: Rect, response: &Response) {
    if response.has_focus() {
        let stroke = egui::Stroke::new(1.5, token::ACCENT);
        ui.painter().rect_stroke(rect, f32::from(size::CORNER), stroke, egui::StrokeKind::Inside);
    }
}

/// A hairline over the whole width.
pub fn hairline(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 9.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, egui::Stroke::new(1.0, token::HAIRLINE));
}
