//! The union of all lands of a layer.
//!
//! The bare stretches of the borders (see `bare`) are linked where one ends and the other begins. Lands that meet form a
//! group, which has one outer ring. Where borders touch or run along one another, the rings of the group are cleaned by
//! `overlay` on its grid; where they do not lead round at all, `overlay` does the group from the start.

use std::collections::BTreeMap;

use geo::MultiPolygon;
use rayon::prelude::*;

use super::Layer;
use super::bare::{Bare, Spot};
use super::batches::all_work;
use super::cover::bare_of;
use super::edges::Land;
use super::rings::{Closed, as_rings, polygons};
use crate::geometry::validity::root;
use crate::geometry::{Point, overlay};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// How much area cleaning may change for each metre of border, in m²: more than snapping to the grid can do.
const SNAPPING_M: f64 = 0.001;

/// The union, as valid polygons in a fixed order. Its area is that of [`super::covered`] to rounding where borders only
/// cross, else to the grid of `overlay`.
pub fn union(layer: &Layer, progress: &Progress) -> Result<MultiPolygon<f64>, Cancelled> {
    progress.begin(Message::new("cli-overlap-union-stage"), all_work(layer));
    let bare = bare_of(layer, progress)?;
    let mut groups: Vec<Group> = Vec::new();
    let mut place_of = BTreeMap::new();
    let mut parents: Vec<usize> = (0..layer.len()).collect();
    for (place, one) in bare.iter().enumerate() {
        for other in &one.joined {
            let (a, b) = (root(&mut parents, place), root(&mut parents, *other as usize));
            // The first of a group leads it.
            parents[a.max(b)] = a.min(b);
        }
    }
    for (place, one) in bare.iter().enumerate() {
        let leader = root(&mut parents, place);
        let at = *place_of.entry(leader).or_insert(groups.len());
        if at == groups.len() {
            groups.push(Group::default());
        }
        groups[at].members.push(place);
        groups[at].touches |= one.touches;
    }
    let outline = Outline { layer, bare: &bare };
    let made = groups.par_iter().map(|group| {
        progress.check()?;
        Ok(outline.of(group).0)
    });
    let made: Vec<Vec<geo::Polygon<f64>>> = made.collect::<Result<_, Cancelled>>()?;
    Ok(MultiPolygon::new(made.into_iter().flatten().collect()))
}

/// The union of a list of lands.
pub fn union_of<'a>(lands: impl IntoIterator<Item = &'a MultiPolygon<f64>>) -> MultiPolygon<f64> {
    // Nobody can stop this one.
    union(&Layer::new(lands), &Progress::default()).unwrap_or_else(|_| MultiPolygon::new(Vec::new()))
}

/// Lands that meet, directly or through others.
#[derive(Default)]
struct Group {
    members: Vec<usize>,
    touches: bool,
}

struct Outline<'a> {
    layer: &'a Layer,
    bare: &'a [Bare],
}

impl Outline<'_> {
    fn of(&self, group: &Group) -> MultiPolygon<f64> {
        let Some(rings) = self.rings(group) else { return self.anew(group) };
        let outer = rings.iter().filter(|ring| ring.twice > 0.0).count();
        if !group.touches && outer == 1 {
            return polygons(rings);
        }
        let area_m2 = rings.iter().map(|ring| ring.twice).sum::<f64>() / 2.0;
        let cleaned = overlay::union_of_rings(rings.iter().map(|ring| &ring.line));
        let length =
            |ring: &Closed| ring.line.0.windows(2).map(|w| (w[1].x - w[0].x).hypot(w[1].y - w[0].y)).sum::<f64>();
        let slack_m2 = SNAPPING_M * rings.iter().map(length).sum::<f64>();
        if (overlay::area_m2(&cleaned) - area_m2).abs() <= slack_m2 { cleaned } else { self.anew(group) }
    }

    fn anew(&self, group: &Group) -> MultiPolygon<f64> {
        let lands: Vec<MultiPolygon<f64>> =
            group.members.iter().map(|place| as_rings(self.layer.land(*place))).collect();
        overlay::union_all(&lands)
    }

    /// The rings of a group; None when a stretch leads nowhere.
    fn rings(&self, group: &Group) -> Option<Vec<Closed>> {
        let mut rings = Vec::new();
        let mut begun: BTreeMap<usize, Vec<bool>> = BTreeMap::new();
        for place in &group.members {
            let (land, bare) = (self.layer.land(*place), &self.bare[*place]);
            begun.insert(*place, vec![false; bare.spots.len()]);
            for (ring, spots) in land.rings.iter().zip(&bare.rings) {
                if spots.first == spots.last && spots.bare {
                    rings.extend(Closed::of(land.points[ring.first as usize..=ring.last as usize].to_vec()));
                }
            }
        }
        for place in &group.members {
            for at in 0..self.bare[*place].spots.len() {
                if self.begins(*place, at)? && !*begun.get(place)?.get(at)? {
                    rings.extend(Closed::of(self.round((*place, at), &mut begun)?));
                }
            }
        }
        Some(rings)
    }

    /// Whether the border comes out from under others at a spot.
    fn begins(&self, place: usize, at: usize) -> Option<bool> {
        let bare = &self.bare[place];
        let spots = bare.rings.iter().find(|spots| (spots.first..spots.last).contains(&at))?;
        Some(spots.bare == ((at - spots.first) % 2 == 1))
    }

    /// The ring that goes through a spot where a bare stretch begins.
    fn round(&self, first: (usize, usize), begun: &mut BTreeMap<usize, Vec<bool>>) -> Option<Vec<Point>> {
        let mut places = Vec::new();
        let mut here = first;
        loop {
            let done = begun.get_mut(&here.0)?.get_mut(here.1)?;
            if std::mem::replace(done, true) {
                return None;
            }
            let end = self.stretch(here, &mut places)?;
            let spot = &self.bare[here.0].spots[end];
            let next = spot.other.0 as usize;
            let at = self.spot(next, spot.other.1, (here.0 as u32, spot.edge))?;
            if !self.begins(next, at)? {
                return None;
            }
            here = (next, at);
            if here == first {
                return Some(places);
            }
        }
    }

    /// Adds a bare stretch without its end, and gives the spot where it ends.
    fn stretch(&self, (place, at): (usize, usize), places: &mut Vec<Point>) -> Option<usize> {
        let (land, bare): (Land, &Bare) = (self.layer.land(place), &self.bare[place]);
        let which = bare.rings.iter().position(|spots| (spots.first..spots.last).contains(&at))?;
        let (ring, spots) = (&land.rings[which], &bare.rings[which]);
        let from: &Spot = &bare.spots[at];
        places.push(land.points[from.edge as usize] + from.offset);
        let mut add = |from: u32, to: u32| places.extend_from_slice(&land.points[from as usize..to.max(from) as usize]);
        if at + 1 < spots.last {
            add(from.edge + 1, bare.spots[at + 1].edge + 1);
            return Some(at + 1);
        }
        add(from.edge + 1, ring.last);
        add(ring.first, bare.spots[spots.first].edge + 1);
        Some(spots.first)
    }

    /// The spot on an edge of a land where it crosses this edge of another.
    fn spot(&self, place: usize, edge: u32, other: (u32, u32)) -> Option<usize> {
        let spots = &self.bare[place].spots;
        let first = spots.partition_point(|spot| spot.edge < edge);
        let here = spots[first..].iter().take_while(|spot| spot.edge == edge).position(|spot| spot.other == other)?;
        Some(first + here)
    }
}
