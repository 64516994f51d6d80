//! Rows of text as CSV, plain or as a Dutch spreadsheet expects it.

use csv::{Terminator, WriterBuilder};

use super::ExportError;
use crate::io::columns::DecimalSign;

/// How a CSV is written. Both have `;` between cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvStyle {
    /// Decimal point, lines ended as on Unix, no mark at the start: for scripts.
    Plain,
    /// Decimal comma, lines ended as on Windows, and the mark by which Excel knows UTF-8.
    Dutch,
}

impl CsvStyle {
    /// The sign before the decimals.
    pub fn decimal(self) -> DecimalSign {
        match self {
            CsvStyle::Plain => DecimalSign::Point,
            CsvStyle::Dutch => DecimalSign::Comma,
        }
    }

    /// The text of rows of cells, the header first.
    pub(in crate::io) fn text(self, rows: &[Vec<String>]) -> Result<String, ExportError> {
        let bytes = self.lines(rows)?;
        let text = String::from_utf8(bytes).map_err(|error| ExportError::Table(error.to_string()))?;
        Ok(format!("{}{text}", self.mark()))
    }

    /// What stands before the header.
    pub(super) fn mark(self) -> &'static str {
        match self {
            CsvStyle::Plain => "",
            CsvStyle::Dutch => "\u{feff}",
        }
    }

    /// Rows of cells as lines.
    pub(super) fn lines(self, rows: &[Vec<String>]) -> Result<Vec<u8>, ExportError> {
        let terminator = match self {
            CsvStyle::Plain => Terminator::Any(b'\n'),
            CsvStyle::Dutch => Terminator::CRLF,
        };
        let mut writer = WriterBuilder::new().delimiter(b';').terminator(terminator).from_writer(Vec::new());
        for row in rows {
            writer.write_record(row).map_err(|error| ExportError::Table(error.to_string()))?;
        }
        writer.into_inner().map_err(|error| ExportError::Table(error.to_string()))
    }
}
