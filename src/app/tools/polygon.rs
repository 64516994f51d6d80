//! Area by clicking corners; a double-click, Enter or a click on the first corner ends it.
//!
//! Self-crossing borders are made valid by the shape type, with a report.

use super::draft::Draft;
use super::{Pointer, ToolEvent, ToolOutcome};
use crate::geometry::Shape;

/// How near the first corner a click closes the area, in screen pixels.
const CLOSE_PX: f64 = 8.0;
/// Corners an area has at least.
const CORNERS: usize = 3;

pub(super) fn handle(draft: &mut Draft, event: ToolEvent) -> ToolOutcome {
    match event {
        ToolEvent::Move(pointer) => draft.follow(pointer),
        ToolEvent::Click(pointer) if closes(draft, &pointer) => draft.finish(CORNERS, Shape::polygon),
        ToolEvent::Click(pointer) => draft.add(pointer),
        ToolEvent::DoubleClick(_) | ToolEvent::Finish => draft.finish(CORNERS, Shape::polygon),
        _ => ToolOutcome::Nothing,
    }
}

/// Whether a click is on the first corner of an area that has enough of them.
fn closes(draft: &Draft, pointer: &Pointer) -> bool {
    let near = |first: &crate::geometry::Point| {
        (first.x - pointer.at.x).hypot(first.y - pointer.at.y) <= CLOSE_PX * pointer.pixel_m
    };
    draft.map == Some(pointer.map) && draft.points.len() >= CORNERS && draft.points.first().is_some_and(near)
}
