//! A row of a list that has no place yet: it waits in the project until somebody puts it on a map.
//!
//! It takes no part in the analysis. Its properties are kept as they came; reading them is for `io`.

use super::value::file_words;
use super::{FeatureId, Properties, Row};

file_words! {
    /// On which map a row will stand (`kaart`).
    MapOfRow {
        /// The waardenkaart.
        Values = "waarden", "map-values";
        /// The opgavenkaart.
        Tasks = "opgaven", "map-tasks";
    }
}

/// A row without a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Unplaced {
    /// Its identity; the feature it becomes has the same.
    pub id: FeatureId,
    /// Creation number, gives the order.
    pub serial: u64,
    /// The map it is for.
    pub map: MapOfRow,
    /// Its columns as they came, named as those of the map where they are known.
    pub properties: Properties,
    /// Name of the file it came from.
    pub file: String,
}

/// The column with the name.
pub const NAME_COLUMN: &str = "naam";

impl Unplaced {
    /// What it is called; empty when its columns do not say.
    pub fn name(&self) -> String {
        Self::name_in(&self.properties)
    }

    /// What a row with these columns is called; empty when they do not say.
    pub fn name_in(properties: &Properties) -> String {
        let exact = properties.get(NAME_COLUMN);
        let any = || properties.iter().find(|(key, _)| key.eq_ignore_ascii_case(NAME_COLUMN)).map(|(_, v)| v);
        match exact.or_else(any) {
            None | Some(serde_json::Value::Null) => String::new(),
            Some(serde_json::Value::String(text)) => text.trim().to_owned(),
            Some(other) => other.to_string(),
        }
    }
}

impl Row for Unplaced {
    fn id(&self) -> FeatureId {
        self.id
    }

    fn serial(&self) -> u64 {
        self.serial
    }
}
