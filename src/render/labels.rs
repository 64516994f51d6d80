//! Which names are shown where, so that none covers another.
//!
//! How large a text is on screen is told by whoever draws it; fonts and colours are not known here.

use std::collections::BTreeMap;

use geo::{InteriorPoint as _, MultiLineString};

use super::feature::Feature;
use super::scene::Scene;
use crate::geometry::{Bounds, Point, Shape};
use crate::model::{FeatureId, Form, Worth};

/// Most names looked at in one frame; those that matter most come first.
const MOST: usize = 160;
/// Side of a square on screen in points, with text of the usual size, that has room for so many names.
const CELL_PX: f64 = 190.0;
const NAMES_A_CELL: usize = 2;
/// Features smaller than this on screen bear no name, in points.
const SMALLEST_PX: f64 = 36.0;
/// Features smaller than this on screen bear no values, in points.
const SMALLEST_WITH_VALUES_PX: f64 = 120.0;
/// Size a point counts for, in points on screen.
const POINT_PX: f64 = 90.0;
/// How many times larger an important feature counts.
const IMPORTANT: f64 = 2.0;
/// Share of the whole map that may at most be in view for the values to stand below the names.
const NEAR: f64 = 0.6;

/// Where a name belongs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Anchor {
    /// On a place inside an area.
    Inside(Point),
    /// Beside a place half way a line that there goes up to the right, or down.
    Line(Point, Slope),
    /// Beside a point.
    Point(Point),
}

impl Anchor {
    fn place(self) -> Point {
        let (Anchor::Inside(at) | Anchor::Line(at, _) | Anchor::Point(at)) = self;
        at
    }
}

/// How a line goes on a map with north up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slope {
    /// From lower left to upper right.
    Up,
    /// From upper left to lower right.
    Down,
}

/// A name that wants a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Whose name it is.
    pub id: FeatureId,
    /// The name.
    pub text: String,
    /// The values of a value feature with their intensity, above 0 only; empty where there is no room for them.
    pub letters: Vec<(Worth, u8)>,
    /// Where it belongs, in the plane.
    pub anchor: Anchor,
    /// The box of its feature.
    pub bounds: Bounds,
    /// Where its feature reaches furthest: south, north, east and west.
    pub tips: [Point; 4],
    /// Size of its feature on screen.
    pub size_px: f64,
    /// Whether it is of what is chosen: then it has its values, and does not lie on its own feature.
    pub picked: bool,
}

/// How large a map is shown and which of its features are chosen.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// What is in view.
    pub view: &'a Bounds,
    /// Metres a screen point.
    pub m_per_px: f64,
    /// How many times larger names are than usual.
    pub text_scale: f64,
    /// What is chosen.
    pub picked: &'a [FeatureId],
}

/// A rectangle on screen in points, y downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScreenBox {
    /// Left side.
    pub left: f32,
    /// Top side.
    pub top: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl ScreenBox {
    /// A box around a middle.
    pub fn around(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { left: x - width / 2.0, top: y - height / 2.0, width, height }
    }

    /// Whether two boxes share room.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.left + other.width
            && other.left < self.left + self.width
            && self.top < other.top + other.height
            && other.top < self.top + self.height
    }
}

/// Names of the features in view that are large enough on screen to bear one: what is chosen first, then by size, in
/// which what is important counts for more. At a distance there are few names, and none has its values below it.
pub fn wanted(scene: &Scene, asked: &Asked) -> Vec<Label> {
    let (view, scale) = (asked.view, asked.text_scale);
    let near = is_near(scene, view);
    let mut found: Vec<(bool, f64, f64, &Feature)> = Vec::new();
    // A hair less: what is large enough is decided below.
    let large = scene.touching_large(view, SMALLEST_PX * scale * asked.m_per_px * (1.0 - 1e-9));
    let large = large.filter(|feature| asked.picked.is_empty() || !asked.picked.contains(&feature.id()));
    let picked = asked.picked.iter().filter_map(|id| scene.feature(*id));
    let picked = picked.filter(|feature| feature.shape().bounds().touches(view));
    // A note is its own text.
    for feature in large.chain(picked).filter(|feature| feature.form() != Some(Form::Note)) {
        let (bounds, shape) = (feature.shape().bounds(), feature.shape());
        let is_point = !shape.points().0.is_empty();
        let own_px = bounds.width_m().max(bounds.height_m()) / asked.m_per_px;
        let size_px = if is_point { own_px.max(POINT_PX * scale) } else { own_px };
        let picked = asked.picked.contains(&feature.id());
        if picked || size_px >= SMALLEST_PX * scale {
            found.push((picked, size_px, size_px * if is_important(feature) { IMPORTANT } else { 1.0 }, feature));
        }
    }
    let first = |one: &(bool, f64, f64, &Feature), other: &(bool, f64, f64, &Feature)| {
        other.0.cmp(&one.0).then(other.2.total_cmp(&one.2)).then(one.3.id().cmp(&other.3.id()))
    };
    if found.len() > MOST {
        found.select_nth_unstable_by(MOST, first);
        found.truncate(MOST);
    }
    found.sort_by(first);
    let label = |(picked, size_px, _, feature): (bool, f64, f64, &Feature)| {
        let has_room = near && size_px >= SMALLEST_WITH_VALUES_PX * scale;
        let letters = if picked || has_room { letters(feature) } else { Vec::new() };
        if feature.name().is_empty() && letters.is_empty() {
            return None;
        }
        let (bounds, tips) = (feature.shape().bounds(), tips(feature.shape()));
        // What is chosen is named by its box.
        let beside_box = picked.then(|| Anchor::Inside(seen(&bounds, view).center()));
        let anchor = anchor(feature, view).or(beside_box)?;
        let text = feature.name().to_owned();
        Some(Label { id: feature.id(), text, letters, anchor, bounds, tips, size_px, picked })
    };
    let mut crowd = Crowd { side_m: CELL_PX * scale * asked.m_per_px, cells: BTreeMap::new() };
    found.into_iter().filter_map(label).filter(|label| label.picked || crowd.has_room(label.anchor.place())).collect()
}

