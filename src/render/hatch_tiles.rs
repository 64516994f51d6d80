//! The hatches of the value map for what is in view, in square tiles that are kept while the zoom stays near.
//!
//! Spacing is in screen points, so a zoom further than a step makes new tiles. The cost follows the screen, not
//! the number or size of the features.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::chunks::Chunks;
use super::detail::Budget;
use super::feature::Feature;
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

type Tiles = BTreeMap<(i64, i64), Arc<Picture>>;

/// Hatch tiles of one map.
#[derive(Clone, Debug, Default)]
pub struct HatchTiles {
    now: Option<(Step, Tiles)>,
    /// The tiles of the step before, shown until the new ones are there.
    before: Option<(Step, Tiles)>,
}

impl HatchTiles {
    /// Forgets the tiles that touch a box, because something changed there.
    pub fn forget(&mut self, changed: &Bounds) {
        self.before = None;
        if let Some((step, tiles)) = &mut self.now {
            tiles.retain(|at, _| !tile_bounds(*step, *at).touches(changed));
        }
    }

    /// The tiles in view, made within the budget.
    pub fn visible(
        &mut self,
        features: &Chunks<Feature>,
        view: &Bounds,
        m_per_px: f64,
        budget: &mut Budget,
    ) -> Vec<Arc<Picture>> {
        let step = Step::of(m_per_px);
        if self.now.as_ref().is_none_or(|(current, _)| *current != step) {
            self.before = self.now.replace((step, Tiles::new()));
        }
        let Some((_, tiles)) = &mut self.now else { return Vec::new() };
        let mut complete = true;
        for at in tiles_in(step, view) {
            if tiles.contains_key(&at) {
                continue;
            }
            complete &= budget.may_begin();
            if complete {
                let picture = tile(features, step, at);
                budget.spend(picture.vertex_count());
                tiles.insert(at, Arc::new(picture));
            }
        }
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
        let in_view = tiles.iter().filter(|(at, picture)| !picture.is_empty() && tile_bounds(step, **at).touches(view));
        in_view.map(|(_, picture)| Arc::clone(picture)).collect()
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

fn tile(features: &Chunks<Feature>, step: Step, at: (i64, i64)) -> Picture {
    let window = tile_bounds(step, at);
    let mut picture = Picture::new(window.center());
    for feature in features.touching(&window) {
        let Feature::Value(row) = feature else { continue };
        let bounds = row.shape.bounds();
        if bounds.width_m().max(bounds.height_m()) < SMALLEST_PX * step.m_per_px() {
            continue;
        }
        for (worth, intensity) in row.intensity.iter() {
            let Some(spacing) = intensity.and_then(spacing_px) else { continue };
            let stroke = Stroke::solid(Paint::Value(worth), WIDTH_PX);
            let lines = hatch_lines(row.shape.areas(), angle_deg(worth), spacing * step.m_per_px(), &window);
            for (from, to) in lines {
                picture.segment(from, to, stroke);
            }
        }
    }
    picture
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_zoom_within_a_step_keeps_the_spacing_near_what_was_asked() {
        for m_per_px in [0.05, 0.3, 1.0, 1.18, 1.2, 7.7, 100.0] {
            let off = Step::of(m_per_px).m_per_px() / m_per_px;
            assert!((0.84..=1.19).contains(&off), "{m_per_px}: {off}");
        }
    }

    #[test]
    fn tiles_cover_the_view() {
        let view = Bounds { min: Point { x: -30.0, y: 5_000.0 }, max: Point { x: 2_100.0, y: 6_200.0 } };
        let step = Step::of(1.0);
        let covered = tiles_in(step, &view).map(|at| tile_bounds(step, at)).reduce(Bounds::union).unwrap();
        assert!(covered.contains(view.min) && covered.contains(view.max));
        assert_eq!(tiles_in(step, &view).count(), 4 * 3);
    }
}
