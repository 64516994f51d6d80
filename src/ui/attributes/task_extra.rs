//! The lower part of the panel of a task: effect on the four values, means, policy and texts.
//!
//! An effect that is not given follows the type and is shown as an open handle.

use std::sync::Arc;

use egui::Ui;

use super::rows::{choose_label, field_id, has_width, row, set_label};
use super::task::Change;
use super::value::level_label;
use crate::app::{Action, AppState};
use crate::model::{Condition, Form, PolicyFit, TaskFeature, Worth};
use crate::ui::Memory;
use crate::ui::about::about_worth;
use crate::ui::legend::capital;
use crate::ui::widgets::{choice, field, level, text};
use crate::words::numbers;

/// The effect on each of the four values.
pub fn effects(ui: &mut Ui, state: &AppState, memory: &Memory, feature: &TaskFeature, change: &mut Option<Change>) {
    let words = state.words();
    let ours = feature.type_code.as_ref().and_then(|code| state.project.type_of(code));
    ui.label(text::strong(words.text("ui-effect"))).on_hover_text(words.text("ui-about-effect"));
    let (unset, clear) = (words.text("ui-effect-of-type"), words.text("ui-use-type-effect"));
    for worth in Worth::ALL {
        let (name, about) = (capital(&words.text(worth.key())), words.text(about_worth(worth)));
        let slider = level::Level {
            worth,
            name: &name,
            about: &about,
            min: -2,
            max: 2,
            value: feature.effect[worth],
            fallback: ours.map(|one| one.effect[worth]),
            unset: &unset,
            clear: &clear,
            picked: memory.picks(worth),
            mixed: false,
        };
        if let Some(new) = slider.show(ui, field_id(feature.id, worth.column())) {
            let label = level_label(worth, new, state);
            *change = Some((label, Box::new(move |row| row.effect[worth] = new)));
        }
    }
}

/// The action that gives the effect on one of the four values.
pub fn put_effect(feature: &Arc<TaskFeature>, worth: Worth, effect: Option<i8>, state: &AppState) -> Action {
    let mut new = (**feature).clone();
    new.effect[worth] = effect;
    Action::PutTask(Box::new(new), level_label(worth, effect, state))
}

/// Money, capacity, mandate and policy.
pub fn means(ui: &mut Ui, state: &AppState, feature: &TaskFeature, change: &mut Option<Change>) {
    let words = state.words();
    type Set = fn(&mut TaskFeature, Option<Condition>);
    let all: [(&'static str, &str, Option<Condition>, Set); 3] = [
        ("ui-money", "geld", feature.money, |row, new| row.money = new),
        ("ui-capacity", "capaciteit", feature.capacity, |row, new| row.capacity = new),
        ("ui-mandate", "mandaat", feature.mandate, |row, new| row.mandate = new),
    ];
    for (key, column, value, set) in all {
        row(ui, state, key, None, |ui, name, width| {
            let word = |one: Condition| words.text(one.key());
            let id = field_id(feature.id, column);
            if let Some(new) = choice::choice(ui, id, name, value, Condition::ALL, word, width) {
                let label = choose_label(key, new.map(Condition::key));
                *change = Some((label, Box::new(move |row| set(row, new))));
            }
        });
    }
    row(ui, state, "ui-policy", None, |ui, name, width| {
        let word = |one: PolicyFit| words.text(one.key());
        let id = field_id(feature.id, "beleid");
        if let Some(new) = choice::choice(ui, id, name, feature.policy, PolicyFit::ALL, word, width) {
            let label = choose_label("ui-policy", new.map(PolicyFit::key));
            *change = Some((label, Box::new(move |row| row.policy = new)));
        }
    });
}

/// Story, sheet, variant, source and search width.
pub fn texts(ui: &mut Ui, state: &AppState, feature: &TaskFeature, change: &mut Option<Change>) {
    let id = |field: &str| field_id(feature.id, field);
    row(ui, state, "ui-story", None, |ui, name, width| {
        if let Some(new) = field::paragraph(ui, id("verhaal"), name, &feature.story, width) {
            *change = Some((set_label("ui-story", &new), Box::new(move |row| row.story = new)));
        }
    });
    type Set = fn(&mut TaskFeature, String);
    let all: [(&'static str, Option<&str>, &str, &str, Set); 3] = [
        ("ui-sheet", Some("ui-about-sheet"), "vel", &feature.sheet, |row, new| row.sheet = new),
        ("ui-variant", None, "variant", &feature.variant, |row, new| row.variant = new),
        ("ui-source", None, "bron", &feature.source, |row, new| row.source = new),
    ];
    for (key, about, column, value, set) in all {
        row(ui, state, key, about, |ui, name, width| {
            if let Some(new) = field::line(ui, id(column), name, value, width) {
                *change = Some((set_label(key, &new), Box::new(move |row| set(row, new))));
            }
        });
    }
    if has_width(&feature.shape) && feature.form != Some(Form::Note) {
        row(ui, state, "ui-search-width", Some("ui-about-search-width"), |ui, name, _| {
            if let Some(new) = field::number(ui, id("zoekbreedte"), name, feature.search_width_m, 72.0, state.language)
                && new.is_none_or(|width_m| width_m >= 0.0)
            {
                let said = new.map(|width_m| numbers::length(state.language, width_m)).unwrap_or_default();
                let label = set_label("ui-search-width", &said);
                *change = Some((label, Box::new(move |row| row.search_width_m = new)));
            }
            ui.label(text::note("m"));
        });
    }
}
