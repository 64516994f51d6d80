//! The kansgebied of a pair, and how strongly each of the four values is present there: X.
//!
//! What the tasks do to the values is in `values`.

use std::collections::BTreeMap;

use geo::{CoordsIter, MultiPolygon};

use super::FeatureRef;
use super::footprints::{Land, value_ref};
use crate::geometry::index::BoxIndex;
use crate::geometry::{Bounds, overlay};
use crate::model::{FourValues, Project, ValueFeature, Worth};

/// Highest intensity of a value.
pub(super) const MAX_INTENSITY: u8 = 3;

/// How strongly one value is present in a kansgebied.
#[derive(Clone, Debug, Default)]
pub(super) struct Intensity {
    /// X: area-weighted mean intensity divided by 3; None when no ground was judged for it.
    pub mean: Option<f64>,
    /// Features with an intensity of 1 or more, the highest first.
    pub behind: Vec<FeatureRef>,
    /// Features that were not judged for it.
    pub unjudged: Vec<FeatureRef>,
}

/// The value map, ready to be asked what lies in a piece of land.
pub(super) struct ValueMap<'a> {
    rows: Vec<(&'a ValueFeature, &'a Land)>,
    index: BoxIndex,
}

impl<'a> ValueMap<'a> {
    /// Indexes the value features that have land.
    pub fn new(project: &'a Project, lands: &'a [Option<Land>]) -> Self {
        let rows: Vec<_> = project
            .values()
            .iter()
            .zip(lands)
            .filter_map(|(row, land)| land.as_ref().map(|land| (row.as_ref(), land)))
            .collect();
        let index = BoxIndex::build(rows.iter().enumerate().map(|(key, (_, land))| (key, land.bounds)));
        Self { rows, index }
    }

    /// X of the four values in a kansgebied of `ground_m2`; without land every X is 0.
    pub fn intensities(&self, ground: &MultiPolygon<f64>, ground_m2: f64) -> FourValues<Intensity> {
        let bounds = Bounds::of_points(ground.coords_iter()).filter(|_| ground_m2 > 0.0);
        let Some(bounds) = bounds else {
            return FourValues::from_fn(|_| Intensity { mean: Some(0.0), ..Intensity::default() });
        };
        let mut pieces = Pieces::default();
        for key in self.index.touching(&bounds) {
            if let Some((row, land)) = self.rows.get(key) {
                pieces.add(row, overlay::intersection(ground, &land.ground));
            }
        }
        FourValues::from_fn(|worth| pieces.intensity(worth, ground_m2))
    }
}

/// The parts of value features that lie in one kansgebied, in the order of the value map.
#[derive(Default)]
struct Pieces<'a> {
    pieces: Vec<(&'a ValueFeature, MultiPolygon<f64>)>,
    /// The box around each piece.
    bounds: Vec<Bounds>,
    /// Areas in m² of unions already made: the four values and three levels often need the same one.
    union_areas_m2: BTreeMap<Vec<usize>, f64>,
}

impl<'a> Pieces<'a> {
    fn add(&mut self, row: &'a ValueFeature, piece: MultiPolygon<f64>) {
        if let Some(bounds) = Bounds::of_points(piece.coords_iter()).filter(|_| overlay::area_m2(&piece) > 0.0) {
            self.pieces.push((row, piece));
            self.bounds.push(bounds);
        }
    }

    /// X of one value.
    ///
    /// The highest intensity at a spot counts, so the sum of intensity over the ground is the area with at least
    /// 3, plus that with at least 2, plus that with at least 1. Ground without a value feature counts 0. A feature
    /// that was not judged for this value doesn't count at all: ground that has only such features is left out of
    /// the mean, for 0 would be a judgement nobody gave.
    fn intensity(&mut self, worth: Worth, ground_m2: f64) -> Intensity {
        let given: Vec<Option<u8>> = self.pieces.iter().map(|(row, _)| judged(row, worth)).collect();
        let at_least: f64 = (1..=MAX_INTENSITY)
            .map(|level| self.union_area_m2(&given, |intensity| intensity.is_some_and(|i| i >= level)))
            .sum();
        let covered_m2 = self.union_area_m2(&given, |_| true);
        let judged_m2 = self.union_area_m2(&given, |intensity| intensity.is_some());
        let counted_m2 = ground_m2 - (covered_m2 - judged_m2).max(0.0);
        // Less than a millionth of the ground is rounding, not ground.
        let mean = (counted_m2 > ground_m2 * 1e-6)
            .then(|| (at_least / (f64::from(MAX_INTENSITY) * counted_m2)).clamp(0.0, 1.0));
        let mut behind: Vec<(u8, FeatureRef)> = Vec::new();
        let mut unjudged = Vec::new();
        for ((row, _), intensity) in self.pieces.iter().zip(&given) {
            match intensity {
                None => unjudged.push(value_ref(row)),
                Some(0) => {}
                Some(intensity) => behind.push((*intensity, value_ref(row))),
            }
        }
        behind.sort_by_key(|(intensity, _)| std::cmp::Reverse(*intensity));
        Intensity { mean, behind: behind.into_iter().map(|(_, feature)| feature).collect(), unjudged }
    }

