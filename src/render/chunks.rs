//! Many features in groups that lie together, each group drawn once per level of detail and kept.
//!
//! A change of one feature makes that feature again and puts its group together again; nothing else. It does not
//! know what a feature looks like: that is the member's own.

use std::sync::Arc;

use super::chunk::Chunk;
use super::detail::{Budget, Level};
use super::group_drawing::{DrawnGroup, Entries, Entry, WantedGroup};
use super::picture::Picture;
use crate::geometry::{Bounds, Point};

/// Something that is drawn as part of a group.
pub trait Member: Clone {
    /// How many members make a group.
    const GROUP: usize;

    /// Whether it is another state of the same thing.
    fn is_of(&self, before: &Self) -> bool;
    /// The box around it.
    fn bounds(&self) -> Bounds;
    /// Its size in m², larger ones are drawn first.
    fn size_m2(&self) -> f64;
    /// How much work it is to draw, in vertices; what is small on screen has to be thinned first.
    fn vertex_count(&self) -> usize;
    /// Whether it is also drawn as a sign that has the same size at every zoom.
    fn is_sign(&self) -> bool;
    /// Draws it.
    fn draw(&self, picture: &mut Picture, level: Level);
}

/// Changes up to so many at once are somebody's own, and seen at once.
const BY_HAND: usize = 16;
/// A group takes no more members when it has this many vertices: it is drawn as one.
const GROUP_VERTICES: usize = 16_384;
/// Maps with no more vertices are drawn on the spot.
const DRAWN_AT_ONCE: usize = 20_000;

#[derive(Clone, Copy, Debug)]
struct Placed {
    serial: u64,
    chunk: u32,
    slot: u32,
}

/// A place that is no longer taken.
const GONE: u32 = u32::MAX;

/// Members in groups. See the head of this file.
#[derive(Clone, Debug)]
pub struct Chunks<M> {
    chunks: Vec<Chunk<M>>,
    /// In rising serial order.
    placed: Vec<Placed>,
    /// How many groups there have been.
    begun: u64,
    /// Whether the newest group came with many others.
    is_full: bool,
}

impl<M> Default for Chunks<M> {
    fn default() -> Self {
        Self { chunks: Vec::new(), placed: Vec::new(), begun: 0, is_full: false }
    }
}

impl<M: Member> Chunks<M> {
    /// Follows changes, given in rising serial order with the member there is now, and gives the boxes of all that came,
    /// changed or went.
    pub fn follow(&mut self, changes: impl Iterator<Item = (u64, Option<M>)>) -> Vec<Bounds> {
        let changes: Vec<_> = changes.collect();
        let by_hand = changes.len() <= BY_HAND;
        let (mut fresh, mut touched, mut gone) = (Vec::new(), Vec::new(), false);
        for (serial, after) in changes {
            let found = self.placed.binary_search_by_key(&serial, |one| one.serial).ok();
            let Some(at) = found else {
                fresh.extend(after.map(|member| (serial, Entry::new(member))));
                continue;
            };
            let Placed { chunk, slot, .. } = self.placed[at];
            let chunk = &mut self.chunks[chunk as usize];
            let before = chunk.entries()[slot as usize].as_ref().map(|entry| &entry.member);
            // What only has the number of another is no change of that one.
            let stays = before.zip(after.as_ref()).is_some_and(|(before, after)| after.is_of(before));
            let (kept, new) = if stays { (after, None) } else { (None, after) };
            let entry = kept.map(Entry::new);
            touched.extend(entry.as_ref().map(|entry| entry.bounds));
            touched.extend(chunk.set(slot, entry, by_hand));
            if !stays {
                self.placed[at].chunk = GONE;
                gone = true;
            }
            fresh.extend(new.map(|member| (serial, Entry::new(member))));
        }
        if gone {
            self.placed.retain(|one| one.chunk != GONE);
            self.drop_empty();
        }
        self.place(fresh, by_hand, &mut touched);
        touched
    }

    /// A box around all groups; groups do not shrink when a member leaves.
    pub fn bounds(&self) -> Option<Bounds> {
        self.chunks.iter().map(|chunk| chunk.bounds).reduce(Bounds::union)
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.placed.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.placed.is_empty()
    }

    /// Whether it is more than is drawn between two frames.
    pub fn is_large(&self) -> bool {
        self.chunks.iter().map(|chunk| chunk.vertices).sum::<usize>() > DRAWN_AT_ONCE
    }

    /// The members whose boxes touch `view`; groups elsewhere cost nothing.
    pub fn touching(&self, view: &Bounds) -> impl Iterator<Item = &M> {
        members_in(self.near(view).map(Chunk::entries), view)
    }

    /// The members in `view` with a side of at least so many metres, and the signs; groups with neither cost nothing.
    pub fn touching_large(&self, view: &Bounds, side_m: f64) -> impl Iterator<Item = &M> {
        let near = self.near(view).filter(move |chunk| chunk.has_signs || chunk.longest_m >= side_m);
        let entries = near.flat_map(|chunk| chunk.entries().iter().flatten());
        let found = entries.filter(move |entry| entry.is_sign || entry.side_m() >= side_m);
        found.filter(move |entry| entry.bounds.touches(view)).map(|entry| &entry.member)
    }

    /// The signs in `view`.
    pub fn signs(&self, view: &Bounds) -> impl Iterator<Item = &M> {
        self.touching_large(view, f64::INFINITY)
    }

