//! Proof and repair, fault by fault.
#![allow(clippy::unwrap_used)]

use geo::{Geometry, GeometryCollection, LineString, MultiLineString, MultiPoint, MultiPolygon, Polygon, Validation};
use proptest::prelude::*;

use crate::geometry::{Point, Proof, Repair, RepairKind, Shape, ShapeError, ShapeKind};
use crate::words::{Language, words};

type Corners<'a> = &'a [(f64, f64)];

fn ring(corners: Corners) -> LineString<f64> {
    LineString::from(corners.to_vec())
}

fn polygon(outer: Corners, holes: &[Corners]) -> Polygon<f64> {
    Polygon::new(ring(outer), holes.iter().map(|hole| ring(hole)).collect())
}

fn square(x: f64, y: f64, side: f64) -> [(f64, f64); 5] {
    [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
}

fn prove(geometry: impl Into<Geometry<f64>>) -> Proof {
    Shape::prove(&geometry.into()).unwrap()
}

fn kinds(proof: &Proof) -> Vec<RepairKind> {
    proof.repairs.iter().map(|repair| repair.kind).collect()
}

/// Checks the promises every shape makes and that a second proof finds nothing more to do.
fn assert_proven(proof: &Proof) {
    let shape = &proof.shape;
    assert!(shape.areas().is_valid(), "{:?} in {:?}", shape.areas().check_validation(), shape.areas());
    for polygon in shape.areas() {
        use geo::winding_order::Winding;
        assert!(polygon.exterior().is_ccw() && polygon.interiors().iter().all(Winding::is_cw));
    }
    let again = Shape::prove(&shape.to_geometry()).unwrap();
    assert_eq!(again.repairs, vec![], "of {:?}", shape.areas());
    assert_eq!(&again.shape, shape);
}

#[test]
fn a_valid_polygon_keeps_every_coordinate() {
    let hole = [(2.1, 2.1), (2.2, 3.3), (3.3, 3.1), (2.1, 2.1)];
    let given = polygon(&square(0.1, 0.1, 9.9), &[&hole]);
    let proof = prove(given.clone());
    assert_eq!(proof.repairs, vec![]);
    assert_eq!(proof.shape.areas().0, vec![given]);
    assert_proven(&proof);
}

#[test]
fn rings_are_turned_the_usual_way_without_a_word() {
    let mut outer = square(0.0, 0.0, 10.0);
    outer.reverse();
    let proof = prove(polygon(&outer, &[&square(1.0, 1.0, 2.0)]));
    assert_eq!(proof.repairs, vec![]);
    assert_eq!(proof.shape.area_m2(), 96.0);
    assert_proven(&proof);
}

#[test]
fn a_bow_tie_keeps_both_triangles() {
    let proof = prove(polygon(&[(0.0, 0.0), (10.0, 10.0), (10.0, 0.0), (0.0, 10.0), (0.0, 0.0)], &[]));
    assert_eq!(proof.shape.area_m2(), 50.0);
    assert_eq!(proof.shape.areas().0.len(), 2);
    let [repair] = proof.repairs[..] else { panic!("{:?}", proof.repairs) };
    assert_eq!((repair.kind, repair.area_before_m2, repair.area_after_m2), (RepairKind::SelfCrossing, 0.0, 50.0));
    assert_eq!(repair.at, Point { x: 5.0, y: 5.0 });
    assert_proven(&proof);
}

#[test]
fn a_star_keeps_its_heart() {
    let star = [(50.0, 0.0), (80.0, 90.0), (0.0, 35.0), (100.0, 35.0), (20.0, 90.0), (50.0, 0.0)];
    let proof = prove(polygon(&star, &[]));
    assert_eq!(kinds(&proof), [RepairKind::SelfCrossing]);
    assert!(proof.shape.contains(Point { x: 50.0, y: 45.0 }));
    assert_proven(&proof);
}

#[test]
fn a_ring_that_touches_itself_to_make_a_hole_gets_that_hole() {
    let outer = [
        (0.0, 0.0),
        (10.0, 0.0),
        (10.0, 10.0),
        (0.0, 10.0),
        (0.0, 0.0),
        (2.0, 4.0),
        (4.0, 4.0),
        (4.0, 2.0),
        (0.0, 0.0),
    ];
    let proof = prove(polygon(&outer, &[]));
    assert_eq!(kinds(&proof), [RepairKind::SelfCrossing]);
    assert_eq!(proof.shape.areas().0[0].interiors().len(), 1);
    assert_eq!(proof.repairs[0].area_before_m2, proof.repairs[0].area_after_m2);
    assert_proven(&proof);
}

#[test]
fn a_hole_outside_its_polygon_takes_nothing_away() {
    let proof = prove(polygon(&square(0.0, 0.0, 10.0), &[&square(20.0, 0.0, 5.0)]));
    assert_eq!(kinds(&proof), [RepairKind::StrayHole]);
    assert_eq!((proof.repairs[0].area_before_m2, proof.repairs[0].area_after_m2), (100.0, 100.0));
    assert_eq!(proof.shape.area_m2(), 100.0);
    assert_proven(&proof);
}

#[test]
fn a_hole_over_the_border_takes_away_what_it_covers() {
    let proof = prove(polygon(&square(0.0, 0.0, 10.0), &[&square(8.0, 2.0, 5.0)]));
    assert_eq!(kinds(&proof), [RepairKind::StrayHole]);
    assert_eq!((proof.repairs[0].area_before_m2, proof.repairs[0].area_after_m2), (90.0, 90.0));
    assert_eq!(proof.shape.area_m2(), 90.0);
    assert_proven(&proof);
}

#[test]
fn a_change_that_rounding_would_hide_is_said_in_square_metres() {
    let at = Point { x: 0.0, y: 0.0 };
    let kind = RepairKind::SelfCrossing;
    let repair = Repair { kind, at, area_before_m2: 287_940_100.0, area_after_m2: 287_940_125.0 };
    let said = words(Language::Dutch).say(&repair.message());
    assert!(said.contains("25 m² erbij"), "{said}");
}

#[test]
fn overlapping_holes_are_one_hole() {
    let proof = prove(polygon(&square(0.0, 0.0, 10.0), &[&square(1.0, 1.0, 4.0), &square(3.0, 3.0, 4.0)]));
    assert_eq!(kinds(&proof), [RepairKind::StrayHole]);
    assert_eq!((proof.repairs[0].area_before_m2, proof.repairs[0].area_after_m2), (72.0, 72.0));
    assert_proven(&proof);
}

#[test]
fn a_hole_in_a_hole_is_no_land() {
    let proof = prove(polygon(&square(0.0, 0.0, 10.0), &[&square(1.0, 1.0, 6.0), &square(2.0, 2.0, 2.0)]));
    assert_eq!(kinds(&proof), [RepairKind::StrayHole]);
    assert_eq!(proof.shape.area_m2(), 64.0);
    assert_proven(&proof);
}

#[test]
fn a_bow_tie_with_a_stray_hole_accounts_for_both() {
    let outer = [(0.0, 0.0), (10.0, 10.0), (10.0, 0.0), (0.0, 10.0), (0.0, 0.0)];
    let proof = prove(polygon(&outer, &[&square(20.0, 0.0, 2.0)]));
    assert_eq!(kinds(&proof), [RepairKind::SelfCrossing, RepairKind::StrayHole]);
    assert_eq!(proof.repairs[0].area_after_m2, proof.repairs[1].area_before_m2);
    assert_eq!(proof.repairs[1].area_after_m2, 50.0);
    assert_proven(&proof);
}

#[test]
fn a_hole_that_touches_the_border_in_one_point_is_fine_and_in_two_is_not() {
    let once = [(0.0, 5.0), (3.0, 4.0), (3.0, 6.0), (0.0, 5.0)];
    assert_eq!(prove(polygon(&square(0.0, 0.0, 10.0), &[&once])).repairs, vec![]);
    let twice = [(0.0, 5.0), (5.0, 4.0), (10.0, 5.0), (5.0, 6.0), (0.0, 5.0)];
    let proof = prove(polygon(&square(0.0, 0.0, 10.0), &[&twice]));
    assert_eq!(kinds(&proof), [RepairKind::SelfCrossing]);
    assert_eq!((proof.shape.areas().0.len(), proof.shape.area_m2()), (2, 90.0));
    assert_proven(&proof);
}

#[test]
fn an_island_in_a_hole_stays_land() {
    let lake = polygon(&square(0.0, 0.0, 10.0), &[&square(2.0, 2.0, 6.0)]);
    let island = polygon(&square(4.0, 4.0, 2.0), &[]);
    let proof = prove(MultiPolygon::new(vec![lake, island]));
    assert_eq!(proof.repairs, vec![]);
    assert_eq!(proof.shape.area_m2(), 68.0);
    assert_proven(&proof);
}

#[test]
fn overlapping_parts_count_once_and_other_parts_stay_as_they_are() {
    let far = polygon(&[(100.123_456_789, 0.0), (101.0, 0.0), (101.0, 1.0), (100.123_456_789, 0.0)], &[]);
    let parts = vec![far.clone(), polygon(&square(0.0, 0.0, 10.0), &[]), polygon(&square(5.0, 5.0, 10.0), &[])];
    let proof = prove(MultiPolygon::new(parts));
    assert_eq!(kinds(&proof), [RepairKind::OverlappingParts]);
    assert_eq!((proof.repairs[0].area_before_m2, proof.repairs[0].area_after_m2), (200.0, 175.0));
    assert_eq!(proof.shape.areas().0[0], far);
    assert_proven(&proof);
}

#[test]
fn the_same_part_twice_or_inside_another_counts_once() {
    let big = polygon(&square(0.0, 0.0, 10.0), &[]);
    for other in [big.clone(), polygon(&square(3.0, 3.0, 2.0), &[]), polygon(&square(0.0, 0.0, 2.0), &[])] {
        let proof = prove(MultiPolygon::new(vec![big.clone(), other]));
        assert_eq!(kinds(&proof), [RepairKind::OverlappingParts]);
        assert_eq!(proof.shape.area_m2(), 100.0);
        assert_proven(&proof);
    }
}

#[test]
fn parts_that_share_a_border_become_one_and_parts_that_share_a_corner_stay_two() {
    let left = polygon(&square(0.0, 0.0, 10.0), &[]);
    let proof = prove(MultiPolygon::new(vec![left.clone(), polygon(&square(10.0, 3.0, 10.0), &[])]));
    assert_eq!(kinds(&proof), [RepairKind::OverlappingParts]);
    assert_eq!((proof.shape.areas().0.len(), proof.shape.area_m2()), (1, 200.0));
    assert_proven(&proof);
    let corner = prove(MultiPolygon::new(vec![left, polygon(&square(10.0, 10.0, 10.0), &[])]));
    assert_eq!((corner.repairs.len(), corner.shape.areas().0.len()), (0, 2));
    assert_proven(&corner);
}

#[test]
fn a_spike_goes_and_the_rest_stays() {
    let proof = prove(polygon(
        &[(0.0, 0.0), (10.0, 0.0), (20.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)],
        &[],
    ));
    assert_eq!(kinds(&proof), [RepairKind::RepeatedPoints]);
    assert_eq!(proof.repairs[0].at, Point { x: 20.0, y: 0.0 });
    assert_eq!(proof.shape.areas().0[0], polygon(&square(0.0, 0.0, 10.0), &[]));
    assert_proven(&proof);
}

#[test]
fn repeated_points_go_and_are_reported() {
    let proof =
        prove(polygon(&[(0.0, 0.0), (10.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0), (0.0, 0.0)], &[]));
    assert_eq!(kinds(&proof), [RepairKind::RepeatedPoints]);
    assert_eq!(proof.shape.vertex_count(), 4);
    let line = prove(ring(&[(0.0, 0.0), (1.0, 0.0), (1.0, 0.0), (2.0, 0.0)]));
    assert_eq!(kinds(&line), [RepairKind::RepeatedPoints]);
    assert_eq!((line.shape.vertex_count(), line.shape.length_m()), (3, 2.0));
}

#[test]
fn an_open_row_of_corners_is_closed_and_the_reader_can_say_so() {
    let corners: Vec<Point> = square(0.0, 0.0, 10.0)[..4].iter().map(|&(x, y)| Point { x, y }).collect();
    let proof = Shape::polygon(&corners).unwrap();
    assert_eq!((proof.repairs.len(), proof.shape.area_m2()), (0, 100.0));
    let repair = Repair::of_unclosed_ring(&corners).unwrap();
    assert_eq!((repair.kind, repair.area_after_m2), (RepairKind::UnclosedRing, 100.0));
    assert_eq!(Repair::of_unclosed_ring(&[corners[0], corners[1], corners[0]]), None);
}

#[test]
fn what_has_no_area_or_length_is_left_out() {
    let flat = polygon(&[(0.0, 0.0), (5.0, 0.0), (10.0, 0.0), (0.0, 0.0)], &[]);
    assert_eq!(Shape::prove(&flat.clone().into()), Err(ShapeError::Empty));
    let proof =
        prove(MultiPolygon::new(vec![flat, polygon(&square(0.0, 0.0, 1.0), &[&[(0.2, 0.2), (0.2, 0.2), (0.4, 0.4)]])]));
    assert_eq!(kinds(&proof), [RepairKind::Degenerate, RepairKind::Degenerate]);
    assert_eq!(proof.shape.area_m2(), 1.0);
    let lines = MultiLineString::new(vec![ring(&[(1.0, 1.0), (1.0, 1.0)]), ring(&[(0.0, 0.0), (0.0, 2.0)])]);
    let proof = prove(lines);
    assert_eq!((kinds(&proof), proof.shape.length_m()), (vec![RepairKind::Degenerate], 2.0));
}

#[test]
fn a_collection_is_taken_apart_by_kind() {
    let inner = GeometryCollection::from(vec![Geometry::Point(geo::Point::new(7.0, 8.0))]);
    let proof = prove(Geometry::GeometryCollection(GeometryCollection::from(vec![
        polygon(&square(0.0, 0.0, 10.0), &[]).into(),
        ring(&[(0.0, 0.0), (3.0, 4.0)]).into(),
        Geometry::Rect(geo::Rect::new((20.0, 0.0), (21.0, 1.0))),
        Geometry::GeometryCollection(inner),
    ])));
    let shape = &proof.shape;
    assert_eq!(shape.kind(), ShapeKind::Mixed);
    assert_eq!((shape.area_m2(), shape.length_m(), shape.points().0.len()), (101.0, 5.0, 1));
    assert_eq!(shape.vertex_count(), 4 + 4 + 2 + 1);
    assert_proven(&proof);
}

#[test]
fn nothing_and_no_numbers_are_refused() {
    let empty: [Geometry<f64>; 3] =
        [ring(&[]).into(), MultiPoint::new(Vec::new()).into(), MultiPolygon::new(Vec::new()).into()];
    for geometry in empty {
        assert_eq!(Shape::prove(&geometry), Err(ShapeError::Empty));
    }
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(Shape::line(&[Point { x: 0.0, y: 0.0 }, Point { x: 1.0, y: bad }]), Err(ShapeError::NotFinite));
    }
    assert_eq!(Shape::point(Point { x: 1.1e7, y: 0.0 }), Err(ShapeError::OutOfPlane));
}

