//! Arcs of circles as rows of straight pieces.
//!
//! The points that an arc is given by stay corners of the row; which formats have arcs is not known here.

use super::Point;

/// No piece of an arc turns further than this.
pub const MOST_DEGREES: f64 = 4.0;

/// A row of arcs (each from its first point through its second to its third, which begins the next) as corners.
/// None when the number of points fits no row of arcs, which is odd and at least three; no points are no arcs.
pub fn stroked(points: &[Point]) -> Option<Vec<Point>> {
    let Some(first) = points.first() else { return Some(Vec::new()) };
    if points.len() < 3 || points.len().is_multiple_of(2) {
        return None;
    }
    let mut row = vec![*first];
    let mut rest = points;
    while let [from, through, to, ..] = rest {
        arc(*from, *through, *to, &mut row);
        rest = rest.get(2..).unwrap_or_default();
    }
    Some(row)
}

/// Adds the corners of an arc behind its first point. An arc that ends where it began is a whole circle, of which the
/// second point lies across. Three points on a line are a line.
fn arc(from: Point, through: Point, to: Point, row: &mut Vec<Point>) {
    match circle(from, through, to) {
        Some((center, turn)) => {
            piece(center, turn, from, through, row);
            piece(center, turn, through, to, row);
        }
        None => row.extend([through, to]),
    }
}

/// The middle of the circle through three points, and which way it is walked: 1 to the left, -1 to the right.
fn circle(from: Point, through: Point, to: Point) -> Option<(Point, f64)> {
    if from == to {
        return (from != through).then(|| ((from + through) / 2.0, 1.0));
    }
    let (a, b) = (through - from, to - from);
    let cross = a.x * b.y - a.y * b.x;
    let (aa, bb) = (a.x * a.x + a.y * a.y, b.x * b.x + b.y * b.y);
    let center = from + Point { x: b.y * aa - a.y * bb, y: a.x * bb - b.x * aa } / (2.0 * cross);
    let usable = center.x.is_finite() && center.y.is_finite() && cross != 0.0;
    usable.then_some((center, cross.signum()))
}

/// The corners behind `from` up to and with `to`, on a circle.
fn piece(center: Point, turn: f64, from: Point, to: Point, row: &mut Vec<Point>) {
    let (a, b) = (from - center, to - center);
    let radius = a.x.hypot(a.y);
    let start = a.y.atan2(a.x);
    let angle = ((b.y.atan2(b.x) - start) * turn).rem_euclid(std::f64::consts::TAU);
    // `as` is total, and an angle is at most a whole turn.
    let pieces = (angle.to_degrees() / MOST_DEGREES).ceil().max(1.0) as u32;
    for k in 1..pieces {
        let (sin, cos) = (start + turn * angle * f64::from(k) / f64::from(pieces)).sin_cos();
        row.push(center + Point { x: cos, y: sin } * radius);
    }
    row.push(to);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn p(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    #[test]
    fn no_piece_of_an_arc_turns_more_than_four_degrees_and_its_points_stay_corners() {
        let given = [p(110.0, 100.0), p(100.0, 110.0), p(90.0, 100.0)];
        let row = stroked(&given).unwrap_or_default();
        assert!(given.iter().all(|point| row.contains(point)));
        assert!(row.len() >= 46, "{}", row.len());
        for pair in row.windows(2) {
            let chord = (pair[1] - pair[0]).x.hypot((pair[1] - pair[0]).y);
            assert!(chord <= 2.0 * 10.0 * (MOST_DEGREES.to_radians() / 2.0).sin() + 1e-9, "{chord}");
        }
        assert!(row.iter().all(|c| ((*c - p(100.0, 100.0)).x.hypot((*c - p(100.0, 100.0)).y) - 10.0).abs() < 1e-9));
    }

    #[test]
    fn an_arc_goes_through_its_second_point_whichever_way_that_lies() {
        let over = stroked(&[p(1.0, 0.0), p(0.0, 1.0), p(-1.0, 0.0)]).unwrap_or_default();
        let under = stroked(&[p(1.0, 0.0), p(0.0, -1.0), p(-1.0, 0.0)]).unwrap_or_default();
        assert!(over.iter().all(|c| c.y >= 0.0) && under.iter().all(|c| c.y <= 0.0));
    }

    #[test]
    fn an_arc_that_ends_where_it_began_is_a_whole_circle() {
        let row = stroked(&[p(0.0, 0.0), p(2.0, 0.0), p(0.0, 0.0)]).unwrap_or_default();
        let twice: f64 = row.windows(2).map(|pair| pair[0].x * pair[1].y - pair[1].x * pair[0].y).sum();
        assert!((twice / 2.0 - std::f64::consts::PI).abs() < 0.01, "{twice}");
    }

    #[test]
    fn three_points_on_a_line_are_a_line_and_an_even_number_is_no_row_of_arcs() {
        let line = [p(0.0, 0.0), p(1.0, 1.0), p(2.0, 2.0)];
        assert_eq!(stroked(&line), Some(line.to_vec()));
        assert_eq!(stroked(&line[..2]), None);
        assert_eq!(stroked(&[]), Some(Vec::new()));
        assert!(stroked(&[p(f64::NAN, 0.0), p(1.0, 1.0), p(2.0, 0.0)]).is_some());
    }
}
