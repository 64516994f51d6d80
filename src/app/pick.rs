//! What lies under a click, the smallest first, so that a point in an area can be chosen.
//!
//! It looks only at the map that was clicked.

use super::tools::Pointer;
use super::view::MapSide;
use crate::geometry::Shape;
use crate::model::{FeatureId, Project};

/// How near a line or point a click counts, in screen pixels.
const TOLERANCE_PX: f64 = 7.0;

/// The features under the pointer: points and lines first, then areas from small to large.
pub fn features_under(project: &Project, pointer: &Pointer) -> Vec<FeatureId> {
    let mut found: Vec<(f64, u64, FeatureId)> = Vec::new();
    let tolerance_m = TOLERANCE_PX * pointer.pixel_m;
    let mut look = |id: FeatureId, serial: u64, shape: &Shape| {
        if shape.bounds().grown(tolerance_m).contains(pointer.at) && shape.distance_to_m(pointer.at) <= tolerance_m {
            // An area must really hold the pointer; the tolerance is for what is thin.
            if shape.area_m2() == 0.0 || shape.contains(pointer.at) {
                found.push((shape.area_m2(), serial, id));
            }
        }
    };
    match pointer.map {
        MapSide::Values => project.values().iter().for_each(|row| look(row.id, row.serial, &row.shape)),
        MapSide::Tasks => project.tasks().iter().for_each(|row| look(row.id, row.serial, &row.shape)),
    }
    found.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
    found.into_iter().map(|(_, _, id)| id).collect()
}
