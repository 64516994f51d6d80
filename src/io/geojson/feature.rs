//! A feature of GeoJSON text, read by itself.
//!
//! A fault in one feature never touches another; what columns mean is for `columns`.

use serde_json::Value;

use super::geometry;
use super::scan::{self, ScanError};
use crate::io::source::{FeatureFault, FileFeature, FileProperties};
use crate::model::Properties;

/// Reads a feature, or a geometry that stands by itself.
pub fn read(text: &[u8], row: usize) -> FileFeature<'_> {
    let mut feature =
        FileFeature { row, geometry: Ok(None), properties: FileProperties::default(), name: None, not_numbers: 0 };
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
    feature.properties = properties.into();
    feature.not_numbers = not_numbers;
    let text = members.geometry.unwrap_or(b"null");
    feature.geometry = geometry::read(text).map_err(FeatureFault::Geometry);
    Ok(())
}
