//! Workbooks of Excel since 2007 (`.xlsx`, `.xlsm`), read cell by cell.
//!
//! A sheet is never held as a rectangle, for two cells far apart would fill the memory.

use std::io::Cursor;

use calamine::{Reader, Xlsx, XlsxError};

use super::cells::Gathering;
use super::{Sheet, Workbook, sheets_with_cells};
use crate::io::source::SourceError;
use crate::io::table::RawTable;
use crate::progress::Progress;
use crate::words::Message;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Opens a workbook.
pub fn open(bytes: &[u8]) -> Result<impl Workbook + '_, SourceError> {
    Book::new(Cursor::new(bytes)).map_err(of_xlsx)
}

fn of_xlsx(error: XlsxError) -> SourceError {
    match error {
        XlsxError::Password => SourceError::broken("excel-password"),
        other => SourceError::Broken(Message::new("excel-broken").text("detail", other.to_string())),
    }
}

impl Workbook for Book<'_> {
    fn sheets(&self) -> Vec<Sheet> {
        sheets_with_cells(self.sheets_metadata())
    }

    fn rows(&mut self, sheet: &str, progress: &Progress) -> Result<RawTable, SourceError> {
        // A sheet without joined cells, or with a list of them that makes no sense, has none.
        let merged = self.merge_cells_by_sheet_name(sheet).unwrap_or_default();
        let mut gathering = Gathering::default();
        let mut cells = self.worksheet_cells_reader(sheet).map_err(of_xlsx)?;
        let mut count = 0_u64;
        while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(of_xlsx)? {
            gathering.put(cell.pos, cell.value, cell.formula.is_some());
            count += 1;
            if count.is_multiple_of(4096) && progress.is_cancelled() {
                return Err(SourceError::Cancelled);
            }
        }
        gathering.finish(&merged)
    }
}
