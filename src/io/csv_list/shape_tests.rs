//! Places of lists in degrees, minutes and seconds, and shapes as the figures of bytes.

use super::tests::{at, layer, said, value};
use super::*;
use crate::geometry::projection::Crs;
use crate::io::source::SaidCrs;

/// Whether a row lies at 52°21'30" north and 6°7'30" east.
fn is_at_deventer(layer: &FileLayer, row: usize) -> bool {
    at(layer, row).is_some_and(|(x, y)| (x - 6.125).abs() < 1e-9 && (y - (52.0 + 21.5 / 60.0)).abs() < 1e-9)
}

#[test]
fn degrees_minutes_and_seconds_in_two_columns_are_places() {
    for (names, first, second) in [
        ("x;y", "6°7'30\"O", "52°21'30\"N"),
        ("lat;lon", "52°21'30\"N", "6°7'30\"E"),
        ("breedtegraad;lengtegraad", "52 21 30", "6 7 30"),
        ("lat;lon", "52° 21,5'", "6,125°"),
        ("RD_X;RD_Y", "6 7 30 O", "52 21 30 N"),
        ("x;y", "N 52°21′30″", "E 6°7′30″"),
    ] {
        let text = format!("naam;{names}\nDijk;{first};{second}\nBrug;;\n");
        let list = layer(&text);
        assert!(is_at_deventer(&list, 0) && at(&list, 1).is_none(), "{text}: {:?}", at(&list, 0));
        assert_eq!(list.crs, SaidCrs::Known(Crs::LON_LAT), "{text}");
        assert!(said(&list).contains("1 plek staat in graden"), "{}", said(&list));
        assert_eq!(value(&list, 0, names.split(';').next().expect("a name")), first, "nothing is lost");
    }
}

#[test]
fn degrees_minutes_and_seconds_in_one_column_are_places_beside_plain_ones() {
    let text =
        "naam;gps\nA;52°21'30\"N 6°7'30\"E\nB;52 21 30 N, 6 7 30 O\nC;52 21 30, 6 7 30\nD;52,35 6,125\nE;52 N 6 N\n";
    let list = layer(text);
    assert!((0..3).all(|row| is_at_deventer(&list, row)), "{:?}", (0..3).map(|row| at(&list, row)).collect::<Vec<_>>());
    assert_eq!(at(&list, 3), Some((6.125, 52.35)), "a plain one beside them is turned to where it lies in the country");
    assert!(list.features[4].geometry.is_err());
    assert!(said(&list).contains("3 plekken staan in graden"), "{}", said(&list));
}

#[test]
fn degrees_among_metres_and_two_latitudes_are_told_and_not_guessed() {
    let list = layer("naam;x;y\nA;210455;540100\nB;210460;540120\nC;6°7'30\"O;52°21'30\"N\nD;52 21 30;6 7 30\n");
    let fault = |row: usize| list.features[row].geometry.is_err();
    // As many in degrees as in metres: what says that it is degrees counts, and the others are told.
    assert_eq!([fault(0), fault(1), fault(2), fault(3)], [true, true, false, false]);
    let list = layer("naam;x;y\nA;210455;540100\nB;210460;540120\nC;6°7'30\"O;52°21'30\"N\n");
    assert!(list.features[2].geometry.is_err() && list.crs == SaidCrs::Absent);
    assert!(said(&list).contains("‘6°7'30\"O, 52°21'30\"N’ staat in graden"), "{}", said(&list));
    let list = layer("naam;x;y\nA;52 N;6 N\n");
    assert!(said(&list).contains("twee breedten"), "{}", said(&list));
}

#[test]
fn a_column_with_hexadecimal_wkb_gives_shapes_with_their_system() {
    let point = "01010000204071000000000000B8B0094100000000887B2041";
    let text = format!("naam;geom\nDijk;{point}\nWeg;SRID=28992;POINT(210455 540100)\nStuk;0101000020\nNiets;\n");
    let text = text.replace("SRID=28992;POINT(210455 540100)", "\"SRID=28992;POINT(210455 540100)\"");
    let list = layer(&text);
    assert_eq!(
        (at(&list, 0), at(&list, 1), at(&list, 3)),
        (Some((210_455.0, 540_100.0)), Some((210_455.0, 540_100.0)), None)
    );
    assert_eq!(list.crs, SaidCrs::Known(Crs::RD_NEW));
    assert!(list.features[2].geometry.is_err() && list.features[2].properties.get("geom").is_some());
    assert!(said(&list).contains("(WKB"), "{}", said(&list));
}

#[test]
fn a_column_of_shapes_in_another_form_is_told() {
    let list = layer("naam;geometry\nDijk;\"{\"\"type\"\":\"\"Point\"\"}\"\n");
    assert!(said(&list).contains("geen WKT of WKB: {"), "{}", said(&list));
    assert!(list.features[0].properties.get("geometry").is_some(), "nothing is lost");
}

#[test]
fn a_shape_in_another_system_than_most_rows_is_told_and_the_others_stay_in_theirs() {
    let rd = "A;POINT(216000 548000)\nB;POINT(216100 548000)\n";
    let text = format!("naam;wkt\n{rd}C;\"SRID=4326;POINT(6.23 52.91)\"\n");
    let list = layer(&text);
    assert_eq!(list.crs, SaidCrs::Absent, "what one row says is not what the others are in");
    assert_eq!([at(&list, 0).is_some(), at(&list, 1).is_some()], [true, true]);
    let fault = list.features[2].geometry.as_ref().expect_err("it lies elsewhere").message();
    let told = crate::words::words(crate::words::Language::Dutch).say(&fault);
    assert!(told.contains("ander coördinatenstelsel dan de meeste rijen"), "{told}");
    // The other way round it is the one in metres.
    let degrees = "A;\"SRID=4326;POINT(6.23 52.91)\"\nB;\"SRID=4326;POINT(6.24 52.91)\"\n";
    let text = format!("naam;wkt\n{degrees}C;POINT(216000 548000)\nD;POINT(6.25 52.91)\n");
    let list = layer(&text);
    assert_eq!(list.crs, SaidCrs::Known(Crs::LON_LAT));
    assert!(list.features[2].geometry.is_err() && at(&list, 3).is_some());
}
