//! The export dialog: what, in which form, in which reference system, to which file.
//!
//! Writing it is for `app` and `io`.

use egui::Ui;

use super::path::Asked;
use super::{Form, finish, row, title};
use crate::app::{Action, AppState, ExportFormat, ExportWhat, Sheet};
use crate::geometry::projection::Crs;
use crate::ui::Queue;

/// Shows the dialog.
pub(super) fn show(ui: &mut Ui, state: &AppState, form: &mut Form, queue: &mut Queue) {
    let words = state.words();
    if form.fresh {
        // Who looks at the changes of the method means its annex.
        let at_log = state.view.sheet == Some(Sheet::MethodLog);
        form.what = Some(if at_log { ExportWhat::Method } else { ExportWhat::Opportunities });
    }
    title(ui, &words.text("command-export"));
    row(ui, &words.text("ui-export-what"), |ui| {
        let all = [
            (ExportWhat::Opportunities, "ui-chances"),
            (ExportWhat::Values, "layer-values"),
            (ExportWhat::Tasks, "layer-tasks"),
            (ExportWhat::Area, "area"),
            (ExportWhat::Method, "ui-export-method"),
        ];
        for (one, key) in all {
            ui.radio_value(&mut form.what, Some(one), words.text(key));
        }
    });
    let is_text = form.what == Some(ExportWhat::Method);
    row(ui, &words.text("ui-export-format"), |ui| {
        if is_text {
            ui.label("Markdown");
            return;
        }
        ui.radio_value(&mut form.csv, false, "GeoJSON");
        ui.radio_value(&mut form.csv, true, words.text("ui-csv"));
    });
    let extension = match form.csv {
        _ if is_text => "md",
        true => "csv",
        false => "geojson",
    };
    if !form.csv && !is_text {
        row(ui, &words.text("ui-crs"), |ui| {
            ui.radio_value(&mut form.rd, false, words.text("ui-lon-lat"));
            ui.radio_value(&mut form.rd, true, "RD New");
        });
    }
    let file = words.text("ui-file");
    row(ui, &file, |ui| {
        let asked = Asked::New(extension);
        form.path.show(ui, state, (&file, asked), form.fresh, &mut form.entered);
    });
    let why_not = form.path.path().is_none().then(|| words.text("ui-choose-file-first"));
    if finish(ui, state, queue, form.entered, (&words.text("ui-do-export"), why_not))
        && let (Some(mut path), Some(what)) = (form.path.path(), form.what)
    {
        if path.extension().is_none() {
            path.set_extension(extension);
        }
        let format = if form.csv { ExportFormat::Csv } else { ExportFormat::GeoJson };
        let crs = (form.rd && !form.csv).then_some(Crs::RD_NEW);
        queue.push(Action::Export { what, format, crs, path });
    }
}
