//! The sample area: the committed files are those the generator makes, and they show all the method can say.
//!
//! It does not judge how the sample looks.
#![allow(clippy::unwrap_used)]

#[path = "../examples/make_sample/mod.rs"]
mod make_sample;

use std::collections::BTreeSet;
use std::path::PathBuf;

use geo::MultiPolygon;
use koppelkans::analysis::{Analysis, ChanceClass, ConflictClass, PairClass, analyse};
use koppelkans::geometry::overlay;
use koppelkans::io::project_file;
use koppelkans::model::Project;
use koppelkans::progress::Progress;
use serde_json::Value;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("sample-data")
}

fn features(file: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(folder().join(file)).unwrap();
    let json: Value = serde_json::from_str(&text).unwrap();
    json["features"].as_array().unwrap().clone()
}

fn words(features: &[Value], column: &str) -> BTreeSet<String> {
    features.iter().filter_map(|one| one["properties"][column].as_str().map(str::to_owned)).collect()
}

fn land(feature: &Value) -> MultiPolygon<f64> {
    let geometry: geojson::Geometry = serde_json::from_value(feature["geometry"].clone()).unwrap();
    let polygon: geo::Polygon<f64> = geometry.try_into().unwrap();
    MultiPolygon::new(vec![polygon])
}

#[test]
fn the_committed_files_are_those_the_generator_makes() {
    for (name, made) in make_sample::files() {
        let there = std::fs::read_to_string(folder().join(&name)).unwrap_or_default();
        assert!(there == made, "sample-data/{name} differs; run `cargo run --example make_sample`");
    }
}

#[test]
fn the_area_is_about_three_thousand_hectares_and_called_fictional() {
    let area = features("gebied-rd.geojson");
    let ha = overlay::area_m2(&land(&area[0])) / 10_000.0;
    assert!((2_900.0..3_100.0).contains(&ha), "{ha} ha");
    assert!(area[0]["properties"]["naam"].as_str().unwrap().contains("FICTIEF"));
}

#[test]
fn every_feature_says_that_it_is_fictional() {
    for file in ["waarden.geojson", "opgaven.geojson", "kavels.geojson", "gebied.geojson"] {
        assert!(features(file).iter().all(|one| one.to_string().contains("FICTIEF")), "{file}");
    }
}

#[test]
fn the_parcels_fit_together_without_gaps_or_overlaps_inside_the_area() {
    let area = land(&features("gebied-rd.geojson")[0]);
    let parcels: Vec<MultiPolygon<f64>> = features("kavels-rd.geojson").iter().map(land).collect();
    assert!(parcels.len() >= 200, "{} parcels", parcels.len());
    let all = overlay::union_all(&parcels);
    let sum_m2: f64 = parcels.iter().map(overlay::area_m2).sum();
    assert_eq!(all.0.len(), 1, "the parcels are one piece");
    assert!(all.0[0].interiors().is_empty(), "there are {} gaps", all.0[0].interiors().len());
    // Coordinates on the grid of the overlay differ from centimetres by at most 0.05 mm.
    assert!((overlay::area_m2(&all) - sum_m2).abs() < 1.0, "{} m² overlaps", sum_m2 - overlay::area_m2(&all));
    assert!(overlay::area_m2(&overlay::difference(&all, &area)) < 1.0, "a parcel lies outside the area");
    let numbers: BTreeSet<String> = words(&features("kavels.geojson"), "kavel");
    assert_eq!(numbers.len(), parcels.len(), "every parcel has its own number");
}

#[test]
fn the_value_map_has_all_kinds_and_a_story_everywhere() {
    let values = features("waarden.geojson");
    assert!(values.len() >= 25);
    assert_eq!(words(&values, "soort").len(), 4);
    let sentences = |one: &Value| one["properties"]["verhaal"].as_str().unwrap().matches(['.', '?']).count();
    assert!(values.iter().all(|one| sentences(one) >= 2));
    let open = |one: &Value| {
        ["herkomst", "gebruik", "beleving", "toekomst"].iter().any(|w| one["properties"].get(w).is_none())
    };
    assert!(values.iter().any(open), "some value is not judged yet");
}

#[test]
fn the_task_map_has_all_types_and_some_things_are_unknown() {
    let tasks = features("opgaven.geojson");
    assert!(tasks.len() >= 20);
    assert_eq!(words(&tasks, "type").len(), 12);
    assert_eq!(words(&tasks, "soort").len(), 4);
    let shapes: BTreeSet<String> =
        tasks.iter().map(|one| one["geometry"]["type"].as_str().unwrap().to_owned()).collect();
    assert!(["Polygon", "LineString", "Point"].iter().all(|kind| shapes.contains(*kind)), "{shapes:?}");
    for column in ["type", "van", "partijen", "urgentie", "fase"] {
        assert!(tasks.iter().any(|one| one["properties"].get(column).is_none()), "`{column}` is known everywhere");
    }
}

fn project() -> Project {
    // A copy, because whoever opens a project file may lock it.
    let copy = tempfile::tempdir().unwrap();
    let file = copy.path().join("vledderwaard.gpkg");
    std::fs::copy(folder().join("vledderwaard.gpkg"), &file).unwrap();
    let opened = project_file::open(&file, &Progress::default()).unwrap();
    assert!(opened.notes.is_empty(), "the sample opens without remarks: {:?}", opened.notes);
    opened.project
}

fn analysis() -> Analysis {
    analyse(&project(), &Progress::default()).unwrap()
}

#[test]
fn the_ready_project_holds_what_the_files_hold() {
    let project = project();
    let ids = |file: &str| words(&features(file), "uuid");
    let values: BTreeSet<String> = project.values().iter().map(|row| row.id.to_string()).collect();
    let tasks: BTreeSet<String> = project.tasks().iter().map(|row| row.id.to_string()).collect();
    assert_eq!(values, ids("waarden.geojson"));
    assert_eq!(tasks, ids("opgaven.geojson"));
    let parcels: usize = project.layers().iter().map(|layer| layer.features.len()).sum();
    assert_eq!(parcels, features("kavels.geojson").len());
    let stories: BTreeSet<String> = project.values().iter().map(|row| row.story.clone()).collect();
    assert_eq!(stories, words(&features("waarden.geojson"), "verhaal"), "run `cargo run --example make_sample`");
}

#[test]
fn the_sample_shows_every_class_a_tension_and_a_range() {
    let found = analysis();
    assert!(found.warnings.is_empty(), "{:?}", found.warnings);
    let pairs = &found.opportunities;
    for class in [ChanceClass::Strong, ChanceClass::Promising, ChanceClass::Explore, ChanceClass::None] {
        assert!(pairs.iter().any(|one| one.chance_class == Some(class)), "no pair is {class:?}");
    }
    for class in [ConflictClass::Conflict, ConflictClass::Attention] {
        assert!(pairs.iter().any(|one| one.conflict_class == Some(class)), "no pair is {class:?}");
    }
    assert!(pairs.iter().any(|one| one.class() == PairClass::Tension), "no pair is a tension");
    assert!(pairs.iter().any(|one| one.class() == PairClass::Unjudged), "every task has a type");
    assert!(pairs.iter().any(|one| one.chance.is_some_and(|k| k.is_open())), "no score is a range");
}
