//! Sheets of paper over the maps: the method and its findings, while the list beside them goes on.
//!
//! A sheet is no dialog: it can be moved, it waits for nobody, and Esc puts it away. Each has a file of its own.

mod by_hand;
mod concept;
mod decisions;
mod effects;
mod functions;
mod grid;
mod kept;
mod method_log;
mod missing;
mod said;
mod triage;
mod weights;
mod zones;

use egui::{Align, Context, Frame, Id, Layout as Flow, Rect, ScrollArea, Ui, Window, vec2};

use super::theme::token;
use super::widgets::{level, section};
use super::{Memory, Queue};
use crate::app::{Action, AppState, Sheet};
use crate::model::Edit;

/// Width of a sheet where there is room for it.
const WIDTH: f32 = 860.0;

/// What sheets remember from frame to frame: fields that are being filled in.
#[derive(Default)]
pub struct SheetMemory {
    /// The sheet of the last frame; another one begins at its top.
    open: Option<Sheet>,
    /// Who changes the method (a role), for the next cell and for confirming.
    who: String,
    functions: functions::FunctionsMemory,
    effects: effects::EffectsMemory,
    method_log: method_log::LogMemory,
    weights: weights::WeightMemory,
    /// The triage of the koppelkansen that are shown.
    triage: kept::Kept<crate::analysis::Triage>,
    /// What they lack.
    missing: kept::Kept<Vec<crate::analysis::MissingDatum>>,
}

/// Takes the keys that are for the grid of the open sheet; to be called before other keys are taken.
pub fn take_keys(ctx: &Context, state: &AppState, memory: &mut Memory) {
    let grid = match state.view.sheet {
        Some(Sheet::Functions) => &mut memory.sheets.functions.grid,
        Some(Sheet::Effects) => &mut memory.sheets.effects.grid,
        _ => return,
    };
    if state.dialog.is_none() && !state.view.hall {
        grid::take_keys(ctx, grid);
    }
}

/// Asks for an edit of the method, if there is one.
fn ask(queue: &mut Queue, edit: Option<Edit>) {
    queue.extend(edit.map(|edit| Action::PutMethod(edit.changes, edit.label)));
}

/// Shows the sheet that lies over the maps, if there is one.
pub fn show(ctx: &Context, state: &AppState, memory: &mut Memory, queue: &mut Queue, maps: Rect) {
    let opened = memory.sheets.open != state.view.sheet;
    memory.sheets.open = state.view.sheet;
    if state.view.sheet != Some(Sheet::Weights) {
        memory.sheets.weights.leave(state, queue);
    }
    let Some(sheet) = state.view.sheet else { return };
    if opened {
        // The keys go along the grid at once.
        memory.sheets.functions.grid.take_keyboard();
        memory.sheets.effects.grid.take_keyboard();
    }
    let maps = with_room(maps, ctx.content_rect());
    let room = maps.shrink(12.0);
    let size = vec2(room.width().min(WIDTH), room.height().min(760.0));
    let frame = Frame::window(&ctx.global_style()).fill(token::PAPER).inner_margin(16);
    let window = Window::new(state.words().text("sheet-title-method")).id(Id::unique("sheet")).title_bar(false);
    let window = window.frame(frame).resizable(true).constrain_to(maps).default_pos(room.min).default_size(size);
    window.min_size(vec2(420.0, 240.0)).show(ctx, |ui| {
        heading(ui, state, queue, sheet);
        section::hairline(ui);
        let mut scroll = ScrollArea::both().auto_shrink([false, false]).id_salt(sheet);
        if opened {
            scroll = scroll.scroll_offset(egui::Vec2::ZERO);
        }
        scroll.show(ui, |ui| match sheet {
            Sheet::Functions => functions::show(ui, state, memory, queue),
            Sheet::Effects => effects::show(ui, state, memory, queue),
            Sheet::Weights => weights::show(ui, state, memory, queue),
            Sheet::ByHand => by_hand::show(ui, state, memory, queue),
            Sheet::MethodLog => method_log::show(ui, state, memory, queue),
            Sheet::Decisions => decisions::show(ui, state, memory, queue),
            Sheet::Triage => triage::show(ui, state, memory, queue),
            Sheet::Zones => zones::show(ui, state, memory, queue),
            Sheet::Missing => missing::show(ui, state, memory, queue),
        });
    });
}

/// Where a sheet may lie: over the maps, and in a narrow window over the legend and the tools too, for a matrix has its
/// width. The list at the right stays in view.
fn with_room(maps: Rect, window: Rect) -> Rect {
    let left = maps.left().min((maps.right() - WIDTH - 24.0).max(window.left()));
    Rect::from_min_max(egui::pos2(left, maps.top()), maps.max)
}

/// The sheets of the same kind as tabs, and a cross to put it away.
fn heading(ui: &mut Ui, state: &AppState, queue: &mut Queue, sheet: Sheet) {
    let words = state.words();
    let is_method = Sheet::METHOD.contains(&sheet);
    let (title, tabs) = if is_method {
        ("sheet-title-method", Sheet::METHOD.as_slice())
    } else {
        ("sheet-title-findings", Sheet::FINDINGS.as_slice())
    };
    ui.horizontal(|ui| {
        ui.label(egui::RichText::new(words.text(title)).text_style(egui::TextStyle::Heading));
        ui.add_space(8.0);
        for tab in tabs {
            let shown = egui::Button::selectable(*tab == sheet, words.text(tab.key()));
            if ui.add(shown).clicked() {
                queue.push(Action::ShowSheet(Some(*tab)));
            }
        }
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            let close = level::cross(ui, &words.text("ui-close"));
            if close.clicked() {
                queue.push(Action::ShowSheet(None));
            }
        });
    });
}
