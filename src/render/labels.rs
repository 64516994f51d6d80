//! Which names are shown where, so that none covers another.
//!
//! How large a text is on screen is told by whoever draws it; fonts and colours are not known here.

use geo::{InteriorPoint as _, MultiLineString};

use super::feature::Feature;
use super::scene::Scene;
use crate::geometry::{Bounds, Point};
use crate::model::{FeatureId, Form, Worth};

/// Most names looked at in one frame; the largest features come first.
const MOST: usize = 160;

/// A name that wants a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Whose name it is.
    pub id: FeatureId,
    /// The name.
    pub text: String,
    /// The values of a value feature with their intensity, above 0 only.
    pub letters: Vec<(Worth, u8)>,
    /// Where it belongs, in the plane.
    pub at: Point,
    /// Whether it stands beside its place (points) or on it.
    pub beside: bool,
    /// Size of its feature on screen, for who goes first.
    pub size_px: f64,
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

/// Names of the features in view that are large enough on screen to bear one, largest first.
pub fn wanted(scene: &Scene, view: &Bounds, m_per_px: f64) -> Vec<Label> {
    let mut found: Vec<(f64, &Feature)> = Vec::new();
    // A note is its own text.
    for feature in scene.touching(view).filter(|feature| feature.form() != Some(Form::Note)) {
        let (bounds, shape) = (feature.shape().bounds(), feature.shape());
        let size_px = bounds.width_m().max(bounds.height_m()) / m_per_px;
        let is_point = !shape.points().0.is_empty();
        if (size_px >= 36.0 || is_point) && !(feature.name().is_empty() && letters(feature).is_empty()) {
            found.push((if is_point { size_px.max(90.0) } else { size_px }, feature));
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.id().cmp(&b.1.id())));
    found.truncate(MOST);
    let label = |(size_px, feature): (f64, &Feature)| {
        let (at, beside) = anchor(feature, view)?;
        Some(Label {
            id: feature.id(),
            text: feature.name().to_owned(),
            letters: letters(feature),
            at,
            beside,
            size_px,
        })
    };
    found.into_iter().filter_map(label).collect()
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

/// A place inside the areas, half way the longest line, or the first point.
fn anchor(feature: &Feature, view: &Bounds) -> Option<(Point, bool)> {
    let shape = feature.shape();
    let bounds = shape.bounds();
    if !shape.areas().0.is_empty() {
        let middle = bounds.center();
        let inside = shape.distance_to_m(middle) == 0.0 && view.contains(middle);
        let at = if inside { Some(middle) } else { shape.areas().interior_point().map(|point| point.0) };
        return at.map(|at| (at, false));
    }
    if !shape.lines().0.is_empty() {
        return halfway(shape.lines()).map(|at| (at, false));
    }
    shape.points().0.first().map(|point| (point.0, true))
}

/// The place halfway along the longest line.
pub(super) fn halfway(lines: &MultiLineString<f64>) -> Option<Point> {
    let length = |line: &geo::LineString<f64>| line.lines().map(|one| one.dx().hypot(one.dy())).sum::<f64>();
    let longest = lines.iter().max_by(|a, b| length(a).total_cmp(&length(b)))?;
    let mut left = length(longest) / 2.0;
    for one in longest.lines() {
        let step = one.dx().hypot(one.dy());
        if left <= step && step > 0.0 {
            let t = left / step;
            return Some(Point { x: one.start.x + t * one.dx(), y: one.start.y + t * one.dy() });
        }
        left -= step;
    }
    longest.0.last().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_takes_its_second_place_when_the_first_is_taken_and_none_when_all_are() {
        let at = |x| ScreenBox::around(x, 0.0, 10.0, 10.0);
        let mut taken = vec![at(100.0)];
        let placed = place(&[vec![at(0.0)], vec![at(5.0), at(50.0)], vec![at(52.0), at(98.0)]], &mut taken);
        assert_eq!(placed, [Some(at(0.0)), Some(at(50.0)), None]);
        assert_eq!(taken.len(), 3);
    }

    #[test]
    fn half_way_a_line_is_measured_along_it() {
        let bent: geo::LineString<f64> = vec![(0.0, 0.0), (10.0, 0.0), (10.0, 30.0)].into();
        let short: geo::LineString<f64> = vec![(0.0, 0.0), (5.0, 0.0)].into();
        assert_eq!(halfway(&MultiLineString::new(vec![short, bent])), Some(Point { x: 10.0, y: 10.0 }));
    }
}
