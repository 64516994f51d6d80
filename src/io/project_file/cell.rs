//! One value between JSON and a column of the file.
//!
//! Which columns a table has is decided elsewhere.

use rusqlite::types::{Value as Sql, ValueRef};
use serde_json::Value as Json;

/// A JSON value as the database keeps it best: lists and objects as JSON text.
pub fn plain(json: &Json) -> Sql {
    match json {
        Json::Null => Sql::Null,
        Json::Bool(yes) => Sql::Integer(i64::from(*yes)),
        Json::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => Sql::Integer(whole),
            (None, Some(real)) => Sql::Real(real),
            (None, None) => Sql::Text(number.to_string()),
        },
        Json::String(text) => Sql::Text(text.clone()),
        Json::Array(_) | Json::Object(_) => Sql::Text(json.to_string()),
    }
}

/// A value of the database as JSON, with the declared type of its column. None for bytes, and for numbers
/// JSON doesn't have.
pub fn to_json(value: ValueRef<'_>, declared: &str) -> Option<Json> {
    Some(match value {
        ValueRef::Null => Json::Null,
        ValueRef::Integer(whole @ 0..=1) if declared.starts_with("BOOL") => Json::Bool(whole == 1),
        ValueRef::Integer(whole) => Json::from(whole),
        ValueRef::Real(real) => Json::Number(serde_json::Number::from_f64(real)?),
        ValueRef::Text(text) => Json::String(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(_) => return None,
    })
}

/// A value of the database on its own; text that is no UTF-8 loses what can't be read.
pub fn owned(value: ValueRef<'_>) -> Sql {
    match value {
        ValueRef::Null => Sql::Null,
        ValueRef::Integer(whole) => Sql::Integer(whole),
        ValueRef::Real(real) => Sql::Real(real),
        ValueRef::Text(text) => Sql::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Sql::Blob(bytes.to_vec()),
    }
}
