//! From the rows of a list (CSV, a sheet of a workbook) to features: which row names the columns, what is a number,
//! and where the places stand.
//!
//! It does not know how the cells are stored, looks up no addresses, and decides no reference system.

mod cell;
mod degrees;
mod header;
mod numbers;
mod pairs;
mod pairs_of;
mod place_columns;
mod places;
mod shapes;
mod wkb;
mod wkt;

pub use cell::{Cell, RawRow};
pub use places::read as places_of;

use serde_json::Value;

use super::report::row_list;
use super::source::{FileFeature, FileLayer, NAME_COLUMNS, SourceError, Wanted, name_in};
use crate::model::Properties;
use crate::progress::Progress;
use crate::words::Message;

/// A table may have so many cells for each one that holds something, besides a million: a few cells far apart would
/// otherwise take all memory.
const CELLS_FOR_EACH_FILLED: usize = 20;

/// A list before anything of it is understood.
#[derive(Debug, Default)]
pub struct RawTable {
    /// Its rows in order, empty ones too.
    pub rows: Vec<RawRow>,
    /// What was decided while reading it.
    pub notes: Vec<Message>,
    /// Whether a row with fewer cells than the header lacks something: in a text file, not in a workbook.
    pub rows_end_together: bool,
}

/// The features of a list.
pub fn read(table: RawTable, wanted: &Wanted, progress: &Progress) -> Result<FileLayer<'static>, SourceError> {
    let RawTable { rows, mut notes, rows_end_together } = table;
    let rows: Vec<RawRow> = rows.into_iter().filter(|row| !row.is_empty()).collect();
    if rows.is_empty() {
        return Err(SourceError::broken("table-empty"));
    }
    fits(&rows)?;
    let header = header::find(rows);
    notes.extend(header.notes);
    let (names, rows) = (header.names, header.rows);
    if rows_end_together {
        notes.extend(uneven(&rows, header.width));
    }
    let places = places::read(&names, &rows, wanted)?;
    notes.extend(places.notes);
    let styles: Vec<_> = (0..names.len()).map(|at| numbers::style_of(rows.iter().map(|row| row.cell(at)))).collect();
    let named = name_column(&names);
    progress.begin(Message::new("import-stage-reading"), rows.len() as u64);
    let mut features = Vec::with_capacity(rows.len());
    for (row, geometry) in rows.into_iter().zip(places.each) {
        progress.advance(1)?;
        let left_out = places.left_out.filter(|_| matches!(geometry, Ok(Some(_))));
        let properties: Properties = names
            .iter()
            .enumerate()
            .filter(|(at, _)| Some(*at) != left_out)
            .map(|(at, name)| (name.clone(), numbers::value(row.cell(at), styles.get(at).copied().flatten())))
            .collect();
        let name = named.and_then(|at| name_in(&numbers::value(row.cell(at), None))).map(String::into_boxed_str);
        features.push(FileFeature { row: row.number, geometry, properties: properties.into(), name, not_numbers: 0 });
    }
    Ok(FileLayer { is_list: true, notes, ..FileLayer::bare(features, places.crs) })
}

/// Whether the table is not so scattered that it would fill the memory with empty cells.
fn fits(rows: &[RawRow]) -> Result<(), SourceError> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let filled: usize = rows.iter().map(RawRow::filled).sum();
    if width.saturating_mul(rows.len()) > filled.saturating_mul(CELLS_FOR_EACH_FILLED) + 1_000_000 {
        let message = Message::new("table-scattered").count("columns", width).count("rows", rows.len());
        return Err(SourceError::Broken(message.count("filled", filled)));
    }
    Ok(())
}

/// Rows with fewer or more cells than the header.
fn uneven(rows: &[RawRow], width: usize) -> Vec<Message> {
    let of = |is_odd: &dyn Fn(&RawRow) -> bool| rows.iter().filter(|row| is_odd(row)).map(|row| row.number).collect();
    let short: Vec<usize> = of(&|row| row.cells.len() < width);
    let long: Vec<usize> = of(&|row| row.cells.iter().skip(width).any(|cell| !cell.is_empty()));
    let mut notes = Vec::new();
    if !short.is_empty() {
        notes.push(Message::new("table-rows-short").count("n", short.len()).text("rows", row_list(&short)));
    }
    if !long.is_empty() {
        notes.push(Message::new("table-rows-long").count("n", long.len()).text("rows", row_list(&long)));
    }
    notes
}

/// The column to call a row by where none of the usual ones is there: `projectnaam`, `omschrijving`.
fn name_column(names: &[String]) -> Option<usize> {
    let lower: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
    if NAME_COLUMNS.iter().take(4).any(|usual| lower.iter().any(|name| name == usual)) {
        return None;
    }
    let find = |part: &str| lower.iter().position(|name| name.contains(part));
    ["projectnaam", "naam", "project", "titel", "omschrijving", "name", "title"].iter().find_map(|part| find(part))
}

/// A cell as a property that nothing was done to.
fn plain(text: &str) -> Value {
    if text.trim().is_empty() { Value::Null } else { Value::String(text.to_owned()) }
}

#[cfg(test)]
mod tests;
