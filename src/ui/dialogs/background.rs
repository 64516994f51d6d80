//! Choosing a file with map tiles as background.
//!
//! Reading it is for `app` and `io`.

use egui::Ui;

use super::path::Asked;
use super::{Form, finish, row, title};
use crate::app::{Action, AppState};
use crate::io::tiles::EXTENSIONS;
use crate::ui::Queue;
use crate::ui::widgets::text;

/// Asks for a file.
pub(super) fn choose(ui: &mut Ui, state: &AppState, form: &mut Form, queue: &mut Queue) {
    let words = state.words();
    title(ui, &words.text("command-background"));
    ui.label(text::note(words.text("ui-background-about")));
    ui.add_space(4.0);
    let file = words.text("ui-file");
    row(ui, &file, |ui| {
        form.path.show(ui, state, (&file, Asked::Existing(&EXTENSIONS)), form.fresh, &mut form.entered);
    });
    let why_not = form.path.path().is_none().then(|| words.text("ui-choose-file-first"));
    if finish(ui, state, queue, form.entered, (&words.text("ui-do-background"), why_not))
        && let Some(path) = form.path.path()
    {
        queue.push(Action::OpenBackground(path));
    }
}
