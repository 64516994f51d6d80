//! The zones as CSV, GeoJSON and JSON: which tasks lie over each other, with hectares, mean R and the four values.
//!
//! Slivers are among them, marked, so that the areas add up.

use geo::Geometry;
use serde_json::{Value, json};

use super::terms::json_number;
use super::{CsvStyle, ExportError};
use crate::analysis::{Zone, Zones};
use crate::geometry::overlay;
use crate::geometry::projection::Crs;
use crate::io::geojson::write::GeoJsonWriter;
use crate::model::{Properties, Worth};
use crate::words::Words;

/// Decimals of an area in m², of mean R and of X.
const DECIMALS: (usize, usize, usize) = (2, 3, 4);

/// One line a zone: code, tasks joined by ` + `, m², mean R −3…+3 and X 0…1 of each value; unknown is empty.
pub fn zones_csv(zones: &Zones, style: CsvStyle, words: &Words) -> Result<String, ExportError> {
    let header = ["zone", "tasks", "area_m2", "mean_r"].into_iter().chain(Worth::ALL.map(Worth::column));
    let mut rows = vec![header.map(str::to_owned).collect::<Vec<_>>()];
    let fixed = |value: Option<f64>, decimals: usize| {
        value.map(|value| style.decimal().fixed(value, decimals)).unwrap_or_default()
    };
    for zone in &zones.zones {
        let (area, r, x) = DECIMALS;
        let mut row = vec![zone.code.clone(), zone.names(&words.text("unnamed"))];
        row.extend([fixed(Some(zone.area_m2), area), fixed(zone.mean_r, r)]);
        row.extend(Worth::ALL.map(|worth| fixed(zone.values[worth], x)));
        rows.push(row);
    }
    style.text(&rows)
}

/// One feature a zone, its parts joined over the tiles they were computed in.
pub fn zones_geojson(zones: &Zones, plane: Crs, crs: Crs, words: &Words) -> Result<String, ExportError> {
    let mut writer = GeoJsonWriter::new(plane, crs)?;
    for zone in &zones.zones {
        // Joined on the grid of 0.1 mm: a sliver can vanish there, and then has no geometry.
        let land = overlay::union_all([zone.land.as_ref()]);
        let geometry = (!land.0.is_empty()).then_some(Geometry::MultiPolygon(land));
        let mut properties = Properties::new();
        for (name, value) in fields(zone, words) {
            let flat = if value.is_array() { value.to_string().into() } else { value };
            properties.insert(name.to_owned(), flat);
        }
        writer.add(geometry.as_ref(), properties)?;
    }
    Ok(writer.finish_with("zones", &[]))
}

/// All zones with their sums.
pub fn zones_json(zones: &Zones, words: &Words) -> String {
    let all: Vec<Value> = zones.zones.iter().map(|zone| Value::Object(named(fields(zone, words)))).collect();
    let whole = json!({
        "format_version": 1,
        "area_m2": json_number(Some(zones.area_m2)),
        "unresolved": zones.unresolved,
        "zones": all,
    });
    format!("{whole:#}\n")
}

fn named(fields: Vec<(&'static str, Value)>) -> Properties {
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

pub(super) fn fields(zone: &Zone, words: &Words) -> Vec<(&'static str, Value)> {
    let mut all = vec![
        ("zone", Value::from(zone.code.as_str())),
        ("tasks", zone.names(&words.text("unnamed")).into()),
        ("uuids", zone.tasks.iter().map(|task| task.id.to_string()).collect::<Vec<_>>().into()),
        ("count", zone.tasks.len().into()),
        ("area_m2", json_number(Some(zone.area_m2))),
        ("mean_r", json_number(zone.mean_r)),
        ("pairs", zone.pairs.into()),
        ("pairs_unknown", zone.unknown.into()),
        ("sliver", zone.is_sliver().into()),
    ];
    all.extend(Worth::ALL.map(|worth| (worth.column(), json_number(zone.values[worth]))));
    all
}
