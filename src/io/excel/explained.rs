//! A workbook that this program wrote: beside its sheets is one that explains them, and that is no list.
//!
//! Which map a sheet is follows from its name, which is that of the export in one of both languages.

use crate::io::source::LayerInfo;
use crate::io::table::{RawRow, RawTable};
use crate::model::MapOfRow;
use crate::words::{Language, Message, Words, words};

/// Rows looked at for the titles of the explanation.
const LOOKED_AT: usize = 12;

/// The sheet that is meant in a workbook of ours, with a note that says so; None where there is more to choose, or where
/// the workbook is somebody else's.
pub fn chosen(sheets: &mut Vec<(LayerInfo, RawTable)>, map: Option<MapOfRow>) -> Option<(String, RawTable)> {
    let explains = sheets.iter().position(|(info, table)| is_explanation(&info.name, table))?;
    let lists = || sheets.iter().enumerate().filter(|(at, _)| *at != explains);
    let at = match (lists().count(), map) {
        (1, _) => lists().next(),
        (_, Some(map)) => lists().find(|(_, (info, _))| is_called(&info.name, map)),
        _ => None,
    }
    .map(|(at, _)| at)?;
    let explanation = sheets.get(explains)?.0.name.clone();
    let (info, mut table) = sheets.swap_remove(at);
    let note = Message::new("excel-own").text("name", &info.name).text("explanation", explanation);
    table.notes.insert(0, note);
    Some((info.name, table))
}

/// Whether a sheet has the name of the map in an export.
fn is_called(name: &str, map: MapOfRow) -> bool {
    let key = match map {
        MapOfRow::Values => "map-values",
        MapOfRow::Tasks => "map-tasks",
    };
    Language::ALL.iter().any(|language| words(*language).text(key) == name.trim())
}

fn is_explanation(name: &str, table: &RawTable) -> bool {
    let is_it = |words: &Words| {
        let titles = ["out-sheet-table", "out-sheet-column", "out-sheet-name"].map(|key| words.text(key));
        let has_all = |row: &RawRow| (0..).zip(&titles).all(|(at, title)| row.cell(at).shown() == *title);
        words.text("out-sheet-explanation") == name.trim() && table.rows.iter().take(LOOKED_AT).any(has_all)
    };
    Language::ALL.iter().any(|language| is_it(words(*language)))
}
