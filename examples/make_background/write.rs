//! Writes tiles: each as a vector tile with the layer names of OpenMapTiles, all of them as one PMTiles file.

use std::path::Path;

use fast_mvt::{MvtFeature, MvtLayer, MvtTile};
use geo::{Coord, LineString, MultiLineString, MultiPolygon, Polygon, Rect};

use crate::Outcome;
use crate::cut::Tile;
use crate::places::Place;

const EXTENT: f64 = 4096.0;
const METADATA: &str = r#"{
  "name": "Nederland",
  "attribution": "© OpenStreetMap (ODbL), GeoNames (CC BY), Natural Earth",
  "description": "Coarse background of the Netherlands for Koppelkans",
  "koppelkans:accuracy_m": 1000
}"#;

/// What goes into one tile.
pub struct Layers<'a> {
    pub water: MultiPolygon<f64>,
    pub lines: Vec<(&'static str, &'static str, MultiLineString<f64>)>,
    pub places: Vec<&'a Place>,
}

/// The bytes of a tile; None when there is nothing in it.
pub fn tile(layers: &Layers<'_>, frame: &Rect<f64>, part: impl Fn(Coord<f64>) -> Coord<f64>) -> Option<Vec<u8>> {
    let unit = |p: Coord<f64>| Coord {
        x: ((p.x - frame.min().x) / frame.width() * EXTENT).round() as i32,
        y: ((p.y - frame.min().y) / frame.height() * EXTENT).round() as i32,
    };
    let run = |line: &LineString<f64>| {
        let mut run: Vec<Coord<i32>> = line.coords().map(|p| unit(*p)).collect();
        run.dedup();
        LineString::new(run)
    };
    let mut tile = MvtTile::new();
    let mut put = |name: &str, features: Vec<MvtFeature>| {
        if !features.is_empty() {
            let mut layer = MvtLayer::new(name, fast_mvt::DEFAULT_EXTENT);
            features.into_iter().for_each(|one| layer.add_feature(one));
            tile.add_layer(layer);
        }
    };
    let polygons = layers.water.iter().map(|one| {
        let rings = one.interiors().iter().map(&run).filter(|ring| ring.0.len() > 3);
        Polygon::new(run(one.exterior()), rings.collect())
    });
    let polygons = polygons.filter(|one| one.exterior().0.len() > 3);
    put("water", polygons.map(|one| MvtFeature::new(one.into())).collect());
    for name in ["waterway", "boundary", "transportation"] {
        let lines = layers.lines.iter().filter(|(layer, _, all)| *layer == name && !all.0.is_empty());
        let feature = |class: &str, all: &MultiLineString<f64>| {
            let runs: Vec<LineString<i32>> = all.iter().map(&run).filter(|run| run.0.len() > 1).collect();
            let mut feature = MvtFeature::new(geo::MultiLineString::new(runs.clone()).into());
            feature.add_tag_string("class", class);
            if name == "boundary" {
                feature.add_tag_uint("admin_level", if class == "country" { 2 } else { 4 });
            }
            (!runs.is_empty()).then_some(feature)
        };
        put(name, lines.filter_map(|(_, class, all)| feature(class, all)).collect());
    }
    let inside = |p: &Coord<i32>| (0..EXTENT as i32).contains(&p.x) && (0..EXTENT as i32).contains(&p.y);
    let places = |waters: bool| {
        let wanted = layers.places.iter().filter(move |one| (one.class == "water") == waters);
        let placed = wanted.map(|one| (one, unit(part(one.at)))).filter(|(_, at)| inside(at));
        let feature = |(place, at): (&&Place, Coord<i32>)| {
            let mut feature = MvtFeature::new(geo::Point(at).into());
            feature.add_tag_string("name", place.name.as_str());
            if !waters {
                feature.add_tag_string("class", place.class);
            }
            if place.population > 0 {
                feature.add_tag_uint("population", place.population);
            }
            feature
        };
        placed.map(feature).collect::<Vec<_>>()
    };
    put("water_name", places(true));
    put("place", places(false));
    if tile.layers.is_empty() { None } else { tile.encode().ok() }
}

/// Writes all tiles to a file.
pub fn pmtiles(target: &Path, tiles: &[Tile]) -> Outcome<()> {
    let id = |tile: &Tile| -> Outcome<u64> {
        Ok(pmtiles::TileId::from(pmtiles::TileCoord::new(tile.zoom, tile.x, tile.y)?).value())
    };
    let mut ordered = tiles.iter().map(|tile| Ok((id(tile)?, tile))).collect::<Outcome<Vec<_>>>()?;
    ordered.sort_by_key(|(id, _)| *id);
    let (first, last) = tiles.iter().fold((u8::MAX, 0), |(low, high), one| (low.min(one.zoom), high.max(one.zoom)));
    let [west, south, east, north] = crate::sources::EUROPE;
    let writer = pmtiles::PmTilesWriter::new(pmtiles::TileType::Mvt).metadata(METADATA);
    let writer =
        writer.bounds(west, south, east, north).center(5.4, 52.2).center_zoom(7).min_zoom(first).max_zoom(last);
    let mut writer = writer.create(std::fs::File::create(target)?)?;
    for (_, tile) in ordered {
        writer.add_tile(pmtiles::TileCoord::new(tile.zoom, tile.x, tile.y)?, &tile.bytes)?;
    }
    writer.finalize()?;
    println!("{} bytes", std::fs::metadata(target)?.len());
    Ok(())
}
