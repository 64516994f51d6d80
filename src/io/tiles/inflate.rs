//! Unpacking with a limit, so that a small file can't fill the memory.
//!
//! Only gzip is known.

use std::io::Read as _;

use super::TileError;

/// Most bytes a tile may have unpacked, in megabytes.
pub const TILE_MB: usize = 24;

/// Unpacks gzip of at most so many megabytes.
pub fn gunzip(packed: &[u8], most_mb: usize) -> Result<Vec<u8>, TileError> {
    let most = most_mb << 20;
    let mut bytes = Vec::new();
    let reader = flate2::read::MultiGzDecoder::new(packed);
    reader.take(most as u64 + 1).read_to_end(&mut bytes).map_err(|_| TileError::Broken("gzip"))?;
    if bytes.len() > most { Err(TileError::TooLarge(most_mb)) } else { Ok(bytes) }
}

/// A tile that may be packed with gzip: its first bytes tell.
pub fn unpacked(bytes: Vec<u8>) -> Result<Vec<u8>, TileError> {
    match bytes.as_slice() {
        [0x1F, 0x8B, ..] => gunzip(&bytes, TILE_MB),
        [0x28, 0xB5, 0x2F, 0xFD, ..] => Err(TileError::Packing("Zstandard")),
        _ => Ok(bytes),
    }
}
