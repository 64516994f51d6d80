//! Tables as a workbook for a spreadsheet: real numbers, headings that stay in view, and a sheet that explains them.
//!
//! Shapes do not fit in a cell; where something is has to be looked up by its name or code.

use std::borrow::Cow;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};
use serde_json::Value;

use super::tables::{Column, Table};
use super::{ExportError, Findings};
use crate::io::columns::Cell;
use crate::render::palette::{self, Rgba};
use crate::words::Words;

/// Most characters a cell can hold; longer texts are cut and end in `…`.
pub const LONGEST: usize = 32_767;
/// Most rows of a sheet, the headings among them.
pub const MOST_ROWS: usize = 1_048_576;
/// Widths of columns in characters.
const NARROWEST: f64 = 7.0;
const WIDEST: f64 = 46.0;
/// The largest whole number of fifteen digits.
const MOST: u64 = 999_999_999_999_999;
/// Rows looked at for the width of a column.
const LOOKED_AT: usize = 400;

/// The tables as the bytes of a workbook, a sheet each, and a sheet that explains the columns.
pub fn xlsx(tables: &[Table<'_>], findings: &Findings<'_>) -> Result<Vec<u8>, ExportError> {
    if let Some(table) = tables.iter().find(|table| table.rows.len() >= MOST_ROWS) {
        return Err(ExportError::TooManyRows { rows: table.rows.len(), most: MOST_ROWS - 1 });
    }
    workbook(tables, findings).map_err(|error| ExportError::Table(error.to_string()))
}

fn workbook(tables: &[Table<'_>], findings: &Findings<'_>) -> Result<Vec<u8>, XlsxError> {
    let words = findings.words;
    let mut book = Workbook::new();
    for table in tables {
        one_sheet(book.add_worksheet(), table)?;
    }
    explanation(book.add_worksheet(), tables, findings, words)?;
    book.save_to_buffer()
}

fn color(of: Rgba) -> Color {
    let [r, g, b, _] = of.0;
    Color::RGB(u32::from_be_bytes([0, r, g, b]))
}

fn heading() -> Format {
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color(color(palette::HOVER))
        .set_font_color(color(palette::INK))
        .set_border_bottom(FormatBorder::Thin)
}

fn one_sheet(sheet: &mut Worksheet, table: &Table<'_>) -> Result<(), XlsxError> {
    sheet.set_name(sheet_name(&table.title))?;
    let top = Format::new().set_align(FormatAlign::Top);
    let wrapped = Format::new().set_align(FormatAlign::Top).set_text_wrap();
    let first: Vec<Vec<Cell<'_>>> = table.rows.iter().take(LOOKED_AT).map(|row| row.cells).collect();
    for (place, column) in table.columns.iter().enumerate() {
        let at = place as u16;
        sheet.write_string_with_format(0, at, title(column, &table.columns), &heading())?;
        sheet.set_column_width(at, width(column, first.iter().filter_map(|cells| cells.get(place))))?;
    }
    for (line, row) in (1_u32..).zip(table.rows.iter()) {
        for (at, (cell, column)) in (0_u16..).zip(row.cells.iter().zip(&table.columns)) {
            match cell {
                Cell::Empty => {}
                // A key of sixteen digits is no number to a spreadsheet: it would lose the last ones.
                Cell::Whole(whole) if whole.unsigned_abs() <= MOST => {
                    sheet.write_number_with_format(line, at, *whole as f64, &top)?;
                }
                Cell::Real(number) => {
                    sheet.write_number_with_format(line, at, *number, &top)?;
                }
                Cell::Yes(yes) => {
                    sheet.write_boolean_with_format(line, at, *yes, &top)?;
                }
                Cell::Text(_) | Cell::Whole(_) => {
                    let text = fitting(&shown(cell, column));
                    let format = if text.chars().count() > WIDEST as usize { &wrapped } else { &top };
                    sheet.write_string_with_format(line, at, text, format)?;
                }
            }
        }
    }
    // The first columns say which row it is.
    let names = u16::try_from(table.columns.iter().take_while(|column| is_name(column)).count()).unwrap_or(0);
    sheet.set_freeze_panes(1, names.min(3))?;
    let (rows, columns) = (table.rows.len() as u32, table.columns.len() as u16);
    if rows > 0 && columns > 0 {
        sheet.autofilter(0, 0, rows, columns - 1)?;
    }
    sheet.set_landscape().set_repeat_rows(0, 0)?;
    Ok(())
}

/// The heading of a column; with its name in files behind it where another column has that heading too.
fn title(column: &Column, all: &[Column]) -> String {
    let is_shared = all.iter().filter(|one| one.title == column.title).count() > 1;
    if is_shared { format!("{} ({})", column.title, column.name) } else { column.title.clone() }
}

/// Whether a value is a whole number of more digits than a spreadsheet keeps.
pub fn is_too_long(value: &Value) -> bool {
    value.as_i64().map(i64::unsigned_abs).or(value.as_u64()).is_some_and(|whole| whole > MOST)
}

/// Whether a column says which row it is.
fn is_name(column: &Column) -> bool {
    matches!(column.name.as_str(), "code" | "naam" | "a_naam" | "b_naam" | "zone")
}

/// A text as people read it: the word for what may stand in the column, otherwise as it is.
fn shown<'c>(cell: &'c Cell<'_>, column: &'c Column) -> Cow<'c, str> {
    let word = column.choices.iter().find(|(choice, _)| cell.is(choice)).map(|(_, word)| word.as_str().into());
    word.or_else(|| cell.as_text()).unwrap_or_default()
}

