//! Finding, driven as the window does it.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use serde_json::json;

use super::super::{Action, App, Dialog, Places};
use super::names::folded;
use super::*;
use crate::geometry::Shape;
use crate::model::{Change, Edit, Project, ReferenceFeature, ReferenceLayer, RowChange, TaskFeature, ValueFeature};

fn id(n: u128) -> FeatureId {
    FeatureId(uuid::Uuid::from_u128(n))
}

fn point(x: f64, y: f64) -> Shape {
    Shape::point(Point { x: 155_000.0 + x, y: 463_000.0 + y }).unwrap()
}

fn app(folder: &tempfile::TempDir) -> App {
    let mut project = Project::new("Proef", Crs::RD_NEW);
    let mut changes = Vec::new();
    for (n, name) in ["Brug bij Vledder", "Vledder Aa", "Café ’t Hoekje"].into_iter().enumerate() {
        let mut row = TaskFeature::new(id(n as u128 + 1), n as u64 + 1, point(n as f64 * 100.0, 0.0));
        row.name = name.to_owned();
        changes.push(Change::Task(RowChange::put(row)));
    }
    let mut row = ValueFeature::new(id(11), 1, point(0.0, 500.0));
    row.name = "Oude Vledderlaan".to_owned();
    changes.push(Change::Value(RowChange::put(row)));
    let feature = |name: &str| ReferenceFeature {
        shape: point(0.0, 900.0),
        properties: json!({"NAAM": name, "soort": "gras"}).as_object().unwrap().clone().into(),
    };
    let features = Arc::new(vec![feature("Vledderveen"), feature("Wapse")]);
    let layer = ReferenceLayer {
        id: id(21),
        serial: 1,
        name: "Buurten".to_owned(),
        source: String::new(),
        origin: None,
        features,
    };
    changes.push(Change::Layer(RowChange::put(layer)));
    project.apply(&Edit::new(Message::new("x"), changes)).unwrap();
    let mut app = App::in_memory(Places::inside(folder.path()), project);
    app.know_places(vec![NamedPlace {
        name: "Vledder".to_owned(),
        kind: PlaceKind::Village,
        population: Some(1_500),
        at: Point { x: 210_300.0, y: 541_700.0 },
    }]);
    app
}

fn names(app: &mut App, typed: &str) -> Vec<String> {
    app.dispatch(Action::Find(typed.to_owned()));
    app.settle();
    app.state().finding.names.iter().map(|one| one.name.clone()).collect()
}

#[test]
fn accents_capitals_and_signs_do_not_matter() {
    assert_eq!(folded("  ’s-Gravenhage / CAFÉ "), "s gravenhage cafe");
    assert_eq!(folded("Ĳsselmeer"), "ijsselmeer");
    assert_eq!(folded("e\u{301}"), "e");
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(&folder);
    assert_eq!(names(&mut app, "cafe t hoek"), ["Café ’t Hoekje"]);
    assert_eq!(names(&mut app, "CAFÉ"), ["Café ’t Hoekje"]);
}

#[test]
fn what_begins_with_it_comes_first_and_everything_that_has_a_name_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(&folder);
    let found = names(&mut app, "vledder");
    assert_eq!(found, ["Vledder", "Vledder Aa", "Vledderveen", "Brug bij Vledder", "Oude Vledderlaan"]);
    let kinds: Vec<_> = app.state().finding.names.iter().map(|one| one.what.clone()).collect();
    assert_eq!(kinds[0], FoundWhat::Place(PlaceKind::Village));
    assert_eq!(kinds[2], FoundWhat::Row("Buurten".to_owned()));
    assert_eq!(kinds[4], FoundWhat::Feature(id(11), MapOfRow::Values));
    assert_eq!(names(&mut app, "vl br"), ["Brug bij Vledder"], "words in any order");
    assert_eq!(names(&mut app, "derveen"), ["Vledderveen"], "and in the middle of a word");
    assert_eq!(names(&mut app, "  "), Vec::<String>::new());
}

#[test]
fn the_map_travels_to_coordinates_and_a_mark_stands_there_until_esc() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(&folder);
    app.dispatch(Action::OpenDialog(Dialog::Find));
    app.dispatch(Action::Find("155.000 463.000".to_owned()));
    app.settle();
    let found = app.state().finding.coordinates[0].clone();
    assert_eq!(found.at, Point { x: 155_000.0, y: 463_000.0 });
    app.dispatch(Action::GoTo(Box::new(found)));
    assert_eq!(app.state().dialog, None);
    let marker = app.state().marker().unwrap().clone();
    let lon_lat = marker.lon_lat(Crs::RD_NEW).unwrap();
    assert!((lon_lat.x - 5.387_20).abs() < 1e-4 && (lon_lat.y - 52.155_17).abs() < 1e-4, "{lon_lat:?}");
    assert!(matches!(app.state().view.target, Some((_, ViewTarget::Fit(bounds))) if bounds.contains(marker.at)));
    app.dispatch(Action::StepBack);
    assert_eq!(app.state().marker(), None);
}

#[test]
fn degrees_come_where_they_are_in_the_plane() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(&folder);
    app.dispatch(Action::Find("52.15517 5.38720".to_owned()));
    let at = app.state().finding.coordinates[0].at;
    assert!((at.x - 155_000.0).abs() < 2.0 && (at.y - 463_000.0).abs() < 2.0, "{at:?}");
}

#[test]
fn two_readings_are_both_offered_and_what_the_plane_can_not_hold_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(&folder);
    app.dispatch(Action::Find("290500 295500".to_owned()));
    assert_eq!(app.state().finding.coordinates.len(), 2);
    app.dispatch(Action::Find("-33.85 151.2".to_owned()));
    assert!(app.state().finding.outside && app.state().finding.coordinates.is_empty());
}

