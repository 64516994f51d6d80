//! A vector tile turned into what a background shows: areas, lines and names in the plane of the project.
//!
//! The usual schemas of layers are known (OpenMapTiles, Protomaps, Shortbread and our own); layers nobody knows are
//! left out, for a background is no data. How anything looks is for `render`.

use std::borrow::Cow;

use fast_mvt::{MvtFeatureRef, MvtReaderRef, MvtValueRef};
use geo::{Coord, Geometry, LineString, MultiLineString, MultiPolygon, Polygon};

use super::TileError;
use super::grid::{Placing, TileAt};
use super::layers::{Kind, is_known, kind_of};
use crate::geometry::Point;
use crate::model::backdrop::{Backdrop, BackdropArea, BackdropLine, NamedPlace, PlaceKind};

/// A straight piece longer than this part of a tile is divided, because the tile is bent in the plane.
const LONGEST_PART: f64 = 1.0 / 16.0;
/// Most corners and points taken from a tile; a sound one has far fewer.
const MOST_CORNERS: usize = 600_000;
/// How far a corner may lie outside its tile, in tiles.
const FARTHEST: f64 = 4.0;

/// What a feature becomes.
enum Role {
    Area(BackdropArea),
    Line(BackdropLine),
    Place(PlaceKind),
}

/// Only the names in a vector tile; areas and lines are passed by.
///
/// # Errors
/// When the bytes are no vector tile.
pub fn places_in(bytes: &[u8], at: TileAt, placing: &Placing) -> Result<Vec<NamedPlace>, TileError> {
    let reader = MvtReaderRef::new(bytes).map_err(|error| TileError::Tile(error.to_string()))?;
    let mut backdrop = Backdrop::default();
    for layer in reader.layers() {
        let Some(kind) = kind_of(layer.name()).filter(|kind| kind.has_names()) else { continue };
        let extent = f64::from(layer.extent());
        if extent < 1.0 {
            continue;
        }
        let there = There { at, placing, extent };
        for feature in layer.features().filter(|feature| is_point(*feature)) {
            if let (Some(role @ Role::Place(_)), Ok(geometry)) = (role_of(kind, feature), feature.geometry()) {
                there.put(&mut backdrop, role, feature, geometry);
            }
        }
    }
    Ok(backdrop.places)
}

/// Reads a vector tile.
///
/// # Errors
/// When the bytes are no vector tile. Single features that can't be read are counted in [`Backdrop::broken`].
pub fn backdrop_of(bytes: &[u8], at: TileAt, placing: &Placing) -> Result<Backdrop, TileError> {
    let broken = |error: fast_mvt::MvtError| TileError::Tile(error.to_string());
    let reader = MvtReaderRef::new(bytes).map_err(broken)?;
    let mut backdrop =
        Backdrop { outline: outline(at, placing).ok_or(TileError::Broken("place"))?, ..Backdrop::default() };
    let mut corners = 0;
    for layer in reader.layers() {
        let extent = f64::from(layer.extent());
        if extent < 1.0 {
            backdrop.broken += layer.feature_count();
            continue;
        }
        let there = There { at, placing, extent };
        if !is_known(layer.name()) && backdrop.unknown.len() < 8 {
            backdrop.unknown.push(layer.name().chars().take(40).collect());
        }
        let Some(kind) = kind_of(layer.name()) else { continue };
        for feature in layer.features() {
            let Some(role) = role_of(kind, feature) else { continue };
            corners += feature.geometry_commands().len() / 2;
            if corners > MOST_CORNERS {
                return Err(TileError::Broken("geometry"));
            }
            match feature.geometry() {
                Ok(geometry) => there.put(&mut backdrop, role, feature, geometry),
                Err(_) => backdrop.broken += 1,
            }
        }
    }
    Ok(backdrop)
}

/// The outline of a tile in the plane, closed.
fn outline(at: TileAt, placing: &Placing) -> Option<Vec<Point>> {
    let steps = (1.0 / LONGEST_PART) as usize;
    let along = |i: usize| i as f64 / steps as f64;
    let sides = [
        (0..steps).map(|i| (along(i), 0.0)).collect::<Vec<_>>(),
        (0..steps).map(|i| (1.0, along(i))).collect(),
        (0..steps).map(|i| (1.0 - along(i), 1.0)).collect(),
        (0..=steps).map(|i| (0.0, 1.0 - along(i))).collect(),
    ];
    sides.into_iter().flatten().map(|(u, v)| placing.at(at, u, v)).collect()
}

/// From the units of a layer to the plane.
struct There<'a> {
    at: TileAt,
    placing: &'a Placing,
    extent: f64,
}

