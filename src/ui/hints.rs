//! The three lines of the first start, on a card over the maps; the first click puts them away.
//!
//! Whether they were read is remembered by `app`.

use egui::{Align2, Area, Button, Context, Frame, Id, Rect, Sense, vec2};

use super::Queue;
use super::theme::token;
use super::widgets::text;
use crate::app::{Action, AppState};

/// Shows the card until something is clicked.
pub fn show(ctx: &Context, state: &AppState, queue: &mut Queue, maps: Rect) {
    if state.preferences.hints_read || state.view.hall || state.dialog.is_some() {
        return;
    }
    let words = state.words();
    let at = maps.center_top() + vec2(0.0, 56.0);
    Area::new(Id::unique("hints")).pivot(Align2::CENTER_TOP).fixed_pos(at).show(ctx, |ui| {
        Frame::popup(ui.style()).inner_margin(16).show(ui, |ui| {
            ui.set_width(420.0);
            ui.label(text::strong(words.text("ui-hints-title")));
            ui.add_space(4.0);
            for (i, key) in ["ui-hint-look", "ui-hint-draw", "ui-hint-choose"].into_iter().enumerate() {
                ui.horizontal_top(|ui| {
                    let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::hover());
                    ui.painter().circle_filled(rect.center(), 9.0, token::ACCENT);
                    let font = text::semibold(ui, egui::TextStyle::Small);
                    let at = rect.center();
                    ui.painter().text(at, Align2::CENTER_CENTER, (i + 1).to_string(), font, token::ON_ACCENT);
                    ui.label(words.text(key));
                });
                ui.add_space(4.0);
            }
            if ui.add(Button::new(words.text("ui-hints-done"))).clicked() {
                queue.push(Action::DismissHints);
            }
        });
    });
    if ctx.input(|input| input.pointer.any_click()) {
        queue.push(Action::DismissHints);
    }
}
