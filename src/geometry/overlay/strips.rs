//! The sweep of `cover`: one band of land, strip by strip.
//!
//! All numbers are grid steps from the lower left corner of the land. It knows owners by number, owner 0 being the
//! land that is measured.

use super::cover::Edge;
use super::sets::{NOTHING, Sets};

/// The owner whose land is measured.
pub(super) const GROUND: usize = 0;

/// A border within the band, from left to right.
#[derive(Clone, Copy, Debug)]
struct Span {
    a: [f64; 2],
    b: [f64; 2],
    slope: f64,
    owner: usize,
    turn: i32,
}

impl Span {
    /// Its height at a place between its ends; at an end exactly that of the end.
    fn at(&self, x: f64) -> f64 {
        if x >= self.b[0] {
            self.b[1]
        } else if x <= self.a[0] {
            self.a[1]
        } else {
            self.a[1] + (x - self.a[0]) * self.slope
        }
    }
}

/// A border over the present strip with its height at the left and at the right.
#[derive(Clone, Copy, Debug)]
struct Active {
    span: Span,
    left: f64,
    right: f64,
}

/// What lies below the band changes here: how often an owner is gone around.
#[derive(Clone, Copy, Debug)]
struct Turn {
    x: f64,
    owner: usize,
    turn: i32,
}

/// A band ready to be swept; made once and used again, so that nothing is allocated a band.
pub(super) struct Strips {
    low: f64,
    high: f64,
    spans: Vec<Span>,
    turns: Vec<Turn>,
    stops: Vec<f64>,
    active: Vec<Active>,
    /// How often each owner is gone around at the bottom of the band.
    winding: Vec<i32>,
    /// The set of owners that are gone around at the bottom of the band.
    bottom: usize,
    sets: Sets,
    crossings: Vec<f64>,
}

impl Strips {
    /// Room for so many owners.
    pub fn new(owners: usize) -> Self {
        Self {
            low: 0.0,
            high: 0.0,
            spans: Vec::new(),
            turns: Vec::new(),
            stops: Vec::new(),
            active: Vec::new(),
            winding: vec![0; owners],
            bottom: NOTHING,
            sets: Sets::new(owners),
            crossings: Vec::new(),
        }
    }

    /// Takes the borders of the band from `low` to `high`. Of what lies below only is kept how often it goes around;
    /// what lies above doesn't matter.
    pub fn load(&mut self, edges: &[(usize, Edge)], low: f64, high: f64) {
        (self.low, self.high) = (low, high);
        self.stops.clear();
        self.spans.clear();
        self.turns.clear();
        self.active.clear();
        self.winding.fill(0);
        self.bottom = NOTHING;
        for (owner, edge) in edges {
            self.load_one(*owner, edge);
        }
        self.settle_turns();
        self.spans.sort_by(|one, other| one.a[0].total_cmp(&other.a[0]));
        self.stops.extend(self.spans.iter().flat_map(|span| [span.a[0], span.b[0]]));
        self.stops.extend(self.turns.iter().map(|turn| turn.x));
        self.stops.sort_unstable_by(f64::total_cmp);
        self.stops.dedup();
    }

    fn load_one(&mut self, owner: usize, edge: &Edge) {
        let (low, high) = (self.low, self.high);
        let (bottom, top) = (edge.a[1].min(edge.b[1]), edge.a[1].max(edge.b[1]));
        if bottom >= high {
            return;
        }
        if top <= low {
            return self.below(owner, edge.turn, edge.a[0], edge.b[0]);
        }
        let slope = (edge.b[1] - edge.a[1]) / (edge.b[0] - edge.a[0]);
        let (mut a, mut b) = (edge.a, edge.b);
        let cut = |y: f64| (edge.a[0] + (y - edge.a[1]) / slope).clamp(edge.a[0], edge.b[0]);
        for end in [&mut a, &mut b] {
            if end[1] < low {
                *end = [cut(low), low];
            } else if end[1] > high {
                *end = [cut(high), high];
            }
        }
        // The part that goes on below the band; one that goes on above is not missed.
        if edge.a[1] < low {
            self.below(owner, edge.turn, edge.a[0], a[0]);
        }
        if edge.b[1] < low {
            self.below(owner, edge.turn, b[0], edge.b[0]);
        }
        if a[0] < b[0] {
            self.spans.push(Span { a, b, slope, owner, turn: edge.turn });
        }
    }

    fn below(&mut self, owner: usize, turn: i32, from: f64, to: f64) {
        if from < to {
            self.turns.extend([Turn { x: from, owner, turn }, Turn { x: to, owner, turn: -turn }]);
        }
    }

