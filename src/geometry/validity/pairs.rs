//! All pairs of segments that meet, found without comparing each with each.
//!
//! It does not judge whether a meeting is allowed.

use crate::geometry::Bounds;
use crate::geometry::segment::{Meeting, Segment};

/// Calls `found` once for each pair of segments (by number, the lower first) that meet. The order depends on the
/// segments alone.
///
/// The plane is cut into horizontal strips, about as many as the root of the number of segments; within a strip
/// the segments go by from left to right, and only those whose boxes overlap are looked at.
pub(super) fn for_each_meeting(segments: &[Segment], mut found: impl FnMut(usize, usize, Meeting)) {
    let boxes: Vec<Bounds> = segments.iter().map(Segment::bounds).collect();
    let Some(all) = boxes.iter().copied().reduce(Bounds::union) else { return };
    let strips = Strips::new(all, segments.len());
    let mut passing: Vec<(usize, f64, usize)> = Vec::with_capacity(segments.len() * 5 / 4);
    for (i, bounds) in boxes.iter().enumerate() {
        let crossed = strips.of(bounds.min.y)..=strips.of(bounds.max.y);
        passing.extend(crossed.map(|strip| (strip, bounds.min.x, i)));
    }
    passing.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
    for (k, &(strip, _, i)) in passing.iter().enumerate() {
        let mine = boxes[i];
        let rest = passing[k + 1..].iter().take_while(|(s, left, _)| *s == strip && *left <= mine.max.x);
        for &(_, _, j) in rest {
            // A pair that shares several strips is looked at in the lowest of them only.
            if !mine.touches(&boxes[j]) || strips.of(mine.min.y.max(boxes[j].min.y)) != strip {
                continue;
            }
            let (low, high) = (i.min(j), i.max(j));
            let meeting = segments[low].meet(&segments[high]);
            if meeting != Meeting::Apart {
                found(low, high, meeting);
            }
        }
    }
}

struct Strips {
    bottom: f64,
    per_metre: f64,
    last: usize,
}

impl Strips {
    fn new(all: Bounds, segments: usize) -> Self {
        let count = segments.isqrt().max(1);
        let height = all.height_m();
        // A box without height has one strip.
        let per_metre = if height > 0.0 { count as f64 / height } else { 0.0 };
        let per_metre = if per_metre.is_finite() { per_metre } else { 0.0 };
        Self { bottom: all.min.y, per_metre, last: count - 1 }
    }

    /// Rises with `y`, so that what lies between two heights lies in the strips between.
    fn of(&self, y: f64) -> usize {
        (((y - self.bottom) * self.per_metre) as usize).min(self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn strips_find_the_same_pairs_as_comparing_all(
            ends in prop::collection::vec(((0..12_i32, 0..12_i32), (0..12_i32, 0..12_i32)), 0..60)
        ) {
            let point = |(x, y): (i32, i32)| Point { x: f64::from(x), y: f64::from(y) };
            let segments: Vec<Segment> = ends
                .iter()
                .filter(|(a, b)| a != b)
                .map(|(a, b)| Segment { a: point(*a), b: point(*b) })
                .collect();
            let mut quick = Vec::new();
            for_each_meeting(&segments, |i, j, _| quick.push((i, j)));
            quick.sort_unstable();
            let all = (0..segments.len()).flat_map(|i| (i + 1..segments.len()).map(move |j| (i, j)));
            let slow: Vec<_> = all.filter(|&(i, j)| segments[i].meet(&segments[j]) != Meeting::Apart).collect();
            prop_assert_eq!(quick, slow);
        }
    }
}
