//! What went wrong once, as small as it gets.
//!
//! Properties are for the other files; here are only their finds.

use geo::{Coord, MultiPolygon, Validation};
use koppelkans::geometry::layers::{self, Layer};
use koppelkans::progress::Progress;

use super::{areas, makers, oracle};

fn land(ring: &[(f64, f64)]) -> MultiPolygon<f64> {
    makers::proven(ring.iter().map(|&(x, y)| Coord { x, y }).collect()).unwrap()
}

#[test]
fn slivers_of_thousands_of_kilometres_keep_their_digits() {
    let tall = land(&[(200_000.504, 500_000.25), (200_000.508, 500_000.25), (200_000.5, 4_500_000.25)]);
    let wide = land(&[(200_000.5, 500_000.25), (204_000.5, 500_000.25), (200_000.5, 500_000.254)]);
    let exact = oracle::shared_m2(&[&tall, &wide]);
    assert_eq!(areas::right(layers::shared_area_m2(&tall, &wide), exact), Ok(()));
    assert_eq!(areas::right(layers::shared_area_m2(&wide, &tall), exact), Ok(()));
}

#[test]
fn a_union_is_valid_where_a_corner_only_touches_beside_crossings() {
    let hook = land(&[
        (0.0, -1.0),
        (4.0, -1.0),
        (4.0, 0.0),
        (1.0, 0.0),
        (1.0, 1.0),
        (4.0, 1.0),
        (4.0, 2.0),
        (1.0, 2.0),
        (1.0, 3.0),
        (0.0, 3.0),
    ]);
    let dart = land(&[(0.0, 4.0), (3.0, 0.0), (0.0, 5.0)]);
    let union = layers::union(&Layer::new([&hook, &dart]), &Progress::default()).unwrap();
    assert!(union.is_valid(), "{union:?}");
}

#[test]
fn a_land_under_itself_is_covered_whole_where_another_border_nearly_lies_along_its_own() {
    let other = land(&[(61_629.392_6, 428_233.384), (61_527.000_2, 428_694.999_8), (60_570.906_3, 430_106.376_4)]);
    let whole = land(&[
        (49_031.912_947_050_08, 439_652.131_596_692_95),
        (38_054.991_348_159_73, 428_295.330_186_039_3),
        (60_570.906_338_657_005, 430_106.376_369_523_9),
        (61_527.000_154_842_8, 428_694.999_771_035_4),
        (63_006.727_945_832_67, 428_246.818_983_538_7),
    ]);
    for covers in [[&other, &whole], [&whole, &other]] {
        let covered = layers::covered(&Layer::new([&whole]), &Layer::new(covers), &Progress::default()).unwrap();
        let apart = covered[0] - oracle::area_m2(&whole);
        assert!(apart.abs() < 1e-5, "{apart} m² of {}", covered[0]);
    }
}

/// Two parts that meet in a corner, on the border of another land or next to it by less than any number shows.
#[test]
fn a_border_that_all_but_lies_along_another_crosses_it_at_its_end_and_nowhere_else() {
    let large = land(&[(200_006.682, 10.0), (0.0, 10.0), (10.0, 0.0)]);
    let ring = |ring: &[(f64, f64)]| geo::Polygon::new(geo::LineString::from(ring.to_vec()), Vec::new());
    let long = ring(&[
        (1.7778, 1.7778),
        (1.75, 1.75),
        (5.8947, 1.1579),
        (6.0, 1.0),
        (5.9138, 1.1552),
        (9.3333, 0.6667),
        (5.0, 5.0),
        (4.9375, 4.9375),
        (8.0, 1.0),
        (5.8507, 1.2687),
        (4.2143, 4.2143),
        (4.0, 4.0),
        (5.8182, 1.2727),
        (1.7778, 1.7778),
    ]);
    let corner = ring(&[(9.8933, 0.5867), (9.3333, 0.6667), (10.0, 0.0), (9.8933, 0.5867)]);
    let far = ring(&[(93_352.616_6, 5.866_8), (93_349.771_8, 5.866_7), (200_035.671, 0.0), (93_352.616_6, 5.866_8)]);
    let parts = MultiPolygon::new(vec![long, corner, far]);
    assert!(parts.is_valid());
    let exact = oracle::shared_m2(&[&large, &parts]);
    for (a, b) in [(&large, &parts), (&parts, &large)] {
        assert_eq!(areas::right(layers::shared_area_m2(a, b), exact), Ok(()));
        let covered = layers::covered(&Layer::new([a]), &Layer::new([b]), &Progress::default()).unwrap();
        assert!((covered[0] - exact).abs() < 1e-9, "{} instead of {exact}", covered[0]);
    }
}

/// Products of coordinates of 10⁻³²² are 0, so on which side of an edge a point lay could not be told; found by fuzzing.
#[test]
fn land_that_is_next_to_nothing_shares_next_to_nothing() {
    let nearly_flat = land(&[(15.677, 3.7e-322), (-10.162, 0.0), (0.0, 0.0)]);
    let many = land(&[
        (0.0001, 0.0011),
        (-0.001, 0.0),
        (0.0, 0.0),
        (0.75, 0.75),
        (0.7493, 0.7502),
        (9.0, 9.0),
        (13.0, 5.0),
        (13.0, 13.0),
        (8.0, 10.0),
        (0.6316, 0.7895),
        (0.0968, 0.9677),
    ]);
    let parts = [(1.7647, 1.7647), (0.75, 0.75), (1.9535, 0.3488)];
    for other in [many, land(&parts)] {
        assert_eq!(layers::shared_area_m2(&nearly_flat, &other), 0.0);
        assert_eq!(layers::shared_area_m2(&other, &nearly_flat), 0.0);
    }
}
