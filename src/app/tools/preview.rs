//! What a tool shows while it draws: points, land and measures, in the plane.
//!
//! Colours and pixels are for the window.

use geo::MultiPolygon;

use super::{MapSide, ToolKind, ToolState};
use crate::geometry::{Point, overlay};
use crate::words::Message;

/// What will come of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Figure {
    /// A line, or a length being measured.
    Line,
    /// An area with these points as its border.
    Area,
    /// A ring that chooses what lies in it.
    Choosing,
    /// A link from the first point to the last.
    Link,
    /// What is moved, as it would become.
    Outlines(Vec<Vec<Point>>),
    /// Land that is added or, when true, taken away.
    Land(MultiPolygon<f64>, bool),
}

/// What is being drawn, for showing; in the plane.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// On which map.
    pub map: MapSide,
    /// The points so far, the one under the pointer last.
    pub points: Vec<Point>,
    /// What it will be.
    pub figure: Figure,
    /// Length so far in m: of the line, or of the border of the area.
    pub length_m: f64,
    /// Area so far in m²; 0 for a line.
    pub area_m2: f64,
    /// What to say beside the pointer in the place of length and area.
    pub said: Option<Message>,
}

impl ToolState {
    /// On which map something is being drawn.
    pub fn preview_map(&self) -> Option<MapSide> {
        self.draft.map
    }

    /// The first corner of an area by clicking that has enough corners to be closed there.
    pub fn start_of_area(&self) -> Option<Point> {
        let enough =
            matches!(self.kind, ToolKind::Polygon | ToolKind::Hole | ToolKind::Mask) && self.draft.points.len() >= 3;
        self.draft.points.first().copied().filter(|_| enough)
    }

    /// What to show of the drawing; None when nothing is being drawn.
    pub fn preview(&self) -> Option<Preview> {
        let map = self.draft.map?;
        let mut points = self.draft.points.clone();
        let shown = |points: Vec<Point>, figure: Figure, area_m2: f64, said: Option<Message>| {
            Some(Preview { map, points, figure, length_m: 0.0, area_m2, said })
        };
        match self.kind {
            ToolKind::Select => {
                let Some(drag) = &self.handle_drag else {
                    return shown(self.choosing_ring(), Figure::Choosing, 0.0, None);
                };
                points.extend(self.draft.pointer);
                return shown(points, Figure::Outlines(drag.moved_outlines()), 0.0, Some(drag.said()));
            }
            ToolKind::Vertices => {
                points.extend(self.draft.pointer);
                let Some(drag) = &self.vertex_drag else { return shown(points, Figure::Line, 0.0, None) };
                return shown(points, Figure::Outlines(drag.outlines()), drag.area_m2(), drag.said());
            }
            ToolKind::Brush | ToolKind::Eraser => {
                let land = self.stroke_land();
                let (area_m2, erases) = (overlay::area_m2(&land), self.erases());
                return shown(points, Figure::Land(land, erases), area_m2, None);
            }
            ToolKind::Fill => {
                let area_m2 = overlay::area_m2(&self.parcel_land);
                let figure = Figure::Land(self.parcel_land.clone(), self.erases());
                return shown(points, figure, area_m2, None);
            }
            _ => {}
        }
        points.extend(self.draft.pointer);
        if self.kind == ToolKind::Link {
            return shown(points, Figure::Link, 0.0, None);
        }
        let closed = matches!(self.kind, ToolKind::Polygon | ToolKind::Freehand | ToolKind::Hole | ToolKind::Mask);
        let open: Vec<Point> =
            if closed { points.iter().copied().chain(points.first().copied()).collect() } else { points.clone() };
        let length_m = open.windows(2).map(|pair| (pair[1].x - pair[0].x).hypot(pair[1].y - pair[0].y)).sum();
        let has_area = (closed || self.kind == ToolKind::Measure) && points.len() >= 3;
        let area_m2 = if has_area { shoelace_m2(&points).abs() } else { 0.0 };
        let figure = if closed { Figure::Area } else { Figure::Line };
        Some(Preview { map, points, figure, length_m, area_m2, said: None })
    }
}

/// Signed area of a closed ring of points by the shoelace formula, m², relative to its first point for precision.
pub(super) fn shoelace_m2(points: &[Point]) -> f64 {
    let Some(origin) = points.first() else { return 0.0 };
    let twice: f64 = (0..points.len())
        .map(|i| {
            let (p, q) = (points[i], points[(i + 1) % points.len()]);
            (p.x - origin.x) * (q.y - origin.y) - (q.x - origin.x) * (p.y - origin.y)
        })
        .sum();
    twice / 2.0
}
