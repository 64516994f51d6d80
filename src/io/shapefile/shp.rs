//! The shapes of a `.shp`, each by itself, with every length checked against the bytes there are.
//!
//! It does not repair shapes; which ring is a hole of which is for `rings`.

use std::ops::Range;

use geo::{Coord, Geometry, LineString, MultiLineString, MultiPoint, MultiPolygon, Point};
use rayon::prelude::*;

use super::rings;
use crate::io::source::{FeatureFault, FileGeometry, GeometryFault, SourceError};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// The header of `.shp` and `.shx`.
const HEADER: usize = 100;
const FILE_CODE: u32 = 9994;

/// One shape, or what is wrong with it.
pub type Shape = Result<Option<FileGeometry<'static>>, FeatureFault>;

/// Reads all shapes; `shx` helps where the lengths in the file itself don't add up.
pub fn read(
    shp: &[u8],
    shx: Option<&[u8]>,
    notes: &mut Vec<Message>,
    progress: &Progress,
) -> Result<Vec<Shape>, SourceError> {
    if big_u32(shp, 0) != Some(FILE_CODE) || shp.len() < HEADER {
        return Err(SourceError::broken("shp-broken"));
    }
    let ranges = ranges(shp, shx, notes)?;
    progress.begin(Message::new("import-stage-reading"), ranges.len() as u64);
    let read = ranges.into_par_iter().map(|range| {
        progress.advance(1)?;
        Ok(record(shp.get(range).unwrap_or_default()))
    });
    let read = read.collect::<Result<Vec<_>, Cancelled>>()?;
    let turned = read.iter().filter(|(_, turned)| *turned).count();
    if turned > 0 {
        notes.push(Message::new("shp-turned-rings").count("n", turned));
    }
    Ok(read.into_iter().map(|(shape, _)| shape).collect())
}

/// Where the contents of the records are.
fn ranges(shp: &[u8], shx: Option<&[u8]>, notes: &mut Vec<Message>) -> Result<Vec<Range<usize>>, SourceError> {
    let said = big_u32(shp, 24).map_or(0, bytes_of_words);
    let mut found = Vec::new();
    let mut at = HEADER;
    while let Some(content) = big_u32(shp, at + 4).map(bytes_of_words) {
        let end = (at + 8).saturating_add(content);
        let rest_is_blank = content == 0 && shp.get(at..).is_some_and(|rest| rest.iter().all(|byte| *byte == 0));
        // What stands behind the end the header gives is no shape.
        if end > shp.len() || rest_is_blank || (at == said && said > HEADER) {
            break;
        }
        found.push(at + 8..end);
        at = end;
    }
    let rest_is_blank = said <= shp.len() && shp.get(at..).is_some_and(|rest| rest.iter().all(|byte| *byte == 0));
    let is_whole = at == shp.len() || at == said || rest_is_blank;
    if is_whole {
        if said > shp.len() {
            notes.push(Message::new("shp-shorter-than-said").count("n", found.len()));
        }
        return Ok(found);
    }
    match shx.and_then(|shx| by_index(shp, shx)) {
        Some(indexed) => {
            notes.push(Message::new("shp-by-index"));
            Ok(indexed)
        }
        None => Err(SourceError::Broken(Message::new("shp-cut-off").count("n", found.len()))),
    }
}

/// The same as the `.shx` has it; None when that is not sound either.
fn by_index(shp: &[u8], shx: &[u8]) -> Option<Vec<Range<usize>>> {
    let entries = shx.get(HEADER..)?.as_chunks::<8>().0;
    let range = |entry: &[u8; 8]| {
        let start = big_u32(entry, 0).map(bytes_of_words)?.checked_add(8)?;
        let end = start.checked_add(big_u32(entry, 4).map(bytes_of_words)?)?;
        (start >= HEADER && end <= shp.len()).then_some(start..end)
    };
    entries.iter().map(range).collect::<Option<Vec<_>>>().filter(|all| !all.is_empty())
}

fn bytes_of_words(words: u32) -> usize {
    (words as usize).saturating_mul(2)
}

fn big_u32(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk::<4>().map(|four| u32::from_be_bytes(*four))
}

fn is_finite(c: &Coord<f64>) -> bool {
    c.x.is_finite() && c.y.is_finite()
}

fn broken() -> FeatureFault {
    FeatureFault::Said(Message::new("shp-record-broken"))
}

/// The shape of a record, and whether rings had to be told apart by where they lie.
fn record(content: &[u8]) -> (Shape, bool) {
    let mut turned = false;
    let shape = read_record(content, &mut turned);
    (shape, turned)
}

