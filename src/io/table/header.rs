//! Which row of a list names its columns, and what the columns are called.
//!
//! What the columns mean is for others.

use std::collections::{BTreeMap, HashSet};

use super::place_columns;
use super::{Cell, RawRow};
use crate::io::columns::{TASK_COLUMNS, VALUE_COLUMNS};
use crate::io::source::NAME_COLUMNS;
use crate::words::Message;

/// So many rows are looked at to see what a usual row is like.
const LOOKED_AT: usize = 50;

/// So much of the titles is repeated.
const TITLE_CHARS: usize = 200;

/// A list with named columns.
pub struct Header {
    /// The names of the columns, each one once.
    pub names: Vec<String>,
    /// How many cells the row with the names has.
    pub width: usize,
    /// The rows below it.
    pub rows: Vec<RawRow>,
    /// What was decided.
    pub notes: Vec<Message>,
}

/// Finds the row with the names; rows above it are titles. `rows` has no empty ones.
pub fn find(mut rows: Vec<RawRow>) -> Header {
    let usual = usual_width(&rows);
    // A title has a cell or two; the names of the columns are as wide as the rows below them.
    let wide = |row: &RawRow| row.filled() >= 2.max(usual.div_ceil(2)).min(usual);
    let first = rows.iter().position(wide).unwrap_or(0);
    let first = first + usize::from(is_above_names(&rows, first));
    let mut notes = Vec::new();
    let below = rows.split_off(first);
    let above: Vec<String> = rows.iter().map(title).collect();
    if !above.is_empty() {
        let message = Message::new("table-titles-above").count("n", above.len());
        let text: String = above.join(" / ").chars().take(TITLE_CHARS).collect();
        notes.push(message.text("text", text));
    }
    let mut below = below.into_iter();
    let Some(head) = below.next() else { return Header { names: Vec::new(), width: 0, rows: Vec::new(), notes } };
    let rest: Vec<RawRow> = below.collect();
    let is_header = names_columns(&head, &rest);
    let mut rows = rest;
    let (given, width) = if is_header {
        (head.cells.iter().map(Cell::shown).collect(), head.cells.len())
    } else {
        notes.push(Message::new("table-no-header").text("row", head.number.to_string()));
        let width = head.cells.len();
        rows.insert(0, head);
        (Vec::new(), width)
    };
    let (names, kept) = name_columns(given, &rows, is_header, &mut notes);
    for row in &mut rows {
        row.cells = kept.iter().map_while(|at| row.cells.get_mut(*at).map(std::mem::take)).collect();
    }
    let width = kept.iter().filter(|at| **at < width).count();
    Header { names, width, rows, notes }
}

/// Whether a row names groups of columns, and the row below it the columns themselves: that row is as full and has more
/// names that are known.
fn is_above_names(rows: &[RawRow], at: usize) -> bool {
    let (Some(head), Some(next)) = (rows.get(at), rows.get(at + 1)) else { return false };
    let known =
        |row: &RawRow| row.cells.iter().filter(|cell| matches!(cell, Cell::Text(text) if is_known_name(text))).count();
    let only_texts = next.cells.iter().all(|cell| matches!(cell, Cell::Empty | Cell::Text(_)) && !looks_numeric(cell));
    only_texts && next.filled() >= head.filled() && known(next) > known(head).max(1)
}

/// How many cells of a usual row are filled.
fn usual_width(rows: &[RawRow]) -> usize {
    let mut counts: Vec<usize> = rows.iter().take(LOOKED_AT).map(RawRow::filled).collect();
    counts.sort_unstable();
    counts.get(counts.len() * 3 / 4).copied().unwrap_or(0)
}

fn title(row: &RawRow) -> String {
    row.cells.iter().filter(|cell| !cell.is_empty()).map(Cell::shown).collect::<Vec<_>>().join(" ")
}

