//! The points of a drawing that is going on, and what every tool does with them.
//!
//! Which event adds or ends is for the tools.

use super::{MapSide, Pointer, ToolOutcome};
use crate::geometry::{Point, Proof, ShapeError};

/// How far the pointer moves before the next sample of a stroke is kept, in screen pixels.
const STEP_PX: f64 = 1.5;

/// Points drawn so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub map: Option<MapSide>,
    pub points: Vec<Point>,
    /// The pointer, to which the last stretch of a clicked line goes.
    pub pointer: Option<Point>,
    /// The button is held: the points are samples of a stroke.
    pub is_stroke: bool,
    /// Where and how the stroke began.
    pub begin: Option<Pointer>,
}

impl Draft {
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// The pointer moves on: the last stretch follows it, on the map where the drawing began.
    pub fn follow(&mut self, pointer: Pointer) -> ToolOutcome {
        if !self.points.is_empty() && self.map == Some(pointer.map) {
            self.pointer = Some(pointer.at);
        }
        ToolOutcome::Nothing
    }

    /// Adds a point; a click on the other map is no part of this drawing.
    pub fn add(&mut self, pointer: Pointer) -> ToolOutcome {
        if self.map.is_none_or(|map| map == pointer.map) {
            self.map = Some(pointer.map);
            self.points.push(pointer.at);
            self.pointer = Some(pointer.at);
        }
        ToolOutcome::Nothing
    }

    /// Takes back the last clicked point.
    pub fn drop_last(&mut self) {
        self.points.pop();
        if self.points.is_empty() {
            self.clear();
        }
    }

    /// Begins a stroke.
    pub fn press(&mut self, pointer: Pointer) {
        self.clear();
        self.map = Some(pointer.map);
        self.points.push(pointer.at);
        self.is_stroke = true;
        self.begin = Some(pointer);
    }

    /// Adds a sample to a stroke, when it is far enough from the one before.
    pub fn sample(&mut self, pointer: &Pointer) {
        let far = |last: &Point| (last.x - pointer.at.x).hypot(last.y - pointer.at.y) >= STEP_PX * pointer.pixel_m;
        if self.is_stroke && self.points.last().is_none_or(far) {
            self.points.push(pointer.at);
        }
    }

    /// Ends the drawing when it has at least `fewest` different points; else it goes on and the user is told.
    pub fn finish(&mut self, fewest: usize, make: fn(&[Point]) -> Result<Proof, ShapeError>) -> ToolOutcome {
        let Some(map) = self.map else { return ToolOutcome::Nothing };
        let points = self.distinct();
        if points.len() < fewest {
            return ToolOutcome::TooFewPoints;
        }
        self.clear();
        ToolOutcome::Drawn(map, make(&points))
    }

    /// The points that are really different from the one before.
    pub fn distinct(&self) -> Vec<Point> {
        let mut points = self.points.clone();
        points.dedup();
        points
    }
}
