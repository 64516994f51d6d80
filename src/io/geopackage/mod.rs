//! Reading a layer of any GeoPackage, ours or not.
//!
//! Nothing is ever written, in the file or beside it. What the columns mean is for `columns`.

mod layers;
mod open;
mod rows;
#[cfg(test)]
mod tests;

use std::path::Path;

use crate::io::source::{FileLayer, SourceError, Wanted, choose_layer};
use crate::progress::Progress;
use crate::words::Message;

/// Reads the layer that is meant.
pub fn read_layer(path: &Path, wanted: &Wanted, progress: &Progress) -> Result<FileLayer<'static>, SourceError> {
    progress.begin(Message::new("import-stage-reading"), 0);
    let (source, copied) = open::open(path)?;
    let connection = &source.connection;
    let of_sqlite = |error: rusqlite::Error| open::broken(&error, path);
    let contents = layers::list(connection).map_err(of_sqlite)?;
    let offered = contents.offered(wanted.layer.as_deref())?;
    let chosen = choose_layer(offered.iter().map(|one| one.info()).collect(), wanted.layer.as_deref())?;
    let Some(layer) = offered.into_iter().find(|one| one.table == chosen.name) else {
        return Err(SourceError::broken("gpkg-nothing"));
    };
    progress.begin(Message::new("import-stage-reading"), layer.rows as u64);
    let crs = layers::crs_of(connection, layer.srs_id).map_err(of_sqlite)?;
    let mut read = rows::read(connection, layer, progress).map_err(|stop| match stop {
        rows::Stop::Cancelled(cancelled) => cancelled.into(),
        rows::Stop::Sqlite(error) => of_sqlite(error),
    })?;
    let mut notes: Vec<Message> = copied.then(|| Message::new("gpkg-copied")).into_iter().collect();
    notes.extend(contents.notes());
    notes.append(&mut read.notes);
    let is_list = layer.geometry.is_none();
    Ok(FileLayer { name: Some(chosen.name), notes, is_list, ..FileLayer::bare(read.features, crs) })
}
