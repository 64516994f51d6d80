//! What a tool shows while it draws: points, land and measures, in the plane.
//!
//! Colours and pixels are for the window.

use geo::MultiPolygon;

use super::{MapSide, ToolKind, ToolState};
use crate::geometry::{Point, overlay};

/// What will come of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Figure {
    /// A line, or a length being measured.
    Line,
    /// An area with these points as its border.
    Area,
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
}

impl ToolState {
    /// On which map something is being drawn.
    pub fn preview_map(&self) -> Option<MapSide> {
        self.draft.map
    }

    /// The first corner of an area by clicking that has enough corners to be closed there.
    pub fn start_of_area(&self) -> Option<Point> {
        let enough = matches!(self.kind, ToolKind::Polygon | ToolKind::Hole) && self.draft.points.len() >= 3;
        self.draft.points.first().copied().filter(|_| enough)
    }

    /// What to show of the drawing; None when nothing is being drawn.
    pub fn preview(&self) -> Option<Preview> {
        let map = self.draft.map?;
        let mut points = self.draft.points.clone();
        match self.kind {
            ToolKind::Brush | ToolKind::Eraser => {
                let land = self.stroke_land();
                let (area_m2, erases) = (overlay::area_m2(&land), self.erases());
                return Some(Preview { map, points, figure: Figure::Land(land, erases), length_m: 0.0, area_m2 });
            }
            ToolKind::Fill => {
                let area_m2 = overlay::area_m2(&self.parcel_land);
                let figure = Figure::Land(self.parcel_land.clone(), self.erases());
                return Some(Preview { map, points, figure, length_m: 0.0, area_m2 });
            }
            _ => {}
        }
        points.extend(self.draft.pointer);
        let closed = matches!(self.kind, ToolKind::Polygon | ToolKind::Freehand | ToolKind::Hole);
        let open: Vec<Point> =
            if closed { points.iter().copied().chain(points.first().copied()).collect() } else { points.clone() };
        let length_m = open.windows(2).map(|pair| (pair[1].x - pair[0].x).hypot(pair[1].y - pair[0].y)).sum();
        let has_area = (closed || self.kind == ToolKind::Measure) && points.len() >= 3;
        let area_m2 = if has_area { shoelace_m2(&points).abs() } else { 0.0 };
        let figure = if closed { Figure::Area } else { Figure::Line };
        Some(Preview { map, points, figure, length_m, area_m2 })
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
