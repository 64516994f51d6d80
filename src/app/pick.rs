//! What lies under a click on one of the maps.
//!
//! What counts as a hit and what is on top is decided in `render::hit`, for hovering and clicking alike.

use super::tools::Pointer;
use super::view::MapSide;
use crate::geometry::Bounds;
use crate::model::{FeatureId, Project};
use crate::render::hit::{TOLERANCE_PX, topmost_first};

/// The features under the pointer on its map, topmost first.
pub(super) fn features_under(project: &Project, pointer: &Pointer) -> Vec<FeatureId> {
    let tolerance_m = TOLERANCE_PX * pointer.pixel_m;
    let here = Bounds { min: pointer.at, max: pointer.at }.grown(tolerance_m);
    match pointer.map {
        MapSide::Values => {
            let shapes = project.values().touching(&here).map(|row| (row.id, row.serial, &row.shape));
            topmost_first(shapes, pointer.at, tolerance_m)
        }
        MapSide::Tasks => {
            let shapes = project.tasks().touching(&here).map(|row| (row.id, row.serial, &row.shape));
            topmost_first(shapes, pointer.at, tolerance_m)
        }
    }
}
