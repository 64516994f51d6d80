//! Imports of what the project has already: lists that come back, layers of one name, and what must not be lost by it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::desk::{Desk, sample, stderr};

fn desk() -> Desk {
    let desk = Desk::new();
    std::fs::copy(sample("vledderwaard.gpkg"), desk.path("v.gpkg")).unwrap();
    desk
}

fn import(desk: &Desk, file: &str, more: &[&str]) -> String {
    let output = desk.run(&[&["import", "v.gpkg", file], more].concat());
    assert!(output.status.success(), "{}", stderr(&output));
    stderr(&output)
}

/// What is on a map: shape and properties by identity, in metres.
fn map_of(desk: &Desk, what: &str) -> BTreeMap<String, (Value, Value)> {
    let text =
        desk.done(&["export", "v.gpkg", "--what", what, "--format", "geojson", "--crs", "EPSG:28992", "-o", "-"]);
    let all: Value = serde_json::from_str(&text).unwrap();
    let features = all["features"].as_array().unwrap().iter();
    features
        .map(|one| {
            let id = one["properties"]["uuid"].as_str().unwrap().to_owned();
            (id, (one["geometry"].clone(), one["properties"].clone()))
        })
        .collect()
}

#[test]
fn our_own_csv_loaded_back_changes_nothing_and_every_shape_stays() {
    for what in ["tasks", "values"] {
        let desk = desk();
        desk.done(&["export", "v.gpkg", "--what", what, "-o", "uit.csv"]);
        let before = map_of(&desk, what);
        let said = import(&desk, "uit.csv", &["--as", what]);
        assert_eq!(map_of(&desk, what), before, "{said}");
        assert!(said.contains("precies zo") && !said.contains("zijn bijgewerkt"), "{said}");
        assert!(said.contains("geeft de lijst alleen een punt") && said.contains("zijn gebleven"), "{said}");
        assert!(said.contains("ze volgen uit de vorm"), "{said}");
    }
}

#[test]
fn a_list_that_was_edited_changes_what_it_says_and_no_shape() {
    let desk = desk();
    desk.done(&["export", "v.gpkg", "--what", "tasks", "-o", "uit.csv"]);
    let before = map_of(&desk, "tasks");
    let (id, row) = before.iter().find(|(_, row)| row.0["type"] == "Polygon" && row.1["urgentie"] == 3).unwrap();
    let text = std::fs::read_to_string(desk.path("uit.csv")).unwrap();
    let line = text.lines().find(|line| line.starts_with(id.as_str())).unwrap();
    // Its place too: that is told, for an area is not moved by a point.
    let mut cells: Vec<&str> = line.split(';').collect();
    let n = cells.len();
    (cells[8], cells[n - 4]) = ("1", "216000");
    desk.write("uit.csv", &text.replace(line, &cells.join(";")));
    let said = import(&desk, "uit.csv", &["--as", "tasks"]);
    let after = map_of(&desk, "tasks");
    assert_eq!((&after[id].0, &after[id].1["urgentie"]), (&row.0, &1.into()), "{said}");
    assert!(said.contains("1 object was er al en is bijgewerkt"), "{said}");
    assert!(said.contains("Bij 1 daarvan ligt dat punt niet op de vorm (rij "), "{said}");
    let others = |all: &BTreeMap<String, _>| all.iter().filter(|(one, _)| *one != id).count();
    assert_eq!(others(&after), others(&before));
}

#[test]
fn a_list_without_places_changes_what_it_says_of_rows_on_the_map_and_leaves_them_there() {
    let desk = desk();
    let before = map_of(&desk, "tasks");
    let (id, row) = before.iter().find(|(_, row)| row.1["urgentie"] == 3).unwrap();
    desk.write("lijst.csv", &format!("uuid;urgentie\n{id};1\n"));
    let said = import(&desk, "lijst.csv", &["--as", "tasks"]);
    let mut wanted = before.clone();
    wanted.get_mut(id).unwrap().1["urgentie"] = 1.into();
    assert_eq!(map_of(&desk, "tasks"), wanted, "{said}");
    assert_eq!(wanted[id].0, row.0);
    assert!(said.contains("1 rij zonder plek staat al op de kaart: de plek is gebleven"), "{said}");
    assert!(said.contains("1 object was er al en is bijgewerkt"), "{said}");
    let again = import(&desk, "lijst.csv", &["--as", "tasks"]);
    assert!(again.contains("1 object was er al, precies zo"), "{again}");
}

