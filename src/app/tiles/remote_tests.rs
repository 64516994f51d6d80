//! Tests of tiles that are fetched from elsewhere, with a source that does what a test says and writes down what it is
//! asked.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::tests::{info, png, view};
use super::*;
use crate::geometry::Bounds;
use crate::geometry::projection::Crs;
use crate::io::tiles::{FetchedTile, Grid, Remote, TileInfo};
use crate::progress::Progress;

struct Elsewhere {
    info: TileInfo,
    /// Tiles that are at hand, and whether they are old.
    kept: BTreeMap<TileAt, bool>,
    answer: Box<dyn Fn(TileAt) -> FetchedTile + Send + Sync>,
    /// While it is set, questions are not answered.
    holds: AtomicBool,
    peace: AtomicBool,
    asked: Mutex<Vec<TileAt>>,
    stopped: Mutex<Vec<TileAt>>,
    /// Under way now, and the most there were.
    under_way: Mutex<(usize, usize)>,
    spoilt: Mutex<Vec<TileAt>>,
}

impl TileSource for Elsewhere {
    fn info(&self) -> &TileInfo {
        &self.info
    }

    fn tile(&self, at: TileAt) -> Result<Option<Vec<u8>>, TileError> {
        Ok(self.kept.contains_key(&at).then(png))
    }

    fn is_sparse(&self) -> bool {
        true
    }

    fn remote(&self) -> Option<&dyn Remote> {
        Some(self)
    }
}

impl Remote for Elsewhere {
    fn is_due(&self, at: TileAt) -> bool {
        self.kept.get(&at).copied().unwrap_or(true)
    }

    fn fetch(&self, at: TileAt, progress: &Progress) -> FetchedTile {
        self.asked.lock().unwrap().push(at);
        {
            let mut now = self.under_way.lock().unwrap();
            now.0 += 1;
            now.1 = now.1.max(now.0);
        }
        while self.holds.load(Ordering::Relaxed) && !progress.is_cancelled() {
            std::thread::sleep(Duration::from_millis(1));
        }
        self.under_way.lock().unwrap().0 -= 1;
        if progress.is_cancelled() {
            self.stopped.lock().unwrap().push(at);
            return FetchedTile::Stopped;
        }
        (self.answer)(at)
    }

    fn spoil(&self, at: TileAt) {
        self.spoilt.lock().unwrap().push(at);
    }

    fn wait(&self) -> Duration {
        Duration::from_millis(if self.peace.load(Ordering::Relaxed) { 1 } else { 0 })
    }

    fn at_once(&self) -> usize {
        3
    }

    fn trouble(&self) -> Option<Message> {
        None
    }
}

fn elsewhere(answer: impl Fn(TileAt) -> FetchedTile + Send + Sync + 'static) -> Elsewhere {
    Elsewhere {
        info: info(),
        kept: BTreeMap::new(),
        answer: Box::new(answer),
        holds: AtomicBool::new(false),
        peace: AtomicBool::new(false),
        asked: Mutex::default(),
        stopped: Mutex::default(),
        under_way: Mutex::default(),
        spoilt: Mutex::default(),
    }
}

fn store(source: Elsewhere) -> (Arc<Elsewhere>, TileStore) {
    let source = Arc::new(source);
    let shared: Arc<dyn TileSource> = Arc::<Elsewhere>::clone(&source);
    (source, TileStore::new(shared, Placing::new(Grid::Rd, Crs::RD_NEW).unwrap(), || ()))
}

