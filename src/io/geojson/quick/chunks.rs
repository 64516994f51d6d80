//! A long list read in chunks at once, and put together only where one begins as the one before ends.
//!
//! It does not read anything itself.

use rayon::prelude::*;

use super::List;
use crate::io::source::FileFeature;
use crate::progress::Cancelled;

/// What was found in one chunk.
#[derive(Default)]
pub struct Chunk<'a> {
    /// Where its first feature begins; None when none was seen.
    pub first: Option<usize>,
    /// Where the first feature behind it begins, or the place behind the closing bracket.
    pub next: usize,
    /// Whether the list is closed in it.
    pub closed: bool,
    /// Its features, without their rows.
    pub features: Vec<FileFeature<'a>>,
}

/// Where the first feature of a chunk begins.
#[derive(Clone, Copy)]
pub enum From {
    /// Just here.
    Known(usize),
    /// At the first place from here on that looks like it.
    Guess(usize),
}

impl From {
    /// The place, as long as it lies before the end of the chunk.
    pub fn place(self, bytes: &[u8], until: usize) -> Option<usize> {
        match self {
            From::Known(at) => Some(at),
            From::Guess(at) => guess(bytes, at, until),
        }
    }
}

/// Reads all chunks with `read` and puts them in order; None where it could not read what it had to.
pub fn in_order<'a>(
    start: usize,
    end: usize,
    size: usize,
    row: usize,
    read: impl Fn(From, usize) -> Result<Option<Chunk<'a>>, Cancelled> + Sync,
) -> Result<Option<List<'a>>, Cancelled> {
    let places: Vec<usize> = (start..end.max(start + 1)).step_by(size).collect();
    let until = |place: usize| (place + size).min(end);
    let chunks = places
        .par_iter()
        .map(|&place| read(if place == start { From::Known(place) } else { From::Guess(place) }, until(place)))
        .collect::<Result<Vec<_>, Cancelled>>()?;
    let mut features: Vec<FileFeature<'a>> =
        Vec::with_capacity(chunks.iter().flatten().map(|c| c.features.len()).sum());
    let mut next = start;
    for (place, chunk) in places.iter().zip(chunks) {
        // A long feature can cover chunks as a whole; what was guessed in those is nothing.
        if next >= until(*place) && next != start {
            continue;
        }
        let right = chunk.filter(|chunk| chunk.first == Some(next));
        let Some(chunk) = right.map_or_else(|| read(From::Known(next), until(*place)), |right| Ok(Some(right)))? else {
            return Ok(None);
        };
        features.extend(chunk.features);
        next = chunk.next;
        if chunk.closed {
            for (i, feature) in features.iter_mut().enumerate() {
                feature.row = row + i;
            }
            return Ok(Some((features, next)));
        }
    }
    Ok(None)
}

/// How features begin, without white space.
const STARTS: [&[u8]; 5] = [b"\"type\":\"Feature\"", b"\"id\":", b"\"properties\":", b"\"geometry\":", b"\"bbox\":"];

/// The first place that looks like the start of a feature in a list. It may be wrong: in a text anything can stand.
fn guess(bytes: &[u8], from: usize, until: usize) -> Option<usize> {
    let is_blank = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
    let mut at = from;
    loop {
        at += bytes.get(at..until)?.iter().position(|byte| *byte == b'{')?;
        // What comes before it may lie in the chunk before, so the first one can be missed; then it is read again.
        let before = bytes.get(..at)?.iter().rev().take(8).find(|byte| !is_blank(byte));
        let rest = bytes.get(at + 1..)?;
        let begins = |with: &[u8]| {
            let mut rest = rest.iter().filter(|byte| !is_blank(byte));
            with.iter().all(|byte| rest.next() == Some(byte))
        };
        if matches!(before, Some(b',' | b'[')) && STARTS.iter().any(|start| begins(start)) {
            return Some(at);
        }
        at += 1;
    }
}
