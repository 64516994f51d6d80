//! The kansgebied of a pair, and how strongly each of the four values is present there: X.
//!
//! What the tasks do to the values is in `values`.

use std::sync::Arc;

use geo::{CoordsIter, MultiPolygon};

use super::FeatureRef;
use super::footprints::{Cover, value_ref};
use crate::geometry::index::BoxIndex;
use crate::geometry::overlay::Outline;
use crate::geometry::{Bounds, overlay};
use crate::model::{FourValues, ValueFeature, Worth};

/// Highest intensity of a value.
pub(super) const MAX_INTENSITY: u8 = 3;

/// Less shared ground than this, a square millimetre, is rounding.
const NO_LAND_M2: f64 = 1e-6;

/// A kansgebied.
#[derive(Clone, Debug)]
pub(super) struct Ground {
    /// Its land; may be empty.
    pub land: Arc<MultiPolygon<f64>>,
    /// The area of it in m².
    pub area_m2: f64,
    /// The box around it.
    pub bounds: Option<Bounds>,
}

impl Ground {
    /// The kansgebied on some land.
    pub fn of(land: MultiPolygon<f64>) -> Self {
        let (area_m2, bounds) = (overlay::area_m2(&land), Bounds::of_points(land.coords_iter()));
        Self { land: Arc::new(land), area_m2, bounds }
    }
}

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
#[derive(Default)]
pub(super) struct ValueMap {
    rows: Vec<(Arc<ValueFeature>, Arc<Cover>)>,
    index: BoxIndex,
}

impl ValueMap {
    /// Indexes the value features that cover ground, in the order of their map.
    pub fn new(rows: Vec<(Arc<ValueFeature>, Arc<Cover>)>) -> Self {
        let index = BoxIndex::build(rows.iter().enumerate().map(|(key, (_, cover))| (key, cover.bounds)));
        Self { rows, index }
    }

    /// X of the four values in a kansgebied; without land every X is 0.
    ///
    /// The highest intensity at a spot counts. Ground without a value feature counts 0. A feature that was not
    /// judged for a value doesn't count at all: ground that has only such features is left out of the mean, for 0
    /// would be a judgement nobody gave.
    pub fn intensities(&self, ground: &Ground) -> FourValues<Intensity> {
        let Some(bounds) = ground.bounds.filter(|_| ground.area_m2 > 0.0) else {
            return FourValues::from_fn(|_| Intensity { mean: Some(0.0), ..Intensity::default() });
        };
        let near: Vec<_> = self.index.touching(&bounds).into_iter().filter_map(|key| self.rows.get(key)).collect();
        let covers: Vec<&Outline> = near.iter().map(|(_, cover)| &cover.outline).collect();
        let given: Vec<[Option<u8>; 4]> =
            near.iter().map(|(row, _)| Worth::ALL.map(|worth| judged(row, worth))).collect();
        let mut sums = Sums { covered_m2: vec![0.0; near.len()], ..Sums::default() };
        for (area_m2, over) in overlay::covered(&Outline::new(&ground.land), &covers) {
            sums.add(area_m2, &over, &given);
        }
        let rows: Vec<Behind> = near
            .iter()
            .zip(given)
            .zip(&sums.covered_m2)
            .filter(|(_, covered_m2)| **covered_m2 > NO_LAND_M2)
            .map(|(((row, _), given), _)| Behind { row, given })
            .collect();
        let mut four = sums.presence.into_iter().enumerate();
        FourValues::from_fn(|_| {
            let (place, presence) = four.next().unwrap_or_default();
            presence.intensity(place, ground.area_m2, &rows)
        })
    }
}

/// A value feature that covers some of a kansgebied, with its intensities.
struct Behind<'a> {
    row: &'a ValueFeature,
    given: [Option<u8>; 4],
}

/// Sums over one kansgebied.
#[derive(Default)]
struct Sums {
    presence: [Presence; 4],
    /// Of each value feature near it, what it covers in m².
    covered_m2: Vec<f64>,
}

impl Sums {
    /// Counts ground that is covered by some value features.
    fn add(&mut self, area_m2: f64, over: &[usize], given: &[[Option<u8>; 4]]) {
        for one in over {
            self.covered_m2[*one] += area_m2;
        }
        if over.is_empty() {
            return;
        }
        for (place, presence) in self.presence.iter_mut().enumerate() {
            match over.iter().filter_map(|one| given[*one][place]).max() {
                Some(highest) => presence.weighted_m2 += f64::from(highest) * area_m2,
                None => presence.unjudged_m2 += area_m2,
            }
        }
    }
}

/// One of the four values over a kansgebied.
#[derive(Default)]
struct Presence {
    /// Sum of area in m² times the highest intensity there.
    weighted_m2: f64,
    /// Area in m² of ground that only has features which were not judged.
    unjudged_m2: f64,
}

impl Presence {
    /// X, with the features behind it.
    fn intensity(&self, place: usize, ground_m2: f64, rows: &[Behind]) -> Intensity {
        let counted_m2 = ground_m2 - self.unjudged_m2;
        // Less than a millionth of the ground is rounding, not ground.
        let mean = (counted_m2 > ground_m2 * 1e-6)
            .then(|| (self.weighted_m2 / (f64::from(MAX_INTENSITY) * counted_m2)).clamp(0.0, 1.0));
        let mut behind: Vec<(u8, FeatureRef)> = Vec::new();
        let mut unjudged = Vec::new();
        for Behind { row, given } in rows {
            match given[place] {
                None => unjudged.push(value_ref(row)),
                Some(0) => {}
                Some(intensity) => behind.push((intensity, value_ref(row))),
            }
        }
        behind.sort_by_key(|(intensity, _)| std::cmp::Reverse(*intensity));
        Intensity { mean, behind: behind.into_iter().map(|(_, feature)| feature).collect(), unjudged }
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
        let rows = features.iter().enumerate().map(|(i, (sides, intensity))| {
            let mut row = value(i as u64 + 1, "W", rectangle(*sides));
            row.intensity.heritage = *intensity;
            (Arc::new(row), Arc::new(Cover::of(&rectangle(*sides)).unwrap()))
        });
        ValueMap::new(rows.collect()).intensities(&Ground::of(square(0.0, 0.0, 100.0))).heritage.mean
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
