//! The ranked list: only the rows in view are made, so that thousands stay fast.
//!
//! Pairs without a class, pairs that can't be judged yet and refused ones have sections of their own below it.

use egui::{Align, Button, ComboBox, Key, Layout as Flow, Modifiers, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::lines::{self, Line};
use super::{filter, row};
use crate::analysis::Opportunity;
use crate::app::{Action, AppState, Dialog, Layout, SortBy};
use crate::model::PairKey;
use crate::ui::theme::size;
use crate::ui::widgets::{choice, section, text};
use crate::ui::{Memory, Queue};
use crate::words::Message;

/// Rows a page key goes.
const PAGE: i32 = 5;
/// More rows than there are.
const ALL: i32 = 1_000_000;

/// The least room the list needs: its heading, the line below it and three rows.
pub fn least_height(ui: &Ui) -> f32 {
    size::ROW + ui.text_style_height(&egui::TextStyle::Body) + 18.0 + 3.0 * row::height(ui)
}

/// Shows heading, order and list.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    let words = state.words();
    let all = state.opportunities();
    let with_class = all.iter().filter(|one| one.codes().next().is_some()).count();
    ui.horizontal(|ui| {
        let width = ui.available_width() - 158.0;
        ui.allocate_ui(vec2(width, size::ROW), |ui| {
            let count = (with_class > 0).then_some(with_class);
            let title = words.text("ui-chances");
            let title = count.map_or(title.clone(), |count| format!("{title} ({count})"));
            memory.list_folded = !section::folding(ui, "chances", &title, None, true);
        });
        if !memory.list_folded {
            sort(ui, state, queue);
        }
    });
    if memory.list_folded {
        return;
    }
    // This line is always there, so that the list does not move when it is computed again.
    ui.horizontal(|ui| {
        ui.set_height(ui.text_style_height(&egui::TextStyle::Body) + 2.0);
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            reservations(ui, state, queue);
            ui.with_layout(Flow::left_to_right(Align::Center), |ui| {
                filter::show(ui, state, queue);
                let current = state.analysis_is_current();
                let said = if current { filter::summary(state, &all) } else { words.text("ui-recomputing") };
                text::one_line(ui, text::note(said));
            });
        });
    });
    if all.is_empty() {
        empty(ui, state, queue);
        return;
    }
    rows(ui, state, memory, queue, &all);
}

/// What to keep in mind with these numbers: a matrix nobody confirmed, odd data.
fn reservations(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    if !state.project.functions().is_confirmed() {
        ui.label(text::note(words.text("ui-concept"))).on_hover_text(words.text("ui-concept-matrix"));
    }
    let remarks = state.analysis.as_ref().map_or(0, |(_, analysis)| analysis.warnings.len());
    if remarks > 0 {
        let said = words.say(&Message::new("ui-remarks").count("n", remarks));
        let link = egui::Link::new(text::alert(said).text_style(egui::TextStyle::Small));
        if ui.add(link).on_hover_text(words.text("ui-remarks-about")).clicked() {
            queue.push(Action::OpenDialog(Dialog::Remarks));
        }
    }
}

fn sort(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    let combo = ComboBox::from_id_salt("sort")
        .width(140.0)
        .icon(choice::small_sign)
        .selected_text(words.text(state.view.sort.key()));
    let response = combo.show_ui(ui, |ui| {
        for sort in SortBy::ALL {
            if ui.selectable_label(state.view.sort == sort, words.text(sort.key())).clicked() {
                queue.push(Action::Sort(sort));
            }
        }
    });
    response.response.accessible_name(words.text("ui-sort")).on_hover_text(words.text("ui-sort-chance-about"));
}

/// What to do next while there is nothing to show, with the button there.
fn empty(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    let tasks = state.project.tasks().len();
    let said = match tasks {
        _ if state.analysis.is_none() => return,
        0 => "ui-no-tasks",
        1 => "ui-one-task",
        _ => "ui-no-chances",
    };
    ui.add_space(8.0);
    ui.label(words.text(said));
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let draw = Button::new(words.text("ui-draw-task"));
        let action = Action::Tool(crate::app::tools::ToolKind::Polygon);
        // On the waardenkaart alone there would be nowhere to draw a task.
        let drawn = crate::ui::command::button(ui, state, queue, action, draw);
        if drawn.clicked() && state.view.layout == Layout::Values {
            queue.push(Action::Layout(Layout::SideBySide));
        }
        let import = Button::new(words.text("ui-import"));
        let action = Action::OpenDialog(Dialog::Import(None));
        crate::ui::command::button(ui, state, queue, action, import);
    });
}

