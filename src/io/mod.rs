//! Bytes to model and back: one place per format, the project file, imports with a report, and exports.
//!
//! It knows neither the window nor how a score comes about.

pub mod columns;
pub mod project_file;
mod settings_json;

pub use settings_json::{SettingsError, settings_from_json};
