//! Which features of a reference layer lie together, so that it is drawn group by group. Made once for a layer; in a job
//! when it is large.
//!
//! It draws nothing: the pictures of the groups are in `ground`.

use std::sync::Arc;

use super::chunks::morton;
use super::detail::{LEVELS, Level};
use crate::geometry::{Bounds, Point};
use crate::model::ReferenceFeature;

/// How many features make a group, per level of detail: what has fewer vertices can be more at once.
const GROUP: [usize; LEVELS] = [2_048, 2_048, 4_096, 8_192, 16_384];

/// The features of a layer in groups.
#[derive(Clone, Debug)]
pub struct LayerGroups {
    features: Arc<Vec<ReferenceFeature>>,
    /// Their places in the layer, neighbours in space beside each other.
    order: Vec<u32>,
    /// The boxes around the groups of each level.
    bounds: [Vec<Bounds>; LEVELS],
}

/// Features that lie together.
#[derive(Clone, Copy, Debug)]
pub struct Group<'a> {
    features: &'a [ReferenceFeature],
    rows: &'a [u32],
    /// The box around them.
    pub bounds: Bounds,
}

impl LayerGroups {
    /// Puts the features of a layer together. A million takes about a third of a second.
    pub fn of(features: &Arc<Vec<ReferenceFeature>>) -> Self {
        let all = features.iter().map(|one| one.shape.bounds()).reduce(Bounds::union);
        let place = |one: &ReferenceFeature| all.map_or(0, |all| morton(&all, one.shape.bounds().center()));
        let mut placed: Vec<(u64, u32)> =
            features.iter().zip(0..).map(|(one, row): (_, u32)| (place(one), row)).collect();
        placed.sort_unstable();
        let order: Vec<u32> = placed.into_iter().map(|(_, row)| row).collect();
        let around = |rows: &[u32]| {
            let boxes = rows.iter().filter_map(|row| features.get(*row as usize)).map(|one| one.shape.bounds());
            boxes.reduce(Bounds::union)
        };
        let bounds = GROUP.map(|size| order.chunks(size).filter_map(around).collect());
        Self { features: Arc::clone(features), order, bounds }
    }

    /// Whether it is of just these features.
    pub fn is_of(&self, features: &Arc<Vec<ReferenceFeature>>) -> bool {
        Arc::ptr_eq(&self.features, features)
    }

    /// How many features there are.
    pub fn feature_count(&self) -> usize {
        self.features.len()
    }

    /// The boxes around the groups of a level, always in the same order.
    pub fn bounds(&self, level: Level) -> &[Bounds] {
        &self.bounds[level.index()]
    }

    /// A group of a level, by its place among them.
    pub fn group(&self, level: Level, place: usize) -> Option<Group<'_>> {
        let bounds = *self.bounds(level).get(place)?;
        let rows = self.order.chunks(GROUP[level.index()]).nth(place)?;
        Some(Group { features: &self.features, rows, bounds })
    }
}

impl<'a> Group<'a> {
    /// Where the picture of the group has its origin.
    pub fn origin(&self) -> Point {
        self.bounds.center()
    }

    /// Its features.
    pub fn features(&self) -> impl Iterator<Item = &'a ReferenceFeature> {
        self.rows.iter().filter_map(|row| self.features.get(*row as usize))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::geometry::Shape;

    fn squares(count: u64) -> Arc<Vec<ReferenceFeature>> {
        let square = |i: u64| {
            let (x, y) = ((i * 7919 % 100) as f64 * 10.0, (i / 100) as f64 * 10.0);
            let at = |dx: f64, dy: f64| Point { x: x + dx, y: y + dy };
            let shape = Shape::polygon(&[at(0.0, 0.0), at(8.0, 0.0), at(8.0, 8.0), at(0.0, 8.0)]).unwrap().shape;
            ReferenceFeature { shape, properties: Default::default() }
        };
        Arc::new((0..count).map(square).collect())
    }

    #[test]
    fn every_feature_is_in_one_group_that_is_around_it() {
        let features = squares(5_000);
        let groups = LayerGroups::of(&features);
        assert!(groups.is_of(&features) && !groups.is_of(&squares(5_000)));
        assert_eq!((groups.bounds(Level::EXACT).len(), groups.bounds(Level::for_zoom(1e4)).len()), (3, 1));
        for level in [Level::EXACT, Level::for_zoom(1e4)] {
            let mut seen = 0;
            for place in 0..groups.bounds(level).len() {
                let group = groups.group(level, place).unwrap();
                for feature in group.features() {
                    assert_eq!(group.bounds.union(feature.shape.bounds()), group.bounds);
                    seen += 1;
                }
            }
            assert_eq!(seen, 5_000);
            assert!(groups.group(level, 3).is_none());
        }
        let mut rows = groups.order.clone();
        rows.sort_unstable();
        assert!(rows.into_iter().eq(0..5_000));
    }

    #[test]
    fn what_lies_together_is_in_one_group() {
        let groups = LayerGroups::of(&squares(10_000));
        let boxes = groups.bounds(Level::EXACT);
        let widest = boxes.iter().map(|one| one.width_m() * one.height_m()).fold(0.0, f64::max);
        assert!(widest < 1_000.0 * 1_000.0 * 0.6, "{widest}");
        assert!(LayerGroups::of(&squares(0)).bounds(Level::EXACT).is_empty());
    }
}
