//! Which stretches of the borders of a layer lie under no other land of it: the border of their union, in pieces.
//!
//! Of two lands of one layer the later in the list is the one that is thought to be moved a hair (see `sides`).

use super::Layer;
use super::crossings::{Crossing, crossings};
use super::edges::{Land, common};
use super::inside::{Moved, inside};
use crate::geometry::Point;
use crate::progress::{Cancelled, Progress};

/// A place on a border where it goes under another land or comes out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    /// The edge, by the place of its first point.
    pub edge: u32,
    /// How far along the edge, 0 to 1.
    pub along: f64,
    /// How far the place lies from the first point of the edge.
    pub offset: Point,
    /// The other land, and its edge there.
    pub other: (u32, u32),
}

/// The spots of one ring: at each the border goes from bare to covered or back.
#[derive(Clone, Copy, Debug)]
pub(super) struct RingSpots {
    pub first: usize,
    pub last: usize,
    /// Whether the ring is bare where it starts.
    pub bare: bool,
}

/// The bare stretches of one land.
#[derive(Debug, Default)]
pub(super) struct Bare {
    pub spots: Vec<Spot>,
    /// In the order of the rings of the land.
    pub rings: Vec<RingSpots>,
    /// The lands whose borders cross this one, that lie in it, or that it lies in.
    pub joined: Vec<u32>,
    /// Whether somewhere an end of an edge lies on a border of another land.
    pub touches: bool,
}

/// Room for one thread to work in.
#[derive(Default)]
pub(super) struct Scratch {
    near: Vec<u32>,
    crossings: Vec<Crossing>,
    steps: Vec<(Spot, i32)>,
}

impl Bare {
    /// The bare stretches of a land among the others of its layer.
    pub fn of(layer: &Layer, place: usize, progress: &Progress, scratch: &mut Scratch) -> Result<Self, Cancelled> {
        let Scratch { near, crossings: found, steps } = scratch;
        let land = layer.land(place);
        near.clear();
        layer.tree.touching(&land.around, near);
        near.retain(|other| *other as usize != place);
        near.sort_unstable();
        let mut bare = Self { touches: land.rings_touch, ..Self::default() };
        let mut starts = vec![0; land.rings.len()];
        steps.clear();
        for other in near.iter().copied() {
            progress.check()?;
            let with = layer.land(other as usize);
            let first = place < other as usize;
            bare.meet(land, with, (other, first), found, steps);
            let moved = if first { Moved::Land } else { Moved::Point };
            let mut within = false;
            for (start, ring) in starts.iter_mut().zip(land.rings) {
                let p = land.points[ring.first as usize];
                if with.around.contains(p) && inside(with, p, moved) {
                    *start += 1;
                    within = true;
                }
            }
            if within && bare.joined.last() != Some(&other) {
                bare.joined.push(other);
            }
        }
        steps.sort_unstable_by(|(s, _), (t, _)| s.edge.cmp(&t.edge).then_with(|| s.along.total_cmp(&t.along)));
        bare.keep(land, &starts, steps);
        Ok(bare)
    }

    /// Finds where the border of a land crosses that of another.
    fn meet(
        &mut self,
        land: Land,
        with: Land,
        (other, first): (u32, bool),
        found: &mut Vec<Crossing>,
        steps: &mut Vec<(Spot, i32)>,
    ) {
        let within = common(land.around, with.around);
        let origin = within.center();
        found.clear();
        let meet = if first {
            crossings(land, with, within, origin, found)
        } else {
            crossings(with, land, within, origin, found)
        };
        self.touches |= meet.touch;
        if meet.meet {
            self.joined.push(other);
        }
        let (mine, its) = if first { (0, 1) } else { (1, 0) };
        steps.extend(found.iter().map(|crossing| {
            let edge = crossing.edges[mine];
            let offset = crossing.at - (land.points[edge as usize] - origin);
            let spot = Spot { edge, along: crossing.along[mine], offset, other: (other, crossing.edges[its]) };
            (spot, if crossing.enters == first { 1 } else { -1 })
        }));
    }

    /// Keeps the spots where the border changes between bare and covered.
    fn keep(&mut self, land: Land, starts: &[i32], steps: &[(Spot, i32)]) {
        let mut rest = steps.iter().peekable();
        for (ring, start) in land.rings.iter().zip(starts) {
            let first = self.spots.len();
            let mut count = *start;
            while let Some((spot, step)) = rest.next_if(|(spot, _)| spot.edge < ring.last) {
                let before = count;
                count += step;
                if (before <= 0) != (count <= 0) {
                    self.spots.push(*spot);
                }
            }
            self.rings.push(RingSpots { first, last: self.spots.len(), bare: *start <= 0 });
        }
    }
}
