//! A table without shapes (a lone `.dbf`): a list, of which columns may hold the places.
//!
//! Where places stand and how they are written is for `table`; what has none waits to be placed by hand.

use serde_json::Value as Json;

use crate::io::source::{FileLayer, SaidCrs, SourceError, Wanted};
use crate::io::table::{Cell, RawRow, places_of};

/// The same list with the places that its columns give.
pub fn with_places(layer: FileLayer<'static>, wanted: &Wanted) -> Result<FileLayer<'static>, SourceError> {
    let FileLayer { mut features, mut crs, mut notes, .. } = layer;
    let Some(first) = features.first() else { return Ok(FileLayer { features, crs, notes, ..layer }) };
    // Columns of kinds that are not read are in no row, so every row has the same ones.
    let names: Vec<String> = first.properties.keys().map(str::to_owned).collect();
    let rows: Vec<RawRow> = features
        .iter()
        .map(|feature| RawRow {
            number: feature.row,
            cells: feature.properties.iter().map(|(_, value)| cell(&value)).collect(),
        })
        .collect();
    let places = places_of(&names, &rows, wanted)?;
    for (feature, place) in features.iter_mut().zip(places.each) {
        if let (Some(name), Ok(Some(_))) = (places.left_out.and_then(|at| names.get(at)), &place) {
            feature.properties.open().retain(|own, _| own != name);
        }
        feature.geometry = place;
    }
    if crs == SaidCrs::Absent {
        crs = places.crs;
    }
    notes.extend(places.notes);
    Ok(FileLayer { features, crs, notes, ..layer })
}

fn cell(value: &Json) -> Cell {
    match value {
        Json::Null => Cell::Empty,
        Json::Bool(yes) => Cell::Bool(*yes),
        Json::Number(number) => number.as_f64().map_or(Cell::Empty, Cell::Number),
        Json::String(text) => Cell::of_text(text),
        other => Cell::of_text(&other.to_string()),
    }
}