#[test]
fn a_footprint_is_the_land_it_stands_for() {
    use std::f64::consts::PI;
    let close = |found: f64, exact: f64| assert!((found / exact - 1.0).abs() < 0.001, "{found} is not {exact}");
    let line = Shape::line(&[Point { x: 0.0, y: 0.0 }, Point { x: 100.0, y: 0.0 }]).unwrap().shape;
    close(crate::geometry::overlay::area_m2(&line.footprint(25.0)), 5_000.0 + PI * 625.0);
    let point = Shape::point(Point { x: 155_000.0, y: 463_000.0 }).unwrap();
    close(crate::geometry::overlay::area_m2(&point.footprint(50.0)), PI * 2_500.0);
    assert!(point.footprint(0.0).0.is_empty());
    let area = prove(polygon(&square(0.0, 0.0, 10.0), &[])).shape;
    assert_eq!(&area.footprint(25.0), area.areas());
}

#[test]
fn distance_to_a_place_is_nought_inside() {
    let area = prove(polygon(&square(0.0, 0.0, 10.0), &[&square(4.0, 4.0, 2.0)])).shape;
    assert_eq!(area.distance_to_m(Point { x: 1.0, y: 1.0 }), 0.0);
    assert_eq!(area.distance_to_m(Point { x: 5.0, y: 5.0 }), 1.0);
    assert_eq!(area.distance_to_m(Point { x: 13.0, y: 14.0 }), 5.0);
}

