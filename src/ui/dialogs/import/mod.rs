//! The import dialog: which file, what is in it, as what it is loaded, and which of its columns are which of ours.
//!
//! Reading the file and proposing is for `io`; nothing changes before the button is pressed.

mod columns;
mod elsewhere;
mod facts;
mod rows;
mod small_map;

use std::path::Path;

use egui::{Id, ScrollArea, TextEdit, Ui};

use super::path::Asked;
use super::{Form, finish, keyboard, list_height, row, title};
use crate::app::{Action, AppState, Found, LookAt};
use crate::geometry::projection::Crs;
use crate::io::formats::{FORMATS, FormatLine};
use crate::io::import::mapping::{MappingChoice, choose};
use crate::io::import::preview::Preview;
use crate::io::import::{ImportAs, ImportOptions, Known};
use crate::io::source::{LayerInfo, PlaceColumns, Wanted};
use crate::model::{MapOfRow, Mapping};
use crate::ui::Queue;
use crate::ui::theme;
use crate::ui::widgets::{choice, text};
use crate::words::Message;

/// What is filled in.
#[derive(Default)]
pub(super) struct ImportForm {
    /// As what, when the user chose; else what is proposed.
    chosen_as: Option<ImportAs>,
    crs: String,
    swap: bool,
    /// Name of the layer it becomes.
    layer: String,
    /// The layers the file has, once they are known.
    layers: Vec<LayerInfo>,
    source_layer: Option<String>,
    /// The columns with the places of a list, when the user chose: x and y.
    places: [Option<String>; 2],
    /// The mapping as it stands, for the map it is for.
    mapping: Option<Mapping>,
    /// The file the form is about.
    about: Option<LookAt>,
}

/// Shows the dialog.
pub(super) fn show(ui: &mut Ui, state: &AppState, form: &mut Form, dropped: Option<&Path>, queue: &mut Queue) {
    let words = state.words();
    if let Some(path) = dropped.filter(|_| form.fresh) {
        form.path.set(path);
    }
    title(ui, &words.text("command-import"));
    let file = words.text("ui-file");
    row(ui, &file, |ui| {
        form.path.show(ui, state, (&file, Asked::Existing(&READ)), form.fresh, &mut form.entered);
    });
    let crs = Some(form.import.crs.trim()).filter(|typed| !typed.is_empty()).map(Crs::parse).transpose();
    let at = form.path.path().filter(|path| path.is_file()).zip(crs.clone().ok()).map(|(path, crs)| {
        let places = match &form.import.places {
            [Some(x), Some(y)] => Some(PlaceColumns::Two(x.clone(), y.clone())),
            _ => None,
        };
        let wanted = Wanted { layer: form.import.source_layer.clone(), places, map: None };
        let options = ImportOptions { crs, swap_axes: form.import.swap, wanted, ..ImportOptions::default() };
        LookAt::new(path, &options)
    });
    follow(state, &mut form.import, at.as_ref(), queue);
    let look = state.look.as_ref().filter(|look| Some(&look.at) == at.as_ref());
    let found = look.and_then(|look| look.found.as_ref());
    let room = list_height(ui, 900.0) - 76.0 * theme::text_scale(ui.style());
    let preview = match found {
        Some(Found::Preview(preview)) => Some(preview.as_ref()),
        _ => None,
    };
    ScrollArea::vertical().max_height(room).min_scrolled_height(room).show(ui, |ui| {
        which_layer(ui, state, &mut form.import);
        match found {
            Some(Found::Preview(preview)) => {
                facts::show(ui, state, preview);
                rows::show(ui, state, preview);
                if preview.is_list {
                    which_places(ui, state, &mut form.import, preview);
                }
                as_what(ui, state, &mut form.import, preview, &mut form.entered);
            }
            // Nothing is wrong yet: the choice stands just above, and beside the button why it waits.
            Some(Found::Refused { layers, .. }) if needs_choice(&form.import, layers) => {}
            Some(Found::Refused { why, .. }) => elsewhere::show(ui, state, why, form.path.path(), queue),
            None if at.is_some() => {
                ui.horizontal(|ui| {
                    ui.spinner();
                    ui.label(text::note(words.text("import-looking")));
                });
            }
            None => match form.path.path().as_deref().and_then(elsewhere::known_folder) {
                Some(why) => elsewhere::show(ui, state, &why, None, queue),
                None => {
                    ui.label(text::note(words.text("import-formats")));
                }
            },
        }
    });
    let is_no_layer = matches!(found, Some(Found::Refused { why, .. }) if elsewhere::is_of_use(why));
    if !is_no_layer {
        // Outside the list, so that it is in sight however long that is.
        reading(ui, state, &mut form.import, &mut form.entered);
    }
    let why_not = match (&crs, form.path.path(), found) {
        (_, None, _) => Some(words.text("ui-choose-file-first")),
        (Err(_), _, _) => Some(words.text("ui-crs-unknown")),
        (_, Some(path), _) if path.is_dir() => Some(words.text("disk-is-folder")),
        (_, Some(path), _) if !path.is_file() => Some(words.text("import-no-file")),
        (_, _, None) => Some(words.text("import-looking")),
        (_, _, Some(Found::Refused { layers, .. })) if needs_choice(&form.import, layers) => {
            Some(words.text("import-choose-layer"))
        }
        (_, _, Some(Found::Refused { why, .. })) if elsewhere::is_of_use(why) => Some(words.text("import-elsewhere")),
        (_, _, Some(Found::Refused { .. })) => Some(words.text("import-not-so")),
        _ => None,
    };
    let does = words.text("ui-do-import");
    if finish(ui, state, queue, form.entered, (&does, why_not))
        && let (Some(at), Some(preview)) = (at, preview)
    {
        queue.push(load(&form.import, at, preview));
    }
}

