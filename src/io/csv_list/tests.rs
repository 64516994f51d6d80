//! Lists as they come out of Dutch offices: every trap of CSV.

use serde_json::{Value, json};

use super::*;
use crate::geometry::projection::Crs;
use crate::io::source::{FeatureFault, PlaceColumns, SaidCrs};
use crate::words::{Language, words};

pub fn layer(text: &str) -> FileLayer<'_> {
    layer_of(text.as_bytes())
}

fn layer_of(bytes: &[u8]) -> FileLayer<'_> {
    read(bytes, &Wanted::default(), &Progress::default()).unwrap_or_else(|error| panic!("{error}"))
}

fn refused(text: &str) -> String {
    let error = read(text.as_bytes(), &Wanted::default(), &Progress::default()).expect_err("it is refused");
    words(Language::Dutch).say(&error.message())
}

pub fn said(layer: &FileLayer) -> String {
    let mut lines: Vec<String> = layer.notes.iter().map(|note| words(Language::Dutch).say(note)).collect();
    let faults = layer.features.iter().filter_map(|feature| Some((feature.row, feature.geometry.as_ref().err()?)));
    lines.extend(faults.map(|(row, fault)| format!("rij {row}: {}", words(Language::Dutch).say(&fault.message()))));
    lines.join("\n")
}

pub fn value(layer: &FileLayer, row: usize, column: &str) -> Value {
    layer.features[row]
        .properties
        .get(column)
        .map(std::borrow::Cow::into_owned)
        .unwrap_or_else(|| panic!("no column {column}"))
}

/// Where a row lies.
pub fn at(layer: &FileLayer, row: usize) -> Option<(f64, f64)> {
    match &layer.features[row].geometry {
        Ok(Some(found)) => found.bounds().map(|bounds| (bounds.min.x, bounds.min.y)),
        _ => None,
    }
}

const HERE: (f64, f64) = (210_455.12, 540_100.5);

#[test]
fn semicolons_commas_tabs_and_bars_stand_between_cells() {
    for sign in [";", ",", "\t", "|"] {
        let text = "naam;x;y;jaar\nDijk;210455.12;540100.5;2027\nBrug;210500;540200;2028\n".replace(';', sign);
        let layer = layer(&text);
        assert_eq!((at(&layer, 0), layer.features.len()), (Some(HERE), 2), "{sign:?}");
        assert_eq!(value(&layer, 0, "jaar"), 2027);
        assert!(layer.is_list);
    }
}

#[test]
fn a_first_line_sep_tells_the_delimiter() {
    let layer = layer("sep=|\r\nnaam|x|y\r\nDijk; oud|210455,12|540100,5\r\n");
    assert_eq!((at(&layer, 0), value(&layer, 0, "naam")), (Some(HERE), json!("Dijk; oud")));
    assert_eq!(layer.features[0].row, 3, "as Excel numbers them");
}

#[test]
fn a_list_in_windows_1252_keeps_its_letters_and_that_is_told() {
    let layer = layer_of(b"naam;x;y\nCaf\xE9 \x91De Drift\x92;210455;540100\n");
    assert_eq!(value(&layer, 0, "naam"), "Café ‘De Drift’");
    assert!(said(&layer).contains("Windows-1252"), "{}", said(&layer));
}

