//! Reading GeoJSON as it is found in the wild, and writing it.
//!
//! The top level is scanned by hand and each feature is read by itself, so that one bad feature does not spoil the
//! file and a large one is read on all cores without copies. What the properties mean is for `columns`; whether a
//! shape is valid is for `geometry`.

mod crs_member;
mod cut_off;
mod error;
mod feature;
mod geometry;
mod quick;
mod scan;
pub mod write;

pub(super) use crs_member::read as read_crs_member;
pub use error::ReadError;
pub use quick::{Keep, stream};

use std::ops::Range;

use rayon::prelude::*;

use crate::io::source::{FileFeature, FileLayer, SaidCrs, SourceError, Wanted};
use crate::io::topojson;
use crate::progress::{Cancelled, Progress};
use crate::words::Message;
use cut_off::Said;
use quick::List;
use scan::ScanError;

/// Reads a FeatureCollection, Feature or geometry, or a row of these one after another (GeoJSONSeq).
pub fn read<'a>(bytes: &'a [u8], progress: &Progress) -> Result<Result<FileLayer<'a>, ReadError>, Cancelled> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    progress.begin(Message::new("import-stage-reading"), bytes.len() as u64);
    let mut list = |at: usize, row: usize| quick::list(bytes, at, row, Keep::All, progress);
    let top = match TopLevel::scan(bytes, &mut list)? {
        Ok(top) => top,
        Err(error) => return Ok(Err(error)),
    };
    // The scan is done, and with it the list that was read in one go; what is left is read by itself.
    progress.begin(Message::new("import-stage-reading"), top.count() as u64);
    let mut features = Vec::new();
    for piece in top.pieces {
        match piece {
            Piece::Read(mut read) => {
                progress.advance(read.len() as u64)?;
                if features.is_empty() {
                    features = read;
                } else {
                    features.append(&mut read);
                }
            }
            Piece::Ranges(ranges) => {
                let first = features.len() + 1;
                let read = ranges.into_par_iter().enumerate().map(|(i, range)| {
                    progress.advance(1)?;
                    Ok(feature::read(bytes.get(range).unwrap_or_default(), first + i))
                });
                features.append(&mut read.collect::<Result<Vec<_>, Cancelled>>()?);
            }
        }
    }
    Ok(Ok(layer_of(features, top.crs, top.said)))
}

/// Features with what stands around them.
fn layer_of(features: Vec<FileFeature<'_>>, crs: SaidCrs, said: Said) -> FileLayer<'_> {
    let truncated = said.truncated(features.len());
    let notes = truncated.map(cut_off::message).into_iter().collect();
    FileLayer { notes, truncated, ..FileLayer::lon_lat(features, crs) }
}

/// The same as the reader of a format. A topology that tells only at its end that it is one is read as such.
pub fn read_layer<'a>(bytes: &'a [u8], wanted: &Wanted, progress: &Progress) -> Result<FileLayer<'a>, SourceError> {
    match read(bytes, progress)? {
        Err(ReadError::OtherJson(name)) if name == TOPOJSON => topojson::read(bytes, wanted, progress),
        other => Ok(other?),
    }
}

/// Whether a text is a topology (TopoJSON), as far as its beginning tells.
pub fn is_topology(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let mut is_one = false;
    // Stops at the type, or where the beginning ends.
    let _ = scan::object::<ScanError>(head, scan::skip_blank(head, 0), |name, at| {
        if name == b"type" {
            is_one = head.get(at..).is_some_and(|value| value.starts_with(b"\"Topology\""));
            return Err(ScanError::Cut);
        }
        scan::value_end(head, at)
    });
    is_one
}

/// What JSON is called that is a topology.
const TOPOJSON: &str = "TopoJSON";

/// Where the features are.
struct TopLevel<'a> {
    pieces: Vec<Piece<'a>>,
    crs: SaidCrs,
    said: Said,
}

/// Features that follow one another.
enum Piece<'a> {
    /// Their places in the text.
    Ranges(Vec<Range<usize>>),
    /// Themselves, with their rows.
    Read(Vec<FileFeature<'a>>),
}

