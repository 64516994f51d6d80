//! How much of each land lies under the union of another layer, without making that union.
//!
//! The border of what is covered consists of the border of the land as far as it is covered, and the bare stretches of
//! the cover (see `bare`) as far as they lie in the land.

use super::area::{marks_of, shared, starts_inside};
use super::bare::{self, Bare, Spot};
use super::batches::{all_work, in_batches};
use super::crossings::{Crossing, crossings};
use super::edges::{Land, common};
use super::inside::Moved;
use super::sum::{Counting, Sum};
use super::walk::{Mark, Pieces, sort, walk};
use super::{Layer, area};
use crate::geometry::{Bounds, Point};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// What rounding may be at most, as a part of the sum; with more it is judged by the pairs.
const EXACT_ENOUGH: f64 = 1e-10;

/// Area in m² of each land of `a` under the union of `b`, in the order of the list.
pub fn covered(a: &Layer, b: &Layer, progress: &Progress) -> Result<Vec<f64>, Cancelled> {
    progress.begin(Message::new("cli-overlap-cover-stage"), all_work(a) + all_work(b));
    let bare = bare_of(b, progress)?;
    let mut areas_m2 = Vec::with_capacity(a.len());
    let of_land = |scratch: &mut Scratch, place: usize, rows: &mut Vec<f64>| {
        rows.push(cover(a.land(place), b, &bare, progress, scratch)?);
        Ok(())
    };
    in_batches(a, 1 << 20, progress, Scratch::default, of_land, |mut rows| areas_m2.append(&mut rows))?;
    Ok(areas_m2)
}

/// The bare stretches of all lands of a layer, in the order of the list.
pub(super) fn bare_of(layer: &Layer, progress: &Progress) -> Result<Vec<Bare>, Cancelled> {
    let mut all = Vec::with_capacity(layer.len());
    let of_land = |scratch: &mut bare::Scratch, place: usize, rows: &mut Vec<Bare>| {
        rows.push(Bare::of(layer, place, progress, scratch)?);
        Ok(())
    };
    in_batches(layer, 1 << 20, progress, bare::Scratch::default, of_land, |mut rows| all.append(&mut rows))?;
    Ok(all)
}

/// Room for one thread to work in.
#[derive(Default)]
struct Scratch {
    near: Vec<u32>,
    crossings: Vec<Crossing>,
    marks: [Vec<Mark>; 2],
    /// Crossings of the land with all its covers, and the marks of these on its border.
    all: Vec<Crossing>,
    of_land: Vec<Mark>,
    area: area::Scratch,
}

fn cover(
    land: Land,
    covers: &Layer,
    bare: &[Bare],
    progress: &Progress,
    scratch: &mut Scratch,
) -> Result<f64, Cancelled> {
    let mut near = std::mem::take(&mut scratch.near);
    near.clear();
    covers.tree.touching(&land.around, &mut near);
    near.sort_unstable();
    scratch.all.clear();
    scratch.of_land.clear();
    let origin = land.around.center();
    let mut starts = vec![0; land.rings.len()];
    let mut sum = Sum::new(origin, &[], Counting::Once);
    for place in near.iter().map(|place| *place as usize) {
        progress.check()?;
        let other = covers.land(place);
        let within = common(land.around, other.around);
        scratch.crossings.clear();
        crossings(land, other, within, origin, &mut scratch.crossings);
        marks_of(&scratch.crossings, &mut scratch.marks);
        let before = scratch.all.len() as u32;
        scratch.all.extend_from_slice(&scratch.crossings);
        scratch.of_land.extend(scratch.marks[0].iter().map(|mark| Mark { number: mark.number + before, ..*mark }));
        for (start, ring) in starts.iter_mut().zip(land.rings) {
            *start += starts_inside(land, ring, other, within, Moved::Land);
        }
        let mut of_cover = Sum { crossings: &scratch.crossings, ..sum };
        bare_inside(other, &bare[place], &scratch.marks[1], (land, within), &mut of_cover);
        sum = Sum { crossings: &[], ..of_cover };
    }
    sort(&mut scratch.of_land);
    let mut sum = Sum { crossings: &scratch.all, ..sum };
    let mut ring = starts.iter();
    let next = std::cell::RefCell::new(&mut ring);
    walk(land, &scratch.of_land, |_| next.borrow_mut().next().copied().unwrap_or(0), &mut sum);
    let (mut area_m2, slack) = (sum.twice / 2.0, (8.0 + sum.count) * f64::EPSILON * sum.terms);
    if slack > EXACT_ENOUGH * sum.twice.abs() {
        // So little that rounding matters: no less than one cover gives and no more than all together.
        let of_pairs = near.iter().map(|place| shared(land, covers.land(*place as usize), &mut scratch.area).area_m2);
        let (most, all) = of_pairs.fold((0.0_f64, 0.0_f64), |(most, all), one| (most.max(one), all + one));
        area_m2 = area_m2.clamp(most, all);
    }
    scratch.near = near;
    Ok(if area_m2.is_finite() { area_m2.max(0.0) } else { 0.0 })
}

