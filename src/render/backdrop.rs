//! The background map as things to draw: grey and quiet, made to lie under the maps.
//!
//! Which names find room is for whoever draws them; here is only which of them matter at a scale.

use geo::{LineString, MultiLineString, MultiPolygon, Polygon};

use super::picture::Picture;
use super::style::{Ground, Paint, Stroke};
use crate::model::backdrop::{Backdrop, BackdropArea, BackdropLine, NamedPlace, PlaceKind};

/// From this zoom a tile has streets and buildings, and from this one roads as wide as they are drawn near by.
const STREETS_FROM: u8 = 12;
const WIDE_FROM: u8 = 14;

/// Areas in drawing order.
const AREAS: [(BackdropArea, Ground); 5] = [
    (BackdropArea::Land, Ground::Land),
    (BackdropArea::Green, Ground::Green),
    (BackdropArea::Built, Ground::Built),
    (BackdropArea::Water, Ground::Water),
    (BackdropArea::Building, Ground::Building),
];

/// Lines in drawing order.
const LINES: [BackdropLine; 7] = [
    BackdropLine::Waterway,
    BackdropLine::Rail,
    BackdropLine::Street,
    BackdropLine::Road,
    BackdropLine::MainRoad,
    BackdropLine::Province,
    BackdropLine::Country,
];

/// The picture of a tile of a zoom.
pub fn picture(tile: &Backdrop, zoom: u8) -> Picture {
    let mut picture = Picture::new(tile.middle());
    let outline = MultiPolygon::new(vec![Polygon::new(LineString::new(tile.outline.clone()), Vec::new())]);
    picture.fill(&outline, Paint::Ground(Ground::Land), 0.0);
    for (kind, ground) in AREAS {
        let all = tile.areas.iter().filter(|(area, _)| *area == kind).flat_map(|(_, areas)| areas.0.iter().cloned());
        picture.fill(&MultiPolygon::new(all.collect()), Paint::Ground(ground), 0.0);
    }
    for kind in LINES {
        let all = tile.lines.iter().filter(|(line, _)| *line == kind).flat_map(|(_, lines)| lines.0.iter().cloned());
        picture.draw_lines(&MultiLineString::new(all.collect()), &strokes(kind, zoom), 0.0);
    }
    picture
}

fn strokes(kind: BackdropLine, zoom: u8) -> Vec<Stroke> {
    let solid = |ground, width_px| Stroke::solid(Paint::Ground(ground), width_px);
    let near = zoom >= WIDE_FROM;
    match kind {
        BackdropLine::Waterway => vec![solid(Ground::Water, if near { 1.6 } else { 1.2 })],
        BackdropLine::Rail => vec![solid(Ground::Rail, 1.0)],
        BackdropLine::Street if zoom < STREETS_FROM => Vec::new(),
        BackdropLine::Street => vec![solid(Ground::Road, if near { 1.4 } else { 0.8 })],
        BackdropLine::Road if near => vec![solid(Ground::Kerb, 3.4), solid(Ground::Road, 2.2)],
        BackdropLine::Road => vec![solid(Ground::Kerb, 1.0)],
        BackdropLine::MainRoad if zoom < STREETS_FROM => vec![solid(Ground::Kerb, 1.6)],
        BackdropLine::MainRoad => vec![solid(Ground::Kerb, 4.6), solid(Ground::Road, 3.2)],
        BackdropLine::Province => vec![Stroke::dashed(Paint::Ground(Ground::Border), 1.0, [6.0, 4.0, 6.0, 4.0])],
        BackdropLine::Country => vec![solid(Ground::Border, 1.4)],
    }
}

/// How many people a place must have for its name to be looked at, with so many metres a screen point.
pub fn least_weight(m_per_px: f64) -> f64 {
    if m_per_px < 20.0 { 0.0 } else { 9.0 * m_per_px.powf(1.5) }
}

/// The places whose names matter at a scale, the most important first; each once.
pub fn names<'a>(places: impl Iterator<Item = &'a NamedPlace>, m_per_px: f64, most: usize) -> Vec<&'a NamedPlace> {
    let least = least_weight(m_per_px);
    let matters = |place: &&NamedPlace| match place.kind {
        // Of a country or province only from afar, for the names in it are wanted near by.
        PlaceKind::Region => m_per_px > 120.0,
        PlaceKind::Water => m_per_px < 700.0,
        PlaceKind::Hamlet => m_per_px < 12.0,
        _ => place.weight() as f64 >= least,
    };
    let mut names: Vec<&NamedPlace> = places.filter(matters).collect();
    names.sort_by(|a, b| b.weight().cmp(&a.weight()).then_with(|| a.name.cmp(&b.name)));
    // Tiles of several zooms have the same place, rounded differently.
    let near = 60.0 * m_per_px;
    let mut kept: Vec<&NamedPlace> = Vec::new();
    for place in names {
        if kept.len() >= most {
            break;
        }
        let same =
            |one: &&NamedPlace| one.name == place.name && (one.at.x - place.at.x).hypot(one.at.y - place.at.y) < near;
        if !kept.iter().any(same) {
            kept.push(place);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;

    fn place(name: &str, kind: PlaceKind, population: Option<u64>) -> NamedPlace {
        NamedPlace { name: name.to_owned(), kind, population, at: Point { x: 200_000.0, y: 500_000.0 } }
    }

    #[test]
    fn from_afar_only_cities_are_named_and_near_by_every_village() {
        let places = [
            place("Dorp", PlaceKind::Village, Some(900)),
            place("Stad", PlaceKind::City, Some(200_000)),
            place("Provincie", PlaceKind::Region, None),
        ];
        let names_at =
            |m_per_px| names(places.iter(), m_per_px, 10).iter().map(|one| one.name.clone()).collect::<Vec<_>>();
        assert_eq!(names_at(400.0), ["Provincie", "Stad"]);
        assert_eq!(names_at(10.0), ["Stad", "Dorp"]);
    }

    #[test]
    fn a_place_that_two_tiles_have_is_named_once() {
        let places = [place("Dorp", PlaceKind::Village, Some(900)), place("Dorp", PlaceKind::Village, Some(900))];
        assert_eq!(names(places.iter(), 5.0, 10).len(), 1);
    }

    #[test]
    fn water_lies_over_the_ground_of_the_tile_whatever_the_order_in_it() {
        let at = |x: f64, y: f64| Point { x, y };
        let square = |side: f64| vec![at(0.0, 0.0), at(side, 0.0), at(side, side), at(0.0, side), at(0.0, 0.0)];
        let area = |side| MultiPolygon::new(vec![Polygon::new(LineString::new(square(side)), Vec::new())]);
        let areas = vec![(BackdropArea::Water, area(5.0)), (BackdropArea::Built, area(8.0))];
        let tile = Backdrop { outline: square(10.0), areas, ..Backdrop::default() };
        let paints: Vec<_> = picture(&tile, 14).fills.iter().map(|fill| fill.paint).collect();
        assert_eq!(paints, [Ground::Land, Ground::Built, Ground::Water].map(Paint::Ground));
    }
}
