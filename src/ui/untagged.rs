//! "Nog te duiden": what was drawn and still lacks a name, a kind, a type or a value.
//!
//! A click chooses it; the tags are given in the panel of what is chosen.

use egui::{Rect, Response, Role, ScrollArea, Sense, TextStyle, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::Queue;
use super::legend::{capital, type_name};
use super::theme::{size, token};
use super::widgets::{section, text};
use crate::app::{Action, AppState};
use crate::geometry::{Shape, ShapeKind};
use crate::model::{FeatureId, Form, TaskFeature, ValueFeature};
use crate::words::Message;

/// Height of a line: what it is, and below it what it lacks.
pub const LINE: f32 = 40.0;
/// Lines that are seen at once, when there is room.
const SEEN: f32 = 3.0;

/// A feature that still lacks tags.
struct Untagged {
    id: FeatureId,
    /// Its name, or what can be said about it: type, kind or shape, and its size.
    title: String,
    /// On which map it is and what it lacks.
    note: String,
}

/// What is to be said of a feature that still lacks tags.
fn about(state: &AppState, id: FeatureId) -> Option<Untagged> {
    let value = state.project.values().get(id).map(|row| untagged_value(row, state));
    value.or_else(|| state.project.tasks().get(id).map(|row| untagged_task(row, state)))
}

fn untagged_value(row: &ValueFeature, state: &AppState) -> Untagged {
    let is_note = row.form == Some(Form::Note);
    let lacks = [
        ("ui-name", row.name.is_empty()),
        ("ui-kind", !is_note && row.kind.is_none()),
        ("layer-values", !is_note && row.intensity.iter().all(|(_, level)| level.is_none())),
    ];
    let known = row.kind.map(|kind| state.words().text(kind.key()));
    untagged(row.id, "ui-value-feature", &lacks, title(&row.name, known, &row.shape, state), state)
}

fn untagged_task(row: &TaskFeature, state: &AppState) -> Untagged {
    let is_note = row.form == Some(Form::Note);
    let lacks = [
        ("ui-name", row.name.is_empty()),
        ("ui-kind", !is_note && row.kind.is_none()),
        ("ui-type", !is_note && row.type_code.is_none()),
    ];
    let of_type = row.type_code.as_ref().and_then(|code| state.project.type_of(code));
    let known = of_type.map(|one| type_name(one, state.language).to_owned());
    let known = known.or_else(|| row.kind.map(|kind| state.words().text(kind.key())));
    untagged(row.id, "ui-task-feature", &lacks, title(&row.name, known, &row.shape, state), state)
}

fn untagged(id: FeatureId, map: &'static str, lacks: &[(&str, bool)], title: String, state: &AppState) -> Untagged {
    let words = state.words();
    let missing = lacks.iter().filter(|(_, yes)| *yes).map(|(key, _)| words.text(key).to_lowercase());
    let what = missing.collect::<Vec<_>>().join(", ");
    let note = words.say(&Message::new("ui-untagged-lacks").term("map", map).text("what", what));
    Untagged { id, title, note }
}

/// The name; without one what it is and how large, so that two of them are not the same line.
fn title(name: &str, known: Option<String>, shape: &Shape, state: &AppState) -> String {
    if !name.is_empty() {
        return name.to_owned();
    }
    let words = state.words();
    let kind = match shape.kind() {
        ShapeKind::Area | ShapeKind::Mixed => "tool-polygon",
        ShapeKind::Line => "tool-line",
        ShapeKind::Point => return capital(&known.unwrap_or_else(|| words.text("tool-point"))),
    };
    let known = known.unwrap_or_else(|| words.text(kind));
    format!("{} {}", capital(&known), super::attributes::measure(shape, state))
}

/// Height of the section at the foot of a column of `room`; with more lines than there is room for it scrolls.
pub fn height(ui: &Ui, state: &AppState, room: f32) -> f32 {
    let open = section::is_open(ui, "untagged", true);
    let most = (room * 0.36 / LINE).floor().clamp(2.0, SEEN);
    let lines = if open { LINE * (state.tally.untagged.len() as f32).clamp(1.0, most) } else { 0.0 };
    size::ROW + 2.0 + lines
}

/// Shows the section at the foot of the left list.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    let all = &state.tally.untagged;
    ui.spacing_mut().item_spacing.y = 0.0;
    if !section::folding(ui, "untagged", &words.text("ui-untagged"), Some(all.len()), true) {
        return;
    }
    if all.is_empty() {
        ui.label(text::note(words.text("ui-untagged-none")));
        return;
    }
    ScrollArea::vertical().auto_shrink([false, false]).id_salt("untagged-list").min_scrolled_height(LINE).show_rows(
        ui,
        LINE,
        all.len(),
        |ui, seen| {
            for one in all[seen].iter().filter_map(|id| about(state, *id)) {
                line(ui, state, queue, &one);
            }
        },
    );
}

fn line(ui: &mut Ui, state: &AppState, queue: &mut Queue, one: &Untagged) {
    let chosen = state.selection.contains(one.id);
    let response = two_rows(ui, ("untagged", one.id), chosen, (&one.title, &one.note));
    if response.on_hover_text(format!("{}, {}", one.title, one.note)).clicked() {
        queue.push(Action::SelectAndReveal(one.id));
    }
}

/// A line that can be clicked: what it is, and below it smaller what is to be known of it.
pub fn two_rows(ui: &mut Ui, salt: (&str, FeatureId), chosen: bool, (title, note): (&str, &str)) -> Response {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::hover());
    // The name of the feature, not its place: the line above it may go.
    let inner = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(salt));
    let rect = rect.with_max_x(rect.max.x - size::SCROLL_ROOM);
    let response = inner.interact(rect, inner.scope_id().with("line"), Sense::click());
    let said = format!("{title}, {note}");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &said));
    let ground = match (chosen, response.hovered()) {
        (true, _) => Some(token::ACCENT_GROUND),
        (false, true) => Some(token::HOVER),
        (false, false) => None,
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, f32::from(size::CORNER), ground);
    }
    let place = Rect::from_min_max(rect.min + vec2(16.0, 2.0), rect.max - vec2(4.0, 2.0));
    text::paint_rows(ui, place.min, title, TextStyle::Body, token::INK, place.width(), 1);
    let below = pos2(place.left(), place.top() + ui.text_style_height(&TextStyle::Body));
    text::paint_rows(ui, below, note, TextStyle::Small, token::INK_SOFT, place.width(), 1);
    section::focus_ring(ui, rect, &response);
    response
}
