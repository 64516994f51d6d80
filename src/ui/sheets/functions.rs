//! The function matrix: a grid of who acts on whom, and below it the chosen cell with its reason.
//!
//! It shows and asks; each change is one edit, and what follows for the koppelkansen is computed in `analysis`.

mod details;

use egui::Ui;

use super::grid::{Cell, Grid, GridKey, GridMemory, Head, Mirror};
use super::{ask, concept, said};
use crate::app::{AppState, Matrix, today};
use crate::edit::{mirror, put_cell};
use crate::model::{Edit, FunctionCell, TypeCode};
use crate::ui::legend::type_name;
use crate::ui::{Memory, Queue};
use crate::words::numbers;

/// Height of what stands below the grid.
const DETAILS: f32 = 156.0;

/// What the sheet remembers.
#[derive(Default)]
pub struct FunctionsMemory {
    pub(super) grid: GridMemory,
    /// Whether a change is for both directions.
    both: bool,
    /// The reason is to get the keyboard.
    to_reason: bool,
    /// A day that could not be read, as it was typed, and of which cell.
    no_day: Option<(TypeCode, TypeCode, String)>,
}

/// Shows the sheet.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    concept::show(ui, state, memory, queue, Matrix::Function);
    let types = state.project.types();
    if types.is_empty() {
        ui.label(state.words().text("method-no-types"));
        return;
    }
    let heads: Vec<Head> = types
        .iter()
        .map(|one| Head {
            code: one.code.0.clone(),
            name: type_name(one, state.language).to_owned(),
            note: String::new(),
        })
        .collect();
    let codes: Vec<TypeCode> = types.iter().map(|one| one.code.clone()).collect();
    let cell = |row: usize, column: usize| look(state, &codes[row], &codes[column]);
    let words = |row: usize, column: usize| said::cell(state, &codes[row], &codes[column]);
    let grid = Grid {
        salt: "functions",
        rows: &heads,
        columns: &heads,
        row_width: 196.0,
        widest: 52.0,
        height: (ui.available_height() - DETAILS).max(7.0 * 28.0),
        cell: &cell,
        words: &words,
    };
    let asked = grid.show(ui, &mut memory.sheets.functions.grid);
    if let Some(((row, column), key)) = asked.key {
        follow_key(state, memory, queue, (&codes[row], &codes[column]), key);
    }
    let (row, column) = asked.shown;
    details::show(ui, state, memory, queue, (&codes[row], &codes[column]));
}

fn look(state: &AppState, from: &TypeCode, to: &TypeCode) -> Cell {
    let functions = state.project.functions();
    let step = functions.get(from, to).map(|cell| cell.score);
    let mirror = match (functions.shifts_burden(from, to), functions.is_one_sided(from, to)) {
        (true, _) => Mirror::Burden,
        (false, true) => Mirror::Other,
        (false, false) => Mirror::Same,
    };
    let said = step.map_or_else(|| "?".to_owned(), numbers::step);
    Cell { step, mirror, name: format!("{from} → {to}: {said}") }
}

fn follow_key(
    state: &AppState,
    memory: &mut Memory,
    queue: &mut Queue,
    (from, to): (&TypeCode, &TypeCode),
    key: GridKey,
) {
    let now = state.project.functions().get(from, to).map(|cell| cell.score);
    let edit = match key {
        GridKey::Set(step) => with_score(state, memory, (from, to), Some(step)),
        GridKey::Step(steps) => with_score(state, memory, (from, to), Some((now.unwrap_or(0) + steps).clamp(-3, 3))),
        GridKey::Empty => with_score(state, memory, (from, to), None),
        GridKey::Mirror => mirror(&state.project, from, to),
        GridKey::Fields => {
            memory.sheets.functions.to_reason = true;
            None
        }
        GridKey::Move(..) => None,
    };
    ask(queue, edit);
}

/// The edit that gives a cell another score: today, by whoever was named last; the reason stays until it is changed.
fn with_score(
    state: &AppState,
    memory: &Memory,
    (from, to): (&TypeCode, &TypeCode),
    score: Option<i8>,
) -> Option<Edit> {
    let functions = state.project.functions();
    let both = memory.sheets.functions.both;
    let now = functions.get(from, to);
    let same = |cell: Option<&FunctionCell>| cell.map(|cell| cell.score) == score;
    if same(now) && (!both || same(functions.get(to, from))) {
        return None;
    }
    let cell = score.map(|score| FunctionCell {
        score,
        reason: now.map(|cell| cell.reason.clone()).unwrap_or_default(),
        date: today(),
        who: memory.sheets.who.trim().to_owned(),
    });
    put_cell(&state.project, (from, to), cell, both)
}
