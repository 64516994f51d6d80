//! One group of members that lie together: its members, what was drawn of each, and its picture of each level of detail.
//!
//! A large group is drawn elsewhere (`WantedGroup`); until its picture is there an older one stays. Which members are in
//! which group is in `chunks`.

use std::sync::Arc;

use super::chunks::Member;
use super::detail::{Budget, LEVELS, Level};
use super::group_drawing::{DrawnGroup, Entries, Entry, Parts, WantedGroup, together};
use super::picture::Picture;
use crate::geometry::{Bounds, Point};

/// What somebody did by hand is drawn on the spot, also in a large map, when it needs no more vertices than this,
const DRAWN_AT_ONCE: usize = 3_000;
/// or when it is no more members than this.
const BY_HAND: usize = 4;

#[derive(Clone, Debug)]
struct Whole {
    picture: Arc<Picture>,
    /// Nothing changed since it was made.
    is_current: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Chunk<M> {
    /// Stays its own in copies too.
    pub(super) number: u64,
    origin: Point,
    pub(super) bounds: Bounds,
    entries: Entries<M>,
    /// How many places are taken, and how many vertices there are in them.
    pub(super) len: usize,
    pub(super) vertices: usize,
    /// At least as long as the longest side of a member, in m; and whether there may be signs among them.
    pub(super) longest_m: f64,
    pub(super) has_signs: bool,
    parts: [Parts; LEVELS],
    wholes: [Option<Whole>; LEVELS],
    /// How many members and vertices are still to be drawn, once counted.
    missing: [Option<(usize, usize)>; LEVELS],
    /// Places somebody changed by hand since the group was last drawn, and a picture of them.
    touched: Vec<u32>,
    patch: Option<(Level, Arc<Picture>)>,
}

impl<M: Member> Chunk<M> {
    pub(super) fn around(number: u64, entry: &Entry<M>) -> Self {
        Self {
            number,
            origin: entry.bounds.center(),
            bounds: entry.bounds,
            entries: Arc::default(),
            len: 0,
            vertices: 0,
            longest_m: 0.0,
            has_signs: false,
            parts: Default::default(),
            wholes: Default::default(),
            missing: Default::default(),
            touched: Vec::new(),
            patch: None,
        }
    }

    pub(super) fn entries(&self) -> &Entries<M> {
        &self.entries
    }

    /// Gives a member a new place and tells which.
    pub(super) fn push(&mut self, entry: Entry<M>, by_hand: bool) -> u32 {
        let slot = self.entries.len();
        self.count(&entry);
        Arc::make_mut(&mut self.entries).push(Some(entry));
        self.changed(slot, by_hand);
        slot as u32
    }

    fn count(&mut self, entry: &Entry<M>) {
        (self.len, self.vertices) = (self.len + 1, self.vertices + entry.vertices);
        self.bounds = self.bounds.union(entry.bounds);
        self.longest_m = self.longest_m.max(entry.side_m());
        self.has_signs |= entry.is_sign;
    }

    /// Puts another member in a place, or none; gives the box of what was there.
    pub(super) fn set(&mut self, slot: u32, entry: Option<Entry<M>>, by_hand: bool) -> Option<Bounds> {
        if let Some(entry) = &entry {
            self.count(entry);
        }
        let place = Arc::make_mut(&mut self.entries).get_mut(slot as usize)?;
        let before = std::mem::replace(place, entry);
        self.changed(slot as usize, by_hand);
        before.map(|before| {
            (self.len, self.vertices) = (self.len - 1, self.vertices - before.vertices);
            before.bounds
        })
    }

    fn changed(&mut self, slot: usize, by_hand: bool) {
        for parts in self.parts.iter_mut().filter(|parts| parts.get(slot).is_some_and(Option::is_some)) {
            Arc::make_mut(parts)[slot] = None;
        }
        self.wholes.iter_mut().flatten().for_each(|whole| whole.is_current = false);
        self.missing = Default::default();
        self.patch = None;
        if by_hand {
            self.touched.push(slot as u32);
        } else {
            self.touched.clear();
        }
    }

    fn current(&self, level: Level) -> Option<&Arc<Picture>> {
        self.wholes[level.index()].as_ref().filter(|whole| whole.is_current).map(|whole| &whole.picture)
    }

