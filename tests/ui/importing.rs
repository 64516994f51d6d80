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
fn a_picture_or_tiles_in_the_import_dialog_lead_on_to_where_they_are_used() {
    let mut desk = Desk::new();
    let picture = desk._folder.path().join("kaart.png");
    image::RgbImage::new(400, 300).save(&picture).unwrap();
    desk.act(Action::OpenDialog(Dialog::Import(Some(picture))));
    desk.settle();
    assert!(desk.has("geen laag met objecten") && !desk.has("niet lezen"));
    desk.click("Als onderlegger gebruiken");
    desk.settle();
    desk.settle();
    assert!(desk.has("Plaatsen: kaart"), "it is placed as an underlay");
    let mut desk = Desk::new();
    let tiles = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/background/nederland.pmtiles");
    desk.act(Action::OpenDialog(Dialog::Import(Some(tiles.clone()))));
    desk.settle();
    desk.click("Als achtergrond gebruiken");
    desk.settle();
    desk.settle();
    assert_eq!(desk.harness.state_mut().app().state().background.path.as_deref(), Some(tiles.as_path()));
}

#[test]
fn what_waits_for_a_place_is_told_where_a_file_is_written() {
    let mut desk = looking_at("lijst.csv", "naam;urgentie\nBeek;3\nPad;1\n");
    desk.click("Inladen");
    desk.settle();
    assert_eq!(desk.project().unplaced().len(), 2);
    desk.act(Action::OpenDialog(Dialog::Export));
    desk.settle();
    assert!(desk.has("2 rijen wachten nog op een plek"));
}

#[test]
fn what_is_on_the_map_already_and_what_gives_way_is_told_before_it_is_loaded() {
    let (first, second) = (
        "nr;naam;urgentie;x;y\n1;Beek;3;210500;540500\n2;Pad;1;210600;540600\n",
        "nr;naam;urgentie;x;y\n1;Beek;3;210510;540500\n2;Pad;1;;\n",
    );
    let mut desk = looking_at("projecten.csv", first);
    assert!(!desk.has("al op deze kaart"));
    desk.click("Inladen");
    desk.key(egui::Key::Escape);
    let path = desk._folder.path().join("projecten.csv");
    std::fs::write(&path, second).unwrap();
    desk.act(Action::OpenDialog(Dialog::Import(Some(path))));
    desk.settle();
    assert!(desk.has("2 rijen staan al op deze kaart") && desk.has("van 1 rij ook de vorm"));
    desk.click("Referentielaag");
    assert!(!desk.has("al op deze kaart"), "a layer to look at replaces none of them");
}

#[test]
fn a_layer_that_gives_way_is_named_before_it_is_loaded() {
    let mut desk = looking_at("projecten.geojson", LIST);
    desk.click("Referentielaag");
    assert!(!desk.has("Dit vervangt"));
    desk.click("Inladen");
    desk.key(egui::Key::Escape);
    let path = desk._folder.path().join("projecten.geojson");
    desk.act(Action::OpenDialog(Dialog::Import(Some(path))));
    desk.settle();
    desk.click("Referentielaag");
    assert!(desk.has("Dit vervangt de referentielaag ‘projecten’ (2 objecten)"));
    desk.type_into("Naam van de laag", "Anders");
    assert!(!desk.has("Dit vervangt"));
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
