//! The project file: a GeoPackage that is written as we go, one transaction an edit, and that QGIS opens.
//!
//! It converts between the model and the file both ways and keeps what it does not understand. It does not
//! decide when to save or where; styles for QGIS are not written here.

mod area_rows;
mod cell;
mod code_rows;
mod connect;
mod contents;
mod create;
mod error;
mod functions;
mod gpb;
mod judgement_rows;
mod layer_columns;
mod layer_read;
mod layer_rows;
mod lock;
mod map_read;
mod map_row;
mod map_rows;
mod mask_rows;
mod open;
mod opportunities;
mod own_read;
mod own_tables;
mod picture_rows;
mod plain;
mod read_rows;
mod rtree;
mod schema;
mod session;
mod sql;
mod srs;
mod wkb;
mod write;
mod writer;

pub use create::{create, create_or_replace};
pub use error::ProjectFileError;
pub use open::{Access, Looked, Opened, look, open};
pub use opportunities::OpportunityRow;
pub use plain::{PlainGeoPackage, PlainTable};
pub use writer::{Writer, WriterStatus};

/// The number of a reference system in a geometry blob. EPSG numbers end far below the limit.
fn srs_id(epsg: u32) -> i32 {
    i32::try_from(epsg).unwrap_or(-1)
}

/// A serial number as a row number. Serial numbers count up from one and never come near the limit.
fn serial_to_fid(serial: u64) -> i64 {
    i64::try_from(serial).unwrap_or(i64::MAX)
}

/// The row number of the row at this place in a list.
fn fid(place: usize) -> i64 {
    serial_to_fid(place as u64 + 1)
}

#[cfg(test)]
#[path = "tests/mod.rs"]
mod tests;
