//! The effect matrix with the task types: a grid of what a type does to each value, and below it the chosen type.
//!
//! It shows and asks; each change is one edit.

mod of_type;

use egui::Ui;

use super::super::widgets::{section, text};
use super::grid::{Cell, Grid, GridKey, GridMemory, Head, Mirror, show_steps};
use super::{ask, concept, said};
use crate::app::{AppState, Matrix};
use crate::edit::{put_effect, tasks_of};
use crate::model::{TaskType, TypeCode, Worth};
use crate::ui::legend::type_name;
use crate::ui::theme::size;
use crate::ui::{Memory, Queue};
use crate::words::{Message, numbers};

/// Height of what stands below the grid.
const DETAILS: f32 = 192.0;

/// What the sheet remembers.
#[derive(Default)]
pub struct EffectsMemory {
    pub(super) grid: GridMemory,
    /// The name is to get the keyboard.
    to_name: bool,
    /// The new type that is being filled in.
    new: NewType,
    /// Why the code that was typed for a type is refused.
    refused: Option<(TypeCode, Message)>,
    /// The type that is asked about before it goes, and the type its tasks would get.
    going: Option<(TypeCode, Option<TypeCode>)>,
}

/// The fields of a new type.
#[derive(Default)]
struct NewType {
    code: String,
    name_nl: String,
    name_en: String,
    /// Why it was refused.
    refused: Option<Message>,
}

/// Shows the sheet.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    concept::show(ui, state, memory, queue, Matrix::Effect);
    let types = state.project.types();
    if types.is_empty() {
        ui.label(state.words().text("method-no-types"));
        return of_type::new(ui, state, memory, queue);
    }
    let shown = grid(ui, state, memory, queue, types);
    section::hairline(ui);
    let Some(one) = types.get(shown.0) else { return };
    effect(ui, state, memory, queue, (one, Worth::ALL[shown.1]));
    of_type::show(ui, state, memory, queue, one);
    section::hairline(ui);
    of_type::new(ui, state, memory, queue);
}

/// The grid; returns the cell whose details are shown.
fn grid(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, types: &[TaskType]) -> (usize, usize) {
    let words = state.words();
    let row = |one: &TaskType| {
        let used = tasks_of(&state.project, &one.code);
        let note = if used > 0 { words.say(&Message::new("type-tasks").count("n", used)) } else { String::new() };
        Head { code: one.code.0.clone(), name: type_name(one, state.language).to_owned(), note }
    };
    let rows: Vec<Head> = types.iter().map(row).collect();
    let column = |worth: Worth| Head {
        code: words.text(&format!("{}-short", worth.key())),
        name: words.text(worth.key()),
        note: String::new(),
    };
    let columns = Worth::ALL.map(column);
    let cell = |row: usize, at: usize| {
        let step = types[row].effect[Worth::ALL[at]];
        let name = format!("{} · {}: {}", types[row].code, columns[at].code, numbers::step(step));
        Cell { step: Some(step), mirror: Mirror::Same, name }
    };
    let says = |row: usize, at: usize| said::on_value(state, &types[row].code, Worth::ALL[at]);
    let grid = Grid {
        salt: "effects",
        rows: &rows,
        columns: &columns,
        row_width: (ui.available_width() - 4.0 * 104.0).clamp(196.0, 372.0),
        widest: 96.0,
        height: (ui.available_height() - DETAILS).max(7.0 * size::ROW),
        cell: &cell,
        words: &says,
    };
    let asked = grid.show(ui, &mut memory.sheets.effects.grid);
    if let Some(((row, at), key)) = asked.key {
        let (one, worth) = (&types[row], Worth::ALL[at]);
        let put = |effect: i8| put_effect(&state.project, &one.code, worth, effect);
        let edit = match key {
            GridKey::Set(step) if step.abs() <= 2 => put(step),
            GridKey::Step(steps) => put((one.effect[worth] + steps).clamp(-2, 2)),
            GridKey::Empty => put(0),
            GridKey::Fields => {
                memory.sheets.effects.to_name = true;
                None
            }
            GridKey::Set(_) | GridKey::Mirror | GridKey::Move(..) => None,
        };
        ask(queue, edit);
    }
    asked.shown
}

/// The chosen effect in words, and its steps as buttons.
fn effect(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, (one, worth): (&TaskType, Worth)) {
    let words = state.words();
    let now = one.effect[worth];
    ui.horizontal(|ui| {
        ui.set_min_height(size::ROW);
        ui.add_enabled_ui(state.file.read_only.is_none(), |ui| {
            ui.visuals_mut().disabled_alpha = 1.0;
            let name = |effect: Option<i8>| said::effect(words, effect.unwrap_or_default());
            if let Some(Some(effect)) = show_steps(ui, (-2..=2).map(Some), Some(now), name) {
                ask(queue, put_effect(&state.project, &one.code, worth, effect));
                memory.sheets.effects.grid.take_keyboard();
            }
        });
        ui.add_space(6.0);
        text::one_line(ui, text::strong(said::on_value(state, &one.code, worth)));
    });
    text::one_line(ui, text::note(words.text("effect-keys")));
}
