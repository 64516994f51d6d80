//! "Nog te duiden": what was drawn and still lacks a name, a kind, a type or a value.
//!
//! A click chooses it; the tags are given in the panel of what is chosen.

use egui::{Button, Ui, vec2};

use super::Queue;
use super::widgets::{section, text};
use crate::app::{Action, AppState};
use crate::model::FeatureId;

/// How many are named at once; the rest is counted.
const SHOWN: usize = 50;

/// The features that still lack tags, of both maps, with the name they have.
pub fn list(state: &AppState) -> Vec<(FeatureId, &'static str, String)> {
    let (words, project) = (state.words(), &state.project);
    let name = |name: &str| if name.is_empty() { words.text("unnamed") } else { name.to_owned() };
    let values = project.values().iter().filter(|row| row.is_untagged());
    let tasks = project.tasks().iter().filter(|row| row.is_untagged());
    values
        .map(|row| (row.id, "ui-value-feature", name(&row.name)))
        .chain(tasks.map(|row| (row.id, "ui-task-feature", name(&row.name))))
        .collect()
}

/// Shows the section of the left list.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    let all = list(state);
    let open = section::folding(ui, "untagged", &words.text("ui-untagged"), Some(all.len()), true);
    if !open {
        return;
    }
    if all.is_empty() {
        ui.label(text::note(words.text("ui-untagged-none")));
    }
    for (id, kind, name) in all.iter().take(SHOWN) {
        let chosen = state.selection.contains(*id);
        let line = Button::selectable(chosen, name).right_text(text::note(words.text(kind))).truncate();
        if ui.add(line.min_size(vec2(ui.available_width(), 28.0))).clicked() {
            queue.push(Action::Select(*id));
        }
    }
    if all.len() > SHOWN {
        let more = crate::words::Message::new("ui-and-more").count("n", all.len() - SHOWN);
        ui.label(text::note(words.say(&more)));
    }
}
