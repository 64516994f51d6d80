//! Line by clicking points; a double-click or Enter ends it.
//!
//! How wide it counts in the analysis is a property of the feature, not of the tool.

use super::{Draft, ToolEvent, ToolOutcome};
use crate::geometry::Shape;

pub(super) fn handle(draft: &mut Draft, event: ToolEvent) -> ToolOutcome {
    match event {
        ToolEvent::Move(pointer) => {
            if !draft.points.is_empty() && draft.map == Some(pointer.map) {
                draft.pointer = Some(pointer.at);
            }
            ToolOutcome::Nothing
        }
        ToolEvent::Click(pointer) if draft.map.is_none_or(|map| map == pointer.map) => {
            draft.map = Some(pointer.map);
            draft.points.push(pointer.at);
            draft.pointer = Some(pointer.at);
            ToolOutcome::Nothing
        }
        ToolEvent::DoubleClick(_) | ToolEvent::Finish => finish(draft),
        _ => ToolOutcome::Nothing,
    }
}

fn finish(draft: &mut Draft) -> ToolOutcome {
    let Some(map) = draft.map else { return ToolOutcome::Nothing };
    let points = draft.distinct();
    if points.len() < 2 {
        return ToolOutcome::TooFewPoints;
    }
    draft.clear();
    ToolOutcome::Drawn(map, Shape::line(&points))
}
