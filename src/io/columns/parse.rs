//! One value of a file as a number, a word, yes or no, a text or a list.
//!
//! Numbers may be text with a comma or a point, because other programs write them so. Nothing is rounded.

use serde_json::Value;

use super::ColumnFault;
use crate::model::FeatureId;

/// Longest text of a value that a warning repeats.
const SHOWN_CHARS: usize = 60;

/// The value as a short text, for warnings.
pub fn shown(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    if text.chars().count() <= SHOWN_CHARS { text } else { text.chars().take(SHOWN_CHARS).chain(['…']).collect() }
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// A finite number; None when empty.
pub fn real(value: &Value) -> Result<Option<f64>, ColumnFault> {
    if is_blank(value) {
        return Ok(None);
    }
    let number = match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().replace('−', "-").replace(',', ".").parse().ok(),
        _ => None,
    };
    number.filter(|n: &f64| n.is_finite()).map(Some).ok_or(ColumnFault::NotANumber)
}

/// A number between two bounds, both included; None when empty.
pub fn real_within(value: &Value, low: f64, high: f64) -> Result<Option<f64>, ColumnFault> {
    match real(value)? {
        Some(n) if !(low..=high).contains(&n) => Err(ColumnFault::OutOfRange { low, high }),
        n => Ok(n),
    }
}

/// A whole number between two bounds, both included; None when empty.
pub fn whole_within(value: &Value, low: i32, high: i32) -> Result<Option<i32>, ColumnFault> {
    match real_within(value, f64::from(low), f64::from(high))? {
        Some(n) if n.fract() != 0.0 => Err(ColumnFault::NotWhole),
        // In range of i32 by the check above.
        n => Ok(n.map(|n| n as i32)),
    }
}

/// Yes or no; None when empty.
pub fn yes_or_no(value: &Value) -> Result<Option<bool>, ColumnFault> {
    if is_blank(value) {
        return Ok(None);
    }
    let text = match value {
        Value::Bool(yes) => return Ok(Some(*yes)),
        Value::Number(number) => match number.as_f64() {
            Some(1.0) => return Ok(Some(true)),
            Some(0.0) => return Ok(Some(false)),
            _ => return Err(ColumnFault::NotYesOrNo),
        },
        Value::String(text) => text.trim().to_lowercase(),
        _ => return Err(ColumnFault::NotYesOrNo),
    };
    match text.as_str() {
        "ja" | "true" | "waar" | "1" | "yes" => Ok(Some(true)),
        "nee" | "false" | "onwaar" | "0" | "no" => Ok(Some(false)),
        _ => Err(ColumnFault::NotYesOrNo),
    }
}

/// A text as it is; a number or truth value as written. Empty when there is none.
pub fn text(value: &Value) -> Result<String, ColumnFault> {
    match value {
        Value::Null => Ok(String::new()),
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(yes) => Ok(yes.to_string()),
        Value::Array(_) | Value::Object(_) => Err(ColumnFault::NotText),
    }
}

/// A list of names: a JSON list, or one text split at commas and semicolons, or a text that is a JSON list.
pub fn list(value: &Value) -> Result<Vec<String>, ColumnFault> {
    let names: Vec<String> = match value {
        Value::Array(items) => items.iter().map(text).collect::<Result<_, _>>()?,
        Value::String(joined) => match serde_json::from_str::<Vec<String>>(joined.trim()) {
            Ok(names) => names,
            Err(_) => joined.split([',', ';']).map(str::to_owned).collect(),
        },
        other => vec![text(other)?],
    };
    Ok(names.into_iter().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect())
}

/// One of the words of a column; None when empty.
pub fn word<T: Copy>(
    value: &Value,
    all: &[T],
    find: fn(&str) -> Option<T>,
    name: fn(T) -> &'static str,
) -> Result<Option<T>, ColumnFault> {
    let text = text(value)?;
    if text.trim().is_empty() {
        return Ok(None);
    }
    find(&text).map(Some).ok_or_else(|| ColumnFault::UnknownWord {
        known: all.iter().map(|one| name(*one)).collect::<Vec<_>>().join(", "),
    })
}

/// The identity in a `uuid` column; None when empty.
pub fn uuid_of(value: &Value) -> Result<Option<FeatureId>, ColumnFault> {
    if is_blank(value) {
        return Ok(None);
    }
    match value {
        Value::String(text) => text.parse().map(Some).map_err(|_| ColumnFault::NotAnId),
        _ => Err(ColumnFault::NotAnId),
    }
}
