//! The fields of several tasks at once.
//!
//! Name, code, story, policy and search width are of one task and are not here.

use egui::{Button, Ui, vec2};

use super::{Change, Chosen, choose_label, fields, set_label, shared};
use crate::app::{Action, AppState};
use crate::model::{Condition, FourValues, Phase, TaskFeature, TaskKind};
use crate::ui::Memory;
use crate::ui::attributes::rows::row;
use crate::ui::attributes::task::{pick_party, pick_type, pick_urgency, year};
use crate::ui::attributes::value::level_label;
use crate::ui::widgets::{section, text};
use crate::words::Message;

/// Shows the fields; what was changed comes back as one action.
pub fn show(ui: &mut Ui, state: &AppState, memory: &Memory, chosen: &Chosen) -> Option<Action> {
    let mut change: Option<Change<TaskFeature>> = None;
    first(ui, state, chosen, &mut change);
    moment(ui, state, chosen, &mut change);
    parties(ui, state, chosen, &mut change);
    section::hairline(ui);
    effects(ui, state, memory, chosen, &mut change);
    section::hairline(ui);
    means(ui, state, chosen, &mut change);
    texts(ui, state, chosen, &mut change);
    let (label, apply) = change?;
    Some(chosen.put(label, |_| (), apply))
}

fn first(ui: &mut Ui, state: &AppState, chosen: &Chosen, change: &mut Option<Change<TaskFeature>>) {
    let words = state.words();
    let (rows, id) = (&chosen.tasks, |field: &str| chosen.base.with(field));
    let (now, name) = (shared(rows, |row| row.kind), ("ui-kind", Some("ui-about-task-kind")));
    let word = |one: TaskKind| words.text(one.key());
    if let Some(new) = fields::pick(ui, state, name, id("soort"), now, TaskKind::ALL, word) {
        *change = Some((choose_label("ui-kind", new.map(TaskKind::key)), Box::new(move |row| row.kind = new)));
    }
    let code = shared(rows, |row| row.type_code.clone());
    if let Some(new) = pick_type(ui, state, id("type"), code) {
        let label = set_label("ui-type", new.as_ref().map_or("", |code| &code.0));
        *change = Some((label, Box::new(move |row| row.type_code.clone_from(&new))));
    }
}

fn moment(ui: &mut Ui, state: &AppState, chosen: &Chosen, change: &mut Option<Change<TaskFeature>>) {
    let words = state.words();
    let (rows, id) = (&chosen.tasks, |field: &str| chosen.base.with(field));
    let (now, name) = (shared(rows, |row| row.phase), ("ui-phase", Some("ui-about-phase")));
    let word = |one: Phase| format!("{}  {}", one.number(), words.text(one.key()));
    if let Some(new) = fields::pick(ui, state, name, id("fase"), now, Phase::ALL, word) {
        *change = Some((choose_label("ui-phase", new.map(Phase::key)), Box::new(move |row| row.phase = new)));
    }
    row(ui, state, "ui-years", Some("ui-about-years"), |ui, _, _| {
        let now = shared(rows, |row| row.from_year);
        if let Some((label, new)) = year(ui, state, id("van"), "ui-from-year", now) {
            *change = Some((label, Box::new(move |row| row.from_year = new)));
        }
        ui.label(text::note(words.text("ui-until")));
        let now = shared(rows, |row| row.to_year);
        if let Some((label, new)) = year(ui, state, id("tot"), "ui-to-year", now) {
            *change = Some((label, Box::new(move |row| row.to_year = new)));
        }
    });
    let now = shared(rows, |row| row.urgency);
    if let Some((label, new)) = pick_urgency(ui, state, now) {
        *change = Some((label, Box::new(move |row| row.urgency = new)));
    }
}

