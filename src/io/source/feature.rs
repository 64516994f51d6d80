//! One feature of a file of any format: its geometry and properties, each with its own fault.
//!
//! A fault in one feature never touches another; what columns mean is for `columns`.

use serde_json::Value;

use super::FileProperties;
use super::geometry::{FileGeometry, GeometryFault};
use crate::model::NameLists;
use crate::words::Message;

/// One feature of a file.
#[derive(Clone, Debug)]
pub struct FileFeature<'a> {
    /// Which one in the file, from 1; of a list the row that a spreadsheet shows.
    pub row: usize,
    /// Its geometry; None when it has none.
    pub geometry: Result<Option<FileGeometry<'a>>, FeatureFault>,
    /// Its properties in their order, with the members of the feature that are not GeoJSON's own, and its `id`.
    pub properties: FileProperties,
    /// What to call it, where its properties are not kept.
    pub name: Option<Box<str>>,
    /// How many properties were `NaN` or infinite; they are empty now.
    pub not_numbers: usize,
}

/// Why a feature can't be used.
#[derive(Clone, Debug, PartialEq)]
pub enum FeatureFault {
    /// Something is wrong with its geometry.
    Geometry(GeometryFault),
    /// Its properties are not sound JSON.
    Properties(String),
    /// Its text is in another encoding than UTF-8, such as Windows-1252.
    NotUtf8,
    /// It is no feature at all.
    NotAFeature,
    /// Anything else; what, in the user's words.
    Said(Message),
}

impl FeatureFault {
    /// Why, in the user's words.
    pub fn message(&self) -> Message {
        match self {
            FeatureFault::Geometry(fault) => fault.message(),
            FeatureFault::Properties(detail) => Message::new("geojson-properties").text("detail", detail),
            FeatureFault::NotUtf8 => Message::new("geojson-not-utf8"),
            FeatureFault::NotAFeature => Message::new("geojson-not-a-feature"),
            FeatureFault::Said(why) => why.clone(),
        }
    }
}

/// The properties that can tell what to call a feature, the best first; in capitals or not.
pub const NAME_COLUMNS: [&str; 5] = ["naam", "name", "titel", "title", "id"];

impl FileFeature<'_> {
    /// What to call it: its name, else its id; may be empty.
    pub fn name(&self) -> String {
        self.name.as_ref().map_or_else(|| name_of(&self.properties), |name| name.to_string())
    }

    /// Packs its properties, for as long as many others wait with it.
    pub fn pack(&mut self, lists: &mut NameLists) {
        self.properties = std::mem::take(&mut self.properties).packed(lists).into();
    }

    /// The same without the text of its geometry, so that it may outlive the text.
    pub fn without_text(self) -> FileFeature<'static> {
        let geometry = self.geometry.map(|found| found.map(FileGeometry::without_text));
        let Self { row, properties, name, not_numbers, .. } = self;
        FileFeature { row, geometry, properties, name, not_numbers }
    }
}

/// What to call a feature with these properties; may be empty.
pub fn name_of(properties: &FileProperties) -> String {
    let of = |wanted: &&str| {
        let key = properties.keys().find(|key| key.eq_ignore_ascii_case(wanted))?;
        name_in(&*properties.get(key)?)
    };
    NAME_COLUMNS.iter().find_map(of).unwrap_or_default()
}

/// The name that a property gives, if it gives one.
pub fn name_in(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