    /// Adds up turns at one place: where one border below the band goes on in the next, nothing changes.
    fn settle_turns(&mut self) {
        self.turns.sort_unstable_by(|one, other| one.x.total_cmp(&other.x).then(one.owner.cmp(&other.owner)));
        self.turns.dedup_by(|next, kept| {
            let same = next.x == kept.x && next.owner == kept.owner;
            if same {
                kept.turn += next.turn;
            }
            same
        });
        self.turns.retain(|turn| turn.turn != 0);
    }

    /// Goes over the band up to `width` and counts the ground in it.
    pub fn sweep(&mut self, width: f64) {
        let (mut next_span, mut next_turn) = (0, 0);
        for stop in 0..self.stops.len() {
            let from = self.stops[stop];
            let to = self.stops.get(stop + 1).copied().unwrap_or(width);
            while let Some(turn) = self.turns.get(next_turn).filter(|turn| turn.x <= from) {
                self.bottom = passed(&mut self.winding, &mut self.sets, self.bottom, turn.owner, turn.turn);
                next_turn += 1;
            }
            self.active.retain(|one| one.span.b[0] > from);
            while let Some(span) = self.spans.get(next_span).filter(|span| span.a[0] <= from) {
                self.active.push(Active { span: *span, left: span.a[1], right: span.a[1] });
                next_span += 1;
            }
            if to > from {
                self.strip(from, to);
            }
        }
    }

    /// One strip between two stops; where borders cross in it, it is cut there.
    fn strip(&mut self, from: f64, to: f64) {
        for one in &mut self.active {
            (one.left, one.right) = (one.span.at(from), one.span.at(to));
        }
        sort(&mut self.active);
        self.find_crossings(from, to);
        if self.crossings.is_empty() {
            return self.stack(to - from);
        }
        let cuts = std::mem::take(&mut self.crossings);
        let mut left = from;
        for right in cuts.iter().copied().chain([to]) {
            if right > left {
                for one in &mut self.active {
                    (one.left, one.right) = (one.span.at(left), one.span.at(right));
                }
                // Between two crossings the order is that in the middle.
                self.active.sort_by(|one, other| (one.left + one.right).total_cmp(&(other.left + other.right)));
                self.stack(right - left);
                left = right;
            }
        }
        self.crossings = cuts;
        self.crossings.clear();
    }

    /// Where borders that lie in one order at the left lie in another at the right.
    fn find_crossings(&mut self, from: f64, to: f64) {
        self.crossings.clear();
        if self.active.is_sorted_by(|one, other| one.right <= other.right) {
            return;
        }
        for (i, one) in self.active.iter().enumerate() {
            for other in &self.active[i + 1..] {
                let (before, after) = (other.left - one.left, one.right - other.right);
                if after > 0.0 {
                    self.crossings.push(from + (to - from) * (before / (before + after)).clamp(0.0, 1.0));
                }
            }
        }
        self.crossings.sort_unstable_by(f64::total_cmp);
    }

    /// Goes up through the trapezoids of a strip in which nothing crosses.
    fn stack(&mut self, width: f64) {
        let (mut left, mut right, mut set) = (self.low, self.low, self.bottom);
        for one in &self.active {
            let Span { owner, turn, .. } = one.span;
            if self.winding[GROUND] > 0 {
                self.sets.add(set, (((one.left - left) + (one.right - right)) * width).max(0.0));
            }
            (left, right) = (one.left, one.right);
            set = passed(&mut self.winding, &mut self.sets, set, owner, turn);
        }
        if self.winding[GROUND] > 0 {
            self.sets.add(set, (((self.high - left) + (self.high - right)) * width).max(0.0));
        }
        for one in &self.active {
            self.winding[one.span.owner] -= one.span.turn;
        }
    }

    /// Twice the area in square steps of the ground under each set of covers, in the order in which they were met.
    pub fn areas(self) -> impl Iterator<Item = (Vec<usize>, f64)> {
        self.sets.areas().filter(|(members, _)| members.first() == Some(&GROUND)).map(|(mut members, area)| {
            members.remove(0);
            (members, area)
        })
    }
}

/// The set above a border: the owner is in it when it is gone around there.
fn passed(winding: &mut [i32], sets: &mut Sets, set: usize, owner: usize, turn: i32) -> usize {
    let was = winding[owner] > 0;
    winding[owner] += turn;
    if was == (winding[owner] > 0) { set } else { sets.toggled(set, owner) }
}

/// Sorts by height at the left, then at the right. What comes in is nearly in order, for it was in order before.
fn sort(active: &mut [Active]) {
    for i in 1..active.len() {
        let mut at = i;
        while at > 0 && (active[at].left, active[at].right) < (active[at - 1].left, active[at - 1].right) {
            active.swap(at, at - 1);
            at -= 1;
        }
    }
}
