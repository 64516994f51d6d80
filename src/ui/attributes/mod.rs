//! The panel of what is chosen: a value feature, a task, a koppelkans, several, or nothing yet.
//!
//! One change of a field is one action with a label; the panel never holds a second copy of the project.

mod before;
pub mod photo;
mod rows;
mod several;
mod shape_menu;
mod task;
mod task_extra;
mod value;
mod walk;

pub use walk::{Walk, begin as begin_tagging, take_tab};

pub use rows::measure;

use egui::{Button, Ui};

use crate::app::tools::ToolKind;
use crate::app::{Action, AppState};
use crate::model::{FeatureId, Form, PairKey, TaskFeature, Worth};
use crate::ui::widgets::text;
use crate::ui::{Memory, Queue, opportunities};
use crate::words::Message;

/// What the panel shows: features, or a koppelkans.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    features: Vec<FeatureId>,
    pair: Option<PairKey>,
}

impl Shown {
    fn is_there(&self, state: &AppState) -> bool {
        (!self.features.is_empty() || self.pair.is_some())
            && self.features.iter().all(|id| state.project.has_feature(*id))
            && self.pair.is_none_or(|pair| opportunities::can_show(state, pair))
    }
}

/// Shows what is chosen.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    let pair = state.selection.opportunity().filter(|pair| opportunities::can_show(state, *pair));
    let now = Shown { features: state.selection.features().to_vec(), pair };
    // While a field is being typed in, what it belongs to stays for one more frame, so that the text is not lost.
    if memory.shown != now {
        if memory.typing && memory.shown.is_there(state) {
            if let Some(focused) = ui.memory(|egui| egui.focused()) {
                ui.memory_mut(|egui| egui.surrender_focus(focused));
            }
            ui.ctx().request_repaint();
        } else {
            memory.shown = now;
            begin_writing(ui, state, memory);
        }
    }
    if let [_, _, ..] = memory.shown.features.as_slice() {
        let ids = memory.shown.features.clone();
        return several::show(ui, state, memory, queue, &ids);
    }
    if let Some(id) = memory.shown.features.first().copied() {
        if let Some(row) = state.project.values().get(id) {
            value::show(ui, state, memory, queue, row);
            return walk::follow(ui, memory, id, false);
        }
        if let Some(row) = state.project.tasks().get(id) {
            task::show(ui, state, memory, queue, row);
            return walk::follow(ui, memory, id, true);
        }
    }
    if let Some(pair) = memory.shown.pair {
        return opportunities::show_detail(ui, state, memory, queue, pair);
    }
    nothing(ui, state, queue);
}

/// A note that was just put down waits for its text: the keyboard goes there at once.
fn begin_writing(ui: &Ui, state: &AppState, memory: &mut Memory) {
    let [id] = memory.shown.features.as_slice() else { return };
    let id = *id;
    let value = state.project.values().get(id).map(|row| (row.form, row.name.is_empty()));
    let row = value.or_else(|| state.project.tasks().get(id).map(|row| (row.form, row.name.is_empty())));
    if state.tool.kind() == ToolKind::Note && row == Some((Some(Form::Note), true)) {
        begin_tagging(ui.ctx(), memory, id);
    }
}

fn nothing(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    ui.label(text::note(words.text("ui-nothing-chosen")));
    let untagged = &state.tally.untagged;
    if let Some(first) = untagged.first() {
        ui.add_space(8.0);
        let said = Message::new("ui-untagged-count").count("n", untagged.len());
        ui.label(words.say(&said));
        if ui.add(Button::new(words.text("ui-tag-first"))).clicked() {
            queue.push(Action::SelectAndReveal(*first));
        }
    }
}

/// The action that moves one of the four values of features some steps up or down.
pub fn step(state: &AppState, ids: &[FeatureId], worth: Worth, steps: i8) -> Option<Action> {
    let [id] = ids else { return several::step(state, ids, worth, steps) };
    if let Some(row) = state.project.values().get(*id) {
        let now = row.intensity[worth].map_or(0, |i| i as i8);
        let next = (now + steps).clamp(0, 3);
        return Some(value::put_level(row, worth, Some(next), state));
    }
    let row = state.project.tasks().get(*id)?;
    let next = (effect_now(state, row, worth) + steps).clamp(-2, 2);
    Some(task_extra::put_effect(row, worth, Some(next), state))
}

/// The effect that counts now: the task's own, else that of its type.
fn effect_now(state: &AppState, row: &TaskFeature, worth: Worth) -> i8 {
    let ours = row.type_code.as_ref().and_then(|code| state.project.type_of(code)).map(|one| one.effect[worth]);
    row.effect[worth].or(ours).unwrap_or(0)
}
