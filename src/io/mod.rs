//! Bytes to model and back: one place per format, the project file, imports with a report, and exports.
//!
//! It knows neither the window nor how a score comes about.

mod atomic;
pub mod check;
pub mod columns;
pub mod disk;
pub mod export;
pub mod formats;
pub mod geojson;
pub mod import;
pub mod matrix_csv;
pub mod photo;
pub mod project_file;
pub mod report;
mod settings_json;
pub mod tiles;

pub use atomic::{Whole, is_database, is_same_file, write_atomically};
pub use import::new_project;
pub use settings_json::{SettingsError, settings_from_json};
