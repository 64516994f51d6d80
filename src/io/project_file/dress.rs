//! What a table has on for other programs: its name and columns in words, and the styles by which they show it as we do.
//!
//! How it looks is decided where it is made; it is only carried here.

/// A table in words and styles.
#[derive(Clone, Debug)]
pub struct Dress {
    /// Its name for people.
    pub title: String,
    /// What it holds.
    pub about: String,
    /// Its columns.
    pub columns: Vec<StyledColumn>,
    /// Its style for QGIS.
    pub qml: String,
    /// Its style for other programs.
    pub sld: String,
}

/// A column of such a table.
#[derive(Clone, Debug)]
pub struct StyledColumn {
    /// Its name.
    pub name: String,
    /// Its SQL type.
    pub sql_type: &'static str,
    /// Its name for people.
    pub title: String,
    /// What it holds.
    pub about: String,
    /// What may stand in it, as text, with the word people read.
    pub choices: Vec<(String, String)>,
}