/// Whether a row names columns and is none of the list itself.
fn names_columns(head: &RawRow, below: &[RawRow]) -> bool {
    let is_known = |cell: &Cell| match cell {
        Cell::Text(text) => is_known_name(text),
        _ => false,
    };
    if head.cells.iter().any(is_known) {
        return true;
    }
    let sample = below.get(..below.len().min(LOOKED_AT)).unwrap_or_default();
    let (mut speaks_for, mut against) = (0, 0);
    for (at, cell) in head.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let column: Vec<&Cell> = sample.iter().map(|row| row.cell(at)).filter(|cell| !cell.is_empty()).collect();
        let numbers = column.iter().filter(|cell| looks_numeric(cell)).count();
        let mostly_numbers = !column.is_empty() && numbers * 10 >= column.len() * 8;
        match (looks_numeric(cell), mostly_numbers) {
            (false, true) => speaks_for += 1,
            (true, true) => against += 1,
            // A year can name a column, but seldom one of words.
            (true, false) if numbers > 0 => against += 1,
            _ => against += usize::from(column.contains(&cell)),
        }
    }
    speaks_for >= against && !(speaks_for == 0 && head.cells.iter().any(looks_numeric))
}

fn is_known_name(text: &str) -> bool {
    let name = text.trim();
    place_columns::is_known(name)
        || NAME_COLUMNS.iter().any(|known| known.eq_ignore_ascii_case(name))
        || VALUE_COLUMNS.iter().chain(TASK_COLUMNS).any(|column| column.name.eq_ignore_ascii_case(name))
}

fn looks_numeric(cell: &Cell) -> bool {
    match cell {
        Cell::Number(_) => true,
        Cell::Text(text) => {
            let text = text.trim().trim_start_matches(['-', '−', '+', '€', ' ']);
            text.starts_with(|c: char| c.is_ascii_digit())
                && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '/' | ':' | ' ' | '%'))
        }
        Cell::Empty | Cell::Bool(_) => false,
    }
}

/// The names of the columns and which columns those are; a column with neither a name nor a value is none.
fn name_columns(
    given: Vec<String>,
    rows: &[RawRow],
    has_header: bool,
    notes: &mut Vec<Message>,
) -> (Vec<String>, Vec<usize>) {
    let mut holds = vec![false; given.len()];
    for row in rows {
        if row.cells.len() > holds.len() {
            holds.resize(row.cells.len(), false);
        }
        for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            if let Some(holds) = holds.get_mut(at) {
                *holds |= !cell.is_empty();
            }
        }
    }
    let (mut names, mut kept, mut made, mut renamed) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut taken: HashSet<String> = given.iter().map(|name| name.to_lowercase()).collect();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (at, holds) in holds.into_iter().enumerate() {
        let name = given.get(at).map(|name| name.split_whitespace().collect::<Vec<_>>().join(" ")).unwrap_or_default();
        if name.is_empty() {
            if !holds {
                continue;
            }
            let name = free(&format!("kolom {}", at + 1), &mut taken);
            made.push(name.clone());
            names.push(name);
        } else {
            let times = seen.entry(name.to_lowercase()).or_default();
            *times += 1;
            let name = if *times > 1 {
                let other = free(&format!("{name} {times}"), &mut taken);
                renamed.push(other.clone());
                other
            } else {
                name
            };
            names.push(name);
        }
        kept.push(at);
    }
    if has_header && !made.is_empty() {
        notes.push(Message::new("table-unnamed-columns").count("n", made.len()).text("names", made.join(", ")));
    }
    if !renamed.is_empty() {
        notes.push(Message::new("table-double-columns").count("n", renamed.len()).text("names", renamed.join(", ")));
    }
    (names, kept)
}

/// A name that is not taken yet, and is taken now.
fn free(name: &str, taken: &mut HashSet<String>) -> String {
    let mut free = name.to_owned();
    let mut times = 2;
    while !taken.insert(free.to_lowercase()) {
        free = format!("{name} ({times})");
        times += 1;
    }
    free
}
