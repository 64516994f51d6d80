//! The panel of several features at once: the fields that make sense for all, with what differs shown as such.
//!
//! A field that is not touched stays as it is in each of them. One change is one edit over all.

mod fields;
mod tasks;
mod values;

use std::sync::Arc;

use egui::{Id, ScrollArea, Ui};

use super::rows::{choose_label, set_label};
use super::value::{actions, section_title};
use crate::app::{Action, AppState};
use crate::model::{FeatureId, TaskFeature, ValueFeature, Worth};
use crate::ui::widgets::text;
use crate::ui::{Memory, Queue};
use crate::words::{Message, numbers};

/// What several features have in one field; None when they differ.
type Shared<T> = Option<T>;

/// What they have, when all have the same.
fn shared<R, T: PartialEq>(rows: &[Arc<R>], get: impl Fn(&R) -> T) -> Shared<T> {
    let (first, rest) = rows.split_first()?;
    let value = get(first);
    rest.iter().all(|row| get(row) == value).then_some(value)
}

/// A change of every row and its label.
type Change<R> = (Message, Box<dyn Fn(&mut R)>);

/// What is chosen, by map.
struct Chosen {
    base: Id,
    values: Vec<Arc<ValueFeature>>,
    tasks: Vec<Arc<TaskFeature>>,
}

impl Chosen {
    fn new(state: &AppState, ids: &[FeatureId]) -> Self {
        let project = &state.project;
        Self {
            base: Id::unique(("several", ids)),
            values: ids.iter().filter_map(|id| project.values().get(*id).cloned()).collect(),
            tasks: ids.iter().filter_map(|id| project.tasks().get(*id).cloned()).collect(),
        }
    }

    /// How many of which, as in "2 waarden en 3 opgaven".
    fn count(&self) -> Message {
        match (self.values.len(), self.tasks.len()) {
            (n, 0) => Message::new("ui-several-values").count("n", n),
            (0, n) => Message::new("ui-several-tasks").count("n", n),
            (values, tasks) => Message::new("ui-several-both")
                .message("values", Message::new("ui-several-values").count("n", values))
                .message("tasks", Message::new("ui-several-tasks").count("n", tasks)),
        }
    }

    /// The label of one change of all, as in "Fase ‘verkennen’ van 3 opgaven".
    fn label(&self, what: Message) -> Message {
        Message::new("ui-edit-of-several").message("what", what).message("all", self.count())
    }

    fn put(&self, label: Message, value: impl Fn(&mut ValueFeature), task: impl Fn(&mut TaskFeature)) -> Action {
        let mut values: Vec<ValueFeature> = self.values.iter().map(|row| (**row).clone()).collect();
        let mut tasks: Vec<TaskFeature> = self.tasks.iter().map(|row| (**row).clone()).collect();
        values.iter_mut().for_each(value);
        tasks.iter_mut().for_each(task);
        Action::PutSeveral(values, tasks, self.label(label))
    }
}

/// Shows the panel.
pub fn show(ui: &mut Ui, state: &AppState, memory: &Memory, queue: &mut Queue, ids: &[FeatureId]) {
    let words = state.words();
    let chosen = Chosen::new(state, ids);
    let area_m2: f64 = chosen.values.iter().map(|row| row.shape.area_m2()).sum::<f64>()
        + chosen.tasks.iter().map(|row| row.shape.area_m2()).sum::<f64>();
    ui.horizontal(|ui| {
        section_title(ui, &words.say(&chosen.count()), &numbers::area(state.language, area_m2));
    });
    text::one_line(ui, text::note(words.text("ui-several-note")));
    if chosen.values.is_empty() && chosen.tasks.len() == 2 {
        let link = egui::Button::new(words.text("link-make"));
        crate::ui::command::button(ui, state, queue, Action::LinkSelected, link);
    }
    let editable = state.file.read_only.is_none();
    let mut asked = None;
    ScrollArea::vertical().auto_shrink([false, false]).id_salt("several-panel").show(ui, |ui| {
        ui.add_enabled_ui(editable, |ui| {
            asked = match (chosen.values.is_empty(), chosen.tasks.is_empty()) {
                (false, true) => values::show(ui, state, memory, &chosen),
                (true, false) => tasks::show(ui, state, memory, &chosen),
                _ => both(ui, state, &chosen),
            };
        });
        actions(ui, state, queue);
    });
    queue.extend(asked);
}

/// What values and tasks both have.
fn both(ui: &mut Ui, state: &AppState, chosen: &Chosen) -> Option<Action> {
    let of = |value: fn(&ValueFeature) -> &String, task: fn(&TaskFeature) -> &String| {
        let one = shared(&chosen.values, |row| value(row).clone())?;
        (shared(&chosen.tasks, |row| task(row).clone())? == one).then_some(one)
    };
    let mut asked = None;
    let sheet = of(|row| &row.sheet, |row| &row.sheet);
    if let Some(new) = fields::line(ui, state, "ui-sheet", Some("ui-about-sheet"), chosen.base.with("vel"), sheet) {
        let (value, task) = (new.clone(), new.clone());
        let label = set_label("ui-sheet", &new);
        asked = Some(chosen.put(label, move |row| row.sheet = value.clone(), move |row| row.sheet = task.clone()));
    }
    let source = of(|row| &row.source, |row| &row.source);
    if let Some(new) = fields::line(ui, state, "ui-source", None, chosen.base.with("bron"), source) {
        let (value, task) = (new.clone(), new.clone());
        let label = set_label("ui-source", &new);
        asked = Some(chosen.put(label, move |row| row.source = value.clone(), move |row| row.source = task.clone()));
    }
    ui.label(text::note(state.words().text("ui-levels-keys")));
    asked
}

/// The action that moves one of the four values of all of them some steps up or down, each from where it is.
pub fn step(state: &AppState, ids: &[FeatureId], worth: Worth, steps: i8) -> Option<Action> {
    let chosen = Chosen::new(state, ids);
    let value = |row: &ValueFeature| (row.intensity[worth].map_or(0, |i| i as i8) + steps).clamp(0, 3);
    let task = |row: &TaskFeature| (super::effect_now(state, row, worth) + steps).clamp(-2, 2);
    let mut levels: Vec<i8> = chosen.values.iter().map(|row| value(row)).collect();
    levels.extend(chosen.tasks.iter().map(|row| task(row)));
    let same = levels.iter().all(|level| Some(level) == levels.first());
    let what = match levels.first() {
        Some(level) if same => super::value::level_label(worth, Some(*level), state),
        _ => Message::new("ui-edit-level")
            .term("worth", worth.key())
            .text("level", numbers::signed(state.language, f64::from(steps), 0)),
    };
    Some(chosen.put(
        what,
        |row| super::value::set_level(row, worth, Some(value(row))),
        |row| row.effect[worth] = Some(task(row)),
    ))
}
