//! The oracle and the makers themselves, on what can be reckoned by hand or by other means.
//!
//! The engine is not asked here.

use geo::{Coord, MapCoords, MultiPolygon, Rect, Validation};
use koppelkans::geometry::overlay;
use proptest::prelude::*;

use super::{makers, near, oracle};

fn square(x: f64, y: f64, side: f64) -> MultiPolygon<f64> {
    Rect::new(Coord { x, y }, Coord { x: x + side, y: y + side }).to_polygon().into()
}

#[test]
fn squares_share_what_anyone_can_reckon() {
    let (a, b) = (square(0.0, 0.0, 10.0), square(4.0, 7.0, 10.0));
    assert_eq!(oracle::shared_m2(&[&a, &b]), 18.0);
    assert_eq!(oracle::area_m2(&a), 100.0);
    assert_eq!(oracle::united_m2(&[&a, &b]), 182.0);
    assert_eq!(oracle::covered_m2(&a, &[&b, &square(0.0, 0.0, 1.0), &b]), 19.0);
    assert_eq!(oracle::shared_m2(&[&a, &square(10.0, 0.0, 5.0)]), 0.0);
}

#[test]
fn a_crossing_that_no_number_holds_is_exact() {
    // Two triangles that cross at thirds: (0,0) (3,0) (0,1) and its mirror image share a triangle of base 3, height 1/2.
    let one = makers::proven([(0.0, 0.0), (3.0, 0.0), (0.0, 1.0)].map(|(x, y)| Coord { x, y }).to_vec()).unwrap();
    let other = one.map_coords(|p| Coord { x: 3.0 - p.x, y: p.y });
    assert_eq!(oracle::shared_m2(&[&one, &other]), 0.75);
    let thin = makers::proven([(0.0, 0.0), (7.0, 0.0), (0.0, 3.0)].map(|(x, y)| Coord { x, y }).to_vec()).unwrap();
    // x + 3y < 3 and 3x + 7y < 21: the first lies wholly in the second.
    assert_eq!(oracle::shared_m2(&[&one, &thin]), 1.5);
}

#[test]
fn holes_count_whatever_the_direction_of_rings() {
    let ring = square(0.0, 0.0, 10.0).0[0].exterior().clone();
    let mut hole = square(2.0, 2.0, 6.0).0[0].exterior().clone();
    let b = square(5.0, 5.0, 100.0);
    for _ in 0..2 {
        let a: MultiPolygon<f64> = geo::Polygon::new(ring.clone(), vec![hole.clone()]).into();
        assert_eq!((oracle::area_m2(&a), oracle::shared_m2(&[&a, &b])), (64.0, 16.0));
        hole.0.reverse();
    }
}

#[test]
fn the_smallest_share_is_not_nothing() {
    let a = square(200_000.0, 500_000.0, 1.0);
    let next = f64::from_bits(200_001.0_f64.to_bits() - 1);
    let b = square(next, 500_001.0_f64 - 2.0_f64.powi(-30), 1.0);
    assert_eq!(oracle::shared_m2(&[&a, &b]), 2.0_f64.powi(-35) * 2.0_f64.powi(-30));
}

proptest! {
    #![proptest_config(crate::tries(200))]

    #[test]
    fn what_is_made_is_valid((a, b) in makers::pair()) {
        prop_assert!(a.is_valid() && b.is_valid(), "{a:?} {b:?}");
    }

    #[test]
    fn both_ways_to_reckon_agree_with_each_other_and_with_overlay((a, b) in makers::pair()) {
        let exact = oracle::shared_m2(&[&a, &b]);
        // The third layer holds all, so the general way reckons the same.
        let all = square(-2e7, -2e7, 4e7);
        prop_assert!((exact - oracle::shared_m2(&[&a, &b, &all])).abs() <= 1e-15 * exact, "{exact}");
        let slack = 1e-4 * (near::perimeter_m(&a) + near::perimeter_m(&b)) + 1e-9 * exact;
        prop_assert!((exact - (overlay::area_m2(&a) + overlay::area_m2(&b) - overlay::area_m2(&overlay::union(&a, &b)))).abs() <= slack, "{exact}");
    }
}
