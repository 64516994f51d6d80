//! Whole layers as the bench draws them: every pair against the oracle, none missed, and the same bytes on any number
//! of threads.
//!
//! Small enough for a test; the benches do the same on a hundred thousand.

use geo::{BoundingRect, Intersects, MultiPolygon, Validation};
use koppelkans::geometry::layers::{self, Layer};
use koppelkans::progress::Progress;

use super::{areas, blobs, near, oracle};

/// Every pair by looking at all, with its exact area.
fn by_force(a: &[MultiPolygon<f64>], b: &[MultiPolygon<f64>]) -> Vec<(usize, usize, f64)> {
    let mut all = Vec::new();
    let boxes: Vec<_> = b.iter().map(|land| land.bounding_rect().unwrap()).collect();
    for (i, one) in a.iter().enumerate() {
        let around = one.bounding_rect().unwrap();
        let near = (0..b.len()).filter(|j| around.intersects(&boxes[*j]) && one.intersects(&b[*j]));
        all.extend(near.map(|j| (i, j, oracle::shared_m2(&[one, &b[j]]))));
    }
    all
}

fn compare(a: &[MultiPolygon<f64>], b: &[MultiPolygon<f64>]) {
    let exact = by_force(a, b);
    let found = areas::pairs(a, b, 0.0);
    assert!(exact.len() > a.len(), "too few pairs to say anything");
    assert_eq!(
        found.iter().map(|pair| (pair.a, pair.b)).collect::<Vec<_>>(),
        exact.iter().map(|(a, b, _)| (*a, *b)).collect::<Vec<_>>()
    );
    for (pair, (_, _, area_m2)) in found.iter().zip(exact) {
        assert_eq!(areas::right(pair.area_m2, area_m2), Ok(()), "{pair:?}");
        assert_eq!(pair.distance_m, 0.0);
    }
}

#[test]
fn every_pair_of_two_layers_is_found_and_exact() {
    compare(&blobs::tasks(150), &blobs::values(150));
}

#[test]
fn a_mosaic_against_itself_shares_borders_and_no_land() {
    let mosaic = blobs::mosaic(100);
    assert!(mosaic.iter().all(|cell| cell.is_valid()));
    compare(&mosaic, &mosaic);
    compare(&blobs::tasks(100), &mosaic);
}

#[test]
fn a_layer_that_fills_the_square_covers_what_lies_in_it() {
    let mosaic = blobs::mosaic(100);
    let tasks = blobs::tasks(100);
    let covered = layers::covered(&Layer::new(&tasks), &Layer::new(&mosaic), &Progress::default()).unwrap();
    for (task, covered_m2) in tasks.iter().zip(covered) {
        // Cells share no land, so that their shares add up.
        let exact: f64 = mosaic.iter().map(|cell| oracle::shared_m2(&[task, cell])).sum();
        assert!((covered_m2 - exact).abs() <= 1e-9 * exact, "{covered_m2} instead of {exact}");
    }
}

#[test]
fn neighbours_lie_as_far_apart_as_looking_at_everything_says() {
    let (tasks, values) = (blobs::tasks(60), blobs::values(60));
    let found = areas::pairs(&tasks, &values, 250.0);
    let mut expected = Vec::new();
    for (i, a) in tasks.iter().enumerate() {
        for (j, b) in values.iter().enumerate() {
            let distance_m = near::distance_m(a, b);
            if distance_m <= 250.0 {
                expected.push((i, j, distance_m));
            }
        }
    }
    assert_eq!(found.len(), expected.len());
    for (pair, (a, b, distance_m)) in found.iter().zip(expected) {
        assert_eq!((pair.a, pair.b), (a, b));
        assert!((pair.distance_m - distance_m).abs() < 1e-9, "{pair:?} instead of {distance_m}");
    }
}

/// Everything the engine can say of two layers, in bytes.
fn everything(a: &[MultiPolygon<f64>], b: &[MultiPolygon<f64>]) -> String {
    let (a, b, progress) = (Layer::new(a), Layer::new(b), Progress::default());
    let mut pairs = Vec::new();
    layers::pairs(&a, &b, 100.0, &progress, |rows| pairs.extend_from_slice(rows)).unwrap();
    let mut pieces = Vec::new();
    layers::pieces(&a, &b, &progress, |rows| pieces.extend(rows)).unwrap();
    let covered = layers::covered(&a, &b, &progress).unwrap();
    let union = layers::union(&b, &progress).unwrap();
    // Debug prints as many digits as tell every number from every other.
    format!("{pairs:?}\n{pieces:?}\n{covered:?}\n{union:?}")
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let (tasks, values) = (blobs::tasks(300), blobs::values(300));
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| everything(&tasks, &values))
    };
    let one = on(1);
    assert!(one.len() > 100_000);
    assert!(on(2) == one && on(16) == one);
}
