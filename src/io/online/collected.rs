//! Pages of features put together to one GeoJSON: what came twice, in which system it is, what lies elsewhere.
//!
//! It changes no feature and drops only what is there already, to the letter; everything is counted.

use std::collections::hash_map::{DefaultHasher, Entry};
use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};

use serde_json::Value;

use super::OnlineError;
use super::place::Place;
use crate::geometry::projection::Crs;
use crate::geometry::{Bounds, Point};

/// Room for what stands before the features, which is known when all are there.
const HEAD: usize = 160;

/// One page as it came.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Page {
    /// The features; None when this is no page of features.
    pub features: Option<Vec<Value>>,
    #[serde(default)]
    links: Value,
    #[serde(default, rename = "numberMatched")]
    number_matched: Value,
    #[serde(default, rename = "numberReturned")]
    number_returned: Value,
    #[serde(default)]
    crs: Value,
}

impl Page {
    /// How many there are in all, as the server says; some say `unknown`.
    pub fn number_matched(&self) -> Option<u64> {
        self.number_matched.as_u64()
    }

    /// How many are on this page, as the server says.
    pub fn number_returned(&self) -> Option<u64> {
        self.number_returned.as_u64()
    }

    /// The link to the page behind this one.
    pub fn next(&self) -> Option<&str> {
        super::features::link(&self.links, &["next"], &[])
    }

    /// The system in the old `crs` member.
    pub fn crs(&self) -> Option<Crs> {
        Crs::parse(self.crs.get("properties")?.get("name")?.as_str()?).ok()
    }
}

/// What a page brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Added {
    /// Features on it.
    pub came: usize,
    /// Features that were not there yet.
    pub new: usize,
}

/// All pages so far.
#[derive(Debug)]
pub struct Collected {
    bytes: Vec<u8>,
    got: usize,
    seen: HashMap<String, u64>,
    pages: HashSet<u64>,
    /// Features left out because they came before, exactly so.
    pub doubles: usize,
    /// Features kept though another one has the same identity.
    pub namesakes: usize,
    readings: Vec<Reading>,
    placed: usize,
}

/// A way to read the numbers, and how many features then touch the box.
#[derive(Clone, Copy, Debug)]
struct Reading {
    crs: Crs,
    swapped: bool,
    bounds: Bounds,
    touch: usize,
}

/// How the numbers are to be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Read {
    /// The system they are in.
    pub crs: Crs,
    /// Whether the two numbers of each position are the other way round.
    pub swapped: bool,
    /// Features that do not touch the box that was asked.
    pub outside: usize,
}

impl Default for Collected {
    fn default() -> Self {
        Self {
            bytes: vec![b' '; HEAD],
            got: 0,
            seen: HashMap::new(),
            pages: HashSet::new(),
            doubles: 0,
            namesakes: 0,
            readings: Vec::new(),
            placed: 0,
        }
    }
}

impl Collected {
    /// Features so far.
    pub fn len(&self) -> usize {
        self.got
    }

    /// Bytes so far.
    pub fn bytes(&self) -> usize {
        self.bytes.len()
    }

    /// Says in which system the server says its numbers are, and where they should lie; before the first page.
    pub fn expect(&mut self, said: Crs, place: &Place) -> Result<(), OnlineError> {
        for (crs, swapped) in [
            (said, false),
            (said, true),
            (Crs::LON_LAT, false),
            (Crs::LON_LAT, true),
            (place.crs, false),
            (place.crs, true),
        ] {
            if self.readings.iter().all(|one| (one.crs, one.swapped) != (crs, swapped)) {
                let box_ = place.bounds_in(crs)?;
                let turned = |p: Point| if swapped { Point { x: p.y, y: p.x } } else { p };
                let bounds = Bounds { min: turned(box_.min), max: turned(box_.max) };
                self.readings.push(Reading { crs, swapped, bounds, touch: 0 });
            }
        }
        Ok(())
    }

    /// Takes in the features of a page.
    pub fn add(&mut self, features: &[Value]) -> Added {
        let texts: Vec<String> = features.iter().map(Value::to_string).collect();
        let page = hash(&texts);
        if !features.is_empty() && !self.pages.insert(page) {
            self.doubles += features.len();
            return Added { came: features.len(), new: 0 };
        }
        let mut new = 0;
        for (feature, text) in features.iter().zip(&texts) {
            if self.is_there(feature, text) {
                self.doubles += 1;
                continue;
            }
            self.look_where(feature);
            if self.got > 0 {
                self.bytes.extend_from_slice(b",\n");
            }
            self.bytes.extend_from_slice(text.as_bytes());
            self.got += 1;
            new += 1;
        }
        Added { came: features.len(), new }
    }

    fn is_there(&mut self, feature: &Value, text: &str) -> bool {
        let identity = match feature.get("id") {
            Some(Value::String(id)) => id.clone(),
            Some(Value::Number(id)) => id.to_string(),
            _ => return false,
        };
        let content = hash(text);
        match self.seen.entry(identity) {
            Entry::Vacant(place) => {
                place.insert(content);
                false
            }
            Entry::Occupied(there) if *there.get() == content => true,
            Entry::Occupied(_) => {
                self.namesakes += 1;
                false
            }
        }
    }

    fn look_where(&mut self, feature: &Value) {
        let mut found = None;
        if let Some(geometry) = feature.get("geometry") {
            widen(geometry, &mut found);
        }
        let Some(found) = found else { return };
        self.placed += 1;
        for reading in &mut self.readings {
            reading.touch += usize::from(touch(&reading.bounds, &found));
        }
    }

