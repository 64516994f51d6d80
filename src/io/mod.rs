//! io

mod settings_json;

pub use settings_json::{SettingsError, settings_from_json};
