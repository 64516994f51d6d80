//! The panel of what is chosen: a value feature, a task, a koppelkans, several, or nothing yet.
//!
//! One change of a field is one action with a label; the panel never holds a second copy of the project.

mod rows;
mod shape_menu;
mod task;
mod task_extra;
mod value;

pub use rows::measure;

use egui::{Button, Ui};

use crate::app::{Action, AppState};
use crate::model::{FeatureId, Worth};
use crate::ui::widgets::{section, text};
use crate::ui::{Memory, Queue, opportunities};
use crate::words::Message;

/// Shows what is chosen.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    let now = state.selection.single();
    // While a field is being typed in, its feature stays for one more frame, so that the text is not lost.
    if memory.shown != now {
        if memory.typing && memory.shown.is_some_and(|id| state.project.has_feature(id)) {
            if let Some(focused) = ui.memory(|egui| egui.focused()) {
                ui.memory_mut(|egui| egui.surrender_focus(focused));
            }
            ui.ctx().request_repaint();
        } else {
            memory.shown = now;
        }
    }
    if let Some(id) = memory.shown {
        if let Some(row) = state.project.values().get(id) {
            return value::show(ui, state, memory, queue, row);
        }
        if let Some(row) = state.project.tasks().get(id) {
            return task::show(ui, state, memory, queue, row);
        }
    }
    if let Some(one) = state.selection.opportunity().and_then(|pair| state.opportunity(pair)) {
        return opportunities::show_detail(ui, state, queue, one);
    }
    match state.selection.features().len() {
        0 => nothing(ui, state, queue),
        n => several(ui, state, queue, n),
    }
}

fn nothing(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    ui.label(text::note(words.text("ui-nothing-chosen")));
    let untagged = crate::ui::untagged::list(state);
    if let Some(first) = untagged.first() {
        ui.add_space(8.0);
        let said = Message::new("ui-untagged-count").count("n", untagged.len());
        ui.label(words.say(&said));
        if ui.add(Button::new(words.text("ui-tag-first"))).clicked() {
            queue.push(Action::SelectAndReveal(first.id));
        }
    }
}

fn several(ui: &mut Ui, state: &AppState, queue: &mut Queue, n: usize) {
    let words = state.words();
    section::title(ui, &words.say(&Message::new("ui-several-chosen").count("n", n)), None);
    ui.horizontal(|ui| {
        let show = Button::new(words.text("ui-show-on-map"));
        crate::ui::command::button(ui, state, queue, Action::FitSelection, show);
        shape_menu::show(ui, state, queue);
        let delete = Button::new(words.text("ui-delete"));
        crate::ui::command::button(ui, state, queue, Action::DeleteSelected, delete);
    });
}

/// The action that moves one of the four values of a feature some steps up or down.
pub fn step(state: &AppState, id: FeatureId, worth: Worth, steps: i8) -> Option<Action> {
    if let Some(row) = state.project.values().get(id) {
        let now = row.intensity[worth].map_or(0, |i| i as i8);
        let next = (now + steps).clamp(0, 3);
        return Some(value::put_level(row, worth, Some(next), state));
    }
    let row = state.project.tasks().get(id)?;
    let ours = row.type_code.as_ref().and_then(|code| state.project.type_of(code)).map(|one| one.effect[worth]);
    let now = row.effect[worth].or(ours).unwrap_or(0);
    Some(task_extra::put_effect(row, worth, Some((now + steps).clamp(-2, 2)), state))
}