/// Tries to read the list of features that starts at a place (behind its bracket) with this row.
type ReadList<'r, 'a> = &'r mut dyn FnMut(usize, usize) -> Result<Option<List<'a>>, Cancelled>;

impl<'a> TopLevel<'a> {
    fn scan(bytes: &[u8], list: ReadList<'_, 'a>) -> Result<Result<Self, ReadError>, Cancelled> {
        let mut top = Self { pieces: Vec::new(), crs: SaidCrs::Absent, said: Said::default() };
        if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
            return Ok(Err(ReadError::Utf16));
        }
        let mut at = scan::skip_blank(bytes, 0);
        if at == bytes.len() {
            return Ok(Err(ReadError::Empty));
        }
        while at < bytes.len() {
            if bytes.get(at) != Some(&b'{') {
                return Ok(Err(error::unexpected(bytes, at, top.count())));
            }
            let end = match top.value(bytes, at, list) {
                Ok(end) => end,
                Err(Stop::Scan(error)) => return Ok(Err(error::of_scan(bytes, error, top.count()))),
                Err(Stop::Other(name)) => return Ok(Err(ReadError::OtherJson(name))),
                Err(Stop::NoList) => return Ok(Err(ReadError::NoFeatureList)),
                Err(Stop::Cancelled(cancelled)) => return Err(cancelled),
            };
            at = scan::skip_blank(bytes, end);
        }
        Ok(Ok(top))
    }

    /// How many features were found so far.
    fn count(&self) -> usize {
        let of = |piece: &Piece| match piece {
            Piece::Ranges(ranges) => ranges.len(),
            Piece::Read(features) => features.len(),
        };
        self.pieces.iter().map(of).sum()
    }

    fn push(&mut self, range: Range<usize>) {
        match self.pieces.last_mut() {
            Some(Piece::Ranges(ranges)) => ranges.push(range),
            _ => self.pieces.push(Piece::Ranges(vec![range])),
        }
    }

    /// One value of the top level; gives its end.
    fn value(&mut self, bytes: &[u8], at: usize, list: ReadList<'_, 'a>) -> Result<usize, Stop> {
        let (mut kind, mut single, mut collection) = (String::new(), false, false);
        // Those of a single feature are about something else.
        let mut members: Vec<(&[u8], &[u8])> = Vec::new();
        let end = scan::object::<Stop>(bytes, at, |name, value_at| {
            if name == b"features" && bytes.get(value_at) == Some(&b'[') {
                collection = true;
                let first = scan::skip_blank(bytes, value_at + 1);
                if let Some((read, end)) = list(first, self.count() + 1)? {
                    self.pieces.push(Piece::Read(read));
                    return Ok(end);
                }
                return scan::array(bytes, value_at, |range| {
                    self.push(range);
                    Ok(())
                });
            }
            let end = scan::value_end(bytes, value_at)?;
            let value = bytes.get(value_at..end).unwrap_or_default();
            match name {
                b"type" => kind = String::from_utf8_lossy(value).trim_matches('"').to_owned(),
                b"crs" => self.crs = crs_member::read(value),
                name if Said::is_told_by(name) => members.push((name, value)),
                b"geometry" | b"coordinates" | b"geometries" => single = true,
                // Esri's own JSON looks like GeoJSON, but is not.
                b"geometryType" | b"spatialReference" => return Err(Stop::Other("Esri JSON".to_owned())),
                _ => {}
            }
            Ok(end)
        })?;
        if collection {
            self.said.page(&members);
        }
        match kind.as_str() {
            _ if collection => {}
            "FeatureCollection" => return Err(Stop::NoList),
            "Topology" => return Err(Stop::Other(TOPOJSON.to_owned())),
            _ if single || kind == "Feature" => self.push(at..end),
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
    /// Whoever waits for it does no longer.
    Cancelled(Cancelled),
}

impl From<Cancelled> for Stop {
    fn from(cancelled: Cancelled) -> Self {
        Stop::Cancelled(cancelled)
    }
}

impl From<ScanError> for Stop {
    fn from(error: ScanError) -> Self {
        Stop::Scan(error)
    }
}
