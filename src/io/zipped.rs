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
/// Beyond that it may grow so many times; real files seldom grow more than twenty times.
const MOST_TIMES: u64 = 100;
/// And never to more than this.
const NEVER_MORE: u64 = 2 << 30;

/// Opens a zip file.
pub fn open(bytes: &[u8]) -> Result<Zip<'_>, SourceError> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| SourceError::broken("zip-broken"))
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
            left = left.checked_sub(read as u64).ok_or_else(|| too_large(bytes))?;
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
    if found.len() as u64 > most { Err(too_large(bytes)) } else { Ok(found) }
}

/// To how much it may unpack.
fn most(bytes: &[u8]) -> u64 {
    (bytes.len() as u64).saturating_mul(MOST_TIMES).clamp(ALWAYS_FINE, NEVER_MORE)
}

fn of_zip(error: ZipError) -> SourceError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            SourceError::broken("zip-password")
        }
        _ => SourceError::broken("zip-broken"),
    }
}

fn too_large(bytes: &[u8]) -> SourceError {
    let mb = |bytes: u64| bytes as f64 / f64::from(1 << 20);
    let message = Message::new("zip-bomb").number("packed", mb(bytes.len() as u64), 1);
    SourceError::Broken(message.number("most", mb(most(bytes)), 0))
}
