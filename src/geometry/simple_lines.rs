//! Lines that cross themselves or one another, cut where they do, so that the parts only meet at their ends.
//!
//! What the standard calls simple, and validators ask for. The course of the lines stays as it is.

use geo::{LineString, MultiLineString};

use super::Point;
use super::segment::{Meeting, Segment};

/// A place on a line: the number of its segment and how far along it, then where that is.
#[derive(Clone, Copy, Debug)]
struct Cut {
    segment: usize,
    along: f64,
    at: Point,
}

/// The same lines as parts that only meet at their ends; None when they do already. Parts that lie along one another
/// stay so.
pub fn simple_lines(lines: &MultiLineString<f64>) -> Option<MultiLineString<f64>> {
    let segments: Vec<(usize, usize, Segment)> = lines
        .0
        .iter()
        .enumerate()
        .flat_map(|(line, points)| {
            let pairs = points.0.windows(2).enumerate();
            pairs.filter_map(move |(at, pair)| match pair {
                [a, b] if a != b => Some((line, at, Segment { a: *a, b: *b })),
                _ => None,
            })
        })
        .collect();
    let mut cuts: Vec<Vec<Cut>> = vec![Vec::new(); lines.0.len()];
    for (i, (line, at, one)) in segments.iter().enumerate() {
        for (other_line, other_at, other) in segments.iter().skip(i + 1) {
            let place = match one.meet(other) {
                Meeting::Cross(place) | Meeting::Touch(place) => place,
                Meeting::Apart | Meeting::Along(_) => continue,
            };
            // Where a line only goes on there is nothing to cut.
            let goes_on = line == other_line && *other_at == at + 1 && place == one.b;
            if !goes_on {
                cut(&mut cuts, *line, *at, one, place);
                cut(&mut cuts, *other_line, *other_at, other, place);
            }
        }
    }
    let parts: Vec<LineString<f64>> =
        lines.0.iter().zip(&mut cuts).flat_map(|(line, cuts)| parts_of(line, cuts)).collect();
    let parts = MultiLineString::new(opened(parts, lines.0.len()));
    (parts != *lines).then_some(parts)
}

fn cut(cuts: &mut [Vec<Cut>], line: usize, segment: usize, piece: &Segment, at: Point) {
    let (d, v) = (piece.b - piece.a, at - piece.a);
    let along = ((v.x * d.x + v.y * d.y) / (d.x * d.x + d.y * d.y)).clamp(0.0, 1.0);
    if let Some(cuts) = cuts.get_mut(line) {
        cuts.push(Cut { segment, along, at });
    }
}

/// A line cut at its places, in order.
fn parts_of(line: &LineString<f64>, cuts: &mut [Cut]) -> Vec<LineString<f64>> {
    cuts.sort_by(|a, b| a.segment.cmp(&b.segment).then(a.along.total_cmp(&b.along)));
    let mut parts = Vec::new();
    let mut part: Vec<Point> = Vec::new();
    let mut cuts = cuts.iter().peekable();
    for (at, point) in line.0.iter().enumerate() {
        push(&mut part, *point);
        while let Some(cut) = cuts.next_if(|cut| cut.segment == at) {
            push(&mut part, cut.at);
            if part.len() > 1 {
                parts.push(LineString::new(std::mem::take(&mut part)));
                part.push(cut.at);
            }
        }
    }
    if part.len() > 1 {
        parts.push(LineString::new(part));
    }
    parts
}

fn push(part: &mut Vec<Point>, point: Point) {
    if part.last() != Some(&point) {
        part.push(point);
    }
}

/// A loop that came of a cut is touched where it begins, so it becomes two.
fn opened(parts: Vec<LineString<f64>>, before: usize) -> Vec<LineString<f64>> {
    if parts.len() == before {
        return parts;
    }
    let mut all = Vec::with_capacity(parts.len());
    for part in parts {
        let n = part.0.len();
        if n > 3 && part.0.first() == part.0.last() {
            let (first, second) = part.0.split_at(n / 2);
            let middle = second.first().copied();
            all.push(LineString::new(first.iter().copied().chain(middle).collect()));
            all.push(LineString::new(second.to_vec()));
        } else {
            all.push(part);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(all: &[&[(f64, f64)]]) -> MultiLineString<f64> {
        MultiLineString::new(all.iter().map(|line| LineString::from(line.to_vec())).collect())
    }

    fn length(lines: &MultiLineString<f64>) -> f64 {
        lines
            .0
            .iter()
            .flat_map(|line| line.lines())
            .map(|one| (one.end - one.start).x.hypot((one.end - one.start).y))
            .sum()
    }

    #[test]
    fn lines_that_are_simple_stay_as_they_are() {
        assert_eq!(simple_lines(&lines(&[&[(0.0, 0.0), (5.0, 1.0), (9.0, 0.0)]])), None);
        assert_eq!(simple_lines(&lines(&[&[(0.0, 0.0), (5.0, 0.0), (5.0, 5.0), (0.0, 0.0)]])), None, "a closed line");
        assert_eq!(simple_lines(&lines(&[&[(0.0, 0.0), (5.0, 0.0)], &[(5.0, 0.0), (5.0, 5.0)]])), None);
    }

    #[test]
    fn a_line_that_crosses_itself_is_cut_there_and_its_loop_is_opened() {
        let fish = lines(&[&[(0.0, 0.0), (10.0, 10.0), (10.0, 0.0), (0.0, 10.0)]]);
        let parts = simple_lines(&fish).unwrap_or_else(|| panic!("it crosses itself"));
        assert_eq!(parts.0.len(), 4);
        assert!((length(&parts) - length(&fish)).abs() < 1e-9);
        assert!(parts.0.iter().all(|part| part.0.first() != part.0.last()));
    }

    #[test]
    fn lines_that_cross_or_touch_one_another_are_cut_there() {
        let cross = lines(&[&[(0.0, 0.0), (10.0, 0.0)], &[(5.0, -5.0), (5.0, 5.0)]]);
        assert_eq!(simple_lines(&cross).map(|parts| parts.0.len()), Some(4));
        let branch = lines(&[&[(0.0, 0.0), (10.0, 0.0)], &[(5.0, 0.0), (5.0, 5.0)]]);
        assert_eq!(simple_lines(&branch).map(|parts| parts.0.len()), Some(3));
    }
}