/// Hands over the bare stretches of a cover that lie in a land; the marks are those of the land on its border.
fn bare_inside(cover: Land, bare: &Bare, marks: &[Mark], (land, within): (Land, Bounds), sum: &mut Sum) {
    let mut rest = marks;
    for (ring, spots) in cover.rings.iter().zip(&bare.rings) {
        let here = rest.iter().take_while(|mark| mark.edge < ring.last).count();
        let (marks, after) = rest.split_at(here);
        rest = after;
        let starts = starts_inside(cover, ring, land, within, Moved::Point);
        if (marks.is_empty() && starts == 0) || (spots.first == spots.last && !spots.bare) {
            continue;
        }
        let stretch = Stretches { cover, spots: &bare.spots[spots.first..spots.last], bare: spots.bare };
        let begin = (ring.first, 0.0, sum.vertex(cover.points[ring.first as usize]));
        let mut count = starts;
        let mut from = begin;
        for mark in marks {
            let here = (mark.edge, mark.along, sum.mark(mark.number));
            if count > 0 {
                stretch.between(from, here, sum);
            }
            count += mark.step;
            from = here;
        }
        if count > 0 {
            stretch.between(from, (ring.last - 1, 1.0, begin.2), sum);
        }
    }
}

/// A place on a border: edge, how far along it, and where that is.
type At = (u32, f64, Point);

/// The bare stretches of one ring.
struct Stretches<'a> {
    cover: Land<'a>,
    spots: &'a [Spot],
    bare: bool,
}

impl Stretches<'_> {
    /// Hands over what is bare between two places.
    fn between(&self, from: At, to: At, sum: &mut Sum) {
        let before = |spot: &Spot, at: &At| spot.edge.cmp(&at.0).then_with(|| spot.along.total_cmp(&at.1)).is_lt();
        let start = self.spots.partition_point(|spot| before(spot, &from));
        let mut bare = self.bare != (start % 2 == 1);
        let mut last = from;
        for spot in self.spots[start..].iter().take_while(|spot| before(spot, &to)) {
            let here = (spot.edge, spot.along, sum.vertex(self.cover.points[spot.edge as usize]) + spot.offset);
            if bare {
                self.straight(last, here, sum);
            }
            (bare, last) = (!bare, here);
        }
        if bare {
            self.straight(last, to, sum);
        }
    }

    /// The pieces of the border from one place to another.
    fn straight(&self, from: At, to: At, sum: &mut Sum) {
        let mut last = from.2;
        for vertex in from.0 + 1..=to.0 {
            let place = sum.vertex(self.cover.points[vertex as usize]);
            sum.piece(last, place, 1);
            last = place;
        }
        sum.piece(last, to.2, 1);
    }
}
