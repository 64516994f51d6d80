//! The columns of the two maps: one table for GeoJSON properties, GeoPackage columns and CSV cells.
//!
//! Reading accepts missing columns and guesses nothing: what can't be understood is kept as it came and told.
//! It does not know any file format.

mod cells;
mod task;
#[cfg(test)]
mod tests;
mod value;

pub use cells::list_cell;
pub use task::{task_from_properties, task_properties};
pub use value::{value_from_properties, value_properties};

use crate::words::Message;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Real,
    /// Yes or no.
    Boolean,
    /// A list of texts: a JSON list in GeoJSON, joined by `, ` in tables.
    List,
}

/// A column of one of the maps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in files.
    pub name: &'static str,
    /// What it holds.
    pub ty: ColumnType,
}

const fn column(name: &'static str, ty: ColumnType) -> Column {
    Column { name, ty }
}

/// Columns of the value map, in their order.
pub const VALUE_COLUMNS: &[Column] = &[
    column("uuid", ColumnType::Text),
    column("naam", ColumnType::Text),
    column("soort", ColumnType::Text),
    column("herkomst", ColumnType::Integer),
    column("gebruik", ColumnType::Integer),
    column("beleving", ColumnType::Integer),
    column("toekomst", ColumnType::Integer),
    column("actie", ColumnType::Text),
    column("belangrijk", ColumnType::Boolean),
    column("kwetsbaar", ColumnType::Boolean),
    column("stem", ColumnType::Text),
    column("periode", ColumnType::Text),
    column("vel", ColumnType::Text),
    column("verhaal", ColumnType::Text),
    column("foto", ColumnType::Text),
    column("bron", ColumnType::Text),
    column("zoekbreedte_m", ColumnType::Real),
];

/// Columns of the task map, in their order.
pub const TASK_COLUMNS: &[Column] = &[
    column("uuid", ColumnType::Text),
    column("code", ColumnType::Text),
    column("naam", ColumnType::Text),
    column("soort", ColumnType::Text),
    column("type", ColumnType::Text),
    column("fase", ColumnType::Integer),
    column("van", ColumnType::Integer),
    column("tot", ColumnType::Integer),
    column("urgentie", ColumnType::Integer),
    column("partijen", ColumnType::List),
    column("geld", ColumnType::Text),
    column("capaciteit", ColumnType::Text),
    column("mandaat", ColumnType::Text),
    column("herkomst", ColumnType::Integer),
    column("gebruik", ColumnType::Integer),
    column("beleving", ColumnType::Integer),
    column("toekomst", ColumnType::Integer),
    column("zoekbreedte_m", ColumnType::Real),
    column("beleid", ColumnType::Text),
    column("vel", ColumnType::Text),
    column("variant", ColumnType::Text),
    column("verhaal", ColumnType::Text),
    column("foto", ColumnType::Text),
    column("bron", ColumnType::Text),
];

/// What parts a list of parties in one cell. Written with a comma and a space.
pub const LIST_SEPARATOR: &str = ", ";

/// A property that could not be understood; it is kept with the feature as it came.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnWarning {
    /// Which column.
    pub column: String,
    /// What it held.
    pub found: String,
    /// What it should hold.
    pub expected: Message,
}

impl ColumnWarning {
    /// The warning in the user's words, without the row.
    pub fn message(&self) -> Message {
        Message::new("column-not-understood")
            .text("column", self.column.clone())
            .text("found", self.found.clone())
            .message("expected", self.expected.clone())
    }
}