    /// How the numbers are to be read: as the server says, unless nothing then lies in the box and another way of
    /// reading puts features there.
    pub fn read(&self, said: Crs) -> Read {
        let as_said = self.readings.first();
        let best = as_said.filter(|one| one.touch > 0).or_else(|| {
            let mut best = as_said;
            for one in &self.readings {
                if best.is_none_or(|best| one.touch > best.touch) {
                    best = Some(one);
                }
            }
            best
        });
        match best {
            Some(best) => Read { crs: best.crs, swapped: best.swapped, outside: self.placed - best.touch },
            None => Read { crs: said, swapped: false, outside: 0 },
        }
    }

    /// The whole as one GeoJSON that says in which system it is.
    pub fn finish(mut self, crs: Crs) -> Vec<u8> {
        // Of degrees the standard says nothing has to be said, and that longitude goes first.
        let member = match crs {
            Crs::LON_LAT => String::new(),
            crs => {
                format!(r#""crs":{{"type":"name","properties":{{"name":"urn:ogc:def:crs:EPSG::{}"}}}},"#, crs.epsg())
            }
        };
        let head = format!(r#"{{"type":"FeatureCollection",{member}"features":["#);
        for (place, byte) in self.bytes.iter_mut().zip(head.bytes()) {
            *place = byte;
        }
        self.bytes.extend_from_slice(b"]}");
        self.bytes
    }
}

fn hash(what: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

fn touch(a: &Bounds, b: &Bounds) -> bool {
    a.min.x <= b.max.x && b.min.x <= a.max.x && a.min.y <= b.max.y && b.min.y <= a.max.y
}

/// Widens the box by all positions in a geometry, however deep they are.
fn widen(value: &Value, found: &mut Option<Bounds>) {
    match value {
        Value::Array(items) => {
            if let [Value::Number(x), Value::Number(y), ..] = items.as_slice()
                && let (Some(x), Some(y)) = (x.as_f64(), y.as_f64())
            {
                let at = Point { x, y };
                match found {
                    Some(bounds) => bounds.include(at),
                    None => *found = Some(Bounds { min: at, max: at }),
                }
                return;
            }
            items.iter().for_each(|item| widen(item, found));
        }
        Value::Object(members) => {
            for (_, member) in members.iter().filter(|(name, _)| matches!(name.as_str(), "coordinates" | "geometries"))
            {
                widen(member, found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    fn at(id: Value, x: f64, y: f64) -> Value {
        json!({"type": "Feature", "id": id, "properties": {}, "geometry": {"type": "Point", "coordinates": [x, y]}})
    }

    fn place() -> Place {
        let bounds = Bounds { min: Point { x: 200_000.0, y: 530_000.0 }, max: Point { x: 220_000.0, y: 550_000.0 } };
        Place { bounds, crs: Crs::RD_NEW }
    }

    #[test]
    fn what_comes_twice_is_left_out_and_what_only_has_the_same_identity_is_kept() {
        let mut all = Collected::default();
        assert_eq!(all.add(&[at(json!(1), 1.0, 2.0), at(json!("b"), 3.0, 4.0)]), Added { came: 2, new: 2 });
        assert_eq!(all.add(&[at(json!("b"), 3.0, 4.0), at(json!(1), 9.0, 9.0)]), Added { came: 2, new: 1 });
        assert_eq!((all.len(), all.doubles, all.namesakes), (3, 1, 1));
        let json: Value = serde_json::from_slice(&all.finish(Crs::RD_NEW)).unwrap();
        assert_eq!(json["features"].as_array().unwrap().len(), 3);
        assert_eq!(json["crs"]["properties"]["name"], "urn:ogc:def:crs:EPSG::28992");
    }

    #[test]
    fn a_page_without_identities_that_comes_again_brings_nothing() {
        let page = [at(Value::Null, 1.0, 2.0), at(Value::Null, 1.0, 2.0)];
        let mut all = Collected::default();
        assert_eq!(all.add(&page).new, 2, "two that are alike on one page may be two");
        assert_eq!(all.add(&page).new, 0);
        assert_eq!(all.doubles, 2);
    }

    #[test]
    fn numbers_in_the_wrong_order_or_system_are_seen_by_where_they_lie() {
        let read = |said: Crs, x: f64, y: f64| {
            let mut all = Collected::default();
            all.expect(said, &place()).unwrap();
            all.add(&[at(json!(1), x, y)]);
            all.read(said)
        };
        let as_it_is = |crs, swapped| Read { crs, swapped, outside: 0 };
        assert_eq!(read(Crs::RD_NEW, 210_000.0, 540_000.0), as_it_is(Crs::RD_NEW, false));
        assert_eq!(read(Crs::RD_NEW, 540_000.0, 210_000.0), as_it_is(Crs::RD_NEW, true));
        assert_eq!(read(Crs::RD_NEW, 6.3, 52.85), as_it_is(Crs::LON_LAT, false));
        assert_eq!(read(Crs::LON_LAT, 52.85, 6.3), as_it_is(Crs::LON_LAT, true));
        assert_eq!(read(Crs::LON_LAT, 210_000.0, 540_000.0), as_it_is(Crs::RD_NEW, false));
        assert_eq!(read(Crs::RD_NEW, 100_000.0, 400_000.0), Read { crs: Crs::RD_NEW, swapped: false, outside: 1 });
    }
}