#[test]
fn a_text_that_must_be_one_place_is_one_or_says_why_not() {
    let said = |text: &str| {
        let found = the_place(text, Crs::RD_NEW).map_err(|why| why.key)?;
        Ok::<_, String>((found.x.round() as i64, found.y.round() as i64))
    };
    for text in [
        "210455 540812",
        "210455,540812",
        "210455; 540812",
        "x: 210455 y: 540812",
        "210.455 540.812",
        "RD 210455.2, 540811.9",
        "210455,4 540812,4",
        "540812 210455",
    ] {
        assert_eq!(said(text), Ok((210_455, 540_812)), "{text}");
    }
    let (x, y) = said("52.8457, 6.2109").unwrap();
    assert!((205_000..216_000).contains(&x) && (535_000..546_000).contains(&y), "{x} {y}");
    for text in ["6.2109 52.8457", "52,8457 6,2109", "52,8457,6,2109", "52.8457°N 6.2109°E"] {
        assert_eq!(said(text), Ok((x, y)), "{text}");
    }
    for (text, why) in [
        ("hier", "coordinates-not-two"),
        ("210455", "coordinates-not-two"),
        ("12 13", "coordinates-elsewhere"),
        ("-5 100", "coordinates-elsewhere"),
        ("RD 350000 700000", "coordinates-elsewhere"),
        ("290500 295500", "coordinates-two-places"),
    ] {
        assert_eq!(said(text), Err(why.to_owned()), "{text}");
    }
}

#[test]
fn a_feature_that_was_found_is_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(&folder);
    names(&mut app, "oude");
    let found = app.state().finding.names[0].clone();
    app.dispatch(Action::GoTo(Box::new(found)));
    assert_eq!(app.state().selection.single(), Some(id(11)));
    assert_eq!(app.state().marker(), None, "it is shown by being chosen");
}

#[test]
fn only_what_was_typed_last_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = app(&folder);
    for typed in ["vledder", "vl", "cafe"] {
        app.dispatch(Action::Find(typed.to_owned()));
    }
    app.settle();
    let finding = &app.state().finding;
    let found: Vec<_> = finding.names.iter().map(|one| one.name.as_str()).collect();
    assert_eq!((found, finding.more, finding.busy), (vec!["Café ’t Hoekje"], 0, false));
}

#[test]
fn towns_and_villages_of_the_own_background_are_found_and_gone_to() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::in_memory(Places::inside(folder.path()), Project::new("Leeg", Crs::RD_NEW));
    assert_eq!(names(&mut app, "amersfoort").first().map(String::as_str), Some("Amersfoort"));
    let found = app.state().finding.names[0].clone();
    assert!((found.at.x - 155_000.0).hypot(found.at.y - 463_000.0) < 2_000.0, "{:?}", found.at);
    app.dispatch(Action::GoTo(Box::new(found)));
    assert_eq!(app.state().marker().unwrap().name, "Amersfoort");
    let all = names(&mut app, "dwingeloo");
    assert_eq!(all.iter().filter(|name| *name == "Dwingeloo").count(), 1, "{all:?}");
}

/// A file with one vector tile over the middle of the country, with the names of a village and of a town that the own
/// background has too.
fn own_tiles(folder: &tempfile::TempDir) -> std::path::PathBuf {
    use fast_mvt::{MvtFeature, MvtLayer, MvtTile};
    let mut layer = MvtLayer::new("place", fast_mvt::DEFAULT_EXTENT);
    // Where Amersfoort lies in tile 65, 42 of zoom 7.
    for (name, x, y) in [("Zelfgetekend", 2_000, 1_000), ("Amersfoort", 3_745, 765)] {
        let mut place = MvtFeature::new(geo::Point(geo::Coord { x, y }).into());
        place.add_tag_string("name", name);
        place.add_tag_string("class", "village");
        layer.add_feature(place);
    }
    let mut tile = MvtTile::new();
    tile.add_layer(layer);
    let path = folder.path().join("eigen.pmtiles");
    let writer = pmtiles::PmTilesWriter::new(pmtiles::TileType::Mvt).metadata(r#"{"name":"Onze kaart"}"#);
    let writer = writer.bounds(3.0, 50.5, 7.5, 54.0).min_zoom(7).max_zoom(14);
    let mut writer = writer.create(std::fs::File::create(&path).unwrap()).unwrap();
    writer.add_tile(pmtiles::TileCoord::new(7, 65, 42).unwrap(), &tile.encode().unwrap()).unwrap();
    writer.finalize().unwrap();
    path
}

#[test]
fn names_of_the_users_own_background_are_found_and_say_where_they_come_from() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::in_memory(Places::inside(folder.path()), Project::new("Leeg", Crs::RD_NEW));
    assert_eq!(names(&mut app, "zelfgetekend"), Vec::<String>::new());
    app.dispatch(Action::OpenBackground(own_tiles(&folder)));
    app.settle();
    assert_eq!(names(&mut app, "zelfget"), ["Zelfgetekend"]);
    let found = app.state().finding.names[0].clone();
    assert_eq!(found.what, FoundWhat::TilePlace(PlaceKind::Village, "Onze kaart".to_owned()));
    assert!(found.at.x > 60_000.0 && found.at.x < 90_000.0, "{:?}", found.at);
    let left = app.state().finding.left.clone().unwrap();
    assert_eq!(left.key, "find-tiles-zoom", "small places may stand further on");
    // What both backgrounds have is there once.
    assert_eq!(names(&mut app, "amersfoort").iter().filter(|name| *name == "Amersfoort").count(), 1);
    app.dispatch(Action::OwnBackground);
    assert_eq!(names(&mut app, "zelfget"), Vec::<String>::new());
    assert_eq!(app.state().finding.left, None);
}
