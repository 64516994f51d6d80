//! KML as it comes from Google Earth, My Maps, QGIS and by hand: every trap.
#![allow(clippy::unwrap_used)]

use std::io::{Cursor, Write};

use geo::Geometry;

use super::*;
use crate::io::formats::Format;
use crate::words::{Language, words};

fn layer(text: &str) -> FileLayer<'_> {
    read(text.as_bytes(), &Wanted::default(), &Progress::default())
        .unwrap_or_else(|error| panic!("{}", words(Language::Dutch).say(&error.message())))
}

fn kml(inside: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\" \
         xmlns:gx=\"http://www.google.com/kml/ext/2.2\"><Document>{inside}</Document></kml>"
    )
}

fn placemark(geometry: &str) -> String {
    kml(&format!("<Placemark><name>Dijk</name>{geometry}</Placemark>"))
}

fn geometry(text: &str) -> Geometry<f64> {
    match layer(&placemark(text)).features.remove(0).geometry {
        Ok(Some(found)) => found.geometry,
        other => panic!("{other:?}"),
    }
}

fn fault(text: &str) -> String {
    match layer(&placemark(text)).features.remove(0).geometry {
        Err(fault) => words(Language::Dutch).say(&fault.message()),
        other => panic!("{other:?}"),
    }
}

fn said(layer: &FileLayer) -> String {
    layer.notes.iter().map(|note| words(Language::Dutch).say(note)).collect::<Vec<_>>().join("\n")
}

const RING: &str = "<LinearRing><coordinates>6,52 6.1,52 6.1,52.1 6,52</coordinates></LinearRing>";

#[test]
fn every_kind_of_kml_geometry_is_read() {
    let line = "<LineString><coordinates>6,52 7,53</coordinates></LineString>";
    let polygon = format!(
        "<Polygon><outerBoundaryIs>{RING}</outerBoundaryIs><innerBoundaryIs>{RING}</innerBoundaryIs></Polygon>"
    );
    let point = "<Point><coordinates>6.5,52.5</coordinates></Point>";
    assert_eq!(geometry(point), Geometry::Point(geo::Point::new(6.5, 52.5)));
    assert!(matches!(geometry(line), Geometry::LineString(line) if line.0.len() == 2));
    assert!(matches!(geometry(RING), Geometry::LineString(_)));
    assert!(matches!(geometry(&polygon), Geometry::Polygon(polygon) if polygon.interiors().len() == 1));
    let several = format!("<MultiGeometry>{polygon}<MultiGeometry>{line}{point}</MultiGeometry></MultiGeometry>");
    assert!(matches!(geometry(&several), Geometry::GeometryCollection(parts) if parts.0.len() == 2));
}

#[test]
fn a_track_of_google_is_a_line_with_its_times() {
    let text = placemark(
        "<gx:Track><when>2026-05-01T10:00:00Z</when><when>2026-05-01T11:00:00Z</when>\
         <gx:coord>6 52 3</gx:coord><gx:coord>6.1 52.1 4</gx:coord></gx:Track>",
    );
    let layer = layer(&text);
    let feature = &layer.features[0];
    assert!(matches!(&feature.geometry, Ok(Some(found)) if found.heights == 2));
    assert_eq!(feature.properties.to_properties()["end"], "2026-05-01T11:00:00Z");
}

#[test]
fn a_model_is_refused_by_its_name() {
    assert!(fault("<Model><Location><longitude>6</longitude></Location></Model>").contains("Model"));
}

#[test]
fn folders_are_a_property_and_all_placemarks_are_one_layer() {
    let point = "<Point><coordinates>6.5,52.5</coordinates></Point>";
    let text = kml(&format!(
        "<name>Bestand</name><Placemark><name>A</name>{point}</Placemark><Folder><name>Noord</name>\
         <Placemark><name>B</name>{point}</Placemark><Folder><name>Wensen</name><Style><x/></Style>\
         <Placemark><name>C</name>{point}</Placemark></Folder></Folder><Placemark><name>D</name>{point}</Placemark>"
    ));
    let layer = layer(&text);
    let folders: Vec<_> =
        layer.features.iter().map(|feature| feature.properties.get("map").map(|map| map.into_owned())).collect();
    assert_eq!(folders, [None, Some("Noord".into()), Some("Noord / Wensen".into()), None]);
    assert_eq!(layer.features[2].name(), "C");
}

#[test]
fn extended_data_of_both_sorts_and_html_are_kept() {
    let text = kml(
        "<Schema name=\"s\" id=\"s\"><SimpleField type=\"int\" name=\"jaar\"/><SimpleField type=\"string\" name=\"code\"/></Schema>\
         <Placemark id=\"p1\"><name>Dijk &amp; Co</name><description><![CDATA[<b>Vet</b>]]></description>\
         <ExtendedData><Data name=\"status\"><value>lopend</value></Data><Data name=\"name\"><value>anders</value></Data>\
         <SchemaData schemaUrl=\"#s\"><SimpleData name=\"jaar\">2027</SimpleData><SimpleData name=\"code\">007</SimpleData>\
         </SchemaData></ExtendedData></Placemark>",
    );
    let layer = layer(&text);
    let expected = serde_json::json!({"id": "p1", "name": "Dijk & Co", "description": "<b>Vet</b>", "status": "lopend",
        "name 2": "anders", "jaar": 2027, "code": "007"});
    assert_eq!(serde_json::Value::Object(layer.features[0].properties.to_properties()), expected);
    assert!(matches!(layer.features[0].geometry, Ok(None)));
}

