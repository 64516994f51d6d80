//! The drawing tools as state machines: pointer in world metres in, a preview and one finished shape out.
//!
//! They know no toolkit and never touch the project; what they finish becomes exactly one edit in `editing`.

mod freehand;
mod line;
mod point;
mod polygon;

use super::MapSide;
use crate::geometry::{Point, Proof, ShapeError};

/// The tools of the tool column, in its order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ToolKind {
    /// Choose features and koppelkansen.
    #[default]
    Select,
    /// Area by clicking corners.
    Polygon,
    /// Area drawn freehand.
    Freehand,
    /// Line by clicking points.
    Line,
    /// A point.
    Point,
    /// Take features away by clicking them.
    Delete,
}

impl ToolKind {
    /// All tools in the order of the tool column.
    pub const ALL: [ToolKind; 6] =
        [ToolKind::Select, ToolKind::Polygon, ToolKind::Freehand, ToolKind::Line, ToolKind::Point, ToolKind::Delete];

    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            ToolKind::Select => "tool-select",
            ToolKind::Polygon => "tool-polygon",
            ToolKind::Freehand => "tool-freehand",
            ToolKind::Line => "tool-line",
            ToolKind::Point => "tool-point",
            ToolKind::Delete => "tool-delete",
        }
    }

    /// Key of the one-line hint in the status bar.
    pub fn hint_key(self) -> &'static str {
        match self {
            ToolKind::Select => "tool-select-hint",
            ToolKind::Polygon => "tool-polygon-hint",
            ToolKind::Freehand => "tool-freehand-hint",
            ToolKind::Line => "tool-line-hint",
            ToolKind::Point => "tool-point-hint",
            ToolKind::Delete => "tool-delete-hint",
        }
    }

    /// Its one-letter key.
    pub fn letter(self) -> char {
        match self {
            ToolKind::Select => 'V',
            ToolKind::Polygon => 'P',
            ToolKind::Freehand => 'F',
            ToolKind::Line => 'L',
            ToolKind::Point => 'O',
            ToolKind::Delete => 'X',
        }
    }
}

/// Where the pointer is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointer {
    /// Which map it is on.
    pub map: MapSide,
    /// Where, in the plane.
    pub at: Point,
    /// Size of one screen pixel on the ground, in m.
    pub pixel_m: f64,
    /// Whether Shift is held.
    pub shift: bool,
}

/// What the pointer or the keyboard does on a map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ToolEvent {
    /// The primary button goes down.
    Press(Pointer),
    /// The pointer moves, with or without a button.
    Move(Pointer),
    /// The primary button goes up after a drag.
    Release(Pointer),
    /// The primary button went down and up on one spot.
    Click(Pointer),
    /// Twice; a `Click` for each of the two came before it.
    DoubleClick(Pointer),
    /// Enter.
    Finish,
    /// Esc, or the window lost the pointer for good.
    Cancel,
}

/// What is being drawn, for showing; in the plane.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// On which map.
    pub map: MapSide,
    /// The points so far, the one under the pointer last.
    pub points: Vec<Point>,
    /// Whether it will be an area (closed) or a line.
    pub closed: bool,
    /// Length so far in m: of the line, or of the border of the area.
    pub length_m: f64,
    /// Area so far in m²; 0 for a line.
    pub area_m2: f64,
}

/// What a tool makes of an event.
#[derive(Clone, Debug, Default)]
pub enum ToolOutcome {
    /// Nothing to do for others; the preview may have changed.
    #[default]
    Nothing,
    /// A shape is finished, or could not become one.
    Drawn(MapSide, Result<Proof, ShapeError>),
    /// Too few points to finish; the drawing goes on or is dropped, and the user is told.
    TooFewPoints,
    /// A click for choosing.
    Pick(Pointer),
    /// A click for deleting.
    DeleteAt(Pointer),
}

/// The tool in use with its state.
#[derive(Clone, Debug, Default)]
pub struct ToolState {
    kind: ToolKind,
    draft: Draft,
}

/// Points drawn so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    map: Option<MapSide>,
    points: Vec<Point>,
    pointer: Option<Point>,
}

