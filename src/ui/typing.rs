//! What is being typed is never lost: before the panels go, the field gives its text. (Before the window closes too: see
//! `closing`.)
//!
//! The fields themselves are in `widgets::field`; they report a change when the keyboard leaves them.

use egui::Context;

use super::{Memory, Queue};
use crate::app::Action;

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

/// Takes the keyboard from the field that has it, which makes it give its text.
pub fn leave_field(ctx: &Context) {
    if let Some(focused) = ctx.memory(|memory| memory.focused()) {
        ctx.memory_mut(|memory| memory.surrender_focus(focused));
    }
}
