//! The geometry of a placemark: heights dropped and counted, open rings noted.
//!
//! Models in three dimensions are refused by their name.

use geo::{Coord, Geometry, GeometryCollection, LineString, MultiLineString, Polygon};

use crate::io::source::{FeatureFault, FileGeometry, GeometryFault};
use crate::io::xml::Element;
use crate::words::Message;

/// What elements are geometries; what else a placemark has is about it.
const KINDS: [&str; 8] =
    ["Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Track", "MultiTrack", "Model"];
/// So much of coordinates that can't be read is repeated.
const SHOWN_CHARS: usize = 60;

/// The geometry of a placemark, None where it has none or an empty one.
pub fn of_placemark(placemark: &Element) -> Result<Option<FileGeometry<'static>>, FeatureFault> {
    let mut reading = Reading::default();
    let mut found = reading.in_element(placemark)?;
    let geometry = match (found.pop(), found.is_empty()) {
        (None, _) => return Ok(None),
        (Some(only), true) => only,
        (Some(last), false) => {
            found.push(last);
            Geometry::GeometryCollection(GeometryCollection::new_from(found))
        }
    };
    Ok(Some(FileGeometry::of(geometry, reading.heights, reading.open_rings)))
}

#[derive(Default)]
struct Reading {
    heights: usize,
    open_rings: Vec<Vec<Coord<f64>>>,
}

impl Reading {
    /// The geometries that stand in an element; how deep that goes was bounded when it was read.
    fn in_element(&mut self, element: &Element) -> Result<Vec<Geometry<f64>>, FeatureFault> {
        let kinds = element.children.iter().filter(|child| KINDS.contains(&child.name.as_str()));
        let mut found = Vec::new();
        for child in kinds {
            found.extend(self.geometry(child)?);
        }
        Ok(found)
    }

    fn geometry(&mut self, element: &Element) -> Result<Option<Geometry<f64>>, FeatureFault> {
        Ok(match element.name.as_str() {
            "Point" => match self.coordinates(element)?.as_slice() {
                [] => None,
                [c] => Some(Geometry::Point((*c).into())),
                _ => return Err(FeatureFault::Geometry(GeometryFault::WrongCoordinates("Point".to_owned()))),
            },
            "LineString" | "LinearRing" => line(self.coordinates(element)?).map(Geometry::LineString),
            "Polygon" => self.polygon(element)?,
            "MultiGeometry" => {
                let parts = self.in_element(element)?;
                (!parts.is_empty()).then(|| Geometry::GeometryCollection(GeometryCollection::new_from(parts)))
            }
            "Track" => self.track(element)?,
            "MultiTrack" => {
                let mut lines = Vec::new();
                for track in element.all("Track") {
                    match self.track(track)? {
                        Some(Geometry::LineString(line)) => lines.push(line),
                        Some(Geometry::Point(point)) => lines.push(LineString::new(vec![point.0, point.0])),
                        _ => {}
                    }
                }
                (!lines.is_empty()).then(|| Geometry::MultiLineString(MultiLineString::new(lines)))
            }
            other => return Err(FeatureFault::Said(Message::new("kml-geometry").text("name", other))),
        })
    }

    fn polygon(&mut self, element: &Element) -> Result<Option<Geometry<f64>>, FeatureFault> {
        let mut ring = |boundary: &Element| -> Result<Vec<LineString<f64>>, FeatureFault> {
            let mut rings = Vec::new();
            for ring in boundary.all("LinearRing") {
                let ring = self.coordinates(ring)?;
                if ring.len() > 2 && ring.first() != ring.last() {
                    self.open_rings.push(ring.clone());
                }
                rings.push(LineString::new(ring));
            }
            Ok(rings)
        };
        let (mut outer, mut inner) = (Vec::new(), Vec::new());
        for boundary in element.all("outerBoundaryIs") {
            outer.extend(ring(boundary)?);
        }
        for boundary in element.all("innerBoundaryIs") {
            inner.extend(ring(boundary)?);
        }
        // More than one outside is against the rules; each is land then.
        let mut outer = outer.into_iter();
        let Some(first) = outer.next() else { return Ok(None) };
        let polygon = Polygon::new(first, inner);
        let more: Vec<Polygon<f64>> = outer.map(|ring| Polygon::new(ring, Vec::new())).collect();
        Ok(Some(if more.is_empty() {
            Geometry::Polygon(polygon)
        } else {
            Geometry::MultiPolygon(std::iter::once(polygon).chain(more).collect())
        }))
    }

    /// A track: places with a time each, separated by blanks.
    fn track(&mut self, element: &Element) -> Result<Option<Geometry<f64>>, FeatureFault> {
        let mut coordinates = Vec::new();
        for place in element.all("coord") {
            let numbers: Vec<&str> = place.text.split_whitespace().collect();
            coordinates.push(self.position(&numbers, &place.text)?);
        }
        Ok(match coordinates.as_slice() {
            [c] => Some(Geometry::Point((*c).into())),
            _ => line(coordinates).map(Geometry::LineString),
        })
    }

    /// `lon,lat,height lon,lat,height`, with blanks around the commas too.
    fn coordinates(&mut self, element: &Element) -> Result<Vec<Coord<f64>>, FeatureFault> {
        let text = element.child("coordinates").map(|child| child.text.as_str()).unwrap_or_default();
        let mut tight = String::with_capacity(text.len());
        for word in text.split_whitespace() {
            if !(tight.is_empty() || tight.ends_with(',') || word.starts_with(',')) {
                tight.push(' ');
            }
            tight.push_str(word);
        }
        let mut found = Vec::new();
        for position in tight.split(' ').filter(|position| !position.is_empty()) {
            let numbers: Vec<&str> = position.split(',').collect();
            found.push(self.position(&numbers, position)?);
        }
        Ok(found)
    }

    fn position(&mut self, numbers: &[&str], text: &str) -> Result<Coord<f64>, FeatureFault> {
        let fault = || {
            let text: String = text.trim().chars().take(SHOWN_CHARS).collect();
            FeatureFault::Said(Message::new("kml-coordinates").text("text", text))
        };
        let number = |text: &str| text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
        match numbers {
            // A comma behind the last number is often left there.
            [x, y] | [x, y, ""] => Ok(Coord { x: number(x).ok_or_else(fault)?, y: number(y).ok_or_else(fault)? }),
            [x, y, z] => {
                // Most programs write a height of 0 where there is none.
                self.heights += usize::from(number(z).ok_or_else(fault)? != 0.0);
                Ok(Coord { x: number(x).ok_or_else(fault)?, y: number(y).ok_or_else(fault)? })
            }
            _ => Err(fault()),
        }
    }
}

fn line(coordinates: Vec<Coord<f64>>) -> Option<LineString<f64>> {
    (!coordinates.is_empty()).then(|| LineString::new(coordinates))
}
