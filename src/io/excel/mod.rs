//! Lists in workbooks of Excel and LibreOffice; a sheet is a layer.
//!
//! What the columns mean, and where the rows lie, is for `table`. Nothing is computed: of a formula the value counts that
//! was saved with it.

mod cells;
mod compound;
mod explained;
mod newer;
mod other;
mod spans;

use super::source::{FileLayer, LayerInfo, SourceError, Wanted, choose_layer};
use super::table::{self, RawTable};
use super::zipped;
use crate::progress::Progress;
use crate::words::Message;

/// A sheet by its name.
struct Sheet {
    name: String,
    is_hidden: bool,
}

/// The sheets that have cells; charts and macros have none.
fn sheets_with_cells(all: &[calamine::Sheet]) -> Vec<Sheet> {
    let sheets = all.iter().filter(|sheet| sheet.typ == calamine::SheetType::WorkSheet);
    sheets
        .map(|sheet| Sheet { name: sheet.name.clone(), is_hidden: sheet.visible != calamine::SheetVisible::Visible })
        .collect()
}

/// A workbook of any program.
trait Workbook {
    /// Its sheets in order, without charts.
    fn sheets(&self) -> Vec<Sheet>;
    /// The rows of a sheet.
    fn rows(&mut self, sheet: &str, progress: &Progress) -> Result<RawTable, SourceError>;
}

/// Reads a sheet.
pub fn read<'a>(bytes: &'a [u8], wanted: &Wanted, progress: &Progress) -> Result<FileLayer<'a>, SourceError> {
    if has_password(bytes) {
        return Err(SourceError::broken("excel-password"));
    }
    let is_zip = bytes.starts_with(b"PK");
    if is_zip {
        zipped::prove(bytes, progress).map_err(of_workbook)?;
    }
    if is_zip && zipped::names(bytes)?.iter().any(|name| name.eq_ignore_ascii_case("xl/workbook.xml")) {
        read_sheet(&mut newer::open(bytes)?, wanted, progress)
    } else {
        read_sheet(&mut other::open(bytes)?, wanted, progress)
    }
}

/// That a workbook is packed in a zip is nothing a user knows of.
fn of_workbook(error: SourceError) -> SourceError {
    match error {
        SourceError::Broken(why) if why.key == "zip-broken" => SourceError::broken("excel-broken"),
        other => other,
    }
}

/// Excel puts a workbook behind a password in a compound file, under this name in UTF-16.
fn has_password(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) && bytes.windows(name.len()).any(|window| window == name)
}

fn read_sheet(
    book: &mut dyn Workbook,
    wanted: &Wanted,
    progress: &Progress,
) -> Result<FileLayer<'static>, SourceError> {
    let sheets = book.sheets();
    let (hidden, shown): (Vec<&Sheet>, Vec<&Sheet>) = sheets.iter().partition(|sheet| sheet.is_hidden);
    if let Some(name) = wanted.layer.as_deref().map(str::trim).filter(|name| !name.is_empty()) {
        let infos = sheets.iter().map(|sheet| LayerInfo { name: sheet.name.clone(), rows: None }).collect();
        let chosen = choose_layer(infos, Some(name))?;
        let table = book.rows(&chosen.name, progress)?;
        return finish(table, &chosen.name, wanted, progress);
    }
    // A hidden sheet is taken only where nothing else is there, or by its name.
    let offered = if shown.is_empty() { &hidden } else { &shown };
    let mut filled = Vec::new();
    for sheet in offered {
        let table = book.rows(&sheet.name, progress)?;
        let rows = table.rows.iter().filter(|row| !row.is_empty()).count();
        if rows > 0 {
            filled.push((LayerInfo { name: sheet.name.clone(), rows: Some(rows) }, table));
        }
    }
    if filled.is_empty() {
        return Err(SourceError::broken("table-empty"));
    }
    if let Some((name, table)) = explained::chosen(&mut filled, wanted.map) {
        return finish(table, &name, wanted, progress);
    }
    let chosen = choose_layer(filled.iter().map(|(info, _)| info.clone()).collect(), None)?;
    let Some((_, mut table)) = filled.into_iter().find(|(info, _)| *info == chosen) else {
        return Err(SourceError::broken("table-empty"));
    };
    if sheets.len() > 1 {
        let names = |sheets: &[&Sheet]| sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>().join(", ");
        table.notes.insert(0, Message::new("excel-only-sheet").text("name", &chosen.name));
        if !shown.is_empty() && !hidden.is_empty() {
            table.notes.insert(1, Message::new("excel-hidden").count("n", hidden.len()).text("names", names(&hidden)));
        }
    }
    finish(table, &chosen.name, wanted, progress)
}

fn finish(
    table: RawTable,
    name: &str,
    wanted: &Wanted,
    progress: &Progress,
) -> Result<FileLayer<'static>, SourceError> {
    let layer = table::read(table, wanted, progress)?;
    Ok(FileLayer { name: Some(name.to_owned()), ..layer })
}

#[cfg(test)]
mod other_tests;
#[cfg(test)]
mod tests;
