//! What is covered, the union of a layer, and the pieces that layers share.
//!
//! The measure is the oracle again; unions and pieces that `overlay` had to clean lie on its grid of 0.1 mm.

use geo::{MultiPolygon, Validation};
use koppelkans::geometry::layers::{self, Layer};
use koppelkans::progress::Progress;
use proptest::prelude::*;

use super::{areas, makers, near, oracle};

/// What snapping to the grid may change, for each metre of border.
const GRID_M: f64 = 1e-4;

fn lands() -> impl Strategy<Value = Vec<MultiPolygon<f64>>> {
    prop_oneof![
        prop::collection::vec(makers::land(), 1..5),
        makers::pair().prop_map(|(a, b)| vec![a, b]),
        (makers::pair(), makers::land()).prop_map(|((a, b), c)| vec![a, b, c]),
    ]
}

fn border_m(lands: &[MultiPolygon<f64>]) -> f64 {
    lands.iter().map(near::perimeter_m).sum()
}

fn corners(land: &MultiPolygon<f64>) -> usize {
    super::blobs::vertices(std::slice::from_ref(land))
}

/// The general way of the oracle tries every choice of edges, so that few corners already are many choices.
fn few(lands: &[MultiPolygon<f64>]) -> bool {
    lands.iter().map(corners).product::<usize>() < 60_000
}

proptest! {
    #![proptest_config(crate::tries(200))]

    #[test]
    fn covered_land_is_counted_once(a in makers::land(), covers in lands()) {
        prop_assume!(few(&covers) && covers.iter().map(corners).product::<usize>() * corners(&a) < 400_000);
        let exact = oracle::covered_m2(&a, &covers.iter().collect::<Vec<_>>());
        let found = layers::covered(&Layer::new([&a]), &Layer::new(&covers), &Progress::default()).unwrap();
        prop_assert_eq!(found.len(), 1);
        // A place on an edge of a thousand kilometres is rounded to 0.1 nm, and a gap counts as far as it is seen.
        let slack = 1e-9 * exact.max(1.0) + 1e-15 * border_m(&covers) * near::perimeter_m(&a);
        prop_assert!((found[0] - exact).abs() <= slack, "{} instead of {exact}", found[0]);
    }

    #[test]
    fn the_union_is_valid_and_as_large_as_its_parts_less_what_they_share(lands in lands()) {
        prop_assume!(few(&lands));
        let exact = oracle::united_m2(&lands.iter().collect::<Vec<_>>());
        let union = layers::union(&Layer::new(&lands), &Progress::default()).unwrap();
        prop_assert!(union.is_valid(), "{union:?}");
        let slack = GRID_M * border_m(&lands) + 1e-9 * exact;
        prop_assert!((oracle::area_m2(&union) - exact).abs() <= slack, "{} instead of {exact}", oracle::area_m2(&union));
    }

    #[test]
    fn two_lands_share_and_make_what_they_are((a, b) in makers::pair()) {
        // |A ∪ B| = |A| + |B| − |A ∩ B|, all of it from the engine.
        let shared = layers::shared_area_m2(&a, &b);
        let union = layers::union(&Layer::new([&a, &b]), &Progress::default()).unwrap();
        let sum = oracle::area_m2(&a) + oracle::area_m2(&b) - shared;
        let slack = GRID_M * (near::perimeter_m(&a) + near::perimeter_m(&b)) + 1e-9 * sum;
        prop_assert!((oracle::area_m2(&union) - sum).abs() <= slack, "{} instead of {sum}", oracle::area_m2(&union));
        let covered = layers::covered(&Layer::new([&a]), &Layer::new([&b]), &Progress::default()).unwrap();
        prop_assert!((covered[0] - shared).abs() <= 1e-9 * shared.max(1.0), "{covered:?} {shared}");
    }

    #[test]
    fn pieces_are_valid_and_as_large_as_their_pair((a, b) in makers::pair()) {
        let mut found = Vec::new();
        let (layer_a, layer_b) = (Layer::new([&a]), Layer::new([&b]));
        layers::pieces(&layer_a, &layer_b, &Progress::default(), |rows| found.extend(rows)).unwrap();
        let exact = oracle::shared_m2(&[&a, &b]);
        prop_assert!(found.len() <= 1);
        if exact > 1e-6 {
            prop_assert_eq!(found.len(), 1);
        }
        for piece in found {
            prop_assert_eq!(areas::right(piece.area_m2, exact), Ok(()));
            prop_assert!(piece.land.is_valid(), "{:?}", piece.land);
            let slack = GRID_M * (near::perimeter_m(&a) + near::perimeter_m(&b)) + 1e-9 * exact;
            let area = oracle::area_m2(&piece.land);
            prop_assert!((area - exact).abs() <= slack, "{area} instead of {exact}");
        }
    }
}
