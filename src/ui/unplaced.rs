//! "Nog te plaatsen": rows of lists that have no place yet, above what still lacks tags.
//!
//! A click takes a row in hand; the map is where it gets its place.

use egui::{Key, Modifiers, Response, ScrollArea, Ui};

use super::Queue;
use super::theme::{size, token};
use super::untagged::{LINE, two_rows};
use super::widgets::{section, text};
use crate::app::{Action, AppState, disabled};
use crate::model::{FeatureId, NAME_COLUMN, Unplaced};
use crate::words::Message;

/// Lines that are seen at once, when there is room.
const SEEN: f32 = 4.0;
/// Columns that are told on hover; more would not fit on a low screen.
const TOLD: usize = 24;
/// Width of what is told on hover.
const TOLD_WIDTH: f32 = 380.0;

/// Height of the section at the foot of a column of `room`; nothing when no row waits.
pub fn height(ui: &Ui, state: &AppState, room: f32) -> f32 {
    let rows = state.project.unplaced().len();
    if rows == 0 {
        return 0.0;
    }
    let open = section::is_open(ui, "unplaced", true);
    let most = (room * 0.3 / LINE).floor().clamp(2.0, SEEN);
    size::ROW + 2.0 + if open { LINE * (rows as f32).min(most) } else { 0.0 }
}

/// Shows the section.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let rows: Vec<_> = state.project.unplaced().iter().collect();
    ui.spacing_mut().item_spacing.y = 0.0;
    if !section::folding(ui, "unplaced", &state.words().text("unplaced-title"), Some(rows.len()), true) {
        return;
    }
    let mut area =
        ScrollArea::vertical().auto_shrink([false, false]).id_salt("unplaced-list").min_scrolled_height(LINE);
    if let Some(at) = moved_to(ui, state) {
        // The one before it stays in sight.
        area = area.vertical_scroll_offset((at as f32 - 1.0).max(0.0) * LINE);
    }
    area.show_rows(ui, LINE, rows.len(), |ui, seen| {
        for row in &rows[seen] {
            line(ui, state, queue, row);
        }
    });
}

/// Where the row in hand is in the list, in the frame in which it became so.
fn moved_to(ui: &Ui, state: &AppState) -> Option<usize> {
    let now: Option<FeatureId> = state.placing.map(|placing| placing.id);
    let key = egui::Id::unique("unplaced-in-hand");
    let before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or(key, None::<FeatureId>), now));
    let id = now.filter(|_| now != before)?;
    state.project.unplaced().iter().position(|row| row.id == id)
}

fn line(ui: &mut Ui, state: &AppState, queue: &mut Queue, row: &Unplaced) {
    let words = state.words();
    let name = match row.name() {
        name if name.is_empty() => words.text("unnamed"),
        name => name,
    };
    let of = Message::new("unplaced-for-map").term("map", row.map.key()).text("file", &row.file);
    let note = words.say(&of);
    let in_hand = state.placing.is_some_and(|placing| placing.id == row.id);
    let response = two_rows(ui, ("unplaced", row.id), in_hand, (&name, &note));
    if response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete)) {
        queue.push(Action::DropRows(vec![row.id]));
    }
    if response.clicked() {
        queue.push(Action::PlaceRow(Some(row.id)));
    }
    response.context_menu(|ui| menu(ui, state, queue, row.id));
    tip(response, state, row, &name, &note);
}

/// All a row says, on hover.
fn tip(response: Response, state: &AppState, row: &Unplaced, name: &str, note: &str) {
    response.on_hover_ui(|ui| {
        let words = state.words();
        ui.set_max_width(TOLD_WIDTH);
        ui.label(text::strong(name));
        ui.label(text::note(note));
        let said: Vec<_> = row
            .properties
            .iter()
            .filter(|(key, _)| !key.eq_ignore_ascii_case(NAME_COLUMN) && !key.eq_ignore_ascii_case("uuid"))
            .map(|(key, value)| (key, plain(value)))
            .filter(|(_, value)| !value.is_empty())
            .collect();
        ui.add_space(4.0);
        egui::Grid::new("unplaced-columns").num_columns(2).spacing(egui::vec2(12.0, 2.0)).show(ui, |ui| {
            for (key, value) in said.iter().take(TOLD) {
                ui.label(text::note(key.as_str()));
                ui.add(egui::Label::new(value).wrap());
                ui.end_row();
            }
        });
        if said.is_empty() {
            ui.label(text::note(words.text("unplaced-nothing-said")));
        }
        if said.len() > TOLD {
            ui.label(text::note(words.say(&Message::new("unplaced-more").count("n", said.len() - TOLD))));
        }
        ui.add_space(4.0);
        ui.label(egui::RichText::new(words.text("unplaced-click")).small().color(token::ACCENT));
    });
}

/// A value as people write it.
fn plain(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    }
}

fn menu(ui: &mut Ui, state: &AppState, queue: &mut Queue, id: FeatureId) {
    for (key, action) in [
        ("unplaced-place", Action::PlaceRow(Some(id))),
        ("unplaced-take-shape", Action::PlaceAsChosen(id)),
        ("unplaced-drop", Action::DropRows(vec![id])),
    ] {
        if button(ui, state, key, &action, egui::Button::new(state.words().text(key))) {
            queue.push(action);
            ui.close();
        }
    }
}

fn button(ui: &mut Ui, state: &AppState, key: &str, action: &Action, shown: egui::Button<'_>) -> bool {
    let why_not = disabled(action, state).map(|reason| state.words().say(&reason));
    let response = ui.add_enabled(why_not.is_none(), shown).accessible_name(state.words().text(key));
    response.on_disabled_hover_text(why_not.unwrap_or_default()).clicked()
}

/// What to do with the row in hand, for the status bar; false when none is in hand.
pub fn hint(ui: &mut Ui, state: &AppState, queue: &mut Queue) -> bool {
    let Some((row, more)) = state.row_in_hand() else { return false };
    let words = state.words();
    let said = Message::new("unplaced-hint").count("more", more);
    let said = words.say(&match row.name() {
        name if name.is_empty() => said.term("name", "unnamed"),
        name => said.text("name", name),
    });
    let mut actions = Vec::new();
    if more > 0 {
        actions.push(("unplaced-skip", Action::PlaceRow(None)));
    }
    if state.selection.single().is_some() {
        actions.push(("unplaced-take-shape", Action::PlaceAsChosen(row.id)));
    }
    actions.push(("unplaced-stop", Action::Tool(crate::app::tools::ToolKind::Select)));
    for (key, action) in actions {
        if button(ui, state, key, &action, egui::Button::new(words.text(key)).small()) {
            queue.push(action);
        }
    }
    text::one_line(ui, egui::RichText::new(said).small().color(token::ACCENT));
    true
}
