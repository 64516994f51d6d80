//! Cells of a workbook as cells of a list, gathered row by row.
//!
//! Empty cells are not kept until it is known how wide the list is.

use std::collections::BTreeMap;

use calamine::{CellErrorType, Data, DataRef, Dimensions, ExcelDateTime};

use crate::io::report::row_list;
use crate::io::source::SourceError;
use crate::io::table::{Cell, RawRow, RawTable};
use crate::words::Message;

/// Empty cells beside the filled ones cost memory too; so many for each filled one are fine, and a million besides.
const CELLS_FOR_EACH_FILLED: usize = 20;

/// A text is stored once in a workbook and may stand in a million cells; together they may have so many bytes.
const MOST_TEXT: usize = 256 << 20;

/// The cells of one sheet.
#[derive(Default)]
pub struct Gathering {
    rows: BTreeMap<u32, Vec<(u32, Cell)>>,
    filled: usize,
    text_bytes: usize,
    faults: BTreeMap<String, Vec<usize>>,
    not_computed: Vec<usize>,
}

impl Gathering {
    /// A cell with its place.
    pub fn put(&mut self, (row, column): (u32, u32), value: DataRef<'_>, has_formula: bool) {
        let cell = match value {
            DataRef::Empty => {
                if has_formula {
                    self.not_computed.push(row as usize + 1);
                }
                return;
            }
            DataRef::Error(error) => return self.put_fault((row, column), &name_of(&error)),
            DataRef::Int(number) => Cell::Number(number as f64),
            DataRef::Float(number) => Cell::Number(number),
            DataRef::Bool(yes) => Cell::Bool(yes),
            DataRef::String(text) => Cell::of_text(&text),
            DataRef::SharedString(text) => Cell::of_text(text),
            DataRef::DateTime(date) => Cell::Text(iso(&date)),
            DataRef::DateTimeIso(text) => Cell::Text(text.strip_suffix("T00:00:00").unwrap_or(&text).to_owned()),
            DataRef::DurationIso(text) => Cell::Text(clock(&text).unwrap_or(text)),
        };
        self.text_bytes += text_bytes(&cell);
        if !cell.is_empty() && self.text_bytes <= MOST_TEXT {
            self.filled += 1;
            self.rows.entry(row).or_default().push((column, cell));
        }
    }

    /// A cell that holds nothing but a fault, by the name it has.
    pub fn put_fault(&mut self, (row, _): (u32, u32), name: &str) {
        self.faults.entry(name.to_owned()).or_default().push(row as usize + 1);
    }

    /// Lets what stands at the top of joined cells count for the rows below that have something else. Gives how many
    /// cells that filled. It stops where there would be too much text.
    fn spread(&mut self, merged: &[Dimensions]) -> usize {
        let mut spread = 0;
        for area in merged.iter().filter(|area| area.end.0 > area.start.0) {
            let at = |row: &Vec<(u32, Cell)>| row.iter().find(|(column, _)| *column == area.start.1).cloned();
            let Some(top) = self.rows.get(&area.start.0).and_then(at) else { continue };
            let bytes = text_bytes(&top.1);
            for (_, row) in self.rows.range_mut(area.start.0 + 1..=area.end.0) {
                self.text_bytes += bytes;
                if self.text_bytes > MOST_TEXT {
                    return spread;
                }
                row.push(top.clone());
                spread += 1;
            }
            if spread > self.most_cells() {
                break;
            }
        }
        spread
    }

    fn most_cells(&self) -> usize {
        self.filled.saturating_mul(CELLS_FOR_EACH_FILLED) + 1_000_000
    }

    /// The list.
    pub fn finish(mut self, merged: &[Dimensions]) -> Result<RawTable, SourceError> {
        let mut notes = Vec::new();
        let spread = self.spread(merged);
        if self.text_bytes > MOST_TEXT {
            return Err(SourceError::broken("excel-too-much-text"));
        }
        if spread > 0 {
            notes.push(Message::new("excel-merged").count("n", spread));
        }
        for (name, rows) in &self.faults {
            let message = Message::new("excel-fault").text("name", name).count("n", rows.len());
            notes.push(message.text("rows", row_list(rows)));
        }
        if !self.not_computed.is_empty() {
            let message = Message::new("excel-not-computed").count("n", self.not_computed.len());
            notes.push(message.text("rows", row_list(&self.not_computed)));
        }
        let mut columns: Vec<u32> = self.rows.values().flatten().map(|(column, _)| *column).collect();
        columns.sort_unstable();
        columns.dedup();
        let (high, wide) = (self.rows.len(), columns.len());
        if high.saturating_mul(wide).max(spread) > self.most_cells() {
            let message = Message::new("table-scattered").count("columns", wide).count("rows", high);
            return Err(SourceError::Broken(message.count("filled", self.filled)));
        }
        let row = |(row, cells): (u32, Vec<(u32, Cell)>)| {
            let mut all = Vec::new();
            for (column, cell) in cells {
                let at = columns.partition_point(|one| *one < column);
                if all.len() <= at {
                    all.resize(at + 1, Cell::Empty);
                }
                if let Some(place) = all.get_mut(at) {
                    *place = cell;
                }
            }
            RawRow { number: row as usize + 1, cells: all }
        };
        let rows = self.rows.into_iter().map(row).collect();
        Ok(RawTable { rows, notes, rows_end_together: false })
    }
}

/// Bytes of text in a cell.
fn text_bytes(cell: &Cell) -> usize {
    if let Cell::Text(text) = cell { text.len() } else { 0 }
}

/// What Excel shows for a fault.
fn name_of(error: &CellErrorType) -> String {
    error.to_string()
}

/// A date, a time or both in the form of ISO 8601.
fn iso(date: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, milli) = date.to_ymd_hms_milli();
    // What lies just under a whole second is one, for days are counted in fractions.
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    if date.is_duration() {
        let seconds = (date.as_f64() * 86_400.0).round().clamp(0.0, 1e12) as u64;
        return format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    let has_time = (hour, minute, second, milli) != (0, 0, 0, 0);
    match (date.as_f64() < 1.0, has_time) {
        (true, _) => time,
        (false, true) => format!("{year:04}-{month:02}-{day:02}T{time}"),
        (false, false) => format!("{year:04}-{month:02}-{day:02}"),
    }
}

/// `PT14H30M00S` as `14:30:00`; None when it is something else.
fn clock(text: &str) -> Option<String> {
    let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?.split(['.', ',']).next()?;
    let [hours, minutes, seconds] = [hours, minutes, seconds].map(str::parse::<u32>);
    Some(format!("{:02}:{:02}:{:02}", hours.ok()?, minutes.ok()?, seconds.ok()?))
}

/// The same cell without what it borrows from the workbook.
pub fn borrowed(data: &Data) -> DataRef<'_> {
    match data {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(yes) => DataRef::Bool(*yes),
        Data::DateTime(date) => DataRef::DateTime(*date),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}

#[cfg(test)]
#[path = "cells_tests.rs"]
mod tests;