/// Whether all that is missing is which layer is meant.
fn needs_choice(form: &ImportForm, layers: &[LayerInfo]) -> bool {
    layers.len() > 1 && form.source_layer.is_none()
}

/// The endings of files that can be read, for the file window.
const READ: [&str; READABLE] = {
    let mut all = [""; READABLE];
    let (mut line, mut at) = (0, 0);
    while line < FORMATS.len() {
        let mut ending = 0;
        while FORMATS[line].can_read() && ending < FORMATS[line].extensions.len() {
            all[at] = FORMATS[line].extensions[ending];
            (at, ending) = (at + 1, ending + 1);
        }
        line += 1;
    }
    all
};
const READABLE: usize = {
    let (mut line, mut count) = (0, 0);
    while line < FORMATS.len() {
        let FormatLine { extensions, .. } = &FORMATS[line];
        count += if FORMATS[line].can_read() { extensions.len() } else { 0 };
        line += 1;
    }
    count
};

/// Has the file looked at when it is another, or is to be read otherwise.
fn follow(state: &AppState, form: &mut ImportForm, at: Option<&LookAt>, queue: &mut Queue) {
    let Some(at) = at else { return };
    if form.about.as_ref().is_none_or(|about| about.path != at.path) {
        // What was chosen for another file says nothing of this one.
        *form = ImportForm { about: Some(at.clone()), ..ImportForm::default() };
        let plain = LookAt::new(at.path.clone(), &ImportOptions::default());
        queue.push(Action::LookAt(Box::new(plain)));
        return;
    }
    match &state.look {
        Some(look) if look.at == *at => {
            if let Some(Found::Refused { layers, .. }) = &look.found
                && !layers.is_empty()
            {
                form.layers.clone_from(layers);
            }
            if form.about.as_ref() != Some(at) {
                // Read otherwise its columns may be others.
                (form.about, form.mapping) = (Some(at.clone()), None);
            }
        }
        _ => queue.push(Action::LookAt(Box::new(at.clone()))),
    }
}

/// Which layer of a file that has several.
fn which_layer(ui: &mut Ui, state: &AppState, form: &mut ImportForm) {
    if form.layers.is_empty() {
        return;
    }
    row(ui, &state.words().text("import-which-layer"), |ui| {
        ui.horizontal_wrapped(|ui| {
            for layer in form.layers.clone() {
                let rows = layer.rows.map(|rows| format!(" ({rows})")).unwrap_or_default();
                let is_it = form.source_layer.as_deref() == Some(&layer.name);
                if ui.radio(is_it, format!("{}{rows}", layer.name)).clicked() {
                    form.source_layer = Some(layer.name);
                    (form.mapping, form.chosen_as) = (None, None);
                }
            }
        });
    });
}

/// Which columns of a list hold its places; without a choice they are found by their names.
fn which_places(ui: &mut Ui, state: &AppState, form: &mut ImportForm, preview: &Preview) {
    let words = state.words();
    let all: Vec<usize> = (0..preview.columns.len()).collect();
    row(ui, &words.text("import-places"), |ui| {
        for (at, key) in ["import-places-x", "import-places-y"].into_iter().enumerate() {
            let name = words.text(key);
            ui.label(text::note(&name));
            let now = form.places[at].as_ref();
            let now = now.and_then(|name| preview.columns.iter().position(|column| column.name == *name));
            let width = 170.0 * theme::text_scale(ui.style());
            let id = Id::unique(("import-places", at));
            let word = |i: usize| preview.columns.get(i).map(|column| column.name.clone()).unwrap_or_default();
            if let Some(taken) = choice::choice(ui, id, &name, now, &all, word, width) {
                form.places[at] = taken.and_then(|i| preview.columns.get(i)).map(|column| column.name.clone());
            }
        }
        ui.label(text::note(words.text("import-places-about")));
    });
}

