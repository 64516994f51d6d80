//! The project file: a GeoPackage that is written as we go, one transaction an edit, and that QGIS opens.
//!
//! It converts between the model and the file both ways and keeps what it does not understand. It does not
//! decide when to save or where, nor how its tables look in QGIS; it only puts that there.

mod area_rows;
pub(super) mod cell;
mod code_rows;
pub(super) mod connect;
mod contents;
mod create;
mod descriptions;
mod dress;
mod dressing;
mod error;
mod functions;
pub(super) mod gpb;
mod judgement_rows;
mod layer_columns;
mod layer_read;
mod layer_rows;
mod layer_styles;
mod lock;
mod map_read;
mod map_row;
mod map_rows;
mod mapping_rows;
mod mask_rows;
mod new_file;
mod open;
mod opportunities;
mod own_read;
mod own_tables;
mod picture_rows;
mod plain;
mod read_rows;
mod rtree;
mod rtree_pack;
mod schema;
mod session;
pub(super) mod sql;
mod srs;
mod styled;
mod unplaced_rows;
pub(super) mod wkb;
mod write;
mod writer;

pub use connect::is_meant_as_project;
pub use contents::table_name;
pub use create::{create, create_or_replace};
pub use dress::{Dress, StyledColumn};
pub use error::ProjectFileError;
pub use layer_columns::LayerColumn;
pub use open::{Access, Looked, Opened, look, open};
pub use opportunities::{COLUMNS as OPPORTUNITY_COLUMNS, OpportunityRow};
pub use plain::{PlainGeoPackage, PlainTable};
pub use schema::EXTRA as EXTRA_COLUMN;
pub use styled::{StyledGeoPackage, StyledTable};
pub use wkb::{write_multi_line, write_multi_point, write_multi_polygon, write_shape};
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
