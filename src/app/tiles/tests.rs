//! Tests of the tiles that are ready to draw, on a source that counts what it is asked.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::io::Cursor;
use std::sync::Mutex;

use super::*;
use crate::geometry::Point;
use crate::geometry::projection::Crs;
use crate::io::tiles::{Grid, TileInfo, TileKind};
use crate::render::raster::Net;

struct Counting {
    info: TileInfo,
    asked: Mutex<Vec<TileAt>>,
    /// Tiles it does not have.
    without: BTreeSet<TileAt>,
    broken: bool,
    /// What each tile is; None for a picture.
    bytes: Option<Vec<u8>>,
}

pub(super) fn png() -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(256, 256).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Pictures in the Dutch matrix.
pub(super) fn info() -> TileInfo {
    TileInfo {
        name: String::new(),
        attribution: String::new(),
        kind: TileKind::Picture,
        grid: Grid::Rd,
        zooms: (2, 8),
        bounds: None,
        accuracy_m: 0.0,
        tile_px: 256,
    }
}

impl TileSource for Counting {
    fn info(&self) -> &TileInfo {
        &self.info
    }

    fn tile(&self, at: TileAt) -> Result<Option<Vec<u8>>, TileError> {
        self.asked.lock().unwrap().push(at);
        if self.broken {
            return Ok(Some(b"geen plaatje".to_vec()));
        }
        Ok((!self.without.contains(&at)).then(|| self.bytes.clone().unwrap_or_else(png)))
    }
}

fn source(without: &[TileAt], broken: bool) -> Arc<Counting> {
    let without = without.iter().copied().collect();
    Arc::new(Counting { info: info(), asked: Mutex::default(), without, broken, bytes: None })
}

fn store(source: &Arc<Counting>) -> TileStore {
    let source: Arc<dyn TileSource> = Arc::<Counting>::clone(source);
    TileStore::new(source, Placing::new(Grid::Rd, Crs::RD_NEW).unwrap(), || ())
}

pub(super) fn view(width_m: f64) -> Bounds {
    let at = |off: f64| Point { x: 155_000.0 + off, y: 463_000.0 + off };
    Bounds { min: at(-width_m / 2.0), max: at(width_m / 2.0) }
}

