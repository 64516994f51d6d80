//! The import dialog: which file, as what, in which reference system.
//!
//! Reading the file and saying what was wrong with it is for `io`.

use std::path::Path;

use egui::{TextEdit, Ui};

use super::path::Asked;
use super::{Form, finish, keyboard, row, title};
use crate::app::{Action, AppState};
use crate::geometry::projection::Crs;
use crate::io::import::{ImportAs, ImportOptions};
use crate::ui::Queue;
use crate::ui::theme;
use crate::ui::widgets::text;

/// Shows the dialog.
pub(super) fn show(ui: &mut Ui, state: &AppState, form: &mut Form, dropped: Option<&Path>, queue: &mut Queue) {
    let words = state.words();
    if form.fresh {
        if let Some(path) = dropped {
            form.path.set(path);
        }
        form.import_as = Some(guess(&form.path.text, state.project.area().is_some()));
    }
    let scale = theme::text_scale(ui.style());
    title(ui, &words.text("command-import"));
    let mut changed = false;
    let file = words.text("ui-file");
    row(ui, &file, |ui| {
        let asked = Asked::Existing(&["geojson", "json"]);
        changed = form.path.show(ui, state, (&file, asked), form.fresh, &mut form.entered);
    });
    if changed {
        form.import_as = Some(guess(&form.path.text, state.project.area().is_some()));
    }
    row(ui, &words.text("ui-import-as"), |ui| {
        let all = [
            (ImportAs::Values, "layer-values"),
            (ImportAs::Tasks, "layer-tasks"),
            (ImportAs::Reference, "ui-reference"),
            (ImportAs::Area, "area"),
        ];
        for (one, key) in all {
            ui.radio_value(&mut form.import_as, Some(one), words.text(key));
        }
    });
    if form.import_as == Some(ImportAs::Reference) {
        let name = words.text("ui-layer-name");
        row(ui, &name, |ui| {
            let field = TextEdit::singleline(&mut form.layer).desired_width(260.0 * scale).margin(egui::vec2(8.0, 5.0));
            let field = ui.add(field).accessible_name(&name);
            keyboard(ui, &field, false, &mut form.entered);
        });
    }
    if form.import_as == Some(ImportAs::Area) && state.project.area().is_some() {
        ui.label(text::alert(format!("! {}", words.text("ui-area-replaces"))));
    }
    let system = words.text("ui-crs");
    row(ui, &system, |ui| {
        let field = TextEdit::singleline(&mut form.crs).desired_width(120.0 * scale).margin(egui::vec2(8.0, 5.0));
        let field = ui.add(field.hint_text(words.text("ui-crs-automatic"))).accessible_name(&system);
        keyboard(ui, &field, false, &mut form.entered);
        ui.label(text::note(words.text("ui-crs-hint")));
    });
    row(ui, "", |ui| {
        ui.checkbox(&mut form.swap, words.text("ui-swap-axes")).on_hover_text(words.text("ui-swap-axes-about"));
    });
    let crs = Some(form.crs.trim()).filter(|typed| !typed.is_empty()).map(Crs::parse).transpose();
    let why_not = match (&crs, form.path.path()) {
        (_, None) => Some(words.text("ui-choose-file-first")),
        (Err(_), _) => Some(words.text("ui-crs-unknown")),
        _ => None,
    };
    if finish(ui, state, queue, form.entered, (&words.text("ui-do-import"), why_not))
        && let (Ok(crs), Some(path), Some(import_as)) = (crs, form.path.path(), form.import_as)
    {
        let layer = Some(form.layer.trim().to_owned()).filter(|name| !name.is_empty());
        let options = ImportOptions { crs, layer, swap_axes: form.swap, ..ImportOptions::default() };
        queue.push(Action::Import { path, import_as, options });
    }
}

/// What a file is likely to be, by its name. An area is only guessed for a project without one: it would take the
/// place of the area that is there.
fn guess(path: &str, has_area: bool) -> ImportAs {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase();
    let begins = |parts: &[&str]| parts.iter().any(|part| name.starts_with(part));
    let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    if !has_area && begins(&["gebied", "plangebied", "projectgebied", "area"]) {
        ImportAs::Area
    } else if has(&["waarde", "value"]) {
        ImportAs::Values
    } else if has(&["opgave", "task", "project"]) {
        ImportAs::Tasks
    } else if has(&["perce", "parcel", "kadaster", "referen"]) {
        ImportAs::Reference
    } else {
        ImportAs::Values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_file_named_after_the_area_is_guessed_to_be_one_and_only_when_there_is_none() {
        assert_eq!(guess("/tmp/gebied.geojson", false), ImportAs::Area);
        assert_eq!(guess("C:\\Plangebied 2026.geojson", false), ImportAs::Area);
        assert_eq!(guess("/tmp/gebied.geojson", true), ImportAs::Values);
        for has_area in [false, true] {
            assert_eq!(guess("/tmp/natuurgebieden.geojson", has_area), ImportAs::Values);
            assert_eq!(guess("/tmp/opgaven gebied.geojson", has_area), ImportAs::Tasks);
        }
    }
}
