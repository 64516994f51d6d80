//! In which layers names of places are looked for.
#![allow(clippy::unwrap_used)]

use fast_mvt::{MvtFeature, MvtLayer, MvtTile};

use super::*;
use crate::geometry::projection::Crs;
use crate::io::tiles::Grid;
use crate::io::tiles::layers::LAYERS;

#[test]
fn every_name_that_is_drawn_can_be_searched() {
    let placing = Placing::new(Grid::WebMercator, Crs::RD_NEW).unwrap();
    let at = TileAt { zoom: 7, x: 65, y: 42 };
    let mut with_names = 0;
    for (name, _) in LAYERS {
        let mut point = MvtFeature::new(geo::Point(Coord { x: 1024, y: 1024 }).into());
        point.add_tag_string("name", "Vledder");
        point.add_tag_string("class", "village");
        let mut layer = MvtLayer::new(name, fast_mvt::DEFAULT_EXTENT);
        layer.add_feature(point);
        let mut tile = MvtTile::new();
        tile.add_layer(layer);
        let bytes = tile.encode().unwrap();
        let drawn = backdrop_of(&bytes, at, &placing).unwrap().places;
        assert_eq!(places_in(&bytes, at, &placing).unwrap(), drawn, "{name}");
        with_names += drawn.len();
    }
    assert!(with_names > 0);
}
