//! FlatGeobuf files of GDAL, whole and spoiled.
#![allow(clippy::unwrap_used)]

use geo::{Area, Geometry};

use super::*;

const ALL_TYPES: &[u8] = include_bytes!("../../../tests/cases/formats/all-types.fgb");
const CURVES: &[u8] = include_bytes!("../../../tests/cases/formats/curves.fgb");
const HEIGHTS: &[u8] = include_bytes!("../../../tests/cases/formats/lonlat-z.fgb");

fn read(bytes: &[u8]) -> Result<FileLayer<'_>, SourceError> {
    read_layer(bytes, &Wanted::default(), &Progress::default())
}

fn geometry(layer: &FileLayer, at: usize) -> Geometry<f64> {
    layer.features[at].geometry.as_ref().unwrap().as_ref().unwrap().geometry.clone()
}

fn area(layer: &FileLayer) -> f64 {
    layer
        .features
        .iter()
        .filter_map(|one| one.geometry.as_ref().unwrap().as_ref())
        .map(|one| one.geometry.unsigned_area())
        .sum()
}

#[test]
fn features_with_an_index_are_read_with_their_columns_and_reference_system() {
    let layer = read(ALL_TYPES).unwrap();
    assert_eq!((layer.crs.clone(), layer.name.as_deref()), (SaidCrs::Known(Crs::RD_NEW), Some("gebouwen")));
    let mut all: Vec<_> =
        layer.features.iter().map(|one| serde_json::to_string(&one.properties.to_properties()).unwrap()).collect();
    all.sort();
    assert!(
        all[0].contains(r#""naam":"Café De Vaart","soort":"één","hoogte":1.5,"aantal":3,"actief":true"#),
        "{}",
        all[0]
    );
    assert!(
        all[1].contains(r#""naam":"Ruïne","soort":"twee","hoogte":null,"aantal":null,"actief":false,"datum":null"#),
        "{}",
        all[1]
    );
    assert!((area(&layer) - (8400.0 + 3600.0 + 3600.0)).abs() < 1e-6);
}

#[test]
fn curves_are_stroked_counted_and_told() {
    let layer = read(CURVES).unwrap();
    assert_eq!(layer.notes, [Message::new("gis-curves").count("n", 3)]);
    let exact = std::f64::consts::PI * (1250.0 + 400.0 + 300.0) + 100.0;
    assert!((area(&layer) / exact - 1.0).abs() < 0.001, "{}", area(&layer));
    assert!((0..3).all(|at| matches!(geometry(&layer, at), Geometry::Polygon(_) | Geometry::MultiPolygon(_))));
}

#[test]
fn heights_are_dropped_and_counted_and_no_index_is_needed() {
    let layer = read(HEIGHTS).unwrap();
    assert_eq!((layer.crs.clone(), layer.heights()), (SaidCrs::Known(Crs::LON_LAT), 10 + 15));
}

#[test]
fn a_file_cut_off_anywhere_is_refused_with_what_it_had() {
    for whole in [ALL_TYPES, HEIGHTS] {
        for length in 0..whole.len() {
            assert!(read(&whole[..length]).is_err(), "{length}");
        }
    }
    let key = read(&HEIGHTS[..HEIGHTS.len() - 1]).unwrap_err().message().key;
    assert_eq!(key, "fgb-cut-off");
}

#[test]
fn a_wrong_length_or_count_asks_for_no_memory_and_a_newer_version_is_told() {
    for at in [8, 9, 10, 11] {
        let mut bytes = ALL_TYPES.to_vec();
        bytes[at] = 0xFF;
        assert!(read(&bytes).is_err(), "{at}");
    }
    let mut newer = ALL_TYPES.to_vec();
    newer[3] = 4;
    assert_eq!(read(&newer).unwrap_err().message().key, "fgb-version");
    assert_eq!(index_bytes(u64::MAX, 16), None);
    assert_eq!((index_bytes(10, 1), index_bytes(10, 0), index_bytes(1, 16)), (None, Some(0), Some(80)));
}

#[test]
fn any_byte_may_be_wrong_without_a_panic() {
    for whole in [ALL_TYPES, CURVES, HEIGHTS] {
        for at in 0..whole.len() {
            for change in [0xFF, 0x01, 0x80] {
                let mut bytes = whole.to_vec();
                bytes[at] ^= change;
                drop(read(&bytes));
            }
        }
    }
}
