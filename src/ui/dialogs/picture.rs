//! A picture to lie under the maps: choosing a file, saying its system when nothing else does, and what a dropped one is.
//!
//! Reading it is for `app` and `io`.

use std::path::Path;

use egui::{Button, TextEdit, Ui, vec2};

use super::path::Asked;
use super::{Form, button_size, finish, keyboard, row, title};
use crate::app::{Action, AppState};
use crate::geometry::projection::Crs;
use crate::ui::Queue;
use crate::ui::widgets::text;
use crate::words::Message;

/// Asks for a file, and for its system when that is why it could not be read.
pub(super) fn choose(
    ui: &mut Ui,
    state: &AppState,
    form: &mut Form,
    (path, problem): (Option<&Path>, Option<&Message>),
    queue: &mut Queue,
) {
    let words = state.words();
    if let Some(path) = path.filter(|_| form.fresh) {
        form.path.set(path);
    }
    title(ui, &words.text("command-add-picture"));
    ui.label(text::note(words.text("ui-add-picture-about")));
    ui.add_space(4.0);
    let file = words.text("ui-file");
    row(ui, &file, |ui| {
        let asked = Asked::Existing(&crate::io::picture::EXTENSIONS);
        form.path.show(ui, state, (&file, asked), form.fresh && problem.is_none(), &mut form.entered);
    });
    let mut why_not = form.path.path().is_none().then(|| words.text("ui-choose-file-first"));
    let mut crs = None;
    if let Some(problem) = problem {
        ui.add_space(4.0);
        ui.label(text::alert(format!("! {}", words.say(problem))));
        let name = words.text("ui-add-picture-crs");
        row(ui, &name, |ui| {
            let field = TextEdit::singleline(&mut form.crs).hint_text("EPSG:28992");
            let field = ui.add(field.desired_width(200.0).margin(vec2(8.0, 5.0))).accessible_name(&name);
            keyboard(ui, &field, form.fresh, &mut form.entered);
        });
        match Crs::parse(&form.crs) {
            Ok(found) => {
                ui.label(text::note(found.name()));
                crs = Some(found);
            }
            Err(_) if form.crs.trim().is_empty() => why_not = why_not.or(Some(words.text("ui-add-picture-crs-first"))),
            Err(error) => why_not = why_not.or(Some(words.say(&error.message()))),
        }
    }
    if finish(ui, state, queue, form.entered, (&words.text("ui-do-add-picture"), why_not))
        && let Some(path) = form.path.path()
    {
        queue.push(Action::AddPicture { path, crs });
    }
}

/// Asks what a dropped picture is.
pub(super) fn dropped(ui: &mut Ui, state: &AppState, form: &Form, path: &Path, queue: &mut Queue) {
    let words = state.words();
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    title(ui, &words.text("ui-dropped-title"));
    ui.label(text::note(words.say(&Message::new("ui-dropped-about").text("file", file))));
    ui.add_space(12.0);
    ui.horizontal(|ui| {
        let photo = ui.add(Button::new(words.text("ui-dropped-photo")).min_size(button_size(ui, 180.0)));
        if form.fresh {
            photo.request_focus();
        }
        if photo.clicked() {
            queue.push(Action::AttachPhoto(path.to_owned()));
        }
        let underlay = Button::new(words.text("ui-dropped-underlay")).min_size(button_size(ui, 180.0));
        if ui.add(underlay).clicked() {
            queue.push(Action::AddPicture { path: path.to_owned(), crs: None });
        }
        if ui.add(Button::new(words.text("ui-cancel")).min_size(button_size(ui, 80.0))).clicked() {
            queue.push(Action::CloseDialog);
        }
    });
}
