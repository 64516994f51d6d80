//! Cutting along or off: land cut in pieces by a line, and lines cut off at a border.
//!
//! It works on the grid of `overlay`; which piece keeps which name is for the caller.

use geo::{LineString, MultiLineString, MultiPolygon};
use i_overlay::core::fill_rule::FillRule;
use i_overlay::string::clip::{ClipRule, IntClip};
use i_overlay::string::slice::IntSlice;

use super::grid::{Contour, contours_of, line_of, path_of, polygons_of};
use crate::geometry::Point;

/// The pieces into which a drawn line cuts land, the largest first. One piece when the line does not go right
/// across; ends of the line inside the land cut nothing.
pub fn split(land: &MultiPolygon<f64>, line: &[Point]) -> Vec<MultiPolygon<f64>> {
    let path = path_of(&LineString::new(line.to_vec()));
    if path.len() < 2 {
        return vec![land.clone()];
    }
    let pieces = contours_of(land).slice_by_path(&path, FillRule::Positive);
    let mut pieces: Vec<_> = pieces.into_iter().map(|piece| polygons_of(vec![piece])).collect();
    pieces.retain(|piece| !piece.0.is_empty());
    pieces.sort_by(|a, b| super::area_m2(b).total_cmp(&super::area_m2(a)));
    pieces
}

/// The parts of lines that lie in land or on its border.
pub fn clip_lines(lines: &MultiLineString<f64>, land: &MultiPolygon<f64>) -> MultiLineString<f64> {
    let paths: Vec<Contour> = lines.iter().map(path_of).filter(|path| path.len() >= 2).collect();
    let rule = ClipRule { invert: false, boundary_included: true };
    let inside = contours_of(land).clip_paths(&paths, FillRule::Positive, rule);
    MultiLineString::new(inside.iter().map(|path| line_of(path)).filter(|line| line.0.len() >= 2).collect())
}

#[cfg(test)]
mod tests {
    use super::super::area_m2;
    use super::*;
    use geo::Rect;

    fn at(x: f64, y: f64) -> Point {
        Point { x: 210_000.0 + x, y: 540_000.0 + y }
    }

    fn square(from: f64, to: f64) -> MultiPolygon<f64> {
        MultiPolygon::new(vec![Rect::new(at(from, from), at(to, to)).to_polygon()])
    }

    #[test]
    fn a_line_right_across_cuts_in_two_and_no_land_is_lost() {
        let pieces = split(&square(0.0, 100.0), &[at(30.0, -10.0), at(30.0, 110.0)]);
        let areas: Vec<f64> = pieces.iter().map(area_m2).collect();
        assert_eq!(areas.len(), 2);
        assert!((areas[0] - 7_000.0).abs() < 1e-6 && (areas[1] - 3_000.0).abs() < 1e-6, "{areas:?}");
    }

    #[test]
    fn a_line_that_ends_inside_cuts_nothing() {
        let pieces = split(&square(0.0, 100.0), &[at(30.0, -10.0), at(30.0, 60.0)]);
        assert_eq!(pieces.len(), 1);
        assert!((area_m2(&pieces[0]) - 10_000.0).abs() < 1e-6);
    }

    #[test]
    fn a_winding_line_cuts_several_pieces() {
        let line = [at(-10.0, 30.0), at(110.0, 30.0), at(110.0, 60.0), at(-10.0, 60.0)];
        let pieces = split(&square(0.0, 100.0), &line);
        assert_eq!(pieces.len(), 3);
        assert!((pieces.iter().map(area_m2).sum::<f64>() - 10_000.0).abs() < 1e-6);
    }

    #[test]
    fn a_line_is_cut_off_at_the_border() {
        let line = MultiLineString::new(vec![LineString::new(vec![at(-50.0, 50.0), at(150.0, 50.0)])]);
        let inside = clip_lines(&line, &square(0.0, 100.0));
        assert_eq!(inside.0.len(), 1);
        let ends: Vec<Point> = inside.0[0].0.clone();
        assert!((ends[0].x - ends[ends.len() - 1].x).abs() - 100.0 < 1e-6);
    }
}
