//! Shapes to well-known binary, little-endian, in two dimensions.

use geo::{Coord, LineString, MultiLineString, MultiPoint, MultiPolygon};

use super::{COLLECTION, LINE_STRING, MULTI_LINE_STRING, MULTI_POINT, MULTI_POLYGON, POINT, POLYGON};
use crate::geometry::Shape;

/// Appends a shape: a multi type when it consists of one kind, otherwise a collection of multi types.
///
/// Always a multi type, so that a table shows as one layer a kind in QGIS instead of two.
pub fn write_shape(out: &mut Vec<u8>, shape: &Shape) {
    let (areas, lines, points) = (shape.areas(), shape.lines(), shape.points());
    let kinds = [!areas.0.is_empty(), !lines.0.is_empty(), !points.0.is_empty()].into_iter().filter(|has| *has).count();
    if kinds != 1 {
        head(out, COLLECTION, kinds);
    }
    if !areas.0.is_empty() {
        write_multi_polygon(out, areas);
    }
    if !lines.0.is_empty() {
        write_multi_line(out, lines);
    }
    if !points.0.is_empty() {
        write_multi_point(out, points);
    }
}

/// Appends a multilinestring.
pub fn write_multi_line(out: &mut Vec<u8>, lines: &MultiLineString<f64>) {
    head(out, MULTI_LINE_STRING, lines.0.len());
    for line in &lines.0 {
        head(out, LINE_STRING, line.0.len());
        coords(out, line);
    }
}

/// Appends a multipoint.
pub fn write_multi_point(out: &mut Vec<u8>, points: &MultiPoint<f64>) {
    head(out, MULTI_POINT, points.0.len());
    for point in &points.0 {
        out.push(1);
        out.extend_from_slice(&POINT.to_le_bytes());
        coord(out, point.0);
    }
}

/// Appends a multipolygon.
pub fn write_multi_polygon(out: &mut Vec<u8>, areas: &MultiPolygon<f64>) {
    head(out, MULTI_POLYGON, areas.0.len());
    for polygon in &areas.0 {
        head(out, POLYGON, 1 + polygon.interiors().len());
        for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
            count(out, ring.0.len());
            coords(out, ring);
        }
    }
}

pub(super) fn head(out: &mut Vec<u8>, kind: u32, parts: usize) {
    out.push(1);
    out.extend_from_slice(&kind.to_le_bytes());
    count(out, parts);
}

pub(super) fn count(out: &mut Vec<u8>, n: usize) {
    // Four thousand million points would not fit in memory, let alone in a row.
    out.extend_from_slice(&u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes());
}

pub(super) fn coords(out: &mut Vec<u8>, line: &LineString<f64>) {
    line.0.iter().for_each(|c| coord(out, *c));
}

pub(super) fn coord(out: &mut Vec<u8>, c: Coord<f64>) {
    out.extend_from_slice(&c.x.to_le_bytes());
    out.extend_from_slice(&c.y.to_le_bytes());
}
