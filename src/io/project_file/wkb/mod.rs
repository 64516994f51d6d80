//! Well-known binary: bytes to geometries, in two dimensions; the other way is in `write`.
//!
//! Reading accepts Z and M (they are left out and counted), both byte orders and the extended flags some programs
//! write; curves are refused by name or stroked. It does not judge validity: that is for
//! [`Shape::prove`](crate::geometry::Shape).

mod curves;
mod write;

use geo::{Coord, Geometry, GeometryCollection, LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon};

use crate::geometry::{Point as Corner, Repair};
use crate::words::Message;

pub use write::{write_multi_line, write_multi_point, write_multi_polygon, write_shape};

/// Why bytes are no geometry this program can read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WkbError {
    /// The bytes end too early, or are something else.
    #[error("the geometry is cut off or is no geometry")]
    Broken,
    /// A curve (types 8–14).
    #[error("the geometry has curves (type {0})")]
    Curve(u32),
    /// A type this program does not read, such as a surface of triangles.
    #[error("the geometry is of type {0}")]
    UnknownType(u32),
    /// Collections in collections, deeper than anybody means.
    #[error("the geometry is nested too deeply")]
    TooDeep,
}

impl WkbError {
    /// The same in the user's words. (Of curves there is a sentence of its own.)
    pub fn message(&self) -> Message {
        match self {
            Self::Broken => Message::new("wkb-broken"),
            Self::Curve(_) => Message::new("wkb-curve"),
            Self::UnknownType(kind) => match kind % 1000 {
                15..=17 => Message::new("wkb-surface"),
                _ => Message::new("wkb-unknown-type").text("type", kind.to_string()),
            },
            Self::TooDeep => Message::new("wkb-too-deep"),
        }
    }
}

const POINT: u32 = 1;
const LINE_STRING: u32 = 2;
const POLYGON: u32 = 3;
const MULTI_POINT: u32 = 4;
const MULTI_LINE_STRING: u32 = 5;
const MULTI_POLYGON: u32 = 6;
const COLLECTION: u32 = 7;
const MAX_DEPTH: usize = 32;

/// A geometry with what was noticed on reading.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadGeometry {
    /// The geometry.
    pub geometry: Geometry<f64>,
    /// Rings that were not closed, as they were; they are closed now.
    pub open_rings: Vec<Vec<Corner>>,
    /// How many positions had more than x and y.
    pub heights: usize,
    /// How many curves were stroked.
    pub curves: usize,
}

impl ReadGeometry {
    /// One report a ring that was not closed, for a geometry in the plane.
    pub fn unclosed(&self) -> impl Iterator<Item = Repair> {
        self.open_rings.iter().filter_map(|ring| Repair::of_unclosed_ring(ring))
    }
}

/// Reads one geometry without curves; bytes after it are an error.
pub fn read(bytes: &[u8]) -> Result<ReadGeometry, WkbError> {
    read_with(bytes, false)
}

/// The same with curves as rows of short straight pieces.
pub fn read_stroked(bytes: &[u8]) -> Result<ReadGeometry, WkbError> {
    read_with(bytes, true)
}

fn read_with(bytes: &[u8], strokes: bool) -> Result<ReadGeometry, WkbError> {
    let mut reader = Reader { rest: bytes, open_rings: Vec::new(), heights: 0, curves: strokes.then_some(0) };
    let geometry = reader.geometry(0)?;
    if !reader.rest.is_empty() {
        return Err(WkbError::Broken);
    }
    let Reader { open_rings, heights, curves, .. } = reader;
    Ok(ReadGeometry { geometry, open_rings, heights, curves: curves.unwrap_or_default() })
}

struct Reader<'a> {
    rest: &'a [u8],
    open_rings: Vec<Vec<Corner>>,
    heights: usize,
    /// How many curves were stroked; None where they are refused.
    curves: Option<usize>,
}

/// The head of one geometry: how its numbers are written and how many a point has.
#[derive(Clone, Copy)]
struct Head {
    kind: u32,
    big_endian: bool,
    dimensions: usize,
}

