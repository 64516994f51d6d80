//! The land that two lands share, as polygons.
//!
//! From crossing to crossing the border of what both have follows the one, then the other (Weiler and Atherton 1977).
//! Vertices stay as they are, to the bit. Where borders touch or run along one another the answer would have slits and
//! spikes; there `overlay` does it, on its grid.

use geo::MultiPolygon;

use super::Layer;
use super::area::{Scratch as AreaScratch, shared, starts_inside};
use super::batches::{all_work, in_batches};
use super::crossings::Crossing;
use super::edges::{Land, Ring, common as common_box};
use super::inside::Moved;
use super::rings::{Closed, as_rings, polygons};
use super::walk::Mark;
use crate::geometry::{Point, overlay};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// Room for one thread to work in.
#[derive(Default)]
pub(super) struct Scratch {
    near: Vec<u32>,
    area: AreaScratch,
    /// Where in the marks of `a` and of `b` each crossing is.
    places: [Vec<u32>; 2],
    done: Vec<bool>,
}

/// Land that two features share.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Place in the first layer.
    pub a: usize,
    /// Place in the second layer.
    pub b: usize,
    /// Area in m² of what both have, as [`super::pairs`] gives it.
    pub area_m2: f64,
    /// What both have: valid polygons in m.
    pub land: MultiPolygon<f64>,
}

/// Hands over the land of every pair that shares some, by place in the first layer, then in the second, while the rest
/// is still being computed.
pub fn pieces(a: &Layer, b: &Layer, progress: &Progress, sink: impl FnMut(Vec<Piece>)) -> Result<(), Cancelled> {
    progress.begin(Message::new("cli-overlap-stage"), all_work(a));
    let of_land = |scratch: &mut Scratch, place: usize, rows: &mut Vec<Piece>| {
        let land = a.land(place);
        let mut near = std::mem::take(&mut scratch.near);
        near.clear();
        b.tree.touching(&land.around, &mut near);
        near.sort_unstable();
        for other in near.iter().map(|other| *other as usize) {
            progress.check()?;
            if let Some((area_m2, land)) = land_of_pair(land, b.land(other), scratch) {
                rows.push(Piece { a: place, b: other, area_m2, land });
            }
        }
        scratch.near = near;
        Ok(())
    };
    in_batches(a, 1 << 15, progress, Scratch::default, of_land, sink)
}

/// The land both have and its area in m²; None when that is nothing.
pub(super) fn land_of_pair(a: Land, b: Land, scratch: &mut Scratch) -> Option<(f64, MultiPolygon<f64>)> {
    let shared = shared(a, b, &mut scratch.area);
    if shared.area_m2 <= 0.0 {
        return None;
    }
    let traced = if shared.touch || a.rings_touch || b.rings_touch { None } else { trace(a, b, scratch) };
    Some((shared.area_m2, traced.unwrap_or_else(|| overlay::intersection(&as_rings(a), &as_rings(b)))))
}

/// Follows the borders, by the crossings and marks of this pair in the scratch; None when they do not lead round, which
/// rounding can cause.
fn trace(a: Land, b: Land, scratch: &mut Scratch) -> Option<MultiPolygon<f64>> {
    let (found, marks) = (&scratch.area.crossings, &scratch.area.marks);
    for (places, marks) in scratch.places.iter_mut().zip(marks) {
        places.clear();
        places.resize(found.len(), 0);
        for (at, mark) in marks.iter().enumerate() {
            places[mark.number as usize] = at as u32;
        }
    }
    let within = common_box(a.around, b.around);
    let border = Border { lands: [a, b], found, marks, places: &scratch.places, origin: within.center() };
    scratch.done.clear();
    scratch.done.resize(found.len(), false);
    let mut rings = Vec::new();
    for first in (0..found.len()).filter(|number| found[*number].enters) {
        if !scratch.done[first] {
            rings.extend(Closed::of(border.round(first, &mut scratch.done)?));
        }
    }
    let mut whole = |land: Land, other: Land, marks: &[Mark], moved: Moved| {
        for ring in land.rings {
            let crossed = marks.iter().any(|mark| (ring.first..ring.last).contains(&mark.edge));
            if !crossed && starts_inside(land, ring, other, within, moved) > 0 {
                rings.extend(Closed::of(land.points[ring.first as usize..=ring.last as usize].to_vec()));
            }
        }
    };
    whole(a, b, &marks[0], Moved::Land);
    whole(b, a, &marks[1], Moved::Point);
    Some(polygons(rings))
}

/// Two borders with their crossings.
struct Border<'a> {
    lands: [Land<'a>; 2],
    found: &'a [Crossing],
    marks: &'a [Vec<Mark>; 2],
    places: &'a [Vec<u32>; 2],
    origin: Point,
}

impl Border<'_> {
    /// The ring that begins where `a` comes into `b` at this crossing.
    fn round(&self, first: usize, done: &mut [bool]) -> Option<Vec<Point>> {
        let mut places = Vec::with_capacity(32);
        let mut at = first;
        loop {
            if std::mem::replace(&mut done[at], true) {
                return None;
            }
            let out = self.follow(0, at, &mut places).filter(|out| !self.found[*out].enters)?;
            at = self.follow(1, out, &mut places).filter(|into| self.found[*into].enters)?;
            if at == first {
                return Some(places);
            }
        }
    }

    /// Goes along one of the borders from a crossing to the next.
    fn follow(&self, which: usize, from: usize, places: &mut Vec<Point>) -> Option<usize> {
        let (land, marks) = (self.lands[which], &self.marks[which]);
        let here = self.places[which][from] as usize;
        let edge = marks[here].edge;
        let ring = land.rings.iter().find(|ring| (ring.first..ring.last).contains(&edge))?;
        places.push(self.origin + self.found[from].at);
        let mut add = |from: u32, to: u32| places.extend_from_slice(&land.points[from as usize..to.max(from) as usize]);
        let next = match marks.get(here + 1).filter(|next| next.edge < ring.last) {
            Some(next) => {
                add(edge + 1, next.edge + 1);
                next
            }
            None => {
                let next = &marks[first_of(marks, ring)];
                add(edge + 1, ring.last);
                add(ring.first, next.edge + 1);
                next
            }
        };
        Some(next.number as usize)
    }
}

/// The first mark on a ring that has one.
fn first_of(marks: &[Mark], ring: &Ring) -> usize {
    marks.partition_point(|mark| mark.edge < ring.first)
}
