//! Area by clicking corners; a double-click, Enter or a click on the first corner ends it.
//!
//! Self-crossing borders are made valid by the shape type, with a report.

use super::{Draft, ToolEvent, ToolOutcome};
use crate::geometry::Shape;

/// How near the first corner a click closes the area, in screen pixels.
const CLOSE_PX: f64 = 8.0;

pub(super) fn handle(draft: &mut Draft, event: ToolEvent) -> ToolOutcome {
    match event {
        ToolEvent::Move(pointer) => {
            if !draft.points.is_empty() && draft.map == Some(pointer.map) {
                draft.pointer = Some(pointer.at);
            }
            ToolOutcome::Nothing
        }
        ToolEvent::Click(pointer) => {
            if draft.map.is_some_and(|map| map != pointer.map) {
                // A click on the other map is no corner of this area.
                return ToolOutcome::Nothing;
            }
            let closes = draft.points.len() >= 3
                && draft.points.first().is_some_and(|first| {
                    (first.x - pointer.at.x).hypot(first.y - pointer.at.y) <= CLOSE_PX * pointer.pixel_m
                });
            if closes {
                return finish(draft);
            }
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
    if points.len() < 3 {
        return ToolOutcome::TooFewPoints;
    }
    draft.clear();
    ToolOutcome::Drawn(map, Shape::polygon(&points))
}
