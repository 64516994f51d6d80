//! About: version, licence, and whose data and type are used.
//!
//! The full texts are in the files that come with the program.

use egui::{Button, Ui};

use super::{Form, button_size, last_row, title};
use crate::app::{Action, AppState};
use crate::ui::Queue;
use crate::ui::widgets::text;
use crate::words::Message;

/// Shows the dialog.
pub(super) fn show(ui: &mut Ui, state: &AppState, form: &Form, queue: &mut Queue) {
    let words = state.words();
    title(ui, "Koppelkans");
    ui.label(words.say(&Message::new("ui-version").text("version", env!("CARGO_PKG_VERSION"))));
    ui.add_space(8.0);
    for key in ["ui-about-program", "ui-about-method", "ui-about-data", "ui-about-background", "ui-about-licence"] {
        ui.label(words.text(key));
        ui.add_space(6.0);
    }
    if let Some(path) = &state.file.path {
        ui.label(text::note(path.display().to_string()));
    }
    ui.add_space(8.0);
    last_row(ui, |ui| {
        let close = ui.add(Button::new(words.text("ui-close")).min_size(button_size(ui, 96.0)));
        if form.fresh {
            close.request_focus();
        }
        if close.clicked() {
            queue.push(Action::CloseDialog);
        }
    });
}
