//! The narrow column of tools: an icon each, name and key on hover, the current one accented.
//!
//! Drawing itself is on the maps.

use egui::{Align2, Sense, TextStyle, Ui, WidgetInfo, vec2};

use super::Queue;
use super::command::{command_of, tip};
use super::theme::{size, token};
use super::widgets::{section, tool_icons};
use crate::app::tools::ToolKind;
use crate::app::{Action, AppState};

/// Shows the column.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    ui.spacing_mut().item_spacing = vec2(0.0, 4.0);
    ui.add_space(8.0);
    for kind in ToolKind::ALL {
        if kind == ToolKind::Delete {
            ui.add_space(8.0);
        }
        ui.vertical_centered(|ui| tool(ui, state, queue, kind));
    }
}

fn tool(ui: &mut Ui, state: &AppState, queue: &mut Queue, kind: ToolKind) {
    let Some(command) = command_of(&Action::Tool(kind)) else { return };
    let (current, enabled) = (state.tool.kind() == kind, command.disabled(state).is_none());
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(36.0, 40.0), sense);
    let name = command.label(state);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, enabled, current, &name));
    let (ground, ink) = match (current, enabled) {
        (true, _) => (Some(token::ACCENT), token::ON_ACCENT),
        (_, false) => (None, token::OUTLINE),
        _ if response.is_pointer_button_down_on() => (Some(token::PRESSED), token::INK),
        _ if response.hovered() => (Some(token::HOVER), token::INK),
        _ => (None, token::INK),
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, f32::from(size::CORNER), ground);
    }
    let icon = rect.with_max_y(rect.max.y - 12.0).translate(vec2(0.0, 1.0));
    tool_icons::paint(ui.painter(), icon, kind, ink);
    let font = egui::FontId::new(10.0, TextStyle::Small.resolve(ui.style()).family);
    let soft = if current { token::ON_ACCENT } else { token::INK_SOFT };
    ui.painter().text(rect.center_bottom() - vec2(0.0, 2.0), Align2::CENTER_BOTTOM, kind.letter(), font, soft);
    section::focus_ring(ui, rect, &response);
    if response.on_hover_text(tip(state, &command)).clicked() {
        queue.push(Action::Tool(kind));
    }
}
