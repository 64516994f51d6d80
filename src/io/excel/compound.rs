//! Whether an old workbook (`.xls`) can be given to the library that reads it: in a damaged one parts may go round in
//! circles, and two cells far apart ask for all between them, which would take all memory.
//!
//! What is in the cells is not looked at.

use std::io::{Cursor, Read, Seek, SeekFrom, Write};

use crate::io::quiet::unless_it_panics;
use crate::io::source::SourceError;
use crate::words::Message;

/// Cells between the outermost ones of all sheets together, which the library holds all; more only where enough are filled.
const MOST_CELLS: u64 = 450_000;
/// Of so many cells at least one is filled where there are more.
const MOST_EMPTY: u64 = 100;
/// Kinds of records (MS-XLS 2.3): a sheet's place, its outermost cells, the end of a sheet.
const BOUND_SHEET: u16 = 0x0085;
const DIMENSIONS: u16 = 0x0200;
const END: u16 = 0x000A;
/// A cell that is empty; the library passes it by.
const BLANK: u16 = 0x0201;
/// Kinds of records that are a cell, or begin with where their first one is: formula, row of numbers, text, number, truth.
const CELLS: [u16; 8] = [0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E];

/// The file as the library can read it: every part has an end, its cells lie together, and nothing in it asks for room
/// before there is something to put there.
pub fn prove(bytes: &[u8]) -> Result<Vec<u8>, SourceError> {
    let proven = unless_it_panics(|| -> std::io::Result<Result<Vec<u8>, SourceError>> {
        let mut file = cfb::CompoundFile::open(Cursor::new(bytes.to_vec()))?;
        let streams: Vec<_> =
            file.walk().filter(|entry| entry.is_stream()).map(|entry| entry.path().to_owned()).collect();
        for path in streams {
            // Opening one goes along all its pieces.
            let mut stream = file.open_stream(&path)?;
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            if !["Workbook", "Book"].contains(&name.as_str()) {
                continue;
            }
            let mut book = Vec::new();
            stream.read_to_end(&mut book)?;
            let Some(hints) = hints(&book) else { return Ok(Err(SourceError::broken("excel-far-apart"))) };
            for at in hints {
                stream.seek(SeekFrom::Start(at as u64))?;
                stream.write_all(&BLANK.to_le_bytes())?;
            }
            stream.flush()?;
        }
        Ok(Ok(file.into_inner().into_inner()))
    });
    match proven {
        Some(Ok(read)) => read,
        Some(Err(error)) => Err(broken(&error.to_string())),
        None => Err(broken("-")),
    }
}

fn broken(detail: &str) -> SourceError {
    SourceError::Broken(Message::new("excel-broken").text("detail", detail))
}

/// Where records lie that say how large a sheet is; None when cells lie too far apart.
fn hints(book: &[u8]) -> Option<Vec<usize>> {
    let sheets = records(book, 0).filter(|record| record.kind == BOUND_SHEET);
    let mut places: Vec<usize> = sheets.filter_map(|record| number_of_four(record.data)).collect();
    places.truncate(1 << 12);
    let (mut hints, mut room, mut filled) = (Vec::new(), 0_u64, 0_u64);
    for place in places {
        // From the first row and column to the last.
        let mut outermost: Option<[u64; 4]> = None;
        for record in records(book, place).take_while(|record| record.kind != END) {
            if record.kind == DIMENSIONS {
                hints.push(record.at);
            }
            let place = number_of_two(record.data, 0).zip(number_of_two(record.data, 2));
            let Some((row, first)) = place.filter(|_| CELLS.contains(&record.kind)) else { continue };
            // Only a row of numbers has more than one, and ends with the column of the last.
            let is_row = record.kind == CELLS[1];
            let last = number_of_two(record.data, record.data.len().saturating_sub(2)).filter(|_| is_row);
            let last = last.unwrap_or(first).max(first);
            filled += last - first + 1;
            let [top, left, bottom, right] = outermost.unwrap_or([row, first, row, last]);
            outermost = Some([top.min(row), left.min(first), bottom.max(row), right.max(last)]);
        }
        room += outermost.map_or(0, |[top, left, bottom, right]| (bottom - top + 1) * (right - left + 1));
        if room > MOST_CELLS.max(filled * MOST_EMPTY) {
            return None;
        }
    }
    Some(hints)
}

struct Record<'a> {
    at: usize,
    kind: u16,
    data: &'a [u8],
}

/// The records from a place on, as far as they are whole.
fn records(book: &[u8], place: usize) -> impl Iterator<Item = Record<'_>> {
    let mut at = place;
    std::iter::from_fn(move || {
        let head = book.get(at..at.checked_add(4)?)?;
        let (kind, length) = (u16::from_le_bytes([head[0], head[1]]), u16::from_le_bytes([head[2], head[3]]));
        let data = book.get(at + 4..at + 4 + usize::from(length))?;
        let record = Record { at, kind, data };
        at += 4 + data.len();
        Some(record)
    })
}

fn number_of_two(data: &[u8], at: usize) -> Option<u64> {
    Some(u64::from(u16::from_le_bytes(*data.get(at..)?.first_chunk()?)))
}

fn number_of_four(data: &[u8]) -> Option<usize> {
    Some(u32::from_le_bytes(*data.first_chunk()?) as usize)
}
