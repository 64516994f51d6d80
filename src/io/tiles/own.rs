//! The background that comes with the program: the Netherlands with what lies around it, coarse and small.
//!
//! How it is made is in `assets/background/README.md`.

use std::sync::{Arc, OnceLock};

use super::grid::{self, Placing, TileAt};
use super::mvt::places_in;
use super::{PmTiles, TileError, TileSource};
use crate::geometry::projection::Crs;
use crate::geometry::{Bounds, Point};
use crate::model::backdrop::NamedPlace;

const BYTES: &[u8] = include_bytes!("../../../assets/background/nederland.pmtiles");

/// The part of the earth whose places are listed, in degrees.
const COUNTRY: Bounds = Bounds { min: Point { x: 3.2, y: 50.7 }, max: Point { x: 7.3, y: 53.6 } };

/// The background in the program.
///
/// # Errors
/// None with the file as it is, which a test holds.
pub fn own_source() -> Result<Arc<dyn TileSource>, TileError> {
    static SOURCE: OnceLock<Option<Arc<PmTiles>>> = OnceLock::new();
    let made = SOURCE.get_or_init(|| PmTiles::of_bytes(BYTES).ok().map(Arc::new));
    made.clone().map(|source| source as Arc<dyn TileSource>).ok_or(TileError::NoTiles)
}

/// All places of the Netherlands in it, in the plane of a project, by name; for searching. It takes some tens of
/// milliseconds: call it on a worker thread, once.
pub fn own_places(crs: Crs) -> Vec<NamedPlace> {
    let (Ok(source), Ok(placing)) = (own_source(), Placing::new(super::Grid::WebMercator, crs)) else {
        return Vec::new();
    };
    let zoom = source.info().zooms.1;
    let [columns, rows] = grid::over(super::Grid::WebMercator, Some(COUNTRY), zoom);
    let mut places = Vec::new();
    for (x, y) in rows.flat_map(|y| columns.clone().map(move |x| (x, y))) {
        let at = TileAt { zoom, x, y };
        if let Ok(Some(bytes)) = source.tile(at)
            && let Ok(found) = places_in(&bytes, at, &placing)
        {
            places.extend(found);
        }
    }
    places.sort_by(|a, b| a.name.cmp(&b.name).then(b.weight().cmp(&a.weight())));
    places
}
