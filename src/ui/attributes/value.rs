//! The panel of a value feature: name, kind, the four values, and what people say about it.
//!
//! What a value is worth to a pair is in the koppelkansen.

use std::sync::Arc;

use egui::{Button, ScrollArea, Ui};

use super::rows::{choose_label, field_id, has_width, row, set_label, title_of};
use crate::app::{Action, AppState};
use crate::model::{Form, Period, ValueAction, ValueFeature, ValueKind, Voice, Worth};
use crate::ui::about::about_worth;
use crate::ui::legend::capital;
use crate::ui::widgets::{choice, field, level, section, text};
use crate::ui::{Memory, Queue};
use crate::words::{Message, numbers};

/// A change of the row and its label.
type Change = (Message, Box<dyn FnOnce(&mut ValueFeature)>);

/// Shows the panel.
pub fn show(ui: &mut Ui, state: &AppState, memory: &Memory, queue: &mut Queue, feature: &Arc<ValueFeature>) {
    let mut change: Option<Change> = None;
    ui.horizontal(|ui| {
        let (title, size) = title_of(feature.form, "ui-value-feature", &feature.shape, state);
        section_title(ui, &title, &size);
    });
    keys_line(ui, state, feature.is_untagged());
    let editable = state.file.read_only.is_none();
    let room = super::before::room(ui, state);
    let scroll = ScrollArea::vertical().auto_shrink([false, false]).max_height(room);
    scroll.id_salt("value-panel").show(ui, |ui| {
        ui.add_enabled_ui(editable, |ui| {
            let is_note = feature.form == Some(Form::Note);
            first(ui, state, feature, is_note, &mut change);
            if !is_note {
                section::hairline(ui);
                levels(ui, state, memory, feature, &mut change);
                section::hairline(ui);
                choices(ui, state, feature, &mut change);
            }
            texts(ui, state, feature, &mut change);
        });
        super::photo::show(ui, state, queue, feature.id);
        actions(ui, state, queue);
    });
    super::before::show(ui, state, queue);
    if let Some((label, apply)) = change {
        let mut new = (**feature).clone();
        apply(&mut new);
        queue.push(Action::PutValue(Box::new(new), label));
    }
}

/// Title of a panel with the size of the shape at its right.
pub fn section_title(ui: &mut Ui, title: &str, measure: &str) {
    ui.set_height(28.0);
    ui.label(text::strong(title));
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        ui.label(text::note(measure));
    });
}

/// What the keyboard can do here; always one line, so that nothing moves when something else is chosen.
pub fn keys_line(ui: &mut Ui, state: &AppState, untagged: bool) {
    let key = if untagged { "ui-tag-keys" } else { "ui-retag-keys" };
    text::one_line(ui, text::note(state.words().text(key)));
}

/// Show on the map, delete.
pub fn actions(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let show = Button::new(words.text("ui-show-on-map"));
        crate::ui::command::button(ui, state, queue, Action::FitSelection, show);
        super::shape_menu::show(ui, state, queue);
        let delete = Button::new(words.text("ui-delete"));
        crate::ui::command::button(ui, state, queue, Action::DeleteSelected, delete);
    });
}

fn first(ui: &mut Ui, state: &AppState, feature: &ValueFeature, is_note: bool, change: &mut Option<Change>) {
    let words = state.words();
    row(ui, state, "ui-name", None, |ui, name, width| {
        if let Some(new) = field::line(ui, field_id(feature.id, "naam"), name, &feature.name, width) {
            *change = Some((set_label("ui-name", &new), Box::new(move |row| row.name = new)));
        }
    });
    if is_note {
        return;
    }
    row(ui, state, "ui-kind", Some("ui-about-value-kind"), |ui, name, width| {
        let word = |kind: ValueKind| words.text(kind.key());
        let id = field_id(feature.id, "soort");
        if let Some(new) = choice::choice(ui, id, name, feature.kind, ValueKind::ALL, word, width) {
            let label = choose_label("ui-kind", new.map(ValueKind::key));
            *change = Some((label, Box::new(move |row| row.kind = new)));
        }
    });
}

fn levels(ui: &mut Ui, state: &AppState, memory: &Memory, feature: &ValueFeature, change: &mut Option<Change>) {
    let words = state.words();
    let (unset, clear) = (words.text("ui-not-judged"), words.text("ui-make-not-judged"));
    for worth in Worth::ALL {
        let (name, about) = (capital(&words.text(worth.key())), words.text(about_worth(worth)));
        let slider = level::Level {
            worth,
            name: &name,
            about: &about,
            min: 0,
            max: 3,
            value: feature.intensity[worth].map(|i| i as i8),
            fallback: None,
            unset: &unset,
            clear: &clear,
            picked: memory.picks(worth),
            mixed: false,
        };
        if let Some(new) = slider.show(ui, field_id(feature.id, worth.column())) {
            *change = Some((level_label(worth, new, state), Box::new(move |row| set_level(row, worth, new))));
        }
    }
    ui.label(text::note(words.text("ui-levels-keys")));
}

