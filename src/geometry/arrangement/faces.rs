//! From edges that meet only in their ends to the places between them, with the lands of each.
//!
//! Half edges are followed around each place (a doubly connected edge list, de Berg et al., *Computational Geometry*,
//! chapter 2); places inside others are found by looking west from their westernmost point.

use std::cmp::Ordering;

use super::clip::{Frame, double_area};
use super::split::{Edge, side};
use super::{Face, Step, TileFaces};

/// The place around everything, without any land.
const AROUND: usize = usize::MAX;

/// The places between edges.
pub(super) fn faces(edges: &[Edge], frame: &Frame) -> TileFaces {
    let web = Web::of(edges);
    let parents = web.parents();
    // The cycles of each place: the one around it, then those of its holes. `AROUND` comes last.
    let outer: Vec<usize> = (0..web.cycles.len()).filter(|c| web.cycles[*c].double_area > 0).collect();
    let place_of = |cycle: usize| if web.cycles[cycle].double_area > 0 { cycle } else { parents[cycle] };
    let mut holes: Vec<Vec<usize>> = vec![Vec::new(); web.cycles.len() + 1];
    for cycle in (0..web.cycles.len()).filter(|c| web.cycles[*c].double_area <= 0) {
        holes[parents[cycle].min(web.cycles.len())].push(cycle);
    }
    let lands = web.lands(&place_of, &holes);
    let mut found = TileFaces::default();
    for cycle in outer {
        let owners: Vec<u32> = lands[cycle].iter().filter(|(_, turns)| *turns > 0).map(|(owner, _)| *owner).collect();
        if owners.is_empty() {
            continue;
        }
        let all = || std::iter::once(cycle).chain(holes[cycle].iter().copied());
        let ring = |cycle: usize| web.ring(cycle).into_iter().map(|p| frame.metres(p)).collect();
        let double_area = all().map(|cycle| web.cycles[cycle].double_area).sum();
        found.faces.push(Face { owners, double_area, rings: all().map(ring).collect() });
    }
    let borders = edges.iter().filter(|edge| !frame.is_side(edge.a, edge.b));
    found.borders = borders.map(|edge| [frame.metres(edge.a), frame.metres(edge.b)]).collect();
    found
}

struct Cycle {
    /// One of its half edges.
    first: usize,
    double_area: i128,
    /// Its westernmost, of these the southernmost place.
    west: Step,
}

/// Edges as pairs of half edges: number 2i goes from `a` to `b` of edge i, number 2i + 1 back.
struct Web<'a> {
    edges: &'a [Edge],
    /// The half edge that comes after each, with the same place on its left.
    next: Vec<usize>,
    cycle_of: Vec<usize>,
    cycles: Vec<Cycle>,
}

impl<'a> Web<'a> {
    fn of(edges: &'a [Edge]) -> Self {
        let count = edges.len() * 2;
        let mut web = Self { edges, next: vec![0; count], cycle_of: vec![AROUND; count], cycles: Vec::new() };
        let mut leaving: Vec<usize> = (0..count).collect();
        leaving.sort_unstable_by(|one, other| {
            let (at, to) = (web.from(*one), web.to(*one));
            at.cmp(&web.from(*other)).then_with(|| by_angle(at, to, web.to(*other)))
        });
        let mut start = 0;
        while let Some(first) = leaving.get(start) {
            let at = web.from(*first);
            let here = leaving[start..].iter().take_while(|half| web.from(**half) == at).count();
            let around = &leaving[start..start + here];
            for (i, half) in around.iter().enumerate() {
                // Coming in along the way back of `half`, one goes on along the next one clockwise.
                web.next[half ^ 1] = around[(i + here - 1) % here];
            }
            start += here;
        }
        web.trace();
        web
    }

    fn from(&self, half: usize) -> Step {
        let edge = &self.edges[half / 2];
        if half.is_multiple_of(2) { edge.a } else { edge.b }
    }

    fn to(&self, half: usize) -> Step {
        self.from(half ^ 1)
    }

    fn trace(&mut self) {
        for first in 0..self.next.len() {
            if self.cycle_of[first] != AROUND {
                continue;
            }
            let number = self.cycles.len();
            let mut half = first;
            while self.cycle_of[half] == AROUND {
                self.cycle_of[half] = number;
                half = self.next[half];
            }
            self.cycles.push(Cycle { first, double_area: 0, west: self.from(first) });
            let ring = self.ring(number);
            let cycle = &mut self.cycles[number];
            cycle.double_area = double_area(&ring);
            cycle.west = ring.into_iter().min().unwrap_or(cycle.west);
        }
    }

    fn halves(&self, cycle: usize) -> Vec<usize> {
        let first = self.cycles[cycle].first;
        let mut halves = vec![first];
        let mut half = self.next[first];
        while half != first {
            halves.push(half);
            half = self.next[half];
        }
        halves
    }

