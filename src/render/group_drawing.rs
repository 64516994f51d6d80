//! How a group of members is drawn: each member, and all of them together; on the spot or elsewhere.
//!
//! When it is drawn, and what is to be seen until then, is in `chunk`.

use std::sync::Arc;

use super::chunks::Member;
use super::detail::{Budget, Level};
use super::picture::Picture;
use crate::geometry::{Bounds, Point};

/// A member with what is asked of it often.
#[derive(Clone, Debug)]
pub(super) struct Entry<M> {
    pub(super) member: M,
    pub(super) bounds: Bounds,
    pub(super) size_m2: f64,
    pub(super) vertices: usize,
    pub(super) is_sign: bool,
}

impl<M: Member> Entry<M> {
    pub(super) fn new(member: M) -> Self {
        let (bounds, size_m2, vertices) = (member.bounds(), member.size_m2(), member.vertex_count());
        let is_sign = member.is_sign();
        Self { member, bounds, size_m2, vertices, is_sign }
    }

    /// Its longer side in m.
    pub(super) fn side_m(&self) -> f64 {
        self.bounds.width_m().max(self.bounds.height_m())
    }
}

/// The places of a group; emptied ones stay, so that those of others don't move.
pub(super) type Entries<M> = Arc<Vec<Option<Entry<M>>>>;
/// What was drawn of each place.
pub(super) type Parts = Arc<Vec<Option<Arc<Picture>>>>;

/// A group that is to be drawn elsewhere.
#[derive(Clone, Debug)]
pub struct WantedGroup<M> {
    pub(super) number: u64,
    pub(super) origin: Point,
    pub(super) entries: Entries<M>,
    pub(super) parts: Parts,
    pub(super) level: Level,
}

/// A group as it was drawn.
#[derive(Clone, Debug)]
pub struct DrawnGroup {
    pub(super) parts: Parts,
    /// All of it.
    pub picture: Arc<Picture>,
}

impl<M: Member> WantedGroup<M> {
    /// Draws it. That takes some milliseconds, so not between two frames.
    pub fn draw(&self) -> DrawnGroup {
        let (parts, picture) = drawn(&self.entries, &self.parts, self.origin, self.level);
        DrawnGroup { parts: Arc::new(parts), picture: Arc::new(picture) }
    }

    /// A picture without anything, for a group that can't be drawn.
    pub fn nothing(&self) -> DrawnGroup {
        DrawnGroup { parts: Arc::clone(&self.parts), picture: Arc::new(Picture::new(self.origin)) }
    }

    /// How far its origin is from a place.
    pub(super) fn distance_m(&self, from: Point) -> f64 {
        (self.origin.x - from.x).hypot(self.origin.y - from.y)
    }

    /// Whether it is the same as another.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.entries, &other.entries) && self.level == other.level
    }
}

impl<M: Member> Entry<M> {
    /// Draws it around the origin of its group.
    pub(super) fn draw(&self, origin: Point, level: Level, budget: &mut Budget) -> Picture {
        let mut part = Picture::new(origin);
        self.member.draw(&mut part, level);
        budget.spend(self.vertices.max(part.vertex_count()));
        part
    }
}

/// The parts of a group, those that are missing made, and all of them together.
fn drawn<M: Member>(
    entries: &[Option<Entry<M>>],
    known: &[Option<Arc<Picture>>],
    origin: Point,
    level: Level,
) -> (Vec<Option<Arc<Picture>>>, Picture) {
    let mut budget = Budget::unlimited();
    let mut parts = known.to_vec();
    parts.resize(entries.len(), None);
    for (entry, part) in entries.iter().zip(&mut parts) {
        if let (Some(entry), None) = (entry, &part) {
            *part = Some(Arc::new(entry.draw(origin, level, &mut budget)));
        }
    }
    let whole = together(entries, &parts, origin);
    (parts, whole)
}

/// The parts in the order in which they lie on each other, the largest lowest.
pub(super) fn together<M>(entries: &[Option<Entry<M>>], parts: &[Option<Arc<Picture>>], origin: Point) -> Picture {
    let mut order: Vec<_> =
        entries.iter().zip(parts).filter_map(|(entry, part)| entry.as_ref().zip(part.as_ref())).collect();
    order.sort_by(|(a, _), (b, _)| b.size_m2.total_cmp(&a.size_m2));
    let mut whole = Picture::new(origin);
    order.iter().for_each(|(_, part)| whole.append(part));
    whole
}
