//! What the text of a `.prj` file, or another description of a reference system in WKT, says.
//!
//! Numbers count, names do not: a system is known by its projection and the numbers of that, or by its EPSG number
//! where it has one. What claims to be RD New with other numbers is not taken for it.

use super::SaidCrs;
use super::wkt::{self, Node};
use crate::geometry::projection::Crs;

#[path = "prj_known.rs"]
mod known;

use known::{Datum, KNOWN, Known, Method};

/// The system that a text describes.
pub fn said(text: &str) -> SaidCrs {
    let text = text.trim().trim_matches('\0');
    if text.is_empty() {
        return SaidCrs::Absent;
    }
    let Some(root) = wkt::parse(text) else {
        // Some programs write only a number.
        return Crs::parse(text).map_or_else(|_| SaidCrs::Unknown(shortened(text)), SaidCrs::Known);
    };
    let system = horizontal(&root);
    match epsg_of(system) {
        Some(crs) => SaidCrs::Known(crs),
        None => SaidCrs::Unknown(shortened(system.name())),
    }
}

/// As much of a text as fits in a sentence.
fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    let line: String = text.chars().take_while(|c| !c.is_control()).take(MOST).collect();
    if line.len() < text.len() { line + "…" } else { line }
}

/// The horizontal part of a compound system, and the system inside a bound one.
fn horizontal(node: &Node) -> &Node {
    let inside = match node.word.as_str() {
        "COMPD_CS" | "COMPOUNDCRS" | "BOUNDCRS" => node.nodes().find(|inner| inner.word != "ABRIDGEDTRANSFORMATION"),
        "SOURCECRS" => node.nodes().next(),
        _ => None,
    };
    inside.map_or(node, horizontal)
}

fn epsg_of(node: &Node) -> Option<Crs> {
    let number = |epsg: u32| Crs::parse(&epsg.to_string()).ok();
    let by_code = node.code("EPSG").and_then(number);
    match node.word.as_str() {
        "GEOGCS" | "GEOGCRS" | "GEODCRS" | "GEOGRAPHICCRS" | "GEODETICCRS" => {
            by_code.or_else(|| is_plain_degrees(node).then(|| datum_of(node)?.geographic()).flatten().and_then(number))
        }
        "PROJCS" | "PROJCRS" | "PROJECTEDCRS" => {
            let found = Described::of(node);
            let by_numbers = found.as_ref().and_then(|found| found.epsg()).and_then(number);
            match (by_code, by_numbers) {
                // A number that contradicts the figures is no number: both say where things lie.
                (Some(code), Some(numbers)) if code != numbers => None,
                (Some(Crs::RD_NEW), None) if found.is_some() => None,
                (code, numbers) => code.or(numbers),
            }
        }
        _ => None,
    }
}

/// Whether coordinates are degrees from Greenwich.
fn is_plain_degrees(node: &Node) -> bool {
    let from = node.child(&["PRIMEM", "PRIMEMERIDIAN"]).and_then(|meridian| meridian.number(0)).unwrap_or(0.0);
    let unit = node.child(&["UNIT", "ANGLEUNIT"]).and_then(|unit| unit.number(0));
    from == 0.0 && unit.is_none_or(|unit| (unit - 1.0_f64.to_radians()).abs() < 1e-9)
}

/// Letters and figures of a name in small letters, so that spellings don't matter.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
}

fn datum_of(geographic: &Node) -> Option<Datum> {
    let named = geographic.child(&["DATUM", "ENSEMBLE", "TRF", "GEODETICDATUM"]).map(|node| plain(node.name()));
    Datum::of(&named?).or_else(|| Datum::of(&plain(geographic.name())))
}

