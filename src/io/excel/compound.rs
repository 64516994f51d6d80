//! Whether the parts of an old workbook have an end: in a damaged compound file they may go round in circles, which the
//! library that reads the cells follows until all memory is gone.
//!
//! What is in the parts is not looked at.

use std::io::Cursor;

use crate::io::quiet::unless_it_panics;
use crate::io::source::SourceError;
use crate::words::Message;

/// Refuses a compound file of which a part has no end, or two parts share a piece.
pub fn prove(bytes: &[u8]) -> Result<(), SourceError> {
    let walked = unless_it_panics(|| {
        let mut file = cfb::CompoundFile::open(Cursor::new(bytes))?;
        let streams: Vec<_> =
            file.walk().filter(|entry| entry.is_stream()).map(|entry| entry.path().to_owned()).collect();
        // Opening one goes along all its pieces.
        streams.into_iter().try_for_each(|path| file.open_stream(path).map(drop))
    });
    match walked {
        Some(Ok(())) => Ok(()),
        Some(Err(error)) => Err(broken(&error.to_string())),
        None => Err(broken("-")),
    }
}

fn broken(detail: &str) -> SourceError {
    SourceError::Broken(Message::new("excel-broken").text("detail", detail))
}
