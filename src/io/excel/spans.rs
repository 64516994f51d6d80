//! What the library passes by in workbooks of LibreOffice and in binary ones of Excel: joined cells, and in the latter
//! formulas that end in a fault.
//!
//! Only places are read here; what stands in the cells comes from the library. A part that makes no sense has none.

use std::collections::BTreeMap;

use calamine::Dimensions;

use crate::io::source::SourceError;
use crate::io::xml::{Element, Step, Walk, text_of};
use crate::io::zipped;
use crate::progress::Progress;

/// A sheet of LibreOffice has at most so many rows and columns.
const MOST_ROWS: u32 = 1 << 20;
const MOST_COLUMNS: u32 = 1 << 14;

/// What was passed by in one sheet.
#[derive(Debug, Default)]
pub struct Passed {
    /// Joined cells.
    pub merged: Vec<Dimensions>,
    /// Cells (row, column) of which the formula ends in a fault, with what Excel calls it.
    pub faults: Vec<((u32, u32), &'static str)>,
}

/// That of each sheet of an `.ods`, by its name.
pub fn of_ods(bytes: &[u8], progress: &Progress) -> Result<BTreeMap<String, Passed>, SourceError> {
    let mut sheets = BTreeMap::new();
    let Some(content) = part(bytes, "content.xml")? else { return Ok(sheets) };
    let text = text_of(&content);
    let mut walk = Walk::new(&text.text);
    let (mut sheet, mut row, mut column) = (None, (0, 1), 0);
    let mut seen = 0_u64;
    loop {
        let element = match walk.next()? {
            Step::Start(element) => element,
            Step::End => continue,
            Step::Over => return Ok(sheets),
        };
        seen += 1;
        if seen.is_multiple_of(4096) {
            progress.check()?;
        }
        match element.name.as_str() {
            "table" => {
                sheet = element.attribute("name").map(str::to_owned);
                row = (0, 0);
            }
            "table-row" => {
                row = (row.0 + row.1, count(&element, "number-rows-repeated").min(MOST_ROWS));
                column = 0;
                if row.0 > MOST_ROWS {
                    return Ok(sheets);
                }
            }
            "table-cell" | "covered-table-cell" => {
                let (high, wide) = (count(&element, "number-rows-spanned"), count(&element, "number-columns-spanned"));
                if let Some(sheet) = sheet.as_ref().filter(|_| high > 1 || wide > 1) {
                    let end = (row.0 + high.min(MOST_ROWS) - 1, column + wide.min(MOST_COLUMNS) - 1);
                    let passed: &mut Passed = sheets.entry(sheet.clone()).or_default();
                    passed.merged.push(Dimensions { start: (row.0, column), end });
                }
                column = (column + count(&element, "number-columns-repeated").min(MOST_COLUMNS)).min(MOST_COLUMNS);
            }
            _ => {}
        }
    }
}

/// A number of an attribute that is 1 where it is not given.
fn count(element: &Element, name: &str) -> u32 {
    element.attribute(name).and_then(|text| text.parse().ok()).unwrap_or(1).max(1)
}

/// That of one sheet of an `.xlsb`.
pub fn of_xlsb(bytes: &[u8], sheet: &str) -> Result<Passed, SourceError> {
    let mut passed = Passed::default();
    let Some(book) = part(bytes, "xl/workbook.bin")? else { return Ok(passed) };
    let Some(id) = Records(&book).find_map(|(kind, body)| if kind == 156 { id_of(body, sheet) } else { None }) else {
        return Ok(passed);
    };
    let Some(links) = part(bytes, "xl/_rels/workbook.bin.rels")? else { return Ok(passed) };
    let Some(target) = target_of(&text_of(&links).text, &id)? else { return Ok(passed) };
    let Some(sheet) = part(bytes, &format!("xl/{target}"))? else { return Ok(passed) };
    let mut row = 0;
    for (kind, body) in Records(&sheet) {
        let number = |at: usize| body.get(at..)?.first_chunk::<4>().map(|four| u32::from_le_bytes(*four));
        match kind {
            0 => row = number(0).unwrap_or(row),
            // A formula with a fault; the library knows those of plain cells only.
            11 => {
                let (column, code) = (number(0), body.get(8));
                passed.faults.extend(column.zip(code).map(|(column, code)| ((row, column), fault(*code))));
            }
            176 => {
                if let (Some(top), Some(bottom), Some(left), Some(right)) =
                    (number(0), number(4), number(8), number(12))
                {
                    passed.merged.push(Dimensions { start: (top, left), end: (bottom.min(MOST_ROWS), right) });
                }
            }
            _ => {}
        }
    }
    Ok(passed)
}

/// What Excel shows for a fault.
fn fault(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#?",
    }
}

/// By which number the workbook knows a sheet, when the record is that of this sheet.
fn id_of(body: &[u8], sheet: &str) -> Option<String> {
    let (id, rest) = wide(body.get(8..)?)?;
    let (name, _) = wide(rest)?;
    (name == sheet).then_some(id)
}

/// A text with its length before it, and what follows.
fn wide(bytes: &[u8]) -> Option<(String, &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?.checked_mul(2)?;
    let (text, rest) = rest.split_at_checked(length)?;
    let letters: Vec<u16> = text.as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two)).collect();
    Some((String::from_utf16_lossy(&letters), rest))
}

/// Where the part of a number is.
fn target_of(links: &str, id: &str) -> Result<Option<String>, SourceError> {
    let mut walk = Walk::new(links);
    loop {
        match walk.next()? {
            Step::Start(element) if element.attribute("Id") == Some(id) => {
                return Ok(element.attribute("Target").map(|target| target.trim_start_matches("/xl/").to_owned()));
            }
            Step::Over => return Ok(None),
            _ => {}
        }
    }
}

/// A part of a zip file by its name.
fn part(bytes: &[u8], name: &str) -> Result<Option<Vec<u8>>, SourceError> {
    let Some(at) = zipped::names(bytes)?.iter().position(|own| own.eq_ignore_ascii_case(name)) else { return Ok(None) };
    zipped::part(&mut zipped::open(bytes)?, at, bytes).map(Some)
}

/// The records of a binary part: a kind and its bytes.
struct Records<'a>(&'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (first, rest) = self.0.split_first()?;
        let (kind, mut rest) = match first {
            0..128 => (u16::from(*first), rest),
            _ => {
                let (second, rest) = rest.split_first()?;
                (u16::from(*first & 0x7F) | u16::from(*second) << 7, rest)
            }
        };
        let mut length = 0;
        for shift in [0, 7, 14, 21] {
            let (byte, after) = rest.split_first()?;
            rest = after;
            length |= usize::from(*byte & 0x7F) << shift;
            if *byte < 128 {
                break;
            }
        }
        let (body, rest) = rest.split_at_checked(length)?;
        self.0 = rest;
        Some((kind, body))
    }
}