/// Gives one of the four values a level.
pub fn set_level(row: &mut ValueFeature, worth: Worth, level: Option<i8>) {
    row.intensity[worth] = level.map(|level| level.clamp(0, 3).unsigned_abs());
}

/// The label of a changed level, as in "Belevingswaarde 2".
pub fn level_label(worth: Worth, level: Option<i8>, state: &AppState) -> Message {
    let name = capital(&state.words().text(worth.key()));
    match level {
        Some(level) => {
            let said = numbers::signed(state.language, f64::from(level), 0);
            Message::new("ui-edit-level").text("worth", name).text("level", said.trim_start_matches('+'))
        }
        None => Message::new("ui-edit-not-judged").text("worth", name),
    }
}

/// The action that gives one of the four values a level.
pub fn put_level(feature: &Arc<ValueFeature>, worth: Worth, level: Option<i8>, state: &AppState) -> Action {
    let mut new = (**feature).clone();
    set_level(&mut new, worth, level);
    Action::PutValue(Box::new(new), level_label(worth, level, state))
}

fn choices(ui: &mut Ui, state: &AppState, feature: &ValueFeature, change: &mut Option<Change>) {
    let words = state.words();
    let id = |field: &str| field_id(feature.id, field);
    row(ui, state, "ui-action", None, |ui, name, width| {
        let word = |one: ValueAction| words.text(one.key());
        if let Some(new) = choice::choice(ui, id("actie"), name, feature.action, ValueAction::ALL, word, width) {
            let label = choose_label("ui-action", new.map(ValueAction::key));
            *change = Some((label, Box::new(move |row| row.action = new)));
        }
    });
    row(ui, state, "ui-marks", None, |ui, _, _| {
        let mut important = feature.important == Some(true);
        if ui.checkbox(&mut important, words.text("ui-important")).clicked() {
            let label = Message::new(if important { "ui-edit-marked" } else { "ui-edit-unmarked" });
            let label = label.term("mark", "ui-important");
            *change = Some((label, Box::new(move |row| row.important = Some(important))));
        }
        let mut vulnerable = feature.vulnerable == Some(true);
        if ui.checkbox(&mut vulnerable, words.text("ui-vulnerable")).clicked() {
            let label = Message::new(if vulnerable { "ui-edit-marked" } else { "ui-edit-unmarked" });
            let label = label.term("mark", "ui-vulnerable");
            *change = Some((label, Box::new(move |row| row.vulnerable = Some(vulnerable))));
        }
    });
    row(ui, state, "ui-voice", Some("ui-about-voice"), |ui, name, width| {
        let word = |one: Voice| words.text(one.key());
        if let Some(new) = choice::choice(ui, id("stem"), name, feature.voice, Voice::ALL, word, width) {
            *change = Some((choose_label("ui-voice", new.map(Voice::key)), Box::new(move |row| row.voice = new)));
        }
    });
    row(ui, state, "ui-period", None, |ui, name, width| {
        let word = |one: Period| words.text(one.key());
        if let Some(new) = choice::choice(ui, id("periode"), name, feature.period, Period::ALL, word, width) {
            *change = Some((choose_label("ui-period", new.map(Period::key)), Box::new(move |row| row.period = new)));
        }
    });
}

fn texts(ui: &mut Ui, state: &AppState, feature: &ValueFeature, change: &mut Option<Change>) {
    let id = |field: &str| field_id(feature.id, field);
    row(ui, state, "ui-story", None, |ui, name, width| {
        if let Some(new) = field::paragraph(ui, id("verhaal"), name, &feature.story, width) {
            *change = Some((set_label("ui-story", &new), Box::new(move |row| row.story = new)));
        }
    });
    row(ui, state, "ui-sheet", Some("ui-about-sheet"), |ui, name, width| {
        if let Some(new) = field::line(ui, id("vel"), name, &feature.sheet, width) {
            *change = Some((set_label("ui-sheet", &new), Box::new(move |row| row.sheet = new)));
        }
    });
    row(ui, state, "ui-source", None, |ui, name, width| {
        if let Some(new) = field::line(ui, id("bron"), name, &feature.source, width) {
            *change = Some((set_label("ui-source", &new), Box::new(move |row| row.source = new)));
        }
    });
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
