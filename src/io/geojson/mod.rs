//! Reading GeoJSON as it is found in the wild, and writing it.
//!
//! The top level is scanned by hand and each feature is read by itself, so that one bad feature does not spoil the
//! file and a large one is read on all cores without copies. What the properties mean is for `columns`; whether a
//! shape is valid is for `geometry`.

pub mod crs;
mod error;
mod feature;
mod geometry;
mod scan;
pub mod write;

pub use error::ReadError;
pub use feature::{FeatureFault, FileFeature};
pub use geometry::{FileGeometry, GeometryFault};

use std::ops::Range;

use rayon::prelude::*;

use crate::progress::{Cancelled, Progress};
use crate::words::Message;
use crs::CrsMember;
use scan::ScanError;

/// A GeoJSON file, read but not yet brought into any plane.
#[derive(Debug)]
pub struct GeoJsonFile<'a> {
    /// Its features in order.
    pub features: Vec<FileFeature<'a>>,
    /// What its `crs` member says.
    pub crs: CrsMember,
}

/// Reads a FeatureCollection, Feature or geometry, or a row of these one after another (GeoJSONSeq).
pub fn read<'a>(bytes: &'a [u8], progress: &Progress) -> Result<Result<GeoJsonFile<'a>, ReadError>, Cancelled> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let top = match TopLevel::scan(bytes) {
        Ok(top) => top,
        Err(error) => return Ok(Err(error)),
    };
    progress.begin(Message::new("import-stage-reading"), top.features.len() as u64);
    let features = top
        .features
        .into_par_iter()
        .enumerate()
        .map(|(i, range)| {
            progress.advance(1)?;
            Ok(feature::read(bytes.get(range).unwrap_or_default(), i + 1))
        })
        .collect::<Result<Vec<_>, Cancelled>>()?;
    Ok(Ok(GeoJsonFile { features, crs: top.crs }))
}

/// Where the features are.
struct TopLevel {
    features: Vec<Range<usize>>,
    crs: CrsMember,
}

impl TopLevel {
    fn scan(bytes: &[u8]) -> Result<Self, ReadError> {
        let mut top = Self { features: Vec::new(), crs: CrsMember::Absent };
        if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
            return Err(ReadError::Utf16);
        }
        let mut at = scan::skip_blank(bytes, 0);
        if at == bytes.len() {
            return Err(ReadError::Empty);
        }
        while at < bytes.len() {
            if bytes.get(at) != Some(&b'{') {
                return Err(error::unexpected(bytes, at, top.features.len()));
            }
            let end = top.value(bytes, at).map_err(|stop| match stop {
                Stop::Scan(error) => error::of_scan(bytes, error, top.features.len()),
                Stop::Other(name) => ReadError::OtherJson(name),
                Stop::NoList => ReadError::NoFeatureList,
            })?;
            at = scan::skip_blank(bytes, end);
        }
        Ok(top)
    }

    /// One value of the top level; gives its end.
    fn value(&mut self, bytes: &[u8], at: usize) -> Result<usize, Stop> {
        let (mut kind, mut single, mut collection) = (String::new(), false, false);
        let end = scan::object::<Stop>(bytes, at, |name, value_at| {
            if name == b"features" && bytes.get(value_at) == Some(&b'[') {
                collection = true;
                return scan::array(bytes, value_at, |range| {
                    self.features.push(range);
                    Ok(())
                });
            }
            let end = scan::value_end(bytes, value_at)?;
            let value = bytes.get(value_at..end).unwrap_or_default();
            match name {
                b"type" => kind = String::from_utf8_lossy(value).trim_matches('"').to_owned(),
                b"crs" => self.crs = CrsMember::read(value),
                b"geometry" | b"coordinates" | b"geometries" => single = true,
                // Esri's own JSON looks like GeoJSON, but is not.
                b"geometryType" | b"spatialReference" => return Err(Stop::Other("Esri JSON".to_owned())),
                _ => {}
            }
            Ok(end)
        })?;
        match kind.as_str() {
            _ if collection => {}
            "FeatureCollection" => return Err(Stop::NoList),
            "Topology" => return Err(Stop::Other("TopoJSON".to_owned())),
            _ if single || kind == "Feature" => self.features.push(at..end),
            _ => return Err(Stop::Other(kind)),
        }
        Ok(end)
    }
}

/// Why the scan of the top level stops.
enum Stop {
    Scan(ScanError),
    /// JSON of another sort, with its name when it has one.
    Other(String),
    /// A FeatureCollection without its list.
    NoList,
}

impl From<ScanError> for Stop {
    fn from(error: ScanError) -> Self {
        Stop::Scan(error)
    }
}
