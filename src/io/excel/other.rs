//! Workbooks of LibreOffice (`.ods`), of Excel before 2007 (`.xls`) and in binary (`.xlsb`).
//!
//! The library reads these as rectangles and was made for sound files; where it can't go on, the file is refused.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::io::{Cursor, Read, Seek};

use calamine::{Data, DataRef, Ods, Reader, Sheets, Xls, Xlsb, XlsbError};

use super::cells::{Gathering, borrowed};
use super::spans::{self, Passed};
use super::{Sheet, Workbook, compound, sheets_with_cells};
use crate::io::quiet::unless_it_panics;
use crate::io::source::SourceError;
use crate::io::table::RawTable;
use crate::io::zipped;
use crate::progress::Progress;
use crate::words::Message;

/// A workbook with what the library passes by in it.
struct Book<'a> {
    sheets: Sheets<Cursor<Cow<'a, [u8]>>>,
    bytes: &'a [u8],
    /// Of an `.ods`, when it was looked for.
    passed: Option<BTreeMap<String, Passed>>,
}

/// Opens a workbook.
pub fn open(bytes: &[u8]) -> Result<impl Workbook + '_, SourceError> {
    let cursor = Cursor::new(Cow::Borrowed(bytes));
    // By what it is, not by trying: what is wrong with it is told by its own reader.
    let sheets = if !bytes.starts_with(b"PK") {
        let cursor = Cursor::new(Cow::Owned(compound::prove(bytes)?));
        Sheets::Xls(careful(|| Xls::new(cursor))?)
    } else if zipped::names(bytes)?.iter().any(|name| name.eq_ignore_ascii_case("xl/workbook.bin")) {
        Sheets::Xlsb(careful(|| Xlsb::new(cursor))?)
    } else {
        Sheets::Ods(careful(|| Ods::new(cursor))?)
    };
    Ok(Book { sheets, bytes, passed: None })
}

/// Does what the library does, where a fault of its own is a fault of the file.
fn careful<T, E: std::fmt::Display>(work: impl FnOnce() -> Result<T, E>) -> Result<T, SourceError> {
    let broken = |detail: String| SourceError::Broken(Message::new("excel-broken").text("detail", detail));
    match unless_it_panics(work) {
        Some(Ok(found)) => Ok(found),
        Some(Err(error)) if error.to_string().to_lowercase().contains("password") => {
            Err(SourceError::broken("excel-password"))
        }
        Some(Err(error)) => Err(broken(error.to_string())),
        None => Err(broken("-".to_owned())),
    }
}

impl Book<'_> {
    /// What the library passes by in a sheet.
    fn passed(&mut self, sheet: &str, progress: &Progress) -> Result<Passed, SourceError> {
        match &self.sheets {
            Sheets::Xls(book) => {
                // A list of joined cells that makes no sense is none.
                let merged = book.merge_cells_by_sheet_name(sheet).unwrap_or_default();
                Ok(Passed { merged, ..Passed::default() })
            }
            Sheets::Ods(_) => {
                let passed = match &mut self.passed {
                    Some(passed) => passed,
                    none => none.insert(spans::of_ods(self.bytes, progress)?),
                };
                Ok(passed.remove(sheet).unwrap_or_default())
            }
            Sheets::Xlsb(_) => spans::of_xlsb(self.bytes, sheet),
            Sheets::Xlsx(_) => Ok(Passed::default()),
        }
    }
}

