//! A matrix from or to a CSV file: which file.
//!
//! Reading and writing it is for `app` and `io`.

use egui::Ui;

use super::path::Asked;
use super::{Form, finish, row, title};
use crate::app::{Action, AppState, Matrix};
use crate::ui::Queue;
use crate::ui::widgets::text;
use crate::words::Message;

/// Shows the dialog to take a matrix in.
pub(super) fn import(ui: &mut Ui, state: &AppState, form: &mut Form, matrix: Matrix, queue: &mut Queue) {
    let words = state.words();
    title(ui, &words.say(&Message::new("matrix-import-title").term("matrix", matrix.key())));
    let about = match matrix {
        Matrix::Function => "matrix-import-about-function",
        Matrix::Effect => "matrix-import-about-effect",
    };
    ui.label(text::note(words.text(about)));
    file(ui, state, form, Asked::Existing(&["csv", "txt"]));
    let why_not = form.path.path().is_none().then(|| words.text("ui-choose-file-first"));
    if finish(ui, state, queue, form.entered, (&words.text("ui-do-import"), why_not))
        && let Some(path) = form.path.path()
    {
        queue.push(Action::ImportMatrix(path, matrix));
    }
}

/// Shows the dialog to write a matrix.
pub(super) fn export(ui: &mut Ui, state: &AppState, form: &mut Form, matrix: Matrix, queue: &mut Queue) {
    let words = state.words();
    title(ui, &words.say(&Message::new("matrix-export-title").term("matrix", matrix.key())));
    ui.label(text::note(words.text("matrix-export-about")));
    file(ui, state, form, Asked::New("csv"));
    let why_not = form.path.path().is_none().then(|| words.text("ui-choose-file-first"));
    if finish(ui, state, queue, form.entered, (&words.text("ui-do-export"), why_not))
        && let Some(mut path) = form.path.path()
    {
        if path.extension().is_none() {
            path.set_extension("csv");
        }
        queue.push(Action::ExportMatrix(path, matrix));
    }
}

fn file(ui: &mut Ui, state: &AppState, form: &mut Form, asked: Asked) {
    ui.add_space(8.0);
    let name = state.words().text("ui-file");
    row(ui, &name, |ui| {
        form.path.show(ui, state, (&name, asked), form.fresh, &mut form.entered);
    });
}
