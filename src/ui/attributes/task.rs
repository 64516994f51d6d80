//! The panel of a task: name, kind, type, phase, years, urgency and parties.
//!
//! Effects, means and texts are in `task_extra`; scores are in the koppelkansen.

use std::sync::Arc;

use egui::{Button, Id, ScrollArea, Ui};

use super::rows::{choose_label, field_id, row, set_label, title_of};
use super::task_extra;
use super::value::{actions, keys_line, section_title};
use crate::app::{Action, AppState};
use crate::model::{Form, Phase, TaskFeature, TaskKind, TypeCode};
use crate::ui::legend::{capital, type_name};
use crate::ui::widgets::{choice, field, level, section, text};
use crate::ui::{Memory, Queue};
use crate::words::Message;

/// A change of the row and its label.
pub type Change = (Message, Box<dyn FnOnce(&mut TaskFeature)>);

/// Shows the panel.
pub fn show(ui: &mut Ui, state: &AppState, memory: &Memory, queue: &mut Queue, feature: &Arc<TaskFeature>) {
    let mut change: Option<Change> = None;
    ui.horizontal(|ui| {
        let (title, size) = title_of(feature.form, "ui-task-feature", &feature.shape, state);
        section_title(ui, &title, &size);
    });
    keys_line(ui, state, feature.is_untagged());
    let editable = state.file.read_only.is_none();
    let room = super::before::room(ui, state);
    let scroll = ScrollArea::vertical().auto_shrink([false, false]).max_height(room);
    scroll.id_salt("task-panel").show(ui, |ui| {
        ui.add_enabled_ui(editable, |ui| {
            let is_note = feature.form == Some(Form::Note);
            names(ui, state, feature, is_note, &mut change);
            if !is_note {
                type_row(ui, state, feature, &mut change);
                moment(ui, state, feature, &mut change);
                urgency(ui, state, feature, &mut change);
                parties(ui, state, feature, &mut change);
                section::hairline(ui);
                task_extra::effects(ui, state, memory, feature, &mut change);
                section::hairline(ui);
                task_extra::means(ui, state, feature, &mut change);
            }
            task_extra::texts(ui, state, feature, &mut change);
        });
        super::photo::show(ui, state, queue, feature.id);
        actions(ui, state, queue);
    });
    super::before::show(ui, state, queue);
    if let Some((label, apply)) = change {
        let mut new = (**feature).clone();
        apply(&mut new);
        queue.push(Action::PutTask(Box::new(new), label));
    }
}

fn names(ui: &mut Ui, state: &AppState, feature: &TaskFeature, is_note: bool, change: &mut Option<Change>) {
    let words = state.words();
    row(ui, state, "ui-name", None, |ui, name, width| {
        if let Some(new) = field::line(ui, field_id(feature.id, "naam"), name, &feature.name, width) {
            *change = Some((set_label("ui-name", &new), Box::new(move |row| row.name = new)));
        }
    });
    if is_note {
        return;
    }
    row(ui, state, "ui-code", Some("ui-about-code"), |ui, name, _| {
        if let Some(new) = field::line(ui, field_id(feature.id, "code"), name, &feature.code, 92.0) {
            *change = Some((set_label("ui-code", &new), Box::new(move |row| row.code = new)));
        }
    });
    row(ui, state, "ui-kind", Some("ui-about-task-kind"), |ui, name, width| {
        let word = |kind: TaskKind| words.text(kind.key());
        let id = field_id(feature.id, "soort");
        if let Some(new) = choice::choice(ui, id, name, feature.kind, TaskKind::ALL, word, width) {
            let label = choose_label("ui-kind", new.map(TaskKind::key));
            *change = Some((label, Box::new(move |row| row.kind = new)));
        }
    });
}

fn type_row(ui: &mut Ui, state: &AppState, feature: &TaskFeature, change: &mut Option<Change>) {
    if let Some(new) = pick_type(ui, state, field_id(feature.id, "type"), Some(feature.type_code.clone())) {
        let label = set_label("ui-type", new.as_ref().map_or("", |code| &code.0));
        *change = Some((label, Box::new(move |row| row.type_code = new)));
    }
}

/// The type, found by its first letters; without `now` there are several that differ.
pub fn pick_type(ui: &mut Ui, state: &AppState, id: Id, now: Option<Option<TypeCode>>) -> Option<Option<TypeCode>> {
    let words = state.words();
    let types = state.project.types();
    let mut new = None;
    row(ui, state, "ui-type", Some("ui-about-type"), |ui, name, width| {
        let shown = match &now {
            None => words.text("ui-differs"),
            Some(None) => "–".to_owned(),
            Some(Some(code)) => match state.project.type_of(code) {
                Some(one) => format!("{code}  {}", type_name(one, state.language)),
                None => format!("{code}  ({})", words.text("ui-type-unknown")),
            },
        };
        let entries: Vec<choice::Entry> = types
            .iter()
            .map(|one| choice::Entry {
                text: format!("{} {}", one.code, type_name(one, state.language)),
                note: String::new(),
            })
            .collect();
        let clear = now != Some(None);
        let width = if clear { width - 28.0 } else { width };
        let button = Button::new(shown).truncate().min_size(egui::vec2(width, 28.0)).right_text("");
        ui.scope(|ui| {
            ui.set_max_width(width);
            let found = choice::search(ui, id, button, name, &words.text("ui-type-search"), &entries, false);
            if let Some(choice::Found::Entry(i)) = found {
                new = Some(Some(types[i].code.clone()));
            }
        });
        if clear && level::cross(ui, &words.text("ui-clear-type")).clicked() {
            new = Some(None);
        }
    });
    new
}

