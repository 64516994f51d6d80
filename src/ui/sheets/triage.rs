//! Tasks by what the method advises, and the groups they form.
//!
//! It only shows and asks; nothing is computed here.

use egui::{Button, Frame, Link, RichText, Stroke, Ui, vec2};

use super::kept;
use crate::analysis::{Approach, Group, TaskTriage, triage};
use crate::app::tools::ToolKind;
use crate::app::{Action, AppState, Dialog, Sheet};
use crate::ui::legend::capital;
use crate::ui::theme::{size, token};
use crate::ui::widgets::{section, text};
use crate::ui::{Memory, Queue, command};
use crate::words::Message;

/// Width of the column with the task itself.
const TASK_WIDTH: f32 = 250.0;

/// Shows the sheet.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    let words = state.words();
    ui.set_max_width(ui.available_width() - size::SCROLL_ROOM);
    if state.project.tasks().is_empty() {
        return no_tasks(ui, state, queue);
    }
    let found = memory.sheets.triage.get(state, |analysis| triage(&state.project, analysis));
    let from = state.tried.as_deref().unwrap_or(state.project.settings()).thresholds.promising;
    let said = |key: &str| words.say(&Message::new(key).number("from", from, if from.fract() == 0.0 { 0 } else { 1 }));
    ui.label(text::note(said("ui-triage-about")));
    ui.add_space(8.0);
    if found.groups.is_empty() {
        ui.label(said("ui-triage-no-groups"));
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            for sheet in [Sheet::Missing, Sheet::Weights] {
                if ui.add(Button::new(words.text(sheet.key()))).clicked() {
                    queue.push(Action::ShowSheet(Some(sheet)));
                }
            }
        });
        ui.add_space(8.0);
    }
    for group in &found.groups {
        one_group(ui, state, queue, group);
        ui.add_space(12.0);
    }
    if !found.alone.is_empty() {
        let title = format!("{} ({})", words.text("ui-triage-alone"), found.alone.len());
        ui.label(text::strong(title));
        for task in &found.alone {
            kept::row(ui, task.task.id, |ui| one_task(ui, state, queue, task));
        }
    }
}

fn no_tasks(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    ui.label(words.text("ui-no-tasks"));
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let draw = Button::new(words.text("ui-draw-task"));
        if command::button(ui, state, queue, Action::Tool(ToolKind::Polygon), draw).clicked() {
            // The sheet would lie over the map that is to be drawn on.
            queue.push(Action::ShowSheet(None));
        }
        let import = Button::new(words.text("ui-import"));
        command::button(ui, state, queue, Action::OpenDialog(Dialog::Import(None)), import);
    });
}

/// A block with the tasks of a group.
fn one_group(ui: &mut Ui, state: &AppState, queue: &mut Queue, group: &Group) {
    let words = state.words();
    let sheet = Frame::new().fill(token::SHEET).stroke(Stroke::new(1.0, token::HAIRLINE)).inner_margin(12);
    sheet.corner_radius(size::CORNER).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            let count = Message::new("ui-group-heading").text("code", group.code.as_str());
            ui.label(text::strong(words.say(&count.count("n", group.tasks.len()))));
            if group.is_wide() {
                ui.add_space(8.0);
                let said = text::alert(format!("! {}", capital(&words.text("ui-group-wide"))));
                ui.label(said).on_hover_text(words.text("ui-group-wide-about"));
            }
        });
        for task in &group.tasks {
            kept::row(ui, task.task.id, |ui| one_task(ui, state, queue, task));
        }
    });
}

/// A task with what it asks for, and beside it its partners.
fn one_task(ui: &mut Ui, state: &AppState, queue: &mut Queue, task: &TaskTriage) {
    let words = state.words();
    section::hairline(ui);
    ui.horizontal_top(|ui| {
        let left = egui::Layout::top_down(egui::Align::Min);
        ui.allocate_ui_with_layout(vec2(TASK_WIDTH, 0.0), left, |ui| {
            ui.set_width(TASK_WIDTH);
            let name = task.task.on_one_line();
            let name = if name.is_empty() { words.text("unnamed") } else { name };
            let chosen = state.selection.features().contains(&task.task.id);
            let shown = RichText::new(&name).color(token::INK);
            let link = ui.add(Link::new(if chosen { shown.strong() } else { shown }));
            if link.on_hover_text(words.text("ui-open-task")).clicked() {
                queue.push(Action::SelectAndReveal(task.task.id));
            }
            let approach = text::note(words.text(task.approach.key()));
            ui.label(approach).on_hover_text(words.text(about(task.approach)));
        });
        ui.horizontal_wrapped(|ui| {
            for partner in &task.partners {
                let name = partner.task.name_in(Message::new("ui-triage-partner"), "name");
                let said = words.say(&name.text("code", partner.code.as_str()));
                let chosen = state.selection.opportunity() == Some(partner.pair);
                if ui.add(Button::selectable(chosen, said).frame_when_inactive(true)).clicked() {
                    queue.push(Action::ChooseOpportunity(partner.pair));
                }
            }
        });
    });
}

/// Key of the sentence that says what an approach means.
fn about(approach: Approach) -> &'static str {
    match approach {
        Approach::Integral => "ui-about-approach-integral",
        Approach::Combine => "ui-about-approach-combine",
        Approach::FitIn => "ui-about-approach-fit-in",
        Approach::Unjudged => "ui-about-approach-unjudged",
    }
}
