//! The lands of a layer in batches: computed on all cores in the order of the plane, handed over in that of the list.
//!
//! What is computed for each land is for the caller.

use rayon::prelude::*;

use super::Layer;
use crate::progress::{Cancelled, Progress};

/// The first batch, and the largest.
const FIRST: usize = 4096;
const LARGEST: usize = 1 << 16;
/// Lands that one thread takes at a time.
const TAKEN: usize = 32;

/// Computes `of_land` for every land of a layer and hands the rows over in the order of the list, batch by batch, about
/// `waiting` rows at a time. The scratch is one thread's room to work in.
pub(super) fn in_batches<S: Send, R: Send + Sync>(
    layer: &Layer,
    waiting: usize,
    progress: &Progress,
    scratch: impl Fn() -> S + Sync + Send,
    of_land: impl Fn(&mut S, usize, &mut Vec<R>) -> Result<(), Cancelled> + Sync,
    mut sink: impl FnMut(Vec<R>),
) -> Result<(), Cancelled> {
    let (mut from, mut size) = (0, FIRST);
    while from < layer.len() {
        let to = (from + size).min(layer.len());
        let mut batch: Vec<usize> = (from..to).collect();
        batch.sort_unstable_by_key(|place| layer.rank[*place]);
        let taken = |scratch: &mut S, row: &[usize]| {
            let (mut rows, mut ends) = (Vec::new(), Vec::with_capacity(row.len()));
            for place in row {
                of_land(scratch, *place, &mut rows)?;
                ends.push((*place, rows.len()));
                progress.advance(work(layer, *place))?;
            }
            Ok(by_land(rows, ends))
        };
        let found: Vec<OfLands<R>> = batch.par_chunks(TAKEN).map_init(&scratch, taken).collect::<Result<_, _>>()?;
        let mut found: OfLands<R> = found.into_iter().flatten().collect();
        found.sort_unstable_by_key(|(place, _)| *place);
        let rows: Vec<R> = found.into_iter().flat_map(|(_, rows)| rows).collect();
        let a_land = rows.len().div_ceil(to - from).max(1);
        sink(rows);
        (from, size) = (to, (waiting / a_land).clamp(1, LARGEST));
    }
    Ok(())
}

/// All work there is in a layer, in the measure of [`in_batches`].
pub(super) fn all_work(layer: &Layer) -> u64 {
    (0..layer.len()).map(|place| work(layer, place)).sum()
}

/// The work a land is: its vertices, and one for itself.
fn work(layer: &Layer, place: usize) -> u64 {
    1 + layer.land(place).points.len() as u64
}

/// Places of lands with the rows of each.
type OfLands<R> = Vec<(usize, Vec<R>)>;

fn by_land<R>(rows: Vec<R>, ends: Vec<(usize, usize)>) -> OfLands<R> {
    let mut rows = rows.into_iter();
    let mut before = 0;
    let mut of_land = |(place, end): (usize, usize)| {
        let count = end - std::mem::replace(&mut before, end);
        (place, rows.by_ref().take(count).collect())
    };
    ends.into_iter().map(&mut of_land).collect()
}