fn moment(ui: &mut Ui, state: &AppState, feature: &TaskFeature, change: &mut Option<Change>) {
    let words = state.words();
    row(ui, state, "ui-phase", Some("ui-about-phase"), |ui, name, width| {
        let word = |phase: Phase| format!("{}  {}", phase.number(), words.text(phase.key()));
        let id = field_id(feature.id, "fase");
        if let Some(new) = choice::choice(ui, id, name, feature.phase, Phase::ALL, word, width) {
            let label = choose_label("ui-phase", new.map(Phase::key));
            *change = Some((label, Box::new(move |row| row.phase = new)));
        }
    });
    row(ui, state, "ui-years", Some("ui-about-years"), |ui, _, _| {
        let id = |column: &str| field_id(feature.id, column);
        if let Some((label, new)) = year(ui, state, id("van"), "ui-from-year", Some(feature.from_year)) {
            *change = Some((label, Box::new(move |row| row.from_year = new)));
        }
        ui.label(text::note(words.text("ui-until")));
        if let Some((label, new)) = year(ui, state, id("tot"), "ui-to-year", Some(feature.to_year)) {
            *change = Some((label, Box::new(move |row| row.to_year = new)));
        }
    });
}

/// A year and the label of its change; without `now` there are several that differ.
pub fn year(
    ui: &mut Ui,
    state: &AppState,
    id: Id,
    key: &str,
    now: Option<Option<i32>>,
) -> Option<(Message, Option<i32>)> {
    let shown = now.flatten().map(|year| year.to_string()).unwrap_or_default();
    let hint = if now.is_none() { "≠" } else { "" };
    let new = field::line_with_hint(ui, id, &state.words().text(key), &shown, hint, 56.0)?;
    let new = match field::number_in(new)? {
        // A year outside these is a slip of the fingers; the old one stays.
        Some(year) if !(1000.0..=2999.0).contains(&year) || year.fract() != 0.0 => return None,
        Some(year) => Some(year as i32),
        None => None,
    };
    let said = new.map(|year| year.to_string()).unwrap_or_default();
    Some((set_label(key, &said), new))
}

fn urgency(ui: &mut Ui, state: &AppState, feature: &TaskFeature, change: &mut Option<Change>) {
    if let Some((label, new)) = pick_urgency(ui, state, Some(feature.urgency)) {
        *change = Some((label, Box::new(move |row| row.urgency = new)));
    }
}

/// The urgency and the label of its change; without `now` there are several that differ.
pub fn pick_urgency(ui: &mut Ui, state: &AppState, now: Option<Option<u8>>) -> Option<(Message, Option<u8>)> {
    let mut new = None;
    row(ui, state, "ui-urgency", Some("ui-about-urgency"), |ui, name, _| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let all = [None, Some(0), Some(1), Some(2), Some(3)];
        for step in all {
            let shown = step.map_or_else(|| "–".to_owned(), |step: u8| step.to_string());
            let chosen = now == Some(step);
            let button = Button::selectable(chosen, &shown).frame_when_inactive(true).min_size(egui::vec2(32.0, 26.0));
            let said = step.map_or_else(|| state.words().text("ui-unknown"), |step| step.to_string());
            if ui.add(button).accessible_name(format!("{name}: {said}")).clicked() && !chosen {
                new = Some((set_label("ui-urgency", &shown), step));
            }
        }
        if now.is_none() {
            ui.label(text::note("≠")).on_hover_text(state.words().text("ui-differs"));
        }
    });
    new
}

/// The parties as chips; known ones of other tasks are offered, new ones can be typed.
fn parties(ui: &mut Ui, state: &AppState, feature: &TaskFeature, change: &mut Option<Change>) {
    let words = state.words();
    row(ui, state, "ui-parties", Some("ui-about-people"), |ui, _, width| {
        ui.allocate_ui(egui::vec2(width, 28.0), |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
                for (i, party) in feature.parties.iter().enumerate() {
                    let chip = Button::new(format!("{party}  ×"));
                    let remove = words.say(&Message::new("ui-remove-party").text("party", party.clone()));
                    if ui.add(chip).accessible_name(&remove).on_hover_text(&remove).clicked() {
                        let label = Message::new("ui-edit-party-removed").text("party", party.clone());
                        *change = Some((label, Box::new(move |row| drop(row.parties.remove(i)))));
                    }
                }
                add_party(ui, state, feature, change);
            });
        });
    });
}

fn add_party(ui: &mut Ui, state: &AppState, feature: &TaskFeature, change: &mut Option<Change>) {
    let id = field_id(feature.id, "partijen");
    if let Some((label, party)) = pick_party(ui, state, id, &feature.parties) {
        *change = Some((label, Box::new(move |row| row.parties.push(party))));
    }
}

/// A party to add and the label of that; those of other tasks are offered, except `there`.
pub fn pick_party(ui: &mut Ui, state: &AppState, id: Id, there: &[String]) -> Option<(Message, String)> {
    let words = state.words();
    let mut known: Vec<String> = state.project.tasks().iter().flat_map(|task| task.parties.iter().cloned()).collect();
    known.sort();
    known.dedup();
    known.retain(|party| !there.contains(party));
    let entries: Vec<choice::Entry> =
        known.iter().map(|party| choice::Entry { text: party.clone(), note: String::new() }).collect();
    let name = words.text("ui-add-party");
    let hint = words.text("ui-party-search");
    let party = match choice::search(ui, id, Button::new("+"), &name, &hint, &entries, true)? {
        choice::Found::Entry(i) => known[i].clone(),
        choice::Found::New(party) => party,
    };
    let label = Message::new("ui-edit-party-added").text("party", capital(&party));
    (!there.contains(&party)).then_some((label, party))
}