/// A projected system by its figures.
struct Described {
    method: Method,
    datum: Datum,
    /// Numbers of the projection, by what they are.
    numbers: Vec<(&'static str, f64)>,
}

/// How the numbers of projections are spelled, without signs and in small letters.
const SPELLINGS: [(&str, &[&str]); 7] = [
    ("lat0", &["latitudeoforigin", "latitudeofnaturalorigin", "latitudeofcenter", "latitudeoffalseorigin"]),
    (
        "lon0",
        &[
            "centralmeridian",
            "longitudeofnaturalorigin",
            "longitudeofcenter",
            "longitudeoffalseorigin",
            "longitudeoforigin",
        ],
    ),
    ("k", &["scalefactor", "scalefactoratnaturalorigin"]),
    ("x0", &["falseeasting", "eastingatfalseorigin"]),
    ("y0", &["falsenorthing", "northingatfalseorigin"]),
    ("sp1", &["standardparallel1", "latitudeof1ststandardparallel"]),
    ("sp2", &["standardparallel2", "latitudeof2ndstandardparallel"]),
];

impl Described {
    /// None where the figures are not there, or in units this program does not compare.
    fn of(node: &Node) -> Option<Self> {
        let base = node.child(&["GEOGCS", "BASEGEOGCRS", "BASEGEODCRS"])?;
        let conversion = node.child(&["CONVERSION"]).unwrap_or(node);
        let method = plain(conversion.child(&["PROJECTION", "METHOD"])?.name());
        let unit = node.child(&["UNIT", "LENGTHUNIT"]).or_else(|| node.child(&["CS"])?.child(&["LENGTHUNIT"]));
        let unit = unit.or_else(|| node.child(&["AXIS"])?.child(&["LENGTHUNIT"])).and_then(|unit| unit.number(0));
        if unit.is_some_and(|unit| unit != 1.0) || !is_plain_degrees(base) {
            return None;
        }
        let mut numbers = Vec::new();
        for parameter in conversion.nodes().filter(|inner| inner.word == "PARAMETER") {
            let spelled = plain(parameter.name());
            let known = SPELLINGS.iter().find(|(_, spellings)| spellings.contains(&spelled.as_str()));
            if let (Some((name, _)), Some(number)) = (known, parameter.number(0)) {
                numbers.push((*name, number));
            }
        }
        Some(Self { method: Method::of(&method)?, datum: datum_of(base)?, numbers })
    }

    fn number(&self, name: &str) -> Option<f64> {
        self.numbers.iter().find(|(known, _)| *known == name).map(|(_, number)| *number)
    }

    fn epsg(&self) -> Option<u32> {
        KNOWN.iter().find(|known| self.is(known)).map(|known| known.epsg).or_else(|| self.utm())
    }

    /// Whether all figures are those of a known system. Degrees to a centimetre or so, metres to a centimetre.
    fn is(&self, known: &Known) -> bool {
        let near = |name: &str, wanted: f64, tolerance: f64| match self.number(name) {
            Some(number) => (number - wanted).abs() <= tolerance,
            None => wanted == 0.0 || (name == "k" && wanted == 1.0),
        };
        let parallels = match known.parallels {
            // Either of the two may be called the first.
            Some((one, other)) => {
                let both = |a, b| near("sp1", a, 2e-7) && near("sp2", b, 2e-7);
                both(one, other) || both(other, one)
            }
            None => true,
        };
        self.method == known.method
            && self.datum == known.datum
            && near("lat0", known.lat0, 2e-7)
            && near("lon0", known.lon0, 2e-7)
            && near("k", known.k, 1e-9)
            && near("x0", known.x0, 0.01)
            && near("y0", known.y0, 0.01)
            && parallels
    }

    /// The number of a zone of the Universal Transverse Mercator.
    fn utm(&self) -> Option<u32> {
        let lon0 = self.number("lon0")?;
        let zone = (lon0 + 183.0) / 6.0;
        let fits = self.method == Method::TransverseMercator
            && zone.fract() == 0.0
            && (1.0..=60.0).contains(&zone)
            && self.number("lat0").unwrap_or(0.0) == 0.0
            && self.number("k") == Some(0.9996)
            && self.number("x0") == Some(500_000.0);
        if !fits {
            return None;
        }
        let zone = zone as u32;
        match (self.datum, self.number("y0").unwrap_or(0.0)) {
            (Datum::Wgs84, 0.0) => Some(32600 + zone),
            (Datum::Wgs84, 10_000_000.0) => Some(32700 + zone),
            (Datum::Etrs89, 0.0) if (28..=38).contains(&zone) => Some(25800 + zone),
            (Datum::Ed50, 0.0) if (28..=38).contains(&zone) => Some(23000 + zone),
            _ => None,
        }
    }
}

#[cfg(test)]
#[path = "prj_tests.rs"]
mod tests;
