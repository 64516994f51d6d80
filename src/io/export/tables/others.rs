//! The area, masks, reference layers and zones as tables.
//!
//! Where the zones are not known there is no table of them.

use std::borrow::Cow;
use std::sync::Arc;

use geo::MultiPolygon;
use serde_json::{Value, json};

use super::columns::{borrowed, cells_of_others, of_layer_columns, of_others, ours};
use super::{Column, Kind, Land, Rows, Table};
use crate::analysis::Zone;
use crate::geometry::overlay;
use crate::io::columns::Cell;
use crate::io::columns::ColumnType::{Boolean, Integer, Real, Text};
use crate::io::export::Findings;
use crate::io::export::zones::fields;
use crate::io::project_file::{LayerColumn, table_name};
use crate::model::{Mask, ReferenceFeature, ReferenceLayer};
use crate::words::Words;

/// The word for the row of the plan area, as the project file has it.
const PLAN: &str = "plangebied";
/// The word for the row of the area of influence.
const INFLUENCE: &str = "invloedsgebied";

pub fn area<'a>(findings: &Findings<'a>) -> Option<Table<'a>> {
    let (area, words) = (findings.project.area()?, findings.words);
    let mut columns = area_columns(words);
    let others = of_others([&area.extra], &columns, words);
    columns.extend(others.iter().map(|(_, column)| column.clone()));
    let own = |kind: &'static str| vec![Cell::text(&area.name), Cell::word(Some(kind)), Cell::text(&area.source)];
    let mut cells = own(PLAN);
    cells.extend(cells_of_others(&others, borrowed(&area.extra)));
    let mut rows = vec![(&area.boundary, cells)];
    if let Some(influence) = &area.influence {
        let mut cells = own(INFLUENCE);
        cells.resize(columns.len(), Cell::Empty);
        // The wider one lies lowest.
        rows.insert(0, (influence, cells));
    }
    let rows = Rows::of(rows, |(shape, _)| Land::Shape(shape), |(_, cells)| cells.clone());
    let (title, about) = (words.text("area"), words.text("out-about-area"));
    Some(Table { kind: Kind::Area, name: "gebied".to_owned(), title, about, columns, rows })
}

/// The columns of the area.
pub fn area_columns(words: &Words) -> Vec<Column> {
    let kinds = vec![(json!(PLAN), words.text("out-plan-area")), (json!(INFLUENCE), words.text("out-influence-area"))];
    let kind = Column { choices: kinds, ..ours("soort", Text, words) };
    vec![ours("naam", Text, words), kind, ours("bron", Text, words)]
}

/// The columns of the masks.
pub fn mask_columns(words: &Words) -> Vec<Column> {
    vec![ours("uuid", Text, words), ours("reden", Text, words)]
}

pub fn masks<'a>(findings: &Findings<'a>) -> Table<'a> {
    let words = findings.words;
    let columns = mask_columns(words);
    let all: Vec<&'a Mask> = findings.project.masks().iter().collect();
    let cells = |mask: &&'a Mask| vec![Cell::made(mask.id.to_string()), Cell::text(&mask.reason)];
    let rows = Rows::of(all, |mask| Land::Shape(&mask.shape), cells);
    let (title, about) = (words.text("out-masks"), words.text("out-about-masks"));
    Table { kind: Kind::Masks, name: "maskers".to_owned(), title, about, columns, rows }
}

/// Names that tables of ours have.
const OURS: [&str; 6] = ["gebied", "waarden", "opgaven", "maskers", "koppelkansen", "zones"];

pub fn layers<'a>(findings: &Findings<'a>) -> Vec<Table<'a>> {
    let mut taken: Vec<String> = OURS.map(str::to_owned).to_vec();
    let mut tables = Vec::new();
    for layer in findings.project.layers().iter() {
        let base = table_name(&layer.name);
        let mut name = base.clone();
        let mut number = 2;
        // A layer of several kinds gets a suffix each: `x` and `x_lijnen` could meet.
        while taken.iter().any(|other| other.starts_with(&name) || name.starts_with(other.as_str())) {
            name = format!("{base}_{number}");
            if !taken.contains(&name) && number > 2 * taken.len() {
                break;
            }
            number += 1;
        }
        taken.push(name.clone());
        tables.push(layer_table(layer, name, findings));
    }
    tables
}

fn layer_table<'a>(layer: &'a ReferenceLayer, name: String, findings: &Findings<'a>) -> Table<'a> {
    let others =
        of_layer_columns(LayerColumn::of_layer(&layer.features, &["fid", "geom"]), findings.words).collect::<Vec<_>>();
    let columns = others.iter().map(|(_, column)| column.clone()).collect();
    let cells = move |one: &&'a ReferenceFeature| {
        cells_of_others(&others, one.properties.iter().map(|(name, value)| (name, Cow::Owned(value))))
    };
    let all: Vec<&'a ReferenceFeature> = layer.features.iter().collect();
    let rows = Rows::of(all, |one| Land::Shape(&one.shape), cells);
    let (title, about) = (layer.name.clone(), layer.source.clone());
    Table { kind: Kind::Reference, name, title, about, columns, rows }
}

pub fn zones<'a>(findings: &Findings<'a>) -> Option<Table<'a>> {
    let (zones, words) = (findings.zones?, findings.words);
    let columns = [
        ("zone", Text),
        ("tasks", Text),
        ("uuids", Text),
        ("count", Integer),
        ("area_m2", Real),
        ("mean_r", Real),
        ("pairs", Integer),
        ("pairs_unknown", Integer),
        ("sliver", Boolean),
        ("herkomst", Real),
        ("gebruik", Real),
        ("beleving", Real),
        ("toekomst", Real),
    ];
    let columns = columns.map(|(name, ty)| ours(&format!("zone_{name}"), ty, words));
    let columns = columns.into_iter().map(|one| Column { name: one.name["zone_".len()..].to_owned(), ..one });
    let flat = |value: Value| match value {
        Value::Array(list) => Cell::Text(list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ").into()),
        other => Cow::<Value>::Owned(other).into(),
    };
    // Joined on the grid of 0.1 mm, as in the GeoJSON: a sliver can vanish there.
    let joined = |zone: &'a Zone| (zone, Arc::new(overlay::union_all([zone.land.as_ref()])));
    let all: Vec<(&'a Zone, Arc<MultiPolygon<f64>>)> = zones.zones.iter().map(joined).collect();
    let cells =
        move |(zone, _): &(&'a Zone, _)| fields(zone, words).into_iter().map(|(_, value)| flat(value)).collect();
    let rows = Rows::of(all, |(_, land)| Land::Made(Arc::clone(land)), cells);
    let (title, about) = (words.text("out-zones"), words.text("out-about-zones"));
    Some(Table { kind: Kind::Zones, name: "zones".to_owned(), title, about, columns: columns.collect(), rows })
}
