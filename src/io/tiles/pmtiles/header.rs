//! The first 127 bytes of a PMTiles file: where its parts are and what its tiles are.
//!
//! Only version 3 is read; nothing in it is trusted before it is compared with the length of the file.

use crate::geometry::{Bounds, Point};
use crate::io::tiles::TileError;
use crate::io::tiles::grid::LAST_ZOOM;
use crate::io::tiles::info::TileKind;

/// Length of the header in bytes.
pub const LENGTH: usize = 127;

/// How parts of a file are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// Not.
    Plain,
    /// With gzip.
    Gzip,
}

/// A part of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Where it begins.
    pub offset: u64,
    /// Its length in bytes.
    pub length: u64,
}

/// The header.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// The first directory.
    pub root: Part,
    /// Metadata in JSON.
    pub metadata: Part,
    /// Further directories.
    pub leaves: Part,
    /// The tiles.
    pub data: Part,
    /// How directories and metadata are packed.
    pub inner: Packing,
    /// How tiles are packed.
    pub tiles: Packing,
    /// What tiles are.
    pub kind: TileKind,
    /// First and last zoom.
    pub zooms: (u8, u8),
    /// Where there are tiles, in degrees.
    pub bounds: Bounds,
}

/// Reads the header of a PMTiles file from its first bytes; what follows it is not looked at.
///
/// # Errors
/// Another kind of file, another version, too few bytes, or something this program can't draw.
pub fn parse(bytes: &[u8]) -> Result<Header, TileError> {
    match bytes {
        [b'P', b'M', b'T', b'i', b'l', b'e', b's', 3, ..] => {}
        [b'P', b'M', b'T', b'i', b'l', b'e', b's', version, ..] => return Err(TileError::Version(*version)),
        // Versions 1 and 2 begin with PM and the number in two bytes.
        [b'P', b'M', version @ (1 | 2), 0, ..] => return Err(TileError::Version(*version)),
        _ if bytes.len() < LENGTH && b"PMTiles\x03".starts_with(bytes) => return Err(TileError::CutOff),
        _ => return Err(TileError::NoTiles),
    }
    let header = bytes.get(..LENGTH).ok_or(TileError::CutOff)?;
    let long = |at: usize| header[at..at + 8].iter().rev().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    let degrees = |at: usize| {
        let [a, b, c, d] = [header[at], header[at + 1], header[at + 2], header[at + 3]];
        f64::from(i32::from_le_bytes([a, b, c, d])) / 1e7
    };
    let part = |at: usize| Part { offset: long(at), length: long(at + 8) };
    let zooms = (header[100], header[101]);
    if zooms.0 > zooms.1 || zooms.1 > 31 {
        return Err(TileError::Broken("zoom"));
    }
    Ok(Header {
        root: part(8),
        metadata: part(24),
        leaves: part(40),
        data: part(56),
        inner: packing(header[97])?,
        tiles: packing(header[98])?,
        kind: kind(header[99])?,
        zooms: (zooms.0.min(LAST_ZOOM), zooms.1.min(LAST_ZOOM)),
        bounds: Bounds {
            min: Point { x: degrees(102), y: degrees(106) },
            max: Point { x: degrees(110), y: degrees(114) },
        },
    })
}

fn packing(byte: u8) -> Result<Packing, TileError> {
    match byte {
        0 | 1 => Ok(Packing::Plain),
        2 => Ok(Packing::Gzip),
        3 => Err(TileError::Packing("Brotli")),
        4 => Err(TileError::Packing("Zstandard")),
        _ => Err(TileError::Broken("compression")),
    }
}

fn kind(byte: u8) -> Result<TileKind, TileError> {
    match byte {
        1 => Ok(TileKind::Vector),
        2..=4 => Ok(TileKind::Picture),
        5 => Err(TileError::Kind("AVIF")),
        6 => Err(TileError::Kind("MapLibre Tile")),
        _ => Err(TileError::Broken("tile type")),
    }
}

impl Part {
    /// The part of this part that begins so far in it; None when it does not lie in it.
    pub fn within(&self, offset: u64, length: u64) -> Option<Part> {
        let end = offset.checked_add(length)?;
        (end <= self.length).then_some(Part { offset: self.offset.checked_add(offset)?, length })
    }

    /// Whether it lies in a file of this length.
    pub fn is_in(&self, file_length: u64) -> bool {
        self.offset.checked_add(self.length).is_some_and(|end| end <= file_length)
    }
}
