//! Brush and eraser: a round brush of some metres wide that leaves land behind it, or takes it away.
//!
//! Which feature gets the land is decided in `painting`.

use geo::MultiPolygon;

use super::draft::Draft;
use super::{Pointer, ToolEvent, ToolKind, ToolOutcome, ToolState};
use crate::geometry::overlay;

/// Widths of the brush in m that the keys step through.
pub(super) const WIDTHS_M: [f64; 15] =
    [10.0, 15.0, 20.0, 30.0, 40.0, 60.0, 80.0, 100.0, 150.0, 200.0, 300.0, 400.0, 600.0, 800.0, 1000.0];
/// How far the thinned path may lie from the drawn one, in screen pixels.
const TOLERANCE_PX: f64 = 1.0;

/// A finished stroke.
#[derive(Clone, Debug)]
pub struct Stroke {
    /// Where and how it began.
    pub begin: Pointer,
    /// The land under the brush.
    pub land: MultiPolygon<f64>,
    /// Whether the land is taken away.
    pub erases: bool,
}

impl ToolState {
    /// Width of the brush on the ground, in m.
    pub fn brush_width_m(&self) -> f64 {
        self.brush_width_m
    }

    /// Makes the brush so many steps wider, or narrower when negative.
    pub fn widen_brush(&mut self, steps: i32) {
        let now = WIDTHS_M.iter().position(|width| *width >= self.brush_width_m).unwrap_or(WIDTHS_M.len() - 1);
        let next = now.saturating_add_signed(steps as isize).min(WIDTHS_M.len() - 1);
        self.brush_width_m = WIDTHS_M[next];
    }

    /// Whether the stroke that is going on takes land away: the eraser does, and Ctrl at its beginning.
    pub(super) fn erases(&self) -> bool {
        self.kind == ToolKind::Eraser || self.draft.begin.is_some_and(|begin| begin.held.command)
    }

    /// The land under the stroke so far.
    pub(super) fn stroke_land(&self) -> MultiPolygon<f64> {
        let pixel_m = self.draft.begin.map_or(0.0, |begin| begin.pixel_m);
        overlay::brush_stroke(&self.draft.points, self.brush_width_m, TOLERANCE_PX * pixel_m)
    }

    /// Handles an event of the brush or the eraser.
    pub(super) fn brush(&mut self, event: ToolEvent) -> ToolOutcome {
        match event {
            ToolEvent::Press(pointer) => self.draft.press(pointer),
            ToolEvent::Move(pointer) => self.draft.sample(&pointer),
            // A click is a dab; the press before it began the stroke, unless Esc dropped that.
            ToolEvent::Click(_) if self.draft.is_stroke => return self.end_stroke(),
            ToolEvent::Release(pointer) if self.draft.is_stroke => {
                self.draft.points.push(pointer.at);
                return self.end_stroke();
            }
            _ => {}
        }
        ToolOutcome::Nothing
    }

    fn end_stroke(&mut self) -> ToolOutcome {
        let Some(begin) = self.draft.begin else { return ToolOutcome::Nothing };
        let (land, erases) = (self.stroke_land(), self.erases());
        self.draft = Draft::default();
        ToolOutcome::Painted(Stroke { begin, land, erases })
    }
}
