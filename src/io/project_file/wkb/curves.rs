//! The curved types of well-known binary (8–12), stroked to straight pieces.
//!
//! How fine is for `geometry::curve`. The parts of a curved type may be straight.

use geo::{Geometry, LineString, MultiLineString, MultiPolygon, Polygon};

use super::{Head, Reader, WkbError, collection};
use crate::geometry::curve;

const CIRCULAR_STRING: u32 = 8;
const COMPOUND_CURVE: u32 = 9;
const CURVE_POLYGON: u32 = 10;
const MULTI_CURVE: u32 = 11;
const MULTI_SURFACE: u32 = 12;

impl Reader<'_> {
    /// What follows the head of a curved type.
    pub(super) fn curved(&mut self, head: Head, depth: usize) -> Result<Geometry<f64>, WkbError> {
        Ok(match head.kind {
            CIRCULAR_STRING => Geometry::LineString(self.arcs(head)?),
            COMPOUND_CURVE => Geometry::LineString(self.compound(head, depth)?),
            CURVE_POLYGON => Geometry::Polygon(self.curve_polygon(head, depth)?),
            MULTI_CURVE => {
                let lines: Option<Vec<_>> = self.parts(head, depth)?.into_iter().map(line).collect();
                Geometry::MultiLineString(MultiLineString(lines.ok_or(WkbError::Broken)?))
            }
            MULTI_SURFACE => {
                let areas: Option<Vec<_>> = self.parts(head, depth)?.into_iter().map(area).collect();
                Geometry::MultiPolygon(MultiPolygon(areas.ok_or(WkbError::Broken)?))
            }
            _ => collection(Vec::new()),
        })
    }

    fn arcs(&mut self, head: Head) -> Result<LineString<f64>, WkbError> {
        let points = self.coords(head)?;
        self.curves = self.curves.map(|n| n + usize::from(!points.0.is_empty()));
        curve::stroked(&points.0).map(LineString).ok_or(WkbError::Broken)
    }

    /// Lines and arcs one behind the other; each begins where the one before ended.
    fn compound(&mut self, head: Head, depth: usize) -> Result<LineString<f64>, WkbError> {
        let mut whole: Vec<geo::Coord<f64>> = Vec::new();
        for part in self.parts(head, depth)? {
            let part = line(part).ok_or(WkbError::Broken)?.0;
            let skip = usize::from(whole.last().is_some_and(|end| part.first() == Some(end)));
            whole.extend(part.into_iter().skip(skip));
        }
        Ok(LineString(whole))
    }

    fn curve_polygon(&mut self, head: Head, depth: usize) -> Result<Polygon<f64>, WkbError> {
        let rings: Option<Vec<_>> = self.parts(head, depth)?.into_iter().map(line).collect();
        Ok(self.of_rings(rings.ok_or(WkbError::Broken)?))
    }
}

fn line(part: Geometry<f64>) -> Option<LineString<f64>> {
    if let Geometry::LineString(line) = part { Some(line) } else { None }
}

fn area(part: Geometry<f64>) -> Option<Polygon<f64>> {
    if let Geometry::Polygon(area) = part { Some(area) } else { None }
}
