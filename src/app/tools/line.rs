//! Line: by clicking points, ended by a double-click or Enter; or in one stroke with the button held.
//!
//! How wide it counts in the analysis is a property of the feature, not of the tool.

use super::draft::Draft;
use super::freehand::thinned;
use super::{ToolEvent, ToolOutcome};
use crate::geometry::Shape;

pub(super) fn handle(draft: &mut Draft, event: ToolEvent) -> ToolOutcome {
    match event {
        // Only the first press can begin a stroke; between clicked points a drag is a shaky click.
        ToolEvent::Press(pointer) if draft.points.is_empty() => {
            draft.press(pointer);
            ToolOutcome::Nothing
        }
        ToolEvent::Move(pointer) if draft.is_stroke => {
            draft.sample(&pointer);
            ToolOutcome::Nothing
        }
        ToolEvent::Move(pointer) => draft.follow(pointer),
        ToolEvent::Click(pointer) => {
            if draft.is_stroke {
                draft.clear();
            }
            draft.add(pointer)
        }
        ToolEvent::Release(pointer) if draft.is_stroke => end_stroke(draft, pointer),
        // Between clicked points a shaky click is a click; after Esc there is nothing to add to.
        ToolEvent::Release(pointer) if !draft.points.is_empty() => draft.add(pointer),
        ToolEvent::DoubleClick(_) | ToolEvent::Finish => draft.finish(2, Shape::line),
        _ => ToolOutcome::Nothing,
    }
}

fn end_stroke(draft: &mut Draft, pointer: super::Pointer) -> ToolOutcome {
    draft.points.push(pointer.at);
    draft.points = thinned(&draft.distinct(), pointer.pixel_m);
    let outcome = draft.finish(2, Shape::line);
    if matches!(outcome, ToolOutcome::TooFewPoints) {
        draft.clear();
        return ToolOutcome::TooShort;
    }
    outcome
}