/// Frames until all that is asked for is there.
fn settle(store: &mut TileStore, view: &Bounds, m_per_px: f64) -> Vec<Arc<DrawnTile>> {
    for _ in 0..2_000 {
        store.begin_frame();
        let shown = store.visible(view, m_per_px);
        let complete = store.asked.is_empty();
        store.end_frame();
        if complete {
            return shown;
        }
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    panic!("tiles did not come");
}

#[test]
fn only_tiles_in_view_are_asked_for_and_each_once() {
    let source = source(&[], false);
    let mut store = store(&source);
    let shown = settle(&mut store, &view(10_000.0), 13.44);
    assert!(shown.iter().all(|tile| tile.at.zoom == 8), "{shown:?}");
    let again = settle(&mut store, &view(10_000.0), 13.44);
    assert_eq!(shown.len(), again.len());
    let mut asked = source.asked.lock().unwrap().clone();
    let all = asked.len();
    asked.sort_unstable();
    asked.dedup();
    assert_eq!(all, asked.len(), "no tile was read twice");
    assert!((9..=16).contains(&all), "{all}");
}

#[test]
fn what_covers_a_part_of_the_view_or_has_layers_nobody_knows_is_not_whole_so_that_something_lies_below() {
    let whole = source(&[], false);
    let mut tiles = store(&whole);
    settle(&mut tiles, &view(10_000.0), 13.44);
    assert!(tiles.is_whole());
    let all = whole.asked.lock().unwrap().clone();
    // It has one corner of the view.
    let part = source(
        &all[1..].iter().flat_map(|at| std::iter::successors(Some(*at), |at| at.parent())).collect::<Vec<_>>(),
        false,
    );
    let mut tiles = store(&part);
    assert_eq!(settle(&mut tiles, &view(10_000.0), 13.44).len(), 1);
    assert!(!tiles.is_whole());
    // A tile with one layer, of a name that is in no known arrangement: its fields are name, version and one feature.
    let layer = [0x0A, 4, b'p', b'i', b'p', b'e', 0x78, 2, 0x12, 11, 0x18, 1, 0x22, 3, 9, 2, 2, 0x08, 1, 0x12, 0];
    let tile = [&[0x1A, layer.len() as u8][..], &layer[..]].concat();
    let info = TileInfo { kind: TileKind::Vector, ..info() };
    let (asked, without) = (Mutex::default(), BTreeSet::new());
    let mut tiles = store(&Arc::new(Counting { info, asked, without, broken: false, bytes: Some(tile) }));
    assert!(settle(&mut tiles, &view(10_000.0), 13.44).is_empty() && !tiles.is_whole());
    assert_eq!(tiles.take_problem().unwrap().key, UNKNOWN_LAYERS);
}

#[test]
fn beyond_the_last_zoom_its_tiles_go_on_and_no_nearer_ones_are_asked_for() {
    let source = source(&[], false);
    let mut store = store(&source);
    let shown = settle(&mut store, &view(400.0), 0.5);
    assert!(!shown.is_empty() && shown.iter().all(|tile| tile.at.zoom == 8));
    assert!(source.asked.lock().unwrap().iter().all(|at| at.zoom == 8));
}

#[test]
fn while_near_tiles_are_made_the_larger_ones_stay_on_the_map() {
    let source = source(&[], false);
    let mut store = store(&source);
    let before = settle(&mut store, &view(100_000.0), 215.04);
    assert!(before.iter().all(|tile| tile.at.zoom == 4));
    // The first frame nearer by: nothing of zoom 6 can be there yet.
    store.begin_frame();
    let shown = store.visible(&view(20_000.0), 53.76);
    assert!(!shown.is_empty() && shown.iter().all(|tile| tile.at.zoom == 4), "{shown:?}");
}

#[test]
fn where_a_tile_is_missing_the_larger_one_is_shown() {
    let middle = TileAt { zoom: 8, x: 127, y: 127 };
    let source = source(&[middle, middle.parent().unwrap()], false);
    let mut store = store(&source);
    let shown = settle(&mut store, &view(10.0), 13.44);
    let zooms: Vec<u8> = shown.iter().map(|tile| tile.at.zoom).collect();
    assert!(zooms.contains(&6), "{zooms:?}");
    assert!(zooms.windows(2).all(|pair| pair[0] <= pair[1]), "larger ones lie below: {zooms:?}");
}

#[test]
fn a_broken_tile_is_told_once() {
    let source = source(&[], true);
    let mut store = store(&source);
    let shown = settle(&mut store, &view(10_000.0), 13.44);
    assert!(shown.is_empty());
    assert_eq!(store.take_problem().unwrap().key, "background-tile-broken");
    settle(&mut store, &view(90_000.0), 13.44);
    assert!(store.take_problem().is_none());
}

#[test]
fn what_was_not_seen_for_long_is_let_go() {
    let source = source(&[], false);
    let mut store = store(&source);
    for step in 0..60 {
        let off = f64::from(step) * 12_000.0 - 200_000.0;
        let around = view(10_000.0);
        let moved = |p: Point| Point { x: p.x + off, y: p.y };
        settle(&mut store, &Bounds { min: moved(around.min), max: moved(around.max) }, 13.44);
    }
    let bytes: usize = store.known.values().map(|one| one.bytes).sum();
    assert!(bytes <= MOST_BYTES && store.known.len() <= MOST_TILES, "{} tiles, {bytes} bytes", store.known.len());
    assert!(source.asked.lock().unwrap().len() > MOST_BYTES / (2 * 256 * 256 * 4));
}

#[test]
fn a_picture_tile_of_web_mercator_lies_right_in_rd_to_within_a_pixel() {
    let placing = Placing::new(Grid::WebMercator, Crs::RD_NEW).unwrap();
    for (zoom, x, y) in [(7, 65, 42), (8, 131, 84), (12, 2109, 1350), (16, 33749, 21603)] {
        let at = TileAt { zoom, x, y };
        let place = |u: f64, v: f64| placing.at(at, u, v);
        let net = Net::following((256, 256), place).unwrap();
        let (west, east) = (net.at(0.0, 0.5), net.at(1.0, 0.5));
        let pixel_m = (west.x - east.x).hypot(west.y - east.y) / 256.0;
        // Looked at more finely than the net was made.
        for (i, j) in (0..=40).flat_map(|i| (0..=40).map(move |j| (i, j))) {
            let (u, v) = (f64::from(i) / 40.0, f64::from(j) / 40.0);
            let (here, there) = (net.at(u, v), place(u, v).unwrap());
            let off_px = (here.x - there.x).hypot(here.y - there.y) / pixel_m;
            assert!(off_px < 1.0, "zoom {zoom}: {off_px} at {u} {v}");
        }
    }
}