    /// The member of a number.
    pub fn get(&self, serial: u64) -> Option<&M> {
        let at = self.placed.binary_search_by_key(&serial, |one| one.serial).ok()?;
        let Placed { chunk, slot, .. } = self.placed[at];
        self.chunks[chunk as usize].entries()[slot as usize].as_ref().map(|entry| &entry.member)
    }

    /// The members of the groups that touch `view`, to be looked at elsewhere.
    pub(super) fn entries_near(&self, view: &Bounds) -> Vec<Entries<M>> {
        self.near(view).map(Chunk::entries).cloned().collect()
    }

    fn near(&self, view: &Bounds) -> impl Iterator<Item = &Chunk<M>> {
        self.chunks.iter().filter(move |chunk| chunk.bounds.touches(view))
    }

    /// Pictures of the groups that touch `view`. A group whose picture is not there yet is drawn within the budget or, of a
    /// large map, wanted; until then how it was before, or another level of it, stands in.
    pub fn visible(
        &mut self,
        view: &Bounds,
        level: Level,
        budget: &mut Budget,
        wanted: &mut Vec<WantedGroup<M>>,
    ) -> Vec<Arc<Picture>> {
        let (mut pictures, may_wait) = (Vec::new(), self.is_large());
        for chunk in self.chunks.iter_mut().filter(|chunk| chunk.bounds.touches(view)) {
            chunk.show((level, may_wait), budget, wanted, &mut pictures);
        }
        // What is in the middle comes first.
        let middle = view.center();
        wanted.sort_by(|a, b| a.distance_m(middle).total_cmp(&b.distance_m(middle)));
        pictures.retain(|picture| !picture.is_empty());
        pictures
    }

    /// Takes over a group that was wanted, if it is still as it was.
    pub fn put(&mut self, wanted: &WantedGroup<M>, drawn: &DrawnGroup) {
        self.chunks.iter_mut().for_each(|chunk| chunk.put(wanted, drawn));
    }

    /// Takes over what was drawn of an earlier copy while this one followed a change.
    pub fn adopt(&mut self, before: &Self) {
        for chunk in &mut self.chunks {
            // The numbers of groups rise.
            let known = before.chunks.binary_search_by_key(&chunk.number, |one| one.number);
            known.ok().and_then(|at| before.chunks.get(at)).into_iter().for_each(|before| chunk.adopt(before));
        }
    }

    /// Lets go of groups without members.
    fn drop_empty(&mut self) {
        if self.chunks.iter().all(|chunk| chunk.len > 0) {
            return;
        }
        let mut kept = 0;
        let places: Vec<u32> = self
            .chunks
            .iter()
            .map(|chunk| {
                kept += u32::from(chunk.len > 0);
                kept.saturating_sub(1)
            })
            .collect();
        self.placed.iter_mut().for_each(|one| one.chunk = places[one.chunk as usize]);
        self.chunks.retain(|chunk| chunk.len > 0);
        self.is_full = true;
    }

    /// Gives new members a place: many at once are sorted in space first, a few join the newest group of a few.
    fn place(&mut self, mut fresh: Vec<(u64, Entry<M>)>, by_hand: bool, touched: &mut Vec<Bounds>) {
        let is_many = fresh.len() > M::GROUP;
        if is_many {
            let all = fresh.iter().map(|(_, entry)| entry.bounds).reduce(Bounds::union);
            if let Some(all) = all {
                fresh.sort_by_cached_key(|(_, entry)| morton(&all, entry.bounds.center()));
            }
        }
        self.is_full |= is_many;
        let before = self.placed.len();
        for (serial, entry) in fresh {
            touched.push(entry.bounds);
            let has_room = |chunk: &Chunk<M>| chunk.entries().len() < M::GROUP && chunk.vertices < GROUP_VERTICES;
            if self.is_full || !self.chunks.last().is_some_and(has_room) {
                self.begun += 1;
                self.chunks.push(Chunk::around(self.begun, &entry));
                self.is_full = false;
            }
            let number = self.chunks.len() - 1;
            let slot = self.chunks[number].push(entry, by_hand);
            self.placed.push(Placed { serial, chunk: number as u32, slot });
        }
        self.is_full |= is_many;
        if self.placed.len() > before {
            // Two runs in order: cheap.
            self.placed.sort_by_key(|one| one.serial);
        }
    }
}

/// The members in groups whose boxes touch `view`.
pub(super) fn members_in<'a, M: 'a>(
    groups: impl Iterator<Item = &'a Entries<M>>,
    view: &Bounds,
) -> impl Iterator<Item = &'a M> {
    let entries = groups.flat_map(|entries| entries.iter().flatten());
    entries.filter(move |entry| entry.bounds.touches(view)).map(|entry| &entry.member)
}

/// Place of a position along a Z-curve through the box, so that neighbours in the order are neighbours in space.
pub(super) fn morton(all: &Bounds, p: Point) -> u64 {
    let cell = |value: f64, min: f64, size: f64| (((value - min) / size.max(1e-9)) * 65_535.0) as u64;
    let (x, y) = (cell(p.x, all.min.x, all.width_m()), cell(p.y, all.min.y, all.height_m()));
    (0..16).fold(0, |code, bit| code | ((x >> bit) & 1) << (2 * bit) | ((y >> bit) & 1) << (2 * bit + 1))
}

#[cfg(test)]
#[path = "chunks_tests.rs"]
mod tests;
