//! Measure: click points; the length of the line and the area it would go around are shown beside the pointer.
//!
//! It leaves nothing behind: Enter, a double-click or Esc ends it.

use super::draft::Draft;
use super::{ToolEvent, ToolOutcome};

pub(super) fn handle(draft: &mut Draft, event: ToolEvent) -> ToolOutcome {
    match event {
        ToolEvent::Move(pointer) => draft.follow(pointer),
        ToolEvent::Click(pointer) => draft.add(pointer),
        ToolEvent::DoubleClick(_) | ToolEvent::Finish => {
            draft.clear();
            ToolOutcome::Nothing
        }
        _ => ToolOutcome::Nothing,
    }
}
