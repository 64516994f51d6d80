//! Edges split wherever they meet, until none cross: what is left meets only in its ends.
//!
//! Crossings are rounded to the fine grid, which can bend an edge by half a step and so make it cross another; that is
//! done again until nothing changes (iterated snap rounding).

use super::Step;
use super::clip::rounded;

/// How often splitting is done again at most.
const ROUNDS: usize = 16;

/// A directed edge of one land, seen from its smaller end.
pub(super) struct Piece {
    pub a: Step,
    pub b: Step,
    pub owner: u32,
    /// +1 when the land lies on the left, going from `a` to `b`; −1 when on the right.
    pub turn: i32,
}

/// An edge with what its left side has more of than its right side, going from `a` to `b` (`a` < `b`).
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Edge {
    pub a: Step,
    pub b: Step,
    /// Lands by number, rising, none with 0.
    pub turns: Vec<(u32, i32)>,
}

/// Equal edges joined; those that separate nothing are left out.
pub(super) fn joined(mut pieces: Vec<Piece>) -> Vec<Edge> {
    pieces.sort_unstable_by_key(|piece| (piece.a, piece.b, piece.owner));
    let mut edges: Vec<Edge> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match edges.last_mut() {
            Some(edge) if (edge.a, edge.b) == (piece.a, piece.b) => match edge.turns.last_mut() {
                Some((owner, turn)) if *owner == piece.owner => *turn += piece.turn,
                _ => edge.turns.push((piece.owner, piece.turn)),
            },
            _ => edges.push(Edge { a: piece.a, b: piece.b, turns: vec![(piece.owner, piece.turn)] }),
        }
    }
    edges.iter_mut().for_each(|edge| edge.turns.retain(|(_, turn)| *turn != 0));
    edges.retain(|edge| !edge.turns.is_empty());
    edges
}

/// Splits edges until none cross, and tells how many crossings were left when it gave up (none, in practice).
pub(super) fn split(mut edges: Vec<Edge>) -> (Vec<Edge>, usize) {
    for _ in 0..ROUNDS {
        let cuts = cuts(&edges);
        if cuts.is_empty() {
            return (edges, 0);
        }
        edges = cut(&edges, cuts);
    }
    let left = cuts(&edges).len();
    (edges, left)
}

/// All places where an edge is met between its ends.
fn cuts(edges: &[Edge]) -> Vec<(usize, Step)> {
    // `joined` sorts by the smaller end, so the first coordinates rise.
    let mut cuts = Vec::new();
    for (i, one) in edges.iter().enumerate() {
        let (low, high) = (one.a.1.min(one.b.1), one.a.1.max(one.b.1));
        for (j, other) in edges.iter().enumerate().skip(i + 1) {
            if other.a.0 > one.b.0 {
                break;
            }
            if other.a.1.min(other.b.1) <= high && other.a.1.max(other.b.1) >= low {
                meet((i, one), (j, other), &mut cuts);
            }
        }
    }
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

fn meet((i, s): (usize, &Edge), (j, t): (usize, &Edge), cuts: &mut Vec<(usize, Step)>) {
    let (c, d) = (side(s.a, s.b, t.a), side(s.a, s.b, t.b));
    if c != 0 && d != 0 && (c > 0) == (d > 0) {
        return;
    }
    let (a, b) = (side(t.a, t.b, s.a), side(t.a, t.b, s.b));
    if a != 0 && b != 0 && (a > 0) == (b > 0) {
        return;
    }
    if a != 0 && b != 0 && c != 0 && d != 0 {
        // They cross between their ends; `a` and `b` have other signs.
        let at = |from: i64, to: i64| from + rounded(i128::from(to - from) * a, a - b) as i64;
        let place = (at(s.a.0, s.b.0), at(s.a.1, s.b.1));
        for (which, edge) in [(i, s), (j, t)] {
            if place != edge.a && place != edge.b {
                cuts.push((which, place));
            }
        }
        return;
    }
    let on = |p: Step, of: &Edge| p != of.a && p != of.b && is_between(p, of);
    for (p, turn, which, edge) in [(t.a, c, i, s), (t.b, d, i, s), (s.a, a, j, t), (s.b, b, j, t)] {
        if turn == 0 && on(p, edge) {
            cuts.push((which, p));
        }
    }
}

/// Whether a place on the line of an edge lies in its box.
fn is_between(p: Step, edge: &Edge) -> bool {
    let within = |v: i64, a: i64, b: i64| a.min(b) <= v && v <= a.max(b);
    within(p.0, edge.a.0, edge.b.0) && within(p.1, edge.a.1, edge.b.1)
}

/// On which side of the line from `a` to `b` a place lies: left is positive.
pub(super) fn side(a: Step, b: Step, p: Step) -> i128 {
    i128::from(b.0 - a.0) * i128::from(p.1 - a.1) - i128::from(b.1 - a.1) * i128::from(p.0 - a.0)
}

/// Edges cut at these places, which are sorted by edge.
fn cut(edges: &[Edge], cuts: Vec<(usize, Step)>) -> Vec<Edge> {
    let mut pieces = Vec::with_capacity(edges.len() + cuts.len());
    let mut next = cuts.into_iter().peekable();
    for (i, edge) in edges.iter().enumerate() {
        let mut places = vec![edge.a];
        while let Some((_, place)) = next.next_if(|(which, _)| *which == i) {
            places.push(place);
        }
        let along = |p: &Step| {
            i128::from(p.0 - edge.a.0) * i128::from(edge.b.0 - edge.a.0)
                + i128::from(p.1 - edge.a.1) * i128::from(edge.b.1 - edge.a.1)
        };
        places.sort_by_key(along);
        places.push(edge.b);
        places.dedup();
        for pair in places.windows(2) {
            let forward = pair[0] < pair[1];
            let (a, b) = if forward { (pair[0], pair[1]) } else { (pair[1], pair[0]) };
            let turned = |turn: i32| if forward { turn } else { -turn };
            pieces.extend(edge.turns.iter().map(|(owner, turn)| Piece { a, b, owner: *owner, turn: turned(*turn) }));
        }
    }
    joined(pieces)
}
