//! What lies under the pointer: points and lines near it first, then areas around it, the smallest on top.
//!
//! It only looks; what a click means is for the tools.

use super::feature::Feature;
use super::scene::Scene;
use crate::geometry::{Bounds, Point};
use crate::model::FeatureId;

/// All features under a position, topmost first. Points, lines and outlines count within `tolerance_m`.
pub fn features_at(scene: &Scene, at: Point, tolerance_m: f64) -> Vec<FeatureId> {
    let here = Bounds { min: at, max: at }.grown(tolerance_m);
    let mut found: Vec<(Rank, u64, FeatureId)> = scene
        .touching(&here)
        .filter_map(|feature| rank(feature, at, tolerance_m).map(|rank| (rank, serial(feature), feature.id())))
        .collect();
    // The newest wins among equals, because it was drawn last.
    found.sort_by(|a, b| a.0.0.cmp(&b.0.0).then(a.0.1.total_cmp(&b.0.1)).then(b.1.cmp(&a.1)));
    found.into_iter().map(|(_, _, id)| id).collect()
}

/// The next one to choose when the same place is clicked again.
pub fn next_at(under: &[FeatureId], chosen: Option<FeatureId>) -> Option<FeatureId> {
    let place = chosen.and_then(|id| under.iter().position(|one| *one == id));
    match place {
        Some(at) => under.get((at + 1) % under.len()).copied(),
        None => under.first().copied(),
    }
}

/// First what kind of hit it is, then the distance in m or the size in m².
struct Rank(u8, f64);

fn rank(feature: &Feature, at: Point, tolerance_m: f64) -> Option<Rank> {
    let shape = feature.shape();
    let distance_m = shape.distance_to_m(at);
    if distance_m > tolerance_m {
        return None;
    }
    let thin = !shape.points().0.is_empty() || !shape.lines().0.is_empty();
    if shape.areas().0.is_empty() && thin {
        let order = if shape.lines().0.is_empty() { 0 } else { 1 };
        return Some(Rank(order, distance_m));
    }
    Some(Rank(2, shape.area_m2()))
}

fn serial(feature: &Feature) -> u64 {
    super::chunks::Member::serial(feature)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn id(number: u128) -> FeatureId {
        FeatureId(uuid::Uuid::from_u128(number))
    }

    #[test]
    fn clicking_again_goes_round_what_lies_there() {
        let under = [id(1), id(2), id(3)];
        assert_eq!(next_at(&under, None), Some(id(1)));
        assert_eq!(next_at(&under, Some(id(1))), Some(id(2)));
        assert_eq!(next_at(&under, Some(id(3))), Some(id(1)));
        assert_eq!(next_at(&under, Some(id(9))), Some(id(1)));
        assert_eq!(next_at(&[], Some(id(9))), None);
    }
}
