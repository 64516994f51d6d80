//! How the tables of a project file look in other programs, and what their columns are called there.
//!
//! The same styles and words as those of a hand-over; only there each kind of geometry has a table of its own.

use super::handover::column;
use super::style::style;
use super::tables::{Form, Kind, Table, project};
use crate::io::project_file::{Dress, LayerColumn};
use crate::model::TaskType;
use crate::words::{Language, words};

/// What one of the tables has on that every project has; None for others.
pub fn dress_of_own(name: &str, types: &[TaskType]) -> Option<Dress> {
    let table = project::own(name, types, words(Language::Dutch))?;
    let forms: &[Form] = if matches!(table.kind, Kind::Values | Kind::Tasks) { &Form::ALL } else { &[Form::Areas] };
    Some(dress(&table, forms, types))
}

/// The table of a reference layer.
pub struct LayerTable<'a> {
    /// Its name in the file.
    pub table: &'a str,
    /// Its name for people.
    pub title: &'a str,
    /// Where it comes from.
    pub about: &'a str,
    /// Its type of geometry, as GeoPackage names it.
    pub kind: &'a str,
    /// Its columns.
    pub columns: Vec<LayerColumn>,
}

/// What the table of a reference layer has on.
pub fn dress_of_layer(layer: LayerTable<'_>) -> Dress {
    let forms: &[Form] = match layer.kind {
        "POLYGON" | "MULTIPOLYGON" => &[Form::Areas],
        "LINESTRING" | "MULTILINESTRING" => &[Form::Lines],
        "POINT" | "MULTIPOINT" => &[Form::Points],
        _ => &Form::ALL,
    };
    let table = project::layer(layer.table, layer.title, layer.about, layer.columns, words(Language::Dutch));
    dress(&table, forms, &[])
}

fn dress(table: &Table<'_>, forms: &[Form], types: &[TaskType]) -> Dress {
    let style = style(table, forms, types, words(Language::Dutch));
    Dress {
        title: table.title.clone(),
        about: table.about.clone(),
        columns: table.columns.iter().map(column).collect(),
        qml: style.qml,
        sld: style.sld,
    }
}
