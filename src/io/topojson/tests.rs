//! Topologies, sound and broken.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::words::{Language, words};

fn layer<'a>(text: &'a str, wanted: Option<&str>) -> Result<FileLayer<'a>, SourceError> {
    let wanted = Wanted { layer: wanted.map(str::to_owned), ..Wanted::default() };
    read(text.as_bytes(), &wanted, &Progress::default())
}

fn shapes(layer: &FileLayer) -> Vec<String> {
    let of = |feature: &FileFeature| match &feature.geometry {
        Ok(Some(found)) => ::geojson::GeometryValue::from(&found.geometry).to_string(),
        Ok(None) => "-".to_owned(),
        Err(fault) => words(Language::Dutch).say(&fault.message()),
    };
    layer.features.iter().map(of).collect()
}

/// Two squares side by side that share a border, which the second one walks backwards.
fn squares(arcs: &str, transform: &str) -> String {
    format!(
        r#"{{"type":"Topology",{transform}"objects":{{"vlakken":{{"type":"GeometryCollection","geometries":[
        {{"type":"Polygon","id":1,"properties":{{"naam":"west"}},"arcs":[[0,1]]}},
        {{"type":"Polygon","id":"b","arcs":[[2,-1]]}}]}}}},"arcs":{arcs}}}"#
    )
}

const PLAIN: &str = "[[[1,0],[1,1]],[[1,1],[0,1],[0,0],[1,0]],[[1,0],[2,0],[2,1],[1,1]]]";

#[test]
fn shared_borders_and_arcs_walked_backwards_give_whole_polygons() {
    let text = squares(PLAIN, "");
    let layer = layer(&text, None).unwrap();
    let shapes = shapes(&layer);
    assert!(shapes[0].contains("[[1.0,0.0],[1.0,1.0],[0.0,1.0],[0.0,0.0],[1.0,0.0]]"), "{}", shapes[0]);
    assert!(shapes[1].contains("[[1.0,0.0],[2.0,0.0],[2.0,1.0],[1.0,1.0],[1.0,0.0]]"), "{}", shapes[1]);
    assert_eq!(layer.features[0].name(), "west");
    assert_eq!(
        (layer.name.as_deref(), &layer.features[1].properties.to_properties()["id"]),
        (Some("vlakken"), &"b".into())
    );
    assert!(
        layer
            .features
            .iter()
            .all(|feature| { matches!(&feature.geometry, Ok(Some(found)) if found.open_rings.is_empty()) })
    );
}

#[test]
fn a_quantised_topology_is_the_same_as_one_that_is_not() {
    let steps = "[[[10,0],[0,10]],[[10,10],[-10,0],[0,-10],[10,0]],[[10,0],[10,0],[0,10],[-10,0]]]";
    let grid = r#""transform":{"scale":[0.1,0.1],"translate":[0,0]},"#;
    let (plain, quantised) = (squares(PLAIN, ""), squares(steps, grid));
    assert_eq!(shapes(&layer(&quantised, None).unwrap()), shapes(&layer(&plain, None).unwrap()));
}

#[test]
fn an_arc_that_is_not_there_or_makes_no_sense_spoils_only_its_feature() {
    let text = r#"{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[
        {"type":"LineString","arcs":[0]},{"type":"LineString","arcs":[7]},{"type":"LineString","arcs":[-9]},
        {"type":"LineString","arcs":[1]},{"type":"LineString","arcs":[0.5]},{"type":"LineString"},
        {"type":"Polygon","arcs":[0]},{"type":"Cirkel"},{"type":null},{"type":"Point","coordinates":[1]},
        {"type":"LineString","arcs":[-9223372036854775808]},{"type":"Point","coordinates":[5,6,7]}]}},
        "arcs":[[[0,0],[1,1]],[[0],[1,1]]]}"#;
    let shapes = shapes(&layer(text, None).unwrap());
    assert!(shapes[0].contains("LineString") && shapes[11].contains("Point"), "{shapes:?}");
    assert!(shapes[1].contains('7') && shapes[2].contains("-9"), "{shapes:?}");
    assert_eq!(shapes[8], "-");
    assert!(shapes[3].contains("minder dan twee") && shapes[7].contains("Cirkel"), "{shapes:?}");
}

#[test]
fn collections_in_collections_and_points_are_read() {
    let text = r#"{"objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"GeometryCollection",
        "geometries":[{"type":"MultiPoint","coordinates":[[1,2],[3,4]]},{"type":"MultiLineString","arcs":[[0],[0]]}]}]}},
        "arcs":[[[0,0],[1,1]]],"type":"Topology"}"#;
    let layer = layer(text, None).unwrap();
    assert_eq!(layer.features.len(), 1);
    let shapes = shapes(&layer);
    assert!(shapes[0].contains("MultiPoint") && shapes[0].contains("MultiLineString"), "{shapes:?}");
}

#[test]
fn objects_are_layers() {
    let text = r#"{"type":"Topology","objects":{"een":{"type":"Point","coordinates":[1,2]},
        "twee":{"type":"GeometryCollection","geometries":[]}},"arcs":[]}"#;
    let Err(SourceError::SeveralLayers(layers)) = layer(text, None) else { panic!("which one is asked") };
    assert_eq!(
        layers.iter().map(|layer| (layer.name.as_str(), layer.rows)).collect::<Vec<_>>(),
        [("een", Some(1)), ("twee", Some(0))]
    );
    assert_eq!(layer(text, Some("een")).unwrap().features.len(), 1);
    assert!(matches!(layer(text, Some("drie")), Err(SourceError::NoSuchLayer { .. })));
}

#[test]
fn a_topology_that_is_cut_off_or_nested_without_end_is_refused() {
    let whole = squares(PLAIN, "");
    assert!(matches!(layer(&whole[..whole.len() - 9], None), Err(SourceError::Broken(_))));
    let deep = format!("{{\"objects\":{}", "{\"a\":".repeat(100_000));
    assert!(matches!(layer(&deep, None), Err(SourceError::Broken(_))));
    assert!(matches!(layer("{\"type\":\"Topology\"}", None), Err(SourceError::Broken(_))));
}

#[test]
fn the_same_arc_again_and_again_does_not_fill_the_memory() {
    let arc = format!("[{}]", vec!["[1,1]"; 10_000].join(","));
    let line = format!(r#"{{"type":"LineString","arcs":[{}]}}"#, vec!["0"; 1000].join(","));
    let text = format!(r#"{{"type":"Topology","objects":{{"a":{line}}},"arcs":[{arc}]}}"#);
    assert!(shapes(&layer(&text, None).unwrap())[0].contains("te groot"));
}

#[test]
fn a_topology_is_told_by_its_first_bytes_or_by_its_end() {
    use crate::io::formats::Format;
    assert_eq!(Format::sniff("a.json", b" {\"type\": \"Topology\", \"objects\""), Format::TopoJson);
    assert_eq!(
        Format::sniff("a.json", b"{\"name\":{\"type\":\"Topology\"},\"type\":\"FeatureCollection\""),
        Format::GeoJson
    );
    let late = r#"{"objects":{"een":{"type":"Point","coordinates":[1,2]}},"arcs":[],"type":"Topology"}"#;
    let layer = crate::io::geojson::read_layer(late.as_bytes(), &Wanted::default(), &Progress::default()).unwrap();
    assert_eq!(layer.features.len(), 1);
}
