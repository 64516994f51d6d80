//! PMTiles version 3: one file with all tiles and directories of them.
//!
//! The file stays open and is read piece by piece. The crate `pmtiles` can read only asynchronously and keeps where
//! things are to itself, so header and directories are read here; numbers of tiles come from it.

mod directory;
mod header;

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use super::inflate::{TILE_MB, gunzip};
use super::{Grid, TileAt, TileError, TileInfo, TileSource};
use directory::Entry;
pub use header::{Header, Packing, Part, parse as parse_header};

/// Most megabytes of a directory or of the metadata, unpacked.
const INNER_MB: usize = 64;
/// Most megabytes of a packed tile.
const PACKED_MB: u64 = 24;
/// Most directories one after the other before a tile: the format has three at most.
const DEEPEST: usize = 4;
/// How many further directories are kept in memory.
const KEPT: usize = 32;

/// What can be read from any place.
pub(super) trait Bytes: Read + Seek + Send {}
impl<T: Read + Seek + Send> Bytes for T {}

/// A PMTiles file.
pub struct PmTiles {
    info: TileInfo,
    header: Header,
    file: Mutex<Box<dyn Bytes>>,
    root: Vec<Entry>,
    /// Further directories that were read last, by where they begin, the newest last.
    leaves: Mutex<Vec<(u64, Arc<Vec<Entry>>)>>,
}

impl PmTiles {
    /// Opens a file; `grid` is what the user says its tiles lie in.
    pub fn open(path: &Path, grid: Option<Grid>) -> Result<Self, TileError> {
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        Self::of_any(Box::new(file), length, grid)
    }

    /// The same of bytes that are in the program.
    pub fn of_bytes(bytes: &'static [u8]) -> Result<Self, TileError> {
        Self::of_any(Box::new(std::io::Cursor::new(bytes)), bytes.len() as u64, None)
    }

    /// The same of anything that can be read from any place, of so many bytes.
    pub(super) fn of_any(mut file: Box<dyn Bytes>, length: u64, grid: Option<Grid>) -> Result<Self, TileError> {
        let mut head = Vec::with_capacity(header::LENGTH);
        (&mut file).take(header::LENGTH as u64).read_to_end(&mut head)?;
        let header = header::parse(&head)?;
        // The length of the tiles may be unknown to whoever wrote them as a stream; tiles are looked at one by one.
        for part in [header.root, header.metadata, header.leaves] {
            if !part.is_in(length) {
                return Err(TileError::CutOff);
            }
        }
        if !header.data.is_in(length) {
            return Err(TileError::CutOff);
        }
        let root = inner(&mut file, header.root, header.inner)?;
        let root = directory::parse(&root)?;
        let mut info = TileInfo {
            name: String::new(),
            attribution: String::new(),
            kind: header.kind,
            grid: Grid::WebMercator,
            zooms: header.zooms,
            bounds: Some(header.bounds),
            accuracy_m: 0.0,
            tile_px: 256,
        };
        // A map can be drawn without knowing its name; metadata that can't be read is no reason to refuse it.
        if header.metadata.length > 0
            && let Ok(text) = inner(&mut file, header.metadata, header.inner)
            && let Ok(metadata) = serde_json::from_slice(&text)
        {
            info.take_metadata(&metadata);
        }
        info.settle_grid(grid);
        Ok(Self { info, header, file: Mutex::new(file), root, leaves: Mutex::default() })
    }

    fn leaf(&self, part: Part) -> Result<Arc<Vec<Entry>>, TileError> {
        let mut kept = self.leaves.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = kept.iter().position(|(offset, _)| *offset == part.offset) {
            let known = kept.remove(at);
            let entries = Arc::clone(&known.1);
            kept.push(known);
            return Ok(entries);
        }
        let bytes = {
            let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
            inner(&mut file, part, self.header.inner)?
        };
        let entries = Arc::new(directory::parse(&bytes)?);
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push((part.offset, Arc::clone(&entries)));
        Ok(entries)
    }
}

impl TileSource for PmTiles {
    fn info(&self) -> &TileInfo {
        &self.info
    }

    fn tile(&self, at: TileAt) -> Result<Option<Vec<u8>>, TileError> {
        let Ok(coord) = pmtiles::TileCoord::new(at.zoom, at.x, at.y) else { return Ok(None) };
        let id = pmtiles::TileId::from(coord).value();
        let mut found = directory::find(&self.root, id);
        for _ in 0..DEEPEST {
            let Some(entry) = found else { return Ok(None) };
            let length = u64::from(entry.length);
            if entry.run > 0 {
                let part = self.header.data.within(entry.offset, length).ok_or(TileError::CutOff)?;
                if part.length == 0 {
                    return Ok(None);
                }
                if part.length > PACKED_MB << 20 {
                    return Err(TileError::TooLarge(PACKED_MB as usize));
                }
                let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
                let bytes = read(&mut file, part)?;
                drop(file);
                return match self.header.tiles {
                    Packing::Plain => super::inflate::unpacked(bytes).map(Some),
                    Packing::Gzip => gunzip(&bytes, TILE_MB).map(Some),
                };
            }
            let part = self.header.leaves.within(entry.offset, length).ok_or(TileError::CutOff)?;
            found = directory::find(&self.leaf(part)?, id);
        }
        Err(TileError::Broken("directory"))
    }
}

/// A directory or the metadata, unpacked.
fn inner(file: &mut Box<dyn Bytes>, part: Part, packing: Packing) -> Result<Vec<u8>, TileError> {
    if part.length > (INNER_MB as u64) << 20 {
        return Err(TileError::TooLarge(INNER_MB));
    }
    let bytes = read(file, part)?;
    match packing {
        Packing::Plain => Ok(bytes),
        Packing::Gzip => gunzip(&bytes, INNER_MB),
    }
}

/// A part of the file; memory grows with what is there, not with what is promised.
fn read(file: &mut Box<dyn Bytes>, part: Part) -> Result<Vec<u8>, TileError> {
    file.seek(SeekFrom::Start(part.offset))?;
    let mut bytes = Vec::new();
    file.take(part.length).read_to_end(&mut bytes)?;
    if (bytes.len() as u64) < part.length { Err(TileError::CutOff) } else { Ok(bytes) }
}
