//! The layers as GeoJSON text, one feature a line, in RD New with the legacy `crs` or in longitude and latitude.
//!
//! It writes only; reading is the business of the program.

use koppelkans::geometry::Point;
use koppelkans::geometry::projection::{Crs, Projector};
use serde_json::{Value, json};

use super::Place;

/// The shapes the sample uses, in RD New.
pub enum Geometry {
    /// One position.
    Point(Place),
    /// Several positions.
    MultiPoint(Vec<Place>),
    /// One line.
    Line(Vec<Place>),
    /// Several lines.
    MultiLine(Vec<Vec<Place>>),
    /// Rings of one polygon, the outer one first.
    Polygon(Vec<Vec<Place>>),
}

/// Features in their order.
#[derive(Default)]
pub struct Collection {
    features: Vec<(Value, Geometry)>,
}

/// The identity of a row: the same each time, made from its layer and number.
pub fn uuid(layer: &str, number: usize) -> String {
    let name = format!("koppelkans/sample/vledderwaard/{layer}/{number}");
    uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_URL, name.as_bytes()).to_string()
}

impl Collection {
    /// Adds a feature; properties that are null are left out, because they are not known.
    pub fn add(&mut self, mut properties: Value, geometry: Geometry) {
        if let Value::Object(fields) = &mut properties {
            fields.retain(|_, value| !value.is_null());
        }
        self.features.push((properties, geometry));
    }

    /// The text in RD New, rounded to centimetres.
    pub fn in_rd(&self, name: &str) -> String {
        let crs = r#""crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}, "#;
        self.text(name, crs, &|place| centimetres(place))
    }

    /// The text in longitude and latitude, seven decimals, turned from the rounded RD coordinates.
    pub fn in_lon_lat(&self, name: &str) -> String {
        let projector = Projector::new(Crs::RD_NEW, Crs::LON_LAT).expect("RD and WGS 84 are built in");
        self.text(name, "", &|place| {
            let [x, y] = centimetres(place);
            let p = projector.convert(Point { x, y }).expect("the sample lies in the Netherlands");
            [(p.x * 1e7).round() / 1e7, (p.y * 1e7).round() / 1e7]
        })
    }

    fn text(&self, name: &str, crs: &str, place: &dyn Fn(Place) -> [f64; 2]) -> String {
        let lines: Vec<String> = self
            .features
            .iter()
            .map(|(properties, geometry)| {
                let geometry = geometry.value(place);
                json!({ "type": "Feature", "properties": properties, "geometry": geometry }).to_string()
            })
            .collect();
        let head = format!("{{\"type\": \"FeatureCollection\", \"name\": \"{name}\", {crs}\"features\": [");
        format!("{head}\n{}\n]}}\n", lines.join(",\n"))
    }
}

fn centimetres((x, y): Place) -> [f64; 2] {
    [(x * 100.0).round() / 100.0, (y * 100.0).round() / 100.0]
}

impl Geometry {
    fn value(&self, place: &dyn Fn(Place) -> [f64; 2]) -> Value {
        let line = |places: &Vec<Place>| places.iter().map(|p| place(*p)).collect::<Vec<_>>();
        let lines = |many: &Vec<Vec<Place>>| many.iter().map(&line).collect::<Vec<_>>();
        match self {
            Geometry::Point(one) => json!({ "type": "Point", "coordinates": place(*one) }),
            Geometry::MultiPoint(many) => json!({ "type": "MultiPoint", "coordinates": line(many) }),
            Geometry::Line(one) => json!({ "type": "LineString", "coordinates": line(one) }),
            Geometry::MultiLine(many) => json!({ "type": "MultiLineString", "coordinates": lines(many) }),
            Geometry::Polygon(rings) => json!({ "type": "Polygon", "coordinates": lines(rings) }),
        }
    }
}
