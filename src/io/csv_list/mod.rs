//! Lists as text: CSV as Dutch and English programs write it.
//!
//! What its columns mean, and where its rows lie, is for `table`.

mod delimiter;

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{UTF_8, WINDOWS_1252};

use super::encoding::decode;
use super::source::{FileLayer, SourceError, Wanted};
use super::table::{self, Cell, RawRow, RawTable};
use crate::progress::Progress;
use crate::words::Message;

/// Reads a list of a text file.
pub fn read<'a>(bytes: &'a [u8], wanted: &Wanted, progress: &Progress) -> Result<FileLayer<'a>, SourceError> {
    let decoded = decode(bytes, None);
    let text = decoded.text.as_ref();
    if text.contains('\0') {
        return Err(SourceError::broken("csv-no-text"));
    }
    let mut notes = Vec::new();
    if decoded.encoding == WINDOWS_1252 {
        notes.push(Message::new("csv-windows-1252"));
    } else if decoded.encoding != UTF_8 {
        notes.push(Message::new("csv-encoding").text("name", decoded.encoding.name()));
    }
    if decoded.has_faults {
        notes.push(Message::new("csv-bad-letters"));
    }
    let (told, body) = delimiter::told(text);
    let sign = told.unwrap_or_else(|| delimiter::find(body));
    let rows = rows(body, sign, 1 + usize::from(told.is_some()), progress)?;
    table::read(RawTable { rows, notes, rows_end_together: true }, wanted, progress)
}

/// The rows of a text, numbered as a spreadsheet does.
fn rows(text: &str, delimiter: u8, first: usize, progress: &Progress) -> Result<Vec<RawRow>, SourceError> {
    progress.begin(Message::new("import-stage-reading"), text.len() as u64);
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let (mut rows, mut number) = (Vec::new(), first);
    let mut at = 0;
    while reader.read_record(&mut record).map_err(|_| SourceError::broken("csv-no-text"))? {
        let rest = text.get(at..).unwrap_or_default();
        // The reader ends a row at its `\r` and finds the `\n` later.
        let ended = text.get(..at).is_some_and(|read| read.ends_with('\r'));
        number += blank_lines(if ended { rest.strip_prefix('\n').unwrap_or(rest) } else { rest });
        let end = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        progress.advance((end - at.min(end)) as u64)?;
        rows.push(RawRow { number, cells: record.iter().map(Cell::of_text).collect() });
        number += 1;
        at = end;
    }
    if let Some(last) = rows.last().filter(|row| is_open(row, text)) {
        return Err(SourceError::Broken(Message::new("csv-open-quote").text("row", last.number.to_string())));
    }
    Ok(rows)
}

/// How many empty lines a text begins with; the reader passes over them.
fn blank_lines(text: &str) -> usize {
    let blank = text.len() - text.trim_start_matches(['\r', '\n']).len();
    let blank = text.get(..blank).unwrap_or_default();
    blank.matches('\n').count().max(blank.matches('\r').count())
}

/// Whether a cell that was opened with a quote never ends: the last row then holds all that follows.
fn is_open(last: &RawRow, text: &str) -> bool {
    let has_lines = |cell: &Cell| matches!(cell, Cell::Text(text) if text.contains('\n'));
    last.cells.last().is_some_and(has_lines) && !text.trim_end().ends_with('"') && text.matches('"').count() % 2 == 1
}

#[cfg(test)]
mod shape_tests;
#[cfg(test)]
mod tests;
