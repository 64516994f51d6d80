//! All pairs of two layers that meet or lie near one another, with the area they share or the distance between them.

use rayon::prelude::*;

use super::area::{self, shared};
use super::batches::{all_work, in_batches};
use super::edges::Land;
use super::{Layer, gap};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// With more neighbours than this, one land is measured by several threads.
const MANY: usize = 2048;

/// Two lands that share ground, touch or lie near one another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// Place in the first layer.
    pub a: usize,
    /// Place in the second layer.
    pub b: usize,
    /// Area both have, in m².
    pub area_m2: f64,
    /// Shortest distance in m; 0 when they share ground or touch.
    pub distance_m: f64,
}

/// Room for one thread to work in.
#[derive(Default)]
struct Scratch {
    near: Vec<u32>,
    area: area::Scratch,
    gap: [gap::Near; 2],
}

/// How many pairs have boxes that come within a distance.
pub fn candidates(a: &Layer, b: &Layer, within_m: f64) -> usize {
    let of_row = |near: &mut Vec<u32>, row: &[u32]| -> usize {
        let one = |place: &u32| {
            near.clear();
            b.tree.touching(&a.land(*place as usize).around.grown(within_m), near);
            near.len()
        };
        row.iter().map(one).sum()
    };
    a.tree.order().par_chunks(256).map_init(Vec::new, of_row).sum()
}

/// Hands over all pairs that share ground, touch, or lie at most `within_m` apart, by place in the first layer, then in
/// the second, while the rest is still being computed.
pub fn pairs(
    a: &Layer,
    b: &Layer,
    within_m: f64,
    progress: &Progress,
    mut sink: impl FnMut(&[Pair]),
) -> Result<(), Cancelled> {
    progress.begin(Message::new("cli-overlap-stage"), all_work(a));
    let of_land = |scratch: &mut Scratch, place: usize, rows: &mut Vec<Pair>| {
        let land = a.land(place);
        let mut near = std::mem::take(&mut scratch.near);
        near.clear();
        b.tree.touching(&land.around.grown(within_m), &mut near);
        near.sort_unstable();
        let pair = |scratch: &mut Scratch, other: &u32| {
            let other = *other as usize;
            let (area_m2, distance_m) = measure(land, b.land(other), within_m, scratch)?;
            Some(Pair { a: place, b: other, area_m2, distance_m })
        };
        if near.len() <= MANY {
            rows.extend(near.iter().filter_map(|other| pair(scratch, other)));
        } else {
            let some = |scratch: &mut Scratch, row: &[u32]| {
                progress.advance(0)?;
                Ok(row.iter().filter_map(|other| pair(scratch, other)).collect())
            };
            let found: Result<Vec<Vec<Pair>>, Cancelled> =
                near.par_chunks(MANY / 8).map_init(Scratch::default, some).collect();
            rows.extend(found?.into_iter().flatten());
        }
        scratch.near = near;
        Ok(())
    };
    in_batches(a, 1 << 20, progress, Scratch::default, of_land, |rows| sink(&rows))
}

/// Shared area in m² and distance in m; None when they lie further apart than `within_m`.
fn measure(a: Land, b: Land, within_m: f64, scratch: &mut Scratch) -> Option<(f64, f64)> {
    let shared = shared(a, b, &mut scratch.area);
    if shared.meet {
        return Some((shared.area_m2, 0.0));
    }
    if within_m <= 0.0 {
        return None;
    }
    gap::distance_m(a, b, within_m, &mut scratch.gap).map(|distance_m| (0.0, distance_m))
}
