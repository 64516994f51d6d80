//! One waypoint, route or track.
//!
//! A point without a place spoils only the feature it is in.

use geo::{Coord, Geometry, LineString, MultiLineString};
use serde_json::{Number, Value};

use crate::io::source::{FeatureFault, FileFeature, FileGeometry, GeometryFault};
use crate::io::xml::Element;
use crate::model::Properties;
use crate::words::Message;

/// What was left out of tracks.
#[derive(Debug, Default)]
pub struct Dropped {
    empty: usize,
    single: usize,
}

impl Dropped {
    /// That it was, in the user's words.
    pub fn notes(&self) -> Vec<Message> {
        let of = |key: &str, n: usize| (n > 0).then(|| Message::new(key).count("n", n));
        [of("gpx-empty-segments", self.empty), of("gpx-single-points", self.single)].into_iter().flatten().collect()
    }
}

/// The feature of an element.
pub fn read(element: &Element, row: usize, dropped: &mut Dropped) -> FileFeature<'static> {
    let mut heights = 0;
    let geometry = match element.name.as_str() {
        _ if element.is_too_deep => Err(FeatureFault::Geometry(GeometryFault::TooDeep)),
        "wpt" => place(element, 1).map(|c| Some(Geometry::Point(c.into()))),
        "rte" => line(element, "rtept", &mut heights).map(|line| line.map(Geometry::LineString)),
        _ => track(element, &mut heights, dropped),
    };
    let geometry = geometry.map(|found| found.map(|geometry| FileGeometry::of(geometry, heights, Vec::new())));
    FileFeature { row, geometry, properties: properties(element).into(), name: None, not_numbers: 0 }
}

fn track(element: &Element, heights: &mut usize, dropped: &mut Dropped) -> Result<Option<Geometry<f64>>, FeatureFault> {
    let mut lines = Vec::new();
    for segment in element.all("trkseg") {
        match line(segment, "trkpt", heights)? {
            None => dropped.empty += 1,
            Some(line) if line.0.len() == 1 => dropped.single += 1,
            Some(line) => lines.push(line),
        }
    }
    Ok(match (lines.pop(), lines.is_empty()) {
        (None, _) => None,
        (Some(only), true) => Some(Geometry::LineString(only)),
        (Some(last), false) => {
            lines.push(last);
            Some(Geometry::MultiLineString(MultiLineString::new(lines)))
        }
    })
}

fn line(element: &Element, point: &str, heights: &mut usize) -> Result<Option<LineString<f64>>, FeatureFault> {
    let mut places = Vec::new();
    for (at, point) in element.all(point).enumerate() {
        places.push(place(point, at + 1)?);
        *heights += usize::from(point.text_of("ele").is_some());
    }
    Ok((!places.is_empty()).then(|| LineString::new(places)))
}

/// Where a point lies; which one it is of its line is for the message.
fn place(point: &Element, which: usize) -> Result<Coord<f64>, FeatureFault> {
    let number = |name: &str| point.attribute(name).unwrap_or_default().trim().to_owned();
    let (lat, lon) = (number("lat"), number("lon"));
    let read = |text: &str, most: f64| text.parse::<f64>().ok().filter(|number| number.abs() <= most);
    match (read(&lon, 180.0), read(&lat, 90.0)) {
        (Some(x), Some(y)) => Ok(Coord { x, y }),
        _ => {
            let message = Message::new("gpx-no-place").text("which", which.to_string());
            Err(FeatureFault::Said(message.text("lat", lat).text("lon", lon)))
        }
    }
}

fn properties(element: &Element) -> Properties {
    let mut found = Properties::new();
    for child in &element.children {
        let name = child.name.as_str();
        let value = match name {
            "rtept" | "trkseg" => continue,
            "link" => child.attribute("href").map(Value::from),
            "extensions" => {
                leaves(child, &mut found);
                continue;
            }
            "ele" | "number" => number(child.text.trim()),
            _ => Some(child.text.trim()).filter(|text| !text.is_empty()).map(Value::from),
        };
        if let Some(value) = value {
            found.entry(name).or_insert(value);
        }
    }
    let times = |element: &Element| -> Vec<String> {
        element.all("trkpt").filter_map(|point| point.text_of("time").map(str::to_owned)).collect()
    };
    let times: Vec<String> = element.all("trkseg").flat_map(times).collect();
    if let (Some(first), Some(last)) = (times.first(), times.last()) {
        found.entry("begin").or_insert_with(|| Value::from(first.as_str()));
        found.entry("end").or_insert_with(|| Value::from(last.as_str()));
    }
    found
}

/// A number as a property, whole where it is written so; a text where it is none.
fn number(text: &str) -> Option<Value> {
    let whole = text.parse::<i64>().ok().map(Number::from);
    let number = whole.or_else(|| text.parse().ok().and_then(Number::from_f64));
    number.map(Value::Number).or_else(|| (!text.is_empty()).then(|| Value::from(text)))
}

/// What programs add of their own, by the names of the innermost elements; how deep that goes was bounded.
fn leaves(element: &Element, found: &mut Properties) {
    for child in &element.children {
        let text = child.text.trim();
        if child.children.is_empty() && !text.is_empty() {
            found.entry(child.name.as_str()).or_insert_with(|| Value::from(text));
        }
        leaves(child, found);
    }
}
