//! The steps of a scale as a row of buttons, coloured as in the grid: it sets a cell with the mouse and is its legend.
//!
//! The words of the steps come from the sheet.

use egui::{Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::paint;
use crate::ui::theme::{size, token};
use crate::ui::widgets::section;

/// Shows the steps; the one that was clicked (the inner None is unknown). `name` says a step in words.
pub fn show(
    ui: &mut Ui,
    steps: impl IntoIterator<Item = Option<i8>>,
    now: Option<i8>,
    name: impl Fn(Option<i8>) -> String,
) -> Option<Option<i8>> {
    let mut asked = None;
    ui.spacing_mut().item_spacing.x = 2.0;
    for step in steps {
        let (rect, response) = ui.allocate_exact_size(vec2(36.0, size::ROW), Sense::click());
        let said = name(step);
        response.widget_info(|| WidgetInfo::selected(egui::Role::Button, ui.is_enabled(), step == now, &said));
        paint::step(ui.painter(), ui, rect.shrink(1.0), step);
        if step == now {
            ui.painter().rect_stroke(rect, 2.0, Stroke::new(2.0, token::INK), StrokeKind::Inside);
        } else if response.hovered() {
            ui.painter().rect_stroke(rect.shrink(1.0), 2.0, Stroke::new(1.0, token::OUTLINE), StrokeKind::Inside);
        }
        section::focus_ring(ui, rect, &response);
        if response.clicked() {
            asked = Some(step);
        }
        response.on_hover_text(said);
    }
    asked.filter(|step| *step != now)
}
