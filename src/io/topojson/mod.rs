//! Reading TopoJSON: shapes that share their borders; each object is a layer.
//!
//! The `topojson` library indexes arcs without looking, so a wrong number would end the program; this is read here.

mod arcs;

use serde_json::{Map, Value};

use super::geojson::read_crs_member;
use super::source::{
    FeatureFault, FileFeature, FileGeometry, FileLayer, GeometryFault, LayerInfo, SaidCrs, SourceError, Wanted,
    choose_layer,
};
use crate::model::Properties;
use crate::progress::Progress;
use crate::words::Message;
use arcs::Topology;

/// Reads one object of a topology.
pub fn read<'a>(bytes: &'a [u8], wanted: &Wanted, progress: &Progress) -> Result<FileLayer<'a>, SourceError> {
    progress.begin(Message::new("import-stage-reading"), 0);
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut text: Map<String, Value> = serde_json::from_slice(bytes).map_err(|error| {
        let key = if error.to_string().contains("recursion") { "topojson-too-deep" } else { "topojson-broken" };
        let message = Message::new(key).text("line", error.line().to_string());
        SourceError::Broken(message.text("column", error.column().to_string()))
    })?;
    progress.check()?;
    let Some(Value::Object(mut objects)) = text.remove("objects") else {
        return Err(SourceError::broken("topojson-no-objects"));
    };
    let infos = objects.iter().map(|(name, object)| LayerInfo { name: name.clone(), rows: Some(members(object)) });
    let infos: Vec<LayerInfo> = infos.collect();
    if infos.is_empty() {
        return Err(SourceError::broken("topojson-no-objects"));
    }
    let chosen = choose_layer(infos, wanted.layer.as_deref())?;
    let object = objects.remove(&chosen.name).unwrap_or_default();
    let crs = text.get("crs").map_or(SaidCrs::Absent, |crs| read_crs_member(crs.to_string().as_bytes()));
    let mut topology = Topology::read(&text);
    let parts = match object {
        Value::Object(mut collection) if is_collection(&collection) => match collection.remove("geometries") {
            Some(Value::Array(parts)) => parts,
            _ => Vec::new(),
        },
        single => vec![single],
    };
    let mut features = Vec::with_capacity(parts.len());
    for (at, part) in parts.into_iter().enumerate() {
        progress.check()?;
        features.push(feature(part, at + 1, &mut topology));
    }
    Ok(FileLayer { name: Some(chosen.name), ..FileLayer::lon_lat(features, crs) })
}

fn is_collection(object: &Map<String, Value>) -> bool {
    object.get("type").and_then(Value::as_str) == Some("GeometryCollection")
}

/// How many features an object has.
fn members(object: &Value) -> usize {
    match object.as_object().filter(|object| is_collection(object)) {
        Some(collection) => collection.get("geometries").and_then(Value::as_array).map_or(0, Vec::len),
        None => 1,
    }
}

fn feature(mut part: Value, row: usize, topology: &mut Topology) -> FileFeature<'static> {
    let mut properties = match part.get_mut("properties").map(Value::take) {
        Some(Value::Object(properties)) => properties,
        _ => Properties::new(),
    };
    if let Some(id) = part.get_mut("id").map(Value::take) {
        properties.entry("id").or_insert(id);
    }
    let geometry = topology.geometry(&part).map_err(fault);
    let geometry = geometry.map(|found| {
        let (heights, open_rings) = topology.taken();
        found.map(|geometry| FileGeometry::of(geometry, heights, open_rings))
    });
    FileFeature { row, geometry, properties: properties.into(), name: None, not_numbers: 0 }
}

/// Why one geometry can't be made.
#[derive(Debug)]
enum Fault {
    /// As in GeoJSON.
    Geometry(GeometryFault),
    /// An arc that is not there.
    NoArc(String),
    /// The same arcs again and again.
    TooLarge,
}

fn fault(fault: Fault) -> FeatureFault {
    match fault {
        Fault::Geometry(fault) => FeatureFault::Geometry(fault),
        Fault::NoArc(which) => FeatureFault::Said(Message::new("topojson-no-arc").text("which", which)),
        Fault::TooLarge => FeatureFault::Said(Message::new("topojson-too-large")),
    }
}

#[cfg(test)]
mod tests;
