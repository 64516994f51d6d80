//! Imports of files whose columns are not called as ours are, and imports that are only tried.

use super::desk::{Desk, sample, stderr};

const LIST: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"Projectnaam":"Beek","Thema":"Natuurherstel","Prioriteit":"hoog","Kleur":"rood"},"geometry":{"type":"Point","coordinates":[210500,540500]}},
{"type":"Feature","properties":{"Projectnaam":"Pad","Thema":"Recreatie","Prioriteit":"laag","Kleur":"blauw"},"geometry":{"type":"Point","coordinates":[210600,540600]}}]}"#;

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("lijst.geojson", LIST);
    std::fs::copy(sample("vledderwaard.gpkg"), desk.path("dal.gpkg")).unwrap();
    desk
}

fn tasks(desk: &Desk) -> String {
    desk.done(&["export", "dal.gpkg", "--what", "tasks", "--format", "csv", "-o", "-"])
}

#[test]
fn columns_are_recognised_by_their_names_and_all_of_it_is_told() {
    let desk = desk();
    let told = stderr(&desk.run(&["import", "dal.gpkg", "lijst.geojson", "--as", "tasks"]));
    assert!(told.contains("Projectnaam → naam, Thema → type, Prioriteit → urgentie"), "{told}");
    assert!(told.contains("hoog → 3, laag → 1"), "{told}");
    let csv = tasks(&desk);
    let row = csv.lines().find(|line| line.contains(";Beek;")).unwrap();
    assert!(row.contains(";NAT;") && row.contains(";3;") && row.contains("rood"), "{row}");
}

#[test]
fn a_trial_changes_nothing_and_its_report_is_json() {
    let desk = desk();
    let before = std::fs::read(desk.path("dal.gpkg")).unwrap();
    let line = ["import", "dal.gpkg", "lijst.geojson", "--as", "tasks", "--dry-run", "--report", "verslag.json"];
    let told = stderr(&desk.run(&line));
    assert!(told.contains("niet veranderd"), "{told}");
    assert_eq!(std::fs::read(desk.path("dal.gpkg")).unwrap(), before);
    let report: serde_json::Value = serde_json::from_slice(&std::fs::read(desk.path("verslag.json")).unwrap()).unwrap();
    assert_eq!((&report["dry_run"], &report["files"][0]["rows"]), (&true.into(), &2.into()));
    assert!(report["files"][0]["notes"].to_string().contains("Prioriteit → urgentie"), "{report}");
}

#[test]
fn columns_and_words_are_chosen_on_the_line_and_remembered_in_the_project() {
    let desk = desk();
    let chosen = ["import", "dal.gpkg", "lijst.geojson", "--as", "tasks", "--column", "Kleur=naam", "--word"];
    desk.done(&[chosen.as_slice(), &["naam:rood=Rode loper"]].concat());
    assert!(tasks(&desk).contains(";Rode loper;"));
    let again = stderr(&desk.run(&["import", "dal.gpkg", "lijst.geojson", "--as", "tasks"]));
    assert!(again.contains("zoals eerder in dit project: Kleur → naam"), "{again}");
    let bare = stderr(&desk.run(&["import", "dal.gpkg", "lijst.geojson", "--as", "tasks", "--no-mapping"]));
    assert!(!bare.contains("→ naam"), "{bare}");
    desk.refused(&[chosen.as_slice(), &["rood=x"]].concat(), &["--word rood", "urgentie:hoog=3"]);
}

#[test]
fn rows_of_a_list_without_a_place_wait_and_the_same_list_again_doubles_nothing() {
    let desk = desk();
    let list = "nr;naam;x;y\n1;Beek;210500,5;540500\n2;Zonder plek;;\n3;Halve plek;210500;\n";
    desk.write("lijst.csv", list);
    let first = stderr(&desk.run(&["import", "dal.gpkg", "lijst.csv", "--as", "tasks"]));
    assert!(first.contains("3 objecten gelezen, 1 nieuw"), "{first}");
    assert!(first.contains("2 rijen zonder plek wachten"), "{first}");
    let before = tasks(&desk).lines().count();
    let again = stderr(&desk.run(&["import", "dal.gpkg", "lijst.csv", "--as", "tasks"]));
    assert!(again.contains("2 rijen zonder plek wachtten al"), "{again}");
    assert_eq!(tasks(&desk).lines().count(), before, "a row with a place is changed, not doubled");
    desk.write("lijst.csv", &list.replace("Zonder plek;;", "Zonder plek;210700;540700"));
    let placed = stderr(&desk.run(&["import", "dal.gpkg", "lijst.csv", "--as", "tasks"]));
    assert_eq!(tasks(&desk).lines().count(), before + 1, "{placed}");
    assert!(stderr(&desk.run(&["analyse", "dal.gpkg", "-o", "uit.csv"])).contains("1 rij wacht"), "the last one waits");
}
