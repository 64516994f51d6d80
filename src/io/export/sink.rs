//! Where a file goes while it is written: to a writer, remembering what failed and whether it has to stop.
//!
//! It knows no format. A file on disk is whole or not there at all: that is for `io::Whole`.

use std::io::{self, Write};

use super::ExportError;
use crate::progress::Progress;
use crate::words::Message;

/// What a format writes to.
pub struct Sink<'a> {
    out: &'a mut (dyn Write + Send),
    progress: &'a Progress,
    failed: Option<ExportError>,
}

impl<'a> Sink<'a> {
    pub fn new(out: &'a mut (dyn Write + Send), progress: &'a Progress) -> Self {
        Self { out, progress, failed: None }
    }

    /// Begins so many rows.
    pub fn begin(&self, rows: usize) {
        self.progress.begin(Message::new("out-stage-file"), rows as u64);
    }

    /// Writes text.
    pub fn put(&mut self, text: &str) -> Result<(), ExportError> {
        self.bytes(text.as_bytes())
    }

    /// Writes bytes.
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), ExportError> {
        self.write_all(bytes).map_err(|error| ExportError::of_io(&error))
    }

    /// Counts rows as written; an error once it was told to stop.
    pub fn advance(&mut self, rows: usize) -> Result<(), ExportError> {
        advance(self.progress, rows)
    }

    /// Where rows are counted, for who has lent the sink to a library.
    pub fn progress(&self) -> &'a Progress {
        self.progress
    }

    /// What a library failed with, or what lies behind that: a disk that is full is not a table that can't be made.
    pub fn why(self, error: ExportError) -> ExportError {
        self.failed.unwrap_or(error)
    }
}

/// Counts rows as written; an error once it was told to stop.
pub fn advance(progress: &Progress, rows: usize) -> Result<(), ExportError> {
    progress.advance(rows as u64).map_err(|_| ExportError::Cancelled)
}

impl Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes);
        if let Err(error) = &written
            && error.kind() != io::ErrorKind::Interrupted
        {
            self.failed = Some(ExportError::of_io(error));
        }
        written
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
