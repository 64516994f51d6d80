//! Shapes of a list in the figures of bytes: WKB and EWKB as PostGIS prints it, the blob of a GeoPackage.
//!
//! What the bytes mean is for the reader of the project file; base 64 is not read.

use geo::CoordsIter;

use crate::geometry::Bounds;
use crate::io::project_file::{gpb, wkb};
use crate::io::source::FileGeometry;
use crate::words::Message;

/// The shortest shape: an empty collection.
const SHORTEST: usize = 9;
/// That a number of a reference system follows, in EWKB.
const HAS_SYSTEM: u32 = 0x2000_0000;

/// A shape with what was noticed.
pub struct Found {
    /// The number of its reference system, where it says one.
    pub system: Option<String>,
    /// The shape; None when it is empty.
    pub geometry: Option<FileGeometry<'static>>,
    /// How many curves were stroked.
    pub curves: usize,
}

/// Whether a text is the figures of a shape: its first byte says in which order those of numbers are, or it begins as
/// the blob of a GeoPackage does.
pub fn looks_like(text: &str) -> bool {
    let figures = bare(text);
    figures.len() >= 2 * SHORTEST
        && ["00", "01", "4750"].iter().any(|start| figures.starts_with(start))
        && figures.bytes().take(4 * SHORTEST).all(|byte| byte.is_ascii_hexdigit())
}

/// Without what databases put before it: `\x`, `0x`, `X'…'`.
fn bare(text: &str) -> &str {
    let text = text.trim();
    let text =
        text.strip_prefix("X'").or_else(|| text.strip_prefix("x'")).map_or(text, |rest| rest.trim_end_matches('\''));
    ["\\x", "\\X", "0x", "0X"].iter().find_map(|start| text.strip_prefix(start)).unwrap_or(text)
}

/// Reads a shape; the error is why not.
pub fn read(text: &str) -> Result<Found, Message> {
    let bytes = bytes_of(bare(text)).ok_or_else(|| Message::new("wkb-broken"))?;
    let (system, found) = if bytes.starts_with(b"GP") {
        let little = bytes.get(3).is_some_and(|flags| flags & 1 == 1);
        let system = bytes.get(4..8).and_then(|four| four.first_chunk::<4>());
        let system = system.map(|four| if little { i32::from_le_bytes(*four) } else { i32::from_be_bytes(*four) });
        let system = system.filter(|number| *number > 0).map(|number| number.to_string());
        (system, gpb::read_stroked(&bytes).map_err(|error| error.message())?)
    } else {
        (system_of(&bytes), Some(wkb::read_stroked(&bytes).map_err(|error| error.message())?))
    };
    let Some(found) = found else { return Ok(Found { system, geometry: None, curves: 0 }) };
    let curves = found.curves;
    let is_empty = Bounds::of_points(found.geometry.coords_iter()).is_none();
    let geometry = (!is_empty).then(|| FileGeometry::of(found.geometry, found.heights, found.open_rings));
    Ok(Found { system, geometry, curves })
}

fn bytes_of(figures: &str) -> Option<Vec<u8>> {
    let value = |figure: u8| char::from(figure).to_digit(16).and_then(|value| u8::try_from(value).ok());
    let (pairs, rest) = figures.as_bytes().as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    pairs.iter().map(|[high, low]| Some(value(*high)? << 4 | value(*low)?)).collect()
}

/// The reference system that EWKB says.
fn system_of(bytes: &[u8]) -> Option<String> {
    let little = *bytes.first()? == 1;
    let number = |at: usize| {
        let four = bytes.get(at..)?.first_chunk::<4>()?;
        Some(if little { u32::from_le_bytes(*four) } else { u32::from_be_bytes(*four) })
    };
    if number(1)? & HAS_SYSTEM == 0 { None } else { number(5).map(|system| system.to_string()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `SELECT 'SRID=28992;POINT(210455 540100)'::geometry` of PostGIS.
    const POINT: &str = "01010000204071000000000000B8B0094100000000887B2041";

    fn point(text: &str) -> (Option<String>, (f64, f64)) {
        let found = read(text).unwrap_or_else(|why| panic!("{text}: {}", why.key));
        let geo::Geometry::Point(at) = found.geometry.expect("a shape").geometry else { panic!("a point") };
        (found.system, (at.x(), at.y()))
    }

    #[test]
    fn bytes_of_a_database_are_a_shape_with_their_system() {
        let wanted = (Some("28992".to_owned()), (210_455.0, 540_100.0));
        for text in
            [POINT.to_owned(), POINT.to_lowercase(), format!("\\x{POINT}"), format!("0x{POINT}"), format!("X'{POINT}'")]
        {
            assert!(looks_like(&text), "{text}");
            assert_eq!(point(&text), wanted, "{text}");
        }
        // Without a system, and with the bytes the other way round.
        assert_eq!(point("010100000000000000 B8B00941 00000000887B2041".replace(' ', "").as_str()), (None, wanted.1));
        assert_eq!(point("0000000001 4109B0B800000000 41207B8800000000".replace(' ', "").as_str()), (None, wanted.1));
    }

    #[test]
    fn the_blob_of_a_geopackage_is_a_shape_too() {
        let blob = format!("47500001{}{}", "40710000", "010100000000000000 B8B00941 00000000887B2041".replace(' ', ""));
        assert_eq!(point(&blob), (Some("28992".to_owned()), (210_455.0, 540_100.0)));
    }

    #[test]
    fn what_is_cut_off_or_no_shape_is_told_and_what_is_empty_is_none() {
        for cut in [POINT.len() - 1, POINT.len() - 2, 20] {
            assert!(read(&POINT[..cut]).is_err(), "{cut}");
        }
        assert!(read("010700000000000000").is_ok_and(|found| found.geometry.is_none()));
        assert!(read("01630000000000000000").is_err());
        for text in ["0101", "Dorpsstraat 1", "0612345678", "01012027", "POINT(1 2)"] {
            assert!(!looks_like(text), "{text}");
        }
    }
}
