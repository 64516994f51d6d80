//! GeoJSON texts: geometries with a fixed number of decimals, features, and collections with or without `crs`.
//!
//! RFC 7946 wants longitude and latitude and no `crs` member; other systems get the older member, as Dutch
//! servers give it. What the properties are is for the caller.

use ::geojson::{Feature, GeometryValue, JsonObject, Position};
use geo::{Coord, Geometry, LineString, Polygon};
use serde_json::json;

use crate::geometry::projection::{Crs, ProjectionError, Projector};
use crate::model::Properties;

/// Decimals of degrees: about a centimetre.
const DEGREE_DECIMALS: i32 = 7;
/// Decimals of metres: a centimetre.
const METRE_DECIMALS: i32 = 2;

/// Writes features from one plane in another system.
pub struct GeoJsonWriter {
    projector: Projector,
    crs: Crs,
    /// The features so far, as text: as objects they would take several times the room.
    features: String,
}

impl GeoJsonWriter {
    /// A writer from the project's plane to a system.
    pub fn new(from: Crs, to: Crs) -> Result<Self, ProjectionError> {
        Ok(Self { projector: Projector::new(from, to)?, crs: to, features: String::new() })
    }

    /// Adds a feature; None is written as a null geometry.
    pub fn add(&mut self, geometry: Option<&Geometry<f64>>, properties: Properties) -> Result<(), ProjectionError> {
        let feature = feature(&self.projector, self.crs, geometry, properties)?;
        self.features += if self.features.is_empty() { "\n" } else { ",\n" };
        self.features += &feature.to_string();
        Ok(())
    }

    /// The text: one feature a line, so that two versions can be compared.
    pub fn finish(self, name: &str) -> String {
        self.finish_with(name, &[])
    }

    /// The text with more members about the collection as a whole; other programs pass over them.
    pub fn finish_with(self, name: &str, members: &[(&str, &str)]) -> String {
        let mut out = self.features;
        out.insert_str(0, &head(name, members, self.crs));
        out += TAIL;
        out
    }
}

/// How a collection ends, behind its last feature.
pub const TAIL: &str = "\n]}\n";

/// How a collection begins, up to its first feature.
pub fn head(name: &str, members: &[(&str, &str)], crs: Crs) -> String {
    let mut out = format!("{{\"type\":\"FeatureCollection\",\"name\":{},", json!(name));
    for (member, text) in members {
        out += &format!("{}:{},", json!(member), json!(text));
    }
    if !crs.is_degrees() {
        let mut properties = JsonObject::new();
        properties.insert("name".to_owned(), json!(format!("urn:ogc:def:crs:EPSG::{}", crs.epsg())));
        out += &format!("\"crs\":{},", json!({ "type": "name", "properties": properties }));
    }
    out + "\"features\":["
}

/// A feature; its geometry is turned into the system `crs`.
pub fn feature(
    projector: &Projector,
    crs: Crs,
    geometry: Option<&Geometry<f64>>,
    properties: Properties,
) -> Result<Feature, ProjectionError> {
    let decimals = if crs.is_degrees() { DEGREE_DECIMALS } else { METRE_DECIMALS };
    let geometry = match geometry {
        Some(geometry) => Some(value_of(&projector.convert_geometry(geometry)?, 10f64.powi(decimals))),
        None => None,
    };
    let geometry = geometry.map(::geojson::Geometry::from);
    Ok(Feature { geometry, properties: Some(properties), ..Feature::default() })
}

fn value_of(geometry: &Geometry<f64>, scale: f64) -> GeometryValue {
    let position = |c: &Coord<f64>| Position::from([rounded(c.x, scale), rounded(c.y, scale)]);
    let line = |line: &LineString<f64>| line.0.iter().map(position).collect::<Vec<_>>();
    let rings = |polygon: &Polygon<f64>| {
        std::iter::once(polygon.exterior()).chain(polygon.interiors()).map(line).collect::<Vec<_>>()
    };
    match geometry {
        Geometry::Point(point) => GeometryValue::Point { coordinates: position(&point.0) },
        Geometry::MultiPoint(points) => {
            GeometryValue::MultiPoint { coordinates: points.iter().map(|point| position(&point.0)).collect() }
        }
        Geometry::LineString(one) => GeometryValue::LineString { coordinates: line(one) },
        Geometry::MultiLineString(lines) => {
            GeometryValue::MultiLineString { coordinates: lines.iter().map(line).collect() }
        }
        Geometry::Polygon(polygon) => GeometryValue::Polygon { coordinates: rings(polygon) },
        Geometry::MultiPolygon(polygons) => {
            GeometryValue::MultiPolygon { coordinates: polygons.iter().map(rings).collect() }
        }
        Geometry::GeometryCollection(parts) => GeometryValue::GeometryCollection {
            geometries: parts.iter().map(|part| ::geojson::Geometry::from(value_of(part, scale))).collect(),
        },
        // A shape never consists of these; as polygons and lines they say the same.
        Geometry::Line(one) => value_of(&Geometry::LineString((*one).into()), scale),
        Geometry::Rect(one) => value_of(&Geometry::Polygon(one.to_polygon()), scale),
        Geometry::Triangle(one) => value_of(&Geometry::Polygon(one.to_polygon()), scale),
    }
}

fn rounded(value: f64, scale: f64) -> f64 {
    // Adding zero turns minus zero into zero.
    (value * scale).round() / scale + 0.0
}
