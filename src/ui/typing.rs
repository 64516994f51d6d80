//! What is being typed is never lost: before the window closes or the panels go, the field gives its text.
//!
//! The fields themselves are in `widgets::field`; they report a change when the keyboard leaves them.

use egui::{Context, ViewportCommand};

use super::{Memory, Queue};
use crate::app::Action;

/// Keeps the window open for one more frame when a field still has text to give.
pub fn before_closing(ctx: &Context, memory: &mut Memory) {
    let asked = ctx.input(|input| input.viewport().close_requested());
    if memory.closing {
        // The field has given its text in the frame before.
        ctx.send_viewport_cmd(ViewportCommand::Close);
    } else if asked && memory.typing {
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        leave_field(ctx);
        memory.closing = true;
        ctx.request_repaint();
    }
}

/// Holds actions that take the panels away until the field that is typed in has given its text.
pub fn hold_back(ctx: &Context, memory: &mut Memory, queue: &mut Queue) {
    let takes_panels_away =
        |action: &Action| matches!(action, Action::ToggleHall | Action::ToggleLayerList | Action::ShowSheet(_));
    if memory.typing && queue.iter().any(takes_panels_away) {
        memory.held.extend(queue.extract_if(.., |action| takes_panels_away(action)));
        leave_field(ctx);
        ctx.request_repaint();
    } else {
        queue.append(&mut memory.held);
    }
}

fn leave_field(ctx: &Context) {
    if let Some(focused) = ctx.memory(|memory| memory.focused()) {
        ctx.memory_mut(|memory| memory.surrender_focus(focused));
    }
}
