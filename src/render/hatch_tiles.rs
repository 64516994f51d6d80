//! The hatches of the value map for what is in view, in square tiles that are kept while the zoom stays near.
//!
//! Spacing is in screen points, so a zoom further than a step makes new tiles. The cost follows the screen, not
//! the number or size of the features.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::chunks::{Chunks, members_in};
use super::detail::Budget;
use super::feature::Feature;
use super::group_drawing::Entries;
use super::hatch::{angle_deg, hatch_lines, spacing_px};
use super::picture::Picture;
use super::style::{Paint, Stroke};
use crate::geometry::{Bounds, Point};

/// Side of a tile in screen points at its own zoom.
const TILE_PX: f64 = 1024.0;
/// Width of a hatch line in screen points.
const WIDTH_PX: f32 = 1.1;
/// Features smaller than this on screen have no room for a hatch.
const SMALLEST_PX: f64 = 8.0;
/// Tiles kept besides those in view.
const SPARE: usize = 48;
/// A tile that cost no more vertices is made again on the spot when something changes in it, also in a large map.
const DRAWN_AT_ONCE: usize = 3_000;

/// Steps of zoom share their hatches: two steps double the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step(i32);

impl Step {
    fn of(m_per_px: f64) -> Self {
        Self((2.0 * m_per_px.log2()).round() as i32)
    }

    fn m_per_px(self) -> f64 {
        (f64::from(self.0) / 2.0).exp2()
    }

    fn tile_m(self) -> f64 {
        TILE_PX * self.m_per_px()
    }
}

/// A tile that is there.
#[derive(Clone, Debug)]
struct Tile {
    picture: Arc<Picture>,
    /// What it cost, in vertices.
    work: usize,
    /// Something changed there since.
    is_old: bool,
}

type Tiles = BTreeMap<(i64, i64), Tile>;

/// A tile that is to be drawn elsewhere.
#[derive(Clone, Debug)]
pub struct WantedTile {
    step: Step,
    at: (i64, i64),
    /// Of which state of the map.
    edition: u64,
    entries: Vec<Entries<Feature>>,
}

/// A tile as it was drawn.
#[derive(Clone, Debug, Default)]
pub struct DrawnTile {
    /// Its lines; none when it could not be drawn.
    pub picture: Option<Arc<Picture>>,
    work: usize,
}

impl WantedTile {
    /// Draws it. That takes some milliseconds, so not between two frames.
    pub fn draw(&self) -> DrawnTile {
        let window = tile_bounds(self.step, self.at);
        let (picture, work) = tile(members_in(self.entries.iter(), &window), self.step, &window);
        DrawnTile { picture: Some(Arc::new(picture)), work }
    }

    /// Whether it is the same as another.
    pub fn is_same(&self, other: &Self) -> bool {
        (self.step, self.at, self.edition) == (other.step, other.at, other.edition)
    }
}

/// Hatch tiles of one map.
#[derive(Clone, Debug, Default)]
pub struct HatchTiles {
    now: Option<(Step, Tiles)>,
    /// The tiles of the step before, shown until the new ones are there.
    before: Option<(Step, Tiles)>,
    /// Rises with each change.
    edition: u64,
}

impl HatchTiles {
    /// Tiles that touch one of these boxes are to be made again, because something changed there.
    pub fn forget(&mut self, changed: &[Bounds]) {
        if changed.is_empty() {
            return;
        }
        self.edition += 1;
        for (step, tiles) in self.now.iter_mut().chain(&mut self.before) {
            for (at, tile) in tiles {
                let bounds = tile_bounds(*step, *at);
                tile.is_old |= changed.iter().any(|changed| bounds.touches(changed));
            }
        }
    }

