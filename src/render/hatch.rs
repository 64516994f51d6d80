//! Hatch lines of a polygon: parallel lines at an angle, cut exactly at its edge and at a window.
//!
//! All hatches of one angle and spacing lie on the same lines of the plane, so that neighbours and windows join
//! without a seam. Which spacing a value gets on screen is decided here; colours are not.

use geo::MultiPolygon;

use crate::geometry::{Bounds, Point};
use crate::model::Worth;

/// Pieces shorter than this come from a line that touches a corner; they can't be seen and are left out.
const SHORTEST_M: f64 = 1e-3;

/// Direction of the hatch of a value in degrees, counted from east to north.
pub fn angle_deg(worth: Worth) -> f64 {
    match worth {
        Worth::Heritage => 45.0,
        Worth::Use => 0.0,
        Worth::Experience => 135.0,
        Worth::Future => 90.0,
    }
}

/// Distance between hatch lines in screen points: the higher the intensity (1–3), the denser. None for 0.
pub fn spacing_px(intensity: u8) -> Option<f64> {
    match intensity {
        0 => None,
        1 => Some(24.0),
        2 => Some(14.5),
        _ => Some(8.5),
    }
}

/// The pieces of the hatch lines that lie inside the polygons and the window.
pub fn hatch_lines(areas: &MultiPolygon<f64>, angle_deg: f64, spacing_m: f64, window: &Bounds) -> Vec<(Point, Point)> {
    let mut pieces = Vec::new();
    if spacing_m.is_nan() || spacing_m <= 0.0 {
        return pieces;
    }
    let (sin, cos) = direction(angle_deg);
    // `along` runs with the hatch, `across` counts the lines.
    let along = |p: Point| p.x * cos + p.y * sin;
    let across = |p: Point| p.y * cos - p.x * sin;
    let (low, high) = line_numbers(window, &across, spacing_m);
    let mut crossings: Vec<(i64, f64)> = Vec::new();
    for polygon in areas {
        for ring in std::iter::once(polygon.exterior()).chain(polygon.interiors()) {
            for edge in ring.0.windows(2) {
                let (v0, v1) = (across(edge[0]) / spacing_m, across(edge[1]) / spacing_m);
                // Half open, so that a line through a vertex is counted once.
                let first = (v0.min(v1).ceil() as i64).max(low);
                let last = ((v0.max(v1).ceil() as i64) - 1).min(high);
                for number in first..=last {
                    let t = (number as f64 - v0) / (v1 - v0);
                    crossings.push((number, along(edge[0]) + t * (along(edge[1]) - along(edge[0]))));
                }
            }
        }
    }
    crossings.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    for pair in crossings.chunks_exact(2) {
        let (number, from) = pair[0];
        let to = pair[1].1;
        debug_assert_eq!(number, pair[1].0);
        if to - from < SHORTEST_M {
            continue;
        }
        let v = number as f64 * spacing_m;
        let point = |u: f64| Point { x: u * cos - v * sin, y: u * sin + v * cos };
        pieces.extend(clipped(point(from), point(to), window));
    }
    pieces
}

/// Sine and cosine, exact for the multiples of 45° the values use.
fn direction(angle_deg: f64) -> (f64, f64) {
    let half = std::f64::consts::FRAC_1_SQRT_2;
    match angle_deg {
        0.0 => (0.0, 1.0),
        45.0 => (half, half),
        90.0 => (1.0, 0.0),
        135.0 => (half, -half),
        other => other.to_radians().sin_cos(),
    }
}

fn line_numbers(window: &Bounds, across: &impl Fn(Point) -> f64, spacing_m: f64) -> (i64, i64) {
    let (min, max) = (window.min, window.max);
    let corners = [min, max, Point { x: min.x, y: max.y }, Point { x: max.x, y: min.y }].map(across);
    let lowest = corners.into_iter().fold(f64::INFINITY, f64::min);
    let highest = corners.into_iter().fold(f64::NEG_INFINITY, f64::max);
    ((lowest / spacing_m).ceil() as i64, (highest / spacing_m).floor() as i64)
}

