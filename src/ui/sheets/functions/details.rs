//! The chosen cell of the function matrix: in words, its score by name, why, by whom, when, and what it touches.
//!
//! A text is one edit, when its field is left; Enter and Esc go back to the grid.

use egui::{Id, Key, Ui, vec2};

use super::super::grid::show_steps;
use super::super::{ask, said};
use super::with_score;
use crate::analysis::{Interaction, Opportunity};
use crate::app::{Action, AppState, today};
use crate::edit::put_cell;
use crate::model::{FunctionCell, TypeCode};
use crate::ui::theme::size;
use crate::ui::widgets::{field, section, text};
use crate::ui::{Memory, Queue};
use crate::words::{Message, numbers};

/// How many koppelkansen are named before they are only counted.
const MOST_NAMED: usize = 8;

/// Shows the cell.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, cell: (&TypeCode, &TypeCode)) {
    let words = state.words();
    section::hairline(ui);
    text::one_line(ui, text::strong(said::cell(state, cell.0, cell.1)));
    scores(ui, state, memory, queue, cell);
    ui.horizontal(|ui| fields(ui, state, memory, queue, cell));
    touched(ui, state, queue, cell);
    match &memory.sheets.functions.no_day {
        Some((from, to, typed)) if (from, to) == cell => {
            let said = Message::new("function-no-day").text("typed", typed.as_str());
            text::one_line(ui, text::alert(format!("! {}", words.say(&said))))
        }
        _ => text::one_line(ui, text::note(words.text("function-keys"))),
    };
}

/// The scores as buttons, the name of the one it has, and whether the other direction goes along.
fn scores(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, (from, to): (&TypeCode, &TypeCode)) {
    let words = state.words();
    let functions = state.project.functions();
    let now = functions.get(from, to).map(|cell| cell.score);
    ui.horizontal(|ui| {
        ui.set_min_height(size::ROW);
        ui.add_enabled_ui(state.file.read_only.is_none(), |ui| {
            // What cannot be changed is still there to be read.
            ui.visuals_mut().disabled_alpha = 1.0;
            let all = (-3..=3).map(Some).chain([None]);
            if let Some(score) = show_steps(ui, all, now, |score| said::score(words, score)) {
                ask(queue, with_score(state, memory, (from, to), score));
                memory.sheets.functions.grid.take_keyboard();
            }
        });
        ui.add_space(6.0);
        ui.label(text::strong(said::score(words, now)));
        if from != to {
            ui.add_space(12.0);
            let both = ui.checkbox(&mut memory.sheets.functions.both, words.text("function-both"));
            if both.clicked() {
                memory.sheets.functions.grid.take_keyboard();
            }
            both.on_hover_text(words.text("function-both-about"));
            let key = match (functions.shifts_burden(from, to), functions.is_one_sided(from, to)) {
                (true, _) => "function-mirror-burden",
                (_, true) => "function-mirror-other",
                _ => "function-mirror-same",
            };
            let back = functions.get(to, from).map_or_else(|| "?".to_owned(), |cell| numbers::step(cell.score));
            text::one_line(ui, text::note(words.say(&Message::new(key).text("score", back))));
        }
    });
}