#[test]
fn a_list_in_utf_8_with_and_without_bom_and_in_utf_16_is_the_same() {
    let text = "naam;x;y\nCafé;210455,12;540100,5\n";
    let sixteen = |mark: [u8; 2], to: fn(u16) -> [u8; 2]| {
        mark.into_iter().chain(text.encode_utf16().flat_map(to)).collect::<Vec<u8>>()
    };
    let files = [
        text.as_bytes().to_vec(),
        [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat(),
        sixteen([0xFF, 0xFE], u16::to_le_bytes),
        sixteen([0xFE, 0xFF], u16::to_be_bytes),
    ];
    for bytes in files {
        let layer = layer_of(&bytes);
        assert_eq!((at(&layer, 0), value(&layer, 0, "naam")), (Some(HERE), json!("Café")));
    }
}

#[test]
fn quoted_cells_may_hold_delimiters_quotes_and_line_breaks() {
    let layer =
        layer("naam;x;y;verhaal\n\"Dijk; fase 2\";210455;540100;\"eerste regel\r\n\"\"tweede\"\" regel\"\nBrug;1;2;\n");
    assert_eq!(value(&layer, 0, "naam"), "Dijk; fase 2");
    assert_eq!(value(&layer, 0, "verhaal"), "eerste regel\r\n\"tweede\" regel");
    assert_eq!(layer.features[1].row, 3);
}

#[test]
fn a_quote_that_never_ends_is_refused_with_its_row() {
    let said = refused("naam;x;y\nDijk;1;2\n\"Brug;3;4\nWeg;5;6\nPad;7;8\n");
    assert!(said.contains("rij 3"), "{said}");
}

#[test]
fn dutch_coordinates_with_points_and_commas_are_read() {
    for (x, y) in [("210.455,12", "540.100,5"), ("210455,12", "540100,5"), ("210455.12", "540100.5")] {
        let text = format!("naam;x;y\nDijk;{x};{y}\n");
        assert_eq!(at(&layer(&text), 0), Some(HERE));
    }
}

#[test]
fn a_point_between_thousands_is_told_from_one_before_decimals() {
    let metres = layer("naam;x;y\nDijk;210.455;540.100\nBrug;210.500;540.200\n");
    assert_eq!(at(&metres, 0), Some((210_455.0, 540_100.0)));
    assert!(said(&metres).contains("duizendtallen"), "{}", said(&metres));
    let degrees = layer("naam;lon;lat\nDijk;6.432;52.841\n");
    assert_eq!(at(&degrees, 0), Some((6.432, 52.841)));
}

#[test]
fn titles_and_empty_lines_above_the_header_are_passed_over_and_told() {
    let layer =
        layer("Lopende projecten Vledderwaard\n\nStand: 1 november\n\nnaam;x;y\nDijk;210455;540100\n\nBrug;1;2\n");
    assert_eq!((layer.features.len(), layer.features[0].row, layer.features[1].row), (2, 6, 8));
    assert!(said(&layer).contains("Lopende projecten Vledderwaard / Stand: 1 november"), "{}", said(&layer));
}

#[test]
fn without_a_header_the_columns_are_numbered_and_that_is_told() {
    let layer = layer("Dijk;210455;540100\nBrug;210500;540200\n");
    assert_eq!(layer.features.len(), 2);
    assert_eq!(value(&layer, 0, "kolom 1"), "Dijk");
    assert!(said(&layer).contains("kolom 1"), "{}", said(&layer));
}

#[test]
fn double_and_empty_column_names_are_made_unique_and_told() {
    let layer = layer("naam;bedrag;bedrag;;\nDijk;1;2;los;\nBrug;3;4;;\n");
    let names: Vec<&str> = layer.features[0].properties.keys().collect();
    assert_eq!(names, ["naam", "bedrag", "bedrag 2", "kolom 4"]);
    let said = said(&layer);
    assert!(said.contains("bedrag 2") && said.contains("kolom 4"), "{said}");
}

#[test]
fn rows_with_too_few_or_too_many_cells_are_told_by_row() {
    let layer = layer("naam;jaar;fase\nDijk;2027;1\nBrug\nWeg;2028;2;rest\nPad;2029;3;\n");
    let said = said(&layer);
    assert!(said.contains("minder cellen") && said.contains("rij 3"), "{said}");
    assert!(said.contains("meer cellen") && said.contains("rij 4"), "{said}");
    assert_eq!((value(&layer, 1, "jaar"), value(&layer, 2, "kolom 4")), (Value::Null, json!("rest")));
}

#[test]
fn empty_rows_are_no_rows() {
    let layer = layer("naam;x;y\n;;\nDijk;210455;540100\n ; ;\n");
    assert_eq!((layer.features.len(), layer.features[0].row), (1, 3));
}

#[test]
fn postcodes_and_codes_with_noughts_in_front_stay_text_and_yes_and_no_too() {
    let layer = layer("naam;code;postcode;kwetsbaar\nDijk;007;7983 AB;ja\nBrug;012;7984 CD;nee\n");
    assert_eq!((value(&layer, 0, "code"), value(&layer, 0, "postcode")), (json!("007"), json!("7983 AB")));
    assert_eq!(value(&layer, 1, "kwetsbaar"), "nee");
}

#[test]
fn rows_without_a_place_wait_to_be_placed() {
    let layer = layer("naam;adres\nDijk;Dorpsstraat 1, Vledder\nBrug;Middenweg 12\n");
    assert!(layer.features.iter().all(|feature| matches!(feature.geometry, Ok(None))));
    assert!(said(&layer).contains("geen kolommen"), "{}", said(&layer));
    assert_eq!(layer.features[0].name(), "Dijk");
}

#[test]
fn half_a_place_and_places_that_are_none_are_told_with_their_text() {
    let rows = "A;210455;540100\nB;210455;\nC;;540100\nD;bij de molen;540100\nE;0;0\nF;21045512;540100\nG;;\nH;210460;540120\nI;210460;540130\n";
    let text = format!("naam;x;y\n{rows}");
    let layer = layer(&text);
    let faults: Vec<bool> = layer.features.iter().map(|feature| feature.geometry.is_err()).collect();
    assert_eq!(faults, [false, true, true, true, true, true, false, false, false]);
    let said = said(&layer);
    for part in ["rij 3: ", "‘210455’", "‘bij de molen’", "21045512", "0, 0"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(matches!(layer.features[3].geometry, Err(FeatureFault::Said(_))));
    assert_eq!(value(&layer, 3, "x"), "bij de molen", "nothing is lost");
}

#[test]
fn the_names_of_columns_tell_the_reference_system() {
    let rd = layer("naam;RD_X;RD_Y\nDijk;210455;540100\n");
    assert_eq!(rd.crs, SaidCrs::Known(Crs::RD_NEW));
    let degrees = layer("naam,longitude,latitude\nDijk,6.4,52.8\n");
    assert_eq!((at(&degrees, 0), degrees.crs), (Some((6.4, 52.8)), SaidCrs::Known(Crs::LON_LAT)));
    assert_eq!(layer("naam;x;y\nDijk;210455;540100\n").crs, SaidCrs::Absent);
}

#[test]
fn both_coordinates_may_stand_in_one_column() {
    let one = layer("naam;coordinaten\nDijk;210455,12 540100,5\nBrug;\nWeg;hier\n");
    assert_eq!((at(&one, 0), at(&one, 1)), (Some(HERE), None));
    assert!(one.features[2].geometry.is_err());
    let google = layer("naam;latlon\nDijk;\"52.8, 6.4\"\n");
    assert_eq!(at(&google, 0), Some((6.4, 52.8)));
}

#[test]
fn a_column_with_wkt_gives_areas_and_lines() {
    let layer = layer(
        "naam;geom\nVlak;\"SRID=28992;POLYGON((210000 540000, 210100 540000, 210100 540100, 210000 540000))\"\nStuk;POLYGON((\nNiets;\n",
    );
    assert_eq!(layer.crs, SaidCrs::Known(Crs::RD_NEW));
    assert!(
        matches!(&layer.features[0].geometry, Ok(Some(found)) if matches!(found.geometry, geo::Geometry::Polygon(_)))
    );
    assert!(layer.features[0].properties.get("geom").is_none() && layer.features[1].properties.get("geom").is_some());
    assert!(layer.features[1].geometry.is_err() && matches!(layer.features[2].geometry, Ok(None)));
}

#[test]
fn the_columns_that_the_user_names_go_first() {
    let text = b"naam;oost;noord;x;y\nDijk;210455,12;540100,5;1;2\n";
    let two = Wanted { places: Some(PlaceColumns::Two("oost".into(), "Noord".into())), ..Wanted::default() };
    let layer = read(text, &two, &Progress::default()).expect("it is read");
    assert_eq!(at(&layer, 0), Some(HERE));
    let none = Wanted { places: Some(PlaceColumns::None), ..Wanted::default() };
    let layer = read(text, &none, &Progress::default()).expect("it is read");
    assert_eq!(at(&layer, 0), None);
    let wrong = Wanted { places: Some(PlaceColumns::Two("oost".into(), "west".into())), ..Wanted::default() };
    let error = read(text, &wrong, &Progress::default()).expect_err("there is no such column");
    assert!(words(Language::Dutch).say(&error.message()).contains("‘west’"));
}

#[test]
fn a_list_without_anything_and_one_of_noughts_are_refused() {
    assert!(refused("").contains("leeg"));
    assert!(refused(";;\n;;\n").contains("leeg"));
    assert!(refused("naam;x\0;y\n").contains("tekst"));
}

#[test]
fn a_scattered_list_does_not_fill_the_memory() {
    let text = format!("{}naam{}\n", "a\n".repeat(20_000), ";x".repeat(20_000));
    let said = refused(&text);
    assert!(said.contains("20.001") || said.contains("20001"), "{said}");
}
