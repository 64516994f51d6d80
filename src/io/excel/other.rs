//! Workbooks of LibreOffice (`.ods`), of Excel before 2007 (`.xls`) and in binary (`.xlsb`).
//!
//! The library reads these as rectangles and was made for sound files; where it can't go on, the file is refused.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Reader, Sheets, open_workbook_auto_from_rs};

use super::cells::{Gathering, borrowed};
use super::{Sheet, Workbook, sheets_with_cells};
use crate::io::source::SourceError;
use crate::io::table::RawTable;
use crate::progress::Progress;
use crate::words::Message;

type Book<'a> = Sheets<Cursor<&'a [u8]>>;

/// Opens a workbook.
pub fn open(bytes: &[u8]) -> Result<impl Workbook + '_, SourceError> {
    careful(|| open_workbook_auto_from_rs(Cursor::new(bytes)))
}

/// Does what the library does, where a fault of its own is a fault of the file.
fn careful<T, E: std::fmt::Display>(work: impl FnOnce() -> Result<T, E>) -> Result<T, SourceError> {
    let broken = |detail: String| SourceError::Broken(Message::new("excel-broken").text("detail", detail));
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(found)) => Ok(found),
        Ok(Err(error)) if error.to_string().contains("password") => Err(SourceError::broken("excel-password")),
        Ok(Err(error)) => Err(broken(error.to_string())),
        Err(_) => Err(broken("-".to_owned())),
    }
}

impl Workbook for Book<'_> {
    fn sheets(&self) -> Vec<Sheet> {
        sheets_with_cells(self.sheets_metadata())
    }

    fn rows(&mut self, sheet: &str, _: &Progress) -> Result<RawTable, SourceError> {
        let range = careful(|| self.worksheet_range(sheet))?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut gathering = Gathering::default();
        for (row, column, value) in range.used_cells() {
            // Within the limits of sheets, far below what the numbers hold.
            let place = (first_row + row as u32, first_column + column as u32);
            gathering.put(place, borrowed(value), false);
        }
        gathering.finish(&[])
    }
}
