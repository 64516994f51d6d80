//! Many features in groups that lie together, each group drawn once per level of detail and kept.
//!
//! A change of one feature makes that feature again and puts its group together again; nothing else. It does not
//! know what a feature looks like: that is the member's own.

use std::sync::Arc;

use super::detail::{Budget, LEVELS, Level};
use super::picture::Picture;
use crate::geometry::{Bounds, Point};

/// Something that is drawn as part of a group.
pub trait Member: Clone {
    /// How many members make a group.
    const GROUP: usize;

    /// Rises along the table the members come from.
    fn serial(&self) -> u64;
    /// Whether it is drawn the same; cheap, because it is asked of all of them.
    fn is_same(&self, other: &Self) -> bool;
    /// The box around it.
    fn bounds(&self) -> Bounds;
    /// Its size in m², larger ones are drawn first.
    fn size_m2(&self) -> f64;
    /// How much work it is to draw, in vertices; what is small on screen has to be thinned first.
    fn vertex_count(&self) -> usize;
    /// Draws it.
    fn draw(&self, picture: &mut Picture, level: Level);
}

#[derive(Clone, Debug)]
struct Entry<M> {
    member: M,
    bounds: Bounds,
    size_m2: f64,
    parts: [Option<Arc<Picture>>; LEVELS],
}

#[derive(Clone, Debug)]
struct Chunk<M> {
    origin: Point,
    bounds: Bounds,
    /// Emptied places stay, so that the places of others don't move.
    entries: Vec<Option<Entry<M>>>,
    pictures: [Option<Arc<Picture>>; LEVELS],
}

#[derive(Clone, Debug)]
struct Placed<M> {
    member: M,
    chunk: u32,
    slot: u32,
}

/// Members in groups. See the head of this file.
#[derive(Clone, Debug)]
pub struct Chunks<M> {
    chunks: Vec<Chunk<M>>,
    /// In rising serial order.
    placed: Vec<Placed<M>>,
}

impl<M> Default for Chunks<M> {
    fn default() -> Self {
        Self { chunks: Vec::new(), placed: Vec::new() }
    }
}

impl<M: Member> Chunks<M> {
    /// Follows a table, given in rising serial order, and gives the boxes of all that came, changed or went.
    pub fn follow(&mut self, rows: impl Iterator<Item = M>) -> Vec<Bounds> {
        let before = std::mem::take(&mut self.placed);
        let mut old = before.into_iter().peekable();
        let mut after: Vec<Placed<M>> = Vec::with_capacity(rows.size_hint().0);
        let mut fresh: Vec<usize> = Vec::new();
        let mut touched = Vec::new();
        for row in rows {
            while old.peek().is_some_and(|one| !one.member.is_same(&row) && one.member.serial() < row.serial()) {
                if let Some(gone) = old.next() {
                    self.remove(&gone, &mut touched);
                }
            }
            let known = old.next_if(|one| one.member.is_same(&row) || one.member.serial() == row.serial());
            match known {
                Some(mut one) => {
                    if !one.member.is_same(&row) {
                        self.replace(&one, &row, &mut touched);
                        one.member = row;
                    }
                    after.push(one);
                }
                None => {
                    fresh.push(after.len());
                    after.push(Placed { member: row, chunk: u32::MAX, slot: 0 });
                }
            }
        }
        old.for_each(|gone| self.remove(&gone, &mut touched));
        if fresh.len() == after.len() {
            self.chunks.clear();
        }
        self.placed = after;
        self.place(&fresh, &mut touched);
        touched
    }

