//! The details of a notice, such as the report of an import.
//!
//! The lines come from whoever did the work.

use egui::{Align, Button, Layout as Flow, ScrollArea, Ui};

use crate::app::{Action, AppState};
use crate::ui::Queue;
use crate::ui::widgets::text;

/// Shows the dialog.
pub(super) fn show(ui: &mut Ui, state: &AppState, number: u64, queue: &mut Queue) {
    let words = state.words();
    let Some(notice) = state.notices.iter().find(|notice| notice.number == number) else {
        queue.push(Action::CloseDialog);
        return;
    };
    ui.label(text::strong(words.say(&notice.message)));
    ui.add_space(8.0);
    let lines: Vec<String> = notice.details.iter().map(|line| words.say(line)).collect();
    ScrollArea::vertical().max_height(420.0).auto_shrink([false, true]).show(ui, |ui| {
        for line in &lines {
            ui.label(line);
            ui.add_space(2.0);
        }
    });
    ui.add_space(12.0);
    ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
        if ui.add(Button::new(words.text("ui-close")).min_size(egui::vec2(96.0, 32.0))).clicked() {
            queue.push(Action::CloseDialog);
            queue.push(Action::DismissNotice(number));
        }
        if ui.add(Button::new(words.text("ui-copy-text"))).clicked() {
            ui.ctx().copy_text(lines.join("\n"));
        }
    });
}
