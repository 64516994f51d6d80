//! TIFF files with a table of colours, as scanned topographic maps often are: read as numbers, coloured afterwards.
//!
//! The library reads no such files, so it is told that they are grey: two bytes of the file are read as others.

use std::io::{Read, Result, Seek, SeekFrom};

/// The tag that says what the numbers of a TIFF mean.
const PHOTOMETRIC: u16 = 262;
/// They are places in a table of colours.
const IN_A_TABLE: u16 = 3;
/// They are grey, black is nought.
const GREY: u16 = 1;
/// More tags than this no picture has.
const MOST_TAGS: u64 = 4096;

/// A file of which two bytes are read as others.
pub struct AsGrey<R> {
    inner: R,
    at: u64,
    /// Where the two bytes are and what they become; None where the file stays as it is.
    other: Option<(u64, [u8; 2])>,
}

impl<R: Read + Seek> AsGrey<R> {
    /// A TIFF, of which a table of colours is read as grey; true when it has such a table.
    pub fn new(mut inner: R) -> Result<(Self, bool)> {
        let other = find(&mut inner).unwrap_or(None);
        inner.seek(SeekFrom::Start(0))?;
        Ok((Self { inner, at: 0, other }, other.is_some()))
    }
}

/// Where the first picture of the file says that it has a table.
fn find(file: &mut (impl Read + Seek)) -> Result<Option<(u64, [u8; 2])>> {
    let mut head = [0; 16];
    file.seek(SeekFrom::Start(0))?;
    file.read_exact(&mut head[..8])?;
    let little = head[0] == b'I';
    let number = |bytes: &[u8]| {
        let add = |sum: u64, byte: &u8| (sum << 8) | u64::from(*byte);
        if little { bytes.iter().rev().fold(0, add) } else { bytes.iter().fold(0, add) }
    };
    let big = number(&head[2..4]) == 43;
    if big {
        file.read_exact(&mut head[8..16])?;
    }
    let first = if big { number(&head[8..16]) } else { number(&head[4..8]) };
    let (count_bytes, entry_bytes, value_at) = if big { (8, 20, 12) } else { (2, 12, 8) };
    file.seek(SeekFrom::Start(first))?;
    let mut bytes = [0; 20];
    file.read_exact(&mut bytes[..count_bytes])?;
    let count = number(&bytes[..count_bytes]).min(MOST_TAGS);
    for entry in 0..count {
        file.read_exact(&mut bytes[..entry_bytes])?;
        if number(&bytes[..2]) == u64::from(PHOTOMETRIC) {
            let found = number(&bytes[value_at..value_at + 2]) == u64::from(IN_A_TABLE);
            let at = first + (count_bytes + value_at) as u64 + entry * entry_bytes as u64;
            return Ok(found.then(|| (at, if little { GREY.to_le_bytes() } else { GREY.to_be_bytes() })));
        }
    }
    Ok(None)
}

impl<R: Read> Read for AsGrey<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let read = self.inner.read(buffer)?;
        if let Some((place, bytes)) = self.other {
            for (i, byte) in bytes.iter().enumerate() {
                let at = (place + i as u64).checked_sub(self.at).and_then(|at| usize::try_from(at).ok());
                if let Some(there) = at.filter(|at| *at < read).and_then(|at| buffer.get_mut(at)) {
                    *there = *byte;
                }
            }
        }
        self.at += read as u64;
        Ok(read)
    }
}

impl<R: Seek> Seek for AsGrey<R> {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        self.at = self.inner.seek(to)?;
        Ok(self.at)
    }
}