impl Workbook for Book<'_> {
    fn sheets(&self) -> Vec<Sheet> {
        sheets_with_cells(self.sheets.sheets_metadata())
    }

    fn rows(&mut self, sheet: &str, progress: &Progress) -> Result<RawTable, SourceError> {
        let passed = self.passed(sheet, progress)?;
        if let Sheets::Xlsb(book) = &mut self.sheets {
            let gathering = careful(|| cells_of_binary(book, sheet, &passed, progress))??;
            return finish(gathering, &passed);
        }
        let range = careful(|| self.sheets.worksheet_range(sheet))?;
        // Of what a formula is nothing is read but that it is one, so one that makes no sense to the library is fine.
        let formulas = careful(|| self.sheets.worksheet_formula(sheet)).unwrap_or_default();
        let start = range.start().unwrap_or_default();
        // Within the limits of sheets, far below what the numbers hold.
        let place = |start: (u32, u32), row: usize, column: usize| (start.0 + row as u32, start.1 + column as u32);
        let mut gathering = Gathering::default();
        for (row, column, value) in range.used_cells() {
            let place = place(start, row, column);
            match value {
                // LibreOffice saves a fault as the text it shows.
                Data::String(text)
                    if is_fault(text) && formulas.get_value(place).is_some_and(|one| !one.is_empty()) =>
                {
                    gathering.put_fault(place, text);
                }
                value => gathering.put(place, borrowed(value), false),
            }
        }
        let told = places_of_faults(&passed);
        let start = formulas.start().unwrap_or_default();
        for (count, (row, column, _)) in formulas.used_cells().enumerate() {
            if count.is_multiple_of(4096) {
                progress.check()?;
            }
            let place = place(start, row, column);
            if matches!(range.get_value(place), None | Some(Data::Empty)) && !told.contains(&place) {
                gathering.put(place, DataRef::Empty, true);
            }
        }
        finish(gathering, &passed)
    }
}

fn places_of_faults(passed: &Passed) -> HashSet<(u32, u32)> {
    passed.faults.iter().map(|(place, _)| *place).collect()
}

/// The cells with what was passed by.
fn finish(mut gathering: Gathering, passed: &Passed) -> Result<RawTable, SourceError> {
    for (place, name) in &passed.faults {
        gathering.put_fault(*place, name);
    }
    gathering.finish(&passed.merged)
}

/// The cells of a binary workbook, one by one: as a rectangle two cells far apart would fill the memory.
fn cells_of_binary<R: Read + Seek>(
    book: &mut Xlsb<R>,
    sheet: &str,
    passed: &Passed,
    progress: &Progress,
) -> Result<Result<Gathering, SourceError>, XlsbError> {
    let (mut gathering, mut count) = (Gathering::default(), 0_u64);
    let mut filled = places_of_faults(passed);
    {
        let mut cells = book.worksheet_cells_reader(sheet)?;
        while let Some(cell) = cells.next_cell()? {
            if !matches!(cell.get_value(), DataRef::Empty) {
                filled.insert(cell.get_position());
                gathering.put(cell.get_position(), cell.get_value().clone(), false);
            }
            count += 1;
            if count.is_multiple_of(4096) && progress.is_cancelled() {
                return Ok(Err(SourceError::Cancelled));
            }
        }
    }
    let mut formulas = book.worksheet_cells_reader(sheet)?;
    // Of what a formula is nothing is read but that it is one; one that makes no sense to the library ends the look.
    while let Ok(Some(cell)) = formulas.next_formula() {
        if !cell.get_value().is_empty() && !filled.contains(&cell.get_position()) {
            gathering.put(cell.get_position(), DataRef::Empty, true);
        }
    }
    Ok(Ok(gathering))
}

/// What a spreadsheet shows for a fault, in English and in Dutch.
const FAULTS: [&str; 14] = [
    "#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", //
    "#N/B", "#WAARDE!", "#VERW!", "#DEEL/0!", "#NAAM?", "#GETAL!", "#LEEG!",
];

/// Whether a text is what a spreadsheet shows for a fault. LibreOffice has numbers (`Err:502`) beside the names.
fn is_fault(text: &str) -> bool {
    let number = text.strip_prefix("Err:").or_else(|| text.strip_prefix("Fout:"));
    FAULTS.contains(&text)
        || number.is_some_and(|number| number.len() == 3 && number.bytes().all(|one| one.is_ascii_digit()))
}