/// A text that a cell can hold.
fn fitting(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let mut room = LONGEST - 1;
    let fits = |c: &char| {
        let fits = c.len_utf16() <= room;
        room = room.saturating_sub(c.len_utf16());
        fits
    };
    text.chars().take_while(fits).chain(['…']).collect()
}

fn width<'c>(column: &Column, cells: impl Iterator<Item = &'c Cell<'c>>) -> f64 {
    let longest = cells.filter(|cell| !cell.is_empty()).map(|cell| shown(cell, column).chars().count()).max();
    let longest = longest.unwrap_or(0).max(longest_word(&column.title) + 3);
    (longest as f64 + 1.5).clamp(NARROWEST, WIDEST)
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0)
}

/// A name that a sheet can have: 31 characters, without some signs.
fn sheet_name(title: &str) -> String {
    title.chars().filter(|c| !r"[]:*?/\".contains(*c)).take(31).collect()
}

fn explanation(
    sheet: &mut Worksheet,
    tables: &[Table<'_>],
    findings: &Findings<'_>,
    words: &Words,
) -> Result<(), XlsxError> {
    sheet.set_name(words.text("out-sheet-explanation"))?;
    let wrapped = Format::new().set_align(FormatAlign::Top).set_text_wrap();
    let bold = Format::new().set_bold();
    let concept = if findings.analysis.matrix_confirmed { "out-matrix-confirmed" } else { "out-matrix-concept" };
    sheet.write_string_with_format(0, 0, findings.project.name(), &bold)?;
    sheet.write_string(1, 0, words.text("out-sheet-about"))?;
    sheet.write_string(2, 0, words.text(concept))?;
    let titles = ["out-sheet-table", "out-sheet-column", "out-sheet-name", "out-sheet-meaning", "out-sheet-choices"];
    for (at, key) in (0_u16..).zip(titles) {
        sheet.write_string_with_format(4, at, words.text(key), &heading())?;
    }
    let mut line = 5;
    for table in tables {
        for column in &table.columns {
            let choices: Vec<&str> = column.choices.iter().map(|(_, word)| word.as_str()).collect();
            let title = title(column, &table.columns);
            let cells = [&table.title, &title, &column.name, &column.about, &choices.join("; ")];
            for (at, text) in (0_u16..).zip(cells) {
                sheet.write_string_with_format(line, at, fitting(text), &wrapped)?;
            }
            line += 1;
        }
    }
    for (at, width) in (0_u16..).zip([18.0, 26.0, 18.0, 64.0, 60.0]) {
        sheet.set_column_width(at, width)?;
    }
    sheet.set_freeze_panes(5, 0)?;
    Ok(())
}
