//! The geometry blob of a GeoPackage: a header with reference system and envelope, then well-known binary.
//!
//! It does not repair: [`prove`] hands what it read to the shape's own door and passes the repairs on.

use geo::{MultiLineString, MultiPoint, MultiPolygon};

use super::wkb::{self, WkbError};
use crate::geometry::{Bounds, Point, Proof, Shape, ShapeError};
use crate::words::Message;

/// Why a blob is no shape.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BlobError {
    /// The header is not that of a GeoPackage geometry.
    #[error("the blob is no GeoPackage geometry")]
    Header,
    /// The geometry is of an extension, with the code of its maker.
    #[error("the geometry is of the extension {0}")]
    Extended(String),
    /// The geometry in it can't be read.
    #[error(transparent)]
    Wkb(#[from] WkbError),
    /// The geometry can be read but is no shape in the plane.
    #[error(transparent)]
    Shape(#[from] ShapeError),
}

impl BlobError {
    /// The same in the user's words.
    pub fn message(&self) -> Message {
        match self {
            Self::Header => Message::new("wkb-broken"),
            Self::Extended(code) => Message::new("wkb-extended").text("code", code),
            Self::Wkb(error) => error.message(),
            Self::Shape(error) => error.message(),
        }
    }
}

const FLAG_EMPTY: u8 = 0b0001_0000;
const FLAG_EXTENDED: u8 = 0b0010_0000;
const ENVELOPE_XY_LITTLE_ENDIAN: u8 = 0b0000_0011;

/// The blob of a shape in the reference system with this number.
pub fn encode(shape: &Shape, srs_id: i32) -> Vec<u8> {
    let mut out = header(&shape.bounds(), srs_id);
    wkb::write_shape(&mut out, shape);
    out
}

/// The blob of polygons; None when there are none.
pub fn encode_areas(areas: &MultiPolygon<f64>, srs_id: i32) -> Option<Vec<u8>> {
    let bounds = Bounds::of_points(areas.0.iter().flat_map(|polygon| polygon.exterior().0.iter().copied()))?;
    let mut out = header(&bounds, srs_id);
    wkb::write_multi_polygon(&mut out, areas);
    Some(out)
}

/// The blob of lines; None when there are none.
pub fn encode_lines(lines: &MultiLineString<f64>, srs_id: i32) -> Option<Vec<u8>> {
    let bounds = Bounds::of_points(lines.0.iter().flat_map(|line| line.0.iter().copied()))?;
    let mut out = header(&bounds, srs_id);
    wkb::write_multi_line(&mut out, lines);
    Some(out)
}

/// The blob of points; None when there are none.
pub fn encode_points(points: &MultiPoint<f64>, srs_id: i32) -> Option<Vec<u8>> {
    let bounds = Bounds::of_points(points.0.iter().map(|point| point.0))?;
    let mut out = header(&bounds, srs_id);
    wkb::write_multi_point(&mut out, points);
    Some(out)
}

fn header(bounds: &Bounds, srs_id: i32) -> Vec<u8> {
    let mut out = vec![b'G', b'P', 0, ENVELOPE_XY_LITTLE_ENDIAN];
    out.extend_from_slice(&srs_id.to_le_bytes());
    for number in [bounds.min.x, bounds.max.x, bounds.min.y, bounds.max.y] {
        out.extend_from_slice(&number.to_le_bytes());
    }
    out
}

/// Reads a blob and proves that it is a shape.
pub fn prove(blob: &[u8]) -> Result<Proof, BlobError> {
    let (header, body) = split(blob)?;
    if header.empty {
        return Err(ShapeError::Empty.into());
    }
    let read = wkb::read(body)?;
    let mut proof = Shape::prove(&read.geometry)?;
    proof.repairs.splice(0..0, read.unclosed());
    Ok(proof)
}

/// Reads a blob of any GeoPackage, with curves stroked; None when it is empty. Its envelope and the number of its
/// reference system are passed by: the coordinates and the table say it better.
pub fn read_stroked(blob: &[u8]) -> Result<Option<wkb::ReadGeometry>, BlobError> {
    let (header, body) = split(blob)?;
    Ok(if header.empty { None } else { Some(wkb::read_stroked(body)?) })
}

/// The box around the geometry: from the header when it is there, otherwise from the coordinates.
/// None for an empty geometry or bytes that are no geometry.
pub fn envelope(blob: &[u8]) -> Option<Bounds> {
    use geo::CoordsIter;
    let (header, body) = split(blob).ok()?;
    if header.empty {
        return None;
    }
    header.envelope.or_else(|| Bounds::of_points(wkb::read(body).ok()?.geometry.coords_iter()))
}

struct Header {
    empty: bool,
    envelope: Option<Bounds>,
}

fn split(blob: &[u8]) -> Result<(Header, &[u8]), BlobError> {
    let [b'G', b'P', _version, flags, _, _, _, _, rest @ ..] = blob else { return Err(BlobError::Header) };
    let numbers = match (flags >> 1) & 0b111 {
        0 => 0,
        1 => 4,
        2 | 3 => 6,
        4 => 8,
        _ => return Err(BlobError::Header),
    };
    let (envelope, body) = rest.split_at_checked(numbers * 8).ok_or(BlobError::Header)?;
    if flags & FLAG_EXTENDED != 0 {
        let code = body.get(..4).ok_or(BlobError::Header)?;
        return Err(BlobError::Extended(String::from_utf8_lossy(code).trim_end_matches('\0').to_owned()));
    }
    let mut corners = envelope
        .as_chunks::<8>()
        .0
        .iter()
        .map(|bytes| if flags & 1 == 1 { f64::from_le_bytes(*bytes) } else { f64::from_be_bytes(*bytes) });
    let mut next = || corners.next().filter(|number| number.is_finite());
    let envelope = match (next(), next(), next(), next()) {
        (Some(min_x), Some(max_x), Some(min_y), Some(max_y)) => {
            Some(Bounds { min: Point { x: min_x, y: min_y }, max: Point { x: max_x, y: max_y } })
        }
        _ => None,
    };
    Ok((Header { empty: flags & FLAG_EMPTY != 0, envelope }, body))
}
