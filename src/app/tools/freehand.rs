//! Area drawn with the button held down; letting go closes and ends it.
//!
//! The stroke is thinned to what a hand can mean at this zoom (Ramer–Douglas–Peucker, two pixels).

use geo::{LineString, Simplify};

use super::{Draft, ToolEvent, ToolOutcome};
use crate::geometry::{Point, Shape};

/// How far the thinned border may lie from the drawn one, in screen pixels.
const TOLERANCE_PX: f64 = 2.0;

/// How far the pointer moves before the next sample is kept, in screen pixels.
const STEP_PX: f64 = 1.5;

pub(super) fn handle(draft: &mut Draft, event: ToolEvent) -> ToolOutcome {
    match event {
        ToolEvent::Press(pointer) => {
            draft.clear();
            draft.map = Some(pointer.map);
            draft.points.push(pointer.at);
            ToolOutcome::Nothing
        }
        ToolEvent::Move(pointer) if draft.map.is_some() => {
            let far = |last: &Point| (last.x - pointer.at.x).hypot(last.y - pointer.at.y) >= STEP_PX * pointer.pixel_m;
            if draft.points.last().is_none_or(far) {
                draft.points.push(pointer.at);
            }
            ToolOutcome::Nothing
        }
        ToolEvent::Release(pointer) => finish(draft, pointer.pixel_m),
        // A click without a drag is no stroke.
        ToolEvent::Click(_) => {
            draft.clear();
            ToolOutcome::TooFewPoints
        }
        _ => ToolOutcome::Nothing,
    }
}

fn finish(draft: &mut Draft, pixel_m: f64) -> ToolOutcome {
    let Some(map) = draft.map else { return ToolOutcome::Nothing };
    let points = thinned(&draft.distinct(), TOLERANCE_PX * pixel_m);
    draft.clear();
    if points.len() < 3 {
        return ToolOutcome::TooFewPoints;
    }
    ToolOutcome::Drawn(map, Shape::polygon(&points))
}

fn thinned(points: &[Point], tolerance_m: f64) -> Vec<Point> {
    LineString(points.to_vec()).simplify(tolerance_m).0
}