fn read_record(content: &[u8], turned: &mut bool) -> Shape {
    let mut reader = Reader { rest: content };
    let kind = reader.u32().ok_or_else(broken)?;
    let (family, has_heights) = match kind {
        0 => return Ok(None),
        1 | 3 | 5 | 8 => (kind, false),
        11 | 13 | 15 | 18 => (kind - 10, true),
        21 | 23 | 25 | 28 => (kind - 20, true),
        31 => return Err(FeatureFault::Said(Message::new("shp-multipatch"))),
        _ => return Err(FeatureFault::Said(Message::new("shp-unknown-type").text("type", kind.to_string()))),
    };
    let mut open_rings = Vec::new();
    let geometry = match family {
        1 => {
            let c = reader.coords(1).and_then(|row| row.first().copied()).ok_or_else(broken)?;
            // An empty point is written as two NaNs.
            if c.x.is_nan() && c.y.is_nan() {
                return Ok(None);
            }
            Geometry::Point(Point(c))
        }
        8 => {
            let points = reader.box_and(|reader| {
                let n = reader.u32()? as usize;
                reader.coords(n)
            });
            Geometry::MultiPoint(MultiPoint(points.ok_or_else(broken)?.into_iter().map(Point).collect()))
        }
        _ => {
            let mut parts = reader.box_and(Reader::parts).ok_or_else(broken)?;
            if parts.iter().flatten().any(|c| !is_finite(c)) {
                return Err(FeatureFault::Geometry(GeometryFault::NotANumber));
            }
            match (family, parts.len()) {
                (3, 1) => Geometry::LineString(LineString(parts.swap_remove(0))),
                (3, _) => Geometry::MultiLineString(MultiLineString(parts.into_iter().map(LineString).collect())),
                _ => {
                    open_rings.extend(parts.iter().filter(|ring| ring.first() != ring.last()).cloned());
                    let sorted =
                        rings::polygons(parts).ok_or_else(|| FeatureFault::Said(Message::new("shp-too-many-rings")))?;
                    *turned = sorted.turned;
                    let mut polygons = sorted.polygons;
                    match polygons.len() {
                        1 => Geometry::Polygon(polygons.swap_remove(0)),
                        _ => Geometry::MultiPolygon(MultiPolygon(polygons)),
                    }
                }
            }
        }
    };
    use geo::CoordsIter;
    if geometry.coords_iter().any(|c| !is_finite(&c)) {
        return Err(FeatureFault::Geometry(GeometryFault::NotANumber));
    }
    if geometry.coords_iter().next().is_none() {
        return Ok(None);
    }
    let heights = if has_heights { geometry.coords_count() } else { 0 };
    Ok(Some(FileGeometry::of(geometry, heights, open_rings)))
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl Reader<'_> {
    fn u32(&mut self) -> Option<u32> {
        let (four, rest) = self.rest.split_first_chunk::<4>()?;
        self.rest = rest;
        Some(u32::from_le_bytes(*four))
    }

    /// What follows the box around a shape, which is passed by.
    fn box_and<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        self.rest = self.rest.get(32..)?;
        read(self)
    }

    fn coords(&mut self, n: usize) -> Option<Vec<Coord<f64>>> {
        let (bytes, rest) = self.rest.split_at_checked(n.checked_mul(16)?)?;
        self.rest = rest;
        let numbers = bytes.as_chunks::<8>().0.as_chunks::<2>().0.iter();
        Some(numbers.map(|[x, y]| Coord { x: f64::from_le_bytes(*x), y: f64::from_le_bytes(*y) }).collect())
    }

    /// The parts of a line or polygon.
    fn parts(&mut self) -> Option<Vec<Vec<Coord<f64>>>> {
        let (parts, points) = (self.u32()? as usize, self.u32()? as usize);
        let (bytes, rest) = self.rest.split_at_checked(parts.checked_mul(4)?)?;
        self.rest = rest;
        let mut starts: Vec<usize> =
            bytes.as_chunks::<4>().0.iter().map(|start| u32::from_le_bytes(*start) as usize).collect();
        starts.push(points);
        let in_order = starts.is_sorted() && (starts.first() == Some(&0) || points == 0);
        let coords = self.coords(points)?;
        if !in_order {
            return None;
        }
        let of = |pair: &[usize]| coords.get(*pair.first()?..*pair.last()?).map(<[_]>::to_vec);
        starts.windows(2).map(of).collect()
    }
}