#[test]
fn every_fault_has_words_in_both_languages() {
    for language in Language::ALL {
        for kind in RepairKind::ALL {
            let repair = Repair { kind, at: Point { x: 1.0, y: 2.0 }, area_before_m2: 0.0, area_after_m2: 50_000.0 };
            let text = words(language).say(&repair.message());
            assert!(text.contains("5") && !text.contains("repair-") && !text.contains('$'), "{text}");
        }
        for error in [ShapeError::Empty, ShapeError::NotFinite, ShapeError::OutOfPlane] {
            assert!(words(language).has(&error.message().key));
        }
    }
}

fn corners() -> impl Strategy<Value = Vec<(f64, f64)>> {
    // A small grid makes every kind of coincidence likely; the shift brings real coordinates into play.
    let grid = prop::collection::vec((0..8_i32, 0..8_i32), 3..12);
    let shift = prop_oneof![Just((0.0, 1.0)), Just((155_000.123, 0.1)), Just((463_000.777, 13.37))];
    (grid, shift).prop_map(|(points, (shift, scale))| {
        points.iter().map(|(x, y)| (shift + f64::from(*x) * scale, shift + f64::from(*y) * scale)).collect()
    })
}

proptest! {
    #[test]
    fn any_polygons_come_out_proven(
        shapes in prop::collection::vec((corners(), prop::collection::vec(corners(), 0..3)), 1..4)
    ) {
        let polygons = shapes.iter().map(|(outer, holes)| {
            Polygon::new(LineString::from(outer.clone()), holes.iter().map(|h| LineString::from(h.clone())).collect())
        });
        match Shape::prove(&MultiPolygon::new(polygons.collect()).into()) {
            Ok(proof) => assert_proven(&proof),
            Err(error) => prop_assert_eq!(error, ShapeError::Empty),
        }
    }

    #[test]
    fn any_scribble_comes_out_proven(
        points in prop::collection::vec((-1e7..1e7_f64, -1e7..1e7_f64), 3..30)
    ) {
        let proof = Shape::prove(&Polygon::new(LineString::from(points), Vec::new()).into()).unwrap();
        assert_proven(&proof);
    }

    #[test]
    fn our_verdict_is_that_of_the_geo_library(outer in corners(), hole in corners()) {
        // It has no word for repeated points and spikes, so those are cleaned first.
        let clean = |corners: &[(f64, f64)]| match super::clean::ring(&LineString::from(corners.to_vec())) {
            super::clean::Cleaned::Nothing(_) => None,
            super::clean::Cleaned::Good(ring) | super::clean::Cleaned::Thinned(ring, _) => Some(ring),
        };
        if let (Some(outer), Some(hole)) = (clean(&outer), clean(&hole)) {
            let polygon = Polygon::new(outer, vec![hole]);
            let ours = crate::geometry::validity::faults(std::slice::from_ref(&polygon));
            prop_assert_eq!(ours.is_empty(), polygon.is_valid(), "{:?} {:?}", ours, polygon.check_validation());
        }
    }
}

