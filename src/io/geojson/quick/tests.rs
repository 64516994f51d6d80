//! The quick reader against the careful one, on files of all sorts and chunks of all sizes.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::io::geojson;
use proptest::prelude::*;

/// Features of every sort, sound and not.
const FEATURES: [&str; 22] = [
    r#"{ "type": "Feature", "properties": { "id": 0, "name": "één", "score": 93.01, "open": true }, "geometry": { "type": "Polygon", "coordinates": [ [ [ 6.05, 52.5 ], [ 6.06, 52.5 ], [ 6.06, 52.6 ], [ 6.05, 52.5 ] ] ] } }"#,
    r#"{"type":"Feature","id":"a7","properties":{"Naam":"  ","titel":"twee"},"geometry":{"type":"MultiPolygon","coordinates":[[[[6,52],[7,52],[7,53],[6,52]],[[6.1,52.1],[6.2,52.1],[6.2,52.2],[6.1,52.1]]],[[[1,2],[3,2],[3,4],[1,2]]]]}}"#,
    r#"{"type":"Feature","properties":null,"geometry":null,"id":-3}"#,
    r#"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[6.051234567,-0.0,17.25]}}"#,
    r#"{"geometry":{"type":"LineString","coordinates":[[6,52],[6.000000001,52.123456789012345678],[1e1,5.2E+1]]},"type":"Feature","properties":{"x":-12,"y":1e300}}"#,
    r#"{"type":"Feature","properties":{"name":"]}, {\"type\":\"Feature\"","list":[1,{"a":null}]},"geometry":{"type":"Point","coordinates":[1,2]}}"#,
    r#"{"type":"Feature","properties":{"n":NaN,"inf":-Infinity},"geometry":{"type":"Point","coordinates":[1,2]}}"#,
    r#"{"type":"Feature","properties":{"a":1,"a":2,"name":"x","NAME":"y","name":"z"},"geometry":{"type":"Point","coordinates":[1,2]}}"#,
    r#"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}}"#,
    r#"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1],[1,1],[0,0]]]}}"#,
    r#"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,null],[1,1],[0,0]]]}}"#,
    r#"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[]}}"#,
    r#"{"type":"Feature","properties":{},"geometry":{"type":"Circle","coordinates":[[1,2]]}}"#,
    r#"{"type":"Feature","properties":{},"geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}}"#,
    r#"{"type":"Feature","properties":{"id":12345678901234567890123,"b":01},"geometry":{"type":"Point","coordinates":[1,2]}}"#,
    r#"{"type":"Feature","properties":{"id":12345678901234567890123,"c":18446744073709551616},"geometry":{"type":"Point","coordinates":[1,2]}}"#,
    r#"{"type":"Feature","properties":{"ID":5},"id":"6","bbox":[1,2,3,4],"geometry":{"type":"Point","coordinates":[1,2]},"extra":{"k":[]}}"#,
    r#"{"type":"Feature","properties":[1,2],"geometry":{"type":"Point","coordinates":[1.5,2.5]}}"#,
    r#"{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]}}"#,
    r#"{"type":"Point","coordinates":[4,5]}"#,
    "17",
    r#"{"type":"Feature","properties":{"a":"\u00e9","b":"tab\there"},"geometry":{"coordinates":[1,2],"type":"Point"}}"#,
];

fn file_of(features: &[&str], between: &str, tail: &str) -> String {
    let list = features.join(between);
    format!("{{\"type\":\"FeatureCollection\",\"name\":\"n\",\n\"features\": [\n{list}\n]{tail}")
}

fn careful(text: &str) -> Result<Vec<String>, geojson::ReadError> {
    let progress = Progress::default();
    let top = geojson::TopLevel::scan(text.as_bytes(), &mut |_, _| Ok(None)).unwrap()?;
    let mut all = Vec::new();
    for piece in top.pieces {
        let geojson::Piece::Ranges(ranges) = piece else { panic!("only the quick reader reads") };
        for range in ranges {
            all.push(format!("{:?}", feature::read(&text.as_bytes()[range], all.len() + 1)));
        }
    }
    progress.advance(0).unwrap();
    Ok(all)
}

fn as_seen(features: &[FileFeature]) -> Vec<String> {
    features.iter().map(|feature| format!("{feature:?}")).collect()
}

proptest! {
    #[test]
    fn every_file_is_read_as_the_careful_reader_does(
        picks in prop::collection::vec(prop_oneof![3 => 0..5_usize, 1 => 0..FEATURES.len()], 1..25),
        between in prop_oneof![Just(","), Just(" ,\n"), Just(",\n          "), Just(",,"), Just(" ")],
        tail in prop_oneof![3 => Just("}"), 1 => Just(",\"crs\":null}\n"), 1 => Just(""), 1 => Just("} {}"), 1 => Just(",\"bbox\":[1,2]}")],
        size in 1..900_usize,
    ) {
        let picked: Vec<&str> = picks.iter().map(|pick| FEATURES[*pick]).collect();
        let text = file_of(&picked, between, tail);
        let progress = Progress::default();
        let expected = careful(&text);
        let found = geojson::read(text.as_bytes(), &progress).unwrap();
        match (&found, &expected) {
            (Ok(found), Ok(expected)) => prop_assert_eq!(&as_seen(&found.features), expected),
            (Err(found), Err(expected)) => prop_assert_eq!(found, expected),
            other => prop_assert!(false, "{:?}", other),
        }

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.geojson");
        std::fs::write(&path, &text).unwrap();
        if let Some(streamed) = stream::read_in_chunks(&path, size, Keep::All, &progress).unwrap() {
            let found = found.unwrap();
            prop_assert_eq!(&streamed.crs, &found.crs);
            prop_assert_eq!(streamed.features.len(), found.features.len());
            for (one, other) in streamed.features.into_iter().zip(found.features) {
                prop_assert_eq!(one.name(), other.name());
                prop_assert_eq!(&one.properties, &other.properties);
                prop_assert_eq!((one.row, one.not_numbers), (other.row, other.not_numbers));
                prop_assert_eq!(format!("{:?}", one.geometry), format!("{:?}", other.without_text().geometry));
            }
        }
    }
}

#[test]
fn a_sound_file_is_streamed_whatever_the_size_of_its_chunks() {
    let features: Vec<&str> = FEATURES.iter().copied().cycle().take(200).collect();
    let text = file_of(&features, ",\n", "}");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.geojson");
    std::fs::write(&path, &text).unwrap();
    for size in [1, 7, 100, 1000, 1 << 20] {
        let found = stream::read_in_chunks(&path, size, Keep::Names, &Progress::default()).unwrap().unwrap();
        assert_eq!(found.features.len(), 200);
        assert!(found.features.iter().enumerate().all(|(i, feature)| feature.row == i + 1));
    }
}

#[test]
fn what_is_common_needs_no_careful_reader() {
    for text in &FEATURES[..5] {
        let text = format!("{text},");
        let (feature, end) = one(text.as_bytes(), 0, Keep::All).unwrap();
        assert_eq!(end, text.len() - 1);
        let mut feature = feature;
        feature.row = 1;
        assert_eq!(format!("{feature:?}"), format!("{:?}", feature::read(&text.as_bytes()[..end], 1)));
    }
}

#[test]
fn a_reading_that_was_stopped_stops() {
    let progress = Progress::default();
    progress.cancel();
    let text = file_of(&FEATURES[..3], ",", "}");
    assert!(geojson::read(text.as_bytes(), &progress).is_err());
}