    fn ring(&self, cycle: usize) -> Vec<Step> {
        self.halves(cycle).into_iter().map(|half| self.from(half)).collect()
    }

    /// In which place each inner border lies, by the cycle around that place; `AROUND` when in none.
    fn parents(&self) -> Vec<usize> {
        let mut parents = vec![AROUND; self.cycles.len()];
        let mut inner: Vec<usize> = (0..self.cycles.len()).filter(|c| self.cycles[*c].double_area <= 0).collect();
        // What lies west of a border was found before it.
        inner.sort_unstable_by_key(|cycle| self.cycles[*cycle].west);
        for cycle in inner {
            if let Some(half) = self.west_of(self.cycles[cycle].west) {
                let next = self.cycle_of[half];
                parents[cycle] = if self.cycles[next].double_area > 0 { next } else { parents[next] };
            }
        }
        parents
    }

    /// The half edge first met going west from a place, with that place on its left.
    fn west_of(&self, p: Step) -> Option<usize> {
        let mut best: Option<usize> = None;
        for (i, edge) in self.edges.iter().enumerate() {
            let up = edge.a.1 < edge.b.1;
            let (low, high) = if up { (edge.a, edge.b) } else { (edge.b, edge.a) };
            // Half open, so that a place at the height of a corner meets one of the two edges there.
            if !(low.1 <= p.1 && p.1 < high.1) || side(low, high, p) >= 0 {
                continue;
            }
            let nearer = best.is_none_or(|there| {
                let other = &self.edges[there / 2];
                x_at(edge, p.1, other) == Ordering::Greater
            });
            if nearer {
                // Going down, what lies east is on the left.
                best = Some(if up { 2 * i + 1 } else { 2 * i });
            }
        }
        best
    }

    /// The lands of each place with how often each goes around it, by the cycle around the place.
    fn lands(&self, place_of: &impl Fn(usize) -> usize, holes: &[Vec<usize>]) -> Vec<Vec<(u32, i32)>> {
        let mut lands: Vec<Option<Vec<(u32, i32)>>> = vec![None; self.cycles.len() + 1];
        let around = self.cycles.len();
        lands[around] = Some(Vec::new());
        let mut waiting = vec![around];
        while let Some(place) = waiting.pop() {
            let here = lands[place].clone().unwrap_or_default();
            let own = (place != around).then_some(place);
            for half in own.into_iter().chain(holes[place].iter().copied()).flat_map(|cycle| self.halves(cycle)) {
                let there = place_of(self.cycle_of[half ^ 1]).min(around);
                if lands[there].is_none() {
                    // Crossing from left to right takes away what the left side has more of.
                    let sign = if half.is_multiple_of(2) { -1 } else { 1 };
                    lands[there] = Some(added(&here, &self.edges[half / 2].turns, sign));
                    waiting.push(there);
                }
            }
        }
        lands.into_iter().map(Option::unwrap_or_default).collect()
    }
}

/// Two sorted lists added up, the second with a sign; none is left with 0.
fn added(one: &[(u32, i32)], other: &[(u32, i32)], sign: i32) -> Vec<(u32, i32)> {
    let mut sum: Vec<(u32, i32)> =
        one.iter().copied().chain(other.iter().map(|(owner, n)| (*owner, sign * n))).collect();
    sum.sort_unstable_by_key(|(owner, _)| *owner);
    sum.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
    sum.retain(|(_, n)| *n != 0);
    sum
}

/// Whether an edge lies further east at a height than another one; both reach that height. Where both begin there, the
/// one that lies further east just above.
fn x_at(one: &Edge, y: i64, other: &Edge) -> Ordering {
    // x = (x_a · rise + (y − y_a) · run) / rise, with rise above 0.
    let part = |edge: &Edge| {
        let (low, high) = if edge.a.1 < edge.b.1 { (edge.a, edge.b) } else { (edge.b, edge.a) };
        let (rise, run) = (i128::from(high.1 - low.1), i128::from(high.0 - low.0));
        (i128::from(low.0) * rise + i128::from(y - low.1) * run, run, rise)
    };
    let ((n, run, rise), (m, other_run, other_rise)) = (part(one), part(other));
    (n * other_rise).cmp(&(m * rise)).then_with(|| (run * other_rise).cmp(&(other_run * rise)))
}

/// Counter-clockwise from east, seen from `at`.
fn by_angle(at: Step, one: Step, other: Step) -> Ordering {
    let half = |p: Step| {
        let (dx, dy) = (p.0 - at.0, p.1 - at.1);
        u8::from(!(dy > 0 || dy == 0 && dx > 0))
    };
    half(one).cmp(&half(other)).then_with(|| 0.cmp(&side(at, one, other)))
}
