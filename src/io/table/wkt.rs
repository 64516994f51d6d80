//! Geometries as words (WKT and EWKT) in a column of a list.
//!
//! Heights and measures are dropped and counted. Curves are not read.

use geo::{Coord, Geometry, GeometryCollection, LineString, MultiLineString, MultiPoint, MultiPolygon, Polygon};

use crate::io::source::FileGeometry;

/// Collections in collections are read this deep.
const DEEPEST: usize = 16;

/// Whether a text begins as a geometry does.
pub fn looks_like(text: &str) -> bool {
    let text = text.trim_start();
    let text = text.split_once(';').filter(|(srid, _)| has_prefix(srid, "SRID=")).map_or(text, |(_, rest)| rest);
    ["POINT", "LINESTRING", "POLYGON", "MULTI", "GEOMETRYCOLLECTION"].iter().any(|kind| has_prefix(text, kind))
}

fn has_prefix(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix))
}

/// A text with the number of its system. An empty geometry is none; None when the text is no WKT.
pub fn read(text: &str) -> Option<(Option<String>, Option<FileGeometry<'static>>)> {
    let (srid, text) = match text.split_once(';') {
        Some((srid, rest)) if has_prefix(srid, "SRID=") => (srid.get(5..).map(|code| code.trim().to_owned()), rest),
        _ => (None, text),
    };
    let mut reading = Reading { text, heights: 0, open_rings: Vec::new() };
    let geometry = reading.geometry(0)?;
    if !reading.text.trim().is_empty() {
        return None;
    }
    let Reading { heights, open_rings, .. } = reading;
    let found = FileGeometry::of(geometry, heights, open_rings);
    Some((srid, found.bounds().is_some().then_some(found)))
}

struct Reading<'a> {
    text: &'a str,
    heights: usize,
    open_rings: Vec<Vec<Coord<f64>>>,
}

impl Reading<'_> {
    fn word(&mut self) -> String {
        self.text = self.text.trim_start();
        let end = self.text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(self.text.len());
        let (word, rest) = self.text.split_at(end);
        self.text = rest;
        word.to_ascii_uppercase()
    }

    /// Takes a sign when it is the next.
    fn take(&mut self, sign: char) -> bool {
        self.text = self.text.trim_start();
        match self.text.strip_prefix(sign) {
            Some(rest) => {
                self.text = rest;
                true
            }
            None => false,
        }
    }

    fn geometry(&mut self, depth: usize) -> Option<Geometry<f64>> {
        let word = self.word();
        let kind = word.trim_end_matches(['Z', 'M']);
        // `POINT ZM (` and `POINT EMPTY`
        let mut next = self.word();
        if matches!(next.as_str(), "Z" | "M" | "ZM") {
            next = self.word();
        }
        let empty = match next.as_str() {
            "" => false,
            "EMPTY" => true,
            _ => return None,
        };
        if depth > DEEPEST {
            return None;
        }
        Some(match kind {
            "POINT" if empty => Geometry::MultiPoint(MultiPoint::new(Vec::new())),
            "POINT" => match self.positions()?.as_slice() {
                [c] => Geometry::Point((*c).into()),
                _ => return None,
            },
            "LINESTRING" => Geometry::LineString(LineString::new(if empty { Vec::new() } else { self.positions()? })),
            "POLYGON" if empty => Geometry::MultiPolygon(MultiPolygon::new(Vec::new())),
            "POLYGON" => Geometry::Polygon(self.polygon()?),
            "MULTIPOINT" => Geometry::MultiPoint(MultiPoint::from(if empty { Vec::new() } else { self.points()? })),
            "MULTILINESTRING" => Geometry::MultiLineString(MultiLineString::new(
                self.list(empty, |reading| reading.positions().map(LineString::new))?,
            )),
            "MULTIPOLYGON" => Geometry::MultiPolygon(MultiPolygon::new(self.list(empty, Self::polygon)?)),
            "GEOMETRYCOLLECTION" => Geometry::GeometryCollection(GeometryCollection::new_from(
                self.list(empty, |reading| reading.geometry(depth + 1))?,
            )),
            _ => return None,
        })
    }

    /// A list between brackets.
    fn list<T>(&mut self, empty: bool, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        if empty {
            return Some(Vec::new());
        }
        if !self.take('(') {
            return None;
        }
        let mut all = vec![one(self)?];
        while self.take(',') {
            all.push(one(self)?);
        }
        self.take(')').then_some(all)
    }

    fn positions(&mut self) -> Option<Vec<Coord<f64>>> {
        self.list(false, Self::position)
    }

    /// `(1 2, 3 4)` or `((1 2), (3 4))`
    fn points(&mut self) -> Option<Vec<Coord<f64>>> {
        self.list(false, |reading| {
            let wrapped = reading.take('(');
            let position = reading.position()?;
            (!wrapped || reading.take(')')).then_some(position)
        })
    }

    fn polygon(&mut self) -> Option<Polygon<f64>> {
        let rings = self.list(false, Self::positions)?;
        for ring in &rings {
            if ring.len() > 2 && ring.first() != ring.last() {
                self.open_rings.push(ring.clone());
            }
        }
        let mut rings = rings.into_iter().map(LineString::new);
        Some(Polygon::new(rings.next()?, rings.collect()))
    }

    fn position(&mut self) -> Option<Coord<f64>> {
        self.text = self.text.trim_start();
        let end = self.text.find([',', ')', '(']).unwrap_or(self.text.len());
        let (numbers, rest) = self.text.split_at(end);
        self.text = rest;
        let numbers: Vec<f64> = numbers.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?;
        match numbers.as_slice() {
            [x, y, more @ ..] if more.len() <= 2 && x.is_finite() && y.is_finite() => {
                self.heights += usize::from(!more.is_empty());
                Some(Coord { x: *x, y: *y })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_geometry_is_read() {
        for (text, heights) in [
            ("POINT(1 2)", 0),
            ("point z (1 2 3)", 1),
            ("POINTZ(1 2 3)", 1),
            ("LINESTRING (1 2, 3 4)", 0),
            ("POLYGON((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1))", 0),
            ("MULTIPOINT(1 2, 3 4)", 0),
            ("MULTIPOINT((1 2), (3 4))", 0),
            ("MULTILINESTRING((1 2, 3 4), (5 6, 7 8))", 0),
            ("MULTIPOLYGON(((0 0, 4 0, 4 4, 0 0)))", 0),
            ("GEOMETRYCOLLECTION(POINT(1 2), LINESTRING(1 2, 3 4))", 0),
            ("SRID=28992;POINT(210455 540100)", 0),
        ] {
            assert!(looks_like(text), "{text}");
            let (_, found) = read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(found.map(|found| found.heights), Some(heights), "{text}");
        }
        assert!(matches!(read("POLYGON EMPTY"), Some((None, None))));
    }

    #[test]
    fn what_is_no_wkt_is_none() {
        let deep = "GEOMETRYCOLLECTION(".repeat(100_000);
        for text in
            ["POINT", "POINT(1)", "POINT(1 2", "POINT(a b)", "CIRCLE(1 2)", "POINT(1 2) x", "POINT(NaN 1)", &deep]
        {
            assert!(read(text).is_none(), "{text:.40}");
        }
    }

    #[test]
    fn an_open_ring_of_wkt_is_noted() {
        let (_, found) = read("POLYGON((0 0, 4 0, 4 4))").expect("it is WKT");
        assert_eq!(found.map(|found| found.open_rings.len()), Some(1));
    }
}
