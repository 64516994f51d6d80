//! Why a file as a whole is no GeoJSON that can be read; nothing of it is used then.

use serde::de::IgnoredAny;

use super::scan::{self, ScanError};
use crate::words::Message;

/// Why a file can't be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It ends in the middle of a value.
    #[error("the file stops at line {line}, column {column}, after {complete} whole features")]
    Truncated {
        /// Line where it stops, from 1.
        line: usize,
        /// Column where it stops, from 1.
        column: usize,
        /// How many features are whole.
        complete: usize,
    },
    /// It is no sound JSON.
    #[error("no JSON at line {line}, column {column}")]
    Syntax {
        /// Line of the fault, from 1.
        line: usize,
        /// Column of the fault, from 1.
        column: usize,
        /// How many features before it are whole.
        complete: usize,
    },
    /// Not JSON at all.
    #[error("not JSON")]
    NotJson,
    /// JSON, but not GeoJSON; with the name of what it is, if that is known.
    #[error("JSON, but no GeoJSON ({0})")]
    OtherJson(String),
    /// It calls itself a FeatureCollection, but the list is not there.
    #[error("a FeatureCollection without features")]
    NoFeatureList,
    /// Text in UTF-16.
    #[error("text in UTF-16")]
    Utf16,
}

impl ReadError {
    /// The error in the user's words.
    pub fn message(&self) -> Message {
        match self {
            ReadError::Empty => Message::new("geojson-empty"),
            ReadError::Truncated { line, column, complete } => Message::new("geojson-truncated")
                .text("line", line.to_string())
                .text("column", column.to_string())
                .count("n", *complete),
            ReadError::Syntax { line, column, complete } => Message::new("geojson-syntax")
                .text("line", line.to_string())
                .text("column", column.to_string())
                .count("n", *complete),
            ReadError::NotJson => Message::new("geojson-not-json"),
            ReadError::OtherJson(name) if name.is_empty() => Message::new("geojson-other"),
            ReadError::OtherJson(name) => Message::new("geojson-other-named").text("name", name),
            ReadError::NoFeatureList => Message::new("geojson-no-list"),
            ReadError::Utf16 => Message::new("geojson-utf16"),
        }
    }
}

/// The error for a top level that is no object.
pub fn unexpected(bytes: &[u8], at: usize, complete: usize) -> ReadError {
    match bytes.get(at) {
        Some(b'[') if complete == 0 && serde_json::from_slice::<IgnoredAny>(bytes).is_ok() => {
            ReadError::OtherJson(String::new())
        }
        Some(b'"' | b'0'..=b'9' | b't' | b'f' | b'n') if serde_json::from_slice::<IgnoredAny>(bytes).is_ok() => {
            ReadError::OtherJson(String::new())
        }
        _ if complete == 0 => ReadError::NotJson,
        _ => {
            let (line, column) = scan::place_of(bytes, at);
            ReadError::Syntax { line, column, complete }
        }
    }
}

/// The error for a scan that stopped. A bracket that is missing halfway makes the scan run on to the end, so the
/// first place where the text is no JSON is looked for; `NaN`, which is taken elsewhere, does not count.
pub fn of_scan(bytes: &[u8], error: ScanError, complete: usize) -> ReadError {
    let fault = serde_json::Deserializer::from_slice(bytes)
        .into_iter::<IgnoredAny>()
        .find_map(Result::err)
        .filter(|fault| fault.is_syntax())
        .map(|fault| (fault.line(), fault.column()))
        .filter(|place| !is_not_a_number(bytes, *place));
    let at = match error {
        ScanError::Cut => bytes.len(),
        ScanError::Unexpected(at) => at,
    };
    let (line, column) = fault.unwrap_or_else(|| scan::place_of(bytes, at));
    match (error, fault) {
        (ScanError::Cut, None) => ReadError::Truncated { line, column, complete },
        _ => ReadError::Syntax { line, column, complete },
    }
}

fn is_not_a_number(bytes: &[u8], (line, column): (usize, usize)) -> bool {
    let text = bytes.split(|byte| *byte == b'\n').nth(line.saturating_sub(1)).unwrap_or_default();
    // The reader points at or just behind the first letter it does not understand.
    let around = text.get(column.saturating_sub(2)..).unwrap_or_default();
    [b'N', b'I', b'n', b'i'].iter().any(|letter| around.iter().take(2).any(|byte| byte == letter))
}
