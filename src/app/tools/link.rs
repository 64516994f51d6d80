//! Link: from one task to another, in one drag or by two clicks.
//!
//! Which tasks lie there, and why they belong together, is for `linking`.

use super::{Pointer, ToolEvent, ToolOutcome, ToolState};

impl ToolState {
    /// Handles an event of the link tool.
    pub(super) fn link(&mut self, event: ToolEvent) -> ToolOutcome {
        let begun = self.draft.begin;
        match (event, begun) {
            (ToolEvent::Press(pointer), None) => return ToolOutcome::LinkFrom(pointer),
            (ToolEvent::Move(pointer), Some(_)) => return self.draft.follow(pointer),
            // The click whose press began the line: the line goes on to the next click.
            (ToolEvent::Click(_), Some(_)) if self.draft.is_stroke => self.draft.is_stroke = false,
            (ToolEvent::Click(pointer) | ToolEvent::Release(pointer), Some(begin)) => {
                self.drop_drawing();
                return ToolOutcome::Linked(begin, pointer);
            }
            _ => {}
        }
        ToolOutcome::Nothing
    }

    /// Begins a line; there is a task below it.
    pub(in crate::app) fn begin_link(&mut self, pointer: Pointer) {
        self.draft.press(pointer);
    }
}