    /// Area in m² of the union of the wanted pieces: that of each cluster of pieces whose boxes meet, added up.
    fn union_area_m2(&mut self, given: &[Option<u8>], wanted: impl Fn(Option<u8>) -> bool) -> f64 {
        let mut chosen: Vec<usize> =
            given.iter().enumerate().filter(|(_, intensity)| wanted(**intensity)).map(|(i, _)| i).collect();
        let mut area_m2 = 0.0;
        while let Some(first) = chosen.pop() {
            let cluster = self.take_cluster(first, &mut chosen);
            area_m2 += self.cluster_area_m2(cluster);
        }
        area_m2
    }

    /// Takes from `rest` every piece that hangs together with the first, box by box; sorted.
    fn take_cluster(&self, first: usize, rest: &mut Vec<usize>) -> Vec<usize> {
        let mut cluster = vec![first];
        let mut next = 0;
        while let Some(one) = cluster.get(next).copied() {
            next += 1;
            rest.retain(|other| {
                let meets = self.bounds.get(one).zip(self.bounds.get(*other)).is_some_and(|(a, b)| a.touches(b));
                if meets {
                    cluster.push(*other);
                }
                !meets
            });
        }
        cluster.sort_unstable();
        cluster
    }

    fn cluster_area_m2(&mut self, cluster: Vec<usize>) -> f64 {
        if let Some(area_m2) = self.union_areas_m2.get(&cluster) {
            return *area_m2;
        }
        let parts = cluster.iter().filter_map(|i| self.pieces.get(*i)).map(|(_, piece)| piece);
        let area_m2 = if cluster.len() == 1 {
            parts.map(overlay::area_m2).sum()
        } else {
            overlay::area_m2(&overlay::union_all(parts))
        };
        self.union_areas_m2.insert(cluster, area_m2);
        area_m2
    }
}

/// The intensity a feature was given for a value, if it is one of the scale.
fn judged(row: &ValueFeature, worth: Worth) -> Option<u8> {
    row.intensity[worth].filter(|intensity| *intensity <= MAX_INTENSITY)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::analysis::fixtures::{rectangle, square, value};

    /// X of herkomst in a ground of 100 by 100 m with the given (rectangle, intensity) features.
    fn x(features: &[([f64; 4], Option<u8>)]) -> Option<f64> {
        let ground = Land::of(square(0.0, 0.0, 100.0)).unwrap();
        let rows: Vec<_> = features
            .iter()
            .enumerate()
            .map(|(i, (sides, intensity))| {
                let mut row = value(i as u64 + 1, "W", rectangle(*sides));
                row.intensity.heritage = *intensity;
                (row, Land::of(rectangle(*sides)).unwrap())
            })
            .collect();
        let rows: Vec<_> = rows.iter().map(|(row, land)| (row, land)).collect();
        let index = BoxIndex::build(rows.iter().enumerate().map(|(key, (_, land))| (key, land.bounds)));
        ValueMap { rows, index }.intensities(&ground.ground, ground.area_m2).heritage.mean
    }

    fn near(found: Option<f64>, expected: f64) -> bool {
        found.is_some_and(|found| (found - expected).abs() < 1e-9)
    }

    const WHOLE: [f64; 4] = [-10.0, -10.0, 110.0, 110.0];
    const LEFT: [f64; 4] = [0.0, 0.0, 50.0, 100.0];
    const MIDDLE: [f64; 4] = [25.0, 0.0, 75.0, 100.0];

    #[test]
    fn ground_without_a_value_feature_counts_zero() {
        assert!(near(x(&[]), 0.0));
        assert!(near(x(&[(LEFT, Some(3))]), 0.5));
        assert!(near(x(&[(LEFT, Some(2))]), 1.0 / 3.0));
    }

    #[test]
    fn where_value_features_overlap_the_highest_counts() {
        assert!(near(x(&[(WHOLE, Some(1)), (LEFT, Some(3))]), (0.5 + 0.5 / 3.0) / 1.0));
        assert!(near(x(&[(LEFT, Some(2)), (MIDDLE, Some(3))]), (0.25 * 2.0 + 0.5 * 3.0) / 3.0));
    }

    #[test]
    fn a_feature_judged_as_zero_counts_as_bare_ground() {
        assert!(near(x(&[(LEFT, Some(3)), (WHOLE, Some(0))]), 0.5));
    }

    #[test]
    fn ground_that_was_not_judged_is_left_out_of_the_mean() {
        assert!(near(x(&[(LEFT, Some(3)), ([50.0, 0.0, 100.0, 100.0], None)]), 1.0));
        assert!(near(x(&[(LEFT, Some(3)), ([75.0, 0.0, 100.0, 100.0], None)]), 2.0 / 3.0));
    }

    #[test]
    fn an_unjudged_feature_does_not_hide_one_that_was_judged() {
        assert!(near(x(&[(WHOLE, None), (WHOLE, Some(2))]), 2.0 / 3.0));
        assert!(near(x(&[(WHOLE, Some(0)), (WHOLE, None)]), 0.0));
    }

    #[test]
    fn where_nothing_was_judged_the_mean_is_unknown() {
        assert_eq!(x(&[(WHOLE, None)]), None);
    }

    #[test]
    fn an_intensity_off_the_scale_is_not_a_judgement() {
        assert_eq!(x(&[(WHOLE, Some(7))]), None);
    }
}
