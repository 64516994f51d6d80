//! One placemark: its name, its description, its own data and its geometry.
//!
//! A description in HTML is kept as it is.

use std::collections::HashMap;

use serde_json::{Number, Value};

use super::{geometry, own};
use crate::io::source::{FeatureFault, FileFeature, GeometryFault};
use crate::io::xml::Element;
use crate::model::Properties;

/// What is told of the data of placemarks: which of them are numbers.
#[derive(Debug, Default)]
pub struct Types(HashMap<String, bool>);

impl Types {
    /// Takes what a schema tells.
    pub fn learn(&mut self, schema: &Element) {
        for field in schema.all("SimpleField") {
            let Some(name) = field.attribute("name") else { continue };
            let kind = field.attribute("type").unwrap_or_default().to_lowercase();
            let is_number = matches!(kind.as_str(), "int" | "uint" | "short" | "ushort" | "float" | "double");
            self.0.insert(name.to_owned(), is_number);
        }
    }

    fn value(&self, name: &str, text: &str) -> Value {
        let text = text.trim();
        let number = || match text.parse::<i64>() {
            Ok(whole) => Some(Number::from(whole)),
            Err(_) => text.parse().ok().and_then(Number::from_f64),
        };
        match self.0.get(name) {
            _ if text.is_empty() => Value::Null,
            Some(true) => number().map_or_else(|| Value::from(text), Value::Number),
            _ => Value::from(text),
        }
    }
}

/// The feature of a placemark.
pub fn feature(placemark: &Element, row: usize, folder: Option<String>, types: &Types) -> FileFeature<'static> {
    let geometry = if placemark.is_too_deep {
        Err(FeatureFault::Geometry(GeometryFault::TooDeep))
    } else {
        geometry::of_placemark(placemark)
    };
    FileFeature { row, geometry, properties: properties(placemark, folder, types).into(), name: None, not_numbers: 0 }
}

fn properties(placemark: &Element, folder: Option<String>, types: &Types) -> Properties {
    let mut found = Properties::new();
    let text = |name: &str| placemark.text_of(name).map(str::to_owned);
    // Of our own export the data go first, for the rest follows from them.
    let ours = own::is_ours(placemark).then(|| extended(placemark, types, Properties::new()));
    put(&mut found, "id", placemark.attribute("id").map(Value::from));
    let mut said = vec![("name", text("name")), ("map", folder)];
    said.extend(["description", "Snippet", "address", "phoneNumber"].map(|name| (name, text(name))));
    for (name, said) in said {
        let follows = |data: &Properties| said.as_deref().is_some_and(|said| own::follows(name, said, data));
        if !ours.as_ref().is_some_and(follows) {
            put(&mut found, name, said.map(Value::from));
        }
    }
    for time in ["TimeStamp", "TimeSpan"] {
        for part in placemark.child(time).into_iter().flat_map(|time| &time.children) {
            put(&mut found, &part.name, Some(Value::from(part.text.trim())));
        }
    }
    for track in placemark.all("Track") {
        let times: Vec<&str> = track.all("when").map(|when| when.text.trim()).collect();
        put(&mut found, "begin", times.first().map(|time| Value::from(*time)));
        put(&mut found, "end", times.last().map(|time| Value::from(*time)));
    }
    extended(placemark, types, found)
}

/// The data of a placemark, beside what was found already.
fn extended(placemark: &Element, types: &Types, mut found: Properties) -> Properties {
    for data in placemark.all("ExtendedData") {
        for one in &data.children {
            match one.name.as_str() {
                "Data" => {
                    let name = one.attribute("name").unwrap_or("data");
                    put(&mut found, name, Some(types.value(name, one.text_of("value").unwrap_or_default())));
                }
                "SchemaData" => {
                    for field in one.all("SimpleData") {
                        let name = field.attribute("name").unwrap_or("data");
                        put(&mut found, name, Some(types.value(name, &field.text)));
                    }
                }
                // Data in a namespace of its own.
                other if one.children.is_empty() => put(&mut found, other, Some(types.value(other, &one.text))),
                _ => {}
            }
        }
    }
    found
}

/// Puts a property under its name, or beside one of that name that is something else.
fn put(properties: &mut Properties, name: &str, value: Option<Value>) {
    let Some(value) = value else { return };
    let mut free = name.to_owned();
    let mut times = 2;
    while let Some(there) = properties.get(&free) {
        if *there == value {
            return;
        }
        free = format!("{name} {times}");
        times += 1;
    }
    properties.insert(free, value);
}
