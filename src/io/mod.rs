//! Bytes to model and back: one place per format, the project file, imports with a report, and exports.
//!
//! It knows neither the window nor how a score comes about.

mod atomic;
pub mod check;
mod check_elsewhere;
pub mod columns;
mod csv_list;
pub mod disk;
mod encoding;
mod excel;
pub mod export;
pub mod flatgeobuf;
pub mod formats;
pub mod geojson;
pub mod geopackage;
mod gpx;
pub mod import;
mod kml;
pub mod matrix_csv;
pub mod online;
pub mod photo;
pub mod picture;
pub mod project_file;
mod quiet;
pub mod report;
mod report_json;
mod settings_json;
pub mod shapefile;
pub mod source;
mod table;
pub mod tiles;
mod topojson;
mod xml;
mod zipped;

pub use atomic::{Whole, is_database, is_same_file, write_atomically};
pub use import::new_project;
pub use settings_json::{SettingsError, settings_from_json};
