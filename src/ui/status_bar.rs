//! The line under the maps: what the tool wants, running work, where the pointer is, and whether all is saved.
//!
//! Notices are in `notices`.

use egui::{Align, Button, Layout as Flow, ProgressBar, Ui};

use super::theme::token;
use super::widgets::text;
use super::{Queue, unplaced};
use crate::app::{Action, AppState, JobKind, JobView, LayerKey};
use crate::geometry::projection::Crs;
use crate::words::Message;
use crate::words::numbers::{self, number};

/// Work shorter than this is not worth a line.
const LINE_AFTER_MS: u128 = 100;
/// Work longer than this gets a bar and can be stopped.
const BAR_AFTER_MS: u128 = 1000;

/// Shows the line.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    ui.horizontal_centered(|ui| {
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            saved(ui, state);
            ui.add_space(12.0);
            if let Some(pointer) = &state.pointer {
                let said = coordinates(state, pointer.at.x, pointer.at.y);
                ui.label(text::note(said)).on_hover_text(words.text("ui-about-coordinates"));
                ui.add_space(12.0);
            }
            let shown = |job: &&JobView| job.running_for.as_millis() > LINE_AFTER_MS && !job.progress.is_cancelled();
            background(ui, state);
            for job in state.jobs.iter().filter(shown) {
                work(ui, state, queue, job);
                ui.add_space(12.0);
            }
            ui.with_layout(Flow::left_to_right(Align::Center), |ui| {
                if unplaced::hint(ui, state, queue) {
                    return;
                }
                let width = numbers::length(state.language, state.tool.brush_width_m());
                let shared = if state.shared_vertices { "ui-shared-on" } else { "ui-shared-off" };
                let hint = Message::new(state.tool.kind().hint_key()).text("width", width).term("shared", shared);
                let hint = words.say(&hint);
                let kind = state.tool.kind();
                if !kind.is_in_column() {
                    // Nothing else says that such a tool is in hand.
                    ui.label(text::strong(words.text(kind.key())).text_style(egui::TextStyle::Small));
                }
                text::one_line(ui, text::note(hint));
            });
        });
    });
}

/// That the server of the background gives nothing now; one line, however many tiles it is about.
fn background(ui: &mut Ui, state: &AppState) {
    let shown = state.view.shows(LayerKey::Background);
    let Some(trouble) = state.background.trouble().filter(|_| shown) else { return };
    let Some(online) = &state.background.online else { return };
    let words = state.words();
    let line = words.say(&Message::new("background-no-answer").text("host", &online.host));
    let full = words.say(&Message::new("background-no-answer-about").message("trouble", trouble));
    ui.label(text::note(line)).on_hover_text(full);
    ui.add_space(12.0);
}

fn work(ui: &mut Ui, state: &AppState, queue: &mut Queue, job: &JobView) {
    let words = state.words();
    // The stages of the runs are those of an analysis, which would say something else than what is done.
    let stage = job.progress.stage().filter(|_| job.kind != JobKind::Robustness);
    let name = stage.map_or_else(|| words.text(job.kind.key()), |stage| words.say(&stage));
    if job.running_for.as_millis() > BAR_AFTER_MS && job.kind != JobKind::Save {
        let stop = Button::new(words.text("ui-stop")).small();
        if ui.add(stop).on_hover_text(words.text("command-cancel-jobs")).clicked() {
            queue.push(Action::CancelJobs);
        }
        let (done, total) = job.progress.counts();
        if total > 0 {
            ui.add(
                ProgressBar::new(done as f32 / total as f32)
                    .desired_width(120.0)
                    .desired_height(6.0)
                    .fill(token::ACCENT),
            );
        }
    }
    ui.label(text::note(format!("{name}…")));
}

fn saved(ui: &mut Ui, state: &AppState) {
    let words = state.words();
    let file = &state.file;
    if let Some(problem) = &file.problem {
        let full = words.say(problem);
        ui.label(text::alert(format!("! {}", words.text("ui-not-saved"))).small()).on_hover_text(full);
    } else if let Some(reason) = &file.read_only {
        let full = words.say(reason);
        ui.label(text::alert(format!("! {}", words.text("ui-read-only"))).strong()).on_hover_text(&full);
        ui.allocate_ui_with_layout(
            egui::vec2((ui.available_width() * 0.4).min(420.0), ui.available_height()),
            Flow::right_to_left(Align::Center),
            |ui| text::one_line(ui, text::note(full)),
        );
    } else if file.path.is_none() {
        ui.label(text::note(words.text("ui-in-memory")));
    } else {
        let key = if file.pending > 0 { "ui-saving" } else { "ui-saved" };
        let path = file.path.as_ref().map(|path| path.display().to_string()).unwrap_or_default();
        ui.label(text::note(words.text(key))).on_hover_text(path);
    }
}

/// The pointer as `RD 210 455 · 540 812`.
fn coordinates(state: &AppState, x: f64, y: f64) -> String {
    let crs = state.project.crs();
    let name = if crs == Crs::RD_NEW { "RD".to_owned() } else { format!("EPSG:{}", crs.epsg()) };
    // Coordinates are grouped by a narrow space in both languages: they are no quantities.
    let grouped = |value: f64| number(state.language, value, 0).replace(['.', ','], "\u{202f}");
    state.words().say(&Message::new("ui-coordinates").text("system", name).text("x", grouped(x)).text("y", grouped(y)))
}
