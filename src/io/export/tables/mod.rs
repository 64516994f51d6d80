//! What is exported as typed tables, once for all formats that have columns: GeoPackage, FlatGeobuf, GeoParquet, XLSX
//! and KML. Their rows are made when they are asked for.
//!
//! Nothing is turned into another reference system here and nothing is written; GeoJSON and CSV have ways of their own.

mod columns;
pub use columns::{choices_of, heading, type_name};
mod maps;
mod opportunities;
pub use opportunities::contact_word;
mod others;
pub mod project;
mod rows;
pub use rows::Rows;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use geo::{MultiLineString, MultiPoint, MultiPolygon};
use serde_json::Value;

use super::{ExportError, Findings, What};
use crate::geometry::{Shape, ShapeKind};
use crate::io::columns::{Cell, ColumnType};

/// What the rows of a table are; it decides how they look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Plan area and area of influence.
    Area,
    /// The value map.
    Values,
    /// The task map.
    Tasks,
    /// Land that will not change.
    Masks,
    /// The koppelkansen.
    Opportunities,
    /// Which tasks lie over each other.
    Zones,
    /// A reference layer.
    Reference,
}

/// A table that is going to be written.
#[derive(Debug)]
pub struct Table<'a> {
    /// What its rows are.
    pub kind: Kind,
    /// Its name in files: lower case, digits, underscores.
    pub name: String,
    /// Its name for people.
    pub title: String,
    /// What it holds, in a sentence.
    pub about: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, a cell for each column.
    pub rows: Rows<'a>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name in files.
    pub name: String,
    /// Its name for people.
    pub title: String,
    /// What it holds, with its unit.
    pub about: String,
    /// What it holds, for programs.
    pub ty: ColumnType,
    /// What may stand in it, with the word people read; empty when that is free.
    pub choices: Vec<(Value, String)>,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// A cell for each column.
    pub cells: Vec<Cell<'a>>,
    /// Where it is.
    pub land: Land<'a>,
}

/// Where a row is, in the project's plane.
#[derive(Clone, Debug)]
pub enum Land<'a> {
    /// Nowhere.
    None,
    /// A shape of one or more kinds.
    Shape(&'a Shape),
    /// Polygons.
    Areas(&'a MultiPolygon<f64>),
    /// Polygons that were made for the export.
    Made(Arc<MultiPolygon<f64>>),
}

/// One kind of geometry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Polygons.
    Areas,
    /// Lines.
    Lines,
    /// Points.
    Points,
}

impl Form {
    /// All of them, the largest lowest on a map.
    pub const ALL: [Form; 3] = [Form::Areas, Form::Lines, Form::Points];

    /// What the names of tables of this kind end in (Dutch, as the names of tables are).
    pub fn suffix(self) -> &'static str {
        match self {
            Form::Areas => "vlakken",
            Form::Lines => "lijnen",
            Form::Points => "punten",
        }
    }

    /// Key of its word.
    pub fn key(self) -> &'static str {
        match self {
            Form::Areas => "out-form-areas",
            Form::Lines => "out-form-lines",
            Form::Points => "out-form-points",
        }
    }
}

impl Land<'_> {
    /// The polygons; None when there are none.
    pub fn areas(&self) -> Option<&MultiPolygon<f64>> {
        let areas = match self {
            Land::None => return None,
            Land::Shape(shape) => shape.areas(),
            Land::Areas(areas) => areas,
            Land::Made(areas) => areas,
        };
        (!areas.0.is_empty()).then_some(areas)
    }

    /// The lines; None when there are none.
    pub fn lines(&self) -> Option<&MultiLineString<f64>> {
        let Land::Shape(shape) = self else { return None };
        (!shape.lines().0.is_empty()).then_some(shape.lines())
    }

    /// The points; None when there are none.
    pub fn points(&self) -> Option<&MultiPoint<f64>> {
        let Land::Shape(shape) = self else { return None };
        (!shape.points().0.is_empty()).then_some(shape.points())
    }

    /// Whether it has geometry of a kind.
    pub fn has(&self, form: Form) -> bool {
        match form {
            Form::Areas => self.areas().is_some(),
            Form::Lines => self.lines().is_some(),
            Form::Points => self.points().is_some(),
        }
    }

    /// Whether it is nowhere.
    pub fn is_none(&self) -> bool {
        !Form::ALL.iter().any(|form| self.has(*form))
    }

    /// Whether it has more than one kind of geometry.
    pub fn is_mixed(&self) -> bool {
        matches!(self, Land::Shape(shape) if shape.kind() == ShapeKind::Mixed)
    }
}

impl Table<'_> {
    /// The place of a column.
    pub fn place_of(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|one| one.name == column)
    }

    /// A cell as text; empty when there is no such column or nothing in it.
    pub fn text(&self, row: &Row<'_>, column: &str) -> String {
        let cell = self.place_of(column).and_then(|at| row.cells.get(at));
        cell.and_then(Cell::as_text).unwrap_or_default().into_owned()
    }
}

/// The tables of an export. A hand-over has all there is, lowest on the map first; tables without rows are left out
/// of it. The method is no table.
pub fn tables<'a>(findings: &Findings<'a>, what: What) -> Result<Vec<Table<'a>>, ExportError> {
    Ok(match what {
        What::Area => vec![others::area(findings).ok_or(ExportError::NoArea)?],
        What::Values => vec![maps::values(findings)],
        What::Tasks => vec![maps::tasks(findings)],
        What::Opportunities => vec![opportunities::opportunities(findings)],
        What::Zones => others::zones(findings).into_iter().collect(),
        What::Method => Vec::new(),
        What::HandOver => {
            let mut all: Vec<Table<'a>> = others::area(findings).into_iter().collect();
            all.extend(others::layers(findings));
            all.push(others::masks(findings));
            all.push(maps::values(findings));
            all.push(maps::tasks(findings));
            all.push(opportunities::opportunities(findings));
            all.retain(|table| !table.rows.is_empty());
            all
        }
    })
}
