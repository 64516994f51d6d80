//! Making things ready on all cores, a batch at a time, while the batch before is taken in order.
//!
//! What is made and where it goes is for the formats.

use std::ops::Range;

use rayon::prelude::*;

/// How many are made ready at a time; two batches are in memory at once.
pub const BATCH: usize = 2048;

/// Makes a thing for each number of a range and hands them over in order, a batch at a time. What fails first in that
/// order is what it fails with, and nothing behind it is handed over.
pub fn in_batches<T: Send, E: Send>(
    numbers: Range<usize>,
    make: impl Fn(usize) -> Result<T, E> + Sync,
    mut take: impl FnMut(Vec<T>) -> Result<(), E> + Send,
) -> Result<(), E> {
    let batch = |from: usize| -> Result<Vec<T>, E> {
        (from..numbers.end.min(from.saturating_add(BATCH))).into_par_iter().map(&make).collect()
    };
    let mut from = numbers.start;
    let mut ready = batch(from);
    while from < numbers.end {
        from = from.saturating_add(BATCH);
        let things = ready?;
        let (taken, next) = rayon::join(|| take(things), || batch(from));
        taken?;
        ready = next;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_handed_over_once_and_in_order() {
        for count in [0, 1, BATCH - 1, BATCH, BATCH + 1, 5 * BATCH + 7] {
            let mut all = Vec::new();
            let done = in_batches(
                3..3 + count,
                |number| Ok::<_, ()>(2 * number),
                |batch| {
                    assert!(batch.len() <= BATCH);
                    all.extend(batch);
                    Ok(())
                },
            );
            assert!(done.is_ok());
            assert_eq!(all, (3..3 + count).map(|number| 2 * number).collect::<Vec<_>>());
        }
    }

    #[test]
    fn nothing_is_handed_over_behind_what_fails() {
        let mut all = 0;
        let make = |number: usize| if number < 2 * BATCH + 5 { Ok(number) } else { Err(number) };
        let failed = in_batches(0..9 * BATCH, make, |batch| {
            all += batch.len();
            Ok(())
        });
        assert!(failed.is_err());
        assert_eq!(all, 2 * BATCH);
        let mut times = 0;
        let stopped = in_batches(0..9 * BATCH, Ok, |_| {
            times += 1;
            if times == 3 { Err("stop") } else { Ok(()) }
        });
        assert_eq!((stopped, times), (Err("stop"), 3));
    }
}