/// Reason, who and day.
fn fields(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, (from, to): (&TypeCode, &TypeCode)) {
    let words = state.words();
    let Some(cell) = state.project.functions().get(from, to) else {
        memory.sheets.functions.to_reason = false;
        ui.set_min_height(size::ROW);
        ui.label(text::note(words.text("function-score-first")));
        return;
    };
    let id = |name: &str| Id::unique(("function-cell", &from.0, &to.0, name));
    if std::mem::take(&mut memory.sheets.functions.to_reason) {
        ui.memory_mut(|egui| egui.request_focus(id("reason")));
    }
    let both = memory.sheets.functions.both;
    // Of a cell that says nothing yet, who fills it in fills in today and by whom too.
    let bare = cell.date.is_empty() && cell.who.is_empty();
    let signed = if bare {
        FunctionCell { date: today(), who: memory.sheets.who.trim().to_owned(), ..cell.clone() }
    } else {
        cell.clone()
    };
    let put = |cell: FunctionCell| put_cell(&state.project, (from, to), Some(cell), both);
    let enabled = state.file.read_only.is_none();
    ui.add_enabled_ui(enabled, |ui| {
        ui.visuals_mut().disabled_alpha = 1.0;
        let name = words.text("function-reason");
        text::caption(ui, &name);
        let width = (ui.available_width() - 380.0).max(140.0);
        if let Some(reason) = field::line(ui, id("reason"), &name, &cell.reason, width) {
            ask(queue, put(FunctionCell { reason, ..signed.clone() }));
        }
        let name = words.text("function-who");
        text::caption(ui, &name);
        if let Some(who) = field::line_with_hint(ui, id("who"), &name, &cell.who, &memory.sheets.who, 140.0) {
            memory.sheets.who.clone_from(&who);
            ask(queue, put(FunctionCell { who, ..signed.clone() }));
        }
        let name = words.text("function-day");
        text::caption(ui, &name);
        let day = numbers::date(state.language, &cell.date);
        if let Some(typed) = field::line(ui, id("day"), &name, &day, 96.0) {
            memory.sheets.functions.no_day = None;
            match numbers::day_in(&typed) {
                Some(date) => ask(queue, put(FunctionCell { date, ..signed.clone() })),
                None if typed.is_empty() => ask(queue, put(FunctionCell { date: typed, ..signed.clone() })),
                None => memory.sheets.functions.no_day = Some((from.clone(), to.clone(), typed)),
            }
        }
    });
    let left = ["reason", "who", "day"].into_iter().any(|name| lost(ui, id(name)));
    if left && ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Escape)) {
        memory.sheets.functions.grid.take_keyboard();
    }
}

/// Whether a field had the keyboard in the last frame and has it no more.
fn lost(ui: &Ui, id: Id) -> bool {
    ui.memory(|egui| egui.had_focus_last_frame(id) && !egui.has_focus(id))
}

/// The koppelkansen this cell plays a part in; a click chooses one.
fn touched(ui: &mut Ui, state: &AppState, queue: &mut Queue, (from, to): (&TypeCode, &TypeCode)) {
    let words = state.words();
    ui.horizontal(|ui| {
        ui.set_min_height(size::ROW);
        let all: Vec<&Opportunity> =
            state.opportunities().into_iter().filter(|one| touches(state, one, from, to)).collect();
        let coded: Vec<(&Opportunity, String)> = all
            .iter()
            .map(|one| (*one, one.codes().collect::<Vec<_>>().join(" ")))
            .filter(|(_, code)| !code.is_empty())
            .collect();
        let said = Message::new("function-touches").count("n", all.len()).count("coded", coded.len());
        ui.label(text::note(words.say(&said)));
        ui.spacing_mut().item_spacing.x = 4.0;
        for (one, code) in coded.iter().take(MOST_NAMED) {
            let button = egui::Button::new(code.as_str()).min_size(vec2(28.0, 24.0));
            let names = words.say(&one.b.name_in(one.a.name_in(Message::new("function-pair"), "a"), "b"));
            if ui.add(button).on_hover_text(names).clicked() {
                queue.push(Action::ChooseOpportunity(one.pair));
            }
        }
        if coded.len() > MOST_NAMED {
            ui.label(text::note(format!("+ {}", coded.len() - MOST_NAMED)));
        }
    });
}

/// Whether a cell plays a part in a koppelkans: its tasks are of these types, and nobody overruled the matrix for it.
fn touches(state: &AppState, one: &Opportunity, from: &TypeCode, to: &TypeCode) -> bool {
    if matches!(one.interaction, Interaction::ByHand { .. }) {
        return false;
    }
    let code = |id| state.project.tasks().get(id).and_then(|task| task.type_code.as_ref());
    let types = (code(one.a.id), code(one.b.id));
    types == (Some(from), Some(to)) || types == (Some(to), Some(from))
}
