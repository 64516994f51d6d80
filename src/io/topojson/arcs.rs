//! The arcs of a topology and the geometries made of them.
//!
//! An arc is a stretch of border; a negative number stands for one that is walked backwards.

use geo::{Coord, Geometry, GeometryCollection, LineString, MultiLineString, MultiPoint, MultiPolygon, Polygon};
use serde_json::{Map, Value};

use super::Fault;
use crate::io::source::GeometryFault;

/// All geometries together may have so many positions for each one of the arcs, besides a million.
const TIMES_USED: usize = 20;

type Positions = Vec<Coord<f64>>;

/// The arcs of a file, in its own coordinates.
pub struct Topology {
    arcs: Vec<Result<Positions, GeometryFault>>,
    transform: Option<Transform>,
    /// How many positions may still be made.
    left: usize,
    heights: usize,
    open_rings: Vec<Positions>,
}

/// From steps of a grid to coordinates.
#[derive(Clone, Copy)]
struct Transform {
    scale: Coord<f64>,
    translate: Coord<f64>,
}

impl Transform {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            scale: position(value.get("scale")?).ok()?.0,
            translate: position(value.get("translate")?).ok()?.0,
        })
    }

    fn apply(self, c: Coord<f64>) -> Coord<f64> {
        Coord { x: c.x * self.scale.x + self.translate.x, y: c.y * self.scale.y + self.translate.y }
    }
}

/// A position and whether it has a height.
fn position(value: &Value) -> Result<(Coord<f64>, bool), GeometryFault> {
    let number = |value: &Value| value.as_f64().filter(|number| number.is_finite()).ok_or(GeometryFault::NotANumber);
    match value.as_array().map(Vec::as_slice) {
        Some([x, y, rest @ ..]) => Ok((Coord { x: number(x)?, y: number(y)? }, !rest.is_empty())),
        _ => Err(GeometryFault::ShortPosition),
    }
}

impl Topology {
    /// Reads the arcs of a file. One that makes no sense spoils only what is made of it.
    pub fn read(text: &Map<String, Value>) -> Self {
        let transform = text.get("transform").and_then(Transform::read);
        let arc = |value: &Value| -> Result<Positions, GeometryFault> {
            let steps = value.as_array().ok_or_else(|| GeometryFault::WrongCoordinates("arc".to_owned()))?;
            let mut at = Coord { x: 0.0, y: 0.0 };
            let mut found = Vec::with_capacity(steps.len());
            for step in steps {
                let (step, _) = position(step)?;
                found.push(match transform {
                    Some(transform) => {
                        at = at + step;
                        transform.apply(at)
                    }
                    None => step,
                });
            }
            Ok(found)
        };
        let arcs: Vec<_> = text.get("arcs").and_then(Value::as_array).into_iter().flatten().map(arc).collect();
        let positions: usize = arcs.iter().flatten().map(Vec::len).sum();
        let left = positions.saturating_mul(TIMES_USED).saturating_add(1_000_000);
        Self { arcs, transform, left, heights: 0, open_rings: Vec::new() }
    }

    /// Heights and open rings since this was asked last.
    pub fn taken(&mut self) -> (usize, Vec<Positions>) {
        (std::mem::take(&mut self.heights), std::mem::take(&mut self.open_rings))
    }

    /// A geometry; None for none. Collections are no deeper than the reader of JSON goes.
    pub fn geometry(&mut self, value: &Value) -> Result<Option<Geometry<f64>>, Fault> {
        let Some(kind) = value.get("type").and_then(Value::as_str) else { return Ok(None) };
        let wrong = || Fault::Geometry(GeometryFault::WrongCoordinates(kind.to_owned()));
        let list = |name: &str| value.get(name).and_then(Value::as_array).ok_or_else(wrong);
        Ok(Some(match kind {
            "Point" => Geometry::Point(self.place(value.get("coordinates").ok_or_else(wrong)?)?.into()),
            "MultiPoint" => {
                let places: Result<Positions, Fault> = list("coordinates")?.iter().map(|one| self.place(one)).collect();
                Geometry::MultiPoint(MultiPoint::from(places?))
            }
            "LineString" => Geometry::LineString(LineString::new(self.line(list("arcs")?)?)),
            "MultiLineString" => {
                let lines = list("arcs")?.iter().map(|arcs| self.line(arcs.as_array().ok_or_else(wrong)?));
                Geometry::MultiLineString(MultiLineString::new(
                    lines.map(|line| line.map(LineString::new)).collect::<Result<_, _>>()?,
                ))
            }
            "Polygon" => Geometry::Polygon(self.polygon(list("arcs")?)?),
            "MultiPolygon" => {
                let polygons = list("arcs")?.iter().map(|rings| self.polygon(rings.as_array().ok_or_else(wrong)?));
                Geometry::MultiPolygon(MultiPolygon::new(polygons.collect::<Result<_, _>>()?))
            }
            "GeometryCollection" => {
                let mut parts = Vec::new();
                for part in list("geometries")? {
                    parts.extend(self.geometry(part)?);
                }
                Geometry::GeometryCollection(GeometryCollection::new_from(parts))
            }
            other => return Err(Fault::Geometry(GeometryFault::UnknownType(other.to_owned()))),
        }))
    }

    fn place(&mut self, value: &Value) -> Result<Coord<f64>, Fault> {
        let (c, has_height) = position(value).map_err(Fault::Geometry)?;
        self.heights += usize::from(has_height);
        Ok(self.transform.map_or(c, |transform| transform.apply(c)))
    }

    fn polygon(&mut self, rings: &[Value]) -> Result<Polygon<f64>, Fault> {
        let mut lines = Vec::with_capacity(rings.len());
        for ring in rings {
            let wrong = || Fault::Geometry(GeometryFault::WrongCoordinates("Polygon".to_owned()));
            let ring = self.line(ring.as_array().ok_or_else(wrong)?)?;
            if ring.len() > 2 && ring.first() != ring.last() {
                self.open_rings.push(ring.clone());
            }
            lines.push(LineString::new(ring));
        }
        let mut lines = lines.into_iter();
        Ok(Polygon::new(lines.next().unwrap_or_else(|| LineString::new(Vec::new())), lines.collect()))
    }

    /// Arcs one after another; each begins where the one before it ends.
    fn line(&mut self, arcs: &[Value]) -> Result<Positions, Fault> {
        let mut line: Positions = Vec::new();
        for which in arcs {
            let none = || Fault::NoArc(which.to_string());
            let number = which.as_i64().ok_or_else(none)?;
            let at = usize::try_from(if number < 0 { !number } else { number }).map_err(|_| none())?;
            let arc = match self.arcs.get(at).ok_or_else(none)? {
                Ok(arc) => arc,
                Err(fault) => return Err(Fault::Geometry(fault.clone())),
            };
            self.left = self.left.checked_sub(arc.len()).ok_or(Fault::TooLarge)?;
            let shared = usize::from(!line.is_empty());
            if number < 0 {
                line.extend(arc.iter().rev().skip(shared));
            } else {
                line.extend(arc.iter().skip(shared));
            }
        }
        Ok(line)
    }
}
