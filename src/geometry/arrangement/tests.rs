//! The arrangement against what is known of it, against the overlay library and against nasty land.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use geo::{LineString, MultiPolygon, Polygon};
use proptest::prelude::*;

use super::*;
use crate::geometry::{Shape, overlay};

fn ring(points: &[(f64, f64)]) -> LineString<f64> {
    LineString::from(points.iter().map(|(x, y)| (210_000.0 + x, 540_000.0 + y)).collect::<Vec<_>>())
}

fn land(points: &[(f64, f64)]) -> MultiPolygon<f64> {
    let polygon = Polygon::new(ring(points), Vec::new());
    Shape::prove(&polygon.into()).unwrap().shape.areas().clone()
}

fn square(x: f64, y: f64, side: f64) -> MultiPolygon<f64> {
    land(&[(x, y), (x + side, y), (x + side, y + side), (x, y + side)])
}

/// All tiles together: the area in m² of each set of lands.
fn areas(lands: &[MultiPolygon<f64>]) -> BTreeMap<Vec<u32>, f64> {
    let mut sums: BTreeMap<Vec<u32>, i128> = BTreeMap::new();
    let bounds =
        lands.iter().flat_map(|land| Bounds::of_points(land.iter().flat_map(|p| p.exterior().0.iter().copied())));
    let Some(bounds) = bounds.reduce(Bounds::union) else { return BTreeMap::new() };
    for tile in Tile::around(&bounds) {
        let found = arrange(tile, lands.iter().enumerate().map(|(i, land)| (i as u32, land)));
        assert_eq!(found.unresolved, 0);
        for face in found.faces {
            assert!(face.double_area > 0, "a place has land");
            *sums.entry(face.owners).or_default() += face.double_area;
        }
    }
    sums.into_iter().map(|(owners, sum)| (owners, square_metres(sum))).collect()
}

fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() <= 1e-9 * expected.abs().max(1.0)
}

#[test]
fn two_squares_that_overlap_make_three_places() {
    let found = areas(&[square(0.0, 0.0, 100.0), square(50.0, 50.0, 100.0)]);
    assert_eq!(found.len(), 3);
    assert!(near(found[&vec![0]], 7500.0) && near(found[&vec![1]], 7500.0) && near(found[&vec![0, 1]], 2500.0));
}

#[test]
fn a_place_over_many_tiles_is_counted_once() {
    let found = areas(&[square(-3000.0, -3000.0, 7000.0), square(0.0, 0.0, 10.0)]);
    assert!(near(found[&vec![0]], 49e6 - 100.0), "{found:?}");
    assert!(near(found[&vec![0, 1]], 100.0));
}

#[test]
fn a_hundred_identical_lands_are_one_place() {
    let all = vec![square(0.0, 0.0, 100.0); 100];
    let found = areas(&all);
    assert_eq!(found.keys().next().unwrap().len(), 100);
    assert_eq!(found.len(), 1);
    assert!(near(found.into_values().next().unwrap(), 10_000.0));
}

#[test]
fn shared_borders_touching_corners_and_junctions_make_no_place_of_their_own() {
    let (west, east) = (square(0.0, 0.0, 100.0), square(100.0, 0.0, 100.0));
    // Its corner lies halfway the border of the others.
    let (north, corner) = (square(50.0, 100.0, 100.0), square(200.0, 100.0, 50.0));
    let found = areas(&[west, east, north, corner]);
    assert_eq!(found.keys().cloned().collect::<Vec<_>>(), [vec![0], vec![1], vec![2], vec![3]]);
    assert!(found.values().zip([1e4, 1e4, 1e4, 2500.0]).all(|(found, expected)| near(*found, expected)));
}

#[test]
fn a_hole_stays_a_hole_and_what_lies_in_it_is_alone() {
    let outer = ring(&[(0.0, 0.0), (300.0, 0.0), (300.0, 300.0), (0.0, 300.0), (0.0, 0.0)]);
    let hole = ring(&[(100.0, 100.0), (100.0, 200.0), (200.0, 200.0), (200.0, 100.0), (100.0, 100.0)]);
    let with_hole = MultiPolygon::new(vec![Polygon::new(outer, vec![hole])]);
    let island = square(120.0, 120.0, 60.0);
    let found = areas(&[with_hole, island]);
    assert_eq!(found.len(), 2);
    assert!(near(found[&vec![0]], 80_000.0) && near(found[&vec![1]], 3600.0));
}

