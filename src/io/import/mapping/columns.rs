//! What stands in the columns of a file: how often, and which texts.
//!
//! What it means is for the mapping.

use serde_json::Value;

use crate::io::source::FileProperties;

/// How many different texts of a column are kept; a column with more is free text or numbers.
pub const MOST_TEXTS: usize = 60;
/// How many values are kept as examples.
const EXAMPLES: usize = 3;
/// Longest text that can be a word to translate.
const LONGEST_WORD: usize = 60;

/// A column of a file with what stands in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ColumnSample {
    /// Its name in the file.
    pub name: String,
    /// In how many rows something stands.
    pub filled: usize,
    /// Its first values, as text.
    pub examples: Vec<String>,
    /// Its different texts with their number of rows, in the order of the file; empty when there are too many.
    pub texts: Vec<(String, usize)>,
    /// Whether there were more texts than are kept.
    pub has_more: bool,
}

/// A value as the text of a cell.
pub fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) if text.trim().is_empty() => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

/// The columns of rows, in the order in which they first appear.
pub fn samples<'a>(rows: impl Iterator<Item = &'a FileProperties>) -> Vec<ColumnSample> {
    let mut columns: Vec<ColumnSample> = Vec::new();
    let mut places: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    for row in rows {
        for (at, (name, value)) in row.iter().enumerate() {
            // Rows of one file nearly always have their columns in one order.
            let place = match columns.get(at) {
                Some(column) if column.name == name => at,
                _ => *places.entry(name.to_owned()).or_insert_with(|| {
                    columns.iter().position(|column| column.name == name).unwrap_or_else(|| {
                        columns.push(ColumnSample { name: name.to_owned(), ..ColumnSample::default() });
                        columns.len() - 1
                    })
                }),
            };
            if let Some(column) = columns.get_mut(place) {
                column.add(&value);
            }
        }
    }
    for column in columns.iter_mut().filter(|column| column.has_more) {
        column.texts.clear();
    }
    columns
}

impl ColumnSample {
    fn add(&mut self, value: &Value) {
        if value.is_null() {
            return;
        }
        if self.has_more && self.examples.len() >= EXAMPLES {
            self.filled += usize::from(!matches!(value, Value::String(text) if text.trim().is_empty()));
            return;
        }
        let Some(text) = text_of(value) else { return };
        self.filled += 1;
        if self.examples.len() < EXAMPLES && !self.examples.contains(&text) {
            self.examples.push(text.clone());
        }
        if self.has_more {
            return;
        }
        let known = self.texts.iter().position(|(known, _)| *known == text);
        if let Some((_, rows)) = known.and_then(|at| self.texts.get_mut(at)) {
            *rows += 1;
        } else if self.texts.len() == MOST_TEXTS || text.len() > LONGEST_WORD {
            self.has_more = true;
        } else {
            self.texts.push((text, 1));
        }
    }
}
