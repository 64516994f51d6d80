//! Task types: data of the project, with their effect on the four values.
//!
//! How types act on one another is in `matrix`.

use super::FourValues;

/// Short code of a task type, such as `WBG`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct TypeCode(pub String);

impl TypeCode {
    /// A code from text; surrounding spaces go.
    pub fn new(text: &str) -> Self {
        Self(text.trim().to_owned())
    }
}

impl std::fmt::Display for TypeCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A type of task and a row of the effect matrix.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct TaskType {
    /// Its code.
    pub code: TypeCode,
    /// Its name in Dutch.
    pub name_nl: String,
    /// Its name in English; empty uses the Dutch one.
    pub name_en: String,
    /// Effect on each of the four values, −2…+2.
    pub effect: FourValues<i8>,
}
