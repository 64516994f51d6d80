//! The chosen type: its code, names and place, and taking it out; and the fields for a new one.
//!
//! A code that can't be is refused in words beside it. A type that is in use asks first, on the same row.

use egui::{Button, Id, Key, TextEdit, Ui, vec2};

use super::super::ask;
use super::NewType;
use crate::app::AppState;
use crate::edit::{add_type, move_type, name_type, recode_type, remove_type, tasks_of};
use crate::model::{FourValues, TaskType, TypeCode};
use crate::ui::legend::type_name;
use crate::ui::theme::size;
use crate::ui::widgets::{choice, field, text};
use crate::ui::{Memory, Queue};
use crate::words::Message;

const CODE: f32 = 84.0;
const NAME: f32 = 220.0;

/// Shows the fields of a type and what can be done with it.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, one: &TaskType) {
    let enabled = state.file.read_only.is_none();
    ui.add_enabled_ui(enabled, |ui| {
        ui.visuals_mut().disabled_alpha = 1.0;
        let going = memory.sheets.effects.going.as_ref().is_some_and(|(code, _)| *code == one.code);
        if going {
            question(ui, state, memory, queue, one);
        } else {
            ui.horizontal(|ui| names(ui, state, memory, queue, one));
            ui.horizontal(|ui| place(ui, state, memory, queue, one));
        }
    });
}

fn names(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, one: &TaskType) {
    let words = state.words();
    let id = |name: &str| Id::unique(("task-type", &one.code.0, name));
    if std::mem::take(&mut memory.sheets.effects.to_name) {
        ui.memory_mut(|egui| egui.request_focus(id("nl")));
    }
    let name = words.text("type-code");
    text::caption(ui, &name);
    if let Some(typed) = field::line(ui, id("code"), &name, &one.code.0, CODE) {
        memory.sheets.effects.refused = None;
        match recode_type(&state.project, &one.code, &typed) {
            Ok(edit) => ask(queue, edit),
            Err(fault) => memory.sheets.effects.refused = Some((one.code.clone(), fault.message())),
        }
    }
    let name = words.text("type-name");
    text::caption(ui, &name);
    let width = ((ui.available_width() - 150.0) / 2.0).clamp(120.0, NAME);
    if let Some(typed) = field::line(ui, id("nl"), &name, &one.name_nl, width) {
        ask(queue, name_type(&state.project, &one.code, &typed, &one.name_en));
    }
    let name = words.text("type-name-en");
    text::caption(ui, &name);
    if let Some(typed) = field::line(ui, id("en"), &name, &one.name_en, width) {
        ask(queue, name_type(&state.project, &one.code, &one.name_nl, &typed));
    }
    let lost = |name: &str| ui.memory(|egui| egui.had_focus_last_frame(id(name)) && !egui.has_focus(id(name)));
    let left = ["code", "nl", "en"].into_iter().any(lost);
    if left && ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Escape)) {
        memory.sheets.effects.grid.take_keyboard();
    }
}

/// Up, down, out; and why a code was refused.
fn place(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, one: &TaskType) {
    let words = state.words();
    let types = state.project.types();
    let at = types.iter().position(|other| other.code == one.code).unwrap_or_default();
    for (key, places, can) in [("type-up", -1, at > 0), ("type-down", 1, at + 1 < types.len())] {
        if ui.add_enabled(can, Button::new(words.text(key))).clicked() {
            ask(queue, move_type(&state.project, &one.code, places));
            memory.sheets.effects.grid.choose_row(at.saturating_add_signed(places));
        }
    }
    let used = tasks_of(&state.project, &one.code);
    let key = if used > 0 { "type-remove-asks" } else { "type-remove" };
    if ui.add(Button::new(words.text(key))).clicked() {
        if used > 0 {
            memory.sheets.effects.going = Some((one.code.clone(), None));
        } else {
            ask(queue, remove_type(&state.project, &one.code, None));
        }
    }
    match &memory.sheets.effects.refused {
        Some((code, why)) if *code == one.code => {
            let kept = Message::new("type-code-kept").message("why", why.clone());
            text::one_line(ui, text::alert(format!("! {}", words.say(&kept.text("code", one.code.0.as_str())))));
        }
        _ => {}
    }
}

