//! The menu of what can be done with the shapes of what is chosen.
//!
//! The commands are those of `app`, with why each can't be done now.

use egui::{Popup, PopupCloseBehavior, Ui};

use crate::app::tools::ToolKind;
use crate::app::{Action, AppState, ShapeCommand};
use crate::ui::Queue;
use crate::ui::command::menu_line;

/// Shows the menu button.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    let response = ui.button(format!("{} ▾", words.text("ui-shape-menu")));
    let response = response.accessible_name(words.text("ui-shape-menu"));
    let close = PopupCloseBehavior::CloseOnClick;
    Popup::menu(&response).close_behavior(close).show(|ui| {
        for kind in [ToolKind::Split, ToolKind::Hole] {
            menu_line(ui, state, queue, Action::Tool(kind));
        }
        menu_line(ui, state, queue, Action::MaskSelected);
        menu_line(ui, state, queue, Action::ToggleSharedVertices);
        ui.separator();
        for command in ShapeCommand::ALL {
            menu_line(ui, state, queue, Action::Shape(command));
        }
    });
}