impl There<'_> {
    fn put(&self, into: &mut Backdrop, role: Role, feature: MvtFeatureRef<'_>, geometry: Geometry<i32>) {
        match (role, geometry) {
            (Role::Area(area), Geometry::Polygon(polygon)) => into.areas.push((area, self.areas(&[polygon]))),
            (Role::Area(area), Geometry::MultiPolygon(all)) => into.areas.push((area, self.areas(&all.0))),
            (Role::Line(line), Geometry::LineString(one)) => into.lines.push((line, self.lines(&[one]))),
            (Role::Line(line), Geometry::MultiLineString(all)) => into.lines.push((line, self.lines(&all.0))),
            (Role::Place(kind), Geometry::Point(point)) => self.put_place(into, kind, feature, point.0),
            (Role::Place(kind), Geometry::MultiPoint(all)) => {
                if let Some(first) = all.0.first() {
                    self.put_place(into, kind, feature, first.0);
                }
            }
            // Water has names on its areas too, and such: another kind of geometry is another role's.
            _ => {}
        }
    }

    fn put_place(&self, into: &mut Backdrop, kind: PlaceKind, feature: MvtFeatureRef<'_>, at: Coord<i32>) {
        // A name in the margin of a tile is that of its neighbour.
        let inside = |v: i32| (0.0..self.extent).contains(&f64::from(v));
        let Some(name) = text_of(feature, &["name:nl", "name_nl", "name", "naam", "name_int"]) else { return };
        if !inside(at.x) || !inside(at.y) || name.trim().is_empty() {
            return;
        }
        let Some(at) = self.place(f64::from(at.x), f64::from(at.y)) else { return };
        let population = number_of(feature, &["population", "pop"]).filter(|people| *people >= 1.0);
        let name: String = name.trim().chars().take(80).collect();
        into.places.push(NamedPlace { name, kind, population: population.map(|people| people as u64), at });
    }

    fn place(&self, x: f64, y: f64) -> Option<Point> {
        let within = |v: f64| (v / self.extent).clamp(-FARTHEST, 1.0 + FARTHEST);
        self.placing.at(self.at, within(x), within(y))
    }

    fn areas(&self, polygons: &[Polygon<i32>]) -> MultiPolygon<f64> {
        let ring = |ring: &LineString<i32>| LineString::new(self.run(ring));
        let polygons = polygons
            .iter()
            .map(|polygon| Polygon::new(ring(polygon.exterior()), polygon.interiors().iter().map(ring).collect()));
        MultiPolygon::new(polygons.filter(|polygon| polygon.exterior().0.len() > 3).collect())
    }

    fn lines(&self, lines: &[LineString<i32>]) -> MultiLineString<f64> {
        let lines = lines.iter().map(|line| LineString::new(self.run(line)));
        MultiLineString::new(lines.filter(|line| line.0.len() > 1).collect())
    }

    /// The corners of a line in the plane, with more between those that are far apart.
    fn run(&self, line: &LineString<i32>) -> Vec<Point> {
        let mut run = Vec::with_capacity(line.0.len());
        let mut before: Option<(f64, f64)> = None;
        for corner in &line.0 {
            let (x, y) = (f64::from(corner.x), f64::from(corner.y));
            if let Some((from_x, from_y)) = before {
                let length = (x - from_x).hypot(y - from_y) / self.extent;
                let pieces = ((length / LONGEST_PART).ceil() as usize).clamp(1, 128);
                let between = (1..pieces).map(|i| i as f64 / pieces as f64);
                run.extend(between.filter_map(|t| self.place(from_x + (x - from_x) * t, from_y + (y - from_y) * t)));
            }
            run.extend(self.place(x, y));
            before = Some((x, y));
        }
        run
    }
}

/// What a feature becomes by the kind of its layer and its own properties; None leaves it out. What can become a place
/// is said in [`Kind::has_names`].
fn role_of(kind: Kind, feature: MvtFeatureRef<'_>) -> Option<Role> {
    let class = || text_of(feature, &["class", "kind", "pmap:kind", "subclass", "type"]).unwrap_or(Cow::Borrowed(""));
    Some(match kind {
        Kind::Earth => Role::Area(BackdropArea::Land),
        Kind::Water => match class().as_ref() {
            // A layer of Protomaps has lines beside its areas; an area of a river stays an area.
            "swimming_pool" | "fountain" => return None,
            _ if is_line(feature) => Role::Line(BackdropLine::Waterway),
            _ if is_point(feature) => Role::Place(PlaceKind::Water),
            _ => Role::Area(BackdropArea::Water),
        },
        Kind::Waterway => Role::Line(BackdropLine::Waterway),
        Kind::Ground => green_or_built(&class())?,
        Kind::Built => Role::Area(BackdropArea::Built),
        Kind::Building => Role::Area(BackdropArea::Building),
        Kind::Road => Role::Line(road(&class())?),
        Kind::Border => Role::Line(border(feature)?),
        Kind::Place => Role::Place(place(&class(), feature)?),
        Kind::WaterName if is_point(feature) => Role::Place(PlaceKind::Water),
        Kind::WaterName => return None,
    })
}

