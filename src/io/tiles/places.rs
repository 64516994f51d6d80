//! The names of places in a file with tiles, gathered for searching: those of the low zooms, a bounded number of tiles.
//!
//! Small places that only stand in the tiles of a higher zoom are not among them; it says up to which zoom was looked.

use super::grid::{self, Placing, TileAt};
use super::mvt::places_in;
use super::{TileKind, TileSource};
use crate::geometry::projection::Crs;
use crate::model::backdrop::NamedPlace;
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// So many tiles are looked at. Of the Netherlands these are all of zoom 10, and what lies above it.
const MOST_TILES: u64 = 600;
/// So many names are kept.
const MOST_PLACES: usize = 100_000;
/// Two names that are the same within this many metres are one place, seen at two zooms.
const SAME_M: f64 = 3_000.0;

/// The names of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TilePlaces {
    /// They, in the plane that was asked for, in the order of their names.
    pub places: Vec<NamedPlace>,
    /// The highest zoom that was looked at.
    pub zoom: u8,
    /// Whether the file has higher zooms, with more names perhaps.
    pub has_more: bool,
    /// How many tiles could not be read.
    pub unread: usize,
}

/// Whether tiles of a source can have names.
pub fn has_names(source: &dyn TileSource) -> bool {
    source.info().kind == TileKind::Vector
}

/// Gathers the names of a source, in a plane. None where the tiles have none, or lie where the plane can't be.
///
/// # Errors
/// Only that it was stopped; tiles that can't be read are counted.
pub fn tile_places(source: &dyn TileSource, plane: Crs, progress: &Progress) -> Result<Option<TilePlaces>, Cancelled> {
    let info = source.info();
    let Some(placing) = Placing::new(info.grid, plane).ok().filter(|_| has_names(source)) else { return Ok(None) };
    let tiles = |zoom: u8| {
        let [columns, rows] = grid::over(info.grid, info.bounds, zoom);
        (u64::from(columns.end() - columns.start()) + 1) * (u64::from(rows.end() - rows.start()) + 1)
    };
    let (first, last) = info.zooms;
    // The first zoom always, however many tiles it has: they stop below.
    let (mut zoom, mut all) = (first, tiles(first));
    while zoom < last && all + tiles(zoom + 1) <= MOST_TILES {
        zoom += 1;
        all += tiles(zoom);
    }
    progress.begin(Message::new("tile-places-stage"), all.min(MOST_TILES));
    let mut found = TilePlaces { zoom, has_more: zoom < last || all > MOST_TILES, ..TilePlaces::default() };
    // From the highest zoom, where places lie most exactly.
    let each = (first..=zoom).rev().flat_map(|zoom| {
        let [columns, rows] = grid::over(info.grid, info.bounds, zoom);
        rows.flat_map(move |y| columns.clone().map(move |x| TileAt { zoom, x, y }))
    });
    for at in each.take(MOST_TILES as usize) {
        progress.advance(1)?;
        match source.tile(at).map(|bytes| bytes.map(|bytes| places_in(&bytes, at, &placing))) {
            Ok(None) => {}
            Ok(Some(Ok(places))) => found.places.extend(places),
            Ok(Some(Err(_))) | Err(_) => found.unread += 1,
        }
        if found.places.len() > MOST_PLACES {
            found.places.truncate(MOST_PLACES);
            found.has_more = true;
            break;
        }
    }
    found.places = once_each(found.places);
    Ok(Some(found))
}

/// Each place once; the first is kept.
fn once_each(mut places: Vec<NamedPlace>) -> Vec<NamedPlace> {
    places.sort_by(|a, b| a.name.cmp(&b.name));
    let mut kept: Vec<NamedPlace> = Vec::with_capacity(places.len());
    let mut begun = 0;
    for place in places {
        if kept.last().is_none_or(|last| last.name != place.name) {
            begun = kept.len();
        }
        let same = kept.get(begun..).unwrap_or_default().iter().any(|other| is_near(other, &place));
        if !same {
            kept.push(place);
        }
    }
    kept
}

/// Whether two places lie so near that with one name they are one.
fn is_near(a: &NamedPlace, b: &NamedPlace) -> bool {
    (a.at.x - b.at.x).hypot(a.at.y - b.at.y) < SAME_M
}
