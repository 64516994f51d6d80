//! The geometry of a FlatGeobuf feature: rows of numbers with the ends of their parts, or parts of parts.

use flatgeobuf::{Geometry as Written, GeometryType, Header};
use geo::{
    Coord, CoordsIter, Geometry, GeometryCollection, LineString, MultiLineString, MultiPoint, MultiPolygon, Point,
    Polygon,
};

use super::Noticed;
use crate::geometry::curve;
use crate::io::source::{FeatureFault, FileGeometry, GeometryFault};
use crate::words::Message;

/// Reads the geometry of a feature, with curves stroked.
pub fn read(
    written: &Written<'_>,
    header: &Header<'_>,
    noticed: &mut Noticed,
) -> Result<Option<FileGeometry<'static>>, FeatureFault> {
    let of_file = header.geometry_type();
    let kind = if of_file == GeometryType::Unknown { written.type_() } else { of_file };
    let has_more = header.has_z() || header.has_m() || header.has_t() || header.has_tm();
    let mut reader = Reader { open_rings: Vec::new(), curves: 0 };
    let geometry = reader.geometry(written, kind)?;
    if geometry.coords_iter().any(|c| !c.x.is_finite() || !c.y.is_finite()) {
        return Err(FeatureFault::Geometry(GeometryFault::NotANumber));
    }
    noticed.curves = reader.curves > 0;
    if geometry.coords_iter().next().is_none() {
        return Ok(None);
    }
    let heights = if has_more { written_positions(written) } else { 0 };
    Ok(Some(FileGeometry::of(geometry, heights, reader.open_rings)))
}

/// How many positions are written in a geometry and its parts.
fn written_positions(written: &Written<'_>) -> usize {
    let parts = written.parts().map_or(0, |parts| parts.iter().map(|part| written_positions(&part)).sum());
    written.xy().map_or(0, |xy| xy.len() / 2) + parts
}

struct Reader {
    open_rings: Vec<Vec<Coord<f64>>>,
    curves: usize,
}

fn broken() -> FeatureFault {
    FeatureFault::Said(Message::new("fgb-feature-broken"))
}

fn coords(written: &Written<'_>) -> Vec<Coord<f64>> {
    let Some(xy) = written.xy() else { return Vec::new() };
    (0..xy.len() / 2).map(|i| Coord { x: xy.get(2 * i), y: xy.get(2 * i + 1) }).collect()
}

/// The rows of a geometry, cut where its parts end.
fn rows(written: &Written<'_>) -> Option<Vec<Vec<Coord<f64>>>> {
    let all = coords(written);
    let Some(ends) = written.ends().filter(|ends| !ends.is_empty()) else {
        return Some(if all.is_empty() { Vec::new() } else { vec![all] });
    };
    let mut start = 0;
    let mut rows = Vec::with_capacity(ends.len());
    for end in ends.iter() {
        let end = end as usize;
        rows.push(all.get(start..end)?.to_vec());
        start = end;
    }
    Some(rows)
}

impl Reader {
    // Verified tables are nested no deeper than the verifier allows, which is 64.
    fn geometry(&mut self, written: &Written<'_>, kind: GeometryType) -> Result<Geometry<f64>, FeatureFault> {
        Ok(match kind {
            GeometryType::Point => match coords(written).first() {
                // An empty point is written as two NaNs.
                Some(c) if !(c.x.is_nan() && c.y.is_nan()) => Geometry::Point(Point(*c)),
                _ => Geometry::GeometryCollection(GeometryCollection(Vec::new())),
            },
            GeometryType::MultiPoint => {
                Geometry::MultiPoint(MultiPoint(coords(written).into_iter().map(Point).collect()))
            }
            GeometryType::MultiLineString => {
                let rows = rows(written).ok_or_else(broken)?;
                Geometry::MultiLineString(MultiLineString(rows.into_iter().map(LineString).collect()))
            }
            GeometryType::LineString | GeometryType::CircularString | GeometryType::CompoundCurve => {
                Geometry::LineString(self.line(written, kind)?)
            }
            GeometryType::Polygon | GeometryType::CurvePolygon => Geometry::Polygon(self.polygon(written, kind)?),
            GeometryType::MultiPolygon => {
                // Its parts are polygons, whatever they say of themselves: some programs write the type of the whole.
                let parts = written.parts();
                let polygon = |part| self.polygon(&part, GeometryType::Polygon);
                let all = parts.map_or_else(|| Ok(Vec::new()), |parts| parts.iter().map(polygon).collect());
                Geometry::MultiPolygon(MultiPolygon(all?))
            }
            GeometryType::MultiSurface => {
                let all = self.parts(written, GeometryType::Polygon, Self::polygon)?;
                Geometry::MultiPolygon(MultiPolygon(all))
            }
            GeometryType::MultiCurve => {
                Geometry::MultiLineString(MultiLineString(self.parts(written, GeometryType::LineString, Self::line)?))
            }
            GeometryType::GeometryCollection => {
                let all = self.parts(written, GeometryType::Unknown, Self::geometry)?;
                Geometry::GeometryCollection(GeometryCollection(all))
            }
            other => {
                let name = other.variant_name().unwrap_or("?");
                return Err(FeatureFault::Said(Message::new("fgb-unknown-type").text("type", name)));
            }
        })
    }

    /// The parts of a geometry, each of its own type or of this one.
    fn parts<T>(
        &mut self,
        written: &Written<'_>,
        kind: GeometryType,
        read: impl Fn(&mut Self, &Written<'_>, GeometryType) -> Result<T, FeatureFault>,
    ) -> Result<Vec<T>, FeatureFault> {
        let Some(parts) = written.parts() else { return Ok(Vec::new()) };
        let of = |part: &Written<'_>| if part.type_() == GeometryType::Unknown { kind } else { part.type_() };
        parts.iter().map(|part| read(self, &part, of(&part))).collect()
    }

    fn line(&mut self, written: &Written<'_>, kind: GeometryType) -> Result<LineString<f64>, FeatureFault> {
        match kind {
            GeometryType::LineString => Ok(LineString(coords(written))),
            GeometryType::CircularString => {
                self.curves += 1;
                curve::stroked(&coords(written)).map(LineString).ok_or_else(broken)
            }
            GeometryType::CompoundCurve => {
                let mut whole: Vec<Coord<f64>> = Vec::new();
                for part in self.parts(written, GeometryType::LineString, Self::line)? {
                    let skip = usize::from(whole.last().is_some_and(|end| part.0.first() == Some(end)));
                    whole.extend(part.0.into_iter().skip(skip));
                }
                Ok(LineString(whole))
            }
            _ => Err(broken()),
        }
    }

    fn polygon(&mut self, written: &Written<'_>, kind: GeometryType) -> Result<Polygon<f64>, FeatureFault> {
        let rings = match kind {
            GeometryType::Polygon => rows(written).ok_or_else(broken)?.into_iter().map(LineString).collect(),
            GeometryType::CurvePolygon => self.parts(written, GeometryType::LineString, Self::line)?,
            _ => return Err(broken()),
        };
        self.open_rings.extend(rings.iter().filter(|ring| ring.0.first() != ring.0.last()).map(|ring| ring.0.clone()));
        let mut rings = rings.into_iter();
        let outer = rings.next().unwrap_or_else(|| LineString(Vec::new()));
        Ok(Polygon::new(outer, rings.collect()))
    }
}
