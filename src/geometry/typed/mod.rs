//! Coordinates as people type and paste them: RD, longitude and latitude, links of map sites.
//!
//! Text that can be read in several ways gives them all, the likeliest first. It looks nothing up.

mod degrees;
mod links;
mod numbers;
mod plain;
mod tokens;

#[cfg(test)]
mod tests;

use super::projection::{looks_like_lon_lat, looks_like_rd};
use super::{Bounds, Point};

/// Longest text that is looked at; a pasted page is no place.
const LONGEST: usize = 2_000;
/// Most readings that are given: more is no choice any more.
const MOST: usize = 4;
/// The Netherlands with some sea, in degrees.
const DUTCH: Bounds = Bounds { min: Point { x: 2.5, y: 50.5 }, max: Point { x: 7.5, y: 55.8 } };

/// One way to read a text as a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// RD New, in m.
    Rd(Point),
    /// Longitude (x) and latitude (y), in degrees.
    LonLat(Point),
    /// Metres in a plane that the text does not name; neither RD nor degrees fit.
    Plane(Point),
}

impl Reading {
    fn rd(x: f64, y: f64) -> Self {
        Reading::Rd(Point { x, y })
    }

    fn lon_lat(lon: f64, lat: f64) -> Self {
        Reading::LonLat(Point { x: lon, y: lat })
    }

    /// Whether two readings are one place, rounding aside.
    fn is_as(&self, other: &Self) -> bool {
        let near = |a: &Point, b: &Point, by: f64| (a.x - b.x).abs() < by && (a.y - b.y).abs() < by;
        match (self, other) {
            (Reading::Rd(a), Reading::Rd(b)) | (Reading::Plane(a), Reading::Plane(b)) => near(a, b, 1e-4),
            (Reading::LonLat(a), Reading::LonLat(b)) => near(a, b, 1e-9),
            _ => false,
        }
    }

    /// Whether it lies where the Netherlands are.
    pub fn is_dutch(&self) -> bool {
        match self {
            Reading::Rd(p) => is_rd(p.x, p.y),
            Reading::LonLat(p) => DUTCH.contains(*p),
            Reading::Plane(_) => false,
        }
    }
}

/// All ways to read a text as a place, the likeliest first; none when it is none.
pub fn read(text: &str) -> Vec<Reading> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST || !text.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let mut found = links::read(text).unwrap_or_else(|| typed(text));
    let mut kept: Vec<Reading> = Vec::with_capacity(found.len());
    // What lies in the Netherlands first; the order among equals is the reader's.
    found.sort_by_key(|one| !one.is_dutch());
    for one in found {
        if !kept.iter().any(|other| other.is_as(&one)) {
            kept.push(one);
        }
    }
    kept.truncate(MOST);
    kept
}

/// One angle, as it stands in a list with a column for each coordinate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Angle {
    /// In degrees; south and west are below nought.
    pub degrees: f64,
    /// Whether it says that it is a latitude (true) or a longitude; None when it says neither.
    pub is_latitude: Option<bool>,
    /// Whether it has minutes, or signs or letters of degrees; a bare number can be anything.
    pub is_told: bool,
}

/// A text as one angle: `52°21'30"N`, `52 21 30`, `N 52,358`; None when it is none.
pub fn angle(text: &str) -> Option<Angle> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    degrees::one(&tokens::scan(text)?)
}

fn typed(text: &str) -> Vec<Reading> {
    let Some(tokens) = tokens::scan(text) else { return Vec::new() };
    if tokens::speaks_of_degrees(&tokens) { degrees::read(&tokens) } else { plain::read(&tokens) }
}

fn is_rd(x: f64, y: f64) -> bool {
    let at = Point { x, y };
    looks_like_rd(&Bounds { min: at, max: at })
}

fn is_lon_lat(lon: f64, lat: f64) -> bool {
    let at = Point { x: lon, y: lat };
    looks_like_lon_lat(&Bounds { min: at, max: at })
}

/// Degrees of which it is not said which is which: by the Netherlands, else latitude first, and then both ways.
fn degrees_in_any_order(first: f64, second: f64) -> Vec<Reading> {
    let orders = [(second, first), (first, second)];
    let readings: Vec<Reading> = orders
        .into_iter()
        .filter(|(lon, lat)| is_lon_lat(*lon, *lat))
        .map(|(lon, lat)| Reading::lon_lat(lon, lat))
        .collect();
    match readings.iter().find(|one| one.is_dutch()) {
        Some(dutch) => vec![*dutch],
        None => readings,
    }
}
