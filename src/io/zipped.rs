//! Zip files of others: what they hold, and that unpacking them does not fill the memory.
//!
//! What the parts mean is for the readers of formats.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::source::SourceError;
use crate::progress::Progress;
use crate::words::Message;

/// A zip file in memory.
pub type Zip<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// A zip file may always unpack to so much.
const ALWAYS_FINE: u64 = 64 << 20;
/// Beyond that it may grow so many times. A table of mere blanks packs this well; bombs do better.
const MOST_TIMES: u64 = 200;
/// And never to more than this.
const NEVER_MORE: u64 = 2 << 30;

/// Opens a zip file.
pub fn open(bytes: &[u8]) -> Result<Zip<'_>, SourceError> {
    ZipArchive::new(Cursor::new(bytes)).map_err(of_zip)
}

/// What its parts are called, in order; empty for a name that is no text.
pub fn names(bytes: &[u8]) -> Result<Vec<String>, SourceError> {
    let zip = open(bytes)?;
    Ok(zip.file_names().map(|name| name.map(std::borrow::Cow::into_owned).unwrap_or_default()).collect())
}

/// Unpacks everything into nothing, for the sizes that a zip file tells can be lies.
pub fn prove(bytes: &[u8], progress: &Progress) -> Result<(), SourceError> {
    let mut zip = open(bytes)?;
    let mut left = most(bytes);
    progress.begin(Message::new("import-stage-reading"), zip.len() as u64);
    let mut buffer = vec![0; 1 << 16];
    for at in 0..zip.len() {
        progress.advance(1)?;
        let mut part = zip.by_index(at).map_err(of_zip)?;
        loop {
            let read = part.read(&mut buffer).map_err(|_| SourceError::broken("zip-broken"))?;
            if read == 0 {
                break;
            }
            left = left.checked_sub(read as u64).ok_or_else(|| too_large(most(bytes)))?;
            if progress.is_cancelled() {
                return Err(SourceError::Cancelled);
            }
        }
    }
    Ok(())
}

/// One part of it.
pub fn part(zip: &mut Zip<'_>, at: usize, bytes: &[u8]) -> Result<Vec<u8>, SourceError> {
    let mut found = Vec::new();
    let most = most(bytes);
    let mut part = zip.by_index(at).map_err(of_zip)?.take(most + 1);
    part.read_to_end(&mut found).map_err(|_| SourceError::broken("zip-broken"))?;
    if found.len() as u64 > most { Err(too_large(most)) } else { Ok(found) }
}

/// To how much it may unpack.
fn most(bytes: &[u8]) -> u64 {
    (bytes.len() as u64).saturating_mul(MOST_TIMES).clamp(ALWAYS_FINE, NEVER_MORE)
}

/// One part of it, of at most this size. What it says of its size may be a lie.
pub fn part_at_most(zip: &mut Zip<'_>, at: usize, most: u64) -> Result<Vec<u8>, SourceError> {
    let (said, packed) = {
        let file = zip.by_index_raw(at).map_err(of_zip)?;
        if file.encrypted() {
            return Err(SourceError::broken("zip-locked"));
        }
        (file.size(), file.compressed_size())
    };
    let limit = most.min(ALWAYS_FINE.max(packed.saturating_mul(MOST_TIMES)));
    if said > limit {
        return Err(too_large(limit));
    }
    let file = zip.by_index(at).map_err(of_zip)?;
    let mut found = Vec::new();
    let read = file.take(limit + 1).read_to_end(&mut found);
    if found.len() as u64 > limit {
        return Err(too_large(limit));
    }
    read.map_err(|_| SourceError::broken("zip-broken"))?;
    Ok(found)
}

/// Why a zip file can't be unpacked.
pub fn of_zip(error: ZipError) -> SourceError {
    SourceError::broken(match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => "zip-locked",
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => "zip-packed-otherwise",
        _ => "zip-broken",
    })
}

fn too_large(limit: u64) -> SourceError {
    SourceError::Broken(Message::new("zip-too-large").number("mb", limit as f64 / 1e6, 0))
}