#[test]
fn links_overlays_and_tours_are_counted_and_told() {
    let text = kml(
        "<NetworkLink><name>x</name><Link><href>http://x</href></Link></NetworkLink><GroundOverlay/><GroundOverlay/>\
         <ScreenOverlay/><Placemark><Point><coordinates>6,52</coordinates></Point></Placemark>",
    );
    let layer = layer(&text);
    let said = said(&layer);
    assert!(said.contains("1 verwijzing") && said.contains("2 afbeeldingen"), "{said}");
    assert_eq!(layer.features.len(), 1);
}

#[test]
fn heights_other_than_nought_are_counted() {
    let text = placemark("<LineString><coordinates>6,52,0 6.1,52.1,12.5 6.2,52.2</coordinates></LineString>");
    assert!(matches!(&layer(&text).features[0].geometry, Ok(Some(found)) if found.heights == 1));
}

#[test]
fn odd_blanks_in_coordinates_are_read_and_missing_commas_are_told() {
    let odd = "<LineString><coordinates>\n\t6 , 52,0\r\n  7,53 ,0\u{20}\n</coordinates></LineString>";
    assert!(matches!(geometry(odd), Geometry::LineString(line) if line.0.len() == 2));
    for wrong in ["6 52", "6,52,0,1", "zes,52", "6;52", "6,NaN"] {
        let said = fault(&format!("<Point><coordinates>{wrong}</coordinates></Point>"));
        assert!(said.contains("coördina"), "{wrong}: {said}");
    }
}

#[test]
fn one_bad_placemark_does_not_spoil_the_others() {
    let text = kml("<Placemark><name>A</name><Point><coordinates>x</coordinates></Point></Placemark>\
         <Placemark><name>B</name><Point><coordinates>6,52</coordinates></Point></Placemark>\
         <Placemark><name>C</name><Point><coordinates/></Point></Placemark>");
    let layer = layer(&text);
    let found: Vec<_> = layer.features.iter().map(|feature| (feature.row, feature.geometry.is_ok())).collect();
    assert_eq!(found, [(1, false), (2, true), (3, true)]);
}

#[test]
fn an_encoding_that_is_declared_wrongly_does_not_break_letters() {
    let said_latin = placemark("").replace("UTF-8", "ISO-8859-1").replace("Dijk", "Café");
    assert_eq!(layer(&said_latin).features[0].name(), "Café");
    let mut latin = placemark("").replace("Dijk", "Caf@").into_bytes();
    let at = latin.iter().position(|byte| *byte == b'@').unwrap();
    latin[at] = 0xE9;
    let found = read(&latin, &Wanted::default(), &Progress::default()).unwrap();
    assert_eq!(found.features[0].name(), "Café");
    assert!(said(&found).contains("windows-1252"), "{}", said(&found));
}

#[test]
fn entities_that_grow_without_end_are_not_filled_in() {
    let bomb = placemark("").replacen(
        "<kml",
        "<!DOCTYPE kml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><kml",
        1,
    );
    let bomb = bomb.replace("Dijk", "&b;");
    let layer = layer(&bomb);
    assert_eq!(layer.features[0].name(), "&b;");
    assert!(said(&layer).contains("niet ingevuld"), "{}", said(&layer));
}

#[test]
fn folders_and_geometries_nested_without_end_do_not_end_the_program() {
    let folders = kml(&format!("{}{}", "<Folder><name>x</name>".repeat(100_000), "</Folder>".repeat(100_000)));
    assert_eq!(layer(&folders).features.len(), 0);
    let deep = format!("{}{}", "<MultiGeometry>".repeat(100_000), "</MultiGeometry>".repeat(100_000));
    assert!(fault(&deep).contains("te diep"));
}

#[test]
fn a_kml_that_stops_halfway_is_refused_with_its_line() {
    let whole = placemark("\n<Point><coordinates>6,52</coordinates></Point>");
    let error = read(&whole.as_bytes()[..whole.len() - 40], &Wanted::default(), &Progress::default()).unwrap_err();
    let said = words(Language::Dutch).say(&error.message());
    assert!(said.contains("regel 3"), "{said}");
}

fn kmz(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        out.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(text).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn a_kmz_gives_its_main_file_and_tells_of_the_others() {
    let (main, other) = (placemark("<Point><coordinates>6,52</coordinates></Point>"), kml(""));
    let bytes = kmz(&[("files/x.kml", other.as_bytes()), ("doc.kml", main.as_bytes()), ("a.png", b"")]);
    assert_eq!(Format::sniff("kaart.kmz", &bytes), Format::Kmz);
    let layer = read_kmz(&bytes, &Wanted::default(), &Progress::default()).unwrap();
    assert_eq!(layer.features.len(), 1);
    assert!(said(&layer).contains("files/x.kml"), "{}", said(&layer));
    let without = kmz(&[("a.png", b"")]);
    assert!(matches!(read_kmz(&without, &Wanted::default(), &Progress::default()), Err(SourceError::Broken(_))));
}

#[test]
fn a_kmz_that_unpacks_without_end_or_is_broken_is_refused() {
    let bomb = kmz(&[("doc.kml", &vec![b' '; 80 << 20])]);
    for bytes in [&bomb, &bomb[..100]] {
        assert!(matches!(read_kmz(bytes, &Wanted::default(), &Progress::default()), Err(SourceError::Broken(_))));
    }
}