/// As what it is loaded, and what belongs to that.
fn as_what(ui: &mut Ui, state: &AppState, form: &mut ImportForm, preview: &Preview, entered: &mut bool) {
    let words = state.words();
    let mut import_as = form.chosen_as.unwrap_or(preview.suggested);
    row(ui, &words.text("ui-import-as"), |ui| {
        let all = [
            (ImportAs::Values, "layer-values"),
            (ImportAs::Tasks, "layer-tasks"),
            (ImportAs::Reference, "ui-reference"),
            (ImportAs::Area, "area"),
        ];
        for (one, key) in all {
            if ui.radio_value(&mut import_as, one, words.text(key)).clicked() {
                form.chosen_as = Some(one);
            }
        }
        if form.chosen_as.is_none() {
            ui.label(text::note(words.text("import-suggested")));
        }
    });
    let map = match import_as {
        ImportAs::Values => MapOfRow::Values,
        ImportAs::Tasks => MapOfRow::Tasks,
        ImportAs::Reference => {
            let name = words.text("ui-layer-name");
            row(ui, &name, |ui| {
                let width = 260.0 * theme::text_scale(ui.style());
                let field = TextEdit::singleline(&mut form.layer).desired_width(width).margin(egui::vec2(8.0, 5.0));
                // Left empty it is called as the layer of the file, else as the file.
                let of_file = || name_of(&preview.report.file);
                let hint = Message::new("import-layer-as-file");
                let hint = words.say(&hint.text("name", preview.source_layer.clone().unwrap_or_else(of_file)));
                let field = ui.add(field.hint_text(hint)).accessible_name(&name);
                keyboard(ui, &field, false, entered);
            });
            if let Some(there) = preview.replaces(Some(&form.layer), &state.project) {
                let message = Message::new("import-replaces-layer").text("name", &there.name);
                let message = message.count("n", there.features.len());
                ui.label(text::alert(format!("! {}", words.say(&message))));
            }
            return;
        }
        ImportAs::Area => {
            if state.project.area().is_some() {
                ui.label(text::alert(format!("! {}", words.text("ui-area-replaces"))));
            }
            return;
        }
    };
    known(ui, state, preview.known(map));
    if form.mapping.as_ref().is_none_or(|mapping| mapping.map != map) {
        form.mapping = Some(choose(&MappingChoice::Guess, map, &preview.columns, &state.project).0);
    }
    if let Some(mapping) = &mut form.mapping {
        columns::show(ui, state, preview, mapping);
    }
}

/// What a layer is called after its file.
fn name_of(file: &str) -> String {
    Path::new(file).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// How many rows are on the map already, and what becomes of their shapes.
fn known(ui: &mut Ui, state: &AppState, known: Known) {
    if known.there == 0 {
        return;
    }
    let message = Message::new("import-known").count("n", known.there).count("reshaped", known.reshaped);
    let said = state.words().say(&message);
    if known.reshaped > 0 {
        ui.label(text::alert(format!("! {said}")));
    } else {
        ui.label(said);
    }
}

/// How the numbers are read, for files that do not tell it well themselves.
fn reading(ui: &mut Ui, state: &AppState, form: &mut ImportForm, entered: &mut bool) {
    let words = state.words();
    let system = words.text("ui-crs");
    row(ui, &system, |ui| {
        let width = 120.0 * theme::text_scale(ui.style());
        let field = TextEdit::singleline(&mut form.crs).desired_width(width).margin(egui::vec2(8.0, 5.0));
        let field = ui.add(field.hint_text(words.text("ui-crs-automatic"))).accessible_name(&system);
        keyboard(ui, &field, false, entered);
        field.on_hover_text(words.text("ui-crs-hint"));
        ui.checkbox(&mut form.swap, words.text("ui-swap-axes")).on_hover_text(words.text("ui-swap-axes-about"));
    });
}

/// The action the form stands for.
fn load(form: &ImportForm, at: LookAt, preview: &Preview) -> Action {
    let import_as = form.chosen_as.unwrap_or(preview.suggested);
    let layer = Some(form.layer.trim().to_owned()).filter(|name| !name.is_empty());
    // A layer of a file with several is called as it is there, not as the file.
    let layer = layer.or_else(|| preview.source_layer.clone().filter(|_| import_as == ImportAs::Reference));
    let mapping = match &form.mapping {
        Some(mapping) if matches!(import_as, ImportAs::Values | ImportAs::Tasks) => {
            MappingChoice::Given(mapping.clone())
        }
        _ => MappingChoice::Guess,
    };
    let LookAt { path, options } = at;
    Action::Import { path, import_as, options: ImportOptions { layer, mapping, ..options } }
}