    /// The tiles in view, made within the budget or, in a large map, wanted; an older one stays until then.
    pub fn visible(
        &mut self,
        features: &Chunks<Feature>,
        view: &Bounds,
        m_per_px: f64,
        budget: &mut Budget,
        wanted: &mut Vec<WantedTile>,
    ) -> Vec<Arc<Picture>> {
        let step = Step::of(m_per_px);
        if self.now.as_ref().is_none_or(|(current, _)| *current != step) {
            let back = self.before.take_if(|(before, _)| *before == step);
            let left = self.now.replace(back.unwrap_or_else(|| (step, Tiles::new())));
            // What is whole stays, rather than what was only begun.
            self.before = self.before.take().or(left);
        }
        let Some((_, tiles)) = &mut self.now else { return Vec::new() };
        let may_wait = features.is_large();
        let mut complete = true;
        for at in tiles_in(step, view) {
            let known = tiles.get(&at);
            if known.is_some_and(|tile| !tile.is_old) {
                continue;
            }
            complete &= known.is_some();
            let window = tile_bounds(step, at);
            if may_wait && known.is_none_or(|tile| tile.work > DRAWN_AT_ONCE) {
                wanted.push(WantedTile { step, at, edition: self.edition, entries: features.entries_near(&window) });
            } else if budget.may_begin() {
                let (picture, work) = tile(features.touching(&window), step, &window);
                budget.spend(work);
                tiles.insert(at, Tile { picture: Arc::new(picture), work, is_old: false });
            }
        }
        complete |= tiles_in(step, view).all(|at| tiles.contains_key(&at));
        if tiles.len() > SPARE {
            let near = view.grown(step.tile_m());
            tiles.retain(|at, _| tile_bounds(step, *at).touches(&near));
        }
        if complete {
            self.before = None;
        }
        let (step, tiles) = match &self.before {
            Some((step, tiles)) => (*step, tiles),
            None => (step, &*tiles),
        };
        let in_view =
            tiles.iter().filter(|(at, _)| tile_bounds(step, **at).touches(view)).map(|(_, tile)| &tile.picture);
        in_view.filter(|picture| !picture.is_empty()).map(Arc::clone).collect()
    }

    /// Takes over a tile that was wanted; when something changed meanwhile it is older, but newer than what was there.
    pub fn put(&mut self, wanted: &WantedTile, drawn: DrawnTile) {
        if let Some((step, tiles)) = &mut self.now
            && *step == wanted.step
        {
            let window = tile_bounds(*step, wanted.at);
            let picture = drawn.picture.unwrap_or_else(|| Arc::new(Picture::new(window.center())));
            tiles.insert(wanted.at, Tile { picture, work: drawn.work, is_old: wanted.edition != self.edition });
        }
    }

    /// Takes over what an earlier copy made meanwhile, as something older.
    pub fn adopt(&mut self, before: &Self) {
        let Some((step, theirs)) = &before.now else { return };
        let older = theirs.iter().map(|(at, tile)| (*at, Tile { is_old: true, ..tile.clone() }));
        match &mut self.now {
            Some((own_step, own)) if own_step == step => older.for_each(|(at, tile)| {
                own.entry(at).or_insert(tile);
            }),
            _ => (self.now, self.before) = (Some((*step, older.collect())), before.before.clone()),
        }
    }
}

fn tile_bounds(step: Step, (column, row): (i64, i64)) -> Bounds {
    let side = step.tile_m();
    let min = Point { x: column as f64 * side, y: row as f64 * side };
    Bounds { min, max: Point { x: min.x + side, y: min.y + side } }
}

fn tiles_in(step: Step, view: &Bounds) -> impl Iterator<Item = (i64, i64)> {
    let number = |value: f64| (value / step.tile_m()).floor() as i64;
    let columns = number(view.min.x)..=number(view.max.x);
    let rows = number(view.min.y)..=number(view.max.y);
    columns.flat_map(move |column| rows.clone().map(move |row| (column, row)))
}

/// The hatches of features in a window, and what they cost in vertices.
fn tile<'a>(features: impl Iterator<Item = &'a Feature>, step: Step, window: &Bounds) -> (Picture, usize) {
    let (mut picture, mut work) = (Picture::new(window.center()), 0);
    for feature in features {
        let Feature::Value(row) = feature else { continue };
        work += 1;
        let bounds = row.shape.bounds();
        if bounds.width_m().max(bounds.height_m()) < SMALLEST_PX * step.m_per_px() {
            continue;
        }
        for (worth, intensity) in row.intensity.iter() {
            let Some(spacing) = intensity.and_then(spacing_px) else { continue };
            let stroke = Stroke::solid(Paint::Value(worth), WIDTH_PX);
            let lines = hatch_lines(row.shape.areas(), angle_deg(worth), spacing * step.m_per_px(), window);
            work += row.shape.vertex_count();
            for (from, to) in lines {
                picture.segment(from, to, stroke);
            }
        }
    }
    let work = work + picture.vertex_count();
    (picture, work)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
#[path = "hatch_tiles_tests.rs"]
mod tests;
