//! Directories of a PMTiles file: which tile is where.
//!
//! A directory is read from bytes that were unpacked already; numbers in it are not trusted.

use crate::io::tiles::TileError;

/// One line: a run of tiles with the same contents, or another directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The first tile, by its number along the Hilbert curves.
    pub id: u64,
    /// How many tiles in a row; 0 is another directory.
    pub run: u32,
    /// Length in bytes.
    pub length: u32,
    /// Where it begins, from the start of the tiles or of the further directories.
    pub offset: u64,
}

const BROKEN: TileError = TileError::Broken("directory");

/// Reads a directory.
pub fn parse(bytes: &[u8]) -> Result<Vec<Entry>, TileError> {
    let mut rest = bytes;
    let count = varint(&mut rest)?;
    // Each line takes at least four bytes, so what is asked for here is never more than a few times the file.
    if count > (rest.len() / 4) as u64 {
        return Err(BROKEN);
    }
    let mut entries = vec![Entry { id: 0, run: 0, length: 0, offset: 0 }; count as usize];
    let mut id = 0_u64;
    for entry in &mut entries {
        id = id.checked_add(varint(&mut rest)?).ok_or(BROKEN)?;
        entry.id = id;
    }
    for entry in &mut entries {
        entry.run = u32::try_from(varint(&mut rest)?).map_err(|_| BROKEN)?;
    }
    for entry in &mut entries {
        entry.length = u32::try_from(varint(&mut rest)?).map_err(|_| BROKEN)?;
    }
    let mut end_of_last: Option<u64> = None;
    for entry in &mut entries {
        entry.offset = match (varint(&mut rest)?, end_of_last) {
            (0, Some(end)) => end,
            (0, None) => return Err(BROKEN),
            (offset, _) => offset - 1,
        };
        end_of_last = Some(entry.offset.checked_add(u64::from(entry.length)).ok_or(BROKEN)?);
    }
    Ok(entries)
}

/// The line that holds a tile, or the directory that may.
pub fn find(entries: &[Entry], id: u64) -> Option<Entry> {
    let after = entries.partition_point(|entry| entry.id <= id);
    let entry = *entries.get(after.checked_sub(1)?)?;
    (entry.run == 0 || id - entry.id < u64::from(entry.run)).then_some(entry)
}

fn varint(rest: &mut &[u8]) -> Result<u64, TileError> {
    let mut value = 0_u64;
    for shift in (0..64).step_by(7) {
        let (byte, after) = rest.split_first().ok_or(BROKEN)?;
        *rest = after;
        let part = u64::from(byte & 0x7F);
        if shift == 63 && part > 1 {
            return Err(BROKEN);
        }
        value |= part << shift;
        if byte & 0x80 == 0 {
            return Ok(value);
        }
    }
    Err(BROKEN)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_directory_is_read_and_searched() {
        // Two runs and a further directory: ids 5, 12, 42; runs 1, 3, 0; lengths 10, 20, 30; offsets 0, next, 7.
        let bytes = [3, 5, 7, 30, 1, 3, 0, 10, 20, 30, 1, 0, 8];
        let entries = parse(&bytes).unwrap();
        assert_eq!(entries[1], Entry { id: 12, run: 3, length: 20, offset: 10 });
        assert_eq!(find(&entries, 5).unwrap().length, 10);
        assert_eq!(find(&entries, 6), None);
        assert_eq!(find(&entries, 14).unwrap().id, 12);
        assert_eq!(find(&entries, 15), None);
        assert_eq!(find(&entries, 4_000).unwrap(), Entry { id: 42, run: 0, length: 30, offset: 7 });
        assert_eq!(find(&entries, 1), None);
    }

    #[test]
    fn a_directory_that_lies_about_its_length_is_refused() {
        for bytes in [&[][..], &[3, 5], &[0xFF, 0xFF, 0xFF, 0xFF, 0x0F], &[1, 5, 1, 10, 0], &[0xFF; 12]] {
            assert!(matches!(parse(bytes), Err(TileError::Broken("directory"))), "{bytes:?}");
        }
    }
}
