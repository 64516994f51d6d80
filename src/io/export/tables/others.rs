//! The area, masks, reference layers and zones as tables.
//!
//! Where the zones are not known there is no table of them.

use serde_json::{Value, json};

use super::columns::{cells_of_others, of_layer_columns, of_others, ours};
use super::{Column, Kind, Land, Row, Table};
use crate::geometry::overlay;
use crate::io::columns::ColumnType::{Boolean, Integer, Real, Text};
use crate::io::export::Findings;
use crate::io::export::zones::fields;
use crate::io::project_file::{LayerColumn, table_name};
use crate::model::ReferenceLayer;
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
    let own = |kind: &str| vec![text(&area.name), json!(kind), text(&area.source)];
    let cells = own(PLAN).into_iter().chain(cells_of_others(&others, &area.extra)).collect();
    let mut rows = vec![Row { cells, land: Land::Shape(&area.boundary) }];
    if let Some(influence) = &area.influence {
        let mut cells = own(INFLUENCE);
        cells.resize(columns.len(), Value::Null);
        // The wider one lies lowest.
        rows.insert(0, Row { cells, land: Land::Shape(influence) });
    }
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

fn text(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { json!(text) }
}

pub fn masks<'a>(findings: &Findings<'a>) -> Table<'a> {
    let words = findings.words;
    let columns = mask_columns(words);
    let masks = findings.project.masks().iter();
    let row = |mask: &'a crate::model::Mask| Row {
        cells: vec![json!(mask.id.to_string()), text(&mask.reason)],
        land: Land::Shape(&mask.shape),
    };
    let (title, about) = (words.text("out-masks"), words.text("out-about-masks"));
    Table { kind: Kind::Masks, name: "maskers".to_owned(), title, about, columns, rows: masks.map(row).collect() }
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
    let row = |one: &'a crate::model::ReferenceFeature| Row {
        cells: cells_of_others(&others, &one.properties.to_properties()).collect(),
        land: Land::Shape(&one.shape),
    };
    let rows = layer.features.iter().map(row).collect();
    let columns = others.iter().map(|(_, column)| column.clone()).collect();
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
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ").into(),
        other => other,
    };
    let row = |zone: &'a crate::analysis::Zone| Row {
        cells: fields(zone, words).into_iter().map(|(_, value)| flat(value)).collect(),
        // Joined on the grid of 0.1 mm, as in the GeoJSON: a sliver can vanish there.
        land: Land::Made(overlay::union_all([zone.land.as_ref()])),
    };
    let rows = zones.zones.iter().map(row).collect();
    let (title, about) = (words.text("out-zones"), words.text("out-about-zones"));
    Some(Table { kind: Kind::Zones, name: "zones".to_owned(), title, about, columns: columns.collect(), rows })
}
