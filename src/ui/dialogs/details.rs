//! The details of a notice, such as the report of an import, and the remarks of the analysis.
//!
//! The lines come from whoever did the work.

use egui::{Button, ScrollArea, Ui};

use super::{Form, button_size, last_row, list_height};
use crate::app::{Action, AppState};
use crate::ui::Queue;
use crate::ui::widgets::text;
use crate::words::Message;

/// Shows the dialog.
pub(super) fn show(ui: &mut Ui, state: &AppState, form: &Form, number: u64, queue: &mut Queue) {
    let words = state.words();
    let Some(notice) = state.notices.iter().find(|notice| notice.number == number) else {
        queue.push(Action::CloseDialog);
        return;
    };
    if lines(ui, state, form, &words.say(&notice.message), &notice.details) {
        queue.push(Action::CloseDialog);
        queue.push(Action::DismissNotice(number));
    }
}

/// Shows what the analysis found odd in the data.
pub(super) fn remarks(ui: &mut Ui, state: &AppState, form: &Form, queue: &mut Queue) {
    let found = state.analysis.as_ref().map_or(&[][..], |(_, analysis)| analysis.warnings.as_slice());
    if lines(ui, state, form, &state.words().text("ui-remarks-about"), found) {
        queue.push(Action::CloseDialog);
    }
}

/// A heading with lines below it that can be copied; true when it is to be closed.
fn lines(ui: &mut Ui, state: &AppState, form: &Form, heading: &str, lines: &[Message]) -> bool {
    let words = state.words();
    ui.label(text::strong(heading));
    ui.add_space(8.0);
    let lines: Vec<String> = lines.iter().map(|line| words.say(line)).collect();
    ScrollArea::vertical().max_height(list_height(ui, 420.0)).auto_shrink([false, true]).show(ui, |ui| {
        for line in &lines {
            ui.label(line);
            ui.add_space(2.0);
        }
    });
    ui.add_space(12.0);
    let mut close = false;
    last_row(ui, |ui| {
        let button = ui.add(Button::new(words.text("ui-close")).min_size(button_size(ui, 96.0)));
        if form.fresh {
            button.request_focus();
        }
        close = button.clicked();
        if ui.add(Button::new(words.text("ui-copy-text"))).clicked() {
            ui.ctx().copy_text(lines.join("\n"));
        }
    });
    close
}
