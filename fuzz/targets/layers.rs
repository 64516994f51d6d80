//! Tries proof of shapes and the engine of layers on whatever coordinates: neither may panic, or never end.
//!
//! Whether areas are right is for `tests/exact`; here only what holds for any answer is looked at.
#![no_main]

#[path = "land.rs"]
mod land;

use geo::{Geometry, MultiPolygon};
use koppelkans::geometry::layers::{self, Layer};
use koppelkans::geometry::{Shape, overlay};
use koppelkans::progress::Progress;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut bytes = land::Bytes(bytes);
    let (a, b) = (land::lands(&mut bytes), land::lands(&mut bytes));
    // The engine asks for valid land, but must come to an end on any.
    measure(&a, &b, false);
    let proven = |lands: &[MultiPolygon<f64>]| -> Vec<MultiPolygon<f64>> {
        let prove = |land: &MultiPolygon<f64>| Shape::prove(&Geometry::MultiPolygon(land.clone())).ok();
        lands.iter().filter_map(prove).map(|proof| proof.shape.areas().clone()).collect()
    };
    measure(&proven(&a), &proven(&b), true);
});

fn measure(lands_a: &[MultiPolygon<f64>], lands_b: &[MultiPolygon<f64>], valid: bool) {
    let (a, b, progress) = (Layer::new(lands_a), Layer::new(lands_b), Progress::default());
    let Ok(()) = layers::pairs(&a, &b, 10.0, &progress, |found| {
        for pair in found {
            assert!(pair.area_m2.is_finite() && pair.area_m2 >= 0.0 && pair.distance_m >= 0.0, "{pair:?}");
            if valid {
                let most = overlay::area_m2(&lands_a[pair.a]).min(overlay::area_m2(&lands_b[pair.b]));
                let lands = (&lands_a[pair.a], &lands_b[pair.b]);
                assert!(pair.area_m2 <= most * 1.000_001 + 1e-3, "{pair:?} is more than {most} of {lands:?}");
            }
        }
    }) else {
        unreachable!("nobody cancels")
    };
    let covered = layers::covered(&a, &b, &progress).unwrap_or_default();
    assert!(covered.len() == lands_a.len() && covered.iter().all(|area_m2| area_m2.is_finite() && *area_m2 >= 0.0));
    if valid {
        let _ = layers::union(&a, &progress);
        let _ = layers::pieces(&a, &b, &progress, drop);
    }
}
