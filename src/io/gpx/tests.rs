//! GPX of both versions: every trap.
#![allow(clippy::unwrap_used)]

use geo::Geometry;

use super::*;
use crate::words::{Language, words};

fn layer(text: &str, wanted: Option<&str>) -> Result<FileLayer<'static>, SourceError> {
    let wanted = Wanted { layer: wanted.map(str::to_owned), ..Wanted::default() };
    let found = read(text.as_bytes(), &wanted, &Progress::default())?;
    let features = found.features.into_iter().map(FileFeature::without_text).collect();
    Ok(FileLayer { notes: found.notes, name: found.name, ..FileLayer::lon_lat(features, SaidCrs::Absent) })
}

fn gpx(inside: &str) -> String {
    format!("<?xml version=\"1.0\"?><gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\">{inside}</gpx>")
}

const POINT: &str =
    "<wpt lat=\"52.8\" lon=\"6.4\"><ele>3.5</ele><time>2026-05-01T10:00:00Z</time><name>Brug</name></wpt>";
const ROUTE: &str = "<rte><name>Ommetje</name><rtept lat=\"52.8\" lon=\"6.4\"/><rtept lat=\"52.9\" lon=\"6.5\"/></rte>";

fn track(segments: &str) -> String {
    gpx(&format!("<trk><name>Rondje</name>{segments}</trk>"))
}

fn segment(points: &str) -> String {
    format!("<trkseg>{points}</trkseg>")
}

const TWO: &str = "<trkpt lat=\"52.8\" lon=\"6.4\"><ele>1</ele><time>2026-05-01T10:00:00Z</time></trkpt>\
                   <trkpt lat=\"52.9\" lon=\"6.5\"><ele>2</ele><time>2026-05-01T11:00:00Z</time></trkpt>";

#[test]
fn a_waypoint_keeps_its_name_time_and_height() {
    let layer = layer(&gpx(POINT), None).unwrap();
    let feature = &layer.features[0];
    assert!(
        matches!(&feature.geometry, Ok(Some(found)) if found.geometry == Geometry::Point(geo::Point::new(6.4, 52.8)))
    );
    assert_eq!(
        serde_json::Value::Object(feature.properties.to_properties()),
        serde_json::json!({"ele": 3.5, "time": "2026-05-01T10:00:00Z", "name": "Brug"})
    );
}

#[test]
fn gpx_1_0_is_read_as_1_1() {
    let old = gpx(POINT).replace("1.1", "1.0").replace("GPX/1/1", "GPX/1/0");
    assert_eq!(layer(&old, None).unwrap().features.len(), 1);
}

#[test]
fn waypoints_routes_and_tracks_are_layers_when_there_are_several() {
    let text = gpx(&format!("{POINT}{ROUTE}<trk>{}</trk>", segment(TWO)));
    let Err(SourceError::SeveralLayers(layers)) = layer(&text, None) else { panic!("which one is asked") };
    assert_eq!(layers.iter().map(|layer| layer.name.as_str()).collect::<Vec<_>>(), ["waypoints", "routes", "tracks"]);
    let routes = layer(&text, Some("routes")).unwrap();
    assert!(
        matches!(&routes.features[0].geometry, Ok(Some(found)) if matches!(found.geometry, Geometry::LineString(_)))
    );
    assert_eq!(layer(&gpx(ROUTE), None).unwrap().name.as_deref(), Some("routes"));
}

#[test]
fn a_track_is_a_line_for_each_stretch_with_its_times_and_its_heights_counted() {
    let layer = layer(&track(&(segment(TWO) + &segment(TWO))), None).unwrap();
    let Ok(Some(found)) = &layer.features[0].geometry else { panic!("it has a shape") };
    assert!(matches!(&found.geometry, Geometry::MultiLineString(lines) if lines.0.len() == 2));
    assert_eq!(found.heights, 4);
    assert_eq!(layer.features[0].properties.to_properties()["begin"], "2026-05-01T10:00:00Z");
    assert_eq!(layer.features[0].properties.to_properties()["end"], "2026-05-01T11:00:00Z");
}

#[test]
fn empty_stretches_and_stretches_of_one_point_are_left_out_and_told() {
    let one = segment("<trkpt lat=\"52.8\" lon=\"6.4\"/>");
    let found = layer(&track(&(segment("") + &one + &segment(TWO))), None).unwrap();
    assert!(
        matches!(&found.features[0].geometry, Ok(Some(found)) if matches!(found.geometry, Geometry::LineString(_)))
    );
    let said: Vec<String> = found.notes.iter().map(|note| words(Language::Dutch).say(note)).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(matches!(layer(&track(&segment("")), None).unwrap().features[0].geometry, Ok(None)));
}

#[test]
fn a_point_without_a_place_spoils_only_its_track() {
    let bad = segment("<trkpt lat=\"52.8\" lon=\"6.4\"/><trkpt lat=\"hier\"/>");
    let text = gpx(&format!("<trk>{bad}</trk><trk>{}</trk>", segment(TWO)));
    let layer = layer(&text, None).unwrap();
    let Err(fault) = &layer.features[0].geometry else { panic!("it has no place") };
    let said = words(Language::Dutch).say(&fault.message());
    assert!(said.contains("punt 2") && said.contains("hier"), "{said}");
    assert!(layer.features[1].geometry.is_ok());
}

#[test]
fn a_gpx_without_anything_has_no_features_and_one_that_stops_is_refused() {
    assert!(layer(&gpx("<metadata><name>x</name></metadata>"), None).unwrap().features.is_empty());
    assert!(matches!(layer("<gpx><wpt lat='1' lon='2'>", None), Err(SourceError::Broken(_))));
}