/// Frames until something holds.
fn until(
    store: &mut TileStore,
    view: &Bounds,
    holds: impl Fn(&TileStore, &[Arc<DrawnTile>]) -> bool,
) -> Vec<Arc<DrawnTile>> {
    for _ in 0..2_000 {
        store.begin_frame();
        let shown = store.visible(view, 13.44);
        let is_so = holds(store, &shown);
        store.end_frame();
        if is_so {
            return shown;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    panic!("it did not come to that");
}

fn is_settled(store: &TileStore, _: &[Arc<DrawnTile>]) -> bool {
    store.asked.is_empty() && store.asked_far.is_empty()
}

fn moved(bounds: &Bounds, east: f64) -> Bounds {
    let by = |p: crate::geometry::Point| crate::geometry::Point { x: p.x + east, y: p.y };
    Bounds { min: by(bounds.min), max: by(bounds.max) }
}

#[test]
fn what_is_in_view_and_not_at_hand_is_fetched_once_and_not_much_at_a_time() {
    let (source, mut store) = store(elsewhere(|_| FetchedTile::Tile(png())));
    let shown = until(&mut store, &view(10_000.0), is_settled);
    assert!(store.is_whole() && shown.iter().all(|tile| tile.at.zoom == 8));
    let mut asked = source.asked.lock().unwrap().clone();
    assert_eq!(asked.len(), shown.len(), "no larger ones");
    asked.sort_unstable();
    asked.dedup();
    assert_eq!(asked.len(), shown.len(), "none twice");
    assert!(source.under_way.lock().unwrap().1 <= 3);
}

#[test]
fn what_is_at_hand_is_drawn_while_the_server_is_silent_and_an_old_tile_is_fetched_anew() {
    let tiles = Placing::new(Grid::Rd, Crs::RD_NEW).unwrap().cover(&view(3_000.0), 8);
    let mut source = elsewhere(|_| FetchedTile::NotThere);
    source.kept = tiles.iter().map(|at| (*at, *at == tiles[0])).collect();
    source.holds = AtomicBool::new(true);
    let (source, mut store) = store(source);
    let all = tiles.len();
    until(&mut store, &view(3_000.0), |_, shown| shown.len() == all);
    source.holds.store(false, Ordering::Relaxed);
    let shown = until(&mut store, &view(3_000.0), is_settled);
    assert_eq!(*source.asked.lock().unwrap(), [tiles[0]], "only the old one");
    assert_eq!(shown.len(), all, "it stays where the source has none any more");
}

#[test]
fn what_goes_out_of_view_is_stopped_and_comes_when_it_is_looked_at_again() {
    let source = elsewhere(|_| FetchedTile::Tile(png()));
    source.holds.store(true, Ordering::Relaxed);
    let (source, mut store) = store(source);
    until(&mut store, &view(100.0), |_, _| source.under_way.lock().unwrap().0 > 0);
    let first = source.asked.lock().unwrap().clone();
    let far_off = moved(&view(100.0), 50_000.0);
    until(&mut store, &far_off, |_, _| !source.stopped.lock().unwrap().is_empty());
    assert!(source.stopped.lock().unwrap().iter().all(|at| first.contains(at)));
    source.holds.store(false, Ordering::Relaxed);
    let shown = until(&mut store, &view(100.0), |store, shown| is_settled(store, shown) && !shown.is_empty());
    assert!(store.is_whole() && shown.iter().all(|tile| tile.at.zoom == 8));
}

#[test]
fn where_the_source_has_none_the_larger_one_is_fetched_and_where_it_only_failed_it_is_not() {
    let here = |at: TileAt| if at.zoom > 5 { FetchedTile::NotThere } else { FetchedTile::Tile(png()) };
    let (source, mut store_a) = store(elsewhere(here));
    let shown = until(&mut store_a, &view(100.0), |store, shown| is_settled(store, shown) && !shown.is_empty());
    assert!(shown.iter().all(|tile| tile.at.zoom == 5) && store_a.is_whole());
    let zooms: Vec<u8> = source.asked.lock().unwrap().iter().map(|at| at.zoom).collect();
    assert!(zooms.windows(2).all(|pair| pair[0] >= pair[1]) && zooms.contains(&6) && !zooms.contains(&4), "{zooms:?}");
    let (source, mut store_b) = store(elsewhere(|_| FetchedTile::Failed { answered: false }));
    until(&mut store_b, &view(100.0), |_, _| source.asked.lock().unwrap().len() > 20);
    assert!(source.asked.lock().unwrap().iter().all(|at| at.zoom == 8), "no answer says nothing about the larger ones");
    assert!(!store_b.is_whole());
}

#[test]
fn where_only_smaller_ones_were_kept_they_are_drawn_and_not_fetched() {
    let tiles = Placing::new(Grid::Rd, Crs::RD_NEW).unwrap().cover(&view(100.0), 8);
    let mut source = elsewhere(|_| FetchedTile::Failed { answered: false });
    source.kept = tiles.iter().map(|at| (*at, false)).collect();
    let all = tiles.len();
    let (source, mut store) = store(source);
    for _ in 0..2_000 {
        store.begin_frame();
        let shown = store.visible(&view(100.0), 26.88);
        store.end_frame();
        if shown.len() == all {
            assert!(!store.is_whole() && source.asked.lock().unwrap().iter().all(|at| at.zoom == 7));
            return;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    panic!("they did not come");
}

#[test]
fn a_tile_for_which_something_else_comes_each_time_is_given_up() {
    let (source, mut store) = store(elsewhere(|at| match at.zoom {
        8 => FetchedTile::Failed { answered: true },
        _ => FetchedTile::Tile(png()),
    }));
    let shown = until(&mut store, &view(10.0), |store, shown| is_settled(store, shown) && !shown.is_empty());
    assert!(shown.iter().all(|tile| tile.at.zoom == 7));
    let asked = source.asked.lock().unwrap();
    let first = asked.iter().filter(|at| **at == asked[0]).count();
    assert_eq!(first, usize::from(MOST_TRIES));
}

#[test]
fn while_a_server_is_left_in_peace_nothing_is_asked_and_then_it_goes_on_by_itself() {
    let source = elsewhere(|_| FetchedTile::Tile(png()));
    source.peace.store(true, Ordering::Relaxed);
    let (source, mut store) = store(source);
    until(&mut store, &view(10.0), |store, _| store.asked.is_empty() && !store.asked_far.is_empty());
    std::thread::sleep(Duration::from_millis(20));
    assert!(source.asked.lock().unwrap().is_empty());
    // No frame is drawn meanwhile.
    source.peace.store(false, Ordering::Relaxed);
    while source.asked.lock().unwrap().is_empty() {
        std::thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn a_fetched_tile_that_is_no_picture_is_told_once_and_leaves_what_was_there() {
    let at = Placing::new(Grid::Rd, Crs::RD_NEW).unwrap().cover(&view(10.0), 8)[0];
    let mut source = elsewhere(|_| FetchedTile::Tile(b"rommel".to_vec()));
    source.kept.insert(at, true);
    let (_, mut store) = store(source);
    let shown = until(&mut store, &view(10.0), is_settled);
    assert!(shown.iter().any(|tile| tile.at == at), "the kept one");
    assert_eq!(store.take_problem().map(|one| one.key), Some("background-tile-broken".to_owned()));
    assert!(store.take_problem().is_none());
}