mod quick {
    //! The quick way agrees with the careful one wherever it says anything.

    use super::super::*;
    use geo::{Coord, Polygon};
    use proptest::prelude::*;

    fn ring(points: &[(i32, i32)], closed: bool) -> LineString<f64> {
        let mut line: Vec<_> = points.iter().map(|(x, y)| Coord { x: f64::from(*x), y: f64::from(*y) }).collect();
        if closed && let Some(first) = line.first().copied() {
            line.push(first);
        }
        LineString::new(line)
    }

    /// Rings on a small grid touch, cross, repeat and turn back all the time.
    fn wild_ring(size: i32) -> impl Strategy<Value = LineString<f64>> {
        (prop::collection::vec((0..size, 0..size), 1..9), any::<bool>())
            .prop_map(|(points, closed)| ring(&points, closed))
    }

    /// A star around a place: mostly valid, of many corners, either way round.
    fn star(corners: std::ops::Range<usize>) -> impl Strategy<Value = LineString<f64>> {
        (prop::collection::vec(0.3..1.0_f64, corners), 0..4_i32, 0..4_i32, 0.2..2.0_f64, any::<bool>()).prop_map(
            |(far, x, y, size, turned)| {
                let step = std::f64::consts::TAU / far.len() as f64;
                let at = |(k, far): (usize, &f64)| Coord {
                    x: f64::from(x) * 2.0 + far * size * (k as f64 * step).cos(),
                    y: f64::from(y) * 2.0 + far * size * (k as f64 * step).sin(),
                };
                let mut points: Vec<_> = far.iter().enumerate().map(at).collect();
                points.push(points[0]);
                if turned {
                    points.reverse();
                }
                LineString::new(points)
            },
        )
    }