/// What happens to the tasks of a type that goes, in the place of its fields: nothing below it moves.
fn question(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, one: &TaskType) {
    let words = state.words();
    let used = tasks_of(&state.project, &one.code);
    let asked = Message::new("type-going").text("code", one.code.0.as_str()).count("n", used);
    ui.horizontal(|ui| {
        ui.set_min_height(size::ROW);
        text::one_line(ui, text::alert(format!("! {}", words.say(&asked))));
    });
    ui.horizontal(|ui| answer(ui, state, memory, queue, one));
}

/// Another type for the tasks, and doing it or not.
fn answer(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, one: &TaskType) {
    let words = state.words();
    let Some((_, instead)) = &mut memory.sheets.effects.going else { return };
    let others: Vec<&TaskType> = state.project.types().iter().filter(|other| other.code != one.code).collect();
    let all: Vec<usize> = (0..others.len()).collect();
    let now = instead.as_ref().and_then(|code| others.iter().position(|other| other.code == *code));
    let word = |at: usize| format!("{}  {}", others[at].code, type_name(others[at], state.language));
    let id = Id::unique(("type-instead", &one.code.0));
    let name = words.text("type-instead");
    text::caption(ui, &name);
    if let Some(chosen) = choice::choice(ui, id, &name, now, &all, word, 240.0) {
        *instead = chosen.map(|at| others[at].code.clone());
    }
    let done = ui.add(Button::new(words.text("type-remove"))).clicked();
    let kept = ui.add(Button::new(words.text("ui-cancel"))).clicked();
    if done {
        ask(queue, remove_type(&state.project, &one.code, instead.as_ref()));
    }
    if done || kept {
        memory.sheets.effects.going = None;
    }
}

/// The fields of a new type.
pub fn new(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    let words = state.words();
    let new = &mut memory.sheets.effects.new;
    let mut asked = false;
    ui.add_enabled_ui(state.file.read_only.is_none(), |ui| {
        ui.horizontal(|ui| {
            let width = ((ui.available_width() - CODE - 250.0) / 2.0).clamp(110.0, NAME);
            let fields = [
                (&mut new.code, "type-new-code", "type-code", CODE),
                (&mut new.name_nl, "type-new-name", "type-name", width),
                (&mut new.name_en, "type-new-name-en", "type-name-en", width),
            ];
            ui.label(words.text("type-new"));
            for (text, key, hint, width) in fields {
                let name = words.text(key);
                let field = TextEdit::singleline(text).id(Id::unique(key)).hint_text(words.text(hint));
                let field = ui.add(field.desired_width(width).margin(vec2(8.0, 5.0))).accessible_name(&name);
                asked |= field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
                if field.changed() {
                    new.refused = None;
                }
            }
            asked |= ui.add(Button::new(words.text("type-add"))).clicked();
        });
    });
    if let Some(why) = &new.refused {
        text::one_line(ui, text::alert(format!("! {}", words.say(why))));
    }
    if asked {
        add(state, memory, queue);
    }
}

fn add(state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    let new = &mut memory.sheets.effects.new;
    let one = TaskType {
        code: TypeCode::new(&new.code),
        name_nl: new.name_nl.trim().to_owned(),
        name_en: new.name_en.trim().to_owned(),
        effect: FourValues::default(),
    };
    match add_type(&state.project, one) {
        Ok(edit) => {
            ask(queue, Some(edit));
            *new = NewType::default();
            memory.sheets.effects.grid.choose_row(state.project.types().len());
        }
        Err(fault) => new.refused = Some(fault.message()),
    }
}
