//! The export dialog: what, in which form, in which reference system, to which file; and what the form can't hold.
//!
//! Writing it is for `app` and `io`.

use egui::{Grid, Ui};

use super::export_notes::Notes;
use super::path::Asked;
use super::{Form, finish, row, title};
use crate::app::{Action, AppState, ExportFormat, ExportWhat, Sheet};
use crate::geometry::projection::Crs;
use crate::io::export::FormLine;
use crate::ui::Queue;
use crate::ui::theme;
use crate::ui::widgets::text;
use crate::words::Message;

/// Choices beside each other.
const BESIDE: usize = 3;

/// What is chosen, and what is said of it.
#[derive(Default)]
pub(super) struct Chosen {
    what: Option<ExportWhat>,
    format: Option<ExportFormat>,
    lon_lat: bool,
    notes: Notes,
}

/// Shows the dialog.
pub(super) fn show(ui: &mut Ui, state: &AppState, form: &mut Form, queue: &mut Queue) {
    let words = state.words();
    let chosen = &mut form.export;
    // Who looks at the changes of the method means its annex.
    let at_log = state.view.sheet == Some(Sheet::MethodLog);
    let usual = if at_log { ExportWhat::Method } else { ExportWhat::HandOver };
    let what = *chosen.what.get_or_insert(usual);
    title(ui, &words.text("command-export"));
    block(ui, &words.text("ui-export-what"), "export-what", ExportWhat::ALL.iter(), |ui, one| {
        if ui.radio(what == *one, words.text(one.key())).clicked() {
            chosen.what = Some(*one);
        }
    });
    let lines: Vec<&FormLine> = what.formats().collect();
    let kept = lines.iter().find(|line| Some(line.format) == chosen.format).or(lines.first());
    let Some(line) = kept.copied() else { return };
    below(ui, |ui| {
        ui.label(text::note(words.text(what.about_key())));
    });
    block(ui, &words.text("ui-export-format"), "export-format", lines.iter(), |ui, one| {
        if ui.radio(line.format == one.format, words.text(one.key)).clicked() {
            chosen.format = Some(one.format);
        }
    });
    if line.any_crs {
        // GeoJSON is in longitude and latitude unless somebody means otherwise, the others in the plane of the project.
        row(ui, &words.text("ui-crs"), |ui| {
            let of_standard = line.format == ExportFormat::GeoJson;
            let mut degrees = chosen.lon_lat == of_standard;
            let before = degrees;
            ui.radio_value(&mut degrees, true, words.text("ui-lon-lat"));
            ui.radio_value(&mut degrees, false, plane_name(state.project.crs()));
            if degrees != before {
                chosen.lon_lat = !chosen.lon_lat;
            }
        });
    }
    let crs = crs(line, chosen.lon_lat, state.project.crs());
    let ctx = ui.ctx().clone();
    chosen.notes.follow(state, (what, line.format, crs), move || ctx.request_repaint());
    notes(ui, state, &chosen.notes);
    let waiting = state.project.unplaced().len();
    if waiting > 0 {
        below(ui, |ui| {
            let said = Message::new("unplaced-waiting").count("n", waiting);
            ui.label(text::alert(format!("! {}", words.say(&said))));
        });
    }
    let file = words.text("ui-file");
    row(ui, &file, |ui| {
        let asked = Asked::New(line.extension);
        form.path.show(ui, state, (&file, asked), form.fresh, &mut form.entered);
    });
    let why_not = form.path.path().is_none().then(|| words.text("ui-choose-file-first"));
    let computing = matches!(what, ExportWhat::Opportunities | ExportWhat::HandOver) && !state.analysis_is_current();
    let why_not = why_not.or_else(|| computing.then(|| words.text("disabled-computing")));
    if finish(ui, state, queue, form.entered, (&words.text("ui-do-export"), why_not))
        && let Some(mut path) = form.path.path()
    {
        if path.extension().is_none() {
            path.set_extension(line.extension);
        }
        queue.push(Action::Export { what, format: line.format, crs, path });
    }
}

fn plane_name(plane: Crs) -> String {
    if plane == Crs::RD_NEW { "RD New".to_owned() } else { plane.name() }
}

/// The reference system; None is the usual one of the format. `turned` is whether the other one was chosen.
fn crs(line: &FormLine, turned: bool, plane: Crs) -> Option<Crs> {
    if !line.any_crs {
        return None;
    }
    let degrees = (line.format == ExportFormat::GeoJson) != turned;
    Some(if degrees { Crs::LON_LAT } else { plane })
}

/// A few choices beside each other, a name before them.
fn block<'a, T: 'a>(
    ui: &mut Ui,
    name: &str,
    id: &str,
    all: impl Iterator<Item = &'a T>,
    mut one: impl FnMut(&mut Ui, &T),
) {
    let scale = theme::text_scale(ui.style());
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(120.0 * scale, 24.0 * scale), egui::Sense::hover());
        let font = egui::TextStyle::Body.resolve(ui.style());
        let color = theme::token::INK_SOFT;
        ui.painter().text(rect.left_center(), egui::Align2::LEFT_CENTER, name, font, color);
        let width = (ui.available_width() / BESIDE as f32 - 12.0).max(60.0);
        let grid = Grid::new(ui.scope_id().with(id)).spacing(egui::vec2(12.0, 4.0)).min_col_width(width);
        grid.show(ui, |ui| {
            for (at, item) in all.enumerate() {
                if at > 0 && at % BESIDE == 0 {
                    ui.end_row();
                }
                one(ui, item);
            }
        });
    });
    ui.add_space(4.0);
}

/// Something below the choices.
fn below(ui: &mut Ui, show: impl FnOnce(&mut Ui)) {
    let scale = theme::text_scale(ui.style());
    ui.horizontal(|ui| {
        ui.add_space(128.0 * scale);
        ui.vertical(show);
    });
    ui.add_space(8.0);
}

/// What the form can't hold, or that it is being counted.
fn notes(ui: &mut Ui, state: &AppState, notes: &Notes) {
    let words = state.words();
    let lines: Vec<String> = match notes.said() {
        Some([]) => return,
        Some(said) => said.iter().map(|message| format!("• {}", words.say(message))).collect(),
        None => vec![words.text("out-notes-coming")],
    };
    below(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for line in lines {
            ui.label(text::note(line));
        }
    });
}