#[test]
fn a_point_in_a_list_moves_the_point_on_the_map() {
    let desk = desk();
    desk.write("lijst.csv", "nr;naam;x;y\n1;Stuw;210500;540500\n2;Brug;210600;540600\n");
    import(&desk, "lijst.csv", &["--as", "tasks"]);
    desk.write("lijst.csv", "nr;naam;x;y\n1;Stuw;210510;540500\n2;Brug;;\n");
    let said = import(&desk, "lijst.csv", &["--as", "tasks"]);
    let places: Vec<String> = map_of(&desk, "tasks")
        .into_values()
        .filter(|row| ["Stuw", "Brug"].iter().any(|name| row.1["naam"] == *name))
        .map(|row| row.0["coordinates"].to_string())
        .collect();
    assert!(places.iter().any(|at| at.starts_with("[210510")), "{places:?}");
    assert!(places.iter().any(|at| at.starts_with("[210600")), "no place in the list is no reason to go: {places:?}");
    assert!(said.contains("1 rij zonder plek staat al op de kaart"), "{said}");
}

#[test]
fn two_files_of_one_name_in_one_command_do_not_replace_each_other() {
    let desk = desk();
    let point = |x: u32| format!(r#"{{"type":"Point","coordinates":[{x},540500]}}"#);
    for (folder, x) in [("a", 210_500), ("b", 210_600)] {
        std::fs::create_dir(desk.path(folder)).unwrap();
        desk.write(&format!("{folder}/x.geojson"), &point(x));
        desk.write(&format!("{folder}/lijst.csv"), &format!("nr;naam;x;y\n1;{folder};{x};540500\n"));
    }
    let layers = |desk: &Desk| -> Vec<String> {
        let project = rusqlite::Connection::open(desk.path("v.gpkg")).unwrap();
        let sql =
            "SELECT identifier FROM gpkg_contents WHERE identifier LIKE 'x%' OR identifier LIKE 'Samen%' ORDER BY 1";
        project.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    for turn in 0..2 {
        let said = import(&desk, "a/x.geojson", &["b/x.geojson", "--as", "reference"]);
        assert!(said.contains("heet ‘x (2)’: een ander bestand van deze opdracht heet al ‘x’"), "{turn}: {said}");
        assert_eq!(said.contains("‘x’ was er al en is vervangen"), turn == 1, "{said}");
        let said = import(&desk, "a/x.geojson", &["b/x.geojson", "--as", "reference", "--layer", "Samen"]);
        assert!(said.contains("‘Samen (2)’"), "{said}");
        // The same list in the same step is the same list the next time.
        let said = import(&desk, "a/lijst.csv", &["b/lijst.csv", "--as", "tasks"]);
        assert_eq!(said.matches("1 nieuw").count(), if turn == 0 { 2 } else { 0 }, "{said}");
    }
    let twice = import(&desk, "a/x.geojson", &["a/x.geojson", "--as", "reference"]);
    assert!(!twice.contains("een ander bestand"), "{twice}");
    assert_eq!(layers(&desk), ["Samen", "Samen (2)", "x", "x (2)"]);
}

#[test]
fn the_report_never_goes_over_what_is_read_or_over_a_project() {
    let desk = desk();
    desk.write("l.csv", "naam;x;y\nBeek;210500;540500\n");
    desk.write("m.json", r#"{"kaart": "opgaven"}"#);
    std::fs::copy(desk.path("v.gpkg"), desk.path("ander.data")).unwrap();
    let names = ["v.gpkg", "l.csv", "m.json", "ander.data"];
    let bytes = |desk: &Desk| names.map(|name| std::fs::read(desk.path(name)).unwrap());
    let before = bytes(&desk);
    for name in names {
        for more in [&["--dry-run"][..], &[]] {
            let line = ["import", "v.gpkg", "l.csv", "--as", "tasks", "--mapping", "m.json", "--report", name];
            desk.refused(&[&line, more].concat(), &["kies een andere naam"]);
        }
    }
    assert!(bytes(&desk) == before);
    let line = ["import", "v.gpkg", "l.csv", "--as", "tasks", "--dry-run", "--report", "-"];
    let report: Value = serde_json::from_str(&desk.done(&line)).unwrap();
    assert_eq!(report["files"][0]["imported"], 1);
    assert!(!desk.path("-").exists());
}

#[test]
fn a_report_that_cannot_be_written_is_told_before_anything_is_imported() {
    let desk = desk();
    desk.write("l.csv", "naam;x;y\nBeek;210500;540500\n");
    std::fs::create_dir(desk.path("map")).unwrap();
    let before = std::fs::read(desk.path("v.gpkg")).unwrap();
    for (place, word) in [("nergens/x.json", "de map is er niet"), ("map", "dit is een map")] {
        desk.refused(&["import", "v.gpkg", "l.csv", "--as", "tasks", "--report", place], &[place, word]);
    }
    assert!(std::fs::read(desk.path("v.gpkg")).unwrap() == before);
    assert_eq!(std::fs::read_dir(desk.path("map")).unwrap().count(), 0);
}

#[test]
fn an_import_that_fails_says_so_in_its_report_too() {
    let desk = desk();
    desk.write("l.csv", "naam;x;y\nBeek;210500;540500\n");
    desk.write("kapot.geojson", "{");
    let line = ["import", "v.gpkg", "l.csv", "kapot.geojson", "--as", "tasks", "--report", "r.json"];
    desk.refused(&line, &["kapot.geojson"]);
    let report: Value = serde_json::from_slice(&std::fs::read(desk.path("r.json")).unwrap()).unwrap();
    assert!(report["error"].as_str().unwrap().contains("kapot.geojson"), "{report}");
}

#[test]
fn columns_and_words_that_make_no_sense_are_refused() {
    let desk = desk();
    desk.write("l.csv", "Titel;Prio;Soort werk;x;y\nBeek;hoog;a;210500;540500\n");
    let before = map_of(&desk, "tasks");
    let refused = |more: &[&str], words: &[&str]| {
        desk.refused(&[&["import", "v.gpkg", "l.csv", "--as", "tasks"], more].concat(), words);
    };
    refused(&["--column", "Bestaatniet=naam"], &["‘Bestaatniet’ zit niet in l.csv", "Titel, Prio, Soort werk"]);
    refused(&["--column", "Titel=foo"], &["‘foo’ is geen kolom", "urgentie"]);
    refused(&["--column", "Titel=naam", "--column", "Prio=naam"], &["Titel, Prio", "‘naam’"]);
    refused(&["--column", "Titel=naam", "--column", "Titel=code"], &["‘Titel’ kan maar één"]);
    refused(&["--word", "urgentie:hoog=9"], &["‘9’ kan niet in de kolom ‘urgentie’", "0, 1, 2, 3"]);
    refused(&["--word", "onzin:hoog=3"], &["‘onzin’ is geen kolom"]);
    desk.refused(&["import", "v.gpkg", "l.csv", "--as", "reference", "--column", "Titel=naam"], &["--as tasks"]);
    assert_eq!(map_of(&desk, "tasks"), before);
    let chosen = ["--as", "tasks", "--dry-run", "--column", "Prio=Urgentie", "--word"];
    let said = import(&desk, "l.csv", &[&chosen[..], &["Urgentie:hoog=3"]].concat());
    assert!(said.contains("Prio → urgentie") && said.contains("hoog → 3"), "capitals do not matter: {said}");
    let said = import(&desk, "l.csv", &[&chosen[..], &["urgentie:hog=3"]].concat());
    assert!(said.contains("‘hog’ komt in ‘urgentie’ niet voor"), "{said}");
    // Of several files one may have it.
    desk.write("m.csv", "naam;x;y\nPad;210600;540600\n");
    let said = import(&desk, "l.csv", &["m.csv", "--as", "tasks", "--dry-run", "--column", "Titel=naam"]);
    assert!(said.contains("zit niet in het bestand en is dus niet gelezen: Titel"), "{said}");
}

#[test]
fn a_file_of_columns_that_is_wrong_says_what_is_missing_and_where_it_is_described() {
    let desk = desk();
    desk.write("l.csv", "Titel;x;y\nBeek;210500;540500\n");
    for (text, words) in [
        (r#"{"x": 1}"#, &["\"kaart\": \"opgaven\"", "docs/formats.md"][..]),
        (r#"{"kaart": "opgaven", "#, &["geen geldige JSON", "regel 1"]),
        (r#"{"kaart": "opgaven", "kolommen": 3}"#, &["docs/formats.md"]),
        (r#"{"kaart": "waarden"}"#, &["voor de kaart met waarden"]),
        (r#"{"kaart": "opgaven", "kolommen": [{"kolom": "Titel", "wordt": "foo"}]}"#, &["‘foo’"]),
    ] {
        desk.write("m.json", text);
        let line = ["import", "v.gpkg", "l.csv", "--as", "tasks", "--mapping", "m.json"];
        desk.refused(&line, words);
        let said = stderr(&desk.run(&line));
        assert!(
            !said.contains("analyse-json") && !said.contains("missing field") && !said.contains("invalid"),
            "{said}"
        );
    }
}

#[test]
fn an_import_that_lies_outside_the_plan_area_altogether_is_told() {
    let desk = desk();
    desk.write("ver.csv", "naam;x;y\nVer;120000;480000\nOok ver;120100;480000\n");
    let said = import(&desk, "ver.csv", &["--as", "tasks", "--dry-run"]);
    assert!(said.contains("buiten het plangebied"), "{said}");
    desk.write("deels.csv", "naam;x;y\nVer;120000;480000\nHier;210500;540500\n");
    let said = import(&desk, "deels.csv", &["--as", "tasks", "--dry-run"]);
    assert!(!said.contains("buiten het plangebied"), "{said}");
}
