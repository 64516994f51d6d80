//! `koppelkans overlap`: rows, polygons with properties, and what lies under the others.

use serde_json::Value;

use super::desk::Desk;

/// A square of `side` m in RD New with a name.
fn square(name: &str, x: f64, y: f64, side: f64) -> String {
    let (left, low) = (210_000.0 + x, 540_000.0 + y);
    let (right, top) = (left + side, low + side);
    let ring = format!("[[{left},{low}],[{right},{low}],[{right},{top}],[{left},{top}],[{left},{low}]]");
    let geometry = format!(r#"{{"type":"Polygon","coordinates":[{ring}]}}"#);
    format!(r#"{{"type":"Feature","properties":{{"naam":"{name}","rang":{side}}},"geometry":{geometry}}}"#)
}

fn collection(features: &[String]) -> String {
    format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","))
}

/// Two parcels; the first lies for a quarter under one plan and for a quarter under two, which both reach beyond it.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("kavels.geojson", &collection(&[square("Brink", 0.0, 0.0, 100.0), square("Es", 1000.0, 0.0, 100.0)]));
    let plans = [square("Bos", 50.0, 0.0, 100.0), square("Plas", 50.0, 50.0, 100.0), square("Ver", 1150.0, 0.0, 10.0)];
    desk.write("plannen.geojson", &collection(&plans));
    desk
}

#[test]
fn rows_tell_shared_ground_and_distance() {
    let rows = desk().done(&["overlap", "kavels.geojson", "plannen.geojson", "--within", "50"]);
    let expected = ["a;b;area_m2;distance_m", "0;0;5000.0000;0.0000", "0;1;2500.0000;0.0000", "1;2;0.0000;50.0000"];
    assert_eq!(rows.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn what_two_cover_is_covered_once() {
    let rows = desk().done(&["overlap", "kavels.geojson", "plannen.geojson", "--covered"]);
    let expected = ["a;area_m2;covered_m2", "0;10000.0000;5000.0000", "1;10000.0000;0.0000"];
    assert_eq!(rows.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn the_shared_ground_is_a_geopackage_with_the_properties_of_both() {
    let desk = desk();
    let shown = desk.done(&["overlap", "kavels.geojson", "plannen.geojson", "--geometry", "gedeeld.gpkg"]);
    assert_eq!(shown, "", "rows only where they were asked for");
    let file = rusqlite::Connection::open(desk.path("gedeeld.gpkg")).unwrap();
    let row = |b: i64| {
        file.query_row("SELECT a, area_m2, a_naam, b_naam, b_rang FROM overlap WHERE b = ?1", [b], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
        })
        .unwrap()
    };
    let expected: (i64, f64, String, String, f64) = (0, 5000.0, "Brink".to_owned(), "Bos".to_owned(), 100.0);
    assert_eq!(row(0), expected);
    assert_eq!(row(1), (0, 2500.0, "Brink".to_owned(), "Plas".to_owned(), 100.0));
    let of_contents = "SELECT srs_id, min_x, max_y FROM gpkg_contents WHERE table_name = 'overlap'";
    let extent: (i64, f64, f64) =
        file.query_row(of_contents, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    assert_eq!(extent, (28992, 210_050.0, 540_100.0));
    let indexed: i64 = file.query_row("SELECT count(*) FROM rtree_overlap_geom", [], |row| row.get(0)).unwrap();
    assert_eq!(indexed, 2);
    // A file that is there stays as it is.
    desk.refused(&["overlap", "kavels.geojson", "plannen.geojson", "--geometry", "gedeeld.gpkg"], &["gedeeld.gpkg"]);
    let left: Vec<_> = std::fs::read_dir(desk.path("")).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(left.len(), 3, "nothing half made beside it: {left:?}");
}

#[test]
fn the_shared_ground_is_geojson_where_its_name_says_so_and_the_rows_can_come_too() {
    let desk = desk();
    desk.done(&["overlap", "kavels.geojson", "plannen.geojson", "--geometry", "uit.geojson", "-o", "uit.csv"]);
    let read: Value = serde_json::from_str(&std::fs::read_to_string(desk.path("uit.geojson")).unwrap()).unwrap();
    let features = read["features"].as_array().unwrap();
    assert_eq!(features.len(), 2);
    assert_eq!(features[0]["properties"]["b_naam"], "Bos");
    assert_eq!(features[0]["geometry"]["type"], "MultiPolygon");
    assert_eq!(std::fs::read_to_string(desk.path("uit.csv")).unwrap().lines().count(), 3);
    desk.refused(&["overlap", "kavels.geojson", "plannen.geojson", "--geometry", "uit.shp"], &["uit.shp", ".gpkg"]);
}

#[test]
fn layers_are_chosen_of_files_that_have_several() {
    let desk = desk();
    std::fs::copy(super::desk::sample("vledderwaard.gpkg"), desk.path("v.gpkg")).unwrap();
    // Once is for the file that has that layer; the other has one.
    let one = desk.done(&["overlap", "v.gpkg", "kavels.geojson", "--within", "100000", "--from", "waarden"]);
    assert!(one.lines().count() > 2, "{one}");
    let two = desk.done(&["overlap", "v.gpkg", "v.gpkg", "--from", "waarden", "--layer", "opgaven"]);
    let turned = desk.done(&["overlap", "v.gpkg", "v.gpkg", "--from", "opgaven", "--from", "waarden"]);
    assert!(two.lines().count() > 1 && two.lines().count() == turned.lines().count() && two != turned);
    desk.refused(&["overlap", "v.gpkg", "kavels.geojson"], &["--from"]);
    desk.refused(&["overlap", "v.gpkg", "kavels.geojson", "--from", "weg"], &["weg", "waarden"]);
    let thrice = ["overlap", "v.gpkg", "v.gpkg", "--from", "a", "--from", "b", "--from", "c"];
    desk.refused(&thrice, &["--from kan één keer"]);
}

#[test]
fn each_file_may_have_a_system_of_its_own() {
    let desk = desk();
    let point = |x: f64, y: f64| {
        format!(r#"{{"type":"Feature","properties":{{}},"geometry":{{"type":"Point","coordinates":[{x},{y}]}}}}"#)
    };
    // The same place in RD New and in UTM, both without a word on what they are.
    desk.write("rd.geojson", &collection(&[point(155_000.0, 463_000.0)]));
    desk.write("utm.geojson", &collection(&[point(663_304.1, 5_780_984.5)]));
    let rows =
        desk.done(&["overlap", "rd.geojson", "utm.geojson", "--within", "500", "--crs", "28992", "--crs", "25831"]);
    assert_eq!(rows.lines().count(), 2, "{rows}");
}

#[test]
fn what_can_not_go_together_is_said() {
    desk().misused(&["overlap", "kavels.geojson", "plannen.geojson", "--covered", "--within", "5"], &["--within"]);
}
