//! The shapes of a GeoPackage: curves, heights, empty and broken ones.

use geo::Area;

use super::*;

#[test]
fn curves_are_stroked_counted_and_told() {
    let arc = |points: &[f64]| wkb(8, Some(points.len() / 2), &[numbers(points)]);
    let line = |points: &[f64]| wkb(2, Some(points.len() / 2), &[numbers(points)]);
    // A half circle of 10 m above a straight edge.
    let ring = wkb(9, Some(2), &[arc(&[110., 400., 100., 410., 90., 400.]), line(&[90., 400., 110., 400.])]);
    let polygon = wkb(10, Some(1), std::slice::from_ref(&ring));
    let circle = wkb(10, Some(1), &[arc(&[0., 0., 20., 0., 0., 0.])]);
    let package = Package::blobs(&[
        blob(&polygon),
        blob(&wkb(12, Some(2), &[polygon.clone(), circle])),
        blob(&wkb(11, Some(2), &[ring, line(&[0., 0., 1., 1.])])),
        blob(&arc(&[0., 0., 1., 1., 2., 0.])),
        point(1e5, 4e5),
    ]);
    let layer = package.read().unwrap();
    let half = 50.0 * std::f64::consts::PI;
    assert!((geometry(&layer, 0).unsigned_area() / half - 1.0).abs() < 0.001);
    assert!((geometry(&layer, 1).unsigned_area() / (3.0 * half) - 1.0).abs() < 0.001);
    assert!(matches!(geometry(&layer, 2), Geometry::MultiLineString(all) if all.0.len() == 2));
    assert!(matches!(geometry(&layer, 3), Geometry::LineString(_)));
    assert_eq!(layer.notes, [crate::words::Message::new("gis-curves").count("n", 4)]);
}

#[test]
fn heights_and_measures_are_dropped_and_counted() {
    let package = Package::blobs(&[
        blob(&wkb(1001, None, &[numbers(&[1., 2., 3.])])),
        blob(&wkb(2002, Some(2), &[numbers(&[1., 2., 3., 4., 5., 6.])])),
        blob(&wkb(3001, None, &[numbers(&[1., 2., 3., 4.])])),
        blob(&wkb(0x8000_0001, None, &[numbers(&[1., 2., 3.])])),
    ]);
    assert_eq!(package.read().unwrap().heights(), 5);
}

#[test]
fn empty_shapes_are_no_shapes_and_not_broken() {
    let mut flagged = point(1.0, 2.0);
    flagged[3] |= 0b1_0000;
    let package = Package::blobs(&[
        flagged,
        blob(&wkb(1, None, &[numbers(&[f64::NAN, f64::NAN])])),
        blob(&wkb(3, Some(0), &[])),
        blob(&wkb(6, Some(0), &[])),
    ]);
    package.sql("INSERT INTO t (geom) VALUES (NULL)");
    let layer = package.read().unwrap();
    assert!(layer.features.len() == 5 && layer.features.iter().all(|one| matches!(one.geometry, Ok(None))));
}

#[test]
fn an_envelope_of_any_kind_is_passed_by_even_when_it_lies() {
    for (code, numbers_in_it) in [(1_u8, 4), (2, 6), (3, 6), (4, 8)] {
        let mut bytes = vec![b'G', b'P', 0, 1 | (code << 1)];
        bytes.extend(28992_i32.to_le_bytes());
        bytes.extend(numbers(&vec![-9e9; numbers_in_it]));
        bytes.extend(wkb(1, None, &[numbers(&[1., 2.])]));
        let layer = Package::blobs(&[bytes]).read().unwrap();
        assert_eq!(geometry(&layer, 0), Geometry::Point(geo::Point::new(1.0, 2.0)), "{code}");
    }
}

#[test]
fn a_broken_blob_is_a_fault_of_its_feature_alone() {
    let whole = point(1e5, 4e5);
    let mut extended = whole.clone();
    extended[3] |= 0b10_0000;
    extended.splice(8..8, *b"TEST");
    let bad = [
        b"".to_vec(),
        b"GP".to_vec(),
        b"hallo".to_vec(),
        whole[..20].to_vec(),
        extended,
        blob(&wkb(8, Some(2), &[numbers(&[0.; 4])])),
        blob(&wkb(2, Some(u32::MAX as usize), &[])),
        blob(&wkb(1, None, &[numbers(&[f64::INFINITY, 0.])])),
    ];
    let mut all = bad.to_vec();
    all.push(whole);
    let package = Package::blobs(&all);
    package.sql("INSERT INTO t (geom) VALUES ('POINT(1 2)')");
    let layer = package.read().unwrap();
    let faults: Vec<bool> = layer.features.iter().map(|one| one.geometry.is_err()).collect();
    assert_eq!(faults, [true, true, true, true, true, true, true, true, false, true]);
}

#[test]
fn an_open_ring_is_closed_and_kept_to_be_told() {
    let ring = [numbers(&[0., 0., 10., 0., 10., 10.])];
    let mut body = 3_u32.to_le_bytes().to_vec();
    body.extend(ring.concat());
    let layer = Package::blobs(&[blob(&wkb(3, Some(1), &[body]))]).read().unwrap();
    assert_eq!(layer.features[0].geometry.as_ref().unwrap().as_ref().unwrap().open_rings.len(), 1);
}
