//! A GeoJSON geometry as coordinates of the plane: heights dropped and counted, open rings noted.
//!
//! It does not repair and does not know reference systems.

use ::geojson::{GeometryValue, Position};
use geo::{Coord, Geometry, GeometryCollection, LineString, MultiLineString, MultiPoint, MultiPolygon, Polygon};

use super::scan;
use crate::io::source::{FileGeometry, GeometryFault};

/// Reads one geometry object; None for `null`.
pub fn read(text: &[u8]) -> Result<Option<FileGeometry<'_>>, GeometryFault> {
    if text == b"null" {
        return Ok(None);
    }
    let parsed: ::geojson::Geometry = serde_json::from_slice(text).map_err(|error| fault_of(text, &error))?;
    let mut reading = Reading::default();
    let geometry = reading.geometry(&parsed.value)?;
    let Reading { heights, open_rings } = reading;
    Ok(Some(FileGeometry { geometry, heights, open_rings, text }))
}

fn fault_of(text: &[u8], error: &serde_json::Error) -> GeometryFault {
    const TYPES: [&str; 7] =
        ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"];
    let detail = error.to_string();
    if detail.contains("recursion limit") || detail.contains("nesting too deep") {
        return GeometryFault::TooDeep;
    }
    let mut name = None;
    let _ = scan::object::<scan::ScanError>(text, 0, |key, at| {
        let end = scan::value_end(text, at)?;
        if key == b"type" {
            name = text.get(at..end).map(|raw| String::from_utf8_lossy(raw).trim_matches('"').to_owned());
        }
        Ok(end)
    });
    match name {
        _ if detail.contains("position must contain") => GeometryFault::ShortPosition,
        Some(name) if !TYPES.contains(&name.as_str()) => GeometryFault::UnknownType(name),
        _ if scan::without_not_numbers(text).is_some()
            || detail.contains("number out of range")
            || detail.contains("null")
            || detail.contains("expected f64") =>
        {
            GeometryFault::NotANumber
        }
        Some(name) if error.is_data() => GeometryFault::WrongCoordinates(name),
        _ => GeometryFault::Malformed(detail),
    }
}

#[derive(Default)]
struct Reading {
    heights: usize,
    open_rings: Vec<Vec<Coord<f64>>>,
}

impl Reading {
    fn geometry(&mut self, value: &GeometryValue) -> Result<Geometry<f64>, GeometryFault> {
        Ok(match value {
            GeometryValue::Point { coordinates } => Geometry::Point(self.position(coordinates)?.into()),
            GeometryValue::MultiPoint { coordinates } => {
                Geometry::MultiPoint(MultiPoint::from(self.positions(coordinates)?))
            }
            GeometryValue::LineString { coordinates } => {
                Geometry::LineString(LineString::new(self.positions(coordinates)?))
            }
            GeometryValue::MultiLineString { coordinates } => Geometry::MultiLineString(MultiLineString::new(
                coordinates.iter().map(|line| self.positions(line).map(LineString::new)).collect::<Result<_, _>>()?,
            )),
            GeometryValue::Polygon { coordinates } => Geometry::Polygon(self.polygon(coordinates)?),
            GeometryValue::MultiPolygon { coordinates } => Geometry::MultiPolygon(MultiPolygon::new(
                coordinates.iter().map(|rings| self.polygon(rings)).collect::<Result<_, _>>()?,
            )),
            GeometryValue::GeometryCollection { geometries } => {
                Geometry::GeometryCollection(GeometryCollection::new_from(
                    geometries.iter().map(|one| self.geometry(&one.value)).collect::<Result<_, _>>()?,
                ))
            }
        })
    }

    fn position(&mut self, position: &Position) -> Result<Coord<f64>, GeometryFault> {
        match position.as_slice() {
            [x, y, rest @ ..] => {
                self.heights += usize::from(!rest.is_empty());
                Ok(Coord { x: *x, y: *y })
            }
            _ => Err(GeometryFault::ShortPosition),
        }
    }

    fn positions(&mut self, positions: &[Position]) -> Result<Vec<Coord<f64>>, GeometryFault> {
        positions.iter().map(|position| self.position(position)).collect()
    }

    fn polygon(&mut self, rings: &[Vec<Position>]) -> Result<Polygon<f64>, GeometryFault> {
        let mut lines = Vec::with_capacity(rings.len());
        for ring in rings {
            let ring = self.positions(ring)?;
            if ring.len() > 2 && ring.first() != ring.last() {
                self.open_rings.push(ring.clone());
            }
            lines.push(LineString::new(ring));
        }
        let mut lines = lines.into_iter();
        Ok(Polygon::new(lines.next().unwrap_or_else(|| LineString::new(Vec::new())), lines.collect()))
    }
}
