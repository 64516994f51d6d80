//! The typed columns of a reference layer, found by looking at all its properties.
//!
//! Where the columns can't say just what the properties are, these are kept as JSON in `koppelkans_extra` too, so that a
//! column never has to hold more than it can.

use std::borrow::{Borrow, Cow};
use std::collections::BTreeSet;

use rusqlite::types::{Value as Sql, ValueRef};
use serde_json::Value as Json;

use super::cell;
use super::contents::slug;
use crate::io::columns::{Cell, ColumnType};
use crate::model::{Properties, ReferenceFeature};

/// SQLite allows 2000 columns; nobody reads this many, and the JSON keeps them all.
const MAX_COLUMNS: usize = 400;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Bool,
    Integer,
    Real,
    Text,
}

/// A column with the property it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayerColumn {
    /// Name in the file.
    pub column: String,
    /// Name of the property.
    pub property: String,
    kind: Kind,
}

impl LayerColumn {
    /// A column of a file, with its declared type.
    pub fn of_file(column: &str, property: &str, declared: &str) -> Self {
        let kind = match declared {
            text if text.starts_with("BOOL") => Kind::Bool,
            text if text.contains("INT") => Kind::Integer,
            "REAL" | "DOUBLE" | "FLOAT" => Kind::Real,
            _ => Kind::Text,
        };
        Self { column: column.to_owned(), property: property.to_owned(), kind }
    }

    /// Columns for these properties, each with a prefix before its name; some names are taken.
    pub fn of_properties<'a>(
        all: impl IntoIterator<Item = &'a Properties>,
        prefix: &str,
        taken: &[&str],
    ) -> Vec<LayerColumn> {
        columns_of(all.into_iter().map(pairs), prefix, taken)
    }

    /// Columns for the features of a layer; some names are taken.
    pub fn of_layer(features: &[ReferenceFeature], taken: &[&str]) -> Vec<LayerColumn> {
        columns_of(features.iter().map(|feature| feature.properties.iter()), "", taken)
    }

    /// What it holds.
    pub fn ty(&self) -> ColumnType {
        match self.kind {
            Kind::Bool => ColumnType::Boolean,
            Kind::Integer => ColumnType::Integer,
            Kind::Real => ColumnType::Real,
            Kind::Text => ColumnType::Text,
        }
    }

    /// What it holds for a value of the property: lists and objects are text.
    pub fn cell<'v>(&self, value: Cow<'v, Json>) -> Cell<'v> {
        match (self.kind, value) {
            (Kind::Real, value) => Cell::real(value.as_f64()),
            // As it was written, also where it is a number.
            (Kind::Text, value) if !value.is_string() && !value.is_null() => Cell::Text(value.to_string().into()),
            (_, value) => value.into(),
        }
    }

    /// Its SQL type.
    pub fn sql_type(&self) -> &'static str {
        match self.kind {
            Kind::Bool => "BOOLEAN",
            Kind::Integer => "INTEGER",
            Kind::Real => "REAL",
            Kind::Text => "TEXT",
        }
    }

    /// Whether the column with this in it is read as just this property.
    pub fn says(&self, (name, value): (&String, &Json), cell: &Sql) -> bool {
        let declared = self.sql_type();
        // SQLite knows one zero.
        let is_other_zero = matches!(cell, Sql::Real(real) if *real == 0.0 && real.is_sign_negative());
        *name == self.property
            && !is_other_zero
            && cell::to_json(ValueRef::from(cell), declared).as_ref() == Some(value)
    }

    /// What the column holds for a value of the property.
    pub fn sql(&self, value: Option<&Json>) -> Sql {
        match (self.kind, value) {
            (_, None | Some(Json::Null)) => Sql::Null,
            (Kind::Real, Some(json)) => json.as_f64().map_or(Sql::Null, Sql::Real),
            (Kind::Text, Some(Json::String(text))) => Sql::Text(text.clone()),
            (Kind::Text, Some(json)) => Sql::Text(json.to_string()),
            (_, Some(json)) => cell::plain(json),
        }
    }
}

/// The columns for these features, in the order in which their properties first appear.
pub fn columns_for(features: &[ReferenceFeature]) -> Vec<LayerColumn> {
    LayerColumn::of_layer(features, &["fid", "geom", super::schema::EXTRA])
}

/// Names and values of properties.
pub fn pairs(properties: &Properties) -> impl Iterator<Item = (&str, &Json)> {
    properties.iter().map(|(name, value)| (name.as_str(), value))
}

/// The columns for these properties, each with a prefix before its name; some names are taken.
pub fn columns_of<'a, R, V>(all: impl IntoIterator<Item = R>, prefix: &str, taken: &[&str]) -> Vec<LayerColumn>
where
    R: Iterator<Item = (&'a str, V)>,
    V: Borrow<Json>,
{
    let mut found: Vec<(&str, Option<Kind>)> = Vec::new();
    let mut places: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    // Most features have the same properties in the same order, so the next one is likely to be the one behind the last.
    let mut next = 0;
    for (name, value) in all.into_iter().flatten() {
        let likely = if next < found.len() { next } else { 0 };
        let place = match found.get(likely) {
            Some((known, _)) if *known == name => likely,
            _ => *places.entry(name).or_insert_with(|| {
                found.push((name, None));
                found.len() - 1
            }),
        };
        next = place + 1;
        if let (Some(entry), Some(kind)) = (found.get_mut(place), kind_of(value.borrow())) {
            entry.1 = Some(entry.1.map_or(kind, |before| common(before, kind)));
        }
    }
    let mut taken: BTreeSet<String> = taken.iter().map(|name| (*name).to_owned()).collect();
    found
        .into_iter()
        .take(MAX_COLUMNS)
        .map(|(property, kind)| {
            let slug = format!("{prefix}{}", slug(property));
            let base = if slug.starts_with(|c: char| c.is_ascii_lowercase()) { slug } else { format!("k_{slug}") };
            let mut column = base.clone();
            let mut number = 2;
            while !taken.insert(column.clone()) {
                column = format!("{base}_{number}");
                number += 1;
            }
            LayerColumn { column, property: property.to_owned(), kind: kind.unwrap_or(Kind::Text) }
        })
        .collect()
}

fn kind_of(value: &Json) -> Option<Kind> {
    match value {
        Json::Null => None,
        Json::Bool(_) => Some(Kind::Bool),
        Json::Number(number) if number.is_i64() => Some(Kind::Integer),
        Json::Number(number) if number.is_f64() => Some(Kind::Real),
        _ => Some(Kind::Text),
    }
}

fn common(a: Kind, b: Kind) -> Kind {
    match (a, b) {
        _ if a == b => a,
        (Kind::Integer, Kind::Real) | (Kind::Real, Kind::Integer) => Kind::Real,
        _ => Kind::Text,
    }
}