/// One chip for every party of any of them, with how many have it; a cross takes it away from all.
fn parties(ui: &mut Ui, state: &AppState, chosen: &Chosen, change: &mut Option<Change<TaskFeature>>) {
    let words = state.words();
    let rows = &chosen.tasks;
    let mut all: Vec<String> = rows.iter().flat_map(|row| row.parties.iter().cloned()).collect();
    all.sort();
    all.dedup();
    let having = |party: &String| rows.iter().filter(|row| row.parties.contains(party)).count();
    let everywhere: Vec<String> = all.iter().filter(|party| having(party) == rows.len()).cloned().collect();
    row(ui, state, "ui-parties", Some("ui-about-people"), |ui, _, width| {
        ui.allocate_ui(vec2(width, 28.0), |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
                for party in &all {
                    let (n, of) = (having(party), rows.len());
                    let shown = if n == of { format!("{party}  ×") } else { format!("{party}  {n}/{of}  ×") };
                    let remove = words.say(&Message::new("ui-remove-party").text("party", party.clone()));
                    let chip = ui.add(Button::new(shown)).accessible_name(&remove).on_hover_text(&remove);
                    if chip.clicked() {
                        let gone = party.clone();
                        let label = Message::new("ui-edit-party-removed").text("party", party.clone());
                        *change = Some((label, Box::new(move |row| row.parties.retain(|one| *one != gone))));
                    }
                }
                if let Some((label, new)) = pick_party(ui, state, chosen.base.with("partijen"), &everywhere) {
                    *change = Some((
                        label,
                        Box::new(move |row| {
                            if !row.parties.contains(&new) {
                                row.parties.push(new.clone());
                            }
                        }),
                    ));
                }
            });
        });
    });
}

fn effects(ui: &mut Ui, state: &AppState, memory: &Memory, chosen: &Chosen, change: &mut Option<Change<TaskFeature>>) {
    let words = state.words();
    let rows = &chosen.tasks;
    ui.label(text::strong(words.text("ui-effect"))).on_hover_text(words.text("ui-about-effect"));
    let now = FourValues::from_fn(|worth| shared(rows, |row| row.effect[worth]));
    let code = shared(rows, |row| row.type_code.clone()).flatten();
    let ours = code.and_then(|code| state.project.type_of(&code)).map(|one| one.effect);
    let unset = ("ui-effect-of-type", "ui-use-type-effect", ours);
    if let Some((worth, new)) = fields::levels(ui, state, memory, chosen.base, (-2, 2), &now, unset) {
        *change = Some((level_label(worth, new, state), Box::new(move |row| row.effect[worth] = new)));
    }
}

fn means(ui: &mut Ui, state: &AppState, chosen: &Chosen, change: &mut Option<Change<TaskFeature>>) {
    type Get = fn(&TaskFeature) -> Option<Condition>;
    type Set = fn(&mut TaskFeature, Option<Condition>);
    let all: [(&'static str, &str, Get, Set); 3] = [
        ("ui-money", "geld", |row| row.money, |row, new| row.money = new),
        ("ui-capacity", "capaciteit", |row| row.capacity, |row, new| row.capacity = new),
        ("ui-mandate", "mandaat", |row| row.mandate, |row, new| row.mandate = new),
    ];
    let word = |one: Condition| state.words().text(one.key());
    for (key, column, get, set) in all {
        let (now, id) = (shared(&chosen.tasks, get), chosen.base.with(column));
        if let Some(new) = fields::pick(ui, state, (key, None), id, now, Condition::ALL, word) {
            *change = Some((choose_label(key, new.map(Condition::key)), Box::new(move |row| set(row, new))));
        }
    }
}

fn texts(ui: &mut Ui, state: &AppState, chosen: &Chosen, change: &mut Option<Change<TaskFeature>>) {
    type Get = fn(&TaskFeature) -> &String;
    type Set = fn(&mut TaskFeature, &String);
    let all: [(&'static str, Option<&str>, &str, Get, Set); 3] = [
        ("ui-sheet", Some("ui-about-sheet"), "vel", |row| &row.sheet, |row, new| row.sheet.clone_from(new)),
        ("ui-variant", None, "variant", |row| &row.variant, |row, new| row.variant.clone_from(new)),
        ("ui-source", None, "bron", |row| &row.source, |row, new| row.source.clone_from(new)),
    ];
    for (key, about, column, get, set) in all {
        let now = shared(&chosen.tasks, |row| get(row).clone());
        if let Some(new) = fields::line(ui, state, key, about, chosen.base.with(column), now) {
            *change = Some((set_label(key, &new), Box::new(move |row| set(row, &new))));
        }
    }
}
