//! Task types: data of the project, with their effect on the four values.
//!
//! How types act on one another is in `matrix`.

use super::FourValues;
use crate::words::Message;

/// Short code of a task type, such as `WBG`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct TypeCode(pub String);

impl TypeCode {
    /// A code from text; surrounding spaces go.
    pub fn new(text: &str) -> Self {
        Self(text.trim().to_owned())
    }
}

/// Most letters of a code that people give a type: it heads a column.
const LONGEST_CODE: usize = 8;

/// Why a text is no code for a type of the project.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeFault {
    /// There is nothing in it.
    #[error("a code can't be empty")]
    Empty,
    /// It is too long to head a column.
    #[error("`{0}` is longer than {LONGEST_CODE} letters")]
    TooLong(String),
    /// There is a space or a separator of files in it.
    #[error("`{0}` has a space, comma or semicolon in it")]
    Space(String),
    /// Another type has it, perhaps in other capitals.
    #[error("there is a type `{0}` already")]
    Twice(String),
}

impl CodeFault {
    /// The fault in the user's words.
    pub fn message(&self) -> Message {
        match self {
            CodeFault::Empty => Message::new("type-code-empty"),
            CodeFault::TooLong(code) => {
                Message::new("type-code-too-long").text("code", code).count("most", LONGEST_CODE)
            }
            CodeFault::Space(code) => Message::new("type-code-space").text("code", code),
            CodeFault::Twice(code) => Message::new("type-code-twice").text("code", code),
        }
    }
}

impl TypeCode {
    /// The code in a text that somebody gives a new type, or another code to one that is there. `others` are the
    /// types that keep theirs.
    pub fn given<'a>(text: &str, others: impl IntoIterator<Item = &'a TaskType>) -> Result<Self, CodeFault> {
        let code = Self::new(text);
        let same = |other: &&TaskType| other.code.0.to_lowercase() == code.0.to_lowercase();
        if code.0.is_empty() {
            Err(CodeFault::Empty)
        } else if code.0.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, ',' | ';')) {
            Err(CodeFault::Space(code.0))
        } else if code.0.chars().count() > LONGEST_CODE {
            Err(CodeFault::TooLong(code.0))
        } else if let Some(other) = others.into_iter().find(same) {
            Err(CodeFault::Twice(other.code.0.clone()))
        } else {
            Ok(code)
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_short_without_spaces_and_of_one_type() {
        let types = crate::model::Project::new("p", crate::geometry::projection::Crs::RD_NEW).types().to_vec();
        let given = |text: &str| TypeCode::given(text, &types);
        assert_eq!(given(" KLI "), Ok(TypeCode("KLI".to_owned())));
        assert_eq!(given("  "), Err(CodeFault::Empty));
        assert_eq!(given("K L"), Err(CodeFault::Space("K L".to_owned())));
        assert_eq!(given("K;L"), Err(CodeFault::Space("K;L".to_owned())));
        assert_eq!(given("KLIMAATAD"), Err(CodeFault::TooLong("KLIMAATAD".to_owned())));
        assert_eq!(given("wbg"), Err(CodeFault::Twice("WBG".to_owned())));
    }
}
