//! The tables of a project file without their rows: what they are called, what stands in their columns and which words
//! may. In Dutch, as everything in that file that people read.
//!
//! Their rows are written by the project file itself.

use super::columns::{of_layer_columns, of_map, ours, task_choices, value_choices};
use super::{Column, Kind, Rows, Table, opportunities, others};
use crate::io::columns::{ColumnType, TASK_COLUMNS, VALUE_COLUMNS};
use crate::io::project_file::{EXTRA_COLUMN, LayerColumn};
use crate::model::TaskType;
use crate::words::Words;

/// One of the tables that every project has.
pub fn own(name: &str, types: &[TaskType], words: &Words) -> Option<Table<'static>> {
    let (kind, title, about, mut columns) = match name {
        "gebied" => (Kind::Area, "area", "out-about-area", others::area_columns(words)),
        "maskers" => (Kind::Masks, "out-masks", "out-about-masks", others::mask_columns(words)),
        "waarden" => {
            let columns = of_map(VALUE_COLUMNS, words, |name| value_choices(name, words));
            (Kind::Values, "map-values", "out-about-values", columns)
        }
        "opgaven" => {
            let columns = of_map(TASK_COLUMNS, words, |name| task_choices(name, types, words));
            (Kind::Tasks, "map-tasks", "out-about-tasks", columns)
        }
        "koppelkansen" => (Kind::Opportunities, "out-chances", "out-about-chances", opportunities::columns(words)),
        _ => return None,
    };
    if matches!(kind, Kind::Area | Kind::Values | Kind::Tasks) {
        columns.push(ours(EXTRA_COLUMN, ColumnType::Text, words));
    }
    Some(table(kind, name, words.text(title), words.text(about), columns))
}

/// The table of a reference layer.
pub fn layer(name: &str, title: &str, about: &str, columns: Vec<LayerColumn>, words: &Words) -> Table<'static> {
    let mut columns: Vec<Column> = of_layer_columns(columns, words).map(|(_, column)| column).collect();
    columns.push(ours(EXTRA_COLUMN, ColumnType::Text, words));
    table(Kind::Reference, name, title.to_owned(), about.to_owned(), columns)
}

fn table(kind: Kind, name: &str, title: String, about: String, columns: Vec<Column>) -> Table<'static> {
    Table { kind, name: name.to_owned(), title, about, columns, rows: Rows::none() }
}