fn is_line(feature: MvtFeatureRef<'_>) -> bool {
    feature.geom_type() == Some(fast_mvt::proto::GeomType::Linestring)
}

fn is_point(feature: MvtFeatureRef<'_>) -> bool {
    feature.geom_type() == Some(fast_mvt::proto::GeomType::Point)
}

fn green_or_built(class: &str) -> Option<Role> {
    Some(Role::Area(match class {
        "wood" | "forest" | "grass" | "scrub" | "heath" | "wetland" | "nature_reserve" | "national_park" | "park"
        | "protected_area" | "sand" | "dune" | "bos" | "heide" | "moeras" | "orchard" | "marsh" | "swamp" | "bog" => {
            BackdropArea::Green
        }
        "residential" | "industrial" | "commercial" | "retail" | "suburb" | "neighbourhood" | "quarter"
        | "urban_area" => BackdropArea::Built,
        _ => return None,
    }))
}

fn road(class: &str) -> Option<BackdropLine> {
    Some(match class {
        "motorway" | "trunk" | "primary" | "highway" | "major_road" => BackdropLine::MainRoad,
        "secondary" | "tertiary" | "medium_road" => BackdropLine::Road,
        "rail" | "railway" | "transit" => BackdropLine::Rail,
        "ferry" | "aerialway" | "pier" | "runway" | "taxiway" | "aeroway" => return None,
        _ => BackdropLine::Street,
    })
}

fn border(feature: MvtFeatureRef<'_>) -> Option<BackdropLine> {
    if number_of(feature, &["maritime"]) == Some(1.0) {
        return None;
    }
    let level = number_of(feature, &["admin_level", "kind_detail", "pmap:min_admin_level"]);
    match (level, text_of(feature, &["kind", "class"]).as_deref()) {
        (_, Some("country")) => Some(BackdropLine::Country),
        (_, Some("region" | "state" | "province")) => Some(BackdropLine::Province),
        (Some(level), _) if level <= 2.0 => Some(BackdropLine::Country),
        (Some(level), _) if level <= 4.0 => Some(BackdropLine::Province),
        _ => None,
    }
}

fn place(class: &str, feature: MvtFeatureRef<'_>) -> Option<PlaceKind> {
    Some(match class {
        "city" | "capital" | "state_capital" => PlaceKind::City,
        "town" => PlaceKind::Town,
        "village" => PlaceKind::Village,
        "hamlet" | "suburb" | "quarter" | "neighbourhood" | "isolated_dwelling" | "farm" | "macrohood" => {
            PlaceKind::Hamlet
        }
        "country" | "state" | "province" | "region" | "island" => PlaceKind::Region,
        // Protomaps: how large it is, by its people.
        "locality" => match number_of(feature, &["population"]).unwrap_or(0.0) {
            people if people >= 100_000.0 => PlaceKind::City,
            people if people >= 10_000.0 => PlaceKind::Town,
            _ => PlaceKind::Village,
        },
        _ => return None,
    })
}

/// The first of the properties that is a text.
fn text_of<'a>(feature: MvtFeatureRef<'a>, keys: &[&str]) -> Option<Cow<'a, str>> {
    keys.iter().find_map(|key| {
        feature.properties().flatten().find_map(|(name, value)| match value {
            MvtValueRef::String(text) if name == *key => Some(text.to_string().into()),
            _ => None,
        })
    })
}

/// The first of the properties that is a number.
fn number_of(feature: MvtFeatureRef<'_>, keys: &[&str]) -> Option<f64> {
    keys.iter().find_map(|key| {
        let found = feature.properties().flatten().find(|(name, _)| name == key)?;
        match found.1 {
            MvtValueRef::Float(value) => Some(f64::from(value)),
            MvtValueRef::Double(value) => Some(value),
            MvtValueRef::Int(value) | MvtValueRef::SInt(value) => Some(value as f64),
            MvtValueRef::UInt(value) => Some(value as f64),
            MvtValueRef::Bool(value) => Some(f64::from(u8::from(value))),
            MvtValueRef::String(text) => text.parse().ok(),
            MvtValueRef::Null => None,
        }
    })
}

#[cfg(test)]
#[path = "mvt_tests.rs"]
mod tests;