impl<'a> Reader<'a> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], WkbError> {
        let (first, rest) = self.rest.split_first_chunk::<N>().ok_or(WkbError::Broken)?;
        self.rest = rest;
        Ok(*first)
    }

    fn u32(&mut self, big_endian: bool) -> Result<u32, WkbError> {
        let bytes = self.take::<4>()?;
        Ok(if big_endian { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) })
    }

    fn f64(&mut self, big_endian: bool) -> Result<f64, WkbError> {
        let bytes = self.take::<8>()?;
        Ok(if big_endian { f64::from_be_bytes(bytes) } else { f64::from_le_bytes(bytes) })
    }

    fn head(&mut self) -> Result<Head, WkbError> {
        let big_endian = match self.take::<1>()? {
            [0] => true,
            [1] => false,
            _ => return Err(WkbError::Broken),
        };
        let raw = self.u32(big_endian)?;
        let flags = raw >> 28;
        if flags & 0b0010 != 0 {
            // A reference system in the middle of the bytes; the table already says which one it is.
            self.u32(big_endian)?;
        }
        let code = raw & 0x0fff_ffff;
        let (kind, iso) = (code % 1000, code / 1000);
        if iso > 3 || flags & 0b0001 != 0 {
            return Err(WkbError::UnknownType(raw));
        }
        let z = flags & 0b1000 != 0 || iso == 1 || iso == 3;
        let m = flags & 0b0100 != 0 || iso == 2 || iso == 3;
        Ok(Head { kind, big_endian, dimensions: 2 + usize::from(z) + usize::from(m) })
    }

    /// A count of parts of at least `min_bytes` each, so that a wrong count cannot ask for all memory.
    fn count(&mut self, head: Head, min_bytes: usize) -> Result<usize, WkbError> {
        let n = self.u32(head.big_endian)? as usize;
        if n > self.rest.len() / min_bytes { Err(WkbError::Broken) } else { Ok(n) }
    }

    fn coord(&mut self, head: Head) -> Result<Coord<f64>, WkbError> {
        let (x, y) = (self.f64(head.big_endian)?, self.f64(head.big_endian)?);
        for _ in 2..head.dimensions {
            self.f64(head.big_endian)?;
        }
        self.heights += usize::from(head.dimensions > 2);
        Ok(Coord { x, y })
    }

    fn coords(&mut self, head: Head) -> Result<LineString<f64>, WkbError> {
        let n = self.count(head, 8 * head.dimensions)?;
        // Of just this size: a list that grows keeps room that nobody uses, a million times over.
        let mut coords = Vec::with_capacity(n);
        for _ in 0..n {
            coords.push(self.coord(head)?);
        }
        Ok(LineString(coords))
    }

    fn polygon(&mut self, head: Head) -> Result<Polygon<f64>, WkbError> {
        let n = self.count(head, 4)?;
        let mut rings = Vec::with_capacity(n);
        for _ in 0..n {
            rings.push(self.coords(head)?);
        }
        Ok(self.of_rings(rings))
    }

    /// A polygon of its rings, the outer one first, with a note of those that are not closed.
    fn of_rings(&mut self, rings: Vec<LineString<f64>>) -> Polygon<f64> {
        self.open_rings.extend(rings.iter().filter(|ring| ring.0.first() != ring.0.last()).map(|ring| ring.0.clone()));
        let mut rings = rings.into_iter();
        let outer = rings.next().unwrap_or_else(|| LineString(Vec::new()));
        Polygon::new(outer, rings.collect())
    }

    fn parts(&mut self, head: Head, depth: usize) -> Result<Vec<Geometry<f64>>, WkbError> {
        let n = self.count(head, 5)?;
        (0..n).map(|_| self.geometry(depth + 1)).collect()
    }

    fn geometry(&mut self, depth: usize) -> Result<Geometry<f64>, WkbError> {
        if depth > MAX_DEPTH {
            return Err(WkbError::TooDeep);
        }
        let head = self.head()?;
        Ok(match head.kind {
            POINT => {
                let c = self.coord(head)?;
                // An empty point is written as two NaNs.
                if c.x.is_nan() && c.y.is_nan() { empty() } else { Geometry::Point(Point(c)) }
            }
            LINE_STRING => Geometry::LineString(self.coords(head)?),
            POLYGON => Geometry::Polygon(self.polygon(head)?),
            MULTI_POINT => sorted_out(self.parts(head, depth)?, |part| match part {
                Geometry::Point(p) => Some(p),
                _ => None,
            })
            .map_or_else(collection, |points| Geometry::MultiPoint(MultiPoint(points))),
            MULTI_LINE_STRING => sorted_out(self.parts(head, depth)?, |part| match part {
                Geometry::LineString(line) => Some(line),
                _ => None,
            })
            .map_or_else(collection, |lines| Geometry::MultiLineString(MultiLineString(lines))),
            MULTI_POLYGON => sorted_out(self.parts(head, depth)?, |part| match part {
                Geometry::Polygon(polygon) => Some(polygon),
                _ => None,
            })
            .map_or_else(collection, |polygons| Geometry::MultiPolygon(MultiPolygon(polygons))),
            COLLECTION => collection(self.parts(head, depth)?),
            8..=12 if self.curves.is_some() => self.curved(head, depth)?,
            8..=14 => return Err(WkbError::Curve(head.kind)),
            other => return Err(WkbError::UnknownType(other)),
        })
    }
}

fn empty() -> Geometry<f64> {
    collection(Vec::new())
}

fn collection(parts: Vec<Geometry<f64>>) -> Geometry<f64> {
    Geometry::GeometryCollection(GeometryCollection(parts))
}

/// All parts as one type; when one part is something else, all of them again as they were.
fn sorted_out<T>(
    parts: Vec<Geometry<f64>>,
    pick: impl Fn(Geometry<f64>) -> Option<T>,
) -> Result<Vec<T>, Vec<Geometry<f64>>> {
    let picked: Option<Vec<T>> = parts.iter().cloned().map(pick).collect();
    picked.ok_or(parts)
}

#[cfg(test)]
mod tests;
