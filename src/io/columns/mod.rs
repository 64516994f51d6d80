//! The columns of both maps: which there are, and how features turn into properties and back.
//!
//! GeoJSON properties, GeoPackage columns and CSV columns are the same (Dutch, because colleagues open them in
//! other programs). Nothing is guessed: what can't be read is warned of and kept as it came. It knows no file
//! format.

mod cells;
mod parse;
mod read;
mod tasks;
mod typed;
mod values;
mod warning;

pub use cells::{DecimalSign, cell};
pub use parse::uuid_of;
pub use tasks::{task_cells, task_columns, task_from_properties, task_properties};
pub use typed::Cell;
pub use values::{value_cells, value_columns, value_from_properties, value_properties};
pub use warning::{ColumnFault, ColumnWarning};

use crate::model::Properties;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// Text.
    Text,
    /// Whole numbers.
    Integer,
    /// Numbers.
    Real,
    /// Yes or no.
    Boolean,
}

/// One column of a map.
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

use ColumnType::{Boolean, Integer, Real, Text};

/// The columns of the value map, in order.
pub const VALUE_COLUMNS: &[Column] = &[
    column("uuid", Text),
    column("naam", Text),
    column("soort", Text),
    column("herkomst", Integer),
    column("gebruik", Integer),
    column("beleving", Integer),
    column("toekomst", Integer),
    column("actie", Text),
    column("belangrijk", Boolean),
    column("kwetsbaar", Boolean),
    column("stem", Text),
    column("periode", Text),
    column("zoekbreedte_m", Real),
    column("vel", Text),
    column("vorm", Text),
    column("verhaal", Text),
    column("foto", Text),
    column("bron", Text),
];

/// The columns of the task map, in order.
pub const TASK_COLUMNS: &[Column] = &[
    column("uuid", Text),
    column("code", Text),
    column("naam", Text),
    column("soort", Text),
    column("type", Text),
    column("fase", Integer),
    column("van", Integer),
    column("tot", Integer),
    column("urgentie", Integer),
    column("partijen", Text),
    column("geld", Text),
    column("capaciteit", Text),
    column("mandaat", Text),
    column("herkomst", Integer),
    column("gebruik", Integer),
    column("beleving", Integer),
    column("toekomst", Integer),
    column("zoekbreedte_m", Real),
    column("beleid", Text),
    column("vel", Text),
    column("variant", Text),
    column("vorm", Text),
    column("verhaal", Text),
    column("foto", Text),
    column("bron", Text),
];

/// Columns of our own lists that say where a shape is and how large: they follow from it.
pub const MEASURES: [&str; 4] = ["x", "y", "oppervlakte_m2", "lengte_m"];

/// How a list of parties is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartiesAs {
    /// A JSON list, for GeoJSON.
    List,
    /// One text joined by `, `, for tables. When a party itself has a comma or semicolon in its name, the text
    /// is a JSON list, which reading accepts too, so that no party falls apart.
    Text,
}

/// Cells as properties with the names of their columns.
fn named(columns: &[Column], cells: Vec<Cell<'_>>) -> Properties {
    columns.iter().zip(cells).map(|(column, cell)| (column.name.to_owned(), cell.into())).collect()
}

/// Columns with what the feature keeps but this program doesn't know behind them. A known value wins from a kept
/// one of the same name; a kept one fills an empty column, so what couldn't be read survives.
fn with_extra(mut columns: Properties, extra: &Properties) -> Properties {
    for (name, value) in extra {
        match columns.get_mut(name) {
            Some(known) if known.is_null() => *known = value.clone(),
            Some(_) => {}
            None => {
                columns.insert(name.clone(), value.clone());
            }
        }
    }
    columns
}

#[cfg(test)]
pub(in crate::io) mod tests;
