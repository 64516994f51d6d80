//! The legacy `crs` member of a GeoJSON file.
//!
//! Which system is chosen in the end is for `source::crs`.

use serde_json::Value;

use crate::geometry::projection::Crs;
use crate::io::source::SaidCrs;

/// Reads the value of the member in any of its spellings.
pub fn read(text: &[u8]) -> SaidCrs {
    let Ok(value) = serde_json::from_slice::<Value>(text) else {
        return SaidCrs::Unknown(String::from_utf8_lossy(text).into_owned());
    };
    let named = match &value {
        Value::Null => return SaidCrs::Null,
        Value::String(name) => Some(name.clone()),
        Value::Object(_) => ["name", "code", "href", "url"].iter().find_map(|key| {
            let inner = value.get("properties").unwrap_or(&value).get(key)?;
            inner.as_str().map(str::to_owned).or_else(|| inner.as_u64().map(|code| code.to_string()))
        }),
        _ => None,
    };
    let name = named.unwrap_or_else(|| value.to_string());
    Crs::parse(&name).map_or(SaidCrs::Unknown(name), SaidCrs::Known)
}
