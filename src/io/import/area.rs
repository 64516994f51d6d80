//! The polygons of a file as the project's area.

use std::sync::Arc;

use serde_json::Value;

use super::features::{keep_original, stem};
use super::proving::ProvedFeature;
use super::{ImportError, Layer, skip};
use crate::geometry::{Shape, layers};
use crate::io::report::ImportReport;
use crate::model::{Area, Change, Project, Properties};
use crate::words::Message;

/// All polygons together become the boundary. The area of influence the project has stays.
pub fn import(layer: Layer, project: &Project) -> Result<(Vec<Change>, ImportReport), ImportError> {
    let (mut area, mut report) = read(layer)?;
    if let Some(there) = project.area() {
        if area.influence.is_none() {
            area.influence.clone_from(&there.influence);
        }
        report.notes.push(Message::new("report-area-replaced").text("name", &there.name));
    }
    Ok((vec![Change::Area(Some(Arc::new(area)))], report))
}

/// The area a file describes.
pub(super) fn read(layer: Layer) -> Result<(Area, ImportReport), ImportError> {
    let Layer { features, mut report, .. } = layer;
    if features.is_empty() {
        return Err(ImportError::NothingUsable(Box::new(report)));
    }
    let count = features.len();
    let (with_land, without): (Vec<_>, Vec<_>) = features.into_iter().partition(|feature| feature.has_areas());
    for feature in without {
        skip(&mut report, feature.row, feature.name(), Message::new("report-area-no-polygon"));
    }
    let (mut wider, mut with_land): (Vec<_>, Vec<_>) = with_land.into_iter().partition(is_influence);
    let influence = joined(&wider);
    let Some(boundary) = joined(&with_land) else {
        return Err(ImportError::AreaNeedsPolygons { file: report.file, features: count });
    };
    if with_land.iter().any(|feature| !feature.shape.lines().0.is_empty() || !feature.shape.points().0.is_empty()) {
        report.notes.push(Message::new("report-area-mixed"));
    }
    report.imported = with_land.len() + wider.len();
    let file = report.file.clone();
    let mut area =
        Area { name: stem(&file).to_owned(), boundary, influence, source: file.clone(), extra: Properties::new() };
    match with_land.as_mut_slice() {
        [only] => {
            keep_original(only);
            let mut properties = only.properties.take();
            if let Some(name) = take_text(&mut properties, &["naam", "name"]) {
                area.name = name;
            }
            if let Some(source) = take_text(&mut properties, &["bron"]) {
                area.source = source;
            }
            area.extra = properties;
        }
        many => {
            report.notes.push(Message::new("report-area-union").count("n", many.len()));
            keep_parts(&mut area.extra, "onderdelen", many);
        }
    }
    for feature in &mut wider {
        // What the area itself says already, as exports write it.
        feature.properties.open().retain(|name, value| match name.as_str() {
            "naam" => value.as_str() != Some(&area.name),
            "bron" => value.as_str() != Some(&area.source),
            name => name != "soort",
        });
    }
    keep_parts(&mut area.extra, "onderdelen_invloedsgebied", &mut wider);
    Ok((area, report))
}

/// Keeps the properties of features that became one, as a list, when there are any.
fn keep_parts(extra: &mut Properties, name: &str, parts: &mut [ProvedFeature]) {
    parts.iter_mut().for_each(keep_original);
    if parts.iter().any(|part| !part.properties.is_empty()) {
        let list = parts.iter_mut().map(|part| Value::Object(part.properties.take()));
        extra.insert(name.to_owned(), Value::Array(list.collect()));
    }
}

/// The land of all features together. One feature keeps its shape as it was.
fn joined(features: &[ProvedFeature]) -> Option<Shape> {
    match features {
        [only] => Shape::from_areas(only.shape.areas().clone()),
        many => Shape::from_areas(layers::union_of(many.iter().map(|feature| feature.shape.areas()))),
    }
}

/// Whether a feature says that it is the area of influence, as exports write it.
fn is_influence(feature: &ProvedFeature) -> bool {
    let kind = feature.properties.get("soort");
    kind.and_then(|kind| kind.as_str().map(|kind| kind.trim().eq_ignore_ascii_case("invloedsgebied"))) == Some(true)
}

fn take_text(properties: &mut Properties, names: &[&str]) -> Option<String> {
    let key = names.iter().find_map(|name| properties.keys().find(|key| key.eq_ignore_ascii_case(name)).cloned())?;
    let text = properties.get(&key).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty())?.to_owned();
    properties.shift_remove(&key);
    Some(text)
}