    /// Adds what there is to be seen of it. What is missing is drawn within the budget or, when that is much, wanted.
    pub(super) fn show(
        &mut self,
        (level, may_wait): (Level, bool),
        budget: &mut Budget,
        wanted: &mut Vec<WantedGroup<M>>,
        shown: &mut Vec<Arc<Picture>>,
    ) {
        if self.current(level).is_none() {
            if may_wait && self.is_much(level) {
                wanted.push(self.wanted(level));
            } else {
                self.build(level, budget);
            }
        }
        if let Some(picture) = self.current(level).or_else(|| Level::all().find_map(|other| self.current(other))) {
            shown.push(Arc::clone(picture));
            return;
        }
        // What was there before stays, with what somebody just did on top.
        let older = self.wholes[level.index()].as_ref().or_else(|| self.wholes.iter().flatten().next());
        shown.extend(older.map(|whole| Arc::clone(&whole.picture)));
        shown.extend(self.patch(level, budget));
    }

    fn is_much(&mut self, level: Level) -> bool {
        let parts = &self.parts[level.index()];
        let count = || {
            let left = self.entries.iter().enumerate().filter(|(slot, _)| !matches!(parts.get(*slot), Some(Some(_))));
            left.filter_map(|(_, entry)| entry.as_ref()).fold((0, 0), |(n, sum), one| (n + 1, sum + one.vertices))
        };
        let (members, vertices) = *self.missing[level.index()].get_or_insert_with(count);
        let is_own = !self.touched.is_empty() && (members <= BY_HAND || vertices <= DRAWN_AT_ONCE);
        members > 0 && !is_own
    }

    fn wanted(&self, level: Level) -> WantedGroup<M> {
        let (entries, parts) = (Arc::clone(&self.entries), Arc::clone(&self.parts[level.index()]));
        WantedGroup { number: self.number, origin: self.origin, entries, parts, level }
    }

    /// Draws the members that are not drawn yet, as far as the budget goes, and when all are puts them together.
    fn build(&mut self, level: Level, budget: &mut Budget) {
        let parts = Arc::make_mut(&mut self.parts[level.index()]);
        parts.resize(self.entries.len(), None);
        for (entry, part) in self.entries.iter().zip(parts.iter_mut()) {
            let Some(entry) = entry.as_ref().filter(|_| part.is_none()) else { continue };
            if !budget.may_begin() {
                self.missing[level.index()] = None;
                return;
            }
            *part = Some(Arc::new(entry.draw(self.origin, level, budget)));
        }
        let whole = together(&self.entries, parts, self.origin);
        self.take_whole(level, Arc::new(whole));
    }

    fn take_whole(&mut self, level: Level, picture: Arc<Picture>) {
        self.wholes[level.index()] = Some(Whole { picture, is_current: true });
        self.missing[level.index()] = None;
        self.touched.clear();
        self.patch = None;
    }

    /// What somebody did by hand since the group was last drawn, on top of how it was.
    fn patch(&mut self, level: Level, budget: &mut Budget) -> Option<Arc<Picture>> {
        if self.touched.is_empty() || self.touched.len() > BY_HAND {
            return None;
        }
        if self.patch.as_ref().is_none_or(|(of, _)| *of != level) {
            // Of its own, for it is no other picture of the group.
            let origin = Point { x: self.origin.x + 1.0, y: self.origin.y };
            let mut picture = Picture::new(origin);
            let touched = self.touched.iter().filter_map(|slot| self.entries.get(*slot as usize)?.as_ref());
            touched.for_each(|entry| picture.append(&entry.draw(origin, level, budget)));
            self.patch = Some((level, Arc::new(picture)));
        }
        self.patch.as_ref().map(|(_, picture)| Arc::clone(picture))
    }

    /// Takes over what was drawn elsewhere, unless it changed meanwhile.
    pub(super) fn put(&mut self, wanted: &WantedGroup<M>, drawn: &DrawnGroup) {
        if self.number == wanted.number && Arc::ptr_eq(&self.entries, &wanted.entries) {
            self.parts[wanted.level.index()] = Arc::clone(&drawn.parts);
            self.take_whole(wanted.level, Arc::clone(&drawn.picture));
        }
    }

    /// Takes over what was drawn of an earlier copy of this group while it followed a change.
    pub(super) fn adopt(&mut self, before: &Self) {
        let is_same = Arc::ptr_eq(&self.entries, &before.entries);
        for (at, (own, theirs)) in self.wholes.iter_mut().zip(&before.wholes).enumerate() {
            let has_current = own.as_ref().is_some_and(|whole| whole.is_current);
            if let Some(theirs) = theirs.as_ref().filter(|_| own.is_none() || (is_same && !has_current)) {
                *own = Some(Whole { is_current: is_same && theirs.is_current, ..theirs.clone() });
                if is_same {
                    (self.parts[at], self.missing[at]) = (Arc::clone(&before.parts[at]), None);
                }
            }
        }
    }
}