/// The part of a segment inside a box (Liang and Barsky); None when it misses it.
fn clipped(from: Point, to: Point, window: &Bounds) -> Option<(Point, Point)> {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    let sides = [
        (-dx, from.x - window.min.x),
        (dx, window.max.x - from.x),
        (-dy, from.y - window.min.y),
        (dy, window.max.y - from.y),
    ];
    for (step, room) in sides {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            enter = enter.max(room / step);
        } else {
            leave = leave.min(room / step);
        }
    }
    let at = |t: f64| Point { x: from.x + t * dx, y: from.y + t * dy };
    (enter < leave).then(|| (at(enter), at(leave)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::polygon;

    fn square_with_hole() -> MultiPolygon<f64> {
        MultiPolygon::new(vec![polygon!(
            exterior: [(x: 0.0, y: 0.0), (x: 100.0, y: 0.0), (x: 100.0, y: 100.0), (x: 0.0, y: 100.0)],
            interiors: [[(x: 40.0, y: 40.0), (x: 40.0, y: 60.0), (x: 60.0, y: 60.0), (x: 60.0, y: 40.0)]],
        )])
    }

    fn everything() -> Bounds {
        Bounds { min: Point { x: -1e4, y: -1e4 }, max: Point { x: 1e4, y: 1e4 } }
    }

    fn length_m(lines: &[(Point, Point)]) -> f64 {
        lines.iter().map(|(a, b)| (b.x - a.x).hypot(b.y - a.y)).sum()
    }

    #[test]
    fn line_length_times_spacing_is_the_area_at_every_angle() {
        for worth in Worth::ALL {
            let lines = hatch_lines(&square_with_hole(), angle_deg(worth), 0.5, &everything());
            let area_m2 = length_m(&lines) * 0.5;
            assert!((area_m2 - 9_600.0).abs() < 60.0, "{worth:?}: {area_m2}");
        }
    }

    #[test]
    fn a_hatch_stops_at_a_hole_and_goes_on_behind_it() {
        let lines = hatch_lines(&square_with_hole(), 0.0, 50.0, &everything());
        let at_50: Vec<_> = lines.iter().filter(|(a, _)| a.y == 50.0).map(|(a, b)| (a.x, b.x)).collect();
        assert_eq!(at_50, [(0.0, 40.0), (60.0, 100.0)]);
    }

    #[test]
    fn windows_side_by_side_give_the_same_lines_as_one() {
        let half =
            |min_x: f64, max_x: f64| Bounds { min: Point { x: min_x, y: -10.0 }, max: Point { x: max_x, y: 110.0 } };
        for worth in Worth::ALL {
            let angle = angle_deg(worth);
            let whole = length_m(&hatch_lines(&square_with_hole(), angle, 3.0, &everything()));
            let left = length_m(&hatch_lines(&square_with_hole(), angle, 3.0, &half(-10.0, 47.0)));
            let right = length_m(&hatch_lines(&square_with_hole(), angle, 3.0, &half(47.0, 110.0)));
            assert!((whole - left - right).abs() < 1e-6, "{worth:?}");
        }
    }

    #[test]
    fn no_piece_lies_outside_the_polygon() {
        use geo::Contains as _;
        let star: geo::Polygon<f64> = polygon![(x: 0.0, y: 0.0), (x: 50.0, y: 20.0), (x: 100.0, y: 0.0),
            (x: 70.0, y: 50.0), (x: 100.0, y: 100.0), (x: 50.0, y: 70.0), (x: 0.0, y: 100.0), (x: 30.0, y: 50.0)];
        let area = MultiPolygon::new(vec![star]);
        for worth in Worth::ALL {
            for (a, b) in hatch_lines(&area, angle_deg(worth), 4.0, &everything()) {
                // Not half way: there the piece through the inner corner touches the border.
                let inside = geo::Point::new(a.x + 0.37 * (b.x - a.x), a.y + 0.37 * (b.y - a.y));
                assert!(area.contains(&inside), "{worth:?} {inside:?}");
            }
        }
    }

    #[test]
    fn a_higher_intensity_is_denser_and_none_is_no_hatch() {
        assert_eq!(spacing_px(0), None);
        assert!(spacing_px(1) > spacing_px(2) && spacing_px(2) > spacing_px(3));
    }
}
