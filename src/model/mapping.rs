//! How the columns and words of a file become those of a map: chosen once, remembered in the project.
//!
//! Guessing a mapping from names is for `io`; here is only what was chosen.

use serde_json::Value;

use super::{MapOfRow, Properties};

/// One column of a file that is one of ours.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ColumnMapping {
    /// The column as the file names it.
    #[serde(rename = "kolom")]
    pub from: String,
    /// Our column.
    #[serde(rename = "wordt")]
    pub to: String,
}

/// One word in a column of a file that means one of ours, such as `hoog` for urgency 3.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct WordMapping {
    /// Our column.
    #[serde(rename = "kolom")]
    pub column: String,
    /// The text in the file; capitals and surrounding spaces don't matter.
    #[serde(rename = "woord")]
    pub from: String,
    /// What our column says instead; empty empties it.
    #[serde(rename = "wordt")]
    pub to: String,
}

/// How the columns of a file become those of a map.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Mapping {
    /// Which map.
    #[serde(rename = "kaart", with = "map_word")]
    pub map: MapOfRow,
    /// The columns.
    #[serde(rename = "kolommen", default)]
    pub columns: Vec<ColumnMapping>,
    /// The words.
    #[serde(rename = "woorden", default)]
    pub words: Vec<WordMapping>,
}

/// The map by its word in files.
mod map_word {
    use serde::{Deserialize, Deserializer, Serializer};

    use super::MapOfRow;

    pub fn serialize<S: Serializer>(map: &MapOfRow, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(map.file_word())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<MapOfRow, D::Error> {
        let word = String::deserialize(from)?;
        MapOfRow::from_file_word(&word).ok_or_else(|| serde::de::Error::custom(format!("`{word}` is no map")))
    }
}

impl Mapping {
    /// One that changes nothing.
    pub fn none(map: MapOfRow) -> Self {
        Self { map, columns: Vec::new(), words: Vec::new() }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.columns.is_empty() && self.words.is_empty()
    }

    /// Our column that a column of the file becomes.
    pub fn column(&self, from: &str) -> Option<&str> {
        self.columns.iter().find(|one| one.from == from).map(|one| one.to.as_str())
    }

    /// What a text in one of our columns becomes, whatever capitals the name of the column has.
    pub fn word(&self, column: &str, text: &str) -> Option<&str> {
        let text = text.trim().to_lowercase();
        let is_it =
            |one: &&WordMapping| one.column.eq_ignore_ascii_case(column) && one.from.trim().to_lowercase() == text;
        self.words.iter().find(is_it).map(|one| one.to.as_str())
    }

    /// Gives the properties of one feature our names and words, in their order. A column of the file that already
    /// has a name that another one gets is kept with `_bestand` behind it.
    pub fn apply(&self, properties: Properties) -> Properties {
        let given: Vec<&str> = self.columns.iter().map(|one| one.to.as_str()).collect();
        let mut mapped = Properties::with_capacity(properties.len());
        for (name, value) in properties {
            let name = match self.column(&name) {
                Some(to) => to.to_owned(),
                None if given.iter().any(|one| one.eq_ignore_ascii_case(&name)) => format!("{name}_bestand"),
                None => name,
            };
            let value = match &value {
                Value::String(text) => self.word(&name, text).map(|word| Value::String(word.to_owned())),
                Value::Number(_) | Value::Bool(_) => {
                    self.word(&name, &value.to_string()).map(|word| Value::String(word.to_owned()))
                }
                _ => None,
            }
            .unwrap_or(value);
            mapped.insert(name, value);
        }
        mapped
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn columns_get_our_names_and_words_and_nothing_is_lost() {
        let mapping = Mapping {
            map: MapOfRow::Tasks,
            columns: vec![
                ColumnMapping { from: "Projectnaam".to_owned(), to: "naam".to_owned() },
                ColumnMapping { from: "Prioriteit".to_owned(), to: "urgentie".to_owned() },
            ],
            words: vec![WordMapping { column: "urgentie".to_owned(), from: "Hoog".to_owned(), to: "3".to_owned() }],
        };
        let row = json!({ "Projectnaam": "Beek", "naam": "N-12", "Prioriteit": " hoog ", "budget": 12 });
        let Value::Object(row) = row else { panic!("an object") };
        let mapped = Value::Object(mapping.apply(row));
        assert_eq!(mapped, json!({ "naam": "Beek", "naam_bestand": "N-12", "urgentie": "3", "budget": 12 }));
    }
}