/// The keys that go through the list while a row of it has the keyboard; to be called before other keys are taken.
pub fn take_keys(ctx: &egui::Context, memory: &mut Memory) {
    memory.list_steps = 0;
    let Some((_, row)) = memory.list_row else { return };
    if ctx.memory(|egui| egui.focused()) != Some(row) {
        memory.list_row = None;
        return;
    }
    let keys = [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, PAGE),
        (Key::PageUp, -PAGE),
        (Key::Home, -ALL),
        (Key::End, ALL),
    ];
    for (key, steps) in keys {
        let times = ctx.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)) as i32;
        memory.list_steps += times * steps;
    }
}

/// The row the keyboard goes to in this frame, and how far it stands from the top; None while it stays.
fn keyboard_row(memory: &mut Memory, list: &[Line<'_>], row: f32) -> Option<(PairKey, f32)> {
    let (now, _) = memory.list_row?;
    let steps = std::mem::take(&mut memory.list_steps);
    if steps == 0 {
        return None;
    }
    let pairs: Vec<(usize, PairKey)> =
        list.iter().enumerate().filter_map(|(at, line)| line.pair().map(|pair| (at, pair))).collect();
    let at = pairs.iter().position(|(_, pair)| *pair == now)? as i32;
    let (line, pair) = *pairs.get((at + steps).clamp(0, pairs.len() as i32 - 1) as usize)?;
    Some((pair, list.iter().take(line).map(|line| line.height(row)).sum()))
}

fn rows(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, all: &[&Opportunity]) {
    let list = lines::lines(ui, state, all);
    if list.is_empty() {
        return filter::nothing_left(ui, state, queue);
    }
    let height = row::height(ui);
    let target = scroll_target(state, memory, &list, height);
    let wanted = keyboard_row(memory, &list, height);
    let mut area = ScrollArea::vertical().auto_shrink([false, false]).id_salt("chance-list");
    if let Some(offset) = target {
        area = area.vertical_scroll_offset(offset);
    }
    area.show_viewport(ui, |ui, view| {
        let total: f32 = list.iter().map(|line| line.height(height)).sum();
        ui.set_height(total);
        let (left, top, width) = (ui.max_rect().left(), ui.max_rect().top(), ui.available_width());
        if let Some((_, y)) = wanted {
            let rect = Rect::from_min_size(pos2(left, top + y), vec2(width, height));
            ui.scroll_to_rect_animation(rect, None, egui::style::ScrollAnimation::none());
        }
        let kept = wanted.map(|(pair, _)| pair).or(memory.list_row.map(|(pair, _)| pair));
        let mut y = 0.0;
        for line in &list {
            let tall = line.height(height);
            // The row with the keyboard is made out of view too, or it would lose it.
            let is_kept = line.pair().is_some() && line.pair() == kept;
            if is_kept || y + tall >= view.min.y && y <= view.max.y {
                let rect = Rect::from_min_size(pos2(left, top + y), vec2(width, tall));
                let salt = match line {
                    Line::Heading(salt, ..) => egui::Id::unique(salt),
                    Line::Pair(one) => egui::Id::unique(one.pair),
                    Line::Gone(pair) => egui::Id::unique(pair),
                };
                ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(salt), |ui| {
                    one_line(ui, state, memory, queue, (line, rect), wanted.map(|(pair, _)| pair));
                });
            }
            y += tall;
        }
    });
}

fn one_line(
    ui: &mut Ui,
    state: &AppState,
    memory: &mut Memory,
    queue: &mut Queue,
    (line, rect): (&Line<'_>, Rect),
    wanted: Option<PairKey>,
) {
    let (pair, response) = match line {
        Line::Heading(salt, key, count, open_at_first) => {
            ui.add_space(6.0);
            section::folding(ui, salt, &state.words().text(key), Some(*count), *open_at_first);
            return;
        }
        Line::Pair(one) => (one.pair, row::show(ui, state, queue, one, rect)),
        Line::Gone(pair) => (*pair, row::gone(ui, state, *pair, rect)),
    };
    // A click too, so that the arrows go on from there.
    if wanted == Some(pair) || response.clicked() {
        response.request_focus();
    }
    if response.has_focus() {
        memory.list_row = Some((pair, response.id));
        let filter = egui::EventFilter { vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|egui| egui.set_focus_lock_filter(response.id, filter));
    }
    if response.clicked() {
        memory.listed = Some(pair);
        queue.push(Action::ChooseOpportunity(pair));
    }
}

/// Where to scroll to when a koppelkans was chosen on a map; None when nothing has to move.
fn scroll_target(state: &AppState, memory: &mut Memory, list: &[Line<'_>], row: f32) -> Option<f32> {
    let chosen: Option<PairKey> = state.selection.opportunity();
    if chosen == memory.listed {
        return None;
    }
    memory.listed = chosen;
    let at = list.iter().position(|line| chosen.is_some() && line.pair() == chosen)?;
    let above: f32 = list.iter().take(at).map(|line| line.height(row)).sum();
    Some((above - row).max(0.0))
}
