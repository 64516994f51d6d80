//! Reading shapefiles: `.shp` with the files beside it, or packed in a zip.
//!
//! The readers of shapes and tables check every length against the bytes there are. Nothing is unpacked to disk.

mod alone;
mod dbf;
mod dbf_value;
mod encoding;
mod files;
mod rings;
mod shp;
#[cfg(test)]
mod tests;
mod zipped;

pub use zipped::read_zipped;

use std::path::Path;

use crate::io::source::{FileFeature, FileLayer, SaidCrs, SourceError, Wanted, prj};
use crate::model::{NameLists, Properties};
use crate::progress::Progress;
use crate::words::Message;

/// The files that together are one shapefile.
#[derive(Debug, Default)]
struct Parts {
    /// What they are called, without an ending.
    name: String,
    /// The shapes.
    shp: Option<Vec<u8>>,
    /// Where each shape is.
    shx: Option<Vec<u8>>,
    /// The table.
    dbf: Option<Vec<u8>>,
    /// The reference system.
    prj: Option<Vec<u8>>,
    /// The encoding of the table.
    cpg: Option<Vec<u8>>,
}

/// Reads a shapefile from disk, whichever of its files was chosen.
pub fn read_layer(path: &Path, wanted: &Wanted, progress: &Progress) -> Result<FileLayer<'static>, SourceError> {
    progress.begin(Message::new("import-stage-reading"), 0);
    let layer = layer(files::read(path)?, progress)?;
    // A table without shapes is a list like any other: its columns may hold places.
    if layer.is_list { alone::with_places(layer, wanted) } else { Ok(layer) }
}

/// The layer that the files make.
fn layer(parts: Parts, progress: &Progress) -> Result<FileLayer<'static>, SourceError> {
    let text = |bytes: Option<&Vec<u8>>| bytes.map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let crs = text(parts.prj.as_ref()).map_or(SaidCrs::Absent, |text| prj::said(&text));
    let mut notes = Vec::new();
    let table = match &parts.dbf {
        Some(bytes) => Some(dbf::Table::open(bytes, text(parts.cpg.as_ref()).as_deref(), &mut notes)?),
        None => {
            notes.push(Message::new("shp-no-table"));
            None
        }
    };
    let rows = table.as_ref().map_or(0, dbf::Table::rows);
    let shapes = match &parts.shp {
        Some(bytes) => Some(shp::read(bytes, parts.shx.as_deref(), &mut notes, progress)?),
        None => None,
    };
    let is_list = shapes.is_none();
    if let (Some(shapes), Some(_)) = (&shapes, &table)
        && shapes.len() != rows
    {
        notes.push(Message::new("shp-rows-differ").count("shapes", shapes.len()).count("rows", rows));
    }
    let count = shapes.as_ref().map_or(rows, |shapes| shapes.len().max(rows));
    let mut shapes = shapes.unwrap_or_default().into_iter();
    let mut cells = dbf::Noticed::default();
    let mut features = Vec::with_capacity(count);
    let mut deleted = 0;
    let mut lists = NameLists::default();
    for i in 0..count {
        progress.check()?;
        let geometry = shapes.next().unwrap_or(Ok(None));
        let (properties, not_numbers) = match table.as_ref().and_then(|table| table.row(i, &mut cells)) {
            Some(dbf::Row::Deleted) => {
                deleted += 1;
                continue;
            }
            Some(dbf::Row::Properties(properties, not_numbers)) => (properties, not_numbers),
            None => (Properties::new(), 0),
        };
        let properties = lists.pack(&properties).into();
        features.push(FileFeature { row: i + 1, geometry, properties, name: None, not_numbers });
    }
    if deleted > 0 {
        notes.push(Message::new("dbf-deleted").count("n", deleted));
    }
    notes.extend(cells.notes());
    Ok(FileLayer { name: Some(parts.name), notes, is_list, ..FileLayer::bare(features, crs) })
}
