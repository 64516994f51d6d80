//! What a round brush leaves on the paper: the land within half its width of the path, with few vertices.
//!
//! It only draws one stroke; adding it to a feature or taking it away is for the caller.

use geo::{LineString, MultiPolygon, Simplify};

use super::buffer::{buffer_path, disc_with};
use crate::geometry::Point;

/// Part of the brush's width that the path may be straightened by.
const PATH_TOLERANCE: f64 = 1.0 / 40.0;
/// Corners on a quarter of a round end: the border is at most 0.2 % of the width beside a true circle.
const CORNERS_A_QUARTER: usize = 8;

/// The land under a round brush of `width_m` that went along `path`; a path of one point is a disc. The path is
/// first thinned to a fortieth of the width or `tolerance_m` (what a hand can mean on screen), whichever is more.
pub fn brush_stroke(path: &[Point], width_m: f64, tolerance_m: f64) -> MultiPolygon<f64> {
    let radius_m = width_m / 2.0;
    let thinned = LineString::new(path.to_vec()).simplify(tolerance_m.max(width_m * PATH_TOLERANCE));
    let far_enough = thinned.0.windows(2).any(|pair| pair[0] != pair[1]);
    match thinned.0.first() {
        Some(only) if !far_enough => MultiPolygon::new(vec![disc_with(*only, radius_m, CORNERS_A_QUARTER)]),
        Some(_) => buffer_path(&thinned, radius_m, CORNERS_A_QUARTER),
        None => MultiPolygon::new(Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::area_m2;
    use super::*;

    fn at(x: f64, y: f64) -> Point {
        Point { x: 210_000.0 + x, y: 540_000.0 + y }
    }

    fn corners(land: &MultiPolygon<f64>) -> usize {
        land.iter()
            .flat_map(|one| std::iter::once(one.exterior()).chain(one.interiors()))
            .map(|ring| ring.0.len())
            .sum()
    }

    #[test]
    fn a_dab_is_a_disc() {
        let land = brush_stroke(&[at(0.0, 0.0)], 80.0, 1.0);
        let circle_m2 = std::f64::consts::PI * 40.0 * 40.0;
        assert!((area_m2(&land) - circle_m2).abs() < 0.01 * circle_m2);
        assert!(corners(&land) <= 33);
    }

    #[test]
    fn a_straight_stroke_of_many_shaky_samples_has_few_corners() {
        let path: Vec<Point> = (0..500).map(|i| at(f64::from(i) * 2.0, f64::from(i % 3) * 0.5)).collect();
        let land = brush_stroke(&path, 80.0, 1.0);
        let expected_m2 = 998.0 * 80.0 + std::f64::consts::PI * 40.0 * 40.0;
        assert!((area_m2(&land) - expected_m2).abs() < 0.01 * expected_m2, "{}", area_m2(&land));
        assert!(corners(&land) < 60, "{} corners", corners(&land));
    }

    #[test]
    fn a_stroke_around_something_leaves_a_hole() {
        let ring: Vec<Point> = (0..=100)
            .map(|i| f64::from(i) / 100.0 * std::f64::consts::TAU)
            .map(|turn| at(300.0 * turn.cos(), 300.0 * turn.sin()))
            .collect();
        let land = brush_stroke(&ring, 100.0, 1.0);
        assert_eq!(land.0.len(), 1);
        assert_eq!(land.0.first().map(|one| one.interiors().len()), Some(1));
    }

    #[test]
    fn no_path_is_no_land() {
        assert!(brush_stroke(&[], 80.0, 1.0).0.is_empty());
    }
}
