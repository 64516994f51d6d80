//! Taking one property out of many and reading it as text, number, yes/no, word or list.
//!
//! A property that can't be read goes back among the unknown ones, with a warning; nothing is lost.

use serde_json::Value;

use super::{ColumnWarning, LIST_SEPARATOR};
use crate::model::Properties;
use crate::words::Message;

/// Properties from which known columns are taken one by one; what stays is unknown and kept.
pub(super) struct Cells {
    rest: Properties,
    warnings: Vec<ColumnWarning>,
}

impl Cells {
    pub(super) fn new(properties: Properties) -> Self {
        Self { rest: properties, warnings: Vec::new() }
    }

    pub(super) fn finish(self) -> (Properties, Vec<ColumnWarning>) {
        (self.rest, self.warnings)
    }

    /// The column's name as the file spells it: exactly, or with other capitals.
    fn spelling(&self, column: &str) -> Option<String> {
        if self.rest.contains_key(column) {
            return Some(column.to_owned());
        }
        self.rest.keys().find(|key| key.trim().to_lowercase() == column).cloned()
    }

    /// Reads a column; an empty cell is nothing, an unreadable one stays where it is and is told.
    fn read<T>(&mut self, column: &str, expected: Message, read: impl Fn(&Value) -> Option<T>) -> Option<T> {
        let key = self.spelling(column)?;
        let value = self.rest.get(&key)?;
        let empty = matches!(value, Value::Null) || matches!(value, Value::String(text) if text.is_empty());
        let found = if empty { None } else { Some(read(value)) };
        match found {
            Some(None) => {
                let found = match value {
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                self.warnings.push(ColumnWarning { column: key, found, expected });
                None
            }
            Some(Some(read)) => {
                self.rest.shift_remove(&key);
                Some(read)
            }
            None => {
                self.rest.shift_remove(&key);
                None
            }
        }
    }

    /// Text; numbers and yes/no become text too.
    pub(super) fn text(&mut self, column: &str) -> String {
        let read = |value: &Value| match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Bool(yes) => Some(yes.to_string()),
            _ => None,
        };
        self.read(column, Message::new("column-expects-text"), read).unwrap_or_default()
    }

    /// A whole number in a range.
    pub(super) fn integer(&mut self, column: &str, low: i64, high: i64) -> Option<i64> {
        let expected =
            Message::new("column-expects-integer").text("low", low.to_string()).text("high", high.to_string());
        self.read(column, expected, |value| {
            let number = as_number(value)?;
            let whole = number.fract() == 0.0 && number >= low as f64 && number <= high as f64;
            whole.then_some(number as i64)
        })
    }

    /// A number above zero.
    pub(super) fn positive(&mut self, column: &str) -> Option<f64> {
        self.read(column, Message::new("column-expects-positive"), |value| {
            as_number(value).filter(|number| number.is_finite() && *number > 0.0)
        })
    }

    /// Yes or no.
    pub(super) fn boolean(&mut self, column: &str) -> Option<bool> {
        self.read(column, Message::new("column-expects-yes-no"), |value| match value {
            Value::Bool(yes) => Some(*yes),
            Value::Number(number) => match number.as_f64()? {
                1.0 => Some(true),
                0.0 => Some(false),
                _ => None,
            },
            Value::String(text) => match text.trim().to_lowercase().as_str() {
                "ja" | "j" | "true" | "waar" | "yes" | "1" => Some(true),
                "nee" | "n" | "false" | "onwaar" | "no" | "0" => Some(false),
                _ => None,
            },
            _ => None,
        })
    }

    /// One of a fixed set of words.
    pub(super) fn word<T>(&mut self, column: &str, words: &[&str], read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let expected = Message::new("column-expects-word").text("words", words.join(", "));
        self.read(column, expected, |value| match value {
            Value::String(text) => read(text),
            Value::Number(number) => read(&number.to_string()),
            _ => None,
        })
    }

    /// A list: a JSON list of texts, a JSON list written as text, or one text with commas or semicolons.
    pub(super) fn list(&mut self, column: &str) -> Vec<String> {
        let read = |value: &Value| match value {
            Value::Array(items) => texts(items),
            Value::String(text) if text.trim_start().starts_with('[') => match serde_json::from_str(text) {
                Ok(Value::Array(items)) => texts(&items),
                _ => Some(parts(text)),
            },
            Value::String(text) => Some(parts(text)),
            _ => None,
        };
        self.read(column, Message::new("column-expects-list"), read).unwrap_or_default()
    }
}

fn texts(items: &[Value]) -> Option<Vec<String>> {
    let read = |item: &Value| item.as_str().map(|text| text.trim().to_owned());
    let all: Option<Vec<String>> = items.iter().map(read).collect();
    all.map(|list| list.into_iter().filter(|text| !text.is_empty()).collect())
}

fn parts(text: &str) -> Vec<String> {
    text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// A list in one cell of a table: joined by a comma, or, when a name has a comma itself, as a JSON list.
pub fn list_cell(list: &[String]) -> String {
    if list.iter().any(|name| name.contains([',', ';', '['])) {
        serde_json::to_string(list).unwrap_or_else(|_| list.join(LIST_SEPARATOR))
    } else {
        list.join(LIST_SEPARATOR)
    }
}

/// A JSON number, or text that is one, with a decimal point or comma.
fn as_number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().replace(',', ".").parse().ok(),
        _ => None,
    }
}

/// A text property; empty text is null.
pub(super) fn text_value(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { Value::String(text.to_owned()) }
}

/// A word property.
pub(super) fn word_value(word: Option<&'static str>) -> Value {
    word.map_or(Value::Null, |word| Value::String(word.to_owned()))
}

/// Puts the unknown properties behind the known ones. An unknown property that carries the name of a column held
/// something unreadable; it is put back in its own place as long as the column has no value now.
pub(super) fn with_extra(mut known: Properties, extra: &Properties) -> Properties {
    for (key, value) in extra {
        let empty = known.get(key).is_none_or(Value::is_null);
        if empty {
            known.insert(key.clone(), value.clone());
        }
    }
    known
}