impl Draft {
    fn clear(&mut self) {
        *self = Self::default();
    }

    /// The pointer moves on: the last stretch follows it, on the map where the drawing began.
    fn follow(&mut self, pointer: Pointer) -> ToolOutcome {
        if !self.points.is_empty() && self.map == Some(pointer.map) {
            self.pointer = Some(pointer.at);
        }
        ToolOutcome::Nothing
    }

    /// Adds a point; a click on the other map is no part of this drawing.
    fn add(&mut self, pointer: Pointer) -> ToolOutcome {
        if self.map.is_none_or(|map| map == pointer.map) {
            self.map = Some(pointer.map);
            self.points.push(pointer.at);
            self.pointer = Some(pointer.at);
        }
        ToolOutcome::Nothing
    }

    /// Ends the drawing when it has at least `fewest` different points; else it goes on and the user is told.
    fn finish(&mut self, fewest: usize, make: fn(&[Point]) -> Result<Proof, ShapeError>) -> ToolOutcome {
        let Some(map) = self.map else { return ToolOutcome::Nothing };
        let points = self.distinct();
        if points.len() < fewest {
            return ToolOutcome::TooFewPoints;
        }
        self.clear();
        ToolOutcome::Drawn(map, make(&points))
    }

    /// The points that are really different from the one before.
    fn distinct(&self) -> Vec<Point> {
        let mut points = self.points.clone();
        points.dedup();
        points
    }
}

impl ToolState {
    /// The tool in use.
    pub fn kind(&self) -> ToolKind {
        self.kind
    }

    /// Takes another tool; a draft is dropped.
    pub fn set_kind(&mut self, kind: ToolKind) {
        *self = Self { kind, draft: Draft::default() };
    }

    /// Whether something is being drawn.
    pub fn is_drawing(&self) -> bool {
        !self.draft.points.is_empty()
    }

    /// Handles an event.
    pub fn handle(&mut self, event: ToolEvent) -> ToolOutcome {
        if event == ToolEvent::Cancel {
            self.draft.clear();
            return ToolOutcome::Nothing;
        }
        match self.kind {
            ToolKind::Select => match event {
                ToolEvent::Click(pointer) => ToolOutcome::Pick(pointer),
                _ => ToolOutcome::Nothing,
            },
            ToolKind::Delete => match event {
                ToolEvent::Click(pointer) => ToolOutcome::DeleteAt(pointer),
                _ => ToolOutcome::Nothing,
            },
            ToolKind::Polygon => polygon::handle(&mut self.draft, event),
            ToolKind::Freehand => freehand::handle(&mut self.draft, event),
            ToolKind::Line => line::handle(&mut self.draft, event),
            ToolKind::Point => point::handle(event),
        }
    }

    /// What to show of the drawing; None when nothing is being drawn.
    pub fn preview(&self) -> Option<Preview> {
        let map = self.draft.map?;
        let mut points = self.draft.points.clone();
        if let Some(pointer) = self.draft.pointer {
            points.push(pointer);
        }
        let closed = matches!(self.kind, ToolKind::Polygon | ToolKind::Freehand);
        let ring: Vec<Point> =
            if closed { points.iter().copied().chain(points.first().copied()).collect() } else { points.clone() };
        let length_m = ring.windows(2).map(|pair| (pair[1].x - pair[0].x).hypot(pair[1].y - pair[0].y)).sum();
        let area_m2 = if closed { shoelace_m2(&points).abs() } else { 0.0 };
        Some(Preview { map, points, closed, length_m, area_m2 })
    }
}

/// Area of a closed ring of points by the shoelace formula, m², relative to its first point for precision.
fn shoelace_m2(points: &[Point]) -> f64 {
    let Some(origin) = points.first() else { return 0.0 };
    let twice: f64 = (0..points.len())
        .map(|i| {
            let (p, q) = (points[i], points[(i + 1) % points.len()]);
            (p.x - origin.x) * (q.y - origin.y) - (q.x - origin.x) * (p.y - origin.y)
        })
        .sum();
    twice / 2.0
}

#[cfg(test)]
mod tests;
