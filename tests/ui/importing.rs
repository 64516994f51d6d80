//! The import dialog in the window: a file is looked at, its columns and words are chosen, and it is loaded.
//!
//! What is proposed and what becomes of it is tested without a window.

use egui_kittest::kittest::Queryable;
use koppelkans::app::{Action, Dialog};

use super::Desk;

const LIST: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"Projectnaam":"Beek","Prioriteit":"hoog","Soortelijk":"lopend"},"geometry":{"type":"Point","coordinates":[210500,540500]}},
{"type":"Feature","properties":{"Projectnaam":"Pad","Prioriteit":"gewenst","Soortelijk":"wens"},"geometry":{"type":"Point","coordinates":[210600,540600]}}]}"#;

/// A window with the import dialog on a file of this name.
fn looking_at(name: &str, text: &str) -> Desk {
    let mut desk = Desk::new();
    let path = desk._folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    desk.act(Action::OpenDialog(Dialog::Import(Some(path))));
    desk.settle();
    desk
}

#[test]
fn a_list_is_loaded_with_one_click_as_it_is_proposed() {
    let mut desk = looking_at("projecten.geojson", LIST);
    assert!(desk.has("2 rijen: 2 punten"), "the file is counted before anything is loaded");
    assert!(desk.has("RD-gebied") && desk.has("Kijk op het kaartje"), "its system is told, and that it is a guess");
    assert!(desk.has("Kolommen: 2 van 3") && desk.has("Woorden: 1 van 2 zonder vertaling"));
    assert_eq!(desk.project().tasks().len(), 0, "looking changes nothing");
    desk.click("Inladen");
    let project = desk.project();
    let tasks: Vec<_> = project.tasks().iter().map(|task| (task.name.clone(), task.urgency)).collect();
    assert_eq!(tasks, [("Beek".to_owned(), Some(3)), ("Pad".to_owned(), None)]);
}

#[test]
fn a_column_and_a_word_that_were_not_recognised_are_chosen_and_remembered() {
    let mut desk = looking_at("projecten.geojson", LIST);
    desk.choose_word("Soortelijk is", "soort");
    desk.choose_word("urgentie: gewenst", "1");
    desk.click("Inladen");
    let project = desk.project();
    let urgency: Vec<_> = project.tasks().iter().map(|task| task.urgency).collect();
    assert_eq!(urgency, [Some(3), Some(1)]);
    assert!(project.tasks().iter().all(|task| task.kind.is_some()));
    assert_eq!(project.mappings().len(), 1);
    assert_eq!(project.mappings()[0].column("Soortelijk"), Some("soort"));
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_cannot_be_loaded() {
    let desk = looking_at("projecten.geojson", &LIST[..LIST.len() - 40]);
    assert!(desk.has("midden in een object"), "why is said in the dialog");
    let button = desk.harness.get_by_label("Inladen");
    assert!(egui_kittest::kittest::NodeT::accesskit_node(&button).is_disabled());
}

#[test]
fn a_list_without_any_place_says_that_its_rows_wait_and_speaks_of_no_system() {
    let mut desk = looking_at("namen.csv", "naam\nEen\nTwee\n");
    assert!(desk.has("2 rijen zonder plek: 2 wachten na het inladen"), "what becomes of them is said");
    assert!(!desk.has("Kijk op het kaartje") && !desk.has("EPSG"), "without a place there is no system to speak of");
    desk.click("Inladen");
    assert_eq!(desk.project().unplaced().len(), 2);
    assert!(desk.has("2 rijen die op een plek wachten"), "and so is what became of them");
}

#[test]
fn a_word_that_does_not_apply_can_be_chosen_as_empty() {
    let mut desk = looking_at("projecten.geojson", LIST);
    desk.choose_word("urgentie: gewenst", "leeg (n.v.t.)");
    assert!(desk.has("Woorden: 2 vertaald"), "it is told what becomes of it");
    desk.click("Inladen");
    let urgency: Vec<_> = desk.project().tasks().iter().map(|task| task.urgency).collect();
    assert_eq!(urgency, [Some(3), None]);
    let project = desk.project();
    assert_eq!(project.mappings()[0].word("urgentie", "gewenst"), Some(""));
}
