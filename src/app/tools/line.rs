//! Line by clicking points; a double-click or Enter ends it.
//!
//! How wide it counts in the analysis is a property of the feature, not of the tool.

use super::{Draft, ToolEvent, ToolOutcome};
use crate::geometry::Shape;

pub(super) fn handle(draft: &mut Draft, event: ToolEvent) -> ToolOutcome {
    match event {
        ToolEvent::Move(pointer) => draft.follow(pointer),
        ToolEvent::Click(pointer) => draft.add(pointer),
        ToolEvent::DoubleClick(_) | ToolEvent::Finish => draft.finish(2, Shape::line),
        _ => ToolOutcome::Nothing,
    }
}