    /// Its members, in rising serial order.
    pub fn members(&self) -> impl Iterator<Item = &M> {
        self.placed.iter().map(|one| &one.member)
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

    /// The members whose boxes touch `view`; groups elsewhere cost nothing.
    pub fn touching(&self, view: &Bounds) -> impl Iterator<Item = &M> {
        let near = self.chunks.iter().filter(move |chunk| chunk.bounds.touches(view));
        near.flat_map(|chunk| chunk.entries.iter().flatten())
            .filter(move |entry| entry.bounds.touches(view))
            .map(|entry| &entry.member)
    }

    /// Pictures of the groups that touch `view`. A group whose picture is not there yet is drawn within the
    /// budget; until then another level of it stands in.
    pub fn visible(&mut self, view: &Bounds, level: Level, budget: &mut Budget) -> Vec<Arc<Picture>> {
        let mut pictures = Vec::new();
        for chunk in self.chunks.iter_mut().filter(|chunk| chunk.bounds.touches(view)) {
            if chunk.pictures[level.index()].is_none() && budget.may_begin() {
                chunk.build(level, budget);
            }
            let ready = chunk.pictures[level.index()].as_ref();
            let stand_in = ready.or_else(|| chunk.pictures.iter().flatten().next());
            pictures.extend(stand_in.filter(|picture| !picture.is_empty()).cloned());
        }
        pictures
    }

    fn remove(&mut self, gone: &Placed<M>, touched: &mut Vec<Bounds>) {
        let chunk = &mut self.chunks[gone.chunk as usize];
        if let Some(entry) = chunk.entries[gone.slot as usize].take() {
            touched.push(entry.bounds);
        }
        chunk.pictures = Default::default();
    }

    fn replace(&mut self, old: &Placed<M>, row: &M, touched: &mut Vec<Bounds>) {
        let chunk = &mut self.chunks[old.chunk as usize];
        let entry = Entry::new(row.clone());
        touched.push(entry.bounds);
        chunk.bounds = chunk.bounds.union(entry.bounds);
        if let Some(before) = chunk.entries[old.slot as usize].replace(entry) {
            touched.push(before.bounds);
        }
        chunk.pictures = Default::default();
    }

    /// Gives new members a place: many at once are sorted in space first, a few join the newest group.
    fn place(&mut self, fresh: &[usize], touched: &mut Vec<Bounds>) {
        let mut order: Vec<usize> = fresh.to_vec();
        if fresh.len() > M::GROUP {
            let all = fresh.iter().map(|i| self.placed[*i].member.bounds()).reduce(Bounds::union);
            if let Some(all) = all {
                order.sort_by_cached_key(|i| morton(&all, self.placed[*i].member.bounds().center()));
            }
        }
        for (turn, at) in order.iter().enumerate() {
            let entry = Entry::new(self.placed[*at].member.clone());
            touched.push(entry.bounds);
            let begins = fresh.len() > M::GROUP && turn == 0;
            let has_room = self.chunks.last().is_some_and(|chunk| chunk.entries.len() < M::GROUP);
            if begins || !has_room {
                self.chunks.push(Chunk::around(&entry));
            }
            let number = self.chunks.len() - 1;
            let chunk = &mut self.chunks[number];
            self.placed[*at].chunk = number as u32;
            self.placed[*at].slot = chunk.entries.len() as u32;
            chunk.bounds = chunk.bounds.union(entry.bounds);
            chunk.entries.push(Some(entry));
            chunk.pictures = Default::default();
        }
    }
}

impl<M: Member> Entry<M> {
    fn new(member: M) -> Self {
        let (bounds, size_m2) = (member.bounds(), member.size_m2());
        Self { member, bounds, size_m2, parts: Default::default() }
    }
}

impl<M: Member> Chunk<M> {
    fn around(entry: &Entry<M>) -> Self {
        let origin = entry.bounds.center();
        Self { origin, bounds: entry.bounds, entries: Vec::new(), pictures: Default::default() }
    }

    /// Draws the members that are not drawn yet, as far as the budget goes, and when all are puts them together.
    fn build(&mut self, level: Level, budget: &mut Budget) {
        let origin = self.origin;
        for entry in self.entries.iter_mut().flatten().filter(|entry| entry.parts[level.index()].is_none()) {
            if !budget.may_begin() {
                return;
            }
            let mut part = Picture::new(origin);
            entry.member.draw(&mut part, level);
            budget.spend(entry.member.vertex_count().max(part.vertex_count()));
            entry.parts[level.index()] = Some(Arc::new(part));
        }
        let mut order: Vec<&Entry<M>> = self.entries.iter().flatten().collect();
        order.sort_by(|a, b| b.size_m2.total_cmp(&a.size_m2));
        let mut whole = Picture::new(origin);
        order.iter().filter_map(|entry| entry.parts[level.index()].as_ref()).for_each(|part| whole.append(part));
        self.pictures[level.index()] = Some(Arc::new(whole));
    }
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
