//! The window was asked to close while something can't be saved: what it is, why, and what can be done.
//!
//! Trying again goes on behind it; when that works, nothing stands in the way any more.

use egui::{Button, Ui, ViewportCommand};

use super::super::Queue;
use super::super::theme::token;
use super::super::widgets::text;
use super::{button_size, last_row, title};
use crate::app::{Action, AppState, Dialog};

/// Shows it; true when the window may close all the same.
pub(super) fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue) -> bool {
    let words = state.words();
    title(ui, &words.text("unsaved-title"));
    let lost = state.would_be_lost();
    if lost.is_empty() {
        ui.label(words.text("unsaved-no-more"));
    }
    for line in &lost {
        ui.label(text::alert(format!("! {}", words.say(line))));
        ui.add_space(4.0);
    }
    if !lost.is_empty() {
        ui.label(text::note(words.text("unsaved-about")));
    }
    let all_the_same = if lost.is_empty() { "unsaved-close" } else { "unsaved-lose" };
    ui.add_space(12.0);
    let mut closes = false;
    last_row(ui, |ui| {
        // A project that was left has no copy to keep: it is not in the window any more.
        if state.file.problem.is_some() {
            let copy = text::strong(words.text("command-save-copy")).color(token::ON_ACCENT);
            if ui.add(Button::new(copy).fill(token::ACCENT).min_size(button_size(ui, 96.0))).clicked() {
                queue.push(Action::OpenDialog(Dialog::SaveCopy));
            }
        }
        closes = ui.add(Button::new(words.text(all_the_same)).min_size(button_size(ui, 80.0))).clicked();
        if ui.add(Button::new(words.text("unsaved-stay")).min_size(button_size(ui, 80.0))).clicked() {
            queue.push(Action::CloseDialog);
        }
    });
    if closes {
        ui.ctx().send_viewport_cmd(ViewportCommand::Close);
    }
    closes
}
