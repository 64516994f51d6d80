//! What lies under the pointer: points and lines near it first, then areas around it, the smallest on top.
//!
//! It only looks; what a click means is for the tools.

use super::scene::Scene;
use crate::geometry::{Bounds, Point, Shape};
use crate::model::FeatureId;

/// How near a point, line or edge the pointer counts, in screen pixels.
pub const TOLERANCE_PX: f64 = 6.0;

/// All features of a scene under a position, topmost first.
pub fn features_at(scene: &Scene, at: Point, tolerance_m: f64) -> Vec<FeatureId> {
    let here = Bounds { min: at, max: at }.grown(tolerance_m);
    let near = scene.touching(&here).map(|feature| (feature.id(), feature.serial(), feature.shape()));
    topmost_first(near, at, tolerance_m)
}

/// Which of these shapes (with their identity and serial number) lie under a position, topmost first. Points,
/// lines and the edges of areas count within `tolerance_m`; of equals the newest is on top, because it is drawn last.
pub fn topmost_first<'a>(
    shapes: impl Iterator<Item = (FeatureId, u64, &'a Shape)>,
    at: Point,
    tolerance_m: f64,
) -> Vec<FeatureId> {
    let mut found: Vec<(Rank, u64, FeatureId)> = shapes
        .filter(|(_, _, shape)| shape.bounds().grown(tolerance_m).contains(at))
        .filter_map(|(id, serial, shape)| rank(shape, at, tolerance_m).map(|rank| (rank, serial, id)))
        .collect();
    found.sort_by(|a, b| a.0.0.cmp(&b.0.0).then(a.0.1.total_cmp(&b.0.1)).then(b.1.cmp(&a.1)));
    found.into_iter().map(|(_, _, id)| id).collect()
}

/// First what kind of hit it is, then the distance in m or the size in m².
struct Rank(u8, f64);

fn rank(shape: &Shape, at: Point, tolerance_m: f64) -> Option<Rank> {
    let distance_m = shape.distance_to_m(at);
    if distance_m > tolerance_m {
        return None;
    }
    if !shape.areas().0.is_empty() {
        return Some(Rank(2, shape.area_m2()));
    }
    let order = if shape.lines().0.is_empty() { 0 } else { 1 };
    Some(Rank(order, distance_m))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::geometry::projection::Crs;
    use crate::model::{Change, Edit, Project, RowChange, TaskFeature};
    use crate::render::MapKind;
    use crate::words::Message;

    fn id(number: u128) -> FeatureId {
        FeatureId(uuid::Uuid::from_u128(number))
    }

    fn at(x: f64, y: f64) -> Point {
        Point { x: 200_000.0 + x, y: 500_000.0 + y }
    }

    fn square(from: f64, to: f64) -> Shape {
        Shape::polygon(&[at(from, from), at(to, from), at(to, to), at(from, to)]).unwrap().shape
    }

    /// A large area (1), a small one in it (2), a line through both (3) and a point (4).
    fn scene() -> Scene {
        let line = Shape::line(&[at(0.0, 50.0), at(1_000.0, 50.0)]).unwrap().shape;
        let point = Shape::point(at(40.0, 60.0)).unwrap();
        let shapes = [square(0.0, 1_000.0), square(0.0, 100.0), line, point];
        let rows = shapes.into_iter().zip(1..).map(|(shape, number)| {
            Change::Task(RowChange::put(TaskFeature::new(id(u128::from(number)), number, shape)))
        });
        let mut project = Project::new("x", Crs::RD_NEW);
        project.apply(&Edit::new(Message::new("area"), rows.collect())).unwrap();
        let mut scene = Scene::new(MapKind::Tasks);
        scene.follow(&project);
        scene
    }

    #[test]
    fn points_come_before_lines_and_small_areas_before_large_ones() {
        assert_eq!(features_at(&scene(), at(40.0, 56.0), 8.0), [id(4), id(3), id(2), id(1)]);
        assert_eq!(features_at(&scene(), at(20.0, 20.0), 8.0), [id(2), id(1)]);
        assert_eq!(features_at(&scene(), at(500.0, 500.0), 8.0), [id(1)]);
    }

    #[test]
    fn what_lies_further_than_the_tolerance_is_not_hit() {
        assert_eq!(features_at(&scene(), at(500.0, 57.0), 6.0), [id(1)]);
        assert_eq!(features_at(&scene(), at(500.0, 55.0), 6.0), [id(3), id(1)]);
        assert_eq!(features_at(&scene(), at(-20.0, -20.0), 6.0), []);
    }
}
