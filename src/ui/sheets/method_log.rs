//! Every change of the method.
//!
//! It only shows and asks; nothing is computed here.

use egui::Ui;

use crate::app::{AppState, Sheet};
use crate::ui::{Memory, Queue};

/// Shows the sheet.
pub fn show(ui: &mut Ui, state: &AppState, _memory: &mut Memory, _queue: &mut Queue) {
    ui.label(state.words().text(Sheet::MethodLog.key()));
}
