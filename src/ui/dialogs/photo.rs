//! The photo of the chosen feature: choosing a file, and looking at it large.
//!
//! Reading and decoding it is for `app` and `io`.

use egui::{Button, Ui, vec2};

use super::path::Asked;
use super::{Form, button_size, finish, last_row, row, title};
use crate::app::{Action, AppState};
use crate::ui::Queue;
use crate::ui::attributes::photo;
use crate::ui::widgets::text;
use crate::words::Message;

/// Asks for a file.
pub(super) fn choose(ui: &mut Ui, state: &AppState, form: &mut Form, queue: &mut Queue) {
    let words = state.words();
    title(ui, &words.text("command-photo"));
    ui.label(text::note(words.text("ui-photo-about")));
    ui.add_space(4.0);
    let file = words.text("ui-file");
    row(ui, &file, |ui| {
        let asked = Asked::Existing(&["jpg", "jpeg", "png"]);
        form.path.show(ui, state, (&file, asked), form.fresh, &mut form.entered);
    });
    let why_not = form.path.path().is_none().then(|| words.text("ui-choose-file-first"));
    if finish(ui, state, queue, form.entered, (&words.text("ui-do-photo"), why_not))
        && let Some(path) = form.path.path()
    {
        queue.push(Action::AttachPhoto(path));
    }
}

/// Shows it as large as the window allows; `width` is that of the dialog.
pub(super) fn large(ui: &mut Ui, state: &AppState, form: &Form, queue: &mut Queue, height: f32) {
    let words = state.words();
    let id = state.selection.single();
    let Some((id, Ok(picture))) = id.zip(state.picture().map(|shown| shown.picture.as_ref())) else {
        queue.push(Action::CloseDialog);
        return;
    };
    let (value, task) = (state.project.values().get(id), state.project.tasks().get(id));
    let name = value.map(|row| &row.name).or(task.map(|row| &row.name)).filter(|name| !name.is_empty());
    title(ui, &name.cloned().unwrap_or_else(|| words.text("unnamed")));
    let size = photo::fitting(picture, vec2(ui.available_width(), height));
    ui.vertical_centered(|ui| {
        ui.add(egui::Image::new(&photo::texture(ui, picture)).fit_to_exact_size(size));
    });
    ui.add_space(8.0);
    last_row(ui, |ui| {
        let close = ui.add(Button::new(words.text("ui-close")).min_size(button_size(ui, 96.0)));
        if form.fresh {
            close.request_focus();
        }
        if close.clicked() {
            queue.push(Action::CloseDialog);
        }
        let bytes = state.project.photos().get(state.project.photo_of(id)).map_or(0, |bytes| bytes.len());
        let said = Message::new("ui-photo-file").text("file", state.project.photo_of(id));
        let said = said.number("mb", bytes as f64 / 1e6, 1);
        text::one_line(ui, text::note(words.say(&said)));
    });
}
