//! Where a row is as geometries of one kind each, all multi-part, in the system of a file.
//!
//! It writes nothing but well-known binary.

use geo::{BoundingRect, Geometry, MultiLineString, MultiPoint, MultiPolygon, Rect};

use super::tables::Land;
use crate::geometry::projection::{ProjectionError, Projector};
use crate::io::project_file::{write_multi_line, write_multi_point, write_multi_polygon};

/// A geometry of one kind.
#[derive(Clone, Copy, Debug)]
pub enum Part<'l> {
    /// Polygons.
    Areas(&'l MultiPolygon<f64>),
    /// Lines.
    Lines(&'l MultiLineString<f64>),
    /// Points.
    Points(&'l MultiPoint<f64>),
}

/// A part for each kind a row has, in the project's plane.
pub fn parts<'l>(land: &'l Land<'_>) -> impl Iterator<Item = Part<'l>> {
    let (areas, lines, points) = (land.areas(), land.lines(), land.points());
    [areas.map(Part::Areas), lines.map(Part::Lines), points.map(Part::Points)].into_iter().flatten()
}

impl<'l> Part<'l> {
    /// A geometry that [`Part::converted`] made.
    pub fn of(geometry: &'l Geometry<f64>) -> Option<Self> {
        match geometry {
            Geometry::MultiPolygon(areas) => Some(Part::Areas(areas)),
            Geometry::MultiLineString(lines) => Some(Part::Lines(lines)),
            Geometry::MultiPoint(points) => Some(Part::Points(points)),
            _ => None,
        }
    }

    /// The same in another system.
    pub fn converted(self, projector: &Projector) -> Result<Geometry<f64>, ProjectionError> {
        let mut geometry = match self {
            Part::Areas(areas) => Geometry::MultiPolygon(areas.clone()),
            Part::Lines(lines) => Geometry::MultiLineString(lines.clone()),
            Part::Points(points) => Geometry::MultiPoint(points.clone()),
        };
        projector.convert_in_place(&mut geometry)?;
        Ok(geometry)
    }

    /// The box around it.
    pub fn bounds(self) -> Option<Rect<f64>> {
        match self {
            Part::Areas(areas) => areas.bounding_rect(),
            Part::Lines(lines) => lines.bounding_rect(),
            Part::Points(points) => points.bounding_rect(),
        }
    }

    /// Writes it behind what is there already.
    pub fn write_wkb(self, out: &mut Vec<u8>) {
        match self {
            Part::Areas(areas) => write_multi_polygon(out, areas),
            Part::Lines(lines) => write_multi_line(out, lines),
            Part::Points(points) => write_multi_point(out, points),
        }
    }
}

/// The parts of a row in the system of a file; they are turned into it only where that is another one.
#[derive(Debug)]
pub struct Placed<'a> {
    land: Land<'a>,
    /// None in the system of the project.
    converted: Option<Vec<Geometry<f64>>>,
}

impl<'a> Placed<'a> {
    /// Turns a row's place into the system of a file; without a projector that is the project's.
    pub fn new(land: Land<'a>, projector: Option<&Projector>) -> Result<Self, ProjectionError> {
        let converted = match projector {
            Some(projector) => Some(parts(&land).map(|part| part.converted(projector)).collect::<Result<_, _>>()?),
            None => None,
        };
        Ok(Self { land, converted })
    }

    /// The parts.
    pub fn parts(&self) -> Vec<Part<'_>> {
        match &self.converted {
            Some(converted) => converted.iter().filter_map(Part::of).collect(),
            None => parts(&self.land).collect(),
        }
    }
}