    fn a_ring() -> impl Strategy<Value = LineString<f64>> {
        prop_oneof![wild_ring(4), wild_ring(9), star(3..12), star(3..12), star(40..200)]
    }

    fn polygons() -> impl Strategy<Value = Vec<Polygon<f64>>> {
        let polygon =
            (a_ring(), prop::collection::vec(a_ring(), 0..3)).prop_map(|(outer, holes)| Polygon::new(outer, holes));
        let alone = a_ring().prop_map(|outer| Polygon::new(outer, Vec::new()));
        prop::collection::vec(prop_oneof![2 => alone, 1 => polygon], 0..4)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1500))]
        #[test]
        fn what_the_quick_way_lets_through_is_what_the_careful_way_gives(polygons in polygons()) {
            let geometry: Geometry<f64> = MultiPolygon::new(polygons.clone()).into();
            let careful = prove_with_care(&geometry);
            prop_assert_eq!(&prove_taken(geometry), &careful);
            if let [one] = polygons.as_slice() {
                prop_assert_eq!(&prove_taken(one.clone().into()), &prove_with_care(&one.clone().into()));
            }
            let mut polygons = polygons;
            if sound::turned(&mut polygons).is_some() {
                prop_assert!(careful.is_ok_and(|proof| proof.repairs.is_empty()));
            }
        }

        #[test]
        fn a_star_goes_the_quick_way(star in star(3..300)) {
            let mut polygons = [Polygon::new(star, Vec::new())];
            // Of three corners the middle may lie outside, and then it is still a ring.
            prop_assert!(sound::turned(&mut polygons).is_some());
        }
    }

    #[test]
    fn a_hole_inside_goes_the_quick_way_and_one_that_touches_does_not() {
        let outer = || ring(&[(0, 0), (9, 0), (9, 9), (0, 9)], true);
        let inside = ring(&[(2, 2), (4, 2), (4, 4)], true);
        let touching = ring(&[(0, 3), (2, 2), (2, 4)], true);
        let outside = ring(&[(12, 2), (14, 2), (14, 4)], true);
        assert!(sound::turned(&mut [Polygon::new(outer(), vec![inside])]).is_some());
        assert!(sound::turned(&mut [Polygon::new(outer(), vec![touching])]).is_none());
        assert!(sound::turned(&mut [Polygon::new(outer(), vec![outside])]).is_none());
    }
}
