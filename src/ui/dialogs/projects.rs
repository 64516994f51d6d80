//! The dialogs around a project file: open one, begin one, keep a copy.
//!
//! Reading and writing them is for `app` and `io`.

use std::path::Path;

use egui::{TextEdit, Ui};

use super::path::Asked;
use super::{Form, finish, keyboard, row, title};
use crate::app::{Action, AppState};
use crate::ui::Queue;
use crate::ui::widgets::text;

/// Opens a project file.
pub(super) fn open(ui: &mut Ui, state: &AppState, form: &mut Form, queue: &mut Queue) {
    let words = state.words();
    title(ui, &words.text("command-open"));
    let file = words.text("ui-project-file");
    row(ui, &file, |ui| {
        form.path.show(ui, state, (&file, Asked::Existing(&["gpkg"])), form.fresh, &mut form.entered);
    });
    let why_not = form.path.path().is_none().then(|| words.text("ui-choose-file-first"));
    if finish(ui, state, queue, form.entered, (&words.text("ui-do-open"), why_not))
        && let Some(path) = form.path.path()
    {
        queue.push(Action::CloseDialog);
        queue.push(Action::OpenProject(path));
    }
}

/// Begins a project with the area of a file; `from` is a file that is known, with its layers.
pub(super) fn new(ui: &mut Ui, state: &AppState, form: &mut Form, from: Option<(&Path, &[String])>, queue: &mut Queue) {
    let words = state.words();
    if let Some((file, layers)) = from.filter(|_| form.fresh) {
        form.path.set(file);
        form.layer = layers.first().cloned();
    }
    title(ui, &words.text("command-new"));
    ui.label(text::note(words.text(if from.is_some() { "foreign-new-about" } else { "ui-new-about" })));
    ui.add_space(4.0);
    let name = words.text("ui-name");
    row(ui, &name, |ui| {
        let field = TextEdit::singleline(&mut form.name).desired_width(f32::INFINITY).margin(egui::vec2(8.0, 5.0));
        let field = ui.add(field).accessible_name(&name);
        keyboard(ui, &field, form.fresh, &mut form.entered);
    });
    let area = words.text("ui-area-file");
    row(ui, &area, |ui| {
        form.path.show(ui, state, (&area, Asked::Existing(&["geojson", "json"])), false, &mut form.entered);
    });
    // Of the file that is known, as long as nobody names another one.
    let layers =
        from.filter(|(file, _)| form.path.path().as_deref() == Some(*file)).map_or(&[][..], |(_, layers)| layers);
    if layers.len() > 1 {
        row(ui, &words.text("foreign-which-layer"), |ui| {
            ui.horizontal_wrapped(|ui| {
                for layer in layers {
                    if ui.radio(form.layer.as_ref() == Some(layer), layer).clicked() {
                        form.layer = Some(layer.clone());
                    }
                }
            });
        });
    }
    let file = words.text("ui-project-file");
    row(ui, &file, |ui| {
        form.second.show(ui, state, (&file, Asked::New("gpkg")), false, &mut form.entered);
    });
    let missing = form.path.path().is_none() || form.second.path().is_none();
    let why_not = missing.then(|| words.text("ui-both-files-needed"));
    if finish(ui, state, queue, form.entered, (&words.text("ui-do-new"), why_not))
        && let (Some(area_file), Some(mut path)) = (form.path.path(), form.second.path())
    {
        if path.extension().is_none() {
            path.set_extension("gpkg");
        }
        queue.push(Action::CloseDialog);
        let area_layer = form.layer.clone().filter(|layer| layers.contains(layer));
        queue.push(Action::NewProject { path, area_file, area_layer, name: form.name.clone() });
    }
}

/// Keeps a copy under another name and goes on there.
pub(super) fn copy(ui: &mut Ui, state: &AppState, form: &mut Form, queue: &mut Queue) {
    let words = state.words();
    title(ui, &words.text("command-save-copy"));
    ui.label(text::note(words.text("ui-copy-about")));
    ui.add_space(4.0);
    let file = words.text("ui-project-file");
    row(ui, &file, |ui| {
        form.path.show(ui, state, (&file, Asked::New("gpkg")), form.fresh, &mut form.entered);
    });
    let why_not = form.path.path().is_none().then(|| words.text("ui-choose-file-first"));
    if finish(ui, state, queue, form.entered, (&words.text("ui-do-copy"), why_not))
        && let Some(mut path) = form.path.path()
    {
        if path.extension().is_none() {
            path.set_extension("gpkg");
        }
        queue.push(Action::CloseDialog);
        queue.push(Action::SaveCopy(path));
    }
}
