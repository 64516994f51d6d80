//! Before the window closes: the field that is typed in gives its text, and what could not be saved is told.
//!
//! Writing what is still in line is for the program, when the window is gone.

use egui::{Context, ViewportCommand};

use super::typing::leave_field;
use super::{Memory, Queue};
use crate::app::{Action, AppState, Dialog};

/// Keeps the window open for one more frame when a field still has text to give, and until the user has chosen when
/// something would be lost.
pub fn before_closing(ctx: &Context, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    let asked = ctx.input(|input| input.viewport().close_requested());
    if asked && memory.typing && !memory.closing {
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        leave_field(ctx);
        memory.closing = true;
        ctx.request_repaint();
    } else if asked && !memory.dialogs.may_lose() && !state.would_be_lost().is_empty() {
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        memory.closing = false;
        queue.push(Action::OpenDialog(Dialog::Unsaved));
    } else if memory.closing {
        // The field has given its text in the frame before.
        ctx.send_viewport_cmd(ViewportCommand::Close);
    }
}
