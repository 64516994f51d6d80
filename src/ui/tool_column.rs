//! The narrow column of tools: an icon each, name and key on hover, the current one accented.
//!
//! Drawing itself is on the maps.

use egui::{Align2, Color32, Painter, Rect, Sense, TextStyle, Ui, WidgetInfo, vec2};

use super::Queue;
use super::command::{command_of, tip};
use super::theme::{size, token};
use super::widgets::{section, tool_icons};
use crate::app::tools::ToolKind;
use crate::app::{Action, AppState};

/// Tallest and lowest a tool can be.
const TALL: (f32, f32) = (28.0, 40.0);

/// Shows the column.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    // All tools fit in the lowest window: they share the room there is.
    let kinds = || ToolKind::ALL.into_iter().filter(|kind| kind.is_in_column());
    let count = kinds().count() as f32 + 2.0;
    let tall = ((ui.available_height() - 28.0) / count - 4.0).clamp(TALL.0, TALL.1);
    ui.spacing_mut().item_spacing = vec2(0.0, 4.0);
    ui.add_space(8.0);
    for kind in kinds() {
        if kind == ToolKind::Delete {
            ui.add_space(4.0);
        }
        let is_current = state.tool.kind() == kind;
        ui.vertical_centered(|ui| {
            let shown = (kind.letter(), is_current);
            entry(ui, state, queue, Action::Tool(kind), shown, tall, |painter, rect, ink| {
                tool_icons::paint(painter, rect, kind, ink);
            });
        });
    }
    ui.add_space(4.0);
    ui.vertical_centered(|ui| {
        let shown = ("S", state.snapping);
        entry(ui, state, queue, Action::ToggleSnapping, shown, tall, tool_icons::magnet);
    });
    ui.vertical_centered(|ui| {
        let shown = ("", state.view.layers_open);
        entry(ui, state, queue, Action::ToggleLayerList, shown, tall, tool_icons::layers);
    });
}

/// A tool or a switch: icon and key, accented while it is in use.
fn entry(
    ui: &mut Ui,
    state: &AppState,
    queue: &mut Queue,
    action: Action,
    (letter, current): (&str, bool),
    tall: f32,
    icon: impl FnOnce(&Painter, Rect, Color32),
) {
    let Some(command) = command_of(&action) else { return };
    let enabled = command.disabled(state).is_none();
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(36.0, tall), sense);
    let name = command.label(state);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, enabled, current, &name));
    // A switch that is on is lighter than the tool in hand.
    let on = if matches!(action, Action::ToggleSnapping | Action::ToggleLayerList) {
        (Some(token::ACCENT_GROUND), token::ACCENT)
    } else {
        (Some(token::ACCENT), token::ON_ACCENT)
    };
    let (ground, ink) = match (current, enabled) {
        (true, _) => on,
        (_, false) => (None, token::OUTLINE),
        _ if response.is_pointer_button_down_on() => (Some(token::PRESSED), token::INK),
        _ if response.hovered() => (Some(token::HOVER), token::INK),
        _ => (None, token::INK),
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, f32::from(size::CORNER), ground);
    }
    let low = tall < 36.0;
    let place = if low { rect.with_max_x(rect.max.x - 10.0) } else { rect.with_max_y(rect.max.y - 12.0) };
    icon(ui.painter(), place.translate(vec2(0.0, if low { 0.0 } else { 1.0 })), ink);
    let font = egui::FontId::new(10.0, TextStyle::Small.resolve(ui.style()).family);
    let soft = if current { ink } else { token::INK_SOFT };
    let (at, align) = if low {
        (rect.right_center() - vec2(4.0, 0.0), Align2::RIGHT_CENTER)
    } else {
        (rect.center_bottom() - vec2(0.0, 2.0), Align2::CENTER_BOTTOM)
    };
    ui.painter().text(at, align, letter, font, soft);
    section::focus_ring(ui, rect, &response);
    if response.on_hover_text(tip(state, &command)).clicked() {
        queue.push(action);
    }
}
