//! One feature of a file: its geometry and properties, each with its own fault.
//!
//! A fault in one feature never touches another; what columns mean is for `columns`.

use serde_json::Value;

use super::geometry::{self, FileGeometry, GeometryFault};
use super::scan::{self, ScanError};
use crate::model::Properties;
use crate::words::Message;

/// One feature of a file.
#[derive(Clone, Debug)]
pub struct FileFeature<'a> {
    /// Which one in the file, from 1.
    pub row: usize,
    /// Its geometry; None when it has none.
    pub geometry: Result<Option<FileGeometry<'a>>, FeatureFault>,
    /// Its properties in their order, with the members of the feature that are not GeoJSON's own, and its `id`.
    pub properties: Properties,
    /// What to call it, where its properties are not kept.
    pub name: Option<String>,
    /// How many properties were `NaN` or infinite; they are empty now.
    pub not_numbers: usize,
}

/// Why a feature can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FeatureFault {
    /// Something is wrong with its geometry.
    Geometry(GeometryFault),
    /// Its properties are not sound JSON.
    Properties(String),
    /// Its text is in another encoding than UTF-8, such as Windows-1252.
    NotUtf8,
    /// It is no feature at all.
    NotAFeature,
}

impl FeatureFault {
    /// Why, in the user's words.
    pub fn message(&self) -> Message {
        match self {
            FeatureFault::Geometry(fault) => fault.message(),
            FeatureFault::Properties(detail) => Message::new("geojson-properties").text("detail", detail),
            FeatureFault::NotUtf8 => Message::new("geojson-not-utf8"),
            FeatureFault::NotAFeature => Message::new("geojson-not-a-feature"),
        }
    }
}

/// The properties that can tell what to call a feature, the best first; in capitals or not.
pub const NAME_COLUMNS: [&str; 5] = ["naam", "name", "titel", "title", "id"];

impl FileFeature<'_> {
    /// What to call it: its name, else its id; may be empty.
    pub fn name(&self) -> String {
        if let Some(name) = &self.name {
            return name.clone();
        }
        let of = |wanted: &&str| {
            let (_, value) = self.properties.iter().find(|(key, _)| key.eq_ignore_ascii_case(wanted))?;
            name_in(value)
        };
        NAME_COLUMNS.iter().find_map(of).unwrap_or_default()
    }

    /// The same without the text of its geometry, so that it may outlive the text.
    pub fn without_text(self) -> FileFeature<'static> {
        let geometry = self.geometry.map(|found| found.map(FileGeometry::without_text));
        let Self { row, properties, name, not_numbers, .. } = self;
        FileFeature { row, geometry, properties, name, not_numbers }
    }
}

/// The name that a property gives, if it gives one.
pub fn name_in(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Reads a feature, or a geometry that stands by itself.
pub fn read(text: &[u8], row: usize) -> FileFeature<'_> {
    let mut feature =
        FileFeature { row, geometry: Ok(None), properties: Properties::new(), name: None, not_numbers: 0 };
    let fault = match members(text) {
        _ if std::str::from_utf8(text).is_err() => Some(FeatureFault::NotUtf8),
        Ok(members) if members.is_feature => read_members(&members, &mut feature).err(),
        Ok(members) if members.is_geometry => {
            feature.geometry = geometry::read(text).map_err(FeatureFault::Geometry);
            None
        }
        _ => Some(FeatureFault::NotAFeature),
    };
    if let Some(fault) = fault {
        feature.geometry = Err(fault);
    }
    feature
}

#[derive(Default)]
struct Members<'a> {
    is_feature: bool,
    is_geometry: bool,
    geometry: Option<&'a [u8]>,
    properties: Option<&'a [u8]>,
    id: Option<&'a [u8]>,
    foreign: Vec<(&'a [u8], &'a [u8])>,
}

fn members(text: &[u8]) -> Result<Members<'_>, ScanError> {
    let mut found = Members::default();
    if text.first() != Some(&b'{') {
        return Err(ScanError::Unexpected(0));
    }
    scan::object::<ScanError>(text, 0, |name, at| {
        let end = scan::value_end(text, at)?;
        let value = text.get(at..end).unwrap_or_default();
        match name {
            b"type" => found.is_feature |= value == b"\"Feature\"",
            b"geometry" => found.geometry = Some(value),
            b"properties" => found.properties = Some(value),
            b"id" => found.id = Some(value),
            b"coordinates" | b"geometries" => found.is_geometry = true,
            // The box follows from the geometry.
            b"bbox" => {}
            _ => found.foreign.push((name, value)),
        }
        Ok(end)
    })?;
    // Some programs forget the type; what it has says enough.
    found.is_feature |= found.geometry.is_some() && found.properties.is_some();
    Ok(found)
}

fn read_members<'a>(members: &Members<'a>, feature: &mut FileFeature<'a>) -> Result<(), FeatureFault> {
    let mut not_numbers = 0;
    let mut json = |text: &[u8]| match serde_json::from_slice::<Value>(text) {
        Ok(value) => Ok(value),
        Err(error) => match scan::without_not_numbers(text) {
            Some((mended, count)) => {
                not_numbers += count;
                serde_json::from_slice(&mended).map_err(|error| FeatureFault::Properties(error.to_string()))
            }
            None => Err(FeatureFault::Properties(error.to_string())),
        },
    };
    let mut properties = match members.properties.map(&mut json).transpose()? {
        None | Some(Value::Null) => Properties::new(),
        Some(Value::Object(properties)) => properties,
        Some(other) => [("properties".to_owned(), other)].into_iter().collect(),
    };
    let mut foreign = Properties::new();
    if let Some(id) = members.id {
        foreign.insert("id".to_owned(), json(id)?);
    }
    for (name, value) in &members.foreign {
        foreign.insert(String::from_utf8_lossy(name).into_owned(), json(value)?);
    }
    for (name, value) in foreign {
        // A property of the same name goes first; it is what people see in other programs.
        properties.entry(name).or_insert(value);
    }
    feature.properties = properties;
    feature.not_numbers = not_numbers;
    let text = members.geometry.unwrap_or(b"null");
    feature.geometry = geometry::read(text).map_err(FeatureFault::Geometry);
    Ok(())
}