#[test]
fn borders_are_those_between_places_and_not_those_of_tiles() {
    let wide = square(-2000.0, -2000.0, 4000.0);
    let bounds = Bounds::of_points(wide.0[0].exterior().0.iter().copied()).unwrap();
    let mut length_m = 0.0;
    for tile in Tile::around(&bounds) {
        let found = arrange(tile, [(7, &wide)]);
        length_m += found.borders.iter().map(|[a, b]| (a.x - b.x).hypot(a.y - b.y)).sum::<f64>();
    }
    assert!((length_m - 16_000.0).abs() < 1e-6, "{length_m}");
}

#[test]
fn the_order_of_the_lands_makes_no_difference() {
    let lands = [square(0.0, 0.0, 100.0), square(50.0, 50.0, 100.0), square(20.0, 80.0, 100.0)];
    let tile = Tile::around(&Bounds { min: lands[0].0[0].exterior().0[0], max: lands[0].0[0].exterior().0[0] }).next();
    let there = arrange(tile.unwrap(), lands.iter().enumerate().map(|(i, land)| (i as u32, land)));
    let back = arrange(tile.unwrap(), lands.iter().enumerate().rev().map(|(i, land)| (i as u32, land)));
    assert_eq!(there, back);
}

prop_compose! {
    /// A star-shaped blob, sometimes on round coordinates so that borders coincide.
    fn blob()(x in -300.0..300.0f64, y in -300.0..300.0f64, radii in proptest::collection::vec(5.0..250.0f64, 3..12), coarse: bool)
        -> MultiPolygon<f64> {
        let n = radii.len() as f64;
        let points: Vec<(f64, f64)> = radii.iter().enumerate().map(|(i, radius)| {
            let angle = i as f64 / n * std::f64::consts::TAU;
            let (px, py) = (x + radius * angle.cos(), y + radius * angle.sin());
            if coarse { ((px / 50.0).round() * 50.0, (py / 50.0).round() * 50.0) } else { (px, py) }
        }).collect();
        let polygon = Polygon::new(ring(&points), Vec::new());
        Shape::prove(&polygon.into()).map(|proof| proof.shape.areas().clone()).unwrap_or_else(|_| MultiPolygon::new(Vec::new()))
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn places_add_up_to_each_land_and_to_what_all_cover(lands in proptest::collection::vec(blob(), 1..9)) {
        let found = areas(&lands);
        for (i, land) in lands.iter().enumerate() {
            let sum: f64 = found.iter().filter(|(owners, _)| owners.contains(&(i as u32))).map(|(_, area)| area).sum();
            let own = overlay::area_m2(land);
            // A millionth of a square metre: what snapping to a nanometre can do to shapes of this size.
            prop_assert!((sum - own).abs() <= 1e-9 * own + 1e-6, "{i}: {sum} {own}");
        }
        // The overlay library works on a grid of 0.1 mm: that, over the length of all borders, is how far it can be off.
        let union = overlay::area_m2(&overlay::union_all(&lands));
        let sum: f64 = found.values().sum();
        let border: f64 = lands.iter().flat_map(|land| land.iter()).flat_map(|p| p.exterior().0.windows(2).map(|w| (w[0].x - w[1].x).hypot(w[0].y - w[1].y)).collect::<Vec<_>>()).sum();
        prop_assert!((sum - union).abs() <= 1e-4 * border, "{sum} {union}");
    }

    #[test]
    fn what_two_lands_share_is_what_the_overlay_says(a in blob(), b in blob()) {
        let found = areas(&[a.clone(), b.clone()]);
        let shared = found.get(&vec![0, 1]).copied().unwrap_or_default();
        prop_assert!((shared - crate::geometry::layers::shared_area_m2(&a, &b)).abs() < 0.2);
    }

    #[test]
    fn moving_everything_changes_no_area(lands in proptest::collection::vec(blob(), 1..5), dx in -5000.0..5000.0f64) {
        use geo::Translate;
        let moved: Vec<_> = lands.iter().map(|land| land.translate(dx, -dx)).collect();
        let (here, there) = (areas(&lands), areas(&moved));
        let sum = |found: &BTreeMap<Vec<u32>, f64>| found.values().sum::<f64>();
        prop_assert!((sum(&here) - sum(&there)).abs() < 1e-4);
    }
}

#[test]
fn a_land_beside_the_lowest_corner_of_another_lies_not_in_it() {
    // Looking west from the second meets the first just in its lowest corner.
    let first = land(&[(0.0, 150.0), (-100.0, 350.0), (-50.0, 0.0)]);
    let found = areas(&[first, land(&[(200.0, -150.0), (200.0, -50.0), (50.0, 0.0)])]);
    assert!(near(found[&vec![0]], 12_500.0) && near(found[&vec![1]], 7500.0));
    assert_eq!(found.len(), 2);
}