/// How many names are where. Its squares lie still in the plane, so that names stay when the map moves.
struct Crowd {
    side_m: f64,
    cells: BTreeMap<(i64, i64), usize>,
}

impl Crowd {
    /// Whether a name more is not too many here; it then counts.
    fn has_room(&mut self, at: Point) -> bool {
        let number = |value: f64| (value / self.side_m).floor() as i64;
        let there = self.cells.entry((number(at.x), number(at.y))).or_default();
        *there += 1;
        *there <= NAMES_A_CELL
    }
}

/// Whether a part of the map is in view rather than all of it.
fn is_near(scene: &Scene, view: &Bounds) -> bool {
    let part = |seen_m: f64, whole_m: f64| whole_m > 0.0 && seen_m <= NEAR * whole_m;
    scene.bounds().is_some_and(|whole| part(view.width_m(), whole.width_m()) || part(view.height_m(), whole.height_m()))
}

fn is_important(feature: &Feature) -> bool {
    match feature {
        Feature::Value(row) => row.important == Some(true),
        Feature::Task(..) => false,
    }
}

/// Places boxes in turn, each in the first of its candidate places that is free. `taken` is what is there
/// already and grows by what is placed. The answer has a place, or none, for each.
pub fn place(candidates: &[Vec<ScreenBox>], taken: &mut Vec<ScreenBox>) -> Vec<Option<ScreenBox>> {
    let mut placed = Vec::with_capacity(candidates.len());
    for places in candidates {
        let free = places.iter().find(|one| !taken.iter().any(|there| there.overlaps(one))).copied();
        taken.extend(free);
        placed.push(free);
    }
    placed
}

fn letters(feature: &Feature) -> Vec<(Worth, u8)> {
    match feature {
        Feature::Task(..) => Vec::new(),
        Feature::Value(row) => {
            let judged = row.intensity.iter().filter_map(|(worth, i)| i.map(|i| (worth, i)));
            judged.filter(|(_, intensity)| *intensity > 0).collect()
        }
    }
}

/// The positions of a shape that lie furthest south, north, east and west.
fn tips(shape: &Shape) -> [Point; 4] {
    let start = [shape.bounds().center(); 4];
    let lines = shape.lines().iter().chain(shape.areas().iter().map(geo::Polygon::exterior));
    let points = shape.points().iter().map(|point| point.0);
    lines.flat_map(|line| line.0.iter().copied()).chain(points).fold(start, |[south, north, east, west], p| {
        [
            if p.y < south.y { p } else { south },
            if p.y > north.y { p } else { north },
            if p.x > east.x { p } else { east },
            if p.x < west.x { p } else { west },
        ]
    })
}

/// A place inside the areas, half way the longest line, or the first point; None when that is out of view.
fn anchor(feature: &Feature, view: &Bounds) -> Option<Anchor> {
    let shape = feature.shape();
    let bounds = shape.bounds();
    let anchor = if !shape.areas().0.is_empty() {
        let is_inside = |p: &Point| view.contains(*p) && shape.distance_to_m(*p) == 0.0;
        let middles = [bounds.center(), seen(&bounds, view).center()];
        let found = middles.into_iter().find(is_inside);
        Anchor::Inside(found.or_else(|| shape.areas().interior_point().map(|point| point.0))?)
    } else if !shape.lines().0.is_empty() {
        let (at, slope) = halfway(shape.lines())?;
        Anchor::Line(at, slope)
    } else {
        Anchor::Point(shape.points().0.first()?.0)
    };
    view.contains(anchor.place()).then_some(anchor)
}

/// The part of a box that is in view; they touch.
fn seen(bounds: &Bounds, view: &Bounds) -> Bounds {
    let (low, high) = (view.min, view.max);
    let within = |p: Point| Point { x: p.x.clamp(low.x, high.x), y: p.y.clamp(low.y, high.y) };
    Bounds { min: within(bounds.min), max: within(bounds.max) }
}

/// The place half way the longest line, and how it goes there.
pub(super) fn halfway(lines: &MultiLineString<f64>) -> Option<(Point, Slope)> {
    let length = |line: &geo::LineString<f64>| line.lines().map(|one| one.dx().hypot(one.dy())).sum::<f64>();
    let longest = lines.iter().max_by(|a, b| length(a).total_cmp(&length(b)))?;
    let mut left = length(longest) / 2.0;
    for one in longest.lines() {
        let step = one.dx().hypot(one.dy());
        if left <= step && step > 0.0 {
            let t = left / step;
            let slope = if one.dx() * one.dy() >= 0.0 { Slope::Up } else { Slope::Down };
            return Some((Point { x: one.start.x + t * one.dx(), y: one.start.y + t * one.dy() }, slope));
        }
        left -= step;
    }
    longest.0.last().map(|last| (*last, Slope::Up))
}

#[cfg(test)]
#[path = "labels_tests.rs"]
mod tests;
