//! Lines cut where they meet themselves or each other, so that a multi-part line is simple as the standard means it.
//!
//! The same ground, in more parts. Lines that run over themselves stay as they are: cutting would not help.

use std::collections::BTreeMap;

use geo::line_intersection::{LineIntersection, line_intersection};
use geo::{Coord, Line, LineString, MultiLineString};

/// Lines with more pieces than this are left as they are: comparing all of them would take too long.
const MOST_SEGMENTS: usize = 50_000;

/// The lines, cut; None when nothing had to be.
pub fn cut(lines: &MultiLineString<f64>) -> Option<MultiLineString<f64>> {
    let mut segments: Vec<(usize, usize, Line<f64>)> = Vec::new();
    for (part, line) in lines.iter().enumerate() {
        segments.extend(line.lines().enumerate().map(|(at, segment)| (part, at, segment)));
    }
    if segments.len() > MOST_SEGMENTS {
        return None;
    }
    let ends = |line: &Line<f64>| (line.start.x.min(line.end.x), line.start.x.max(line.end.x));
    segments.sort_by(|a, b| ends(&a.2).0.total_cmp(&ends(&b.2).0));
    // Where each segment is cut; its own ends count too when they are not ends of its line.
    let mut places: BTreeMap<(usize, usize), Vec<Coord<f64>>> = BTreeMap::new();
    for (i, one) in segments.iter().enumerate() {
        let (_, right) = ends(&one.2);
        for other in segments[i + 1..].iter().take_while(|other| ends(&other.2).0 <= right) {
            if one.0 == other.0 && one.1.abs_diff(other.1) == 1 {
                // Neighbours share an end.
                continue;
            }
            if let Some(LineIntersection::SinglePoint { intersection, .. }) = line_intersection(one.2, other.2) {
                for (part, at, _) in [one, other] {
                    places.entry((*part, *at)).or_default().push(intersection);
                }
            }
        }
    }
    let mut out = Vec::new();
    for (part, line) in lines.iter().enumerate() {
        out.extend(cut_line(line, |at| places.get(&(part, at)).map(Vec::as_slice).unwrap_or_default()));
    }
    (out.len() > lines.0.len()).then_some(MultiLineString(out))
}

fn cut_line<'a>(line: &LineString<f64>, places: impl Fn(usize) -> &'a [Coord<f64>]) -> Vec<LineString<f64>> {
    let (first, last) = (line.0.first().copied(), line.0.last().copied());
    let mut out = Vec::new();
    let mut current: Vec<Coord<f64>> = first.into_iter().collect();
    for (at, segment) in line.lines().enumerate() {
        let from = |place: &Coord<f64>| (place.x - segment.start.x).hypot(place.y - segment.start.y);
        let mut here = places(at).to_vec();
        here.sort_by(|a, b| from(a).total_cmp(&from(b)));
        here.dedup();
        for place in here {
            let is_end = (Some(place) == first && at == 0) || (Some(place) == last && place == segment.end);
            if is_end {
                continue;
            }
            if current.last() != Some(&place) {
                current.push(place);
            }
            if current.len() > 1 {
                out.push(LineString(std::mem::replace(&mut current, vec![place])));
            }
        }
        if current.last() != Some(&segment.end) {
            current.push(segment.end);
        }
    }
    if current.len() > 1 {
        out.push(LineString(current));
    }
    out
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn lines(all: &[&[(f64, f64)]]) -> MultiLineString<f64> {
        MultiLineString(all.iter().map(|line| LineString::from(line.to_vec())).collect())
    }

    #[test]
    fn lines_that_cross_are_cut_there_and_keep_their_length() {
        use geo::{Euclidean, Length};
        let cross = lines(&[&[(0.0, 0.0), (10.0, 10.0)], &[(0.0, 10.0), (10.0, 0.0)]]);
        let found = cut(&cross).unwrap();
        assert_eq!(found.0.len(), 4);
        assert!((Euclidean.length(&found) - Euclidean.length(&cross)).abs() < 1e-9);
        let tee = lines(&[&[(0.0, 0.0), (5.0, 0.0), (10.0, 0.0)], &[(5.0, 0.0), (5.0, 5.0)]]);
        assert_eq!(cut(&tee).unwrap().0.len(), 3);
    }

    #[test]
    fn a_line_that_is_simple_stays_as_it_is() {
        assert_eq!(cut(&lines(&[&[(0.0, 0.0), (5.0, 0.0), (5.0, 5.0)], &[(5.0, 5.0), (9.0, 9.0)]])), None);
        assert_eq!(cut(&lines(&[&[(0.0, 0.0), (5.0, 0.0), (5.0, 5.0), (0.0, 0.0)]])), None);
    }
}
