//! Area drawn with the button held down; letting go closes and ends it.
//!
//! The stroke is thinned to what a hand can mean at this zoom (Ramer–Douglas–Peucker, two pixels).

use geo::{LineString, Simplify};

use super::draft::Draft;
use super::{ToolEvent, ToolOutcome};
use crate::geometry::{Point, Shape};

/// How far the thinned border may lie from the drawn one, in screen pixels.
const TOLERANCE_PX: f64 = 2.0;

pub(super) fn handle(draft: &mut Draft, event: ToolEvent) -> ToolOutcome {
    match event {
        ToolEvent::Press(pointer) => draft.press(pointer),
        ToolEvent::Move(pointer) => draft.sample(&pointer),
        ToolEvent::Release(pointer) => return finish(draft, pointer.pixel_m),
        // A click without a drag is no stroke.
        ToolEvent::Click(_) => {
            draft.clear();
            return ToolOutcome::TooShort;
        }
        _ => {}
    }
    ToolOutcome::Nothing
}

fn finish(draft: &mut Draft, pixel_m: f64) -> ToolOutcome {
    let Some(map) = draft.map else { return ToolOutcome::Nothing };
    let points = thinned(&draft.distinct(), pixel_m);
    draft.clear();
    if points.len() < 3 {
        return ToolOutcome::TooShort;
    }
    ToolOutcome::Drawn(map, Shape::polygon(&points))
}

/// A stroke without the points a hand cannot have meant at this zoom.
pub(in crate::app) fn thinned(points: &[Point], pixel_m: f64) -> Vec<Point> {
    LineString(points.to_vec()).simplify(TOLERANCE_PX * pixel_m).0
}
