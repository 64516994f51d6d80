//! Tests of reading and writing well-known binary, with bytes as other programs write them.
#![allow(clippy::unwrap_used)]

use super::write::{coords, count, head};
use super::*;

fn geometry(bytes: &[u8]) -> Result<Geometry<f64>, WkbError> {
    read(bytes).map(|read| read.geometry)
}

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
    digits.chunks(2).map(|two| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap()).collect()
}

fn point_bytes(code: u32, numbers: &[f64]) -> Vec<u8> {
    let mut bytes = vec![1];
    bytes.extend_from_slice(&code.to_le_bytes());
    numbers.iter().for_each(|n| bytes.extend_from_slice(&n.to_le_bytes()));
    bytes
}

#[test]
fn a_point_is_read_in_both_byte_orders() {
    let expected = Geometry::Point(Point::new(1.0, 2.0));
    assert_eq!(geometry(&hex("01 01000000 000000000000f03f 0000000000000040")).unwrap(), expected);
    assert_eq!(geometry(&hex("00 00000001 3ff0000000000000 4000000000000000")).unwrap(), expected);
}

#[test]
fn heights_and_measures_are_left_out_in_iso_and_extended_spelling() {
    let expected = Geometry::Point(Point::new(1.0, 2.0));
    for code in [1001, 2001, 0x8000_0001, 0x4000_0001] {
        assert_eq!(geometry(&point_bytes(code, &[1.0, 2.0, 9.0])).unwrap(), expected, "{code}");
    }
    for code in [3001, 0xc000_0001] {
        assert_eq!(geometry(&point_bytes(code, &[1.0, 2.0, 9.0, 8.0])).unwrap(), expected, "{code}");
    }
}

#[test]
fn a_reference_system_inside_the_bytes_is_skipped() {
    let bytes = hex("01 01000020 40710000 000000000000f03f 0000000000000040");
    assert_eq!(geometry(&bytes).unwrap(), Geometry::Point(Point::new(1.0, 2.0)));
}

#[test]
fn an_empty_point_is_an_empty_collection() {
    assert_eq!(geometry(&point_bytes(1, &[f64::NAN, f64::NAN])).unwrap(), empty());
}

#[test]
fn curves_are_refused_by_name() {
    assert_eq!(geometry(&hex("01 0a000000 00000000")), Err(WkbError::Curve(10)));
    assert_eq!(geometry(&hex("01 10000000 00000000")), Err(WkbError::UnknownType(16)));
}

#[test]
fn bytes_that_end_too_early_or_too_late_are_refused() {
    let whole = point_bytes(1, &[1.0, 2.0]);
    for cut in 0..whole.len() {
        assert_eq!(geometry(&whole[..cut]), Err(WkbError::Broken), "{cut}");
    }
    assert_eq!(geometry(&[whole, vec![0]].concat()), Err(WkbError::Broken));
}

#[test]
fn a_count_larger_than_the_bytes_asks_for_no_memory() {
    assert_eq!(geometry(&hex("01 02000000 ffffffff 000000000000f03f")), Err(WkbError::Broken));
}

#[test]
fn nesting_without_end_is_refused() {
    let mut bytes = Vec::new();
    for _ in 0..100 {
        head(&mut bytes, COLLECTION, 1);
    }
    assert_eq!(geometry(&bytes), Err(WkbError::TooDeep));
}

#[test]
fn a_multipolygon_with_a_hole_comes_back_as_it_was() {
    let ring = |numbers: &[(f64, f64)]| LineString::from(numbers.to_vec());
    let areas = MultiPolygon(vec![Polygon::new(
        ring(&[(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 0.0)]),
        vec![ring(&[(5.0, 1.0), (6.0, 2.0), (6.0, 1.0), (5.0, 1.0)])],
    )]);
    let mut bytes = Vec::new();
    write_multi_polygon(&mut bytes, &areas);
    assert_eq!(geometry(&bytes).unwrap(), Geometry::MultiPolygon(areas));
}

#[test]
fn a_ring_that_is_not_closed_is_closed_and_reported() {
    let mut bytes = Vec::new();
    head(&mut bytes, POLYGON, 1);
    count(&mut bytes, 3);
    coords(&mut bytes, &LineString::from(vec![(0.0, 0.0), (4.0, 0.0), (4.0, 4.0)]));
    let read = read(&bytes).unwrap();
    let unclosed: Vec<_> = read.unclosed().collect();
    assert_eq!(unclosed.len(), 1);
    assert_eq!(unclosed[0].area_after_m2, 8.0);
}
