//! A large FeatureCollection straight from disk, with no more than a few chunks of its text in memory at a time.
//!
//! For shapes only: the text of a geometry is not kept. None means that the file has to be read as a whole, for then
//! something is special about it.

use std::cell::RefCell;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use super::chunks::{self, Chunk, From};
use super::{CHUNK, Keep, List, Walked, walk};
use crate::io::geojson::{TopLevel, layer_of, scan};
use crate::io::source::{FileFeature, FileLayer};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// So much is read behind a chunk at first, for its last feature.
const BEHIND: usize = 1 << 15;
/// The text before the list of features is shorter than this.
const HEAD: usize = 1 << 16;

thread_local! {
    /// The text of a chunk; its memory serves all chunks of a thread.
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Reads the features of a file.
pub fn read(path: &Path, keep: Keep, progress: &Progress) -> Result<Option<FileLayer<'static>>, Cancelled> {
    read_in_chunks(path, CHUNK, keep, progress)
}

/// The same with chunks of a size.
pub fn read_in_chunks(
    path: &Path,
    size: usize,
    keep: Keep,
    progress: &Progress,
) -> Result<Option<FileLayer<'static>>, Cancelled> {
    let Some((head, length)) = head_of(path) else { return Ok(None) };
    let Some(start) = list_start(&head) else { return Ok(None) };
    progress.begin(Message::new("import-stage-reading"), length as u64);
    let read = |from: From, until: usize| match read_chunk(path, (length, keep), from, until, progress) {
        Ok(found) => found,
        Err(_) => Ok(None),
    };
    let Some((features, end)): Option<List> = chunks::in_order(start, length, size, 1, read)? else { return Ok(None) };
    // What stands around the list is read with care, as if the list were empty.
    let Some(mut text) = head.get(..start).map(<[u8]>::to_vec) else { return Ok(None) };
    if length - end > HEAD || fill(path, end, length, &mut text).is_err() {
        return Ok(None);
    }
    text.insert(start, b']');
    let around = match TopLevel::scan(&text, &mut |_, _| Ok(None)) {
        Ok(Ok(around)) if around.count() == 0 => around,
        _ => return Ok(None),
    };
    Ok(Some(layer_of(features, around.crs, around.said)))
}

/// The first bytes of a file and its length.
fn head_of(path: &Path) -> Option<(Vec<u8>, usize)> {
    let length = usize::try_from(std::fs::metadata(path).ok()?.len()).ok()?;
    let mut head = Vec::new();
    fill(path, 0, length.min(HEAD), &mut head).ok()?;
    Some((head, length))
}

/// Where the first feature of the only list of features stands.
fn list_start(head: &[u8]) -> Option<usize> {
    let mut found = None;
    // The order of members is free; this goes on only as long as what comes before the list is whole.
    let _ = scan::object::<scan::ScanError>(head, scan::skip_blank(head, 0), |name, at| {
        if name == b"features" && head.get(at) == Some(&b'[') {
            found = Some(scan::skip_blank(head, at + 1));
            return Err(scan::ScanError::Cut);
        }
        scan::value_end(head, at)
    });
    found.filter(|start| head.first() == Some(&b'{') && head.get(*start) == Some(&b'{'))
}

fn read_chunk(
    path: &Path,
    (length, keep): (usize, Keep),
    from: From,
    until: usize,
    progress: &Progress,
) -> std::io::Result<Result<Option<Chunk<'static>>, Cancelled>> {
    BUFFER.with_borrow_mut(|buffer| {
        let start = match from {
            From::Known(at) => at,
            // One byte more, for what stands before a feature is looked at.
            From::Guess(at) => at.saturating_sub(8),
        };
        buffer.clear();
        let mut end = until.saturating_add(BEHIND).min(length);
        fill(path, start, end, buffer)?;
        let guess = match from {
            From::Known(_) => Some(0),
            From::Guess(at) => From::Guess(at - start).place(buffer, until - start),
        };
        let Some(first) = guess else { return Ok(Ok(Some(Chunk::default()))) };
        let (mut at, mut features) = (first, Vec::new());
        loop {
            let mut take = |feature: FileFeature| features.push(feature.without_text());
            match walk(buffer, at, until - start, end == length, keep, progress, &mut take) {
                Err(cancelled) => return Ok(Err(cancelled)),
                Ok(Walked::Done { next, closed }) => {
                    features.shrink_to_fit();
                    return Ok(Ok(Some(Chunk { first: Some(first + start), next: next + start, closed, features })));
                }
                Ok(Walked::Stuck) => return Ok(Ok(None)),
                Ok(Walked::More { next }) => {
                    at = next;
                    let longer = (end + (end - start)).min(length);
                    fill(path, end, longer, buffer)?;
                    end = longer;
                }
            }
        }
    })
}

/// Adds a piece of a file to a text.
fn fill(path: &Path, from: usize, until: usize, text: &mut Vec<u8>) -> std::io::Result<()> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(from as u64))?;
    let wanted = until.saturating_sub(from);
    text.reserve(wanted);
    if file.take(wanted as u64).read_to_end(text)? == wanted {
        Ok(())
    } else {
        Err(std::io::ErrorKind::UnexpectedEof.into())
    }
}
